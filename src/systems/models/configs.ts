/** The models that are saved with their tokenizer: what `config.json` says of each, and how it is made. */

import { type Checked, checkOf, onceWithZod } from "../../internal/zod.js";
import type { GenerativeModel } from "../../transformers/generation/generative_model.js";
import { TinyGPT } from "./tiny_gpt.js";
import { TinyLM } from "./tiny_lm.js";
import { TinyConfig, TinyTransformerModel } from "./tiny_transformer.js";
import { TransformerEncoderModel } from "./transformer_encoder.js";

const allKinds = onceWithZod((z) => {
  const sizes = {
    vocabSize: z.int().min(1),
    dModel: z.int().min(1),
    layers: z.int().min(1),
    heads: z.int().min(1),
    feedForward: z.int().min(1),
    dropout: z.number().min(0).max(1),
  };
  const activation = z.enum(["relu", "gelu"]);
  /** How many ids of a text the model saw at once; null where examples were whole texts. */
  const blockSize = z.int().min(1).nullable();

  return {
    tinylm: {
      title: "a TinyLM",
      check: checkOf(
        z.strictObject({
          modelType: z.literal("tinylm"),
          ...sizes,
          normFirst: z.boolean(),
          activation,
          blockSize,
        }),
      ),
    },
    encoder: {
      title: "an encoder",
      check: checkOf(z.strictObject({ modelType: z.literal("encoder"), ...sizes, maxLen: z.int().min(1), blockSize })),
    },
    tinygpt: {
      title: "a TinyGPT",
      check: checkOf(
        z.strictObject({
          modelType: z.literal("tinygpt"),
          ...sizes,
          maxLen: z.int().min(1),
          positions: z.enum(["sinusoidal", "learned"]),
          projections: z.boolean(),
          bias: z.boolean(),
          activation,
          tieWeights: z.boolean(),
        }),
      ),
    },
    "tiny-transformer": {
      title: "a TinyTransformer",
      check: checkOf(
        z.strictObject({
          modelType: z.literal("tiny-transformer"),
          vocabSize: z.int().min(1),
          hiddenSize: z.int().min(1),
          numHiddenLayers: z.int().min(1),
          numAttentionHeads: z.int().min(1),
          transpose: z.boolean(),
        }),
      ),
    },
  };
});

type Kinds = ReturnType<typeof allKinds>;
type ConfigOf<Kind extends keyof Kinds> = Checked<Kinds[Kind]["check"]>;

export type TinyLMConfig = ConfigOf<"tinylm">;
export type EncoderConfig = ConfigOf<"encoder">;
export type TinyGPTConfig = ConfigOf<"tinygpt">;
export type TinyTransformerConfig = ConfigOf<"tiny-transformer">;
/** The sizes of a model: what `config.json` holds. */
export type ModelConfig = TinyLMConfig | EncoderConfig | TinyGPTConfig | TinyTransformerConfig;

/** What a file's content says, or what is wrong with it, to follow "Expected". */
export function parseModelConfig(json: unknown): { config: ModelConfig } | { problem: (file: string) => string } {
  const type = (json as { modelType?: unknown } | null)?.modelType;
  const kinds = allKinds();
  const kind = Object.hasOwn(kinds, String(type)) ? kinds[type as keyof Kinds] : undefined;
  if (kind === undefined) {
    const names = Object.keys(kinds).join(", ");
    return { problem: (file) => `"modelType" to be one of ${names} in ${file}, but got ${JSON.stringify(type)}` };
  }
  const checked = kind.check(json);
  if ("value" in checked) return { config: checked.value };
  return { problem: (file) => `the sizes of ${kind.title} in ${file}:\n${checked.problem}` };
}

/** A model of these sizes, its weights drawn. */
export function makeModel(config: ModelConfig): GenerativeModel {
  switch (config.modelType) {
    case "tinylm": {
      const { modelType: _, vocabSize, blockSize: __, ...sizes } = config;
      return new TinyLM(vocabSize, sizes);
    }
    case "encoder": {
      const { modelType: _, vocabSize, blockSize: __, ...sizes } = config;
      return new TransformerEncoderModel(vocabSize, sizes);
    }
    case "tinygpt": {
      const { modelType: _, vocabSize, ...sizes } = config;
      return new TinyGPT(vocabSize, sizes);
    }
    case "tiny-transformer": {
      const { modelType: _, ...sizes } = config;
      return new TinyTransformerModel(new TinyConfig(sizes));
    }
  }
}

/** How many of the last ids a model is given to go on from; null for all. */
export function contextLength(config: ModelConfig): number | null {
  const { blockSize = null, maxLen = null } = config as Partial<EncoderConfig>;
  return blockSize ?? maxLen;
}
