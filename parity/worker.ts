/** A process that replays entries; it may crash, and its parent then knows from a file which case it was at. */
import { closeSync, openSync, writeSync } from "node:fs";
import workerpool from "workerpool";
import { setNumThreads } from "../src/torch/threads.js";
import type { Entry } from "./format.js";
import { type Failure, LoadedEntry } from "./replay.js";

/** What the parent asks: the entry's cases from `start`. */
export interface Task {
  directory: string;
  entry: Entry;
  start: number;
  /** Where the process says at which case it is, and how many passed before. */
  progressFile: string;
  threads: number;
}

/** What the worker answers. */
export interface TaskResult {
  passed: number;
  /** How many of those that passed were compared in dtype, shape and strides only. */
  metadata: number;
  failures: Failure[];
}

function replay({ directory, entry, start, progressFile, threads }: Task): TaskResult {
  setNumThreads(threads);
  const loaded = new LoadedEntry(directory, entry);
  const result: TaskResult = { passed: 0, metadata: 0, failures: [] };
  const progress = openSync(progressFile, "w");
  for (let index = start; index < loaded.cases.length; index++) {
    // Synchronous and of fixed length: what is in the file when the process dies is the case that killed it.
    writeSync(progress, `${String(index).padStart(9)} ${String(result.passed).padStart(9)}`, 0);
    const failure = loaded.replay(index);
    if (failure !== null) {
      result.failures.push(failure);
      continue;
    }
    result.passed++;
    if (loaded.cases[index]!.compare === "metadata") result.metadata++;
  }
  closeSync(progress);
  return result;
}

workerpool.worker({ replay });
