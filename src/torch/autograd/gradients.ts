/** Backward passes through the graph of several tensors. Follows torch/autograd/__init__.py. */

import { boolean, nullable, unchecked } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { scoped } from "../../internal/scoped.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { native } from "../../native/addon.js";
import { handleKey } from "../../native/handle.js";
import { RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { warnOnce } from "../../python/warnings.js";
import { vmap } from "../func/vmap.js";
import { aten } from "../ops/index.js";
import { Tensor, wrapOptional } from "../tensor.js";
import { backwardInputs } from "./backward_inputs.js";
import { backwardPass } from "./engine_callbacks.js";
import { GradientEdge, passOverEdges, type TensorOrEdge } from "./gradient_edge.js";

const gradients = nullable(unchecked<readonly (Tensor | null)[] | Tensor>());
const pass = {
  /** Keep the graph for another pass. Default: `createGraph`. */
  retainGraph: nullable(boolean)(null),
  /** Make the gradients differentiable. Default: false. */
  createGraph: boolean(false),
} as const;

const gradOptions = signature(
  "grad",
  ["gradOutputs", "retainGraph", "createGraph", "onlyInputs", "allowUnused", "isGradsBatched", "materializeGrads"],
  {
    /** The gradients to begin with, one for each output. Needed for outputs of more than one element. */
    gradOutputs: gradients(null),
    ...pass,
    /** Has no effect: gradients are never accumulated here. Default: true. */
    onlyInputs: boolean(true),
    /** Give null for an input that the outputs do not depend on, instead of an error. Default: `materializeGrads`. */
    allowUnused: nullable(boolean)(null),
    /** The first dimension of each of `gradOutputs` is one of a batch, and so it is of each gradient. Default: false. */
    isGradsBatched: boolean(false),
    /** Give zeros for an input that the outputs do not depend on. Default: false. */
    materializeGrads: boolean(false),
  },
);

/** Options of {@link grad}. */
export type GradOptions = Options<typeof gradOptions>;

/** Tensors, or the edges where their gradients arrive: one, or several. */
type Ends = TensorOrEdge | readonly TensorOrEdge[];

const isEdge = (value: unknown): value is GradientEdge => value instanceof GradientEdge;
const list = <T>(value: T | readonly T[]): T[] => (Array.isArray(value) ? value : [value as T]);
const optionalList = <T>(value: T | readonly T[] | null): T[] | null => (value === null ? null : list<T>(value));

/** Tensors or edges, one or several. @throws TypeError for anything else: native code takes null for an empty tensor. */
function ends(what: string, given: Ends): TensorOrEdge[] {
  const all = list<TensorOrEdge>(given as TensorOrEdge);
  for (const one of all as unknown[]) {
    if (one instanceof Tensor || isEdge(one)) continue;
    throw new TypeError(`all ${what} have to be Tensors or GradientEdges, but got ${typeName(one)}`);
  }
  return all;
}

function inputEnds(callee: string, given: Ends): TensorOrEdge[] {
  const isOne = given instanceof Tensor || isEdge(given) || typeof given !== "object" || given === null;
  return ends("inputs", isOne ? given : (backwardInputs(callee, given as readonly Tensor[]) as Tensor[]));
}

/** Says of inputs what Python says, where libtorch has other words; nothing where it has something to say of the outputs. */
function checkInputs(outputs: readonly TensorOrEdge[], inputs: readonly TensorOrEdge[]): void {
  if (inputs.every((input) => isEdge(input) || input.requiresGrad)) return;
  if (outputs.every((output) => isEdge(output) || output.requiresGrad))
    throw new RuntimeError("One of the differentiated Tensors does not require grad");
}

/** All gradients of a batch at once; null where a whole one is. */
function batched(gradOutputs: (Tensor | null)[], once: (given: (Tensor | null)[]) => (Tensor | null)[]) {
  let isThere: boolean[] = [];
  const run = (given: (Tensor | null)[]) => {
    const found = once(given);
    isThere = found.map((one) => one !== null);
    return found.filter((one) => one !== null);
  };
  const dims = gradOutputs.map((one) => (one === null ? null : 0));
  const found = vmap(run, { inDims: [dims] })(gradOutputs) as Tensor[];
  return isThere.map((is) => (is ? (found.shift() as Tensor) : null));
}

/** With it gradients may be null. */
type AllowsUnused = Options<typeof gradOptions> & { readonly allowUnused: true };

/**
 * The gradients of `outputs` with respect to `inputs`, which are not accumulated anywhere. Follows torch.autograd.grad.
 *
 * @param outputs What is differentiated, or the edges of it (`graph.getGradientEdge`).
 * @param inputs Tensors that require gradients: leaves, such as parameters, or results on the way to the outputs; or their edges.
 *   For an object of such the gradients come in an object.
 * @throws RuntimeError when an input took no part and `allowUnused` is false.
 */
export function grad<Names extends string>(
  outputs: Ends,
  inputs: Readonly<Record<Names, Tensor>>,
  options: AllowsUnused,
): Record<Names, Tensor | null>;
export function grad<Names extends string>(
  outputs: Ends,
  inputs: Readonly<Record<Names, Tensor>>,
  ...given: Given<typeof gradOptions>
): Record<Names, Tensor>;
export function grad(outputs: Ends, inputs: Ends, options: AllowsUnused): (Tensor | null)[];
export function grad(outputs: Ends, inputs: Ends, ...given: Given<typeof gradOptions>): Tensor[];
export function grad(
  outputs: Ends,
  inputs: Ends | Readonly<Record<string, Tensor>>,
  ...given: Given<typeof gradOptions>
): (Tensor | null)[] | Record<string, Tensor | null> {
  if (isPlainObject(inputs) && !(handleKey in inputs)) {
    const found = grad(outputs, Object.values(inputs) as Tensor[], ...given);
    return Object.fromEntries(Object.keys(inputs).map((name, i) => [name, found[i] as Tensor | null]));
  }
  const options = gradOptions(given);
  const { gradOutputs, createGraph, onlyInputs, isGradsBatched, materializeGrads } = options;
  if (materializeGrads && options.allowUnused === false) {
    throw new ValueError(
      "Expected allow_unused to be True or not passed when materialize_grads=True, but got: allow_unused=False.",
    );
  }
  if (!onlyInputs) {
    warnOnce(
      "only_inputs argument is deprecated and is ignored now (defaults to True). To accumulate gradient for other parts of the " +
        "graph, please use torch.autograd.backward.",
    );
  }
  const allowUnused = options.allowUnused ?? materializeGrads;
  const wanted = inputEnds("grad", inputs as Ends);
  const from = ends("outputs", outputs);
  const hasEdges = from.some(isEdge) || wanted.some(isEdge);
  const retainGraph = options.retainGraph ?? createGraph;
  const once = (initial: (Tensor | null)[] | null): (Tensor | null)[] => {
    if (hasEdges) {
      return passOverEdges(from, initial, wanted, { retainGraph, createGraph, accumulates: false, allowUnused });
    }
    const tensors = from as Tensor[];
    checkInputs(from, wanted);
    return backwardPass(() =>
      native.gradients(tensors, wanted as Tensor[], initial, retainGraph, createGraph, allowUnused),
    ).map(wrapOptional);
  };
  const initial = optionalList<Tensor | null>(gradOutputs);
  const found = isGradsBatched && initial !== null ? batched(initial, once) : once(initial);
  if (!materializeGrads) return found;
  return found.map((gradient, i) => {
    if (gradient !== null) return gradient;
    const input = wanted[i];
    if (!isEdge(input)) return aten.zerosLike(input as Tensor).requiresGrad_(createGraph);
    throw new RuntimeError("materialize_grads cannot be used when the given input is a GradientEdge");
  });
}

const backwardOptions = signature("backward", ["gradTensors", "retainGraph", "createGraph"], {
  /** The gradients to begin with, one for each tensor. Needed for tensors of more than one element. */
  gradTensors: gradients(null),
  ...pass,
  /** Accumulate into these tensors only, which need not be leaves, or at these edges. Default: all leaves. */
  inputs: nullable(unchecked<Ends>())(null),
});

/** Options of {@link backward}. */
export type BackwardAllOptions = Options<typeof backwardOptions>;

/** Accumulates the gradients of several tensors, or of what is behind several edges, at once. Follows torch.autograd.backward. */
export function backward(tensors: Ends, ...given: Given<typeof backwardOptions>): void {
  const { gradTensors, retainGraph, createGraph, inputs } = backwardOptions(given);
  const initial = optionalList<Tensor | null>(gradTensors);
  const from = ends("tensors", tensors);
  const wanted = inputs === null ? null : inputEnds("backward", inputs);
  if (from.some(isEdge) || wanted?.some(isEdge)) {
    const options = { retainGraph: retainGraph ?? createGraph, createGraph, accumulates: true, allowUnused: true };
    passOverEdges(from, initial, wanted ?? [], options);
    return;
  }
  backwardPass(() => native.backward(from as Tensor[], initial, retainGraph, createGraph, wanted as Tensor[] | null));
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

/**
 * Whether gradients are accumulated with the strides of their parameters, where those are dense; else one that nobody else needs
 * is taken as it comes. For `body`, or until the guard is disposed of. Follows torch.autograd.enforce_grad_layout_policy.
 */
export function enforceGradLayoutPolicy<R>(enable: boolean, body: () => R): R;
export function enforceGradLayoutPolicy(enable?: boolean): Disposable;
export function enforceGradLayoutPolicy<R>(enable = true, ...body: unknown[]): R | Disposable {
  const enter = () => {
    const before = native.setGradLayoutEnforced(enable);
    return () => void native.setGradLayoutEnforced(before);
  };
  return scoped("enforceGradLayoutPolicy", "autograd", enter, body);
}
