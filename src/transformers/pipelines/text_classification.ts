/** Follows transformers/pipelines/text_classification.py. */

import { anything, boolean, nullable, oneOf, optional, size } from "../../internal/kinds.js";
import { type Options, signature, type Values } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import {
  batching,
  type Computed,
  labelOf,
  numbersOf,
  Pipeline,
  type PipelineParts,
  type Prepared,
  tensorsOf,
} from "./base.js";
import { argmax, sigmoid, softmax } from "./numpy_math.js";

/** A text, or two that belong together. */
export type TextOrPair = string | { text: string; textPair?: string };

const classifying = signature("TextClassificationPipeline", ["inputs"], {
  /** A text, or several; `{ text, textPair }` for two that belong together. */
  inputs: anything<TextOrPair | readonly TextOrPair[]>(),
  /** What makes shares of scores; default: by the model's kind of problem. */
  functionToApply: nullable(oneOf("sigmoid", "softmax", "none"))(null),
  /** How many labels are given, the best first; null for all. Default: the best alone. */
  topK: optional(nullable(size)),
  /** Whether texts that are longer than the model are cut. Default: false. */
  truncation: boolean(false),
  ...batching,
});

/** A label with its share. */
export interface Classification {
  label: string;
  score: number;
}

/** What a call takes beside the texts. */
export type TextClassificationOptions = Omit<Options<typeof classifying>, "inputs">;
type CallValues = Values<typeof classifying>;

/** Called with a text, or several. With `topK` each text has a list, without it one label; a single text is then a list of one, as in Python. */
export interface TextClassificationPipeline {
  (
    inputs: TextOrPair | readonly TextOrPair[],
    options: TextClassificationOptions & { topK: number | null },
  ): Promise<Classification[] | Classification[][]>;
  (inputs: TextOrPair | readonly TextOrPair[], options?: TextClassificationOptions): Promise<Classification[]>;
}

/** Says of which kind a text is. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above holds the call signature
export class TextClassificationPipeline extends Pipeline<
  TextOrPair,
  CallValues,
  null,
  Classification | Classification[]
> {
  constructor(parts: PipelineParts, defaults: TextClassificationOptions = {}, ...none: []) {
    checkNoMore(new.target.name, none);
    super(parts, classifying, defaults);
  }

  protected override finish(
    results: (Classification | Classification[])[],
    several: boolean,
    { inputs, topK }: CallValues,
  ): unknown {
    if (several) return results;
    return topK === undefined && typeof inputs === "string" ? results : results[0];
  }

  protected override preprocess(given: TextOrPair, { truncation }: CallValues): Prepared<null>[] {
    const { text, textPair } = typeof given === "string" ? { text: given } : given;
    const options = { ...(textPair === undefined ? {} : { textPair }), truncation };
    return [{ inputs: tensorsOf(this.tokenizer(text, { ...options, returnTensors: "pt" })), aside: null }];
  }

  protected override postprocess(
    [row]: Computed<null>[],
    { functionToApply, topK }: CallValues,
  ): Classification | Classification[] {
    const { config } = this.model;
    const { problemType, numLabels } = config;
    const isSeveral = problemType === "multi_label_classification" || numLabels === 1;
    const apply = functionToApply ?? (problemType === "regression" ? "none" : isSeveral ? "sigmoid" : "softmax");
    const raw = numbersOf((row as Computed<null>).scores.select(0, 0));
    const scores = apply === "none" ? raw : apply === "sigmoid" ? raw.map(sigmoid) : softmax(raw);
    const label = (index: number): Classification => ({
      label: labelOf(this.model, index),
      score: scores[index] as number,
    });
    if (topK === undefined) return label(argmax(scores));
    const sorted = scores.map((_, index) => label(index)).sort((a, b) => b.score - a.score);
    return topK === null ? sorted : sorted.slice(0, topK);
  }
}
