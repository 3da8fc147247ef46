/** Makes sequences of calls about memory in child processes. From the command line: `npm run fuzz:memory [calls] [seed]`. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { Counts } from "./memory_calls.js";

export interface Sequences {
  /** The first sequence's seed. */
  first: number;
  sequences: number;
  /** Calls of each sequence. */
  calls: number;
  /** Sequences that share a process. */
  perProcess: number;
}

/** What came of them. `crashes` say which call of which seed did not come back. */
export async function runMemory({
  first,
  sequences,
  calls,
  perProcess,
}: Sequences): Promise<Counts & { crashes: string[] }> {
  const scratch = mkdtempSync(join(tmpdir(), "memory-calls-"));
  const outcome: Counts & { crashes: string[] } = { returned: 0, threw: 0, findings: [], crashes: [] };
  try {
    for (let seed = first; seed < first + sequences; seed += perProcess) {
      const end = Math.min(seed + perProcess, first + sequences);
      const log = join(scratch, `calls${seed}`);
      const program = fileURLToPath(new URL("memory_process.ts", import.meta.url));
      const { failed, stdout, stderr, signal, exitCode } = await execa(
        process.execPath,
        ["--import", "tsx", program, log, ...[seed, end, calls].map(String)],
        { stdin: "ignore", reject: false, timeout: 600_000, killSignal: "SIGKILL" },
      );
      if (!failed) {
        const counts = JSON.parse(stdout.split("\n").at(-1)!) as Counts;
        outcome.returned += counts.returned;
        outcome.threw += counts.threw;
        outcome.findings.push(...counts.findings);
      } else {
        outcome.crashes.push(
          `${signal ?? `exit code ${exitCode}`} in ${readFileSync(log, "utf8").trim()}\n${stderr.slice(-2000)}`,
        );
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return outcome;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [calls = 50_000, first = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
  const each = 500;
  console.log(`${calls} calls from seed ${first} on`);
  const outcome = await runMemory({ first, sequences: Math.ceil(calls / each), calls: each, perProcess: 10 });
  console.log(`${outcome.returned} returned, ${outcome.threw} threw, ${outcome.crashes.length} crashes`);
  for (const problem of [...outcome.crashes, ...outcome.findings]) console.error(problem);
  process.exitCode = outcome.crashes.length + outcome.findings.length > 0 ? 1 : 0;
}
