/** What is kept in place of the tensors that operations save for their backward. Follows torch/autograd/graph.py. */

import { boolean, string } from "../../internal/kinds.js";
import { scoped } from "../../internal/scoped.js";
import { type Given, signature } from "../../internal/signature.js";
import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";
import { TypeError } from "../../python/exceptions.js";
import { isAvailable } from "../cuda/device.js";
import type { Device } from "../device.js";
import { aten } from "../ops/index.js";
import { outliving } from "../outliving.js";
import { type Tensor, wrap } from "../tensor.js";

interface Hooks {
  readonly pack: (tensor: Tensor) => unknown;
  readonly unpack: (packed: unknown) => Tensor;
}

const entered: Hooks[] = [];

/** @internal The hooks in force; null for none. */
export const currentHooks = (): Hooks | null => entered.at(-1) ?? null;

/** What is called where a tensor is saved. Functions of their own: what the graph holds must not hold more. */
function newPack<Packed>(pack: (tensor: Tensor) => Packed, unpack: (packed: Packed) => Tensor) {
  return (handle: NativeHandle) => unpacking(outliving(pack(wrap(handle))), unpack);
}

function unpacking<Packed>(packed: Packed, unpack: (packed: Packed) => Tensor): () => Tensor {
  return () => unpack(packed);
}

/**
 * Keeps what `packHook` makes of a tensor in place of it, wherever an operation saves one for its backward, which gets what
 * `unpackHook` makes of that. For `body`, or until the guard is disposed of; only the innermost pair counts.
 *
 * `packHook` must not return its argument itself: return `x.detach()`.
 */
export function savedTensorsHooks<Packed, R>(
  packHook: (tensor: Tensor) => Packed,
  unpackHook: (packed: Packed) => Tensor,
  body: () => R,
): R;
export function savedTensorsHooks<Packed>(
  packHook: (tensor: Tensor) => Packed,
  unpackHook: (packed: Packed) => Tensor,
): Disposable;
export function savedTensorsHooks<R>(
  packHook: (tensor: Tensor) => unknown,
  unpackHook: (packed: unknown) => Tensor,
  ...body: unknown[]
): R | Disposable {
  for (const hook of [packHook, unpackHook]) {
    if (typeof hook !== "function") throw new TypeError(`expected a hook function, got ${typeof hook}`);
  }
  const pack = newPack(packHook, unpackHook);
  const enter = () => {
    native.pushSavedTensorsHooks(pack);
    entered.push({ pack: packHook, unpack: unpackHook });
    return () => {
      entered.pop();
      native.popSavedTensorsHooks();
    };
  };
  return scoped<R>("savedTensorsHooks", "savedTensors", enter, body);
}

const onCpu = signature("saveOnCpu", ["pinMemory", "deviceType"], {
  /** Copy through pinned memory, without waiting. Default: false. */
  pinMemory: boolean(false),
  /** The device whose tensors they are. Default: "cuda". */
  deviceType: string("cuda"),
});

/** Keeps saved tensors in the memory of the host. Without `body`, the guard. */
export function saveOnCpu<R>(body: () => R): R;
export function saveOnCpu<R>(pinMemory: boolean, body: () => R): R;
export function saveOnCpu(...options: Given<typeof onCpu>): Disposable;
export function saveOnCpu<R>(...given: unknown[]): R | Disposable {
  const last = given.at(-1);
  const body = typeof last === "function" ? [last] : [];
  const { pinMemory } = onCpu(given.slice(0, given.length - body.length) as Given<typeof onCpu>);
  const pack = (tensor: Tensor): [Device, Tensor] => {
    // One that is there already would be its own copy, and an operation that holds its own result is never freed.
    if (!pinMemory) return [tensor.device, tensor.detach().cpu()];
    const isPinnable = isAvailable() && !tensor.layout.toString().includes("sparse");
    const { dtype, layout } = tensor;
    const packed = aten.empty(tensor.shape, { dtype, layout, pinMemory: isPinnable });
    return [tensor.device, packed.copy_(tensor, isPinnable)];
  };
  const unpack = ([device, tensor]: [Device, Tensor]) => tensor.to({ device, nonBlocking: pinMemory });
  return savedTensorsHooks(pack, unpack, ...(body as [() => R])) as R | Disposable;
}

/** Makes {@link savedTensorsHooks} an error with that text: for `body`, or until the guard is disposed of. */
export function disableSavedTensorsHooks<R>(errorMessage: string, body: () => R): R;
export function disableSavedTensorsHooks(errorMessage: string): Disposable;
export function disableSavedTensorsHooks<R>(errorMessage: string, ...body: unknown[]): R | Disposable {
  const enter = () => {
    const before = native.disableSavedTensorsHooks(errorMessage);
    return () => void native.disableSavedTensorsHooks(before);
  };
  return scoped<R>("disableSavedTensorsHooks", "savedTensors", enter, body);
}
