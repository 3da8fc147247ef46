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
};
