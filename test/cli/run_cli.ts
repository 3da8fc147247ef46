import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** What Node runs for the command line tool: the bundle where it is of these sources (see ../global_setup.ts), else the sources. */
export function cliProgram(): string[] {
  const bundle = process.env.LIBTORCH_NODE_BUNDLE;
  if (bundle !== undefined) return [join(bundle, "cli", "main.js")];
  return ["--import", import.meta.resolve("tsx"), join(root, "src", "cli", "main.ts")];
}

interface CliOptions {
  /** Default: the root of the repository. */
  cwd?: string;
  env?: Record<string, string>;
  /** What stands on the standard input. Default: nothing, not even its end. */
  input?: string | Buffer;
  /** Called with what the process wrote to stdout so far, and a way to send it a signal. */
  onOutput?: (stdout: string, kill: (signal: NodeJS.Signals) => void) => void;
  /** Ctrl+C, once, as soon as the output has this in it; a second one would end the process without a word. */
  interruptAt?: string;
  /** Called once the process runs. */
  onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs the command line tool, as a user's shell would. */
export async function runCli(
  args: string[],
  { cwd = root, env, input, onOutput, interruptAt, onStart }: CliOptions = {},
): Promise<CliResult> {
  const child = spawn(process.execPath, [...cliProgram(), ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  child.stdin?.end(input);
  onStart?.((signal) => child.kill(signal));
  let isInterrupted = interruptAt === undefined;
  let stdout = "";
  let stderr = "";
  child.stdout!.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    onOutput?.(stdout, (signal) => child.kill(signal));
    if (!isInterrupted && stdout.includes(interruptAt as string)) isInterrupted = child.kill("SIGINT");
  });
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, stdout, stderr };
}
