/**
 * Writes the types of every operator into src/torch/ops/, from the schema registry of the loaded libtorch.
 * `npm run generate:ops` writes the files; with --check it only says whether they are up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateTypes } from "./generate/operator_types.js";

for (const [name, text] of Object.entries(generateTypes())) {
  const file = fileURLToPath(new URL(`../src/torch/ops/${name}`, import.meta.url));
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error(`src/torch/ops/${name} is stale: run \`npm run generate:ops\``);
    process.exitCode = 1;
  }
}
