/** Ranges of hyperparameters, with PyTorch's messages. */

import { TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
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

// What options may be whose default is null; others are numbers.
const OPTIONAL: Record<string, string> = { foreach: "boolean", fused: "boolean" };

/**
 * Throws unless every option that has a default is of its type: a number (or, for a learning rate, a tensor), `true` or
 * `false`, a string, or a list of as many.
 *
 * @throws TypeError naming the option, what was expected and what came.
 */
export function checkTypes(callee: string, options: object, defaults: object): void {
  for (const [name, byDefault] of Object.entries(defaults)) {
    if (!Object.hasOwn(options, name)) continue;
    const value = (options as Record<string, unknown>)[name];
    if (!isOfType(name, value, byDefault)) {
      throw new TypeError(`${callee}: expected ${name} to be ${typeText(name, byDefault)}, got ${shown(value)}`);
    }
  }
}

function isOfType(name: string, value: unknown, byDefault: unknown): boolean {
  if (Array.isArray(byDefault)) {
    return (
      Array.isArray(value) &&
      value.length === byDefault.length &&
      value.every((item, i) => typeof item === "number" || (item === null && byDefault[i] === null))
    );
  }
  if (name === "lr" && value instanceof Tensor) return true;
  if (byDefault === null) return value === null || typeof value === (OPTIONAL[name] ?? "number");
  return typeof value === typeof byDefault;
}

function typeText(name: string, byDefault: unknown): string {
  if (Array.isArray(byDefault)) return `a list of ${byDefault.length} numbers`;
  const text = { number: "a number", boolean: "true or false", string: "a string" };
  const type = byDefault === null ? (OPTIONAL[name] ?? "number") : typeof byDefault;
  return `${text[type as keyof typeof text]}${name === "lr" ? " or a Tensor" : ""}${byDefault === null ? ", or null" : ""}`;
}
