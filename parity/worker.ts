/** A process that replays entries; it may crash, and its parent then knows from a file which case it was at. */
import { closeSync, openSync, writeSync } from "node:fs";
import workerpool from "workerpool";
import { setNumThreads } from "../src/torch/threads.js";
import { FAILED, METADATA, PASSED, type Task } from "./progress.js";
import { type Failure, LoadedEntry } from "./replay.js";

/** The failures. What passed is in the file. */
function replay({ directory, entry, start, progressFile, threads }: Task): Failure[] {
  setNumThreads(threads);
  const loaded = new LoadedEntry(directory, entry);
  const failures: Failure[] = [];
  const progress = openSync(progressFile, start === 0 ? "w" : "a");
  for (let index = start; index < loaded.cases.length; index++) {
    const { part, compare } = loaded.cases[index]!;
    // Synchronous: the line without an end is the case that killed the process.
    writeSync(progress, part);
    const failure = loaded.replay(index);
    if (failure !== null) failures.push(failure);
    writeSync(progress, `${failure !== null ? FAILED : compare === "metadata" ? METADATA : PASSED}\n`);
  }
  closeSync(progress);
  return failures;
}

workerpool.worker({ replay });
