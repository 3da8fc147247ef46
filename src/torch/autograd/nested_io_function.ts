/** Follows torch/autograd/function.py (`NestedIOFunction`). */

import { AttributeError } from "../../python/exceptions.js";
import { Function, type FunctionCtx } from "./function.js";

// biome-ignore lint/suspicious/noExplicitAny: each function has parameters of its own
type Any = any;

/**
 * What functions with nested arguments were made from before {@link Function} took any; it is left for classes that extend
 * it. One with a `forward` and `backward` of its own works as a Function; what `forwardExtended` was for has no caller any more
 * in Python either, so that the inherited `forward` throws.
 */
export class NestedIOFunction extends Function {
  static override forward(..._args: Any[]): Any {
    // biome-ignore lint/complexity/noThisInStatic: the subclass that is applied
    throw new AttributeError(`'${this.name}Backward' object has no attribute '_nested_input'`);
  }

  static override backward(_ctx: FunctionCtx, ..._gradOutputs: Any[]): Any {
    // biome-ignore lint/complexity/noThisInStatic: the subclass that is applied
    throw new AttributeError(`'${this.name}Backward' object has no attribute '_nested_output'`);
  }
}
