/** What streams hold in memory. */

// In a process of its own: it measures its memory.

import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { IterableDataset } from "../../src/datasets/index.js";
import { sanitized } from "../sanitized.js";

const LINES = 60_000;
const LINE = 1_000;
const BYTES = LINES * LINE;
const FILES = {
  text: (i: number) => `${`${i} `.padEnd(LINE - 1, "abcdefgh")}\n`,
  jsonl: (i: number) => `${JSON.stringify({ text: `${i} `.padEnd(LINE - 12, "abcdefgh") })}\n`,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-streaming-"));
  for (const [name, line] of Object.entries(FILES)) {
    const file = await open(join(folder, name), "w");
    for (let i = 0; i < LINES; i += 1000) {
      await file.write(Array.from({ length: 1000 }, (_, j) => line(i + j)).join(""));
    }
    expect((await file.stat()).size).toBe(BYTES);
    await file.close();
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The most that heap and process grow by while a stream is read, and how much of it there was. */
async function read(stream: IterableDataset) {
  const before = process.memoryUsage();
  let [rows, heap, rss] = [0, 0, 0];
  for await (const { text } of stream) {
    if (typeof text === "string" && rows++ % 500 !== 0) continue;
    const now = process.memoryUsage();
    heap = Math.max(heap, now.heapUsed - before.heapUsed);
    rss = Math.max(rss, now.rss - before.rss);
  }
  return { rows, heap, rss };
}

describe.each([
  ["text", (path: string) => IterableDataset.fromText(path)],
  ["jsonl", (path: string) => IterableDataset.fromJsonl(path)],
] as const)("a stream of a large %s file", (name, open) => {
  // The sanitizers keep what was freed for a while.
  test.skipIf(sanitized)("holds a small part of it in memory, shuffled and mapped too", async () => {
    const path = join(folder, name);
    const plain = open(path);
    const made = plain
      .map(({ text }) => ({ text: `${text as string}.` }))
      .filter(({ text }) => (text as string).length > 0)
      .shuffle({ seed: 0, bufferSize: 1000 });
    for (const stream of [plain, made]) {
      const { rows, heap, rss } = await read(stream);
      expect(rows).toBe(LINES);
      expect(heap).toBeLessThan(BYTES / 2);
      expect(rss).toBeLessThan(BYTES / 2);
    }
  });
});
