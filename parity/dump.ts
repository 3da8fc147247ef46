/** Python's side: op_db's samples and results in a directory, written anew only when something they depend on changed. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPython, findReference } from "../src/systems/compare/find_python.js";
import type { Entry, Index } from "./format.js";
import { runReference } from "./python.js";

/** Which part of op_db is written. */
export interface DumpOptions {
  directory: string;
  /** A regular expression over names; "" for all. */
  entries: string;
  /** At most this many samples of an entry and dtype; 0 for all. */
  maxCases: number;
  threads: number;
  /** Python processes at once. */
  jobs: number;
}

async function stampOf(options: DumpOptions): Promise<string> {
  const script = readFileSync(await findReference("op_db.py"));
  const { entries, maxCases, threads } = options;
  return createHash("sha256")
    .update(script)
    .update(JSON.stringify([await findPython(), entries, maxCases, threads]))
    .digest("hex");
}

/** The dump's table of contents, after making the dump if it is not there. */
export async function dump(options: DumpOptions): Promise<Index> {
  const { directory } = options;
  const indexFile = join(directory, "index.json");
  const stampFile = join(directory, "stamp");
  const stamp = await stampOf(options);
  if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    const shards = Array.from({ length: options.jobs }, (_, shard) =>
      runReference(
        "op_db.py",
        [
          ...["--out", directory, "--entries", options.entries, "--max-cases", String(options.maxCases)],
          ...["--threads", String(options.threads), "--shard", `${shard}/${options.jobs}`],
        ],
        { threads: options.threads },
      ),
    );
    await Promise.all(shards);
    const parts = shards.map((_, shard) => readIndex(join(directory, `index${options.jobs > 1 ? shard : ""}.json`)));
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
