/** Turns calls that are data into calls. */
import { operator } from "../../parity/operator.js";
import torch, { aten, Generator, Scalar, type Tensor } from "../../src/index.js";
import { camelCase } from "../../src/python/camel_case.js";
import type { Argument, Call, MadeTensor } from "./call.js";
import { DOORS } from "./doors.js";
import { wrongValue } from "./wrong_values.js";

function fill(kind: MadeTensor["fill"], count: number): Float64Array {
  const value: Record<MadeTensor["fill"], (index: number) => number> = {
    ones: () => 1,
    zeros: () => 0,
    waves: (index) => Math.sin(index * 0.37 + 0.1),
    nan: () => Number.NaN,
    index: (index) => index,
    negative: (index) => -index - 1,
    huge: () => 1e18,
  };
  return Float64Array.from({ length: count }, (_, index) => value[kind](index));
}

function withLayout(flat: Tensor, { layout, shape }: MadeTensor): Tensor {
  const size = layout === "transposed" ? [...shape].reverse() : shape;
  const dense = flat.reshape(size);
  switch (layout) {
    case "transposed":
      return dense.permute([...shape.keys()].reverse());
    case "expanded":
      return dense.unsqueeze(0).expand([2, ...size]);
    case "offset":
      return torch
        .cat([torch.zeros(3, { dtype: flat.dtype }), flat])
        .narrow(0, 3, flat.numel())
        .reshape(size);
    case "sparse_coo":
      return dense.toSparse();
    case "sparse_csr":
      return dense.toSparseCsr();
    case "quantized":
      return aten.quantizePerTensor(dense.float(), 0.1, 3, "quint8");
    case "nested":
      return aten._nestedTensorFromTensorList([dense, dense]);
    default:
      return dense;
  }
}

function makeTensor(made: MadeTensor): Tensor {
  if (made.layout === "meta") return torch.empty(made.shape, { dtype: made.dtype, device: "meta" });
  const count = made.shape.reduce((product, size) => product * size, 1);
  const flat = torch.tensor(fill(made.fill, count)).to(made.dtype);
  let tensor: Tensor;
  try {
    tensor = withLayout(flat, made);
  } catch {
    // Not every dtype and shape exists in every layout; such a tensor stays dense.
    tensor = flat.reshape(made.shape);
  }
  const differentiable = made.grad && (tensor.isFloatingPoint() || tensor.isComplex()) && made.layout !== "quantized";
  return differentiable ? tensor.requiresGrad_() : tensor;
}

function readFloat(text: string): number {
  if (text === "nan") return Number.NaN;
  return text.endsWith("inf") ? Number(text.replace("inf", "Infinity")) : Number(text);
}

/** The value that an argument describes. */
export function makeArgument(argument: Argument): unknown {
  if (argument === null || typeof argument === "boolean") return argument;
  switch (argument.t) {
    case "make":
      return makeTensor(argument);
    case "int": {
      const value = Number(argument.v);
      return Number.isSafeInteger(value) ? value : BigInt(argument.v);
    }
    case "float": {
      const value = readFloat(argument.v);
      return Number.isInteger(value) ? new Scalar(value, "float") : value;
    }
    case "complex":
      return new Scalar({ re: readFloat(argument.re), im: readFloat(argument.im) }, "complex");
    case "generator": {
      const generator = new Generator();
      generator.manualSeed(BigInt(argument.seed));
      return generator;
    }
    case "list":
      return argument.v.map(makeArgument);
    case "wrong":
      return wrongValue(argument.name);
    default:
      return argument.v;
  }
}

/** Makes the call; what it returns is read far enough to be sure that it can be. */
export function makeCall(call: Call): void {
  const args = call.args.map(makeArgument);
  let result: unknown;
  if ("door" in call) {
    result = DOORS[call.door]!(...args);
  } else {
    const options = Object.entries(call.kwargs).map(([name, value]) => [camelCase(name), makeArgument(value)]);
    if (options.length > 0) args.push(Object.fromEntries(options));
    result = operator(call.op)(...args);
  }
  if (result instanceof torch.Tensor) void result.shape;
}
