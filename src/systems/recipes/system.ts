import type { OptimizerStateDict } from "../../torch/optim/index.js";
import type { Tensor } from "../../torch/tensor.js";
import type { GenerativeModel } from "../../transformers/generation/generative_model.js";
import type { ModelConfig } from "../models/configs.js";
import type { Tokenizer } from "../tokenizers/index.js";
import type { CorpusSource } from "../training/corpus.js";
import type { CheckpointTask, LoopResult, Observer } from "../training/loop.js";

/** What a training is made of, once the seed is set and the model drawn. */
export interface Session {
  tokenizer: Tokenizer;
  config: ModelConfig;
  model: GenerativeModel;
  optimizer: {
    zeroGrad(): void;
    step(): void;
    readonly paramGroups: readonly { lr: number | Tensor }[];
    stateDict(): OptimizerStateDict;
    /** Checks a saved state, and gives what takes it over. */
    prepareState(saved: unknown): () => void;
  };
  /** Whether every step queues the same work on a GPU, so that it can be captured once and replayed. */
  capture?: boolean;
  epochs: number;
  stepsPerEpoch: number;
  /** The batches of one pass, in an order that may be drawn anew each time: it depends on the generators' state alone. */
  batches(): Iterable<readonly [inputs: Tensor, targets: Tensor]>;
  loss(inputs: Tensor, targets: Tensor): Tensor;
  /** Called before each step, counted from 1, and before its batch is drawn. */
  beforeStep?(step: number): void;
  /** The norm to which larger gradients are cut. */
  clip?: number;
  /** Measures the loss, on what is trained on and on what is held back. */
  evaluation?: { everySteps: number; evaluate(): { train: number; validation: number } };
  /** The beginning of a text, whose continuation tells whether two trainings gave the same model. */
  prompt: number[];
}

/** How a system is trained by the loop that most have in common. */
export interface System<Settings> {
  /**
   * Reads the corpus, without drawing a random number.
   *
   * @returns What begins the training, to be called when the seed is set.
   */
  prepare(source: CorpusSource | null, settings: Settings): Promise<() => Session>;
}

/** How a system is trained that has a loop of its own. */
export interface SelfTraining<Settings> {
  train(
    source: CorpusSource | null,
    settings: Settings,
    observer: Observer,
    checkpoints: CheckpointTask,
  ): Promise<LoopResult>;
}
