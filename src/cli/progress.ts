import { makeBar } from "../internal/progress_bar.js";
import type { TrainingStep } from "../systems/training/progress.js";

interface Progress {
  onStep(step: TrainingStep): void;
  /** Says something that stays: at once, or below the bar when that has ended. */
  note(line: string): void;
  end(): void;
}

/** A bar on a terminal; elsewhere a line now and then. */
export async function showProgress(): Promise<Progress> {
  return process.stderr.isTTY ? bar() : lines();
}

interface Shown {
  loss: string;
  rate: number;
  left: string;
}

async function bar(): Promise<Progress> {
  const shown = await makeBar<Shown>(({ value, total }, { loss, rate, left }) => [
    ...[`step ${value}/${total}`, `loss ${loss}`, `${rate} tokens/s`, `${left} left`],
  ]);
  let started = false;
  const notes: string[] = [];
  const clock = new TimeLeft();
  return {
    onStep(step) {
      const payload = { loss: step.loss.toFixed(4), rate: Math.round(step.tokensPerSecond), left: clock.after(step) };
      if (started) shown.update(step.step, payload);
      else shown.start(step.totalSteps, step.step, payload);
      started = true;
    },
    note: (line) => void notes.push(line),
    end() {
      shown.stop();
      for (const line of notes.splice(0)) process.stdout.write(`${line}\n`);
    },
  };
}

/** At most about ten lines for a run, each whole in itself. */
const LINES = 10;

function lines(): Progress {
  const clock = new TimeLeft();
  return {
    onStep(step) {
      const left = clock.after(step);
      const every = Math.ceil(step.totalSteps / LINES);
      if (step.step % every !== 0 && step.step !== step.totalSteps) return;
      const { epoch, loss, tokensPerSecond } = step;
      process.stdout.write(
        `step ${step.step}/${step.totalSteps}  epoch ${epoch}  loss ${loss.toFixed(4)}  ` +
          `${Math.round(tokensPerSecond)} tokens/s  ${left} left\n`,
      );
    },
    note: (line) => void process.stdout.write(`${line}\n`),
    end() {},
  };
}

/** Guesses how long the steps that remain will take, from those since the first: what came before it is not training. */
export class TimeLeft {
  #first: { step: number; time: number } | undefined;

  after({ step, totalSteps }: Pick<TrainingStep, "step" | "totalSteps">): string {
    const time = performance.now();
    this.#first ??= { step, time };
    const done = step - this.#first.step;
    if (done === 0) return "?";
    const seconds = Math.ceil((((time - this.#first.time) / done) * (totalSteps - step)) / 1000);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    if (hours > 0) return `${hours} h ${minutes} min`;
    return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
  }
}
