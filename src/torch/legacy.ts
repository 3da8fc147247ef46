/**
 * Constructors from before `torch.tensor()` and dtypes: `torch.FloatTensor(2, 3)`, `torch.LongTensor([1, 2])`,
 * `new torch.Tensor([1, 2])`. Follows legacy_tensor_ctor in torch/csrc/utils/tensor_new.cpp.
 */

import { optional } from "../internal/kinds.js";
import { isPlainObject } from "../internal/plain_object.js";
import { signature } from "../internal/signature.js";
import { checkNoMore } from "../internal/surplus.js";
import { isTypedArray } from "../internal/typed_array.js";
import { native } from "../native/addon.js";
import { RuntimeError, TypeError, ValueError } from "../python/exceptions.js";
import { shown, typeName } from "../python/repr.js";
import { warnOnce } from "../python/warnings.js";
import { type TensorData, tensor } from "./creation.js";
import { setDefaultDevice } from "./default_device.js";
import { getDefaultDtype, setDefaultDtype } from "./default_dtype.js";
import { Device } from "./device.js";
import { type DType, dtypes } from "./dtype.js";
import { device } from "./kinds.js";
import { operator } from "./ops/operator.js";
import { isStorage, TypedStorage } from "./storage.js";
import { type LegacyArguments, Tensor } from "./tensor.js";
import { LEGACY, torchTypeName } from "./typename.js";
import { legacy } from "./wrap.js";

/** What is known of each class of tensors. */
const classes = new WeakMap<object, { dtype: DType; device: string }>();
const empty = operator("empty.memory_format");
const options = signature("new", [], { device: optional(device) });

/** What a legacy constructor makes: of which dtype, on which type of device, and whether another tensor may have other ones. */
interface Made {
  dtype: DType;
  device: string;
  strict: boolean;
}

/** As Python would name the type of what came. */
function pythonType(value: unknown): string {
  if (value === null) return "NoneType";
  if (Array.isArray(value)) return "list";
  return (
    { number: Number.isInteger(value) ? "int" : "float", boolean: "bool" }[typeof value as "number"] ?? typeName(value)
  );
}

/** @internal What a legacy constructor makes of its arguments. */
export function construct(given: readonly unknown[], { dtype, device: type, strict }: Made): Tensor {
  const last = given[given.length - 1];
  const isNamed = isPlainObject(last);
  const { device = type } = options(isNamed ? [last] : []);
  const place = new Device(device);
  if (place.type !== type && strict) {
    throw new RuntimeError(`legacy constructor expects device type: ${type} but device type: ${place.type} was passed`);
  }
  const values = isNamed ? given.slice(0, -1) : given;
  const [first] = values;
  if (values.length === 0) return empty([0], { dtype, device: place }) as Tensor;
  if (values.every(Number.isSafeInteger)) return empty(values, { dtype, device: place }) as Tensor;
  if (values.length > 1) {
    const at = values.findIndex((value) => !Number.isSafeInteger(value));
    const said = `type must be tuple of ints,but got ${pythonType(values[at])}`;
    throw new TypeError(`new(): argument 'size' failed to unpack the object at pos ${at + 1} with error "${said}"`);
  }
  if (first instanceof Tensor) {
    if (strict && (first.dtype !== dtype || first.device.type !== type)) {
      throw new TypeError(`expected a tensor of dtype ${dtype} on ${type}, got ${torchTypeName(first)}`);
    }
    return first.detach();
  }
  if (isStorage(first)) {
    const held: DType | undefined = first instanceof TypedStorage ? first.dtype : undefined;
    if (held !== undefined && held !== dtype) throw new TypeError(`expected a storage of ${dtype}, got one of ${held}`);
    return first.elements.view(dtype);
  }
  if (Array.isArray(first) || isTypedArray(first)) return tensor(first as TensorData, { dtype, device: place });
  if (typeof first === "string") throw new TypeError("new(): invalid data type 'str'");
  throw new TypeError(`new(): data must be a sequence (got ${pythonType(first)})`);
}

legacy.construct = (given) => construct(given, { dtype: getDefaultDtype(), device: "cpu", strict: false });

/** A class of tensors from before dtypes. `x instanceof torch.FloatTensor` asks for the dtype and the device, as Python's does. */
export interface LegacyTensor {
  (...given: LegacyArguments): Tensor;
  new (...given: LegacyArguments): Tensor;
  /** The dtype of its tensors. */
  readonly dtype: DType;
}
/** A class of storages from before dtypes. */
export interface LegacyStorage {
  (...given: LegacyStorageArguments): TypedStorage;
  new (...given: LegacyStorageArguments): TypedStorage;
  /** The dtype of its elements. */
  readonly dtype: DType;
}
/** How many elements, or the elements. */
type LegacyStorageArguments = [contents?: number | readonly (number | bigint | boolean)[]];

function named<F>(
  name: string,
  run: (...given: never[]) => unknown,
  dtype: DType,
  has: (value: unknown) => boolean,
): F {
  Object.defineProperty(run, "name", { value: name });
  Object.defineProperty(run, Symbol.hasInstance, { value: has });
  return Object.assign(run, { dtype }) as F;
}

/** @internal The class of that dtype's tensors on a type of device. */
export function legacyTensor(dtype: DType, type: string): LegacyTensor {
  // A declaration, so that it can be called with `new` too.
  function run(...given: unknown[]) {
    if (type === "cuda" && !native.cudaIsBuilt()) {
      throw new TypeError(`type ${typeNameOf(dtype, type)} not available. Torch not compiled with CUDA enabled.`);
    }
    if (type === "cuda") warnOnce(NO_LONGER);
    return construct(given, { dtype, device: type, strict: true });
  }
  const has = (value: unknown) => value instanceof Tensor && torchTypeName(value) === typeNameOf(dtype, type);
  const result = named<LegacyTensor>(`${LEGACY[dtype.name]}Tensor`, run, dtype, has);
  classes.set(result, { dtype, device: type });
  return result;
}

const NO_LONGER =
  "The torch.cuda.*DtypeTensor constructors are no longer recommended. It's best to use methods such as " +
  "torch.tensor(data, dtype=*, device='cuda') to create tensors.";

const typeNameOf = (dtype: DType, type: string) =>
  `torch.${type === "cpu" ? "" : `${type}.`}${LEGACY[dtype.name]}Tensor`;

/** @internal The class of that dtype's storages on a type of device. */
export function legacyStorage(dtype: DType, type: string): LegacyStorage {
  function run(...given: LegacyStorageArguments) {
    return new TypedStorage(...([...given, { dtype, device: type }] as ConstructorParameters<typeof TypedStorage>));
  }
  const has = (value: unknown) => value instanceof TypedStorage && value.dtype === dtype && value.device.type === type;
  return named(`${LEGACY[dtype.name]}Storage`, run as never, dtype, has);
}

const [bool, byte, char, short, int, long] = ["bool", "uint8", "int8", "int16", "int32", "int64"].map(
  (name) => dtypes[name] as DType,
) as [DType, DType, DType, DType, DType, DType];
const [half, bfloat16, float, double, complex, complexDouble] = [
  ...["float16", "bfloat16", "float32", "float64", "complex64", "complex128"],
].map((name) => dtypes[name] as DType) as [DType, DType, DType, DType, DType, DType];

/** Tensors of bool. */
export const BoolTensor = legacyTensor(bool, "cpu");
/** Tensors of uint8. */
export const ByteTensor = legacyTensor(byte, "cpu");
/** Tensors of int8. */
export const CharTensor = legacyTensor(char, "cpu");
/** Tensors of int16. */
export const ShortTensor = legacyTensor(short, "cpu");
/** Tensors of int32. */
export const IntTensor = legacyTensor(int, "cpu");
/** Tensors of int64: `torch.LongTensor([1, 2])`. */
export const LongTensor = legacyTensor(long, "cpu");
/** Tensors of float16. */
export const HalfTensor = legacyTensor(half, "cpu");
/** Tensors of bfloat16. */
export const BFloat16Tensor = legacyTensor(bfloat16, "cpu");
/** Tensors of float32: `torch.FloatTensor(2, 3)` of that size, `torch.FloatTensor([2, 3])` of these numbers. */
export const FloatTensor = legacyTensor(float, "cpu");
/** Tensors of float64. */
export const DoubleTensor = legacyTensor(double, "cpu");

/** Storages of bool. */
export const BoolStorage = legacyStorage(bool, "cpu");
/** Storages of uint8. */
export const ByteStorage = legacyStorage(byte, "cpu");
/** Storages of int8. */
export const CharStorage = legacyStorage(char, "cpu");
/** Storages of int16. */
export const ShortStorage = legacyStorage(short, "cpu");
/** Storages of int32. */
export const IntStorage = legacyStorage(int, "cpu");
/** Storages of int64. */
export const LongStorage = legacyStorage(long, "cpu");
/** Storages of float16. */
export const HalfStorage = legacyStorage(half, "cpu");
/** Storages of bfloat16. */
export const BFloat16Storage = legacyStorage(bfloat16, "cpu");
/** Storages of float32. */
export const FloatStorage = legacyStorage(float, "cpu");
/** Storages of float64. */
export const DoubleStorage = legacyStorage(double, "cpu");
/** Storages of complex64. */
export const ComplexFloatStorage = legacyStorage(complex, "cpu");
/** Storages of complex128. */
export const ComplexDoubleStorage = legacyStorage(complexDouble, "cpu");

const [qint8, quint8, qint32, quint4x2, quint2x4] = ["qint8", "quint8", "qint32", "quint4x2", "quint2x4"].map(
  (name) => dtypes[name] as DType,
) as [DType, DType, DType, DType, DType];

/** Storages of qint8: their integers. */
export const QInt8Storage = legacyStorage(qint8, "cpu");
/** Storages of quint8: their integers. */
export const QUInt8Storage = legacyStorage(quint8, "cpu");
/** Storages of qint32: their integers. */
export const QInt32Storage = legacyStorage(qint32, "cpu");
/** Storages of quint4x2: bytes of two elements. */
export const QUInt4x2Storage = legacyStorage(quint4x2, "cpu");
/** Storages of quint2x4: bytes of four elements. */
export const QUInt2x4Storage = legacyStorage(quint2x4, "cpu");

/** @internal The dtype and type of device that `"torch.cuda.FloatTensor"` names. */
export function readTypeName(name: string): { dtype: DType; device: string } {
  const [, device = "cpu", word] = /^torch\.(?:(cuda)\.)?(\w+)Tensor$/.exec(name) ?? [];
  const found = word === "" ? undefined : Object.entries(LEGACY).find(([, legacyName]) => legacyName === word);
  if (name === "torch.Tensor") return { dtype: getDefaultDtype(), device: "cpu" };
  if (found === undefined) throw new ValueError(`invalid type: '${name}'`);
  return { dtype: dtypes[found[0]] as DType, device };
}

/**
 * Sets the default dtype, and for `"torch.cuda..."` the default device, by a class of tensors or its name. Python wants it replaced
 * by `setDefaultDtype` and `setDefaultDevice`. Follows torch.set_default_tensor_type.
 */
export function setDefaultTensorType(t: LegacyTensor | string, ...none: []): void {
  checkNoMore("setDefaultTensorType", none);
  const named = typeof t === "string" ? readTypeName(t) : classes.get(t);
  if (named === undefined) throw new TypeError(`invalid type object: expected a class of tensors, got ${shown(t)}`);
  warnOnce(
    "torch.set_default_tensor_type() is deprecated as of PyTorch 2.1, please use torch.set_default_dtype() and " +
      "torch.set_default_device() as alternatives.",
  );
  setDefaultDtype(named.dtype);
  if (named.device !== "cpu") setDefaultDevice(named.device);
}

/** Python's name of a value's type: `"torch.FloatTensor"`. JavaScript's classes have no module, so theirs is just their name. */
export function typename(obj: unknown, ...none: []): string {
  checkNoMore("typename", none);
  return torchTypeName(obj);
}
