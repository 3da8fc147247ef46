/** Dropout. Follows torch/nn/functional.py. */

import { boolean, probability } from "../../../internal/kinds.js";
import { form, type Options, signature, type Values } from "../../../internal/signature.js";
import { RuntimeError } from "../../../python/exceptions.js";
import { warnOnce } from "../../../python/warnings.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

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

/** Zeroes whole channels of a batch; an instance alone becomes a batch of one. */
function dropChannels({ input, p, training, inplace }: Values<ReturnType<typeof dropoutArguments>>, batched: boolean) {
  const drop = (batch: Tensor) =>
    inplace ? aten.featureDropout_(batch, p, training) : aten.featureDropout(batch, p, training);
  if (batched) return drop(input);
  return inplace ? drop(input.unsqueeze_(0)).squeeze_(0) : drop(input.unsqueeze(0)).squeeze(0);
}

function warnOfDimensions(name: string, dim: number, fields: number): void {
  if (dim === fields + 1 || dim === fields + 2) return;
  warnOnce(
    `${name}: Received a ${dim}-D input to ${name}, which is deprecated and will result in an error in a future release. ` +
      `To retain the behavior and silence this warning, please use dropout instead. Note that ${name} exists to provide ` +
      `channel-wise dropout on inputs with ${fields} spatial dimensions, a channel dimension, and an optional batch ` +
      `dimension (i.e. ${fields + 1}D or ${fields + 2}D inputs).`,
  );
}

/** Zeroes whole channels of `(C, L)` or `(N, C, L)`; `training` is true unless said otherwise. */
export const dropout1d = form(dropoutArguments("dropout1d", true), (given) => {
  const dim = given.input.dim();
  if (dim === 2 || dim === 3) return dropChannels(given, dim === 3);
  throw new RuntimeError(
    `dropout1d: Expected 2D or 3D input, but received a ${dim}D input. Note that dropout1d exists to provide channel-wise ` +
      "dropout on inputs with 1 spatial dimension, a channel dimension, and an optional batch dimension (i.e. 2D or 3D inputs).",
  );
});

/** Zeroes whole channels of `(N, C, H, W)`, and of `(N, C, L)` with a warning; `training` is true unless said otherwise. */
export const dropout2d = form(dropoutArguments("dropout2d", true), (given) => {
  const dim = given.input.dim();
  warnOfDimensions("dropout2d", dim, 2);
  if (dim === 3) {
    warnOnce(
      "dropout2d: Received a 3D input to dropout2d and assuming that channel-wise 1D dropout behavior is desired - input " +
        "is interpreted as shape (N, C, L), where C is the channel dim. This behavior will change in a future release to " +
        "interpret the input as one without a batch dimension, i.e. shape (C, H, W). To maintain the 1D channel-wise " +
        "dropout behavior, please switch to using dropout1d instead.",
    );
  }
  return dropChannels(given, true);
});

/** Zeroes whole channels of `(C, D, H, W)` or `(N, C, D, H, W)`; `training` is true unless said otherwise. */
export const dropout3d = form(dropoutArguments("dropout3d", true), (given) => {
  const dim = given.input.dim();
  warnOfDimensions("dropout3d", dim, 3);
  return dropChannels(given, dim === 5);
});
