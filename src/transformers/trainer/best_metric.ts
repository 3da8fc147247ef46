/** Which model of a training is best. Follows transformers/trainer.py (`_determine_best_metric`). */

import { KeyError } from "../../python/exceptions.js";
import type { LogRow, TrainerState } from "./trainer_state.js";
import type { TrainingArguments } from "./training_args.js";

/** The name of the metric that tells which model is best, as evaluations give it. */
export function bestMetricName(args: TrainingArguments): string | null {
  const name = args.metricForBestModel;
  return name === null || name.startsWith("eval_") ? name : `eval_${name}`;
}

/** Whether a value of that metric is better than another. */
export const isBetter = (args: TrainingArguments, value: number, than: number): boolean =>
  args.greaterIsBetter ? value > than : value < than;

/**
 * The value of that metric; null where the arguments name none.
 * @throws KeyError when the evaluation did not give it.
 */
export function bestMetric(args: TrainingArguments, metrics: LogRow): number | null {
  const name = bestMetricName(args);
  if (name === null) return null;
  const value = metrics[name];
  if (value !== undefined) return value;
  throw new KeyError(
    `The \`metricForBestModel\` training argument is set to '${name}', which is not found in the evaluation metrics. The ` +
      `available evaluation metrics are: [${Object.keys(metrics).join(", ")}].`,
  );
}

/** Takes down, where an evaluation is the best so far, its value and step; whether it is. */
export function determineBestMetric(args: TrainingArguments, state: TrainerState, metrics: LogRow): boolean {
  const value = bestMetric(args, metrics);
  if (value === null) return false;
  state.bestMetric ??= args.greaterIsBetter ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (!isBetter(args, value, state.bestMetric)) return false;
  state.bestMetric = value;
  if (args.saveStrategy !== "no") state.bestGlobalStep = state.globalStep;
  return true;
}
