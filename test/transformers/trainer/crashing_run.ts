/** A training in a process of its own, with a bar where there is a terminal, that throws in the middle of an evaluation. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TinyConfig, TinyTransformerModel } from "libtorch-node";
import { examples, makeTrainer } from "./make.js";

class Crashing extends TinyTransformerModel {
  #evaluated = 0;

  override forward(...inputs: Parameters<TinyTransformerModel["forward"]>) {
    if (!this.training) this.#evaluated += 1;
    if (this.#evaluated > 6) throw new Error("boom");
    return super.forward(...inputs);
  }
}

const outputDir = mkdtempSync(join(tmpdir(), "libtorch-node-crashing-"));
process.on("exit", () => rmSync(outputDir, { recursive: true, force: true }));
const options = { outputDir, disableTqdm: false, loggingSteps: 1, evalStrategy: "steps" as const, evalSteps: 4 };
const trainer = makeTrainer(
  { ...options, numTrainEpochs: 20, perDeviceTrainBatchSize: 1, perDeviceEvalBatchSize: 1 },
  { model: new Crashing(new TinyConfig({ vocabSize: 8 })), evalDataset: examples() },
);
await trainer.train();
