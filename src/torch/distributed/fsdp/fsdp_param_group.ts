/** The parameters of a module that are gathered and reduced together. Follows torch/distributed/fsdp/_fully_shard/_fsdp_param_group.py. */

import { AssertionError } from "../../../python/exceptions.js";
import { isInBackward } from "../../autograd/engine_callbacks.js";
import { Function, type FunctionCtx } from "../../autograd/function.js";
import { isGradEnabled } from "../../autograd/grad_mode.js";
import type { DType } from "../../dtype.js";
import type { Tensor } from "../../tensor.js";
import type { ProcessGroup } from "../distributed_c10d/process_group.js";
import { type Gathering, gather, type Reduction, reduce } from "./fsdp_collectives.js";
import type { FsdpParam } from "./fsdp_param.js";
import type { MixedPrecisionPolicy } from "./mixed_precision_policy.js";
import { checkParts, type OffloadPolicy } from "./offload_policy.js";
import { tensorsIn, withTensors } from "./tensors_in.js";

/** Where a module is between the passes. */
export type Phase = "idle" | "forward" | "preBackward" | "postBackward";

/** What all modules under one root share. */
export class FsdpContext {
  /** The groups in the order of their forward passes, once for each, for the backward pass. */
  readonly order: FsdpParamGroup[] = [];
  /** Gradients on their way, oldest first: one at a time, as each holds a copy of them. */
  readonly reductions: Reduction[] = [];

  /** Waits until that many are left. */
  finishReductions(left = 0): void {
    while (this.reductions.length > left) this.reductions.shift()?.finish();
  }
}

/** How parameters are shared out. */
export interface FsdpSettings {
  readonly group: ProcessGroup;
  /** Who has the same parts of what other groups share out; null where nobody has. */
  readonly replicas: ProcessGroup | null;
  readonly mpPolicy: MixedPrecisionPolicy;
  readonly offloadPolicy: OffloadPolicy;
}

export class FsdpParamGroup {
  phase: Phase = "idle";
  context = new FsdpContext();
  reduceGrads = true;
  reshardAfterForward: boolean;
  reshardAfterBackward = true;
  #isSharded = true;
  #gathering: Gathering | null = null;
  /** Where in the context's order its forward passes are. */
  #places: number[] = [];
  #origDtype: DType | null = null;
  #reduceDtype: DType | null = null;
  #wasReset = false;
  #hasDtypes = false;

  constructor(
    readonly params: readonly FsdpParam[],
    private readonly settings: FsdpSettings,
    reshardAfterForward: boolean,
  ) {
    this.reshardAfterForward = reshardAfterForward;
  }

  get isSharded(): boolean {
    return this.#isSharded;
  }

  /** Takes those of its parameters that the modules have now, where these are the parts. */
  reset(params: readonly FsdpParam[]): void {
    if (!this.#isSharded) return;
    for (const param of params) param.reset();
    // They may be of another one now, and others of the group are still to come.
    this.#hasDtypes = false;
  }

  /** What is only known when all is set up. */
  lazyInit(): void {
    if (!this.#wasReset) this.reset(this.params);
    this.#wasReset = true;
    const onMeta = this.params.filter(({ sharded }) => sharded.device.type === "meta");
    if (onMeta.length > 0) {
      throw new AssertionError(
        "FSDP parameters should be materialized from meta device before training, but some are still on it: give them memory " +
          "with module.toEmpty({ device }), and values from a checkpoint or by initializing them",
      );
    }
    const parts = this.params.map(({ sharded }) => sharded);
    checkParts(this.settings.offloadPolicy, parts);
    this.#initDtypes();
  }

  #initDtypes(): void {
    this.#hasDtypes = true;
    for (const param of this.params) param.initDtypes(this.settings.mpPolicy);
    const trained = this.params.filter(({ sharded }) => sharded.requiresGrad);
    this.#origDtype = only(
      "original parameter",
      trained.map(({ orig }) => orig),
    );
    this.#reduceDtype = only(
      "reduce",
      trained.map(({ reduceDtype }) => reduceDtype),
    );
  }

  /** Begins to gather the parameters. */
  unshard(): void {
    if (!this.#hasDtypes) this.#initDtypes();
    if (this.#gathering === null && this.#isSharded) this.#gathering = gather(this.params, this.settings.group);
  }

  waitForUnshard(): void {
    const gathering = this.#gathering;
    if (gathering === null) return;
    this.#gathering = null;
    gathering.finish();
    this.#isSharded = false;
  }

  reshard(): void {
    if (this.phase === "forward" && !this.reshardAfterForward) return;
    this.toSharded();
  }

  toSharded(): void {
    if (this.#isSharded) return;
    for (const param of this.params) param.toSharded();
    this.#isSharded = true;
  }

  /** Before the module's `forward`; gives the arguments behind which the backward pass ends. */
  preForward(args: unknown[]): unknown[] {
    const isFirst = this.phase !== "forward";
    this.phase = "forward";
    this.unshard();
    this.waitForUnshard();
    return isFirst ? this.#endingAt(args) : args;
  }

  #endingAt(args: unknown[]): unknown[] {
    if (!isGradEnabled()) return args;
    const inputs = tensorsIn(args).filter((tensor) => tensor.requiresGrad);
    if (inputs.length === 0) return args;
    const through = new Map(inputs.map((input, i) => [input, i]));
    const outputs = PostBackward.apply(this, ...inputs);
    return withTensors(args, (tensor) => outputs[through.get(tensor) ?? -1] ?? tensor);
  }

  /** After it. */
  postForward(): void {
    // What is computed again for the backward pass comes in another order.
    if (!isInBackward()) {
      this.reshard();
      this.#places.push(this.context.order.length);
      this.context.order.push(this);
    }
    this.phase = "idle";
  }

  /** Before the gradients of its parameters are computed. */
  preBackward(): void {
    if (this.phase === "preBackward") return;
    this.phase = "preBackward";
    this.unshard();
    this.waitForUnshard();
    // The one whose turn is next comes meanwhile.
    const place = this.#places.pop() ?? 0;
    if (place > 0) this.context.order[place - 1]?.unshard();
  }

  /** When they are: nothing of it happens twice. */
  postBackward(): void {
    this.phase = "postBackward";
    for (const param of this.params) param.accumulateGrad();
    if (!this.reduceGrads) {
      if (this.reshardAfterBackward) this.reshard();
      for (const param of this.params) param.keepGrad();
      return;
    }
    const params: FsdpParam[] = [];
    const grads: Tensor[] = [];
    for (const param of this.params) {
      const grad = param.takeGrad();
      if (grad === null) continue;
      params.push(param);
      grads.push(grad);
    }
    if (this.reshardAfterBackward) this.reshard();
    this.context.finishReductions();
    if (grads.length === 0) return;
    const { group, replicas } = this.settings;
    const dtypes = { origDtype: this.#origDtype as DType, reduceDtype: this.#reduceDtype };
    this.context.reductions.push(reduce(params, grads, { group, replicas, ...dtypes }));
  }

  /** When the backward pass is over. */
  finalizeBackward(): void {
    this.#places = [];
    // It was gathered for a pass that did not come.
    if (this.#gathering !== null) {
      this.waitForUnshard();
      this.toSharded();
    }
  }

  /** Forgets a pass that failed. */
  resetIteration(): void {
    this.waitForUnshard();
    this.#places = [];
    this.phase = "idle";
    for (const param of this.params) param.takeGrad()?.dispose();
    this.toSharded();
  }
}

/** What the dtypes are that all have. */
function only(what: string, dtypes: readonly (DType | null)[]): DType | null {
  const different = [...new Set(dtypes)];
  if (different.length <= 1) return different[0] ?? null;
  throw new AssertionError(`FSDP expects uniform ${what} dtype but got ${different.join(", ")}`);
}

/** What arguments go through, so that their gradients tell that those of the parameters are there. */
class PostBackward extends Function {
  static override forward(ctx: FunctionCtx, group: FsdpParamGroup, ...inputs: Tensor[]): Tensor[] {
    ctx.setMaterializeGrads(false);
    ctx.group = group;
    return inputs;
  }

  static override backward(ctx: FunctionCtx, ...grads: (Tensor | null)[]): (Tensor | null)[] {
    (ctx.group as FsdpParamGroup).postBackward();
    return [null, ...grads];
  }
}
