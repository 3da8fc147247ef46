/** What a model gives for a dataset, and how good it is. Follows transformers/trainer.py (`evaluation_loop`, `prediction_step`). */

import { numpyMean } from "../../python/numpy_mean.js";
import { noGrad } from "../../torch/autograd/index.js";
import { tensor } from "../../torch/creation.js";
import { Tensor } from "../../torch/tensor.js";
import { epochBatches } from "./sampling.js";
import { EvalLoopContainer, findBatchSize, type Gathered } from "./trainer_pt_utils.js";
import type { LogRow } from "./trainer_state.js";
import type { Inputs, Loader, ModelOutput } from "./trainer_types.js";
import type { EvalPrediction, PredictionOutput } from "./trainer_utils.js";
import type { TrainingArguments } from "./training_args.js";

/** What the model gives for a batch, and what of the batch is to be kept. */
export interface PredictionStep {
  loss: Tensor | null;
  logits: Gathered | null;
  labels: Gathered | null;
}

/** What an evaluation needs of its Trainer. */
export interface EvaluationContext {
  args: TrainingArguments;
  /** Begins the names of the metrics. */
  prefix: string;
  /** The input that is kept where `includeForMetrics` asks for inputs. */
  mainInputName: string;
  computeMetrics: ((prediction: EvalPrediction) => Record<string, number | Tensor>) | undefined;
  preprocessLogitsForMetrics: ((logits: Tensor, labels: Tensor) => Gathered) | undefined;
  prepareInputs(batch: unknown): Inputs;
  predictionStep(inputs: Inputs): PredictionStep;
  onPredictionStep(): Promise<void>;
}

type AnyPredictions = PredictionOutput<Gathered | null, Gathered | null>;

/** Runs a model, which is in evaluation mode, over all batches. */
export async function evaluationLoop(
  loader: Loader,
  context: EvaluationContext,
): Promise<AnyPredictions & { samples: number }> {
  const { args, mainInputName, preprocessLogitsForMetrics } = context;
  const container = () => new EvalLoopContainer(args.evalDoConcatBatches);
  const [predictions, labels, inputs] = [container(), container(), container()];
  const losses: number[] = [];
  let samples = 0;
  for await (const batch of epochBatches(loader, 0)) {
    const size = findBatchSize(batch) ?? 0;
    samples += size;
    const given = context.prepareInputs(batch);
    const step = noGrad(() => context.predictionStep(given));
    if (step.loss !== null) {
      const loss = step.loss.item() as number;
      for (let i = 0; i < size; i++) losses.push(loss);
    }
    if (args.includeForMetrics.includes("inputs")) inputs.add(given[mainInputName] as Tensor);
    if (step.logits !== null)
      predictions.add(preprocessLogitsForMetrics?.(step.logits as Tensor, step.labels as Tensor) ?? step.logits);
    if (step.labels !== null) labels.add(step.labels);
    await context.onPredictionStep();
    if (args.evalAccumulationSteps !== null && losses.length % args.evalAccumulationSteps === 0) {
      for (const kept of [predictions, labels, inputs]) kept.toCpu();
    }
  }
  const gathered = { predictions: predictions.get(), labelIds: labels.get() };
  const metrics = computed(gathered, inputs, Float32Array.from(losses), context);
  return { ...gathered, metrics, samples };
}

/** The metrics of an evaluation, their names with the prefix. */
function computed(
  { predictions, labelIds }: Pick<AnyPredictions, "predictions" | "labelIds">,
  inputs: EvalLoopContainer,
  losses: Float32Array,
  { args, prefix, computeMetrics }: EvaluationContext,
): LogRow {
  const metrics: LogRow = {};
  if (computeMetrics !== undefined && predictions !== null && labelIds !== null) {
    const lossesOrNull = args.includeForMetrics.includes("loss") ? tensor(losses) : null;
    const values = computeMetrics({
      predictions,
      labelIds,
      inputs: inputs.get(),
      losses: lossesOrNull,
    } as EvalPrediction);
    for (const [name, value] of Object.entries(values)) {
      const prefixed = name.startsWith(`${prefix}_`) ? name : `${prefix}_${name}`;
      metrics[prefixed] = Number(value instanceof Tensor ? value.item() : value);
    }
  }
  if (losses.length > 0) {
    const finite = losses.filter(Number.isFinite);
    metrics[`${prefix}_loss`] = numpyMean(args.loggingNanInfFilter && finite.length > 0 ? finite : losses);
  }
  return metrics;
}

/** What of a model's output a prediction keeps: all tensors beside the loss. */
export function keptLogits(outputs: ModelOutput, hasLoss: boolean, ignoreKeys: readonly string[]): Gathered {
  const kept = Array.isArray(outputs)
    ? outputs.slice(hasLoss ? 1 : 0)
    : Object.entries(outputs).flatMap(([name, value]) => (name === "loss" || ignoreKeys.includes(name) ? [] : [value]));
  return single(kept.filter((value): value is Tensor => value instanceof Tensor).map((value) => value.detach()));
}

/** One tensor as it is, several as a list. */
export const single = (values: Tensor[]): Gathered => (values.length === 1 ? (values[0] as Tensor) : values);
