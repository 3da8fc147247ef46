/** Ranks that run out of inputs before others. Follows torch/distributed/algorithms/join.py. */

import { boolean, callback, listOf } from "../../../internal/kinds.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { RuntimeError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import type { Device } from "../../device.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import { allReduce } from "../distributed_c10d/collectives.js";
import { ProcessGroup } from "../distributed_c10d/process_group.js";
import type { Work } from "../work.js";

/** What a {@link Joinable} does when its rank has no more inputs. */
export interface JoinHook {
  /** Takes part in the collectives of one step of the ranks that still have inputs. */
  mainHook(): void;
  /** Is called once, when all ranks are through; `isLastJoiner`: this one was among the last. */
  postHook(isLastJoiner: boolean): void;
}

/** What a {@link Join} tells a {@link Joinable}. */
export interface JoinConfig {
  readonly enable: boolean;
  readonly throwOnEarlyTermination: boolean;
  readonly isFirstJoinable: boolean;
}

/** The configuration outside of any {@link Join}. */
export const disabledJoin: JoinConfig = { enable: false, throwOnEarlyTermination: false, isFirstJoinable: false };

/** @internal What {@link Joinable.joinHook} takes. */
export const joinHookParameters = signature("joinHook", ["divideByInitialWorldSize"], {
  /** Divide gradients by the number of all ranks, not of those that still have inputs. Default: true. */
  divideByInitialWorldSize: boolean(true),
});

/** Something with collectives in each step, which can take part in those of others. */
export interface Joinable {
  joinConfig: JoinConfig;
  /** Is asked for when a {@link Join} begins. */
  joinHook(divideByInitialWorldSize: boolean): JoinHook;
  readonly joinDevice: Device;
  readonly joinProcessGroup: ProcessGroup;
}

const joinable = kind<Joinable>((callee, name, value) => {
  const given = value as Partial<Joinable> | null | undefined;
  if (typeof given?.joinHook === "function" && given.joinProcessGroup instanceof ProcessGroup) return given as Joinable;
  throw new TypeError(
    `${callee}: expected ${name} to be a Joinable (with joinHook, joinDevice and joinProcessGroup), such as a ` +
      `DistributedDataParallel, got ${shown(value)}`,
  );
});

const joining = signature("Join", ["joinables", "enable", "throwOnEarlyTermination", "divideByInitialWorldSize"], {
  /** They share one process group. */
  joinables: listOf(joinable),
  /** Whether inputs may be uneven at all. Default: true. */
  enable: boolean(true),
  /** Throw on all ranks as soon as one has no more inputs. Default: false. */
  throwOnEarlyTermination: boolean(false),
  /** Divide gradients by the number of all ranks, not of those that still have inputs. Default: true. */
  divideByInitialWorldSize: boolean(true),
});
const notifying = signature("notifyJoinContext", ["joinable"], { joinable });
const running = signature("run", ["body"], { body: callback<() => unknown>() });

/**
 * Lets ranks have different numbers of inputs: one that is through with its own takes part in the others' collectives until
 * all are. Python's is a context manager: `with Join([model]): ...` is `new Join([model]).run(() => { ... })`.
 */
export class Join {
  readonly #hooks: readonly JoinHook[];
  readonly #enable: boolean;
  readonly #throws: boolean;
  readonly #group: ProcessGroup;
  readonly #device: Device;

  constructor(...given: Given<typeof joining>) {
    const { joinables, enable, throwOnEarlyTermination, divideByInitialWorldSize } = joining(given);
    const [first] = joinables;
    if (first === undefined) throw new ValueError("The join context manager requires at least one joinable");
    if (joinables.some((joinable) => joinable.joinProcessGroup !== first.joinProcessGroup)) {
      throw new ValueError("Using join context manager with multiple process groups");
    }
    this.#hooks = joinables.map((joinable) => joinable.joinHook(divideByInitialWorldSize));
    this.#enable = enable;
    this.#throws = throwOnEarlyTermination;
    this.#group = first.joinProcessGroup;
    this.#device = first.joinDevice;
    for (const joinable of joinables) {
      joinable.joinConfig = { enable, throwOnEarlyTermination, isFirstJoinable: joinable === first };
    }
  }

  /**
   * Runs `body`, the training loop of this rank, and then takes part until all ranks are through. Gives what `body` gives; of
   * an async one a promise, which waits for the others too. When `body` throws, nothing is waited for.
   */
  run<R>(...given: [body: () => R]): R {
    const { body } = running(given);
    const result = body() as R;
    if (result instanceof Promise) return result.then((value: unknown) => this.#joined(value)) as R;
    return this.#joined(result);
  }

  #joined<R>(result: R): R {
    if (!this.#enable) return result;
    let isLastJoiner = true;
    for (let steps = 0; this.#stillRunning() > 0; steps++) {
      if (steps > 1000) {
        warnOnce(
          `Detected uneven input skew of greater than 1000. This means that rank ${this.#group.rank()} has at least 1000 ` +
            "fewer inputs than other currently-active ranks. This level of skew could lead to performance degradation " +
            "during training.",
        );
      }
      if (this.#throws) {
        reduced(aten.ones([1], { device: this.#device }), this.#group);
        throw new RuntimeError(`Rank ${this.#group.rank()} exhausted all inputs.`);
      }
      for (const hook of this.#hooks) hook.mainHook();
      isLastJoiner = false;
    }
    for (const hook of this.#hooks) hook.postHook(isLastJoiner);
    return result;
  }

  #stillRunning(): number {
    return reduced(aten.zeros([1], { device: this.#device }), this.#group);
  }

  /**
   * Says that this rank has not run out of inputs. To be called by a {@link Joinable} before the collectives of each step; the
   * first one of a {@link Join} gets the work of the notice, others null.
   *
   * @throws RuntimeError where another rank has, and they all are to stop then.
   */
  static notifyJoinContext(...given: Given<typeof notifying>): Work | null {
    const { joinable } = notifying(given);
    const { enable, isFirstJoinable, throwOnEarlyTermination } = joinable.joinConfig;
    if (!enable || !isFirstJoinable) return null;
    const { joinDevice: device, joinProcessGroup: group } = joinable;
    const work = allReduce(aten.ones([1], { device }), { group, asyncOp: true });
    if (throwOnEarlyTermination && reduced(aten.zeros([1], { device }), group) !== 0) {
      throw new RuntimeError("Detected at least one rank that exhausted inputs. Throwing across all ranks.");
    }
    return work;
  }
}

/** The sum of one number over all ranks. */
function reduced(tensor: Tensor, group: ProcessGroup): number {
  allReduce(tensor, { group, asyncOp: true }).wait();
  return tensor.item() as number;
}
