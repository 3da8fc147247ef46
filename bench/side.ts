/** One measured process, ours or Python's: a question a line, an answer a line. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/** A program that answers requests until it is closed. */
export class Side {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly lines: AsyncIterator<string>;
  private readonly reader: Interface;

  constructor(program: string, args: string[], cwd: string, env: Record<string, string> = {}) {
    const options = { cwd, env: { ...process.env, ...env } };
    this.child = spawn(program, args, { ...options, stdio: ["pipe", "pipe", "inherit"] });
    this.reader = createInterface({ input: this.child.stdout });
    this.lines = this.reader[Symbol.asyncIterator]();
  }

  /** Says something that is not answered. */
  tell(message: unknown): void {
    this.child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  async ask<Answer>(request: unknown): Promise<Answer> {
    this.tell(request);
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`the measured process ended before it answered ${JSON.stringify(request)}`);
    return JSON.parse(value) as Answer;
  }

  async close(): Promise<void> {
    this.child.stdin.end();
    if (this.child.exitCode === null) await once(this.child, "exit");
    this.reader.close();
  }
}

/** Seconds that a program takes from its start to its end. */
export async function timeProcess(program: string, args: string[], cwd: string): Promise<number> {
  const start = performance.now();
  const child = spawn(program, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with exit code ${code}`);
  return (performance.now() - start) / 1000;
}
