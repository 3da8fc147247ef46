import { RuntimeError, ValueError } from "../../python/exceptions.js";
import { tensor } from "../../torch/creation.js";
import { receive } from "../../torch/share.js";
import { attentionMaps } from "../models/attention_maps.js";
import { contextLength } from "../models/configs.js";
import { tokenizerFromJSON } from "../tokenizers/index.js";
import { LanguageModel, modelFromWeights } from "../training/language_model.js";
import type { Snapshot } from "../training/messages.js";
import { MAX_MAP_TOKENS, type WatchedModel } from "./messages.js";

const SAMPLE_TOKENS = 80;

/** The newest copy of the model that is trained, and what it makes of a prompt. Works on copies: the training goes on meanwhile. */
export class ModelView {
  #model: LanguageModel | null = null;
  #step = 0;
  #prompt: string | null = null;

  /** Takes over a copy; the one before it is let go. */
  update({ step, config, tokenizer, weights, prompt }: Snapshot): void {
    const received = Object.fromEntries(weights.map(([name, token]) => [name, receive(token)]));
    const model = new LanguageModel(modelFromWeights(config, received), tokenizerFromJSON(tokenizer), config);
    for (const old of Object.values(this.#model?.model.stateDict() ?? {})) old.dispose();
    this.#model = model;
    this.#step = step;
    this.#prompt ??= model.tokenizer.decode(prompt, { skipSpecialTokens: true });
  }

  /** @throws RuntimeError as long as there is no copy, ValueError for a prompt that the model cannot read. */
  check(prompt: string): void {
    this.#read(prompt);
  }

  /**
   * Chooses the prompt, and gives what the copy makes of it.
   * @throws as {@link check}, or what the model cannot do with the prompt; the old one then stays.
   */
  choose(prompt: string): WatchedModel {
    const seen = this.#see(this.#read(prompt), prompt);
    this.#prompt = prompt;
    return seen;
  }

  #read(prompt: string): LanguageModel {
    if (this.#model === null) {
      throw new RuntimeError("There is no copy of the model yet that could read the prompt: try again in a moment");
    }
    if (this.#model.tokenizer.encodePrompt(prompt).length === 0) {
      throw new ValueError("Expected a prompt of at least one character, but it is empty");
    }
    return this.#model;
  }

  /** What the copy makes of the prompt; null as long as there is no copy. */
  look(): WatchedModel | null {
    return this.#model === null || this.#prompt === null ? null : this.#see(this.#model, this.#prompt);
  }

  #see(language: LanguageModel, prompt: string): WatchedModel {
    const { model, tokenizer, config } = language;
    const context = contextLength(config) ?? Number.POSITIVE_INFINITY;
    const sample = language.generate(prompt, { maxNewTokens: SAMPLE_TOKENS });
    const ids = tokenizer.encodePrompt(prompt).slice(0, Math.min(MAX_MAP_TOKENS, context));
    const maps = attentionMaps(model, tensor([ids], { dtype: "int64", device: model.parameters()[0]!.device }));
    return {
      step: this.#step,
      prompt,
      sample,
      tokens: ids.map((id) => tokenizer.decode([id])),
      attention: maps.map((map) =>
        (map.select(0, 0).tolist() as number[][][]).map((head) => head.map((row) => row.map(rounded))),
      ),
    };
  }
}

function rounded(weight: number): number {
  return Number(weight.toFixed(3));
}
