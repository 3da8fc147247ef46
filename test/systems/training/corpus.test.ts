import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TrainingOptions, tinyLMOptions } from "../../../src/systems/recipes/options.js";
import { prepareData } from "../../../src/systems/training/batches.js";
import { NOTEBOOK_CORPUS } from "../../../src/systems/training/corpus.js";
import { type GivenCorpus, readCorpus } from "../../../src/systems/training/corpus_source.js";

const prepare = async (corpus: GivenCorpus, options: TrainingOptions = {}) => {
  const { source } = await readCorpus(corpus, { identified: false });
  return prepareData(source!, tinyLMOptions.parse(options));
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-corpus-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a corpus of words", () => {
  test("is one batch, filled up to its longest text, targets one word on", async () => {
    const { batches, tokenizer } = await prepare({ texts: NOTEBOOK_CORPUS });
    expect(tokenizer.vocabSize).toBe(12);
    expect(batches).toHaveLength(1);
    expect(batches[0]).toMatchObject({ rows: 4, columns: 8 });
    expect([...batches[0]!.inputs.slice(0, 8)]).toEqual([1, 3, 4, 5, 6, 7, 8, 0]);
    expect([...batches[0]!.targets.slice(0, 8)]).toEqual([3, 4, 5, 6, 7, 8, 2, 0]);
  });

  test("in mini-batches keeps its order, each batch as long as its longest text, the last one smaller", async () => {
    const { batches } = await prepare({ texts: ["a", "b b b", "c c"] }, { batchSize: 2 });
    expect(batches.map(({ rows, columns }) => [rows, columns])).toEqual([
      [2, 4],
      [1, 3],
    ]);
    expect([...batches[0]!.inputs]).toEqual([1, 3, 0, 0, 1, 4, 4, 4]);
    expect([...batches[1]!.targets]).toEqual([5, 5, 2]);
  });

  test("in a file is its lines, blank ones left out", async () => {
    const path = join(folder, "lines.txt");
    await writeFile(path, "a b\r\n\n   \nc\n");
    const { batches, tokenizer } = await prepare({ path });
    expect(tokenizer.toJSON()).toMatchObject({ vocab: ["<pad>", "<bos>", "<eos>", "a", "b", "c"] });
    expect(batches[0]!.rows).toBe(2);
  });

  test("without a word is an error", async () => {
    await expect(prepare({ texts: ["", "  "] })).rejects.toThrow("Expected a corpus with at least one word");
  });
});

describe("a corpus of characters", () => {
  test("is cut in blocks whose targets are one character on, the rest left out", async () => {
    const { batches, blockSize } = await prepare({ texts: ["abcab", "c"] }, { tokenizer: "character", blockSize: 3 });
    expect(blockSize).toBe(3);
    expect(batches).toHaveLength(1);
    expect(batches[0]!.rows).toBe(2);
    // "\n" is 0: the texts are joined by line ends.
    expect([...batches[0]!.inputs]).toEqual([1, 2, 3, 1, 2, 0]);
    expect([...batches[0]!.targets]).toEqual([2, 3, 1, 2, 0, 3]);
  });

  test("that is shorter than a block is one block", async () => {
    const { batches, blockSize } = await prepare({ texts: ["hello"] }, { tokenizer: "character" });
    expect([blockSize, batches[0]!.rows, batches[0]!.columns]).toEqual([4, 1, 4]);
  });

  test("of a single character is an error", async () => {
    await expect(prepare({ texts: ["a"] }, { tokenizer: "character" })).rejects.toThrow(
      "at least two characters, but got 1",
    );
  });

  test("that is not UTF-8 is an error that names the file", async () => {
    const path = join(folder, "latin1.txt");
    await writeFile(path, Buffer.from([0x61, 0xe9, 0x62]));
    await expect(prepare({ path }, { tokenizer: "character" })).rejects.toThrow(`in UTF-8, but ${path} is not`);
  });
});
