/**
 * A part of PyTorch's test databases of operators, modules and optimizers, replayed: what FEATURES.md says of them is so. The whole is
 * `npm run parity`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { causeOf } from "../../parity/causes.js";
import { DATABASES, type Database } from "../../parity/databases.js";
import { dump } from "../../parity/dump.js";
import { readFeatures } from "../../parity/features.js";
import { fullName } from "../../parity/format.js";
import { readDeviations, readTallies } from "../../parity/page.js";
import { replayAll } from "../../parity/pool.js";
import { LoadedEntry } from "../../parity/replay.js";
import { percent, type Replayed, summarise } from "../../parity/report.js";
import { packageRoot } from "../../src/internal/package_root.js";
import { noPython } from "../python.js";

/** One or two of each family of op_db. */
const FAMILIES = [
  ...["add", "mul", "div.floor_rounding", "pow", "where", "clamp", "sigmoid", "exp", "remainder", "bitwise_and"],
  ...["sum", "mean", "std", "amax", "argmax", "cumsum", "logsumexp", "sort", "topk", "unique_consecutive"],
  ...[
    "matmul",
    "addmm",
    "bmm",
    "einsum",
    "linalg.svd",
    "linalg.solve",
    "linalg.vector_norm",
    "fft.fft",
    "cat",
    "stack",
  ],
  ...[
    "index_select",
    "gather",
    "scatter_add",
    "masked_fill",
    "index_put",
    "__getitem__",
    "reshape",
    "permute",
    "expand",
  ],
  ...[
    "as_strided",
    "to",
    "empty_like",
    "full",
    "bernoulli",
    "multinomial",
    "normal",
    "randint",
    "nn.functional.dropout",
  ],
  ...["nn.functional.linear", "nn.functional.embedding", "nn.functional.layer_norm", "nn.functional.cross_entropy"],
  ...["nn.functional.conv2d", "nn.functional.max_pool2d", "nn.functional.scaled_dot_product_attention", "softmax"],
];
/** Besides them, each of so many entries. */
const EVERY = 11;

const PATTERNS: Record<Database["name"], string> = {
  op_db: `^(${FAMILIES.map((name) => name.replaceAll(".", "\\.")).join("|")})$`,
  module_db: "",
  optim_db: "",
};
/** How many samples of an entry and dtype. */
const SAMPLES: Record<Database["name"], number> = { op_db: 3, module_db: 2, optim_db: 4 };

const { parity } = readFeatures(join(packageRoot(), "FEATURES.md"));

describe("what FEATURES.md says", () => {
  test("adds up, and is as much as is promised", () => {
    const tallies = readTallies(parity);
    expect(tallies.map(({ database, part }) => `${database} ${part}`)).toEqual(
      DATABASES.flatMap(({ name, parts }) => parts.map((part) => `${name} ${part}`)),
    );
    for (const tally of tallies) {
      expect(tally.passed + tally.failed + tally.skipped).toBe(tally.entries);
      const least = { forward: 98, backward: 96, module: 100, optimizer: 100, errors: 0 }[tally.part];
      expect(percent(tally), `${tally.database} ${tally.part}`).toBeGreaterThanOrEqual(least);
    }
  });
});

describe.skipIf(noPython)("what FEATURES.md says is so for a part of each database", () => {
  const directory = mkdtempSync(join(tmpdir(), "parity-"));
  const known = readDeviations(parity);
  let replayed: Replayed[];

  beforeAll(async () => {
    replayed = [];
    for (const database of DATABASES) {
      const { name } = database;
      const options = { entries: PATTERNS[name], every: EVERY, maxCases: SAMPLES[name], threads: 1, jobs: 1 };
      const index = await dump(database, { ...options, directory: join(directory, name) });
      const results = await replayAll(join(directory, name), index, { jobs: 1 });
      replayed.push({ database, index, results });
    }
  }, 300_000);
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test.each(DATABASES)("$name", ({ name, parts, entries }) => {
    const { index, results } = replayed.find(({ database }) => database.name === name)!;
    expect(results.length).toBeGreaterThan(name === "op_db" ? 90 : entries - 1);
    if (name !== "op_db") expect(index.entries.length).toBe(entries);
    for (const part of parts)
      expect(
        results.some(({ passed }) => (passed[part] ?? 0) > 0),
        part,
      ).toBe(true);
    const unexpected = results.flatMap(({ entry, failures }) =>
      failures
        .filter(({ part, message }) =>
          // The words of wrong calls are told by cause, other differences by entry.
          part === "errors"
            ? causeOf(fullName(entry), part, message) === null
            : !known.has(`${name} ${fullName(entry)} ${part}`),
        )
        .map((failure) => `${fullName(entry)} ${failure.part} ${failure.dtype} ${failure.sample}: ${failure.message}`),
    );
    expect(unexpected).toEqual([]);
  });

  test("one other bit in what Python wrote is a difference", () => {
    const { index } = replayed.find(({ database }) => database.name === "op_db")!;
    const entry = index.entries.find(({ name }) => name === "add")!;
    const here = join(directory, "op_db");
    const { storages } = JSON.parse(readFileSync(join(here, entry.file), "utf8")) as { storages: [number, number][] };
    const count = (): number => {
      const loaded = new LoadedEntry(here, entry);
      return loaded.cases.filter((_, at) => loaded.replay(at) !== null).length;
    };
    const before = count();
    const blob = readFileSync(join(here, entry.blob));
    // The last storage is a result.
    blob[storages.at(-1)![0]]! ^= 1;
    writeFileSync(join(here, entry.blob), blob);
    expect([before, count()]).toEqual([0, 1]);
  });

  test("a report counts what failed, and gives causes", () => {
    const report = summarise(replayed, { python: 0, replay: 0 });
    for (const { failed, cases, found } of report.deviations) {
      expect(failed).toBe(found.reduce((sum, { count }) => sum + count, 0));
      expect(failed).toBeLessThanOrEqual(cases);
    }
    expect(report.tallies.every(({ entries, passed }) => passed <= entries)).toBe(true);
  });
});
