/**
 * examples/pytorch/: each program prints what its twin in reference/pytorch/ prints, every digit of its losses.
 *
 * Starting takes longer than what the programs do. So Python runs all twins in one process, one after the other, and ours run here,
 * against the sources. One of each is run as what it is, a program.
 */

import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "node:util";
import { execa } from "execa";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { executable, noPython, python } from "./python.js";

const cwd = fileURLToPath(new URL("..", import.meta.url));
const programs = readdirSync(`${cwd}/examples/pytorch`).map((file) => file.replace(/\.ts$/, ""));

/** What each of the twins prints when it is run with these arguments; its error where there is one. */
const RUN = `
import contextlib, runpy, traceback
result = {}
for program, *arguments in args:
    printed = io.StringIO()
    sys.argv = [program, *arguments]
    with contextlib.redirect_stdout(printed):
        try:
            runpy.run_path(program, run_name="__main__")
        except Exception:
            traceback.print_exc(file=printed)
    result[program] = printed.getvalue().splitlines()
`;

const twin = (name: string) => `${cwd}reference/pytorch/${name}.py`;

/** What one of ours prints when it is run with these arguments. */
async function printed(name: string, ...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...values) => {
    lines.push(...format(...values).split("\n"));
  });
  const { argv } = process;
  process.argv = [argv[0]!, name, ...args];
  try {
    await import(`../examples/pytorch/${name}.ts`);
  } finally {
    process.argv = argv;
    log.mockRestore();
  }
  return lines;
}

async function ran(command: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await execa(command, args, { cwd, env: { OMP_NUM_THREADS: "1" } });
  return stdout.split("\n");
}

describe.skipIf(noPython)("a port of a PyTorch program prints what the program prints", () => {
  let theirs: Record<string, string[]>;
  beforeAll(async () => {
    theirs = await python(
      RUN,
      programs.map((name) => [twin(name), "1"]),
    );
  });

  test.each(programs)("%s", async (name) => {
    const expected = theirs[twin(name)]!;
    expect(expected.filter((line) => /loss.*\d\.\d{10}/i.test(line)).length, expected.join("\n")).toBeGreaterThan(5);
    expect(await printed(name, "1")).toEqual(expected);
  });

  test("run as programs", async () => {
    const ours = ran(process.execPath, "--import", "tsx", "examples/pytorch/vae.ts", "1");
    expect(await ours).toEqual(await ran(executable!, "reference/pytorch/vae.py", "1"));
    expect(await ours).toEqual(theirs[twin("vae")]);
  });
});
