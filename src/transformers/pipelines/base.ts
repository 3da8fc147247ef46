/** What all pipelines do: texts to tensors, tensors through the model in batches, results for people. Follows transformers/pipelines/base.py. */

import { Callable } from "../../internal/callable.js";
import { between, size } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { NotImplementedError, ValueError } from "../../python/exceptions.js";
import { noGrad } from "../../torch/autograd/index.js";
import { Device, type DeviceLike } from "../../torch/device.js";
import { aten } from "../../torch/ops/index.js";
import { Tensor } from "../../torch/tensor.js";
import type { PreTrainedModel } from "../modeling_utils.js";
import type { PreTrainedTokenizerFast } from "../tokenization/index.js";

/** What a call of every pipeline takes. */
export const batching = {
  /** How many texts go through the model at once. Default: 1. */
  batchSize: between(size, 1)(1),
} as const;

/** What a pipeline is made of. */
export interface PipelineParts {
  model: PreTrainedModel;
  tokenizer: PreTrainedTokenizerFast;
  /** Where the model computes; default: where it is. */
  device?: DeviceLike | undefined;
}

/** Tensors of one row for a model, and what belongs to them. */
export interface Prepared<Aside> {
  inputs: Record<string, Tensor>;
  aside: Aside;
}

/** What a model gave for them: (1, ...), on the CPU. */
export interface Computed<Aside> extends Prepared<Aside> {
  scores: Tensor;
}

/** What a batch's shorter rows are filled up with, beside ids. */
const FILLERS: Readonly<Record<string, number>> = { specialTokensMask: 1 };

/** What a call was given, read by its declaration. */
interface CallValues<Text> {
  inputs: Text | readonly Text[];
  batchSize: number;
}

/** A model with its tokenizer, called with texts. */
export abstract class Pipeline<Text, Values extends CallValues<Text>, Aside, Result> extends Callable {
  readonly model: PreTrainedModel;
  readonly tokenizer: PreTrainedTokenizerFast;
  readonly device: Device;
  readonly #declared: (given: readonly unknown[]) => Values;
  readonly #defaults: object;

  /**
   * @param declared Reads the arguments of a call.
   * @param defaults What calls have where they say nothing else.
   */
  constructor(
    { model, tokenizer, device }: PipelineParts,
    declared: (given: readonly unknown[]) => Values,
    defaults: object,
  ) {
    super();
    this.#declared = declared;
    this.#defaults = defined(defaults);
    // So that a wrong option is an error here and not at the first call.
    declared(["", this.#defaults]);
    this.model = model;
    this.tokenizer = tokenizer;
    if (device !== undefined) model.to(device);
    this.device = device === undefined ? (model.parameters()[0]?.device ?? new Device("cpu")) : new Device(device);
  }

  /** The rows that a text becomes: one, or more where it is long. */
  protected abstract preprocess(text: Text, values: Values): Prepared<Aside>[];
  /** What the model's numbers for a text's rows say. */
  protected abstract postprocess(rows: Computed<Aside>[], values: Values): Result;

  protected override async call_(...given: unknown[]): Promise<unknown> {
    const values = this.#declared(this.#withDefaults(given));
    const several = this.isSeveral(values);
    const texts = several ? (values.inputs as readonly Text[]) : [values.inputs as Text];
    return this.finish(await this.run(texts, values), several, values);
  }

  #withDefaults(given: readonly unknown[]): unknown[] {
    const [first, options = {}, ...more] = given;
    if (given.length === 1 && isPlainObject(first) && Object.hasOwn(first, "inputs")) {
      return [{ ...this.#defaults, ...defined(first) }];
    }
    return [first, isPlainObject(options) ? { ...this.#defaults, ...defined(options) } : options, ...more];
  }

  /** Whether a call was given several texts. */
  protected isSeveral({ inputs }: Values): boolean {
    return Array.isArray(inputs);
  }

  /** What a call gives for the results of its texts. */
  protected finish(results: Result[], several: boolean, _: Values): unknown {
    return several ? results : results[0];
  }

  /** What counts of a model's outputs. */
  protected pick(outputs: Record<string, unknown>): Tensor {
    return outputs.logits as Tensor;
  }

  /** The results for some texts. */
  protected async run(texts: readonly Text[], values: Values): Promise<Result[]> {
    const rows = texts.map((text) => this.preprocess(text, values));
    const flat = rows.flat();
    const computed: Computed<Aside>[] = [];
    for (let at = 0; at < flat.length; at += values.batchSize) {
      computed.push(...this.#forward(flat.slice(at, at + values.batchSize), values.batchSize > 1));
      // Other work of the program has its turn between batches.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return rows.map(({ length }) => this.postprocess(computed.splice(0, length), values));
  }

  #forward(rows: Prepared<Aside>[], isBatch: boolean): Computed<Aside>[] {
    const batch = collated(this.tokenizer, rows, isBatch);
    const outputs = noGrad(() => this.model(this.#accepted(batch))) as Record<string, unknown>;
    const scores = this.pick(outputs).cpu();
    return rows.map(({ aside }, index) => ({
      inputs: Object.fromEntries(Object.entries(batch).map(([name, tensor]) => [name, tensor.narrow(0, index, 1)])),
      aside,
      scores: scores.narrow(0, index, 1),
    }));
  }

  /** What the model takes of a batch, on its device. */
  #accepted(batch: Record<string, Tensor>): Record<string, unknown> {
    const { forwardInputs } = this.model.constructor as { forwardInputs?: readonly string[] };
    if (forwardInputs === undefined) {
      throw new NotImplementedError(`${this.model.constructor.name} does not say what its forward takes`);
    }
    const taken = Object.entries(batch).filter(([name]) => forwardInputs.includes(name));
    const inputs = Object.fromEntries(taken.map(([name, tensor]) => [name, tensor.to(this.device)]));
    return forwardInputs.includes("useCache") ? { ...inputs, useCache: false } : inputs;
  }
}

/** The rows in one table, shorter ones filled up; one row alone as it is. */
export function collated(
  { padTokenId, paddingSide }: PreTrainedTokenizerFast,
  rows: readonly Prepared<unknown>[],
  isBatch: boolean,
): Record<string, Tensor> {
  if (!isBatch) return (rows[0] as Prepared<unknown>).inputs;
  if (padTokenId === null) {
    throw new ValueError(
      "Pipeline with tokenizer without pad_token cannot do batching. You can try to set it with " +
        "`pipe.tokenizer.padTokenId = model.config.eosTokenId`.",
    );
  }
  const names = Object.keys((rows[0] as Prepared<unknown>).inputs);
  const padded = (name: string): Tensor => {
    const tensors = rows.map(({ inputs }) => inputs[name] as Tensor);
    const longest = Math.max(...tensors.map((tensor) => tensor.size(1)));
    const filler = name === "inputIds" ? padTokenId : (FILLERS[name] ?? 0);
    return aten.cat(
      tensors.map((tensor) => {
        const missing = longest - tensor.size(1);
        const behind = Array<number>(2 * (tensor.dim() - 2)).fill(0);
        const sides = paddingSide === "left" ? [missing, 0] : [0, missing];
        return missing === 0 ? tensor : aten.constantPadNd(tensor, [...behind, ...sides], filler);
      }),
    );
  };
  return Object.fromEntries(names.map((name) => [name, padded(name)]));
}

/** The tensors that a tokenizer gave, by name. */
export const tensorsOf = (encoding: object): Record<string, Tensor> =>
  Object.fromEntries(Object.entries(encoding).filter((entry): entry is [string, Tensor] => entry[1] instanceof Tensor));

const defined = (options: object): object =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/** The numbers of a row of scores, as float32. */
export const numbersOf = (scores: Tensor): number[] => scores.float().tolist() as number[];

/** The label of a number. */
export function labelOf(model: PreTrainedModel, index: number): string {
  const label = (model.config.id2label as Record<number, string> | null)?.[index];
  if (label === undefined)
    throw new ValueError(`Expected a label for ${index} in the model's configuration (id2label)`);
  return label;
}
