import { TypeError } from "../python/exceptions.js";

/** Enters a mode and gives what leaves it. */
export type Enter = () => () => void;

/** How many guards are remembered. A mode whose guard is never disposed of is as good as permanent, and must not pile up. */
const REMEMBERED = 1000;

/** What modes change: those of one family put back each other's values, those of different ones do not meet. */
export type Family =
  | "autograd"
  | "anomaly"
  | "savedTensors"
  | "forwardAd"
  | "autocast"
  | "stream"
  | "capture"
  | "device"
  | "random"
  | "backends"
  | "parametrize"
  | "attention"
  | "dispatch"
  | "determinism"
  | "validation"
  | "adapters"
  | "distributed";

/** The guards of each family that are open, innermost last. */
const open: Record<Family, Guard[]> = {
  ...{ autograd: [], anomaly: [], savedTensors: [], forwardAd: [] },
  ...{
    autocast: [],
    stream: [],
    capture: [],
    device: [],
    random: [],
    backends: [],
    parametrize: [],
    attention: [],
    dispatch: [],
    determinism: [],
    validation: [],
    adapters: [],
    distributed: [],
  },
};

/** A mode that ends when it is disposed of; for `using guard = torch.noGrad()`. */
class Guard implements Disposable {
  readonly #family: Guard[];
  readonly #enter: Enter;
  #leave: (() => void) | undefined;

  constructor(family: Family, enter: Enter) {
    this.#family = open[family];
    this.#enter = enter;
    this.#leave = enter();
    if (this.#family.length === REMEMBERED) this.#family.shift();
    this.#family.push(this);
  }

  /**
   * Leaves the mode. Each guard puts back what it found, so those that were entered since are left first and entered again
   * after: the guards of async functions that overlap end in any order.
   */
  [Symbol.dispose](): void {
    const leave = this.#leave;
    if (leave === undefined) return;
    this.#leave = undefined;
    const place = this.#family.lastIndexOf(this);
    const since = this.#family.splice(Math.max(place, 0)).filter((guard) => guard !== this);
    for (const guard of [...since].reverse()) guard.#leave?.();
    leave();
    for (const guard of since) guard.#leave = guard.#enter();
    this.#family.push(...since);
  }
}

/** Arguments that take 4 KiB of the stack in one call, some times what leaving a mode does; and 128 KiB, as does compiling it. */
const ROOM: readonly undefined[] = new Array<undefined>(512).fill(undefined);
const ROOM_TO_COMPILE: readonly undefined[] = new Array<undefined>(16384).fill(undefined);

/** The functions whose modes were left before, which V8 compiles only then. */
const compiled = new Set<string>();

function nothing(): void {}

// Where the stack ends here, it ends before the mode is entered. Where it ends deeper, in the body, there is this much left
// to leave the mode with: leaving must not fail. Arguments take room that no compiler saves.
function reserveStack(name: string): void {
  Reflect.apply(nothing, undefined, compiled.has(name) ? ROOM : ROOM_TO_COMPILE);
}

const deferred = [async () => {}, function* () {}, async function* () {}].map(({ constructor }) => constructor);

/**
 * Enters a mode and runs the body in it; without a body, the guard whose disposal leaves the mode.
 *
 * @param name the function that the mode is entered by, for errors
 * @param family what the mode changes
 * @param given its arguments that are left: the body or none
 * @param args what the body is given
 * @throws TypeError for a body that goes on after it has returned: it would go on outside the mode.
 */
export function scoped<R>(
  name: string,
  family: Family,
  enter: Enter,
  given: readonly unknown[],
  args: readonly unknown[] = [],
): R | Disposable {
  const [body] = given;
  if (given.length > 1) throw new TypeError(`${name}() takes one function at most, got ${given.length} arguments`);
  reserveStack(name);
  if (body === undefined) return new Guard(family, enter);
  if (typeof body !== "function") throw new TypeError(`${name}(): expected a function, got ${typeof body}`);
  if (deferred.includes(body.constructor)) throw notSynchronous(name);
  const guard = new Guard(family, enter);
  try {
    const result: unknown = body(...args);
    if (result instanceof Promise) {
      // What becomes of it is no longer anyone's to handle.
      result.catch(() => {});
      throw notSynchronous(name);
    }
    return result as R;
  } finally {
    guard[Symbol.dispose]();
    compiled.add(name);
  }
}

function notSynchronous(name: string): TypeError {
  return new TypeError(
    `${name}() needs a synchronous function: an async one, or a generator, goes on after the mode was left. ` +
      `Enter the mode around each synchronous part, or hold it with \`using guard = ...\`, which lasts until it is disposed ` +
      "of, for everything that runs on this thread meanwhile",
  );
}
