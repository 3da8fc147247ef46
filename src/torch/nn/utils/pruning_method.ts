/** The bases of pruning: what every method does, and several methods on one tensor. Follows torch/nn/utils/prune.py. */

import { isPlainObject } from "../../../internal/plain_object.js";
import { checkNoMore, limitArguments } from "../../../internal/surplus.js";
import { AssertionError, AttributeError, IndexError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown, sizeRepr, typeName } from "../../../python/repr.js";
import { aten } from "../../ops/index.js";
import { Tensor } from "../../tensor.js";
import { module as moduleKind } from "../kinds.js";
import type { Module } from "../modules/module.js";
import { STATE } from "../modules/module_state.js";
import { put, takeOff } from "./weight_hooks.js";

/** What of a tensor a method looks at when others were before it: elements, whole channels, or all. */
export type PruningType = "unstructured" | "structured" | "global";

/** The class of a method. */
// biome-ignore lint/suspicious/noExplicitAny: what its constructor takes is its own
export type PruningMethod<M extends BasePruningMethod = BasePruningMethod> = new (...given: any[]) => M;

// Which hooks of modules are methods.
const methods = new WeakMap<object, BasePruningMethod>();

/** The methods among a module's hooks, with their keys. */
export function methodsOf(module: Module): [key: number, method: BasePruningMethod][] {
  return [...module[STATE].forwardPreHooks].flatMap(([key, { hook }]): [number, BasePruningMethod][] => {
    const method = methods.get(hook);
    return method === undefined ? [] : [[key, method]];
  });
}

/** A property of a module that is a tensor. @throws AttributeError where there is none. */
export function property(module: Module, name: string): Tensor {
  const value: unknown = Reflect.get(module, name);
  if (value instanceof Tensor) return value;
  throw new AttributeError(`'${typeName(module)}' object has no attribute '${name}'`);
}

const sameShape = (a: Tensor, b: Tensor): boolean => sizeRepr(a.shape) === sizeRepr(b.shape);

/**
 * The base of all ways to prune. A subclass says what it looks at in `PRUNING_TYPE` and gives in `computeMask` a mask of ones
 * and zeros; `Method.apply(module, name, ...arguments)` prunes.
 */
export abstract class BasePruningMethod {
  abstract readonly PRUNING_TYPE: PruningType;
  /** The property that is pruned. @internal */
  _tensorName: string | null = null;

  constructor(...none: []) {
    checkNoMore(new.target.name, none);
  }

  /** The mask for a tensor with these scores, of which `defaultMask` has pruned elements already. Shapes are the tensor's. */
  abstract computeMask(t: Tensor, defaultMask: Tensor): Tensor;

  /** The original times the mask. */
  applyMask(module: Module): Tensor {
    if (this._tensorName === null) throw new AssertionError(`Module ${module} has to be pruned`);
    const original = property(module, `${this._tensorName}Orig`);
    return property(module, `${this._tensorName}Mask`).to(original.dtype).mul(original);
  }

  /**
   * Prunes a module's parameter: `name` becomes the pruned tensor, computed before each call from the parameter `nameOrig`
   * and the buffer `nameMask`. On one that is pruned already, the methods work one after another.
   *
   * @param given The arguments of the constructor, and with `importanceScores` in a last object a tensor by which to prune.
   */
  static apply<M extends BasePruningMethod>(
    this: PruningMethod<M>,
    module: Module,
    name: string,
    ...given: unknown[]
  ): BasePruningMethod {
    moduleKind.check("prune.apply", "module", module);
    const last = given.at(-1);
    let scores: Tensor | undefined;
    if (isPlainObject(last) && "importanceScores" in last) {
      const { importanceScores, ...rest } = last;
      scores = (importanceScores as Tensor | null) ?? undefined;
      given.pop();
      if (Object.keys(rest).length > 0) given.push(rest);
    }
    // biome-ignore lint/complexity/noThisInStatic: the class on which it is called
    const method = compose(module, name, Reflect.construct(this, given) as M);
    const original = property(module, name);
    if (scores !== undefined && !sameShape(scores, original)) {
      throw new AssertionError(
        `importance_scores should have the same shape as parameter ${name} of ${module}, ` +
          `got ${sizeRepr(scores.shape)} vs ${sizeRepr(original.shape)}`,
      );
    }
    const isFirst = !(method instanceof PruningContainer);
    if (isFirst) {
      module.registerParameter(`${name}Orig`, original as never);
      takeOff(module, name);
    }
    try {
      const before = isFirst ? aten.onesLike(original) : property(module, `${name}Mask`).detach().clone();
      module.registerBuffer(`${name}Mask`, method.computeMask(scores ?? original, before));
      put(module, name, method.applyMask(module));
      const hook = (pruned: Module): void => {
        put(pruned, name, method.applyMask(pruned));
      };
      methods.set(hook, method);
      module.registerForwardPreHook(hook);
    } catch (error) {
      if (isFirst) {
        takeOff(module, `${name}Orig`);
        module.registerParameter(name, original as never);
      }
      throw error;
    }
    return method;
  }

  /** A tensor without what the method prunes, by the scores if there are some. */
  prune(t: Tensor, defaultMask?: Tensor | null, importanceScores?: Tensor | null): Tensor {
    const scores = importanceScores ?? t;
    if (!sameShape(scores, t)) {
      throw new AssertionError(
        `importance_scores should have the same shape as tensor t, got ${sizeRepr(scores.shape)} vs ${sizeRepr(t.shape)}`,
      );
    }
    return t.mul(this.computeMask(scores, defaultMask ?? aten.onesLike(t)));
  }

  /** Makes the pruned tensor the parameter; the hook stays. */
  remove(module: Module): void {
    const name = this._tensorName;
    if (name === null) throw new AssertionError(`Module ${module} has to be pruned before pruning can be removed`);
    const weight = this.applyMask(module);
    const original = property(module, `${name}Orig`);
    for (const key of [name, `${name}Orig`, `${name}Mask`]) takeOff(module, key);
    original.data = weight.data;
    module.registerParameter(name, original as never);
  }
}

/** A method, together with those that have pruned the tensor before. */
function compose(module: Module, name: string, method: BasePruningMethod): BasePruningMethod {
  const found = methodsOf(module).filter(([, { _tensorName }]) => _tensorName === name);
  if (found.length > 1) {
    throw new AssertionError(
      `Avoid adding multiple pruning hooks to the same tensor ${name} of module ${module}. Use a PruningContainer.`,
    );
  }
  method._tensorName = name;
  const [entry] = found;
  if (entry === undefined) return method;
  const [key, before] = entry;
  module[STATE].forwardPreHooks.delete(key);
  const container = before instanceof PruningContainer ? before : new PruningContainer(before);
  container.addPruningMethod(method);
  return container;
}

/** Several methods on one tensor, each of which looks at what those before have left. */
export class PruningContainer extends BasePruningMethod implements Iterable<BasePruningMethod> {
  readonly PRUNING_TYPE = "global";
  readonly #methods: BasePruningMethod[] = [];

  constructor(...methods: BasePruningMethod[]) {
    super();
    const [first] = methods;
    if (methods.length === 1 && first instanceof BasePruningMethod) this._tensorName = first._tensorName;
    for (const method of methods) this.addPruningMethod(method);
  }

  /** Adds a method for the same tensor. */
  addPruningMethod(method: BasePruningMethod): void {
    if (!(method instanceof BasePruningMethod)) throw new TypeError(`${shown(method)} is not a BasePruningMethod`);
    if (this._tensorName !== method._tensorName) {
      throw new ValueError(
        `Can only add pruning methods acting on the parameter named '${this._tensorName}' to PruningContainer. ` +
          `Found '${method._tensorName}'`,
      );
    }
    this.#methods.push(method);
  }

  /** How many methods there are. */
  get length(): number {
    return this.#methods.length;
  }

  /** The methods, in order. */
  [Symbol.iterator](): Iterator<BasePruningMethod> {
    return this.#methods[Symbol.iterator]();
  }

  /** The method at an index; negative counts from the end. */
  at(index: number): BasePruningMethod {
    const method = this.#methods.at(index);
    if (method === undefined) throw new IndexError("tuple index out of range");
    return method;
  }

  /** The mask of the last method, for what the mask so far leaves. */
  override computeMask(t: Tensor, defaultMask: Tensor): Tensor {
    const method = this.at(-1);
    const mask = defaultMask.to(t.dtype, { copy: true });
    if (method.PRUNING_TYPE === "global") {
      return mask.copy_(method.computeMask(t, defaultMask));
    }
    if (method.PRUNING_TYPE === "unstructured") {
      const left = defaultMask.eq(1);
      const partial = method.computeMask(t.index([left]), defaultMask.index([left]));
      return mask.indexPut_([left], partial.to(mask.dtype));
    }
    if (method.PRUNING_TYPE !== "structured") {
      throw new ValueError(`Unrecognized PRUNING_TYPE ${method.PRUNING_TYPE}`);
    }
    const { dim: given } = method as { dim?: number };
    if (given === undefined) {
      throw new AttributeError(
        'Pruning methods of PRUNING_TYPE "structured" need to have the attribute `dim` defined.',
      );
    }
    const dim = given < 0 ? given + t.dim() : given;
    if (dim < 0) throw new IndexError(`Index is out of bounds for tensor with dimensions ${t.dim()}`);
    const others = t.shape.map((_, d) => d).filter((d) => d !== dim);
    const left = defaultMask.sum(others).ne(0).nonzero().view([-1]);
    const partial = method.computeMask(t.indexSelect(dim, left), defaultMask.indexSelect(dim, left));
    return mask.indexCopy_(dim, left, partial.to(mask.dtype));
  }
}

limitArguments(BasePruningMethod.prototype, { applyMask: 1, prune: 3, remove: 1 });
limitArguments(PruningContainer.prototype, { addPruningMethod: 1, at: 1, computeMask: 2 });
