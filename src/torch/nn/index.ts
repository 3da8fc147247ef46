/**
 * `nn`: modules, containers, losses, `nn.init` and `nn.functional`. Mirrors torch/nn.
 *
 * @module
 */

import { limitDeclared } from "../../internal/surplus.js";
import * as modules from "./modules/index.js";

export * as attention from "./attention/index.js";
export * as functional from "./functional/index.js";
export { LinearCrossEntropyOptions } from "./functional/index.js";
export * as init from "./init.js";
export * from "./modules/index.js";
export * as parallel from "./parallel/index.js";
export { Buffer, Parameter } from "./parameter.js";
export { UninitializedBuffer, UninitializedParameter } from "./uninitialized.js";
export * as utils from "./utils/index.js";

// A layer declares what its methods take; that they refuse what comes after it is said here, for all of them and for the bases
// that families share. A forward that takes `...given` reads that by a signature, which refuses it.
const limited = new Set<object>([modules.Module.prototype]);
for (const layer of Object.values<object>(modules)) {
  if (!("prototype" in layer && layer.prototype instanceof modules.Module)) continue;
  for (let prototype = layer.prototype; !limited.has(prototype); prototype = Object.getPrototypeOf(prototype)) {
    limited.add(prototype);
    limitDeclared(prototype, prototype.forward.length > 0 ? ["forward", "resetParameters"] : ["resetParameters"]);
  }
}
