/** Programs of Node under Python's own launcher. */

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { expect, test } from "vitest";
import { programEnv } from "../../program_env.js";
import { executable, noPython } from "../../python.js";
import { withoutSanitizers } from "../../sanitized.js";

test.skipIf(noPython)("torchrun starts a world of Node", async () => {
  const torchrun = join(dirname(executable as string), "torchrun");
  const program = fileURLToPath(new URL("torchrun_rank.ts", import.meta.url));
  const node = [process.execPath, "--import", import.meta.resolve("tsx"), program];
  const { stdout } = await execa(torchrun, ["--standalone", "--nproc-per-node=2", "--no-python", ...node], {
    env: { ...withoutSanitizers(), ...programEnv, OMP_NUM_THREADS: "1" },
    timeout: 100_000,
    forceKillAfterDelay: 1,
  });
  const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
  expect(lines.map((line) => JSON.parse(line)).sort((a, b) => a.rank - b.rank)).toEqual(
    [0, 1].map((rank) => ({ rank, size: 2, local: rank, sum: [3], agents: "True", launched: true })),
  );
});
