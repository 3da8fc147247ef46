import { nullable, probability, size } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { tensor } from "../../torch/kinds.js";
import { embedding } from "../../torch/nn/functional/index.js";
import { Dropout } from "../../torch/nn/modules/dropout.js";
import { Module } from "../../torch/nn/modules/module.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";
import { checkPositions } from "./positions.js";

const positionalEncoding = signature("PositionalEncoding", ["dModel"], {
  dModel: size,
  /** How many positions there are; default 5000. */
  maxLen: size(5000),
  /** Probability of dropping a feature of the sum in training; default 0.1. */
  dropout: probability(0.1),
});

const encode = signature("PositionalEncoding.forward", ["x", "positions"], {
  /** (batch, sequence, dModel) */
  x: tensor,
  /** The position of each place, (batch, sequence) of int64; default 0, 1, 2 and so on. */
  positions: nullable(tensor)(null),
});

/**
 * Adds sines and cosines of the position to the features: even features are sines, odd ones cosines, of wave lengths from 2π to
 * 10000 · 2π. Nothing is learned: the table is a buffer, `pe` (1, maxLen, dModel).
 *
 * Shapes: (batch, sequence, dModel) in and out. Follows PyTorch's transformer tutorial.
 */
export class PositionalEncoding extends Module {
  dropout;
  declare pe: Tensor;

  constructor(...given: Given<typeof positionalEncoding>) {
    super();
    const { dModel, maxLen, dropout } = positionalEncoding(given);
    this.dropout = new Dropout(dropout);
    this.registerBuffer("pe", sinusoidalTable(maxLen, dModel).unsqueeze(0));
  }

  /** Adds to each place the sines and cosines of its position. */
  override forward(...given: Given<typeof encode>): Tensor {
    const { x, positions } = encode(given);
    checkPositions(x.size(1), this.pe.size(1));
    const added = positions === null ? this.pe.narrow(1, 0, x.size(1)) : embedding(positions, this.pe.squeeze(0));
    return this.dropout(x.add(added));
  }
}

/** The sines and cosines of positions 0 to `maxLen - 1`: (maxLen, dModel). */
export function sinusoidalTable(maxLen: number, dModel: number): Tensor {
  const position = aten.arange(maxLen, { dtype: "float32" }).unsqueeze(1);
  const divTerm = aten
    .arange(0, dModel, 2, { dtype: "float32" })
    .mul(-Math.log(10000) / dModel)
    .exp();
  const angles = position.mul(divTerm);
  const table = aten.zeros(maxLen, dModel);
  table.at(":", "0::2").copy_(angles.sin());
  // With an odd width the last cosine has no feature to go to.
  table.at(":", "1::2").copy_(angles.narrow(1, 0, Math.floor(dModel / 2)).cos());
  return table;
}
