import { isSystemError } from "../../internal/files/system_error.js";
import { capturedSteps } from "../../torch/cuda/captured_steps.js";
import { tidy } from "../../torch/memory.js";
import { clipGradNorm_, getTotalNorm } from "../../torch/nn/utils/index.js";
import { manualSeed } from "../../torch/random.js";
import type { Tensor } from "../../torch/tensor.js";
import type { Session } from "../recipes/system.js";
import { BatchReader } from "./batch_reader.js";
import type { RunPlan } from "./checkpoint_plan.js";
import { Checkpoints, goOnFrom } from "./checkpoints.js";
import { emptyHistory, type History } from "./history.js";
import type { TrainingEpoch, TrainingStep } from "./messages.js";
import type { CommonSettings } from "./option_kinds.js";

/** Who watches a training loop. */
export interface Observer {
  /** Asked before each step, counted from 1; false ends the training there. The time it takes is not counted. */
  mayStep(step: number): boolean;
  /** Told with the session as the step left it. */
  onStep?(step: TrainingStep, session: LoopResult["session"]): void;
  onEpoch?(epoch: TrainingEpoch): void;
  /** Told of what went wrong without being a reason to end the training. */
  onWarning?(warning: string): void;
}

/** What a step computes: tensors of one element. */
type Outcome = { loss: Tensor; gradNorm: Tensor | undefined };
type Step = (inputs: Tensor, targets: Tensor) => Outcome;

export interface LoopResult extends History {
  /** What was trained. */
  session: Pick<Session, "model" | "tokenizer" | "config" | "prompt">;
  seconds: number;
  tokens: number;
  /** The rows that the Trainer logged, where it was the Trainer. */
  logHistory?: Record<string, number>[];
}

/** What the loop itself has to know of the settings. */
type LoopSettings = Pick<CommonSettings, "seed" | "gradNorm"> & { maxSteps: number | null };

/** What a run's checkpoints are, and the one that it goes on from. */
export type CheckpointTask = Pick<RunPlan, "checkpoints" | "resume">;

/** Trains on this thread, seed to last step: the loops of the scripts in `reference/`, line for line. */
export async function trainLoop(
  begin: () => Session,
  settings: LoopSettings,
  observer: Observer,
  { checkpoints: plan, resume }: CheckpointTask = { checkpoints: null, resume: null },
): Promise<LoopResult> {
  manualSeed(settings.seed);
  const session = begin();
  const { model, optimizer, stepsPerEpoch, epochs, evaluation, clip } = session;
  const totalSteps = Math.min(settings.maxSteps ?? Number.POSITIVE_INFINITY, epochs * stepsPerEpoch);
  const computeStep = (inputs: Tensor, targets: Tensor): Outcome => {
    optimizer.zeroGrad();
    const loss = session.loss(inputs, targets);
    loss.backward();
    const clipped = clip === undefined ? undefined : clipGradNorm_(model.parameters(), clip);
    const gradNorm = settings.gradNorm ? (clipped ?? gradientNorm(model.parameters())) : undefined;
    optimizer.step();
    return { loss, gradNorm };
  };
  const trainStep = session.capture ? readingSteps(capturedSteps(computeStep)) : freeingSteps(computeStep);
  const reader = new BatchReader(session, plan !== null);
  const history = resume === null ? emptyHistory() : await goOnFrom(resume.folder, session, reader);
  const { losses, gradNorms, learningRates, tokensSoFar, secondsSoFar, evaluations } = history;
  const checkpoints = plan === null ? null : new Checkpoints(plan, losses.length);
  const clock = new Clock(secondsSoFar.at(-1) ?? 0);
  let tokens = tokensSoFar.at(-1) ?? 0;
  const evaluate = (step: number) => {
    if (evaluation !== undefined) evaluations.push({ step, ...evaluation.evaluate() });
  };

  const keepCheckpoint = (options?: { wanted: boolean }) =>
    unlessRefused(observer, async () => checkpoints?.afterStep(session, history, reader, options));

  for (let step = losses.length + 1; step <= totalSteps; step++) {
    if (!clock.without(() => observer.mayStep(step))) break;
    if (evaluation !== undefined && (step - 1) % evaluation.everySteps === 0) evaluate(step - 1);
    session.beforeStep?.(step);
    const [inputs, targets] = reader.next();
    model.train();
    const learningRate = Number(optimizer.paramGroups[0]!.lr);
    const [loss, norm] = trainStep(inputs, targets);
    losses.push(loss);
    if (norm !== undefined) gradNorms.push(norm);

    tokens += inputs.numel();
    const seconds = clock.seconds;
    learningRates.push(learningRate);
    tokensSoFar.push(tokens);
    secondsSoFar.push(seconds);
    if (step === totalSteps) evaluate(step);
    const gradNorm = gradNorms.at(-1) ?? null;
    const epoch = Math.ceil(step / stepsPerEpoch);
    const progress = { ...{ step, totalSteps, epoch, loss, tokens, seconds }, tokensPerSecond: tokens / seconds };
    observer.onStep?.({ ...progress, gradNorm, learningRate }, session);
    if (step % stepsPerEpoch === 0) {
      const sum = losses.slice(-stepsPerEpoch).reduce((total, value) => total + value, 0);
      observer.onEpoch?.({ ...progress, averageLoss: sum / stepsPerEpoch });
    }
    await keepCheckpoint();
  }
  await keepCheckpoint({ wanted: true });
  return { ...history, session, seconds: clock.seconds, tokens };
}

/**
 * Writes a checkpoint. Where the system refuses, as on a full disk, the training goes on: the model that is trained is worth more,
 * and the checkpoints that are there stay.
 */
export async function unlessRefused(observer: Observer, write: () => Promise<void>): Promise<void> {
  await write().catch((error: unknown) => {
    if (!isSystemError(error)) throw error;
    observer.onWarning?.(`No checkpoint was written, and the training goes on without it: ${error.message}`);
  });
}

function gradientNorm(parameters: Tensor[]): Tensor {
  return getTotalNorm(parameters.flatMap(({ grad }) => grad ?? []));
}

function readingSteps(step: Step) {
  return (...batch: Parameters<Step>): [loss: number, gradNorm: number | undefined] => {
    const { loss, gradNorm } = step(...batch);
    return [loss.item() as number, gradNorm?.item() as number | undefined];
  };
}

/** Frees what a step made as it ends: memory that is used again stays in the caches, and the collector has nothing to do. */
function freeingSteps(step: Step) {
  const read = readingSteps(step);
  return (...batch: Parameters<Step>) => tidy(() => read(...batch));
}

/** Seconds since it was made, and those before, save those spent in `without`. */
class Clock {
  #start: number;

  /** @param before Seconds that were spent before. */
  constructor(before: number) {
    this.#start = performance.now() - before * 1000;
  }

  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  without<T>(wait: () => T): T {
    const before = performance.now();
    const result = wait();
    this.#start += performance.now() - before;
    return result;
  }
}
