/** Custom functions inside function transforms. Follows torch/_functorch/autograd_function.py. */

import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";
import { RuntimeError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { broadcast, flatten, mapTree, shownSpec, unflatten } from "../func/tree.js";
import { vmap } from "../func/vmap.js";
import { Tensor, wrap } from "../tensor.js";
import { enableGrad } from "./grad_mode.js";

/** What a `vmap` rule is told besides its arguments. */
export interface VmapInfo {
  readonly batchSize: number;
  readonly randomness: "error" | "same" | "different";
}

// biome-ignore lint/suspicious/noExplicitAny: each function has parameters of its own
type Any = any;
/** A dimension, or null for none, for each leaf of what they belong to. */
type DimTree = Any;

/** The rules of a custom function whose forward takes no context. */
export interface FunctionRules {
  readonly name: string;
  readonly forward: (...args: Any[]) => unknown;
  readonly setupContext: (ctx: Any, inputs: Any, output: Any) => void;
  readonly backward: (ctx: Any, ...grads: Any[]) => unknown;
  readonly jvp: (ctx: Any, ...tangents: Any[]) => unknown;
  /** null where there is none. */
  readonly vmap: ((info: VmapInfo, inDims: DimTree, ...args: Any[]) => unknown) | null;
  readonly generateVmapRule: boolean;
}

/** Applies a function outside of all transforms but those of the tensors themselves. */
type Single = (rules: FunctionRules, args: readonly unknown[]) => unknown;

const EXTENDING = "For more details, please see https://pytorch.org/docs/main/notes/extending.func.html";

/** Out of the innermost transform for as long as `body` runs. */
function lowered<R>(body: () => R): R {
  native.lowerTransform();
  try {
    return body();
  } finally {
    native.raiseTransform();
  }
}

/** Applies a function transform by transform, from the innermost outwards; the last of all is `single`. */
export function transformedCall(rules: FunctionRules, args: readonly unknown[], single: Single): unknown {
  const top = native.topTransform();
  if (top === null) return single(rules, args);
  const { kind, level, batchSize, randomness } = top;
  if (kind === "functionalize") throw new RuntimeError("NYI: Functionalize rule for custom_function_call");
  if (kind !== "vmap") return single(onLevel(rules, level, single), args);
  const info = { batchSize: batchSize as number, randomness: randomness as VmapInfo["randomness"] };
  if (rules.generateVmapRule) {
    if (rules.vmap === null) return byGeneratedRule(rules, level, info, args, single);
    throw new RuntimeError(
      `You tried to vmap over ${rules.name}, but it has both generate_vmap_rule=True and an overridden vmap staticmethod. ` +
        `Please set generate_vmap_rule=False or delete the overridden vmap staticmethod to avoid ambiguity. ${EXTENDING}`,
    );
  }
  if (rules.vmap === null) {
    throw new RuntimeError(
      `You tried to vmap over ${rules.name}, but it does not have vmap support. Please override and implement the vmap ` +
        `staticmethod or set generate_vmap_rule=True. ${EXTENDING}`,
    );
  }
  return byOwnRule(rules, rules.vmap, level, info, args, single);
}

/** The function for a level of reverse or forward mode: it records what the levels below compute. */
function onLevel(rules: FunctionRules, level: number, single: Single): FunctionRules {
  const unwrapped = (leaf: unknown) => {
    if (!(leaf instanceof Tensor)) return leaf;
    const value = native.unwrapForGrad(leaf, level);
    return value instanceof Tensor ? value : wrap(value as NativeHandle);
  };
  const forward = (...operands: unknown[]) => {
    const inside = operands.map((operand) => mapTree(operand, unwrapped));
    // Both were switched off for the forward of a function, which here is no more than a way down.
    const before = native.setForwardGradEnabled(true);
    try {
      const output = enableGrad(() => lowered(() => transformedCall(rules, inside, single)));
      return wrappedAs(output, inside, operands, (one) => wrap(native.wrapForGrad(one, level)));
    } finally {
      native.setForwardGradEnabled(before);
    }
  };
  return { ...rules, name: `${rules.name}Generated`, forward };
}

/** Results wrapped, where an argument that came back is the argument that it was before it was unwrapped. */
function wrappedAs(
  output: unknown,
  inside: readonly unknown[],
  operands: readonly unknown[],
  wrapOne: (leaf: Tensor, place: number) => Tensor,
): unknown {
  const [insideLeaves] = flatten(inside);
  const [operandLeaves] = flatten(operands);
  const [leaves, spec] = flatten(output);
  const results = leaves.map((leaf, i) => {
    if (!(leaf instanceof Tensor)) return leaf;
    const place = insideLeaves.indexOf(leaf);
    return place >= 0 ? operandLeaves[place] : wrapOne(leaf, i);
  });
  return unflatten(results, spec);
}

/** A tree without the batches of one level, and where each was. */
function unbatched(tree: unknown, level: number): [values: unknown, dims: DimTree] {
  const [leaves, spec] = flatten(tree);
  const found = leaves.map((leaf): [unknown, number | null] => {
    if (!(leaf instanceof Tensor) || native.transformLevel(leaf) !== level || native.batchDim(leaf) < 0)
      return [leaf, null];
    return [wrap(native.unwrapTransformed(leaf) as NativeHandle), native.batchDim(leaf)];
  });
  const part = (of: 0 | 1) =>
    unflatten(
      found.map((pair) => pair[of]),
      spec,
    );
  return [part(0), part(1)];
}

function batched(tree: unknown, dims: DimTree, level: number): unknown {
  const [leaves, spec] = flatten(tree);
  const each = broadcast(dims, spec) ?? [];
  const results = leaves.map((leaf, i) => {
    const dim = each[i];
    return leaf instanceof Tensor && typeof dim === "number" ? wrap(native.addBatchDim(leaf, dim, level)) : leaf;
  });
  return unflatten(results, spec);
}

function byOwnRule(
  rules: FunctionRules,
  rule: NonNullable<FunctionRules["vmap"]>,
  level: number,
  info: VmapInfo,
  operands: readonly unknown[],
  single: Single,
): unknown {
  const [inside, inDims] = unbatched(operands, level) as [unknown[], DimTree];
  const hasBatch = flatten(inDims)[0].some((dim) => dim !== null);
  if (!hasBatch) return lowered(() => transformedCall(rules, operands, single));
  const returned: unknown = lowered(() => rule(info, inDims, ...inside));
  const expected =
    "Expected the vmap staticmethod to have two returns, an output and out_dims with pytree structure compatible with the output. ";
  if (!Array.isArray(returned)) throw new RuntimeError(`${expected}Got a ${typeName(returned)} instead`);
  if (returned.length !== 2) throw new RuntimeError(`${expected}Got ${returned.length} returns instead`);
  const [output, outDims] = returned as [unknown, DimTree];
  const [, spec] = flatten(output);
  const dims = broadcast(outDims, spec);
  if (dims === null) {
    throw new RuntimeError(
      "The autograd.Function's vmap staticmethod returned an incompatible (output, out_dims) tuple. Expected " +
        `out_dims=${JSON.stringify(outDims)} to be compatible with the structure of \`output\`. out_dims has structure ` +
        `${shownSpec(flatten(outDims)[1])} but output has structure ${shownSpec(spec)}. ${EXTENDING}`,
    );
  }
  return wrappedAs(output, inside, operands, (one, i) => {
    const dim = dims[i];
    return typeof dim === "number" ? wrap(native.addBatchDim(one, dim, level)) : one;
  });
}

function byGeneratedRule(
  rules: FunctionRules,
  level: number,
  info: VmapInfo,
  operands: readonly unknown[],
  single: Single,
): unknown {
  const [inside, inDims] = unbatched(operands, level) as [unknown[], DimTree];
  const mapped = mappedFunction(rules, inDims, info);
  const returned = lowered(() => transformedCall(mapped, inside, single)) as unknown[];
  const [output, outDims] = apart(returned);
  return batched(output, outDims, level);
}

/** What a mapped forward gave, and where its batches are, which it gives last. */
function apart(returned: readonly unknown[]): [output: unknown, dims: DimTree] {
  const dims = returned.at(-1);
  return [Array.isArray(dims) ? returned.slice(0, -1) : returned[0], dims];
}

/** `fn` under a level of its own: its results without their batches, and where those were. */
function underVmap(
  fn: (...args: Any[]) => unknown,
  dims: DimTree,
  { batchSize, randomness }: VmapInfo,
  args: readonly unknown[],
): [output: unknown, dims: DimTree] {
  const level = native.enterVmap(batchSize, randomness);
  try {
    return unbatched(fn(...(batched(args, dims, level) as unknown[])), level);
  } finally {
    native.leaveTransform();
  }
}

/** What the mapped function of one vmap keeps in the context. */
interface MappedState {
  savedDims: DimTree;
  inputShapes: (number[] | null)[];
  outDims: DimTree;
}

const mappedKey: unique symbol = Symbol("libtorch-node.mapped");

/** The context as it is, but for these. */
function contextWith(ctx: object, own: Record<string, unknown>): object {
  return new Proxy(ctx, {
    get: (target, key) =>
      typeof key === "string" && Object.hasOwn(own, key) ? own[key] : Reflect.get(target, key, target),
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
}

const tuple = (value: Any): Any[] => (Array.isArray(value) ? value : [value]);

/** The function over one more dimension, whose every rule runs under vmap. */
function mappedFunction(rules: FunctionRules, inDims: DimTree, info: VmapInfo): FunctionRules {
  // Several vmaps around one function share its context.
  const key = {};
  const stateOf = (ctx: Any): MappedState => (ctx[mappedKey] as Map<object, MappedState>).get(key) as MappedState;

  const setupContext = (ctx: Any, inputs: unknown, returned: unknown[]): void => {
    const [output, outDims] = apart(returned);
    const state: MappedState = { savedDims: [], inputShapes: [], outDims };
    const inner = (level: number) => (innerInputs: unknown[], innerOutput: unknown) => {
      const saving = (save: "saveForBackward" | "saveForForward") => {
        return (...tensors: unknown[]) => {
          const [values, dims] = unbatched(tensors, level) as [unknown[], DimTree];
          ctx[save](...values);
          state.savedDims = dims;
        };
      };
      const own = { saveForBackward: saving("saveForBackward"), saveForForward: saving("saveForForward") };
      rules.setupContext(contextWith(ctx, own), innerInputs, innerOutput);
      state.inputShapes = innerInputs.map((input) => (input instanceof Tensor ? input.shape : null));
    };
    underVmap(
      (...args) => {
        inner(native.transformDepth())(args[0] as unknown[], args[1]);
      },
      [inDims, outDims],
      info,
      [inputs, output],
    );
    ctx[mappedKey] ??= new Map<object, MappedState>();
    (ctx[mappedKey] as Map<object, MappedState>).set(key, state);
  };

  const forward = (...operands: unknown[]): unknown[] => {
    const [output, dims] = underVmap(rules.forward, inDims, info, operands);
    return Array.isArray(output) ? [...(output as unknown[]), dims] : [output, dims];
  };

  const backward = (ctx: Any, ...given: (Tensor | null)[]): unknown[] => {
    const { savedDims, inputShapes, outDims } = stateOf(ctx);
    const grads = given.slice(0, -1);
    const gradDims = tuple(outDims).map((dim: number | null, i) => ((grads[i] ?? null) === null ? null : dim));
    const run = (saved: unknown, inner: unknown[]) =>
      rules.backward(contextWith(ctx, { savedTensors: saved }), ...inner);
    const [found, foundDims] = underVmap(run, [savedDims, gradDims], info, [ctx.savedTensors, grads]);
    return reduced(found, foundDims, inDims, info.batchSize, inputShapes);
  };

  const jvp = (ctx: Any, ...tangents: (Tensor | null)[]): unknown[] => {
    const { savedDims, outDims } = stateOf(ctx);
    const tangentDims = tuple(inDims).map((dim: number | null, i) => ((tangents[i] ?? null) === null ? null : dim));
    const run = (saved: unknown, inner: unknown[]) => rules.jvp(contextWith(ctx, { savedTensors: saved }), ...inner);
    const [found, foundDims] = underVmap(run, [savedDims, tangentDims], info, [ctx.savedTensors, tangents]);
    return [...reduced(found, foundDims, outDims, info.batchSize, null), null];
  };

  const name = `Vmapped${rules.name}`;
  return { name, forward, setupContext, backward, jvp, vmap: null, generateVmapRule: true };
}

/** Gradients with their batches where the values have theirs, and summed over those that the values have not. */
function reduced(
  grads: unknown,
  gradDims: DimTree,
  dims: DimTree,
  batchSize: number,
  shapes: readonly (number[] | null)[] | null,
): unknown[] {
  const each = tuple(gradDims) as (number | null)[];
  return (tuple(grads) as (Tensor | null)[]).map((grad, i) =>
    reducedLeaf(grad, each[i] ?? null, (tuple(dims)[i] ?? null) as number | null, batchSize, shapes?.[i] ?? null),
  );
}

function reducedLeaf(
  grad: Tensor | null | undefined,
  gradDim: number | null,
  dim: number | null,
  batchSize: number,
  shape: number[] | null,
): Tensor | null {
  if (grad === null || grad === undefined) return null;
  if (dim === null) return gradDim === null ? grad : grad.sum(gradDim);
  let value = grad;
  if (gradDim === null) {
    value = value.unsqueeze(dim);
    value = value.expand(value.shape.map((size, i) => (i === dim ? batchSize : size)));
  }
  const at = gradDim ?? dim;
  // A gradient may be larger than its value, which autograd would see to; with a batch before it, it can't.
  if (shape !== null) {
    return vmap((one: Tensor) => one.sumToSize(shape), { inDims: at, outDims: dim })(value) as Tensor;
  }
  return at === dim ? value : value.movedim(at, dim);
}
