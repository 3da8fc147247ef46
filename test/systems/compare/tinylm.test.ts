import { spawn } from "node:child_process";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toArguments } from "../../../src/cli/training_options.js";
import { decodeSafetensors } from "../../../src/safetensors/format.js";
import { compareRecords } from "../../../src/systems/compare/compare_records.js";
import { findPython, findReference } from "../../../src/systems/compare/find_python.js";
import { runJSON } from "../../../src/systems/compare/run_json.js";
import { writeRecord } from "../../../src/systems/compare/write_record.js";
import type { TrainingOptions } from "../../../src/systems/recipes/options.js";
import { trainTinyLM } from "../../../src/systems/training/train_tiny_lm.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const shakespeare = join(root, "..", "shared", "data", "tinyshakespeare.txt");

let folder: string;
let script: string;
let python: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-parity-"));
  [python, script] = await Promise.all([findPython(), findReference("tinylm.py")]);
});
afterAll(() => rm(folder, { recursive: true }));

/** Trains here and in Python; compares every loss, gradient norm and final weight. */
async function compare(options: TrainingOptions, corpus?: string) {
  const settings: TrainingOptions = { threads: 1, ...options };
  const place = await mkdtemp(join(folder, "run-"));
  const [ours, theirs] = [join(place, "ours.safetensors"), join(place, "python.safetensors")];
  const args = [...toArguments(settings), "--record", theirs, ...(corpus === undefined ? [] : ["--corpus", corpus])];
  const run = await trainTinyLM({ ...settings, corpus, gradNorm: true });
  await writeRecord(run, ours);
  await runJSON(python, [script, ...args]);
  const [mine, pythons] = await Promise.all([readFile(ours), readFile(theirs)]);
  return compareRecords(decodeSafetensors(mine), decodeSafetensors(pythons));
}

const identical = { identical: true, firstDifference: null, maxAbsDiff: { loss: 0, gradNorm: 0, weights: 0 } };

describe("training gives Python's losses, gradient norms and weights, bit for bit,", () => {
  test.each<TrainingOptions>([
    { epochs: 200 },
    { epochs: 10, threads: 2 },
    { epochs: 40, seed: 1, dropout: 0, normFirst: true, activation: "gelu", lr: 0.01 },
    { epochs: 20, seed: 2, batchSize: 3, dModel: 48, layers: 3, heads: 4, feedForward: 96, dropout: 0.3 },
    { epochs: 20, seed: -5, tokenizer: "character", blockSize: 16, batchSize: 2, normFirst: true },
  ])("on the notebook's corpus with %o", async (options) => {
    expect(await compare(options)).toEqual(identical);
  });

  test("on a file of words with odd white space", async () => {
    const path = join(folder, "words.txt");
    await writeFile(path, "a\u001cb c\r\n\n \u2003\nc\u0085b\u3000\u{1f600} a\n");
    expect(await compare({ epochs: 10, batchSize: 1 }, path)).toEqual(identical);
  });

  test("on a file of characters of all planes", async () => {
    const path = join(folder, "characters.txt");
    await writeFile(path, "\u{1f600}\uffee\r\né\ufeffabc".repeat(9));
    expect(await compare({ epochs: 10, tokenizer: "character", blockSize: 8 }, path)).toEqual(identical);
  });

  test("with byte pairs learned from a file of characters of all planes", async () => {
    const path = join(folder, "pairs.txt");
    await writeFile(path, `${"😀 z'll é\u200b\u00a0 a\r\n\n  über dem Haus 12345 𝒳𝒴\t".repeat(20)}😀 end`);
    const options = { tokenizer: "bpe", vocabSize: 290, blockSize: 12, batchSize: 5 } as const;
    expect(await compare({ ...options, epochs: 3, seed: 2 }, path)).toEqual(identical);
  });

  test("on Shakespeare's byte pairs", async ({ skip }) => {
    if (!(await exists(shakespeare))) skip("the shared text tinyshakespeare.txt is not beside this checkout");
    expect(await compare({ tokenizer: "bpe", maxSteps: 30, seed: 1 }, shakespeare)).toEqual(identical);
  });

  test("on Shakespeare's characters", async ({ skip }) => {
    if (!(await exists(shakespeare))) skip("the shared text tinyshakespeare.txt is not beside this checkout");
    const options = {
      tokenizer: "character",
      maxSteps: 30,
      dModel: 64,
      heads: 4,
      feedForward: 128,
    } as const;
    expect(await compare(options, shakespeare)).toEqual(identical);
  });
});

test("the notebook example prints what the notebook prints in Python", async () => {
  const [ours, theirs] = await Promise.all([
    output(process.execPath, ["--import", "tsx", "examples/tinylm-notebook.ts"]),
    output(python, [join(root, "reference", "tinylm_notebook.py")]),
  ]);
  expect(ours).toBe(theirs);
});

async function output(program: string, args: string[]): Promise<string> {
  // One thread, as the test files that run beside this one want the others.
  const env = { ...process.env, OMP_NUM_THREADS: "1" };
  const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(code).toBe(0);
  return text;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
