import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { z } from "zod";
import { noGrad } from "../autograd.js";
import { tensor } from "../creation.js";
import { ValueError } from "../errors.js";
import { TinyLM } from "../models/tiny_lm.js";
import { aten } from "../ops/index.js";
import { Generator, getRngState, setRngState } from "../random.js";
import { writeFileAtomic, writeFolderAtomic } from "../serialization/atomic_write.js";
import { loadFile, saveFile } from "../serialization/safetensors.js";
import type { Tensor } from "../tensor.js";
import { type Tokenizer, tokenizerFromJSON } from "../text/index.js";
import { OptionsError } from "./options_error.js";
import { SAVED_FILES } from "./saved_files.js";

const configSchema = z.strictObject({
  modelType: z.literal("tinylm"),
  vocabSize: z.int().min(1),
  dModel: z.int().min(1),
  layers: z.int().min(1),
  heads: z.int().min(1),
  feedForward: z.int().min(1),
  dropout: z.number().min(0).max(1),
  normFirst: z.boolean(),
  activation: z.enum(["relu", "gelu"]),
  /** How many ids of a text the model saw at once; null where examples were whole texts. */
  blockSize: z.int().min(1).nullable(),
});

/** The sizes of a model: what `config.json` holds. */
export type LanguageModelConfig = z.output<typeof configSchema>;

export interface GenerateOptions {
  /** Default 20. Generation ends earlier where the model predicts the end of the text. */
  maxNewTokens?: number;
  /** 0 takes the likeliest token each time. Above, tokens are drawn, the more evenly the higher. Default 0, or 1 with `topK`. */
  temperature?: number;
  /** Draw only among so many of the likeliest tokens; default all. */
  topK?: number;
  /** Seed of the draws; default: they come from the default generator. */
  seed?: number | bigint;
}

/** A TinyLM and the tokenizer of its corpus: what turns text into more text. */
export class LanguageModel {
  constructor(
    readonly model: TinyLM,
    readonly tokenizer: Tokenizer,
    readonly config: LanguageModelConfig,
  ) {}

  /** How many numbers the model learned. */
  get parameterCount(): number {
    return this.model.parameters().reduce((sum, parameter) => sum + parameter.numel(), 0);
  }

  /** The prompt and what the model says next. A word that the corpus did not have is an OutOfVocabularyError. */
  generate(prompt: string, options: GenerateOptions = {}): string {
    const { maxNewTokens, temperature, topK, generator } = checkGenerateOptions(options);
    const ids = this.tokenizer.encodePrompt(prompt);
    if (ids.length === 0) throw new ValueError("Expected a prompt of at least one character, but it is empty");
    const wasTraining = this.model.training;
    this.model.eval();
    try {
      for (let count = 0; count < maxNewTokens; count++) {
        const id = noGrad(() => {
          const context = this.config.blockSize === null ? ids : ids.slice(-this.config.blockSize);
          const logits = this.model(tensor([context], { dtype: "int64", device: this.#device }));
          return nextId(logits.at(0, -1), temperature, topK, generator);
        });
        ids.push(id);
        if (id === this.tokenizer.eosId) break;
      }
    } finally {
      this.model.train(wasTraining);
    }
    return this.tokenizer.decode(ids, { skipSpecialTokens: true });
  }

  /**
   * Writes the model into a folder: `config.json`, `tokenizer.json` and `model.safetensors`, whose names are PyTorch's.
   * The folder appears whole or not at all; one that holds a saved model is replaced.
   */
  async save(folder: string): Promise<void> {
    const json = (value: unknown) => [`${JSON.stringify(value, null, 2)}\n`];
    await writeFolderAtomic(folder, Object.values(SAVED_FILES), async (target) => {
      await writeFileAtomic(join(target, SAVED_FILES.config), json(this.config));
      await writeFileAtomic(join(target, SAVED_FILES.tokenizer), json(this.tokenizer));
      await saveFile(this.model.stateDict(), join(target, SAVED_FILES.weights), { format: "pt" });
    });
  }

  /** Reads what {@link save} wrote. */
  static async load(folder: string): Promise<LanguageModel> {
    const config = configSchema.safeParse(await readJSON(join(folder, SAVED_FILES.config)));
    if (!config.success) {
      throw new ValueError(
        `Expected the sizes of a TinyLM in ${join(folder, SAVED_FILES.config)}:\n${z.prettifyError(config.error)}`,
      );
    }
    const tokenizer = tokenizerFromJSON(await readJSON(join(folder, SAVED_FILES.tokenizer)));
    if (tokenizer.vocabSize !== config.data.vocabSize) {
      throw new ValueError(
        `Expected a tokenizer for a vocabulary of ${config.data.vocabSize}, but it has ${tokenizer.vocabSize} entries`,
      );
    }
    const weights = await loadFile(join(folder, SAVED_FILES.weights));
    return new LanguageModel(modelFromWeights(config.data, weights), tokenizer, config.data);
  }

  get #device() {
    return this.model.embed.weight.device;
  }
}

/** A TinyLM whose parameters are these tensors themselves, not copies. */
export function modelFromWeights(config: LanguageModelConfig, weights: Record<string, Tensor>): TinyLM {
  const model = withoutDrawing(() => new TinyLM(config.vocabSize, config));
  model.loadStateDict(weights, { assign: true });
  return model;
}

/** Makes a model whose initial weights are not kept, without taking numbers from the caller's random stream. */
function withoutDrawing<T>(make: () => T): T {
  const state = getRngState();
  try {
    return make();
  } finally {
    setRngState(state);
  }
}

function checkGenerateOptions({ maxNewTokens = 20, temperature, topK, seed }: GenerateOptions) {
  check(
    "maxNewTokens",
    maxNewTokens,
    Number.isSafeInteger(maxNewTokens) && maxNewTokens >= 0,
    "an integer of at least 0",
  );
  if (topK !== undefined) check("topK", topK, Number.isSafeInteger(topK) && topK >= 1, "an integer of at least 1");
  const chosen = temperature ?? (topK === undefined ? 0 : 1);
  check("temperature", chosen, Number.isFinite(chosen) && chosen >= 0, "a number of at least 0");
  const generator = seed === undefined ? undefined : new Generator().manualSeed(seed);
  return { maxNewTokens, temperature: chosen, topK, generator };
}

function check(option: string, value: unknown, good: boolean, expected: string): void {
  if (!good) throw new OptionsError(option, `expected ${expected}, but got ${inspect(value)}`);
}

/** Chooses a token by the scores (vocabSize) of all. */
function nextId(
  logits: Tensor,
  temperature: number,
  topK: number | undefined,
  generator: Generator | undefined,
): number {
  if (temperature === 0) return logits.argmax().item() as number;
  let scores = logits.div(temperature);
  if (topK !== undefined && topK < scores.size(0)) {
    const [best] = scores.topk(topK);
    scores = scores.maskedFill(scores.lt(best.at(-1)), Number.NEGATIVE_INFINITY);
  }
  return aten.multinomial(scores.softmax(-1), 1, { generator }).item() as number;
}

async function readJSON(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ValueError(`Expected JSON in ${path}`, { cause: error });
  }
}
