/** Follows transformers/training_args.py: names in camelCase, the same defaults, the same checks. */

import { isDeepStrictEqual } from "node:util";
import {
  between,
  boolean,
  integer,
  listOf,
  nullable,
  number,
  oneOf,
  record,
  size,
  string,
} from "../../internal/kinds.js";
import { type Given, kind, type Optional, type Options, signature, type Values } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { NotImplementedError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { snakeCase } from "../../python/snake_case.js";
import { deviceCount, isAvailable } from "../../torch/cuda/device.js";
import { Device } from "../../torch/device.js";
import { schedulerTypes } from "../optimization/schedules.js";
import { optimizerNames } from "./optimizer_names.js";
import { processPlace } from "./process_place.js";

/** What writes logs. */
export type LogWriter = "tensorboard" | "jsonl";

/** What Python's Trainer has and this one has not: only Python's default is taken. */
function absent<const T>(only: T): Optional<T> {
  return kind<T>((callee, name, value) => {
    if (isDeepStrictEqual(value, only)) return only;
    throw new NotImplementedError(
      `${callee}: ${name} is something that this Trainer does not do; leave it at ${shown(only)}, but got ${shown(value)}`,
    );
  })(only);
}

type Counted = "no" | "all" | "non_padding";
const counted = kind<Counted, Counted | boolean>((callee, name, value) =>
  typeof value === "boolean" ? (value ? "all" : "no") : oneOf("no", "all", "non_padding").check(callee, name, value),
);

const writers = kind<LogWriter[], "none" | "all" | LogWriter | readonly LogWriter[]>((callee, name, value) => {
  if (value === "none") return [];
  if (value === "all") return ["tensorboard", "jsonl"];
  return listOf(oneOf("tensorboard", "jsonl")).check(callee, name, [value].flat());
});

/** All arguments in Python's order. */
const trainingArguments = signature("TrainingArguments", [], {
  /** The folder for checkpoints; `~` is the home folder. Default: `"trainer_output"`. */
  outputDir: string("trainer_output"),
  /** Examples of a batch in training. Default: `8`. */
  perDeviceTrainBatchSize: between(integer, 1)(8),
  /** How often the data is gone through; a part of an epoch is allowed. Default: `3`. */
  numTrainEpochs: number(3),
  /** Steps in all; when above 0 it counts instead of `numTrainEpochs`. Default: `-1`. */
  maxSteps: integer(-1),
  /** The highest learning rate, which the schedule begins from or warms up to. Default: `5e-5`. */
  learningRate: between(number, 0)(5e-5),
  /** The schedule of the learning rate, by transformers' name. Default: `"linear"`. */
  lrSchedulerType: oneOf(...schedulerTypes)("linear"),
  /** Options of the schedule itself, such as `{ numCycles: 2 }`. Default: none. */
  lrSchedulerKwargs: nullable(record)(null),
  /** Steps of warm-up; below 1 a share of all steps. Default: `0`. */
  warmupSteps: between(number, 0)(0),
  /** The optimizer, by transformers' name. Default: `"adamw_torch_fused"`. */
  optim: oneOf(...optimizerNames)("adamw_torch_fused"),
  /** Options of the optimizer as text, `"momentum=0.9, nesterov=true"`. Default: none. */
  optimArgs: nullable(string)(null),
  /** Decay of the weights, times the learning rate; biases and normalisations have none. Default: `0`. */
  weightDecay: number(0),
  /** How much of Adam's mean gradient stays in a step. Default: `0.9`. */
  adamBeta1: number(0.9),
  /** How much of Adam's mean squared gradient stays in a step. Default: `0.999`. */
  adamBeta2: number(0.999),
  /** Added to the root of Adam's mean squared gradient. Default: `1e-8`. */
  adamEpsilon: number(1e-8),
  optimTargetModules: absent(null),
  /** Batches whose gradients are added up before a step. Default: `1`. */
  gradientAccumulationSteps: between(integer, 1)(1),
  /** Divide a loss over tokens by those of all ranks, not by a rank's own. Default: `true`. */
  averageTokensAcrossDevices: boolean(true),
  /** The largest norm of the gradients; 0 for no limit. Default: `1`. */
  maxGradNorm: between(number, 0)(1),
  /** The share of probability that the loss gives to all labels alike. Default: `0`. */
  labelSmoothingFactor: between(number, 0, 1)(0),
  /** Compute in bfloat16 where that gains (autocast); weights and optimizer stay in float32. Default: `false`. */
  bf16: boolean(false),
  /** Compute in float16 where that gains, on a GPU, with a scaled loss. On the CPU it changes nothing, as with accelerate. Default: `false`. */
  fp16: boolean(false),
  bf16FullEval: absent(false),
  fp16FullEval: absent(false),
  tf32: absent(null),
  activationCheckpointing: absent(false),
  activationCheckpointingKwargs: absent(null),
  /** Compute a model's layers again in the backward pass instead of keeping what they need for it. Default: `false`. */
  gradientCheckpointing: boolean(false),
  gradientCheckpointingKwargs: absent(null),
  /** With a `torchCompileMode`: true. Default: `false`. */
  torchCompile: boolean(false),
  torchCompileBackend: absent(null),
  /**
   * `"reduce-overhead"`, on a GPU: nothing is compiled, but what that mode is for is done, the forward and backward pass of
   * each shape of batch being captured as a CUDA graph and replayed. Losses and gradients stay the same; a model whose
   * forward pass reads values back, or decides by them, cannot be captured. Default: none.
   */
  torchCompileMode: nullable(oneOf("reduce-overhead"))(null),
  useLigerKernel: absent(false),
  ligerKernelConfig: absent(null),
  /** What a model's configuration has as `useCache` from then on: whether it keeps keys and values for the next token. Default: `false`. */
  useCache: boolean(false),
  neftuneNoiseAlpha: absent(null),
  torchEmptyCacheSteps: absent(null),
  autoFindBatchSize: absent(false),
  /** When to log: never, each `loggingSteps`, or at the end of each epoch. Default: `"steps"`. */
  loggingStrategy: oneOf("no", "steps", "epoch")("steps"),
  /** Steps from one log to the next; below 1 a share of all steps. Default: `500`. */
  loggingSteps: number(500),
  /** Also log the first step. Default: `false`. */
  loggingFirstStep: boolean(false),
  /** Whether one rank of each machine logs ({@link shouldLog}), or rank 0 alone. Default: `true`. */
  logOnEachNode: boolean(true),
  /** Whether a loss that is no number is replaced, in the log, by the average of those before. Default: `true`. */
  loggingNanInfFilter: boolean(true),
  /** Count the ids that were trained on, in the state and the log; true means all, padding included. Default: `"no"`. */
  includeNumInputTokensSeen: counted("no"),
  /** Kept for the file of arguments; without effect here. Default: `"passive"`. */
  logLevel: string("passive"),
  /** Kept for the file of arguments; without effect here. Default: `"warning"`. */
  logLevelReplica: string("warning"),
  /** Print logs line by line instead of drawing a progress bar. Default: `false`. */
  disableTqdm: boolean(false),
  /** Where logs go: `"tensorboard"`, `"jsonl"`, several, `"all"` or `"none"`. Default: `[]`. */
  reportTo: writers([]),
  /** A name for trackers; without effect here. Default: none. */
  runName: nullable(string)(null),
  /** A name for trackers; without effect here. Default: `"huggingface"`. */
  project: string("huggingface"),
  trackioSpaceId: absent(null),
  trackioBucketId: absent(null),
  trackioStaticSpaceId: absent(null),
  /** When to evaluate: never, each `evalSteps`, or at the end of each epoch. Default: `"no"`. */
  evalStrategy: oneOf("no", "steps", "epoch")("no"),
  /** Steps from one evaluation to the next; below 1 a share. Default: `loggingSteps`. */
  evalSteps: nullable(number)(null),
  /** Epochs or steps, as the strategy counts, before the first evaluation. Default: `0`. */
  evalDelay: number(0),
  /** Examples of a batch in evaluation. Default: `8`. */
  perDeviceEvalBatchSize: between(integer, 1)(8),
  /** Evaluations give the loss alone, and no predictions. Default: `false`. */
  predictionLossOnly: boolean(false),
  /** Evaluate before the first step too. Default: `false`. */
  evalOnStart: boolean(false),
  /** Predictions of all batches as one tensor; false for an array of them. Default: `true`. */
  evalDoConcatBatches: boolean(true),
  evalUseGatherObject: absent(false),
  /** Batches after which predictions move to the CPU; default: at the end. */
  evalAccumulationSteps: nullable(between(integer, 1))(null),
  /** What else `computeMetrics` gets: the inputs, the losses of the batches. Default: `[]`. */
  includeForMetrics: listOf(oneOf("inputs", "loss"))([]),
  batchEvalMetrics: absent(false),
  /** Checkpoints hold the model alone; they cannot be resumed from. Default: `false`. */
  saveOnlyModel: boolean(false),
  /** When to write a checkpoint: never, each `saveSteps`, after each epoch, or when the metric is best. Default: `"steps"`. */
  saveStrategy: oneOf("no", "steps", "epoch", "best")("steps"),
  /** Steps from one checkpoint to the next; below 1 a share of all steps. Default: `500`. */
  saveSteps: number(500),
  /** Have one rank of each machine write checkpoints and models, for machines that share no disk. Default: `false`. */
  saveOnEachNode: boolean(false),
  /** How many checkpoints stay; the last and the best always do. Default: none. */
  saveTotalLimit: nullable(integer)(null),
  enableJitCheckpoint: absent(false),
  pushToHub: absent(false),
  hubToken: absent(null),
  hubPrivateRepo: absent(null),
  hubModelId: absent(null),
  hubStrategy: absent("every_save"),
  hubAlwaysPush: absent(false),
  hubRevision: absent(null),
  /** Put the best checkpoint's weights back when the training has ended. Default: `false`. */
  loadBestModelAtEnd: boolean(false),
  /** Default: `"loss"` where one is needed. */
  metricForBestModel: nullable(string)(null),
  /** Default: unless the metric's name ends in "loss". */
  greaterIsBetter: nullable(boolean)(null),
  /** Do not skip, when resuming, the batches that were trained on. Default: `false`. */
  ignoreDataSkip: boolean(false),
  /** Give callbacks back the state that the checkpoint has of them. Default: `false`. */
  restoreCallbackStatesFromCheckpoint: boolean(false),
  fullDeterminism: absent(false),
  /** Seeds the weights made by `modelInit`, dropout and the order of the examples. Default: `42`. */
  seed: between(integer, 0, 0xffffffff)(42),
  /** The seed of the order of the examples; default: the seed. */
  dataSeed: nullable(integer)(null),
  /** Train on the CPU even where there is a GPU. Default: `false`. */
  useCpu: boolean(false),
  acceleratorConfig: absent(null),
  parallelismConfig: absent(null),
  /** Leave out a last batch that is smaller. Default: `false`. */
  dataloaderDropLast: boolean(false),
  /**
   * Threads that read the batches of a dataset of your own, which has to be such that can go there, and the collator too: registered
   * by `data.registerModule`, and with `removeUnusedColumns: false`. Tables and arrays are in memory, and are read from there.
   */
  dataloaderNumWorkers: size(0),
  /** Batches are put into page-locked memory, where there is a GPU to copy to. Default: `true`. */
  dataloaderPinMemory: boolean(true),
  /** Workers live on from one epoch to the next. Default: `false`. */
  dataloaderPersistentWorkers: boolean(false),
  /** Batches that each worker reads ahead; 2 with workers when null. Default: none. */
  dataloaderPrefetchFactor: nullable(between(integer, 1))(null),
  dataloaderMultiprocessingContext: absent(null),
  /** Batches of several workers come in order. Default: `true`. */
  dataloaderInOrder: boolean(true),
  /** Leave out what the model's `forward` does not take, where the model says what it takes. Default: `true`. */
  removeUnusedColumns: boolean(true),
  /** The inputs that are labels; default: `["labels"]`. */
  labelNames: nullable(listOf(string))(null),
  /** The order of the examples: a new random one in each epoch, or as they are. Default: `"random"`. */
  trainSamplingStrategy: oneOf("random", "sequential")("random"),
  /** The column with lengths; without effect here. Default: `"length"`. */
  lengthColumnName: string("length"),
  /**
   * In a world of several processes: search each forward pass for parameters that get no gradient. Default: as Python's, true
   * unless a pretrained model computes its layers again.
   */
  ddpFindUnusedParameters: nullable(boolean)(null),
  /** Gradients that are averaged at once, in MiB. Default: 25, and 1 in the first bucket. */
  ddpBucketCapMb: nullable(number)(null),
  /** Give all ranks rank 0's buffers before each forward pass. Default: `true`. */
  ddpBroadcastBuffers: nullable(boolean)(null),
  /** Say that each pass goes the same way. Default: `false`. */
  ddpStaticGraph: nullable(boolean)(null),
  /** What the ranks talk through, `"gloo"` or `"nccl"`. Default: gloo for the CPU, for GPUs the best that is there. */
  ddpBackend: nullable(string)(null),
  /** How long a rank waits for the others, in seconds. Default: `1800`. */
  ddpTimeout: between(number, 0)(1800),
  fsdp: absent(null),
  fsdpConfig: absent(null),
  deepspeed: absent(null),
  debug: absent<never[]>([]),
  skipMemoryMetrics: absent(true),
  /** Kept for scripts, without effect. Default: `false`. */
  doTrain: boolean(false),
  /** Kept for scripts; true where `evalStrategy` evaluates. Default: `false`. */
  doEval: boolean(false),
  /** Kept for scripts, without effect. Default: `false`. */
  doPredict: boolean(false),
  /** Kept for scripts; `Trainer.train` takes its own. Default: none. */
  resumeFromCheckpoint: nullable(string)(null),
  localRank: absent(-1),
});

/** What a file written by Python's `to_json_string` has for settings that are objects there. */
const PYTHON_OBJECTS = {
  accelerator_config: {
    split_batches: false,
    dispatch_batches: null,
    even_batches: true,
    use_seedable_sampler: true,
    non_blocking: false,
    gradient_accumulation_kwargs: null,
  },
};

/** What {@link TrainingArguments} takes; each has Python's default. */
export type TrainingArgumentsOptions = Options<typeof trainingArguments>;

// A class cannot declare the fields of a type; merging an interface into it can.
export interface TrainingArguments extends Values<typeof trainingArguments> {}

/**
 * How to train; the names and defaults of `transformers`.
 *
 * ```ts
 * const args = new TrainingArguments({ outputDir: "./results", perDeviceTrainBatchSize: 2, numTrainEpochs: 10, loggingSteps: 1 });
 * ```
 * @throws ValueError for a value that is out of range, or for arguments that contradict each other; TypeError for another type,
 * or a name that there is not; NotImplementedError for what Python's Trainer has and this one has not.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above holds the fields
export class TrainingArguments {
  constructor(...given: Given<typeof trainingArguments>) {
    Object.assign(this, trainingArguments(given));
    this.outputDir = this.outputDir.replace(/^~(?=\/|$)/, process.env.HOME ?? "~");
    this.#derive();
    this.#check();
  }

  /** Where the model is trained: the accelerator when there is one and `useCpu` is not set; each rank of a machine has its own. */
  get device(): Device {
    if (this.useCpu || !isAvailable()) return new Device("cpu");
    const { worldSize, localProcessIndex } = processPlace();
    return worldSize === 1 ? new Device("cuda") : new Device("cuda", localProcessIndex % deviceCount());
  }

  /** How many processes train together: those of `torch.distributed`, or of torchrun's variables; else 1. */
  get worldSize(): number {
    return processPlace().worldSize;
  }

  /** Which of them this one is. */
  get processIndex(): number {
    return processPlace().processIndex;
  }

  /** Which of those of its machine this one is. */
  get localProcessIndex(): number {
    return processPlace().localProcessIndex;
  }

  /** Whether this process is to log: one of each machine, or rank 0 without `logOnEachNode`. */
  get shouldLog(): boolean {
    return (this.logOnEachNode ? this.localProcessIndex : this.processIndex) === 0;
  }

  /** Whether this process writes checkpoints and models: rank 0, or with `saveOnEachNode` one of each machine. */
  get shouldSave(): boolean {
    return (this.saveOnEachNode ? this.localProcessIndex : this.processIndex) === 0;
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
    const named = trainingArguments.parameters.map(({ name }) => [snakeCase(name), this[name as keyof this]]);
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
    if (this.worldSize > 1) {
      throw new ValueError(
        `torchCompileMode "${this.torchCompileMode}" expects one process, as a graph cannot wait for others, but there are ${this.worldSize}`,
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
    if (!(this.numTrainEpochs > 0)) {
      throw new ValueError(`TrainingArguments: expected numTrainEpochs to be above 0, got ${this.numTrainEpochs}`);
    }
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

limitArguments(TrainingArguments.prototype, { getWarmupSteps: 1, toDict: 0, toJsonString: 0 });
