/** What the parameters of a signature can be, as far as it is a module's. */

import { kind } from "../../internal/signature.js";
import { TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { isModule, type Module } from "./modules/module.js";

/** A module. */
export const module = kind<Module>((callee, name, value) => {
  if (!isModule(value)) throw new TypeError(`${callee}: expected ${name} to be a Module, got ${shown(value)}`);
  return value;
});
