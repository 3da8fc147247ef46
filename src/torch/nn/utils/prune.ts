/**
 * `nn.utils.prune`: parameters with elements that are zero and stay so. Follows torch/nn/utils/prune.py. An amount that is an
 * integer is a count, and any other the share: Python's `1.0` for all is the number of elements here.
 *
 * @module
 */

import { integer, nullable, number, optional, string, unchecked } from "../../../internal/kinds.js";
import { form, type Given, kind, signature } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { AssertionError, IndexError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown, sizeRepr } from "../../../python/repr.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import { module } from "../kinds.js";
import type { Module } from "../modules/module.js";
import { STATE } from "../modules/module_state.js";
import { parametersToVector } from "./convert_parameters.js";
import { BasePruningMethod, methodsOf, PruningContainer, type PruningMethod, property } from "./pruning_method.js";

export { BasePruningMethod, PruningContainer, type PruningMethod, type PruningType } from "./pruning_method.js";

const amount = {
  /** How much is pruned: a share from 0 to 1, or as an integer a count. */
  amount: kind<number>((_callee, _name, value) => {
    if (typeof value !== "number") {
      throw new TypeError(`Invalid type for amount: ${shown(value)}. Must be int or float.`);
    }
    if (value < 0 || Number.isNaN(value) || (!Number.isInteger(value) && value > 1)) {
      throw new ValueError(`amount=${value} should either be a float in the range [0, 1] or a non-negative integer`);
    }
    return value;
  }),
} as const;

/** Python's `round`: halves go to the even number. */
function rounded(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  return rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
}

/** How many of so many elements are pruned. */
function countOf(amount: number, size: number): number {
  const count = Number.isInteger(amount) ? amount : rounded(amount * size);
  if (count <= size) return count;
  throw new ValueError(`amount=${count} should be smaller than the number of parameters to prune=${size}`);
}

/** The default mask without the elements at indices of the flattened tensor. */
function without(defaultMask: Tensor, indices: Tensor): Tensor {
  const mask = defaultMask.clone({ memoryFormat: "contiguous_format" });
  mask.view([-1]).indexFill_(0, indices, 0);
  return mask;
}

/** Ones in the channels at indices, times the default mask. */
function channelMask(t: Tensor, dim: number, indices: Tensor, defaultMask: Tensor): Tensor {
  const mask = aten.zerosLike(t).indexFill_(dim, indices, 1);
  return mask.mul_(defaultMask.to(mask.dtype));
}

/** How many channels a tensor has along a dimension. */
function channelsOf(t: Tensor, dim: number): number {
  const { shape } = t;
  if (shape.length <= 1) {
    throw new ValueError(
      "Structured pruning can only be applied to multidimensional tensors. Found tensor of shape " +
        `${sizeRepr(shape)} with ${shape.length} dims`,
    );
  }
  if (dim >= shape.length) throw new IndexError(`Invalid index ${dim} for tensor of size ${sizeRepr(shape)}`);
  return t.size(dim);
}

/** Prunes nothing, but has the parameter and the mask of one that is pruned. */
export class Identity extends BasePruningMethod {
  readonly PRUNING_TYPE = "unstructured";

  override computeMask(_t: Tensor, defaultMask: Tensor): Tensor {
    return defaultMask;
  }
}

const unstructured = signature("RandomUnstructured", ["amount"], { ...amount });

abstract class Unstructured extends BasePruningMethod {
  readonly PRUNING_TYPE = "unstructured";
  amount: number;

  constructor(...given: Given<typeof unstructured>) {
    super();
    this.amount = unstructured(given, new.target.name).amount;
  }
}

/** Prunes elements that are drawn. */
export class RandomUnstructured extends Unstructured {
  override computeMask(t: Tensor, defaultMask: Tensor): Tensor {
    const count = countOf(this.amount, t.numel());
    if (count === 0) return defaultMask.clone({ memoryFormat: "contiguous_format" });
    const [, indices] = aten.topk(aten.randLike(t).view([-1]), count);
    return without(defaultMask, indices);
  }
}

/** Prunes the elements with the smallest size. */
export class L1Unstructured extends Unstructured {
  override computeMask(t: Tensor, defaultMask: Tensor): Tensor {
    const count = countOf(this.amount, t.numel());
    if (count === 0) return defaultMask.clone({ memoryFormat: "contiguous_format" });
    const [, indices] = aten.topk(t.abs().view([-1]), count, { largest: false });
    return without(defaultMask, indices);
  }
}

const dim = {
  /** The dimension whose channels are pruned. Default: -1. */
  dim: integer(-1),
} as const;
const randomChannels = signature("RandomStructured", ["amount", "dim"], { ...amount, ...dim });

/** Prunes channels that are drawn. */
export class RandomStructured extends BasePruningMethod {
  readonly PRUNING_TYPE = "structured";
  amount: number;
  dim: number;

  constructor(...given: Given<typeof randomChannels>) {
    super();
    const { amount, dim } = randomChannels(given, new.target.name);
    this.amount = amount;
    this.dim = dim;
  }

  override computeMask(t: Tensor, defaultMask: Tensor): Tensor {
    const channels = channelsOf(t, this.dim);
    const count = countOf(this.amount, channels);
    if (count === 0) return defaultMask;
    const drawn = aten.rand([channels]);
    const [threshold] = aten.kthvalue(drawn, count);
    return channelMask(t, this.dim, drawn.gt(threshold).nonzero().view([-1]), defaultMask);
  }
}

/** The order of a norm: a number, or `"fro"` and `"nuc"`. */
export type PruningNorm = number | "fro" | "nuc";

const order = unchecked<PruningNorm>();
const normedChannels = signature("LnStructured", ["amount", "n", "dim"], {
  ...amount,
  /** The order of the norm. */
  n: order,
  ...dim,
});

/** Prunes the channels with the smallest norm. */
export class LnStructured extends BasePruningMethod {
  readonly PRUNING_TYPE = "structured";
  amount: number;
  n: PruningNorm;
  dim: number;

  constructor(...given: Given<typeof normedChannels>) {
    super();
    const { amount, n, dim } = normedChannels(given, new.target.name);
    this.amount = amount;
    this.n = n;
    this.dim = dim;
  }

  override computeMask(t: Tensor, defaultMask: Tensor): Tensor {
    const channels = channelsOf(t, this.dim);
    const count = countOf(this.amount, channels);
    const own = this.dim < 0 ? this.dim + t.dim() : this.dim;
    const others = t.shape.map((_, d) => d).filter((d) => d !== own);
    const norms =
      this.n === "nuc"
        ? aten.linalgMatrixNorm(t, "nuc", others)
        : aten.linalgVectorNorm(t, this.n === "fro" ? 2 : this.n, others);
    const [, indices] = aten.topk(norms, channels - count);
    return count === 0 ? defaultMask : channelMask(t, this.dim, indices, defaultMask);
  }
}

const masked = signature("CustomFromMask", ["mask"], {
  /** Ones where an element stays, zeros where not. */
  mask: tensor,
});

/** Prunes by a mask. */
export class CustomFromMask extends BasePruningMethod {
  readonly PRUNING_TYPE = "global";
  mask: Tensor;

  constructor(...given: Given<typeof masked>) {
    super();
    this.mask = masked(given, new.target.name).mask;
  }

  override computeMask(_t: Tensor, defaultMask: Tensor): Tensor {
    if (sizeRepr(defaultMask.shape) !== sizeRepr(this.mask.shape)) {
      throw new AssertionError(
        `default_mask shape ${sizeRepr(defaultMask.shape)} must match self.mask shape ${sizeRepr(this.mask.shape)}`,
      );
    }
    return defaultMask.mul(this.mask.to(defaultMask.dtype));
  }
}

for (const { prototype } of [
  Identity,
  RandomUnstructured,
  L1Unstructured,
  RandomStructured,
  LnStructured,
  CustomFromMask,
]) {
  limitArguments(prototype, { computeMask: 2 });
}

const target = {
  module,
  /** The property of the parameter. */
  name: string,
} as const;
const scores = {
  /** By what to prune instead of the parameter's own values. Default: null. */
  importanceScores: nullable(tensor)(null),
} as const;

/** {@link Identity} on a module's parameter. Gives the module. */
export const identity = form(signature("identity", ["module", "name"], { ...target }), ({ module, name }): Module => {
  Identity.apply(module, name);
  return module;
});

/** {@link RandomUnstructured} on a module's parameter. Gives the module. */
export const randomUnstructured = form(
  signature("randomUnstructured", ["module", "name", "amount"], { ...target, ...amount }),
  ({ module, name, amount }): Module => {
    RandomUnstructured.apply(module, name, amount);
    return module;
  },
);

/** {@link L1Unstructured} on a module's parameter. Gives the module. */
export const l1Unstructured = form(
  signature("l1Unstructured", ["module", "name", "amount", "importanceScores"], { ...target, ...amount, ...scores }),
  ({ module, name, amount, importanceScores }): Module => {
    L1Unstructured.apply(module, name, amount, { importanceScores });
    return module;
  },
);

/** {@link RandomStructured} on a module's parameter. Gives the module. */
export const randomStructured = form(
  signature("randomStructured", ["module", "name", "amount", "dim"], { ...target, ...amount, dim: integer }),
  ({ module, name, amount, dim }): Module => {
    RandomStructured.apply(module, name, amount, dim);
    return module;
  },
);

/** {@link LnStructured} on a module's parameter. Gives the module. */
export const lnStructured = form(
  signature("lnStructured", ["module", "name", "amount", "n", "dim", "importanceScores"], {
    ...target,
    ...amount,
    n: order,
    dim: integer,
    ...scores,
  }),
  ({ module, name, amount, n, dim, importanceScores }): Module => {
    LnStructured.apply(module, name, amount, n, dim, { importanceScores });
    return module;
  },
);

/** {@link CustomFromMask} on a module's parameter. Gives the module. */
export const customFromMask = form(
  signature("customFromMask", ["module", "name", "mask"], { ...target, mask: tensor }),
  ({ module, name, mask }): Module => {
    CustomFromMask.apply(module, name, mask);
    return module;
  },
);

/** A parameter: its module and its property. */
export type PrunedParameter = readonly [module: Module, name: string];

/**
 * Prunes parameters together, as if their elements were one vector.
 *
 * @throws TypeError for a method that looks at channels.
 */
export const globalUnstructured = form(
  signature("globalUnstructured", ["parameters", "pruningMethod", "importanceScores"], {
    /** Pairs of a module and a property. */
    parameters: kind<PrunedParameter[], Iterable<PrunedParameter>>((callee, _name, value) => {
      if (typeof value === "object" && value !== null && Symbol.iterator in value) {
        return [...(value as Iterable<PrunedParameter>)];
      }
      throw new TypeError(`${callee}(): parameters is not an Iterable`);
    }),
    /** The class of a method that looks at elements, such as {@link L1Unstructured}. */
    pruningMethod: unchecked<PruningMethod>(),
    /** Tensors to prune by, each after its module and property: `[[module, name, scores], ...]`. */
    importanceScores: unchecked<readonly (readonly [...PrunedParameter, scores: Tensor])[]>()([]),
    /** What the method's constructor takes. */
    amount: optional(number),
  }),
  ({ parameters, pruningMethod, importanceScores, amount }): void => {
    const values = parameters.map(([module, name]) => {
      const own = importanceScores.find(([other, key]) => other === module && key === name);
      return own?.[2] ?? property(module, name);
    });
    const masks = parameters.map(([module, name]) =>
      `${name}Mask` in module ? property(module, `${name}Mask`) : aten.onesLike(property(module, name)),
    );
    const method = Reflect.construct(pruningMethod, amount === undefined ? [] : [amount]) as BasePruningMethod;
    if (method.PRUNING_TYPE !== "unstructured") {
      throw new TypeError(
        'Only "unstructured" PRUNING_TYPE supported for the `pruning_method`. Found method ' +
          `${pruningMethod.name} of type ${method.PRUNING_TYPE}`,
      );
    }
    const mask = new PruningContainer(method).computeMask(parametersToVector(values), parametersToVector(masks));
    let at = 0;
    for (const [module, name] of parameters) {
      const param = property(module, name);
      customFromMask(module, name, mask.narrow(0, at, param.numel()).viewAs(param));
      at += param.numel();
    }
  },
);

/** Makes a pruned tensor the parameter, for good. Gives the module. */
export const remove = form(signature("remove", ["module", "name"], { ...target }), ({ module, name }): Module => {
  const [key, method] = methodsOf(module).find(([, { _tensorName }]) => _tensorName === name) ?? [];
  if (key === undefined || method === undefined) {
    throw new ValueError(`Parameter '${name}' of module ${module} has to be pruned before pruning can be removed`);
  }
  method.remove(module);
  module[STATE].forwardPreHooks.delete(key);
  return module;
});

/** Whether a module, or one below it, has a pruned parameter. */
export const isPruned = form(signature("isPruned", ["module"], { module }), ({ module }): boolean =>
  module.modules().some((one) => methodsOf(one).length > 0),
);
