/**
 * Damages archives of TorchScript, loads and calls what loads: a process of its own, which a wild read would end. Prints how often
 * what happened. `tsx damage.ts FOLDER FIRST LAST`
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import torch from "../../../src/index.js";
import { zipArchive } from "../../../src/torch/serialization/zip_writer.js";
import { flip, numbers } from "../serialization/damages.js";

const NAMES = ["mlp", "methods", "lstm", "conv", "classes", "tied", "collections"];

function records(archive: Buffer): { name: string; content: Buffer }[] {
  const end = archive.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const found: { name: string; content: Buffer }[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let i = 0; i < archive.readUInt16LE(end + 10); i++) {
    const [length, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [number, number, number]; // biome-ignore format: one line
    const header = archive.readUInt32LE(at + 42);
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const stored = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const content = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(stored) : stored;
    found.push({ name: archive.toString("utf8", at + 46, at + 46 + length), content: Buffer.from(content) });
    at += 46 + length + extra + comment;
  }
  return found;
}

/** Every second one has right sums, so that only what looks at the content can see it. */
function damaged(archive: Buffer, seed: number): Buffer {
  const random = numbers(seed);
  if (seed % 2 === 0) {
    const copy = Buffer.from(archive);
    if (random() < 0.1) return copy.subarray(0, Math.floor(random() * copy.length));
    flip(copy, random);
    return copy;
  }
  const all = records(archive);
  const read = all.filter(({ name }) => /(pkl|\.py|version)$/.test(name));
  flip((read[Math.floor(random() * read.length)] as (typeof all)[0]).content, random);
  return Buffer.concat([
    ...zipArchive(all.map(({ name, content }) => ({ name, size: content.length, content: [content] }))),
  ]);
}

const [folder, first, last] = process.argv.slice(2) as [string, string, string];
const counts: Record<string, number> = {};
const archives = NAMES.map((name) => readFileSync(join(folder, `${name}.pt`)));
const inputs = await Promise.all(NAMES.map((name) => torch.load<unknown[]>(join(folder, `${name}.inputs.pt`))));
for (let seed = Number(first); seed < Number(last); seed++) {
  const at = seed % NAMES.length;
  let happened = "error";
  try {
    const m = await torch.jit.load(damaged(archives[at] as Buffer, seed));
    happened = "loaded";
    m(...(inputs[at] as unknown[]));
    m.stateDict();
    m.saveToBuffer();
    happened = "ran";
  } catch (error) {
    if (!(error instanceof torch.TorchError)) throw error;
  }
  counts[happened] = (counts[happened] ?? 0) + 1;
}
console.log(JSON.stringify(counts));
