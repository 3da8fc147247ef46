/** What holds the parametrizations of one tensor. Follows torch/nn/utils/parametrize.py (`ParametrizationList`). */

import { limitArguments } from "../../../internal/surplus.js";
import { NotImplementedError, RuntimeError, ValueError } from "../../../python/exceptions.js";
import { sizeRepr, typeName } from "../../../python/repr.js";
import { noGrad } from "../../autograd/index.js";
import { Tensor } from "../../tensor.js";
import { ModuleList } from "../modules/container.js";
import type { Module } from "../modules/module.js";
import { Parameter } from "../parameter.js";

/** What a parametrization may have beside `forward`: the tensor, or tensors, that `forward` would make its value of. */
export interface RightInverse {
  /** What `forward` would make `value` of. */
  rightInverse(value: Tensor): Tensor | readonly Tensor[];
}

/** Whether a parametrization can be inverted. */
export const hasRightInverse = (module: unknown): module is RightInverse =>
  typeof (module as Partial<RightInverse>).rightInverse === "function";

/** Registers a tensor as what it is: a parameter, or else a buffer. */
export function registerTensor(module: Module, name: string, tensor: Tensor): void {
  if (tensor instanceof Parameter) module.registerParameter(name, tensor);
  else module.registerBuffer(name, tensor);
}

/** Puts other values into a tensor, which stays the object that an optimizer knows. */
export function replaceValues(tensor: Tensor, values: Tensor): void {
  if (values !== tensor) tensor.data = values.data;
}

/** Throws unless a parametrized tensor is what the tensor was. */
export function checkSame(
  what: string,
  value: unknown,
  expected: { dtype: Tensor["dtype"]; shape: readonly number[] },
  [before, after]: readonly [string, string],
): void {
  if (!(value instanceof Tensor))
    throw new ValueError(`A parametrization must return a tensor. Got ${typeName(value)}.`);
  const wrong = (aspect: string, was: string, is: string) =>
    new ValueError(
      `Registering a parametrization may not change the ${aspect} of the tensor, unless ${what}\`unsafe\` flag is enabled.\n` +
        `${before.replace("$", aspect)}: ${was}\n${after.replace("$", aspect)}: ${is}`,
    );
  if (value.dtype !== expected.dtype) throw wrong("dtype", String(expected.dtype), String(value.dtype));
  if (sizeRepr(value.shape) !== sizeRepr(expected.shape)) {
    throw wrong("shape", sizeRepr(expected.shape), sizeRepr(value.shape));
  }
}

const SEQUENCE = "'right_inverse' must return a Tensor or a Sequence of tensors (list, tuple...). ";

/**
 * The parametrizations of one tensor, in order, and what they are computed of: `original`, or where the first of them takes
 * several tensors `original0`, `original1`, ... Made by `registerParametrization`.
 */
export class ParametrizationList extends ModuleList {
  /** The tensor that is parametrized, or what the right inverses make of it. */
  declare original: Tensor;
  /** Whether dtype and shape may change. */
  unsafe: boolean;
  /** Whether there is one original, `original`. */
  isTensor: boolean;
  /** How many originals there are. */
  ntensors: number;

  /** @throws ValueError when the parametrizations give something that the tensor could not be. */
  constructor(modules: readonly Module[], original: Tensor, unsafe = false, ...none: []) {
    if (modules.length === 0) throw new ValueError("ParametrizationList requires one or more modules.");
    super(modules, ...none);
    this.unsafe = unsafe;
    const { dtype, shape, device } = original;
    const initial: unknown = noGrad(() => inverted(this, original));
    if (!(initial instanceof Tensor) && !Array.isArray(initial)) {
      throw new ValueError(`${SEQUENCE}Got ${typeName(initial)}`);
    }
    this.isTensor = initial instanceof Tensor;
    this.ntensors = Array.isArray(initial) ? initial.length : 1;
    if (initial instanceof Tensor) {
      const kept = (aspect: string, was: unknown, is: unknown): void => {
        if (String(was) === String(is)) return;
        throw new ValueError(
          `When \`right_inverse\` outputs one tensor, it may not change the ${aspect}.\noriginal.${aspect}: ${was}\n` +
            `right_inverse(original).${aspect}: ${is}`,
        );
      };
      kept("dtype", dtype, initial.dtype);
      kept("device", device, initial.device);
      replaceValues(original, initial);
      registerTensor(this, "original", original);
    } else {
      for (const [i, one] of (initial as unknown[]).entries()) {
        if (!(one instanceof Tensor)) {
          throw new ValueError(`${SEQUENCE}Got element ${i} of the sequence with type ${typeName(one)}.`);
        }
        const own = original instanceof Parameter ? new Parameter(one, original.requiresGrad) : one;
        registerTensor(this, `original${i}`, own.requiresGrad_(original.requiresGrad));
      }
    }
    if (unsafe) return;
    checkSame("", this.forward(), { dtype, shape }, ["unparametrized $", "parametrized $"]);
  }

  /** The originals, in order. */
  originals(): Tensor[] {
    if (this.isTensor) return [this.original];
    return Array.from({ length: this.ntensors }, (_, i) => Reflect.get(this, `original${i}`) as Tensor);
  }

  /** Makes the originals those of which the parametrizations compute this value. */
  rightInverse(value: Tensor): void {
    noGrad(() => {
      const initial: unknown = [...this].reverse().reduce((inverse: Tensor, module) => {
        if (hasRightInverse(module)) return module.rightInverse(inverse) as Tensor;
        throw new RuntimeError(`parametrization ${module.constructor.name} does not implement right_inverse.`);
      }, value);
      if (this.isTensor) {
        if (!(initial instanceof Tensor)) {
          throw new ValueError(`\`right_inverse\` should return a tensor. Got ${typeName(initial)}`);
        }
        if (initial.dtype !== this.original.dtype) {
          throw new ValueError(
            `The tensor returned by \`right_inverse\` has dtype ${initial.dtype} while \`original\` has dtype ${this.original.dtype}`,
          );
        }
        replaceValues(this.original, initial);
        return;
      }
      if (!Array.isArray(initial)) {
        throw new ValueError(`'right_inverse' must return a sequence of tensors. Got ${typeName(initial)}.`);
      }
      if (initial.length !== this.ntensors) {
        throw new ValueError(
          `'right_inverse' must return a sequence of tensors of length ${this.ntensors}. ` +
            `Got a sequence of length ${initial.length}.`,
        );
      }
      for (const [i, original] of this.originals().entries()) {
        const one: unknown = initial[i];
        if (!(one instanceof Tensor)) {
          throw new ValueError(
            "'right_inverse' must return a sequence of tensors or reference-type opaques. " +
              `Got element ${i} of type ${typeName(one)}.`,
          );
        }
        if (one.dtype !== original.dtype) {
          throw new ValueError(
            `Tensor ${i} returned by \`right_inverse\` has dtype ${one.dtype} while \`original${i}\` has dtype ${original.dtype}`,
          );
        }
        replaceValues(original, one);
      }
    });
  }

  override forward(): Tensor {
    const [first, ...others] = [...this] as [Module, ...Module[]];
    return others.reduce((value, module) => module(value) as Tensor, first(...this.originals()) as Tensor);
  }
}

limitArguments(ParametrizationList.prototype, { originals: 0, rightInverse: 1, forward: 0 });

/** What the parametrizations would compute a tensor of; one that has no inverse is passed over. */
function inverted(list: ParametrizationList, original: Tensor): Tensor | readonly Tensor[] {
  let value: Tensor | readonly Tensor[] = original;
  for (const module of [...list].reverse()) {
    if (!hasRightInverse(module)) continue;
    try {
      value = module.rightInverse(value as Tensor);
    } catch (error) {
      if (!(error instanceof NotImplementedError)) throw error;
    }
  }
  return value;
}
