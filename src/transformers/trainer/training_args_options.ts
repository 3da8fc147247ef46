/** The types of training_arguments.ts, which has the checks. Apart from them, so that the package's types name nothing of zod. */

import type { SchedulerType } from "../optimization/schedules.js";
import type { OptimizerName } from "./optimizer_names.js";

/** What writes logs. */
export type LogWriter = "tensorboard" | "jsonl";

/** What {@link TrainingArguments} takes; each has Python's default. */
export interface TrainingArgumentsOptions extends AbsentArguments {
  /** The folder for checkpoints; `~` is the home folder. Default: `"trainer_output"`. */
  outputDir?: string;
  /** Examples of a batch in training. Default: `8`. */
  perDeviceTrainBatchSize?: number;
  /** How often the data is gone through; a part of an epoch is allowed. Default: `3`. */
  numTrainEpochs?: number;
  /** Steps in all; when above 0 it counts instead of `numTrainEpochs`. Default: `-1`. */
  maxSteps?: number;
  /** The highest learning rate, which the schedule begins from or warms up to. Default: `5e-5`. */
  learningRate?: number;
  /** The schedule of the learning rate, by transformers' name. Default: `"linear"`. */
  lrSchedulerType?: SchedulerType;
  /** Options of the schedule itself, such as `{ numCycles: 2 }`. Default: none. */
  lrSchedulerKwargs?: Record<string, unknown> | null;
  /** Steps of warm-up; below 1 a share of all steps. Default: `0`. */
  warmupSteps?: number;
  /** The optimizer, by transformers' name. Default: `"adamw_torch_fused"`. */
  optim?: OptimizerName;
  /** Options of the optimizer as text, `"momentum=0.9, nesterov=true"`. Default: none. */
  optimArgs?: string | null;
  /** Decay of the weights, times the learning rate; biases and normalisations have none. Default: `0`. */
  weightDecay?: number;
  /** How much of Adam's mean gradient stays in a step. Default: `0.9`. */
  adamBeta1?: number;
  /** How much of Adam's mean squared gradient stays in a step. Default: `0.999`. */
  adamBeta2?: number;
  /** Added to the root of Adam's mean squared gradient. Default: `1e-8`. */
  adamEpsilon?: number;
  /** Batches whose gradients are added up before a step. Default: `1`. */
  gradientAccumulationSteps?: number;
  /** Without effect: there is one device. Default: `true`. */
  averageTokensAcrossDevices?: boolean;
  /** The largest norm of the gradients; 0 for no limit. Default: `1`. */
  maxGradNorm?: number;
  /** The share of probability that the loss gives to all labels alike. Default: `0`. */
  labelSmoothingFactor?: number;
  /** Compute in bfloat16 where that gains (autocast); weights and optimizer stay in float32. Default: `false`. */
  bf16?: boolean;
  /** Compute in float16 where that gains, on a GPU, with a scaled loss. On the CPU it changes nothing, as with accelerate. Default: `false`. */
  fp16?: boolean;
  /** With a `torchCompileMode`: true. Default: `false`. */
  torchCompile?: boolean;
  /**
   * `"reduce-overhead"`, on a GPU: nothing is compiled, but what that mode is for is done, the forward and backward pass of
   * each shape of batch being captured as a CUDA graph and replayed. Losses and gradients stay the same; a model whose
   * forward pass reads values back, or decides by them, cannot be captured. Default: none.
   */
  torchCompileMode?: "reduce-overhead" | null;
  /** Kept for the file of arguments; without effect here. Default: `false`. */
  useCache?: boolean;
  /** When to log: never, each `loggingSteps`, or at the end of each epoch. Default: `"steps"`. */
  loggingStrategy?: "no" | "steps" | "epoch";
  /** Steps from one log to the next; below 1 a share of all steps. Default: `500`. */
  loggingSteps?: number;
  /** Also log the first step. Default: `false`. */
  loggingFirstStep?: boolean;
  /** Without effect: there is one machine. Default: `true`. */
  logOnEachNode?: boolean;
  /** Whether a loss that is no number is replaced, in the log, by the average of those before. Default: `true`. */
  loggingNanInfFilter?: boolean;
  /** Count the ids that were trained on, in the state and the log; true means all, padding included. Default: `"no"`. */
  includeNumInputTokensSeen?: boolean | "no" | "all" | "non_padding";
  /** Kept for the file of arguments; without effect here. Default: `"passive"`. */
  logLevel?: string;
  /** Kept for the file of arguments; without effect here. Default: `"warning"`. */
  logLevelReplica?: string;
  /** Print logs line by line instead of drawing a progress bar. Default: `false`. */
  disableTqdm?: boolean;
  /** Where logs go: `"tensorboard"`, `"jsonl"`, several, `"all"` or `"none"`. Default: `[]`. */
  reportTo?: "none" | "all" | LogWriter | LogWriter[];
  /** A name for trackers; without effect here. Default: none. */
  runName?: string | null;
  /** A name for trackers; without effect here. Default: `"huggingface"`. */
  project?: string;
  /** When to evaluate: never, each `evalSteps`, or at the end of each epoch. Default: `"no"`. */
  evalStrategy?: "no" | "steps" | "epoch";
  /** Steps from one evaluation to the next; below 1 a share. Default: `loggingSteps`. */
  evalSteps?: number | null;
  /** Epochs or steps, as the strategy counts, before the first evaluation. Default: `0`. */
  evalDelay?: number;
  /** Examples of a batch in evaluation. Default: `8`. */
  perDeviceEvalBatchSize?: number;
  /** Evaluations give the loss alone, and no predictions. Default: `false`. */
  predictionLossOnly?: boolean;
  /** Evaluate before the first step too. Default: `false`. */
  evalOnStart?: boolean;
  /** Predictions of all batches as one tensor; false for an array of them. Default: `true`. */
  evalDoConcatBatches?: boolean;
  /** Batches after which predictions move to the CPU; default: at the end. */
  evalAccumulationSteps?: number | null;
  /** What else `computeMetrics` gets: the inputs, the losses of the batches. Default: `[]`. */
  includeForMetrics?: ("inputs" | "loss")[];
  /** Checkpoints hold the model alone; they cannot be resumed from. Default: `false`. */
  saveOnlyModel?: boolean;
  /** When to write a checkpoint: never, each `saveSteps`, after each epoch, or when the metric is best. Default: `"steps"`. */
  saveStrategy?: "no" | "steps" | "epoch" | "best";
  /** Steps from one checkpoint to the next; below 1 a share of all steps. Default: `500`. */
  saveSteps?: number;
  /** How many checkpoints stay; the last and the best always do. Default: none. */
  saveTotalLimit?: number | null;
  /** Put the best checkpoint's weights back when the training has ended. Default: `false`. */
  loadBestModelAtEnd?: boolean;
  /** Default: `"loss"` where one is needed. */
  metricForBestModel?: string | null;
  /** Default: unless the metric's name ends in "loss". */
  greaterIsBetter?: boolean | null;
  /** Do not skip, when resuming, the batches that were trained on. Default: `false`. */
  ignoreDataSkip?: boolean;
  /** Give callbacks back the state that the checkpoint has of them. Default: `false`. */
  restoreCallbackStatesFromCheckpoint?: boolean;
  /** Seeds the weights made by `modelInit`, dropout and the order of the examples. Default: `42`. */
  seed?: number;
  /** The seed of the order of the examples; default: the seed. */
  dataSeed?: number | null;
  /** Train on the CPU even where there is a GPU. Default: `false`. */
  useCpu?: boolean;
  /** Leave out a last batch that is smaller. Default: `false`. */
  dataloaderDropLast?: boolean;
  /**
   * Threads that read the batches. Dataset and collator have to be such that can go there: registered by
   * `data.registerModule`, and with `removeUnusedColumns: false`.
   */
  dataloaderNumWorkers?: number;
  /** Batches are put into page-locked memory, where there is a GPU to copy to. Default: `true`. */
  dataloaderPinMemory?: boolean;
  /** Workers live on from one epoch to the next. Default: `false`. */
  dataloaderPersistentWorkers?: boolean;
  /** Batches that each worker reads ahead; 2 with workers when null. Default: none. */
  dataloaderPrefetchFactor?: number | null;
  /** Batches of several workers come in order. Default: `true`. */
  dataloaderInOrder?: boolean;
  /** Leave out what the model's `forward` does not take, where the model says what it takes. Default: `true`. */
  removeUnusedColumns?: boolean;
  /** The inputs that are labels; default: `["labels"]`. */
  labelNames?: string[] | null;
  /** The order of the examples: a new random one in each epoch, or as they are. Default: `"random"`. */
  trainSamplingStrategy?: "random" | "sequential";
  /** The column with lengths; without effect here. Default: `"length"`. */
  lengthColumnName?: string;
  /** Kept for scripts, without effect. Default: `false`. */
  doTrain?: boolean;
  /** Kept for scripts; true where `evalStrategy` evaluates. Default: `false`. */
  doEval?: boolean;
  /** Kept for scripts, without effect. Default: `false`. */
  doPredict?: boolean;
  /** Kept for scripts; `Trainer.train` takes its own. Default: none. */
  resumeFromCheckpoint?: string | null;
}

/** What Python's Trainer has and this one has not: only Python's default is taken. */
interface AbsentArguments {
  optimTargetModules?: null;
  bf16FullEval?: false;
  fp16FullEval?: false;
  tf32?: null;
  activationCheckpointing?: false;
  activationCheckpointingKwargs?: null;
  gradientCheckpointing?: false;
  gradientCheckpointingKwargs?: null;
  torchCompileBackend?: null;
  useLigerKernel?: false;
  ligerKernelConfig?: null;
  neftuneNoiseAlpha?: null;
  torchEmptyCacheSteps?: null;
  autoFindBatchSize?: false;
  trackioSpaceId?: null;
  trackioBucketId?: null;
  trackioStaticSpaceId?: null;
  evalUseGatherObject?: false;
  batchEvalMetrics?: false;
  saveOnEachNode?: false;
  enableJitCheckpoint?: false;
  pushToHub?: false;
  hubToken?: null;
  hubPrivateRepo?: null;
  hubModelId?: null;
  hubStrategy?: "every_save";
  hubAlwaysPush?: false;
  hubRevision?: null;
  fullDeterminism?: false;
  acceleratorConfig?: null;
  parallelismConfig?: null;
  dataloaderMultiprocessingContext?: null;
  ddpFindUnusedParameters?: null;
  ddpBucketCapMb?: null;
  ddpBroadcastBuffers?: null;
  ddpStaticGraph?: null;
  ddpBackend?: null;
  ddpTimeout?: 1800;
  fsdp?: null;
  fsdpConfig?: null;
  deepspeed?: null;
  debug?: never[];
  skipMemoryMetrics?: true;
  localRank?: -1;
}

/** What becomes of them: every one has a value. */
export interface TrainingArgumentsSettings
  extends Omit<Required<TrainingArgumentsOptions>, "includeNumInputTokensSeen" | "reportTo"> {
  includeNumInputTokensSeen: "no" | "all" | "non_padding";
  reportTo: LogWriter[];
}
