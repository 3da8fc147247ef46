/** The calls in a graph that run other graphs: branches, loops and regions. Follows torch/_higher_order_ops. */
import { NotImplementedError, RuntimeError } from "../../python/exceptions.js";
import { autocast } from "../amp/autocast_mode.js";
import { Function, type FunctionCtx } from "../autograd/function.js";
import { enableGrad, isGradEnabled, setGradEnabled } from "../autograd/grad_mode.js";
import { grad } from "../autograd/gradients.js";
import type { DType } from "../dtype.js";
import { aten } from "../ops/index.js";
import { Tensor } from "../tensor.js";
import type { Call } from "./operators.js";

/** A graph as a function of the values of its placeholders: gives one value, or an array of them. */
export type GraphFunction = (values: readonly unknown[]) => unknown;

const PREFIX = "torch.ops.higher_order.";

export function isHigherOrder(target: string): boolean {
  return target.startsWith(PREFIX);
}

/** @throws NotImplementedError for one that is not known here. */
export function higherOrder(target: string): Call {
  const name = target.slice(PREFIX.length);
  if (!Object.hasOwn(CALLS, name)) {
    throw new NotImplementedError(
      `the program calls ${target}, which is not known here; known are ${Object.keys(CALLS).join(", ")}`,
    );
  }
  return CALLS[name] as Call;
}

type Values = readonly unknown[];
const list = (value: unknown): Values => (Array.isArray(value) ? (value as Values) : [value]);
const tensors = (value: unknown): Tensor[] => list(value) as Tensor[];

function isTrue(value: unknown): boolean {
  return Boolean(value instanceof Tensor ? value.item() : value);
}

/** Each in turn along the first dimension, stacked again. */
function overFirst(xs: readonly Tensor[], body: (parts: Tensor[]) => unknown): Tensor[] {
  const [first] = xs;
  if (first === undefined || first.size(0) === 0) throw new RuntimeError("expected tensors with a first dimension");
  const rows = Array.from({ length: first.size(0) }, (_, i) => tensors(body(xs.map((x) => x.select(0, i)))));
  return (rows[0] as Tensor[]).map((_, i) => aten.stack(rows.map((row) => row[i] as Tensor)));
}

/**
 * A branch whose operands all get a gradient, also those that only the other branch uses: zeros. As CondAutogradOp of
 * torch/_higher_order_ops/cond.py it runs the branch again in the backward pass.
 */
class Branch extends Function {
  static override forward(ctx: FunctionCtx, branch: GraphFunction, ...operands: unknown[]): unknown {
    ctx.branch = branch;
    ctx.others = operands.map((value) => (value instanceof Tensor ? null : value));
    ctx.saveForBackward(...operands.map((value) => (value instanceof Tensor ? value : null)));
    return branch(operands);
  }

  static override backward(ctx: FunctionCtx, ...gradients: (Tensor | null)[]): (Tensor | null)[] {
    const { branch, others } = ctx as unknown as { branch: GraphFunction; others: unknown[] };
    const operands = (ctx.savedTensors as (Tensor | null)[]).map((saved, i) => {
      if (saved === null) return others[i];
      return saved.isFloatingPoint() || saved.isComplex() ? saved.detach().requiresGrad_() : saved;
    });
    const wanted = operands.filter((value): value is Tensor => value instanceof Tensor && value.requiresGrad);
    const outputs = enableGrad(() => list(branch(operands)));
    const recorded = outputs.map((output) => output instanceof Tensor && output.requiresGrad);
    const found = recorded.includes(true)
      ? grad(outputs.filter((_, i) => recorded[i]) as Tensor[], wanted, {
          gradOutputs: gradients.filter((_, i) => recorded[i]) as Tensor[],
          allowUnused: true,
          materializeGrads: true,
        })
      : wanted.map((value) => aten.zerosLike(value));
    const inputs = operands.map((value) => (wanted.includes(value as Tensor) ? (found.shift() as Tensor) : null));
    return [null, ...inputs];
  }
}

const CALLS: Readonly<Record<string, Call>> = {
  cond: ([condition, yes, no, operands]) => {
    const branch = (isTrue(condition) ? yes : no) as GraphFunction;
    const values = list(operands);
    const isRecorded = isGradEnabled() && values.some((value) => value instanceof Tensor && value.requiresGrad);
    return isRecorded ? Branch.apply(branch, ...values) : branch(values);
  },

  while_loop: ([condition, body, carried, additional]) => {
    const extra = additional === undefined ? [] : list(additional);
    let values = list(carried);
    while (isTrue((condition as GraphFunction)([...values, ...extra]))) {
      values = list((body as GraphFunction)([...values, ...extra]));
    }
    return values;
  },

  scan: ([combine, init, xs, additional]) => {
    let carry = list(init);
    const extra = additional === undefined ? [] : list(additional);
    const outputs = overFirst(tensors(xs), (parts) => {
      const results = list((combine as GraphFunction)([...carry, ...parts, ...extra]));
      carry = results.slice(0, carry.length);
      return results.slice(carry.length);
    });
    return [...carry, ...outputs];
  },

  associative_scan: ([combine, xs, additional]) => {
    const extra = additional === undefined ? [] : list(additional);
    const call = (...args: Tensor[]): Tensor[] => tensors((combine as GraphFunction)([...args, ...extra]));
    return associativeScan(call, tensors(xs));
  },

  map_impl: ([body, xs, args]) => overFirst(tensors(xs), (parts) => (body as GraphFunction)([...parts, ...list(args)])),

  wrap_with_set_grad_enabled: ([enabled, body, ...args]) =>
    setGradEnabled(enabled as boolean, () => (body as GraphFunction)(args)),

  wrap_with_autocast: ([deviceType, dtype, enabled, cacheEnabled, body, ...args]) =>
    autocast(
      deviceType as string,
      {
        dtype: dtype as DType | null,
        enabled: enabled as boolean,
        cacheEnabled: (cacheEnabled ?? null) as boolean | null,
      },
      () => (body as GraphFunction)(args),
    ),

  wrap: ([body, ...args]) => (body as GraphFunction)(args),
  tag_activation_checkpoint: ([body, ...args]) => (body as GraphFunction)(args),
  strict_mode: ([body, args]) => (body as GraphFunction)(list(args)),
  hints_wrapper: ([body, args]) => (body as GraphFunction)(list(args)),
  invoke_subgraph: ([body, _name, ...args]) => (body as GraphFunction)(args),
};

/** Neighbours first, then the rest from them: in the order of `generic_associative_scan`, which the bits depend on. */
function associativeScan(combine: (...args: Tensor[]) => Tensor[], elements: Tensor[]): Tensor[] {
  const count = elements[0]?.size(0) ?? 0;
  if (count < 2) return elements;
  const every2nd = (x: Tensor, start: number, end: number | null) => aten.slice(x, 0, start, end, 2);
  const reduced = combine(...elements.map((x) => every2nd(x, 0, -1)), ...elements.map((x) => every2nd(x, 1, null)));
  const odd = associativeScan(combine, reduced);
  const before = count % 2 === 0 ? odd.map((x) => aten.slice(x, 0, 0, -1)) : odd;
  const rest = combine(...before, ...elements.map((x) => every2nd(x, 2, null)));
  const even = elements.map((x, i) => aten.cat([aten.slice(x, 0, 0, 1), rest[i] as Tensor], 0));
  return even.map((x, i) => interleave(x, odd[i] as Tensor));
}

/** One from each in turn, the first from `a`, which may have one more. */
function interleave(a: Tensor, b: Tensor): Tensor {
  const pairs = aten.stack([aten.slice(a, 0, 0, b.size(0)), b], 1).flatten(0, 1);
  return a.size(0) === b.size(0) ? pairs : aten.cat([pairs, aten.slice(a, 0, -1)], 0);
}
