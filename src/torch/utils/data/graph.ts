/**
 * `torch.utils.data.graph`: which DataPipes a pipe is made of. Follows torch/utils/data/graph.py.
 *
 * @module
 */

import { isPlainObject } from "../../../internal/plain_object.js";
import { withoutSurplus } from "../../../internal/surplus.js";
import { RuntimeError } from "../../../python/exceptions.js";
import { typeName } from "../../../python/repr.js";
import { type DataPipe, IterDataPipe, isDataPipe } from "./datapipes/datapipe.js";
import { hookIterators } from "./datapipes/hook_iterator.js";

/** Pipes, each with those that it is made of. Python's has a number in the place of the key, with the pipe in the value. */
export interface DataPipeGraph extends Map<DataPipe, DataPipeGraph> {}

/** The pipes in a pipe's fields, and in the arrays, objects, Maps and Sets there. */
function connected(pipe: DataPipe, path: ReadonlySet<DataPipe>): Set<DataPipe> {
  const found = new Set<DataPipe>();
  const seen = new Set<object>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (isDataPipe(value)) {
      if (!path.has(value)) found.add(value);
    } else if (Array.isArray(value) || value instanceof Set) {
      for (const item of value) look(item);
    } else if (value instanceof Map) {
      for (const [key, item] of value) {
        look(key);
        look(item);
      }
    } else if (isPlainObject(value)) for (const item of Object.values(value)) look(item);
  };
  for (const value of Object.values(pipe)) look(value);
  return found;
}

function walk(pipe: DataPipe, above: ReadonlySet<DataPipe>): DataPipeGraph {
  // A pipe that came from another thread was not constructed in this one.
  if (pipe instanceof IterDataPipe) hookIterators(pipe.constructor);
  const path = new Set([...above, pipe]);
  const parts: DataPipeGraph = new Map();
  for (const part of connected(pipe, path)) for (const [key, value] of walk(part, path)) parts.set(key, value);
  return new Map([[pipe, parts]]);
}

/** The pipe with those that it is made of, and so on: found in its fields, and in arrays, objects, Maps and Sets there. */
export const traverseDps = withoutSurplus("traverseDps", 1, (datapipe: DataPipe): DataPipeGraph => {
  if (isDataPipe(datapipe)) return walk(datapipe, new Set());
  throw new RuntimeError(`Expected \`IterDataPipe\` or \`MapDataPipe\`, but ${typeName(datapipe)} is found`);
});
