import { receive } from "../../torch/share.js";
import type { GenerativeModel } from "../../transformers/generation/generative_model.js";
import type { TinyLM } from "../models/tiny_lm.js";
import { tokenizerFromJSON } from "../tokenizers/index.js";
import { LanguageModel, modelFromWeights } from "./language_model.js";
import type { TrainingResult } from "./messages.js";
import type { Evaluation } from "./progress.js";
import { environment, type RunRecord, writeRunRecord } from "./run_record.js";

const SAMPLE_TOKENS = 120;
const DRAWN_TEMPERATURE = 0.8;

interface Figures {
  losses: number[];
  gradNorms: number[] | null;
  seconds: number;
  tokens: number;
  threads: number;
  evaluations: Evaluation[];
  prompt: number[];
  logHistory: Record<string, number>[] | null;
  record: Omit<RunRecord, "samples">;
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
  /** All that was measured, and of what: what {@link save} writes beside the model, for reports. */
  readonly record: Omit<RunRecord, "samples">;

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
    this.record = figures.record;
  }

  /** Positions trained on in a second, padding included. */
  get tokensPerSecond(): number {
    return this.tokens / this.seconds;
  }

  protected override async writeFiles(folder: string): Promise<void> {
    await super.writeFiles(folder);
    await writeRunRecord(folder, { ...this.record, samples: this.#samples() });
  }

  /** What the model says after the beginning of the first example: the likeliest, and drawn. */
  #samples(): RunRecord["samples"] {
    const prompt = this.tokenizer.decode(this.prompt, { skipSpecialTokens: true });
    const step = this.losses.length;
    return [0, DRAWN_TEMPERATURE].map((temperature) => ({
      step,
      prompt,
      temperature,
      text: this.generate(prompt, { temperature, seed: 0, maxNewTokens: SAMPLE_TOKENS }),
    }));
  }

  /** Takes over what the worker trained: its weights are the same storage, not copies. */
  static fromResult<Model extends GenerativeModel>(result: TrainingResult): TrainingRun<Model> {
    const weights = Object.fromEntries(result.weights.map(([name, token]) => [name, receive(token)]));
    const model = modelFromWeights(result.config, weights) as Model;
    return new TrainingRun(new LanguageModel(model, tokenizerFromJSON(result.tokenizer), result.config), {
      seconds: result.seconds,
      tokens: result.tokens,
      threads: result.threads,
      evaluations: result.evaluations,
      prompt: result.prompt,
      logHistory: result.logHistory,
      record: recordOf(result),
      losses: Array.from(result.losses),
      gradNorms: result.gradNorms && Array.from(result.gradNorms),
    });
  }
}

function recordOf(result: TrainingResult): Omit<RunRecord, "samples"> {
  return {
    version: 1,
    model: result.system,
    settings: result.settings,
    corpus: result.corpus,
    environment: environment(result.libtorch),
    finished: new Date().toISOString(),
    parameterCount: result.parameterCount,
    threads: result.threads,
    history: {
      loss: Array.from(result.losses),
      learningRate: Array.from(result.learningRates),
      gradNorm: result.gradNorms && Array.from(result.gradNorms),
      tokens: Array.from(result.tokensSoFar),
      seconds: Array.from(result.secondsSoFar),
    },
    evaluations: result.evaluations,
  };
}

/** A finished training of TinyLM. */
export type TinyLMRun = TrainingRun<TinyLM>;
