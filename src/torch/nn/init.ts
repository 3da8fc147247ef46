/**
 * Initial values for parameters, drawn as Python draws them. Every function fills its tensor in place, records no
 * gradient and returns the tensor. Follows torch/nn/init.py.
 *
 * @module
 */

import { type Arguments, checkNumber, checkTensor, parseArguments } from "../../internal/arguments.js";
import { checkNoMore } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { warnOnce } from "../../python/warnings.js";
import { noGrad } from "../autograd/index.js";
import { aten } from "../ops/index.js";
import type { Generator } from "../random.js";
import type { Tensor } from "../tensor.js";

/** What `calculateGain` knows, in Python's spelling. */
export type Nonlinearity =
  | "linear"
  | "conv1d"
  | "conv2d"
  | "conv3d"
  | "conv_transpose1d"
  | "conv_transpose2d"
  | "conv_transpose3d"
  | "sigmoid"
  | "tanh"
  | "relu"
  | "leaky_relu"
  | "selu";

/** Which number of connections a Kaiming initialisation keeps the variance of. */
export type FanMode = "fan_in" | "fan_out";

/** The generator to draw from; default: the environment's own. */
export interface GeneratorOption {
  generator?: Generator | undefined;
}

/** Uniform values from `a` (default 0) to `b` (default 1). */
export function uniform_<T extends Tensor>(
  tensor: T,
  ...args: Arguments<[a: number, b: number], GeneratorOption & { a?: number; b?: number }>
): T {
  const { a, b, generator } = parseArguments("uniform_", ["a", "b"], args, { a: 0, b: 1, generator: undefined });
  checkTensor("uniform_", "tensor", tensor);
  noGrad(() => tensor.uniform_(a, b, { generator }));
  return tensor;
}

/** Normal values of a mean (default 0) and standard deviation (default 1). */
export function normal_<T extends Tensor>(
  tensor: T,
  ...args: Arguments<[mean: number, std: number], GeneratorOption & { mean?: number; std?: number }>
): T {
  const { mean, std, generator } = parseArguments("normal_", ["mean", "std"], args, {
    mean: 0,
    std: 1,
    generator: undefined,
  });
  checkTensor("normal_", "tensor", tensor);
  noGrad(() => tensor.normal_(mean, std, { generator }));
  return tensor;
}

/** One value everywhere. */
export function constant_<T extends Tensor>(tensor: T, value: number, ...none: []): T {
  checkNoMore("constant_", none);
  checkTensor("constant_", "tensor", tensor);
  noGrad(() => tensor.fill_(value));
  return tensor;
}

/** Ones. */
export function ones_<T extends Tensor>(tensor: T, ...none: []): T {
  checkNoMore("ones_", none);
  return constant_(tensor, 1);
}

/** Zeros. */
export function zeros_<T extends Tensor>(tensor: T, ...none: []): T {
  checkNoMore("zeros_", none);
  checkTensor("zeros_", "tensor", tensor);
  noGrad(() => tensor.zero_());
  return tensor;
}

/** A 2-D tensor's diagonal 1, the rest 0. */
export function eye_<T extends Tensor>(tensor: T, ...none: []): T {
  checkNoMore("eye_", none);
  checkTensor("eye_", "tensor", tensor);
  if (tensor.dim() !== 2) throw new ValueError("Only tensors with 2 dimensions are supported");
  noGrad(() => tensor.copy_(aten.eye(tensor.size(0), tensor.size(1), { dtype: tensor.dtype, device: tensor.device })));
  return tensor;
}

/** The factor by which a nonlinearity needs its weights larger. */
export function calculateGain(nonlinearity: Nonlinearity, param?: number, ...none: []): number {
  checkNoMore("calculateGain", none);
  switch (nonlinearity) {
    case "linear":
    case "conv1d":
    case "conv2d":
    case "conv3d":
    case "conv_transpose1d":
    case "conv_transpose2d":
    case "conv_transpose3d":
    case "sigmoid":
      return 1;
    case "tanh":
      return 5 / 3;
    case "relu":
      return Math.sqrt(2);
    case "leaky_relu": {
      if (param !== undefined && typeof param !== "number") {
        throw new ValueError(`negative_slope ${shown(param)} not a valid number`);
      }
      const slope = param ?? 0.01;
      // Python's `slope ** 2` and JavaScript's agree with one multiplication, correctly rounded.
      return Math.sqrt(2 / (1 + slope * slope));
    }
    case "selu":
      return 3 / 4;
    default:
      throw new ValueError(`Unsupported nonlinearity ${String(nonlinearity)}`);
  }
}

/** Numbers of connections into and out of one unit of a weight of two or more dimensions. */
export function calculateFanInAndFanOut(tensor: Tensor, ...none: []): [fanIn: number, fanOut: number] {
  checkNoMore("calculateFanInAndFanOut", none);
  checkTensor("calculateFanInAndFanOut", "tensor", tensor);
  if (tensor.dim() < 2) {
    throw new ValueError("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions");
  }
  const [outputs, inputs, ...field] = tensor.shape as [number, number, ...number[]];
  const receptive = field.reduce((product, size) => product * size, 1);
  return [inputs * receptive, outputs * receptive];
}

/** Glorot's uniform initialisation. */
export function xavierUniform_<T extends Tensor>(
  tensor: T,
  ...args: Arguments<[gain: number], GeneratorOption & { gain?: number }>
): T {
  const { gain, generator } = parseArguments("xavierUniform_", ["gain"], args, { gain: 1, generator: undefined });
  const [fanIn, fanOut] = calculateFanInAndFanOut(tensor);
  const std = gain * Math.sqrt(2 / (fanIn + fanOut));
  const bound = Math.sqrt(3) * std;
  return uniform_(tensor, -bound, bound, { generator });
}

/** Glorot's normal initialisation. */
export function xavierNormal_<T extends Tensor>(
  tensor: T,
  ...args: Arguments<[gain: number], GeneratorOption & { gain?: number }>
): T {
  const { gain, generator } = parseArguments("xavierNormal_", ["gain"], args, { gain: 1, generator: undefined });
  const [fanIn, fanOut] = calculateFanInAndFanOut(tensor);
  return normal_(tensor, 0, gain * Math.sqrt(2 / (fanIn + fanOut)), { generator });
}

/** Options of the Kaiming initialisations. */
export interface KaimingOptions extends GeneratorOption {
  /** Negative slope of the leaky_relu that follows. Default: 0. */
  a?: number;
  /** Default: `fan_in`. */
  mode?: FanMode;
  /** Default: `leaky_relu`. */
  nonlinearity?: Nonlinearity;
}

function kaiming(
  callee: string,
  tensor: Tensor,
  args: readonly unknown[],
): { std: number; options: KaimingOptions } | undefined {
  const options = parseArguments<Required<KaimingOptions>>(callee, ["a", "mode", "nonlinearity"], args, {
    a: 0,
    mode: "fan_in",
    nonlinearity: "leaky_relu",
    generator: undefined as unknown as Generator,
  });
  checkTensor(callee, "tensor", tensor);
  if (tensor.shape.includes(0)) {
    warnOnce("Initializing zero-element tensors is a no-op");
    return undefined;
  }
  const mode = String(options.mode).toLowerCase();
  if (mode !== "fan_in" && mode !== "fan_out") {
    throw new ValueError(`Mode ${mode} not supported, please use one of ['fan_in', 'fan_out']`);
  }
  const [fanIn, fanOut] = calculateFanInAndFanOut(tensor);
  const std = calculateGain(options.nonlinearity, options.a) / Math.sqrt(mode === "fan_in" ? fanIn : fanOut);
  return { std, options };
}

/** He's uniform initialisation. */
export function kaimingUniform_<T extends Tensor>(
  tensor: T,
  ...args: Arguments<[a: number, mode: FanMode, nonlinearity: Nonlinearity], KaimingOptions>
): T {
  const scaled = kaiming("kaimingUniform_", tensor, args);
  if (scaled === undefined) return tensor;
  const bound = Math.sqrt(3) * scaled.std;
  return uniform_(tensor, -bound, bound, { generator: scaled.options.generator });
}

/** He's normal initialisation. */
export function kaimingNormal_<T extends Tensor>(
  tensor: T,
  ...args: Arguments<[a: number, mode: FanMode, nonlinearity: Nonlinearity], KaimingOptions>
): T {
  const scaled = kaiming("kaimingNormal_", tensor, args);
  if (scaled === undefined) return tensor;
  return normal_(tensor, 0, scaled.std, { generator: scaled.options.generator });
}

/** Options of {@link truncNormal_}. */
export interface TruncNormalOptions extends GeneratorOption {
  /** Default: 0. */
  mean?: number;
  /** Default: 1. */
  std?: number;
  /** Smallest value. Default: -2. */
  a?: number;
  /** Largest value. Default: 2. */
  b?: number;
}

/** Normal values within `[a, b]`: those outside are drawn again. */
export function truncNormal_<T extends Tensor>(
  tensor: T,
  ...args: Arguments<[mean: number, std: number, a: number, b: number], TruncNormalOptions>
): T {
  const { mean, std, a, b, generator } = parseArguments("truncNormal_", ["mean", "std", "a", "b"], args, {
    mean: 0,
    std: 1,
    a: -2,
    b: 2,
    generator: undefined,
  });
  checkTensor("truncNormal_", "tensor", tensor);
  if (mean < a - 2 * std || mean > b + 2 * std) {
    warnOnce(
      "mean is more than 2 std from [a, b] in nn.init.trunc_normal_. The distribution of values may be incorrect.",
    );
  }
  const inside = normalCdf((b - mean) / std) - normalCdf((a - mean) / std);
  noGrad(() => {
    if (inside > 0.3) resample(tensor, mean, std, a, b, generator);
    else rejectUniform(tensor, mean, std, a, b, generator);
  });
  return tensor;
}

function normalCdf(x: number): number {
  const erf = aten.erf(aten.scalarTensor(x / Math.sqrt(2), { dtype: "float64" })).item() as number;
  return (1 + erf) / 2;
}

/** Most normal draws fall inside: draw the others again until all do. */
function resample(
  tensor: Tensor,
  mean: number,
  std: number,
  a: number,
  b: number,
  generator: Generator | undefined,
): void {
  const rounded = (bound: number): number =>
    aten.scalarTensor(bound, { dtype: tensor.dtype, device: "cpu" }).item() as number;
  const low = rounded(a);
  const high = rounded(b);
  let result = tensor.normal_(mean, std, { generator });
  for (;;) {
    const outside = result.lt(low).bitwiseOr(result.gt(high));
    if (!outside.any().item()) break;
    result = aten.where(outside, aten.emptyLike(result).normal_(mean, std, { generator }), result);
  }
  if (result !== tensor) tensor.copy_(result);
}

/** Few normal draws would fall inside: draw uniformly and accept in proportion to the density. */
function rejectUniform(
  tensor: Tensor,
  mean: number,
  std: number,
  a: number,
  b: number,
  generator: Generator | undefined,
): void {
  const mode = Math.max(a, Math.min(mean, b));
  const logPeak = -0.5 * ((mode - mean) / std) ** 2;
  const logDensity = (values: Tensor): Tensor => values.sub_(mean).div_(std).pow_(2).mul_(-0.5).sub_(logPeak);
  const candidates = aten.emptyLike(tensor);
  const chance = aten.emptyLike(tensor);
  const rejected = (): Tensor => chance.uniform_(0, 1, { generator }).log_().gt(candidates);

  tensor.uniform_(a, b, { generator });
  candidates.copy_(tensor);
  logDensity(candidates);
  let pending = rejected();
  if (!pending.any().item()) return;
  let result: Tensor = tensor;
  for (;;) {
    candidates.uniform_(a, b, { generator });
    result = aten.where(pending, candidates, result);
    logDensity(candidates);
    pending = aten.where(pending, rejected(), pending);
    if (!pending.any().item()) break;
  }
  tensor.copy_(result);
}

/** A (semi-)orthogonal matrix; dimensions after the first count as one. */
export function orthogonal_<T extends Tensor>(
  tensor: T,
  ...args: Arguments<[gain: number], GeneratorOption & { gain?: number }>
): T {
  const { gain, generator } = parseArguments("orthogonal_", ["gain"], args, { gain: 1, generator: undefined });
  checkTensor("orthogonal_", "tensor", tensor);
  if (tensor.dim() < 2) throw new ValueError("Only tensors with 2 or more dimensions are supported");
  if (tensor.numel() === 0) return tensor;
  const rows = tensor.size(0);
  const columns = tensor.numel() / rows;
  const drawn = aten.empty([rows, columns], { dtype: tensor.dtype, device: tensor.device });
  noGrad(() => {
    drawn.normal_(0, 1, { generator });
    if (rows < columns) drawn.t_();
    const [q, r] = aten.linalgQr(drawn) as [Tensor, Tensor];
    // The signs of R's diagonal make the result uniform over all orthogonal matrices.
    q.mul_(aten.diag(r, 0).sign());
    if (rows < columns) q.t_();
    tensor.viewAs(q).copy_(q);
    tensor.mul_(gain);
  });
  return tensor;
}

/** Normal values of a 2-D tensor, with a fraction of every column set to 0. */
export function sparse_<T extends Tensor>(
  tensor: T,
  sparsity: number,
  ...args: Arguments<[std: number], GeneratorOption & { std?: number }>
): T {
  const { std, generator } = parseArguments("sparse_", ["std"], args, { std: 0.01, generator: undefined });
  checkTensor("sparse_", "tensor", tensor);
  checkNumber("sparse_", "sparsity", sparsity);
  if (tensor.dim() !== 2) throw new ValueError("Only tensors with 2 dimensions are supported");
  const [rows, columns] = tensor.shape as [number, number];
  const zeros = Math.ceil(sparsity * rows);
  noGrad(() => {
    tensor.normal_(0, std, { generator });
    for (let column = 0; column < columns; column++) {
      const chosen = aten.randperm(rows).narrow(0, 0, zeros);
      tensor.select(1, column).indexFill_(0, chosen, 0);
    }
  });
  return tensor;
}
