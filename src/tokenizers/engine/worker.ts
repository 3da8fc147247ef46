// The thread of the tokenizers. It answers on a port, so that a caller that sleeps until there is an answer can read it.
import { workerData } from "node:worker_threads";
import { Apart } from "./apart.js";
import { TaskError } from "./loaded.js";
import type { Answer, EngineData, Request } from "./messages.js";
import { buffersOf } from "./rows_builder.js";
import { Server } from "./server.js";

const { port, signal, process: module } = workerData as EngineData;
const state = new Int32Array(signal);
const server = new Server();
const apart = new Apart(module);

async function answer({ id, task, apart: limits }: Request): Promise<Answer> {
  try {
    return { id, result: await (limits === null ? server.run(task) : apart.run(task, limits.milliseconds)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, failure: { kind: error instanceof TaskError ? error.failure : "error", message } };
  }
}

// One after another: how a tokenizer cuts is a state of it.
let last: Promise<void> = Promise.resolve();

port.on("message", (request: Request | "pulse") => {
  // Whoever sleeps sees by it that there is still somebody to wait for.
  if (request === "pulse") return Atomics.add(state, 1, 1);
  last = last.then(async () => {
    const answered = await answer(request);
    const moved = "result" in answered && request.task.kind === "encode" ? buffersOf(answered.result!) : [];
    port.postMessage(answered, moved);
    Atomics.add(state, 0, 1);
    Atomics.notify(state, 0);
  });
});
