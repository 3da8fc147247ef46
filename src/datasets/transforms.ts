/** What `map` and `filter` take: of a dataset, and of one for each split. */

import { inspect } from "node:util";
import { boolean, optional, string, unchecked } from "../internal/kinds.js";
import { isPlainObject } from "../internal/plain_object.js";
import { kind, type Options, signature } from "../internal/signature.js";
import { TypeError } from "../python/exceptions.js";
import type { Columns, Row } from "./row.js";

/** How many examples a batch has where nothing is said. */
export const BATCH_SIZE = 1000;

const transform = {
  /** The function gets columns of `batchSize` examples instead of one example. Default: false. */
  batched: boolean(false),
  /** Examples of a batch. Default: 1,000. */
  batchSize: unchecked<number>()(BATCH_SIZE),
  /** Handed to the function after the index, and part of the cache's fingerprint: what the function depends on. Default: `{}`. */
  fnKwargs: optional(
    kind<Record<string, unknown>>((callee, name, value) => {
      if (isPlainObject(value)) return value;
      throw new TypeError(`${callee}: expected ${name} to be an object, got ${inspect(value, { depth: 0 })}`);
    }),
  ),
  /**
   * A folder that keeps the result, so that the next call with the same data, the same text of the function and the same
   * `fnKwargs` need not run it. Variables of the surrounding code are not seen: hand them over in `fnKwargs`. Default: no cache.
   */
  cacheDir: optional(string),
};
/** The parameters of `map` after the function. */
export const mapping = signature("Dataset.map", [], {
  ...transform,
  /** Columns of the dataset that the result has no more. Default: none. */
  removeColumns: optional(unchecked<string | readonly string[]>()),
});
/** The parameters of `filter` after the function. */
export const filtering = signature("Dataset.filter", [], { ...transform });

/** Options of `filter`, and of `map` too. */
export type TransformOptions = Options<typeof filtering>;
/** Options of `map`. */
export type MapOptions = Options<typeof mapping>;

/** What a function of `map` may give: values of some columns, or nothing. */
type Mapped = Row | null | undefined | void;
/** A function of `map` for one example. */
export type MapFunction = (example: Row, index: number, kwargs: Record<string, unknown>) => Mapped;
/** A function of `map` for a batch of examples. */
export type BatchMapFunction = (examples: Columns, indices: number[], kwargs: Record<string, unknown>) => Mapped;
/** A function of `filter` for one example. */
export type FilterFunction = (example: Row, index: number, kwargs: Record<string, unknown>) => unknown;
/** A function of `filter` for a batch of examples: an answer for each. */
export type BatchFilterFunction = (
  examples: Columns,
  indices: number[],
  kwargs: Record<string, unknown>,
) => readonly unknown[];
