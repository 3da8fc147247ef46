/** Follows torch/utils/data/datapipes/map/combining.py. */

import { IndexError, TypeError, ValueError } from "../../../../../python/exceptions.js";
import { lengthOf } from "../../sampler.js";
import { registerBuiltIns } from "../../transfer.js";
import { isSized, MapDataPipe } from "../datapipe.js";
import { functionalDatapipe } from "../decorator.js";

type ItemsOf<P> = { -readonly [K in keyof P]: P[K] extends MapDataPipe<infer T> ? T : never };

function checkPipes<P extends readonly unknown[]>(pipes: P): P {
  if (pipes.length === 0) throw new ValueError("Expected at least one DataPipe, but got nothing");
  if (!pipes.every((pipe) => pipe instanceof MapDataPipe)) {
    throw new TypeError("Expected all inputs to be `MapDataPipe`");
  }
  if (!pipes.every(isSized)) throw new TypeError("Expected all inputs to be `Sized`");
  return pipes;
}

/** Pipes one after the other. Functional form: `concat`. */
export class ConcaterMapDataPipe<T = unknown> extends MapDataPipe<T> {
  readonly datapipes: readonly MapDataPipe<T>[];

  constructor(...datapipes: MapDataPipe<T>[]) {
    super();
    checkPipes(datapipes);
    this.datapipes = datapipes;
  }

  /** How many items there are. */
  get length(): number {
    return this.datapipes.reduce((sum, pipe) => sum + lengthOf(pipe), 0);
  }

  override at(index: number): T {
    let offset = 0;
    for (const pipe of this.datapipes) {
      const length = lengthOf(pipe);
      if (index - offset < length) return pipe.at(index - offset);
      offset += length;
    }
    throw new IndexError(`Index ${index} is out of range.`);
  }
}

/** An item of each pipe in an array, as far as the shortest has them. Functional form: `zip`. */
export class ZipperMapDataPipe<const P extends readonly MapDataPipe<unknown>[]> extends MapDataPipe<ItemsOf<P>> {
  readonly datapipes: P;

  constructor(...datapipes: P) {
    super();
    this.datapipes = checkPipes(datapipes);
  }

  /** How many items there are. */
  get length(): number {
    return Math.min(...this.datapipes.map(lengthOf));
  }

  override at(index: number): ItemsOf<P> {
    return this.datapipes.map((pipe) => {
      try {
        return pipe.at(index);
      } catch (error) {
        if (!(error instanceof IndexError)) throw error;
        throw new IndexError(`Index ${index} is out of range for one of the input MapDataPipes ${pipe}.`);
      }
    }) as ItemsOf<P>;
  }
}

functionalDatapipe("concat")(ConcaterMapDataPipe);
functionalDatapipe("zip")(ZipperMapDataPipe);
registerBuiltIns({ ConcaterMapDataPipe, ZipperMapDataPipe });
