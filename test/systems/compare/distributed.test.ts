/** Every system, trained by two processes under torchrun, here and by its script in reference/: all of their numbers. */

import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toArguments } from "../../../src/cli/training_options.js";
import { decodeSafetensors } from "../../../src/safetensors/format.js";
import { compareRecords } from "../../../src/systems/compare/compare_records.js";
import { systems } from "../../../src/systems/recipes/index.js";
import type { TrainOptions } from "../../../src/systems/training/train.js";
import { noPython } from "../../python.js";
import { commandOf, torchrun } from "../../torch/distributed/torchrun.js";

const folder = mkdtempSync(join(tmpdir(), "libtorch-node-systems-"));
afterAll(() => rmSync(folder, { recursive: true }));

// Of batches of three one row comes twice.
const trained: TrainOptions[] = [
  { model: "tinylm", epochs: 3, batchSize: 3 },
  { model: "encoder", epochs: 2, tokenizer: "character", blockSize: 10, batchSize: 3 },
  { model: "tinygpt", epochs: 1, batchSize: 5 },
  {
    model: "nanogpt",
    maxSteps: 4,
    warmupSteps: 2,
    evalInterval: 2,
    evalBatches: 1,
    layers: 2,
    dropout: 0.1,
    dModel: 32,
    heads: 2,
  },
  { model: "tiny-transformer", epochs: 2, batchSize: 1, gradientAccumulationSteps: 2 },
];
const program = (language: string) => fileURLToPath(new URL(`systems_rank.${language}`, import.meta.url));
const record = (language: string, model: string) => join(folder, `${language}-${model}.safetensors`);

describe.skipIf(noPython)("two processes", () => {
  beforeAll(async () => {
    const ours = trained.map((options) => ({
      options: { ...options, threads: 1 },
      record: record("ts", options.model),
    }));
    const python = trained.map(({ model, ...options }) => ({
      ...{ script: systems[model].reference, args: toArguments({ ...options, threads: 1 }) },
      record: record("py", model),
    }));
    await torchrun(commandOf(program("ts")), { env: { CASES: JSON.stringify(ours) } });
    await torchrun(commandOf(program("py")), { env: { CASES: JSON.stringify(python) } });
  });

  test.each(trained)("give Python's numbers with %o", async ({ model }) => {
    const read = async (language: string) => decodeSafetensors(await readFile(record(language, model)));
    expect(compareRecords(await read("ts"), await read("py"))).toEqual({
      ...{ identical: true, firstDifference: null, maxAbsDiff: { loss: 0, gradNorm: 0, weights: 0 } },
    });
  });
});
