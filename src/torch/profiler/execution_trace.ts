/** A record of every operator with its arguments. Follows torch/profiler/profiler.py. */

import { string } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { ValueError } from "../../python/exceptions.js";

const registering = signature("registerCallback", ["outputFilePath"], {
  /** The JSON file to write. */
  outputFilePath: string,
});

/**
 * Writes every operator that runs between {@link ExecutionTraceObserver.start} and `stop` to a JSON file, with its arguments as
 * it is called. The process has one at a time. Compressed files (`.gz`), which Python makes afterwards, are not made here.
 *
 * ```ts
 * const observer = new torch.profiler.ExecutionTraceObserver().registerCallback("trace.json");
 * observer.start();
 * model.forward(x);
 * observer.cleanup();
 * ```
 */
export class ExecutionTraceObserver {
  #path: string | null = null;
  #isRunning = false;

  constructor(...none: []) {
    checkNoMore("ExecutionTraceObserver", none);
  }

  /** Opens the file. */
  registerCallback(...given: Given<typeof registering>): this {
    const { outputFilePath } = registering(given);
    if (outputFilePath.endsWith(".gz"))
      throw new ValueError("registerCallback: expected a file that is not to be compressed");
    if (this.#path === null && native.addExecutionTraceObserver(outputFilePath)) this.#path = outputFilePath;
    return this;
  }

  /** Stops, and closes the file. */
  unregisterCallback(...none: []): void {
    checkNoMore("unregisterCallback", none);
    this.stop();
    if (this.#path === null) return;
    native.removeExecutionTraceObserver();
    this.#path = null;
  }

  /** Whether the file is open. */
  get isRegistered(): boolean {
    return this.#path !== null;
  }

  /** Whether operators are written. */
  isRunning(...none: []): boolean {
    checkNoMore("isRunning", none);
    return this.#isRunning;
  }

  /** Begins to write. */
  start(...none: []): void {
    checkNoMore("start", none);
    if (this.#path === null || this.#isRunning) return;
    native.enableExecutionTraceObserver(true);
    this.#isRunning = true;
  }

  /** Writes no more. */
  stop(...none: []): void {
    checkNoMore("stop", none);
    if (!this.#isRunning) return;
    native.enableExecutionTraceObserver(false);
    this.#isRunning = false;
  }

  /** As {@link ExecutionTraceObserver.unregisterCallback}. */
  cleanup(...none: []): void {
    checkNoMore("cleanup", none);
    this.unregisterCallback();
  }

  /** The file, or null where none is open. */
  getOutputFilePath(...none: []): string | null {
    checkNoMore("getOutputFilePath", none);
    return this.#path;
  }
}
