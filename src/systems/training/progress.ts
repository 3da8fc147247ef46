/** What a training tells of its progress. */

/** A step of the training, counted from 1. */
export interface TrainingStep {
  step: number;
  /** How many steps the whole run has. */
  totalSteps: number;
  /** The pass over the corpus to which the step belongs, counted from 1. */
  epoch: number;
  /** The loss before the weights changed. */
  loss: number;
  /** The norm of all gradients; null unless the option `gradNorm` asks for it. */
  gradNorm: number | null;
  /** The optimizer's rate for this step; that of its first group, where it has several. */
  learningRate: number;
  /** Positions trained on so far, padding included. */
  tokens: number;
  /** Seconds in the training loop so far. */
  seconds: number;
  /** Positions trained on in the whole run so far, padding included, divided by the seconds it took. */
  tokensPerSecond: number;
}

/** A finished pass over the corpus. `loss` is that of its last step. */
export interface TrainingEpoch extends Omit<TrainingStep, "gradNorm" | "learningRate"> {
  /** The mean of the losses of all its steps. */
  averageLoss: number;
}

/** Mean losses after so many steps, on what is trained on and on what is held back. */
export interface Evaluation {
  step: number;
  train: number;
  validation: number;
}
