/** Follows torch/utils/data/datapipes/iter/callable.py. */

import { type Given, signature } from "../../../../../internal/signature.js";
import { RuntimeError, TypeError, ValueError } from "../../../../../python/exceptions.js";
import { shown } from "../../../../../python/repr.js";
import { type Collated, defaultCollate } from "../../collate.js";
import { registerBuiltIns } from "../../transfer.js";
import { argumentsOf, validateInputCol } from "../common.js";
import { IterDataPipe, sourceLength } from "../datapipe.js";
import { functionalDatapipe } from "../decorator.js";
import { type Column, collating, type ItemFn, itemFn, mapping, source } from "../forms.js";

const mapper = <R>() =>
  signature("Mapper", ["datapipe", "fn", "inputCol", "outputCol"], {
    datapipe: source<unknown>(),
    /** Applied to each item, or to the parts of it that `inputCol` names. */
    fn: itemFn<R>(),
    ...mapping,
  });

/** An item with a result put into it: a copy of an array, an object or Map itself. */
function placed(
  item: unknown,
  result: unknown,
  inputCol: Column | readonly Column[],
  outputCol: Column | null,
): unknown {
  const into: unknown = Array.isArray(item) ? [...item] : item;
  const put = (column: Column) => {
    if (into instanceof Map) into.set(column, result);
    else if (Array.isArray(into)) into[indexIn(into, column)] = result;
    else (into as Record<Column, unknown>)[column] = result;
  };
  const remove = (column: Column) => {
    if (into instanceof Map) into.delete(column);
    else if (Array.isArray(into)) into.splice(indexIn(into, column), 1);
    else delete (into as Record<Column, unknown>)[column];
  };
  if (outputCol === -1 && Array.isArray(into)) into.push(result);
  else if (outputCol !== null) put(outputCol);
  else if (Array.isArray(inputCol)) {
    const [first, ...others] = inputCol as Column[];
    put(first as Column);
    // From the last on, so that the places of those before stay.
    others.sort((a, b) => (a < b ? 1 : -1)).forEach(remove);
  } else put(inputCol as Column);
  return into;
}

/** A place in an array; negative ones count from the end. */
function indexIn(array: readonly unknown[], column: Column): number {
  const place = typeof column === "number" && column < 0 ? column + array.length : column;
  if (Number.isInteger(place) && (place as number) >= 0 && (place as number) < array.length) return place as number;
  throw new TypeError(`expected a place in an array of ${array.length} items, got ${shown(column)}`);
}

/**
 * A function of each item. Functional form: `map`.
 *
 * With `inputCol` the function is given parts of the item, and its result is put in their place: into a copy of an array,
 * as Python does for tuples, or into the object or Map itself.
 */
export class MapperIterDataPipe<T = unknown> extends IterDataPipe<T> {
  readonly datapipe: Iterable<unknown>;
  readonly fn: ItemFn<unknown>;
  readonly inputCol: Column | readonly Column[] | null;
  readonly outputCol: Column | null;

  /** @throws ValueError for a function that takes more than it is given, or an `outputCol` without `inputCol`. */
  constructor(...given: Given<ReturnType<typeof mapper<T>>>) {
    super();
    const { datapipe, fn, inputCol, outputCol } = mapper<T>()(given);
    this.datapipe = datapipe;
    this.fn = fn;
    if (inputCol === null && outputCol !== null) {
      throw new ValueError("`output_col` must be None when `input_col` is None.");
    }
    if (Array.isArray(outputCol) && outputCol.length > 1) {
      throw new ValueError("`output_col` must be a single-element list or tuple");
    }
    this.inputCol = inputCol;
    this.outputCol = Array.isArray(outputCol) ? (outputCol[0] as Column) : (outputCol as Column | null);
    validateInputCol(fn, inputCol);
  }

  /** How many items there are. */
  get length(): number {
    return sourceLength(this, this.datapipe);
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<T> {
    const { fn, inputCol, outputCol } = this;
    for (const item of this.datapipe) {
      const result = fn(...argumentsOf(item, inputCol));
      yield (inputCol === null ? result : placed(item, result, inputCol, outputCol)) as T;
    }
  }
}

const collator = <R>() =>
  signature("Collator", ["datapipe", "conversion", "collateFn"], { datapipe: source<unknown>(), ...collating<R>() });

/** Puts each item together, by {@link defaultCollate} or a function of one's own. Functional form: `collate`. */
export class CollatorIterDataPipe<T = Collated<unknown>> extends MapperIterDataPipe<T> {
  /** @throws RuntimeError for functions by column: those are for data frames, which are not here. */
  constructor(...given: Given<ReturnType<typeof collator<T>>>) {
    const { datapipe, conversion, collateFn } = collator<T>()(given);
    const fn = collateFn ?? conversion ?? (defaultCollate as unknown as ItemFn<T>);
    if (typeof fn !== "function")
      throw new RuntimeError("DataFrames are not supported; expected conversion to be a function");
    super(datapipe, fn);
  }
}

const CLASSES = { MapperIterDataPipe, CollatorIterDataPipe };
functionalDatapipe("map")(MapperIterDataPipe);
functionalDatapipe("collate")(CollatorIterDataPipe);
registerBuiltIns(CLASSES);
