import { setImmediate } from "node:timers/promises";
import { integer, nullable, unchecked } from "../../internal/kinds.js";
import { form, type Options, signature, type Values } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { tensor } from "../../torch/creation.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";
import { DynamicCache } from "../cache_utils.js";
import { decode } from "./decoding.js";
import { generationOptions, processorsOf, settingsOf } from "./generation_options.js";
import type { GenerativeModel } from "./generative_model.js";
import { EosTokenCriteria, MaxLengthCriteria, type StoppingFunction } from "./stopping_criteria.js";

const generation = signature("generate", ["model", "prompts"], {
  model: unchecked<GenerativeModel>(),
  prompts: unchecked<readonly (readonly number[])[]>(),
  ...generationOptions,
  /** How many of the last ids the model is given; default null, all of them. */
  contextLength: nullable(integer)(null),
  /** The id with which shorter prompts are filled up on the left, and ended texts on the right; default 0. */
  padId: integer(0),
});

/** What generation has to know of a model. */
export type GenerationContext = Pick<Options<typeof generation>, "contextLength" | "padId">;

/**
 * Goes on from prompts of ids, all at once. Shorter prompts are filled up on the left, which the model is told to ignore.
 *
 * @returns For each prompt its ids and those that follow, up to and with a stop token.
 * @throws OptionsError for a wrong option, ValueError for an empty prompt.
 */
export const generate = form(generation, (values): number[][] => {
  const texts = values.prompts.map((ids) => [...ids]);
  for (const step of steps(values)) {
    for (const [row, id] of step.entries()) if (id !== null) texts[row]!.push(id);
  }
  return texts;
});

/**
 * The same, token by token: each item has the next id of every prompt, null for a text that has ended. The event loop runs
 * between tokens.
 */
export const generateStream = form(
  signature("generateStream", generation.order, generation.shape),
  async function* (values): AsyncGenerator<(number | null)[], void> {
    for (const step of steps(values)) {
      yield step;
      await setImmediate();
    }
  },
);

function* steps(values: Values<typeof generation>): Generator<(number | null)[], void> {
  const { model, prompts, maxNewTokens, padId } = values;
  const settings = settingsOf(values);
  if (prompts.length === 0 || prompts.some((ids) => ids.length === 0)) {
    throw new ValueError("Expected prompts of at least one token each, but got one that is empty");
  }
  if (maxNewTokens === 0) return;
  const longest = Math.max(...prompts.map((ids) => ids.length));
  const paddings = prompts.map((ids) => longest - ids.length);
  const { device } = model.parameters()[0]!;
  const filled = (row: (ids: readonly number[]) => readonly number[], fill: number) =>
    tensor(
      prompts.map((ids, at) => [...Array<number>(paddings[at]!).fill(fill), ...row(ids)]),
      { dtype: "int64", device },
    );
  const isPadded = paddings.some((padding) => padding > 0);
  const mask = isPadded ? filled((ids) => ids.map(() => 1), 0) : null;
  const criteria: StoppingFunction[] = [new MaxLengthCriteria(longest + maxNewTokens)];
  if (values.stopTokens.length > 0) criteria.push(new EosTokenCriteria(values.stopTokens));
  const decoding = decode(
    filled((ids) => ids, padId),
    {
      logits: logitsOf(values, mask),
      processors: processorsOf(settings, isPadded ? tensor(paddings, { dtype: "int64", device }) : null),
      criteria,
      doSample: settings.temperature !== 0,
      generator: settings.generator,
      padTokenId: padId,
    },
  );
  for (const { tokens, ended } of decoding) yield tokens.map((id, row) => (ended[row] ? null : id));
}

/** The scores after ids, of a model that sees no more than its context. */
function logitsOf(values: Values<typeof generation>, prompts: Tensor | null): (ids: Tensor) => Tensor {
  const { model, contextLength } = values;
  let cache = values.useCache && model.hasCache ? new DynamicCache() : null;
  let mask = prompts;
  return (ids) => {
    const length = ids.size(1);
    if (mask !== null && mask.size(1) < length) mask = aten.cat([mask, aten.onesLike(mask.narrow(1, 0, 1))], 1);
    // Where the beginning falls out of the context, every position becomes another one: nothing that was kept is true any more.
    const tooLong = contextLength !== null && length > contextLength;
    if (tooLong) cache = null;
    const seen = tooLong ? contextLength : length - (cache?.getSeqLength() ?? 0);
    const last = (x: Tensor, columns: number) => x.narrow(1, length - columns, columns);
    const attentionMask = mask === null ? null : tooLong ? last(mask, contextLength) : mask;
    return evaluating(model, () => model.generationLogits(last(ids, seen), { attentionMask, cache }).select(1, -1));
  };
}

/** Runs in evaluation mode; the model is left in the mode it was in. */
function evaluating<T>(model: GenerativeModel, body: () => T): T {
  const wasTraining = model.training;
  if (wasTraining) model.eval();
  try {
    return body();
  } finally {
    if (wasTraining) model.train();
  }
}
