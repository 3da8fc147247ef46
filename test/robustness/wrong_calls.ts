/** Every operator and every other door with every wrong value. */
import { native } from "../../src/native/addon.js";
import type { Argument, Call } from "./call.js";
import { DOORS, RIGHT_HERE } from "./doors.js";
import { ENDLESS } from "./known_crashes.js";
import { NEVER_VALID, SOMETIMES_VALID } from "./wrong_values.js";

const TENSOR: Argument = { t: "make", dtype: "float32", shape: [2, 3], fill: "index", layout: "strided", grad: false };

/** Where a wrong value stands: first, second, everywhere, in the options. */
const PLACES: ((wrong: Argument) => { args: Argument[]; kwargs: Record<string, Argument> })[] = [
  (wrong) => ({ args: [wrong], kwargs: {} }),
  (wrong) => ({ args: [TENSOR, wrong], kwargs: {} }),
  (wrong) => ({ args: [wrong, wrong, wrong], kwargs: {} }),
  (wrong) => ({ args: [TENSOR], kwargs: { dim: wrong } }),
];

/** All calls, in an order that is the same each time. */
export function wrongCalls(): Call[] {
  const calls: Call[] = [];
  const operators = [...new Set(native.schemas().map(({ name }) => name))];
  for (const [number, name] of [...NEVER_VALID, ...SOMETIMES_VALID].entries()) {
    const wrong: Argument = { t: "wrong", name };
    const never = number < NEVER_VALID.length;
    for (const [position, op] of operators.entries()) {
      if (!never && ENDLESS.includes(op)) continue;
      // Each operator meets each value once; where, goes round, so that it meets values in each place.
      const place = PLACES[(number + position) % PLACES.length]!;
      calls.push({ op, overload: "", ...place(wrong), mustThrow: never });
    }
    for (const door of Object.keys(DOORS)) {
      const mustThrow = never && !RIGHT_HERE[door]?.includes(name);
      calls.push({ door, args: [wrong], mustThrow }, { door, args: [wrong, wrong], mustThrow });
    }
  }
  return calls;
}
