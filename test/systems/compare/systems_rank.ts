/** Trains each system of its cases in turn, in the world that torchrun started, and writes its record; its twin is systems_rank.py. */

import { writeRecord } from "../../../src/systems/compare/write_record.js";
import { type TrainOptions, train } from "../../../src/systems/training/train.js";
import { launchedPlace } from "../../../src/transformers/trainer/launched_place.js";

const cases = JSON.parse(process.env.CASES ?? "[]") as { options: TrainOptions; record: string }[];
for (const { options, record } of cases) {
  const run = await train({ ...options, gradNorm: true });
  if (launchedPlace().processIndex === 0) await writeRecord(run, record);
}
