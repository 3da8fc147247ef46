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
   * Python's choice between updating all tensors at once and one by one. On the CPU Python's default is one by one, and
   * the two give the same bits in SGD, RMSprop and Adam; Adagrad and Adafactor give here either's. Default: null.
   */
  foreach: nullable(boolean)(null),
} as const;

export const capturable = {
  /** For CUDA graphs: not there yet. Default: false. */
  capturable: boolean(false),
} as const;

export const differentiable = {
  /** Steps through which a gradient flows: not there. Default: false. */
  differentiable: boolean(false),
} as const;

export const fused = {
  /** PyTorch's fused kernel: faster, with its own rounding, which is that of Python's `fused=True`. Default: null (off). */
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
  weightDecay: number;
}): void {
  checkLr(group.lr);
  checkAtLeastZero(group.eps, "epsilon value");
  checkBetas(group.betas);
  checkAtLeastZero(group.weightDecay, "weight_decay value");
}
