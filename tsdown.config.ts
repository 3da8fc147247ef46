import { existsSync } from "node:fs";
import { defineConfig } from "tsdown";

// The workers are entries of their own because they are started by their path.
const entry = {
  index: "src/index.ts",
  "cli/main": "src/cli/main.ts",
  "data/worker": "src/data/worker.ts",
  "train/worker": "src/train/worker.ts",
};

const library = defineConfig({
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

// The live page's script: one file for a browser, with the charts in it.
const page = defineConfig({
  entry: { "watch/page": "src/watch/page/main.ts" },
  format: "esm",
  platform: "browser",
  target: "es2022",
  tsconfig: "src/watch/page/tsconfig.json",
  noExternal: /./,
  dts: false,
  minify: true,
  fixedExtension: false,
  outDir: "dist",
  clean: false,
});

export default [library, page];
