/** What tuners do to modules and parameters. Follows peft/utils/other.py. */

import { type Module, Parameter } from "../../torch/nn/index.js";
import type { Tensor } from "../../torch/tensor.js";

/** A module, the one it is in, and its name there. */
export function getSubmodules(model: Module, key: string): [parent: Module, target: Module, name: string] {
  const dot = key.lastIndexOf(".");
  return [model.getSubmodule(dot < 0 ? "" : key.slice(0, dot)), model.getSubmodule(key), key.slice(dot + 1)];
}

/** Switches gradients of a parameter, or of all of a module, on or off, where they can be. */
export function setLayerRequiresGrad(layer: Module | Parameter, requiresGrad: boolean): void {
  const parameters = layer instanceof Parameter ? [layer] : layer.parameters();
  for (const parameter of parameters) if (parameter.isLeaf) parameter.requiresGrad_(requiresGrad);
}

/** Switches off the gradients of all parameters with an adapter's name in theirs. */
export function freezeAdapter(model: Module, adapterName: string): void {
  for (const [name, parameter] of model.namedParameters()) {
    if (name.includes(adapterName)) parameter.requiresGrad = false;
  }
}

/** A matrix, turned where it is stored as (in, out). */
export function transpose(weight: Tensor, fanInFanOut: boolean): Tensor {
  return fanInFanOut ? weight.T : weight;
}

/** A model's configuration under Python's names; that of a model without one names no type. */
export function getModelConfig(model: Module): Record<string, unknown> {
  const { config } = model as { config?: unknown };
  if (typeof config !== "object" || config === null) return { model_type: "custom" };
  const { toDict } = config as { toDict?: () => Record<string, unknown> };
  return typeof toDict === "function" ? toDict.call(config) : (config as Record<string, unknown>);
}
