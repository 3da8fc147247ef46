import { isAsyncFunction, isGeneratorFunction, isPromise } from "node:util/types";
import { TypeError } from "../python/exceptions.js";
import { warn } from "../python/warnings.js";

/** Enters a mode and gives what leaves it. */
export type Enter = () => () => void;

/** How many modes are remembered. One whose guard is never disposed of is as good as permanent, and must not pile up. */
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

/** The modes of each family that are on, innermost last. */
const open: Record<Family, Mode[]> = {
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

/** A mode that was entered. */
class Mode {
  readonly #family: Mode[];
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
   * Leaves the mode. Each puts back what it found, so those that were entered since are left first and entered again
   * after: the guards of async functions that overlap end in any order.
   */
  leave(): void {
    const leave = this.#leave;
    if (leave === undefined) return;
    this.#leave = undefined;
    const place = this.#family.lastIndexOf(this);
    const since = this.#family.splice(Math.max(place, 0)).filter((mode) => mode !== this);
    for (const mode of [...since].reverse()) mode.#leave?.();
    leave();
    for (const mode of since) mode.#leave = mode.#enter();
    this.#family.push(...since);
  }
}

/** Says of a mode that nobody can end any more that it goes on: Python's would not even have begun. */
const dropped = new FinalizationRegistry((name: string) => {
  warn(
    `what ${name}() gave was dropped, and what it switched goes on: pass the function that it is meant for as its last ` +
      `argument, or hold it: \`using guard = ${name}(...)\``,
  );
});

/** What Python's classes of such names do when they are made, to last. */
const lasts = (name: string): boolean => /^set[A-Z]/.test(name);

/** A mode that ends when it is disposed of; for `using guard = torch.noGrad()`. */
class Guard implements Disposable {
  readonly #mode: Mode;

  constructor(name: string, mode: Mode) {
    this.#mode = mode;
    if (!lasts(name)) dropped.register(this, name, this);
  }

  [Symbol.dispose](): void {
    this.#mode.leave();
    dropped.unregister(this);
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
  if (body === undefined) return new Guard(name, new Mode(family, enter));
  if (typeof body !== "function") throw new TypeError(`${name}(): expected a function, got ${typeof body}`);
  if (isAsyncFunction(body) || isGeneratorFunction(body)) throw notSynchronous(name);
  const mode = new Mode(family, enter);
  try {
    const result: unknown = body(...args);
    if (isPromise(result)) {
      // What becomes of it is no longer anyone's to handle.
      result.catch(() => {});
      throw notSynchronous(name);
    }
    return result as R;
  } finally {
    mode.leave();
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
