/**
 * What all distributions share. Follows torch/distributions/utils.py.
 *
 * In all files of this folder operators run in the order in which Python runs them, and as many: gradients that meet in one
 * tensor are added in the opposite order, and another order has other bits.
 */

import { limitDeclared } from "../../internal/surplus.js";
import { RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { boolRepr, floatRepr, shown, sizeRepr } from "../../python/repr.js";
import { enableGrad } from "../autograd/grad_mode.js";
import { tensor } from "../creation.js";
import { getDefaultDtype } from "../default_dtype.js";
import { aten } from "../ops/index.js";
import { outliving } from "../outliving.js";
import { Tensor } from "../tensor.js";
import { finfo } from "../type_info.js";

/** A parameter of a distribution as it can be given: a number counts as a tensor without dimensions. */
export type Value = Tensor | number;
/** A shape, as `sample`, `expand` and their kin take it. */
export type Size = readonly number[];

export { finfo };
export const EULER = 0.5772156649015329;
export const isNumber = (value: unknown): value is number => typeof value === "number";

/** The values as tensors of one shape; numbers take dtype and device of the first tensor there is. */
export function broadcastAll<const V extends readonly unknown[]>(...values: V): { -readonly [I in keyof V]: Tensor } {
  if (!values.every((value) => isNumber(value) || typeof value === "boolean" || value instanceof Tensor)) {
    throw new ValueError(
      "Input arguments must all be instances of Number, torch.Tensor or objects implementing __torch_function__.",
    );
  }
  const first = values.find((value) => value instanceof Tensor);
  const like = first === undefined ? { dtype: getDefaultDtype() } : { dtype: first.dtype, device: first.device };
  const tensors = values.map((value) => (value instanceof Tensor ? value : tensor(value as number, like)));
  return aten.broadcastTensors(tensors) as unknown as { -readonly [I in keyof V]: Tensor };
}

/** `value - x`. */
export const minus = (value: number, x: Tensor): Tensor => aten.rsub(x, value);
/** `value / x`, in the two steps that Python takes. */
export const over = (value: number, x: Tensor): Tensor => x.reciprocal().mul(value);
/** The dtype and device of a tensor, for another one. */
export const like = ({ dtype, device }: Tensor) => ({ dtype, device });

/** Draws of the standard normal distribution. */
export function standardNormal(shape: Size, of: Tensor): Tensor {
  return aten.empty([...shape], like(of)).normal_();
}

/** Draws from `[0, 1)`. */
export const uniform = (shape: Size, of: Tensor): Tensor => aten.rand([...shape], like(of));

/** Sums over the last `dim` dimensions. */
export function sumRightmost(value: Tensor, dim: number): Tensor {
  if (dim === 0) return value;
  // Python's shape[:-dim]: of a negative dim it is shape[:n].
  return value.reshape([...value.shape.slice(0, -dim), -1]).sum(-1);
}

/** Log odds as probabilities. */
export function logitsToProbs(logits: Tensor, isBinary: boolean): Tensor {
  return isBinary ? aten.sigmoid(logits) : aten.softmax(logits, -1);
}

/** Probabilities away from 0 and 1 by the dtype's smallest step. */
export function clampProbs(probs: Tensor): Tensor {
  const { eps } = finfo(probs.dtype);
  return probs.clamp({ min: eps, max: 1 - eps });
}

/** Probabilities as log odds (binary), or as logarithms. */
export function probsToLogits(probs: Tensor, isBinary: boolean): Tensor {
  const clamped = clampProbs(probs);
  return isBinary ? clamped.log().sub(clamped.neg().log1p()) : clamped.log();
}

/** Where the lower triangle is, from the diagonal `diag` down. */
function trilMask(n: number, diag: number, of: Tensor): Tensor {
  const arange = aten.arange(n, { device: of.device });
  return arange.lt(arange.view([-1, 1]).add(diag + 1));
}

/** The lower triangle as a vector. */
export function trilMatrixToVec(mat: Tensor, diag = 0): Tensor {
  const n = mat.shape.at(-1) as number;
  if (diag < -n || diag >= n) throw new ValueError(`diag (${diag}) provided is outside [${-n}, ${n - 1}].`);
  return mat.at("...", trilMask(n, diag, mat));
}

/** A matrix of such a lower triangle, and zeros. */
export function vecToTrilMatrix(vec: Tensor, diag = 0): Tensor {
  const last = vec.shape.at(-1) as number;
  const side = (-(1 + 2 * diag) + Math.sqrt((1 + 2 * diag) ** 2 + 8 * last + 4 * Math.abs(diag) * (diag + 1))) / 2;
  const n = Math.round(side);
  if (n - side > finfo(vec.dtype).eps) {
    throw new ValueError(
      `The size of last dimension is ${last} which cannot be expressed as ` +
        "the lower triangular part of a square D x D matrix.",
    );
  }
  const mat = vec.newZeros([...vec.shape.slice(0, -1), n, n]);
  mat.setAt(["...", trilMask(n, diag, vec)], vec);
  return mat;
}

const lazies = new WeakMap<object, ReadonlySet<string>>();

/**
 * Gives a class properties that are computed when they are first asked for, with gradients, and kept. A constructor may put
 * a value in the place of one.
 */
export function lazyProperties<T extends object>(of: { prototype: T }, how: Record<string, (on: T) => unknown>): void {
  lazies.set(of.prototype, new Set(Object.keys(how)));
  for (const [name, compute] of Object.entries(how)) {
    const keep = (on: T, value: unknown) => {
      Object.defineProperty(on, name, {
        value: outliving(value),
        writable: true,
        enumerable: true,
        configurable: true,
      });
      return value;
    };
    Object.defineProperty(of.prototype, name, {
      configurable: true,
      get(this: T) {
        const computed = enableGrad(() => [compute(this)]);
        return keep(this, computed[0]);
      },
      set(this: T, value: unknown) {
        keep(this, value);
      },
    });
  }
}

/** Whether a property of an object is one of those, and not computed yet. */
export const isLazy = (on: object, name: string): boolean => !Object.hasOwn(on, name) && isComputed(on, name);

/** Whether a property of an object is one of those. */
export function isComputed(on: object, name: string): boolean {
  for (let at = Object.getPrototypeOf(on); at !== null; at = Object.getPrototypeOf(at)) {
    if (Object.hasOwn(at, name)) return lazies.get(at)?.has(name) === true;
  }
  return false;
}

// logProb and cdf look at the value where they validate it.
function ofTensor(icdf: (value: Tensor) => Tensor) {
  return function checked(this: unknown, value: unknown): Tensor {
    if (value instanceof Tensor) return icdf.call(this, value);
    throw new TypeError(`icdf: expected value to be a Tensor, got ${shown(value)}`);
  };
}

function ofShape(name: string, draw: (shape?: Size) => Tensor) {
  return function checked(this: unknown, shape?: Size): Tensor {
    if (shape === undefined || Array.isArray(shape)) return draw.call(this, shape);
    throw new TypeError(`${name}: expected sampleShape to be an array of sizes, got ${shown(shape)}; one size is [n]`);
  };
}

/** Makes the methods of classes refuse surplus arguments, `icdf` what is no tensor, and draws what is no shape. */
export function strict(...classes: readonly { prototype: object }[]): void {
  for (const { prototype } of classes) {
    const replace = (name: string, by: (method: never) => unknown) => {
      const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
      if (method)
        Object.defineProperty(prototype, name, { value: by(method as never), writable: true, configurable: true });
    };
    replace("icdf", ofTensor);
    for (const name of ["sample", "rsample"]) replace(name, (draw) => ofShape(name, draw));
    const methods = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(
      ([name, { value }]) => typeof value === "function" && name !== "constructor" && name !== "toString",
    );
    limitDeclared(
      prototype,
      methods.map(([name]) => name),
    );
  }
}

/** A tensor as Python's f-strings have it: the element of one without dimensions. */
export function formatted(value: Tensor): string {
  if (value.ndim > 0) return value.toString();
  const item: unknown = value.item();
  if (typeof item === "boolean") return boolRepr(item);
  return typeof item === "number" && value.isFloatingPoint() ? floatRepr(item) : String(item);
}

/** Whether two shapes are the same. */
export const sameShape = (a: Size, b: Size): boolean => a.length === b.length && a.every((size, i) => size === b[i]);

/** The shape that shapes are broadcast to, with the text of torch.broadcast_shapes for shapes of tensors. */
export function broadcastShape(...shapes: Size[]): number[] {
  const common = new Array<number>(Math.max(...shapes.map((shape) => shape.length))).fill(1);
  for (const [index, shape] of shapes.entries()) {
    for (let i = 1; i <= shape.length; i++) {
      const [size, have] = [shape.at(-i) as number, common.at(-i)];
      if (have === 1) common[common.length - i] = size;
      else if (size !== have && size !== 1) {
        throw new RuntimeError(
          `Attempting to broadcast a dimension of length ${size} at ${-i}! Mismatching argument at index ${index} had ` +
            `${sizeRepr(shape)}; but expected shape should be broadcastable to [${common.join(", ")}]`,
        );
      }
    }
  }
  return common;
}

/** A copy with `value` where `mask` holds; what `x[mask] = value` is to a tensor that nobody else has. */
export function put(x: Tensor, mask: Tensor, value: number | Tensor): Tensor {
  x.setAt(mask, value);
  return x;
}

export const sqrt2Pi = Math.sqrt(2 * Math.PI);
export const log2Pi = Math.log(2 * Math.PI);

/** @throws ValueError unless exactly one of the two is given. */
export function checkOne(probs: unknown, logits: unknown): void {
  if ((probs === null) !== (logits === null)) return;
  throw new ValueError("Either `probs` or `logits` must be specified, but not both.");
}

interface Odds {
  probs: Tensor;
  logits: Tensor;
}

/** {@link lazyProperties} of what has probabilities and log odds, of which one was given. */
export const lazyOdds = (of: { prototype: Odds }, isBinary: boolean): void =>
  lazyProperties<Odds>(of, {
    logits: ({ probs }) => probsToLogits(probs, isBinary),
    probs: ({ logits }) => logitsToProbs(logits, isBinary),
  });

/** Which of the two was given. */
export const givenOdds = (on: Odds): Tensor => (Object.hasOwn(on, "probs") ? on.probs : on.logits);

/** The integers below `n` along the first of as many dimensions as the batch has more, of its shape where that is wanted. */
export function enumerated(n: number, batchShape: Size, expand: boolean | undefined, as: object): Tensor {
  const values = aten.arange(n, as).view([-1, ...batchShape.map(() => 1)]);
  return expand === false ? values : values.expand([-1, ...batchShape]);
}

/** Binary cross entropy of log odds, element by element. */
export const crossEntropy = (logits: Tensor, target: Tensor): Tensor =>
  aten.binaryCrossEntropyWithLogits(logits, target, { reduction: 0 });
