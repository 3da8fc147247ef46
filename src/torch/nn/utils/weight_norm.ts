/** Weight normalisation by a hook, the older form. Follows torch/nn/utils/weight_norm.py. */

import { integer, nullable } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { warn } from "../../../python/warnings.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import type { Module } from "../modules/module.js";
import { Parameter } from "../parameter.js";
import { attach, checkNew, put, remover, takeOff, weightName } from "./weight_hooks.js";
import { weightOf } from "./weight_of.js";

const KIND = "weight_norm";
const adding = signature("weightNorm", ["name", "dim"], {
  ...weightName,
  /** The dimension of which each index has a length of its own; null for one length of all. Default: 0. */
  dim: nullable(integer)(0),
});

/**
 * Splits a weight into the parameters `weightG`, its length, and `weightV`, its direction, from which it is computed before
 * each call. Deprecated: `parametrizations.weightNorm` does it without a hook.
 */
export function weightNorm<M extends Module>(module: M, ...given: Given<typeof adding>): M {
  const { name, dim: along } = adding(given);
  const weight = weightOf("weightNorm", module, name);
  warn(
    "`torch.nn.utils.weight_norm` is deprecated in favor of `torch.nn.utils.parametrizations.weight_norm`.",
    "FutureWarning",
  );
  checkNew(module, KIND, name);
  const dim = along ?? -1;
  const [g, v] = [`${name}G`, `${name}V`];
  takeOff(module, name);
  module.registerParameter(g, new Parameter(aten.normExceptDim(weight, 2, dim).detach()));
  module.registerParameter(v, new Parameter(weight.detach()));
  const compute = (of: Module): Tensor =>
    aten._weightNorm(Reflect.get(of, v) as Tensor, Reflect.get(of, g) as Tensor, dim);
  put(module, name, compute(module));
  attach(module, { kind: KIND, name, parts: [g, v], compute });
  return module;
}

/** Makes a weight of {@link weightNorm} a parameter again. @throws ValueError when it is none. */
export const removeWeightNorm = remover("removeWeightNorm", KIND);
