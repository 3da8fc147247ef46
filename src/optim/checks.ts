/** Ranges of hyperparameters, with PyTorch's messages. */

import { ValueError } from "../errors.js";
import { Tensor } from "../tensor.js";

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
