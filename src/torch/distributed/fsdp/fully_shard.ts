/** Follows torch/distributed/fsdp/_fully_shard/_fully_shard.py. */

import { boolean, nullable } from "../../../internal/kinds.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { AssertionError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown, typeName } from "../../../python/repr.js";
import { ModuleDict, ModuleList } from "../../nn/modules/container.js";
import { isModule, type Module } from "../../nn/modules/module.js";
import { AFTER_CONVERSION, DEEPCOPY, ENTRIES, type ModuleLike } from "../../nn/modules/module_state.js";
import { Parameter } from "../../nn/parameter.js";
import { markShard, shardOf } from "../../shards.js";
import { DeviceMesh } from "../device_mesh.js";
import { checkMember, ProcessGroup } from "../distributed_c10d/process_group.js";
import { defaultGroup } from "../distributed_c10d/world.js";
import { checkParam, FsdpParam, type Place } from "./fsdp_param.js";
import { FsdpParamGroup } from "./fsdp_param_group.js";
import { FsdpState, stateOfModule } from "./fsdp_state.js";
import { checkMesh } from "./known_meshes.js";
import { MixedPrecisionPolicy } from "./mixed_precision_policy.js";
import { offloadPolicy } from "./offload_policy.js";

const options = signature("fullyShard", [], {
  /**
   * Who shares the parameters: a group, or a mesh of one dimension; of two, `[replicate, shard]`, each line of the second shares them,
   * and gradients are averaged along the first as well. Default: null, all processes.
   */
  mesh: nullable(
    kind<ProcessGroup | DeviceMesh>((callee, name, value) => {
      if (value instanceof ProcessGroup) return value;
      if (!(value instanceof DeviceMesh)) {
        throw new TypeError(`${callee}: expected ${name} to be a DeviceMesh or a ProcessGroup, got ${shown(value)}`);
      }
      if (value.ndim <= 2) return value;
      throw new ValueError(`fullyShard expects a 1D or 2D DeviceMesh but got ${value}; take two dimensions with get()`);
    }),
  )(null),
  /**
   * Give back the memory of the whole parameters after `forward`, and gather them again for the backward pass; `false` keeps them.
   * Default: null, that for all but the root.
   */
  reshardAfterForward: nullable(boolean)(null),
  /** In which dtypes it computes and reduces. Default: those of the parameters. */
  mpPolicy: kind<MixedPrecisionPolicy>((callee, name, value) => {
    if (value instanceof MixedPrecisionPolicy) return value;
    throw new TypeError(`${callee}: expected ${name} to be a MixedPrecisionPolicy, got ${shown(value)}`);
  })(new MixedPrecisionPolicy()),
  /** Where it keeps its parts. Default: where they are. */
  offloadPolicy,
  /** Parameters that stay whole, and whose gradients are not reduced. Default: null. */
  ignoredParams: nullable(
    kind<ReadonlySet<Parameter>>((callee, name, value) => {
      if (value instanceof Set) return value as Set<Parameter>;
      throw new TypeError(`${callee}: expected ${name} to be a Set of Parameters, got ${shown(value)}`);
    }),
  )(null),
});

const recurse = boolean(true);
const gradientSync = signature("setRequiresGradientSync", ["requiresGradientSync"], {
  /** Whether gradients are reduced; if not they are added up, whole, in each rank. */
  requiresGradientSync: boolean,
  /** Whether it is also for the modules below. Default: true. */
  recurse,
});
const afterForward = signature("setReshardAfterForward", ["reshardAfterForward", "recurse"], {
  reshardAfterForward: boolean,
  recurse,
});
const afterBackward = signature("setReshardAfterBackward", ["reshardAfterBackward"], {
  reshardAfterBackward: boolean,
  recurse,
});
const lastBackward = signature("setIsLastBackward", ["isLastBackward"], { isLastBackward: boolean });

/** What {@link fullyShard} adds to a module. Follows torch.distributed.fsdp.FSDPModule. */
export interface FSDPModule {
  /** Gathers the parameters of this module alone; blocks until they are there. All ranks must call it. */
  unshard(): void;
  /** Gives back the memory of the whole parameters of this module alone. */
  reshard(): void;
  /** Whether gradients are reduced from now on: `false` adds them up without a word to the other ranks, for accumulation. */
  setRequiresGradientSync(...given: Given<typeof gradientSync>): void;
  /** See `reshardAfterForward` of {@link fullyShard}. */
  setReshardAfterForward(...given: Given<typeof afterForward>): void;
  /** Whether the memory of whole parameters is given back after the backward pass. At first: true. */
  setReshardAfterBackward(...given: Given<typeof afterBackward>): void;
  /** Whether the next backward pass is the last before a step. At first: true. */
  setIsLastBackward(...given: Given<typeof lastBackward>): void;
  /** After a pass that threw: forgets it, with its gradients. Called on the root, by all ranks. */
  resetIterState(): void;
}

/** Of the module that it is called on. */
const methods: FSDPModule & ThisType<Module> = {
  unshard() {
    const { group } = own(this);
    group?.lazyInit();
    group?.unshard();
    group?.waitForUnshard();
  },
  reshard() {
    own(this).group?.reshard();
  },
  setRequiresGradientSync(...given) {
    const { requiresGradientSync, recurse } = gradientSync(given);
    for (const { group } of statesIn(this, recurse)) if (group !== null) group.reduceGrads = requiresGradientSync;
  },
  setReshardAfterForward(...given) {
    const { reshardAfterForward, recurse } = afterForward(given);
    for (const state of statesIn(this, recurse)) {
      state.isAutomatic = false;
      if (state.group !== null) state.group.reshardAfterForward = reshardAfterForward;
    }
  },
  setReshardAfterBackward(...given) {
    const { reshardAfterBackward, recurse } = afterBackward(given);
    for (const { group } of statesIn(this, recurse)) {
      if (group !== null) group.reshardAfterBackward = reshardAfterBackward;
    }
  },
  setIsLastBackward(...given) {
    own(this).isLastBackward = lastBackward(given).isLastBackward;
  },
  resetIterState() {
    own(this).resetIteration();
  },
};

limitArguments(methods, { unshard: 0, reshard: 0, resetIterState: 0 });

const own = (module: Module): FsdpState => stateOfModule(module) as FsdpState;

function statesIn(module: Module, isRecursive: boolean): FsdpState[] {
  return (isRecursive ? module.modules() : [module])
    .map(stateOfModule)
    .filter((state): state is FsdpState => state !== undefined);
}

/**
 * Shares out the parameters of a module, in place: each rank keeps a part of their first dimension, with its gradient and what an
 * optimizer keeps of it. They are gathered before the module's `forward` and before its backward pass, and the gradients are
 * averaged over the ranks after it. Follows torch.distributed.fsdp.fully_shard (FSDP2).
 *
 * It takes the parameters that no earlier call took: call it for each block, and then for the model. The parameters of a call are
 * gathered in one piece. The optimizer comes afterwards, as it has the parts.
 *
 * ```ts
 * for (const block of model.layers) fullyShard(block);
 * fullyShard(model);
 * const optimizer = new optim.AdamW(model.parameters());
 * ```
 *
 * Every rank must have the same module with the same values (`torch.manualSeed`); a model on the device `"meta"` is shared out
 * without memory, gets it by `toEmpty`, and its values from a checkpoint (`torch.distributed.checkpoint.load`). Its state dict
 * has the parts of this rank; {@link fullTensor} gives the whole of one.
 *
 * Of several modules the parameters are gathered in one piece before the first of them, and given back after the last.
 *
 * In place of Python's DTensors the parts are tensors of their own shape. Not here: other dimensions, a smaller world after `forward`,
 * offloading of what computes on a GPU.
 *
 * @param module A module, or several that are used in this order.
 * @returns the module, or the modules, with the methods of {@link FSDPModule}
 * @throws ValueError for a container without a `forward`, for scalars, and for a parameter that an earlier call took;
 *   AssertionError for a module that it was called with before
 */
export function fullyShard<M extends Module>(module: M, ...given: Given<typeof options>): M & FSDPModule;
export function fullyShard<M extends Module>(
  modules: readonly M[],
  ...given: Given<typeof options>
): (M & FSDPModule)[];
export function fullyShard(given: Module | readonly Module[], ...more: Given<typeof options>): unknown {
  const all = Array.isArray(given) ? (given as readonly Module[]) : [given as Module];
  for (const one of all) {
    if (!isModule(one)) throw new TypeError(`fullyShard: expected a Module, or an array of them, got ${typeName(one)}`);
  }
  if (all.length === 0) throw new ValueError("fullyShard: expected at least one Module, got an empty array");
  const { mesh, reshardAfterForward, mpPolicy, offloadPolicy, ignoredParams } = options(more);
  for (const one of all) checkModule(one);
  const modules = outermost(all);
  const { group, replicas } = membersOf(mesh);
  checkMember("fullyShard", group);
  const places = placesIn(modules, ignoredParams ?? new Set());
  for (const param of places.keys()) checkParam(param);
  const params = [...places].map(([param, at]) => new FsdpParam(param, at, group, offloadPolicy));
  for (const param of places.keys()) taken.add(param);
  const reshard = reshardAfterForward ?? true;
  const shared =
    params.length > 0 ? new FsdpParamGroup(params, { group, replicas, mpPolicy, offloadPolicy }, reshard) : null;
  if (shared !== null) keepParts(shared);
  new FsdpState(modules, shared, mpPolicy, reshardAfterForward === null);
  for (const one of modules) becomeFsdp(one);
  return given;
}

function checkModule(module: Module): void {
  if (stateOfModule(module) !== undefined) {
    throw new AssertionError(
      "Each distinct composable distributed API can only be applied to a module once; fullyShard was called with it before",
    );
  }
  const isContainer = module instanceof ModuleList || module instanceof ModuleDict;
  if (isContainer && !Object.hasOwn(Object.getPrototypeOf(module) as object, "forward")) {
    throw new ValueError(
      `fullyShard does not support containers that do not implement forward: ${module.constructor.name}`,
    );
  }
}

/** Those that are not parts of others. */
function outermost(modules: readonly Module[]): Module[] {
  const inner = new Set(modules.flatMap((module) => module.modules().filter((one) => one !== module)));
  return [...new Set(modules)].filter((module) => !inner.has(module));
}

/** Who shares parameters, and who has the same parts. */
function membersOf(mesh: ProcessGroup | DeviceMesh | null): { group: ProcessGroup; replicas: ProcessGroup | null } {
  if (!(mesh instanceof DeviceMesh)) return { group: mesh ?? defaultGroup(), replicas: null };
  checkMesh("fullyShard", mesh);
  if (mesh.ndim === 1) return { group: mesh.getGroup(), replicas: null };
  return { group: mesh.getGroup(1), replicas: mesh.getGroup(0) };
}

/** Parameters that were shared out. */
const taken = new WeakSet<Parameter>();

/** The parameters below modules that no other call took, and all places where they are. */
function placesIn(modules: readonly Module[], ignored: ReadonlySet<Parameter>): Map<Parameter, Place[]> {
  const places = new Map<Parameter, Place[]>();
  const visited = new Set<object>();
  const visit = (owner: ModuleLike): void => {
    if (visited.has(owner) || stateOfModule(owner) !== undefined) return;
    visited.add(owner);
    const entries = [...owner[ENTRIES]()];
    // Those of its parts come first, as in Python: it is the order in which they are gathered.
    for (const { value } of entries) if (isModule(value)) visit(value as unknown as ModuleLike);
    for (const { key, value } of entries) {
      if (!(value instanceof Parameter) || ignored.has(value)) continue;
      if (taken.has(value) || shardOf(value) !== undefined) {
        throw new ValueError(
          `Parameter '${key}' is shared with a parameter already managed by another FSDP group; call fullyShard with a module that holds both`,
        );
      }
      places.set(value, [...(places.get(value) ?? []), { module: owner, key }]);
    }
  };
  for (const module of modules) visit(module as unknown as ModuleLike);
  return places;
}

/** State dicts have the parts, and say of which whole; what a conversion puts in the place of a part is one at once. */
function keepParts(group: FsdpParamGroup): void {
  const owners = new Map<ModuleLike, FsdpParam[]>();
  for (const param of group.params) {
    for (const { module } of param.places) owners.set(module, [...(owners.get(module) ?? []), param]);
  }
  for (const [owner, params] of owners) {
    const module = owner as unknown as Module;
    module.registerStateDictPreHook(() => {
      group.toSharded();
      group.reset(params);
    });
    module.registerStateDictPostHook((_module, stateDict, prefix) => {
      for (const { name, value } of owner[ENTRIES]()) {
        const shard = value instanceof Parameter ? shardOf(value) : undefined;
        if (shard !== undefined) markShard(stateDict[prefix + name], shard);
      }
    });
    module.registerLoadStateDictPreHook(() => group.toSharded());
    module.registerLoadStateDictPostHook(() => group.reset(params));
    const own = owner[AFTER_CONVERSION];
    const afterConversion = () => {
      own?.call(owner);
      group.reset(params);
    };
    Object.defineProperty(owner, AFTER_CONVERSION, { value: afterConversion, configurable: true });
  }
}

/** Gives a module the methods, as of a class of its own. */
function becomeFsdp(module: Module): void {
  const base = (Object.getPrototypeOf(module) as object).constructor as new () => object;
  const type = { [`FSDP${base.name}`]: class extends base {} }[`FSDP${base.name}`] as typeof base;
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(type.prototype, name, { value, writable: true, configurable: true });
  }
  const refuse = (): never => {
    throw new AssertionError("FSDP does not support deepcopy. Please use state dict for serialization.");
  };
  Object.defineProperty(type.prototype, DEEPCOPY, { value: refuse });
  Object.setPrototypeOf(module, type.prototype as object);
}
