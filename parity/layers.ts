/** Modules, functions and packed sequences that Python wrote as arguments. */
import { F, nn } from "../src/index.js";
import { camelCase } from "../src/python/camel_case.js";
import { aten } from "../src/torch/ops/index.js";
import type { Tensor } from "../src/torch/tensor.js";

/** The function of this name, of `F` if it has one. */
export function makeFunction(name: string): unknown {
  const functions: Record<string, unknown> = { ...aten, ...F };
  return functions[camelCase(name)] ?? (aten as unknown as Record<string, unknown>)[camelCase(name)];
}

/** A packed sequence of its four parts. */
export function makePacked([data, batchSizes, sorted, unsorted]: (Tensor | null)[]): nn.utils.rnn.PackedSequence {
  return new nn.utils.rnn.PackedSequence(data!, batchSizes, sorted, unsorted);
}

/** A module by the name of its class. */
export function makeLayer(name: string, args: unknown[]): nn.Module {
  const Class = (nn as unknown as Record<string, new (...args: unknown[]) => nn.Module>)[name];
  if (Class === undefined) throw new Error(`nn.${name} is not there`);
  return new Class(...args);
}

/** A module given to another, with its weights. */
export function makeModule(name: string, args: unknown[], state: Record<string, unknown>): nn.Module {
  const module = makeLayer(name, args);
  module.loadStateDict(state as Record<string, Tensor>);
  return module;
}

/** Options of a linear cross entropy. */
export function makeOptions(options: Record<string, unknown>[]): nn.LinearCrossEntropyOptions {
  const Class = nn.LinearCrossEntropyOptions as new (...given: object[]) => nn.LinearCrossEntropyOptions;
  return new Class(...options);
}
