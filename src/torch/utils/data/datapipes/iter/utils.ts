/** Follows torch/utils/data/datapipes/iter/utils.py. */

import { boolean } from "../../../../../internal/kinds.js";
import { type Given, signature } from "../../../../../internal/signature.js";
import { registerBuiltIns } from "../../transfer.js";
import { copyOf } from "../common.js";
import { IterDataPipe, isSized, noLength } from "../datapipe.js";
import { source } from "../forms.js";

const iterableWrapper = <T>() =>
  signature("IterableWrapper", ["iterable", "deepcopy"], {
    /** What to wrap: any iterable. */
    iterable: source<T>(),
    /** Whether each iterator reads a copy, so that nobody changes the items. Instances of classes are not copied. Default: true. */
    deepcopy: boolean(true),
  });

/** A pipe of any iterable's items. */
export class IterableWrapperIterDataPipe<T = unknown> extends IterDataPipe<T> {
  readonly iterable: Iterable<T>;
  readonly deepcopy: boolean;

  constructor(...given: Given<ReturnType<typeof iterableWrapper<T>>>) {
    super();
    const { iterable, deepcopy } = iterableWrapper<T>()(given);
    this.iterable = iterable;
    this.deepcopy = deepcopy;
  }

  /** How many items there are. */
  get length(): number {
    if (isSized(this.iterable)) return this.iterable.length;
    if (this.iterable instanceof Set || this.iterable instanceof Map) return this.iterable.size;
    throw noLength(this);
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<T> {
    yield* this.deepcopy ? copyOf(this.iterable, "iterable") : this.iterable;
  }
}

registerBuiltIns({ IterableWrapperIterDataPipe });
