/** Every system, trained here and by its script in reference/: losses, gradient norms, evaluations, weights and generated ids. */

import { access, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toArguments } from "../../../src/cli/training_options.js";
import { decodeSafetensors } from "../../../src/safetensors/format.js";
import { compareRecords } from "../../../src/systems/compare/compare_records.js";
import { findPython, findReference } from "../../../src/systems/compare/find_python.js";
import { runJSON } from "../../../src/systems/compare/run_json.js";
import { writeRecord } from "../../../src/systems/compare/write_record.js";
import { presets, systems } from "../../../src/systems/recipes/index.js";
import { type TrainOptions, train } from "../../../src/systems/training/train.js";
import { noPython } from "../../python.js";

const shakespeare = fileURLToPath(new URL("../../../../shared/data/tinyshakespeare.txt", import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-systems-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function compare({ model, ...options }: TrainOptions, corpus?: string) {
  const settings = { threads: 1, ...options };
  const [python, script] = await Promise.all([findPython(), findReference(systems[model].reference)]);
  const place = await mkdtemp(join(folder, "run-"));
  const [ours, theirs] = [join(place, "ours.safetensors"), join(place, "python.safetensors")];
  const args = [...toArguments(settings), "--record", theirs, ...(corpus === undefined ? [] : ["--corpus", corpus])];
  const run = await train({ ...settings, model, corpus, gradNorm: true } as TrainOptions);
  await Promise.all([writeRecord(run, ours), runJSON(python, [script, ...args])]);
  const read = async (path: string) => decodeSafetensors(await readFile(path));
  return { run, comparison: compareRecords(await read(ours), await read(theirs)) };
}

const identical = { identical: true, firstDifference: null, maxAbsDiff: { loss: 0, gradNorm: 0, weights: 0 } };

test.skipIf(noPython).each<TrainOptions>([
  { model: "encoder" },
  { model: "encoder", seed: 1, epochs: 3, tokenizer: "character", blockSize: 10, batchSize: 3, dropout: 0.3 },
  { model: "encoder", seed: 2, maxSteps: 7, dModel: 16, layers: 1, heads: 4, feedForward: 20, batchSize: 3 },
  { model: "tiny-transformer" },
  {
    model: "tiny-transformer",
    seed: 1,
    gradientAccumulationSteps: 3,
    warmupSteps: 2,
    maxGradNorm: 0.5,
    transpose: true,
  },
  { model: "tinygpt", epochs: 5 },
  { model: "tinygpt", seed: 1, epochs: 2, projections: true, weightDecay: 0.1, dropout: 0.2, sequences: 20 },
  {
    model: "tinygpt",
    seed: 2,
    maxSteps: 7,
    vocabSize: 30,
    blockSize: 9,
    layers: 1,
    heads: 2,
    dModel: 24,
    dropout: 0,
  },
  { model: "nanogpt", maxSteps: 12, warmupSteps: 4, evalInterval: 5, evalBatches: 2 },
  { model: "nanogpt", seed: 1, maxSteps: 4, dropout: 0.2, layers: 2, heads: 2, dModel: 32, clip: 0.1, batchSize: 5 },
])("training gives Python's numbers with %o", async (options) => {
  expect((await compare(options)).comparison).toEqual(identical);
});

test.skipIf(noPython)("TinyGPT gives Python's numbers on Shakespeare's characters", async ({ skip }) => {
  const missing = await access(shakespeare).then(
    () => false,
    () => true,
  );
  if (missing) skip("the shared text tinyshakespeare.txt is not beside this checkout");
  const options = { ...presets.shakespeare!.options, model: "tinygpt", maxSteps: 20 } as TrainOptions;
  expect((await compare(options, shakespeare)).comparison).toEqual(identical);
});

test("TinyGPT's demo really learns", async () => {
  const averages: number[] = [];
  const run = await train({
    ...{ model: "tinygpt", epochs: 100, threads: 1 },
    onEpoch: ({ averageLoss }) => averages.push(averageLoss),
  });
  expect(run.parameterCount).toBe(23_524);
  expect(averages).toHaveLength(100);
  expect(averages.at(-1)!).toBeLessThan(averages[0]! / 1.8);
});

test("the encoder's average loss falls over its ten epochs", async () => {
  const averages: number[] = [];
  const run = await train({ model: "encoder", threads: 1, onEpoch: ({ averageLoss }) => averages.push(averageLoss) });
  expect(averages).toHaveLength(10);
  expect(averages[0]).toBeCloseTo(run.losses.slice(0, 2).reduce((sum, loss) => sum + loss, 0) / 2);
  expect(averages.at(-1)!).toBeLessThan(averages[0]! / 1.5);
});
