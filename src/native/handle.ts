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

let last = 0;

/**
 * What an object with a handle has of its own: to whatever compares objects by their properties (`assert.deepStrictEqual`, `toEqual`), all
 * Externals are equal, and so were all tensors. It comes again after a billion objects.
 */
export function newIdentity(): number {
  last = (last + 1) & 0x3fffffff;
  return last;
}
