/** The loop that most systems are trained by. */

import { capturedSteps } from "../../torch/cuda/captured_steps.js";
import { Device } from "../../torch/device.js";
import { tidy } from "../../torch/memory.js";
import { DistributedDataParallel } from "../../torch/nn/parallel/index.js";
import { clipGradNorm_, getTotalNorm } from "../../torch/nn/utils/index.js";
import { manualSeed } from "../../torch/random.js";
import type { Tensor } from "../../torch/tensor.js";
import { joinWorld, type ProcessWorld } from "../../transformers/trainer/process_world.js";
import { BatchReader } from "./batch_reader.js";
import { Checkpoints, resumeFromCheckpoint, unlessRefused } from "./checkpoints.js";
import { Clock } from "./clock.js";
import type { CorpusSource } from "./corpus_source.js";
import { emptyHistory } from "./history.js";
import { type Observer, tellStep } from "./observer.js";
import type { CommonSettings } from "./option_kinds.js";
import type { CheckpointTask, Recipe, Session, Together, TrainingOutcome } from "./session.js";
import { ownRows } from "./shares.js";

/** What a step computes: tensors of one element. */
type Outcome = { loss: Tensor; gradNorm: Tensor | undefined };
type Step = (inputs: Tensor, targets: Tensor) => Outcome;

/** What the loop itself has to know of the settings. */
type LoopSettings = Pick<CommonSettings, "seed" | "gradNorm" | "device"> & { maxSteps: number | null };

/** Begins a training, with the model as `together` makes it: one that several processes train together. */
type Begin = (together: Together) => Session;

/**
 * The recipe of a system that the common loop trains.
 *
 * @param prepare Reads the corpus, without drawing a random number, and gives what begins the training, to be called when the seed
 * is set. The loss has to call the model as several processes train it together.
 */
export const loopRecipe = <Settings extends LoopSettings>(
  prepare: (source: CorpusSource | null, settings: Settings) => Promise<Begin>,
): Recipe<Settings> => ({
  train: async (source, settings, observer, checkpoints) =>
    trainLoop(await prepare(source, settings), settings, observer, checkpoints),
});

/**
 * Trains on this thread, seed to last step: the loops of the scripts in `reference/`, line for line. Of several processes each takes
 * an equal share of each batch; all draw the same random numbers.
 */
async function trainLoop(
  begin: Begin,
  settings: LoopSettings,
  observer: Observer,
  { checkpoints: plan, resume }: CheckpointTask,
): Promise<TrainingOutcome> {
  const world = await joinWorld({ device: new Device(settings.device) });
  manualSeed(settings.seed);
  const session = begin((model) => (world.size === 1 ? model : new DistributedDataParallel({ module: model })));
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
  const trainStep =
    session.capture && world.size === 1 ? readingSteps(capturedSteps(computeStep)) : freeingSteps(computeStep, world);
  const reader = new BatchReader(session, plan !== null);
  const history = resume === null ? emptyHistory() : await resumeFromCheckpoint(resume.folder, session, reader);
  const { losses, gradNorms, learningRates, tokensSoFar, secondsSoFar, evaluations } = history;
  const checkpoints = plan === null ? null : new Checkpoints(plan, losses.length, world);
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
    const [loss, norm] = trainStep(ownRows(inputs, world), ownRows(targets, world));
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
    const done = { step, totalSteps, epoch, loss, tokens, seconds, gradNorm, learningRate };
    tellStep(observer, session, done, step % stepsPerEpoch === 0 ? losses.slice(-stepsPerEpoch) : null);
    await keepCheckpoint();
  }
  await keepCheckpoint({ wanted: true });
  return { ...history, trained: session, seconds: clock.seconds, tokens };
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
function freeingSteps(step: Step, world: ProcessWorld) {
  const read = readingSteps((...batch) => {
    const { loss, gradNorm } = step(...batch);
    return { loss: world.size === 1 ? loss : world.gatherNow(loss).mean(), gradNorm };
  });
  return (...batch: Parameters<Step>) => tidy(() => read(...batch));
}
