/** Follows torch/distributed/optim/zero_redundancy_optimizer.py. */

import { boolean, integer } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { NotImplementedError, RuntimeError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { warn } from "../../../python/warnings.js";
import { noGrad } from "../../autograd/index.js";
import type { Device } from "../../device.js";
import { layouts } from "../../layout.js";
import { aten } from "../../ops/index.js";
import {
  type GivenGroup,
  Optimizer,
  type OptimizerStateDict,
  type ParamGroup,
  type ParamState,
  type ParamsLike,
} from "../../optim/optimizer.js";
import { IntDict } from "../../serialization/python_types.js";
import { shardOf } from "../../shards.js";
import { Tensor } from "../../tensor.js";
import { torchTypeName } from "../../typename.js";
import {
  disabledJoin,
  Join,
  type Joinable,
  type JoinConfig,
  type JoinHook,
  joinHookParameters,
} from "../algorithms/join.js";
import { broadcast } from "../distributed_c10d/collectives.js";
import { checkMember, groupOrDefault, type ProcessGroup } from "../distributed_c10d/process_group.js";
import { defaultGroup } from "../distributed_c10d/world.js";
import type { Work } from "../work.js";
import { readObject, receiveBytes, sendObject } from "./broadcast_object.js";

/** A class of optimizers, such as `optim.Adam`. */
// biome-ignore lint/suspicious/noExplicitAny: the arguments of any optimizer
export type OptimizerClass<Options extends object> = new (...args: any[]) => Optimizer<Options>;

const own = {
  /** Who shares the state. Default: null, the group of all processes. */
  processGroup: groupOrDefault,
  /** Keep the parameters in one piece of memory for each rank, which is sent as one. Default: false. */
  parametersAsBucketView: boolean(false),
  /** Not here: true is an error. Default: false. */
  overlapWithDdp: boolean(false),
} as const;
const zero = signature("ZeroRedundancyOptimizer", [], own);

/** What {@link ZeroRedundancyOptimizer} takes beside what goes to the optimizer of each rank. */
export interface ZeroRedundancyOptions {
  processGroup?: ProcessGroup | null;
  parametersAsBucketView?: boolean;
  overlapWithDdp?: boolean;
}

const consolidation = signature("consolidateStateDict", ["to"], {
  /** The rank in the group of who gets it. Default: 0. */
  to: integer(0),
});

/** A group as optimizers share it: the parameters of some, the rest of all. */
type AnyGroup = Record<string, unknown> & { params: Tensor[] };

/**
 * An optimizer whose state is shared out: each rank has that of some of the parameters, updates those, and sends them to the
 * others. The gradients must be the same everywhere, as `DistributedDataParallel` makes them; so are the parameters then, with the
 * bits that the optimizer by itself would give. Follows torch.distributed.optim.ZeroRedundancyOptimizer.
 *
 * ```ts
 * const optimizer = new ZeroRedundancyOptimizer(model.parameters(), optim.Adam, { lr: 0.01 });
 * loss.backward();
 * optimizer.step();
 * ```
 *
 * Every rank makes it, steps and adds groups alike. A parameter belongs to one rank: within a group the largest comes first, and
 * goes to who has least. `step` blocks until the parameters have come from all ranks.
 *
 * Not here: `overlapWithDdp`, steps that begin while `backward` goes on.
 *
 * @throws TypeError or ValueError for parameters that are none, or of several dtypes or devices or sparse;
 *   NotImplementedError for `overlapWithDdp`
 */
export class ZeroRedundancyOptimizer<Options extends object> extends Optimizer<Options> implements Joinable {
  /** The optimizer of this rank. */
  readonly optim: Optimizer<Options>;
  readonly processGroup: ProcessGroup;
  readonly parametersAsBucketView: boolean;
  /** @internal */
  joinConfig: JoinConfig = disabledJoin;
  readonly #class: OptimizerClass<Options>;
  readonly #given: object;
  /** For each group, the parameters of each rank. */
  readonly #partition: Tensor[][][] = [];
  readonly #sizes: number[];
  /** What is sent as one: for each device, one of each rank. */
  #buckets: Tensor[][] = [];
  #trainable: readonly boolean[] = [];
  /** What {@link consolidateStateDict} gathered. */
  #gathered: OptimizerStateDict[] = [];

  /**
   * @param params All parameters, or groups of them.
   * @param optimizerClass The class of the optimizer that each rank has for its part.
   * @param options Options of its own; all others are the hyperparameters of that class.
   */
  constructor(
    params: ParamsLike<Options>,
    optimizerClass: OptimizerClass<Options>,
    options: ZeroRedundancyOptions & Partial<Options> = {},
    ...none: []
  ) {
    const mine = Object.entries(options).filter(([name]) => Object.hasOwn(own, name));
    const given = Object.fromEntries(Object.entries(options).filter(([name]) => !Object.hasOwn(own, name)));
    const { processGroup, parametersAsBucketView, overlapWithDdp } = zero([Object.fromEntries(mine), ...none]);
    if (overlapWithDdp) {
      throw new NotImplementedError(
        "ZeroRedundancyOptimizer: overlapWithDdp is not supported; leave it out, and call step() after backward()",
      );
    }
    if (typeof optimizerClass !== "function" || !(optimizerClass.prototype instanceof Optimizer)) {
      throw new TypeError(
        `ZeroRedundancyOptimizer: expected optimizerClass to be a class of optimizers, such as optim.Adam, got ${shown(optimizerClass)}`,
      );
    }
    const items = listed(params);
    // One without parameters tells the hyperparameters, and has no state.
    super(new optimizerClass([{ params: [] }], given).defaults);
    this.#class = optimizerClass;
    this.#given = given;
    this.parametersAsBucketView = parametersAsBucketView;
    this.processGroup = processGroup ?? defaultGroup();
    checkMember("ZeroRedundancyOptimizer", this.processGroup);
    this.#sizes = new Array(this.processGroup.size()).fill(0);
    this.addParams(items as Iterable<Tensor>);
    checkSameType(this.paramGroups.flatMap(({ params }) => params));
    this.optim = new optimizerClass(this.paramGroups.map((_, i) => this.#ownGroup(i)) as never, given);
    this.#trainable = this.#isTrainable();
    this.#buildBuckets();
  }

  /** Adds parameters with hyperparameters of their own; all ranks must. */
  override addParamGroup(group: GivenGroup<Options>): void {
    super.addParamGroup(group);
    // The first ones come from the constructor, which makes it afterwards.
    if (this.optim === undefined) return;
    this.optim.addParamGroup(this.#ownGroup(this.paramGroups.length - 1) as never);
    this.#trainable = this.#isTrainable();
    this.#buildBuckets();
  }

  protected checkGroup(group: ParamGroup<Options>): void {
    new this.#class([{ ...group, params: [] }], this.#given);
  }

  /** Shares out the parameters of a group. */
  protected groupAdded({ params }: ParamGroup<Options>): void {
    const parts: Tensor[][] = this.#sizes.map(() => []);
    for (const param of [...params].sort((a, b) => b.numel() - a.numel())) {
      const rank = this.#sizes.indexOf(Math.min(...this.#sizes));
      (parts[rank] as Tensor[]).push(param);
      this.#sizes[rank] = (this.#sizes[rank] as number) + param.numel();
    }
    this.#partition.push(parts);
  }

  /** What this rank has of a group. */
  #ownGroup(index: number): AnyGroup {
    const params = this.#partition[index]?.[this.processGroup.rank()] as Tensor[];
    return { ...(this.paramGroups[index] as unknown as AnyGroup), params };
  }

  /** Updates the parameters of this rank, and gets those of the others. With `closure`: computes the loss first, and returns it. */
  override step(): undefined;
  override step(closure: () => Tensor): Tensor;
  override step(closure?: () => Tensor): Tensor | undefined {
    return this.hooked(closure, (given) => {
      Join.notifyJoinContext(this);
      return this.#stepped(given);
    });
  }

  protected updateParameters(): void {
    this.#stepped(undefined);
  }

  #stepped(closure: (() => Tensor) | undefined): Tensor | undefined {
    const trainable = this.#isTrainable();
    if (trainable.some((value, i) => value !== this.#trainable[i])) {
      warn(
        "ZeroRedundancyOptimizer detected that the trainable parameters changed; rebuilding the parameter buckets if enabled",
      );
      this.#buildBuckets();
      this.#trainable = trainable;
    }
    // Schedules change the groups that are seen; some optimizers their own.
    copySettings(this.paramGroups, this.optim.paramGroups);
    const loss = closure === undefined ? this.optim.step() : this.optim.step(closure);
    copySettings(this.optim.paramGroups, this.paramGroups);
    this.#sync();
    return loss;
  }

  /** What it does in a {@link Join} when its rank has no more inputs: updates its parameters by the gradients that are there. */
  joinHook(...given: Given<typeof joinHookParameters>): JoinHook {
    joinHookParameters(given);
    return { mainHook: () => void this.hooked(undefined, () => this.#stepped(undefined)), postHook: () => {} };
  }

  /** The device of the collectives that {@link Join} makes. */
  get joinDevice(): Device {
    return (this.paramGroups[0].params[0] as Tensor).device;
  }

  /** The ranks of {@link Join}. */
  get joinProcessGroup(): ProcessGroup {
    return this.processGroup;
  }

  #isTrainable(): boolean[] {
    return this.paramGroups.flatMap(({ params }) => params.map((param) => param.requiresGrad));
  }

  /** Sends each rank's parameters to the others, and waits for theirs. */
  #sync(): void {
    const works: Work[] = [];
    for (const groupSrc of this.#sizes.keys()) {
      const parts = this.parametersAsBucketView
        ? this.#buckets.map((buckets) => buckets[groupSrc] as Tensor)
        : this.#partition.flatMap((ranks) => (ranks[groupSrc] as Tensor[]).map((param) => param.data));
      for (const part of parts) works.push(broadcast(part, { group: this.processGroup, groupSrc }));
    }
    for (const work of works) work.wait();
  }

  #buildBuckets(): void {
    if (!this.parametersAsBucketView) return;
    const devices = new Map<string, Tensor[][]>();
    for (const ranks of this.#partition) {
      for (const [rank, params] of ranks.entries()) {
        for (const param of params) {
          const name = String(param.device);
          const parts = devices.get(name) ?? ranks.map((): Tensor[] => []);
          devices.set(name, parts);
          (parts[rank] as Tensor[]).push(param);
        }
      }
    }
    this.#buckets = noGrad(() =>
      [...devices].map(([device, ranks]) => ranks.map((params) => bucketOf(params, device))),
    );
  }

  /** The state of a parameter of this rank; null for the others, and when there is none yet. */
  stateOf(param: Tensor): ParamState | null {
    return this.optim.stateOf(param);
  }

  // The optimizer of this rank checks its own: see `prepareState`.
  protected checkState(): void {}
  protected completeGroup(): void {}
  /** @internal */
  setStateOf(): void {}

  /**
   * Gathers the state of all ranks on one, in the memory of the host, where {@link stateDict} then has it. All ranks must call it.
   */
  async consolidateStateDict(...given: [to?: number]): Promise<void> {
    const { to } = consolidation(given);
    const { processGroup: group, optim } = this;
    const me = group.rank();
    if (to < 0 || to >= group.size()) {
      throw new ValueError(`consolidateStateDict: expected a rank from 0 to ${group.size() - 1}, got ${to}`);
    }
    copySettings(this.paramGroups, optim.paramGroups);
    const device = String((this.paramGroups[0].params[0] as Tensor).device);
    const gathered: OptimizerStateDict[] = [];
    for (const rank of this.#sizes.keys()) {
      // Who gathers sends nothing.
      if (rank === me && rank === to) gathered.push(onHost(optim.stateDict()));
      else if (rank === me) await sendObject(optim.stateDict(), group, device);
      else if (rank !== to) {
        const bytes = await receiveBytes(rank, group, device);
        if (me === to) gathered.push((await readObject(bytes, rank)) as OptimizerStateDict);
      }
    }
    this.#gathered = gathered;
  }

  /**
   * The state of all parameters, as {@link consolidateStateDict} last gathered it here: what the optimizer by itself would give.
   * @throws RuntimeError where it was not gathered
   */
  override stateDict(): OptimizerStateDict {
    if (this.#gathered.length === 0) {
      throw new RuntimeError(
        "Optimizer state has not been consolidated on this rank. " +
          `Please call \`consolidateStateDict(${this.processGroup.rank()})\` on all ranks beforehand if you meant to save the ` +
          "global state.",
      );
    }
    const stateDict = super.stateDict();
    const numbers = new Map(this.paramGroups.flatMap(({ params }) => params).map((param, i) => [param, i]));
    const state = new IntDict<ParamState>();
    for (const [rank, local] of this.#gathered.entries()) {
      for (const [i, { params }] of local.param_groups.entries()) {
        const owned = this.#partition[i]?.[rank] as Tensor[];
        if (owned.length !== params.length) {
          throw new RuntimeError(
            `expected rank ${rank} to have ${owned.length} parameters in group ${i}, got the state of ${params.length}`,
          );
        }
        for (const [j, number] of params.entries()) {
          const one = local.state[number];
          if (one !== undefined) state[numbers.get(owned[j] as Tensor) as number] = one;
        }
      }
    }
    return { ...stateDict, state };
  }

  /** @internal This rank takes what is of its own parameters, and copies nothing else. */
  override prepareState(stateDict: unknown): () => void {
    const takeGroups = super.prepareState(
      typeof stateDict === "object" && stateDict !== null && "state" in stateDict && isRecord(stateDict.state)
        ? { ...stateDict, state: new IntDict() }
        : stateDict,
    );
    const takeOwn = this.optim.prepareState(this.#ownPart(stateDict as OptimizerStateDict));
    return () => {
      takeGroups();
      takeOwn();
      copySettings(this.optim.paramGroups, this.paramGroups);
    };
  }

  /** The part of a state of all parameters that is of this rank's, numbered as its optimizer does. */
  #ownPart({ state: states, param_groups }: OptimizerStateDict): OptimizerStateDict {
    const state = new IntDict<ParamState>();
    let count = 0;
    const groups = param_groups.map((group, i) => {
      const params = this.paramGroups[i]?.params as Tensor[];
      const numbers = new Map(params.map((param, j) => [param, group.params[j] as number]));
      const owned = this.#ownGroup(i).params.map((param) => {
        const saved = states[numbers.get(param) as number];
        if (saved !== undefined && saved !== null) state[count] = saved;
        return count++;
      });
      return { ...group, params: owned };
    });
    return { state, param_groups: groups };
  }
}

limitArguments(ZeroRedundancyOptimizer.prototype, { addParamGroup: 1, step: 1, stateOf: 1, stateDict: 0 });

const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

/** What was given, in a list. */
function listed<Options extends object>(params: ParamsLike<Options>): unknown[] {
  if (params instanceof Tensor || typeof params !== "object" || params === null || !(Symbol.iterator in params)) {
    const dicts = params instanceof Tensor ? "" : " or dicts";
    throw new TypeError(
      `\`params\` argument should be an iterable of Tensors${dicts}, but got ${torchTypeName(params)}; pass model.parameters()`,
    );
  }
  const items: unknown[] = [...params];
  if (items.length === 0) throw new ValueError("ZeroRedundancyOptimizer got an empty parameter list");
  return items;
}

function checkSameType(params: readonly Tensor[]): void {
  const [first, ...others] = params.map(torchTypeName);
  if (params.some((param) => shardOf(param) !== undefined)) {
    throw new NotImplementedError(
      "ZeroRedundancyOptimizer: expected whole parameters, got parts that fullyShard made, whose state is shared out as they are; " +
        "give them to the optimizer itself",
    );
  }
  const needed = "ZeroRedundancyOptimizer only supports using the same dense type for all parameters but got";
  if (params[0] !== undefined && params[0].layout !== layouts.strided) throw new ValueError(`${needed} ${first}`);
  const other = others.find((name) => name !== first);
  if (other !== undefined) throw new ValueError(`${needed} both ${first} and ${other}`);
}

/** Gives groups the settings of others. */
function copySettings(from: readonly object[], to: readonly object[]): void {
  for (const [i, group] of from.entries()) {
    for (const [name, value] of Object.entries(group)) {
      if (name !== "params") (to[i] as Record<string, unknown>)[name] = value;
    }
  }
}

/** Moves parameters into one piece of memory. */
function bucketOf(params: readonly Tensor[], device: string): Tensor {
  const trained = params.filter((param) => param.requiresGrad);
  // They may have been in a bucket before.
  for (const param of params) if (!param.requiresGrad) param.data = param.data.clone();
  const [first] = trained;
  if (first === undefined) return aten.zeros([1], { device });
  const size = trained.reduce((sum, param) => sum + param.numel(), 0);
  const bucket = aten.empty([size], { dtype: first.dtype, device });
  let start = 0;
  for (const param of trained) {
    const place = bucket.narrow(0, start, param.numel()).view(param.shape);
    place.copy_(param.data);
    param.data = place;
    start += param.numel();
  }
  return bucket;
}

/** The same in the memory of the host. */
function onHost<T>(value: T): T {
  if (value instanceof Tensor) return value.to("cpu") as T;
  if (Array.isArray(value)) return value.map(onHost) as T;
  if (typeof value !== "object" || value === null) return value;
  const copied: object = value instanceof IntDict ? new IntDict() : {};
  for (const [key, one] of Object.entries(value)) Object.assign(copied, { [key]: onHost(one) });
  return copied as T;
}
