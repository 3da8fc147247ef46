/** Python's `copy.deepcopy` for modules and what they hold. */

import { isArrayBuffer, isDate, isMap, isSet } from "node:util/types";
import { isPlainObject } from "../../../internal/plain_object.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { native } from "../../../native/addon.js";
import { RuntimeError } from "../../../python/exceptions.js";
import { noGrad } from "../../autograd/index.js";
import { layouts } from "../../layout.js";
import { aten } from "../../ops/index.js";
import { Tensor, wrap } from "../../tensor.js";
import { Parameter } from "../parameter.js";
import { isLazy } from "../uninitialized.js";
import { allocate } from "./callable.js";
import {
  DEEPCOPY,
  HOOK_TABLES,
  isModuleLike,
  type ModuleLike,
  newState,
  type Registered,
  STATE,
} from "./module_state.js";

/** What was copied: objects, and the storages of tensors by their addresses. */
type Memo = Map<unknown, unknown>;

/**
 * A deep copy, as `copy.deepcopy` makes it: no constructor runs and no random number is drawn; what is shared inside
 * the original (tied weights, one module used twice, tensors that are views of one memory) is shared inside the copy, and a
 * tensor's strides and place in its memory stay. A parameter gets memory of its own and no gradient, as in Python; another
 * tensor's gradient is copied.
 *
 * Modules, tensors, arrays, plain objects, maps, sets, dates, buffers and typed arrays are copied. Functions, and instances
 * of other classes, are shared between original and copy.
 */
export function deepcopy<T>(value: T, memo: Map<unknown, unknown> = new Map(), ...none: []): T {
  checkNoMore("deepcopy", none);
  return copy(value, memo) as T;
}

function copy(value: unknown, memo: Memo): unknown {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return value;
  const known = memo.get(value);
  if (known !== undefined) return known;
  if (isModuleLike(value)) return copyModule(value, memo);
  if (typeof value === "function") return value;
  if (isLazy(value)) return remember(value, value.another(), memo);
  if (value instanceof Parameter) {
    const constructor = value.constructor as typeof Parameter;
    return remember(value, new constructor(value.data.clone(), value.requiresGrad), memo);
  }
  if (value instanceof Tensor) return copyTensor(value, memo);
  if (Array.isArray(value)) {
    const result: unknown[] = remember(value, [], memo);
    for (const element of value) result.push(copy(element, memo));
    return result;
  }
  if (isMap(value)) {
    const result = remember(value, new Map<unknown, unknown>(), memo);
    for (const [key, element] of value) result.set(copy(key, memo), copy(element, memo));
    return result;
  }
  if (isSet(value)) {
    const result = remember(value, new Set<unknown>(), memo);
    for (const element of value) result.add(copy(element, memo));
    return result;
  }
  if (isDate(value)) return remember(value, new Date(value.getTime()), memo);
  if (isArrayBuffer(value)) return remember(value, value.slice(0), memo);
  if (ArrayBuffer.isView(value)) return remember(value, copyView(value, memo), memo);
  if (!isPlainObject(value)) return value;
  return copyProperties(value, remember(value, Object.create(Object.getPrototypeOf(value)) as object, memo), memo);
}

/** A view of the copied buffer: views of one buffer stay views of one. */
function copyView(view: ArrayBufferView, memo: Memo): ArrayBufferView {
  const buffer = copy(view.buffer, memo) as ArrayBuffer;
  if (Buffer.isBuffer(view)) return Buffer.from(buffer, view.byteOffset, view.byteLength);
  const constructor = view.constructor as new (buffer: ArrayBuffer, offset: number, length: number) => ArrayBufferView;
  return new constructor(
    buffer,
    view.byteOffset,
    view instanceof DataView ? view.byteLength : (view as Uint8Array).length,
  );
}

/** Defines properties instead of assigning them: an own `__proto__` is a name like any other, and a getter stays one. */
function copyProperties<T extends object>(from: object, to: T, memo: Memo, keys = Reflect.ownKeys(from)): T {
  for (const key of keys) {
    if (key === STATE) continue;
    const descriptor = Object.getOwnPropertyDescriptor(from, key) as PropertyDescriptor;
    if ("value" in descriptor) descriptor.value = copy(descriptor.value, memo);
    Object.defineProperty(to, key, descriptor);
  }
  return to;
}

function copyModule(module: ModuleLike, memo: Memo): ModuleLike {
  const own = module[DEEPCOPY]?.();
  if (own !== undefined) return remember(module, own, memo);
  const from = module[STATE];
  const state = newState(from.members.emptied());
  const result = remember(module, allocate(Object.getPrototypeOf(module) as object, state), memo);
  copyProperties(module, result, memo);
  for (const table of HOOK_TABLES) state[table] = copyHooks<never>(from[table] as never, memo) as never;
  return result;
}

/** A hook that is a module is copied, a function is shared. */
function copyHooks<Hook>(hooks: Map<number, Registered<Hook>>, memo: Memo): Map<number, Registered<Hook>> {
  return new Map(Array.from(hooks, ([id, entry]) => [id, { ...entry, hook: copy(entry.hook, memo) as Hook }]));
}

function copyTensor(tensor: Tensor, memo: Memo): Tensor {
  if (!tensor.isLeaf) {
    throw new RuntimeError(
      "Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.",
    );
  }
  const result = remember(
    tensor,
    noGrad(() => (sharesStorage(tensor) ? copyOfView(tensor, memo) : tensor.detach().clone())),
    memo,
  );
  if (tensor.requiresGrad) result.requiresGrad_();
  if (tensor.grad !== null) result.grad = copy(tensor.grad, memo) as Tensor;
  // What the caller hung on the object, without what each tensor has of its own.
  const hung = Object.keys(tensor).filter((key) => !Object.hasOwn(result, key));
  copyProperties(tensor, result, memo, hung);
  return result;
}

/** Whether a tensor is a view of a plain storage. Others are copied one by one, as in Python. */
function sharesStorage(tensor: Tensor): boolean {
  const quantized = /^qu?int/.test(tensor.dtype.name);
  return tensor.layout === layouts.strided && !tensor.isNested && tensor.device.type !== "meta" && !quantized;
}

/** The same view of a copy of the whole storage, which is made once for all its views. */
function copyOfView(tensor: Tensor, memo: Memo): Tensor {
  const address = native.storageAddress(tensor);
  let storage = memo.get(address) as Tensor | undefined;
  if (storage === undefined) {
    storage = wrap(native.storage(tensor)).clone();
    memo.set(address, storage);
  }
  const { dtype, device } = tensor;
  const view = aten.empty([0], { dtype, device }).set_(storage, tensor.storageOffset(), tensor.shape, tensor.stride());
  if (tensor.isConj()) return view.conjPhysical();
  return tensor.isNeg() ? view.neg() : view;
}

function remember<T>(original: unknown, result: T, memo: Memo): T {
  memo.set(original, result);
  return result;
}
