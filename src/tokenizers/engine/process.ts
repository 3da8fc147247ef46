// The process for tasks that may end it; see apart.ts.
import { TaskError } from "./loaded.js";
import type { Answer, Task } from "./messages.js";
import { Server } from "./server.js";

const server = new Server();

process.on("message", async (task: Task) => {
  let answer: Answer;
  try {
    answer = { id: 0, result: await server.run(task) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer = { id: 0, failure: { kind: error instanceof TaskError ? error.failure : "error", message } };
  }
  process.send!(answer);
});
