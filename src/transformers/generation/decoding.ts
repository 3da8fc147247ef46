/** The loop that all generation without beams goes through: scores, processors, a choice, criteria. Follows `_sample` of utils.py. */

import { noGrad } from "../../torch/autograd/index.js";
import { tensor } from "../../torch/creation.js";
import { aten } from "../../torch/ops/index.js";
import type { Generator as RandomGenerator } from "../../torch/random.js";
import type { Tensor } from "../../torch/tensor.js";
import { processed } from "./answers.js";
import type { ScoresFunction } from "./logits_process/base.js";
import { EosTokenCriteria, endedTexts, type StoppingFunction } from "./stopping_criteria.js";

/** What decides on the next tokens. */
export interface Decoding {
  /** The scores of the token after these ids (batch, sequence): (batch, vocabSize) of float32. */
  logits(ids: Tensor): Tensor;
  readonly processors: readonly ScoresFunction[];
  readonly criteria: readonly StoppingFunction[];
  /** Whether tokens are drawn. */
  readonly doSample: boolean;
  /** Where the draws come from; the default generator where there is none. */
  readonly generator: RandomGenerator | undefined;
  /** What follows an end. */
  readonly padTokenId: number | null;
  /** Is told the scores of each step, as the model gave them and as they were processed. */
  record?(logits: Tensor, scores: Tensor): void;
  /** The processed scores so far, where they are kept. */
  readonly scores?: readonly Tensor[] | null;
}

/** The next token of each text. */
export interface DecodingStep {
  readonly tokens: readonly number[];
  /** The same as a tensor (batch). */
  readonly next: Tensor;
  /** Which texts had ended before, and are only filled up. */
  readonly ended: readonly boolean[];
}

/**
 * Adds tokens to texts until all have ended, one token of each at a time.
 *
 * @returns All ids.
 */
export function* decode(prompt: Tensor, decoding: Decoding): Generator<DecodingStep, Tensor> {
  const { criteria } = decoding;
  // Texts that end otherwise than at a token go on until the last one ends, as in Python.
  const pads = criteria.some((criterion) => criterion instanceof EosTokenCriteria);
  let ids = prompt;
  let ended: readonly boolean[] = new Array<boolean>(ids.size(0)).fill(false);
  while (ended.includes(false)) {
    const before = ended;
    const step = noGrad((): DecodingStep => {
      const logits = decoding.logits(ids);
      let scores = logits;
      for (const process of decoding.processors) scores = processed(process, ids, scores);
      decoding.record?.(logits, scores);
      let next = choose(scores, decoding);
      let tokens = next.tolist() as number[];
      if (pads && before.includes(true)) {
        tokens = tokens.map((id, row) => (before[row] ? (decoding.padTokenId as number) : id));
        next = tensor(tokens, { dtype: "int64", device: next.device });
      }
      ids = aten.cat([ids, next.unsqueeze(1)], 1);
      const done = endedTexts(criteria, ids, decoding.scores ?? null, tokens);
      ended = before.map((was, row) => was || done[row] === true);
      return { tokens, next, ended: before };
    });
    yield step;
  }
  return ids;
}

/** The next token of every text, by the scores (batch, vocabSize): (batch). */
function choose(scores: Tensor, { doSample, generator }: Decoding): Tensor {
  if (!doSample) return scores.argmax(-1);
  return aten.multinomial(scores.softmax(-1), 1, { generator }).squeeze(1);
}
