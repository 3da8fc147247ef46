import { noGrad } from "../../torch/autograd/index.js";
import { share } from "../../torch/share.js";
import type { Snapshot } from "./messages.js";
import type { TrainedModel } from "./observer.js";
import type { TrainingStep } from "./progress.js";

/** How much of the training's time snapshots may take, and how far apart they are at least. */
const SHARE = 0.01;
const LEAST_MS = 1000;

/** Copies a model while it is trained. No random number is drawn, and the time it takes is a small part of that between two copies. */
export class Snapshots {
  #next = 0;
  /** What a copy takes: the shortest so far, as the first one is slow. */
  #cost = Number.POSITIVE_INFINITY;

  constructor(readonly send: (snapshot: Snapshot) => void) {}

  /** Sends a copy, when it is time, and after the last step. */
  afterStep({ step, totalSteps }: TrainingStep, { model, config, tokenizer, prompt }: TrainedModel): void {
    const start = performance.now();
    if (start < this.#next && step < totalSteps) return;
    const weights = noGrad(() =>
      Object.entries(model.stateDict()).map(([name, weight]): Snapshot["weights"][number] => [
        name,
        share(weight.clone()),
      ]),
    );
    this.send({ step, config, tokenizer: tokenizer.toJSON(), weights, prompt });
    const end = performance.now();
    this.#cost = Math.min(this.#cost, end - start);
    this.#next = end + Math.max(LEAST_MS, this.#cost / SHARE);
  }
}
