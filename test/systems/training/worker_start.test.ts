/** How the threads of this package begin, and end with their process. */

import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const bundle = process.env.LIBTORCH_NODE_BUNDLE;
const sources = pathToFileURL(`${root}src/index.ts`).href;
/** What a program imports: the bundle where it is of these sources (see ../../global_setup.ts), else the sources. */
const library = bundle === undefined ? sources : pathToFileURL(`${bundle}/start.js`).href;

/** Runs Node; its exit code, or the signal that ended it, and what it wrote. */
async function node(options: string[], input?: string) {
  // A program that has the sources begins its threads from there too.
  const { LIBTORCH_NODE_BUNDLE: _, ...env } = process.env;
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), ...options], { cwd: root, env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  child.stdin.end(input);
  const end = await new Promise((resolve) => child.once("close", (code, signal) => resolve(signal ?? code)));
  return { end, output };
}

const trains = `
const { trainTinyLM, data, default: torch } = library;
const run = await trainTinyLM({ corpus: ["a b"], epochs: 2, threads: 1 });
const loader = new data.DataLoader(new data.TensorDataset(torch.arange(4)), { batchSize: 2, numWorkers: 1 });
let batches = 0;
for await (const _ of loader) batches += 1;
console.log("trained", run.losses.length, "read", batches);`;
const asModule = (library: string) => `import * as library from ${JSON.stringify(library)};${trains}`;
const asScript = (library: string) => `import(${JSON.stringify(library)}).then(async (library) => {${trains}});`;

test.each<[what: string, options: string[], input?: string]>([
  ["-e", ["-e", asScript(library)]],
  ["--input-type=module -e", ["--input-type=module", "-e", asModule(library)]],
  ["--input-type=commonjs -e", ["--input-type=commonjs", "-e", asScript(library)]],
  ["--input-type=module < file", ["--input-type=module"], asModule(library)],
  ["--input-type=module - more < file", ["--input-type=module", "-", "more"], asModule(library)],
  [
    "V8's options, conditions and --input-type",
    ["--expose-gc", "--max-old-space-size=400", "--conditions=other", "--input-type=module", "-e", asModule(library)],
  ],
  ["--inspect --input-type", ["--inspect=0", "--no-warnings", "--input-type=module", "-e", asModule(library)]],
  // Two of them for the sources, of which each process and thread takes seconds.
  ["-e, of the sources", ["-e", asScript(sources)]],
  ["--input-type=module < file, of the sources", ["--input-type=module"], asModule(sources)],
])("a training and a loader have their threads under node %s", async (_what, options, input) => {
  const { end, output } = await node(options, input);
  expect([end, output]).toEqual([0, expect.stringContaining("trained 2 read 2\n")]);
});

// V8 ends a process with SIGTRAP that exits while a thread's module awaits: a few in a hundred, so that the cause is tested.
test("no module that a thread begins with awaits at its top", () => {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?<!\.d)\.m?ts$|\.mjs$/.test(name),
  );
  expect(files).toContain("systems/training/worker.ts");
  const awaiting = files.filter((name) => {
    const source = ts.createSourceFile(name, readFileSync(`${root}src/${name}`, "utf8"), ts.ScriptTarget.Latest);
    const awaits = (part: ts.Node): boolean =>
      !ts.isFunctionLike(part) &&
      (ts.isAwaitExpression(part) ||
        (ts.isForOfStatement(part) && part.awaitModifier !== undefined) ||
        (ts.forEachChild(part, (child) => awaits(child) || undefined) ?? false));
    return awaits(source);
  });
  // What a process begins with is no thread's.
  expect(
    awaiting.filter((name) => !["cli/main.ts", "doctor/probe.ts", "doctor/probe_from_source.mjs"].includes(name)),
  ).toEqual([]);
});

test("a process may exit at any time while its training's thread begins", async () => {
  const exits = (ms: number) => `
    const threads = process.getBuiltinModule("node:worker_threads");
    threads.Worker = class extends threads.Worker {
      constructor(...given) {
        super(...given);
        this.once("online", () => setTimeout(() => process.exit(5), ${ms}));
      }
    };
    import(${JSON.stringify(library)}).then(({ trainTinyLM }) => trainTinyLM({ corpus: ["a b"], epochs: 1e6 }));`;
  const ends: unknown[] = [];
  for (const ms of [0, 60, 150]) ends.push((await node(["-e", exits(ms)])).end);
  expect(ends).toEqual(Array(3).fill(5));
}, 60_000);
