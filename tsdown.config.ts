import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "tsdown";
import { takeBuiltins } from "./scripts/bundle/builtins.js";
import { bundled } from "./scripts/bundle/bundled.js";
import { codeFiles } from "./scripts/bundle/code_files.js";
import { entryFiles, exportAll, referToExports, withoutRuntime } from "./scripts/bundle/exports.js";
import { loadAlike } from "./scripts/bundle/later_chunks.js";
import { isStartupChunk, startupChunk } from "./scripts/bundle/startup_chunks.js";

// Hugging Face's packages: `libtorch-node/transformers` and so on.
const packages = ["transformers", "tokenizers", "datasets", "safetensors", "peft"];

// The workers and the probe are entries of their own because they are started by their paths.
const entry = {
  index: "src/index.ts",
  ...Object.fromEntries(packages.map((name) => [`${name}/index`, `src/${name}/index.ts`])),
  start: "src/native/start.ts",
  "cli/main": "src/cli/main.ts",
  "internal/begin_worker": "src/internal/begin_worker.ts",
  "torch/utils/data/worker": "src/torch/utils/data/worker.ts",
  "systems/training/worker": "src/systems/training/worker.ts",
  "tokenizers/engine/worker": "src/tokenizers/engine/worker.ts",
  "tokenizers/engine/process": "src/tokenizers/engine/process.ts",
  "doctor/probe": "src/doctor/probe.ts",
};
function source(name: string): string {
  const path = fileURLToPath(new URL(`src/${name}`, import.meta.url));
  // A module that is compared with another file's path would be in no chunk of its own, without a word.
  if (!existsSync(path)) throw new Error(`expected ${path}, which decides what is loaded when`);
  return path;
}

const starts = { start: source("native/start.ts"), index: source("index.ts"), native: source("native/addon.ts") };

// Without comments, which Node would read at each start. Lines and names stay, for stack traces.
const readable = { compress: false, mangle: false, codegen: { removeWhitespace: false } };

const library = defineConfig({
  entry: Object.fromEntries(Object.entries(entry).filter(([, file]) => existsSync(file))),
  format: "esm",
  platform: "node",
  target: "node20.19",
  dts: true,
  // A name that is not there becomes `any` in the types of a user, with a warning alone.
  failOnWarn: true,
  // .js and .d.ts: package.json already says that they are ES modules.
  fixedExtension: false,
  outDir: "dist",
  noExternal: bundled,
  inlineOnly: bundled,
  define: { BUNDLED_ZOD: JSON.stringify("./zod.cjs") },
  plugins: [
    {
      name: "exports",
      generateBundle(_options, bundle) {
        const { "index.js": index, "start.js": start } = bundle;
        if (index?.type !== "chunk" || start?.type !== "chunk") throw new Error("expected index.js and start.js");
        start.code = exportAll(start.code, "library", index.exports);
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== "chunk") continue;
          if (chunk.fileName.endsWith(".d.ts")) chunk.code = withoutRuntime(chunk.code);
          if (!chunk.code.includes("declare namespace torch {")) continue;
          chunk.code = referToExports(chunk.code, readFileSync(source("torch/torch.generated.ts"), "utf8"));
        }
        const required = readFileSync(new URL("scripts/bundle/require.cjs", import.meta.url), "utf8");
        this.emitFile({ type: "asset", fileName: "require.cjs", source: required });
        for (const name of packages) {
          const { [`${name}/index.js`]: chunk } = bundle;
          if (chunk?.type !== "chunk") throw new Error(`expected ${name}/index.js`);
          for (const [fileName, source] of Object.entries(entryFiles(name, chunk.exports))) {
            this.emitFile({ type: "asset", fileName, source });
          }
        }
      },
    },
    {
      name: "builtins",
      renderChunk: (code, { name }) => (isStartupChunk(name) || name.endsWith("worker") ? takeBuiltins(code) : null),
    },
    {
      name: "later chunks",
      renderChunk: (code, { fileName }) => (fileName.endsWith(".js") ? loadAlike(code) : null),
    },
    codeFiles(isStartupChunk),
  ],
  // Warnings end a build in CI. The first is what the chunks below imply; how long a plugin takes depends on the machine.
  inputOptions: { preserveEntrySignatures: "allow-extension", checks: { pluginTimings: false } },
  outputOptions: {
    minify: readable,
    // A module is printed by the name of its class, which is another one where two classes of a chunk have the same.
    keepNames: true,
    codeSplitting: {
      // Only what is named here: what a module needs may belong to another chunk.
      includeDependenciesRecursively: false,
      groups: [{ name: (id, graph) => startupChunk(id, starts, graph) }],
    },
  },
});

// What src/internal/zod.ts loads when something is checked.
const checks = defineConfig({
  entry: { zod: "src/internal/zod_parts.ts" },
  format: "cjs",
  platform: "node",
  target: "node20.19",
  noExternal: ["zod"],
  inlineOnly: ["zod"],
  checks: { legacyCjs: false, pluginTimings: false },
  outputOptions: { minify: readable },
  dts: false,
  outDir: "dist",
  clean: false,
});

// The live page's script: one file for a browser, with the charts in it.
const page = defineConfig({
  entry: { "systems/watch/page": "src/systems/watch/page/main.ts" },
  format: "esm",
  platform: "browser",
  target: "es2022",
  tsconfig: "src/systems/watch/page/tsconfig.json",
  noExternal: /./,
  inlineOnly: false,
  inputOptions: { checks: { pluginTimings: false } },
  dts: false,
  minify: true,
  fixedExtension: false,
  outDir: "dist",
  clean: false,
});

export default [library, checks, page];
