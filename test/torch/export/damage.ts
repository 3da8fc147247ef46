/**
 * Damages programs of torch.export, loads and calls what loads: a process of its own, which a wild read would end. Prints how often
 * what happened, and on the other channel the seeds of what took long. `tsx damage.ts FOLDER FIRST LAST`
 */

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import torch from "../../../src/index.js";
import { flip, numbers } from "../serialization/damages.js";
import { archive, type Records, recordsOf } from "../serialization/records.js";

const NAMES = ["conv", "cond", "sizes", "outputs", "while_loop", "bert", "lstm", "buffers", "data_dependent", "scan"];
const MODEL = "models/model.json";

/** Changes a few values somewhere in a tree of JSON. */
function damageTree(tree: unknown, random: () => number): void {
  const places: [Record<string, unknown>, string][] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const key of Object.keys(value)) {
      places.push([value as Record<string, unknown>, key]);
      visit((value as Record<string, unknown>)[key]);
    }
  };
  visit(tree);
  const below = (n: number) => Math.floor(random() * n);
  for (let i = below(3); i >= 0; i--) {
    const [owner, key] = places[below(places.length)]!;
    const [other, otherKey] = places[below(places.length)]!;
    const values = [
      null,
      -1,
      2 ** 40,
      0.5,
      "x",
      [],
      {},
      true,
      // A copy: it may be around this one.
      structuredClone(other[otherKey]),
      { as_int: 7 },
      { as_tensor: { name: "x" } },
    ];
    if (below(6) === 0) delete owner[key];
    else owner[key] = values[below(values.length)];
  }
}

/** Of each three: bytes anywhere, values of the graph, bytes of a record; the last two with right sums. */
function damaged(bytes: Buffer, records: Records, seed: number): Buffer {
  const random = numbers(seed);
  if (seed % 3 === 0) {
    const copy = Buffer.from(bytes);
    if (random() < 0.1) return copy.subarray(0, Math.floor(random() * copy.length));
    flip(copy, random);
    return copy;
  }
  const copies = new Map([...records].map(([name, content]) => [name, Buffer.from(content)]));
  if (seed % 3 === 1) {
    const tree = JSON.parse(records.get(MODEL)!.toString()) as unknown;
    damageTree(tree, random);
    copies.set(MODEL, Buffer.from(JSON.stringify(tree)));
  } else {
    const read = [...copies.keys()].filter((name) => /(json|version|format|byteorder)$/.test(name));
    flip(copies.get(read[Math.floor(random() * read.length)]!)!, random);
  }
  return archive(copies);
}

const [folder, first, last] = process.argv.slice(2) as [string, string, string];
const counts: Record<string, number> = {};
const files = await Promise.all(
  NAMES.map(async (name) => ({
    bytes: readFileSync(join(folder, `${name}.pt2`)),
    records: await recordsOf(join(folder, `${name}.pt2`)),
    inputs: await torch.load<{ args: unknown[]; kwargs: Record<string, unknown> }>(join(folder, `${name}.inputs.pt`)),
  })),
);
const file = join(folder, `damaged-${process.pid}.pt2`);
for (let seed = Number(first); seed < Number(last); seed++) {
  const { bytes, records, inputs } = files[seed % files.length]!;
  writeFileSync(file, damaged(bytes, records, seed));
  const begin = performance.now();
  let happened = "error";
  try {
    const program = await torch.export.load(file);
    String(program);
    const named = Object.keys(inputs.kwargs).length > 0 ? [inputs.kwargs] : [];
    program.module()(...inputs.args, ...named);
    happened = "ran";
  } catch (error) {
    if (!(error instanceof torch.TorchError)) {
      console.error(`seed ${seed}`);
      throw error;
    }
  }
  const seconds = (performance.now() - begin) / 1000;
  if (seconds > 5) console.error(`seed ${seed}: ${seconds} s`);
  counts[happened] = (counts[happened] ?? 0) + 1;
}
rmSync(file, { force: true });
console.log(JSON.stringify(counts));
