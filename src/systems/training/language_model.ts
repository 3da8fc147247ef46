import { join } from "node:path";
import { writeFileAtomic, writeFolderAtomic } from "../../internal/files/atomic_write.js";
import { jsonText, readJSON } from "../../internal/files/json_file.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import { withSharedNames } from "../../safetensors/shared_tensors.js";
import { loadFile, saveModel } from "../../safetensors/torch.js";
import { withoutDrawing } from "../../torch/random_without_drawing.js";
import type { Tensor } from "../../torch/tensor.js";
import { generate, generateStream } from "../../transformers/generation/generate.js";
import type { GenerationOptions } from "../../transformers/generation/generation_options.js";
import type { GenerativeModel } from "../../transformers/generation/generative_model.js";
import { contextLength, type ModelConfig, makeModel, parseModelConfig } from "../models/configs.js";
import { type Tokenizer, tokenizerFromJSON } from "../tokenizers/index.js";
import { SAVED_FILES } from "./saved_files.js";

/** How a {@link LanguageModel} generates; a text also ends where its tokenizer has an end mark. */
export type GenerateOptions = GenerationOptions;

/** A model and the tokenizer of its corpus: what turns text into more text. */
export class LanguageModel<Model extends GenerativeModel = GenerativeModel> {
  constructor(
    readonly model: Model,
    readonly tokenizer: Tokenizer,
    readonly config: ModelConfig,
    ...none: []
  ) {
    checkNoMore(new.target.name, none);
  }

  /** How many numbers the model learned. */
  get parameterCount(): number {
    return this.model.parameters().reduce((sum, parameter) => sum + parameter.numel(), 0);
  }

  /**
   * The prompt and what the model says next; of several prompts, all are gone on from at once. A word that the corpus did not have
   * is an OutOfVocabularyError.
   */
  generate(prompt: string, options?: GenerateOptions): string;
  generate(prompts: readonly string[], options?: GenerateOptions): string[];
  generate(prompts: string | readonly string[], options: GenerateOptions = {}): string | string[] {
    const texts = typeof prompts === "string" ? [prompts] : prompts;
    const generated = this.generateIds(
      texts.map((text) => this.#encode(text)),
      options,
    );
    const decoded = generated.map((ids) => this.#decode(ids));
    return typeof prompts === "string" ? decoded[0]! : decoded;
  }

  /** What the model says after the prompt, piece by piece as it is generated. */
  async *stream(prompt: string, options: GenerateOptions = {}): AsyncGenerator<string, void> {
    const ids = this.#encode(prompt);
    let length = this.#decode(ids).length;
    let text = "";
    for await (const [id] of generateStream(this.model, [ids], this.#complete(options))) {
      ids.push(id!);
      text = this.#decode(ids);
      // Bytes of a character that is not whole yet look like this.
      const whole = text.replace(/\ufffd+$/, "").length;
      if (whole > length) yield text.slice(length, whole);
      length = Math.max(length, whole);
    }
    if (text.length > length) yield text.slice(length);
  }

  /** As {@link generate}, in ids: for each prompt its ids and those that follow. */
  generateIds(prompts: readonly (readonly number[])[], options: GenerateOptions = {}): number[][] {
    return generate(this.model, prompts, this.#complete(options));
  }

  #encode(prompt: string): number[] {
    const ids = this.tokenizer.encodePrompt(prompt);
    if (ids.length === 0) throw new ValueError("Expected a prompt of at least one character, but it is empty");
    return ids;
  }

  #decode(ids: readonly number[]): string {
    return this.tokenizer.decode(ids, { skipSpecialTokens: true });
  }

  #complete(options: GenerateOptions) {
    const { eosId, padId } = this.tokenizer;
    const stopTokens = [...(options.stopTokens ?? []), ...(eosId === null ? [] : [eosId])];
    return { ...options, stopTokens, contextLength: contextLength(this.config), padId };
  }

  /**
   * Writes the model into a folder: `config.json`, `tokenizer.json` and `model.safetensors`, whose names are PyTorch's.
   * The folder appears whole or not at all; one that holds a saved model is replaced.
   */
  async save(folder: string): Promise<void> {
    await writeFolderAtomic(folder, Object.values(SAVED_FILES), (target) => this.writeFiles(target));
  }

  /** Writes the files of {@link save} into a folder that is there. */
  protected async writeFiles(folder: string): Promise<void> {
    await writeLanguageModel(folder, this);
  }

  /** Reads what {@link save} wrote. */
  static async load(folder: string): Promise<LanguageModel> {
    const path = join(folder, SAVED_FILES.config);
    const parsed = parseModelConfig(await readJSON(path));
    if ("problem" in parsed) throw new ValueError(`Expected ${parsed.problem(path)}`);
    const { config } = parsed;
    const tokenizer = tokenizerFromJSON(await readJSON(join(folder, SAVED_FILES.tokenizer)));
    if (tokenizer.vocabSize !== config.vocabSize) {
      throw new ValueError(
        `Expected a tokenizer for a vocabulary of ${config.vocabSize}, but it has ${tokenizer.vocabSize} entries`,
      );
    }
    const weights = await loadFile(join(folder, SAVED_FILES.weights));
    return new LanguageModel(modelFromWeights(config, weights), tokenizer, config);
  }
}

/** Writes the files that {@link LanguageModel.load} reads into a folder that is there. */
export async function writeLanguageModel(
  folder: string,
  { config, tokenizer, model }: Pick<LanguageModel, "config" | "tokenizer" | "model">,
): Promise<void> {
  await writeFileAtomic(join(folder, SAVED_FILES.config), [jsonText(config, 2)]);
  await writeFileAtomic(join(folder, SAVED_FILES.tokenizer), [jsonText(tokenizer, 2)]);
  await saveModel(model, join(folder, SAVED_FILES.weights), { metadata: { format: "pt" } });
}

/** A model whose parameters are these tensors themselves, not copies. */
export function modelFromWeights(config: ModelConfig, weights: Record<string, Tensor>): GenerativeModel {
  const model = withoutDrawing(() => makeModel(config));
  model.loadStateDict(withSharedNames(model.stateDict(), weights), { assign: true });
  model.tieWeights?.();
  return model;
}

limitArguments(LanguageModel, { load: 1 });
limitArguments(LanguageModel.prototype, { generate: 2, stream: 2, generateIds: 2, save: 1 });
