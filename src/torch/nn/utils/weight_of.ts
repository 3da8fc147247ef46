/** The weights of layers, by name. */

import { ValueError } from "../../../python/exceptions.js";
import { Tensor } from "../../tensor.js";
import { module as moduleKind } from "../kinds.js";
import { ConvTranspose1d, ConvTranspose2d, ConvTranspose3d } from "../modules/conv.js";
import type { Module } from "../modules/module.js";

/** A module's tensor by its property. @throws ValueError when there is none. */
export function weightOf(callee: string, module: Module, name: string): Tensor {
  const own = moduleKind.check(callee, "module", module);
  const weight: unknown = name in own ? Reflect.get(own, name) : undefined;
  if (weight instanceof Tensor) return weight;
  throw new ValueError(`Module '${own}' has no parameter or buffer with name '${name}'`);
}

/** The dimension of a layer's outputs in its weight. */
export function outputDim(module: Module): number {
  return [ConvTranspose1d, ConvTranspose2d, ConvTranspose3d].some((layer) => module instanceof layer) ? 1 : 0;
}
