/** How what came out here differs from what came out in Python, beyond single values. */
import { grad } from "../src/torch/autograd/index.js";
import { Tensor } from "../src/torch/tensor.js";
import type { Backward } from "./format.js";
import type { CaseValues } from "./values.js";

/** Name and message of what was thrown. */
export function said(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** 2.0 is the integer 2 in JavaScript, and which of them was meant is not seen. */
export function withoutZeros(printed: string): string {
  return printed.replaceAll(/\b(\d+)\.0\b/g, "$1");
}

/** How what was said of a wrong call differs from Python's words; null when it does not. */
export function errorDifference(expected: { type: string; message: string }, got: string | null): string | null {
  const python = `${expected.type}: ${expected.message}`;
  return withoutZeros(got ?? "") === withoutZeros(python) ? null : `in Python ${python}\n  here ${got ?? "nothing"}`;
}

/** Every tensor in nested arrays, once. */
export function flatTensors(value: unknown): Tensor[] {
  const found = (item: unknown): Tensor[] =>
    item instanceof Tensor ? [item] : Array.isArray(item) ? item.flatMap(found) : [];
  return [...new Set(found(value))];
}

/** The same without their history. */
export function detached(value: unknown): unknown {
  if (value instanceof Tensor) return value.detach();
  return Array.isArray(value) ? value.map(detached) : value;
}

/** How the gradients of inputs and of `parameters`, given those of outputs, differ from Python's. */
export function gradientDifference(
  values: CaseValues,
  backward: Backward,
  result: unknown,
  parameters: readonly Tensor[] = [],
): string | null {
  const outputs = flatTensors(result).filter((output) => output.requiresGrad);
  const gradOutputs = backward.given.map((item) => values.read(item) as Tensor);
  if (outputs.length !== gradOutputs.length) {
    return `backward: expected ${gradOutputs.length} outputs with a gradient, got ${outputs.length}`;
  }
  const leaves = [...backward.leaves.map((leaf) => values.tensor(leaf)), ...parameters];
  const grads = grad(outputs, leaves, { gradOutputs, allowUnused: true });
  return values.difference(detached(grads), { t: "list", v: backward.grads }, "gradients");
}
