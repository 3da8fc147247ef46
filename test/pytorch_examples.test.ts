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
import { programEnv } from "./program_env.js";
import { executable, noPython, python } from "./python.js";

const cwd = fileURLToPath(new URL("..", import.meta.url));
const programs = readdirSync(`${cwd}/examples/pytorch`).filter((file) => file.endsWith(".ts"));
/** Each program for one round, and with what other arguments it has. */
const runs = [
  ...programs.map((file) => `${file.replace(/\.ts$/, "")} 1`),
  "word_language_model 1 Transformer",
  // In a second cycle the profiler has something to clear.
  "profiler 2",
];

/** What each of the runs prints; its error where there is one. */
const RUN = `
import contextlib, os, runpy, traceback
result = {}
for run in args["runs"]:
    name, *arguments = run.split()
    program = os.path.join(args["folder"], name + ".py")
    sys.argv = [program, *arguments]
    # As for a program, what lies beside it can be imported.
    sys.path[0] = args["folder"]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            runpy.run_path(program, run_name="__main__")
        except Exception:
            traceback.print_exc(file=printed)
    result[run] = printed.getvalue().splitlines()
`;

/** What one of ours prints. */
async function printed(run: string): Promise<string[]> {
  const [name, ...args] = run.split(" ");
  const lines: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...values) => {
    lines.push(...format(...values).split("\n"));
  });
  const { argv } = process;
  process.argv = [argv[0]!, `${name}.ts`, ...args];
  try {
    // A module runs once; under another name it is another.
    await import(/* @vite-ignore */ `${cwd}examples/pytorch/${name}.ts?${args.join("-")}`);
  } finally {
    process.argv = argv;
    log.mockRestore();
  }
  return lines;
}

async function ran(command: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await execa(command, args, { cwd, env: { ...programEnv, OMP_NUM_THREADS: "1" } });
  return stdout.split("\n");
}

describe.skipIf(noPython)("a port of a PyTorch program prints what the program prints", () => {
  let theirs: Record<string, string[]>;
  beforeAll(async () => {
    theirs = await python(RUN, { folder: `${cwd}reference/pytorch`, runs });
  });

  test.each(runs)("%s", async (run) => {
    const expected = theirs[run]!;
    expect(expected.filter((line) => /loss.*\d\.\d{10}/i.test(line)).length, expected.join("\n")).toBeGreaterThan(5);
    expect(await printed(run)).toEqual(expected);
  });

  test("run as programs", async () => {
    const ours = await ran(process.execPath, "--import", "tsx", "examples/pytorch/vae.ts", "1");
    expect(ours).toEqual(await ran(executable!, "reference/pytorch/vae.py", "1"));
    expect(ours).toEqual(theirs["vae 1"]);
  });
});
