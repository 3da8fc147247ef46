/** Shows how a training goes. Follows transformers/trainer_callback.py. */

import type { SingleBar } from "cli-progress";
import { makeBar } from "../../internal/progress_bar.js";
import { formatGeneral } from "../../python/format.js";
import { lengthOf } from "../../torch/utils/data/sampler.js";
import { type EventArguments, letGo, TrainerCallback } from "./trainer_callback.js";
import type { LogRow } from "./trainer_state.js";

/** A row of the log as Python prints it. */
const printed = (logs: LogRow): string => {
  const entries = Object.entries(logs).filter(([name]) => name !== "total_flos");
  return `{${entries.map(([name, value]) => `'${name}': '${formatGeneral(value, 4)}'`).join(", ")}}`;
};

/** Prints the logs, a line for each. */
export class PrinterCallback extends TrainerCallback {
  override onLog(...[, state, , { logs = {} }]: EventArguments): void {
    if (state.isLocalProcessZero) process.stdout.write(`${printed(logs)}\n`);
  }
}

/** Draws a bar while training and while evaluating where there is a terminal, and prints the logs. */
export class ProgressCallback extends TrainerCallback {
  #training: SingleBar | undefined;
  #prediction: SingleBar | undefined;

  override async onTrainBegin(...[, state]: EventArguments): Promise<void> {
    if (state.isWorldProcessZero) this.#training = await startBar(state.maxSteps);
  }

  override onStepEnd(...[, state]: EventArguments): void {
    this.#training?.update(state.globalStep);
  }

  override async onPredictionStep(...[, state, , { evalDataloader }]: EventArguments): Promise<void> {
    if (!state.isWorldProcessZero || !process.stderr.isTTY || evalDataloader === null) return;
    this.#prediction ??= await startBar(lengthOf(evalDataloader));
    this.#prediction?.increment();
  }

  override onEvaluate(): void {
    this.#prediction?.stop();
    this.#prediction = undefined;
  }

  override onPredict(): void {
    this.onEvaluate();
  }

  override onLog(...[, state, , { logs = {} }]: EventArguments): void {
    if (!state.isWorldProcessZero) return;
    // The bar is drawn anew below the line.
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    process.stdout.write(`${printed(logs)}\n`);
  }

  override onTrainEnd(): void {
    this.#training?.stop();
    this.#training = undefined;
  }

  /** @internal */
  override [letGo](): void {
    this.onEvaluate();
    this.onTrainEnd();
  }
}

async function startBar(total: number): Promise<SingleBar | undefined> {
  if (!process.stderr.isTTY) return undefined;
  const bar = await makeBar(({ value, total, eta }) => [`${value}/${total}`, `${eta} left`]);
  bar.start(total, 0);
  return bar;
}
