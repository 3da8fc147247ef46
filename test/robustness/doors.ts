/** What JavaScript code can call besides operators: constructors, methods and properties that take a value. */
import torch, { aten, Device, Generator, nn, Scalar, Tensor } from "../../src/index.js";

type Door = (...args: unknown[]) => unknown;

/** Calls a function whose types would not allow what the tests pass. */
function untyped(fn: unknown): Door {
  return fn as Door;
}

/** A method of a tensor that is made for the call. */
function method(name: "at" | "setAt" | "to" | "isSame" | "backward" | "registerHook"): Door {
  return (...args) => untyped(Tensor.prototype[name]).apply(torch.ones(2, 3, { requiresGrad: true }), args);
}

function construct(constructor: unknown): Door {
  return (...args) => new (constructor as new (...args: unknown[]) => unknown)(...args);
}

/** A property read with the value as `this`. */
function getter(name: string): Door {
  const { get } = Object.getOwnPropertyDescriptor(Tensor.prototype, name)!;
  return (self) => get!.call(self);
}

/** A property of a tensor set to the value. */
function setter(name: "grad" | "data" | "requiresGrad"): Door {
  return (value) => {
    Object.assign(torch.ones(2, { requiresGrad: true }), { [name]: value });
  };
}

const getters = Object.entries(Object.getOwnPropertyDescriptors(Tensor.prototype))
  .filter(([, { get }]) => get !== undefined)
  .map(([name]) => [`read ${name}`, getter(name)]);

/** Each takes wrong values as any of its arguments. */
export const DOORS: Record<string, Door> = {
  ...Object.fromEntries(getters),
  tensor: untyped(torch.tensor),
  "tensor, option dtype": (value) => untyped(torch.tensor)([1], { dtype: value }),
  "tensor, option device": (value) => untyped(torch.tensor)([1], { device: value }),
  "tensor, option requiresGrad": (value) => untyped(torch.tensor)([1], { requiresGrad: value }),
  full: untyped(torch.full),
  "full, value": (value) => untyped(torch.full)([2], value),
  zeros: untyped(torch.zeros),
  ones: untyped(torch.ones),
  "zeros, option dtype": (value) => untyped(torch.zeros)(2, { dtype: value }),
  manualSeed: untyped(torch.manualSeed),
  setRngState: untyped(torch.setRngState),
  "new Generator": construct(Generator),
  "Generator.setState": (value) => untyped(Generator.prototype.setState).call(new Generator(), value),
  "new Device": construct(Device),
  "new Device, index": (value) => construct(Device)("cpu", value),
  "new Scalar": construct(Scalar),
  "new Scalar, kind": (value) => construct(Scalar)(1, value),
  "new Tensor": construct(Tensor),
  "new Parameter": construct(nn.Parameter),
  "new Linear": construct(nn.Linear),
  "new Embedding": construct(nn.Embedding),
  "set grad": setter("grad"),
  "set data": setter("data"),
  "set requiresGrad": setter("requiresGrad"),
  at: method("at"),
  setAt: method("setAt"),
  "setAt, value": (value) => method("setAt")([0], value),
  to: method("to"),
  backward: method("backward"),
  "backward, gradient": (value) =>
    torch
      .ones(2, { requiresGrad: true })
      .mul(2)
      .backward({ gradient: value as Tensor }),
  registerHook: method("registerHook"),
  isSame: method("isSame"),
  "method with a wrong this": (value) => untyped(aten.add)(value, 1),
};

/** Doors for which a value that is wrong everywhere else is right. */
export const RIGHT_HERE: Record<string, string[]> = {
  "read isDisposed": ["disposed tensor"],
  registerHook: ["function", "class"],
};
