import { type Arguments, parseArguments } from "../../internal/arguments.js";
import { scoped } from "../../internal/scoped.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { type Tensor, wrapOptional } from "../tensor.js";
import { backwardInputs } from "./backward_inputs.js";

function gradMode(enabled: boolean): () => () => void {
  return () => {
    const before = native.setGradEnabled(enabled);
    return () => void native.setGradEnabled(before);
  };
}

/**
 * Runs `body` without recording operations and returns what it returns. Without `body`: a guard for `using`. Follows
 * torch.no_grad.
 * @throws TypeError for an async `body` or a generator, which would go on after the mode was left. A guard lasts until it is
 * disposed of, for all that runs on this thread meanwhile; guards may end in any order.
 */
export function noGrad<R>(body: () => R): R;
export function noGrad(): Disposable;
export function noGrad<R>(...body: unknown[]): R | Disposable {
  return scoped("noGrad", "autograd", gradMode(false), body);
}

/** As {@link noGrad}, recording operations again. Follows torch.enable_grad. */
export function enableGrad<R>(body: () => R): R;
export function enableGrad(): Disposable;
export function enableGrad<R>(...body: unknown[]): R | Disposable {
  return scoped("enableGrad", "autograd", gradMode(true), body);
}

/** Switches recording on or off: for `body`, or until the guard is disposed of. Follows torch.set_grad_enabled. */
export function setGradEnabled<R>(enabled: boolean, body: () => R): R;
export function setGradEnabled(enabled: boolean): Disposable;
export function setGradEnabled<R>(enabled: boolean, ...body: unknown[]): R | Disposable {
  return scoped("setGradEnabled", "autograd", gradMode(enabled), body);
}

/**
 * As {@link noGrad}, and faster still: tensors made inside can never take part in a recorded computation. Follows
 * torch.inference_mode.
 */
export function inferenceMode<R>(body: () => R): R;
export function inferenceMode(): Disposable;
export function inferenceMode<R>(...body: unknown[]): R | Disposable {
  const enter = () => {
    native.pushInferenceMode(true);
    return () => native.popInferenceMode();
  };
  return scoped("inferenceMode", "autograd", enter, body);
}

/** Whether operations are recorded for a backward pass. Follows torch.is_grad_enabled. */
export function isGradEnabled(...none: []): boolean {
  checkNoMore("isGradEnabled", none);
  return native.isGradEnabled();
}

/** Whether {@link inferenceMode} is on. Follows torch.is_inference_mode_enabled. */
export function isInferenceModeEnabled(...none: []): boolean {
  checkNoMore("isInferenceModeEnabled", none);
  return native.isInferenceMode();
}

/** Options of {@link grad}. */
export interface GradOptions {
  /** The gradients to begin with, one for each output. Needed for outputs of more than one element. */
  gradOutputs?: readonly (Tensor | null)[] | Tensor | null;
  /** Default: `createGraph`. */
  retainGraph?: boolean | null;
  /** Make the gradients differentiable. Default: false. */
  createGraph?: boolean;
  /** Give null for an input that the outputs do not depend on, instead of an error. Default: false. */
  allowUnused?: boolean;
}

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
  ...options: Arguments<
    [gradOutputs: GradOptions["gradOutputs"], retainGraph: boolean | null, createGraph: boolean],
    GradOptions
  >
): (Tensor | null)[] {
  const { gradOutputs, retainGraph, createGraph, allowUnused } = parseArguments<Required<GradOptions>>(
    "grad",
    ["gradOutputs", "retainGraph", "createGraph"],
    options,
    { gradOutputs: null, retainGraph: null, createGraph: false, allowUnused: false },
  );
  const wanted = backwardInputs("grad", inputs) as Tensor[];
  const gradients = optionalList<Tensor | null>(gradOutputs);
  return native.gradients(list(outputs), wanted, gradients, retainGraph, createGraph, allowUnused).map(wrapOptional);
}

/** Options of {@link backward}. */
export interface BackwardAllOptions {
  /** The gradients to begin with, one for each tensor. Needed for tensors of more than one element. */
  gradTensors?: readonly (Tensor | null)[] | Tensor | null;
  /** Keep the graph for another pass. Default: `createGraph`. */
  retainGraph?: boolean | null;
  /** Make the gradients differentiable. Default: false. */
  createGraph?: boolean;
  /** Accumulate into these tensors only, which need not be leaves. Default: all leaves. */
  inputs?: Tensor | readonly Tensor[] | null;
}

/** Accumulates the gradients of several tensors at once. Follows torch.autograd.backward. */
export function backward(
  tensors: Tensor | readonly Tensor[],
  ...options: Arguments<
    [gradTensors: BackwardAllOptions["gradTensors"], retainGraph: boolean | null, createGraph: boolean],
    BackwardAllOptions
  >
): void {
  const { gradTensors, retainGraph, createGraph, inputs } = parseArguments<Required<BackwardAllOptions>>(
    "backward",
    ["gradTensors", "retainGraph", "createGraph"],
    options,
    { gradTensors: null, retainGraph: null, createGraph: false, inputs: null },
  );
  const gradients = optionalList<Tensor | null>(gradTensors);
  native.backward(list(tensors), gradients, retainGraph, createGraph, backwardInputs("backward", inputs));
}
