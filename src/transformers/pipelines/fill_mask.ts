/** Follows transformers/pipelines/fill_mask.py. */

import { nullable, size, unchecked } from "../../internal/kinds.js";
import { type Options, signature, type Values } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import { warn } from "../../python/warnings.js";
import { tensor } from "../../torch/creation.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";
import { batching, type Computed, Pipeline, type PipelineParts, type Prepared, tensorsOf } from "./base.js";

const filling = signature("FillMaskPipeline", ["inputs"], {
  /** A text with the tokenizer's mask in it, or several. */
  inputs: unchecked<string | readonly string[]>(),
  /** How many tokens are given for a mask, the best first. Default: 5. */
  topK: size(5),
  /** The only tokens that count. Default: all. */
  targets: nullable(unchecked<string | readonly string[]>())(null),
  ...batching,
});

/** A token for a mask, and the text with it. */
export interface FilledMask {
  score: number;
  token: number;
  tokenStr: string;
  sequence: string;
}

/** What a call takes beside the texts. */
export type FillMaskOptions = Omit<Options<typeof filling>, "inputs">;
type CallValues = Values<typeof filling>;
/** The tokens for a text's mask; a list of such lists where it has several. */
type Result = FilledMask[] | FilledMask[][];

/** Called with a text, or several; several that are only one give what one gives, as in Python. */
export interface FillMaskPipeline {
  (inputs: string, options?: FillMaskOptions): Promise<FilledMask[]>;
  (inputs: readonly string[], options?: FillMaskOptions): Promise<FilledMask[][]>;
}

/** Says which tokens stand where a text has a mask. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above holds the call signature
export class FillMaskPipeline extends Pipeline<string, CallValues, null, Result> {
  constructor(parts: PipelineParts, defaults: FillMaskOptions = {}, ...none: []) {
    checkNoMore(new.target.name, none);
    super(parts, filling, defaults);
    if (this.tokenizer.maskTokenId === null) throw new ValueError("The tokenizer does not define a `mask_token`.");
  }

  protected override finish(results: Result[], several: boolean): unknown {
    return several && results.length > 1 ? results : results[0];
  }

  protected override preprocess(text: string): Prepared<null>[] {
    const inputs = tensorsOf(this.tokenizer(text, { returnTensors: "pt" }));
    if (
      !(inputs.inputIds as Tensor)
        .eq(this.tokenizer.maskTokenId as number)
        .any()
        .item()
    ) {
      throw new ValueError(`No mask_token (${this.tokenizer.maskToken}) found on the input`);
    }
    return [{ inputs, aside: null }];
  }

  protected override postprocess([row]: Computed<null>[], { topK, targets }: CallValues): Result {
    const { inputs, scores } = row as Computed<null>;
    const targetIds = targets === null ? null : this.#targetIds(typeof targets === "string" ? [targets] : targets);
    const ids = ((inputs.inputIds as Tensor).select(0, 0).tolist() as (number | bigint)[]).map(Number);
    const masks = [...ids.keys()].filter((place) => ids[place] === this.tokenizer.maskTokenId);
    const shares = aten.softmax(scores.select(0, 0).indexSelect(0, tensor(masks, { dtype: "int64" })), -1);
    const counted = targetIds === null ? shares : shares.indexSelect(-1, tensor(targetIds, { dtype: "int64" }));
    const [values, places] = counted.topk(Math.min(topK, targetIds?.length ?? topK)) as unknown as [Tensor, Tensor];
    const found = (values.float().tolist() as number[][]).map((row, at) =>
      row.map((score, nth): FilledMask => {
        const place = Number((places.tolist() as (number | bigint)[][])[at]?.[nth]);
        const token = targetIds === null ? place : (targetIds[place] as number);
        const filled = ids.map((id, where) => (where === masks[at] ? token : id));
        const kept = filled.filter((id) => id !== this.tokenizer.padTokenId);
        // With several masks the others are to be seen.
        const sequence = this.tokenizer.decode(kept, { skipSpecialTokens: masks.length === 1 });
        return { score, token, tokenStr: this.tokenizer.decode([token]), sequence };
      }),
    );
    return masks.length === 1 ? (found[0] as FilledMask[]) : found;
  }

  #targetIds(targets: readonly string[]): number[] {
    const vocabulary = this.tokenizer.getVocab();
    const found = targets.flatMap((target) => {
      if (Object.hasOwn(vocabulary, target)) return [vocabulary[target] as number];
      const [id] = this.tokenizer(target, { addSpecialTokens: false, maxLength: 1, truncation: true }).inputIds;
      const begin = `The specified target token \`${target}\` does not exist in the model vocabulary. `;
      if (id === undefined) {
        warn(`${begin}We cannot replace it with anything meaningful, ignoring it`);
        return [];
      }
      warn(`${begin}Replacing with \`${this.tokenizer.convertIdsToTokens([id])[0]}\`.`);
      return [id];
    });
    if (found.length === 0) throw new ValueError("At least one target must be provided when passed.");
    return [...new Set(found)].sort((a, b) => a - b);
  }
}
