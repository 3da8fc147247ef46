/** One rank of the worlds of distributed.test.ts; its twin in Python is trainer_rank.py. */

import { join } from "node:path";
import torch, { TinyConfig, TinyTransformerModel } from "../../../src/index.js";
import {
  type EvalPrediction,
  type Feature,
  type PredictionOutput,
  PrinterCallback,
  Trainer,
  TrainingArguments,
} from "../../../src/transformers/index.js";
import { bits, emit, initWorld, worldArgs } from "../../torch/distributed/rank.js";
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
      const again = make(one);
      await again.train({ resumeFromCheckpoint: join(from, `checkpoint-${one.resumes}`) });
      report(`${name}, ${said}`, again);
    }
  }
}
await torch.distributed.destroyProcessGroup();
