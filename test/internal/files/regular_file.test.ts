/** Whatever opens a file for reading: a folder, a pipe, a device or a socket is refused, at once and for what it is. */

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Dataset } from "../../../src/datasets/index.js";
import { readJSON } from "../../../src/internal/files/json_file.js";
import { piecesOfFile, readRegularFile, readRegularFileSync } from "../../../src/internal/files/regular_file.js";
import { loadFile } from "../../../src/safetensors/torch.js";
import { trainTinyLM } from "../../../src/systems/training/index.js";
import { textLines } from "../../../src/tokenizers/index.js";
import { load } from "../../../src/torch/serialization/index.js";
import { PreTrainedTokenizerFast, trainWordLevel } from "../../../src/transformers/index.js";
import { TrainerState } from "../../../src/transformers/trainer/trainer_state.js";

let folder: string;
let server: Server;
const path = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-files-"));
  await mkdir(path("folder"));
  await writeFile(path("file"), "x");
  execFileSync("mkfifo", [path("pipe")]);
  server = createServer();
  await new Promise<void>((resolve) => server.listen(path("socket"), resolve));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const all = async (pieces: AsyncIterable<unknown>) => {
  for await (const piece of pieces) void piece;
};
const READERS: Record<string, (path: string) => unknown> = {
  readRegularFile,
  readRegularFileSync: async (name) => readRegularFileSync(name),
  piecesOfFile: (name) => all(piecesOfFile(name)),
  "torch.load": load,
  "torch.load, mapped": (name) => load(name, { mmap: true }),
  "safetensors.loadFile": loadFile,
  readJSON,
  "TrainerState.loadFromJson": TrainerState.loadFromJson,
  PreTrainedTokenizerFast: async (tokenizerFile) => new PreTrainedTokenizerFast({ tokenizerFile }),
  textLines: (name) => all(textLines(name)),
  "training of a tokenizer": (file) => trainWordLevel({ file }),
  "Dataset.fromText": (name) => Dataset.fromText(name),
  "Dataset.fromCsv": (name) => Dataset.fromCsv(name),
  "Dataset.fromJsonl": (name) => Dataset.fromJsonl(name),
  "Dataset.fromJsonl of a field": (name) => Dataset.fromJsonl(name, { field: "x" }),
  "Dataset.fromParquet": (name) => Dataset.fromParquet(name),
  trainTinyLM: (corpus) => trainTinyLM({ corpus, epochs: 1 }),
};
const KINDS: [string, () => string, RegExp][] = [
  [
    "nothing",
    () => path("nothing"),
    /nothing: cannot be read: expected a file, but there is nothing of that name \(ENOENT\)/,
  ],
  ["a folder", () => path("folder"), /folder: cannot be read: expected a file, but it is a folder/],
  ["a pipe", () => path("pipe"), /pipe: cannot be read: expected a file, but it is a pipe/],
  ["a socket", () => path("socket"), /socket: cannot be read: expected a file, but it is a socket/],
  ["a device", () => "/dev/zero", /zero: cannot be read: expected a file, but it is a device/],
  ["a path through a file", () => path("file/x"), /cannot be read: expected a file, but a part of its path is a file/],
];

describe.skipIf(!existsSync("/dev/zero")).each(Object.entries(READERS))("%s", (_name, read) => {
  test.each(KINDS)("refuses %s", async (_kind, name, message) => {
    await expect(async () => read(name())).rejects.toThrow(message);
  });
});
