/** What a model gives for a dataset, and how good it is. Follows transformers/trainer.py (`evaluation_loop`, `prediction_step`). */

import { synchronous } from "../../internal/synchronous.js";
import { numpyMean } from "../../python/numpy_mean.js";
import { noGrad } from "../../torch/autograd/index.js";
import { tensor } from "../../torch/creation.js";
import { Tensor } from "../../torch/tensor.js";
import { lengthOf } from "../../torch/utils/data/sampler.js";
import type { ProcessWorld } from "./process_world.js";
import { epochBatches } from "./sampling.js";
import { EvalLoopContainer, findBatchSize, type Gathered } from "./trainer_pt_utils.js";
import type { LogRow } from "./trainer_state.js";
import type { Inputs, Loader, ModelOutput } from "./trainer_types.js";
import { type EvalPrediction, hasLength, type PredictionOutput } from "./trainer_utils.js";
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
  world: ProcessWorld;
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

/** Runs a model, which is in evaluation mode, over all batches; all ranks get what the model gives on any of them. */
export async function evaluationLoop(
  loader: Loader,
  context: EvaluationContext,
): Promise<AnyPredictions & { samples: number }> {
  const { args, world, mainInputName, preprocessLogitsForMetrics } = context;
  const container = () => new EvalLoopContainer(args.evalDoConcatBatches);
  const [predictions, labels, inputs] = [container(), container(), container()];
  const losses: number[] = [];
  let samples = 0;
  let batches = 0;
  for await (const batch of epochBatches(loader, 0)) {
    const size = findBatchSize(batch) ?? 0;
    samples += size;
    batches += 1;
    const given = context.prepareInputs(batch);
    const step = noGrad(() => context.predictionStep(given));
    // The last batches of all ranks are filled up with examples that were there before.
    const rows = world.size > 1 && batches === loader.length ? rowsOfLast(loader, context) : null;
    const gathered = async (value: Gathered) => firstRows(await world.gatherEach(value), rows);
    if (step.loss !== null) {
      const ofRanks = (await world.gather(step.loss)).reshape([-1]).tolist() as number[];
      const each = ofRanks.flatMap((loss) => Array<number>(world.size > 1 ? args.evalBatchSize : size).fill(loss));
      losses.push(...each.slice(0, rows ?? each.length));
    }
    if (args.includeForMetrics.includes("inputs")) {
      inputs.add(await gathered(await world.padEach(given[mainInputName] as Tensor)));
    }
    const labelIds = step.labels && (await world.padEach(step.labels));
    if (step.logits !== null) {
      const logits = await world.padEach(step.logits);
      const kept = preprocessLogitsForMetrics?.(logits as Tensor, labelIds as Tensor);
      predictions.add(await gathered(synchronous("Trainer", "preprocessLogitsForMetrics", kept) ?? logits));
    }
    if (labelIds !== null) labels.add(await gathered(labelIds));
    await context.onPredictionStep();
    if (args.evalAccumulationSteps !== null && batches % args.evalAccumulationSteps === 0) {
      for (const kept of [predictions, labels, inputs]) kept.toCpu();
    }
  }
  if (hasLength(loader.dataset as object)) samples = (loader.dataset as { length: number }).length;
  const gathered = { predictions: predictions.get(), labelIds: labels.get() };
  const metrics = computed(gathered, inputs, Float32Array.from(losses), context);
  return { ...gathered, metrics, samples };
}

/** How many rows of the last batches of all ranks are no repetitions; null where all count. */
function rowsOfLast({ dataset }: Loader, { args, world }: EvaluationContext): number | null {
  if (args.dataloaderDropLast) return null;
  return lengthOf(dataset) % (args.evalBatchSize * world.size) || null;
}

function firstRows(value: Gathered, count: number | null): Gathered {
  if (count === null) return value;
  if (Array.isArray(value)) return value.map((part) => firstRows(part, count));
  return value.narrow(0, 0, Math.min(count, value.size(0)));
}

/** The metrics of an evaluation, their names with the prefix. */
function computed(
  { predictions, labelIds }: Pick<AnyPredictions, "predictions" | "labelIds">,
  inputs: EvalLoopContainer,
  losses: Float32Array,
  { args, prefix, computeMetrics }: EvaluationContext,
): LogRow {
  let own: [name: string, value: number][] = [];
  if (computeMetrics !== undefined && predictions !== null && labelIds !== null) {
    const lossesOrNull = args.includeForMetrics.includes("loss") ? tensor(losses) : null;
    const prediction = { predictions, labelIds, inputs: inputs.get(), losses: lossesOrNull } as EvalPrediction;
    const values = synchronous("Trainer", "computeMetrics", computeMetrics(prediction));
    own = Object.entries(values).map(([name, value]) => [name, Number(value instanceof Tensor ? value.item() : value)]);
  }
  const isPrefixed = ([name]: [string, number]): boolean => name.startsWith(`${prefix}_`);
  // As Python gives the others their prefix when the loss is there, they come after it.
  const metrics: LogRow = Object.fromEntries(own.filter(isPrefixed));
  if (losses.length > 0) {
    const finite = losses.filter(Number.isFinite);
    metrics[`${prefix}_loss`] = numpyMean(args.loggingNanInfFilter && finite.length > 0 ? finite : losses);
  }
  for (const [name, value] of own.filter((metric) => !isPrefixed(metric))) metrics[`${prefix}_${name}`] = value;
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
