/** Follows torch/utils/data/datapipes/map/combinatorics.py, draw for draw. */

import { anything, nullable } from "../../../../../internal/kinds.js";
import { type Given, signature } from "../../../../../internal/signature.js";
import { lengthOf } from "../../sampler.js";
import { registerBuiltIns } from "../../transfer.js";
import { MapDataPipe } from "../datapipe.js";
import { SeededPipe } from "../seeded.js";
import { byIndex } from "./callable.js";

const shuffler = <T>() =>
  signature("Shuffler", ["datapipe"], {
    datapipe: byIndex<T>(),
    /** The indices, or keys, of the items. Default: null, those from 0 on. */
    indices: nullable(anything<readonly unknown[]>())(null),
  });

/**
 * The items of a pipe by index in random order: a pipe that is read from the first to the last, since an order is no matter
 * of indices. Functional form: `shuffle`. Seeded as the other Shuffler is.
 */
export class ShufflerIterDataPipe<T = unknown> extends SeededPipe<T> {
  readonly datapipe: MapDataPipe<T>;
  readonly indices: readonly unknown[];
  private _shuffled: readonly unknown[];

  constructor(...given: Given<ReturnType<typeof shuffler<T>>>) {
    super();
    const { datapipe, indices } = shuffler<T>()(given);
    this.datapipe = datapipe;
    this.indices = indices ?? Array.from({ length: lengthOf(datapipe) }, (_, i) => i);
    this._shuffled = this.indices;
  }

  /** How many items there are. */
  get length(): number {
    return lengthOf(this.datapipe);
  }

  /** Back to the beginning. */
  override reset(): void {
    if (!this._enabled) return;
    this._begin();
    this._shuffled = this._rng.sample(this.indices, this.indices.length);
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<T> {
    const order = this._enabled ? this._shuffled.toReversed() : this.indices;
    for (const index of order) yield this.datapipe.at(index as number);
  }
}

MapDataPipe.registerDatapipeAsFunction("shuffle", ShufflerIterDataPipe);
registerBuiltIns({ "map.ShufflerIterDataPipe": ShufflerIterDataPipe });
