/** A training in a process of its own, to be killed: goes on from its last checkpoint, and says each step that it has done. */

import {
  getLastCheckpoint,
  TrainerCallback,
  type TrainerState,
  type TrainingArguments,
} from "libtorch-node/transformers";
import { KILLED_RUN } from "./killed_options.js";
import { makeTrainer, SAMPLE } from "./make.js";

const [outputDir = ""] = process.argv.slice(2);

class Say extends TrainerCallback {
  override onStepEnd(_args: TrainingArguments, state: TrainerState): void {
    process.stdout.write(`${state.globalStep}\n`);
  }
}

const last = await getLastCheckpoint(outputDir);
const trainer = makeTrainer({ ...KILLED_RUN, outputDir }, { texts: [...SAMPLE, "hello bot"], callbacks: [Say] });
await trainer.train({ resumeFromCheckpoint: last });
