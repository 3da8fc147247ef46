/** The document's training in Python, and a place for its files. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

/** Makes `train` of reference/tiny_transformer_trainer.py known to a script. */
export const importReference = `
sys.path.insert(0, ${JSON.stringify(fileURLToPath(new URL("../../../reference", import.meta.url)))})
import tiny_transformer_trainer as reference
`;

/** A folder for a file's tests, removed at their end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "libtorch-node-trainer-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
