/** Axes by their names. Follows torch/_functorch/einops.py and functorch/einops. */

import { checkNoMore } from "../../internal/surplus.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { aten } from "../ops/index.js";
import { Tensor } from "../tensor.js";

const ELLIPSIS = "...";

/** An axis of a side of a pattern: the names that it is made of. */
type Axis = string[];

function readName(token: string): string[] {
  if (token === ELLIPSIS) return [ELLIPSIS];
  if (token === "1") return [];
  if (/^\d+$/.test(token)) throw new ValueError("rearrange only supports unnamed axes of size 1");
  if (token.includes(".")) throw new ValueError("Expression may contain dots only inside ellipsis (...)");
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(token)) {
    throw new ValueError(`Invalid axis identifier: ${token}\nnot a valid python identifier`);
  }
  if (!/^_|_$/.test(token)) return [token];
  throw new ValueError(`Invalid axis identifier: ${token}\naxis name should should not start or end with underscore`);
}

function readSide(side: string): Axis[] {
  const axes: Axis[] = [];
  let group: Axis | null = null;
  for (const token of side.match(/[()]|\.\.\.|[^\s()]+/g) ?? []) {
    if (token === "(") {
      if (group !== null) {
        throw new ValueError("Axis composition is one-level (brackets inside brackets not allowed)");
      }
      group = [];
    } else if (token === ")") {
      if (group === null) throw new ValueError("Brackets are not balanced");
      axes.push(group);
      group = null;
    } else {
      const names = readName(token);
      if (group === null) axes.push(names);
      else group.push(...names);
    }
  }
  if (group !== null) throw new ValueError(`Imbalanced parentheses in expression: '${side}'`);
  const names = axes.flat();
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice === ELLIPSIS) {
    throw new ValueError("Expression may contain dots only inside ellipsis (...); only one ellipsis for tensor ");
  }
  if (twice !== undefined) throw new ValueError(`Indexing expression contains duplicate dimension '${twice}'`);
  return axes;
}

function readPattern(pattern: string, lengths: Readonly<Record<string, number>>): { left: Axis[]; right: Axis[] } {
  const sides = pattern.split("->");
  if (sides.length !== 2) throw new ValueError("Pattern must contain a single '->' separator");
  const [left, right] = sides.map(readSide) as [Axis[], Axis[]];
  const [before, after] = [new Set(left.flat()), new Set(right.flat())];
  if (after.has(ELLIPSIS) && !before.has(ELLIPSIS)) {
    throw new ValueError(`Ellipsis found in right side, but not left side of a pattern ${pattern}`);
  }
  if (left.some((axis) => axis.length > 1 && axis.includes(ELLIPSIS))) {
    throw new ValueError(`Ellipsis is parenthesis in the left side is not allowed: ${pattern}`);
  }
  for (const length of Object.values(lengths)) {
    if (!Number.isSafeInteger(length)) {
      throw new TypeError(`rearrange axis lengths must be integers, got: ${typeName(length)}`);
    }
  }
  const alone = [...before, ...after].filter((name) => before.has(name) !== after.has(name));
  if (alone.length > 0) {
    throw new ValueError(
      `Identifiers only on one side of rearrange expression (should be on both): {${alone.map((name) => `'${name}'`).join(", ")}}`,
    );
  }
  const unknown = Object.keys(lengths).filter((name) => !before.has(name));
  if (unknown.length > 0) {
    throw new ValueError(
      `Identifiers not found in rearrange expression: {${unknown.map((name) => `'${name}'`).join(", ")}}`,
    );
  }
  return { left, right };
}

const product = (sizes: readonly number[]) => sizes.reduce((all, size) => all * size, 1);

/** The sizes of the names that an axis of that size is made of; one of them may be unknown. */
function sizesOf(axis: Axis, size: number, lengths: Readonly<Record<string, number>>): number[] {
  const known = axis.map((name) => (Object.hasOwn(lengths, name) ? (lengths[name] as number) : null));
  const rest = product(known.map((length) => length ?? 1));
  const open = known.filter((length) => length === null).length;
  if (open > 1) {
    throw new ValueError(
      `expected the lengths of all but one of (${axis.join(" ")}), which are one axis of size ${size}`,
    );
  }
  const fits = open === 0 ? rest === size : rest > 0 && size % rest === 0;
  if (!fits) {
    throw new ValueError(`expected the lengths of (${axis.join(" ")}) to divide an axis of size ${size}, got ${rest}`);
  }
  return known.map((length) => length ?? size / rest);
}

/**
 * Reorders, splits and joins axes by their names: `rearrange(images, "b h w c -> b (c h w)")`.
 *
 * Shapes: those of the pattern's left side to those of its right. `(a b)` is one axis made of two, `1` or `()` one of size 1, and
 * `...` stands for all axes that have no name. Tensors in a list are stacked first.
 *
 * @param axesLengths - Sizes of names that the tensor's shape does not say: `rearrange(x, "(h w) -> h w", { h: 2 })`.
 * @throws ValueError for a pattern that is none, or does not fit the tensor.
 */
export function rearrange(
  tensor: Tensor | readonly Tensor[],
  pattern: string,
  axesLengths: Readonly<Record<string, number>> = {},
  ...none: []
): Tensor {
  checkNoMore("rearrange", none);
  if (typeof pattern !== "string") throw new TypeError(`rearrange: expected pattern as text, got ${typeName(pattern)}`);
  const { left, right } = readPattern(pattern, axesLengths);
  const input = tensor instanceof Tensor ? tensor : aten.stack(tensor);
  const { shape } = input;
  const unnamed = shape.length - left.filter((axis) => axis[0] !== ELLIPSIS).length;
  if (left.flat().includes(ELLIPSIS) ? unnamed < 0 : unnamed !== 0) {
    const relation =
      unnamed < 0 && left.flat().includes(ELLIPSIS)
        ? "less than or equal to the number of dimensions in"
        : "equal to the number of dimensions in";
    throw new ValueError(
      `Number of dimensions in pattern (${shape.length - unnamed}) must be ${relation} the tensor (${shape.length})`,
    );
  }
  // Each name has the places of its axes in the tensor that is split.
  const places = new Map<string, number[]>();
  const split: number[] = [];
  const units: number[] = [];
  let next = 0;
  for (const axis of left) {
    if (axis[0] === ELLIPSIS) {
      places.set(
        ELLIPSIS,
        Array.from({ length: unnamed }, (_, i) => split.length + i),
      );
      split.push(...shape.slice(next, next + unnamed));
      next += unnamed;
      continue;
    }
    const sizes = sizesOf(axis, shape[next] as number, axesLengths);
    if (axis.length === 0) {
      units.push(split.length);
      split.push(1);
    }
    for (const [i, size] of sizes.entries()) {
      places.set(axis[i] as string, [split.length]);
      split.push(size);
    }
    next += 1;
  }
  const order = right.flat().flatMap((name) => places.get(name) as number[]);
  const joined = right.flatMap((axis) => {
    const sizes = axis.flatMap((name) => (places.get(name) as number[]).map((place) => split[place] as number));
    return axis.length === 1 && axis[0] === ELLIPSIS ? sizes : [product(sizes)];
  });
  const ordered = input.reshape(split).permute([...units, ...order]);
  const result = ordered.reshape([...units.map(() => 1), ...joined]);
  // By a sum, as in Python: the result is another tensor, and lies in memory as sums do.
  return units.length > 0 ? result.sum(units.map((_, i) => i)) : result;
}
