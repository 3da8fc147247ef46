/** Interpolation. Follows torch/nn/functional.py. */

import { boolean, integers, nullable, numbers, string } from "../../../internal/kinds.js";
import { form, type Options, signature } from "../../../internal/signature.js";
import { NotImplementedError, ValueError } from "../../../python/exceptions.js";
import { numberRepr } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import { operator } from "../../ops/operator.js";
import type { Tensor } from "../../tensor.js";
import { adaptiveAvgPool1d, adaptiveAvgPool2d, adaptiveAvgPool3d } from "./adaptive_pooling.js";

const sizes = {
  input: tensor,
  /** The output's size, for all dimensions or for each. Default: null, by `scaleFactor`. */
  size: nullable(integers)(null),
  /** How many times larger the output is, for all dimensions or for each. Default: null, by `size`. */
  scaleFactor: nullable(numbers)(null),
} as const;
const modes = {
  /**
   * `"nearest"`, `"nearest-exact"`, `"area"`, and by the number of dimensions `"linear"`, `"bilinear"`, `"bicubic"`,
   * `"lanczos"` or `"trilinear"`. Default: `"nearest"`.
   */
  mode: string("nearest"),
  /** Let the corners' elements lie on each other, in place of the corners. Default: null, false. */
  alignCorners: nullable(boolean)(null),
} as const;

const interpolation = signature(
  "interpolate",
  ["input", "size", "scaleFactor", "mode", "alignCorners", "recomputeScaleFactor", "antialias"],
  {
    ...sizes,
    ...modes,
    /** Compute the scale anew, from the sizes as they are rounded. Default: null, false. */
    recomputeScaleFactor: nullable(boolean)(null),
    /** Smooth what gets smaller, of bilinear, bicubic and lanczos. Default: false. */
    antialias: boolean(false),
  },
);

/** Options of {@link interpolate}. */
export type InterpolateOptions = Options<typeof interpolation>;

type Each = readonly number[] | null;
type Plain = (input: Tensor, size: Each, scales: Each) => Tensor;
type Aligned = (input: Tensor, size: Each, alignCorners: boolean, scales: Each) => Tensor;

const lanczos = operator("_upsample_lanczos2d_aa") as Aligned;

/** Modes of inputs with 1, 2 and 3 dimensions behind the channels. */
const plain: Readonly<Record<string, readonly Plain[]>> = {
  nearest: [aten.upsampleNearest1d, aten.upsampleNearest2d, aten.upsampleNearest3d],
  "nearest-exact": [aten._upsampleNearestExact1d, aten._upsampleNearestExact2d, aten._upsampleNearestExact3d],
  area: [adaptiveAvgPool1d, adaptiveAvgPool2d, adaptiveAvgPool3d].map(
    (pool): Plain =>
      (input, size) =>
        pool(input, size as number[]),
  ),
};
const aligned: Readonly<Record<string, { spatial: number; run: Aligned; smooth?: Aligned }>> = {
  linear: { spatial: 1, run: aten.upsampleLinear1d },
  bilinear: { spatial: 2, run: aten.upsampleBilinear2d, smooth: aten._upsampleBilinear2dAa },
  trilinear: { spatial: 3, run: aten.upsampleTrilinear3d },
  bicubic: { spatial: 2, run: aten.upsampleBicubic2d, smooth: aten._upsampleBicubic2dAa },
  lanczos: { spatial: 2, run: lanczos, smooth: lanczos },
};

/** One for each dimension. */
function perDimension(
  what: "output" | "scale_factor",
  given: number | readonly number[],
  { shape }: Tensor,
): readonly number[] {
  const spatial = shape.slice(2);
  if (typeof given === "number") return spatial.map(() => given);
  if (given.length === spatial.length) return given;
  const shown = `(${given.map(numberRepr).join(", ")}${given.length === 1 ? "," : ""})`;
  const [came, order] =
    what === "output"
      ? [`output size of ${shown}`, "output size in (o1, o2, ...,oK)"]
      : [`scale_factor of shape ${shown}`, "scale_factor in (s1, s2, ...,sK)"];
  throw new ValueError(
    `Input and ${what} must have the same number of spatial dimensions, but got input with spatial dimensions of [${spatial.join(", ")}] and ${came}. Please provide input tensor in (N, C, d1, d2, ...,dK) format and ${order} format.`,
  );
}

/**
 * Gives a length, an image or a volume another size: `(N, C, L)`, `(N, C, H, W)` or `(N, C, D, H, W)`, with the same `N` and `C`
 * in the output.
 */
export const interpolate = form(
  interpolation,
  ({ input, size, scaleFactor, mode, alignCorners, recomputeScaleFactor, antialias }) => {
    if (Object.hasOwn(plain, mode) && alignCorners !== null) {
      throw new ValueError(
        "align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear",
      );
    }
    if (size !== null && scaleFactor !== null) {
      throw new ValueError("only one of size or scale_factor should be defined");
    }
    if (size === null && scaleFactor === null) {
      throw new ValueError("either size or scale_factor should be defined");
    }
    let to = size === null ? null : perDimension("output", size, input);
    let scales = scaleFactor === null ? null : perDimension("scale_factor", scaleFactor, input);
    if (recomputeScaleFactor === true && size !== null) {
      throw new ValueError("recompute_scale_factor is not meaningful with an explicit size.");
    }
    if (scales !== null && (recomputeScaleFactor === true || mode === "area")) {
      to = scales.map((scale, d) => Math.trunc(input.size(d + 2) * scale));
      scales = null;
    }
    const dims = input.dim();
    if (antialias && !(["bilinear", "bicubic", "lanczos"].includes(mode) && dims === 4)) {
      throw new ValueError(
        "Anti-alias option is restricted to bilinear, bicubic, and lanczos modes and requires a 4-D tensor as input",
      );
    }
    const simple = Object.hasOwn(plain, mode) ? plain[mode]?.[dims - 3] : undefined;
    if (simple !== undefined) return simple(input, to, scales);
    const known = Object.hasOwn(aligned, mode) ? aligned[mode] : undefined;
    if (known?.spatial === dims - 2) {
      if (mode === "lanczos" && alignCorners === true) {
        throw new ValueError("Lanczos mode does not support align_corners=True");
      }
      if (mode === "lanczos" && !antialias) throw new ValueError("Lanczos mode requires antialias=True");
      const run = antialias ? (known.smooth as Aligned) : known.run;
      return run(input, to, alignCorners ?? false, scales);
    }
    if (known !== undefined && dims >= 3 && dims <= 5 && mode.endsWith("linear")) {
      throw new NotImplementedError(`Got ${dims}D input, but ${mode} mode needs ${known.spatial + 2}D input`);
    }
    throw new NotImplementedError(
      `Input Error: Only 3D, 4D and 5D input Tensors supported (got ${dims}D) for the modes: nearest | linear | bilinear | bicubic | trilinear | lanczos | area | nearest-exact (got ${mode})`,
    );
  },
);

const outdated = (name: string) =>
  warnOnce(`\`nn.functional.${name}\` is deprecated. Use \`nn.functional.interpolate\` instead.`);

/** {@link interpolate} under its former name. */
export const upsample = form(
  signature("upsample", ["input", "size", "scaleFactor", "mode", "alignCorners"], { ...sizes, ...modes }),
  (values) => {
    outdated("upsample");
    return interpolate(values);
  },
);

/** {@link interpolate} by the nearest, under its former name. */
export const upsampleNearest = form(signature("upsampleNearest", ["input", "size", "scaleFactor"], sizes), (values) => {
  outdated("upsample_nearest");
  return interpolate({ ...values, mode: "nearest" });
});

/** Bilinear {@link interpolate} with aligned corners, under its former name. */
export const upsampleBilinear = form(
  signature("upsampleBilinear", ["input", "size", "scaleFactor"], sizes),
  (values) => {
    outdated("upsample_bilinear");
    return interpolate({ ...values, mode: "bilinear", alignCorners: true });
  },
);
