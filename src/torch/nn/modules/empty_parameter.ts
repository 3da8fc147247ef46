/** How a layer makes its parameters. */

import type { DeviceLike } from "../../device.js";
import type { DTypeLike } from "../../dtype.js";
import { aten } from "../../ops/index.js";
import * as init from "../init.js";
import { Parameter } from "../parameter.js";

/** Where and in which dtype a layer makes its parameters. */
export interface FactoryOptions {
  /** Default: the CPU. */
  device?: DeviceLike | undefined;
  /** Default: float32. */
  dtype?: DTypeLike | undefined;
}

/**
 * In the place of a parameter or buffer that a layer may be made without (`bias: false`, `affine: false`): null, as in Python.
 * Its type is that of a layer with it, which is the default: who made one without knows.
 */
export const absent = null as never;

/** A parameter of a shape whose values are still to be set. */
export function emptyParameter(
  shape: readonly number[],
  { device, dtype }: FactoryOptions,
  requiresGrad = true,
): Parameter {
  return new Parameter(aten.empty([...shape], { device, dtype }), requiresGrad);
}

/** Draws weight and bias uniform within `1 / sqrt(fan in)`, as linear maps and convolutions start. */
export function drawByFanIn(weight: Parameter, bias: Parameter | null): void {
  init.kaimingUniform_(weight, Math.sqrt(5));
  if (bias === null) return;
  const [fanIn] = init.calculateFanInAndFanOut(weight);
  const bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
  init.uniform_(bias, -bound, bound);
}
