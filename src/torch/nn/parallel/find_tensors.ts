/** What a module gives, searched for tensors. Follows torch/nn/parallel/distributed.py (`_find_tensors`). */

import { Tensor } from "../../tensor.js";
import { isModule } from "../modules/module.js";

/**
 * All tensors in a value: in arrays, in objects and in instances of classes, which stand for Python's dicts and dataclasses, and
 * in maps and sets. What holds itself is looked at once.
 */
export function findTensors(value: unknown): Tensor[] {
  const found: Tensor[] = [];
  const seen = new Set<object>();
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (next instanceof Tensor) found.push(next);
    else if (typeof next === "object" && next !== null && !seen.has(next) && !isModule(next)) {
      seen.add(next);
      open.push(...[...partsOf(next)].reverse());
    }
  }
  return found;
}

function partsOf(value: object): Iterable<unknown> {
  if (Array.isArray(value) || value instanceof Set) return value;
  if (value instanceof Map) return value.values();
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return [];
  return Object.values(value);
}
