// How the house stands: `npx depcruise src`. test/architecture.test.ts runs it, and docs/architecture.md says why.

/** The folders of src/, the lowest first: each may import from those before it. */
export const floors = [
  ...["python", "internal", "native", "torch", "safetensors", "huggingface_hub", "tokenizers", "datasets"],
  ...["transformers", "peft", "systems", "install", "doctor", "cli"],
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-ring",
      comment: "two files that need each other, in however many steps, are one subject in two places",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "folders-only",
      comment: "a file of src/ lies in the folder of its package",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/index\\.ts$" },
      to: { path: "^src/[^/]+$" },
    },
    ...floors.slice(0, -1).map((floor, i) => ({
      name: `${floor}-upwards`,
      comment: "arrows go down only",
      severity: /** @type {const} */ ("error"),
      from: { path: `^src/${floor}/` },
      to: { path: `^src/(${floors.slice(i + 1).join("|")})/` },
    })),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Types are arrows too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    exclude: { path: "^src/systems/watch/page/" },
  },
};
