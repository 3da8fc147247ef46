/** What keeps a text from saying the same again. */

import { nullable } from "../../../internal/kinds.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { tensor } from "../../../torch/kinds.js";
import { aten } from "../../../torch/ops/index.js";
import { Tensor } from "../../../torch/tensor.js";
import { count, LogitsProcessor, positive } from "./base.js";

const penalty = positive("`penalty` has to be a strictly positive float");

/** The scores of these ids divided by the penalty, or multiplied where they are negative. */
function penalized(scores: Tensor, inputIds: Tensor, by: number): Tensor {
  const score = scores.gather(1, inputIds);
  return scores.scatter(1, inputIds, aten.where(score.lt(0), score.mul(by), score.div(by)));
}

const repetition = signature("RepetitionPenaltyLogitsProcessor", ["penalty", "promptIgnoreLength"], {
  penalty,
  /** How many tokens at the beginning do not count: one number, or one for each text (batch). Default: null, all count. */
  promptIgnoreLength: nullable(
    kind<number | Tensor>((_callee, _name, value) => {
      if (value instanceof Tensor) {
        if (value.dim() === 1) return value;
        throw new ValueError("`prompt_ignore_length` must be 1D");
      }
      if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
      throw new ValueError(`\`prompt_ignore_length\` has to be a positive integer, but is ${shown(value)}`);
    }),
  )(null),
});

/** Above 1, makes tokens that the text already has less likely; below 1, likelier. */
export class RepetitionPenaltyLogitsProcessor extends LogitsProcessor {
  readonly penalty: number;
  readonly promptIgnoreLength: number | Tensor | null;

  constructor(...given: Given<typeof repetition>) {
    super();
    const values = repetition(given);
    this.penalty = values.penalty;
    this.promptIgnoreLength = values.promptIgnoreLength;
  }

  protected override process(inputIds: Tensor, scores: Tensor): Tensor {
    const vocabSize = scores.size(-1);
    // One column more takes what does not count, and is cut off again.
    const wider = aten.constantPadNd(scores, [0, 1]);
    return penalized(wider, this.#counted(inputIds, vocabSize), this.penalty).narrow(-1, 0, vocabSize);
  }

  #counted(inputIds: Tensor, vocabSize: number): Tensor {
    const ignored = this.promptIgnoreLength;
    const limited = inputIds.clamp({ max: vocabSize });
    if (ignored === null) return limited;
    const length = inputIds.size(1);
    if (typeof ignored === "number") {
      const skipped = Math.min(ignored, length);
      return limited.narrow(1, skipped, length - skipped);
    }
    if (ignored.size(0) !== inputIds.size(0)) throw new ValueError("Incompatible `prompt_ignore_length` batch size");
    const positions = aten.arange(length, { device: inputIds.device });
    return limited.maskedFill(positions.unsqueeze(0).lt(ignored.to(inputIds.device).unsqueeze(1)), vocabSize);
  }
}

const encoderRepetition = signature("EncoderRepetitionPenaltyLogitsProcessor", ["penalty", "encoderInputIds"], {
  penalty,
  encoderInputIds: tensor,
});

/** Above 1, makes the tokens of the prompt likelier. */
export class EncoderRepetitionPenaltyLogitsProcessor extends LogitsProcessor {
  readonly penalty: number;
  readonly encoderInputIds: Tensor;

  constructor(...given: Given<typeof encoderRepetition>) {
    super();
    const values = encoderRepetition(given);
    this.penalty = 1 / values.penalty;
    this.encoderInputIds = values.encoderInputIds;
  }

  protected override process(_inputIds: Tensor, scores: Tensor): Tensor {
    const times = Math.trunc(scores.size(0) / this.encoderInputIds.size(0));
    const prompts = times > 1 ? this.encoderInputIds.repeatInterleave(times, 0) : this.encoderInputIds;
    return penalized(scores, prompts, this.penalty);
  }
}

const noRepeat = signature("NoRepeatNGramLogitsProcessor", ["ngramSize"], {
  ngramSize: count(1, "`ngram_size` has to be a strictly positive integer"),
});

/** Lets no sequence of this length come twice. */
export class NoRepeatNGramLogitsProcessor extends LogitsProcessor {
  readonly ngramSize: number;

  constructor(...given: Given<typeof noRepeat>) {
    super();
    this.ngramSize = noRepeat(given).ngramSize;
  }

  protected override process(inputIds: Tensor, scores: Tensor): Tensor {
    const length = inputIds.size(-1);
    const before = this.ngramSize - 1;
    if (length < this.ngramSize) return scores;
    const windows = inputIds.unfold(1, this.ngramSize, 1);
    const prefix = inputIds.narrow(1, length - before, before).unsqueeze(1);
    const matches = windows.narrow(-1, 0, before).eq(prefix).all(-1);
    const vocabSize = scores.size(-1);
    const banned = aten.zeros(scores.size(0), vocabSize + 1, { dtype: "bool", device: scores.device });
    const lastTokens = windows.select(-1, before).clamp({ max: vocabSize });
    banned.scatter_(1, aten.where(matches, lastTokens, vocabSize), 1);
    return scores.maskedFill(banned.narrow(1, 0, vocabSize), Number.NEGATIVE_INFINITY);
  }
}

const encoderNoRepeat = signature("EncoderNoRepeatNGramLogitsProcessor", ["encoderNgramSize", "encoderInputIds"], {
  encoderNgramSize: count(1, "`encoder_ngram_size` has to be a strictly positive integer"),
  encoderInputIds: tensor,
});

/** Lets no sequence of this length come that the prompt has. */
export class EncoderNoRepeatNGramLogitsProcessor extends LogitsProcessor {
  readonly ngramSize: number;
  readonly batchSize: number;
  /** For each prompt, what follows each sequence that is one token shorter. */
  readonly #following: Map<string, number[]>[];

  constructor(...given: Given<typeof encoderNoRepeat>) {
    super();
    const { encoderNgramSize, encoderInputIds } = encoderNoRepeat(given);
    this.ngramSize = encoderNgramSize;
    const prompts = encoderInputIds.dim() === 1 ? encoderInputIds.unsqueeze(0) : encoderInputIds;
    this.#following = (prompts.tolist() as number[][]).map((prompt) => following(prompt, encoderNgramSize));
    this.batchSize = this.#following.length;
  }

  protected override process(inputIds: Tensor, scores: Tensor): Tensor {
    const rows = scores.size(0);
    const before = Math.min(this.ngramSize - 1, inputIds.size(1));
    const ends = inputIds.narrow(1, inputIds.size(1) - before, before).tolist() as unknown as number[][];
    const processed = scores.clone();
    for (let row = 0; row < rows; row++) {
      const prompt = this.#following[Math.floor(row / Math.floor(rows / this.batchSize))];
      const banned = prompt?.get(String(ends[row])) ?? [];
      for (const id of banned) processed.select(0, row).select(0, id).fill_(Number.NEGATIVE_INFINITY);
    }
    return processed;
  }
}

function following(prompt: readonly number[], size: number): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let end = size; end <= prompt.length; end++) {
    const before = String(prompt.slice(end - size, end - 1));
    found.set(before, [...(found.get(before) ?? []), prompt[end - 1]!]);
  }
  return found;
}
