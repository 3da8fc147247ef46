/**
 * The hyperparameters that several optimizers take: what they can be, what they mean, and their ranges with PyTorch's
 * messages.
 */

import { boolean, nullable, number } from "../../internal/kinds.js";
import { kind } from "../../internal/signature.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { Tensor } from "../tensor.js";

/** A number, or a tensor of one element, with which Python's rounding is that of its dtype. */
export const scalar = kind<number | Tensor>((callee, name, value) => {
  if (typeof value === "number" || value instanceof Tensor) return value;
  throw new TypeError(`${callee}: expected ${name} to be a number or a Tensor, got ${shown(value)}`);
});

/** Two numbers, of which the first may be null where `First` says so. */
export const pair = <First extends number | null = number>(isFirst: (value: unknown) => boolean = isNumber) =>
  kind<readonly [First, number]>((callee, name, value) => {
    if (Array.isArray(value) && value.length === 2 && isFirst(value[0]) && isNumber(value[1])) {
      return value as unknown as readonly [First, number];
    }
    throw new TypeError(`${callee}: expected ${name} to be a list of 2 numbers, got ${shown(value)}`);
  });

const isNumber = (value: unknown): boolean => typeof value === "number";

export const lr = (initial: number) =>
  ({
    /** Learning rate, a number or a tensor of one element, with which Python's rounding is that of its dtype. */
    lr: scalar(initial),
  }) as const;

export const betas = {
  /** Decay of the running averages of the gradient and of its square. Default: [0.9, 0.999]. */
  betas: pair()([0.9, 0.999]),
} as const;

export const eps = (initial: number) =>
  ({
    /** Added to the denominator. */
    eps: number(initial),
  }) as const;

export const weightDecay = (initial = 0) =>
  ({
    /** L2 penalty; where the decay is decoupled, AdamW's. */
    weightDecay: number(initial),
  }) as const;

/** A {@link weightDecay} that may be a tensor, to which a gradient flows in differentiable steps. */
export const weightDecayScalar = (initial = 0) =>
  ({
    /** L2 penalty; where the decay is decoupled, AdamW's. A tensor of one element is for `differentiable`. */
    weightDecay: scalar(initial),
  }) as const;

export const decoupledWeightDecay = {
  /** Decay the weights apart from the gradient. Default: false. */
  decoupledWeightDecay: boolean(false),
} as const;

export const maximize = {
  /** Ascend instead of descend. Default: false. */
  maximize: boolean(false),
} as const;

export const foreach = {
  /**
   * Update all parameters at once, by operators on lists: faster on a GPU, for more memory, and with its own rounding.
   * `null` chooses as Python does: at once where all parameters with gradients lie on CUDA, and neither `differentiable`
   * nor, where there is one, `fused` is set; one by one elsewhere, so on the CPU. Default: null.
   */
  foreach: nullable(boolean)(null),
} as const;

export const capturable = {
  /**
   * Steps that a CUDA graph may capture: the counters of steps lie on the device, and nothing waits for it. For parameters
   * on CUDA only; a step on the CPU throws. Default: false.
   */
  capturable: boolean(false),
} as const;

export const differentiable = {
  /**
   * Steps through which gradients flow, to the gradients, the parameters and a `lr` that is a tensor. Parameters may not be
   * leaves that require grad, as these are written to. Default: false.
   */
  differentiable: boolean(false),
} as const;

export const fused = {
  /**
   * PyTorch's fused kernel, one for all parameters of a device and dtype: the fastest form, with its own rounding, which is
   * that of Python's `fused=True`. `null` does not take it, and `false` rules out the default of `foreach` too.
   * Default: null.
   */
  fused: nullable(boolean)(null),
} as const;

/** A learning rate as a number. */
export function toNumber(value: number | Tensor): number {
  return value instanceof Tensor ? Number(value.item()) : value;
}

/** @throws ValueError `Invalid ${what}: ${value}` unless `good(value)`. */
export function check(good: boolean, what: string, value: unknown): void {
  if (!good) throw new ValueError(`Invalid ${what}: ${value}`);
}

/** Zero or more, a number or a tensor. */
export function checkWeightDecay(weightDecay: number | Tensor): void {
  check(toNumber(weightDecay) >= 0, "weight_decay value", weightDecay);
}

/** A learning rate: zero or more, and as a tensor of one element. */
export function checkLr(lr: number | Tensor): void {
  if (lr instanceof Tensor && lr.numel() !== 1) throw new ValueError("Tensor lr must be 1-element");
  check(toNumber(lr) >= 0, "learning rate", lr);
}

/** Zero or more. */
export function checkAtLeastZero(value: number, what: string): void {
  check(value >= 0, what, value);
}

/** The decay of two running averages: each at least 0 and below 1. */
export function checkBetas(betas: readonly [number, number]): void {
  for (const [i, beta] of betas.entries()) check(beta >= 0 && beta < 1, `beta parameter at index ${i}`, beta);
}

/** What optimizers with two running averages have in common. */
export function checkAverages(group: {
  lr: number | Tensor;
  eps: number;
  betas: readonly [number, number];
  weightDecay: number | Tensor;
}): void {
  checkLr(group.lr);
  checkAtLeastZero(group.eps, "epsilon value");
  checkBetas(group.betas);
  checkWeightDecay(group.weightDecay);
}
