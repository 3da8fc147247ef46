/** Another adapter in the place of one. Follows peft/utils/hotswap.py. */

import { isMap } from "node:util/types";
import { hubOptions } from "../../huggingface_hub/hub_repository.js";
import { nullable, string, unchecked } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { KeyError, NotImplementedError, RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { noGrad } from "../../torch/autograd/index.js";
import type { Parameter } from "../../torch/nn/index.js";
import type { Tensor } from "../../torch/tensor.js";
import { adapterFolder, PeftConfig } from "../config.js";
import { LoraConfig } from "../tuners/lora/config.js";
import { LoraLayer } from "../tuners/lora/layer.js";
import { withoutAdapterName } from "../tuners/tuner_keys.js";
import { getPatternKey } from "./patterns.js";
import { loadPeftWeights, PREFIX, type WithAdapters } from "./save_and_load.js";

const swapping = signature("hotswapAdapter", ["model", "modelNameOrPath", "adapterName"], {
  model: unchecked<WithAdapters>(),
  /** The new adapter's folder, or its name at the Hub. */
  modelNameOrPath: string,
  /** The name of the adapter in the model, which stays. */
  adapterName: string,
  /** A folder in the folder, or in the repository of the Hub. */
  subfolder: nullable(string)(null),
  ...hubOptions,
});

/** What two adapters have to have in common, as it is no part of their tensors. */
const COMMON = ["useRslora", "loraDropout", "alphaPattern", "useDora"] as const;

/**
 * Puts an adapter's tensors and scale into the place of another one's, in a model of `getPeftModel`, without new modules: what holds the
 * model's parameters goes on with them. Layers that the new adapter has not add nothing then; ranks may differ.
 *
 * ```ts
 * const model = await PeftModel.fromPretrained(base, "one");
 * await hotswapAdapter(model, "other", "default");
 * ```
 *
 * @throws ValueError for adapters that have other ways of scaling, and for one that is merged; RuntimeError for layers that the model's has
 * not. Nothing is changed then.
 */
export async function hotswapAdapter(...given: Given<typeof swapping>): Promise<void> {
  const { model, modelNameOrPath, adapterName, ...where } = swapping(given);
  const own = (model as { peftConfig?: unknown } | null)?.peftConfig;
  if (!isMap(own)) throw new TypeError(`hotswapAdapter: expected a model with adapters, got ${shown(model)}`);
  const before: unknown = own.get(adapterName);
  if (!(before instanceof LoraConfig)) throw new KeyError(`'${adapterName}'`);
  const config = await PeftConfig.fromPretrained(modelNameOrPath, where);
  if (!(config instanceof LoraConfig)) {
    throw new TypeError(`hotswapAdapter: expected an adapter of LoRA, got ${shown(config)}`);
  }
  for (const key of COMMON) {
    const [old, now] = [before, config].map((each) => JSON.stringify(each[key]));
    if (old !== now) throw new ValueError(`Configs are incompatible: for ${key}, ${old} != ${now}`);
  }
  const state = await loadPeftWeights(await adapterFolder(modelNameOrPath, where));
  noGrad(() => swap(model, state, { adapterName, config }));
}

interface Swapped {
  adapterName: string;
  config: LoraConfig;
}

function swap(model: WithAdapters, state: Readonly<Record<string, Tensor>>, { adapterName, config }: Swapped): void {
  const layers = model.namedModules().filter((entry): entry is [string, LoraLayer] => entry[1] instanceof LoraLayer);
  if (layers.some(([, { mergedAdapters }]) => mergedAdapters.includes(adapterName))) {
    throw new ValueError(
      `Cannot hot-swap adapter '${adapterName}' because it is currently merged into the base weights. Please unmerge the adapter first ` +
        "by calling `model.unmergeAdapter()`.",
    );
  }
  // By their names in a file, with and without those of a PeftModel before them.
  const targets = new Map<string, [layer: LoraLayer, path: string, own: Parameter]>();
  for (const [path, layer] of layers) {
    for (const [name, own] of layer.namedParameters({ prefix: path })) {
      const saved = withoutAdapterName(name, adapterName);
      if (saved !== name)
        targets.set(saved.startsWith(PREFIX) ? saved.slice(PREFIX.length) : saved, [layer, path, own]);
    }
  }
  const given = Object.entries(state).map(([key, value]): [string, Tensor] => [
    key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key,
    value,
  ]);
  const unexpected = given.flatMap(([key]) => (targets.has(key) ? [] : [key]));
  if (unexpected.length > 0) {
    throw new RuntimeError(
      `Hot swapping the adapter did not succeed, unexpected keys found: ${unexpected.join(", ")}.`,
    );
  }
  for (const [key, value] of given) checkFits(key, targets.get(key)![2], value);

  const news = new Set(given.map(([key]) => key));
  for (const [key, [, , own]] of targets) if (!news.has(key)) own.data.fill_(0);
  for (const [key, value] of given) {
    const [layer, path, own] = targets.get(key)!;
    const place = path.startsWith(PREFIX) ? path.slice(PREFIX.length) : path;
    const { rankPattern, alphaPattern, useRslora } = config;
    const rank = rankPattern[getPatternKey(Object.keys(rankPattern), place)] ?? config.r;
    const alpha = alphaPattern[getPatternKey(Object.keys(alphaPattern), place)] ?? config.loraAlpha;
    layer.scaling.set(adapterName, alpha / (useRslora ? Math.sqrt(rank) : rank));
    put(own, value);
  }
}

const isSmaller = (own: Tensor, value: Tensor): boolean =>
  own.shape.every((size, i) => size >= (value.shape[i] as number)) && String(own.shape) !== String(value.shape);

/** Throws for what has no place. */
function checkFits(key: string, own: Tensor, value: Tensor): void {
  const differing = own.shape.flatMap((size, i) => (size === value.shape[i] ? [] : [i]));
  const isOfRank = differing.length === 0 || (differing.length === 1 && (differing[0] as number) < 2);
  if (own.dim() !== value.dim() || !isOfRank) {
    throw new RuntimeError(
      `Incompatible shapes found for LoRA weights ${key}: expected (${own.shape}), or another rank, got (${value.shape})`,
    );
  }
  if (differing.length > 0 && own.dim() !== 2) {
    throw new NotImplementedError(
      `${key}: expected the rank that is there: others are for linear layers and embeddings`,
    );
  }
}

/** A smaller rank is filled up with zeros; of a larger one, the parameter gets other memory. */
function put(own: Parameter, value: Tensor): void {
  if (isSmaller(own, value)) {
    own.data.fill_(0);
    const dim = own.size(0) > value.size(0) ? 0 : 1;
    own.data.narrow(dim, 0, value.size(dim)).copy_(value);
  } else if (String(own.shape) === String(value.shape)) {
    own.data.copy_(value);
  } else {
    own.data = value.to(own.device, own.dtype);
  }
}
