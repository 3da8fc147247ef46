/** Follows torch/utils/data/datapipes/map/utils.py. */

import { anything, boolean } from "../../../../../internal/kinds.js";
import { type Given, signature } from "../../../../../internal/signature.js";
import { IndexError, KeyError } from "../../../../../python/exceptions.js";
import { lengthOf } from "../../sampler.js";
import { registerBuiltIns } from "../../transfer.js";
import { copyOf } from "../common.js";
import { MapDataPipe } from "../datapipe.js";

/** Anything with items by index or key. */
export type Sequence<T> = readonly T[] | ReadonlyMap<unknown, T> | Readonly<Record<string, T>>;

const sequenceWrapper = <T>() =>
  signature("SequenceWrapper", ["sequence", "deepcopy"], {
    /** What to wrap: an array, a Map, an object, or anything with `at` and `length`. */
    sequence: anything<Sequence<T>>(),
    /** Whether to take a copy, so that nobody changes the items. Instances of classes are not copied. Default: true. */
    deepcopy: boolean(true),
  });

/** A pipe of an array's items by index, or those of a Map or an object by key. */
export class SequenceWrapperMapDataPipe<T = unknown> extends MapDataPipe<T> {
  readonly sequence: Sequence<T>;

  constructor(...given: Given<ReturnType<typeof sequenceWrapper<T>>>) {
    super();
    const { sequence, deepcopy } = sequenceWrapper<T>()(given);
    this.sequence = deepcopy ? copyOf(sequence, "sequence") : sequence;
  }

  /** How many items there are. */
  get length(): number {
    const { sequence } = this;
    if (sequence instanceof Map) return sequence.size;
    return isKeyed(sequence) ? Object.keys(sequence).length : lengthOf(sequence);
  }

  /** @throws IndexError or KeyError for an item that is not there. */
  override at(index: number | string): T {
    const { sequence } = this;
    if (sequence instanceof Map || isKeyed(sequence)) {
      const known = sequence instanceof Map ? sequence.has(index) : Object.hasOwn(sequence, index);
      if (!known) throw new KeyError(String(index));
      return (sequence instanceof Map ? sequence.get(index) : sequence[index]) as T;
    }
    const { length } = this;
    const place = Number(index);
    if (place >= length || place < -length) throw new IndexError("list index out of range");
    return (sequence as readonly T[]).at(place) as T;
  }
}

/** Whether it is an object of items. */
function isKeyed(sequence: unknown): sequence is Readonly<Record<string | number, unknown>> {
  return typeof (sequence as readonly unknown[]).at !== "function" && !(sequence instanceof Map);
}

registerBuiltIns({ SequenceWrapperMapDataPipe });
