/** Line search under the strong Wolfe conditions. Follows torch/optim/lbfgs.py (`_strong_wolfe`). */

import { IndexError, RuntimeError } from "../../python/exceptions.js";
import type { Tensor } from "../tensor.js";
import { difference, greater, isAtMost, isLess, lesser, magnitude, product, type Real, ratio, sum } from "./real.js";

/** A place on the line: the step to it, the loss, the gradient and its part along the line. */
interface Point {
  step: Real;
  loss: number;
  grad: Tensor;
  slope: Tensor;
}

/** What a search found. */
export interface Found {
  loss: number;
  grad: Tensor;
  step: Real;
  /** How often the loss was computed. */
  evaluations: number;
}

// The constants of the two conditions.
const C1 = 1e-4;
const C2 = 0.9;

/** The minimum of the cubic through two points, inside the bounds. */
function interpolated(a: Point, b: Point, bounds?: [Real, Real]): Real {
  const [low, high] = bounds ?? (isAtMost(a.step, b.step) ? [a.step, b.step] : [b.step, a.step]);
  const secant = ratio(3 * (a.loss - b.loss), difference(a.step, b.step));
  const d1 = difference(a.slope.add(b.slope), secant) as Tensor;
  const square = d1.pow(2).sub(a.slope.mul(b.slope));
  if (!isAtMost(0, square)) return ratio(sum(low, high), 2);
  const d2 = square.sqrt();
  const [near, far] = isAtMost(a.step, b.step) ? [a, b] : [b, a];
  const share = far.slope
    .add(d2)
    .sub(d1)
    .div(far.slope.sub(near.slope).add(d2.mul(2)));
  const place = difference(far.step, product(difference(far.step, near.step), share));
  return lesser(greater(place, low), high);
}

/**
 * Goes along a direction until the strong Wolfe conditions hold.
 *
 * @param evaluate The loss and the gradient at a step.
 * @param step The first step to try.
 * @param from Where the line begins: its loss, gradient, and the gradient's part along the line.
 * @param tolerance The width, times the largest element of the direction, below which a bracket is good enough.
 * @param most How often the loss may be computed after the first time.
 */
export function strongWolfe(
  evaluate: (step: Real) => { loss: number; grad: Tensor },
  step: Real,
  direction: Tensor,
  from: { loss: number; grad: Tensor; slope: Tensor },
  tolerance: number,
  most: number,
): Found {
  const largest = direction.abs().max();
  let evaluations = 0;
  const at = (place: Real): Point => {
    evaluations += 1;
    const { loss, grad } = evaluate(place);
    return { step: place, loss, grad, slope: grad.dot(direction) };
  };
  const isSteep = (point: Point, least: number | null): boolean =>
    isLess(sum(from.loss, product(product(C1, point.step), from.slope)), point.loss) ||
    (least !== null && point.loss >= least);
  const isFlat = (point: Point): boolean => isAtMost(point.slope.abs(), from.slope.mul(-C2));

  const start: Point = { ...from, step: 0 };
  let previous = start;
  let point = at(step);
  let bracket: Point[] | undefined;
  let isDone = false;
  let count = 0;
  while (count < most) {
    if (isSteep(point, count > 1 ? previous.loss : null)) bracket = [previous, point];
    else if (isFlat(point)) {
      bracket = [point];
      isDone = true;
    } else if (isAtMost(0, point.slope)) bracket = [previous, point];
    if (bracket !== undefined) break;
    const least = sum(point.step, product(0.01, difference(point.step, previous.step)));
    const next = interpolated(previous, point, [least, product(point.step, 10)]);
    previous = point;
    point = at(next);
    count += 1;
  }
  if (count === most) bracket = [start, point];
  if (bracket === undefined) throw new RuntimeError("expected maxEval to leave an evaluation to the line search");

  let hasStalled = false;
  let [low, high] = order(bracket);
  while (!isDone && count < most) {
    const [a, b] = bracket as [Point, Point];
    if (isLess(product(magnitude(difference(b.step, a.step)), largest), tolerance)) break;
    let place = interpolated(a, b);
    [place, hasStalled] = insideOf(place, a.step, b.step, hasStalled);
    point = at(place);
    count += 1;
    if (isSteep(point, (bracket[low] as Point).loss)) {
      bracket[high] = point;
      [low, high] = order(bracket);
      continue;
    }
    const [lowPoint, highPoint] = [bracket[low] as Point, bracket[high] as Point];
    if (isFlat(point)) isDone = true;
    else if (isAtMost(0, product(point.slope, difference(highPoint.step, lowPoint.step)))) bracket[high] = lowPoint;
    bracket[low] = point;
  }
  const best = bracket[low];
  if (best === undefined) throw new IndexError("list index out of range: a closure gave NaN as its loss");
  const { step: found, loss, grad } = best;
  return { loss, grad, step: found, evaluations };
}

/** The places of the lower and of the higher point of a bracket. */
function order(bracket: readonly Point[]): [low: number, high: number] {
  return (bracket[0] as Point).loss <= (bracket.at(-1) as Point).loss ? [0, 1] : [1, 0];
}

/** A step that lies far enough inside a bracket, and whether it came close to its end without being moved. */
function insideOf(place: Real, a: Real, b: Real, hasStalled: boolean): [place: Real, hasStalled: boolean] {
  const [least, most] = [lesser(a, b), greater(a, b)];
  const margin = product(0.1, difference(most, least));
  if (!isLess(lesser(difference(most, place), difference(place, least)), margin)) return [place, false];
  if (!hasStalled && !isAtMost(most, place) && !isAtMost(place, least)) return [place, true];
  const isNearMost = isLess(magnitude(difference(place, most)), magnitude(difference(place, least)));
  return [isNearMost ? difference(most, margin) : sum(least, margin), false];
}
