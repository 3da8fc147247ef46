/** Follows torch/utils/data/datapipes/map/grouping.py. */

import { type Given, signature } from "../../../../../internal/signature.js";
import { IndexError } from "../../../../../python/exceptions.js";
import { registerBuiltIns } from "../../transfer.js";
import { batchesOf, DataChunk, MapDataPipe } from "../datapipe.js";
import { functionalDatapipe } from "../decorator.js";
import { batching, type WrapperClass } from "../forms.js";
import { byIndex } from "./callable.js";

const batcher = <T>() =>
  signature("Batcher", ["datapipe", "batchSize", "dropLast", "wrapperClass"], {
    datapipe: byIndex<T>(),
    ...batching(DataChunk),
  });

/** So many items together, in a {@link DataChunk}. Functional form: `batch`. */
export class BatcherMapDataPipe<T = unknown> extends MapDataPipe<DataChunk<T>> {
  readonly datapipe: MapDataPipe<T>;
  readonly batchSize: number;
  readonly dropLast: boolean;
  readonly wrapperClass: WrapperClass;

  constructor(...given: Given<ReturnType<typeof batcher<T>>>) {
    super();
    const values = batcher<T>()(given);
    this.datapipe = values.datapipe;
    this.batchSize = values.batchSize;
    this.dropLast = values.dropLast;
    this.wrapperClass = values.wrapperClass;
  }

  /** How many batches there are. */
  get length(): number {
    return batchesOf(this);
  }

  override at(index: number): DataChunk<T> {
    const batch: T[] = [];
    try {
      for (let i = 0; i < this.batchSize; i++) batch.push(this.datapipe.at(index * this.batchSize + i));
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      if (this.dropLast || batch.length === 0) throw new IndexError(`Index ${index} is out of bound.`);
    }
    return new this.wrapperClass(batch) as DataChunk<T>;
  }
}

functionalDatapipe("batch")(BatcherMapDataPipe);
registerBuiltIns({ BatcherMapDataPipe });
