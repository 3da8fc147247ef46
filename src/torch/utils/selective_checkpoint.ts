/** Which results a checkpoint keeps. Follows torch/utils/checkpoint.py. */

import { anything, boolean } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown, typeName } from "../../python/repr.js";
import { isOpOverload, type OpOverload, opOverload, packetName } from "../ops/overloads.js";
import { outliving } from "../outliving.js";
import { Tensor, wrap } from "../tensor.js";
import { type Dispatched, dispatchMode } from "./dispatch_mode.js";

/** What enters a region; its guard leaves it. */
export type EnterContext = () => Disposable;

/**
 * What becomes of an operator's result. `MUST_SAVE` and `PREFER_SAVE` keep it, all others have it computed again; what Python's
 * compiler makes of the differences has no meaning here. Follows torch.utils.checkpoint.CheckpointPolicy.
 */
export class CheckpointPolicy {
  static readonly MUST_SAVE = new CheckpointPolicy("MUST_SAVE", 0);
  static readonly PREFER_SAVE = new CheckpointPolicy("PREFER_SAVE", 1);
  static readonly MUST_RECOMPUTE = new CheckpointPolicy("MUST_RECOMPUTE", 2);
  static readonly PREFER_RECOMPUTE = new CheckpointPolicy("PREFER_RECOMPUTE", 3);
  static readonly MUST_CPU_OFFLOAD = new CheckpointPolicy("MUST_CPU_OFFLOAD", 4);
  static readonly PREFER_CPU_OFFLOAD = new CheckpointPolicy("PREFER_CPU_OFFLOAD", 5);

  private constructor(
    readonly name: string,
    readonly value: number,
    ...none: []
  ) {
    checkNoMore("CheckpointPolicy", none);
  }

  /** As Python prints it: `CheckpointPolicy.MUST_SAVE`. */
  toString(): string {
    return `CheckpointPolicy.${this.name}`;
  }
}

/** What a policy said. @throws TypeError for what is none: Python takes it for a wish to compute again. */
function decision(said: unknown): CheckpointPolicy {
  if (typeof said === "boolean") return said ? CheckpointPolicy.MUST_SAVE : CheckpointPolicy.PREFER_RECOMPUTE;
  if (said instanceof CheckpointPolicy) return said;
  throw new TypeError(`expected the policy to give a CheckpointPolicy, true or false, got ${shown(said)}`);
}

const contextOptions = signature("SelectiveCheckpointContext", [], {
  /** Always false: the policy is asked in the forward pass only. */
  isRecompute: boolean,
  /** What the operator gave. Default: null. */
  opOutput: anything<unknown>()(null),
});

/** What a policy is told of an operator besides its arguments. */
export class SelectiveCheckpointContext {
  /** Always false: the policy is asked in the forward pass only. */
  readonly isRecompute: boolean;
  /** What the operator gave. */
  readonly opOutput: unknown;

  constructor(...given: Given<typeof contextOptions>) {
    const { isRecompute, opOutput } = contextOptions(given);
    this.isRecompute = isRecompute;
    this.opOutput = opOutput;
  }
}

const METADATA = ["is_contiguous.default", "is_contiguous.memory_format", "is_strides_like_format.default"];
const SIZES = ["size.default", "sym_size.default", "stride.default", "sym_stride.default", "storage_offset.default"];
const COUNTS = ["sym_storage_offset.default", "numel.default", "sym_numel.default", "dim.default"];
const ignored = ["detach.default", "is_non_overlapping_and_dense.default", ...METADATA, ...SIZES, ...COUNTS];

/** Operators of which a policy is never asked: a checkpoint calls them itself, not always as often. */
export const SAC_IGNORED_OPS: ReadonlySet<OpOverload> = new Set(
  [...ignored.map((name) => `aten.${name}`), "prim.device.default"].map(opOverload),
);

/** Says what becomes of an operator's result; `true` is `MUST_SAVE`, `false` is `PREFER_RECOMPUTE`. Named arguments come last, in an object. */
export type CheckpointPolicyFunction = (
  ctx: SelectiveCheckpointContext,
  op: OpOverload,
  ...args: unknown[]
) => CheckpointPolicy | boolean;

/** A result that is kept, as it was. */
class Kept {
  readonly #value: unknown;
  readonly #version: number | null;
  constructor(value: unknown) {
    this.#value = value instanceof Tensor ? outliving(wrap(native.detachBelow(value))) : value;
    this.#version = this.#value instanceof Tensor ? this.#value._version : null;
  }
  get(mayBeMutated: boolean): unknown {
    if (this.#version !== null && !mayBeMutated && (this.#value as Tensor)._version !== this.#version) {
      throw new RuntimeError("Tensor cached during selective activation checkpoint has been mutated");
    }
    return this.#value;
  }
}

type KeptTree = Kept | KeptTree[];
const keep = (value: unknown): KeptTree => (Array.isArray(value) ? value.map(keep) : new Kept(value));
const kept = (tree: KeptTree, mayBeMutated: boolean): unknown =>
  Array.isArray(tree) ? tree.map((one) => kept(one, mayBeMutated)) : tree.get(mayBeMutated);

/** The results of one operator by the number of its call: kept, to be computed again, or used up. */
type Storage = Map<OpOverload, (KeptTree[] | "recompute" | "consumed")[]>;

const MISMATCH =
  "This can happen if the operations in the checkpointed region are nondeterministic or depend on global state that changed " +
  "between forward and backward.";

function caching(policy: CheckpointPolicyFunction, storage: Storage) {
  return ({ op, args, kwargs, run }: Dispatched): undefined => {
    const results = run();
    if (SAC_IGNORED_OPS.has(op)) return;
    const opOutput = results.length === 1 ? results[0] : results;
    const named = Object.keys(kwargs).length > 0 ? [kwargs] : [];
    const context = new SelectiveCheckpointContext({ isRecompute: false, opOutput });
    const decided = decision(policy(context, op, ...args, ...named));
    const isSaved = decided === CheckpointPolicy.MUST_SAVE || decided === CheckpointPolicy.PREFER_SAVE;
    const entries = storage.get(op) ?? [];
    storage.set(op, entries);
    entries.push(isSaved ? results.map(keep) : "recompute");
  };
}

function cached(storage: Storage, mayBeMutated: boolean) {
  const counts = new Map<OpOverload, number>();
  return ({ op, run }: Dispatched): unknown[] | undefined => {
    if (SAC_IGNORED_OPS.has(op)) return void run();
    const place = counts.get(op) ?? 0;
    counts.set(op, place + 1);
    const entries = storage.get(op);
    if (entries === undefined) {
      throw new RuntimeError(`${op} encountered during backward but not found in storage. ${MISMATCH}`);
    }
    const entry = entries[place];
    if (entry === undefined) {
      throw new RuntimeError(
        `${op} invocation index ${place} encountered during backward but not found in storage. ${MISMATCH}`,
      );
    }
    if (entry === "consumed") {
      throw new RuntimeError(
        "Trying to backward an extra time. You are only allowed to backward once on any region computed under selective " +
          "activation checkpoint.",
      );
    }
    if (entry === "recompute") return void run();
    entries[place] = "consumed";
    return entry.map((one) => kept(one, mayBeMutated));
  };
}

function policyOf(given: unknown): CheckpointPolicyFunction {
  if (typeof given === "function") return given as CheckpointPolicyFunction;
  if (!Array.isArray(given)) throw new TypeError("policy_fn_or_list must be either a function or a list of ops.");
  for (const op of given as unknown[]) {
    if (isOpOverload(op)) continue;
    const packet = packetName(op);
    const advice =
      packet === undefined
        ? ""
        : "Please update the OpOverloadPacket to a specific OpOverload.For example, if you have `torch.ops.aten.mm`, change " +
          "it to `torch.ops.aten.mm.default`.";
    throw new ValueError(
      `Expected op in \`op_list\` to be an OpOverload but got: ${packet ?? shown(op)} of type ${typeName(op)}. ${advice}`,
    );
  }
  const saved = new Set(given as OpOverload[]);
  return (_ctx, op) => (saved.has(op) ? CheckpointPolicy.MUST_SAVE : CheckpointPolicy.PREFER_RECOMPUTE);
}

const selective = signature("createSelectiveCheckpointContexts", ["policyFnOrList", "allowCacheEntryMutation"], {
  /** What becomes of each operator's result: a function that says it, or the list of those that are kept. */
  policyFnOrList: anything<CheckpointPolicyFunction | readonly OpOverload[]>(),
  /** Whether what is kept may be changed in place before it is used. Default: false. */
  allowCacheEntryMutation: boolean(false),
});

/**
 * The regions of a `checkpoint` that keeps some operators' results instead of computing them again:
 *
 * ```ts
 * const { mm } = torch.ops.aten;
 * const contextFn = () => createSelectiveCheckpointContexts([mm.default]);
 * const y = checkpoint(block, x, { useReentrant: false, contextFn });
 * ```
 *
 * Operators are seen as in Python: below autograd, where `x.matmul(w)` has become `aten.mm.default`. What of a backward pass runs
 * on a CUDA device's own thread is not seen, unless a checkpoint computes it again.
 */
export function createSelectiveCheckpointContexts(
  ...given: Given<typeof selective>
): [forward: EnterContext, recompute: EnterContext] {
  const { policyFnOrList, allowCacheEntryMutation } = selective(given);
  const policy = policyOf(policyFnOrList);
  const storage: Storage = new Map();
  return [() => dispatchMode(caching(policy, storage)), () => dispatchMode(cached(storage, allowCacheEntryMutation))];
}
