/** What a model takes and gives, as far as it says so itself, and how it is called with a batch. */

import { synchronous } from "../../internal/synchronous.js";
import { camelCase } from "../../python/camel_case.js";
import { IndexError, TypeError, ValueError } from "../../python/exceptions.js";
import type { Device } from "../../torch/device.js";
import { Embedding, type Module } from "../../torch/nn/index.js";
import { DistributedDataParallel } from "../../torch/nn/parallel/index.js";
import { Tensor } from "../../torch/tensor.js";
import { PreTrainedModel } from "../modeling_utils.js";
import { labelSmoothedLoss } from "./trainer_pt_utils.js";
import { hasAdapters, type Inputs, type ModelHints, type ModelOutput } from "./trainer_types.js";

const HINTS = ["mainInputName", "forwardInputs", "acceptsLossKwargs", "shiftsLabels", "countsFirstLabels"] as const;

/** The model itself, where it is trained by several processes. */
export const unwrapped = (model: Module): Module => (model instanceof DistributedDataParallel ? model.module : model);

/** What a model, or its class, says of its inputs. */
export function modelHints(wrapped: Module): ModelHints {
  const model = unwrapped(wrapped);
  const said = (source: ModelHints): ModelHints =>
    Object.fromEntries(HINTS.filter((name) => source[name] !== undefined).map((name) => [name, source[name]]));
  const base = hasAdapters(model) ? model.getBaseModel() : model;
  return { ...said(base.constructor as ModelHints), ...said(base as ModelHints) };
}

/** The input that a model takes first, in camelCase. */
export const mainInputName = (model: Module): string => camelCase(modelHints(model).mainInputName ?? "inputIds");

/** The inputs of a model that are labels, in camelCase: its own names for them, or `labels`. Python's `find_labels`. */
export const findLabels = (model: Module): string[] =>
  modelHints(model)
    .forwardInputs?.map(camelCase)
    .filter((name) => name.toLowerCase().includes("label")) ?? ["labels"];

/** The columns that a model takes, in camelCase; null where it takes anything. */
export function acceptedColumns(model: Module, labelNames: readonly string[]): Set<string> | null {
  const { forwardInputs } = modelHints(model);
  return forwardInputs === undefined
    ? null
    : new Set([...forwardInputs.map(camelCase), "label", "labelIds", ...labelNames]);
}

/** The size of a model's vocabulary; null where its configuration names none. */
export function vocabSizeOf(model: Module): number | null {
  const { config } = unwrapped(model) as { config?: { vocabSize?: unknown } };
  return typeof config?.vocabSize === "number" ? config.vocabSize : null;
}

/** A batch on a device, with its names in camelCase. */
export function prepareInputs(batch: unknown, device: Device): Inputs {
  if (typeof batch !== "object" || batch === null || Array.isArray(batch) || batch instanceof Tensor) {
    throw new TypeError("Expected the data collator to give an object of tensors by name: { inputIds, labels }");
  }
  const tensors = Object.entries(batch).filter((entry): entry is [string, Tensor] => entry[1] instanceof Tensor);
  return Object.fromEntries(tensors.map(([name, tensor]) => [camelCase(name), tensor.to(device)]));
}

/**
 * What a model gives for a batch.
 *
 * @param within Runs the forward pass, in the precision that it is to have.
 * @throws ValueError for a batch without the main input, or with an id that the model does not know.
 */
export function callModel(
  model: Module,
  inputs: Inputs,
  within: (forward: () => ModelOutput) => ModelOutput,
): ModelOutput {
  const { [mainInputName(model)]: main, ...rest } = inputs;
  if (main === undefined) {
    throw new ValueError(
      `Expected batches with ${mainInputName(model)}, the model's main input, but they have ${Object.keys(rest).join(", ")}. ` +
        "Name the column so, or give the model a property `mainInputName`.",
    );
  }
  try {
    return within(() => synchronous("Trainer", "the model's forward", model(main, rest) as ModelOutput));
  } catch (error) {
    throw error instanceof IndexError ? (idOutOfRange(model, inputs) ?? error) : error;
  }
}

/** The reason of an IndexError, where it is an id that the model does not know. */
function idOutOfRange(model: Module, inputs: Inputs): ValueError | null {
  const size = vocabSizeOf(model);
  if (size === null) return null;
  for (const [name, ids] of Object.entries(inputs)) {
    if (ids.isFloatingPoint() || ids.numel() === 0) continue;
    const [least, largest] = [Number(ids.min().item()), Number(ids.max().item())];
    const wrong = largest >= size ? largest : least < 0 && !(name === "labels" && least === -100) ? least : null;
    if (wrong !== null) {
      return new ValueError(
        `Expected ids from 0 to ${size - 1}, as the model's vocabSize is ${size}, but ${name} has ${wrong}`,
      );
    }
  }
  return null;
}

/**
 * The loss that a model gives.
 * @throws ValueError that names what it gives instead, and what it was given
 */
export function modelLoss(outputs: ModelOutput, given: Inputs): Tensor {
  const loss = Array.isArray(outputs) ? outputs[0] : (outputs as Record<string, unknown>).loss;
  if (loss instanceof Tensor) return loss;
  throw new ValueError(
    `The model did not return a loss from the inputs, only the following keys: ${Object.keys(outputs).join(", ")}. For ` +
      `reference, the inputs it received are ${Object.keys(given).join(", ")}.`,
  );
}

/** Has a model compute its layers again in the backward pass. */
export function enableCheckpointing(model: Module): void {
  const base = hasAdapters(model) ? model.getBaseModel() : model;
  if (!(base instanceof PreTrainedModel)) {
    throw new ValueError(`${model.constructor.name} does not support gradient checkpointing.`);
  }
  base.gradientCheckpointingEnable();
}

/** The logits that a model gives for inputs without labels. */
function logitsOf(outputs: ModelOutput): Tensor {
  return (Array.isArray(outputs) ? outputs[0] : (outputs as Record<string, unknown>).logits) as Tensor;
}

/** How many labels count for a model in some batches, a whole number; null where they have none. */
export function countLabels(model: Module, batches: readonly Inputs[]): Tensor | null {
  if (batches[0]?.labels === undefined) return null;
  const { shiftsLabels = false, countsFirstLabels = !shiftsLabels } = modelHints(model);
  const counted = ({ labels }: Inputs) =>
    countsFirstLabels ? (labels as Tensor) : (labels as Tensor).narrow(-1, 1, (labels as Tensor).size(-1) - 1);
  const counts = batches.map((batch) => counted(batch).ne(-100).sum());
  return counts.reduce((sum, count) => sum.add(count));
}

/** Floating-point operations of a batch, forward and backward: six for each id and parameter; 0 for models that are not pretrained ones. */
export function floatingPointOps(model: Module, inputs: Inputs): number {
  const ids = inputs[mainInputName(model)];
  const base = hasAdapters(model) ? model.getBaseModel() : model;
  if (ids === undefined || !(base instanceof PreTrainedModel)) return 0;
  const embeddings = base
    .namedModules()
    .flatMap(([name, module]) => (module instanceof Embedding ? [`${name}.weight`] : []));
  const counted = base.namedParameters().filter(([name]) => !embeddings.includes(name));
  return 6 * ids.numel() * counted.reduce((sum, [, parameter]) => sum + parameter.numel(), 0);
}

/** The loss of what a model gives for inputs without labels, with a part `epsilon` of the weight spread over all classes. */
export function smoothedLoss(
  model: Module,
  outputs: ModelOutput,
  labels: Tensor,
  epsilon: number,
  numItemsInBatch: Tensor | null,
): Tensor {
  const logits = logitsOf(outputs);
  if (modelHints(model).shiftsLabels !== true) return labelSmoothedLoss(logits, labels, epsilon, numItemsInBatch);
  const last = labels.size(-1) - 1;
  const [before, after] = [logits.narrow(-2, 0, last).contiguous(), labels.narrow(-1, 1, last).contiguous()];
  return labelSmoothedLoss(before, after, epsilon, numItemsInBatch);
}
