/** Follows torch/utils/data/datapipes/iter/selecting.py. */

import { type Given, signature } from "../../../../../internal/signature.js";
import { ValueError } from "../../../../../python/exceptions.js";
import { typeName } from "../../../../../python/repr.js";
import { registerBuiltIns } from "../../transfer.js";
import { argumentsOf, StreamWrapper, validateInputCol } from "../common.js";
import { IterDataPipe } from "../datapipe.js";
import { functionalDatapipe } from "../decorator.js";
import { type Column, type ItemFn, itemFn, picking, source } from "../forms.js";

const filter = <T>() =>
  signature("Filter", ["datapipe", "filterFn", "inputCol"], {
    datapipe: source<T>(),
    /** Says of an item, or of the parts of it that `inputCol` names, whether it stays. */
    filterFn: itemFn<boolean>(),
    ...picking,
  });

/** The items for which a function says true. Functional form: `filter`. */
export class FilterIterDataPipe<T = unknown> extends IterDataPipe<T> {
  readonly datapipe: Iterable<T>;
  readonly filterFn: ItemFn<boolean>;
  readonly inputCol: Column | readonly Column[] | null;

  constructor(...given: Given<ReturnType<typeof filter<T>>>) {
    super();
    const { datapipe, filterFn, inputCol } = filter<T>()(given);
    this.datapipe = datapipe;
    this.filterFn = filterFn;
    this.inputCol = inputCol;
    validateInputCol(filterFn, inputCol);
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<T> {
    for (const item of this.datapipe) {
      const stays: unknown = this.filterFn(...argumentsOf(item, this.inputCol));
      if (typeof stays !== "boolean") {
        throw new ValueError(
          `Boolean output is required for \`filter_fn\` of FilterIterDataPipe, got ${typeName(stays)}`,
        );
      }
      if (stays) yield item;
      else StreamWrapper.closeStreams(item);
    }
  }
}

functionalDatapipe("filter")(FilterIterDataPipe);
registerBuiltIns({ FilterIterDataPipe });
