/** Examples filled up to batches. */

import { tensor } from "../../torch/creation.js";
import type { Tensor } from "../../torch/tensor.js";
import type { CorpusSource } from "./corpus_source.js";
import { DEFAULT_CHARACTER_BATCH } from "./default_sizes.js";
import { type Example, type ExampleSet, type ExampleSettings, prepareExamples } from "./examples.js";

/** Ids of equal shape: `inputs` and `targets` hold `rows` x `columns` of them, row after row. */
export interface Batch {
  rows: number;
  columns: number;
  inputs: Int32Array;
  targets: Int32Array;
}

/** The same, and in batches. */
export interface TrainingData extends ExampleSet {
  batches: Batch[];
}

/**
 * Tokenizes a corpus and cuts it into batches, in the order of the corpus, the last batch being what is left; a batch is filled up
 * with `<pad>` to its longest example.
 */
export async function prepareData(
  source: CorpusSource,
  settings: ExampleSettings & { batchSize: number | null },
): Promise<TrainingData> {
  const set = await prepareExamples(source, settings);
  const batchSize =
    settings.batchSize ?? (settings.tokenizer === "word" ? set.examples.length : DEFAULT_CHARACTER_BATCH);
  return { ...set, batches: makeBatches(set.examples, batchSize, set.tokenizer.padId) };
}

/** Batches of examples in their order, each filled up to its longest example. */
export function makeBatches(examples: Example[], batchSize: number, padId: number): Batch[] {
  const batches: Batch[] = [];
  for (let start = 0; start < examples.length; start += batchSize) {
    const part = examples.slice(start, start + batchSize);
    const columns = part.reduce((longest, { inputs }) => Math.max(longest, inputs.length), 0);
    const inputs = new Int32Array(part.length * columns).fill(padId);
    const targets = inputs.slice();
    for (const [row, example] of part.entries()) {
      inputs.set(example.inputs, row * columns);
      targets.set(example.targets, row * columns);
    }
    batches.push({ rows: part.length, columns, inputs, targets });
  }
  return batches;
}

/** A batch as int64 tensors (rows, columns). */
export function batchTensors({ rows, columns, inputs, targets }: Batch, device: string): [Tensor, Tensor] {
  const ids = (data: Int32Array) => tensor(data, { dtype: "int64", device }).view(rows, columns);
  return [ids(inputs), ids(targets)];
}
