/** Low-rank adapters of a parameter itself. Follows peft/tuners/lora/layer.py (`ParamWrapper`). */

import { limitArguments } from "../../../internal/surplus.js";
import { ValueError } from "../../../python/exceptions.js";
import { einsum } from "../../../torch/functional.js";
import { Linear, Module, type ModuleDict, type Parameter, utils } from "../../../torch/nn/index.js";
import { keyOf } from "../../../torch/nn/modules/module_names.js";
import { aten } from "../../../torch/ops/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import type { LoraConfig } from "./config.js";
import { LoraLayer, type LoraSettings, type Weighted } from "./layer.js";

const { parametrize } = utils;

/** Computes the parameter with its adapters. */
class LoraParameterProxy extends Module {
  // The function holds tensors with graphs, which are no parameters.
  readonly adapt: (weight: Tensor) => Tensor;

  constructor(adapt: (weight: Tensor) => Tensor, ...none: []) {
    super(...none);
    this.adapt = adapt;
  }

  override forward(weight: Tensor, ..._none: never[]): Tensor {
    return this.adapt(weight);
  }
}

/**
 * A module with low-rank adapters of one of its parameters, which is a matrix, or a matrix for each of some experts. Reading the
 * parameter gives it as it is; while the module computes, it is the adapted one. Several parameters of a module are adapted by wrappers
 * around each other. Printed as `lora.ParamWrapper`.
 */
export class LoraParamWrapper extends LoraLayer {
  /** The parameter's name, in Python's spelling. */
  parameterName: string;
  /** How many matrices it is. */
  numExperts = 1;
  private swaps = false;

  constructor(baseLayer: Module, adapterName: string, parameterName: string, settings: LoraSettings, ...none: []) {
    super(baseLayer, adapterName, ...none);
    this.parameterName = parameterName;
    const { loraDropout, fanInFanOut, loraBias, useDora } = settings.config;
    const refused = [
      [loraDropout !== 0, "lora_dropout != 0"],
      [fanInFanOut, "fan_in_fan_out"],
      [loraBias, "lora_bias=True"],
      [useDora, "use_dora=True"],
    ] as const;
    for (const [given, what] of refused) {
      if (given) throw new ValueError(`lora.ParamWrapper does not work with ${what}.`);
    }
    const { shape } = this.parameter;
    if (shape.length !== 2 && shape.length !== 3) {
      throw new ValueError(
        `lora.ParamWrapper was initialized with ${shape.length} dimensional Parameter, but only 2d and 3d are supported.`,
      );
    }
    const isTransposed = (this.getBaseLayer() as { isTransposed?: boolean }).isTransposed === true;
    const [first, second, third] = shape as [number, number, number];
    this.swaps = shape.length === 3 && !isTransposed;
    this.numExperts = shape.length === 3 ? first : 1;
    if (shape.length === 2) [this.inFeatures, this.outFeatures] = [second, first];
    else [this.inFeatures, this.outFeatures] = this.swaps ? [third, second] : [second, third];
    this.updateLayer(adapterName, settings);
  }

  /** The parameter itself. */
  get parameter(): Parameter {
    const base = this.getBaseLayer();
    return (base as unknown as Record<string, Parameter>)[this.key] as Parameter;
  }

  private get key(): string {
    const base = this.getBaseLayer();
    return keyOf(base, this.parameterName) ?? this.parameterName;
  }

  protected override features(): [number, number] {
    return [0, 0];
  }

  protected override checkConfig({ useDora }: LoraConfig): void {
    if (useDora) throw new ValueError("lora.ParamWrapper does not work with LoRA variants like DoRA.");
  }

  protected override makeParts(adapterName: string, { r }: LoraSettings): void {
    this.lora_A.set(adapterName, new Linear(this.inFeatures, r * this.numExperts, { bias: false }));
    this.lora_B.set(adapterName, new Linear(r * this.numExperts, this.outFeatures, { bias: false }));
  }

  protected override adaptedWeight(): Tensor {
    return this.parameter;
  }

  override get base(): Weighted {
    return { weight: this.parameter } as Weighted;
  }

  override getDeltaWeight(adapterName: string): Tensor {
    const delta = this.product(adapterName, (A, B) => {
      if (this.numExperts === 1) return B.matmul(A);
      const a = A.reshape([this.numExperts, -1, A.size(-1)]);
      const b = B.reshape([B.size(0), -1, this.numExperts]);
      return einsum(this.swaps ? "o r e, e r i -> e o i" : "o r e, e r i -> e i o", b, a);
    });
    const { device, dtype } = this.parameter;
    return delta.to({ device, dtype });
  }

  /** A and B of one adapter of several experts, which can be multiplied and added in one. */
  private factors(adapterName: string): [left: Tensor, right: Tensor] {
    const { dtype } = this.parameter;
    const [A, B] = [this.lora_A.get(adapterName).weight, this.lora_B.get(adapterName).weight];
    const a = A.reshape([this.numExperts, -1, A.size(-1)]);
    const b = B.reshape([B.size(0), -1, this.numExperts]).permute([2, 0, 1]);
    const [left, right] = this.swaps ? [b, a] : [a.transpose(-2, -1), b.transpose(-2, -1)];
    return [left.to(dtype), right.to(dtype)];
  }

  private adaptation(names: readonly string[]): (weight: Tensor) => Tensor {
    const [first] = names as [string];
    if (names.length === 1 && this.numExperts > 1) {
      const [left, right] = this.factors(first);
      const alpha = this.scaling.get(first) as number;
      return (weight) => aten.baddbmm(weight, left, right, { alpha });
    }
    const delta = names.map((name) => this.getDeltaWeight(name)).reduce((sum, next) => sum.add(next));
    return (weight) => weight.add(delta);
  }

  protected override delta(): Tensor {
    throw new ValueError("lora.ParamWrapper does not support mixed adapter batches yet.");
  }

  override forward(x: Tensor, ...args: unknown[]): Tensor {
    const call = () => (this.baseLayer as (...given: unknown[]) => Tensor)(x, ...args);
    if (this._disableAdapters && this.merged) this.unmerge();
    if (!this._disableAdapters && this.mixedAdapters !== null) return this.delta();
    const names = this.activeAdapters.filter((name) => this.lora_A.has(name));
    if (this._disableAdapters || this.merged || names.length === 0) return call();
    const base = this.getBaseLayer();
    const { key } = this;
    const { requiresGrad } = this.parameter;
    parametrize.registerParametrization(base, key, new LoraParameterProxy(this.adaptation(names)));
    try {
      const { parametrizations } = base as unknown as {
        parametrizations: ModuleDict<Module & { original: Parameter }>;
      };
      parametrizations.get(this.parameterName).original.requiresGrad_(requiresGrad);
      return parametrize.cached(call) as Tensor;
    } finally {
      parametrize.removeParametrizations(base, key, { leaveParametrized: false });
    }
  }

  /** @internal What takes its place where adapters are taken off. */
  unload(merge: boolean, safeMerge: boolean, adapterNames: readonly string[] | null): Module {
    for (let layer: Module = this; merge && layer instanceof LoraParamWrapper; layer = layer.baseLayer) {
      layer.merge(safeMerge, adapterNames);
    }
    return this.getBaseLayer();
  }

  override toString(): string {
    const text = super.toString();
    const at = text.indexOf("(") + 1;
    return `${text.slice(0, at)}\n  parameter_name='${this.parameterName}',${text.slice(at)}`;
  }
}

limitArguments(LoraParamWrapper.prototype, { getDeltaWeight: 1 });
