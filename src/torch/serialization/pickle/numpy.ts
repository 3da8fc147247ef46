/** Numpy arrays in pickles: how numpy writes them, without numpy. */

import { ValueError } from "../../../python/exceptions.js";
import { tensor as makeTensor } from "../../creation.js";
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

class PickledNumpyDtype implements Buildable {
  constructor(readonly code: string) {}

  build(state: unknown): void {
    const order = state instanceof Tuple ? state[1] : undefined;
    if (order !== "<" && order !== "|")
      throw new ValueError("a numpy array whose bytes are not in little-endian order");
  }
}

/** A numpy array while a pickle is read. */
export class PickledNumpyArray implements Buildable {
  #array: NumpyArray | undefined;

  build(state: unknown): void {
    const [, shape, dtype, fortran, bytes] = state instanceof Tuple ? state : [];
    const name = dtype instanceof PickledNumpyDtype ? DTYPES.get(dtype.code) : undefined;
    if (name === undefined || !(shape instanceof Tuple) || !(bytes instanceof Uint8Array)) {
      throw new ValueError("a numpy array of something else than numbers");
    }
    const sizes = shape.map(Number);
    const flat = makeTensor(bytes).view(name);
    const tensor = fortran === true ? flat.view(sizes.toReversed()).T : flat.view(sizes);
    this.#array = new NumpyArray(tensor);
  }

  get array(): NumpyArray {
    if (this.#array === undefined) throw new ValueError("a numpy array without content");
    return this.#array;
  }
}

const reconstruct = new PickledGlobal("numpy._core.multiarray._reconstruct", () => new PickledNumpyArray());

/** What pickles of numpy arrays name. */
export const NUMPY_GLOBALS: readonly (readonly [string, PickledGlobal])[] = [
  ["numpy._core.multiarray._reconstruct", reconstruct],
  ["numpy.core.multiarray._reconstruct", reconstruct],
  ["numpy.ndarray", new PickledGlobal("numpy.ndarray", null)],
  [
    "numpy.dtype",
    new PickledGlobal("numpy.dtype", ([code]) => {
      if (typeof code !== "string" || !DTYPES.has(code)) throw new ValueError(`numpy's dtype ${JSON.stringify(code)}`);
      return new PickledNumpyDtype(code);
    }),
  ],
];
