import { existsSync } from "node:fs";
import { defineConfig } from "tsdown";

// The workers are entries of their own because they are started by their path.
const entry = {
  index: "src/index.ts",
  "cli/main": "src/cli/main.ts",
  "data/worker": "src/data/worker.ts",
  "train/worker": "src/train/worker.ts",
};

export default defineConfig({
  entry: Object.fromEntries(Object.entries(entry).filter(([, file]) => existsSync(file))),
  format: "esm",
  platform: "node",
  target: "node20.19",
  dts: true,
  // .js and .d.ts: package.json already says that they are ES modules.
  fixedExtension: false,
  outDir: "dist",
  sourcemap: true,
});
