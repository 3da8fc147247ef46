/** Follows torch/utils/data/datapipes/map/callable.py. */

import { type Given, kind, signature } from "../../../../../internal/signature.js";
import { TypeError } from "../../../../../python/exceptions.js";
import { shown } from "../../../../../python/repr.js";
import { lengthOf } from "../../sampler.js";
import { registerBuiltIns } from "../../transfer.js";
import { MapDataPipe } from "../datapipe.js";
import { functionalDatapipe } from "../decorator.js";
import { type ItemFn, itemFn } from "../forms.js";

/** A pipe, or anything else that is read by index. */
export const byIndex = <T>() =>
  kind<MapDataPipe<T>>(
    (callee, name, value) => {
      if (typeof (value as { at?: unknown } | null)?.at === "function") return value as MapDataPipe<T>;
      throw new TypeError(`${callee}: expected ${name} to be a DataPipe with at(index), got ${shown(value)}`);
    },
    { takesObject: true },
  );

/** Gives an item as it is. */
export function defaultFn<T>(data: T): T {
  return data;
}

const mapper = <R>() =>
  signature("Mapper", ["datapipe", "fn"], {
    datapipe: byIndex<unknown>(),
    /** Applied to each item. Default: gives it as it is. */
    fn: itemFn<R>()(defaultFn as ItemFn<R>),
  });

/** A function of each item. Functional form: `map`. */
export class MapperMapDataPipe<T = unknown> extends MapDataPipe<T> {
  readonly datapipe: MapDataPipe<unknown>;
  readonly fn: ItemFn<T>;

  constructor(...given: Given<ReturnType<typeof mapper<T>>>) {
    super();
    const { datapipe, fn } = mapper<T>()(given);
    this.datapipe = datapipe;
    this.fn = fn;
  }

  /** How many items there are. */
  get length(): number {
    return lengthOf(this.datapipe);
  }

  override at(index: number): T {
    return this.fn(this.datapipe.at(index));
  }
}

functionalDatapipe("map")(MapperMapDataPipe);
registerBuiltIns({ MapperMapDataPipe, defaultFn });
