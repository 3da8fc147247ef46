/** Takes the steps of an optimizer as Python did. */
import { optim } from "../src/index.js";
import { Tensor } from "../src/torch/tensor.js";
import { errorDifference, said } from "./difference.js";
import type { OptimizerCase } from "./format.js";
import type { CaseValues } from "./values.js";

type AnyOptimizer = optim.Optimizer<Record<string, unknown>> & {
  step(closure?: () => Tensor): unknown;
};

/** What differs, or null when nothing does: the parameters and the state of each after every step. */
export function replayOptimizer(written: OptimizerCase, values: CaseValues): string | null {
  const { name, kwargs } = written.optimizer;
  if (written.error !== undefined) {
    let got: string | null = null;
    try {
      const params = values.read(written.params[0]!);
      for (const [at, param] of tensorsIn(params).entries()) {
        if (param.isFloatingPoint() || param.isComplex()) param.requiresGrad_();
        param.grad = values.read(written.grads![0]![at]!) as Tensor | null;
      }
      makeOptimizer(name, params, values.named(kwargs)).step();
    } catch (error) {
      got = said(error);
    }
    return errorDifference(written.error, got);
  }
  try {
    const leaves = written.params.map((param) => (values.read(param) as Tensor).requiresGrad_());
    // A differentiable step is one over tensors that have a history.
    const params = kwargs.differentiable === true ? leaves.map((leaf) => leaf.clone()) : leaves;
    const optimizer = makeOptimizer(name, params, values.named(kwargs));
    for (const [number, step] of written.steps.entries()) {
      if (written.grads === null) {
        optimizer.step(() => closure(params, optimizer));
      } else {
        for (const [at, grad] of written.grads[number]!.entries()) params[at]!.grad = values.read(grad) as Tensor;
        optimizer.step();
      }
      const difference = stepDifference(params, optimizer, step, values);
      if (difference !== null) return `step ${number}: ${difference}`;
    }
    return null;
  } catch (error) {
    return said(error);
  }
}

/** Tensors in arrays and parameter groups. */
function tensorsIn(value: unknown): Tensor[] {
  if (value instanceof Tensor) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(tensorsIn) : [];
}

function makeOptimizer(name: string, params: unknown, options: object[]): AnyOptimizer {
  const Class = (optim as unknown as Record<string, new (params: unknown, ...options: object[]) => AnyOptimizer>)[name];
  if (Class === undefined) throw new Error(`optim.${name} is not there`);
  return new Class(params, ...options);
}

function closure(params: Tensor[], optimizer: AnyOptimizer): Tensor {
  optimizer.zeroGrad();
  const terms = params.map((param) => param.sub(0.5).pow(2).sum());
  // Python's sum() begins with 0.
  const loss = terms.reduce((sum, term) => sum.add(term), terms.shift()!.add(0));
  loss.backward();
  return loss;
}

function stepDifference(
  params: Tensor[],
  optimizer: AnyOptimizer,
  step: OptimizerCase["steps"][number],
  values: CaseValues,
): string | null {
  for (const [at, param] of params.entries()) {
    const found = values.difference(param.detach(), step.params[at]!, `parameter ${at}`);
    if (found !== null) return found;
  }
  const { state } = optimizer.stateDict();
  return recordDifference(state, step.state, "state", (of, expected, at) =>
    recordDifference(of as Record<string, unknown>, expected, at, (value, written, path) =>
      values.difference(value, written, path),
    ),
  );
}

/** Keys in the same order, and equal values. */
function recordDifference<T>(
  got: Readonly<Record<string, unknown>>,
  expected: Record<string, T>,
  path: string,
  difference: (value: unknown, expected: T, path: string) => string | null,
): string | null {
  const keys = Object.keys(expected);
  if (String(Object.keys(got)) !== String(keys)) return `${path}: expected ${keys}, got ${Object.keys(got)}`;
  for (const key of keys) {
    const found = difference(got[key], expected[key] as T, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
