/** Follows transformers/pipelines/feature_extraction.py. */

import { boolean, unchecked } from "../../internal/kinds.js";
import { type Options, signature, type Values } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import type { Tensor } from "../../torch/tensor.js";
import { batching, type Computed, Pipeline, type PipelineParts, type Prepared, tensorsOf } from "./base.js";

const extracting = signature("FeatureExtractionPipeline", ["inputs"], {
  /** A text, or several. */
  inputs: unchecked<string | readonly string[]>(),
  /** Whether texts that are longer than the model are cut. Default: false. */
  truncation: boolean(false),
  /** Whether each text's features are a tensor, (1, tokens, features). Default: false, arrays. */
  returnTensors: boolean(false),
  ...batching,
});

/** What a call takes beside the texts. */
export type FeatureExtractionOptions = Omit<Options<typeof extracting>, "inputs">;
type CallValues = Values<typeof extracting>;
/** Features of each token of one text: (1, tokens, features). */
export type Features = number[][][];

/** Called with a text, or several. */
export interface FeatureExtractionPipeline {
  (inputs: string, options: FeatureExtractionOptions & { returnTensors: true }): Promise<Tensor>;
  (inputs: readonly string[], options: FeatureExtractionOptions & { returnTensors: true }): Promise<Tensor[]>;
  (inputs: string, options?: FeatureExtractionOptions): Promise<Features>;
  (inputs: readonly string[], options?: FeatureExtractionOptions): Promise<Features[]>;
}

/** Gives what a model makes of each token: its last hidden states, or the scores of a model with a head. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above holds the call signature
export class FeatureExtractionPipeline extends Pipeline<string, CallValues, null, Tensor | Features> {
  constructor(parts: PipelineParts, defaults: FeatureExtractionOptions = {}, ...none: []) {
    checkNoMore(new.target.name, none);
    super(parts, extracting, defaults);
  }

  protected override preprocess(text: string, { truncation }: CallValues): Prepared<null>[] {
    return [{ inputs: tensorsOf(this.tokenizer(text, { truncation, returnTensors: "pt" })), aside: null }];
  }

  protected override pick(outputs: Record<string, unknown>): Tensor {
    return (outputs.lastHiddenState ?? super.pick(outputs)) as Tensor;
  }

  protected override postprocess([row]: Computed<null>[], { returnTensors }: CallValues): Tensor | Features {
    const { scores } = row as Computed<null>;
    return returnTensors ? scores : (scores.tolist() as Features);
  }
}
