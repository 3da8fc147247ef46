/** Every operator with its arguments, in a file. Follows torch/profiler/profiler.py (`ExecutionTraceObserver`). */

import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { string } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { requireNoBackward } from "../autograd/profiler_calls.js";

const registered = signature("registerCallback", ["outputFilePath"], {
  /** The file; compressed in the end where its name ends with `.gz`. */
  outputFilePath: string,
});

/**
 * Writes every operator that runs between {@link ExecutionTraceObserver.start} and `stop`, of all threads, to a file of JSON: its
 * arguments, their shapes, dtypes and places in memory, and what called it. A profiler that gets one
 * (`profile({ executionTraceObserver })`) starts and stops it.
 *
 * A process writes one such file: a second observer that registers is an error, where Python's process may end by it. What
 * Python's compilers leave (`set_extra_resource_collection`) is not collected.
 *
 * ```ts
 * using observer = new torch.profiler.ExecutionTraceObserver().registerCallback("trace.json");
 * observer.start();
 * model(x);
 * observer.stop();
 * ```
 */
export class ExecutionTraceObserver implements Disposable {
  #path: string | null = null;
  /** Where libtorch writes what is compressed at the end. */
  #plain = "";
  #isRegistered = false;
  #isRunning = false;

  constructor(...none: []) {
    checkNoMore("ExecutionTraceObserver", none);
  }

  /** Opens the file. Again: nothing. */
  registerCallback(...given: Given<typeof registered>): this {
    const { outputFilePath } = registered(given);
    requireNoBackward();
    if (this.#isRegistered) return this;
    // libtorch says nothing of a file that it cannot open; the system does.
    closeSync(openSync(outputFilePath, "a"));
    const isCompressed = outputFilePath.endsWith(".gz");
    const plain = isCompressed
      ? join(mkdtempSync(join(tmpdir(), "libtorch-node-trace-")), "trace.json")
      : outputFilePath;
    native.executionTraceOpen(plain);
    this.#path = outputFilePath;
    this.#plain = plain;
    this.#isRegistered = true;
    return this;
  }

  /** Stops, and ends the file. */
  unregisterCallback(...none: []): void {
    checkNoMore("unregisterCallback", none);
    if (!this.#isRegistered) return;
    this.stop();
    native.executionTraceClose();
    this.#isRegistered = false;
    if (this.#path === null || this.#plain === this.#path) return;
    writeFileSync(this.#path, process.getBuiltinModule("node:zlib").gzipSync(readFileSync(this.#plain)));
    rmSync(dirname(this.#plain), { recursive: true });
  }

  /** As {@link ExecutionTraceObserver.unregisterCallback}. */
  cleanup(...none: []): void {
    checkNoMore("cleanup", none);
    this.unregisterCallback();
  }

  /** What `using` calls. */
  [Symbol.dispose](): void {
    this.unregisterCallback();
  }

  /** Whether the file is open. */
  get isRegistered(): boolean {
    return this.#isRegistered;
  }

  /** Whether operators are written. */
  isRunning(...none: []): boolean {
    checkNoMore("isRunning", none);
    return this.#isRunning;
  }

  /** Writes from now on. */
  start(...none: []): void {
    checkNoMore("start", none);
    requireNoBackward();
    if (!this.#isRegistered || this.#isRunning) return;
    native.executionTraceEnable(true);
    this.#isRunning = true;
  }

  /** Writes no longer. */
  stop(...none: []): void {
    checkNoMore("stop", none);
    requireNoBackward();
    if (!this.#isRunning) return;
    native.executionTraceEnable(false);
    this.#isRunning = false;
  }

  /** The file; null before there was one. */
  getOutputFilePath(...none: []): string | null {
    checkNoMore("getOutputFilePath", none);
    return this.#path;
  }
}
