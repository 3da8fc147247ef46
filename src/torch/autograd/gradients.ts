/** Backward passes through the graph of several tensors. Follows torch/autograd/__init__.py. */

import { boolean, nullable, unchecked } from "../../internal/kinds.js";
import { scoped } from "../../internal/scoped.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { native } from "../../native/addon.js";
import { type Tensor, wrapOptional } from "../tensor.js";
import { backwardInputs } from "./backward_inputs.js";

const gradients = nullable(unchecked<readonly (Tensor | null)[] | Tensor>());
const pass = {
  /** Keep the graph for another pass. Default: `createGraph`. */
  retainGraph: nullable(boolean)(null),
  /** Make the gradients differentiable. Default: false. */
  createGraph: boolean(false),
} as const;

const gradOptions = signature("grad", ["gradOutputs", "retainGraph", "createGraph"], {
  /** The gradients to begin with, one for each output. Needed for outputs of more than one element. */
  gradOutputs: gradients(null),
  ...pass,
  /** Give null for an input that the outputs do not depend on, instead of an error. Default: false. */
  allowUnused: boolean(false),
});

/** Options of {@link grad}. */
export type GradOptions = Options<typeof gradOptions>;

const list = <T>(value: T | readonly T[]): T[] => (Array.isArray(value) ? value : [value as T]);
const optionalList = <T>(value: T | readonly T[] | null): T[] | null => (value === null ? null : list<T>(value));

/**
 * The gradients of `outputs` with respect to `inputs`, which are not accumulated anywhere. Follows torch.autograd.grad.
 *
 * @param inputs Tensors that require gradients: leaves, such as parameters, or results on the way to the outputs.
 * @throws RuntimeError when an input took no part and `allowUnused` is false.
 */
export function grad(
  outputs: Tensor | readonly Tensor[],
  inputs: Tensor | readonly Tensor[],
  ...given: Given<typeof gradOptions>
): (Tensor | null)[] {
  const { gradOutputs, retainGraph, createGraph, allowUnused } = gradOptions(given);
  const wanted = backwardInputs("grad", inputs) as Tensor[];
  const initial = optionalList<Tensor | null>(gradOutputs);
  return native.gradients(list(outputs), wanted, initial, retainGraph, createGraph, allowUnused).map(wrapOptional);
}

const backwardOptions = signature("backward", ["gradTensors", "retainGraph", "createGraph"], {
  /** The gradients to begin with, one for each tensor. Needed for tensors of more than one element. */
  gradTensors: gradients(null),
  ...pass,
  /** Accumulate into these tensors only, which need not be leaves. Default: all leaves. */
  inputs: nullable(unchecked<Tensor | readonly Tensor[]>())(null),
});

/** Options of {@link backward}. */
export type BackwardAllOptions = Options<typeof backwardOptions>;

/** Accumulates the gradients of several tensors at once. Follows torch.autograd.backward. */
export function backward(tensors: Tensor | readonly Tensor[], ...given: Given<typeof backwardOptions>): void {
  const { gradTensors, retainGraph, createGraph, inputs } = backwardOptions(given);
  const initial = optionalList<Tensor | null>(gradTensors);
  native.backward(list(tensors), initial, retainGraph, createGraph, backwardInputs("backward", inputs));
}

/** Lets a backward pass use a thread for each device, or not: for `body`, or until the guard is disposed of. Follows torch.autograd.set_multithreading_enabled. */
export function setMultithreadingEnabled<R>(mode: boolean, body: () => R): R;
export function setMultithreadingEnabled(mode: boolean): Disposable;
export function setMultithreadingEnabled<R>(mode: boolean, ...body: unknown[]): R | Disposable {
  const enter = () => {
    const before = native.setMultithreadingEnabled(mode);
    return () => void native.setMultithreadingEnabled(before);
  };
  return scoped("setMultithreadingEnabled", "autograd", enter, body);
}
