import { tidy } from "../memory.js";
import { clipGradNorm_, getTotalNorm } from "../nn/utils/index.js";
import { manualSeed } from "../random.js";
import type { Tensor } from "../tensor.js";
import { capturedSteps } from "./captured_steps.js";
import type { Evaluation, TrainingEpoch, TrainingStep } from "./messages.js";
import type { CommonSettings } from "./option_kinds.js";
import type { Session } from "./systems/system.js";

/** Who watches a training loop. */
export interface Observer {
  /** Asked before each step, counted from 1; false ends the training there. The time it takes is not counted. */
  mayStep(step: number): boolean;
  /** Told with the session as the step left it. */
  onStep?(step: TrainingStep, session: LoopResult["session"]): void;
  onEpoch?(epoch: TrainingEpoch): void;
}

/** What a step computes: tensors of one element. */
type Outcome = { loss: Tensor; gradNorm: Tensor | undefined };
type Step = (inputs: Tensor, targets: Tensor) => Outcome;

export interface LoopResult {
  /** What was trained. */
  session: Pick<Session, "model" | "tokenizer" | "config" | "prompt">;
  losses: number[];
  gradNorms: number[];
  learningRates: number[];
  tokensSoFar: number[];
  secondsSoFar: number[];
  evaluations: Evaluation[];
  seconds: number;
  tokens: number;
  /** The rows that the Trainer logged, where it was the Trainer. */
  logHistory?: Record<string, number>[];
}

/** What the loop itself has to know of the settings. */
type LoopSettings = Pick<CommonSettings, "seed" | "gradNorm"> & { maxSteps: number | null };

/** Trains on this thread, seed to last step: the loops of the scripts in `reference/`, line for line. */
export function trainLoop(begin: () => Session, settings: LoopSettings, observer: Observer): LoopResult {
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
  const losses: number[] = [];
  const gradNorms: number[] = [];
  const learningRates: number[] = [];
  const tokensSoFar: number[] = [];
  const secondsSoFar: number[] = [];
  const evaluations: Evaluation[] = [];
  const clock = new Clock();
  let tokens = 0;
  const result = () => ({
    ...{ session, losses, gradNorms, learningRates, tokensSoFar, secondsSoFar, evaluations },
    ...{ seconds: clock.seconds, tokens },
  });
  const evaluate = (step: number) => {
    if (evaluation !== undefined) evaluations.push({ step, ...evaluation.evaluate() });
  };

  for (let epoch = 1; epoch <= epochs; epoch++) {
    let sum = 0;
    const batches = session.batches()[Symbol.iterator]();
    for (let inEpoch = 1; inEpoch <= stepsPerEpoch; inEpoch++) {
      const step = losses.length + 1;
      if (step > totalSteps || !clock.without(() => observer.mayStep(step))) return result();
      if (evaluation !== undefined && (step - 1) % evaluation.everySteps === 0) evaluate(step - 1);
      session.beforeStep?.(step);
      const [inputs, targets] = batches.next().value!;
      model.train();
      const learningRate = Number(optimizer.paramGroups[0]!.lr);
      const [loss, norm] = trainStep(inputs, targets);
      losses.push(loss);
      if (norm !== undefined) gradNorms.push(norm);
      sum += loss;

      tokens += inputs.numel();
      const seconds = clock.seconds;
      learningRates.push(learningRate);
      tokensSoFar.push(tokens);
      secondsSoFar.push(seconds);
      if (step === totalSteps) evaluate(step);
      const gradNorm = gradNorms.at(-1) ?? null;
      const progress = {
        ...{ step, totalSteps, epoch, loss: losses.at(-1)!, tokens, seconds },
        tokensPerSecond: tokens / seconds,
      };
      observer.onStep?.({ ...progress, gradNorm, learningRate }, session);
      if (inEpoch === stepsPerEpoch) observer.onEpoch?.({ ...progress, averageLoss: sum / stepsPerEpoch });
    }
  }
  return result();
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

/** Seconds since it was made, save those spent in `without`. */
class Clock {
  #start = performance.now();

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
