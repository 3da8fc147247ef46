/** Embeddings. Follows torch/nn/modules/sparse.py. */

import { type Arguments, checkInteger, checkNumber, checkSize, parseArguments } from "../../../internal/arguments.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { AssertionError } from "../../../python/exceptions.js";
import { floatRepr, stringRepr } from "../../../python/repr.js";
import { noGrad } from "../../autograd/index.js";
import { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import * as init from "../init.js";
import { Parameter } from "../parameter.js";
import { allocate } from "./callable.js";
import { emptyParameter, type FactoryOptions } from "./empty_parameter.js";
import { Module } from "./module.js";

/** Options of {@link Embedding} that say how rows are looked up. */
export interface EmbeddingLookupOptions {
  /** This row is zero at the start and gets no gradient; negative counts from the end. Default: none. */
  paddingIdx?: number | null;
  /** Rows with a larger norm are scaled down to it when they are looked up. Default: no limit. */
  maxNorm?: number | null;
  /** Exponent of that norm. Default: 2. */
  normType?: number;
  /** Divide gradients by how often a row occurs in the batch. Default: false. */
  scaleGradByFreq?: boolean;
  /** Make the weight's gradient a sparse tensor. Default: false. */
  sparse?: boolean;
}

/** Options of {@link Embedding}. */
export interface EmbeddingOptions extends EmbeddingLookupOptions, FactoryOptions {}

const LOOKUP: Required<EmbeddingLookupOptions> = {
  paddingIdx: null,
  maxNorm: null,
  normType: 2,
  scaleGradByFreq: false,
  sparse: false,
};

function checkPadding(callee: string, paddingIdx: number | null, rows: number): number | null {
  if (paddingIdx === null) return null;
  checkInteger(callee, "paddingIdx", paddingIdx);
  // Python lets 0 pass for an embedding without rows.
  if (paddingIdx !== 0 && (paddingIdx >= rows || paddingIdx < -rows)) {
    throw new AssertionError(`${callee === "Embedding" ? "P" : "p"}adding_idx must be within num_embeddings`);
  }
  return paddingIdx < 0 ? rows + paddingIdx : paddingIdx;
}

function optionalNumber(callee: string, name: string, value: number | null): number | null {
  return value === null ? null : checkNumber(callee, name, value);
}

/** The checked settings of an embedding. */
function embeddingSettings(
  numEmbeddings: number,
  embeddingDim: number,
  options: Required<EmbeddingLookupOptions>,
): Pick<Embedding, "numEmbeddings" | "embeddingDim" | keyof EmbeddingLookupOptions> {
  return {
    numEmbeddings: checkSize("Embedding", "numEmbeddings", numEmbeddings),
    embeddingDim: checkSize("Embedding", "embeddingDim", embeddingDim),
    paddingIdx: checkPadding("Embedding", options.paddingIdx, numEmbeddings),
    maxNorm: optionalNumber("Embedding", "maxNorm", options.maxNorm),
    normType: checkNumber("Embedding", "normType", options.normType),
    scaleGradByFreq: options.scaleGradByFreq,
    sparse: options.sparse,
  };
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

  constructor(
    numEmbeddings: number,
    embeddingDim: number,
    ...args: Arguments<
      [paddingIdx: number | null, maxNorm: number | null, normType: number, scaleGradByFreq: boolean, sparse: boolean],
      EmbeddingOptions
    >
  ) {
    super();
    const options = parseArguments<Required<EmbeddingLookupOptions> & FactoryOptions>(
      "Embedding",
      ["paddingIdx", "maxNorm", "normType", "scaleGradByFreq", "sparse"],
      args,
      { ...LOOKUP, device: undefined, dtype: undefined },
    );
    const settings = embeddingSettings(numEmbeddings, embeddingDim, options);
    this.numEmbeddings = settings.numEmbeddings;
    this.embeddingDim = settings.embeddingDim;
    this.paddingIdx = settings.paddingIdx;
    this.maxNorm = settings.maxNorm;
    this.normType = settings.normType;
    this.scaleGradByFreq = settings.scaleGradByFreq;
    this.weight = emptyParameter([numEmbeddings, embeddingDim], options);
    this.sparse = settings.sparse;
    this.resetParameters();
  }

  /**
   * An embedding with given vectors.
   *
   * @param embeddings The weight, `(numEmbeddings, embeddingDim)`; memory is shared.
   * @param args `freeze`: do not train them, default true; and the options of a lookup.
   */
  static fromPretrained(
    embeddings: Tensor,
    ...args: Arguments<[freeze: boolean], EmbeddingLookupOptions & { freeze?: boolean }>
  ): Embedding {
    const { freeze, ...lookup } = parseArguments<Required<EmbeddingLookupOptions> & { freeze: boolean }>(
      "Embedding.fromPretrained",
      ["freeze"],
      args,
      { freeze: true, ...LOOKUP },
    );
    const [rows, columns] = checkPretrained(embeddings);
    // Without the constructor, which would draw random numbers.
    const embedding = allocate(Embedding.prototype) as Embedding;
    return Object.assign(embedding, embeddingSettings(rows, columns, lookup), {
      weight: new Parameter(embeddings, !freeze),
    });
  }

  /** Draws the vectors anew; the padding row becomes zero. */
  resetParameters(...none: []): void {
    checkNoMore("Embedding.resetParameters", none);
    resetEmbedding(this.weight, this.paddingIdx);
  }

  override forward(input: Tensor, ...none: []): Tensor {
    checkNoMore("Embedding.forward", none);
    return F.embedding(
      input,
      this.weight,
      this.paddingIdx,
      this.maxNorm,
      this.normType,
      this.scaleGradByFreq,
      this.sparse,
    );
  }

  override extraRepr(): string {
    let text = `${this.numEmbeddings}, ${this.embeddingDim}`;
    if (this.paddingIdx !== null) text += `, padding_idx=${this.paddingIdx}`;
    if (this.maxNorm !== null) text += `, max_norm=${floatRepr(this.maxNorm)}`;
    if (this.normType !== 2) text += `, norm_type=${floatRepr(this.normType)}`;
    if (this.scaleGradByFreq) text += ", scale_grad_by_freq=True";
    if (this.sparse) text += ", sparse=True";
    return text;
  }
}

/** Options of {@link EmbeddingBag}. */
export interface EmbeddingBagOptions extends EmbeddingOptions {
  /** What becomes of a bag's rows. Default: `mean`. */
  mode?: "sum" | "mean" | "max";
  /** The last offset is the end of the last bag. Default: false. */
  includeLastOffset?: boolean;
}

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

  constructor(numEmbeddings: number, embeddingDim: number, options: EmbeddingBagOptions = {}, ...none: []) {
    checkNoMore("EmbeddingBag", none);
    super();
    const parsed = parseArguments<Required<Omit<EmbeddingBagOptions, keyof FactoryOptions>> & FactoryOptions>(
      "EmbeddingBag",
      [],
      [options],
      { ...LOOKUP, mode: "mean", includeLastOffset: false, device: undefined, dtype: undefined },
    );
    this.numEmbeddings = checkSize("EmbeddingBag", "numEmbeddings", numEmbeddings);
    this.embeddingDim = checkSize("EmbeddingBag", "embeddingDim", embeddingDim);
    this.maxNorm = optionalNumber("EmbeddingBag", "maxNorm", parsed.maxNorm);
    this.normType = checkNumber("EmbeddingBag", "normType", parsed.normType);
    this.scaleGradByFreq = parsed.scaleGradByFreq;
    this.paddingIdx = checkPadding("EmbeddingBag", parsed.paddingIdx, numEmbeddings);
    this.weight = emptyParameter([numEmbeddings, embeddingDim], parsed);
    this.mode = parsed.mode;
    this.sparse = parsed.sparse;
    this.includeLastOffset = parsed.includeLastOffset;
    this.resetParameters();
  }

  /** Draws the vectors anew; the padding row becomes zero. */
  resetParameters(...none: []): void {
    checkNoMore("EmbeddingBag.resetParameters", none);
    resetEmbedding(this.weight, this.paddingIdx);
  }

  override forward(
    input: Tensor,
    offsets: Tensor | null = null,
    perSampleWeights: Tensor | null = null,
    ...none: []
  ): Tensor {
    checkNoMore("EmbeddingBag.forward", none);
    return F.embeddingBag(input, this.weight, offsets, {
      maxNorm: this.maxNorm,
      normType: this.normType,
      scaleGradByFreq: this.scaleGradByFreq,
      mode: this.mode,
      sparse: this.sparse,
      perSampleWeights,
      includeLastOffset: this.includeLastOffset,
      paddingIdx: this.paddingIdx,
    });
  }

  override extraRepr(): string {
    let text = `${this.numEmbeddings}, ${this.embeddingDim}`;
    if (this.maxNorm !== null) text += `, max_norm=${floatRepr(this.maxNorm)}`;
    if (this.normType !== 2) text += `, norm_type=${floatRepr(this.normType)}`;
    if (this.scaleGradByFreq) text += ", scale_grad_by_freq=True";
    text += `, mode=${stringRepr(this.mode)}`;
    if (this.paddingIdx !== null) text += `, padding_idx=${this.paddingIdx}`;
    return text;
  }
}
