/** Every operator and every other door, each with every wrong value in several places. */
import { native } from "../../src/native.js";
import type { Argument, Call } from "./call.js";
import { DOORS, RIGHT_HERE } from "./doors.js";
import { ENDLESS } from "./known_crashes.js";
import { NEVER_VALID, SOMETIMES_VALID } from "./wrong_values.js";

const TENSOR: Argument = { t: "make", dtype: "float32", shape: [2, 3], fill: "index", layout: "strided", grad: false };

/** Where a wrong value stands: first, second, everywhere, in the options. */
function operatorCalls(op: string, wrong: Argument, mustThrow: boolean): Call[] {
  const call = (args: Argument[], kwargs: Record<string, Argument> = {}): Call => ({
    ...{ op, overload: "", args, kwargs, mustThrow },
  });
  const calls = [call([wrong]), call([TENSOR, wrong])];
  if (mustThrow) calls.push(call([wrong, wrong, wrong]), call([TENSOR], { dim: wrong }));
  return calls;
}

/** All calls, in an order that is the same each time. */
export function wrongCalls(): Call[] {
  const calls: Call[] = [];
  const values = [
    ...NEVER_VALID.map((name) => ({ name, never: true })),
    ...SOMETIMES_VALID.map((name) => ({ name, never: false })),
  ];
  const operators = [...new Set(native.schemas().map(({ name }) => name))];
  for (const { name, never } of values) {
    const wrong: Argument = { t: "wrong", name };
    for (const op of operators) if (never || !ENDLESS.includes(op)) calls.push(...operatorCalls(op, wrong, never));
    for (const door of Object.keys(DOORS)) {
      const mustThrow = never && !RIGHT_HERE[door]?.includes(name);
      calls.push({ door, args: [wrong], mustThrow }, { door, args: [wrong, wrong], mustThrow });
    }
  }
  return calls;
}
