import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // Tests run against the sources, so that a test needs no build of the JavaScript.
    alias: [
      { find: /^libtorch-node$/, replacement: fileURLToPath(new URL("./src/index.ts", import.meta.url)) },
      {
        find: /^libtorch-node\/(\w+)$/,
        replacement: `${fileURLToPath(new URL("./src", import.meta.url))}/$1/index.ts`,
      },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    // A process for each file: libtorch's thread pool and its process-wide settings stay apart.
    globalSetup: "test/global_setup.ts",
    pool: "forks",
    // One less than that is vitest's own choice, which on two processors leaves one idle.
    maxWorkers: "100%",
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
