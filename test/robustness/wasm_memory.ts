/** A WebAssembly memory; the types of the DOM, which has it, are not those of Node. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** A new memory of so many pages of 64 KiB. */
export function wasmMemory(pages: number): WasmMemory {
  const { WebAssembly } = globalThis as unknown as {
    WebAssembly: { Memory: new (options: { initial: number }) => WasmMemory };
  };
  return new WebAssembly.Memory({ initial: pages });
}
