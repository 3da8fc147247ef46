import { manualSeed } from "../random.js";
import { clipGradNorm, gradientNorm } from "./gradients.js";
import type { Evaluation, TrainingEpoch, TrainingStep } from "./messages.js";
import type { CommonSettings } from "./option_kinds.js";
import type { Session } from "./systems/system.js";

/** Who watches a training loop. */
export interface Observer {
  /** Asked before each step, counted from 1; false ends the training there. The time it takes is not counted. */
  mayStep(step: number): boolean;
  /** Told with the session as the step left it. */
  onStep?(step: TrainingStep, session: Session): void;
  onEpoch?(epoch: TrainingEpoch): void;
}

export interface LoopResult {
  session: Session;
  losses: number[];
  gradNorms: number[];
  learningRates: number[];
  tokensSoFar: number[];
  secondsSoFar: number[];
  evaluations: Evaluation[];
  seconds: number;
  tokens: number;
}

/** What the loop itself has to know of the settings. */
type LoopSettings = Pick<CommonSettings, "seed" | "gradNorm"> & { maxSteps: number | null };

/** Trains on this thread, seed to last step: the loops of the scripts in `reference/`, line for line. */
export function trainLoop(begin: () => Session, settings: LoopSettings, observer: Observer): LoopResult {
  manualSeed(settings.seed);
  const session = begin();
  const { model, optimizer, stepsPerEpoch, epochs, evaluation, clip } = session;
  const totalSteps = Math.min(settings.maxSteps ?? Number.POSITIVE_INFINITY, epochs * stepsPerEpoch);
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
      optimizer.zeroGrad();
      const loss = session.loss(inputs, targets);
      loss.backward();
      const norm = clip === undefined ? undefined : clipGradNorm(model.parameters(), clip);
      if (settings.gradNorm) gradNorms.push((norm ?? gradientNorm(model.parameters())).item() as number);
      const learningRate = optimizer.paramGroups[0]!.lr as number;
      optimizer.step();
      losses.push(loss.item() as number);
      sum += losses.at(-1)!;

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
