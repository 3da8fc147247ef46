/** How the house stands: every file in its folder, arrows that go down only, and no ring, types included. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { expect, test } from "vitest";
import config, { floors } from "../.dependency-cruiser.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What is against the rules in `src/` of a folder: the rule, where it is broken, and by what. */
async function violations(baseDir: string): Promise<string[]> {
  const { options, ...ruleSet } = config;
  const { output } = await cruise(["src"], { ...options, ruleSet, validate: true, baseDir });
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

test("src/ holds index.ts and a folder for each floor", () => {
  expect(readdirSync(join(root, "src")).sort()).toEqual([...floors, "index.ts"].sort());
});

test("nothing of src/ imports upwards or in a ring", async () => {
  expect(await violations(root)).toEqual([]);
}, 120_000);

test.each<[string, Record<string, string>, string[]]>([
  [
    "what imports downwards",
    { "systems/a.ts": 'export { b } from "../torch/b.js";', "torch/b.ts": "export const b = 1;" },
    [],
  ],
  [
    "what imports upwards",
    { "torch/a.ts": 'export { b } from "../systems/b.js";', "systems/b.ts": "export const b = 1;" },
    ["torch-upwards: src/torch/a.ts -> src/systems/b.ts"],
  ],
  [
    "a type from above",
    { "python/a.ts": 'export type { B } from "../native/b.js";', "native/b.ts": "export type B = 1;" },
    ["python-upwards: src/python/a.ts -> src/native/b.ts"],
  ],
  [
    "a ring of types",
    {
      "torch/a.ts": 'import type { B } from "./b.js";\nexport type A = B | 1;',
      "torch/b.ts": 'import type { A } from "./a.js";\nexport type B = A | 2;',
    },
    ["no-ring: src/torch/a.ts -> src/torch/b.ts"],
  ],
  [
    "the index",
    { "cli/a.ts": 'export { b } from "../index.js";', "index.ts": "export const b = 1;" },
    ["folders-only: src/cli/a.ts -> src/index.ts"],
  ],
])(
  "the rules see %s",
  async (_what, files, expected) => {
    const folder = mkdtempSync(join(tmpdir(), "libtorch-node-house-"));
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, "src", path)), { recursive: true });
        writeFileSync(join(folder, "src", path), text);
      }
      writeFileSync(join(folder, "tsconfig.json"), '{ "compilerOptions": { "module": "nodenext" } }');
      expect(await violations(folder)).toEqual(expect.arrayContaining(expected));
      expect(await violations(folder)).toHaveLength(expected.length);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  120_000,
);
