/** Low-rank adapters around one layer. Follows peft/tuners/lora/layer.py (`LoraLayer`). */

import { limitArguments } from "../../../internal/surplus.js";
import { RuntimeError, ValueError } from "../../../python/exceptions.js";
import { warn } from "../../../python/warnings.js";
import { noGrad } from "../../../torch/autograd/index.js";
import {
  Dropout,
  Identity,
  init,
  Linear,
  type Module,
  ModuleDict,
  type Parameter,
  ParameterDict,
} from "../../../torch/nn/index.js";
import { aten } from "../../../torch/ops/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { BaseTunerLayer, checkAdaptersToMerge } from "../tuner_layer.js";
import type { LoraConfig } from "./config.js";
import { initFromBaseWeight } from "./initialization.js";

/** What another kind of LoRA than the plain one does: DoRA. */
export interface LoraVariant<Layer extends LoraLayer = LoraLayer> {
  /** Makes what it trains beside A and B. */
  init(layer: Layer, adapterName: string): void;
  /** The weight with the adapter in it. */
  merged(layer: Layer, adapterName: string, safeMerge: boolean): Tensor;
  /** The weight without it. */
  unmerged(layer: Layer, adapterName: string): Tensor;
  /** What the layer gives, of what the base layer gives. */
  forward(layer: Layer, adapterName: string, x: Tensor, result: Tensor): Tensor;
}

/** What an adapter is made of. */
export interface LoraSettings {
  r: number;
  loraAlpha: number;
  config: LoraConfig;
}

/** A layer with a weight. */
export type Weighted = Module & { weight: Parameter; bias?: Parameter | null };

/** The names of what is trained. */
const LAYERS = ["lora_A", "lora_B", "lora_embedding_A", "lora_embedding_B", "lora_magnitude_vector"];
/** The names of what else there is of each adapter. */
const OTHERS = ["r", "loraAlpha", "scaling", "lora_dropout", "useDora", "useRslora", "loraBias", "loraVariant"];

/** A layer with low-rank adapters. Its parts are under Python's names, which are those of a state dict. */
export abstract class LoraLayer extends BaseTunerLayer {
  /** Of each adapter: its rank, its alpha, and what its product is multiplied by. */
  r = new Map<string, number>();
  loraAlpha = new Map<string, number>();
  scaling = new Map<string, number>();
  lora_dropout: ModuleDict<Module> = new ModuleDict<Module>();
  /** To the rank: `(r, inFeatures)`. */
  lora_A: ModuleDict<Weighted> = new ModuleDict<Weighted>();
  /** From the rank: `(outFeatures, r)`. */
  lora_B: ModuleDict<Weighted> = new ModuleDict<Weighted>();
  /** The same of embeddings. */
  lora_embedding_A: ParameterDict = new ParameterDict();
  lora_embedding_B: ParameterDict = new ParameterDict();
  useDora = new Map<string, boolean>();
  useRslora = new Map<string, boolean>();
  loraBias = new Map<string, boolean>();
  /** The lengths that DoRA trains. */
  lora_magnitude_vector: ModuleDict<Module> = new ModuleDict<Module>();
  /** @internal */
  loraVariant = new Map<string, LoraVariant<never>>();
  /** @internal What merging keeps for unmerging. */
  caches = new Map<string, Tensor>();
  /** @internal The adapter of each example of the batch, where they differ. */
  mixedAdapters: readonly string[] | null = null;
  inFeatures: number;
  outFeatures: number;

  constructor(baseLayer: Module, adapterName: string) {
    super(baseLayer);
    [this.inFeatures, this.outFeatures] = this.features();
    this._activeAdapter = [adapterName];
  }

  override get adapterLayerNames(): readonly string[] {
    return LAYERS;
  }
  override get otherParamNames(): readonly string[] {
    return OTHERS;
  }

  /** How many features the base layer takes and gives. */
  protected abstract features(): [inFeatures: number, outFeatures: number];
  /** Makes A and B of an adapter: linear layers, unless a class says otherwise. */
  protected makeParts(adapterName: string, { r, config }: LoraSettings): void {
    this.lora_A.set(adapterName, new Linear(this.inFeatures, r, { bias: false }));
    this.lora_B.set(adapterName, new Linear(r, this.outFeatures, { bias: config.loraBias }));
  }
  /** What DoRA is for this layer; null where there is none. */
  protected get doraVariant(): LoraVariant<never> | null {
    return null;
  }
  /** What an adapter adds to the base layer's weight. */
  abstract getDeltaWeight(adapterName: string): Tensor;
  /** @internal What an adapter adds to the base layer's result. */
  protected abstract delta(adapterName: string, x: Tensor): Tensor;

  /** @internal Whether an adapter has parts here. */
  hasAdapter(adapterName: string): boolean {
    return this.lora_A.has(adapterName);
  }

  /** The base layer, which has a weight. @internal */
  get base(): Weighted {
    return this.getBaseLayer() as Weighted;
  }

  /** Adds an adapter, or makes one anew. */
  updateLayer(adapterName: string, settings: LoraSettings): void {
    const { r, loraAlpha, config } = settings;
    if (r <= 0) throw new ValueError(`\`r\` should be a positive integer value but the value passed is ${r}`);
    this.checkConfig(config);
    if (config.useDora) {
      if (this.doraVariant === null) throw new ValueError("Invalid or unsupported variant combination: ('use_dora',)");
      this.loraVariant.set(adapterName, this.doraVariant);
    }
    this.r.set(adapterName, r);
    this.loraAlpha.set(adapterName, loraAlpha);
    this.lora_dropout.set(adapterName, config.loraDropout > 0 ? new Dropout(config.loraDropout) : new Identity());
    this.makeParts(adapterName, settings);
    this.loraBias.set(adapterName, config.loraBias);
    this.scaling.set(adapterName, loraAlpha / (config.useRslora ? Math.sqrt(r) : r));
    this.useRslora.set(adapterName, config.useRslora);
    this.useDora.set(adapterName, config.useDora);
    this.initParts(adapterName, config);
    this.moveAdapterToDeviceOfBaseLayer(adapterName);
    (this.loraVariant.get(adapterName) as LoraVariant | undefined)?.init(this, adapterName);
    this.setAdapter(this.activeAdapters, config.inferenceMode);
  }

  /** @internal What of a configuration this layer cannot do, or should not. */
  protected checkConfig({ loraBias }: LoraConfig): void {
    const { bias = null } = this.getBaseLayer() as Weighted;
    if (!loraBias || bias !== null) return;
    warn(
      `\`lora_bias=True\` was passed but the targeted layer of type ${this.getBaseLayer().constructor.name} has no bias. ` +
        "This means that merging LoRA weights won't be possible.",
    );
  }

  /** @internal Sets A and B of a new adapter. */
  protected initParts(adapterName: string, { initLoraWeights: start }: LoraConfig): void {
    if (start === false) return;
    if (initFromBaseWeight(this, adapterName, start)) return;
    this.resetLoraParameters(adapterName, start as true | "gaussian");
  }

  /** Draws A anew and sets B to zeros; of embeddings, the other way round. */
  resetLoraParameters(adapterName: string, start: boolean | "gaussian"): void {
    if (start === false) return;
    if (this.lora_A.has(adapterName)) {
      const [A, B] = [this.lora_A.get(adapterName), this.lora_B.get(adapterName)];
      if (start === true) init.kaimingUniform_(A.weight, Math.sqrt(5));
      else if (start === "gaussian") init.normal_(A.weight, 0, 1 / (this.r.get(adapterName) as number));
      else throw new ValueError(`Unknown initialization init_lora_weights='${start}'`);
      init.zeros_(B.weight);
      if (this.loraBias.get(adapterName) === true) init.zeros_(B.bias as Parameter);
    }
    if (!this.lora_embedding_A.has(adapterName)) return;
    init.zeros_(this.lora_embedding_A.get(adapterName));
    init.normal_(this.lora_embedding_B.get(adapterName));
  }

  // ---- computing

  override forward(x: Tensor, ...args: unknown[]): Tensor {
    const base = this.baseLayer as (...given: unknown[]) => Tensor;
    if (this._disableAdapters) {
      if (this.merged) this.unmerge();
      return base(x, ...args);
    }
    if (this.mixedAdapters !== null) return this.mixedForward(x, args, this.mixedAdapters);
    const result = base(x, ...args);
    return this.merged ? result : this.adapted(x, result);
  }

  /** @internal The base layer's result with what the active adapters add. */
  protected adapted(x: Tensor, base: Tensor): Tensor {
    let result = base;
    let input = x;
    for (const name of this._activeAdapter) {
      if (!this.hasAdapter(name)) continue;
      const variant = this.loraVariant.get(name) as LoraVariant | undefined;
      input = this.inputOf(name, input);
      result = variant?.forward(this, name, input, result) ?? this.withDelta(name, input, result);
    }
    return result === base || result.dtype === base.dtype ? result : result.to(base.dtype);
  }

  /** @internal A result with what an adapter adds to it. */
  protected withDelta(adapterName: string, x: Tensor, result: Tensor): Tensor {
    return result.add(this.delta(adapterName, x));
  }

  /** @internal The input in an adapter's dtype. */
  protected inputOf(adapterName: string, x: Tensor): Tensor {
    return this.castInputDtype(x, this.lora_A.get(adapterName).weight.dtype);
  }

  private mixedForward(x: Tensor, args: readonly unknown[], adapterNames: readonly string[]): Tensor {
    if (x.size(0) !== adapterNames.length) {
      throw new ValueError(
        "Length of `adapter_names` should be the same as the number of inputs, but got " +
          `${adapterNames.length} and ${x.size(0)} respectively.`,
      );
    }
    if (this.merged) {
      throw new ValueError(
        "Cannot pass `adapter_names` when there are merged adapters, please call `unmerge_adapter` first.",
      );
    }
    const names = [...new Set(adapterNames)].filter((name) => name !== "__base__");
    if (names.some((name) => this.useDora.get(name) === true)) {
      throw new ValueError("Cannot pass `adapter_names` when DoRA is enabled.");
    }
    const result = (this.baseLayer as (...given: unknown[]) => Tensor)(x, ...args);
    for (const name of names.filter((name) => this.hasAdapter(name))) {
      const places = adapterNames.flatMap((other, index) => (other === name ? [index] : []));
      const delta = this.delta(name, this.inputOf(name, x.at(places))).to(result.dtype);
      result.setAt([places], result.at(places).add(delta));
    }
    return result;
  }

  // ---- merging

  /** @internal Whether {@link merge} rounds a delta to the weight's dtype before it adds it. */
  protected get roundsDelta(): boolean {
    return false;
  }

  /** @internal Throws where merging is not possible. */
  protected checkMerge(): void {}

  override merge(safeMerge = false, adapterNames: readonly string[] | null = null): void {
    for (const name of checkAdaptersToMerge(this, adapterNames)) {
      if (!this.hasAdapter(name)) continue;
      this.checkMerge();
      noGrad(() => this.mergeOne(name, safeMerge));
      this.mergedAdapters.push(name);
    }
  }

  private mergeOne(name: string, safeMerge: boolean): void {
    const { base } = this;
    const variant = this.loraVariant.get(name) as LoraVariant | undefined;
    const bias = this.loraBias.get(name) === true ? this.biasDelta(name, base) : null;
    if (variant !== undefined || safeMerge) {
      const weight =
        variant?.merged(this, name, safeMerge) ?? base.weight.data.add(this.getDeltaWeight(name).to(base.weight.dtype));
      if (safeMerge) {
        checkFinite(name, weight);
        if (bias !== null) checkFinite(name, (base.bias as Parameter).add(bias));
      }
      base.weight.data = weight;
    } else {
      const delta = this.getDeltaWeight(name);
      base.weight.data.add_(this.roundsDelta ? delta.to(base.weight.dtype) : delta);
    }
    if (bias !== null) (base.bias as Parameter).data.add_(bias);
  }

  private biasDelta(name: string, base: Weighted): Tensor {
    if ((base.bias ?? null) === null) {
      throw new RuntimeError("Impossible to merge LoRA with `lora_bias=True` because the base layer has no bias.");
    }
    return (this.lora_B.get(name).bias as Parameter).mul(this.scaling.get(name) as number);
  }

  override unmerge(): void {
    if (!this.merged) {
      warn("Already unmerged. Nothing to do.");
      return;
    }
    noGrad(() => {
      for (let name = this.mergedAdapters.pop(); name !== undefined; name = this.mergedAdapters.pop()) {
        if (!this.hasAdapter(name)) continue;
        const { base } = this;
        const variant = this.loraVariant.get(name) as LoraVariant | undefined;
        if (variant !== undefined) base.weight.data = variant.unmerged(this, name);
        else base.weight.data.sub_(this.getDeltaWeight(name).to(base.weight.dtype));
        if (this.loraBias.get(name) === true) (base.bias as Parameter).data.sub_(this.biasDelta(name, base));
      }
    });
  }

  /**
   * @internal Runs a body with the base layer's weight as it is without the adapters that are merged already: what DoRA measures must
   * not hold them. They are merged again after.
   */
  withUnmergedWeight<T>(safeMerge: boolean, body: (weight: Tensor) => T): T {
    const known = this.caches.get("unmerged_base_weight");
    if (known !== undefined) return body(known);
    const merged = [...this.mergedAdapters];
    try {
      if (merged.length > 0) this.unmerge();
      const weight = this.base.weight.detach().clone();
      this.caches.set("unmerged_base_weight", weight);
      return body(weight);
    } finally {
      try {
        const again = merged.filter((name) => !this.mergedAdapters.includes(name));
        if (again.length > 0) this.merge(safeMerge, again);
      } finally {
        this.caches.delete("unmerged_base_weight");
      }
    }
  }

  /** @internal A and B as matrices to multiply, in float32 where they are of less; gives the product in their own dtype. */
  protected product(adapterName: string, multiply: (A: Tensor, B: Tensor) => Tensor): Tensor {
    const isEmbedding = this.lora_embedding_A.has(adapterName);
    const A: Tensor = isEmbedding ? this.lora_embedding_A.get(adapterName) : this.lora_A.get(adapterName).weight;
    const B: Tensor = isEmbedding ? this.lora_embedding_B.get(adapterName) : this.lora_B.get(adapterName).weight;
    const widens = B.device.type === "cpu" && ["float16", "bfloat16"].includes(B.dtype.name);
    const scaled = (a: Tensor, b: Tensor): Tensor => multiply(a, b).mul(this.scaling.get(adapterName) as number);
    return widens ? scaled(A.float(), B.float()).to(B.dtype) : scaled(A, B);
  }

  // ---- scaling

  /** Sets an adapter's scale to so many times what its configuration says. */
  setScale(adapterName: string, scale: number): void {
    if (this.scaling.has(adapterName)) this.scaling.set(adapterName, scale * this.initialAlpha(adapterName));
  }

  /** Multiplies the scales of the active adapters. */
  scaleLayer(scale: number): void {
    for (const name of this._activeAdapter) {
      if (this.lora_A.has(name)) this.scaling.set(name, (this.scaling.get(name) as number) * scale);
    }
  }

  /** Divides the scales of the active adapters; without a number, sets them to what their configurations say. */
  unscaleLayer(scale: number | null = null): void {
    for (const name of this._activeAdapter) {
      if (!this.lora_A.has(name)) continue;
      if (scale === null) this.setScale(name, 1);
      else this.scaling.set(name, (this.scaling.get(name) as number) / scale);
    }
  }

  private initialAlpha(name: string): number {
    const r = this.r.get(name) as number;
    return (this.loraAlpha.get(name) as number) / (this.useRslora.get(name) === true ? Math.sqrt(r) : r);
  }

  override toString(): string {
    return `lora.${super.toString().replace(/^Lora/, "")}`;
  }
}

/** A layer whose weight is one matrix. */
export abstract class LoraMatrixLayer extends LoraLayer {
  /** Whether the weight is stored as (in, out). */
  fanInFanOut: boolean;

  constructor(baseLayer: Module, adapterName: string, settings: LoraSettings, ...none: []) {
    super(baseLayer, adapterName, ...none);
    this.fanInFanOut = settings.config.fanInFanOut;
    this.updateLayer(adapterName, settings);
  }
}

function checkFinite(name: string, tensor: Tensor): void {
  if (aten.isfinite(tensor).all().item()) return;
  throw new ValueError(`NaNs detected in the merged weights. The adapter ${name} seems to be broken`);
}

limitArguments(LoraLayer.prototype, {
  ...{ updateLayer: 2, resetLoraParameters: 2, merge: 2, unmerge: 0, setScale: 2, scaleLayer: 1, unscaleLayer: 1 },
});
