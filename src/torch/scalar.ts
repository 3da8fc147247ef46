import { checkNoMore } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { type Handled, handleKey, type NativeHandle } from "../native/handle.js";

/** A complex number. */
export interface Complex {
  /** The real part. */
  re: number;
  /** The imaginary part. */
  im: number;
}

/**
 * A number whose Python type is said rather than guessed. JavaScript has one kind of number, so an operator takes `2`
 * and `2.0` for Python's `2`; `new Scalar(2, "float")` is Python's `2.0`. Accepted wherever an operator takes a number:
 *
 * ```ts
 * ids.mul(2.0)                             // int64, as Python's ids * 2
 * ids.mul(new torch.Scalar(2, "float"))    // float32, as Python's ids * 2.0
 * ```
 */
export class Scalar implements Handled {
  /** @internal */
  readonly [handleKey]: NativeHandle;

  constructor(
    readonly value: number | bigint | boolean | Complex,
    readonly kind: "int" | "float" | "bool" | "complex",
    ...none: []
  ) {
    checkNoMore("Scalar", none);
    const handle =
      typeof value === "object" ? native.newScalar(value.re, kind, value.im) : native.newScalar(value, kind, 0);
    this[handleKey] = handle;
  }
}
