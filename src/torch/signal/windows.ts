/**
 * `torch.signal.windows`: windows that fade a signal in and out. Follows torch/signal/windows/windows.py.
 *
 * @module
 */

import { boolean, integer, nullable, number, optional, unchecked } from "../../internal/kinds.js";
import { form, signature, type Values } from "../../internal/signature.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { tensor } from "../creation.js";
import { chosenDevice } from "../default_device.js";
import { getDefaultDtype } from "../default_dtype.js";
import { type DType, toDType } from "../dtype.js";
import { device, dtype } from "../kinds.js";
import type { Layout } from "../layout.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";

const options = {
  /** False for a periodic window, as spectra are analysed with. Default: true, a symmetric one, as filters have. */
  sym: boolean(true),
  dtype: optional(dtype),
  layout: unchecked<Layout | string>()("strided"),
  device: optional(device),
  requiresGrad: boolean(false),
} as const;

const plain = signature("window", ["M"], { M: integer, ...options });
type Given = Values<typeof plain>;

/** How the points of a window are made. */
interface Made {
  dtype: DType;
  device: Given["device"] | null;
  requiresGrad: boolean;
}

/** Fails with Python's words unless there can be such a window. */
function checked(name: string, { M, dtype, layout, device, requiresGrad }: Given): Made {
  const made = toDType(dtype ?? getDefaultDtype());
  if (M < 0) throw new ValueError(`${name} requires non-negative window length, got M=${M}`);
  const layoutName = String(layout).replace(/^torch\./, "");
  if (layoutName !== "strided") {
    throw new ValueError(`${name} is implemented for strided tensors only, got: torch.${layoutName}`);
  }
  if (made.name !== "float32" && made.name !== "float64") {
    throw new ValueError(`${name} expects float32 or float64 dtypes, got: ${String(made)}`);
  }
  return { dtype: made, device: device ?? chosenDevice(), requiresGrad };
}

/** `(steps)` from start to end, a leaf if it is to have a gradient. */
function points(start: number | Tensor, end: number | Tensor, steps: number, made: Made): Tensor {
  const { requiresGrad, ...place } = made;
  const line = aten.linspace as (start: unknown, end: unknown, steps: number, options: object) => Tensor;
  return line(start, end, steps, place).requiresGrad_(requiresGrad);
}

/** A window of no points, or of one. */
function ones(count: number, { requiresGrad, ...place }: Made): Tensor {
  return aten.ones([count], place).requiresGrad_(requiresGrad);
}

/** How many steps a window of at least two points has from its first point to where it begins again. */
const period = (M: number, sym: boolean): number => (sym || M <= 1 ? M - 1 : M);

const exponentialArguments = signature("exponential", ["M"], {
  M: integer,
  /** Where the window is 1. Default: null, the middle; a symmetric window takes nothing else. */
  center: nullable(number)(null),
  /** How slowly it decays. Default: 1. */
  tau: number(1),
  ...options,
});

/** `(M)`: `exp(-|n - center| / tau)`. */
export const exponential = form(exponentialArguments, (given): Tensor => {
  const { M, center, tau, sym } = given;
  const made = checked("exponential", given);
  if (!(tau > 0)) throw new ValueError(`Tau must be positive, got: ${tau} instead.`);
  if (sym && center !== null) throw new ValueError("Center must be None for symmetric windows");
  if (M === 0) return ones(0, made);
  const middle = center ?? period(M, sym) / 2;
  const constant = 1 / tau;
  return points(-middle * constant, (-middle + (M - 1)) * constant, M, made)
    .abs()
    .neg()
    .exp();
});

/** `(M)`: half a period of a sine. */
export const cosine = form(signature("cosine", ["M"], { M: integer, ...options }), (given): Tensor => {
  const { M, sym } = given;
  const made = checked("cosine", given);
  if (M === 0) return ones(0, made);
  const constant = Math.PI / (!sym && M > 1 ? M + 1 : M);
  return points(0.5 * constant, (0.5 + (M - 1)) * constant, M, made).sin();
});

const gaussianArguments = signature("gaussian", ["M"], {
  M: integer,
  /** Its standard deviation. Default: 1. */
  std: number(1),
  ...options,
});

/** `(M)`: `exp(-(n / std) ** 2 / 2)`, with n from the middle. */
export const gaussian = form(gaussianArguments, (given): Tensor => {
  const { M, std, sym } = given;
  const made = checked("gaussian", given);
  if (!(std > 0)) throw new ValueError(`Standard deviation must be positive, got: ${std} instead.`);
  if (M === 0) return ones(0, made);
  const start = -period(M, sym) / 2;
  const constant = 1 / (std * Math.sqrt(2));
  return points(start * constant, (start + (M - 1)) * constant, M, made)
    .pow(2)
    .neg()
    .exp();
});

const kaiserArguments = signature("kaiser", ["M"], {
  M: integer,
  /** The form: 0 is a rectangle, more is narrower. Default: 12. */
  beta: number(12),
  ...options,
});

/** `(M)`: the Kaiser window, of Bessel functions. */
export const kaiser = form(kaiserArguments, (given): Tensor => {
  const { M, beta, sym } = given;
  const made = checked("kaiser", given);
  if (!(beta >= 0)) throw new ValueError(`beta must be non-negative, got: ${beta} instead.`);
  if (M <= 1) return ones(M, made);
  // In the window's dtype, where the last point is not to lie behind beta: its root would be NaN.
  const b = tensor(beta, { dtype: made.dtype, ...(made.device ? { device: made.device } : {}) });
  const start = b.neg();
  const constant = b.mul(2).div(sym ? M - 1 : M);
  const end = aten.minimum(b, start.add(constant.mul(M - 1)));
  const k = points(start, end, M, made);
  return b.mul(b).sub(k.pow(2)).sqrt().i0().div(b.i0());
});

/** `(M)`: a triangle. */
export const bartlett = form(signature("bartlett", ["M"], { M: integer, ...options }), (given): Tensor => {
  const { M, sym } = given;
  const made = checked("bartlett", given);
  if (M <= 1) return ones(M, made);
  const constant = 2 / period(M, sym);
  return aten.rsub(points(-1, -1 + (M - 1) * constant, M, made).abs(), 1);
});

/** The sum of cosines; `name` is that of the window which has them. */
function cosines(given: Given, a: readonly number[]): Tensor {
  const { M, sym } = given;
  const made = checked("general_cosine", given);
  if (M <= 1) return ones(M, made);
  if (!Array.isArray(a)) throw new TypeError("Coefficients must be a list/tuple");
  if (a.length === 0) throw new ValueError("Coefficients cannot be empty");
  const constant = (2 * Math.PI) / period(M, sym);
  const k = points(0, (M - 1) * constant, M, made);
  const { requiresGrad, ...place } = made;
  const signed = a.map((w, i) => (i % 2 === 0 ? w : -w));
  const factors = tensor(signed, { dtype: made.dtype })
    .to({ device: made.device ?? "cpu" })
    .requiresGrad_(requiresGrad);
  const i = aten.arange(a.length, place).requiresGrad_(requiresGrad);
  return factors.unsqueeze(-1).mul(i.unsqueeze(-1).mul(k).cos()).sum(0);
}

const generalCosineArguments = signature("generalCosine", ["M"], {
  M: integer,
  /** The factor of each cosine, from the constant on. */
  a: unchecked<readonly number[]>(),
  ...options,
});

/** `(M)`: a sum of cosines of the factors `a`, with signs in turn. */
export const generalCosine = form(generalCosineArguments, ({ a, ...given }): Tensor => cosines(given, a));

const generalHammingArguments = signature("generalHamming", ["M"], {
  M: integer,
  /** The constant; the cosine has the rest to 1. Default: 0.54. */
  alpha: number(0.54),
  ...options,
});

/** `(M)`: `alpha - (1 - alpha) * cos(2 * pi * n / (M - 1))`. */
export const generalHamming = form(
  generalHammingArguments,
  ({ alpha, ...given }): Tensor => cosines(given, [alpha, 1 - alpha]),
);

/** `(M)`: {@link generalHamming} with 0.54. */
export const hamming = form(
  signature("hamming", ["M"], { M: integer, ...options }),
  (given): Tensor => cosines(given, [0.54, 1 - 0.54]),
);

/** `(M)`: {@link generalHamming} with 0.5. */
export const hann = form(
  signature("hann", ["M"], { M: integer, ...options }),
  (given): Tensor => cosines(given, [0.5, 0.5]),
);

/** `(M)`: the Blackman window, of three cosines. */
export const blackman = form(signature("blackman", ["M"], { M: integer, ...options }), (given): Tensor => {
  checked("blackman", given);
  return cosines(given, [0.42, 0.5, 0.08]);
});

/** `(M)`: the Nuttall window, of four cosines. */
export const nuttall = form(
  signature("nuttall", ["M"], { M: integer, ...options }),
  (given): Tensor => cosines(given, [0.3635819, 0.4891775, 0.1365995, 0.0106411]),
);
