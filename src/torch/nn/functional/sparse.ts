/** Lookups. Follows torch/nn/functional.py (`embedding`, `embedding_bag`). */

import { boolean, nullable, number, string } from "../../../internal/kinds.js";
import { type Definable, form, kind, type Options, signature } from "../../../internal/signature.js";
import { NotImplementedError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown, sizeRepr } from "../../../python/repr.js";
import { noGrad } from "../../autograd/index.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import { Tensor } from "../../tensor.js";

/** The place of a padding row: negative counts from the end; -1 stands for none, as in libtorch. */
function paddingPlace(paddingIdx: number | null, rows: number): number {
  if (paddingIdx === null) return -1;
  if (paddingIdx >= rows || paddingIdx < -rows) throw new ValueError("Padding_idx must be within num_embeddings");
  return paddingIdx < 0 ? rows + paddingIdx : paddingIdx;
}

/** A tensor of indices. */
const ids = kind<Tensor>((callee, _name, input) => {
  if (!(input instanceof Tensor)) {
    throw new TypeError(
      `${callee}: expected a Tensor of indices, got ${shown(input)}; make one with torch.tensor([...], { dtype: torch.int64 })`,
    );
  }
  const dtype = input.dtype.name;
  if (dtype === "int64" || dtype === "int32") return input;
  throw new TypeError(
    `${callee}: expected indices of dtype int64 or int32, got ${dtype}; make ids with ` +
      "torch.tensor([...], { dtype: torch.int64 }) or convert them with ids.long()",
  );
});

const paddingIdx = {
  /** This row gets no gradient. Default: null, none. */
  paddingIdx: nullable(number)(null),
} as const;
const maxNorm = {
  /** Rows with a larger norm are scaled down to it, in place. Default: null, no limit. */
  maxNorm: nullable(number)(null),
} as const;
const normType = {
  /** Exponent of that norm. Default: 2. */
  normType: number(2),
} as const;
const scaleGradByFreq = {
  /** Divide gradients by how often a row occurs in the batch. Default: false. */
  scaleGradByFreq: boolean(false),
} as const;
const sparse = {
  /** Make the weight's gradient a sparse tensor. Default: false. */
  sparse: boolean(false),
} as const;
const table = { input: ids, weight: tensor } as const;
const embeddingArguments = signature(
  "embedding",
  ["input", "weight", "paddingIdx", "maxNorm", "normType", "scaleGradByFreq", "sparse"],
  { ...table, ...paddingIdx, ...maxNorm, ...normType, ...scaleGradByFreq, ...sparse },
);

/** Options of {@link embedding}. */
export type EmbeddingOptions = Options<typeof embeddingArguments>;

/** Rows of `weight` `(rows, width)` by index: `(*)` integers give `(*, width)`. */
export const embedding = form(embeddingArguments, (given) => {
  const { input, weight, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse } = given;
  const padding = paddingPlace(paddingIdx, weight.size(0));
  let ids: Tensor = input;
  if (maxNorm !== null) {
    ids = input.contiguous();
    noGrad(() => aten.embeddingRenorm_(weight, ids, maxNorm, normType));
  }
  return aten.embedding(weight, ids, padding, scaleGradByFreq, sparse);
});

const MODES = { sum: 0, mean: 1, max: 2 } as const;

const bagArguments = signature(
  "embeddingBag",
  [
    "input",
    "weight",
    "offsets",
    "maxNorm",
    "normType",
    "scaleGradByFreq",
    "mode",
    "sparse",
    "perSampleWeights",
    "includeLastOffset",
    "paddingIdx",
  ],
  {
    ...table,
    offsets: nullable(tensor)(null),
    ...maxNorm,
    ...normType,
    ...scaleGradByFreq,
    /** Default: "mean". */
    mode: (string as Definable<keyof typeof MODES>)("mean"),
    ...sparse,
    /** Factors for the rows of a bag (mode `sum` only). Default: null. */
    perSampleWeights: nullable(tensor)(null),
    /** The last offset is the end of the last bag. Default: false. */
    includeLastOffset: boolean(false),
    ...paddingIdx,
  },
);

/** Options of {@link embeddingBag}. */
export type EmbeddingBagOptions = Options<typeof bagArguments>;

/** Sums, means or maxima of rows of `weight`, one for each bag: a row of a 2-D input, or a stretch of a 1-D one. */
export const embeddingBag = form(bagArguments, (given) => {
  const { input, weight, offsets, mode, maxNorm, normType, scaleGradByFreq, sparse, paddingIdx } = given;
  let { perSampleWeights, includeLastOffset } = given;
  if (perSampleWeights !== null && sizeRepr(input.shape) !== sizeRepr(perSampleWeights.shape)) {
    throw new ValueError(
      `embedding_bag: If per_sample_weights (${sizeRepr(perSampleWeights.shape)}) is not None, then it must have the ` +
        `same shape as the input (${sizeRepr(input.shape)})`,
    );
  }
  if (weight.dim() !== 2) {
    throw new ValueError(`weight has to be a 2D Tensor, but got Tensor of dimension ${weight.dim()}`);
  }
  let ids: Tensor = input;
  let starts = offsets;
  if (input.dim() === 2) {
    if (offsets !== null) {
      throw new ValueError(
        "if input is 2D, then offsets has to be None, as input is treated is a mini-batch of fixed length sequences. " +
          `However, found offsets of type ${shown(offsets)}`,
      );
    }
    starts = aten.arange(0, input.numel(), input.size(1), { dtype: input.dtype, device: input.device });
    includeLastOffset = false;
    ids = input.reshape([-1]);
    perSampleWeights = perSampleWeights === null ? null : perSampleWeights.reshape([-1]);
  } else if (input.dim() === 1) {
    if (offsets === null) throw new ValueError("offsets has to be a 1D Tensor but got None");
    if (offsets.dim() !== 1) throw new ValueError("offsets has to be a 1D Tensor");
  } else {
    throw new ValueError(`input has to be 1D or 2D Tensor, but got Tensor of dimension ${input.dim()}`);
  }
  if (!Object.hasOwn(MODES, mode)) throw new ValueError("mode has to be one of sum, mean or max");
  if (mode === "max" && scaleGradByFreq) {
    throw new ValueError("max mode does not support scaling the gradient by the frequency");
  }
  if (mode === "max" && sparse) throw new ValueError("max mode does not support sparse weights");
  if (maxNorm !== null) noGrad(() => aten.embeddingRenorm_(weight, ids, maxNorm, normType));
  if (perSampleWeights !== null && mode !== "sum") {
    throw new NotImplementedError(
      "embedding_bag: per_sample_weights was not None. per_sample_weights is only supported for mode='sum' " +
        `(got mode='${mode}').`,
    );
  }
  const [output] = aten.embeddingBag(
    weight,
    ids,
    starts as Tensor,
    scaleGradByFreq,
    MODES[mode],
    sparse,
    perSampleWeights,
    includeLastOffset,
    paddingIdx,
  );
  return output;
});
