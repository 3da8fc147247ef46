/** What makes draws more or less adventurous; all leave some tokens and refuse the others. */

import { type Given, signature } from "../../../internal/signature.js";
import { shown } from "../../../python/repr.js";
import { tensor } from "../../../torch/creation.js";
import { Categorical } from "../../../torch/distributions/categorical.js";
import { aten } from "../../../torch/ops/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { checked, keeping, LogitsProcessor, open } from "./base.js";

const temperature = signature("TemperatureLogitsWarper", ["temperature"], {
  temperature: checked<number>(
    (value) => typeof value === "number" && value > 0,
    (value) =>
      `\`temperature\` (=${shown(value)}) has to be a strictly positive float, otherwise your next token scores will be invalid.` +
      (value === 0 ? " If you're looking for greedy decoding strategies, set `do_sample=False`." : ""),
  ),
});

/** Divides all scores: the higher the temperature, the more alike they become. */
export class TemperatureLogitsWarper extends LogitsProcessor {
  readonly temperature: number;

  constructor(...given: Given<typeof temperature>) {
    super();
    this.temperature = temperature(given).temperature;
  }

  protected override process(_inputIds: Tensor, scores: Tensor): Tensor {
    return scores.div(this.temperature);
  }
}

/** A processor that refuses tokens, but a few at least not. */
abstract class Filter extends LogitsProcessor {
  readonly filterValue: number;
  readonly minTokensToKeep: number;

  protected constructor(values: { filterValue: number; minTokensToKeep: number }) {
    super();
    this.filterValue = values.filterValue;
    this.minTokensToKeep = values.minTokensToKeep;
  }

  /** Which tokens are refused. */
  protected abstract refused(scores: Tensor): Tensor;

  protected override process(_inputIds: Tensor, scores: Tensor): Tensor {
    return scores.maskedFill(this.refused(scores), this.filterValue);
  }

  /** Which scores are less than those of the best few. */
  protected belowBest(scores: Tensor, few = this.minTokensToKeep): Tensor {
    const count = Math.min(few, scores.size(-1));
    return scores.lt(scores.topk(count)[0].narrow(-1, count - 1, 1));
  }
}

const topP = signature("TopPLogitsWarper", ["topP", "filterValue", "minTokensToKeep"], {
  topP: checked<number>(
    (value) => typeof value === "number" && value >= 0 && value <= 1,
    (value) => `\`top_p\` has to be a float > 0 and < 1, but is ${shown(value)}`,
  ),
  ...keeping,
});

/** Leaves the likeliest tokens that together have this probability. */
export class TopPLogitsWarper extends Filter {
  readonly topP: number;

  constructor(...given: Given<typeof topP>) {
    const values = topP(given);
    super(values);
    this.topP = values.topP;
  }

  protected override refused(scores: Tensor): Tensor {
    const [sorted, order] = aten.sort(scores, -1, false);
    const less = sorted
      .softmax(-1)
      .cumsum(-1)
      .le(1 - this.topP);
    const kept = Math.min(this.minTokensToKeep, less.size(-1));
    less.narrow(-1, less.size(-1) - kept, kept).fill_(0);
    return less.scatter(1, order, less);
  }
}

const topK = signature("TopKLogitsWarper", ["topK", "filterValue", "minTokensToKeep"], {
  topK: checked<number>(
    (value) => Number.isSafeInteger(value) && (value as number) > 0,
    (value) => `\`top_k\` has to be a strictly positive integer, but is ${shown(value)}`,
  ),
  ...keeping,
});

/** Leaves so many of the best scores, and those that equal the last of them. */
export class TopKLogitsWarper extends Filter {
  readonly topK: number;

  constructor(...given: Given<typeof topK>) {
    const values = topK(given);
    super(values);
    this.topK = Math.max(values.topK, values.minTokensToKeep);
  }

  protected override refused(scores: Tensor): Tensor {
    return this.belowBest(scores, this.topK);
  }
}

const topH = signature("TopHLogitsWarper", ["topH", "filterValue"], {
  topH: checked<number>(
    (value) => typeof value === "number" && value > 0 && value <= 1,
    () => "`top_h` must be in the range (0, 1].",
  ),
  filterValue: keeping.filterValue,
});

/** Leaves, of the hundred likeliest tokens, those whose entropy adds up to this share of the whole. */
export class TopHLogitsWarper extends Filter {
  readonly topN = 100;
  readonly topH: number;

  constructor(...given: Given<typeof topH>) {
    const values = topH(given);
    super({ ...values, minTokensToKeep: 1 });
    this.topH = values.topH;
  }

  protected override refused(scores: Tensor): Tensor {
    const [best, order] = scores.topk(Math.min(this.topN, scores.size(-1)));
    const odds = new Categorical({ logits: best });
    const { probs } = odds;
    const limit = odds.entropy().mul(this.topH).unsqueeze(-1);
    const kept = probs.neg().mul(probs.log()).cumsum(-1).le(limit);
    kept.select(1, 0).fill_(1);
    return aten.onesLike(scores, { dtype: "bool" }).scatter(1, order, kept.logicalNot());
  }
}

const minP = signature("MinPLogitsWarper", ["minP", "filterValue", "minTokensToKeep"], {
  minP: checked<number>(
    (value) => typeof value === "number" && value >= 0 && value <= 1,
    (value) => `\`min_p\` has to be a float in the [0, 1] interval, but is ${shown(value)}`,
  ),
  ...keeping,
});

/** Leaves tokens that are at least this share as likely as the likeliest. */
export class MinPLogitsWarper extends Filter {
  readonly minP: number;

  constructor(...given: Given<typeof minP>) {
    const values = minP(given);
    super(values);
    this.minP = values.minP;
  }

  protected override refused(scores: Tensor): Tensor {
    const probs = scores.softmax(-1);
    const refused = probs.lt(probs.amax(-1, true).mul(this.minP));
    const best = probs.topk(Math.min(this.minTokensToKeep, probs.size(-1)))[1];
    return refused.scatter_(-1, best, 0);
  }
}

const typical = signature("TypicalLogitsWarper", ["mass", "filterValue", "minTokensToKeep"], {
  mass: open("typical_p")(0.9),
  ...keeping,
});

/** Leaves the tokens whose information is nearest to what is expected, until they have this probability together. */
export class TypicalLogitsWarper extends Filter {
  readonly mass: number;

  constructor(...given: Given<typeof typical>) {
    const values = typical(given);
    super(values);
    this.mass = values.mass;
  }

  protected override refused(scores: Tensor): Tensor {
    const normalized = scores.logSoftmax(-1);
    const entropy = normalized.mul(normalized.exp()).nansum(-1, true).neg();
    const [sorted, order] = aten.sort(normalized.neg().sub(entropy).abs(), -1, false);
    const reached = scores.gather(-1, order).softmax(-1).cumsum(-1).lt(this.mass).sum(1);
    const last = reached.clamp({ max: sorted.size(-1) - 1 });
    const refused = sorted.gt(sorted.gather(1, last.view(-1, 1)));
    refused.narrow(-1, 0, Math.min(this.minTokensToKeep, refused.size(-1))).fill_(0);
    return refused.scatter(1, order, refused);
  }
}

const epsilon = signature("EpsilonLogitsWarper", ["epsilon", "filterValue", "minTokensToKeep"], {
  epsilon: open("epsilon_cutoff"),
  ...keeping,
});

/** Leaves tokens of at least this probability. */
export class EpsilonLogitsWarper extends Filter {
  readonly epsilon: number;

  constructor(...given: Given<typeof epsilon>) {
    const values = epsilon(given);
    super(values);
    this.epsilon = values.epsilon;
  }

  protected override refused(scores: Tensor): Tensor {
    return scores.softmax(-1).lt(this.epsilon).logicalAnd(this.belowBest(scores));
  }
}

const eta = signature("EtaLogitsWarper", ["epsilon", "filterValue", "minTokensToKeep"], {
  epsilon: open("eta_cutoff"),
  ...keeping,
});

/** Leaves tokens of at least this probability, or less where all are about as likely. */
export class EtaLogitsWarper extends Filter {
  readonly epsilon: number;

  constructor(...given: Given<typeof eta>) {
    const values = eta(given);
    super(values);
    this.epsilon = values.epsilon;
  }

  protected override refused(scores: Tensor): Tensor {
    const epsilon = tensor(this.epsilon, { device: scores.device });
    const spread = new Categorical({ logits: scores }).entropy().neg().exp();
    const limit = aten.minimum(epsilon, epsilon.sqrt().mul(spread)).unsqueeze(-1);
    return scores.softmax(-1).lt(limit).logicalAnd(this.belowBest(scores));
  }
}
