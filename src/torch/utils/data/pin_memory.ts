/** Page-locked host memory, from which copies to a device run beside other work. Follows torch/utils/data/_utils/pin_memory.py. */
import { isPlainObject } from "../../../internal/plain_object.js";
import { Tensor } from "../../tensor.js";

interface Pinnable {
  pinMemory(): unknown;
}

function isPinnable(value: unknown): value is Pinnable {
  return typeof (value as Pinnable | null | undefined)?.pinMemory === "function";
}

/** The batch with its tensors in pinned memory, at every depth; objects with a `pinMemory()` of their own are asked. */
export function pinMemory(data: unknown): unknown {
  if (data instanceof Tensor || isPinnable(data)) return data.pinMemory();
  if (Array.isArray(data)) return data.map(pinMemory);
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [key, pinMemory(value)]));
  if (isPlainObject(data))
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, pinMemory(value)]));
  return data;
}
