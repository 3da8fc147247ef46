/** One rank of the worlds of distributed.test.ts; its twin in Python is trainer_rank.py. */

import { join } from "node:path";
import torch, { data, TinyConfig, TinyTransformerModel } from "libtorch-node";
import {
  type EvalPrediction,
  type Feature,
  type PredictionOutput,
  PrinterCallback,
  Trainer,
  TrainerCallback,
  type TrainerState,
  TrainingArguments,
} from "libtorch-node/transformers";
import { bits, emit, initWorld, rank, worldArgs } from "../../torch/distributed/rank.js";
import { AveragesTokens, tokenAverage } from "./make.js";
import type { WorldCase, WorldRow } from "./world_cases.js";

type Tensor = InstanceType<typeof torch.Tensor>;
type Row = { inputIds: number[]; labels: number[] };

function collate(features: Feature[]): Record<string, Tensor> {
  const rows = features as Row[];
  const longest = Math.max(...rows.map(({ inputIds }) => inputIds.length));
  const padded = (name: keyof Row, value: number) =>
    torch.tensor(
      rows.map((row) => [...row[name], ...Array<number>(longest - row[name].length).fill(value)]),
      {
        dtype: "int64",
      },
    );
  return { inputIds: padded("inputIds", 0), labels: padded("labels", -100) };
}

const dataset = (rows: readonly WorldRow[]): Row[] => rows.map(({ ids, labels = ids }) => ({ inputIds: ids, labels }));

function metrics({ predictions, labelIds, losses, inputs }: EvalPrediction) {
  const item = (tensor: Tensor) => Number(tensor.item());
  return {
    right: item(predictions.argmax(-1).eq(labelIds).sum()),
    of: labelIds.size(0),
    last_loss: losses === null ? 0 : item(losses.select(0, -1)),
    ids: inputs === null ? 0 : item((inputs as Tensor).sum()),
  };
}

function make({ args: options, rows, evalRows, loss = "batch" }: WorldCase): Trainer {
  const args = new TrainingArguments({ useCpu: true, disableTqdm: true, saveStrategy: "no", ...options });
  torch.manualSeed(args.seed);
  const Model = loss === "tokens" ? AveragesTokens : TinyTransformerModel;
  const trainer = new Trainer({
    model: new Model(new TinyConfig({ vocabSize: 8 })),
    args,
    dataCollator: collate,
    trainDataset: dataset(rows),
    ...(evalRows && { evalDataset: dataset(evalRows) }),
    computeMetrics: metrics,
    ...(loss === "function" && {
      computeLossFunc: (outputs, labels, count) =>
        tokenAverage((outputs as { logits: Tensor }).logits, labels as Tensor, count),
    }),
  });
  trainer.removeCallback(PrinterCallback);
  return trainer;
}

function report(name: string, trainer: Trainer, predicted?: PredictionOutput): void {
  const { logHistory: rows, totalFlos: flos } = trainer.state;
  const weights = Object.fromEntries(
    Object.entries(trainer.model.stateDict()).map(([key, weight]) => [key, bits(weight)]),
  );
  const random = bits(torch.getRngState());
  const more = predicted && { predictions: bits(predicted.predictions), labels: bits(predicted.labelIds) };
  emit({ case: name, rows, weights, flos, random, ...more });
}

await initWorld();
const { cases, foreign } = worldArgs<{ cases: Record<string, WorldCase>; foreign: string }>();
for (const [name, one] of Object.entries(cases)) {
  const trainer = make(one);
  await trainer.train();
  report(name, trainer, one.predicts ? await trainer.predict(dataset(one.evalRows ?? [])) : undefined);
  if (one.resumes !== undefined) {
    for (const [from, said] of [
      [one.args.outputDir as string, "resumed"],
      [foreign, "resumed from Python's"],
    ] as const) {
      const again = make({ ...one, args: { ...one.args, outputDir: `${one.args.outputDir}-${said}` } });
      await again.train({ resumeFromCheckpoint: join(from, `checkpoint-${one.resumes}`) });
      report(`${name}, ${said}`, again);
    }
  }
}

// What goes wrong on one rank alone is told by all.
const [checkpointing] = Object.values(cases).filter(({ resumes }) => resumes !== undefined) as [WorldCase];
const saved = (step: number) => join(checkpointing.args.outputDir as string, `checkpoint-${step}`);
const few: WorldCase = {
  args: { outputDir: saved(0), maxSteps: 4, perDeviceTrainBatchSize: 2 },
  rows: checkpointing.rows,
};
const stop = new AbortController();
class Stops extends TrainerCallback {
  override onStepEnd(_args: TrainingArguments, { globalStep }: TrainerState): void {
    if (rank === 1 && globalStep === 2) stop.abort();
  }
}
const file = join(saved(3), "trainer_state.json");
const mistakes: Record<string, () => Promise<unknown>> = {
  "a folder that rank 0 cannot make": () =>
    make({ ...few, args: { ...few.args, outputDir: rank === 0 ? join(file, "no") : saved(0) } }).train(),
  "checkpoints of two steps": () => make(few).train({ resumeFromCheckpoint: saved(rank === 0 ? 3 : 6) }),
  "a checkpoint that rank 1 has not": () => make(few).train({ resumeFromCheckpoint: saved(rank === 0 ? 3 : 99) }),
  "a signal on rank 1": async () => {
    const trainer = make(few);
    trainer.addCallback(Stops);
    await trainer.train({ signal: stop.signal }).finally(() => emit({ stopped: trainer.state.globalStep }));
  },
  "a dataset without indices": () => {
    const dataset = new (class extends data.IterableDataset<Row> {})();
    return new Trainer({ model: make(few).model, args: make(few).args, trainDataset: dataset }).train();
  },
};
for (const [mistake, make] of Object.entries(mistakes)) {
  await make().then(
    () => emit({ mistake }),
    (error: Error) =>
      emit({ mistake, error: `${error.name}: ${error.message}`, code: (error as NodeJS.ErrnoException).code }),
  );
}
await torch.distributed.destroyProcessGroup();
