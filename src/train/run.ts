import { receive } from "../share.js";
import { tokenizerFromJSON } from "../text/index.js";
import { LanguageModel, type LanguageModelConfig, modelFromWeights } from "./language_model.js";
import type { TrainingResult } from "./messages.js";
import type { TrainingSettings } from "./options.js";

interface Figures {
  losses: number[];
  gradNorms: number[] | null;
  seconds: number;
  tokens: number;
  threads: number;
}

/** A finished training: the model, and how it went. */
export class TinyLMRun extends LanguageModel implements Figures {
  /** The loss of every step, before the weights changed. */
  readonly losses: number[];
  /** The norm of all gradients at every step; null unless the option `gradNorm` asked for it. */
  readonly gradNorms: number[] | null;
  /** Seconds in the training loop. */
  readonly seconds: number;
  /** Positions trained on, padding included. */
  readonly tokens: number;
  /** Threads that an operator could use. */
  readonly threads: number;

  private constructor(parts: LanguageModel, figures: Figures) {
    super(parts.model, parts.tokenizer, parts.config);
    this.losses = figures.losses;
    this.gradNorms = figures.gradNorms;
    this.seconds = figures.seconds;
    this.tokens = figures.tokens;
    this.threads = figures.threads;
  }

  /** Positions trained on in a second, padding included. */
  get tokensPerSecond(): number {
    return this.tokens / this.seconds;
  }

  /** Takes over what the worker trained: its weights are the same storage, not copies. */
  static fromResult(settings: TrainingSettings, result: TrainingResult): TinyLMRun {
    const tokenizer = tokenizerFromJSON(result.tokenizer);
    const { dModel, layers, heads, feedForward, dropout, normFirst, activation } = settings;
    const config: LanguageModelConfig = {
      modelType: "tinylm",
      vocabSize: tokenizer.vocabSize,
      ...{ dModel, layers, heads, feedForward, dropout, normFirst, activation },
      blockSize: result.blockSize,
    };
    const model = modelFromWeights(
      config,
      Object.fromEntries(result.weights.map(([name, token]) => [name, receive(token)])),
    );
    return new TinyLMRun(new LanguageModel(model, tokenizer, config), {
      losses: Array.from(result.losses),
      gradNorms: result.gradNorms && Array.from(result.gradNorms),
      seconds: result.seconds,
      tokens: result.tokens,
      threads: result.threads,
    });
  }
}
