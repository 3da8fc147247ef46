/** What a call between processes gives while it goes on. Follows torch/csrc/distributed/c10d/Work.hpp. */

import { between, nullable, number } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { type Handled, handleKey, type NativeHandle } from "../../native/handle.js";
import { RuntimeError, TypeError } from "../../python/exceptions.js";
import { type Tensor, wrap } from "../tensor.js";
import { type CallOfGroup, failureOf } from "./failures.js";

const waiting = signature("wait", ["timeout"], {
  /** In seconds. When it is over, the call goes on. Default: null, as long as its group gives it. */
  timeout: nullable(between(number, 0))(null),
});

const reject = (call: string, error: unknown): void => void Promise.reject(failureOf(call, error));

/** @internal Who knows where what was received came from. */
export interface Sender {
  sourceRank(): number;
}

/**
 * A call that goes on: `await` it, or {@link wait} for it. The tensors that it reads and writes are kept until it has ended,
 * and must not be changed before. Where one fails and was neither awaited nor waited for until then, the failure is that of a promise that
 * nobody handles: it ends the process. One of `isend`, `irecv` or `asyncOp: true` is its holder's: who drops it does not learn how it ended.
 *
 * NCCL's calls are queued on a stream of the GPU of their own. `await` gives when the GPU has done them, {@link wait} at once; after
 * either, what is queued on the current stream comes behind them.
 *
 * @typeParam T What `await` gives: nothing, but for `recv`, which gives the rank of the sender.
 */
export class Work<T = void> implements PromiseLike<T>, Handled {
  readonly #handle: NativeHandle | null;
  readonly #call: CallOfGroup;
  readonly #value: (sender: Sender) => T;
  #promise: Promise<T> | undefined;

  /** @internal A handle of null is a call that has ended, as for a process that is not in the group. */
  constructor(handle: NativeHandle | null, call: CallOfGroup, value: (sender: Sender) => T) {
    if (typeof call?.failed !== "function") {
      throw new TypeError("a Work is what calls of a group give, such as allReduce(tensor), and is not made by itself");
    }
    this.#handle = handle;
    this.#call = call;
    this.#value = value;
  }

  /** @internal */
  get [handleKey](): NativeHandle {
    if (this.#handle === null) throw new RuntimeError(`${this.#call}: this process is not in the group`);
    return this.#handle;
  }

  /**
   * Blocks until it has ended; the results are there then. Over NCCL, as in Python, it blocks only where a `timeout` is given, in
   * a barrier, and where TORCH_NCCL_BLOCKING_WAIT is set: otherwise the current stream waits, and not the program.
   *
   * @returns true
   * @throws DistBackendError, which says what happened, when the call failed; RuntimeError when it did not end in time
   */
  wait(...given: Given<typeof waiting>): true {
    const { timeout } = waiting(given);
    if (this.#handle === null) return true;
    let ended: boolean;
    try {
      ended = native.workWait(this.#handle, timeout);
    } catch (error) {
      throw this.#call.failed(error);
    }
    if (!ended) throw new RuntimeError(`${this.#call} did not end in ${timeout} seconds: Operation timed out!`);
    return true;
  }

  /** @internal Where it fails and nobody has asked how it ends, it is like a promise whose rejection nobody handles. */
  report(): void {
    if (this.#handle !== null) native.workReport(this.#handle, String(this.#call), reject);
  }

  /** @internal Lets go of its tensors once it has ended, which it keeps until it is collected. */
  release(): void {
    if (this.#handle !== null) native.workRelease(this.#handle);
  }

  /** Whether it has ended, well or not. */
  isCompleted(): boolean {
    return this.#handle === null || native.workIsCompleted(this.#handle);
  }

  /** A promise of the tensors with the results, as Python's future has them. */
  async getFuture(): Promise<Tensor[]> {
    await this;
    return this.result();
  }

  /** The tensors with the results, where it has any of its own; once it has ended. */
  result(): Tensor[] {
    return this.#handle === null ? [] : native.workResult(this.#handle).map((handle) => wrap(handle));
  }

  /** The rank in its group of who sent what was received; once it has ended. */
  sourceRank(): number {
    return this.#handle === null ? -1 : native.workSourceRank(this.#handle);
  }

  /** What `await` calls: nothing waits meanwhile, and nothing looks again and again. */
  // biome-ignore lint/suspicious/noThenProperty: it is awaited, and still a Work
  then<A = T, B = never>(
    fulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#promise ??= this.#ended();
    return this.#promise.then(fulfilled, rejected);
  }

  async #ended(): Promise<T> {
    try {
      if (this.#handle !== null) await native.workPromise(this.#handle);
    } catch (error) {
      throw this.#call.failed(error);
    }
    return this.#value(this);
  }
}

limitArguments(Work.prototype, { isCompleted: 0, getFuture: 0, result: 0, sourceRank: 0, release: 0, report: 0 });
