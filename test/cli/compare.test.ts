import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPython } from "../../src/systems/compare/find_python.js";
import { runCli } from "./run_cli.js";

const few = ["compare", "tinylm", "--epochs", "3", "--repeat", "1", "--threads", "1"];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-compare-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A Python that does something else than it is asked for. */
async function fakePython(script: string): Promise<string> {
  const path = join(folder, `python-${Math.random()}`);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

describe("compare tinylm", () => {
  test("--json prints one object: identical, exit code 0; options may come from a file", async () => {
    const config = join(folder, "run.yaml");
    await writeFile(config, "epochs: 1000\njson: true\n");
    const { code, stdout, stderr } = await runCli([...few, "--config", config]);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({
      ...{ model: "tinylm", device: "cpu", seed: 0, steps: 3, threads: 1, identical: true, firstDifference: null },
      maxAbsDiff: { loss: 0, gradNorm: 0, weights: 0 },
      ...{ generatedIds: expect.arrayContaining([1, 3, 4, 5, 7]), validationLoss: null },
      seconds: {
        ours: { process: expect.any(Number), loop: expect.any(Number) },
        python: { process: expect.any(Number), loop: expect.any(Number) },
      },
      ratio: { process: expect.any(Number), loop: expect.any(Number) },
      repeat: 1,
      nproc: 1,
      versions: expect.objectContaining({
        node: process.versions.node,
        python: expect.any(String),
        torch: expect.any(String),
      }),
    });
    expect(code).toBe(0);
  });

  test("says where the sides part: exit code 1", async () => {
    const python = await fakePython(`exec "${await findPython()}" "$@" --dropout 0.2`);
    const { code, stdout } = await runCli(few, { env: { LIBTORCH_NODE_PYTHON: python } });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^DIFFERENT: first loss of step 1: ours \d\.\d+, Python's \d\.\d+$/m);
  });

  test("--nproc has torchrun start both sides", async () => {
    const python = await fakePython("echo not today >&2; exit 1");
    const { code, stderr } = await runCli([...few, "--json", "--nproc", "2"], {
      env: { LIBTORCH_NODE_PYTHON: python },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      / -m torch\.distributed\.run --standalone --nproc-per-node=2 --redirects=2 --log-dir=\S+ --no-python .* train --model tinylm /,
    );
  });

  test("--nproc shows what the failed process wrote, not torchrun's report", async () => {
    // torchrun is the true one, and starts something else than it is asked for: one of two processes fails, and says why.
    const program = join(folder, "fails.sh");
    await writeFile(program, '[ "$RANK" = 0 ] && exec sleep 30\necho "the reason of rank $RANK" >&2\nexit 3\n');
    const options = '"$1" "$2" "$3" "$4" "$5" "$6"';
    const python = await fakePython(`exec "${await findPython()}" ${options} --no-python sh "${program}"`);
    const { code, stderr } = await runCli([...few, "--json", "--nproc", "2"], {
      env: { LIBTORCH_NODE_PYTHON: python },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/ended with exit code 1:\nprocess 1 of them:\nthe reason of rank 1$/m);
  });

  test("shows what Python wrote when Python fails", async () => {
    const python = await fakePython("echo 'No module named torch' >&2; exit 1");
    const { code, stderr } = await runCli([...few, "--json"], { env: { LIBTORCH_NODE_PYTHON: python } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: .*tinylm\.py.* ended with exit code 1:\nNo module named torch$/m);
  });
});
