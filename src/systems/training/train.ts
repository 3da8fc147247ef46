import { callback, optional, record } from "../../internal/kinds.js";
import { OptionsError } from "../../internal/options_error.js";
import { kind } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import type { GenerativeModel } from "../../transformers/generation/generative_model.js";
import { type SystemName, systemNames } from "../names.js";
import { type SystemOptions, systems } from "../recipes/index.js";
import { type CheckpointOptions, checkpointOptions } from "./checkpoint_options.js";
import { Control, Stop } from "./control.js";
import type { GivenCorpus } from "./corpus_source.js";
import { Mailbox } from "./mailbox.js";
import type { TrainingResult } from "./messages.js";
import {
  choice,
  described,
  type Filled,
  type Given,
  name,
  OptionsSchema,
  passing,
  wrongOption,
} from "./option_kinds.js";
import type { TrainingEpoch, TrainingStep } from "./progress.js";
import type { TrainingRun } from "./run.js";
import { planRun } from "./run_plan.js";
import { runInWorker, type WorkerListener } from "./worker_client.js";

/** Texts, or the path of a file in UTF-8 whose lines are the texts. */
export type Corpus = string | Iterable<string> | AsyncIterable<string>;

const isIterable = (value: unknown) =>
  typeof value === "object" && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value);
const checkpointing = kind<CheckpointOptions>((_prefix, name, value) =>
  checkpointOptions.parse(record.check("", name, value), `${name}.`),
);
const aFunction = { expected: "a function" };

const trainingCallbacks = new OptionsSchema(
  {
    /** Default: what the system learns by itself; for most, the notebook's four sentences. */
    corpus: described(optional(passing<Corpus>((value) => typeof value === "string" || isIterable(value))), {
      expected: "strings, the path of a file or an async iterable of strings",
    }),
    /** Called after each pass over the corpus. */
    onEpoch: described(optional(callback<(epoch: TrainingEpoch) => unknown>()), aFunction),
    /** Called after each step. */
    onStep: described(optional(callback<(step: TrainingStep) => unknown>()), aFunction),
    /** Stops the training within one step; the run is then an error called AbortError. */
    signal: described(optional(passing<AbortSignal>((value) => value instanceof AbortSignal)), {
      expected: "an AbortSignal",
    }),
    /**
     * Writes checkpoints, from which a training that was stopped or killed goes on as if nothing had happened: the same losses,
     * norms, weights and samples, bit for bit. A stop by `signal` writes one more. One that cannot be written, as on a full disk, is a
     * warning of the process and no end of the training. Default: none.
     */
    checkpoint: described(optional(checkpointing), { expected: "{ dir, every, keep }" }),
    /**
     * A checkpoint's folder, or that of several, whose newest counts: the training goes on from there, and keeps writing there. All
     * options are those that it was started with; of those that are given, only `epochs` and `maxSteps` may be others.
     */
    resume: described(optional(name), { expected: "the folder of a checkpoint" }),
  },
  ({ checkpoint, resume }) => {
    if (checkpoint === undefined || checkpoint.dir !== undefined || resume !== undefined) return;
    throw new OptionsError("checkpoint", "expected a folder for the checkpoints, as there is none to resume from");
  },
);
/** What a training takes beside the sizes and rates of its system. */
export type TrainingCallbacks = Given<typeof trainingCallbacks>;

/** What to train, and with which of its options. */
export type TrainOptions<Name extends SystemName = SystemName> = Name extends SystemName
  ? { model: Name } & SystemOptions<Name> & TrainingCallbacks
  : never;

/** What the command line asks for beside the options. */
interface Beside extends Pick<WorkerListener, "onSnapshot"> {
  /** Where the model is saved when all is over: checkpoints keep it for who resumes them. */
  save?: string | undefined;
}

/** A training whose options are checked. */
interface Job extends Filled<typeof trainingCallbacks>, Beside {
  model: SystemName;
  /** The options of the system as they were given. */
  given: Record<string, unknown>;
  control: Control;
}

/**
 * Trains one of the systems in a thread of its own: the caller's event loop stays free.
 *
 * ```ts
 * const run = await train({ model: "encoder", corpus: "sentences.txt", onEpoch: ({ averageLoss }) => console.log(averageLoss) });
 * run.generate("how are");
 * ```
 *
 * All sizes and rates are options; each system has its own, with the defaults of its document. On the CPU the same options give
 * the same losses and weights as the system's script in `reference/`, bit for bit, as long as the thread count is the same. The
 * caller's random stream is not touched.
 *
 * Where torchrun has started several processes, each calls it alike, and they train together: each takes an equal share of each
 * batch, so that steps, orders and random numbers are those of one process; the losses are the means over all. See
 * docs/distributed.md.
 *
 * @throws OptionsError when an option is wrong, AbortError when `signal` stopped it, else whatever the training threw.
 */
export async function train(options: TrainOptions, ...none: []): Promise<TrainingRun> {
  checkNoMore("train", none);
  return toRun(await runTraining(options));
}

/**
 * The training alone, without a model in this thread: where only figures are wanted, this thread loads no libtorch. A listener to
 * snapshots gets copies of the model while it is trained, every second or two, and has to receive all of their weights.
 */
export async function runTraining(options: TrainOptions, beside: Beside = {}): Promise<TrainingResult> {
  return execute({ ...checkOptions(options), ...beside }, { lockStep: false });
}

/** Takes over the weights of a training; once for each. */
export async function toRun<Model extends GenerativeModel>(result: TrainingResult): Promise<TrainingRun<Model>> {
  const { TrainingRun } = await import("./run.js");
  return TrainingRun.fromResult<Model>(result);
}

/**
 * The same, step by step: `for await (const { step, loss } of train.steps(options))`. The training waits for the loop: a
 * step is computed when the loop asks for it. Leaving the loop ends the training.
 */
train.steps = <Model extends GenerativeModel = GenerativeModel>(
  options: TrainOptions,
  ...none: []
): TrainingSteps<Model> => {
  checkNoMore("train.steps", none);
  return new TrainingSteps<Model>(checkOptions(options));
};

/** The steps of a run, one by one; made by `train.steps`. */
export class TrainingSteps<Model extends GenerativeModel = GenerativeModel> implements AsyncIterable<TrainingStep> {
  /** The run, once the loop over the steps has ended. Where the loop was left early, the model is as the last step left it. */
  readonly run: Promise<TrainingRun<Model>>;
  readonly #job: Job;
  #settle!: (run: Promise<TrainingRun<Model>>) => void;
  #started = false;

  constructor(job: Job, ...none: []) {
    checkNoMore("TrainingSteps", none);
    this.#job = job;
    this.run = new Promise((resolve) => {
      this.#settle = resolve;
    });
    // The loop throws the same error; a caller who only loops need not handle it twice.
    this.run.catch(() => {});
  }

  /** The steps, each when it is done. Leaving the loop ends the training. */
  async *[Symbol.asyncIterator](): AsyncGenerator<TrainingStep, void> {
    if (this.#started) throw new Error("The steps of a training can be iterated only once");
    this.#started = true;
    const { control, onStep } = this.#job;
    const mailbox = new Mailbox<TrainingStep>();
    const collect = (step: TrainingStep) => {
      mailbox.put(step);
      return onStep?.(step);
    };
    const run = execute({ ...this.#job, onStep: collect }, { lockStep: true }).then((result) => toRun<Model>(result));
    this.#settle(run);
    const ended = run.then(
      () => mailbox.close(),
      (error: unknown) => mailbox.close({ error }),
    );
    try {
      for (;;) {
        control.wantStep();
        const step = await mailbox.take();
        if (step === undefined) return;
        yield step;
      }
    } finally {
      if (control.stop === Stop.no) control.stop = Stop.early;
      await ended;
    }
  }
}

const modelOption = choice(systemNames, "tinylm", "what to train; each model has its own options");

function checkOptions(options: TrainOptions): Job {
  const { model, corpus, onEpoch, onStep, signal, checkpoint, resume, ...given } = options;
  modelOption.check("", "model", model);
  const callbacks = trainingCallbacks.parse({ corpus, onEpoch, onStep, signal, checkpoint, resume });
  // A training that goes on takes what is left out from its checkpoint, not from the defaults.
  if (resume === undefined) systems[model].options.parse(given);
  return { ...callbacks, model, given, control: new Control() };
}

/** How many trainings this process has begun. */
let begun = 0;

async function execute(job: Job, { lockStep }: { lockStep: boolean }): Promise<TrainingResult> {
  const { model, given, corpus, control, signal, onStep, onEpoch, onSnapshot } = job;
  const abort = () => {
    control.stop = Stop.abort;
  };
  signal?.addEventListener("abort", abort);
  try {
    if (signal?.aborted) throw abortError(signal);
    const plan = await planRun(model, systems[model], given, {
      corpus: corpus === undefined ? null : await collectCorpus(corpus, signal),
      checkpoint: job.checkpoint,
      resume: job.resume,
      save: job.save,
    });
    const report = { steps: onStep !== undefined, epochs: onEpoch !== undefined, snapshots: onSnapshot !== undefined };
    begun += 1;
    const task = { ...plan, model, report, lockStep, control: control.buffer, training: begun };
    const result = await runInWorker(task, { onStep, onEpoch, onSnapshot });
    if (result === null) throw abortError(signal);
    return result;
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}

async function collectCorpus(corpus: Corpus, signal: AbortSignal | undefined): Promise<GivenCorpus> {
  if (typeof corpus === "string") return { path: corpus };
  const texts: string[] = [];
  for await (const text of corpus) {
    if (typeof text !== "string") throw wrongOption("corpus", "strings", text);
    if (signal?.aborted) throw abortError(signal);
    texts.push(text);
  }
  return { texts };
}

function abortError(signal: AbortSignal | undefined): DOMException {
  return new DOMException("The training was stopped", { name: "AbortError", cause: signal?.reason });
}
