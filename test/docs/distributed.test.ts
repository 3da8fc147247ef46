/** The programs and scripts of docs/distributed.md, run by two processes; machines are played by processes of this one. */

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { programEnv } from "../program_env.js";
import { executable, noPython } from "../python.js";
import { withoutSanitizers } from "../sanitized.js";
import { freePort } from "../torch/distributed/world.js";
import { sectionsOf } from "./guides.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "libtorch-node-distributed-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sections = sectionsOf(readFileSync(join(root, "docs", "distributed.md"), "utf8"));
/** The blocks of a language in a section. */
const blocks = (heading: string, language: string): string[] => {
  const section = sections.find((one) => one.heading === heading);
  return (section?.blocks ?? []).filter((block) => block.language === language).map(({ code }) => code);
};

/** What stands for programs that a cluster has, and for `node train.mjs`: this Node, and this package. */
const programs: Record<string, string> = {
  node: `exec ${process.execPath} --import ${import.meta.resolve("tsx")} "\${1%.mjs}.mts"`,
  scontrol: "printf 'localhost\\nlocalhost\\n'",
  srun: 'for i in $(seq "$SLURM_NNODES"); do "$@" & done; wait',
};

let port: number;
beforeAll(async () => {
  port = await freePort();
  mkdirSync(join(folder, "bin"));
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, "bin", name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, "bin", name), 0o755);
  }
});

/** Runs a script in a folder with `train.mts`, on a port of its own; gives what it printed. */
async function run(script: string, program: string): Promise<string> {
  const place = mkdtempSync(join(folder, "run-"));
  writeFileSync(join(place, "train.mts"), program);
  const own = script.replaceAll("29500", String(port)).replaceAll(/10\.0\.0\.1|train-0\.train/g, "localhost");
  const { stdout } = await execa("bash", ["-e", "-c", own], {
    cwd: place,
    env: {
      ...withoutSanitizers(),
      ...{ PATH: [join(folder, "bin"), dirname(executable as string), process.env.PATH].join(":") },
      ...{ ...programEnv, OMP_NUM_THREADS: "1", FOLDER: place },
      ...{ SLURM_JOB_NODELIST: "localhost,localhost", SLURM_NNODES: "2", SLURM_JOB_ID: "1", SLURM_CPUS_PER_TASK: "1" },
    },
    timeout: 200_000,
    forceKillAfterDelay: 1,
  });
  return `${stdout}\n${existsSync(join(place, "results/checkpoint-8/rng_state_1.pth")) ? "saved" : ""}`;
}

const training = () => blocks("A training that several processes do", "ts")[0] as string;
const PLACE = `const { RANK, WORLD_SIZE, MASTER_PORT } = process.env;\nconsole.log("rank", RANK, "of", WORLD_SIZE, Number(MASTER_PORT) > 0);`;

describe.skipIf(noPython)("on one machine", () => {
  test.each([0, 1])("command %i trains, and rank 0 writes", async (index) => {
    const output = await run(blocks("On a laptop", "sh")[index] as string, training());
    // Rank 0 alone logs: two rows of steps, and the last.
    expect(output.match(/'loss'/g)).toHaveLength(2);
    expect(output.match(/'train_loss'/g)).toHaveLength(1);
    expect(output).toContain("saved");
  });
});

describe.skipIf(noPython)("on two machines", () => {
  const twice = (command: string) => `(${command}) &\n(${command}) &\nwait`;
  const inPods = () => {
    const job = parseAllDocuments(blocks("Kubernetes", "yaml")[0] as string).map((document) => document.toJS())[1];
    const [{ command, env }] = job.spec.template.spec.containers;
    const variables = env.map(({ name, value }: { name: string; value: string }) => `${name}=${value}`);
    return twice([...variables, ...command].join(" "));
  };
  test.each([
    ["by hand", () => twice(blocks("Two machines", "sh")[0] as string)],
    ["Slurm", () => blocks("Slurm", "sh")[0] as string],
    ["Kubernetes", inPods],
  ])("%s starts one process on each", async (_name, script) => {
    const lines = (await run(script(), PLACE)).split("\n").filter((line) => line.startsWith("rank"));
    expect(lines.sort()).toEqual(["rank 0 of 2 true", "rank 1 of 2 true"]);
  });
});
