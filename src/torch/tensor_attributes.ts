/** What tensors have by Python's names beside the operators. Follows torch/_tensor.py and torch/csrc/autograd/python_variable.cpp. */

import { anything, boolean, callback, integer, optional, unchecked } from "../internal/kinds.js";
import { accessorsOf, refusePythonNames } from "../internal/python_names.js";
import { kind, type Order, type Shape, type Signature, signature, type Values } from "../internal/signature.js";
import { native } from "../native/addon.js";
import { AssertionError, AttributeError, RuntimeError, TypeError } from "../python/exceptions.js";
import { shown } from "../python/repr.js";
import { tensor as newTensor, type TensorData } from "./creation.js";
import { DType, type DTypeLike, isDType } from "./dtype.js";
import { device, dtype, tensor } from "./kinds.js";
import { MemoryFormat, memoryFormats } from "./layout.js";
import * as legacy from "./legacy.js";
import { operator } from "./ops/operator.js";
import { eig, lstsq, reinforce, solve, symeig } from "./removed.js";
import { Scalar } from "./scalar.js";
import { TypedStorage, UntypedStorage } from "./storage.js";
import { Tensor } from "./tensor.js";
import type { TensorAttributes } from "./tensor_names.js";
import { LEGACY, torchTypeName } from "./typename.js";

const call = {
  matrixH: operator("matrix_H"),
  version: operator("_version"),
  outputNr: operator("output_nr"),
  retainsGrad: operator("retains_grad"),
  polygamma: operator("polygamma"),
  where: operator("where"),
  isContiguous: operator("is_contiguous.memory_format"),
  eq: operator("eq"),
};

const shared = new WeakSet<Tensor>();
const onDevice = (type: string) => (self: Tensor) => self.device.type === type;
const inLayout = (name: string) => (self: Tensor) => self.layout.name === name;

/** What is the same for all tensors; others, and those that were disposed, have it not. */
const fixed =
  <R>(value: (self: Tensor) => R) =>
  (self: Tensor): R => {
    native.ndim(self);
    return value(self);
  };

const getters: { [Name in keyof Getters]: (self: Tensor) => Getters[Name] } = {
  H: (self) => call.matrixH(self) as Tensor,
  _version: (self) => call.version(self) as number,
  outputNr: (self) => call.outputNr(self) as number,
  retainsGrad: (self) => call.retainsGrad(self) as boolean,
  itemsize: (self) => self.elementSize(),
  nbytes: (self) => {
    if (self.layout.name.startsWith("sparse")) {
      throw new RuntimeError(
        "nbytes is not defined for sparse tensors.  If you want the size of the constituent tensors, add the nbytes of the indices " +
          "and values.  If you want the size of the  equivalent dense tensor, multiply numel() by element_size()",
      );
    }
    return self.numel() * self.elementSize();
  },
  isCpu: onDevice("cpu"),
  isCuda: onDevice("cuda"),
  isMeta: onDevice("meta"),
  isIpu: onDevice("ipu"),
  isXla: onDevice("xla"),
  isXpu: onDevice("xpu"),
  isMps: onDevice("mps"),
  isMtia: onDevice("mtia"),
  isMaia: onDevice("maia"),
  isVulkan: onDevice("vulkan"),
  isMkldnn: inLayout("_mkldnn"),
  isQuantized: (self) => /^qu?int/.test(self.dtype.name),
  isSparse: inLayout("sparse_coo"),
  isSparseCsr: inLayout("sparse_csr"),
  name: fixed(() => null),
  volatile: fixed(() => false),
  gradDtype: fixed((self) => self.dtype),
};

type Attributes = TensorAttributes<Tensor>;
type Getters = Pick<
  Attributes,
  | "H"
  | "_version"
  | "outputNr"
  | "retainsGrad"
  | "itemsize"
  | "nbytes"
  | "isCpu"
  | "isCuda"
  | "isMeta"
  | "isIpu"
  | "isXla"
  | "isXpu"
  | "isMps"
  | "isMtia"
  | "isMaia"
  | "isVulkan"
  | "isMkldnn"
  | "isQuantized"
  | "isSparse"
  | "isSparseCsr"
  | "name"
  | "volatile"
  | "gradDtype"
>;

for (const [name, get] of Object.entries<(self: Tensor) => unknown>(getters)) {
  Object.defineProperty(Tensor.prototype, name, {
    get(this: Tensor) {
      return get(this);
    },
    configurable: true,
  });
}

/** Gives tensors a method: `run` gets the tensor and the values of its parameters. */
function method<S extends Shape, O extends Order<S>>(
  declared: Signature<S, O>,
  run: (self: Tensor, values: Values<Signature<S, O>>) => unknown,
): void {
  const value = function (this: Tensor, ...given: unknown[]) {
    return run(this, declared(given) as Values<Signature<S, O>>);
  };
  Object.defineProperty(value, "name", { value: declared.name });
  Object.defineProperty(Tensor.prototype, declared.name, { value, writable: true, configurable: true });
}

const plain = (name: string, run: (self: Tensor) => unknown) => method(signature(name, [], {}), run);

plain("nelement", (self) => self.numel());
plain("ndimension", (self) => self.ndim);
plain("constDataPtr", (self) => self.dataPtr());
plain("cfloat", (self) => self.to("complex64"));
plain("cdouble", (self) => self.to("complex128"));
plain("toSparseCoo", (self) => self.toSparse());
plain("untypedStorage", (self) => UntypedStorage.of(self));
plain("storage", (self) => TypedStorage.of(self));
plain("storageType", (self) => (legacy as Record<string, unknown>)[`${LEGACY[self.dtype.name]}Storage`]);
plain("isShared", (self) => self.device.type === "cuda" || shared.has(self));
plain("shareMemory_", (self) => {
  shared.add(self);
  return self;
});
plain("ipu", () => {
  throw new RuntimeError("PyTorch is not linked with support for ipu devices");
});
for (const name of ["xpu", "mtia"]) {
  plain(name, () => {
    throw new AssertionError(`Torch not compiled with ${name.toUpperCase()} enabled`);
  });
}

method(signature("includes", ["element"], { element: anything<unknown>() }), (self, { element }) => {
  const isNumber = ["number", "bigint", "boolean"].includes(typeof element) || element instanceof Scalar;
  if (!isNumber && !(element instanceof Tensor)) {
    throw new RuntimeError(`Tensor.includes only supports a Tensor or a number, but you passed in ${shown(element)}.`);
  }
  return ((element instanceof Tensor ? call.eq(element, self) : call.eq(self, element)) as Tensor).any().item();
});
method(signature("polygamma", ["n"], { n: integer }), (self, { n }) => call.polygamma(n, self));
method(
  signature("where", ["condition", "other"], { condition: tensor, other: unchecked<Tensor | number>() }),
  (self, { condition, other }) => call.where(condition, self, other),
);
method(signature("moduleLoad", ["other", "assign"], { other: tensor, assign: boolean(false) }), (self, values) =>
  values.assign ? values.other.detach() : self.copy_(values.other).detach(),
);
method(
  signature("asSubclass", ["cls"], {
    cls: kind<new (data: Tensor, requiresGrad: boolean) => Tensor>((callee, name, value) => {
      const Class = value as new () => Tensor;
      if (typeof value === "function" && Class.prototype instanceof Tensor) return Class;
      throw new TypeError(`${callee}: expected ${name} to be a class over Tensor, got ${shown(value)}`);
    }),
  }),
  (self, { cls: Class }) => new Class(self, self.requiresGrad),
);
method(
  signature("newTensor", ["data"], {
    data: anything<TensorData>(),
    dtype: optional(dtype),
    device: optional(device),
    requiresGrad: boolean(false),
  }),
  (self, { data, dtype = self.dtype, device = self.device, requiresGrad }) =>
    newTensor(data, { dtype, device, requiresGrad }),
);
method(
  signature("type", ["dtype", "nonBlocking"], {
    dtype: optional(unchecked<DTypeLike | { dtype: DType } | null>()),
    nonBlocking: boolean(false),
  }),
  (self, { dtype, nonBlocking }) => {
    if (dtype == null) return torchTypeName(self);
    if (typeof dtype === "string" && !isDType(dtype)) return self.to({ ...legacy.readTypeName(dtype), nonBlocking });
    const named = typeof dtype === "function" ? (dtype as { dtype: DType }).dtype : dtype;
    if (typeof named === "string" || named instanceof DType) return self.to({ dtype: named, nonBlocking });
    throw new TypeError(`dtype must be a type, str, or dtype object, got ${shown(dtype)}`);
  },
);
// Not by a signature: its arguments are those of the constructors from before.
Object.defineProperty(Tensor.prototype, "new", {
  value(this: Tensor, ...given: unknown[]) {
    return legacy.construct(given, { dtype: this.dtype, device: this.device.type, strict: true });
  },
  writable: true,
  configurable: true,
});
for (const refused of [reinforce, solve, lstsq, eig, symeig]) {
  Object.defineProperty(Tensor.prototype, refused.name, { value: refused, writable: true, configurable: true });
}

type Num = number;
const num = <F extends (...values: Num[]) => Num>() => callback<F>();

/** Puts what `run` makes of the elements of tensors, one by one, into the first of them. */
function elementwise(callee: string, tensors: readonly [Tensor, ...Tensor[]], run: (...values: Num[]) => Num): Tensor {
  const [self, ...others] = tensors;
  if (self.requiresGrad) {
    throw new RuntimeError(
      `Can't call ${callee}() on Variable that requires grad. Use var.detach().${callee}() instead.`,
    );
  }
  for (const [i, other] of others.entries()) {
    if (torchTypeName(other) === torchTypeName(self)) continue;
    const name = callee === "map_" ? "other" : ["x", "y"][i];
    throw new TypeError(`${callee}: expected ${torchTypeName(self)} for '${name}' (got ${torchTypeName(other)})`);
  }
  if (self.device.type === "meta") return self;
  if (self.device.type !== "cpu") throw new TypeError(`${callee} is only implemented on CPU tensors`);
  const columns = tensors.map((each) => each.expandAs(self).reshape([-1]).tolist() as Num[]);
  const isWhole = !self.isFloatingPoint() && !self.isComplex();
  const results = (columns[0] as Num[]).map((_, i) => {
    const result = run(...columns.map((column) => column[i] as Num));
    return isWhole && typeof result === "number" ? Math.trunc(result) : result;
  });
  self.copy_(newTensor(results, { dtype: self.dtype, device: "cpu" }).view(self.shape));
  return self;
}

method(signature("apply_", ["callable"], { callable: num<(value: Num) => Num>() }), (self, { callable }) =>
  elementwise("apply_", [self], callable),
);
method(
  signature("map_", ["other", "callable"], { other: tensor, callable: num<(value: Num, other: Num) => Num>() }),
  (self, { other, callable }) => elementwise("map_", [self, other], callable),
);
method(
  signature("map2_", ["x", "y", "callable"], {
    x: tensor,
    y: tensor,
    callable: num<(value: Num, x: Num, y: Num) => Num>(),
  }),
  (self, { x, y, callable }) => elementwise("map2_", [self, x, y], callable),
);

method(
  signature("dimOrder", [], {
    ambiguityCheck: kind<boolean | readonly MemoryFormat[]>((_callee, _name, value) => {
      const isList = Array.isArray(value) && value.every((format) => format instanceof MemoryFormat);
      if (typeof value === "boolean" || isList) return value as boolean | readonly MemoryFormat[];
      throw new TypeError("The ambiguity_check argument must be a bool or a list of memory formats.");
    })(false),
  }),
  (self, { ambiguityCheck }) => dimOrder(self, ambiguityCheck),
);

/** Follows compute_elementwise_output_logical_to_physical_perm in torch/_prims_common/__init__.py. */
function dimOrder(self: Tensor, check: boolean | readonly MemoryFormat[]): number[] {
  if (self.isSparse) {
    const advice = "Use Tensor.to_dense() to convert to a dense tensor first.";
    throw new AttributeError(`Can't get dim order on sparse type: ${torchTypeName(self)} ${advice}`);
  }
  const [shape, strides] = [self.shape, self.stride()];
  const isAmbiguous = strides.some((stride, i) => stride === strides[i + 1]) || shape.includes(1);
  const isIn = (format: unknown) => call.isContiguous(self, { memoryFormat: format }) === true;
  const formats = typeof check === "boolean" ? [] : check;
  if (check !== false && isAmbiguous && formats.filter(isIn).length !== 1) {
    throw new RuntimeError(
      "The tensor does not have unique dim order, or cannot map to exact one of the given memory formats.",
    );
  }
  const n = shape.length;
  if (n < 2) return shape.map((_, i) => i);
  const isPlain = self.isContiguous();
  const isChannelsLast = n === 4 && isIn(memoryFormats.channels_last);
  if (isPlain && !isChannelsLast) return shape.map((_, i) => i);
  if (isChannelsLast && !isPlain) return [0, 2, 3, 1];
  const compare = (a: number, b: number): number => {
    const [strideA, strideB] = [strides[a] as number, strides[b] as number];
    if (strideA === 0 || strideB === 0) return 0;
    if (strideA !== strideB) return strideB > strideA || strideB % strideA === 0 ? -1 : 1;
    return (shape[b] as number) >= (shape[a] as number) ? 0 : 1;
  };
  const order = shape.map((_, i) => n - 1 - i);
  // An insertion sort, since some dimensions do not compare.
  for (let i = 1; i < n; i++) {
    let at = i;
    for (let before = i - 1; before >= 0; before--) {
      const [a, b] = [order[before] as number, order[at] as number];
      const comparison = compare(a, b);
      if (comparison < 0) break;
      if (comparison > 0) [order[before], order[at], at] = [b, a, before];
    }
  }
  if (check === true && order.some((dim, i) => i + 1 < n && compare(dim, order[i + 1] as number) !== -1)) {
    throw new RuntimeError("The tensor does not have unique dim order.");
  }
  return order.reverse();
}

refusePythonNames(
  Tensor.prototype,
  accessorsOf(Tensor.prototype),
  (name) => `'Tensor' object has no attribute '${name}'`,
);
