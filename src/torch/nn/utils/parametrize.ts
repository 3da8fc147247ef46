/**
 * `nn.utils.parametrize`: tensors of a module that are computed of others. Follows torch/nn/utils/parametrize.py.
 *
 * @module
 */

import { boolean, optional, string } from "../../../internal/kinds.js";
import { scoped } from "../../../internal/scoped.js";
import { form, type Given, signature } from "../../../internal/signature.js";
import { NotImplementedError, ValueError } from "../../../python/exceptions.js";
import { sizeRepr, typeName } from "../../../python/repr.js";
import { snakeCase } from "../../../python/snake_case.js";
import { noGrad } from "../../autograd/index.js";
import { outliving } from "../../outliving.js";
import { Tensor } from "../../tensor.js";
import { module } from "../kinds.js";
import { ModuleDict } from "../modules/container.js";
import type { Module } from "../modules/module.js";
import { STATE } from "../modules/module_state.js";
import { Parameter } from "../parameter.js";
import {
  checkSame,
  hasRightInverse,
  ParametrizationList,
  registerTensor,
  replaceValues,
} from "./parametrization_list.js";

export { ParametrizationList, type RightInverse } from "./parametrization_list.js";

/** A module with parametrized tensors: `layer.parametrizations.get("weight").original`. */
export type Parametrized<M extends Module = Module> = M & { parametrizations: ModuleDict<ParametrizationList> };

// How many modes are entered, and what was computed since.
let depth = 0;
const computed = new Map<Module, Map<string, Tensor>>();

/**
 * Computes each parametrized tensor once as long as `body` runs, and returns what it returns. Without `body`: a guard for
 * `using`.
 */
export function cached<R>(body: () => R): R;
export function cached(): Disposable;
export function cached<R>(...body: unknown[]): R | Disposable {
  const enter = () => {
    depth += 1;
    return () => {
      depth -= 1;
      if (depth === 0) computed.clear();
    };
  };
  return scoped("cached", "parametrize", enter, body);
}

function listsOf(module: Module): ModuleDict<ParametrizationList> | null {
  const lists: unknown = "parametrizations" in module ? module.parametrizations : null;
  return lists instanceof ModuleDict ? (lists as ModuleDict<ParametrizationList>) : null;
}

function valueOf(module: Module, name: string): unknown {
  return name in module ? Reflect.get(module, name) : undefined;
}

/** The tensor under a property of a parametrized module. */
function compute(module: Module, key: string): Tensor {
  const list = (listsOf(module) as ModuleDict<ParametrizationList>).get(snakeCase(key));
  if (depth === 0) return list();
  const own = computed.get(module) ?? new Map<string, Tensor>();
  computed.set(module, own);
  const value = own.get(key) ?? outliving(list());
  own.set(key, value);
  return value;
}

/** Takes a property off a module, with what would tell that it is missing: its class has it now. */
function takeOff(module: Module, key: string): void {
  Reflect.deleteProperty(module, key);
  Reflect.deleteProperty(module, key);
}

/** Gives a module a class of its own, which extends its class. */
function extendClass(module: Module): void {
  // biome-ignore lint/suspicious/noExplicitAny: any class can be extended; this one is never constructed
  const base = module.constructor as any;
  const name = `Parametrized${base.name}`;
  const { [name]: own } = { [name]: class extends base {} } as Record<string, { prototype: object }>;
  Object.setPrototypeOf(module, (own as { prototype: object }).prototype);
  module.registerModule("parametrizations", new ModuleDict<ParametrizationList>());
}

/** What is registered under a name, a parameter or a buffer. */
function held(module: Module, key: string): Tensor | null {
  const member = module[STATE].members.find(key);
  return member?.kind === "parameter" || member?.kind === "buffer" ? (member.value as Tensor | null) : null;
}

/** Whether a module has parametrizations, or with a name whether that tensor has some. */
export const isParametrized = form(
  signature("isParametrized", ["module", "tensorName"], { module, tensorName: optional(string) }),
  ({ module, tensorName }): boolean => {
    const lists = listsOf(module);
    if (lists === null) return false;
    return tensorName === undefined ? lists.size > 0 : lists.has(snakeCase(tensorName));
  },
);

const registering = signature("registerParametrization", ["tensorName", "parametrization"], {
  /** The property of a parameter or a buffer. */
  tensorName: string,
  /** Gives the tensor of what was there; with `rightInverse(value)`, a value can be assigned to it. */
  parametrization: module,
  /** Let dtype and shape change, and check nothing. Default: false. */
  unsafe: boolean(false),
});

/**
 * Makes a module's tensor computed: reading the property gives `parametrization(original)`, and the optimizer trains the
 * original, which is `module.parametrizations.get(name).original`; state dicts have it as `parametrizations.weight.original`.
 * Several on one tensor are applied in order. The module's class becomes one of its own (`ParametrizedLinear`), as in Python.
 *
 * ```ts
 * class Symmetric extends nn.Module {
 *   override forward(x: Tensor) { return x.triu().add(x.triu(1).mT); }
 *   rightInverse(x: Tensor) { return x.triu(); }
 * }
 * const layer = registerParametrization(new nn.Linear(3, 3), "weight", new Symmetric());
 * ```
 * @throws ValueError when there is no such tensor, or dtype or shape would change.
 */
export function registerParametrization<M extends Module>(
  target: M,
  ...given: Given<typeof registering>
): Parametrized<M> {
  const { tensorName: key, parametrization, unsafe } = registering(given);
  module.check("registerParametrization", "module", target);
  parametrization.train(target.training);
  const original = held(target, key);
  if (isParametrized(target, key)) {
    const list = (listsOf(target) as ModuleDict<ParametrizationList>).get(snakeCase(key));
    if (!unsafe) checkNext(key, Reflect.get(target, key) as Tensor, parametrization);
    list.append(parametrization);
    list.unsafe ||= unsafe;
  } else if (original !== null) {
    const list = new ParametrizationList([parametrization], original, unsafe);
    takeOff(target, key);
    if (!isParametrized(target)) extendClass(target);
    Object.defineProperty(Object.getPrototypeOf(target), key, {
      configurable: true,
      get(this: Module): Tensor {
        return compute(this, key);
      },
      set(this: Module, value: Tensor): void {
        (listsOf(this) as ModuleDict<ParametrizationList>).get(snakeCase(key)).rightInverse(value);
      },
    });
    listsOf(target)?.set(snakeCase(key), list);
  } else {
    throw new ValueError(
      `Module '${target}' does not have a parameter, a buffer, or a parametrized element with name '${key}'`,
    );
  }
  return target as Parametrized<M>;
}

/** Checks a parametrization that is added to others. */
function checkNext(key: string, before: Tensor, parametrization: Module): void {
  const after: unknown = parametrization(before);
  checkSame("the ", after, before, [`module.${key}.$`, `parametrization(module.${key}).$`]);
  if (!hasRightInverse(parametrization)) return;
  let inverse: unknown;
  try {
    inverse = parametrization.rightInverse(after as Tensor);
  } catch (error) {
    if (error instanceof NotImplementedError) return;
    throw error;
  }
  if (!(inverse instanceof Tensor)) {
    throw new ValueError(`parametrization.right_inverse must return a tensor. Got: ${typeName(inverse)}`);
  }
  const same = (aspect: string, was: string, is: string): void => {
    if (was === is) return;
    throw new ValueError(
      `The tensor returned by parametrization.right_inverse must have the same ${aspect} as module.${key}, unless the ` +
        `\`unsafe\` flag is enabled.\nmodule.${key}.${aspect}: ${was}\nreturned ${aspect}: ${is}`,
    );
  };
  same("dtype", String(before.dtype), String(inverse.dtype));
  same("shape", sizeRepr(before.shape), sizeRepr(inverse.shape));
}

const removing = signature("removeParametrizations", ["tensorName", "leaveParametrized"], {
  tensorName: string,
  /** Keep the present value; else the original comes back. Default: true. */
  leaveParametrized: boolean(true),
});

/**
 * Makes a parametrized tensor a parameter, or a buffer, again.
 *
 * @throws ValueError when it is not parametrized, or the original is wanted and there are several.
 */
export function removeParametrizations<M extends Module>(target: M, ...given: Given<typeof removing>): M {
  const { tensorName: key, leaveParametrized } = removing(given);
  module.check("removeParametrizations", "module", target);
  const lists = listsOf(target);
  if (lists === null || !isParametrized(target, key)) {
    throw new ValueError(`Module ${target} does not have a parametrization on ${key}`);
  }
  const list = lists.get(snakeCase(key));
  let { original } = list;
  if (list.isTensor) {
    if (leaveParametrized)
      replaceValues(
        original,
        noGrad(() => Reflect.get(target, key) as Tensor),
      );
  } else {
    if (!leaveParametrized) {
      throw new ValueError(
        "Cannot leave unparametrized (`leave_parametrized=False`) a tensor that is parametrized in terms of a sequence of tensors.",
      );
    }
    const value = Reflect.get(target, key) as Tensor;
    original = value.requiresGrad ? new Parameter(value) : value;
  }
  const own = Object.getPrototypeOf(target) as object;
  Reflect.deleteProperty(own, key);
  lists.delete(snakeCase(key));
  registerTensor(target, key, original);
  if (!isParametrized(target)) {
    takeOff(target, "parametrizations");
    Object.setPrototypeOf(target, Object.getPrototypeOf(own) as object);
  }
  return target;
}

/** The class that a module had before it was parametrized. */
export const typeBeforeParametrizations = form(
  signature("typeBeforeParametrizations", ["module"], { module }),
  ({ module }): typeof Module => {
    const own = module.constructor as typeof Module;
    return isParametrized(module) ? (Object.getPrototypeOf(own) as typeof Module) : own;
  },
);

/**
 * Gives a module the parametrizations of another and its originals, of all tensors or of one; those that it lacks are made.
 *
 * @returns The module that got them.
 */
export const transferParametrizationsAndParams = form(
  signature("transferParametrizationsAndParams", ["fromModule", "toModule", "tensorName"], {
    fromModule: module,
    toModule: module,
    tensorName: optional(string),
  }),
  ({ fromModule, toModule, tensorName }): Module => {
    const lists = listsOf(fromModule);
    if (lists === null || lists.size === 0) return toModule;
    for (const key of tensorName === undefined ? parametrizedKeys(fromModule) : [tensorName]) {
      if (valueOf(toModule, key) === undefined) {
        Reflect.set(toModule, key, new Parameter(Reflect.get(fromModule, key) as Tensor));
      }
      const list = lists.get(snakeCase(key));
      for (const parametrization of list) registerParametrization(toModule, key, parametrization);
      const target = (listsOf(toModule) as ModuleDict<ParametrizationList>).get(snakeCase(key));
      const names = list.isTensor ? ["original"] : list.originals().map((_, i) => `original${i}`);
      for (const name of names) Reflect.set(target, name, Reflect.get(list, name));
    }
    return toModule;
  },
);

/** The properties that a module's own class computes. */
function parametrizedKeys(module: Module): string[] {
  const own = Object.getPrototypeOf(module) as object;
  return Object.getOwnPropertyNames(own).filter((key) => Object.getOwnPropertyDescriptor(own, key)?.get !== undefined);
}
