import type { Evaluation } from "./messages.js";

/** What happened in a training, step by step. */
export interface History {
  /** The loss of every step, before the weights changed. */
  losses: number[];
  /** The norm of all gradients at every step; empty unless asked for. */
  gradNorms: number[];
  /** The optimizer's rate for every step. */
  learningRates: number[];
  /** Positions trained on until the end of each step. */
  tokensSoFar: number[];
  /** Seconds in the loop until the end of each step. */
  secondsSoFar: number[];
  evaluations: Evaluation[];
}

export const emptyHistory = (): History => ({
  ...{ losses: [], gradNorms: [], learningRates: [], tokensSoFar: [], secondsSoFar: [], evaluations: [] },
});
