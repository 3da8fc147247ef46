import { runProgram } from "../../internal/run_program.js";

/** What a program gave. */
export interface ProgramOutput {
  /** The JSON object that it printed. */
  output: unknown;
  /** Seconds from the start of the process to its end. */
  seconds: number;
}

const SHOWN_LINES = 15;

/**
 * Runs a program that prints one JSON object. A failure is an Error with the end of what it wrote to stderr.
 *
 * @param options.explain What to show instead of all that a failed program wrote to stderr.
 */
export async function runJSON(
  program: string,
  args: string[],
  {
    signal,
    explain = (stderr) => stderr,
  }: { signal?: AbortSignal; explain?: (stderr: string) => string | Promise<string> } = {},
): Promise<ProgramOutput> {
  const { code, signal: endedBy, stdout, stderr, seconds } = await runProgram(program, args, { signal });
  if (code === 0) return { output: JSON.parse(stdout), seconds };
  const tail = (await explain(stderr)).trimEnd().split("\n").slice(-SHOWN_LINES).join("\n");
  throw new Error(`${[program, ...args].join(" ")} ended with ${endedBy ?? `exit code ${code}`}:\n${tail}`);
}
