/** Sampling at the points of a grid. Follows torch/nn/functional.py (`affine_grid`, `grid_sample`). */

import { boolean, integer, listOf, nullable } from "../../../internal/kinds.js";
import { form, kind, type Options, signature } from "../../../internal/signature.js";
import { NotImplementedError, ValueError } from "../../../python/exceptions.js";
import { shown, sizeRepr } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";

const alignCorners = {
  /** Whether -1 and 1 are the centers of the outermost pixels, not their outer edges. Default: null, false with a warning. */
  alignCorners: nullable(boolean)(null),
} as const;

function aligned(given: boolean | null): boolean {
  if (given !== null) return given;
  warnOnce(
    "Default grid_sample and affine_grid behavior has changed to align_corners=False since 1.3.0. Please specify " +
      "align_corners=True if the old behavior is desired. See the documentation of grid_sample for details.",
  );
  return false;
}

/** Its names in libtorch's order, by which it knows them. */
function numbered<const Names extends readonly string[]>(option: string, expected: string, names: Names) {
  return kind<Names[number]>((_callee, _name, value) => {
    if (names.includes(value as string)) return value as Names[number];
    const given = typeof value === "string" ? value : shown(value);
    throw new ValueError(`nn.functional.grid_sample(): expected ${option} to be ${expected}, but got: '${given}'`);
  });
}

const modes = ["bilinear", "nearest", "bicubic"] as const;
const paddings = ["zeros", "border", "reflection"] as const;
const gridSampleArguments = signature("gridSample", ["input", "grid", "mode", "paddingMode", "alignCorners"], {
  input: tensor,
  grid: tensor,
  /** What lies between pixels. Default: bilinear. */
  mode: numbered("mode", "'bilinear', 'nearest' or 'bicubic'", modes)("bilinear"),
  /** What lies outside. Default: zeros. */
  paddingMode: numbered("padding_mode", "'zeros', 'border', or 'reflection'", paddings)("zeros"),
  ...alignCorners,
});

/** Options of {@link gridSample}. */
export type GridSampleOptions = Options<typeof gridSampleArguments>;

/**
 * The input at the points of a grid, which lie within -1 and 1 (x first): `(N, C, H, W)` and `(N, h, w, 2)` give `(N, C, h, w)`,
 * `(N, C, D, H, W)` and `(N, d, h, w, 3)` give `(N, C, d, h, w)`.
 */
export const gridSample = form(gridSampleArguments, ({ input, grid, mode, paddingMode, alignCorners }) =>
  aten.gridSampler(input, grid, modes.indexOf(mode), paddings.indexOf(paddingMode), aligned(alignCorners)),
);

const affineGridArguments = signature("affineGrid", ["theta", "size", "alignCorners"], {
  theta: tensor,
  size: listOf(integer),
  ...alignCorners,
});

/** Options of {@link affineGrid}. */
export type AffineGridOptions = Options<typeof affineGridArguments>;

/**
 * The grid that an affine map makes for {@link gridSample}: matrices `(N, 2, 3)` and a size `[N, C, H, W]` give `(N, H, W, 2)`,
 * matrices `(N, 3, 4)` and a size `[N, C, D, H, W]` give `(N, D, H, W, 3)`.
 */
export const affineGrid = form(affineGridArguments, ({ theta, size, alignCorners }) => {
  const align = aligned(alignCorners);
  const listed = `[${size.join(", ")}]`;
  if (!theta.isFloatingPoint()) {
    throw new ValueError(`Expected theta to have floating point type, but got ${String(theta.dtype)}`);
  }
  const fields = size.length - 2;
  if (fields !== 2 && fields !== 3) {
    throw new NotImplementedError(
      `affine_grid only supports 4D and 5D sizes, for 2D and 3D affine transforms, respectively. Got size ${listed}.`,
    );
  }
  const [, rows, columns] = theta.shape;
  if (theta.dim() !== 3 || rows !== fields || columns !== fields + 1) {
    throw new ValueError(
      `Expected a batch of ${fields}D affine matrices of shape Nx${fields}x${fields + 1} for size ${listed}. ` +
        `Got ${sizeRepr(theta.shape)}.`,
    );
  }
  if (align && Math.min(...size.slice(2)) === 1) {
    warnOnce(
      "Since version 1.3.0, affine_grid behavior has changed for unit-size grids when align_corners=True. This is not an " +
        "intended use case of affine_grid. See the documentation of affine_grid for details.",
    );
  } else if (Math.min(...size) <= 0) {
    throw new ValueError(`Expected non-zero, positive output size. Got ${listed}`);
  }
  return aten.affineGridGenerator(theta, size, align);
});
