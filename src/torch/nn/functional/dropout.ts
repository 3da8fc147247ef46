/** Dropout. Follows torch/nn/functional.py. */

import { boolean, probability } from "../../../internal/kinds.js";
import { form, type Options, signature } from "../../../internal/signature.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";

const dropoutArguments = (name: string, training: boolean) =>
  signature(name, ["input", "p", "training", "inplace"], {
    input: tensor,
    /** Probability of an element (or channel) to become 0; the others are scaled by `1 / (1 - p)`. Default: 0.5. */
    p: probability(0.5),
    /** Without it nothing is dropped. */
    training: boolean(training),
    /** Overwrite the input. Default: false. */
    inplace: boolean(false),
  });

/** Options of the dropout family. */
export type DropoutOptions = Options<ReturnType<typeof dropoutArguments>>;

/** Zeroes elements at random; `training` is true unless said otherwise. */
export const dropout = form(dropoutArguments("dropout", true), ({ input, p, training, inplace }) =>
  inplace ? aten.dropout_(input, p, training) : aten.dropout(input, p, training),
);

/** Dropout that keeps mean and variance for SELU networks; `training` is false unless said otherwise. */
export const alphaDropout = form(dropoutArguments("alphaDropout", false), ({ input, p, training, inplace }) =>
  inplace ? aten.alphaDropout_(input, p, training) : aten.alphaDropout(input, p, training),
);

/** {@link alphaDropout} of whole channels; `training` is false unless said otherwise. */
export const featureAlphaDropout = form(
  dropoutArguments("featureAlphaDropout", false),
  ({ input, p, training, inplace }) =>
    inplace ? aten.featureAlphaDropout_(input, p, training) : aten.featureAlphaDropout(input, p, training),
);
