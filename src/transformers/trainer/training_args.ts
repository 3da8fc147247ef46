/** Follows transformers/training_args.py: names in camelCase, the same defaults, the same checks. */

import { inspect } from "node:util";
import type { z } from "zod";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { onceWithZod, zod } from "../../internal/zod.js";
import { NotImplementedError, TypeError, ValueError } from "../../python/exceptions.js";
import { snakeCase } from "../../python/snake_case.js";
import { isAvailable } from "../../torch/cuda/device.js";
import { Device } from "../../torch/device.js";
import { schedulerTypes } from "../optimization/schedules.js";
import { optimizerNames } from "./optimizer_names.js";
import type { LogWriter, TrainingArgumentsOptions, TrainingArgumentsSettings } from "./training_args_options.js";

/** For each argument a check that takes what may be given and gives what becomes of it. */
type Checks = {
  [Name in keyof TrainingArgumentsSettings]: z.ZodType<TrainingArgumentsSettings[Name], TrainingArgumentsOptions[Name]>;
};

/** All arguments: the check and Python's default of each, in Python's order. */
const shape = onceWithZod((z) => {
  const count = z.int().min(0);
  const positive = z.int().min(1);
  const number = z.number();
  const record = z.record(z.string(), z.unknown());
  const absent = <T extends z.core.util.Literal>(value: T) => z.literal(value).default(value as never);
  const absentList = () => z.array(z.never()).default([]);
  return {
    outputDir: z.string().min(1).default("trainer_output"),
    perDeviceTrainBatchSize: positive.default(8),
    numTrainEpochs: number.positive().default(3),
    maxSteps: z.int().default(-1),
    learningRate: number.min(0).default(5e-5),
    lrSchedulerType: z.enum(schedulerTypes).default("linear"),
    lrSchedulerKwargs: record.nullable().default(null),
    warmupSteps: number.min(0).default(0),
    optim: z.enum(optimizerNames).default("adamw_torch_fused"),
    optimArgs: z.string().nullable().default(null),
    weightDecay: number.default(0),
    adamBeta1: number.default(0.9),
    adamBeta2: number.default(0.999),
    adamEpsilon: number.default(1e-8),
    optimTargetModules: absent(null),
    gradientAccumulationSteps: positive.default(1),
    averageTokensAcrossDevices: z.boolean().default(true),
    maxGradNorm: number.min(0).default(1),
    labelSmoothingFactor: number.min(0).max(1).default(0),
    bf16: z.boolean().default(false),
    fp16: z.boolean().default(false),
    bf16FullEval: absent(false),
    fp16FullEval: absent(false),
    tf32: absent(null),
    activationCheckpointing: absent(false),
    activationCheckpointingKwargs: absent(null),
    gradientCheckpointing: absent(false),
    gradientCheckpointingKwargs: absent(null),
    torchCompile: z.boolean().default(false),
    torchCompileBackend: absent(null),
    torchCompileMode: z.enum(["reduce-overhead"]).nullable().default(null),
    useLigerKernel: absent(false),
    ligerKernelConfig: absent(null),
    useCache: z.boolean().default(false),
    neftuneNoiseAlpha: absent(null),
    torchEmptyCacheSteps: absent(null),
    autoFindBatchSize: absent(false),
    loggingStrategy: z.enum(["no", "steps", "epoch"]).default("steps"),
    loggingSteps: number.default(500),
    loggingFirstStep: z.boolean().default(false),
    logOnEachNode: z.boolean().default(true),
    loggingNanInfFilter: z.boolean().default(true),
    includeNumInputTokensSeen: z
      .union([z.boolean(), z.enum(["no", "all", "non_padding"])])
      .transform((value) => (typeof value === "boolean" ? (value ? "all" : "no") : value))
      .default("no"),
    logLevel: z.string().default("passive"),
    logLevelReplica: z.string().default("warning"),
    disableTqdm: z.boolean().default(false),
    reportTo: z
      .union([z.enum(["none", "all", "tensorboard", "jsonl"]), z.array(z.enum(["tensorboard", "jsonl"]))])
      .transform((value): LogWriter[] =>
        value === "none" ? [] : value === "all" ? ["tensorboard", "jsonl"] : [value].flat(),
      )
      .default([]),
    runName: z.string().nullable().default(null),
    project: z.string().default("huggingface"),
    trackioSpaceId: absent(null),
    trackioBucketId: absent(null),
    trackioStaticSpaceId: absent(null),
    evalStrategy: z.enum(["no", "steps", "epoch"]).default("no"),
    evalSteps: number.nullable().default(null),
    evalDelay: number.default(0),
    perDeviceEvalBatchSize: positive.default(8),
    predictionLossOnly: z.boolean().default(false),
    evalOnStart: z.boolean().default(false),
    evalDoConcatBatches: z.boolean().default(true),
    evalUseGatherObject: absent(false),
    evalAccumulationSteps: positive.nullable().default(null),
    includeForMetrics: z.array(z.enum(["inputs", "loss"])).default([]),
    batchEvalMetrics: absent(false),
    saveOnlyModel: z.boolean().default(false),
    saveStrategy: z.enum(["no", "steps", "epoch", "best"]).default("steps"),
    saveSteps: number.default(500),
    saveOnEachNode: absent(false),
    saveTotalLimit: z.int().nullable().default(null),
    enableJitCheckpoint: absent(false),
    pushToHub: absent(false),
    hubToken: absent(null),
    hubPrivateRepo: absent(null),
    hubModelId: absent(null),
    hubStrategy: absent("every_save"),
    hubAlwaysPush: absent(false),
    hubRevision: absent(null),
    loadBestModelAtEnd: z.boolean().default(false),
    metricForBestModel: z.string().nullable().default(null),
    greaterIsBetter: z.boolean().nullable().default(null),
    ignoreDataSkip: z.boolean().default(false),
    restoreCallbackStatesFromCheckpoint: z.boolean().default(false),
    fullDeterminism: absent(false),
    seed: z.int().min(0).max(0xffffffff).default(42),
    dataSeed: z.int().nullable().default(null),
    useCpu: z.boolean().default(false),
    acceleratorConfig: absent(null),
    parallelismConfig: absent(null),
    dataloaderDropLast: z.boolean().default(false),
    dataloaderNumWorkers: count.default(0),
    dataloaderPinMemory: z.boolean().default(true),
    dataloaderPersistentWorkers: z.boolean().default(false),
    dataloaderPrefetchFactor: positive.nullable().default(null),
    dataloaderMultiprocessingContext: absent(null),
    dataloaderInOrder: z.boolean().default(true),
    removeUnusedColumns: z.boolean().default(true),
    labelNames: z.array(z.string()).nullable().default(null),
    trainSamplingStrategy: z.enum(["random", "sequential"]).default("random"),
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
    doTrain: z.boolean().default(false),
    doEval: z.boolean().default(false),
    doPredict: z.boolean().default(false),
    resumeFromCheckpoint: z.string().nullable().default(null),
    localRank: absent(-1),
  } satisfies Checks;
});

const schema = onceWithZod((z) => z.strictObject(shape()));

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

// A class cannot declare the fields of a type; merging an interface into it can.
export interface TrainingArguments extends TrainingArgumentsSettings {}

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
  constructor(options: TrainingArgumentsOptions = {}, ...none: []) {
    checkNoMore("TrainingArguments", none);
    const parsed = schema().safeParse(options satisfies z.input<ReturnType<typeof schema>>);
    if (!parsed.success) throw describe(parsed.error.issues[0] as z.core.$ZodIssue, options);
    Object.assign(this, parsed.data satisfies TrainingArgumentsSettings);
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
    const named = Object.keys(shape()).map((name) => [snakeCase(name), this[name as keyof TrainingArgumentsSettings]]);
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
  const field = shape()[name as keyof TrainingArgumentsSettings] as z.ZodDefault<z.ZodType>;
  if (field.unwrap() instanceof zod().ZodLiteral || name === "debug") {
    const only = inspect(field.parse(undefined));
    return new NotImplementedError(
      `TrainingArguments: ${String(name)} is something that this Trainer does not do; leave it at ${only}, but got ${value}`,
    );
  }
  return new ValueError(`TrainingArguments: ${String(name)}: ${issue.message}, but got ${value}`);
}

limitArguments(TrainingArguments.prototype, { getWarmupSteps: 1, toDict: 0, toJsonString: 0 });
