/** Trains a TinyLM on random token ids, as fast as it goes: the loop that soak and bench measure. */
import torch, { manualSeed, nn, optim, type Tensor, TinyLM } from "libtorch-node";

/** Sizes of a model and its batch. */
export interface Sizes {
  vocab: number;
  batch: number;
  length: number;
  dModel: number;
  layers: number;
  heads: number;
  feedForward: number;
  dropout: number;
}

/** The notebook's model and batch. */
export const NOTEBOOK: Sizes = {
  vocab: 12,
  batch: 4,
  length: 8,
  dModel: 32,
  layers: 2,
  heads: 2,
  feedForward: 64,
  dropout: 0.1,
};

/** nanoGPT's recipe for a CPU. */
export const NANO_GPT: Sizes = {
  vocab: 65,
  batch: 12,
  length: 64,
  dModel: 128,
  layers: 4,
  heads: 4,
  feedForward: 512,
  dropout: 0.1,
};

/** A training loop that has not begun; each call of `step` is one of its steps. */
export interface TrainingJob {
  /** The loss of the last step. */
  loss: Tensor;
  step(): void;
}

/** The same model, data and seed as bench/training_job.py; `wrap` may put a module around the model. */
export function trainingJob(sizes: Sizes, seed = 0, wrap = (model: TinyLM): typeof model => model): TrainingJob {
  manualSeed(seed);
  const { vocab, batch, length, ...modelSizes } = sizes;
  const model = wrap(new TinyLM(vocab, modelSizes));
  const inputs = torch.randint(vocab, [batch, length]);
  const targets = torch.randint(vocab, [batch, length]);
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
  const job: TrainingJob = {
    loss: torch.zeros([]),
    step() {
      model.train();
      optimizer.zeroGrad();
      const loss = criterion(model(inputs).view(-1, vocab), targets.view(-1));
      loss.backward();
      optimizer.step();
      job.loss = loss;
    },
  };
  return job;
}
