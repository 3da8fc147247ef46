/** What a communication hook gets, and gives. Follows torch/csrc/distributed/c10d/{comm.hpp,python_comm_hook.cpp}. */

import { isPlainObject } from "../../internal/plain_object.js";
import { kind } from "../../internal/signature.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import type { Handled, NativeHandle } from "../../native/handle.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { Tensor, wrap } from "../tensor.js";
import { Work } from "./work.js";

/** A bucket of gradients that are all there and about to be reduced: what a communication hook is called with. */
export class GradBucket {
  readonly #index: number;
  readonly #isLast: boolean;
  readonly #handle: NativeHandle;
  #buffer: Tensor;

  /** @internal */
  constructor(index: number, isLast: boolean, buffer: Tensor, handle: NativeHandle, ...none: []) {
    checkNoMore("GradBucket", none);
    this.#index = index;
    this.#isLast = isLast;
    this.#buffer = buffer;
    this.#handle = handle;
  }

  /** Its place among the buckets of the module. */
  index(): number {
    return this.#index;
  }

  /** The gradients of the bucket, one after another, in one dimension. */
  buffer(): Tensor {
    return this.#buffer;
  }

  /** Puts another tensor in the place of the buffer, for hooks that this one calls. */
  setBuffer(buffer: Tensor): void {
    if (!(buffer instanceof Tensor)) throw new TypeError(`setBuffer: expected a Tensor, got ${shown(buffer)}`);
    this.#buffer = buffer;
  }

  /** The gradients in it, each in the shape of its parameter. */
  gradients(): Tensor[] {
    return native.bucketGradients(this.#handle).map(wrap);
  }

  /** Whose gradients they are, in the same order. */
  parameters(): Tensor[] {
    return native.bucketParameters(this.#handle).map(wrap);
  }

  /** Whether it is the last bucket of the pass. */
  isLast(): boolean {
    return this.#isLast;
  }
}

limitArguments(GradBucket.prototype, {
  ...{ index: 0, buffer: 0, setBuffer: 1 },
  ...{ gradients: 0, parameters: 0, isLast: 0 },
});

/** @internal A bucket. */
export const gradBucket = kind<GradBucket>((callee, name, value) => {
  if (value instanceof GradBucket) return value;
  throw new TypeError(
    `${callee}: expected ${name} to be the GradBucket that a hook is called with, got ${shown(value)}`,
  );
});

/**
 * What a bucket will hold once a work is done. Python chains a function to the work's future: here it is called with the
 * work's result at the end of the pass, on the thread that calls `backward()`.
 */
export interface PendingBucket {
  readonly work: Work;
  /** Makes what the bucket is to hold of what was communicated. */
  readonly result: (communicated: Tensor) => Tensor;
}

/**
 * A communication hook: it is called with each bucket that is ready, in the middle of the backward pass, and says how its
 * gradients are reduced. What it gives has as many elements as the buffer: a tensor, a work whose result is one, or a
 * {@link PendingBucket}. It may not call `backward()`, or the module while operations are
 * recorded: both would wait for it.
 */
export type CommHook<State> = (state: State, bucket: GradBucket) => Tensor | Work | PendingBucket;

/** A hook as the Reducer calls it: when a bucket is ready, and when what it began is done. */
export interface CommHookRunner {
  readonly run: (
    index: number,
    isLast: boolean,
    buffer: NativeHandle,
    bucket: NativeHandle,
  ) => [work: Work, tensor: null] | [work: null, tensor: Tensor];
  readonly finish: (index: number, communicated: NativeHandle) => Handled | NativeHandle;
}

const kindOf = (tensor: Tensor) => `${tensor.device.type}, ${tensor.layout}`;

/** What a hook gave, which is to be of the buffer's kind: the Reducer takes parts of it as gradients. */
function checked(given: Tensor, like: string): Tensor {
  if (kindOf(given) === like) return given;
  throw new ValueError(
    `expected a communication hook to give a tensor of the bucket's device and layout (${like}), got one of ${kindOf(given)}`,
  );
}

/** A hook with its state, for the Reducer. */
export function commHookRunner<State>(state: State, hook: CommHook<State>): CommHookRunner {
  const results = new Map<number, PendingBucket["result"]>();
  return {
    run: (index, isLast, handle, bucket) => {
      results.delete(index);
      const buffer = wrap(handle);
      const like = kindOf(buffer);
      const given: unknown = hook(state, new GradBucket(index, isLast, buffer, bucket));
      if (given instanceof Tensor) return [null, checked(given, like)];
      if (given instanceof Work) return [given, null];
      if (isPlainObject(given) && given.work instanceof Work && typeof given.result === "function") {
        const { result } = given as unknown as PendingBucket;
        results.set(index, (communicated) => {
          const made: unknown = result(communicated);
          return made instanceof Tensor ? checked(made, like) : (made as Tensor);
        });
        return [given.work, null];
      }
      throw new TypeError(
        "expected a communication hook to return a Tensor, the Work of a collective, or { work, result } with a function " +
          `that makes a tensor of the work's; got ${given instanceof Promise ? "a Promise, which a backward pass cannot wait for" : shown(given)}`,
      );
    },
    finish: (index, communicated) => {
      const result = results.get(index);
      results.delete(index);
      if (result === undefined) return communicated;
      const tensor: unknown = result(wrap(communicated));
      if (tensor instanceof Tensor) return tensor;
      throw new TypeError(`expected result() of a communication hook to return a Tensor, got ${shown(tensor)}`);
    },
  };
}

/** Communication hooks that libtorch has itself. */
export const BuiltinCommHookType = { ALLREDUCE: 1, FP16_COMPRESS: 2 } as const;
