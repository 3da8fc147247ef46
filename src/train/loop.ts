import { tensor } from "../creation.js";
import type { Device } from "../device.js";
import { TinyLM } from "../models/tiny_lm.js";
import { CrossEntropyLoss } from "../nn/index.js";
import { aten } from "../ops/index.js";
import { Adam } from "../optim/index.js";
import { manualSeed } from "../random.js";
import type { Tensor } from "../tensor.js";
import { CapturableAdam } from "./capturable_adam.js";
import { capturedSteps } from "./captured_steps.js";
import type { Batch, TrainingData } from "./corpus.js";
import { chosenDevice } from "./device.js";
import type { TrainingEpoch, TrainingStep } from "./messages.js";
import type { TrainingSettings } from "./options.js";

/** Who watches a training loop. */
export interface Observer {
  /** Asked before each step, counted from 1; false ends the training there. The time it takes is not counted. */
  mayStep(step: number): boolean;
  onStep?(step: TrainingStep): void;
  onEpoch?(epoch: TrainingEpoch): void;
}

/** What a step computes: tensors of one element. */
type Outcome = { loss: Tensor; gradNorm?: Tensor };

export interface LoopResult {
  model: TinyLM;
  losses: number[];
  gradNorms: number[];
  seconds: number;
  tokens: number;
}

/** Trains on this thread, seed to last step: the notebook's loop, and `reference/tinylm.py` line for line. */
export function trainLoop(data: TrainingData, settings: TrainingSettings, observer: Observer): LoopResult {
  const { epochs } = settings;
  const device = chosenDevice(settings.device);
  const vocabSize = data.tokenizer.vocabSize;
  manualSeed(settings.seed);
  const model = new TinyLM(vocabSize, settings).to(device);
  const batches = data.batches.map((batch) => toTensors(batch, device));
  const criterion = new CrossEntropyLoss();
  const capture = device.type === "cuda" && haveOneShape(data.batches);
  const optimizer = capture
    ? new CapturableAdam(model.parameters(), { lr: settings.lr })
    : new Adam(model.parameters(), { lr: settings.lr });
  const eagerStep = (inputs: Tensor, targets: Tensor): Outcome => {
    optimizer.zeroGrad();
    const logits = model(inputs);
    const loss = criterion(logits.view(-1, vocabSize), targets.view(-1));
    loss.backward();
    const gradNorm = settings.gradNorm ? { gradNorm: gradientNorm(model) } : {};
    optimizer.step();
    return { loss, ...gradNorm };
  };
  const trainStep = capture ? capturedSteps(eagerStep) : eagerStep;
  const totalSteps = Math.min(settings.maxSteps ?? Number.POSITIVE_INFINITY, epochs * batches.length);
  const losses: number[] = [];
  const gradNorms: number[] = [];
  const clock = new Clock();
  let tokens = 0;

  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (const [inputs, targets] of batches) {
      const step = losses.length + 1;
      if (step > totalSteps || !clock.without(() => observer.mayStep(step))) {
        return { model, losses, gradNorms, seconds: clock.seconds, tokens };
      }
      model.train();
      const outcome = trainStep(inputs, targets);
      if (outcome.gradNorm) gradNorms.push(outcome.gradNorm.item() as number);
      losses.push(outcome.loss.item() as number);

      tokens += inputs.numel();
      const gradNorm = gradNorms.at(-1) ?? null;
      const progress = { step, totalSteps, epoch, loss: losses.at(-1)!, tokensPerSecond: tokens / clock.seconds };
      observer.onStep?.({ ...progress, gradNorm });
      if (step % batches.length === 0) observer.onEpoch?.(progress);
    }
  }
  return { model, losses, gradNorms, seconds: clock.seconds, tokens };
}

/** Whether each step has the shapes of every other, as a CUDA graph needs. */
function haveOneShape([first, ...others]: readonly Batch[]): boolean {
  return others.every(({ rows, columns }) => rows === first?.rows && columns === first.columns);
}

function toTensors({ rows, columns, inputs, targets }: Batch, device: Device): [Tensor, Tensor] {
  const ids = (data: Int32Array) => tensor(data, { dtype: "int64", device }).view(rows, columns);
  return [ids(inputs), ids(targets)];
}

/** The 2-norm over all gradients, in the order of operations of `torch.nn.utils.clip_grad_norm_`. */
function gradientNorm(model: TinyLM): Tensor {
  const norms = model.parameters().map((parameter) => aten.linalgVectorNorm(parameter.grad!));
  return aten.linalgVectorNorm(aten.stack(norms));
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
