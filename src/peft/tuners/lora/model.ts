/** A model with low-rank adapters. Follows peft/tuners/lora/model.py. */

import { boolean, integer, listOf, nullable, number, oneOf, string } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import type { Module } from "../../../torch/nn/index.js";
import { TRANSFORMERS_MODELS_TO_LORA_TARGET_MODULES_MAPPING } from "../../utils/constants.js";
import { freezeAdapter } from "../../utils/other.js";
import { getPatternKey } from "../../utils/patterns.js";
import { isTorchLinear } from "../target_modules.js";
import type { BaseTunerLayer } from "../tuner_layer.js";
import { BaseTuner } from "../tuners_utils.js";
import { LoraConfig, type LoraConfigOptions } from "./config.js";
import { adapterFor, isConv1D } from "./dispatch.js";
import { LoraLayer } from "./layer.js";
import { LoraLinear } from "./linear.js";
import { LoraParamWrapper } from "./param_wrapper.js";
import { COMBINATIONS, checkWeighting, setWeighted, type Weighting } from "./weighted.js";

/** @internal */
export const weighted = signature(
  "addWeightedAdapter",
  ["adapters", "weights", "adapterName", "combinationType", "svdRank", "svdClamp", "svdFullMatrices"],
  {
    adapters: listOf(string),
    /** One for each, also negative. */
    weights: listOf(number),
    /** The new one's name; where it is there already, nothing is done. */
    adapterName: string,
    /** Default: `"svd"`, which is exact as far as the rank goes, as is `"cat"`, whose rank is the sum of theirs. */
    combinationType: oneOf(...COMBINATIONS)("svd"),
    /** The new rank with `svd`. Default: the largest of theirs. */
    svdRank: nullable(integer)(null),
    /** The quantile of A and B beyond which they are cut. */
    svdClamp: nullable(number)(null),
    svdFullMatrices: boolean(true),
    /** What part of the elements is kept, from 0 to 1, with `ties`, `dare` and `magnitude_prune`. */
    density: nullable(number)(null),
    /** Which sign wins, with `ties`. Default: `"total"`, that of the sum. */
    majoritySignMethod: oneOf("total", "frequency")("total"),
  },
);

/** The module around a model whose layers have low-rank adapters. */
export class LoraModel extends BaseTuner {
  protected override prepareAdapterConfig(config: LoraConfig, modelType: unknown): void {
    if (config.targetModules !== null) return;
    const known = TRANSFORMERS_MODELS_TO_LORA_TARGET_MODULES_MAPPING;
    const usual = Object.hasOwn(known, String(modelType)) ? known[String(modelType)] : undefined;
    if (usual !== undefined) config.targetModules = [...usual];
    else if ((config.targetParameters ?? []).length === 0) {
      throw new ValueError("Please specify `target_modules` or `target_parameters`in `peft_config`");
    }
  }

  protected override isLinear(module: Module): boolean {
    return isTorchLinear(module) || isConv1D(module) || module instanceof LoraLinear;
  }

  protected override checkNewAdapterConfig(): void {
    super.checkNewAdapterConfig();
    const targets = [...this.peftConfig.values()]
      .map(({ targetParameters }) => [...new Set(targetParameters ?? [])].sort().join())
      .filter((names) => names !== "");
    if (new Set(targets).size < 2) return;
    throw new ValueError(
      "When using multiple adapters with `target_parameters`, all adapters must target the same set of parameters, but got " +
        `${targets.join(" and ")}.`,
    );
  }

  protected override createAndReplace(
    config: LoraConfig,
    adapterName: string,
    target: Module,
    targetName: string,
    parent: Module,
    currentKey: string,
    parameterName: string | null,
  ): void {
    const { rankPattern, alphaPattern } = config;
    const r = rankPattern[getPatternKey(Object.keys(rankPattern), currentKey)] ?? config.r;
    const loraAlpha = alphaPattern[getPatternKey(Object.keys(alphaPattern), currentKey)] ?? config.loraAlpha;
    const settings = { r, loraAlpha, config };
    const wraps = target instanceof LoraParamWrapper && target.lora_A.has(adapterName);
    if (target instanceof LoraLayer && !wraps) {
      target.updateLayer(adapterName, settings);
      return;
    }
    const made = adapterFor(target, adapterName, settings, parameterName);
    // One that comes later is not trained by itself.
    if (!this.activeAdapters.includes(adapterName)) made.requiresGrad_(false);
    parent.setSubmodule(targetName, made);
  }

  protected override wrapperOf(module: Module, parameterName: string): BaseTunerLayer | null {
    for (let layer = module; layer instanceof LoraParamWrapper; layer = layer.baseLayer) {
      if (layer.parameterName === parameterName) return layer;
    }
    return null;
  }

  /** Adds an adapter that is others combined, each with its weight. It is not trained. */
  addWeightedAdapter(...given: Given<typeof weighted>): void {
    const { adapterName, ...rest } = weighted(given);
    if (this.peftConfig.has(adapterName)) return;
    const weighting: Weighting = rest;
    const { r, targetModules, combinationType } = checkWeighting(this, this.peftConfig, weighting);
    const first = this.peftConfig.get(rest.adapters[0] as string) as LoraConfig;
    const changes = { r, loraAlpha: r, targetModules, alphaPattern: {}, rankPattern: {} };
    this.peftConfig.set(adapterName, new LoraConfig({ ...first, ...changes } as LoraConfigOptions));
    this.injectAdapter(adapterName);
    freezeAdapter(this.model, adapterName);
    for (const layer of this.layers()) {
      if (layer instanceof LoraLayer) setWeighted(layer, adapterName, r, { ...weighting, combinationType });
    }
  }
}
