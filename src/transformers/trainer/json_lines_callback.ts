import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "../../internal/files/atomic_write.js";
import { type EventArguments, TrainerCallback } from "./trainer_callback.js";
import type { LogRow } from "./trainer_state.js";

/** Writes the rows of the log into `outputDir/log_history.jsonl`, an object a line, as they come. */
export class JsonLinesCallback extends TrainerCallback {
  #path: string | undefined;

  // What a run that was killed logged after its last checkpoint is logged again: the file begins with what the state knows.
  override async onTrainBegin(...[args, state]: EventArguments): Promise<void> {
    if (!state.isWorldProcessZero) return;
    this.#path = join(args.outputDir, "log_history.jsonl");
    await writeFileAtomic(this.#path, state.logHistory.map(line));
  }

  override async onLog(...[, state]: EventArguments): Promise<void> {
    if (this.#path !== undefined) await appendFile(this.#path, line(state.logHistory.at(-1) as LogRow));
  }
}

const line = (row: LogRow): string => `${JSON.stringify(row)}\n`;
