/** How JavaScript holds native objects (native/napi/handle.h). */

/** A native object as JavaScript holds it: a V8 External, opaque. Wrap a tensor's with `wrap()` of wrap.ts. */
export type NativeHandle = { readonly __native: unique symbol };

/** The symbol under which JavaScript objects carry their native handle. */
export const handleKey: unique symbol = Symbol("libtorch-node.handle");

/** Anything that carries a native handle: Tensor, Generator, DType, ... */
export interface Handled {
  readonly [handleKey]: NativeHandle;
}

/** A tensor on its way into the addon: the Tensor object, or its bare handle. */
export type NativeTensor = Handled | NativeHandle;
