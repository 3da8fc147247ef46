/**
 * The measured side that is ours: one process, asked over standard input for one measurement at a time.
 *
 * bench/measure.py is its twin and answers the same requests: `{"kind": "train", "sizes": ..., "steps": n}` and
 * `{"kind": "operator", "name": "add", "calls": n}`, each with `{"seconds": [...]}`: the mean time of a call in each of a
 * few batches, and for training the losses' bits as well.
 */
import { createInterface } from "node:readline";
import torch, { data, nn } from "libtorch-node";
import type { Reading } from "./augmented.js";
import type { ModelName, Way } from "./models.js";
import type { TextWork, TokenizerKind } from "./texts.js";
import { type Sizes, type TrainingJob, trainingJob } from "./training_job.js";

/** What is asked of either side. */
export type Request =
  | { kind: "train"; sizes: Sizes; steps: number }
  | { kind: "operator"; name: keyof typeof CALLS; calls: number }
  | { kind: "loader"; items: keyof typeof DATASETS; shuffle: boolean; epochs: number }
  | { kind: "workers"; reading: Reading; epochs: number }
  | { kind: "generate"; model: ModelName; way: Way; tokens: number }
  | { kind: "lora"; steps: number }
  | { kind: "text"; folder: string; tokenizer: TokenizerKind; what: TextWork; turns: number }
  | { kind: "objects"; count: number }
  | { kind: "memory" };

/** What either side answers. */
export interface Answer {
  /** Seconds for each call. */
  seconds: number;
  /** Of training: the loss after the last step. Of text: the sum of its ids. Of workers: the sum of the last epoch. */
  loss?: number;
  /** Of memory: the largest resident size so far, in bytes. */
  peak?: number;
}

const BATCH_OF_CALLS = 1000;

const a = torch.ones(4);
const b = torch.ones(4);
const [square, one] = [torch.ones(2, 2), torch.tensor(1)];
const [middle, large] = [torch.ones(1 << 16), torch.ones(1 << 18)];
const OPERATORS = {
  add: () => a.add(b),
  add_: () => a.add_(b),
  matmul: () => square.matmul(square),
  view: () => a.view(2, 2),
  "sum by name": () => square.sum({ dim: 1, keepdim: true }),
  to: () => a.to(torch.float64),
  "cat of a list": () => torch.cat([a, b]),
  "max of rows": () => square.max(1),
  "add by a tensor of one": () => a.add(one),
  tolist: () => a.tolist(),
  "add of 256 KB": () => middle.add(middle),
  "add of 1 MB": () => large.add(large),
} satisfies Record<string, () => unknown>;

const features = torch.randn(8, 32);
const image = torch.randn(1, 3, 8, 8);
const moment = torch.randn(1, 8, 32);
const [linear, conv, norm, lstm] = [
  new nn.Linear(32, 32),
  new nn.Conv2d(3, 8, 3),
  new nn.LayerNorm(32),
  new nn.LSTM(32, 32),
];
/** Forwards through a module, with gradients recorded. */
const LAYERS = {
  "Linear(32, 32), 8 rows": () => linear(features),
  "Conv2d(3, 8, 3), 8x8": () => conv(image),
  "LayerNorm(32), 8 rows": () => norm(features),
  "LSTM(32, 32), one step, 8 rows": () => lstm(moment),
};
const CALLS = { ...OPERATORS, ...LAYERS };

const ITEMS = 4096;
const rows = torch.randn(ITEMS, 32);
const labels = torch.randint(0, 10, [ITEMS]);
/** Datasets as users write them: an item at a time. */
const DATASETS = {
  "tensor and number": { length: ITEMS, at: (i: number) => [rows.at(i), i % 10] },
  "two tensors": { length: ITEMS, at: (i: number) => [rows.at(i), labels.at(i)] },
  "two numbers": { length: ITEMS, at: (i: number) => [i * 0.5, i % 10] },
};

/** Objects that stay alive. */
const kept: object[] = [];
const jobs = new Map<string, TrainingJob>();

function train(sizes: Sizes, steps: number): Answer {
  const key = JSON.stringify(sizes);
  let job = jobs.get(key);
  if (job === undefined) {
    job = trainingJob(sizes);
    jobs.set(key, job);
  }
  const start = performance.now();
  for (let i = 0; i < steps; i++) job.step();
  const loss = job.loss.item() as number;
  return { seconds: (performance.now() - start) / 1000 / steps, loss };
}

function operator(name: keyof typeof CALLS, calls: number): Answer {
  const call = CALLS[name];
  const times: number[] = [];
  for (let done = 0; done < calls; done += BATCH_OF_CALLS) {
    const start = performance.now();
    for (let i = 0; i < BATCH_OF_CALLS; i++) call();
    times.push((performance.now() - start) / 1000 / BATCH_OF_CALLS);
  }
  times.sort((x, y) => x - y);
  return { seconds: times[times.length >> 1]! };
}

/** The mean time of an item. */
function loader(items: keyof typeof DATASETS, shuffle: boolean, epochs: number): Answer {
  const batches = new data.DataLoader<unknown>(DATASETS[items], { batchSize: 32, shuffle });
  const start = performance.now();
  for (let epoch = 0; epoch < epochs; epoch++) for (const _ of batches);
  return { seconds: (performance.now() - start) / 1000 / epochs / ITEMS };
}

/** Epochs of a dataset whose items take computing. */
async function workers(reading: Reading, epochs: number): Promise<Answer> {
  const { readEpoch } = await import("./augmented.js");
  let loss = 0;
  const start = performance.now();
  for (let epoch = 0; epoch < epochs; epoch++) loss = await readEpoch(reading);
  return { seconds: (performance.now() - start) / 1000 / epochs, loss };
}

/** What models of transformers take, which are loaded when they are asked for. */
async function model(request: Extract<Request, { kind: "generate" | "lora" }>): Promise<Answer> {
  const { generate, loraStep } = await import("./models.js");
  const calls = request.kind === "lora" ? request.steps : request.tokens;
  const start = performance.now();
  let loss = 0;
  if (request.kind === "generate") loss = generate(request.model, request.way, request.tokens);
  else for (let step = 0; step < calls; step++) loss = loraStep();
  return { seconds: (performance.now() - start) / 1000 / calls, loss };
}

/** Tokenizers, which are loaded when they are asked for. */
async function texts({ folder, tokenizer, what, turns }: Extract<Request, { kind: "text" }>): Promise<Answer> {
  const work = await (await import("./texts.js")).text(folder, tokenizer, what);
  let loss = 0;
  const start = performance.now();
  for (let turn = 0; turn < turns; turn++) loss = work();
  return { seconds: (performance.now() - start) / 1000 / turns, loss };
}

function answer(request: Request): Answer | Promise<Answer> {
  switch (request.kind) {
    case "train":
      return train(request.sizes, request.steps);
    case "operator":
      return operator(request.name, request.calls);
    case "loader":
      return loader(request.items, request.shuffle, request.epochs);
    case "workers":
      return workers(request.reading, request.epochs);
    case "generate":
    case "lora":
      return model(request);
    case "text":
      return texts(request);
    case "objects":
      kept.push(Array.from({ length: request.count }, (_, i) => ({ i })));
      return { seconds: 0 };
    case "memory":
      return { seconds: 0, peak: process.resourceUsage().maxRSS * 1024 };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line) as Request)));
}
