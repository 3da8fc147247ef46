/** Low-rank adapters of embeddings. Follows peft/tuners/lora/layer.py (`Embedding`). */

import { limitArguments } from "../../../internal/surplus.js";
import { ValueError } from "../../../python/exceptions.js";
import { warn } from "../../../python/warnings.js";
import * as F from "../../../torch/nn/functional/index.js";
import type { Embedding } from "../../../torch/nn/index.js";
import { aten } from "../../../torch/ops/index.js";
import { Tensor } from "../../../torch/tensor.js";
import type { LoraConfig } from "./config.js";
import { LoraMatrixLayer, type LoraSettings, type LoraVariant } from "./layer.js";
import { doraEmbedding } from "./variants.js";

/** An embedding with low-rank adapters, whose A is looked up in. Printed as `lora.Embedding`. */
export class LoraEmbedding extends LoraMatrixLayer {
  protected override features(): [number, number] {
    const { numEmbeddings, embeddingDim } = this.getBaseLayer() as Embedding;
    return [numEmbeddings, embeddingDim];
  }

  protected override checkConfig({ loraBias }: LoraConfig): void {
    if (loraBias) throw new ValueError("lora_bias=True is not supported for Embedding.");
  }

  protected override makeParts(adapterName: string, { r }: LoraSettings): void {
    this.lora_embedding_A.set(adapterName, aten.randn([r, this.inFeatures]));
    this.lora_embedding_B.set(adapterName, aten.randn([this.outFeatures, r]));
  }

  protected override initParts(adapterName: string, { initLoraWeights }: LoraConfig): void {
    if (initLoraWeights !== false) this.resetLoraParameters(adapterName, initLoraWeights as true);
  }

  protected override get doraVariant(): LoraVariant<never> {
    return doraEmbedding;
  }

  override hasAdapter(adapterName: string): boolean {
    return this.lora_embedding_A.has(adapterName);
  }

  protected override get roundsDelta(): boolean {
    return true;
  }

  /** @internal The ids go as they are. */
  protected override inputOf(_adapterName: string, x: Tensor): Tensor {
    return x;
  }

  /** @internal Looks ids up as the base layer does. */
  embed(ids: Tensor, weight: Tensor): Tensor {
    const { paddingIdx, maxNorm, normType, scaleGradByFreq, sparse } = this.getBaseLayer() as Embedding;
    return F.embedding(ids, weight, { paddingIdx, maxNorm, normType, scaleGradByFreq, sparse });
  }

  protected override delta(adapterName: string, x: Tensor): Tensor {
    const found = this.embed(x, this.lora_embedding_A.get(adapterName).T);
    const delta = found.matmul(this.lora_embedding_B.get(adapterName).T).mul(this.scaling.get(adapterName) as number);
    return this.scaledAsBase(delta);
  }

  /** @internal What some embeddings (Gemma's) multiply their result by. */
  scaledAsBase(delta: Tensor): Tensor {
    const { embedScale } = this.getBaseLayer() as { embedScale?: unknown };
    if (typeof embedScale === "number") {
      const { device, dtype } = this.base.weight;
      return delta.mul(aten.scalarTensor(embedScale, { device, dtype }).to(delta.dtype));
    }
    if (!(embedScale instanceof Tensor)) return delta;
    if (embedScale.numel() === 1) return delta.mul(embedScale.to(delta.dtype));
    warn(
      `Found embed_scale attribute with shape ${embedScale.shape}, expected scalar. Embedding scaling will not be applied. If ` +
        "this is unexpected, please open an issue at https://github.com/huggingface/peft/issues",
    );
    return delta;
  }

  override getDeltaWeight(adapterName: string): Tensor {
    return this.product(adapterName, (A, B) => B.matmul(A).T);
  }
}

limitArguments(LoraEmbedding.prototype, { getDeltaWeight: 1 });
