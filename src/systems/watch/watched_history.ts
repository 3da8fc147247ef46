import type { TrainingStep } from "../training/progress.js";
import type { WatchedStep } from "./messages.js";

/** More points than a chart is wide. */
const MAX_STEPS = 4000;

/** The steps that are shown: all of a short run; of a longer one every second, every fourth and so on. */
export class WatchedHistory {
  steps: WatchedStep[] = [];
  #stride = 1;

  /** The step as it is shown, or null where it is left out; `thinned` says that others were, too. */
  add({ step, loss, learningRate, gradNorm, tokens, seconds }: TrainingStep): {
    shown: WatchedStep | null;
    thinned: boolean;
  } {
    if ((step - 1) % this.#stride !== 0) return { shown: null, thinned: false };
    const finite = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null);
    const shown = { step, loss: finite(loss), learningRate, gradNorm: finite(gradNorm), tokens, seconds };
    this.steps.push(shown);
    const thinned = this.steps.length > MAX_STEPS;
    if (thinned) {
      this.#stride *= 2;
      this.steps = this.steps.filter((kept) => (kept.step - 1) % this.#stride === 0);
    }
    return { shown, thinned };
  }
}
