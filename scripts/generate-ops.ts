/**
 * Writes src/torch/ops/generated.d.ts: the types of every operator, from the schema registry of the loaded libtorch.
 * `npm run generate:ops` writes the file; with --check it only says whether the file is up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateTypes } from "./generate/operator_types.js";

const file = fileURLToPath(new URL("../src/torch/ops/generated.d.ts", import.meta.url));
const text = generateTypes();

if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== text) {
    console.error("src/torch/ops/generated.d.ts is stale: run `npm run generate:ops`");
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}
