import type { SystemName } from "../names.js";
import type { Filled, Given, OptionShape, OptionsSchema } from "../training/option_kinds.js";
import type { PlannedSystem } from "../training/run_plan.js";
import type { Recipe } from "../training/session.js";
import { encoderOptions, nanoGPTOptions, tinyGPTOptions, tinyLMOptions, tinyTransformerOptions } from "./options.js";

/** What is known of a system before libtorch is loaded. */
interface SystemInfo<Shape extends OptionShape> extends PlannedSystem {
  /** The model's name for people. */
  title: string;
  options: OptionsSchema<Shape>;
  onlyWithoutCorpus?: readonly (keyof Shape & string)[];
  /** The script of reference/ that does the same in Python. */
  reference: string;
  /** The part that needs libtorch. */
  load(): Promise<Recipe<Filled<OptionsSchema<Shape>>>>;
}

const system = <Shape extends OptionShape>(info: SystemInfo<Shape>) => info;

/** Every system that can be trained, by the name that options and command lines know it under. */
export const systems = {
  tinylm: system({
    title: "TinyLM",
    options: tinyLMOptions,
    withoutCorpus: "the notebook's four sentences",
    reference: "tinylm.py",
    load: async () => (await import("./tiny_lm.js")).tinyLM,
  }),
  "tiny-transformer": system({
    title: "TinyTransformer",
    options: tinyTransformerOptions,
    withoutCorpus: "the document's four lines",
    reference: "tiny_transformer_trainer.py",
    load: async () => (await import("./tiny_transformer.js")).tinyTransformer,
  }),
  encoder: system({
    title: "the encoder",
    options: encoderOptions,
    withoutCorpus: "the notebook's four sentences",
    reference: "encoder.py",
    load: async () => (await import("./encoder.js")).encoder,
  }),
  tinygpt: system({
    title: "TinyGPT",
    options: tinyGPTOptions,
    withoutCorpus: "random tokens, to be learned by heart",
    onlyWithoutCorpus: ["vocabSize", "sequences"],
    reference: "tinygpt.py",
    load: async () => (await import("./tiny_gpt.js")).tinyGPT,
  }),
  nanogpt: system({
    title: "nanoGPT",
    options: nanoGPTOptions,
    withoutCorpus: "the notebook's four sentences",
    reference: "nanogpt.py",
    load: async () => (await import("./nano_gpt.js")).nanoGPT,
  }),
} as const satisfies Record<SystemName, unknown>;

/** The options of a system. */
export type SystemOptions<Name extends SystemName> = Given<(typeof systems)[Name]["options"]>;

/** Options of a system under a name of their own. */
export interface Preset {
  model: SystemName;
  options: Record<string, unknown>;
  description: string;
}

export const presets: Readonly<Record<string, Preset>> = {
  demo: { model: "tinygpt", options: {}, description: "TinyGPT learns random tokens by heart" },
  shakespeare: {
    model: "tinygpt",
    options: {
      dModel: 64,
      layers: 2,
      heads: 4,
      projections: true,
      blockSize: 32,
      stride: 8,
      batchSize: 32,
      lr: 1e-3,
      weightDecay: 0.01,
      epochs: 12,
      maxTokens: 35_000,
    },
    description: "TinyGPT learns the characters of a text",
  },
  nanogpt: { model: "nanogpt", options: {}, description: "nanoGPT's settings for the CPU" },
};
