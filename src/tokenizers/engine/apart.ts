/**
 * What may end a process is done in one of its own: Rust's `tokenizers` ends the process at what is an exception in Python (a regular
 * expression that tries too many ways, a file whose parts do not fit), and its work cannot be interrupted.
 */

import { type ChildProcess, fork } from "node:child_process";
import { TaskError } from "./loaded.js";
import type { Answer, EngineData, Results, Task } from "./messages.js";

interface Waiting {
  resolve(result: Results[Task["kind"]]): void;
  reject(error: Error): void;
}

export class Apart {
  #process: ChildProcess | undefined;
  #waiting: Waiting | undefined;
  #said = "";
  readonly #module: EngineData["process"];

  /** @param module what the process begins with. */
  constructor(module: EngineData["process"]) {
    this.#module = module;
  }

  /** What a task gives; one is done at a time. */
  async run(task: Task, milliseconds: number): Promise<Results[Task["kind"]]> {
    this.#process ??= this.#start();
    const child = this.#process;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting = { resolve, reject };
        timer = setTimeout(() => {
          reject(new TaskError("late", `no answer in ${Math.round(milliseconds)} milliseconds`));
          this.#end(child);
        }, milliseconds);
        child.send(task, (error) => error && reject(error));
      });
    } finally {
      clearTimeout(timer);
      this.#waiting = undefined;
    }
  }

  #end(child: ChildProcess): void {
    if (this.#process === child) this.#process = undefined;
    child.kill("SIGKILL");
  }

  #start(): ChildProcess {
    const child = fork(this.#module.path, this.#module.argv, {
      serialization: "advanced",
      execArgv: [],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#said = "";
    child.stderr!.setEncoding("utf8").on("data", (text: string) => {
      this.#said = (this.#said + text).slice(0, 10_000);
    });
    child.on("message", (answer: Answer) => {
      if ("result" in answer) return this.#waiting?.resolve(answer.result);
      this.#waiting?.reject(new TaskError(answer.failure.kind, answer.failure.message));
    });
    child.on("error", (error) => this.#waiting?.reject(error));
    // "close" comes after the last that it said.
    child.on("close", (code, signal) => {
      if (this.#process !== child) return;
      this.#process = undefined;
      this.#waiting?.reject(new TaskError("ended", panic(this.#said) ?? `the process ended with ${signal ?? code}`));
    });
    // It keeps nobody's process from ending, and ends with it.
    child.unref();
    child.channel?.unref();
    (child.stderr as unknown as { unref(): void }).unref();
    return child;
  }
}

/** What Rust said before it ended the process. */
function panic(said: string): string | undefined {
  return /panicked at .*\n(.*)/.exec(said)?.[1];
}
