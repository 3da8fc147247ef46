/** Tensors for tests. Follows torch/testing/_creation.py. */

import { boolean, nullable, number, optional, unchecked } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { type Options, signature } from "../../internal/signature.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { type DType, toDType } from "../dtype.js";
import { device, dtype } from "../kinds.js";
import { operator } from "../ops/operator.js";
import type { Tensor } from "../tensor.js";
import { finfo, iinfo } from "../type_info.js";

const call = {
  empty: operator("empty.memory_format"),
  randint: operator("randint.low"),
  viewAsReal: operator("view_as_real"),
  clone: operator("clone"),
  eq: operator("eq.Scalar"),
  maskedFill_: operator("masked_fill_.Scalar"),
};

const makeTensorArguments = signature("makeTensor", [], {
  dtype,
  device,
  /** The smallest number. Default: null, -9; 0 for bool. */
  low: nullable(number)(null),
  /** What all numbers are below. Default: null, 9; 10 for integers and 2 for bool. */
  high: nullable(number)(null),
  requiresGrad: boolean(false),
  /** Whether every second element of a larger tensor is taken. Default: false. */
  noncontiguous: boolean(false),
  /** Whether zeros become the smallest positive number. Default: false. */
  excludeZero: boolean(false),
  /** How it lies in memory; excludes `noncontiguous`. Default: row-major. */
  memoryFormat: optional(unchecked<unknown>()),
});

/** Options of {@link makeTensor}. */
export type MakeTensorOptions = Parameters<typeof makeTensorArguments>[0] extends never
  ? never
  : Partial<Options<typeof makeTensorArguments>> & { dtype: DType | string; device: unknown };

type Kind = "bool" | "integer" | "float" | "complex" | "float8";

function kindOf({ name }: DType): Kind {
  if (name === "bool") return "bool";
  if (/^u?int(8|16|32|64)$/.test(name)) return "integer";
  if (/^(float(16|32|64)|bfloat16)$/.test(name)) return "float";
  if (/^complex/.test(name)) return "complex";
  if (/^float8_e(4m3fn|5m2)(fnuz|uz)?$/.test(name)) return "float8";
  throw new TypeError(
    `The requested dtype 'torch.${name}' is not supported by torch.testing.make_tensor(). To request support, file an issue at: ` +
      "https://github.com/pytorch/pytorch/issues",
  );
}

/** What a dtype can hold, from the lowest to just above the highest, and what is drawn from where nothing is said. */
function limitsOf(of: Kind, dtype: DType): readonly [lowest: number, highest: number, low: number, high: number] {
  if (of === "bool") return [0, 2, 0, 2];
  if (of !== "integer") {
    const { min, max } = finfo(dtype);
    return [min, max, -9, 9];
  }
  const { min, max } = iinfo(dtype);
  // The largest int64 can't be drawn, as in Python; a number rounds it up to 2^63.
  return [Number(min), Number(max) + (dtype.name === "int64" ? 0 : 1), -9, 10];
}

function rangeOf(of: Kind, dtype: DType, givenLow: number | null, givenHigh: number | null): [number, number] {
  const [lowest, highest, defaultLow, defaultHigh] = limitsOf(of, dtype);
  const [low, high] = [givenLow ?? defaultLow, givenHigh ?? defaultHigh];
  if (Number.isNaN(low) || Number.isNaN(high)) {
    throw new ValueError(`\`low\` and \`high\` cannot be NaN, but got low=${low} and high=${high}`);
  }
  if (low === high && (of === "float" || of === "complex")) {
    // Deprecated in Python, but it draws the one number.
  } else if (low >= high) throw new ValueError(`\`low\` must be less than \`high\`, but got ${low} >= ${high}`);
  else if (high < lowest || low >= highest) {
    throw new ValueError(
      `The value interval specified by \`low\` and \`high\` is [${low}, ${high}), but ${dtype} only supports [${lowest}, ${highest})`,
    );
  }
  const clamped = [low, high].map((value) => Math.min(Math.max(value, lowest), highest)) as [number, number];
  return of === "bool" || of === "integer" ? [Math.ceil(clamped[0]), Math.ceil(clamped[1])] : clamped;
}

function drawUniform(into: Tensor, low: number, high: number): void {
  // Its own range has to fit the dtype.
  if (high - low >= finfo(into.dtype).max) into.uniform_(low / 2, high / 2).mul_(2);
  else into.uniform_(low, high);
}

/**
 * A tensor of numbers drawn evenly from `low` to `high`, with Python's numbers for its seed: `makeTensor(2, 3, { dtype, device })`.
 * Follows torch.testing.make_tensor.
 *
 * @throws ValueError for limits that the dtype cannot hold; TypeError for a dtype that it does not know.
 */
export function makeTensor(
  ...given: [...number[], MakeTensorOptions] | [readonly number[], MakeTensorOptions]
): Tensor {
  const last = given[given.length - 1];
  const options = makeTensorArguments(isPlainObject(last) ? [last] : []);
  const sizes = given.slice(0, isPlainObject(last) ? -1 : given.length) as unknown[];
  const shape = [...((sizes.length === 1 && Array.isArray(sizes[0]) ? sizes[0] : sizes) as number[])];
  const { device, low: givenLow, high: givenHigh, requiresGrad, excludeZero, memoryFormat } = options;
  const dtype = toDType(options.dtype);
  const of = kindOf(dtype);
  const isWhole = of === "bool" || of === "integer";
  if (options.noncontiguous && memoryFormat !== undefined) {
    throw new ValueError(
      "The parameters `noncontiguous` and `memory_format` are mutually exclusive, " +
        `but got noncontiguous=True and memory_format=${String(memoryFormat)}`,
    );
  }
  if (requiresGrad && isWhole) {
    throw new ValueError(
      `\`requires_grad=True\` is not supported for boolean and integral dtypes, but got dtype=${dtype}`,
    );
  }
  const isSpread = options.noncontiguous && shape.reduce((product, size) => product * size, 1) > 1;
  if (isSpread) shape[shape.length - 1] = 2 * (shape[shape.length - 1] as number);
  const [low, high] = rangeOf(of, dtype, givenLow, givenHigh);
  let result: Tensor;
  if (isWhole) result = call.randint(low, high, shape, { device, dtype }) as Tensor;
  else {
    result = call.empty(shape, { device, dtype: of === "float8" ? "float32" : dtype }) as Tensor;
    drawUniform(of === "complex" ? (call.viewAsReal(result) as Tensor) : result, low, high);
    if (of === "float8") result = result.to(dtype);
  }
  if (isSpread) result = result.at("...", "1::2");
  else if (memoryFormat !== undefined) result = call.clone(result, { memoryFormat }) as Tensor;
  if (excludeZero) call.maskedFill_(result, call.eq(result, 0), isWhole ? 1 : finfo(dtype).tiny);
  return requiresGrad && (of === "float" || of === "complex") ? result.requiresGrad_() : result;
}
