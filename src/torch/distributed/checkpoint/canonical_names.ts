import type { Module } from "../../nn/modules/module.js";
import { DistributedDataParallel } from "../../nn/parallel/distributed.js";

/**
 * The names of a model's state as they were without what was put around its modules, which a name goes in and a name comes out of.
 * Follows `_get_fqns` of torch/distributed/checkpoint/state_dict.py.
 */
export function canonicalNames(model: Module): (name: string) => string {
  const wrappers = model
    .namedModules()
    .filter(([, module]) => module instanceof DistributedDataParallel)
    .map(([name]) => (name === "" ? "" : `${name}.`))
    // The innermost first: the names of the outer ones go on to hold.
    .sort((a, b) => b.length - a.length);
  return (name) =>
    wrappers.reduce(
      (found, prefix) =>
        found.startsWith(`${prefix}module.`) ? prefix + found.slice(prefix.length + "module.".length) : found,
      name,
    );
}
