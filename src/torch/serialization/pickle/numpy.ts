/** Numpy arrays in pickles: how numpy writes them, without numpy. */

import { ValueError } from "../../../python/exceptions.js";
import { tensor as makeTensor } from "../../creation.js";
import { type DType, toDType } from "../../dtype.js";
import { Scalar } from "../../scalar.js";
import type { Tensor } from "../../tensor.js";
import { NumpyArray, Tuple } from "../python_types.js";
import { type Buildable, PickledGlobal } from "./unpickler.js";

/** Numpy's code of a dtype, without its byte order, and torch's name. */
const DTYPES: ReadonlyMap<string, string> = new Map([
  ["b1", "bool"],
  ["u1", "uint8"],
  ["u2", "uint16"],
  ["u4", "uint32"],
  ["u8", "uint64"],
  ["i1", "int8"],
  ["i2", "int16"],
  ["i4", "int32"],
  ["i8", "int64"],
  ["f2", "float16"],
  ["f4", "float32"],
  ["f8", "float64"],
  ["c8", "complex64"],
  ["c16", "complex128"],
]);

/** Numpy's code for torch's dtype; undefined when it has none. */
export function numpyCode(dtype: string): string | undefined {
  for (const [code, name] of DTYPES) if (name === dtype) return code;
  return undefined;
}

/** A numpy dtype while a pickle is read; in the end it is torch's. */
export class PickledNumpyDtype implements Buildable {
  #isSwapped = false;

  constructor(readonly name: string) {}

  build(state: unknown): void {
    const order = state instanceof Tuple ? state[1] : undefined;
    if (order !== "<" && order !== "|" && order !== ">") throw new ValueError("a numpy dtype of a strange byte order");
    this.#isSwapped = order === ">";
  }

  /** The torch dtype. */
  get dtype(): DType {
    return toDType(this.name);
  }

  /** The elements that these bytes are. */
  elements(bytes: Uint8Array): Tensor {
    const width = (this.dtype.isComplex ? this.dtype.toReal() : this.dtype).itemsize;
    if (bytes.length % this.dtype.itemsize !== 0) throw new ValueError("numpy's elements without their last bytes");
    const flat = makeTensor(bytes);
    return (this.#isSwapped ? flat.view(-1, width).flip(1).reshape(-1) : flat).view(this.name);
  }
}

/** A numpy array while a pickle is read. */
export class PickledNumpyArray implements Buildable {
  #array: NumpyArray | undefined;

  build(state: unknown): void {
    const [, shape, dtype, fortran, bytes] = state instanceof Tuple ? state : [];
    const isArray = dtype instanceof PickledNumpyDtype && shape instanceof Tuple && bytes instanceof Uint8Array;
    if (!isArray) throw new ValueError("a numpy array of something else than numbers");
    const sizes = shape.map(Number);
    const flat = dtype.elements(bytes);
    const tensor =
      fortran === true
        ? flat.view(sizes.toReversed()).permute(sizes.map((_, i) => sizes.length - 1 - i))
        : flat.view(sizes);
    this.#array = new NumpyArray(tensor);
  }

  get array(): NumpyArray {
    if (this.#array === undefined) throw new ValueError("a numpy array without content");
    return this.#array;
  }
}

/** A number of numpy's becomes the number, as JavaScript has one type of them. */
const scalar = new PickledGlobal("numpy._core.multiarray.scalar", ([dtype, bytes]) => {
  if (!(dtype instanceof PickledNumpyDtype) || !(bytes instanceof Uint8Array)) {
    throw new ValueError("a numpy scalar of something else than a number");
  }
  const elements = dtype.elements(bytes);
  if (elements.numel() !== 1) throw new ValueError(`a numpy scalar of ${elements.numel()} numbers`);
  const value = elements.item();
  return typeof value === "object" ? new Scalar(value, "complex") : value;
});

const reconstruct = new PickledGlobal("numpy._core.multiarray._reconstruct", () => new PickledNumpyArray());

/** What pickles of numpy arrays name. */
export const NUMPY_GLOBALS: readonly (readonly [string, PickledGlobal])[] = [
  ["numpy._core.multiarray._reconstruct", reconstruct],
  ["numpy.core.multiarray._reconstruct", reconstruct],
  ["numpy._core.multiarray.scalar", scalar],
  ["numpy.core.multiarray.scalar", scalar],
  ["numpy.ndarray", new PickledGlobal("numpy.ndarray", null)],
  [
    "numpy.dtype",
    new PickledGlobal("numpy.dtype", ([code]) => {
      const name = typeof code === "string" ? DTYPES.get(code) : undefined;
      if (name === undefined) throw new ValueError(`numpy's dtype ${JSON.stringify(code)}`);
      return new PickledNumpyDtype(name);
    }),
  ],
];
