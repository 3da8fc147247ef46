import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import torch from "../../../src/index.js";
import { writeFolderAtomic } from "../../../src/internal/files/atomic_write.js";
import { loadFile, saveFile } from "../../../src/safetensors/torch.js";
import { LanguageModel } from "../../../src/systems/training/language_model.js";
import type { TinyLMRun } from "../../../src/systems/training/run.js";
import { SAVED_FILES } from "../../../src/systems/training/saved_files.js";
import { trainTinyLM } from "../../../src/systems/training/train_tiny_lm.js";

let folder: string;
let run: TinyLMRun;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-save-"));
  run = await trainTinyLM({ epochs: 60, threads: 1 });
});
afterAll(() => rm(folder, { recursive: true }));

describe("a saved model", () => {
  test("comes back with the same weights, under PyTorch's names", async () => {
    const path = join(folder, "deep", "model");
    await run.save(path);
    expect((await readdir(path)).sort()).toEqual(["config.json", "model.safetensors", "run.json", "tokenizer.json"]);
    expect(await readdir(join(folder, "deep"))).toEqual(["model"]);
    expect(Object.keys(await loadFile(join(path, "model.safetensors")))).toContain("layers.0.self_attn.in_proj_weight");

    torch.manualSeed(1);
    const expected = torch.rand(2).tolist();
    torch.manualSeed(1);
    const copy = await LanguageModel.load(path);
    expect(torch.rand(2).tolist()).toEqual(expected);
    for (const [name, weight] of Object.entries(run.model.stateDict())) {
      expect(copy.model.stateDict()[name]!.tolist(), name).toEqual(weight.tolist());
    }
    expect(copy.generate("how are")).toBe(run.generate("how are"));
  });

  test("replaces one that was saved before", async () => {
    const path = join(folder, "again");
    await run.save(path);
    await run.save(path);
    expect((await LanguageModel.load(path)).parameterCount).toBe(17_932);
    expect((await readdir(folder)).filter((name) => name.includes("tmp"))).toEqual([]);
  });

  test("does not replace a folder that holds anything else", async () => {
    const path = join(folder, "precious");
    await mkdir(path);
    await writeFile(join(path, "thesis.tex"), "x");
    await expect(run.save(path)).rejects.toThrow(/one that holds a saved model, but .* holds thesis\.tex/);
    expect(await readdir(path)).toEqual(["thesis.tex"]);
  });

  test("is never half-written: what fails leaves the old one as it was", async () => {
    const path = join(folder, "kept");
    await run.save(path);
    const before = await readFile(join(path, "config.json"), "utf8");
    const failing = writeFolderAtomic(path, Object.values(SAVED_FILES), async (target) => {
      await writeFile(join(target, "config.json"), "half");
      throw new Error("disk full");
    });
    await expect(failing).rejects.toThrow("disk full");
    expect(await readFile(join(path, "config.json"), "utf8")).toBe(before);
    expect((await readdir(folder)).filter((name) => name.includes("tmp"))).toEqual([]);
  });

  test.each([
    ["config.json", "{", /config\.json: expected JSON/],
    ["config.json", '{"modelType":"tinylm"}', /Expected the sizes of a TinyLM in .*config\.json[\s\S]*vocabSize/],
    ["tokenizer.json", '{"type":"word","vocab":["a"]}', /a vocabulary of 12, but it has 1 entries/],
    ["model.safetensors", "garbage!!", /Expected a safetensors file, but the header has/],
  ])("whose %s is damaged is an error that says so", async (name, content, message) => {
    const path = join(folder, "damaged");
    await run.save(path);
    await writeFile(join(path, name), content);
    await expect(LanguageModel.load(path)).rejects.toThrow(message);
  });

  test("that is not there is an error", async () => {
    await expect(LanguageModel.load(join(folder, "nowhere"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("safetensors", () => {
  test("keep every dtype, shape and bit", async () => {
    const path = join(folder, "all.safetensors");
    const tensors = {
      half: torch.tensor([1.5, Number.NaN, -0], { dtype: "float16" }),
      brain: torch.tensor([[1.5], [Number.POSITIVE_INFINITY]], { dtype: "bfloat16" }),
      long: torch.tensor([2n ** 62n, -1n]),
      flag: torch.tensor([true, false]),
      scalar: torch.tensor(3, { dtype: "float64" }),
      empty: torch.zeros(0, 3),
      strided: torch.arange(6).view(2, 3).t(),
    };
    await saveFile(tensors, path);
    const loaded = await loadFile(path);
    expect(Object.keys(loaded).sort()).toEqual(Object.keys(tensors).sort());
    for (const [name, tensor] of Object.entries(tensors)) {
      expect([loaded[name]!.shape, String(loaded[name]!.dtype)], name).toEqual([tensor.shape, String(tensor.dtype)]);
      expect(loaded[name]!.tolist(), name).toEqual(tensor.tolist());
    }
  });

  test("refuse a dtype that the format lacks", async () => {
    const tensors = { z: torch.zeros(1, { dtype: "complex128" }) };
    await expect(saveFile(tensors, join(folder, "z.safetensors"))).rejects.toThrow(
      /hold no torch\.complex128, which "z" is/,
    );
  });
});
