/** What several DataPipes, or a DataPipe and its functional form, take: their parameters after the source. */

import { anything, boolean, callback, integer, nullable, oneOf, size, unchecked } from "../../../../internal/kinds.js";
import { kind, type Order, type Shape, type Signature } from "../../../../internal/signature.js";
import { AssertionError, TypeError, ValueError } from "../../../../python/exceptions.js";
import { shown, typeName } from "../../../../python/repr.js";

/** Any function of items. */
// biome-ignore lint/suspicious/noExplicitAny: which items it takes is not known where they are picked by `inputCol`
export type ItemFn<R> = (...items: any[]) => R;

/** The functional form of a class: what it takes after its source. */
export type FormOf<S extends Shape, O extends Order<S>> = Signature<S, O>;

/** The items that a pipe reads: another pipe, or any iterable. */
export const source = <T>() =>
  kind<Iterable<T>>(
    (callee, name, value) => {
      const iterable = value as Iterable<T> | null | undefined;
      if (typeof iterable?.[Symbol.iterator] === "function") return iterable;
      throw new TypeError(`${callee}: expected ${name} to be an iterable, such as a DataPipe, got ${shown(value)}`);
    },
    { takesObject: true },
  );

/** A function of items, with Python's words for all else. */
export const itemFn = <R>() =>
  kind<ItemFn<R>>((_callee, _name, value) => {
    if (typeof value === "function") return value as ItemFn<R>;
    throw new TypeError(`A callable function is expected, but ${typeName(value)} is provided.`);
  });

/** Where a value stands in an item: an index of an array, or a key of an object or Map. */
export type Column = string | number;

const columns = unchecked<Column | readonly Column[] | null>();

export const picking = {
  /** Which part, or parts, of an item the function is given. Default: null, the item. */
  inputCol: columns(null),
} as const;

export const mapping = {
  ...picking,
  /** Where the result goes: -1 appends it. Default: null, into the first of `inputCol`, whose others are taken out. */
  outputCol: columns(null),
} as const;

/** How many items a batch has. */
const batchSize = kind<number>((callee, name, value) => {
  const given = integer.check(callee, name, value);
  if (given <= 0) throw new AssertionError("Batch size is required to be larger than 0!");
  return given;
});

/** Makes a list of items. */
export type WrapperClass = new <T>(items: Iterable<T>) => T[];

/** @param wrapperClass the class of batches where none is given */
export const batching = (wrapperClass: WrapperClass) =>
  ({
    batchSize,
    /** Whether a last batch that is smaller is left out. Default: false. */
    dropLast: boolean(false),
    /** What batches are made of. Default: DataChunk. */
    wrapperClass: callback<WrapperClass & (() => unknown)>()(wrapperClass as WrapperClass & (() => unknown)),
  }) as const;

export const unbatching = {
  /** How many levels of arrays are opened; -1 for all. Default: 1. */
  unbatchLevel: integer(1),
} as const;

export const shuffling = {
  /** How many items are held, to draw the next one of. Default: 10000. */
  bufferSize: kind<number>((callee, name, value) => {
    const given = integer.check(callee, name, value);
    if (given <= 0) throw new AssertionError("buffer_size should be larger than 0");
    return given;
  })(10000),
  /** How many levels of batches are opened before. Default: 0. */
  unbatchLevel: integer(0),
} as const;

const groupKeyFn = itemFn<unknown>();

export const grouping = {
  /** Gives the key of an item. */
  groupKeyFn,
  /** Whether groups come as `[key, items]`. Default: false. */
  keepKey: boolean(false),
  /** How many items are held. Default: 10000. */
  bufferSize: integer(10000),
  /** How many items a group has at most; it is given then. Default: null, any number. */
  groupSize: nullable(integer)(null),
  /** The least size of a group that is given when the buffer is full. Default: null, `groupSize`. */
  guaranteedGroupSize: nullable(integer)(null),
  /** Whether smaller ones are dropped then; otherwise they are an error. Default: false. */
  dropRemaining: boolean(false),
} as const;

/** How many pipes are made of one: at least one. */
const numInstances = kind<number>((callee, name, value) => {
  const given = integer.check(callee, name, value);
  if (given >= 1) return given;
  throw new ValueError(`Expected \`num_instances\` larger than 0, but ${given} is found`);
});

/** How many items are held for pipes that are behind; below 0 any number. Default: 1000. */
const bufferSize = integer(1000);

export const forking = {
  numInstances,
  /** How many items the fastest pipe may be ahead of the slowest; below 0 any number. Default: 1000. */
  bufferSize,
  /** Whether each pipe has copies of its own. Default: null, all give the same objects. */
  copy: nullable(
    kind<"shallow" | "deep">((_callee, _name, value) => {
      if (value === "shallow" || value === "deep") return value;
      throw new ValueError(
        `Unknown copy method \`${String(value)}\` requested, choose one of None, \`shallow\` or \`deep\`.`,
      );
    }),
  )(null),
} as const;

export const demultiplexing = {
  numInstances,
  /** Gives the number of the pipe that an item goes to; null for none. */
  classifierFn: itemFn<number | null>(),
  /** Whether items that go nowhere are left out; otherwise they are an error. Default: false. */
  dropNone: boolean(false),
  /** How many items are held for pipes that are behind; below 0 any number. Default: 1000. */
  bufferSize,
} as const;

export const sharding = {
  /** The one priority whose shards count. Default: null, all. */
  shardingGroupFilter: nullable(integer)(null),
} as const;

/** How many items are said to come; -1 where it is not known, which is the default. */
const length = integer(-1);

export const listing = {
  /** Patterns as of a shell, of which a file's name fits one. Default: "", any name. */
  masks: unchecked<string | readonly string[]>()(""),
  /** Whether folders within are listed. Default: false. */
  recursive: boolean(false),
  /** Whether paths are absolute. Default: false. */
  abspath: boolean(false),
  /** Whether names come as the system gives them; otherwise those of each folder are sorted. Default: false. */
  nonDeterministic: boolean(false),
  /** How many there are, for `length`. Default: -1, not known. */
  length,
} as const;

export const opening = {
  /** `b` or `rb` for bytes, `t`, `rt` or `r` for text. Default: "r". */
  mode: oneOf("b", "t", "rb", "rt", "r")("r"),
  /** How text is encoded. Default: null, UTF-8. */
  encoding: nullable(unchecked<string>())(null),
  /** How many there are, for `length`. Default: -1, not known. */
  length,
} as const;

export const reading = {
  /** How many bytes or characters come at once. Default: null, all. */
  chunk: nullable(size)(null),
} as const;

export const collating = <R>() =>
  ({
    /** Puts an item together: a function. Python's dicts for data frames have nothing here to be used on. */
    conversion: anything<ItemFn<R> | null>()(null),
    /** The same; it goes first. Default: null. */
    collateFn: nullable(itemFn<R>())(null),
  }) as const;
