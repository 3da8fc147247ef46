/** A module that several processes train together. Follows torch/nn/parallel/distributed.py. */

import { anything, boolean, callback } from "../../../internal/kinds.js";
import { scoped } from "../../../internal/scoped.js";
import { type Given, signature, type Values } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { native } from "../../../native/addon.js";
import type { NativeHandle } from "../../../native/handle.js";
import { RuntimeError, ValueError } from "../../../python/exceptions.js";
import { warn } from "../../../python/warnings.js";
import { isGradEnabled } from "../../autograd/grad_mode.js";
import { inRange } from "../../autograd/record_range.js";
import { deviceIndex } from "../../cuda/device.js";
import { Device } from "../../device.js";
import {
  disabledJoin,
  Join,
  type Joinable,
  type JoinConfig,
  type JoinHook,
  joinHookParameters,
} from "../../distributed/algorithms/join.js";
import type { ProcessGroup } from "../../distributed/distributed_c10d/process_group.js";
import {
  BuiltinCommHookType,
  type CommHook,
  type CommHookRunner,
  commHookRunner,
} from "../../distributed/grad_bucket.js";
import { syncModuleStates } from "../../distributed/utils.js";
import { flatten, unflatten } from "../../func/tree.js";
import { Tensor, wrap } from "../../tensor.js";
import { deepcopy } from "../modules/deepcopy.js";
import { Module, type Result } from "../modules/module.js";
import { DEEPCOPY } from "../modules/module_state.js";
import type { Parameter } from "../parameter.js";
import { type BucketCapacity, bucketCapacity, firstLimits } from "./bucket_capacity.js";
import { bufferSync, checkDevices, checkParameters, checkSyncBatchNorm, groupOf } from "./ddp_checks.js";
import { expectReduction } from "./ddp_failures.js";
import { agreeOnSync, commonRank, reduceOver } from "./ddp_join.js";
import { type DistributedDataParallelOptions, ddpMethods, ddpParameters } from "./ddp_parameters.js";
import { ignoredOf, reducedParameters, setIgnored, syncedBuffers } from "./ddp_structure.js";
import { DelayedAllReduce } from "./delayed_all_reduce.js";
import { findTensors } from "./find_tensors.js";
import { inOwnWords } from "./reducer_words.js";
import { moved } from "./scatter_gather.js";

/** Parameters and buffers are broadcast in pieces of that many bytes. */
const BROADCAST_BUFFER_SIZE = 250 * 1024 * 1024;

const rangeOfForward = () => "DistributedDataParallel.forward";

const registering = signature("registerCommHook", ["state", "hook"], {
  state: anything<unknown>(),
  hook: callback<CommHook<never>>(),
});
const joining = signature("join", ["divideByInitialWorldSize", "enable", "throwOnEarlyTermination"], {
  /** Divide gradients by the number of all ranks, not of those that still have inputs. Default: true. */
  divideByInitialWorldSize: boolean(true),
  /** Whether inputs may be uneven at all. Default: true. */
  enable: boolean(true),
  /** Throw on all ranks as soon as one has no more inputs. Default: false. */
  throwOnEarlyTermination: boolean(false),
});

/**
 * A module that several processes train together, each with inputs of its own: the gradients are averaged over the ranks of a
 * process group while the backward pass still runs, so that all make the same steps. The process group has to be there before
 * (`torch.distributed.initProcessGroup`).
 *
 * ```ts
 * await torch.distributed.initProcessGroup({ backend: "gloo" });
 * const model = new nn.parallel.DistributedDataParallel(new nn.Linear(4, 2));
 * const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
 * model(inputs).sum().backward(); // averages the gradients
 * optimizer.step();
 * ```
 *
 * The constructor, calls and backward passes are collectives: all ranks make them in the same order, and wait for each other in
 * them, as in Python; the event loop waits too. The inputs and outputs are those of the module; in a state dict its names begin
 * with `module.`. Gradients come through `backward()` alone, not through `torch.autograd.grad`. c10d's Reducer does the work, with
 * Python's buckets, so gradients and weights have the bits of Python's. In a group of one process there is nothing to reduce: the
 * gradients are left as they are, with the same errors, until a communication hook, logging data or `join` asks for the Reducer
 * (options that change what it does have it from the start), and a step takes what it takes without this module.
 *
 * A module that nothing refers to any more is collected with its Reducer, and the parameters are what they were before.
 *
 * @throws RuntimeError where no parameter needs a gradient, where ranks have different parameters, and in later calls where
 *   parameters got no gradient: pass `{ findUnusedParameters: true }` then.
 */
export class DistributedDataParallel<M extends Module = Module> extends Module implements Joinable {
  readonly module: M;
  /** The ranks that train together. */
  processGroup: ProcessGroup;
  /** The GPU of a module on one GPU, as it was given; else null. */
  readonly deviceIds: readonly number[] | null;
  /** Where its outputs are; null without {@link deviceIds}. */
  readonly outputDevice: number | null;
  /** Of no effect. */
  readonly dim: number;
  /** The device of the first parameter. */
  readonly device: Device;
  /** `"cpu"` or `"cuda"`. */
  readonly deviceType: string;
  /** Whether ranks get rank 0's buffers before each forward pass. */
  forwardSyncBuffers: boolean;
  readonly findUnusedParameters: boolean;
  readonly gradientAsBucketView: boolean;
  readonly batchedGradCopy: boolean;
  /** Whether each pass goes the same way. */
  staticGraph = false;
  /** False inside of {@link noSync}: passes that begin then only add to the gradients. */
  requireBackwardGradSync = true;
  /** Whether the pass before was reduced: only then buffers are synchronised before the next. */
  requireForwardParamSync = true;
  /** Parameters and buffers, by name, that are left alone. */
  readonly parametersToIgnore: ReadonlySet<string>;
  /** The size of buckets in bytes. */
  readonly bucketBytesCap: number;
  /** @internal */
  joinConfig: JoinConfig = disabledJoin;

  readonly #given: Values<typeof ddpParameters>;
  readonly #delayed: DelayedAllReduce | null = null;
  /** undefined where all gradients are delayed ones. */
  readonly #reducer: NativeHandle | undefined;
  #buffers: Tensor[] = [];
  // Native code calls its functions and does not hold them.
  readonly #commHooks: CommHookRunner[] = [];
  #sinkClone = true;
  #dividesByInitialWorldSize = true;

  // The first is what a call is read by that tells which module it is.
  constructor(module: M, options?: DistributedDataParallelOptions);
  constructor(...given: Given<typeof ddpParameters>);
  constructor(...given: unknown[]) {
    super();
    const values = ddpParameters(given);
    const { delayAllReduceNamedParams: delayed, paramToHookAllReduce: trigger } = values;
    if ((delayed === null) !== (trigger === null)) {
      throw new ValueError(
        "delay_all_reduce_named_params and param_to_hook_all_reduce need to be set at the same time.",
      );
    }
    this.#given = values;
    this.processGroup = groupOf(values);
    const ignored = ignoredOf(values.module);
    for (const [name] of delayed ?? []) ignored.add(name);
    this.parametersToIgnore = ignored;

    const parameters = values.module
      .namedParameters()
      .filter(([name]) => !ignored.has(name))
      .map(([, parameter]) => parameter);
    checkParameters(parameters, delayed !== null && delayed.length > 0);
    const { deviceType, isSingleGpu } = checkDevices(parameters, values.deviceIds, values.outputDevice);
    const [deviceId] = values.deviceIds ?? [];
    const gpu = isSingleGpu ? deviceIndex(deviceId) : null;
    this.deviceIds = gpu === null ? null : [gpu];
    this.outputDevice = gpu === null ? null : deviceIndex(values.outputDevice ?? gpu);
    this.deviceType = deviceType;
    this.dim = values.dim;
    this.module = values.module as M;
    this.device = (parameters[0] as Parameter).device;
    const sync = bufferSync(values.broadcastBuffers, values.forwardSyncBuffers);
    this.forwardSyncBuffers = sync.forward;
    this.findUnusedParameters = values.findUnusedParameters;
    this.gradientAsBucketView = values.gradientAsBucketView;
    this.batchedGradCopy = values.batchedGradCopy;
    if (values.checkReduction) {
      const text =
        "The `check_reduction` argument in `DistributedDataParallel` module is deprecated. Please avoid using it.";
      warn(text, "FutureWarning");
    }
    const capacity = bucketCapacity(values.bucketCapMb, values.bucketCapMbList);
    this.bucketBytesCap = capacity.bucketBytesCap;

    if (delayed !== null && delayed.length > 0) {
      const group = this.processGroup;
      const device = gpu === null ? "cpu" : new Device("cuda", gpu);
      // In MiB, as Python hands it on: each parameter is broadcast by itself.
      const bufferSize = Math.floor(capacity.bucketBytesCap / 1024 ** 2);
      this.#delayed = new DelayedAllReduce(
        delayed.map(([, parameter]) => parameter),
        trigger as Parameter,
        { group, device, bufferSize },
      );
    }
    const reduced = reducedParameters(this.module, ignored);
    if (this.#delayed !== null && reduced.parameters.length === 0) return;

    this.#buffers = syncedBuffers(this.module, ignored);
    if (values.initSync) {
      this.processGroup.during("DistributedDataParallel", () => {
        native.verifyParameters(this.processGroup, reduced.parameters);
        this.#syncStates(0, sync.start);
      });
    }
    this.#reducer = this.#newReducer(reduced, capacity);
    if (values.staticGraph) this._setStaticGraph();
  }

  #newReducer(reduced: ReturnType<typeof reducedParameters>, capacity: BucketCapacity): NativeHandle {
    const { staticGraph, skipAllReduceUnusedParams } = this.#given;
    const { parameters, names, expectSparse } = reduced;
    const isOrderLearnt = staticGraph || !this.findUnusedParameters;
    const { indices } = native.bucketAssignment(parameters, firstLimits(capacity, isOrderLearnt), expectSparse);
    const hasSyncBatchNorm = checkSyncBatchNorm(this.module, this.deviceType);
    // Last first: about the order in which the gradients come.
    const reducer = native.reducerNew(
      parameters,
      indices.reverse(),
      this.processGroup,
      expectSparse,
      {
        bucketBytesCap: capacity.bucketBytesCap,
        firstBucketBytesCap: capacity.firstBucketBytesCap,
        findUnusedParameters: this.findUnusedParameters,
        gradientAsBucketView: this.gradientAsBucketView,
        skipAllReduceUnusedParams,
        batchedGradCopy: this.batchedGradCopy,
      },
      names,
      capacity.bucketBytesCapList,
    );
    native.reducerDescribe(
      reducer,
      this.module.constructor.name,
      [...(this.deviceIds ?? [])],
      this.outputDevice ?? -1,
      this.forwardSyncBuffers,
      hasSyncBatchNorm,
      staticGraph,
    );
    return reducer;
  }

  /** The Reducer of a module that has one. */
  get #ownReducer(): NativeHandle {
    if (this.#reducer !== undefined) return this.#reducer;
    throw new RuntimeError("this module has no Reducer: the reduction of all its gradients is delayed");
  }

  /** The same as {@link forwardSyncBuffers}, by its name of before. */
  get broadcastBuffers(): boolean {
    return this.forwardSyncBuffers;
  }

  /** Sets {@link forwardSyncBuffers}. */
  set broadcastBuffers(value: boolean) {
    this.forwardSyncBuffers = value;
  }

  // ---- passes

  /** Calls the module, and prepares the reduction of its gradients. */
  override forward(...inputs: Parameters<M["forward"]>): Result<M["forward"]> {
    return inRange(rangeOfForward, () => {
      const reducer = this.#reducer;
      if (reducer === undefined) {
        const output: unknown = this.module.forward(...inputs);
        this.#delayed?.prepare();
        return output as Result<M["forward"]>;
      }
      const call = this.module as unknown as (...inputs: unknown[]) => unknown;
      const output = call(...this.#beforeForward(reducer, inputs));
      const prepared = (outputs: unknown) => this.#afterForward(reducer, outputs);
      return (output instanceof Promise ? output.then(prepared) : prepared(output)) as Result<M["forward"]>;
    });
  }

  #beforeForward(reducer: NativeHandle, inputs: unknown[]): unknown[] {
    const joins = this.joinConfig.enable;
    if (joins) {
      const notice = Join.notifyJoinContext(this);
      if (notice !== null) native.reducerSetForwardWork(reducer, notice, this.#dividesByInitialWorldSize);
    }
    // Before the memory of the forward pass is needed beside that of both old and new buckets.
    this.processGroup.during("DistributedDataParallel.forward", () => {
      if (isGradEnabled()) inOwnWords(() => native.reducerBeginForward(reducer, this.requireBackwardGradSync));
      if (this.#willSyncBuffers()) this.#syncBuffers();
    });
    if (joins) agreeOnSync(this, this.requireBackwardGradSync);
    const gpu = this.deviceIds?.[0];
    return gpu === undefined ? inputs : (moved(inputs, new Device("cuda", gpu)) as unknown[]);
  }

  #afterForward(reducer: NativeHandle, output: unknown): unknown {
    const findsUnused = this.findUnusedParameters;
    const isStatic = this.staticGraph;
    if (isGradEnabled() && this.requireBackwardGradSync) {
      // Setting a property of a module takes longer than reading it.
      if (!this.requireForwardParamSync) this.requireForwardParamSync = true;
      expectReduction(this.processGroup);
      native.reducerPrepareBackward(reducer, findsUnused && !isStatic ? findTensors(output) : []);
    } else {
      this.requireForwardParamSync = false;
    }
    const needsSink = isStatic ? !native.reducerIsDelayed(reducer) : findsUnused;
    const result = needsSink ? this.#throughSink(reducer, output) : output;
    this.#delayed?.prepare();
    return result;
  }

  /** Has the outputs tell the Reducer when a pass begins, and leave gradients undefined where the loss has no use of them. */
  #throughSink(reducer: NativeHandle, output: unknown): unknown {
    const [leaves, spec] = flatten(output);
    const places = [...leaves.keys()].filter((place) => {
      const leaf = leaves[place];
      return leaf instanceof Tensor && !leaf.isLeaf;
    });
    if (places.length === 0) return output;
    const tensors = places.map((place) => leaves[place] as Tensor);
    for (const [index, handle] of native.ddpSink(reducer, tensors, this.#sinkClone).entries()) {
      leaves[places[index] as number] = wrap(handle);
    }
    return unflatten(leaves, spec);
  }

  /**
   * Passes that begin in `body` only add to the gradients of this rank; the first one after it reduces their sum. The forward
   * pass has to be inside, too. Without a body: a guard for `using`.
   */
  noSync<R>(body: () => R): R;
  noSync(): Disposable;
  noSync<R>(...body: unknown[]): R | Disposable {
    const enter = () => {
      const before = this.requireBackwardGradSync;
      this.requireBackwardGradSync = false;
      return () => {
        this.requireBackwardGradSync = before;
      };
    };
    return scoped("noSync", "distributed", enter, body);
  }

  /**
   * Says how gradients are reduced instead: `hook(state, bucket)` is called with each bucket that is ready (see
   * {@link CommHook}; `torch.distributed.algorithms.ddpCommHooks` has some). Once for a module, before its first backward pass.
   * The module holds both. The gradients are not divided by the number of ranks before.
   *
   * @param state What the hook gets first; a process group or null for the hooks of this package.
   */
  registerCommHook<State>(state: State, hook: CommHook<State>): void;
  registerCommHook(...given: Given<typeof registering>): void;
  registerCommHook(...given: unknown[]): void {
    const { state, hook } = registering(given);
    const runner = commHookRunner(state as never, hook);
    native.reducerRegisterHook(this.#ownReducer, hook.name, runner.run, runner.finish);
    this.#commHooks.push(runner);
  }

  /** Has libtorch's own hook reduce the gradients: one of {@link BuiltinCommHookType}. */
  _registerBuiltinCommHook(type: number): void {
    const known = Object.entries(BuiltinCommHookType).find(([, value]) => value === type);
    if (known === undefined) {
      throw new ValueError(`expected one of BuiltinCommHookType: ALLREDUCE or FP16_COMPRESS, got ${String(type)}`);
    }
    native.reducerRegisterBuiltinHook(this.#ownReducer, `BuiltinCommHookType.${known[0]}`, type);
  }

  // ---- state

  #syncStates(source: number, withBuffers: boolean): void {
    const ignored = this.parametersToIgnore;
    syncModuleStates(this.module, this.processGroup, {
      bufferSize: BROADCAST_BUFFER_SIZE,
      source,
      ignored,
      withBuffers,
    });
  }

  #willSyncBuffers(): boolean {
    if (this.#buffers.length === 0 || !this.requireForwardParamSync || !this.forwardSyncBuffers) return false;
    return this.processGroup.size() > 1;
  }

  #syncBuffers(): void {
    const source = this.joinConfig.enable ? commonRank(this, true) : 0;
    this.#buffers = syncedBuffers(this.module, this.parametersToIgnore);
    native.broadcastCoalesced(this.processGroup, this.#buffers, BROADCAST_BUFFER_SIZE, source, true);
  }

  /** Says, once it is there, that the graph is static; better to the constructor. */
  _setStaticGraph(): void {
    if (this.staticGraph) {
      warn("You've set staticGraph to be true, no need to set it again.");
      return;
    }
    native.reducerSetStaticGraph(this.#ownReducer);
    this.staticGraph = true;
    if (this.findUnusedParameters) {
      warn(
        "You passed findUnusedParameters: true to DistributedDataParallel, `_setStaticGraph` will detect unused " +
          "parameters automatically, so you do not need to set findUnusedParameters: true, just be sure these unused " +
          "parameters will not change during training loop while calling `_setStaticGraph`.",
      );
    }
  }

  /** What the Reducer knows of itself: sizes of buckets, times in nanoseconds, by the names that Python has for them. */
  _getDdpLoggingData(): Record<string, string | number | bigint> {
    return native.reducerLoggingData(this.#ownReducer);
  }

  /** Takes times in the first ten passes, and then in every so many. */
  _setDdpRuntimeLoggingSampleRate(...given: Given<typeof ddpMethods.sampleRate>): void {
    const { sampleRate } = ddpMethods.sampleRate(given);
    if (sampleRate < 1) throw new ValueError("DDP runtime logging sample rate should be equal or greater than 1");
    native.reducerSetSampleRate(this.#ownReducer, sampleRate);
  }

  /** An error where the last backward pass has left buckets that are not reduced. */
  _checkReducerFinalized(): void {
    native.reducerCheckFinalized(this.#ownReducer);
  }

  /** Ends the reduction of gradients for good. */
  _removeAutogradHooks(): void {
    native.reducerRemoveHooks(this.#ownReducer);
  }

  /** Goes on with another process group: a larger or smaller world. */
  _updateProcessGroup(...given: Given<typeof ddpMethods.processGroup>): void {
    const { group } = ddpMethods.processGroup(given);
    native.reducerResetState(this.#ownReducer, group);
    this.processGroup = group;
  }

  /** Whether outputs are copied where they are watched; without it a loss may not be changed in place. */
  _setDdpSinkClone(...given: Given<typeof ddpMethods.sinkClone>): void {
    this.#sinkClone = ddpMethods.sinkClone(given).clone;
  }

  /** Names parameters and buffers of a module, as its own `namedParameters()` does, that are to be left alone. */
  static _setParamsAndBuffersToIgnoreForModel(...given: Given<typeof ddpMethods.ignored>): void {
    const { module, names } = ddpMethods.ignored(given);
    setIgnored(module, names);
  }

  /** @internal */
  [DEEPCOPY](): DistributedDataParallel<M> {
    return new DistributedDataParallel<M>({ ...this.#given, module: deepcopy<Module>(this.module), initSync: false });
  }

  // ---- ranks that run out of inputs

  /**
   * Runs `body`, a training loop, on ranks that may have different numbers of inputs: see {@link Join}. Python's is a context
   * manager.
   */
  join<R>(body: () => R, ...given: Given<typeof joining>): R {
    return new Join({ ...joining(given), joinables: [this] }).run(body);
  }

  /** What this module does when its rank has no more inputs: the collectives of the others' passes. */
  joinHook(...given: Given<typeof joinHookParameters>): JoinHook {
    const { divideByInitialWorldSize } = joinHookParameters(given);
    const reducer = this.#ownReducer;
    native.reducerSetUnevenJoin(reducer);
    this.#dividesByInitialWorldSize = divideByInitialWorldSize;
    return {
      mainHook: () => {
        inOwnWords(() => native.reducerRebuildBuckets(reducer));
        if (this.#willSyncBuffers()) {
          native.broadcastCoalesced(
            this.processGroup,
            this.#buffers,
            BROADCAST_BUFFER_SIZE,
            commonRank(this, false),
            true,
          );
        }
        this.requireForwardParamSync = agreeOnSync(this, false);
        if (!this.requireForwardParamSync) return;
        native.reducerShadowBackward(reducer);
        if (this.findUnusedParameters) reduceOver(this, wrap(native.reducerLocalUsedMap(reducer)));
        native.reducerPushRebuiltParams(reducer);
      },
      postHook: (isLastJoiner) => this.#syncStates(commonRank(this, isLastJoiner), this.forwardSyncBuffers),
    };
  }

  /** The device of the collectives that {@link join} makes. */
  get joinDevice(): Device {
    return this.device;
  }

  /** The ranks of {@link join}. */
  get joinProcessGroup(): ProcessGroup {
    return this.processGroup;
  }
}

limitArguments(DistributedDataParallel.prototype, {
  ...{ _registerBuiltinCommHook: 1, _setStaticGraph: 0, _getDdpLoggingData: 0 },
  ...{ _checkReducerFinalized: 0, _removeAutogradHooks: 0 },
});
