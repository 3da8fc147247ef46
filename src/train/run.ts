import type { GenerativeModel } from "../models/causal.js";
import type { TinyLM } from "../models/tiny_lm.js";
import { receive } from "../share.js";
import { tokenizerFromJSON } from "../text/index.js";
import { LanguageModel, modelFromWeights } from "./language_model.js";
import type { Evaluation, TrainingResult } from "./messages.js";

interface Figures {
  losses: number[];
  gradNorms: number[] | null;
  seconds: number;
  tokens: number;
  threads: number;
  evaluations: Evaluation[];
  prompt: number[];
  logHistory: Record<string, number>[] | null;
}

/** A finished training: the model, and how it went. */
export class TrainingRun<Model extends GenerativeModel = GenerativeModel>
  extends LanguageModel<Model>
  implements Figures
{
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

  /** Losses on what was trained on and on what was held back; empty for systems that hold nothing back. */
  readonly evaluations: Evaluation[];
  /** The ids of the beginning of the first example: a prompt whose continuation tells what was learned. */
  readonly prompt: number[];
  /** The rows that the Trainer logged, under Python's names; null for systems that it does not train. */
  readonly logHistory: Record<string, number>[] | null;

  private constructor(parts: LanguageModel<Model>, figures: Figures) {
    super(parts.model, parts.tokenizer, parts.config);
    this.losses = figures.losses;
    this.gradNorms = figures.gradNorms;
    this.seconds = figures.seconds;
    this.tokens = figures.tokens;
    this.threads = figures.threads;
    this.evaluations = figures.evaluations;
    this.prompt = figures.prompt;
    this.logHistory = figures.logHistory;
  }

  /** Positions trained on in a second, padding included. */
  get tokensPerSecond(): number {
    return this.tokens / this.seconds;
  }

  /** Takes over what the worker trained: its weights are the same storage, not copies. */
  static fromResult<Model extends GenerativeModel>(result: TrainingResult): TrainingRun<Model> {
    const weights = Object.fromEntries(result.weights.map(([name, token]) => [name, receive(token)]));
    const model = modelFromWeights(result.config, weights) as Model;
    return new TrainingRun(new LanguageModel(model, tokenizerFromJSON(result.tokenizer), result.config), {
      ...{ seconds: result.seconds, tokens: result.tokens, threads: result.threads },
      ...{ evaluations: result.evaluations, prompt: result.prompt, logHistory: result.logHistory },
      losses: Array.from(result.losses),
      gradNorms: result.gradNorms && Array.from(result.gradNorms),
    });
  }
}

/** A finished training of TinyLM. */
export type TinyLMRun = TrainingRun<TinyLM>;
