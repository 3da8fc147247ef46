/** Modules that index.ts exports as a whole hold what users are to have, and nothing that native code or wrapping needs. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as index from "../../src/index.js";
import * as errors from "../../src/python/exceptions.js";
import * as tensor from "../../src/torch/tensor.js";

test("of errors, classes to be caught", () => {
  const { TorchError, ...classes } = errors;
  expect(Object.entries(classes).filter(([, value]) => !(value.prototype instanceof TorchError))).toEqual([]);
});

test("of tensor.ts, the Tensor", () => {
  expect(Object.keys(tensor).filter((name) => name in index)).toEqual(["Tensor"]);
  expect(index.Tensor).toBe(tensor.Tensor);
});

test("what `torch` has, but for what Python calls private and what has a longer name there", () => {
  const exported = index as Record<string, unknown>;
  const names = Object.keys(index.torch).filter((name) => !name.startsWith("_"));
  const typed = names
    .filter((name) => !(name in index))
    .filter((name) => !/^(bits|bit$|u?int\d$|quint\dx|float4_|recordStream)/.test(name));
  expect(typed).toEqual([]);
  const others = names.filter((name) => name in index && !Object.is(exported[name], Reflect.get(index.torch, name)));
  expect(others).toEqual(["data"]);
});

// What these make is an array of other pipes.
const WITHOUT_INSTANCES = ["Demultiplexer", "Forker"];

test("a type under `torch` for each class that is found there", () => {
  const generated = readFileSync(new URL("../../src/torch/torch.generated.ts", import.meta.url), "utf8");
  const untyped: string[] = [];
  const visit = (space: object, path: string, text: string) => {
    for (const [name, value] of Object.entries(space)) {
      const isClass = typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value));
      if (isClass && !WITHOUT_INSTANCES.includes(name) && !new RegExp(`export type ${name}\\b`).test(text))
        untyped.push(`${path}.${name}`);
      if (Object.prototype.toString.call(value) !== "[object Module]") continue;
      const start = text.search(new RegExp(`namespace ${name}\\$? \\{`));
      visit(value, `${path}.${name}`, start < 0 ? "" : text.slice(start));
    }
  };
  visit(index.torch, "torch", generated);
  expect(untyped).toEqual([]);
});
