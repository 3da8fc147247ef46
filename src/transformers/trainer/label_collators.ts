/** Make batches with labels of their own. Follows transformers/data/data_collator.py. */

import { anything, boolean, integer, nullable, number, optional, unchecked } from "../../internal/kinds.js";
import { type Given, kind, signature } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { NotImplementedError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { full, tensor } from "../../torch/creation.js";
import { aten } from "../../torch/ops/index.js";
import { Generator } from "../../torch/random.js";
import { Tensor } from "../../torch/tensor.js";
import type { PreTrainedTokenizerFast } from "../tokenization/pre_trained_tokenizer_fast.js";
import type { PadOptions } from "../tokenization/tokenizer_options.js";
import { DataCollatorWithPadding, examplesOf } from "./data_collator.js";
import type { Feature, Inputs } from "./trainer_types.js";

const tokenizer = { tokenizer: anything<PreTrainedTokenizerFast>() } as const;

const languageModeling = signature(
  "DataCollatorForLanguageModeling",
  [
    ...(["tokenizer", "mlm", "wholeWordMask", "mlmProbability", "maskReplaceProb", "randomReplaceProb"] as const),
    "padToMultipleOf",
  ],
  {
    ...tokenizer,
    /** Mask ids, for models that find what was there. Default: true; without it the labels are the ids. */
    mlm: boolean(true),
    /** Only false: masking whole words is not implemented. */
    wholeWordMask: kind<boolean>((callee, name, value) => {
      if (!boolean.check(callee, name, value)) return false;
      throw new NotImplementedError(`${callee}: expected ${name} to be false: masking whole words is not implemented`);
    })(false),
    /** How many of the ids are masked. Default: 0.15. */
    mlmProbability: nullable(number)(0.15),
    /** How many of those become the mask token. Default: 0.8. */
    maskReplaceProb: number(0.8),
    /** How many of them become any token; the rest stay. Default: 0.1. */
    randomReplaceProb: number(0.1),
    padToMultipleOf: optional(integer),
    /** The seed of draws of its own. Default: draws come from the default generator. */
    seed: nullable(integer)(null),
  },
);

const isOutside = (probability: number): boolean => !(probability >= 0 && probability <= 1);

/**
 * For models of language: pads, and makes labels. With `mlm` some ids are masked, the same as in Python for the same seed, and the labels
 * are -100 where none is; without it the labels are the ids, and -100 where padding is.
 */
export class DataCollatorForLanguageModeling extends DataCollatorWithPadding {
  readonly mlm: boolean;
  readonly mlmProbability: number;
  readonly maskReplaceProb: number;
  readonly randomReplaceProb: number;
  /** The seed of draws of its own; null for the default generator. */
  readonly seed: number | null;
  readonly #generator: Generator | null;

  constructor(...given: Given<typeof languageModeling>) {
    const { tokenizer, padToMultipleOf, mlm, mlmProbability, seed, ...rest } = languageModeling(given);
    const { maskReplaceProb, randomReplaceProb } = rest;
    super(tokenizer, { padToMultipleOf });
    if (mlm && tokenizer.maskToken === null) {
      throw new ValueError(
        "This tokenizer does not have a mask token which is necessary for masked language modeling. You should pass `mlm: false` to " +
          "train on causal language modeling instead.",
      );
    }
    if (mlm && (mlmProbability === null || isOutside(mlmProbability))) {
      throw new ValueError("mlmProbability should be between 0 and 1.");
    }
    if (maskReplaceProb + randomReplaceProb > 1) {
      throw new ValueError("The sum of maskReplaceProb and randomReplaceProb should not exceed 1");
    }
    for (const [name, probability] of Object.entries({ maskReplaceProb, randomReplaceProb })) {
      if (isOutside(probability)) throw new ValueError(`${name} should be between 0 and 1.`);
    }
    this.mlm = mlm;
    this.mlmProbability = mlmProbability ?? 0;
    this.maskReplaceProb = maskReplaceProb;
    this.randomReplaceProb = randomReplaceProb;
    this.seed = seed;
    this.#generator = seed === null ? null : new Generator().manualSeed(seed);
  }

  protected override call_(features: readonly Feature[]): Inputs {
    const { specialTokensMask, ...batch } = super.call_(features);
    const ids = batch.inputIds as Tensor;
    if (this.mlm) {
      const [inputIds, labels] = this.torchMaskTokens(ids, specialTokensMask);
      return { ...batch, inputIds, labels };
    }
    const { padTokenId } = this.tokenizer;
    return { ...batch, labels: padTokenId === null ? ids.clone() : ids.maskedFill(ids.eq(padTokenId), -100) };
  }

  /** Ids of which some are masked, and the labels of those. Special tokens stay: of `specialTokensMask`, or the tokenizer's. */
  torchMaskTokens(inputs: Tensor, specialTokensMask?: Tensor): [inputs: Tensor, labels: Tensor] {
    const { tokenizer, maskReplaceProb, randomReplaceProb } = this;
    const generator = this.#generator;
    const drawn = (probability: Tensor): Tensor => aten.bernoulli(probability, { generator }).to("bool");
    const everywhere = (probability: number): Tensor => full(inputs.shape, probability);
    const special =
      specialTokensMask ??
      tensor(
        (inputs.tolist() as number[][]).map((row) => tokenizer.getSpecialTokensMask(row)),
        { dtype: "bool" },
      );
    const masked = drawn(everywhere(this.mlmProbability).maskedFill(special.to("bool"), 0));
    const labels = inputs.maskedFill(masked.logicalNot(), -100);
    const replaced = drawn(everywhere(maskReplaceProb)).logicalAnd(masked);
    const result = inputs.maskedFill(replaced, tokenizer.maskTokenId as number);
    if (maskReplaceProb === 1 || randomReplaceProb === 0) return [result, labels];
    const random = drawn(everywhere(randomReplaceProb / (1 - maskReplaceProb)))
      .logicalAnd(masked)
      .logicalAnd(replaced.logicalNot());
    const words = aten.randint(tokenizer.length, inputs.shape, { dtype: "int64", generator });
    return [aten.where(random, words, result), labels];
  }
}

const padded = {
  ...tokenizer,
  padding: optional(unchecked<PadOptions["padding"]>()),
  maxLength: optional(unchecked<PadOptions["maxLength"]>()),
  padToMultipleOf: optional(unchecked<PadOptions["padToMultipleOf"]>()),
  /** What fills up labels. Default: -100, which losses leave out. */
  labelPadTokenId: integer(-100),
} as const;
const lengths = ["padding", "maxLength", "padToMultipleOf", "labelPadTokenId"] as const;
const names = ["tokenizer", ...lengths] as const;
const tokenClassification = signature("DataCollatorForTokenClassification", names, padded);

/** For models that label every token: pads the ids, and the labels of each example, `labels` or `label`, as far as those. */
export class DataCollatorForTokenClassification extends DataCollatorWithPadding {
  readonly labelPadTokenId: number;

  constructor(...given: Given<typeof tokenClassification>) {
    const { tokenizer, labelPadTokenId, ...options } = tokenClassification(given);
    super(tokenizer, options);
    this.labelPadTokenId = labelPadTokenId;
  }

  protected override call_(features: readonly Feature[]): Inputs {
    const rows = examplesOf(this.constructor.name, features);
    const name = labelName(rows);
    const batch = super.call_(rows.map(({ [name]: _, ...rest }) => rest));
    if (rows[0]?.[name] === undefined) return batch;
    const length = (batch.inputIds as Tensor).size(1);
    return { ...batch, [name]: filled(labelsOf(rows, name), length, this) };
  }
}

const labelName = (rows: readonly Record<string, unknown>[]) =>
  rows[0] !== undefined && "label" in rows[0] ? "label" : "labels";

/** The labels of each example, of which there is one for each token. */
function labelsOf(rows: readonly Record<string, unknown>[], name: string): number[][] {
  return rows.map(({ [name]: given }, i) => {
    if (given === undefined || given === null) {
      throw new ValueError(`Expected "${name}" in every example of a batch, but example ${i} has none`);
    }
    const list =
      given instanceof Tensor ? given.tolist() : ArrayBuffer.isView(given) ? Array.from(given as never) : given;
    if (Array.isArray(list) && list.every((id) => typeof id === "bigint" || Number.isInteger(id)))
      return list as number[];
    throw new ValueError(
      `Expected "${name}" to be a list of ids or of the numbers of labels, one for each token, but that of example ${i} is ${shown(given)}`,
    );
  });
}

/** Labels as far as a length, where the tokenizer fills up. */
function filled(
  labels: readonly (readonly number[])[],
  length: number,
  { tokenizer, labelPadTokenId }: Pick<DataCollatorForTokenClassification, "tokenizer" | "labelPadTokenId">,
): Tensor {
  const rows = labels.map((own) => {
    const filling = new Array<number>(Math.max(0, length - own.length)).fill(labelPadTokenId);
    return tokenizer.paddingSide === "right" ? [...own, ...filling] : [...filling, ...own];
  });
  return tensor(rows, { dtype: "int64" });
}

/** What makes the decoder's inputs of labels, as Hugging Face's models with an encoder and a decoder do. */
interface SequenceToSequence {
  prepareDecoderInputIdsFromLabels?(given: { labels: Tensor }): Tensor;
}

const seq2seq = signature("DataCollatorForSeq2Seq", ["tokenizer", "model", ...lengths], {
  tokenizer: padded.tokenizer,
  /** The model that is trained: where it has `prepareDecoderInputIdsFromLabels`, that makes `decoderInputIds`. Default: none. */
  model: nullable(anything<SequenceToSequence>())(null),
  padding: padded.padding,
  maxLength: padded.maxLength,
  padToMultipleOf: padded.padToMultipleOf,
  labelPadTokenId: padded.labelPadTokenId,
});

/**
 * For labels that are texts of their own, of another length than the ids: pads both, the ids as far as the longest of them, the labels as
 * far as the longest of those. For models of language too, whose labels are -100 where nothing is to be learned.
 */
export class DataCollatorForSeq2Seq extends DataCollatorWithPadding {
  readonly model: SequenceToSequence | null;
  readonly labelPadTokenId: number;

  constructor(...given: Given<typeof seq2seq>) {
    const { tokenizer, model, labelPadTokenId, ...options } = seq2seq(given);
    super(tokenizer, options);
    this.model = model;
    this.labelPadTokenId = labelPadTokenId;
  }

  protected override call_(features: readonly Feature[]): Inputs {
    const rows = examplesOf(this.constructor.name, features);
    const name = labelName(rows);
    const batch = super.call_(rows.map(({ [name]: _, ...rest }) => rest));
    if (rows.every(({ [name]: given }) => given === undefined || given === null)) return batch;
    const own = labelsOf(rows, name);
    const { padding = true, maxLength, padToMultipleOf = 1 } = this.options;
    const fills = padding !== false && padding !== "do_not_pad";
    const longest =
      padding === "max_length" && maxLength !== undefined ? maxLength : Math.max(...own.map(({ length }) => length));
    const labels = filled(own, fills ? Math.ceil(longest / padToMultipleOf) * padToMultipleOf : 0, this);
    const prepare = this.model?.prepareDecoderInputIdsFromLabels;
    if (prepare === undefined) return { ...batch, labels };
    return { ...batch, labels, decoderInputIds: prepare.call(this.model, { labels }) };
  }
}

limitArguments(DataCollatorForLanguageModeling.prototype, { call_: 1, torchMaskTokens: 2 });
limitArguments(DataCollatorForTokenClassification.prototype, { call_: 1 });
limitArguments(DataCollatorForSeq2Seq.prototype, { call_: 1 });
