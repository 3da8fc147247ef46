/** Follows transformers/training_args.py: names in camelCase, the same defaults, the same checks. */

import { inspect } from "node:util";
import type { z } from "zod";
import { isAvailable } from "../cuda/device.js";
import { Device } from "../device.js";
import { NotImplementedError, TypeError, ValueError } from "../errors.js";
import { snakeCase } from "../nn/naming.js";
import { schedulerTypes } from "../optim/schedules.js";
import { onceWithZod, zod } from "../zod.js";
import { optimizerNames } from "./optimizer_names.js";

/** All arguments: the check and Python's default of each, in Python's order. */
const shape = onceWithZod((z) => {
  const count = z.int().min(0);
  const positive = z.int().min(1);
  const number = z.number();
  const record = z.record(z.string(), z.unknown());
  /** What Python's Trainer has and this one has not: only Python's default is taken. */
  const absent = <T extends z.core.util.Literal>(value: T) => z.literal(value).default(value as never);
  const absentList = () => z.array(z.never()).default([]);
  return {
    /** The folder for checkpoints; `~` is the home folder. Default: `"trainer_output"`. */
    outputDir: z.string().min(1).default("trainer_output"),
    /** Examples of a batch in training. Default: `8`. */
    perDeviceTrainBatchSize: positive.default(8),
    /** How often the data is gone through; a part of an epoch is allowed. Default: `3`. */
    numTrainEpochs: number.positive().default(3),
    /** Steps in all; when above 0 it counts instead of `numTrainEpochs`. Default: `-1`. */
    maxSteps: z.int().default(-1),
    /** The highest learning rate, which the schedule begins from or warms up to. Default: `5e-5`. */
    learningRate: number.min(0).default(5e-5),
    /** The schedule of the learning rate, by transformers' name. Default: `"linear"`. */
    lrSchedulerType: z.enum(schedulerTypes).default("linear"),
    /** Options of the schedule itself, such as `{ numCycles: 2 }`. Default: none. */
    lrSchedulerKwargs: record.nullable().default(null),
    /** Steps of warm-up; below 1 a share of all steps. Default: `0`. */
    warmupSteps: number.min(0).default(0),
    /** The optimizer, by transformers' name. Default: `"adamw_torch_fused"`. */
    optim: z.enum(optimizerNames).default("adamw_torch_fused"),
    /** Options of the optimizer as text, `"momentum=0.9, nesterov=true"`. Default: none. */
    optimArgs: z.string().nullable().default(null),
    /** Decay of the weights, times the learning rate; biases and normalisations have none. Default: `0`. */
    weightDecay: number.default(0),
    /** How much of Adam's mean gradient stays in a step. Default: `0.9`. */
    adamBeta1: number.default(0.9),
    /** How much of Adam's mean squared gradient stays in a step. Default: `0.999`. */
    adamBeta2: number.default(0.999),
    /** Added to the root of Adam's mean squared gradient. Default: `1e-8`. */
    adamEpsilon: number.default(1e-8),
    optimTargetModules: absent(null),
    /** Batches whose gradients are added up before a step. Default: `1`. */
    gradientAccumulationSteps: positive.default(1),
    /** Without effect: there is one device. Default: `true`. */
    averageTokensAcrossDevices: z.boolean().default(true),
    /** The largest norm of the gradients; 0 for no limit. Default: `1`. */
    maxGradNorm: number.min(0).default(1),
    /** The share of probability that the loss gives to all labels alike. Default: `0`. */
    labelSmoothingFactor: number.min(0).max(1).default(0),
    /** Compute in bfloat16 where that gains (autocast); weights and optimizer stay in float32. Default: `false`. */
    bf16: z.boolean().default(false),
    /** Compute in float16 where that gains, on a GPU, with a scaled loss. On the CPU it changes nothing, as with accelerate. Default: `false`. */
    fp16: z.boolean().default(false),
    bf16FullEval: absent(false),
    fp16FullEval: absent(false),
    tf32: absent(null),
    activationCheckpointing: absent(false),
    activationCheckpointingKwargs: absent(null),
    gradientCheckpointing: absent(false),
    gradientCheckpointingKwargs: absent(null),
    /** With a `torchCompileMode`: true. Default: `false`. */
    torchCompile: z.boolean().default(false),
    torchCompileBackend: absent(null),
    /**
     * `"reduce-overhead"`, on a GPU: nothing is compiled, but what that mode is for is done, the forward and backward pass of
     * each shape of batch being captured as a CUDA graph and replayed. Losses and gradients stay the same; a model whose
     * forward pass reads values back, or decides by them, cannot be captured. Default: none.
     */
    torchCompileMode: z.enum(["reduce-overhead"]).nullable().default(null),
    useLigerKernel: absent(false),
    ligerKernelConfig: absent(null),
    /** Kept for the file of arguments; without effect here. Default: `false`. */
    useCache: z.boolean().default(false),
    neftuneNoiseAlpha: absent(null),
    torchEmptyCacheSteps: absent(null),
    autoFindBatchSize: absent(false),
    /** When to log: never, each `loggingSteps`, or at the end of each epoch. Default: `"steps"`. */
    loggingStrategy: z.enum(["no", "steps", "epoch"]).default("steps"),
    /** Steps from one log to the next; below 1 a share of all steps. Default: `500`. */
    loggingSteps: number.default(500),
    /** Also log the first step. Default: `false`. */
    loggingFirstStep: z.boolean().default(false),
    /** Without effect: there is one machine. Default: `true`. */
    logOnEachNode: z.boolean().default(true),
    /** Whether a loss that is no number is replaced, in the log, by the average of those before. Default: `true`. */
    loggingNanInfFilter: z.boolean().default(true),
    /** Count the ids that were trained on, in the state and the log; true means all, padding included. Default: `"no"`. */
    includeNumInputTokensSeen: z
      .union([z.boolean(), z.enum(["no", "all", "non_padding"])])
      .transform((value) => (typeof value === "boolean" ? (value ? "all" : "no") : value))
      .default("no"),
    /** Kept for the file of arguments; without effect here. Default: `"passive"`. */
    logLevel: z.string().default("passive"),
    /** Kept for the file of arguments; without effect here. Default: `"warning"`. */
    logLevelReplica: z.string().default("warning"),
    /** Print logs line by line instead of drawing a progress bar. Default: `false`. */
    disableTqdm: z.boolean().default(false),
    /** Where logs go: `"tensorboard"`, `"jsonl"`, several, `"all"` or `"none"`. Default: `[]`. */
    reportTo: z
      .union([z.enum(["none", "all", "tensorboard", "jsonl"]), z.array(z.enum(["tensorboard", "jsonl"]))])
      .transform((value) => (value === "none" ? [] : value === "all" ? ["tensorboard", "jsonl"] : [value].flat()))
      .default([]),
    /** A name for trackers; without effect here. Default: none. */
    runName: z.string().nullable().default(null),
    /** A name for trackers; without effect here. Default: `"huggingface"`. */
    project: z.string().default("huggingface"),
    trackioSpaceId: absent(null),
    trackioBucketId: absent(null),
    trackioStaticSpaceId: absent(null),
    /** When to evaluate: never, each `evalSteps`, or at the end of each epoch. Default: `"no"`. */
    evalStrategy: z.enum(["no", "steps", "epoch"]).default("no"),
    /** Steps from one evaluation to the next; below 1 a share. Default: `loggingSteps`. */
    evalSteps: number.nullable().default(null),
    /** Epochs or steps, as the strategy counts, before the first evaluation. Default: `0`. */
    evalDelay: number.default(0),
    /** Examples of a batch in evaluation. Default: `8`. */
    perDeviceEvalBatchSize: positive.default(8),
    /** Evaluations give the loss alone, and no predictions. Default: `false`. */
    predictionLossOnly: z.boolean().default(false),
    /** Evaluate before the first step too. Default: `false`. */
    evalOnStart: z.boolean().default(false),
    /** Predictions of all batches as one tensor; false for an array of them. Default: `true`. */
    evalDoConcatBatches: z.boolean().default(true),
    evalUseGatherObject: absent(false),
    /** Batches after which predictions move to the CPU; default: at the end. */
    evalAccumulationSteps: positive.nullable().default(null),
    /** What else `computeMetrics` gets: the inputs, the losses of the batches. Default: `[]`. */
    includeForMetrics: z.array(z.enum(["inputs", "loss"])).default([]),
    batchEvalMetrics: absent(false),
    /** Checkpoints hold the model alone; they cannot be resumed from. Default: `false`. */
    saveOnlyModel: z.boolean().default(false),
    /** When to write a checkpoint: never, each `saveSteps`, after each epoch, or when the metric is best. Default: `"steps"`. */
    saveStrategy: z.enum(["no", "steps", "epoch", "best"]).default("steps"),
    /** Steps from one checkpoint to the next; below 1 a share of all steps. Default: `500`. */
    saveSteps: number.default(500),
    saveOnEachNode: absent(false),
    /** How many checkpoints stay; the last and the best always do. Default: none. */
    saveTotalLimit: z.int().nullable().default(null),
    enableJitCheckpoint: absent(false),
    pushToHub: absent(false),
    hubToken: absent(null),
    hubPrivateRepo: absent(null),
    hubModelId: absent(null),
    hubStrategy: absent("every_save"),
    hubAlwaysPush: absent(false),
    hubRevision: absent(null),
    /** Put the best checkpoint's weights back when the training has ended. Default: `false`. */
    loadBestModelAtEnd: z.boolean().default(false),
    /** Default: `"loss"` where one is needed. */
    metricForBestModel: z.string().nullable().default(null),
    /** Default: unless the metric's name ends in "loss". */
    greaterIsBetter: z.boolean().nullable().default(null),
    /** Do not skip, when resuming, the batches that were trained on. Default: `false`. */
    ignoreDataSkip: z.boolean().default(false),
    /** Give callbacks back the state that the checkpoint has of them. Default: `false`. */
    restoreCallbackStatesFromCheckpoint: z.boolean().default(false),
    fullDeterminism: absent(false),
    /** Seeds the weights made by `modelInit`, dropout and the order of the examples. Default: `42`. */
    seed: z.int().min(0).max(0xffffffff).default(42),
    /** The seed of the order of the examples; default: the seed. */
    dataSeed: z.int().nullable().default(null),
    /** Train on the CPU even where there is a GPU. Default: `false`. */
    useCpu: z.boolean().default(false),
    acceleratorConfig: absent(null),
    parallelismConfig: absent(null),
    /** Leave out a last batch that is smaller. Default: `false`. */
    dataloaderDropLast: z.boolean().default(false),
    /**
     * Threads that read the batches. Dataset and collator have to be such that can go there: registered by
     * `data.registerModule`, and with `removeUnusedColumns: false`.
     */
    dataloaderNumWorkers: count.default(0),
    /** Batches are put into page-locked memory, where there is a GPU to copy to. Default: `true`. */
    dataloaderPinMemory: z.boolean().default(true),
    /** Workers live on from one epoch to the next. Default: `false`. */
    dataloaderPersistentWorkers: z.boolean().default(false),
    /** Batches that each worker reads ahead; 2 with workers when null. Default: none. */
    dataloaderPrefetchFactor: positive.nullable().default(null),
    dataloaderMultiprocessingContext: absent(null),
    /** Batches of several workers come in order. Default: `true`. */
    dataloaderInOrder: z.boolean().default(true),
    /** Leave out what the model's `forward` does not take, where the model says what it takes. Default: `true`. */
    removeUnusedColumns: z.boolean().default(true),
    /** The inputs that are labels; default: `["labels"]`. */
    labelNames: z.array(z.string()).nullable().default(null),
    /** The order of the examples: a new random one in each epoch, or as they are. Default: `"random"`. */
    trainSamplingStrategy: z.enum(["random", "sequential"]).default("random"),
    /** The column with lengths; without effect here. Default: `"length"`. */
    lengthColumnName: z.string().default("length"),
    ddpFindUnusedParameters: absent(null),
    ddpBucketCapMb: absent(null),
    ddpBroadcastBuffers: absent(null),
    ddpStaticGraph: absent(null),
    ddpBackend: absent(null),
    ddpTimeout: absent(1800),
    fsdp: absent(null),
    fsdpConfig: absent(null),
    deepspeed: absent(null),
    debug: absentList(),
    skipMemoryMetrics: absent(true),
    /** Kept for scripts, without effect. Default: `false`. */
    doTrain: z.boolean().default(false),
    /** Kept for scripts; true where `evalStrategy` evaluates. Default: `false`. */
    doEval: z.boolean().default(false),
    /** Kept for scripts, without effect. Default: `false`. */
    doPredict: z.boolean().default(false),
    /** Kept for scripts; `Trainer.train` takes its own. Default: none. */
    resumeFromCheckpoint: z.string().nullable().default(null),
    localRank: absent(-1),
  };
});

const schema = onceWithZod((z) => z.strictObject(shape()));

/** What {@link TrainingArguments} takes; each has Python's default. */
export type TrainingArgumentsOptions = z.input<ReturnType<typeof schema>>;
type Settings = z.output<ReturnType<typeof schema>>;

/** What a file written by Python's `to_json_string` has for settings that are objects there. */
const PYTHON_OBJECTS = {
  accelerator_config: {
    ...{ split_batches: false, dispatch_batches: null, even_batches: true, use_seedable_sampler: true },
    ...{ non_blocking: false, gradient_accumulation_kwargs: null },
  },
};

// A class cannot declare the fields of a type; merging an interface into it can.
export interface TrainingArguments extends Settings {}

/**
 * How to train; the names and defaults of `transformers`.
 *
 * ```ts
 * const args = new TrainingArguments({ outputDir: "./results", perDeviceTrainBatchSize: 2, numTrainEpochs: 10, loggingSteps: 1 });
 * ```
 * @throws ValueError for a value that is out of range, or for arguments that contradict each other; TypeError for a name that
 * there is not; NotImplementedError for what Python's Trainer has and this one has not.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above holds the fields
export class TrainingArguments {
  constructor(options: TrainingArgumentsOptions = {}) {
    const parsed = schema().safeParse(options);
    if (!parsed.success) throw describe(parsed.error.issues[0] as z.core.$ZodIssue, options);
    Object.assign(this, parsed.data);
    this.outputDir = this.outputDir.replace(/^~(?=\/|$)/, process.env.HOME ?? "~");
    this.#derive();
    this.#check();
  }

  /** Where the model is trained: the accelerator when there is one and `useCpu` is not set. */
  get device(): Device {
    return new Device(!this.useCpu && isAvailable() ? "cuda" : "cpu");
  }

  /** Examples of a batch in training. */
  get trainBatchSize(): number {
    return this.perDeviceTrainBatchSize;
  }

  /** Examples of a batch in evaluation. */
  get evalBatchSize(): number {
    return this.perDeviceEvalBatchSize;
  }

  /** Steps of warm-up among so many. */
  getWarmupSteps(numTrainingSteps: number): number {
    return this.warmupSteps >= 1 ? Math.trunc(this.warmupSteps) : Math.ceil(numTrainingSteps * this.warmupSteps);
  }

  /** All arguments under Python's names. */
  toDict(): Record<string, unknown> {
    const named = Object.keys(shape()).map((name) => [snakeCase(name), this[name as keyof Settings]]);
    return { ...Object.fromEntries(named), ...PYTHON_OBJECTS, hub_token: "<HUB_TOKEN>" };
  }

  /** As {@link toDict}, as text. */
  toJsonString(): string {
    return JSON.stringify(this.toDict(), null, 2);
  }

  #derive(): void {
    if (this.torchCompileMode !== null) this.torchCompile = true;
    if (this.evalStrategy !== "no") this.doEval = true;
    if (this.evalStrategy === "steps" && !this.evalSteps) {
      if (!(this.loggingSteps > 0)) {
        throw new ValueError("evaluation strategy steps requires either non-zero evalSteps or loggingSteps");
      }
      this.evalSteps = this.loggingSteps;
    }
    const needsMetric =
      this.loadBestModelAtEnd || this.lrSchedulerType === "reduce_lr_on_plateau" || this.lrSchedulerType === "greedy";
    if (needsMetric) this.metricForBestModel ??= "loss";
    if (this.metricForBestModel !== null) this.greaterIsBetter ??= !this.metricForBestModel.endsWith("loss");
    if (this.useCpu) this.dataloaderPinMemory = false;
  }

  #checkCapture(): void {
    if (this.torchCompileMode === null) {
      throw new NotImplementedError(
        'TrainingArguments: torchCompile: nothing is compiled here; torchCompileMode "reduce-overhead" captures CUDA graphs',
      );
    }
    if (this.device.type !== "cuda") {
      throw new ValueError(
        `torchCompileMode "${this.torchCompileMode}" captures CUDA graphs, but the device is ${this.device.type}; leave it out there`,
      );
    }
    if (this.gradientAccumulationSteps > 1) {
      throw new ValueError(
        `torchCompileMode "${this.torchCompileMode}" expects gradientAccumulationSteps 1, since a graph writes its gradients ` +
          `anew, but got ${this.gradientAccumulationSteps}`,
      );
    }
  }

  #check(): void {
    if (this.fp16 && this.bf16) throw new ValueError("At most one of fp16 and bf16 can be True, but not both");
    if (this.torchCompile) this.#checkCapture();
    const { evalStrategy, saveStrategy } = this;
    const evalSteps = this.evalSteps ?? 0;
    if (this.loggingStrategy === "steps" && this.loggingSteps === 0) {
      throw new ValueError("logging strategy steps requires non-zero loggingSteps");
    }
    if (this.loggingStrategy === "steps") checkWhole("loggingSteps", this.loggingSteps);
    if (evalStrategy === "steps") checkWhole("evalSteps", evalSteps);
    if (saveStrategy === "steps") checkWhole("saveSteps", this.saveSteps);
    if (this.loadBestModelAtEnd && saveStrategy !== "best") {
      if (evalStrategy !== saveStrategy) {
        throw new ValueError(
          'loadBestModelAtEnd requires the save and eval strategy to match, except when saveStrategy is "best", but found\n' +
            `- Evaluation strategy: ${evalStrategy}\n- Save strategy: ${saveStrategy}`,
        );
      }
      if (evalStrategy === "steps") checkMultiple(this.saveSteps, evalSteps);
    }
    for (const type of ["reduce_lr_on_plateau", "greedy"]) {
      if (this.lrSchedulerType === type && evalStrategy === "no") {
        throw new ValueError(`lrSchedulerType ${type} requires an eval strategy`);
      }
    }
    if (this.dataloaderNumWorkers === 0 && this.dataloaderPrefetchFactor !== null) {
      throw new ValueError(
        "dataloaderPrefetchFactor can only be set when workers load the data, i.e. when dataloaderNumWorkers > 0.",
      );
    }
  }
}

function checkWhole(name: string, steps: number): void {
  if (steps > 1 && !Number.isInteger(steps)) {
    throw new ValueError(`${name} must be an integer if bigger than 1: ${steps}`);
  }
}

function checkMultiple(saveSteps: number, evalSteps: number): void {
  const shares = evalSteps < 1 && saveSteps < 1;
  // Shares are compared in millionths, where they are whole numbers.
  const scale = shares ? 1_000_000 : 1;
  if ((saveSteps * scale) % (evalSteps * scale) === 0) return;
  if (!shares && (evalSteps < 1 || saveSteps < 1)) {
    throw new ValueError(
      "loadBestModelAtEnd requires the saving steps to be a multiple of the evaluation steps, which cannot get guaranteed " +
        `when mixing ratio and absolute steps for saveSteps ${saveSteps} and evalSteps ${evalSteps}.`,
    );
  }
  throw new ValueError(
    "loadBestModelAtEnd requires the saving steps to be a round multiple of the evaluation steps, but found " +
      `${saveSteps}, which is not a round multiple of ${evalSteps}.`,
  );
}

function describe(issue: z.core.$ZodIssue, options: unknown): Error {
  if (issue.code === "unrecognized_keys") {
    return new TypeError(`TrainingArguments has no argument ${inspect(issue.keys[0])}`);
  }
  const name = issue.path[0];
  if (name === undefined) return new TypeError(`Expected TrainingArguments({ ... }), but got ${inspect(options)}`);
  const value = inspect((options as Record<string | symbol, unknown>)[name as string], { depth: 0 });
  const field = shape()[name as keyof Settings] as z.ZodDefault<z.ZodType>;
  if (field.unwrap() instanceof zod().ZodLiteral || name === "debug") {
    const only = inspect(field.parse(undefined));
    return new NotImplementedError(
      `TrainingArguments: ${String(name)} is something that this Trainer does not do; leave it at ${only}, but got ${value}`,
    );
  }
  return new ValueError(`TrainingArguments: ${String(name)}: ${issue.message}, but got ${value}`);
}
