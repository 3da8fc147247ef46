/** Python's side: a database's samples and results in a directory, written anew only when something they depend on changed. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPython, findReference } from "../src/systems/compare/find_python.js";
import type { Database } from "./databases.js";
import type { Entry, Index } from "./format.js";
import { runReference } from "./python.js";

/** Which part of a database is written. */
export interface DumpOptions {
  directory: string;
  /** A regular expression over names; "" for all. */
  entries: string;
  /** Besides them, each entry whose number this divides. Default: 0, none. */
  every?: number;
  /** At most this many samples of an entry and dtype; 0 for all. */
  maxCases: number;
  threads: number;
  /** Python processes at once. */
  jobs: number;
}

async function stampOf({ script, maxFurther }: Database, options: DumpOptions): Promise<string> {
  const scripts = await Promise.all([script, "recording.py"].map(findReference));
  const { entries, every = 0, maxCases, threads } = options;
  const hash = createHash("sha256");
  for (const path of scripts) hash.update(readFileSync(path));
  return hash.update(JSON.stringify([await findPython(), entries, every, maxCases, maxFurther, threads])).digest("hex");
}

/** The dump's table of contents, after making the dump if it is not there. */
export async function dump(database: Database, options: DumpOptions): Promise<Index> {
  const { directory, jobs } = options;
  const indexFile = join(directory, "index.json");
  const stampFile = join(directory, "stamp");
  const stamp = await stampOf(database, options);
  if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    const shards = Array.from({ length: jobs }, (_, shard) =>
      runReference(
        database.script,
        [
          ...["--out", directory, "--entries", options.entries, "--max-cases", String(options.maxCases)],
          ...["--max-further", String(database.maxFurther), "--every", String(options.every ?? 0)],
          ...["--threads", String(options.threads), "--shard", `${shard}/${jobs}`],
        ],
        { threads: options.threads },
      ),
    );
    await Promise.all(shards);
    const parts = shards.map((_, shard) => readIndex(join(directory, `index${jobs > 1 ? shard : ""}.json`)));
    const number = (entry: Entry): number => Number.parseInt(entry.file, 10);
    const entries = parts.flatMap((part) => part.entries).sort((a, b) => number(a) - number(b));
    writeFileSync(indexFile, JSON.stringify({ ...parts[0]!, entries }));
    writeFileSync(stampFile, stamp);
  }
  return readIndex(indexFile);
}

function readIndex(file: string): Index {
  return JSON.parse(readFileSync(file, "utf8")) as Index;
}
