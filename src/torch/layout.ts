import { native } from "../native/addon.js";
import { type Handled, handleKey, type NativeHandle } from "../native/handle.js";

class Named implements Handled {
  /** @internal */
  readonly [handleKey]: NativeHandle;

  /** @internal */
  constructor(
    readonly name: string,
    handle: NativeHandle,
  ) {
    this[handleKey] = handle;
  }

  toString(): string {
    return `torch.${this.name}`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** How a tensor's elements are stored, such as `torch.strided`. */
export class Layout extends Named {}
/** In which order a dense tensor's dimensions lie in memory, such as `torch.channelsLast`. */
export class MemoryFormat extends Named {}

/** Every layout by PyTorch's name: `strided`, `sparse_coo`, ... */
export const layouts: Readonly<Record<string, Layout>> = Object.freeze(
  Object.fromEntries(native.layouts().map(({ name, handle }) => [name, new Layout(name, handle)])),
);
/** Every memory format by PyTorch's name: `contiguous_format`, `channels_last`, ... */
export const memoryFormats: Readonly<Record<string, MemoryFormat>> = Object.freeze(
  Object.fromEntries(native.memoryFormats().map(({ name, handle }) => [name, new MemoryFormat(name, handle)])),
);
