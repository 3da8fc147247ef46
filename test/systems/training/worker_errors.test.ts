import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reviveError, serializeError } from "../../../src/internal/serialized_error.js";
import { IndexError, RuntimeError, TypeError as TorchTypeError } from "../../../src/python/exceptions.js";
import { tinyLMOptions } from "../../../src/systems/recipes/options.js";
import { OutOfVocabularyError } from "../../../src/systems/tokenizers/index.js";
import { Control } from "../../../src/systems/training/control.js";
import { NOTEBOOK_CORPUS } from "../../../src/systems/training/corpus.js";
import { runInWorker } from "../../../src/systems/training/worker_client.js";

describe("an error that crosses from the training thread", () => {
  const cross = (error: unknown) => reviveError(structuredClone(serializeError(error)));

  test.each([
    new RuntimeError("sizes differ"),
    new IndexError("out of range"),
    new TorchTypeError("torch's"),
    new TypeError("own"),
  ])("keeps its class, message and stack", (error) => {
    const copy = cross(error);
    expect(copy.constructor).toBe(error.constructor);
    expect([copy.name, copy.message, copy.stack]).toEqual([error.name, error.message, error.stack]);
  });

  test("keeps its plain fields", () => {
    expect(cross(new OutOfVocabularyError("Hi", "word", ["a"]))).toMatchObject({
      token: "Hi",
      name: "OutOfVocabularyError",
    });
    expect(cross(Object.assign(new Error("no file"), { code: "ENOENT", handle: () => {} }))).toMatchObject({
      code: "ENOENT",
    });
  });

  test("is an Error even when what was thrown is none", () => {
    expect(cross("a string").message).toBe("a string");
  });
});

describe("a training thread", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "libtorch-node-worker-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(source: string) {
    const path = join(folder, `${Math.random()}.mjs`);
    await writeFile(path, source);
    const task = {
      ...{
        model: "tinylm" as const,
        settings: tinyLMOptions.parse({}),
        source: { texts: NOTEBOOK_CORPUS },
        report: { steps: true, epochs: false, snapshots: false },
      },
      ...{ lockStep: false, control: new Control().buffer, checkpoints: null, resume: null, training: 1 },
    };
    return runInWorker(task, {}, pathToFileURL(path));
  }

  test("that exits by itself is an error", async () => {
    await expect(run("process.exit(3)")).rejects.toThrow(
      "The training thread ended (exit code 3) before the training did",
    );
  });

  test("that ends without a word is an error", async () => {
    await expect(run("")).rejects.toThrow("The training thread ended (exit code 0) before the training did");
  });

  test("that throws outside the training is that error", async () => {
    await expect(run("throw new RangeError('lost')")).rejects.toThrow(new RangeError("lost"));
  });

  test("that cannot even be loaded is an error", async () => {
    await expect(run("import './nowhere.mjs'")).rejects.toThrow(/nowhere\.mjs/);
  });
});
