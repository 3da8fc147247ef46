/** Parameters and buffers whose shape is still to come. Follows torch/nn/parameter.py (`UninitializedTensorMixin`). */

import { boolean, nullable, shape } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { handleKey } from "../../native/handle.js";
import { RuntimeError, ValueError } from "../../python/exceptions.js";
import { device, dtype, factory } from "../kinds.js";
import { aten } from "../ops/index.js";
import { Tensor } from "../tensor.js";
import { Parameter } from "./parameter.js";

/** A parameter or buffer whose shape is still to come. */
export type Lazy = UninitializedParameter | UninitializedBuffer;

/** The empty tensor behind each of them, which has its dtype and device. */
const behind = new WeakMap<object, Tensor>();

/** Whether a value is a parameter or buffer whose shape is still to come. */
export function isLazy(value: unknown): value is Lazy {
  return typeof value === "object" && value !== null && behind.has(value);
}

/** What native code may have of a tensor: of one whose shape is still to come the empty one, which will have the shape. @internal */
export function underlying(tensor: Tensor): Tensor {
  return behind.get(tensor) ?? tensor;
}

/** Takes the native handle away, so that whatever reads it fails: every operator, and every method but a few. */
function conceal(tensor: Tensor, become: object): void {
  const handle = tensor[handleKey];
  const { name } = tensor.constructor;
  // Not by wrap(): the tensor would be let go of at the end of a tidy().
  behind.set(tensor, new Tensor(handle));
  becomes.set(tensor, become);
  Object.defineProperty(tensor, handleKey, {
    configurable: true,
    get(): never {
      throw new ValueError(
        "Attempted to use an uninitialized parameter. This error happens when you are using a `LazyModule` or explicitly " +
          `manipulating \`torch.nn.parameter.${name}\` objects. When using LazyModules Call \`forward\` with a dummy batch ` +
          "to initialize the parameters before calling torch functions",
      );
    },
  });
}

/** The class that each of them gets when its shape is there. */
const becomes = new WeakMap<object, object>();

const materializing = signature("materialize", ["shape", "device", "dtype"], {
  shape,
  /** Default: its own. */
  device: nullable(device)(null),
  /** Default: its own. */
  dtype: nullable(dtype)(null),
});

function materialize(tensor: Tensor, given: Given<typeof materializing>): void {
  const { shape, device, dtype } = materializing(given);
  const empty = behind.get(tensor) as Tensor;
  empty.data = aten.empty(shape, { device: device ?? empty.device, dtype: dtype ?? empty.dtype });
  Object.defineProperty(tensor, handleKey, { value: empty[handleKey], writable: true, enumerable: true });
  Object.setPrototypeOf(tensor, becomes.get(tensor) as object);
  behind.delete(tensor);
}

const parameterArguments = signature("UninitializedParameter", ["requiresGrad", "device", "dtype"], {
  /** Whether gradients are computed for it. Default: true. */
  requiresGrad: boolean(true),
  ...factory,
});

/**
 * A {@link Parameter} whose shape is still to come. It can change its dtype and device and be materialised; everything else
 * fails. It is the same object afterwards, so an optimizer may have it already.
 */
export class UninitializedParameter extends Parameter {
  constructor(...given: Given<typeof parameterArguments>) {
    const { requiresGrad, ...options } = parameterArguments(given);
    super(aten.empty([0], options), requiresGrad);
    conceal(this, Parameter.prototype);
  }

  /** Makes it a {@link Parameter} of that shape, with whatever was in memory. */
  materialize(...given: Given<typeof materializing>): void {
    materialize(this, given);
  }

  /** @internal Such a parameter again, for copies of modules. */
  another(): UninitializedParameter {
    const { requiresGrad, device, dtype } = this;
    return new UninitializedParameter({ requiresGrad, device, dtype });
  }
}

const bufferArguments = signature("UninitializedBuffer", ["requiresGrad", "device", "dtype", "persistent"], {
  /** Default: false. */
  requiresGrad: boolean(false),
  ...factory,
  /** Whether it is part of the state dict. Default: true. */
  persistent: boolean(true),
});

/** A buffer whose shape is still to come; otherwise as {@link UninitializedParameter}. */
export class UninitializedBuffer extends Tensor {
  /** Whether it is part of the state dict. */
  persistent: boolean;

  constructor(...given: Given<typeof bufferArguments>) {
    const { requiresGrad, persistent, ...options } = bufferArguments(given);
    // A handle of its own: the end of a tidy() takes that of the tensor.
    super(native.data(aten.empty([0], options)));
    native.setRequiresGrad(this, requiresGrad);
    this.persistent = persistent;
    conceal(this, Tensor.prototype);
  }

  /** Makes it a tensor of that shape, with whatever was in memory. */
  materialize(...given: Given<typeof materializing>): void {
    materialize(this, given);
  }

  /** @internal Such a buffer again, for copies of modules. */
  another(): UninitializedBuffer {
    const { requiresGrad, device, dtype, persistent } = this;
    return new UninitializedBuffer({ requiresGrad, device, dtype, persistent });
  }
}

function getShape(): never {
  throw new RuntimeError(
    "Can't access the shape of an uninitialized parameter or buffer. This error usually happens in `load_state_dict` when " +
      "trying to load an uninitialized parameter into an initialized one. Call `forward` to initialize the parameters before " +
      "accessing their attributes.",
  );
}

/** What can be read of them (and where it can be written, set), and what can be called. */
const READABLE = ["dtype", "device", "layout", "ndim", "isLeaf", "gradFn", "isDisposed"];
const WRITABLE = ["data", "grad", "requiresGrad"];
const CALLABLE = [
  ...["to", "half", "float", "double", "char", "short", "int", "long", "cuda", "cpu"],
  ...["isComplex", "isFloatingPoint"],
];

type Properties = Record<string, unknown>;
const of = (tensor: unknown) => behind.get(tensor as object) as unknown as Properties;

for (const { prototype } of [UninitializedParameter, UninitializedBuffer]) {
  const define = (name: string, descriptor: PropertyDescriptor) =>
    Object.defineProperty(prototype, name, { configurable: true, ...descriptor });
  const readable = (name: string): PropertyDescriptor => ({
    get(this: object) {
      return of(this)[name];
    },
  });
  for (const name of READABLE) define(name, readable(name));
  for (const name of WRITABLE) {
    define(name, {
      ...readable(name),
      set(this: object, value: unknown) {
        of(this)[name] = value;
      },
    });
  }
  for (const name of CALLABLE) {
    define(name, {
      writable: true,
      value(this: Tensor, ...given: unknown[]) {
        return Reflect.apply(Reflect.get(Tensor.prototype, name) as () => unknown, underlying(this), given);
      },
    });
  }
  define("shape", { get: getShape });
  define("toString", {
    writable: true,
    value(this: object) {
      return `<${this.constructor.name}>`;
    },
  });
  limitArguments(prototype, { another: 0, toString: 0 });
}
