/** DoRA: the weight's directions are adapted, and its lengths are trained. Follows peft/tuners/lora/variants.py. */

import { Identity, type Module } from "../../../torch/nn/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import {
  DoraConv1dLayer,
  DoraConv2dLayer,
  DoraConv3dLayer,
  DoraEmbeddingLayer,
  type DoraInputs,
  DoraLinearLayer,
} from "./dora.js";
import type { LoraLayer, LoraVariant } from "./layer.js";

type Turned = LoraLayer & { fanInFanOut: boolean };
type Embedded = LoraLayer & { embed(ids: Tensor, weight: Tensor): Tensor; scaledAsBase(delta: Tensor): Tensor };

const lengthsOf = (layer: LoraLayer, name: string) => layer.lora_magnitude_vector.get(name) as DoraLinearLayer;
const scalingOf = (layer: LoraLayer, name: string) => layer.scaling.get(name) as number;

/**
 * Merging and unmerging, which differ in how lengths lie along a weight.
 *
 * @param along The lengths, shaped to be multiplied with the weight.
 * @param turned The delta as lengths are measured of.
 */
function merging<Layer extends LoraLayer>(
  along: (layer: Layer, lengths: Tensor) => Tensor,
  turned: (layer: Layer, delta: Tensor) => Tensor,
): Pick<LoraVariant<Layer>, "merged" | "unmerged"> {
  const factor = (layer: Layer, name: string, norm: Tensor): Tensor =>
    along(layer, lengthsOf(layer, name).weight.div(norm));
  return {
    merged(layer, name, safeMerge) {
      const delta = layer.getDeltaWeight(name);
      // The delta has its scale already.
      const norm = layer.withUnmergedWeight(safeMerge, (weight) =>
        lengthsOf(layer, name).getWeightNorm(weight, turned(layer, delta), 1),
      );
      // Unmerging cannot measure it any more.
      layer.caches.set(`${name}-weight_norm`, norm);
      const weight = layer.base.weight.data;
      return factor(layer, name, norm).mul(weight.add(delta)).to(weight.dtype);
    },
    unmerged(layer, name) {
      const delta = layer.getDeltaWeight(name);
      const norm = layer.caches.get(`${name}-weight_norm`) as Tensor;
      layer.caches.delete(`${name}-weight_norm`);
      const weight = layer.base.weight.data;
      return weight
        .div(factor(layer, name, norm))
        .sub(delta)
        .to(weight.dtype);
    },
  };
}

/** The lengths of a new adapter. */
function begin(layer: LoraLayer, name: string, lengths: DoraLinearLayer, A: Tensor, B: Tensor): void {
  lengths.updateLayer(layer.base.weight, A, B, scalingOf(layer, name));
  layer.lora_magnitude_vector.set(name, lengths);
}

function forward(layer: LoraLayer, name: string, x: Tensor, result: Tensor): Tensor {
  const dropout = layer.lora_dropout.get(name) as Module & ((x: Tensor) => Tensor);
  const drops = !(dropout instanceof Identity) && layer.training;
  const inputs = {
    A: layer.lora_A.get(name),
    B: layer.lora_B.get(name),
    scaling: scalingOf(layer, name),
    base: layer.base,
    baseResult: drops ? null : result,
  } as unknown as DoraInputs;
  return result.add(lengthsOf(layer, name)(drops ? dropout(x) : x, inputs));
}

/** DoRA of linear layers. */
export const doraLinear: LoraVariant<Turned> = {
  init(layer, name) {
    const [A, B] = [layer.lora_A.get(name).weight, layer.lora_B.get(name).weight];
    begin(layer, name, new DoraLinearLayer(layer.fanInFanOut), A, B);
  },
  forward,
  ...merging<Turned>(
    ({ fanInFanOut }, lengths) => (fanInFanOut ? lengths.view([-1, 1]).T : lengths.view([-1, 1])),
    ({ fanInFanOut }, delta) => (fanInFanOut ? delta.T : delta),
  ),
};

/** DoRA of embeddings. */
export const doraEmbedding: LoraVariant<Embedded> = {
  init(layer, name) {
    begin(layer, name, new DoraEmbeddingLayer(), layer.lora_embedding_A.get(name), layer.lora_embedding_B.get(name));
  },
  forward(layer, name, x, result) {
    const [A, B] = [layer.lora_embedding_A.get(name).T, layer.lora_embedding_B.get(name).T];
    const lengths = lengthsOf(layer, name) as DoraEmbeddingLayer;
    const [ratio, delta] = lengths.embedded(layer.embed(x, A), A, B, scalingOf(layer, name), layer.base.weight);
    return ratio.mul(result).add(layer.scaledAsBase(delta));
  },
  ...merging<Embedded>(
    (_layer, lengths) => lengths.view([1, -1]),
    (_layer, delta) => delta.T,
  ),
};

/** DoRA of convolutions. */
export const doraConv: LoraVariant = {
  init(layer, name) {
    const [A, B] = [layer.lora_A.get(name).weight, layer.lora_B.get(name).weight];
    const Lengths = { 3: DoraConv1dLayer, 4: DoraConv2dLayer, 5: DoraConv3dLayer }[A.dim()] as typeof DoraConv2dLayer;
    begin(layer, name, new Lengths(), A, B);
  },
  forward,
  ...merging<LoraLayer>(
    (layer, lengths) => lengths.view([-1, ...layer.base.weight.shape.slice(1).map(() => 1)]),
    (_layer, delta) => delta,
  ),
};
