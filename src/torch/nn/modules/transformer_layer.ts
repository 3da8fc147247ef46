/** What the encoder's and the decoder's layers are made of. Follows torch/nn/modules/transformer.py. */

import { boolean, integer, number, probability, size, unchecked } from "../../../internal/kinds.js";
import { RuntimeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { factory } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";

/** The function between the two linear layers: by name, or any function or module. */
export type Activation = "relu" | "gelu" | ((input: Tensor) => Tensor);

/** Width and heads, of which attention says whether they go together. */
export const heads = { dModel: integer, nhead: integer } as const;

/** The feed-forward network. */
export const feedForward = {
  /** Width of the hidden layer. Default: 2048. */
  dimFeedforward: size(2048),
  /** Probability of dropping. Default: 0.1. */
  dropout: probability(0.1),
  /** Default: `relu`. */
  activation: unchecked<Activation>()("relu"),
} as const;

/** What follows it. */
export const form = {
  /** Added to the variances in layer norms. Default: 1e-5. */
  layerNormEps: number(1e-5),
  /** Batch before sequence in inputs and outputs. Default: false. */
  batchFirst: boolean(false),
  /** Normalise before attention and feed-forward instead of after. Default: false. */
  normFirst: boolean(false),
  /** Learn biases in linear layers and norms. Default: true. */
  bias: boolean(true),
  ...factory,
} as const;

/** The function behind an activation option. */
export function activationFunction(activation: Activation): (input: Tensor) => Tensor {
  if (activation === "relu") return F.relu;
  if (activation === "gelu") return F.gelu;
  if (typeof activation === "function") return activation;
  throw new RuntimeError(`activation should be relu/gelu, not ${shown(activation)}`);
}
