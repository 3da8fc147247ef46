/** What the functions of `map` and `filter` give, checked. */

import { inspect, types } from "node:util";
import { TypeError } from "../python/exceptions.js";
import type { Row } from "./row.js";

/** What a function gave, if it is no promise: one that is waited for by nobody would count as an answer, and as yes. */
export function checkAtOnce(method: "map" | "filter", result: unknown): unknown {
  if (!types.isPromise(result)) return result;
  // Its failure would end the process; the error here is what the caller hears of.
  result.catch(() => {});
  throw new TypeError(
    `Expected ${method}'s function to answer at once, but it gave a promise. Do what has to be awaited before`,
  );
}

/** What a function of `map` gave: columns, or none. */
export function checkMapped(answer: unknown): Row {
  const result = checkAtOnce("map", answer);
  if (result === null || result === undefined) return {};
  if (typeof result === "object" && !Array.isArray(result)) return result as Row;
  throw new TypeError(
    `Expected map's function to give an object of columns or nothing, but got ${inspect(result, { depth: 0 })}`,
  );
}
