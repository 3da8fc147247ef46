/** Threads that leave their compiled code for the next. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setEnvironmentData, Worker } from "node:worker_threads";
import { afterAll, beforeEach, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "libtorch-node-threads-"));
const file = join(folder, "library.code.cjs");
const entry = join(folder, "entry.cjs");
const require = createRequire(import.meta.url);
const source = fileURLToPath(new URL("../../src/internal/begin_worker.ts", import.meta.url));
const key = "begin_worker.test.ts";

afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  writeFileSync(
    entry,
    `const { parentPort } = require("node:worker_threads");
parentPort.postMessage([require("./library.code.cjs").value(), require("./users.cjs").value]);`,
  );
  writeFileSync(join(folder, "users.cjs"), `exports.value = "the user's";`);
});

/** Code of one length for each number: V8 takes code of another text for this one's, which shows whose code ran. */
const library = (value: number) => writeFileSync(file, `exports.value = () => ${value}; // café`);

/** What a thread's entry found. */
function run(): Promise<unknown> {
  const begin = `require(${JSON.stringify(require.resolve("tsx/cjs"))}); require(${JSON.stringify(source)})`;
  const worker = new Worker(`${begin}.begin(${JSON.stringify(entry)}, ${JSON.stringify(key)})`, { eval: true });
  let found: unknown;
  worker.on("message", (message) => {
    found = message;
  });
  return new Promise((resolve, reject) => {
    worker.on("error", reject);
    worker.on("exit", () => resolve(found));
  });
}

test("A thread runs the code that another compiled, and is the user's files' reader as ever", async () => {
  setEnvironmentData(key, new Map([[file, new SharedArrayBuffer(1 << 16)]]));
  library(1);
  expect(await run()).toEqual([1, "the user's"]);
  library(2);
  expect(await run()).toEqual([1, "the user's"]);
});

test.each<[string, Map<string, SharedArrayBuffer> | undefined]>([
  ["there is no room for any", undefined],
  ["there is none for this file", new Map()],
  ["it is too small", new Map([[file, new SharedArrayBuffer(16)]])],
])("It compiles by itself where %s", async (_, shared) => {
  setEnvironmentData(key, shared);
  library(1);
  expect(await run()).toEqual([1, "the user's"]);
  library(2);
  expect(await run()).toEqual([2, "the user's"]);
});

test("It compiles by itself what the code is not of", async () => {
  setEnvironmentData(key, new Map([[file, new SharedArrayBuffer(1 << 16)]]));
  library(1);
  expect(await run()).toEqual([1, "the user's"]);
  library(20);
  expect(await run()).toEqual([20, "the user's"]);
});
