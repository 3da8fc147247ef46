/** What parity/left_out.ts says of names that are not here. */

import torch from "libtorch-node";
import { describe, expect, test } from "vitest";
import { LEFT_OUT } from "../../../parity/left_out.js";
import { camelCase } from "../../../src/python/camel_case.js";
import { noPython, python } from "../../python.js";

/** What is here under a dotted name of Python's. */
function here(name: string): unknown {
  const [, ...parts] = name.replace(/\.\*$/, "").split(".");
  return parts.reduce<unknown>((at, part) => {
    const named = Object(at) as Record<string, unknown>;
    return named[/^[A-Z]/.test(part) ? part : camelCase(part)] ?? named[part];
  }, torch);
}

test("none of them is here", () => {
  expect(Object.keys(LEFT_OUT).filter((name) => here(name) !== undefined)).toEqual([]);
  expect(here("torch.cuda.memory_stats")).toBe(torch.cuda.memoryStats);
});

test("each has a reason, in a line", () => {
  const odd = Object.entries(LEFT_OUT).filter(([, reason]) => reason.length < 10 || /[\n|]|\.$/.test(reason));
  expect(odd).toEqual([]);
});

describe.skipIf(noPython)("beside Python", () => {
  test("all of them are there, but for one that is no more", async () => {
    const missing = await python<string[]>(
      `
import importlib
def there(name):
    at, parts = torch, name.removesuffix(".*").split(".")[1:]
    for i, part in enumerate(parts):
        if not hasattr(at, part):
            try: importlib.import_module(".".join(["torch", *parts[:i + 1]]))
            except ImportError: return False
        at = getattr(at, part)
    return True
result = [name for name in args if not there(name)]
`,
      Object.keys(LEFT_OUT),
    );
    expect(missing).toEqual(["torch.utils.bottleneck"]);
  });
});
