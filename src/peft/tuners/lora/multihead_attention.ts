/** Low-rank adapters of attention. Follows peft/tuners/lora/layer.py (`MultiheadAttention`). */

import { limitArguments } from "../../../internal/surplus.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { warn } from "../../../python/warnings.js";
import { noGrad } from "../../../torch/autograd/index.js";
import { Linear, type Module, type MultiheadAttention, Parameter } from "../../../torch/nn/index.js";
import { aten } from "../../../torch/ops/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { checkAdaptersToMerge } from "../tuner_layer.js";
import type { LoraConfig } from "./config.js";
import { LoraLayer, type LoraSettings } from "./layer.js";
import { LoraLinear } from "./linear.js";

/** A module that lends its weights: a tensor with a graph may stand for a parameter while it computes. */
type Lending = Record<string, Tensor>;

/** Puts a tensor where a parameter was, which the module gives up. */
function lend(module: Module, name: string, weight: Tensor): void {
  const properties = module as unknown as Lending;
  delete properties[name];
  properties[name] = weight;
}

/** Makes a parameter of it again. */
function restore(module: Module, name: string, weight: Tensor, requiresGrad = false): void {
  delete (module as unknown as Lending)[name];
  module.registerParameter(name, new Parameter(weight.data, requiresGrad));
}

/**
 * Attention with low-rank adapters of both its projections, in and out. It has no layers whose calls could be added to, so the
 * adapters are merged into the weights for each call, and taken out again. Printed as `lora.MultiheadAttention`.
 */
export class LoraMultiheadAttention extends LoraLayer {
  constructor(baseLayer: Module, adapterName: string, settings: LoraSettings, ...none: []) {
    const { useDora } = settings.config;
    if (!(baseLayer as MultiheadAttention).qkvSameEmbedDim) {
      throw new ValueError("Only same embed for query/key/value is supported as of now for MultiheadAttention.");
    }
    if (useDora) throw new ValueError("MultiheadAttention does not support DoRA (yet), please set use_dora to False");
    super(baseLayer, adapterName, ...none);
    const { attention } = this;
    if (!(attention.outProj instanceof Linear)) {
      throw new TypeError("out_proj must be an instance of nn.Linear for MultiheadAttention.");
    }
    attention.outProj = new LoraLinear(attention.outProj, adapterName, settings) as unknown as Linear;
    this.updateLayer(adapterName, settings);
    // So that a state dict has them at the end, as after every call.
    restore(attention, "inProjWeight", attention.inProjWeight as Tensor);
    restore(this.projection, "weight", this.output.base.weight);
  }

  /** The attention itself. @internal */
  get attention(): MultiheadAttention {
    return this.getBaseLayer() as MultiheadAttention;
  }

  private get output(): LoraLinear {
    return this.attention.outProj as unknown as LoraLinear;
  }

  /** The projection without its adapters. */
  private get projection(): Module {
    return this.output.getBaseLayer();
  }

  /** As the attention's own. */
  mergeMasks(...given: Parameters<MultiheadAttention["mergeMasks"]>): ReturnType<MultiheadAttention["mergeMasks"]> {
    return this.attention.mergeMasks(...given);
  }

  protected override features(): [number, number] {
    const { embedDim } = this.getBaseLayer() as MultiheadAttention;
    return [embedDim, 3 * embedDim];
  }

  protected override checkConfig(): void {}

  protected override initParts(adapterName: string, { initLoraWeights: start }: LoraConfig): void {
    if (start === "olora" || String(start).startsWith("pissa")) {
      throw new ValueError(
        `MultiheadAttention: initLoraWeights "${String(start)}" needs one weight, and there are two`,
      );
    }
    this.resetLoraParameters(adapterName, start as boolean | "gaussian");
  }

  override updateLayer(adapterName: string, settings: LoraSettings): void {
    super.updateLayer(adapterName, settings);
    this.output.updateLayer(adapterName, settings);
  }

  override getDeltaWeight(adapterName: string): Tensor {
    return this.product(adapterName, (A, B) => B.matmul(A));
  }

  protected override delta(): Tensor {
    throw new TypeError("lora.MultiheadAttention does not support mixed adapter batches.");
  }

  override merge(safeMerge = false, adapterNames: readonly string[] | null = null): void {
    this.lendMerged(safeMerge, adapterNames);
    if (this.merged) this.keepMerged();
  }

  /** Puts merged weights, which know what they were made of, in the place of the parameters. */
  private lendMerged(safeMerge: boolean, adapterNames: readonly string[] | null): void {
    for (const name of checkAdaptersToMerge(this, adapterNames)) {
      if (!this.hasAdapter(name)) continue;
      const { attention, output } = this;
      const { dtype } = output.base.weight;
      const packed = (attention.inProjWeight as Tensor).data.add(this.getDeltaWeight(name).to(dtype));
      const projected = output.base.weight.data.add(output.getDeltaWeight(name).to(dtype));
      const isSafe = !safeMerge || [packed, projected].every((weight) => aten.isfinite(weight).all().item());
      if (!isSafe) throw new ValueError(`NaNs detected in the merged weights. The adapter ${name} seems to be broken`);
      lend(attention, "inProjWeight", packed);
      lend(output.getBaseLayer(), "weight", projected);
      // As in Python: the layer's own merge adds its delta a second time, to the tensor that stands there.
      output.merge(false, [name]);
      this.mergedAdapters.push(name);
    }
  }

  /** Makes parameters of what is lent. */
  private keepMerged(): void {
    for (const [module, name] of [
      [this.attention, "inProjWeight"],
      [this.output.getBaseLayer(), "weight"],
    ] as const) {
      const weight = (module as unknown as Lending)[name] as Tensor;
      if (!(weight instanceof Parameter)) restore(module, name, weight, weight.requiresGrad);
    }
  }

  /** @internal What takes its place where adapters are taken off. */
  unload(merge: boolean, safeMerge: boolean, adapterNames: readonly string[] | null): Module {
    if (merge) this.merge(safeMerge, adapterNames);
    const { attention } = this;
    attention.outProj = this.projection as MultiheadAttention["outProj"];
    return attention;
  }

  override unmerge(): void {
    if (!this.merged) {
      warn("Already unmerged. Nothing to do.");
      return;
    }
    const { attention, output } = this;
    const { dtype } = output.base.weight;
    for (let name = this.mergedAdapters.pop(); name !== undefined; name = this.mergedAdapters.pop()) {
      if (!this.hasAdapter(name)) continue;
      const current = name;
      noGrad(() => {
        const packed = (attention.inProjWeight as Tensor).data.sub(this.getDeltaWeight(current).to(dtype));
        restore(attention, "inProjWeight", packed);
        const projected = output.base.weight.data.sub(output.getDeltaWeight(current).to(dtype));
        restore(output.getBaseLayer(), "weight", projected);
      });
    }
    output.unmerge();
  }

  override forward(query: Tensor, ...args: unknown[]): never {
    const base = this.baseLayer as unknown as (...given: unknown[]) => [Tensor, Tensor | null];
    if (this.mixedAdapters !== null) this.delta();
    let result: [Tensor, Tensor | null];
    if (this._disableAdapters || this.merged) {
      if (this._disableAdapters && this.merged) this.unmerge();
      result = base(query, ...args);
    } else {
      const names = this.activeAdapters.filter((name) => this.lora_A.has(name));
      try {
        this.lendMerged(false, names);
        result = base(query, ...args);
      } finally {
        this.unmerge();
      }
    }
    return result.map((tensor) => tensor?.to(query.dtype) ?? null) as never;
  }
}

/** What layers of transformers read of an attention. */
const READ = [
  ...(["embedDim", "kdim", "vdim", "qkvSameEmbedDim", "numHeads", "dropout", "batchFirst", "headDim"] as const),
  ...(["inProjWeight", "inProjBias", "biasK", "biasV", "addZeroAttn"] as const),
];
for (const name of READ) {
  Object.defineProperty(LoraMultiheadAttention.prototype, name, {
    configurable: true,
    get(this: LoraMultiheadAttention) {
      return this.attention[name];
    },
  });
}
Object.defineProperty(LoraMultiheadAttention.prototype, "outProj", {
  configurable: true,
  get(this: { projection: Module }) {
    return this.projection;
  },
});

limitArguments(LoraMultiheadAttention.prototype, {
  ...{ getDeltaWeight: 1, merge: 2, unmerge: 0, updateLayer: 2, mergeMasks: 3 },
});
