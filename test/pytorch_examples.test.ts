/** examples/pytorch/: each program prints what its twin in reference/pytorch/ prints, every digit of its losses. */

import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { executable, noPython } from "./python.js";

const cwd = fileURLToPath(new URL("..", import.meta.url));
const programs = readdirSync(`${cwd}/examples/pytorch`).map((file) => file.replace(/\.ts$/, ""));

async function lines(command: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await execa(command, args, { cwd, env: { OMP_NUM_THREADS: "1" } });
  return stdout.split("\n");
}

describe.skipIf(noPython)("a port of a PyTorch program prints what the program prints", () => {
  test.each(programs)(
    "%s",
    async (name) => {
      const ours = await lines(process.execPath, "--import", "tsx", `examples/pytorch/${name}.ts`, "1");
      const theirs = await lines(executable!, `reference/pytorch/${name}.py`, "1");
      expect(theirs.filter((line) => /loss.*\d\.\d{10}/i.test(line)).length).toBeGreaterThan(5);
      expect(ours).toEqual(theirs);
    },
    120_000,
  );
});
