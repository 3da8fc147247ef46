/** Other numbers of tokens. Follows `resize_token_embeddings` of transformers/modeling_utils.py. */

import { TypeError } from "../python/exceptions.js";
import { noGrad } from "../torch/autograd/index.js";
import { positiveDefinite } from "../torch/distributions/constraints.js";
import { MultivariateNormal } from "../torch/distributions/multivariate_normal.js";
import { Embedding, type Module } from "../torch/nn/index.js";
import { Linear } from "../torch/nn/modules/linear.js";
import { aten } from "../torch/ops/index.js";
import type { Tensor } from "../torch/tensor.js";

/** How the rows that are added get their values. */
export interface Growing {
  /** Draw them around the mean of the old ones, as spread as those. */
  readonly meanResizing: boolean;
  /** Gives a layer of which nothing is old its initial values. */
  initialize(layer: Module): void;
}

const SPREAD = 1e-9;

/** The last rows of a weight, drawn around the mean of another's rows. */
function drawRows(old: Tensor, grown: Tensor, added: number): void {
  const rows = old.detach().to("float32");
  const mean = rows.mean({ dim: 0 });
  const centered = rows.sub(mean);
  const covariance = centered.T.matmul(centered).div(rows.size(0)).mul(SPREAD);
  const place = grown.narrow(0, grown.size(0) - added, added);
  const isDefinite = positiveDefinite.check(covariance).all().item();
  const drawn = isDefinite
    ? new MultivariateNormal(mean, { covarianceMatrix: covariance }).sample([added])
    : mean.unsqueeze(0).repeat(added, 1);
  place.copy_(drawn.to(old.dtype));
}

/** The embeddings themselves, with another number of rows: their parameter keeps its identity. */
export function resizeEmbedding(embedding: Embedding, rows: number, growing: Growing): void {
  const [before, width] = embedding.weight.shape as [number, number];
  if (before !== rows) {
    if (!(embedding instanceof Embedding)) {
      throw new TypeError(
        "resizeTokenEmbeddings: expected the input embeddings to be a nn.Embedding; a model with others resizes them itself",
      );
    }
    noGrad(() => {
      const { device, dtype } = embedding.weight;
      const grown = new Embedding(rows, width, { device, dtype });
      if (rows > before && growing.meanResizing) drawRows(embedding.weight, grown.weight, rows - before);
      else if (rows > before) growing.initialize(grown);
      const kept = Math.min(before, rows);
      grown.weight.narrow(0, 0, kept).copy_(embedding.weight.narrow(0, 0, kept));
      embedding.weight.data = grown.weight.data;
    });
    if (embedding.paddingIdx !== null && rows - 1 < embedding.paddingIdx) embedding.paddingIdx = null;
  }
  embedding.numEmbeddings = rows;
}

/** A layer that scores another number of tokens; the same one where it has so many, as one whose weight is the embeddings' has. */
export function resizedHead(head: Linear, rows: number, growing: Growing): Linear {
  const [before, width] = head.weight.shape as [number, number];
  if (before === rows) {
    head.outFeatures = rows;
    return head;
  }
  if (!(head instanceof Linear)) {
    throw new TypeError(
      "resizeTokenEmbeddings: expected the output embeddings to be a nn.Linear; a model with others resizes them itself",
    );
  }
  return noGrad(() => {
    const { device, dtype, requiresGrad } = head.weight;
    const grown = new Linear(width, rows, { bias: head.bias !== null, device, dtype });
    const added = rows - before;
    if (added > 0 && growing.meanResizing) {
      drawRows(head.weight, grown.weight, added);
      if (head.bias !== null) {
        const [mean, std] = [head.bias.mean({ dim: 0, dtype: "float32" }), head.bias.std({ dim: 0 }).to("float32")];
        grown.bias!.narrow(0, before, added).normal_(mean.item() as number, std.mul(SPREAD).item() as number);
      }
    } else if (added > 0) growing.initialize(grown);
    const kept = Math.min(before, rows);
    grown.weight.narrow(0, 0, kept).copy_(head.weight.narrow(0, 0, kept));
    if (head.bias !== null) grown.bias!.narrow(0, 0, kept).copy_(head.bias.narrow(0, 0, kept));
    return grown.requiresGrad_(requiresGrad);
  });
}

/** Gives the bias of a layer whose weight is another's as many parts as that has rows: zeros, or fewer. */
export function fitBias(head: Linear | null): void {
  if (head?.bias == null) return;
  const missing = head.weight.size(0) - head.bias.size(0);
  if (missing === 0) return;
  const { bias } = head;
  noGrad(() => {
    bias.data = aten.constantPadNd(bias.data, [0, missing]) as Tensor;
  });
}
