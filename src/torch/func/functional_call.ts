/** Modules as functions of their parameters. Follows torch/_functorch/functional_call.py. */

import { isMap } from "node:util/types";
import { listOf } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { RuntimeError, ValueError } from "../../python/exceptions.js";
import { stringRepr } from "../../python/repr.js";
import { module as moduleKind } from "../nn/kinds.js";
import type { Module, Result } from "../nn/modules/module.js";
import { functionalCallParameters, functionalCall as statelessCall } from "../nn/utils/stateless.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";

/** Tensors by the names of parameters and buffers. */
export type NamedTensors = Readonly<Record<string, Tensor>>;

// biome-ignore lint/suspicious/noExplicitAny: a module's arguments and result are its own
type Any = any;

const calling = signature("functionalCall", ["tieWeights", "strict"], {
  tieWeights: functionalCallParameters.tieWeights,
  strict: functionalCallParameters.strict,
});

/**
 * Calls `module` with these tensors in the place of its parameters and buffers, which it has again afterwards.
 *
 * ```ts
 * const y = functionalCall(model, Object.fromEntries(model.namedParameters()), [x]);
 * ```
 *
 * @param parametersAndBuffers By name; several objects are put together.
 * @param args The arguments in an array, or the only one.
 * @param kwargs What the module takes by name.
 */
export function functionalCall<M extends Module>(
  module: M,
  parametersAndBuffers: NamedTensors | readonly NamedTensors[],
  args: Any = null,
  kwargs: Record<string, unknown> | null = null,
  ...given: Given<typeof calling>
): Result<M["forward"]> {
  const { tieWeights, strict } = calling(given);
  const named = together(Array.isArray(parametersAndBuffers) ? parametersAndBuffers : [parametersAndBuffers]);
  return statelessCall({ module, parametersAndBuffers: named, args, kwargs, tieWeights, strict }) as Any;
}

/** Several objects as one. @throws ValueError for a name that is in two of them. */
function together(dicts: readonly unknown[]): Record<string, Tensor> {
  const { parametersAndBuffers: kind } = functionalCallParameters;
  const entries = dicts.flatMap((dict) => {
    const tensors = kind.check("functionalCall", "parametersAndBuffers", dict);
    return isMap(tensors) ? ([...tensors] as [string, Tensor][]) : Object.entries(tensors);
  });
  const names = entries.map(([name]) => name);
  const repeated = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  if (repeated.size > 0) {
    throw new ValueError(
      `[${[...repeated].map(stringRepr).join(", ")}] appeared in multiple dictionaries; behavior of functional call is ambiguous`,
    );
  }
  return Object.fromEntries(entries);
}

/**
 * The parameters and buffers of modules that are alike, stacked: `[params, buffers]`, leaves by name, for
 * `vmap(functionalCall)`. Shapes: `(#)` of each gives `(models, #)`.
 */
export function stackModuleState(
  models: readonly Module[],
  ...none: []
): [params: Record<string, Tensor>, buffers: Record<string, Tensor>] {
  checkNoMore("stackModuleState", none);
  listOf(moduleKind).check("stackModuleState", "models", models);
  const [first] = models;
  if (first === undefined) throw new RuntimeError("stack_module_state: Expected at least one model, got 0.");
  if (models.some((model) => model.training !== first.training)) {
    throw new RuntimeError("stack_module_state: Expected all models to have the same training/eval mode.");
  }
  if (models.some((model) => model.constructor !== first.constructor)) {
    throw new RuntimeError("stack_module_state: Expected all models to be of the same class.");
  }
  const stack = (all: ReadonlyMap<string, Tensor>[]) =>
    Object.fromEntries(
      [...(all[0] as ReadonlyMap<string, Tensor>).keys()].map((name) => [
        name,
        stacked(
          all.map((one) => one.get(name) as Tensor),
          name,
        ),
      ]),
    );
  return [
    stack(models.map((model) => new Map<string, Tensor>(model.namedParameters()))),
    stack(models.map((model) => new Map<string, Tensor>(model.namedBuffers()))),
  ];
}

function stacked(tensors: Tensor[], name: string): Tensor {
  const [first] = tensors as [Tensor];
  if (tensors.some((tensor) => tensor.requiresGrad !== first.requiresGrad)) {
    throw new RuntimeError(`Expected ${name} from each model to have the same .requires_grad`);
  }
  const result = aten.stack(tensors);
  return first.requiresGrad ? result.detach().requiresGrad_() : result;
}
