/** The Trainer in a world of two processes against transformers' with accelerate: the rows of the log and the weights, number for number. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { TinyConfig, TinyTransformerModel } from "../../../src/index.js";
import { snakeCase } from "../../../src/python/snake_case.js";
import { type LogRow, PrinterCallback, Trainer, TrainingArguments } from "../../../src/transformers/index.js";
import { type Bits, noPython } from "../../python.js";
import { type RankResult, runWorld } from "../../torch/distributed/world.js";
import { temporaryFolder } from "./document.js";
import { untimed } from "./make.js";
import { type WorldCase, worldCases } from "./world_cases.js";

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
  const args = { cases: Object.fromEntries(cases), foreign: join(folder, "py") };
  return runWorld<Line>(Array(2).fill(`${program}.${language}`), { args, env });
}

describe.skipIf(noPython)("two processes", () => {
  let ours: RankResult<Line>[];
  let python: RankResult<Line>[];
  beforeAll(async () => {
    python = await run("py");
    ours = await run("ts");
  }, 180_000);

  const line = (results: RankResult<Line>[], rank: number, name: string): Line => {
    const found = results[rank]?.lines.find((one) => one.case === name);
    return found ?? expect.fail(`rank ${rank} said nothing of "${name}"`);
  };

  test.each([
    ...Object.keys(worldCases).map((name) => [name, name]),
    [`${checkpointing}, resumed`, `${checkpointing}, resumed`],
    [`${checkpointing}, resumed from Python's`, `${checkpointing}, resumed`],
  ])("have transformers' numbers with %s", (name, named) => {
    for (const rank of [0, 1]) {
      const [have, expected] = [line(ours, rank, name), line(python, rank, named as string)];
      expect(untimed(have.rows), `rows of rank ${rank}`).toEqual(untimed(expected.rows));
      expect({ ...have, rows: null, case: named }, `rank ${rank}`).toEqual({ ...expected, rows: null });
    }
  });

  test("tell each other what goes wrong on one of them", () => {
    const said = (rank: number) => {
      const lines = ours[rank]?.lines as unknown as {
        mistake?: string;
        error?: string;
        code?: string;
        stopped?: number;
      }[];
      expect(lines.find(({ stopped }) => stopped !== undefined)?.stopped).toBe(2);
      return Object.fromEntries(
        lines.flatMap(({ mistake, error, code }) => (mistake ? [[mistake, [error, code]]] : [])),
      );
    };
    expect(said(0)).toEqual({
      "a folder that rank 0 cannot make": [expect.stringMatching(/^OptionsError: .*outputDir/), "ENOTDIR"],
      "checkpoints of two steps": [
        expect.stringMatching(/^ValueError: Expected all ranks .* it is 3 on rank 0 and 6 on rank 1/),
        undefined,
      ],
      "a checkpoint that rank 1 has not": [
        expect.stringMatching(/^RuntimeError: rank 0 stops, as reading the checkpoint failed on rank 1: /),
        undefined,
      ],
      "a signal on rank 1": ["AbortError: The training was stopped", 20],
      "a dataset without indices": [expect.stringMatching(/^NotImplementedError: .*IterableDataset/), undefined],
    });
    expect(said(1)).toMatchObject({
      "a folder that rank 0 cannot make": [
        expect.stringMatching(/^RuntimeError: rank 1 stops, as making outputDir failed/),
        undefined,
      ],
      "a checkpoint that rank 1 has not": [
        expect.stringMatching(/^ValueError: Can't find a valid checkpoint/),
        undefined,
      ],
      "a signal on rank 1": ["AbortError: The training was stopped", 20],
    });
  });

  test("leave a checkpoint from which one process goes on, and says what it cannot have", async () => {
    const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    try {
      const { args, rows } = worldCases[checkpointing] as WorldCase;
      const alone = {
        outputDir: join(folder, "alone"),
        evalStrategy: "no",
        saveStrategy: "no",
        loadBestModelAtEnd: false,
      } as const;
      const trainer = new Trainer({
        model: new TinyTransformerModel(new TinyConfig({ vocabSize: 8 })),
        args: new TrainingArguments({ useCpu: true, disableTqdm: true, ...args, ...alone }),
        trainDataset: rows.map(({ ids }) => ({ inputIds: ids, labels: ids })),
      });
      trainer.removeCallback(PrinterCallback);
      await trainer.train({ resumeFromCheckpoint: join(folder, "ts", "checkpoint-6") });
      // Nine steps an epoch, where the two had five.
      const steps = trainer.state.logHistory.filter(({ loss }) => loss !== undefined).map(({ step }) => step);
      expect(steps).toEqual(Array.from({ length: 18 }, (_, i) => i + 1));
      const said = warned.mock.calls.map(([text]) => String(text)).join("\n");
      expect(said).toMatch(
        /checkpoint-6 is of a training by 2 processes, and goes on with 1: it will not have the random numbers/,
      );
    } finally {
      warned.mockRestore();
    }
  });

  test("write transformers' files, each once", () => {
    const files = (language: string) => readdirSync(join(folder, language, "checkpoint-6")).sort();
    const isState = (name: string) => /\.(pt|pth|safetensors)$|^trainer_state/.test(name);
    expect(files("ts").filter(isState)).toEqual(files("py").filter(isState));
    expect(files("ts")).toContain("rng_state_1.pth");
  });
});
