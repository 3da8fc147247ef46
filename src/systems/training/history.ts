import type { Evaluation } from "./progress.js";

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

/** The history of a training that begins. */
export const emptyHistory = (): History => ({
  losses: [],
  gradNorms: [],
  learningRates: [],
  tokensSoFar: [],
  secondsSoFar: [],
  evaluations: [],
});

/**
 * The history that the Trainer logged.
 * @param tokensAfter Positions trained on until the end of a step.
 */
export function historyOf(
  logHistory: readonly Record<string, number>[],
  tokensAfter: (step: number) => number,
  secondsSoFar: number[],
): History {
  const steps = logHistory.filter((row) => row.loss !== undefined);
  const column = (name: string) => steps.map((row) => row[name] as number);
  return {
    losses: column("loss"),
    gradNorms: column("grad_norm"),
    learningRates: column("learning_rate"),
    tokensSoFar: column("step").map(tokensAfter),
    secondsSoFar,
    evaluations: [],
  };
}
