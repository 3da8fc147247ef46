/** A rank of a training that torchrun starts again when one of its ranks is killed: it goes on from its last checkpoint. */

import {
  getLastCheckpoint,
  TrainerCallback,
  type TrainerState,
  type TrainingArguments,
} from "libtorch-node/transformers";
import { KILLED_RUN } from "./killed_options.js";
import { makeTrainer, SAMPLE } from "./make.js";

const [outputDir = "", epochs] = process.argv.slice(2);
const { RANK, TORCHELASTIC_RESTART_COUNT, MASTER_PORT } = process.env;

class Say extends TrainerCallback {
  override onStepEnd(_args: TrainingArguments, { globalStep }: TrainerState): void {
    const said = {
      rank: Number(RANK),
      attempt: Number(TORCHELASTIC_RESTART_COUNT),
      step: globalStep,
      pid: process.pid,
    };
    process.stdout.write(`${JSON.stringify({ ...said, port: Number(MASTER_PORT) })}\n`);
  }
}

const trainer = makeTrainer(
  { ...KILLED_RUN, numTrainEpochs: Number(epochs), outputDir, ddpTimeout: 60 },
  { texts: [...SAMPLE, "hello bot"], callbacks: [Say] },
);
await trainer.train({ resumeFromCheckpoint: await getLastCheckpoint(outputDir) });
await trainer.end();
