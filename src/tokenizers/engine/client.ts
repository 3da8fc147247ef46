/** The door to the thread of the tokenizers: at once, or later. */

import { fileURLToPath } from "node:url";
import type { MessagePort } from "node:worker_threads";
import { moduleOf, startWorker } from "../../internal/start_worker.js";
import { RuntimeError } from "../../python/exceptions.js";
import type { Answer, EngineData, Failure, Request, Results, Task } from "./messages.js";

/** The error of a task that gave nothing. */
export class EngineError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** So long nothing of the thread is heard when it has ended. */
const SILENCE_MS = 60_000;
const LOOK_MS = 1000;

interface Waiting {
  resolve(result: Results[Task["kind"]]): void;
  reject(error: Error): void;
}

export class Client {
  readonly #port: MessagePort;
  readonly #state: Int32Array;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #ended: Error | undefined;

  constructor() {
    const { MessageChannel } = process.getBuiltinModule("node:worker_threads");
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const signal = new SharedArrayBuffer(8);
    this.#state = new Int32Array(signal);
    const { file, argv } = moduleOf("tokenizers/engine/process");
    const workerData: EngineData = { port: port2, signal, process: { path: fileURLToPath(file), argv } };
    const worker = startWorker("tokenizers/engine/worker", {
      workerData,
      transferList: [port2],
      name: "tokenizers",
    });
    worker.on("error", (error) => this.#end(error));
    worker.on("exit", () => this.#end(new RuntimeError("The thread of the tokenizers has ended")));
    this.#port.on("message", (answer: Answer) => this.#settle(answer));
    // After the listeners: to listen is to keep the process.
    worker.unref();
    this.#port.unref();
  }

  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** What a task gives; the caller sleeps until then. */
  atOnce(task: Task, apart: Request["apart"]): Results[Task["kind"]] {
    if (this.#ended !== undefined) throw this.#ended;
    const { receiveMessageOnPort } = process.getBuiltinModule("node:worker_threads");
    const id = this.#send(task, apart);
    let [pulse, heard] = [Atomics.load(this.#state, 1), Date.now()];
    for (;;) {
      const answers = Atomics.load(this.#state, 0);
      for (;;) {
        const received = receiveMessageOnPort(this.#port) as { message: Answer } | undefined;
        if (received === undefined) break;
        // Those of tasks that somebody awaits come by here too.
        if (received.message.id !== id) this.#settle(received.message);
        else return resultOf(received.message);
      }
      if (Atomics.wait(this.#state, 0, answers, LOOK_MS) !== "timed-out") continue;
      this.#port.postMessage("pulse");
      const beat = Atomics.load(this.#state, 1);
      if (beat !== pulse) [pulse, heard] = [beat, Date.now()];
      else if (Date.now() - heard > SILENCE_MS) {
        this.#end(new RuntimeError("The thread of the tokenizers does not answer"));
        throw this.#ended!;
      }
    }
  }

  later(task: Task, apart: Request["apart"]): Promise<Results[Task["kind"]]> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) throw this.#ended;
      if (this.#waiting.size === 0) this.#port.ref();
      this.#waiting.set(this.#send(task, apart), { resolve, reject });
    });
  }

  /** Whoever frees a tokenizer waits for nothing. */
  forget(task: Task): void {
    if (this.#ended === undefined) this.#send(task, null);
  }

  #send(task: Task, apart: Request["apart"]): number {
    const id = this.#last++;
    this.#port.postMessage({ id, task, apart } satisfies Request);
    return id;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (waiting === undefined) return;
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#port.unref();
    try {
      waiting.resolve(resultOf(answer));
    } catch (error) {
      waiting.reject(error as Error);
    }
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
    this.#port.close();
  }
}

function resultOf(answer: Answer): Results[Task["kind"]] {
  if ("result" in answer) return answer.result;
  const { failure } = answer;
  if (failure.kind !== "missing") throw new EngineError(failure);
  throw new RuntimeError(
    "Tokenizers need the package tokenizers, Hugging Face's own, which is not installed or does not run here. Install it with " +
      `npm install tokenizers@0.23.2 (it is an optional dependency, which --omit=optional leaves out). It said: ${failure.message}`,
  );
}

let client: Client | undefined;

/** One for each thread of JavaScript; it starts when the first tokenizer is made. */
export function engineClient(): Client {
  if (client === undefined || client.hasEnded) client = new Client();
  return client;
}
