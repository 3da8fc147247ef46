import type { LineChart, Points } from "./charts.js";

type Series = readonly (number | null)[];

/** What a training measured at some of its steps, as lists of equal length. */
export interface History {
  step: readonly number[];
  loss: Series;
  learningRate: Series;
  gradNorm: Series | null;
  /** Tokens and seconds since the training began. */
  tokens: Series;
  seconds: Series;
}

/** Losses on the data that is held back. */
export interface Evaluations {
  step: readonly number[];
  validation: Series;
}

export interface Curve extends LineChart {
  id: string;
  title: string;
}

/** The rate at a step is that of so many steps before it: a single step is shorter than what disturbs it. */
const RATE_STEPS = 20;

/** The curves of a training, in the order in which people look at them. */
export function curvesOf(history: History, evaluations?: Evaluations): Curve[] {
  const line = (name: string, values: Series) => ({ name, points: zip(history.step, values) });
  const heldBack =
    evaluations === undefined || evaluations.step.length === 0
      ? []
      : [{ name: "validation", points: zip(evaluations.step, evaluations.validation) }];
  return [
    { id: "loss", title: "Loss", lines: [line("training", history.loss), ...heldBack] },
    { id: "learning-rate", title: "Learning rate", lines: [line("learning rate", history.learningRate)] },
    ...(history.gradNorm === null
      ? []
      : [{ id: "grad-norm", title: "Gradient norm", lines: [line("gradient norm", history.gradNorm)] }]),
    { id: "rate", title: "Tokens per second", lines: [line("tokens per second", rates(history))] },
  ];
}

function zip(steps: readonly number[], values: Series): Points {
  return steps.map((step, index) => [step, values[index] ?? null] as const);
}

function rates({ tokens, seconds }: History): (number | null)[] {
  return tokens.map((now, index) => {
    const before = index - RATE_STEPS;
    const [tokensThen, secondsThen] = before < 0 ? [0, 0] : [tokens[before] ?? 0, seconds[before] ?? 0];
    const elapsed = (seconds[index] ?? 0) - secondsThen;
    return now === null || elapsed <= 0 ? null : (now - tokensThen) / elapsed;
  });
}
