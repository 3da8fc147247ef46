/** Parameters, gradients and options for optimizers, the same here and in Python. */

import torch, { optim } from "libtorch-node";
import { camelCase } from "../../../src/python/camel_case.js";
import { TransformersAdafactor } from "../../../src/transformers/optimization/adafactor.js";
import { type Bits, bits } from "../../python.js";

/** Options as JSON, under Python's names; a tensor as `{ tensor, dtype }`. */
export type Kwargs = Record<string, unknown>;

/** A value of a parameter's state. */
export type Saved = Bits | number | null | Saved[];

/** After a step: the parameters, and the state of each by name. */
export interface Snapshot {
  params: Bits[];
  state: Record<string, Record<string, Saved>>;
}

export const STEPS = 5;

// Shapes of all kinds: a matrix, a vector, a scalar, a transposed (not contiguous) one, three dimensions, float64, none
// with elements, one that never has a gradient.
export const PYTHON = `
import json
def make_params(with_empty, dtype="float32"):
    torch.manual_seed(0)
    ps = [torch.randn(3, 4), torch.randn(5), torch.randn(()), torch.randn(4, 3).t(), torch.randn(2, 3, 2), torch.randn(2, 3, dtype=torch.float64)]
    if with_empty: ps.append(torch.randn(0, 3))
    ps.append(torch.randn(2))
    if dtype != "float32": ps = [p.to(getattr(torch, dtype)) for p in ps]
    return [p.detach().requires_grad_() for p in ps]
def set_grads(params, step):
    torch.manual_seed(100 + step)
    for p in params[:-1]:
        p.grad = torch.randn(p.shape, dtype=torch.promote_types(p.dtype, torch.float32)).to(p.dtype)
def to_kwargs(options):
    def value(v):
        if isinstance(v, list): return tuple(v)
        if isinstance(v, dict): return torch.tensor(v["tensor"], dtype=getattr(torch, v["dtype"]))
        return v
    return {k: value(v) for k, v in options.items()}
def make_optimizer(name, params, options):
    if name == "TransformersAdafactor":
        from transformers.optimization import Adafactor as cls
    else:
        cls = getattr(torch.optim, name)
    return cls(params, **to_kwargs(options))
def saved(v):
    return bits(v) if torch.is_tensor(v) else [saved(i) for i in v] if isinstance(v, list) else v
def snapshot(params, optimizer):
    state = {str(k): {n: saved(t) for n, t in s.items() if t is not None} for k, s in optimizer.state_dict()["state"].items()}
    return {"params": [bits(p) for p in params], "state": state}
def steps(params, optimizer, first, count):
    result = []
    for i in range(first, first + count):
        set_grads(params, i)
        optimizer.step()
        result.append(snapshot(params, optimizer))
    return result
`;

/** Adafactor divides by the number of elements, which Python refuses for none. */
export const takesEmpty = (name: string): boolean => !name.endsWith("Adafactor");

export function makeParams(withEmpty: boolean, dtype = "float32"): torch.Tensor[] {
  torch.manualSeed(0);
  const params = [
    torch.randn([3, 4]),
    torch.randn([5]),
    torch.randn([]),
    torch.randn([4, 3]).t(),
    torch.randn([2, 3, 2]),
    torch.randn([2, 3], { dtype: torch.float64 }),
  ];
  if (withEmpty) params.push(torch.randn([0, 3]));
  params.push(torch.randn([2]));
  const all = dtype === "float32" ? params : params.map((param) => param.to(dtype as "bfloat16"));
  return all.map((param) => param.detach().requiresGrad_());
}

/** The gradients of a step. */
export function setGrads(params: torch.Tensor[], step: number): void {
  torch.manualSeed(100 + step);
  for (const param of params.slice(0, -1)) {
    const drawn = ["float64", "complex64"].includes(param.dtype.name) ? param.dtype : torch.float32;
    param.grad = torch.randn(param.shape, { dtype: drawn }).to(param.dtype);
  }
}

/** Options as they are written here. */
export function toOptions(kwargs: Kwargs): Record<string, unknown> {
  const value = (given: unknown) => {
    if (given === null || typeof given !== "object" || Array.isArray(given)) return given;
    const { tensor, dtype } = given as { tensor: number; dtype: string };
    return torch.tensor(tensor, { dtype });
  };
  return Object.fromEntries(Object.entries(kwargs).map(([key, given]) => [camelCase(key), value(given)]));
}

export type AnyOptimizer = optim.Optimizer<Record<string, unknown>>;

export function makeOptimizer(name: string, params: torch.Tensor[] | object[], kwargs: Kwargs): AnyOptimizer {
  const classes = { ...optim, TransformersAdafactor };
  const Class = classes[name as keyof typeof classes] as unknown as new (
    params: object[],
    options: object,
  ) => AnyOptimizer;
  return new Class(params, toOptions(kwargs));
}

export function snapshot(
  params: torch.Tensor[],
  optimizer: { stateDict(): Pick<optim.OptimizerStateDict, "state"> },
): Snapshot {
  const saved = (value: optim.StateValue | null): Saved =>
    Array.isArray(value) ? value.map(saved) : value instanceof torch.Tensor ? bits(value) : value;
  const asBits = (state: optim.ParamState) =>
    Object.fromEntries(Object.entries(state).map(([key, value]) => [key, saved(value)]));
  const { state } = optimizer.stateDict();
  return {
    params: params.map(bits),
    state: Object.fromEntries(Object.entries(state).map(([key, value]) => [key, asBits(value)])),
  };
}

/** Takes steps with the gradients of the steps from `first` on. */
export function steps(params: torch.Tensor[], optimizer: AnyOptimizer, first: number, count: number): Snapshot[] {
  return Array.from({ length: count }, (_, i) => {
    setGrads(params, first + i);
    optimizer.step();
    return snapshot(params, optimizer);
  });
}
