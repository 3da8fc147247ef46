/** What the derivatives of functional.ts have in common: their arguments, gradients, and errors. */

import { boolean, callback, nullable, unchecked } from "../../internal/kinds.js";
import { RuntimeError, TypeError } from "../../python/exceptions.js";
import { sizeRepr, typeName } from "../../python/repr.js";
import { aten } from "../ops/index.js";
import { Tensor } from "../tensor.js";
import { enableGrad } from "./grad_mode.js";
import { grad } from "./gradients.js";

// biome-ignore lint/suspicious/noExplicitAny: a tensor where one was given, an array where several were
export type Nested = any;
/** A function of tensors that gives one or several. */
export type Differentiable = (...inputs: Tensor[]) => Nested;
/** One tensor or several. */
export type Tensors = Tensor | readonly Tensor[];

export const ofTensors = {
  /** The function: of tensors, with a tensor or an array of tensors as its result. */
  func: callback<Differentiable>(),
  /** What it is called with: a tensor, or an array of them. */
  inputs: unchecked<Tensors>(),
} as const;

export const recorded = {
  /** Whether the results can be differentiated in turn. Default: false. */
  createGraph: boolean(false),
  /** Whether a result that does not depend on an input is an error, and not zeros. Default: false. */
  strict: boolean(false),
} as const;

export const withVector = {
  ...ofTensors,
  /** The vector of the product, as the inputs are (for vjp: as the outputs). Not needed where there is one element. */
  v: nullable(unchecked<Tensors>())(null),
  ...recorded,
} as const;

const VECTOR_ORDER = ["func", "inputs", "v", "createGraph", "strict"] as const;

export { VECTOR_ORDER as vectorOrder };

/** Tensors as they were given: whether as an array, and as an array. */
export function asTuple(given: unknown, argument: string, callee: string): [isTuple: boolean, tensors: Tensor[]] {
  const isTuple = Array.isArray(given);
  const tensors: unknown[] = isTuple ? given : [given];
  for (const [i, item] of tensors.entries()) {
    if (item instanceof Tensor) continue;
    throw new TypeError(
      `The ${argument} given to ${callee} must be either a Tensor or a tuple of Tensors but the ` +
        `${isTuple ? `value at index ${i}` : `given ${argument}`} has type ${typeName(item)}.`,
    );
  }
  return [isTuple, tensors as Tensor[]];
}

export const OUTPUTS = "outputs of the user-provided function";

/** One value, or all of them, as the tensors were given. */
export const unpacked = (values: readonly Nested[], isTuple: boolean): Nested => (isTuple ? values : values[0]);

/** A matrix of tensors as outputs and inputs were given. */
export const unpackedMatrix = (rows: readonly Tensor[][], outputs: boolean, inputs: boolean): Nested =>
  unpacked(
    rows.map((row) => unpacked(row, inputs)),
    outputs,
  );

/** Tensors of their own, so that what a function captured is not taken for its argument. */
export function fresh(tensors: readonly Tensor[], createGraph: boolean, needGraph: boolean): Tensor[] {
  return tensors.map((tensor) => {
    if (!(createGraph && tensor.requiresGrad)) return tensor.detach().requiresGrad_(needGraph);
    return tensor.isSparse ? tensor.clone() : tensor.viewAs(tensor);
  });
}

export const finished = (tensors: readonly Tensor[], createGraph: boolean): Tensor[] =>
  createGraph ? [...tensors] : tensors.map((tensor) => tensor.detach());

function checkVector(v: readonly Tensor[], like: readonly Tensor[], isTuple: boolean): void {
  if (like.length !== v.length) {
    throw new RuntimeError(
      isTuple
        ? `v is a tuple of invalid length: should be ${like.length} but got ${v.length}.`
        : "The given v should contain a single Tensor.",
    );
  }
  for (const [i, one] of v.entries()) {
    const [have, want] = [sizeRepr(one.shape), sizeRepr((like[i] as Tensor).shape)];
    if (have === want) continue;
    throw new RuntimeError(`${isTuple ? `Entry ${i} in ` : ""}v has invalid size: should be ${want} but got ${have}.`);
  }
}

/** The vector as it is used, like those tensors; null for none, which only a single element allows. */
export function vector(
  callee: string,
  v: unknown,
  [isTuple, like]: readonly [boolean, readonly Tensor[]],
  createGraph: boolean,
  without: string,
): Tensor[] | null {
  if (v !== null) {
    const given = fresh(asTuple(v, "v", callee)[1], createGraph, false);
    checkVector(given, like, isTuple);
    return given;
  }
  if (like.length !== 1 || like[0]?.numel() !== 1)
    throw new RuntimeError(`The vector v can only be None if ${without}`);
  return null;
}

const INDEPENDENT = {
  outputs: (i: number) =>
    `Output ${i} of the user-provided function does not require gradients. The outputs must be computed in a differentiable ` +
    "manner from the input when running in strict mode.",
  grad_inputs: (i: number) =>
    `The gradient with respect to input ${i} is independent of the inputs of the user-provided function. This is not allowed ` +
    "in strict mode.",
  jacobian: (i: number) =>
    "While computing the hessian, found that the jacobian of the user-provided function with respect to input " +
    `${i} is independent of the input. This is not allowed in strict mode. You should ensure that your function is twice ` +
    "differentiable and that the jacobian depends on the inputs (this would be violated by a linear function for example).",
  hessian: (i: number) =>
    `The hessian of the user-provided function with respect to input ${i} is independent of the input. This is not allowed ` +
    "in strict mode. You should ensure that your function is thrice differentiable and that the hessian depends on the inputs.",
} as const;

const noOutput = (i: number) =>
  `The output of the user-provided function is independent of input ${i}. This is not allowed in strict mode.`;

/** @throws RuntimeError in strict mode for a tensor that nothing of the inputs went into. */
export function checkRecorded(
  tensors: readonly (Tensor | null)[],
  what: keyof typeof INDEPENDENT,
  strict: boolean,
): void {
  if (!strict) return;
  for (const [i, tensor] of tensors.entries()) {
    if (tensor === null) throw new RuntimeError(noOutput(i));
    if (!tensor.requiresGrad) throw new RuntimeError(INDEPENDENT[what](i));
  }
}

/** Gradients, of those outputs that have any: `null` for an input that took no part. */
export function gradients(
  outputs: readonly (Tensor | null)[],
  inputs: readonly Tensor[],
  vectors: readonly Tensor[] | null,
  { createGraph = false, retainGraph = null }: { createGraph?: boolean; retainGraph?: boolean | null } = {},
): (Tensor | null)[] {
  const places = [...outputs.keys()].filter((i) => outputs[i]?.requiresGrad === true);
  if (places.length === 0) return inputs.map(() => null);
  const chosen = places.map((i) => outputs[i] as Tensor);
  const gradOutputs = places.map((i) => vectors?.[i] ?? null);
  return grad(chosen, inputs, { gradOutputs, createGraph, retainGraph, allowUnused: true });
}

const UNUSED = {
  back: noOutput,
  back_trick: (i: number) =>
    `The gradient with respect to the input is independent of entry ${i} in the grad_outputs when using the double backward ` +
    "trick to compute forward mode gradients. This is not allowed in strict mode.",
  double_back: (i: number) =>
    `The jacobian of the user-provided function is independent of input ${i}. This is not allowed in strict mode.`,
  double_back_trick: (i: number) =>
    `The hessian of the user-provided function is independent of entry ${i} in the grad_jacobian. This is not allowed in ` +
    "strict mode as it prevents from using the double backward trick to replace forward mode AD.",
} as const;

/** What an input is told of that the derivative does not depend on. */
export const notRecorded = (what: "jacobian" | "hessian", i: number): string =>
  `The ${what} of the user-provided function is independent of input ${i}. This is not allowed in strict mode when ` +
  "create_graph=True.";

/** Gradients with zeros in place of null. @throws RuntimeError in strict mode instead. */
export function withZeros(
  found: readonly (Tensor | null)[],
  like: readonly Tensor[],
  { strict, createGraph }: { strict: boolean; createGraph: boolean },
  stage: keyof typeof UNUSED,
): Tensor[] {
  return found.map((gradient, i) => {
    if (gradient === null) {
      if (strict) throw new RuntimeError(UNUSED[stage](i));
      return aten.zerosLike(like[i] as Tensor);
    }
    if (strict && createGraph && !gradient.requiresGrad) {
      throw new RuntimeError(notRecorded(stage.startsWith("double") ? "hessian" : "jacobian", i));
    }
    return gradient;
  });
}

/** Zeros to differentiate by: what is linear in them gives the product in the other direction. */
export const variables = (like: readonly Tensor[]): Tensor[] => like.map((one) => aten.zerosLike(one).requiresGrad_());

/** What vhp and hvp begin with: the value of a function with one element, and its gradient. */
export function firstDerivative(
  callee: "vhp" | "hvp",
  { func, inputs: given, v, createGraph, strict }: { func: Differentiable; inputs: unknown; v: unknown } & Flags,
) {
  return enableGrad(() => {
    const [isTuple, all] = asTuple(given, "inputs", callee);
    const inputs = fresh(all, createGraph, true);
    const direction = vector(callee, v, [isTuple, inputs], createGraph, SINGLE_INPUT);
    const [several, outputs] = asTuple(func(...inputs), OUTPUTS, callee);
    checkRecorded(outputs, "outputs", strict);
    if (several) throw new RuntimeError(`The function given to ${callee} should return a single Tensor`);
    if (outputs[0]?.numel() !== 1) {
      throw new RuntimeError(`The Tensor returned by the function given to ${callee} should contain a single element`);
    }
    const jacobian = gradients(outputs, inputs, null, { createGraph: true });
    checkRecorded(jacobian, "jacobian", strict);
    return { isTuple, inputs, direction, outputs, jacobian };
  });
}

interface Flags {
  createGraph: boolean;
  strict: boolean;
}

export const SINGLE_INPUT = "the input to the user-provided function is a single Tensor with a single element.";
