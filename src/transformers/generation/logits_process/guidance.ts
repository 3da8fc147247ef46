/** Processors of the scores as a whole. */

import { boolean, nullable, unchecked } from "../../../internal/kinds.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { tensor } from "../../../torch/kinds.js";
import { aten } from "../../../torch/ops/index.js";
import { outliving } from "../../../torch/outliving.js";
import type { Tensor } from "../../../torch/tensor.js";
import { finfo } from "../../../torch/type_info.js";
import type { Cache } from "../../cache_utils.js";
import { LogitsProcessor } from "./base.js";

/** Replaces what is not a number by 0, and infinities by the largest and the smallest number. */
export class InfNanRemoveLogitsProcessor extends LogitsProcessor {
  protected override process(_inputIds: Tensor, scores: Tensor): Tensor {
    const { max, min } = finfo(scores.dtype);
    return aten.nanToNum(scores, 0, max, min);
  }
}

/** Makes the scores the logarithms of probabilities again. */
export class LogitNormalization extends LogitsProcessor {
  protected override process(_inputIds: Tensor, scores: Tensor): Tensor {
    return scores.logSoftmax(-1);
  }
}

const guidance = signature("ClassifierFreeGuidanceLogitsProcessor", ["guidanceScale"], {
  guidanceScale: kind<number>((_callee, _name, value) => {
    if (typeof value === "number" && value > 1) return value;
    throw new ValueError(
      `Require guidance scale >1 to use the classifier free guidance processor, got guidance scale ${shown(value)}.`,
    );
  }),
});

/** Moves scores away from those without a condition, which are the second half of the batch. */
export class ClassifierFreeGuidanceLogitsProcessor extends LogitsProcessor {
  readonly guidanceScale: number;

  constructor(...given: Given<typeof guidance>) {
    super();
    this.guidanceScale = guidance(given).guidanceScale;
  }

  protected override process(inputIds: Tensor, scores: Tensor): Tensor {
    const rows = inputIds.size(0);
    if (scores.size(0) !== 2 * rows) {
      throw new ValueError(
        "Logits should have twice the batch size of the input ids, the first half of batches corresponding to the conditional " +
          "inputs, and the second half of batches corresponding to the unconditional inputs. Got batch size " +
          `${scores.size(0)} for the logits and ${rows} for the input ids.`,
      );
    }
    const unconditional = scores.narrow(0, rows, rows);
    return unconditional.add(scores.narrow(0, 0, rows).sub(unconditional).mul(this.guidanceScale));
  }
}

/** A model that is asked for scores: ids (batch, sequence) become logits (batch, sequence, vocabSize). */
export type GuidedModel = (
  inputIds: Tensor,
  options: { attentionMask: Tensor; useCache: boolean; cache: Cache | null },
) => { logits: Tensor; cache?: Cache | null | undefined };

const unbatched = signature(
  "UnbatchedClassifierFreeGuidanceLogitsProcessor",
  ["guidanceScale", "model", "unconditionalIds", "unconditionalAttentionMask", "useCache"],
  {
    guidanceScale: unchecked<number>(),
    model: unchecked<GuidedModel>(),
    /** What the model is asked beside the prompt (batch, sequence). Default: the last token of the prompt. */
    unconditionalIds: nullable(tensor)(null),
    unconditionalAttentionMask: nullable(tensor)(null),
    useCache: boolean(true),
  },
);

/** Moves scores away from those that the model gives without the prompt, or for a prompt of the opposite. */
export class UnbatchedClassifierFreeGuidanceLogitsProcessor extends LogitsProcessor {
  readonly guidanceScale: number;
  readonly #model: GuidedModel;
  readonly #useCache: boolean;
  #ids: Tensor | null;
  #mask: Tensor | null;
  #cache: Cache | null = null;
  #isFirst = true;

  constructor(...given: Given<typeof unbatched>) {
    super();
    const values = unbatched(given);
    this.guidanceScale = values.guidanceScale;
    this.#model = values.model;
    this.#useCache = values.useCache;
    this.#ids = values.unconditionalIds;
    this.#mask = values.unconditionalAttentionMask;
  }

  protected override process(inputIds: Tensor, scores: Tensor): Tensor {
    const conditional = scores.logSoftmax(-1);
    if (this.guidanceScale === 1) return conditional;
    const unconditional = this.#unconditionalLogits(inputIds).select(1, -1).logSoftmax(-1);
    return conditional.sub(unconditional).mul(this.guidanceScale).add(unconditional);
  }

  #unconditionalLogits(inputIds: Tensor): Tensor {
    const last = inputIds.narrow(1, inputIds.size(1) - 1, 1);
    const ones = aten.onesLike(last);
    let asked = last;
    if (this.#isFirst) {
      this.#isFirst = false;
      asked = this.#ids ?? last;
      this.#mask ??= aten.onesLike(asked);
    } else {
      this.#mask = aten.cat([this.#mask as Tensor, ones], 1);
      if (!this.#useCache) asked = aten.cat([this.#ids as Tensor, last], 1);
    }
    this.#ids = asked;
    outliving([this.#ids, this.#mask]);
    const out = this.#model(asked, { attentionMask: this.#mask, useCache: this.#useCache, cache: this.#cache });
    this.#cache = out.cache ?? null;
    return out.logits;
  }
}
