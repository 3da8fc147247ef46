/** Values that are no tensors, between Node and Python. */

import { describe, expect, test } from "vitest";
import { dumps, loads } from "../../../src/torch/serialization/objects.js";
import { IntDict } from "../../../src/torch/serialization/python_types.js";
import { noPython } from "../../python.js";
import { runWorld } from "./world.js";

interface Line {
  call: string;
  value: unknown;
}

describe.skipIf(noPython)("object collectives", () => {
  test("a world of Node and Python says what one of Python says", async () => {
    const [python, mixed] = [
      await runWorld<Line>(Array(3).fill("objects_rank.py")),
      await runWorld<Line>(["objects_rank.ts", "objects_rank.py", "objects_rank.ts"]),
    ];
    expect(python.map(({ lines }) => lines.length)).toEqual([9, 9, 9]);
    expect(mixed.map(({ lines }) => lines)).toEqual(python.map(({ lines }) => lines));
  });
});

test("what has no like in Python comes as what is nearest", () => {
  const comes = (value: unknown) => loads(dumps(value));
  expect(comes(new Map([["a", 1]]))).toEqual({ a: 1 });
  expect(comes(new Map([[3, "three"]]))).toEqual(Object.assign(new IntDict(), { 3: "three" }));
  const mixed = new Map<unknown, unknown>([
    ["a", 1],
    [2.5, 2],
  ]);
  expect(comes(mixed)).toEqual(mixed);
  expect(comes(new Set([1]))).toEqual(new Set([1]));
  expect(comes({ a: undefined, b: [undefined] })).toEqual({ a: null, b: [null] });
  expect(comes(undefined)).toBeNull();
  for (const value of [new Date(), () => 1, Symbol("s"), new Float32Array(1)]) {
    expect(() => dumps(value)).toThrow("cannot save a");
  }
});

test("no code of a pickle is run", () => {
  // os.system("true"), as protocol 4 writes it.
  const pickle = Buffer.from("80048c026f738c0673797374656d938c047472756585522e", "hex");
  expect(() => loads(pickle)).toThrow(/os\.system whose module os is blocked/);
});

test.each([
  ["nothing", ""],
  ["a frame that does not end", "8004950000"],
  [
    "a storage that is none",
    "8004 8c0d746f7263682e73746f72616765 8c105f6c6f61645f66726f6d5f6279746573 93 4301ff 85 52 2e",
  ],
])("%s is an error", (_what, hex) => {
  expect(() => loads(Buffer.from(hex.replaceAll(" ", ""), "hex"))).toThrow();
});
