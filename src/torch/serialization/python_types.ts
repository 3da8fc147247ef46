/** What Python tells apart and JavaScript does not: the types that values have in a pickled file. */
import { checkNoMore } from "../../internal/surplus.js";
import type { Tensor } from "../tensor.js";

/** A Python tuple: an array that {@link save} writes as a tuple and {@link load} reads one as. A plain array is a list. */
export class Tuple<T = unknown> extends Array<T> {
  /** What `map()` and its kin make: an array, as a list in Python. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  /** The tuple of these items; unlike `new Array(3)`, also when there is one and it is a number. */
  static override of<T>(...items: T[]): Tuple<T> {
    return Tuple.fromItems(items);
  }

  /** @internal */
  static fromItems<T>(items: Iterable<T>): Tuple<T> {
    const tuple = new Tuple<T>();
    for (const item of items) tuple.push(item);
    return tuple;
  }
}

/** Python's `torch.Size`: a tuple of sizes. */
export class Size extends Tuple<number> {
  static override of<T>(...items: T[]): Tuple<T> {
    return Size.fromItems(items);
  }

  /** @internal */
  static override fromItems<T>(items: Iterable<T>): Tuple<T> {
    const size = new Size();
    for (const item of items) size.push(item as number);
    return size as unknown as Tuple<T>;
  }
}

/**
 * A Python dict whose keys are non-negative integers, such as an optimizer's `state`: an object that is used like any other
 * (`state[0]`), and whose keys are written as integers, not as strings. Its keys come in ascending order.
 */
export class IntDict<V = unknown> {
  [key: number]: V;

  constructor(...none: []) {
    checkNoMore("IntDict", none);
  }
}

/** A numpy array in a pickled file, such as the state of numpy's generator in a Trainer's `rng_state.pth`. */
export class NumpyArray {
  constructor(
    /** The elements, with the array's shape and dtype. */
    readonly tensor: Tensor,
    ...none: []
  ) {
    checkNoMore("NumpyArray", none);
  }
}
