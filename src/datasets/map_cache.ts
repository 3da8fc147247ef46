/** Results of `map` and `filter` on disk, under a fingerprint of what they were made from. */

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Columns } from "./row.js";

/**
 * A fingerprint of data, a function and its options. A function counts by its text: what it takes from outside has to be in
 * `dependsOn`.
 */
export function fingerprint(columns: Columns, operation: string, fn: unknown, dependsOn: unknown): string {
  const hash = process.getBuiltinModule("node:crypto").createHash("sha256");
  const put = (value: unknown): void => {
    hash.update(JSON.stringify(value, tagged) ?? "undefined");
    hash.update("\n");
  };
  put(operation);
  put(String(fn));
  put(dependsOn);
  for (const [name, values] of Object.entries(columns)) {
    put(name);
    for (const value of values) put(value);
  }
  return hash.digest("hex");
}

/** Whatever JSON would lose gets a text of its own. */
function tagged(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return `bigint ${value}`;
  if (typeof value === "number" && !Number.isFinite(value)) return `number ${value}`;
  if (typeof value === "function")
    return `function ${typeof (value as { toJSON?: unknown }).toJSON === "function" ? "" : value}`;
  return value;
}

/** What is kept in `folder` under a fingerprint; made by `make` and kept when there is nothing, or nothing whole. */
export function cached(folder: string, name: string, make: () => Columns): Columns {
  const path = join(folder, `cache-${name}.bin`);
  const kept = read(path);
  if (kept !== undefined) return kept;
  const columns = make();
  const content = process.getBuiltinModule("node:v8").serialize(columns);
  mkdirSync(folder, { recursive: true });
  const temporary = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    writeFileSync(
      temporary,
      [checksum(content), content].reduce((all, part) => Buffer.concat([all, part]), Buffer.alloc(0)),
    );
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  return columns;
}

const CHECKSUM = 32;

function checksum(content: Uint8Array): Buffer {
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(content).digest();
}

function read(path: string): Columns | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const content = bytes.subarray(CHECKSUM);
  return checksum(content).equals(bytes.subarray(0, CHECKSUM))
    ? (process.getBuiltinModule("node:v8").deserialize(content) as Columns)
    : undefined;
}
