/** What a training is made of, and what comes of it. */

import type { Module } from "../../torch/nn/index.js";
import type { DistributedDataParallel } from "../../torch/nn/parallel/index.js";
import type { OptimizerStateDict } from "../../torch/optim/index.js";
import type { Tensor } from "../../torch/tensor.js";
import type { CorpusSource } from "./corpus_source.js";
import type { History } from "./history.js";
import type { Observer, TrainedModel } from "./observer.js";
import type { RunPlan } from "./run_plan.js";

/** Makes of a model one that several processes train together, each with inputs of its own; the model itself where there is one. */
export type Together = <M extends Module>(model: M) => M | DistributedDataParallel<M>;

/** What the common loop trains, once the seed is set and the model drawn. */
export interface Session extends TrainedModel {
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
}

/** What comes of a training. */
export interface TrainingOutcome extends History {
  trained: TrainedModel;
  seconds: number;
  tokens: number;
  /** The rows that the Trainer logged, where it was the Trainer. */
  logHistory?: Record<string, number>[];
}

/** The checkpoints of a run, and the one that it goes on from. */
export type CheckpointTask = Pick<RunPlan, "checkpoints" | "resume">;

/** How a system is trained. */
export interface Recipe<Settings> {
  /**
   * Trains on this thread.
   * @param source What to learn; null for what the system has of its own.
   */
  train(
    source: CorpusSource | null,
    settings: Settings,
    observer: Observer,
    checkpoints: CheckpointTask,
  ): Promise<TrainingOutcome>;
}
