/** What a module of `fullyShard` does around its passes. Follows torch/distributed/fsdp/_fully_shard/_fsdp_state.py. */

import { RuntimeError } from "../../../python/exceptions.js";
import { queueCallback } from "../../autograd/engine_callbacks.js";
import { isGradEnabled } from "../../autograd/grad_mode.js";
import type { DType } from "../../dtype.js";
import type { Module } from "../../nn/modules/module.js";
import type { Tensor } from "../../tensor.js";
import { FsdpContext, type FsdpParamGroup, type Phase } from "./fsdp_param_group.js";
import type { MixedPrecisionPolicy } from "./mixed_precision_policy.js";
import { tensorsIn, withTensors } from "./tensors_in.js";

const states = new WeakMap<object, FsdpState>();

/** The state of a module that `fullyShard` was called with. */
export const stateOfModule = (module: object): FsdpState | undefined => states.get(module);

/** What the states under one root share. */
class SharedState {
  readonly context = new FsdpContext();
  states: FsdpState[] = [];
  /** The module whose forward pass goes on, of which the others are a part. */
  forwardRoot: FsdpState | null = null;
  isQueued = false;
  isLastBackward = true;
}

export class FsdpState {
  #shared = new SharedState();
  #isRoot: boolean | null = null;
  #phase: Phase = "idle";

  /** Of several modules, those that this pass has not been through yet. */
  readonly #toRun = new Set<Module>();

  constructor(
    private readonly modules: readonly Module[],
    /** Null for a module whose parameters are all shared out by others. */
    readonly group: FsdpParamGroup | null,
    private readonly policy: MixedPrecisionPolicy,
    /** Whether it is left to who is the root. */
    public isAutomatic: boolean,
  ) {
    for (const module of modules) {
      states.set(module, this);
      module.registerForwardPreHook((_module, args, kwargs) => this.#preForward(args, kwargs), {
        prepend: true,
        withKwargs: true,
      });
      module.registerForwardHook((_module, _args, output: unknown) => this.#postForward(module, output));
    }
  }

  /** The first that runs is the root: by then all modules are set up. */
  #lazyInit(): void {
    if (this.#isRoot !== null) return;
    const found = new Set<FsdpState>();
    for (const [name, module] of this.modules.flatMap((module) => module.namedModules())) {
      const state = stateOfModule(module);
      if (state === undefined) continue;
      if (state !== this && state.#isRoot !== null) {
        throw new RuntimeError(
          `FSDP state has already been lazily initialized for ${name}\nFSDP requires running forward through the root module first`,
        );
      }
      found.add(state);
    }
    // Its parameters would be gathered again at once.
    if (this.isAutomatic && this.group !== null) this.group.reshardAfterForward = false;
    this.#shared.states = [...found];
    for (const state of found) {
      state.#isRoot = state === this;
      state.#shared = this.#shared;
      if (state.group !== null) state.group.context = this.#shared.context;
    }
    for (const { group } of found) group?.lazyInit();
  }

  #preForward(args: unknown[], kwargs: Record<string, unknown>): [unknown[], Record<string, unknown>] | undefined {
    if (this.#phase === "preBackward") {
      // It is computed again, as by checkpointing.
      this.group?.unshard();
      this.group?.waitForUnshard();
      return given(args, kwargs, this.#casted([args, kwargs]));
    }
    if (this.#toRun.size === 0) for (const module of this.modules) this.#toRun.add(module);
    if (this.#phase !== "forward") {
      this.#phase = "forward";
      this.#lazyInit();
      this.#shared.forwardRoot ??= this;
    }
    const cast = this.#casted([args, kwargs]);
    return given(args, kwargs, this.group?.preForward(cast) ?? cast);
  }

  #casted(values: unknown[]): unknown[] {
    const { castForwardInputs, paramDtype } = this.policy;
    return castForwardInputs ? inDtype(values, paramDtype) : values;
  }

  #postForward(module: Module, output: unknown): unknown {
    const result = inDtype(output, this.policy.outputDtype);
    if (this.#phase === "preBackward") return result;
    this.#toRun.delete(module);
    if (this.#toRun.size > 0) return result;
    this.#endForward(output);
    if (this.#shared.forwardRoot !== this) return result;
    // Of groups that the pass went through in part alone.
    for (const state of this.#shared.states.toReversed()) if (state.#toRun.size > 0) state.#endForward(output);
    this.#shared.forwardRoot = null;
    return result;
  }

  #endForward(output: unknown): void {
    this.#toRun.clear();
    this.group?.postForward();
    this.#watch(output);
    this.#phase = "idle";
  }

  /** Learns when the backward pass reaches what the module gave. */
  #watch(output: unknown): void {
    if (!isGradEnabled()) return;
    const preBackward = () => this.#preBackward();
    for (const tensor of tensorsIn(output)) if (tensor.requiresGrad) tensor.registerHook(preBackward);
  }

  #preBackward(): void {
    this.#phase = "preBackward";
    if (!this.#shared.isQueued) {
      this.#shared.isQueued = true;
      const shared = this.#shared;
      queueCallback(() => finishBackward(shared));
    }
    this.group?.preBackward();
  }

  /** Of those that took no part, and of those behind whose arguments nothing needs a gradient. */
  finishBackward(): void {
    const { group } = this;
    if (group !== null) {
      if (group.phase !== "postBackward") group.postBackward();
      group.phase = "idle";
      if (this.#shared.isLastBackward) group.finalizeBackward();
    }
    this.#toRun.clear();
    this.#phase = "idle";
  }

  set isLastBackward(value: boolean) {
    this.#shared.isLastBackward = value;
  }

  resetIteration(): void {
    if (this.#isRoot === false) throw new RuntimeError("resetIterState must be called on the root FSDP module");
    this.#shared.context.finishReductions();
    this.#shared.context.order.length = 0;
    this.#shared.forwardRoot = null;
    this.#shared.isQueued = false;
    for (const state of [this, ...this.#shared.states]) {
      state.#toRun.clear();
      state.#phase = "idle";
      state.group?.resetIteration();
    }
  }
}

function finishBackward(shared: SharedState): void {
  shared.forwardRoot = null;
  for (const state of shared.states) state.finishBackward();
  if (shared.isLastBackward) {
    shared.context.order.length = 0;
    shared.context.finishReductions();
  }
  shared.isQueued = false;
}

/** What a hook returns for other arguments: nothing where they are the same. */
function given(
  args: unknown[],
  kwargs: Record<string, unknown>,
  changed: unknown[],
): [unknown[], Record<string, unknown>] | undefined {
  const [newArgs, newKwargs] = changed as [unknown[], Record<string, unknown>];
  if (newArgs === args && newKwargs === kwargs) return undefined;
  if (Object.keys(kwargs).length > 0) return [newArgs, newKwargs];
  // Where no options were given, a `forward` may take none.
  args.splice(0, args.length, ...newArgs);
  return undefined;
}

const isFloating = (tensor: Tensor, dtype: DType) => tensor.isFloatingPoint() && tensor.dtype !== dtype;

/** A value with its floating-point tensors in that dtype. */
function inDtype<T>(value: T, dtype: DType | null): T {
  if (dtype === null) return value;
  return withTensors(value, (tensor) => (isFloating(tensor, dtype) ? tensor.to(dtype) : tensor));
}
