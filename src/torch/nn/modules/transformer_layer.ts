/** What the encoder's and the decoder's layers are made of. Follows torch/nn/modules/transformer.py. */

import { boolean, number, probability, size, unchecked } from "../../../internal/kinds.js";
import { factory } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";

/** The function between the two linear layers: by name, or any function or module. */
export type Activation = "relu" | "gelu" | ((input: Tensor) => Tensor);

/** Width and heads, which attention checks. */
export const heads = [{ dModel: unchecked<number>() }, { nhead: unchecked<number>() }] as const;

/** The feed-forward network. */
export const feedForward = [
  {
    /** Width of the hidden layer. Default: 2048. */
    dimFeedforward: size(2048),
  },
  {
    /** Probability of dropping. Default: 0.1. */
    dropout: probability(0.1),
  },
  {
    /** Default: `relu`. */
    activation: unchecked<Activation>()("relu"),
  },
] as const;

/** What follows it. */
export const form = [
  {
    /** Added to the variances in layer norms. Default: 1e-5. */
    layerNormEps: number(1e-5),
  },
  {
    /** Batch before sequence in inputs and outputs. Default: false. */
    batchFirst: boolean(false),
  },
  {
    /** Normalise before attention and feed-forward instead of after. Default: false. */
    normFirst: boolean(false),
  },
  {
    /** Learn biases in linear layers and norms. Default: true. */
    bias: boolean(true),
  },
  ...factory,
] as const;
