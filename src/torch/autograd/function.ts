/** Functions with a derivative of one's own. Follows torch/autograd/function.py. */

import { isPromise } from "node:util/types";
import { limitArguments, withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";
import { NotImplementedError, RuntimeError, TypeError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { outliving } from "../outliving.js";
import { Tensor, wrap, wrapOptional } from "../tensor.js";
import { type FunctionRules, transformedCall, type VmapInfo } from "./function_transforms.js";
import { noGrad } from "./grad_mode.js";

/** What {@link FunctionCtx} remembers for the node. */
interface State {
  saved: readonly (Tensor | null)[];
  savedForForward: readonly (Tensor | null)[] | null;
  dirty: readonly Tensor[];
  nonDifferentiable: readonly Tensor[];
  materialize: boolean;
  /** Lent while the backward runs. */
  node: NativeHandle | null;
  isApplied: boolean;
}

/** What was saved, in that order, each taken for there. */
export type SavedTensors = [...Eight, ...Tensor[]];
type Eight = [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];

const stateKey: unique symbol = Symbol("libtorch-node.function");

/**
 * What a custom {@link Function} carries from its forward to its backward. Any property may be set on it; tensors are better
 * saved with {@link FunctionCtx.saveForBackward}: a result that is kept as a property keeps the graph.
 */
export class FunctionCtx {
  // biome-ignore lint/suspicious/noExplicitAny: whatever a function likes to keep
  [name: string]: any;
  /** @internal */
  readonly [stateKey]: State = {
    ...{ saved: [], savedForForward: null, dirty: [], nonDifferentiable: [], materialize: true },
    ...{ node: null, isApplied: false },
  };
  /** Of each argument of the forward, whether it requires a gradient. */
  needsInputGrad: readonly boolean[] = [];

  /** Keeps tensors (or nulls) for {@link FunctionCtx.savedTensors}: arguments and results of the forward, or others. */
  saveForBackward(...tensors: (Tensor | null)[]): void {
    this[stateKey].saved = tensors;
  }

  /** Keeps tensors (or nulls) for `jvp`. */
  saveForForward(...tensors: (Tensor | null)[]): void {
    for (const tensor of tensors) {
      if (tensor === null || tensor instanceof Tensor) continue;
      throw new TypeError(
        "save_for_forward expects all arguments to be tensors; you should save non-tensors as attributes on ctx.",
      );
    }
    this[stateKey].savedForForward = tensors;
  }

  /** Names the arguments that the forward changes in place. */
  markDirty(...tensors: Tensor[]): void {
    this[stateKey].dirty = checked("mark_dirty", tensors);
  }

  /** Names the results that have no derivative, such as indices. */
  markNonDifferentiable(...tensors: Tensor[]): void {
    this[stateKey].nonDifferentiable = checked("mark_non_differentiable", tensors);
  }

  /** Whether the backward gets zeros, and not null, for a result that nothing depends on. At first: true. */
  setMaterializeGrads(value: boolean): void {
    if (typeof value !== "boolean")
      throw new TypeError(`setMaterializeGrads: expected true or false, got ${typeName(value)}`);
    this[stateKey].materialize = value;
  }

  /**
   * What was saved.
   * @throws RuntimeError in a second backward pass through a graph that was not retained, and for a tensor that was changed
   *   in place since.
   */
  get savedTensors(): SavedTensors {
    const { node, savedForForward, isApplied } = this[stateKey];
    if (node !== null) return native.savedTensors(node).map(wrapOptional) as SavedTensors;
    if (!isApplied) return [...(savedForForward ?? [])] as unknown as SavedTensors;
    throw new RuntimeError(
      "ctx.savedTensors can be read while backward() runs; outside of it use savedTensors of the result's gradFn",
    );
  }
}

limitArguments(FunctionCtx.prototype, { setMaterializeGrads: 1 });

function checked(name: string, tensors: readonly unknown[]): readonly Tensor[] {
  for (const tensor of tensors) {
    if (tensor instanceof Tensor) continue;
    throw new TypeError(`${name} only accepts variable arguments, but got ${typeName(tensor)}`);
  }
  return tensors as readonly Tensor[];
}

// biome-ignore lint/suspicious/noExplicitAny: each function has parameters of its own
type Any = any;

/** The arguments of a function's forward, without the context that may come first. */
type Arguments<F> = F extends (...args: infer A) => unknown
  ? A extends [FunctionCtx, ...infer Rest]
    ? Rest
    : A
  : never;

/** Under it results hold what their node calls, as with hooks (tensor_hooks.ts). */
const runKey: unique symbol = Symbol("libtorch-node.function");

/**
 * An operation with a derivative of one's own: static methods `forward` and `backward`, called through `apply`.
 *
 * ```ts
 * class Exp extends torch.autograd.Function {
 *   static override forward(ctx: FunctionCtx, x: Tensor) {
 *     const result = x.exp();
 *     ctx.saveForBackward(result);
 *     return result;
 *   }
 *   static override backward(ctx: FunctionCtx, grad: Tensor) {
 *     const [result] = ctx.savedTensors;
 *     return grad.mul(result);
 *   }
 * }
 * Exp.apply(x);
 * ```
 *
 * `forward` may take no context: then `setupContext(ctx, inputs, output)` fills it. Several results are returned as an array,
 * as several gradients are: one for each argument of `forward`, null for what is no tensor. `backward` is recorded itself
 * under `createGraph`; {@link onceDifferentiable} forbids that. `vjp` is another name for `backward`, and `jvp(ctx,
 * ...tangents)` is the rule of forward mode. Inside `torch.func`'s transforms a function needs `setupContext`, and inside `vmap`
 * also `vmap` or `generateVmapRule`.
 */
// biome-ignore lint/complexity/noStaticOnlyClass: as in Python, it is subclassed and never instantiated
export class Function {
  /** The operation itself. Is not recorded. */
  static forward(..._args: Any[]): Any {
    throw new NotImplementedError("You must implement the forward function for custom autograd.Function.");
  }

  /** Fills the context where `forward` does not take it. */
  static setupContext(_ctx: FunctionCtx, _inputs: Any, _output: Any): void {
    throw new NotImplementedError("setup_context is not implemented.");
  }

  /** The gradients of the arguments, from those of the results. */
  static backward(_ctx: FunctionCtx, ..._gradOutputs: Any[]): Any {
    throw new NotImplementedError(
      "You must implement either the backward or vjp method for your custom autograd.Function to use it with backward mode AD.",
    );
  }

  /** Another name for {@link Function.backward}. */
  static vjp(_ctx: FunctionCtx, ..._gradOutputs: Any[]): Any {
    return Function.backward(_ctx);
  }

  /** The tangents of the results, from those of the arguments. */
  static jvp(_ctx: FunctionCtx, ..._gradInputs: Any[]): Any {
    throw new NotImplementedError(
      "You must implement the jvp function for custom autograd.Function to use it with forward mode AD.",
    );
  }

  /** Whether {@link Function.vmap} is made of the other rules, each run under vmap. At first: false. */
  static generateVmapRule = false;

  /**
   * The rule of `torch.vmap`: gets the arguments with their batches, and where those are, and gives `[output, outDims]`. Inside,
   * neither the batch's dimension nor the vmap is hidden any more.
   */
  static vmap(_info: VmapInfo, _inDims: Any, ..._args: Any[]): readonly Any[] {
    throw new NotImplementedError(
      "To use autograd.Function with vmap, you must either override the vmap staticmethod or set generate_vmap_rule=True.",
    );
  }

  /** Applies the function and records it. It may be kept by itself: `const exp = Exp.apply`. */
  static apply<F extends typeof Function>(this: F, ...args: Arguments<F["forward"]>): ReturnType<F["forward"]> {
    // biome-ignore lint/complexity/noThisInStatic: the subclass that it is called on
    return applied(this, args) as ReturnType<F["forward"]>;
  }
}

// Python's `exp = Exp.apply` keeps the class, where a method of JavaScript's would lose it.
const { apply } = Function;
Object.defineProperty(Function, "apply", {
  configurable: true,
  get(this: typeof Function) {
    return (...args: unknown[]) => apply.call(this, ...args);
  },
});

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const tensorOrNull = (value: unknown): Tensor | null => (value instanceof Tensor ? value : null);

function synchronous(name: string, what: string, value: unknown): unknown {
  if (!isPromise(value)) return value;
  value.catch(() => {});
  throw new TypeError(`${name}.${what}() must be synchronous: a Promise comes after the operation is over`);
}

function backwardOf(type: typeof Function): typeof Function.backward {
  if (type.vjp === Function.vjp) return type.backward;
  if (type.backward === Function.backward) return type.vjp;
  throw new RuntimeError(
    "Implementing both 'backward' and 'vjp' for a custom Function is not allowed. You should only implement one of them.",
  );
}

/** The rules of a subclass. */
const rulesOf = (type: typeof Function): FunctionRules => ({
  name: type.name,
  forward: (...args) => type.forward(...args),
  setupContext: (ctx, inputs, output) => type.setupContext(ctx, inputs, output),
  backward: (ctx, ...grads) => backwardOf(type).call(type, ctx, ...grads),
  jvp: (ctx, ...tangents) => type.jvp(ctx, ...tangents),
  vmap: type.vmap === Function.vmap ? null : (info, inDims, ...args) => type.vmap(info, inDims, ...args),
  generateVmapRule: type.generateVmapRule,
});

// A function of its own: what the graph holds must not hold the arguments of the call.
function newRun({ name, backward }: FunctionRules, ctx: FunctionCtx) {
  return (node: NativeHandle, gradients: (NativeHandle | null)[]): unknown[] => {
    const state = ctx[stateKey];
    const before = state.node;
    state.node = node;
    try {
      return list(synchronous(name, "backward", backward(ctx, ...gradients.map(wrapOptional))));
    } finally {
      state.node = before;
    }
  };
}

function forwardPass(rules: FunctionRules, ctx: FunctionCtx, args: readonly unknown[], isApart: boolean): unknown {
  const before = native.setForwardGradEnabled(false);
  try {
    return noGrad(() => {
      if (!isApart) return synchronous(rules.name, "forward", rules.forward(ctx, ...args));
      const output = synchronous(rules.name, "forward", rules.forward(...args));
      rules.setupContext(ctx, args, output);
      return output;
    });
  } finally {
    native.setForwardGradEnabled(before);
  }
}

function applied(type: typeof Function, given: readonly unknown[]): unknown {
  const isApart = type.setupContext !== Function.setupContext;
  const rules = rulesOf(type);
  if (native.transformDepth() === 0) {
    return recorded(
      rules,
      given.map((value) => (value instanceof Tensor ? alive(value) : value)),
      isApart,
    );
  }
  if (isApart) {
    // Where no transform is left, dead ones may be.
    const single = (one: FunctionRules, args: readonly unknown[]) =>
      recorded(
        one,
        native.transformDepth() > 0 ? args : args.map((arg) => (arg instanceof Tensor ? alive(arg) : arg)),
        true,
      );
    return transformedCall(rules, given, single);
  }
  throw new RuntimeError(
    "In order to use an autograd.Function with functorch transforms (vmap, grad, jvp, jacrev, ...), it must override the " +
      "setup_context staticmethod. For more details, please see https://pytorch.org/docs/main/notes/extending.func.html",
  );
}

/** Runs a function's forward and records it. */
function recorded(rules: FunctionRules, args: readonly unknown[], isApart: boolean): unknown {
  const ctx = new FunctionCtx();
  const state = ctx[stateKey];
  const inputs = args.map(tensorOrNull);
  ctx.needsInputGrad = inputs.map((tensor) => tensor?.requiresGrad ?? false);
  const run = newRun(rules, ctx);
  const { node, recorded } = native.functionNode(`${rules.name}Backward`, run, inputs);
  try {
    const returned = forwardPass(rules, ctx, args, isApart);
    const outputs = list(returned);
    if (recorded) outliving(Object.values(ctx));
    const made = native.functionOutputs(
      node,
      recorded,
      inputs,
      outputs.map(tensorOrNull),
      [...state.dirty],
      [...state.nonDifferentiable],
      savedBy(state, recorded),
      [...(state.savedForForward ?? [])],
      state.materialize,
      isApart,
      newJvp(rules, ctx),
    );
    const results = outputs.map((output, i) => {
      const handle = made[i] as NativeHandle | null;
      const result = handle === null ? output : wrap(handle);
      if (recorded && result instanceof Tensor)
        Object.defineProperty(result, runKey, { value: run, configurable: true });
      return result;
    });
    return Array.isArray(returned) ? results : results[0];
  } finally {
    // What is kept of the context must keep no tensors that the graph has let go of.
    Object.assign(state, { saved: [], savedForForward: null, dirty: [], nonDifferentiable: [], isApplied: true });
    native.releaseNode(node);
  }
}

function savedBy({ saved }: State, recorded: boolean): (Tensor | null)[] {
  return saved.map((value: unknown, i) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Tensor) return value;
    if (!recorded) return null;
    throw new TypeError(`save_for_backward can only save variables, but argument ${i} is of type ${typeName(value)}`);
  });
}

function newJvp({ jvp }: FunctionRules, ctx: FunctionCtx) {
  return (tangents: (NativeHandle | null)[]) => list(jvp(ctx, ...tangents.map(wrapOptional)));
}

// What is left of a function transform that is over stands for a tensor.
function alive(tensor: Tensor): Tensor {
  const handle = native.unwrapIfDead(tensor);
  return handle instanceof Tensor ? handle : wrap(handle as NativeHandle);
}

/**
 * Makes a `backward` whose gradients have no derivative themselves: asking for it is an error.
 *
 * ```ts
 * static override backward = onceDifferentiable((ctx, grad) => grad.mul(ctx.savedTensors[0]));
 * ```
 */
export const onceDifferentiable = withoutSurplus("onceDifferentiable", 1, refusingTwice);

function refusingTwice<A extends Any[]>(
  backward: (ctx: FunctionCtx, ...gradOutputs: A) => Any,
): (ctx: FunctionCtx, ...gradOutputs: A) => Any {
  return function (this: unknown, ctx, ...gradients) {
    const outputs = noGrad(() => backward.call(this, ctx, ...gradients) as unknown);
    const wanted = gradients.some((value: unknown) => value instanceof Tensor && value.requiresGrad);
    if (!native.isGradEnabled() || !wanted) return outputs;
    // Each requires a gradient, so that the node that refuses it is there.
    const stand = list(outputs).map((value) => (value instanceof Tensor ? value.detach().requiresGrad_() : null));
    const text = "trying to differentiate twice a function that was marked with @once_differentiable";
    const refusing = native.delayedError(text, stand).map(wrapOptional);
    return Array.isArray(outputs) ? refusing : refusing[0];
  };
}
