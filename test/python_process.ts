/** The Python of the tests, and how its scripts are run: each in a process of its own. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { execa } from "execa";

const own = fileURLToPath(new URL("../.venv/bin/python", import.meta.url));
/** The Python of the tests; undefined when there is none. */
export const executable = process.env.LIBTORCH_NODE_PYTHON ?? (existsSync(own) ? own : undefined);

/** Why tests against Python cannot run; undefined when they can. For `describe.skipIf(noPython)`. */
export const noPython: string | undefined =
  executable === undefined ? "no Python: run `npm start` once, or set LIBTORCH_NODE_PYTHON" : undefined;

/** Servers (python_server.py) and what each has imported before a script comes; what a script needs beside that, it imports itself. */
const SERVERS = {
  // What the first step of an optimizer imports is as much again as torch.
  torch: ["torch._dynamo"],
  transformers: ["torch._dynamo", "transformers.trainer", "transformers.models.llama.modeling_llama", "peft"],
};
const serverFor = (script: string): keyof typeof SERVERS =>
  /\b(transformers|peft|datasets)\b/.test(script) ? "transformers" : "torch";

const PLACE = "LIBTORCH_NODE_PYTHON_SERVERS";
const server = fileURLToPath(new URL("python_server.py", import.meta.url));

/** Starts servers for all test processes that begin from now on; gives what ends them. */
export async function startServers(): Promise<() => void> {
  // Other systems' libraries do not all bear a fork.
  if (executable === undefined || process.platform !== "linux") return () => {};
  const folder = mkdtempSync(join(tmpdir(), "libtorch-node-python-"));
  const processes: ChildProcess[] = [];
  for (const [name, packages] of Object.entries(SERVERS)) {
    const socket = join(folder, name);
    const child = spawn(executable, [server, socket, ...packages], { stdio: ["pipe", "ignore", "inherit"] });
    child.unref();
    processes.push(child);
    while (!existsSync(socket)) {
      if (child.exitCode !== null) throw new Error(`${server} ended with exit code ${child.exitCode}`);
      await pause(10);
    }
  }
  process.env[PLACE] = folder;
  return () => {
    for (const { stdin } of processes) stdin?.end();
    rmSync(folder, { recursive: true });
  };
}

/** Runs a script with a text as its input, and gives what it printed. */
export async function runScript(script: string, input: string): Promise<string> {
  if (executable === undefined) throw new Error(noPython);
  const folder = process.env[PLACE];
  if (folder === undefined) return (await execa(executable, ["-c", script], { input })).stdout;
  const connection = createConnection(join(folder, serverFor(script)));
  const answer: Buffer[] = [];
  connection.on("data", (chunk) => answer.push(chunk));
  connection.end(JSON.stringify({ script, input, folder: process.cwd(), environment: process.env }));
  await once(connection, "close");
  return printed(Buffer.concat(answer));
}

function printed(answer: Buffer): string {
  const end = answer.indexOf("\n");
  if (end < 0) throw new Error("The Python server ended before the script did");
  const { code, lengths } = JSON.parse(answer.toString("utf8", 0, end)) as { code: number; lengths: number[] };
  const [outputs, errors] = [end + 1, end + 1 + lengths[0]!];
  if (code === 0) return answer.toString("utf8", outputs, errors);
  throw new Error(
    `Python ended with ${code < 0 ? `signal ${-code}` : `exit code ${code}`}\n${answer.toString("utf8", errors)}`,
  );
}
