import { existsSync } from "node:fs";
import { defineConfig } from "tsdown";

// The worker and the probe are entries of their own because they are started by their paths.
const entry = {
  index: "src/index.ts",
  "cli/main": "src/cli/main.ts",
  "train/worker": "src/train/worker.ts",
  "doctor/probe": "src/doctor/probe.ts",
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
