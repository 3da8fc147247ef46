/**
 * JavaScript's own memory, as the native side asks for it: Node-API ends the process where there is too little.
 */
import { OutOfMemoryError } from "../python/exceptions.js";

/** The typed arrays by their number in Node-API (napi_typedarray_type). */
const KINDS = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
] as const;

/**
 * A new typed array.
 * @throws OutOfMemoryError when it is longer than a typed array can be, or the system has no memory for it.
 */
export function newTypedArray(kind: number, length: number): ArrayBufferView {
  const Kind = KINDS[kind]!;
  try {
    return new Kind(length);
  } catch (error) {
    throw new OutOfMemoryError(
      `no memory for a ${Kind.name} of ${length} elements (${(error as Error).message}): ` +
        "take the tensor in parts, with narrow() or at()",
    );
  }
}

/** How many bytes the heap can still take. */
export function heapRoom(): number {
  // Not imported: it brings Node's streams with it, which few programs need.
  const { heap_size_limit, used_heap_size } = process.getBuiltinModule("node:v8").getHeapStatistics();
  return heap_size_limit - used_heap_size;
}
