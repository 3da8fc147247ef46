/** Which modules an adapter is for. Follows peft/tuners/tuners_utils.py. */

import { Linear, type Module } from "../../torch/nn/index.js";
import { INCLUDE_LINEAR_LAYERS_SHORTHAND, SEQ_CLS_HEAD_NAMES } from "../utils/constants.js";
import { isAtOrUnder, isNamed, layerIndex, matchTargetAgainstKey } from "../utils/patterns.js";
import type { LoraConfig } from "./lora/config.js";
import { BaseTunerLayer } from "./tuner_layer.js";

/** What a configuration says of a module: it is adapted, or left out by name, or nothing. */
export type Match = "target" | "excluded" | "other";

type Targets = Pick<
  LoraConfig,
  "targetModules" | "excludeModules" | "modulesToSave" | "targetParameters" | "layersToTransform" | "layersPattern"
>;

/** Whether a module is to be adapted. */
export function checkTargetModuleExists(config: Targets, key: string): Match {
  const { targetModules, excludeModules, modulesToSave } = config;
  if (
    typeof excludeModules === "string" ? matchTargetAgainstKey(excludeModules, key) : isNamed(excludeModules ?? [], key)
  ) {
    return "excluded";
  }
  // What is trained as a whole is not adapted too.
  if (modulesToSave !== null && isAtOrUnder(modulesToSave, key)) return "excluded";
  if (targetModules === null) return "other";
  if (typeof targetModules === "string") return matchTargetAgainstKey(targetModules, key) ? "target" : "other";
  if (targetModules.includes(key)) return "target";
  if (!isNamed(targetModules, key)) return "other";
  const indices = config.layersToTransform;
  if (indices === null || (Array.isArray(indices) && indices.length === 0)) return "target";
  const patterns = typeof config.layersPattern === "string" ? [config.layersPattern] : (config.layersPattern ?? []);
  const index = layerIndex(
    patterns.filter((pattern) => pattern !== ""),
    key,
  );
  return index !== null && [indices].flat().includes(index) ? "target" : "other";
}

/** What a model of Hugging Face's says of its last layer. */
interface WithOutput {
  getOutputEmbeddings?: () => Module | null;
}

/** The names of all linear layers, without the output's, where a configuration asks for `"all-linear"`. */
export function includeAllLinearLayers(
  config: Pick<LoraConfig, "targetModules" | "taskType">,
  model: Module,
  isLinear: (module: Module) => boolean,
): void {
  const { targetModules } = config;
  if (typeof targetModules !== "string" || targetModules.toLowerCase() !== INCLUDE_LINEAR_LAYERS_SHORTHAND) return;
  const modules = model.namedModules();
  const names = new Set(modules.flatMap(([name, module]) => (isLinear(module) ? [name] : [])));
  const nameOf = (wanted: unknown): string | undefined => modules.find(([, module]) => module === wanted)?.[0];
  const { getOutputEmbeddings } = model as WithOutput;
  if (typeof getOutputEmbeddings === "function") {
    const output = getOutputEmbeddings.call(model);
    const head = SEQ_CLS_HEAD_NAMES.map((name) => (model as unknown as Record<string, unknown>)[name]).find(
      (module) => module !== undefined && module !== null,
    );
    if (output !== null && output !== undefined) names.delete(nameOf(output) ?? "");
    else if (config.taskType === "SEQ_CLS" && head !== undefined) names.delete(nameOf(head) ?? "");
  }
  for (const [prefix, module] of modules) {
    if (!(module instanceof BaseTunerLayer)) continue;
    for (const [suffix] of module.namedModules()) if (suffix !== "") names.delete(`${prefix}.${suffix}`);
  }
  config.targetModules = [...names];
}

/** Whether a module is a linear layer of torch. */
export const isTorchLinear = (module: Module): boolean => module instanceof Linear;

/**
 * The shortest endings of names that tell targets from all other modules.
 *
 * @param others Names that are no targets.
 */
export function findMinimalTargetModules(targets: readonly string[], others: readonly string[]): string[] {
  const endings = (name: string): string[] => {
    const parts = name.split(".");
    return parts.map((_, at) => parts.slice(at).join(".")).reverse();
  };
  const taken = new Set(others.flatMap(endings));
  const required: string[] = [];
  const byEndings = targets.map(endings).sort((a, b) => (a.join("\u0000") < b.join("\u0000") ? -1 : 1));
  for (const own of byEndings) {
    const name = own.at(-1) as string;
    for (const ending of own) {
      if (required.includes(ending) || taken.has(ending)) continue;
      if (required.some((known) => name.endsWith(`.${known}`))) continue;
      required.push(ending);
      break;
    }
  }
  return required.length > 0 ? required : [...targets];
}
