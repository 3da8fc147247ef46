/** What scripts/bundle/code_files.ts makes of chunks: modules that export what files of CommonJS beside them do. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "tsdown";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeFiles } from "../../scripts/bundle/code_files.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "libtorch-node-code-"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds two programs that share a module, whose code is put into a file; the folder of the result. */
async function built(name: string, names: string, shared: string): Promise<string> {
  const source = (file: string) => join(folder, `${name}_${file}.js`);
  writeFileSync(source("shared"), shared);
  writeFileSync(source("later"), `export const later = "later";`);
  writeFileSync(source("first"), `export { ${names} } from "./${name}_shared.js";`);
  writeFileSync(source("second"), `export { ${names} } from "./${name}_shared.js";`);
  const outDir = join(folder, name);
  await build({
    config: false,
    cwd: folder,
    entry: { first: source("first"), second: source("second") },
    outDir,
    format: "esm",
    platform: "node",
    fixedExtension: false,
    dts: false,
    logLevel: "error",
    plugins: [codeFiles((chunk) => chunk.endsWith("shared"))],
  });
  return outDir;
}

test("Keeps text, addresses, imports and lines, and each module is there once", async () => {
  const shared = `let calls = 0;
export const count = () => ++calls;
export const own = import.meta.url;
export const text = "import.meta.url, import('x') and export { y };";
export const load = () => import("./kept_later.js");
class As {}
export { As as as };
export function fail() {
  throw new Error("failed");
}`;
  const folder = await built("kept", "count, own, text, load, as, fail", shared);
  const file = readdirSync(folder).find((name) => name.endsWith(".code.cjs")) as string;
  const program = `
import { createRequire } from "node:module";
import * as first from "./first.js";
import * as second from "./second.js";
first.count();
const required = createRequire(import.meta.url)("./${file}");
let line;
try {
  first.fail();
} catch (error) {
  line = Number(/code\\.cjs:(\\d+):/.exec(error.stack)[1]);
}
const { own, text, as } = first;
console.log(JSON.stringify({
  calls: [second.count(), Object.values(required).find((value) => value === second.count)()],
  own, text, as: as.name, later: (await first.load()).later, line,
}));`;
  writeFileSync(join(folder, "program.js"), program);
  const found = JSON.parse(execFileSync(process.execPath, [join(folder, "program.js")], { encoding: "utf8" }));
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  expect(found).toEqual({
    calls: [2, 3],
    own: expect.stringMatching(/^file:.*\.code\.cjs$/),
    text: "import.meta.url, import('x') and export { y };",
    as: "As",
    later: "later",
    line: lines.findIndex((text) => text.includes('Error("failed")')) + 1,
  });
});

test("Refuses an export that changes, which only an ES module hands on", async () => {
  const shared = `export let state = 1; export function change() { state = 2; }`;
  await expect(built("changing", "state, change", shared)).rejects.toThrow(
    /expected exports that stay as they are; .*`let state`/,
  );
});
