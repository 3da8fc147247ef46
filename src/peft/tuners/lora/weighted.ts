/** A new adapter of several. Follows peft/tuners/lora/model.py (`add_weighted_adapter`). */

import { ValueError } from "../../../python/exceptions.js";
import { noGrad } from "../../../torch/autograd/index.js";
import { tensor } from "../../../torch/creation.js";
import { Conv2d, type Module, type Parameter } from "../../../torch/nn/index.js";
import { aten } from "../../../torch/ops/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { type Combination, combine, type MajoritySignMethod } from "../../utils/merge_utils.js";
import { ModulesToSaveWrapper } from "../../utils/modules_to_save.js";
import type { LoraConfig } from "./config.js";
import type { LoraLayer } from "./layer.js";

const PLAIN = ["linear", "ties", "dare_linear", "dare_ties", "magnitude_prune"] as const;
/** How adapters can be combined. */
export const COMBINATIONS = [
  ...PLAIN,
  ...(["cat", "svd", "ties_svd", "dare_linear_svd", "dare_ties_svd", "magnitude_prune_svd"] as const),
] as const;
/** One of them. */
export type CombinationType = (typeof COMBINATIONS)[number];

/** What the new adapter is made of. @internal */
export interface Weighting {
  adapters: readonly string[];
  weights: readonly number[];
  combinationType: CombinationType;
  svdRank: number | null;
  svdClamp: number | null;
  svdFullMatrices: boolean;
  density: number | null;
  majoritySignMethod: MajoritySignMethod;
}

/** Checks what is to be combined; gives how, the new rank and the new targets. */
export function checkWeighting(
  model: Module,
  configs: ReadonlyMap<string, LoraConfig>,
  { adapters, combinationType, svdRank }: Weighting,
): { combinationType: CombinationType; r: number; targetModules: string | string[] } {
  const own = adapters.map((name) => {
    const config = configs.get(name);
    if (config === undefined) throw new ValueError(`Adapter ${name} does not exist`);
    if ((config.targetParameters ?? []).length > 0) {
      throw new ValueError(
        `add_weighted_adapter does not support targeting nn.Parameter (problematic adapter '${name}')`,
      );
    }
    return config;
  });
  const shared = model.modules().filter((module) => {
    if (!(module instanceof ModulesToSaveWrapper)) return false;
    return adapters.filter((name) => module.modulesToSave.has(name)).length > 1;
  });
  if (shared.length > 0) {
    throw new ValueError(
      "Cannot add weighted adapters if they target the same module with modules_to_save, but found " +
        `${shared.length} such instance(s).`,
    );
  }
  const how = adapters.length === 1 ? "linear" : combinationType;
  const ranks = own.map(({ r, rankPattern }) => Math.max(r, ...Object.values(rankPattern)));
  const [first] = own;
  if (first === undefined) throw new ValueError("Found no adapter matching the names in []");
  if ((PLAIN as readonly string[]).includes(how) && new Set(ranks).size > 1) {
    throw new ValueError(
      "All adapters must have the same r value when using combination_type linear, ties, dare_ties or dare_linear.",
    );
  }
  const largest = Math.max(...ranks);
  const r =
    how === "cat" ? ranks.reduce((sum, rank) => sum + rank, 0) : how.endsWith("svd") ? (svdRank ?? largest) : largest;
  const isText = typeof first.targetModules === "string";
  if (own.some(({ targetModules }) => (typeof targetModules === "string") !== isText)) {
    throw new ValueError(
      "all adapter configs should follow the same target modules type. Combining adapters with `target_modules` type being a mix " +
        "of list/set and string is not supported.",
    );
  }
  const targetModules = isText
    ? own.map((config) => `(${config.targetModules})`).join("|")
    : [...new Set(own.flatMap((config) => (config.targetModules ?? []) as string[]))];
  return { combinationType: how, r, targetModules };
}

/** A and B of an adapter, of whatever layer; undefined where it has none here. */
function partsOf(layer: LoraLayer, name: string): [A: Parameter, B: Parameter] | undefined {
  if (layer.lora_A.has(name)) return [layer.lora_A.get(name).weight, layer.lora_B.get(name).weight];
  if (!layer.lora_embedding_A.has(name)) return undefined;
  return [layer.lora_embedding_A.get(name), layer.lora_embedding_B.get(name)];
}

/** Sets A and B of a new adapter to the combination of others. */
export function setWeighted(layer: LoraLayer, adapterName: string, r: number, weighting: Weighting): void {
  const target = partsOf(layer, adapterName);
  if (target === undefined) return;
  const [A, B] = target;
  const parts = weighting.adapters.flatMap((name, at) => {
    const own = partsOf(layer, name);
    const weight = weighting.weights[at];
    return own === undefined || weight === undefined ? [] : [{ name, weight, A: own[0].data, B: own[1].data }];
  });
  if (parts.length === 0) throw new ValueError("No matching LoRAs found. Please raise an issue on GitHub.");
  const { combinationType: how, density, majoritySignMethod } = weighting;
  noGrad(() => {
    A.data = A.data.mul(0);
    B.data = B.data.mul(0);
    const scale = (name: string): number => layer.scaling.get(name) as number;
    if (how === "cat") {
      const a = aten.cat(
        parts.map((part) => part.A.mul(part.weight).mul(scale(part.name))),
        0,
      );
      const b = aten.cat(
        parts.map((part) => part.B),
        1,
      );
      A.data.narrow(0, 0, a.size(0)).copy_(a);
      B.data.narrow(1, 0, b.size(1)).copy_(b);
    } else if (how.endsWith("svd")) {
      const combination = (how === "svd" ? "linear" : how.slice(0, -"_svd".length)) as Combination;
      const deltas = parts.map((part) => layer.getDeltaWeight(part.name));
      const weights = tensor(parts.map(({ weight }) => weight)).to(A.device);
      const delta = combine(combination, deltas, weights, density, majoritySignMethod);
      [A.data, B.data] = decomposed(layer, adapterName, delta, r, weighting, [A, B]);
    } else {
      const roots = parts.map((part) => {
        const scaled = part.weight * scale(part.name);
        return [Math.sqrt(Math.abs(scaled)) * (scaled >= 0 ? 1 : -1), Math.sqrt(Math.abs(scaled))] as const;
      });
      const of = (tensors: Tensor[], weights: number[]): Tensor => {
        const made = combine(how as Combination, tensors, tensor(weights).to(A.device), density, majoritySignMethod);
        return made.to((tensors[0] as Tensor).dtype);
      };
      A.data = of(
        parts.map((part) => part.A),
        roots.map(([signed]) => signed),
      );
      B.data = of(
        parts.map((part) => part.B),
        roots.map(([, root]) => root),
      );
    }
  });
}

function decomposed(
  layer: LoraLayer,
  adapterName: string,
  combined: Tensor,
  r: number,
  { svdClamp, svdFullMatrices }: Weighting,
  [A, B]: [Tensor, Tensor],
): [Tensor, Tensor] {
  const isConv2d = layer.getBaseLayer() instanceof Conv2d;
  const { shape } = layer.base.weight;
  let delta = combined;
  if (isConv2d) delta = shape[2] === 1 && shape[3] === 1 ? delta.squeeze() : delta.flatten(1);
  const { fanInFanOut = false } = layer as { fanInFanOut?: boolean };
  if (fanInFanOut || layer.lora_embedding_A.has(adapterName)) delta = delta.T;
  const [left, values, right] = aten.linalgSvd(delta, svdFullMatrices) as [Tensor, Tensor, Tensor];
  let U = left.narrow(1, 0, r).matmul(values.narrow(0, 0, r).diag());
  let Vh = right.narrow(0, 0, r);
  if (svdClamp !== null) {
    const high = aten.quantile(aten.cat([U.flatten(), Vh.flatten()]), svdClamp);
    [U, Vh] = [U.clamp(high.neg(), high), Vh.clamp(high.neg(), high)];
  }
  return isConv2d ? [Vh.reshape(A.shape), U.reshape(B.shape)] : [Vh, U];
}
