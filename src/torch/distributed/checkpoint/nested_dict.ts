/** State dicts of state dicts, as one list of names. Follows torch/distributed/checkpoint/_nested_dict.py and _traverse.py. */

import { isPlainObject } from "../../../internal/plain_object.js";
import { ValueError } from "../../../python/exceptions.js";
import { IntDict, Tuple } from "../../serialization/python_types.js";
import { Tensor } from "../../tensor.js";
import type { Path } from "./metadata.js";

/** A value of a state dict, and where it is. */
export interface Leaf {
  readonly path: Path;
  readonly value: unknown;
}

const isDict = (value: unknown): value is object =>
  value instanceof Map || value instanceof IntDict || isPlainObject(value);
const isList = (value: unknown): value is unknown[] => Array.isArray(value) && !(value instanceof Tuple);

/** A list is one value unless there are tensors or dicts in it. */
function isTerminal(value: unknown): boolean {
  if (isDict(value)) return false;
  if (!isList(value)) return true;
  return value.every((item) => !(item instanceof Tensor) && !((isDict(item) || isList(item)) && !isTerminal(item)));
}

/** The values by the names of their places, joined by dots. */
export function flattenStateDict(stateDict: object): Map<string, Leaf> {
  const flat = new Map<string, Leaf>();
  const visit = (path: Path, value: unknown): void => {
    if (isDict(value)) {
      const entries = value instanceof Map ? value : Object.entries(value);
      for (const [key, item] of entries) visit([...path, String(key)], item);
    } else if (isTerminal(value)) {
      const name = path.join(".");
      if (flat.has(name)) throw new ValueError(`duplicated flatten key ${name}`);
      flat.set(name, { path, value });
    } else {
      for (const [i, item] of (value as unknown[]).entries()) visit([...path, i], item);
    }
  };
  visit([], stateDict);
  return flat;
}

/** Puts a value in its place; what leads there is made where it is not there. */
export function setElement(root: object, path: Path, value: unknown): void {
  let at: unknown = root;
  for (const [i, step] of path.entries()) {
    const isLast = i === path.length - 1;
    const next = isLast ? value : (elementOf(at, step) ?? (typeof path[i + 1] === "number" ? [] : {}));
    put(at, step, next);
    at = next;
  }
}

function elementOf(container: unknown, step: string | number): unknown {
  if (container instanceof Map) return container.get(keyIn(container, step));
  const held = container as object;
  return Object.hasOwn(held, step) ? Reflect.get(held, step) : undefined;
}

function put(container: unknown, step: string | number, value: unknown): void {
  if (container instanceof Map) container.set(keyIn(container, step), value);
  else if (typeof container === "object" && container !== null) {
    // Names are data, "__proto__" too.
    Object.defineProperty(container, step, { value, writable: true, enumerable: true, configurable: true });
  } else throw new ValueError(`expected a dict or a list at '${step}', got ${typeof container}`);
}

/** The key of a Map that is written so: it may be a number. */
function keyIn(map: Map<unknown, unknown>, step: string | number): unknown {
  return [...map.keys()].find((key) => String(key) === String(step)) ?? step;
}
