/** What of a module is reduced. Follows torch/nn/parallel/distributed.py (`_build_params_for_reducer`). */

import type { Tensor } from "../../tensor.js";
import type { Module } from "../modules/module.js";
import { Embedding, EmbeddingBag } from "../modules/sparse.js";
import type { Parameter } from "../parameter.js";

/** The parameters of a Reducer, each once, in the order of the module. */
export interface Reduced {
  readonly parameters: Parameter[];
  /** Their names; those of the outermost module begin with a point, as in Python. */
  readonly names: string[];
  readonly expectSparse: boolean[];
}

/** The parameters with gradients that are not to be ignored. */
export function reducedParameters(module: Module, ignored: ReadonlySet<string>): Reduced {
  const names = new Map<Parameter, string>();
  const expectSparse = new Map<Parameter, boolean>();
  for (const [moduleName, layer] of module.namedModules()) {
    const isSparse = (layer instanceof Embedding || layer instanceof EmbeddingBag) && layer.sparse;
    for (const [name, parameter] of layer.namedParameters({ recurse: false })) {
      const fullName = `${moduleName}.${name}`;
      if (!parameter.requiresGrad || ignored.has(fullName)) continue;
      // What two layers share has the last one's name, and is sparse as the first one's.
      names.set(parameter, fullName);
      if (!expectSparse.has(parameter)) expectSparse.set(parameter, isSparse);
    }
  }
  return { parameters: [...names.keys()], names: [...names.values()], expectSparse: [...expectSparse.values()] };
}

const ignoredNames = new WeakMap<Module, ReadonlySet<string>>();

/** The parameters and buffers, by name, that DistributedDataParallel is to leave alone in this module. */
export function ignoredOf(module: Module): Set<string> {
  return new Set(ignoredNames.get(module));
}

/** Says which those are. */
export function setIgnored(module: Module, names: Iterable<string>): void {
  ignoredNames.set(module, new Set(names));
}

/** The buffers that are not ignored, as they are now: a module may put others in their place. */
export function syncedBuffers(module: Module, ignored: ReadonlySet<string>): Tensor[] {
  return module
    .namedBuffers()
    .filter(([name]) => !ignored.has(name))
    .map(([, buffer]) => buffer);
}
