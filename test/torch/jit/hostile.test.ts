import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { expect, test } from "vitest";

type Line = { at: number; name: string } | { came: string | null; name: string } | { end: true };

/** The cases from `first` on: what did not come as it should, and the case at which the process ended. */
async function run(first: number): Promise<{ wrong: string[]; next: number | null }> {
  const program = fileURLToPath(new URL("hostile.ts", import.meta.url));
  const child = execa(process.execPath, ["--import", "tsx", program, String(first)], {
    reject: false,
    timeout: 240_000,
  });
  const { stdout, signal, exitCode, timedOut } = await child;
  const lines = stdout.split("\n").flatMap((text) => (text.startsWith("{") ? [JSON.parse(text) as Line] : []));
  const wrong = lines.flatMap((line) => ("came" in line && line.came !== null ? [`${line.name}: ${line.came}`] : []));
  const last = lines.at(-1);
  if (last === undefined || "end" in last) {
    expect(lines.length).toBeGreaterThan(0);
    return { wrong, next: null };
  }
  const at = lines.findLast((line) => "at" in line);
  if (at === undefined) throw new Error("the process did not start");
  const ended = timedOut ? "no answer" : (signal ?? `exit code ${exitCode}`);
  return { wrong: [...wrong, `${at.name}: ${ended}`], next: at.at + 1 };
}

test("no script ends the process: what did is an error, or Python's value", { timeout: 900_000 }, async () => {
  const wrong: string[] = [];
  for (let next: number | null = 0; next !== null; ) {
    const outcome = await run(next);
    wrong.push(...outcome.wrong);
    next = outcome.next;
  }
  expect(wrong).toEqual([]);
});
