import { native } from "./native.js";
import { scoped } from "./scoped.js";
import type { Tensor } from "./tensor.js";
import { wrapOptional } from "./wrap.js";

function gradMode(enabled: boolean): () => () => void {
  return () => {
    const before = native.setGradEnabled(enabled);
    return () => void native.setGradEnabled(before);
  };
}

/**
 * Runs `body` without recording operations and returns what it returns. Without `body`: a guard for `using`. Follows
 * torch.no_grad. The mode belongs to synchronous code: it has ended when an async `body` resumes after its first await.
 */
export function noGrad<R>(body: () => R): R;
export function noGrad(): Disposable;
export function noGrad<R>(body?: () => R): R | Disposable {
  return scoped(gradMode(false), body);
}

/** As {@link noGrad}, recording operations again. Follows torch.enable_grad. */
export function enableGrad<R>(body: () => R): R;
export function enableGrad(): Disposable;
export function enableGrad<R>(body?: () => R): R | Disposable {
  return scoped(gradMode(true), body);
}

/** Switches recording on or off: for `body`, or until the guard is disposed of. Follows torch.set_grad_enabled. */
export function setGradEnabled<R>(enabled: boolean, body: () => R): R;
export function setGradEnabled(enabled: boolean): Disposable;
export function setGradEnabled<R>(enabled: boolean, body?: () => R): R | Disposable {
  return scoped(gradMode(enabled), body);
}

/**
 * As {@link noGrad}, and faster still: tensors made inside can never take part in a recorded computation. Follows
 * torch.inference_mode.
 */
export function inferenceMode<R>(body: () => R): R;
export function inferenceMode(): Disposable;
export function inferenceMode<R>(body?: () => R): R | Disposable {
  return scoped(() => {
    native.pushInferenceMode(true);
    return () => native.popInferenceMode();
  }, body);
}

/** Whether operations are recorded for a backward pass. Follows torch.is_grad_enabled. */
export function isGradEnabled(): boolean {
  return native.isGradEnabled();
}

/** Whether {@link inferenceMode} is on. Follows torch.is_inference_mode_enabled. */
export function isInferenceModeEnabled(): boolean {
  return native.isInferenceMode();
}

/** Options of {@link grad}. */
export interface GradOptions {
  /** The gradients to begin with, one for each output. Needed for outputs of more than one element. */
  gradOutputs?: readonly (Tensor | null)[] | Tensor;
  /** Default: `createGraph`. */
  retainGraph?: boolean;
  /** Make the gradients differentiable. Default: false. */
  createGraph?: boolean;
  /** Give null for an input that the outputs do not depend on, instead of an error. Default: false. */
  allowUnused?: boolean;
}

const list = <T>(value: T | readonly T[]): T[] => (Array.isArray(value) ? [...value] : [value as T]);

/**
 * The gradients of `outputs` with respect to `inputs`, which are not accumulated anywhere. Follows torch.autograd.grad.
 * @throws RuntimeError when an input took no part and `allowUnused` is false.
 */
export function grad(
  outputs: Tensor | readonly Tensor[],
  /** Accumulate into these leaves only. Default: all leaves. */
  inputs: Tensor | readonly Tensor[],
  options: GradOptions = {},
): (Tensor | null)[] {
  const { gradOutputs, retainGraph = null, createGraph = false, allowUnused = false } = options;
  return native
    .gradients(
      list(outputs),
      list(inputs),
      gradOutputs === undefined ? null : list(gradOutputs),
      retainGraph,
      createGraph,
      allowUnused,
    )
    .map(wrapOptional);
}

/** Options of {@link backward}. */
export interface BackwardAllOptions {
  /** The gradients to begin with, one for each tensor. Needed for tensors of more than one element. */
  gradTensors?: readonly (Tensor | null)[];
  /** Keep the graph for another pass. Default: `createGraph`. */
  retainGraph?: boolean;
  /** Make the gradients differentiable. Default: false. */
  createGraph?: boolean;
  /** Accumulate into these leaves only. Default: all leaves. */
  inputs?: readonly Tensor[];
}

/** Accumulates the gradients of several tensors at once. Follows torch.autograd.backward. */
export function backward(tensors: Tensor | readonly Tensor[], options: BackwardAllOptions = {}): void {
  const { gradTensors, retainGraph = null, createGraph = false, inputs } = options;
  native.backward(
    list(tensors),
    gradTensors ? [...gradTensors] : null,
    retainGraph,
    createGraph,
    inputs ? [...inputs] : null,
  );
}
