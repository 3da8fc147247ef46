import type { Given, Signature, Values } from "../../../internal/signature.js";
import { Module } from "./module.js";

/** A class of modules that are made of the arguments of a signature. */
export type WithSettings<S> = new (...given: Given<S>) => Module & Values<S>;

/**
 * The base class of layers that keep all they are given: its constructor takes the signature's arguments and puts their values
 * under their names.
 *
 * ```ts
 * const elu = signature("ELU", { alpha: number(1) }, { inplace: boolean(false) });
 *
 * class ELU extends withSettings(elu) {
 *   override forward(input: Tensor): Tensor {
 *     return F.elu(input, this.alpha, this.inplace);
 *   }
 * }
 * ```
 *
 * @param buffers The names of those that are tensors and go into the state dict.
 */
export function withSettings<S extends Signature>(
  read: S,
  { buffers = [] }: { buffers?: readonly (keyof Values<S> & string)[] } = {},
): WithSettings<S> {
  class Layer extends Module {
    constructor(...given: unknown[]) {
      super();
      for (const [name, value] of Object.entries(read(given, new.target.name))) {
        if ((buffers as readonly string[]).includes(name)) this.registerBuffer(name, value as never);
        else Reflect.set(this, name, value);
      }
    }
  }
  return Layer as unknown as WithSettings<S>;
}
