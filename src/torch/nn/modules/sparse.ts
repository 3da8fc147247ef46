/** Embeddings. Follows torch/nn/modules/sparse.py. */

import { boolean, integer, nullable, number, size, unchecked } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import { AssertionError } from "../../../python/exceptions.js";
import { floatRepr, settingsRepr, stringRepr } from "../../../python/repr.js";
import { noGrad } from "../../autograd/index.js";
import { factory, tensor } from "../../kinds.js";
import { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import * as init from "../init.js";
import { Parameter } from "../parameter.js";
import { allocate } from "./callable.js";
import { emptyParameter } from "./empty_parameter.js";
import { Module } from "./module.js";

const sizes = { numEmbeddings: size, embeddingDim: size } as const;

const paddingIdx = {
  /** This row is zero at the start and gets no gradient; negative counts from the end. Default: none. */
  paddingIdx: nullable(integer)(null),
} as const;

const norm = {
  /** Rows with a larger norm are scaled down to it when they are looked up. Default: no limit. */
  maxNorm: nullable(number)(null),
  /** Exponent of that norm. Default: 2. */
  normType: number(2),
  /** Divide gradients by how often a row occurs in the batch. Default: false. */
  scaleGradByFreq: boolean(false),
} as const;

const sparse = {
  /** Make the weight's gradient a sparse tensor. Default: false. */
  sparse: boolean(false),
} as const;

const lookup = { ...paddingIdx, ...norm, ...sparse } as const;

const embedding = signature(
  "Embedding",
  ["numEmbeddings", "embeddingDim", "paddingIdx", "maxNorm", "normType", "scaleGradByFreq", "sparse"],
  { ...sizes, ...lookup, ...factory },
);

/** Options of {@link Embedding}. */
export type EmbeddingOptions = Options<typeof embedding>;

const fromPretrained = signature(
  "Embedding.fromPretrained",
  ["embeddings", "freeze", "paddingIdx", "maxNorm", "normType", "scaleGradByFreq", "sparse"],
  {
    /** The weight, `(numEmbeddings, embeddingDim)`; memory is shared. */
    embeddings: unchecked<Tensor>(),
    /** Do not train them. Default: true. */
    freeze: boolean(true),
    ...lookup,
  },
);

/** Options of {@link Embedding} that say how rows are looked up. */
export type EmbeddingLookupOptions = Omit<Options<typeof fromPretrained>, "freeze">;

/** The place of a padding row, with Python's text for one outside. */
function paddingPlace(callee: string, paddingIdx: number | null, rows: number): number | null {
  if (paddingIdx === null) return null;
  // Python lets 0 pass for an embedding without rows.
  if (paddingIdx !== 0 && (paddingIdx >= rows || paddingIdx < -rows)) {
    throw new AssertionError(`${callee === "Embedding" ? "P" : "p"}adding_idx must be within num_embeddings`);
  }
  return paddingIdx < 0 ? rows + paddingIdx : paddingIdx;
}

function resetEmbedding(weight: Parameter, paddingIdx: number | null): void {
  init.normal_(weight);
  if (paddingIdx !== null) noGrad(() => weight.select(0, paddingIdx).fill_(0));
}

function checkPretrained(embeddings: Tensor): [rows: number, columns: number] {
  if (!(embeddings instanceof Tensor) || embeddings.dim() !== 2) {
    throw new AssertionError("Embeddings parameter is expected to be 2-dimensional");
  }
  return embeddings.shape as [number, number];
}

/**
 * A table of vectors that are looked up by index.
 *
 * Shapes: `(*)` integers give `(*, embeddingDim)`; weight `(numEmbeddings, embeddingDim)`, at first normally
 * distributed. Indices are int64 or int32 tensors: `torch.tensor([1, 2], { dtype: torch.int64 })`.
 */
export class Embedding extends Module {
  numEmbeddings: number;
  embeddingDim: number;
  paddingIdx: number | null;
  maxNorm: number | null;
  normType: number;
  scaleGradByFreq: boolean;
  /** `(numEmbeddings, embeddingDim)`, drawn from N(0, 1) at first; the row of `paddingIdx` is zero. */
  weight: Parameter;
  sparse: boolean;

  constructor(...given: Given<typeof embedding>) {
    super();
    const { numEmbeddings, embeddingDim, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse, ...factory } =
      embedding(given);
    this.numEmbeddings = numEmbeddings;
    this.embeddingDim = embeddingDim;
    this.paddingIdx = paddingPlace("Embedding", paddingIdx, numEmbeddings);
    this.maxNorm = maxNorm;
    this.normType = normType;
    this.scaleGradByFreq = scaleGradByFreq;
    this.weight = emptyParameter([numEmbeddings, embeddingDim], factory);
    this.sparse = sparse;
    this.resetParameters();
  }

  /** An embedding with given vectors. */
  static fromPretrained(...given: Given<typeof fromPretrained>): Embedding {
    const { embeddings, freeze, paddingIdx, ...lookup } = fromPretrained(given);
    const [numEmbeddings, embeddingDim] = checkPretrained(embeddings);
    // Without the constructor, which would draw random numbers.
    return Object.assign(allocate(Embedding.prototype) as Embedding, {
      numEmbeddings,
      embeddingDim,
      paddingIdx: paddingPlace("Embedding", paddingIdx, numEmbeddings),
      ...lookup,
      weight: new Parameter(embeddings, !freeze),
    });
  }

  /** Draws the vectors anew; the padding row becomes zero. */
  resetParameters(): void {
    resetEmbedding(this.weight, this.paddingIdx);
  }

  override forward(input: Tensor, ..._none: never[]): Tensor {
    const { weight, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse } = this;
    return F.embedding(input, weight, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse);
  }

  override extraRepr(): string {
    const { numEmbeddings, embeddingDim, paddingIdx, scaleGradByFreq, sparse } = this;
    return settingsRepr(numEmbeddings, embeddingDim, {
      paddingIdx: paddingIdx ?? undefined,
      ...normRepr(this),
      scaleGradByFreq: scaleGradByFreq || undefined,
      sparse: sparse || undefined,
    });
  }
}

/** How embeddings print their norm: as far as it is not the default. */
function normRepr({
  maxNorm,
  normType,
}: {
  maxNorm: number | null;
  normType: number;
}): Record<string, string | undefined> {
  return {
    maxNorm: maxNorm === null ? undefined : floatRepr(maxNorm),
    normType: normType === 2 ? undefined : floatRepr(normType),
  };
}

const embeddingBag = signature(
  "EmbeddingBag",
  ["numEmbeddings", "embeddingDim", "maxNorm", "normType", "scaleGradByFreq", "mode", "sparse"],
  {
    ...sizes,
    ...norm,
    /** What becomes of a bag's rows. Default: `mean`. */
    mode: unchecked<"sum" | "mean" | "max">()("mean"),
    ...sparse,
    /** The last offset is the end of the last bag. Default: false. */
    includeLastOffset: boolean(false),
    ...paddingIdx,
    ...factory,
  },
);

/** Options of {@link EmbeddingBag}. */
export type EmbeddingBagOptions = Options<typeof embeddingBag>;

const bags = signature("EmbeddingBag.forward", ["input", "offsets", "perSampleWeights"], {
  input: unchecked<Tensor>(),
  /** Where each bag begins in a 1-D input. */
  offsets: nullable(tensor)(null),
  /** Factors for the rows of a bag (mode `sum` only). */
  perSampleWeights: nullable(tensor)(null),
});

/**
 * Sums, means or maxima of looked-up vectors, one for each bag.
 *
 * Shapes: `(B, N)` gives `(B, embeddingDim)`; or `(N)` with offsets `(B)`.
 */
export class EmbeddingBag extends Module {
  numEmbeddings: number;
  embeddingDim: number;
  maxNorm: number | null;
  normType: number;
  scaleGradByFreq: boolean;
  paddingIdx: number | null;
  /** `(numEmbeddings, embeddingDim)`, drawn from N(0, 1) at first; the row of `paddingIdx` is zero. */
  weight: Parameter;
  /** How the vectors of a bag become one. Default: `"mean"`. */
  mode: "sum" | "mean" | "max";
  sparse: boolean;
  includeLastOffset: boolean;

  constructor(...given: Given<typeof embeddingBag>) {
    super();
    const { numEmbeddings, embeddingDim, paddingIdx, device, dtype, ...settings } = embeddingBag(given);
    this.numEmbeddings = numEmbeddings;
    this.embeddingDim = embeddingDim;
    this.maxNorm = settings.maxNorm;
    this.normType = settings.normType;
    this.scaleGradByFreq = settings.scaleGradByFreq;
    this.paddingIdx = paddingPlace("EmbeddingBag", paddingIdx, numEmbeddings);
    this.weight = emptyParameter([numEmbeddings, embeddingDim], { device, dtype });
    this.mode = settings.mode;
    this.sparse = settings.sparse;
    this.includeLastOffset = settings.includeLastOffset;
    this.resetParameters();
  }

  /** Draws the vectors anew; the padding row becomes zero. */
  resetParameters(): void {
    resetEmbedding(this.weight, this.paddingIdx);
  }

  override forward(...given: Given<typeof bags>): Tensor {
    const { input, offsets, perSampleWeights } = bags(given);
    const { weight, paddingIdx, maxNorm, normType, scaleGradByFreq, mode, sparse, includeLastOffset } = this;
    return F.embeddingBag(input, weight, offsets, {
      maxNorm,
      normType,
      scaleGradByFreq,
      mode,
      sparse,
      perSampleWeights,
      includeLastOffset,
      paddingIdx,
    });
  }

  override extraRepr(): string {
    const { numEmbeddings, embeddingDim, scaleGradByFreq, mode, paddingIdx } = this;
    return settingsRepr(numEmbeddings, embeddingDim, {
      ...normRepr(this),
      scaleGradByFreq: scaleGradByFreq || undefined,
      mode: stringRepr(mode),
      paddingIdx: paddingIdx ?? undefined,
    });
  }
}
