/** The training of an adapter, with its checkpoints and what is told of it. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PeftModel } from "../peft/index.js";
import type { checkpointOptions } from "../systems/training/checkpoint_options.js";
import { DEFAULT_EVERY, DEFAULT_KEEP } from "../systems/training/checkpoint_options.js";
import type { Filled } from "../systems/training/option_kinds.js";
import type { PreTrainedTokenizerFast } from "../transformers/index.js";
import type { Example } from "./lora_examples.js";
import type { LoraSettings } from "./lora_options.js";
import { showProgress } from "./progress.js";

/** The loss on the examples that are not trained on, when so many epochs are over. */
export interface EvalLoss {
  epoch: number;
  step: number;
  loss: number;
}

/** What is trained, on what and how. */
interface Job {
  model: PeftModel;
  tokenizer: PreTrainedTokenizerFast;
  examples: Example[];
  /** On which the loss is measured after each epoch. */
  evaluated: Example[] | null;
  settings: LoraSettings;
  checkpoint: Filled<typeof checkpointOptions>;
  signal: AbortSignal;
  resume: string | undefined;
  json: boolean | undefined;
}

/**
 * Trains until the end, or until the signal, which leaves a checkpoint where there is a folder for them.
 * @param begin Is told that folder before the first step.
 */
export async function trainAdapter(
  { model, tokenizer, examples, evaluated, settings, checkpoint, signal, resume, json }: Job,
  begin: (folder: string) => Promise<void>,
): Promise<{ losses: number[]; evalLosses: EvalLoss[]; steps: number; seconds: number }> {
  const { PrinterCallback, Trainer, TrainerCallback, TrainingArguments } = await import("../transformers/index.js");
  const { makeOutputFolder } = await import("../internal/files/output_target.js");
  const { dir, every = DEFAULT_EVERY, keep = DEFAULT_KEEP } = checkpoint;
  const folder = dir ?? (await mkdtemp(join(tmpdir(), "libtorch-node-lora-")));
  if (dir !== undefined) {
    await makeOutputFolder("checkpoint", dir);
    await begin(dir);
  }
  const args = new TrainingArguments({
    ...{ outputDir: folder, perDeviceTrainBatchSize: settings.batchSize, numTrainEpochs: settings.epochs },
    ...{ maxSteps: settings.maxSteps ?? -1, learningRate: settings.lr, seed: settings.seed, loggingSteps: 1 },
    ...{ warmupSteps: settings.warmup, gradientAccumulationSteps: settings.accumulate, bf16: settings.bf16 },
    ...{ saveStrategy: dir === undefined ? "no" : "steps", saveSteps: every, saveTotalLimit: keep, disableTqdm: true },
    ...{ evalStrategy: evaluated === null ? "no" : "epoch", perDeviceEvalBatchSize: settings.batchSize },
    predictionLossOnly: true,
  });
  const progress = json ? undefined : await showProgress();
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  let tokens = 0;
  class Told extends TrainerCallback {
    override onStepEnd(
      ...[, state, control]: Parameters<NonNullable<InstanceType<typeof TrainerCallback>["onStepEnd"]>>
    ) {
      if (!signal.aborted || state.globalStep >= state.maxSteps) return;
      control.shouldTrainingStop = true;
      control.shouldSave = dir !== undefined;
    }
    override onLog(...[, state]: Parameters<NonNullable<InstanceType<typeof TrainerCallback>["onLog"]>>) {
      const row = state.logHistory.at(-1);
      if (row?.eval_loss !== undefined) {
        const [epoch, loss] = [state.epoch ?? 0, row.eval_loss as number];
        progress?.note(`epoch ${Number(epoch.toFixed(2))}  eval loss ${loss.toFixed(4)}`);
      }
      if (row?.loss === undefined) return;
      const { globalStep: step, maxSteps: totalSteps } = state;
      const { loss, learning_rate: learningRate = 0, grad_norm: gradNorm = null } = row as Record<string, number>;
      const epoch = Math.ceil(state.epoch ?? 0);
      const shown = { step, totalSteps, epoch, loss: loss as number, learningRate, gradNorm };
      progress?.onStep({ ...shown, tokens, seconds: seconds(), tokensPerSecond: tokens / seconds() });
    }
  }
  const { collator } = await padding(tokenizer, (count) => {
    if (model.training) tokens += count;
  });
  try {
    const trainer = new Trainer({
      model,
      args,
      trainDataset: examples,
      ...(evaluated === null ? {} : { evalDataset: evaluated }),
      dataCollator: collator,
      callbacks: [new Told()],
    });
    trainer.removeCallback(PrinterCallback);
    await trainer.train({ resumeFromCheckpoint: resume === undefined ? null : true });
    const losses = trainer.state.logHistory.flatMap(({ loss }) => (loss === undefined ? [] : [loss as number]));
    const evalLosses = trainer.state.logHistory.flatMap(({ epoch, step, eval_loss: loss }) =>
      loss === undefined ? [] : [{ epoch: epoch as number, step: step as number, loss: loss as number }],
    );
    return { losses, evalLosses, steps: trainer.state.globalStep, seconds: seconds() };
  } finally {
    progress?.end();
    if (dir === undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Batches of examples; what fills a shorter one up is no label, though it may be the token that ends a text. */
async function padding(tokenizer: PreTrainedTokenizerFast, count: (tokens: number) => void) {
  const { tensor } = await import("../torch/creation.js");
  const padId = tokenizer.padTokenId ?? tokenizer.eosTokenId ?? 0;
  const collator = (features: readonly unknown[]) => {
    const rows = (features as readonly { inputIds: number[] }[]).map(({ inputIds }) => inputIds);
    const longest = Math.max(...rows.map(({ length }) => length));
    count(rows.length * longest);
    const table = (row: (ids: number[]) => number[], filler: number) =>
      tensor(
        rows.map((ids) => [...row(ids), ...Array<number>(longest - ids.length).fill(filler)]),
        { dtype: "int64" },
      );
    const same = (ids: number[]) => ids;
    return {
      inputIds: table(same, padId),
      attentionMask: table((ids) => ids.map(() => 1), 0),
      labels: table(same, -100),
    };
  };
  return { collator };
}
