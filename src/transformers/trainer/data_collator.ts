/** Make batches of examples. Follows transformers/data/data_collator.py. */

import { Callable } from "../../internal/callable.js";
import { anything, optional, unchecked } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { camelCase } from "../../python/camel_case.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { tensor } from "../../torch/creation.js";
import { aten } from "../../torch/ops/index.js";
import { Tensor } from "../../torch/tensor.js";
import type { BatchEncoding } from "../tokenization/batch_encoding.js";
import { PreTrainedTokenizerFast } from "../tokenization/pre_trained_tokenizer_fast.js";
import type { PadOptions } from "../tokenization/tokenizer_options.js";
import type { DataCollator, Feature, Inputs, ProcessingClass } from "./trainer_types.js";

const LABELS = ["label", "labelIds"];

const isExample = (feature: unknown): boolean =>
  typeof feature === "object" && feature !== null && !Array.isArray(feature) && !(feature instanceof Tensor);

/**
 * The examples of a batch with their names in camelCase. @internal
 *
 * @throws TypeError for what are no examples.
 */
export function examplesOf(collator: string, features: readonly Feature[]): Record<string, unknown>[] {
  if (!Array.isArray(features)) {
    throw new TypeError(
      `${collator}: expected an array of examples, such as [{ inputIds, labels }], got ${shown(features)}`,
    );
  }
  return features.map((feature, index) => {
    if (!isExample(feature)) {
      throw new TypeError(
        `${collator}: expected examples to be objects of values by their names, such as { inputIds, labels }, but example ${index} is ${shown(feature)}`,
      );
    }
    return Object.fromEntries(Object.entries(feature as Feature).map(([name, value]) => [camelCase(name), value]));
  });
}

/**
 * Stacks what the examples have: tensors as they are; numbers and arrays of them as int64 when all are whole, otherwise as
 * float32; what is true or false as bool. Strings and nulls are left out. `label` and `labelIds` become `labels`. Names are
 * camelCase then, whatever they were. The first example says which names there are.
 *
 * @throws ValueError that names what cannot be stacked: arrays of unequal length, or an example that lacks something.
 */
export function defaultDataCollator(features: readonly Feature[], ...none: []): Inputs {
  checkNoMore("defaultDataCollator", none);
  return stacked(examplesOf("defaultDataCollator", features));
}

function stacked(rows: readonly Record<string, unknown>[]): Inputs {
  const first = rows[0] ?? {};
  const batch: Inputs = {};
  const label = LABELS.find((name) => first[name] !== undefined && first[name] !== null);
  if (label !== undefined) batch.labels = stack("labels", rows, label);
  for (const [name, value] of Object.entries(first)) {
    if (LABELS.includes(name) || value === null || value === undefined || typeof value === "string") continue;
    if (Array.isArray(value) && typeof value.flat(Number.POSITIVE_INFINITY)[0] === "string") continue;
    batch[name] = stack(name, rows, name);
  }
  return batch;
}

function stack(name: string, rows: readonly Record<string, unknown>[], key: string): Tensor {
  const values = rows.map((row) => row[key]);
  const lacking = values.findIndex((value) => value === undefined || value === null);
  if (lacking >= 0)
    throw new ValueError(`Expected "${key}" in every example of a batch, but example ${lacking} has none`);
  try {
    if (values[0] instanceof Tensor) return aten.stack(values as Tensor[]);
    return tensor(values as number[], { dtype: dtypeOf(values) });
  } catch (error) {
    throw new ValueError(
      `Expected "${name}" to have the same length in all examples of a batch, so that they make a tensor, but ` +
        `${(error as Error).message}. Pad the examples, or use a DataCollatorWithPadding.`,
      { cause: error },
    );
  }
}

function dtypeOf(values: unknown): string {
  const flat = (values as unknown[])
    .map((value) => (ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value))
    .flat(Number.POSITIVE_INFINITY) as unknown[];
  if (flat.every((value) => typeof value === "boolean")) return "bool";
  return flat.every((value) => typeof value === "bigint" || Number.isInteger(value)) ? "int64" : "float32";
}

const collatorWithPadding = signature(
  "DataCollatorWithPadding",
  ["tokenizer", "padding", "maxLength", "padToMultipleOf"],
  {
    tokenizer: anything<PreTrainedTokenizerFast>(),
    padding: optional(unchecked<PadOptions["padding"]>()),
    maxLength: optional(unchecked<PadOptions["maxLength"]>()),
    padToMultipleOf: optional(unchecked<PadOptions["padToMultipleOf"]>()),
    paddingSide: optional(unchecked<PadOptions["paddingSide"]>()),
  },
);

const FILLED = ["inputIds", "attentionMask", "tokenTypeIds", "specialTokensMask"];
const part = (row: Record<string, unknown>, ids: boolean): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => FILLED.includes(name) === ids));

// A class cannot declare a call signature; merging an interface into it can.
export interface DataCollatorWithPadding {
  // biome-ignore lint/style/useShorthandFunctionType: a type alias cannot be merged with the class
  (features: readonly Feature[]): Inputs;
}

/**
 * Fills the ids of the examples up to one length with a tokenizer, and stacks everything else. It is called like a function.
 *
 * ```ts
 * const collator = new DataCollatorWithPadding(tokenizer, { padToMultipleOf: 8 });
 * ```
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above holds the call signature
export class DataCollatorWithPadding extends Callable {
  readonly tokenizer: PreTrainedTokenizerFast;
  /** The tokenizer's `padding` (default: to the longest example), `maxLength`, `padToMultipleOf`. */
  readonly options: Omit<PadOptions, "returnTensors">;

  constructor(...given: Given<typeof collatorWithPadding>) {
    const { tokenizer, ...options } = collatorWithPadding(given);
    super();
    this.tokenizer = tokenizer;
    this.options = options;
  }

  protected call_(features: readonly Feature[]): Inputs {
    const rows = examplesOf(this.constructor.name, features);
    const padded = this.tokenizer.pad(rows.map((row) => part(row, true)) as never, {
      ...this.options,
    }) as BatchEncoding;
    const ids = Object.entries(padded).map(([name, lists]) => [name, tensor(lists, { dtype: "int64" })]);
    return { ...Object.fromEntries(ids), ...stacked(rows.map((row) => part(row, false))) };
  }
}

/** The collator of a Trainer that was given none. */
export const collatorFor = (processingClass: ProcessingClass | null): DataCollator =>
  processingClass instanceof PreTrainedTokenizerFast
    ? new DataCollatorWithPadding(processingClass)
    : defaultDataCollator;

limitArguments(DataCollatorWithPadding.prototype, { call_: 1 });
