/** The document's training of TinyTransformer, as the tests of the Trainer use it. */

import torch, { F, type Tensor, TinyConfig, TinyTransformerModel } from "libtorch-node";
import * as datasets from "libtorch-node/datasets";
import {
  type LogRow,
  PrinterCallback,
  Trainer,
  type TrainerOptions,
  TrainingArguments,
  type TrainingArgumentsOptions,
} from "libtorch-node/transformers";

// The processes of a test compute with as many, or their bits differ; with one, tests beside each other are quicker.
torch.setNumThreads(1);

export const SAMPLE = ["hello world", "hello AI", "hi machine", "greetings bot"];
const WORDS = ["hello", "world", "AI", "hi", "machine", "greetings", "bot", "<pad>"];
const LENGTH = 10;

/** Padded ids that are their own labels, as the document's dataset. */
export function examples(texts: readonly string[] = SAMPLE): datasets.Dataset {
  return datasets.Dataset.fromList(
    texts.map((text) => {
      const ids = text.split(" ").map((word) => WORDS.indexOf(word));
      const padded = [...ids, ...Array<number>(LENGTH - ids.length).fill(WORDS.indexOf("<pad>"))];
      return { text, input_ids: padded, labels: padded };
    }),
  );
}

export function makeModel(seed: number, transpose = false): TinyTransformerModel {
  torch.manualSeed(seed);
  return new TinyTransformerModel(new TinyConfig({ vocabSize: WORDS.length, transpose }));
}

/** The mean over all labels of a step, whichever batch they are in: what models do that take `numItemsInBatch`. */
export function tokenAverage(logits: Tensor, labels: Tensor, numItemsInBatch: Tensor | null): Tensor {
  const sum = F.crossEntropy(logits.reshape(-1, 8), labels.view(-1), { reduction: "sum" });
  return sum.div(numItemsInBatch ?? labels.ne(-100).sum());
}

/** Averages its loss over the tokens of a step; in Python: averages_tokens.py. */
export class AveragesTokens extends TinyTransformerModel {
  static readonly acceptsLossKwargs = true;
  override forward(ids: Tensor, { labels = null, ...more }: { labels?: Tensor | null; numItemsInBatch?: Tensor } = {}) {
    const { logits } = super.forward(ids);
    return { logits, loss: labels && tokenAverage(logits, labels, more.numItemsInBatch ?? null) };
  }
}

/** The Trainer of `train` in the reference, before it trains. */
export function makeTrainer(
  options: TrainingArgumentsOptions,
  {
    texts = SAMPLE,
    transpose = false,
    ...more
  }: TrainerOptions & { texts?: readonly string[]; transpose?: boolean } = {},
): Trainer {
  const args = new TrainingArguments({ useCpu: true, disableTqdm: true, saveStrategy: "no", ...options });
  const trainer = new Trainer({ model: makeModel(args.seed, transpose), args, trainDataset: examples(texts), ...more });
  trainer.removeCallback(PrinterCallback);
  return trainer;
}

/** Rows without what depends on the clock. */
export const untimed = (rows: readonly LogRow[]): LogRow[] =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !/_runtime$|_per_second$|_time$/.test(name))),
  );
