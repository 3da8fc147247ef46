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

/** A finished training: the model, and how it went. */
export class TrainingRun<Model extends GenerativeModel = GenerativeModel> extends LanguageModel<Model> {
  /** The loss of every step, before the weights changed. */
  declare readonly losses: number[];
  /** The norm of all gradients at every step; null unless the option `gradNorm` asked for it. */
  declare readonly gradNorms: number[] | null;
  /** Seconds in the training loop. */
  declare readonly seconds: number;
  /** Positions trained on, padding included. */
  declare readonly tokens: number;
  /** Threads that an operator could use. */
  declare readonly threads: number;

  /** Losses on what was trained on and on what was held back; empty for systems that hold nothing back. */
  declare readonly evaluations: Evaluation[];
  /** The ids of the beginning of the first example: a prompt whose continuation tells what was learned. */
  declare readonly prompt: number[];
  /** The rows that the Trainer logged, under Python's names; null for systems that it does not train. */
  declare readonly logHistory: Record<string, number>[] | null;
  /** All that was measured, and of what: what {@link save} writes beside the model, for reports. */
  declare readonly record: Omit<RunRecord, "samples">;

  private constructor(model: Model, result: TrainingResult) {
    super(model, tokenizerFromJSON(result.tokenizer), result.config);
    const { losses, gradNorms, seconds, tokens, threads, evaluations, prompt, logHistory } = result;
    const record = recordOf(result);
    Object.assign(this, { losses, gradNorms, seconds, tokens, threads, evaluations, prompt, logHistory, record });
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
    return new TrainingRun(model, result);
  }
}

function recordOf({ system, libtorch, ...result }: TrainingResult): Omit<RunRecord, "samples"> {
  const { settings, corpus, parameterCount, threads, evaluations } = result;
  return {
    version: 1,
    model: system,
    settings,
    corpus,
    environment: environment(libtorch),
    finished: new Date().toISOString(),
    parameterCount,
    threads,
    history: {
      loss: result.losses,
      learningRate: result.learningRates,
      gradNorm: result.gradNorms,
      tokens: result.tokensSoFar,
      seconds: result.secondsSoFar,
    },
    evaluations,
  };
}

/** A finished training of TinyLM. */
export type TinyLMRun = TrainingRun<TinyLM>;
