/** The Trainer in a world of two processes against transformers' with accelerate: the rows of the log and the weights, number for number. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { snakeCase } from "../../../src/python/snake_case.js";
import type { LogRow } from "../../../src/transformers/index.js";
import { type Bits, noPython } from "../../python.js";
import { type RankResult, runWorld } from "../../torch/distributed/world.js";
import { temporaryFolder } from "./document.js";
import { untimed } from "./make.js";
import { worldCases } from "./world_cases.js";

interface Line {
  case: string;
  rows: LogRow[];
  weights: Record<string, Bits>;
  flos: number;
  /** The state of the generator of random numbers at the end. */
  random: Bits;
  predictions?: Bits;
  labels?: Bits;
}

const folder = temporaryFolder();
const program = "../../transformers/trainer/trainer_rank";
const [checkpointing = ""] = Object.entries(worldCases).find(([, { resumes }]) => resumes !== undefined) ?? [];

/** A world of two, whose cases write into a folder of their own. */
function run(language: "ts" | "py"): Promise<RankResult<Line>[]> {
  const cases = Object.entries(worldCases).map(([name, { args, ...more }]) => {
    const options = { outputDir: join(folder, language), ...args };
    const named = Object.entries(options).map(([key, value]) => [language === "py" ? snakeCase(key) : key, value]);
    return [name, { args: Object.fromEntries(named), ...more }];
  });
  // What accelerate asks for where nobody else has made the group.
  const env = { LOCAL_WORLD_SIZE: "2", MASTER_ADDR: "127.0.0.1" };
  return runWorld<Line>(Array(2).fill(`${program}.${language}`), { args: { cases: Object.fromEntries(cases) }, env });
}

describe.skipIf(noPython)("two processes", () => {
  let ours: RankResult<Line>[];
  let python: RankResult<Line>[];
  beforeAll(async () => {
    [ours, python] = await Promise.all([run("ts"), run("py")]);
  }, 180_000);

  test.each([
    ...Object.keys(worldCases),
    `${checkpointing}, resumed`,
  ])("have transformers' numbers with %s", (name) => {
    for (const rank of [0, 1]) {
      const find = (results: RankResult<Line>[]) => results[rank]?.lines.find((line) => line.case === name);
      const [have, expected] = [find(ours), find(python)];
      expect(untimed(have?.rows ?? []), `rows of rank ${rank}`).toEqual(untimed(expected?.rows ?? []));
      expect({ ...have, rows: null }, `rank ${rank}`).toEqual({ ...expected, rows: null });
    }
  });

  test("write the files that transformers writes, each once", () => {
    const files = (language: string) => readdirSync(join(folder, language, "checkpoint-6")).sort();
    const differing = new Set(["training_args.bin", "training_args.json", "config.json"]);
    const shared = (names: string[]) => names.filter((name) => !differing.has(name));
    expect(shared(files("ts"))).toEqual(shared(files("py")));
    expect(files("ts")).toContain("rng_state_1.pth");
  });
});
