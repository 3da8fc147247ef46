/** Follows torch/utils/data/datapipes/iter/combining.py. */

import { TypeError, ValueError } from "../../../../../python/exceptions.js";
import { registerBuiltIns } from "../../transfer.js";
import { IterDataPipe, sourceLength } from "../datapipe.js";
import { functionalDatapipe } from "../decorator.js";
import { source } from "../forms.js";

type ItemsOf<P> = { -readonly [K in keyof P]: P[K] extends Iterable<infer T> ? T : never };

/** The items of several pipes, one pipe after the other. Functional form: `concat`. */
export class ConcaterIterDataPipe<T = unknown> extends IterDataPipe<T> {
  readonly datapipes: readonly IterDataPipe<T>[];

  constructor(...datapipes: IterDataPipe<T>[]) {
    super();
    if (datapipes.length === 0) throw new ValueError("Expected at least one DataPipe, but got nothing");
    if (!datapipes.every((pipe) => pipe instanceof IterDataPipe)) {
      throw new TypeError("Expected all inputs to be `IterDataPipe`");
    }
    this.datapipes = datapipes;
  }

  /** How many items there are. */
  get length(): number {
    return this.datapipes.reduce((sum, pipe) => sum + sourceLength(this, pipe), 0);
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<T> {
    for (const pipe of this.datapipes) yield* pipe;
  }
}

/** Reads iterators in step, to the end of the shortest; those that are left are ended. */
function* inStep(pipes: readonly Iterable<unknown>[]): IterableIterator<unknown[]> {
  const iterators = pipes.map((pipe) => pipe[Symbol.iterator]());
  try {
    while (iterators.length > 0) {
      const row: unknown[] = [];
      for (const iterator of iterators) {
        const step = iterator.next();
        if (step.done) return;
        row.push(step.value);
      }
      yield row;
    }
  } finally {
    for (const iterator of iterators) iterator.return?.();
  }
}

/** The least length of pipes. */
function least(of: object, pipes: readonly unknown[]): number {
  return Math.min(...pipes.map((pipe) => sourceLength(of, pipe)));
}

/** An item of each pipe in an array, to the end of the shortest. Functional form: `zip`. */
export class ZipperIterDataPipe<const P extends readonly IterDataPipe<unknown>[]> extends IterDataPipe<ItemsOf<P>> {
  readonly datapipes: P;

  constructor(...datapipes: P) {
    super();
    if (!datapipes.every((pipe) => pipe instanceof IterDataPipe)) {
      throw new TypeError("All inputs are required to be `IterDataPipe` for `ZipIterDataPipe`.");
    }
    this.datapipes = datapipes;
  }

  /** How many items there are. */
  get length(): number {
    return least(this, this.datapipes);
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<ItemsOf<P>> {
    yield* inStep(this.datapipes) as IterableIterator<ItemsOf<P>>;
  }
}

/** One item of each pipe in turn, to the end of the shortest. Functional form: `mux`. */
export class MultiplexerIterDataPipe<T = unknown> extends IterDataPipe<T> {
  readonly datapipes: readonly Iterable<T>[];

  constructor(...datapipes: Iterable<T>[]) {
    super();
    for (const [i, pipe] of datapipes.entries()) source<T>().check("Multiplexer", `datapipes[${i}]`, pipe);
    this.datapipes = datapipes;
  }

  /** How many items there are. */
  get length(): number {
    return least(this, this.datapipes) * this.datapipes.length;
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<T> {
    for (const row of inStep(this.datapipes)) yield* row as T[];
  }
}

functionalDatapipe("concat")(ConcaterIterDataPipe);
functionalDatapipe("zip")(ZipperIterDataPipe);
functionalDatapipe("mux")(MultiplexerIterDataPipe);
registerBuiltIns({ ConcaterIterDataPipe, ZipperIterDataPipe, MultiplexerIterDataPipe });
