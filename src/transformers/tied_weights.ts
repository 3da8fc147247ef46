/** Weights that are others'. Follows `tie_weights` of transformers/modeling_utils.py. */

import type { Module } from "../torch/nn/modules/module.js";
import { keyOf } from "../torch/nn/modules/module_names.js";

/** Puts one parameter or buffer of a model in the place of another, both by their dotted names. */
export function tie(model: Module, target: string, source: string): void {
  const isParameter = model.namedParameters({ removeDuplicate: false }).some(([name]) => name === source);
  const shared = isParameter ? model.getParameter(source) : model.getBuffer(source);
  const dot = target.lastIndexOf(".");
  const owner = model.getSubmodule(target.slice(0, Math.max(dot, 0)));
  const name = target.slice(dot + 1);
  (owner as unknown as Record<string, unknown>)[keyOf(owner, name) ?? name] = shared;
}
