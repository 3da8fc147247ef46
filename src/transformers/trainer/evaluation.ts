/** What an evaluation collects. Follows transformers/trainer.py (`evaluation_loop`) and trainer_pt_utils.py. */

import { ValueError } from "../../python/exceptions.js";
import { aten } from "../../torch/ops/index.js";
import { Tensor } from "../../torch/tensor.js";

const PADDING = -100;

/** Predictions or labels: a tensor, or several where a model gives several. */
export type Gathered = Tensor | Gathered[];

/** What `computeMetrics` gets. */
export interface EvalPrediction {
  /** (examples, ...): what the model gave beside the loss. */
  predictions: Gathered;
  /** (examples, ...): the labels. */
  labelIds: Gathered;
  /** With "inputs" in `includeForMetrics`: the main input. */
  inputs: Gathered | null;
  /** With "loss" in `includeForMetrics`: a loss for each example, that of its batch. */
  losses: Tensor | null;
}

/** Gathers the results of batches; rows of unequal length are filled up with -100. */
export class EvalLoopContainer {
  #batches: Gathered[] = [];

  /** @param concatenates Whether the result is one tensor of all batches, or a list of them. */
  constructor(private readonly concatenates: boolean) {}

  add(batch: Gathered): void {
    this.#batches.push(batch);
  }

  /** Moves what there is to the CPU. */
  toCpu(): void {
    this.#batches = this.#batches.map(onCpu);
  }

  /** All batches on the CPU; null when there were none. */
  get(): Gathered | null {
    if (this.#batches.length === 0) return null;
    this.toCpu();
    return this.concatenates ? concatenated(this.#batches) : this.#batches;
  }
}

function onCpu(value: Gathered): Gathered {
  return Array.isArray(value) ? value.map(onCpu) : value.cpu();
}

function concatenated(batches: Gathered[]): Gathered {
  const [first] = batches;
  if (Array.isArray(first)) {
    return first.map((_, index) => concatenated(batches.map((batch) => (batch as Gathered[])[index] as Gathered)));
  }
  const tensors = batches as Tensor[];
  if ((first as Tensor).dim() < 2) return aten.cat(tensors.map((tensor) => aten.atleast1d(tensor) as Tensor));
  const longest = Math.max(...tensors.map((tensor) => tensor.size(1)));
  return aten.cat(tensors.map((tensor) => padded(tensor, longest)));
}

function padded(tensor: Tensor, length: number): Tensor {
  const missing = length - tensor.size(1);
  if (missing === 0) return tensor;
  const [rows, , ...rest] = tensor.shape as [number, number, ...number[]];
  return aten.cat([tensor, tensor.newFull([rows, missing, ...rest], PADDING)], 1);
}

/** How many examples a batch has: the first dimension of the first tensor in it. */
export function findBatchSize(batch: unknown): number | null {
  if (batch instanceof Tensor) return batch.dim() > 0 ? batch.size(0) : null;
  if (typeof batch !== "object" || batch === null) return null;
  for (const value of Object.values(batch)) {
    const size = findBatchSize(value);
    if (size !== null) return size;
  }
  return null;
}

/** The mean of float32 numbers with numpy's bits: sums in pairs of blocks, each rounded to float32. */
export function numpyMean(values: Float32Array): number {
  if (values.length === 0) throw new ValueError("Expected losses to average, but there are none");
  return Math.fround(pairwiseSum(values) / values.length);
}

const BLOCK = 128;
const LANES = 8;

function pairwiseSum(values: Float32Array): number {
  const n = values.length;
  if (n > BLOCK) {
    const half = Math.floor(n / 2 / LANES) * LANES;
    return Math.fround(pairwiseSum(values.subarray(0, half)) + pairwiseSum(values.subarray(half)));
  }
  const at = (index: number) => values[index] as number;
  let sum = 0;
  let next = 0;
  if (n >= LANES) {
    const lanes = values.slice(0, LANES);
    for (next = LANES; next < n - (n % LANES); next += LANES) {
      for (let lane = 0; lane < LANES; lane++) lanes[lane] = (lanes[lane] as number) + at(next + lane);
    }
    const [a, b, c, d, e, f, g, h] = lanes as unknown as number[];
    const add = (x = 0, y = 0) => Math.fround(x + y);
    sum = add(add(add(a, b), add(c, d)), add(add(e, f), add(g, h)));
  }
  for (; next < n; next++) sum = Math.fround(sum + at(next));
  return sum;
}
