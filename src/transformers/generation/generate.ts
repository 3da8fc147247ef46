import { setImmediate } from "node:timers/promises";
import { integer, nullable, unchecked } from "../../internal/kinds.js";
import { form, type Options, signature, type Values } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { noGrad } from "../../torch/autograd/index.js";
import { tensor } from "../../torch/creation.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";
import { DynamicCache } from "../cache_utils.js";
import { type GenerationSettings, generationOptions, settingsOf } from "./configuration_utils.js";
import type { GenerativeModel } from "./generative_model.js";
import { logitsProcessors } from "./logits_process.js";

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
  const { model, prompts, maxNewTokens, contextLength, padId } = values;
  const settings = settingsOf(values);
  if (prompts.length === 0 || prompts.some((ids) => ids.length === 0)) {
    throw new ValueError("Expected prompts of at least one token each, but got one that is empty");
  }
  const device = model.parameters()[0]!.device;
  const longest = Math.max(...prompts.map((ids) => ids.length));
  const padded = (ids: readonly number[], fill: number) => Array<number>(longest - ids.length).fill(fill);
  const rows = (row: (ids: readonly number[]) => number[]) => tensor(prompts.map(row), { dtype: "int64", device });
  let ids = rows((prompt) => [...padded(prompt, padId), ...prompt]);
  let mask = prompts.every((prompt) => prompt.length === longest)
    ? null
    : rows((prompt) => [...padded(prompt, 0), ...prompt.map(() => 1)]);
  let cache = values.useCache && model.hasCache ? new DynamicCache() : null;
  const stopTokens = new Set(values.stopTokens);
  const processors = logitsProcessors(settings);
  const ended = prompts.map(() => false);

  for (let count = 0; count < maxNewTokens && ended.includes(false); count++) {
    const chosen = inference(model, () => {
      const length = ids.size(1);
      // Where the beginning falls out of the context, every position becomes another one: nothing that was kept is true any more.
      const tooLong = contextLength !== null && length > contextLength;
      if (tooLong) cache = null;
      const seen = tooLong ? contextLength : length - (cache?.getSeqLength() ?? 0);
      const last = (x: Tensor, columns: number) => x.narrow(1, length - columns, columns);
      const attentionMask = mask === null ? null : tooLong ? last(mask, contextLength) : mask;
      let scores = model.generationLogits(last(ids, seen), { attentionMask, cache }).select(1, -1);
      for (const process of processors) scores = process(ids, scores);
      return choose(scores, settings).tolist() as number[];
    });
    const next = chosen.map((id, row) => (ended[row] ? null : id));
    ids = aten.cat(
      [
        ids,
        tensor(
          next.map((id) => [id ?? padId]),
          { dtype: "int64", device },
        ),
      ],
      1,
    );
    if (mask !== null) mask = aten.cat([mask, aten.ones(prompts.length, 1, { dtype: "int64", device })], 1);
    for (const [row, id] of next.entries()) if (id !== null && stopTokens.has(id)) ended[row] = true;
    yield next;
  }
}

/** Runs without gradients and in evaluation mode; the model is left in the mode it was in. */
function inference<T>(model: GenerativeModel, body: () => T): T {
  const wasTraining = model.training;
  if (wasTraining) model.eval();
  try {
    return noGrad(body);
  } finally {
    if (wasTraining) model.train();
  }
}

/** The next token of every text, by the scores (batch, vocabSize): (batch). */
function choose(scores: Tensor, { temperature, generator }: GenerationSettings): Tensor {
  if (temperature === 0) return scores.argmax(-1);
  return aten.multinomial(scores.softmax(-1), 1, { generator }).squeeze(1);
}
