/** Forward and backward hooks. Follows torch/nn/modules/module.py (`_call_impl`) and torch/utils/hooks.py. */

import { isPromise } from "node:util/types";
import { boolean } from "../../../internal/kinds.js";
import { isPlainObject } from "../../../internal/plain_object.js";
import { kind, type Options, signature } from "../../../internal/signature.js";
import { synchronous } from "../../../internal/synchronous.js";
import { native } from "../../../native/addon.js";
import type { NativeHandle } from "../../../native/handle.js";
import { RuntimeError, TypeError } from "../../../python/exceptions.js";
import { shown, typeName } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import { isGradEnabled } from "../../autograd/grad_mode.js";
import { Tensor, wrap, wrapOptional } from "../../tensor.js";
import { RemovableHandle } from "../../utils/hooks.js";
import {
  type BackwardHook,
  type BackwardPreHook,
  type ForwardHook,
  type ForwardPreHook,
  type Gradients,
  type LoadStateDictPostHook,
  type LoadStateDictPreHook,
  type ModuleLike,
  type Registered,
  STATE,
  type StateDictPostHook,
  type StateDictPreHook,
  watchers,
} from "./module_state.js";

type Kwargs = Record<string, unknown>;

const hookOf = <Hook>() => ({
  hook: kind<Hook>((_callee, _name, value) => {
    if (typeof value !== "function") throw new TypeError(`expected a hook function, got ${typeName(value)}`);
    return value as Hook;
  }),
});
const order = {
  /** Run before the hooks that are there already. Default: false. */
  prepend: boolean(false),
};
const kwargs = {
  /** Hand the call's options object to the hook. Default: false. */
  withKwargs: boolean(false),
};

const only = <Hook>(name: string) => signature(name, ["hook"], hookOf<Hook>());

/** The parameters of the registrations, each named as its method. */
export const registration = {
  stateDictPreHook: only<StateDictPreHook>("registerStateDictPreHook"),
  stateDictPostHook: only<StateDictPostHook>("registerStateDictPostHook"),
  loadPreHook: only<LoadStateDictPreHook>("registerLoadStateDictPreHook"),
  loadPostHook: only<LoadStateDictPostHook>("registerLoadStateDictPostHook"),
  backwardHook: only<BackwardHook>("registerBackwardHook"),
  forwardPreHook: signature("registerForwardPreHook", ["hook"], { ...hookOf<ForwardPreHook>(), ...order, ...kwargs }),
  forwardHook: signature("registerForwardHook", ["hook"], {
    ...hookOf<ForwardHook>(),
    ...order,
    ...kwargs,
    /** Run the hook even when `forward` throws. Default: false. */
    alwaysCall: boolean(false),
  }),
  fullBackwardHook: signature("registerFullBackwardHook", ["hook", "prepend"], { ...hookOf<BackwardHook>(), ...order }),
  fullBackwardPreHook: signature("registerFullBackwardPreHook", ["hook", "prepend"], {
    ...hookOf<BackwardPreHook>(),
    ...order,
  }),
};

/** Options of a hook registration. */
export type HookOptions = Options<typeof registration.fullBackwardHook>;
/** Options of `registerForwardPreHook`. */
export type ForwardPreHookOptions = Options<typeof registration.forwardPreHook>;
/** Options of `registerForwardHook`. */
export type ForwardHookOptions = Options<typeof registration.forwardHook>;

/** Adds a hook to a table, last or (with `prepend`) first. */
export function addHook<Hook>(
  given: Partial<Registered<Hook>> & { hook: Hook; prepend?: boolean },
  hooks: Map<number, Registered<Hook>>,
): RemovableHandle {
  const { hook, prepend = false, withKwargs = false, alwaysCall = false } = given;
  const handle = new RemovableHandle(hooks);
  const others = prepend ? [...hooks] : [];
  if (prepend) hooks.clear();
  hooks.set(handle.id, { hook, withKwargs, alwaysCall });
  for (const [id, other] of others) hooks.set(id, other);
  return handle;
}

/** Calls a module that has hooks. */
export function callWithHooks(module: ModuleLike, given: readonly unknown[]): unknown {
  const state = module[STATE];
  const last = given[given.length - 1];
  let kwargs: Kwargs | undefined = isPlainObject(last) ? last : undefined;
  let args: unknown[] = kwargs === undefined ? [...given] : given.slice(0, -1);
  let result: unknown = null;
  const alreadyCalled = new Set<number>();

  const run = (): unknown => {
    const watching = [...watchers];
    for (const watcher of watching) watcher.before(module, args);
    const callee = module.constructor.name;
    for (const { hook, withKwargs } of [...state.forwardPreHooks.values()]) {
      if (withKwargs) {
        const replaced = synchronous(callee, "a forward pre-hook", hook(module, args, kwargs ?? {}));
        if (replaced === undefined || replaced === null) continue;
        if (!Array.isArray(replaced) || replaced.length !== 2 || !Array.isArray(replaced[0])) {
          throw new RuntimeError(
            `forward pre-hook must return nothing or [newArgs, newKwargs], but got ${shown(replaced)}.`,
          );
        }
        [args, kwargs] = replaced as [unknown[], Kwargs];
      } else {
        const replaced = synchronous(callee, "a forward pre-hook", hook(module, args, undefined));
        if (replaced !== undefined && replaced !== null) args = Array.isArray(replaced) ? replaced : [replaced];
      }
    }

    const backward =
      state.backwardHooks.size > 0 || state.backwardPreHooks.size > 0
        ? new BackwardHookRun(
            module,
            [...state.backwardHooks.values()].map((entry) => entry.hook),
            [...state.backwardPreHooks.values()].map((entry) => entry.hook),
          )
        : undefined;
    if (backward !== undefined) args = backward.setupInputs(args);

    result = kwargs === undefined ? module.forward(...args) : module.forward(...args, kwargs);

    for (const watcher of watching) watcher.after(module, result);
    for (const [id, { hook, withKwargs, alwaysCall }] of [...state.forwardHooks]) {
      if (alwaysCall) alreadyCalled.add(id);
      const replaced = withKwargs ? hook(module, args, kwargs ?? {}, result) : hook(module, args, result);
      if (replaced === undefined || replaced === null) continue;
      // Of a forward that is asynchronous itself a hook may hand on what comes of it.
      result = isPromise(result) ? replaced : synchronous(callee, "a forward hook", replaced);
    }

    if (backward !== undefined) {
      if (!(result instanceof Tensor) && !Array.isArray(result)) {
        warnOnce(
          "For backward hooks to be called, module output should be a Tensor or an array of Tensors but received " +
            typeName(result),
        );
      }
      result = backward.setupOutputs(result);
    }
    return result;
  };

  try {
    return run();
  } catch (error) {
    for (const [id, { hook, withKwargs, alwaysCall }] of [...state.forwardHooks]) {
      if (!alwaysCall || alreadyCalled.has(id)) continue;
      try {
        const replaced = withKwargs ? hook(module, args, kwargs ?? {}, result) : hook(module, args, result);
        if (replaced !== undefined && replaced !== null) result = replaced;
      } catch (second) {
        warnOnce(
          "module forward hook with alwaysCall: true raised an exception that was silenced as another error was " +
            `raised in forward: ${String(second)}`,
        );
      }
    }
    throw error;
  }
}

/**
 * One call's backward hooks: an identity node before the module's inputs and one after its outputs catch the gradients
 * on their way back and hand them to the user's hooks.
 */
class BackwardHookRun {
  #gradOutputs: Gradients | null = null;
  #inputCount = 0;
  #inputIndex: number[] | null = null;
  #outputCount = 0;
  #outputIndex: number[] | null = null;

  constructor(
    private readonly module: ModuleLike,
    private readonly hooks: BackwardHook[],
    private readonly preHooks: BackwardPreHook[],
  ) {}

  setupInputs(args: unknown[]): unknown[] {
    this.#inputCount = args.length;
    const [replaced, index] = throughIdentity(args, inputReceiver(this), true);
    this.#inputIndex = index;
    return replaced;
  }

  setupOutputs(result: unknown): unknown {
    const outputs = Array.isArray(result) ? (result as unknown[]) : [result];
    this.#outputCount = outputs.length;
    const [replaced, index] = throughIdentity(outputs, outputReceiver(this), false);
    this.#outputIndex = index;
    return Array.isArray(result) ? replaced : replaced[0];
  }

  onInputGradients(grads: Gradients): Gradients | undefined {
    // The gradient reached the inputs without passing the outputs, as in a double backward: not this call's business.
    if (this.#gradOutputs === null || this.#inputIndex === null) return undefined;
    let gradInputs = spread(this.#inputIndex, grads, this.#inputCount);
    for (const hook of this.hooks) {
      const replaced = asGradients(hook(this.module, gradInputs, this.#gradOutputs));
      if (replaced === undefined) continue;
      if (replaced.length !== gradInputs.length) {
        throw new RuntimeError(
          `Backward hook returned an invalid number of grad_input, got ${replaced.length}, but expected ${gradInputs.length}`,
        );
      }
      gradInputs = replaced;
    }
    this.#gradOutputs = null;
    return pick(this.#inputIndex, gradInputs);
  }

  onOutputGradients(grads: Gradients): Gradients | undefined {
    const outputIndex = this.#outputIndex as number[];
    let gradOutputs = spread(outputIndex, grads, this.#outputCount);
    for (const hook of this.preHooks) {
      const replaced = asGradients(hook(this.module, gradOutputs));
      if (replaced === undefined) continue;
      if (replaced.length !== gradOutputs.length) {
        throw new RuntimeError(
          `Backward pre hook returned an invalid number of grad_output, got ${replaced.length}, but expected ${gradOutputs.length}`,
        );
      }
      gradOutputs = replaced;
    }
    this.#gradOutputs = gradOutputs;
    if (this.#inputIndex === null) {
      warnOnce(
        "Full backward hook is firing when gradients are computed with respect to module outputs since no inputs " +
          "require gradients. See https://docs.pytorch.org/docs/main/generated/torch.nn.Module.html" +
          "#torch.nn.Module.register_full_backward_hook for more details.",
      );
      const none: Gradients = new Array(this.#inputCount).fill(null);
      for (const hook of this.hooks) {
        const replaced = asGradients(hook(this.module, none, gradOutputs));
        if (replaced?.some((grad) => grad !== null)) {
          throw new RuntimeError(
            "Backward hook for Modules where no input requires gradient should always return None or None for all gradients.",
          );
        }
      }
      this.#gradOutputs = null;
    }
    return pick(outputIndex, gradOutputs);
  }
}

type Receiver = (handles: (NativeHandle | null)[]) => Gradients | undefined;

// The graph holds the receivers, and must not hold its own tensors with them: closures of one scope share what any of
// them refers to, so each of these has a scope of its own.
function inputReceiver(run: BackwardHookRun): Receiver {
  return (handles) => run.onInputGradients(handles.map(wrapOptional));
}
function outputReceiver(run: BackwardHookRun): Receiver {
  return (handles) => run.onOutputGradients(handles.map(wrapOptional));
}

/** Under it a tensor's object holds what the graph calls when the tensor has its gradient (native/autograd/js_function.h). */
const receiverKey = Symbol("libtorch-node.receiver");

/** Puts the tensors among the values behind an identity; gives all values, and the places of the tensors if there are. */
function throughIdentity(values: unknown[], receive: Receiver, materialize: boolean): [unknown[], number[] | null] {
  const index: number[] = [];
  const tensors: Tensor[] = [];
  values.forEach((value, position) => {
    if (value instanceof Tensor) {
      index.push(position);
      tensors.push(value);
    }
  });
  if (!tensors.some((tensor) => tensor.requiresGrad) || !isGradEnabled()) return [values, null];
  const replaced = [...values];
  for (const [at, handle] of native.backwardHook(tensors, receive, materialize).entries()) {
    replaced[index[at] as number] = Object.assign(wrap(handle), { [receiverKey]: receive });
  }
  return [replaced, index];
}

function spread(index: readonly number[], values: Gradients, size: number): Gradients {
  const result: Gradients = new Array(size).fill(null);
  index.forEach((position, at) => {
    result[position] = values[at] ?? null;
  });
  return result;
}

function pick(index: readonly number[], values: Gradients): Gradients {
  return index.map((position) => values[position] ?? null);
}

function asGradients(returned: Gradients | Tensor | null | undefined | void): Gradients | undefined {
  if (returned === undefined || returned === null) return undefined;
  return Array.isArray(returned) ? returned : [returned];
}
