/**
 * Writes the types of every operator into src/torch/ops/, from the schema registry of the loaded libtorch.
 * `npm run generate:ops` writes the files; with --check it only says whether they are up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { everything } from "../src/torch/torch.js";
import { generateTypes } from "./generate/operator_types.js";
import { generateNames } from "./generate/torch_names.js";

const written = Object.entries(generateTypes()).map(([name, text]) => [`src/torch/ops/${name}`, text] as const);
for (const [name, text] of [...written, ...Object.entries(await generateNames(Object.keys(everything)))]) {
  const file = fileURLToPath(new URL(`../${name}`, import.meta.url));
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error(`${name} is stale: run \`npm run generate:ops\``);
    process.exitCode = 1;
  }
}
