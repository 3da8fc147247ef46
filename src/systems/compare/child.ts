import { spawn } from "node:child_process";

export interface ChildResult {
  /** The JSON object that the program printed. */
  output: unknown;
  /** Seconds from the start of the process to its end. */
  seconds: number;
}

const SHOWN_LINES = 15;

/** Runs a program that prints one JSON object. A failure is an Error with the end of what it wrote to stderr. */
export async function runJSON(program: string, args: string[], signal?: AbortSignal): Promise<ChildResult> {
  const start = performance.now();
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], signal });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  let seconds = 0;
  // "exit" is the end of the process; "close", which may be later, that of its output.
  child.once("exit", () => {
    seconds = (performance.now() - start) / 1000;
  });
  const [code, endedBy] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (...end) => resolve(end));
  });
  if (code !== 0) {
    const tail = stderr.trimEnd().split("\n").slice(-SHOWN_LINES).join("\n");
    throw new Error(`${[program, ...args].join(" ")} ended with ${endedBy ?? `exit code ${code}`}:\n${tail}`);
  }
  return { output: JSON.parse(stdout), seconds };
}
