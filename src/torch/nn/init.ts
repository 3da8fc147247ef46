/**
 * Initial values for parameters, drawn as Python draws them. Every function fills its tensor in place, records no
 * gradient and returns the tensor. Follows torch/nn/init.py.
 *
 * @module
 */

import { integer, number, optional, unchecked } from "../../internal/kinds.js";
import {
  type Given,
  type Kind,
  type Options,
  type Order,
  type Shape,
  type Signature,
  signature,
  type Values,
} from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { snakeCase } from "../../python/snake_case.js";
import { warnOnce } from "../../python/warnings.js";
import { noGrad } from "../autograd/index.js";
import { tensor } from "../kinds.js";
import { aten } from "../ops/index.js";
import type { Generator } from "../random.js";
import type { Tensor } from "../tensor.js";
import { isGuarded } from "./init_guard.js";

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

const generator = {
  /** What to draw from. Default: the environment's own. */
  generator: optional(unchecked<Generator>()),
} as const;

/** An initialisation: takes the tensor and what the entries say, and gives back the tensor. */
type Initializer<S extends Shape, O extends Order<S>> = <T extends Tensor>(
  ...given: Given<Signature<{ readonly tensor: Kind<T> } & S, readonly ["tensor", ...O]>>
) => T;

/**
 * Declares an initialisation.
 *
 * @param callee Its name.
 * @param order What it takes by position after the tensor.
 * @param shape All that it takes after the tensor.
 * @param fill Fills the tensor.
 */
function initializer<const S extends Shape, const O extends Order<S>>(
  callee: string,
  order: O,
  shape: S,
  fill: (tensor: Tensor, settings: Values<Signature<S, O>>) => void,
): Initializer<S, O> {
  const read = signature<Shape, Order>(callee, ["tensor", ...order], { tensor, ...shape });
  const run = (...given: unknown[]): Tensor => {
    const { tensor, ...settings } = read(given) as { tensor: Tensor };
    if (!isGuarded(tensor)) noGrad(() => fill(tensor, settings as Values<Signature<S, O>>));
    return tensor;
  };
  return Object.defineProperty(run, "name", { value: callee }) as unknown as Initializer<S, O>;
}

/** Uniform values from `a` (default 0) to `b` (default 1). */
export const uniform_ = initializer(
  "uniform_",
  ["a", "b", "generator"],
  { a: number(0), b: number(1), ...generator },
  (tensor, { a, b, generator }) => tensor.uniform_(a, b, { generator }),
);

/** Normal values of a mean (default 0) and standard deviation (default 1). */
export const normal_ = initializer(
  "normal_",
  ["mean", "std", "generator"],
  { mean: number(0), std: number(1), ...generator },
  (tensor, { mean, std, generator }) => tensor.normal_(mean, std, { generator }),
);

/** One value everywhere. */
export const constant_ = initializer("constant_", ["val"], { val: number }, (tensor, { val }) => tensor.fill_(val));

/** Ones. */
export const ones_ = initializer("ones_", [], {}, (tensor) => tensor.fill_(1));

/** Zeros. */
export const zeros_ = initializer("zeros_", [], {}, (tensor) => tensor.zero_());

/** A 2-D tensor's diagonal 1, the rest 0. */
export const eye_ = initializer("eye_", [], {}, (tensor) => {
  if (tensor.dim() !== 2) throw new ValueError("Only tensors with 2 dimensions are supported");
  tensor.copy_(aten.eye(tensor.size(0), tensor.size(1), { dtype: tensor.dtype, device: tensor.device }));
});

const gainOf = signature("calculateGain", ["nonlinearity", "param"], {
  nonlinearity: unchecked<Nonlinearity>(),
  /** The negative slope of leaky_relu. Default: 0.01. */
  param: optional(unchecked<number>()),
});

/** The factor by which a nonlinearity needs its weights larger. */
export function calculateGain(...given: Given<typeof gainOf>): number {
  const { nonlinearity, param } = gainOf(given);
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

const fans = signature("calculateFanInAndFanOut", ["tensor"], { tensor });

/** Numbers of connections into and out of one unit of a weight of two or more dimensions. */
export function calculateFanInAndFanOut(...given: Given<typeof fans>): [fanIn: number, fanOut: number] {
  const { tensor } = fans(given);
  if (tensor.dim() < 2) {
    throw new ValueError("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions");
  }
  const [outputs, inputs, ...field] = tensor.shape as [number, number, ...number[]];
  const receptive = field.reduce((product, size) => product * size, 1);
  return [inputs * receptive, outputs * receptive];
}

const gain = [["gain", "generator"], { gain: number(1), ...generator }] as const;

/** Glorot's uniform initialisation. */
export const xavierUniform_ = initializer("xavierUniform_", ...gain, (tensor, { gain, generator }) => {
  const [fanIn, fanOut] = calculateFanInAndFanOut(tensor);
  const std = gain * Math.sqrt(2 / (fanIn + fanOut));
  const bound = Math.sqrt(3) * std;
  tensor.uniform_(-bound, bound, { generator });
});

/** Glorot's normal initialisation. */
export const xavierNormal_ = initializer("xavierNormal_", ...gain, (tensor, { gain, generator }) => {
  const [fanIn, fanOut] = calculateFanInAndFanOut(tensor);
  tensor.normal_(0, gain * Math.sqrt(2 / (fanIn + fanOut)), { generator });
});

const kaiming = {
  /** Negative slope of the leaky_relu that follows. Default: 0. */
  a: number(0),
  /** Which number of connections keeps the variance. Default: `fan_in`. */
  mode: unchecked<FanMode>()("fan_in"),
  /** Default: `leaky_relu`. */
  nonlinearity: unchecked<Nonlinearity>()("leaky_relu"),
  ...generator,
} as const;
const kaimingOrder = ["a", "mode", "nonlinearity", "generator"] as const;

/** Options of the Kaiming initialisations. */
export type KaimingOptions = Options<Signature<typeof kaiming>>;

/** The standard deviation that keeps the variance; nothing for a tensor without elements. */
function kaimingStd(
  tensor: Tensor,
  { a, mode: given, nonlinearity }: Values<Signature<typeof kaiming>>,
): number | undefined {
  if (tensor.shape.includes(0)) {
    warnOnce("Initializing zero-element tensors is a no-op");
    return undefined;
  }
  const mode = String(given).toLowerCase();
  if (mode !== "fan_in" && mode !== "fan_out") {
    throw new ValueError(`Mode ${mode} not supported, please use one of ['fan_in', 'fan_out']`);
  }
  const [fanIn, fanOut] = calculateFanInAndFanOut(tensor);
  return calculateGain(nonlinearity, a) / Math.sqrt(mode === "fan_in" ? fanIn : fanOut);
}

/** He's uniform initialisation. */
export const kaimingUniform_ = initializer("kaimingUniform_", kaimingOrder, kaiming, (tensor, settings) => {
  const std = kaimingStd(tensor, settings);
  if (std === undefined) return;
  const bound = Math.sqrt(3) * std;
  tensor.uniform_(-bound, bound, { generator: settings.generator });
});

/** He's normal initialisation. */
export const kaimingNormal_ = initializer("kaimingNormal_", kaimingOrder, kaiming, (tensor, settings) => {
  const std = kaimingStd(tensor, settings);
  if (std !== undefined) tensor.normal_(0, std, { generator: settings.generator });
});

const truncNormal = {
  mean: number(0),
  std: number(1),
  /** Smallest value. Default: -2. */
  a: number(-2),
  /** Largest value. Default: 2. */
  b: number(2),
  ...generator,
} as const;
const truncNormalOrder = ["mean", "std", "a", "b", "generator"] as const;

/** Options of {@link truncNormal_}. */
export type TruncNormalOptions = Options<Signature<typeof truncNormal>>;

/** Normal values within `[a, b]`: those outside are drawn again. */
export const truncNormal_ = initializer(
  "truncNormal_",
  truncNormalOrder,
  truncNormal,
  (tensor, { mean, std, a, b, generator }) => {
    if (mean < a - 2 * std || mean > b + 2 * std) {
      warnOnce(
        "mean is more than 2 std from [a, b] in nn.init.trunc_normal_. The distribution of values may be incorrect.",
      );
    }
    const inside = normalCdf((b - mean) / std) - normalCdf((a - mean) / std);
    const draw = inside > 0.3 ? resample : rejectUniform;
    draw(tensor, mean, std, a, b, generator);
  },
);

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
export const orthogonal_ = initializer("orthogonal_", ...gain, (tensor, { gain, generator }) => {
  if (tensor.dim() < 2) throw new ValueError("Only tensors with 2 or more dimensions are supported");
  if (tensor.numel() === 0) return;
  const rows = tensor.size(0);
  const columns = tensor.numel() / rows;
  const drawn = aten.empty([rows, columns], { dtype: tensor.dtype, device: tensor.device });
  drawn.normal_(0, 1, { generator });
  if (rows < columns) drawn.t_();
  const [q, r] = aten.linalgQr(drawn) as [Tensor, Tensor];
  // The signs of R's diagonal make the result uniform over all orthogonal matrices.
  q.mul_(aten.diag(r, 0).sign());
  if (rows < columns) q.t_();
  tensor.viewAs(q).copy_(q);
  tensor.mul_(gain);
});

/** Normal values of a 2-D tensor, with a fraction of every column set to 0. */
export const sparse_ = initializer(
  "sparse_",
  ["sparsity", "std", "generator"],
  { sparsity: number, std: number(0.01), ...generator },
  (tensor, { sparsity, std, generator }) => {
    if (tensor.dim() !== 2) throw new ValueError("Only tensors with 2 dimensions are supported");
    const [rows, columns] = tensor.shape as [number, number];
    const zeros = Math.ceil(sparsity * rows);
    tensor.normal_(0, std, { generator });
    for (let column = 0; column < columns; column++) {
      const chosen = aten.randperm(rows).narrow(0, 0, zeros);
      tensor.select(1, column).indexFill_(0, chosen, 0);
    }
  },
);

/** Kernels that hand their channels through, as far as there are as many: weights of 3 to 5 dimensions. */
export const dirac_ = initializer("dirac_", ["groups"], { groups: integer(1) }, (tensor, { groups }) => {
  const dimensions = tensor.dim();
  if (dimensions < 3 || dimensions > 5) {
    throw new ValueError("Only tensors with 3, 4, or 5 dimensions are supported");
  }
  const [outputs, inputs, ...field] = tensor.shape as [number, number, ...number[]];
  if (outputs % groups !== 0) throw new ValueError("dim 0 must be divisible by groups");
  const each = outputs / groups;
  tensor.zero_();
  for (let group = 0; group < groups; group++) {
    for (let channel = 0; channel < Math.min(each, inputs); channel++) {
      let element = tensor.select(0, group * each + channel).select(0, channel);
      for (const size of field) element = element.select(0, Math.floor(size / 2));
      element.fill_(1);
    }
  }
});

/** An initialisation under the name it had before PyTorch 0.4, which warns. */
function renamed<F extends { readonly name: string }>(fill: F): F {
  const name = fill.name.slice(0, -1);
  const old = snakeCase(name);
  const run = (...given: unknown[]): unknown => {
    warnOnce(`\`nn.init.${old}\` is now deprecated in favor of \`nn.init.${old}_\`.`, "FutureWarning");
    return (fill as unknown as typeof run)(...given);
  };
  return Object.defineProperty(run, "name", { value: name }) as unknown as F;
}

/** {@link uniform_} under its old name. @deprecated */
export const uniform = renamed(uniform_);
/** {@link normal_} under its old name. @deprecated */
export const normal = renamed(normal_);
/** {@link constant_} under its old name. @deprecated */
export const constant = renamed(constant_);
/** {@link eye_} under its old name. @deprecated */
export const eye = renamed(eye_);
/** {@link dirac_} under its old name. @deprecated */
export const dirac = renamed(dirac_);
/** {@link xavierUniform_} under its old name. @deprecated */
export const xavierUniform = renamed(xavierUniform_);
/** {@link xavierNormal_} under its old name. @deprecated */
export const xavierNormal = renamed(xavierNormal_);
/** {@link kaimingUniform_} under its old name. @deprecated */
export const kaimingUniform = renamed(kaimingUniform_);
/** {@link kaimingNormal_} under its old name. @deprecated */
export const kaimingNormal = renamed(kaimingNormal_);
/** {@link orthogonal_} under its old name. @deprecated */
export const orthogonal = renamed(orthogonal_);
/** {@link sparse_} under its old name. @deprecated */
export const sparse = renamed(sparse_);
