import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Files of tests that say so: `// In a process of its own: REASON`. The others, of which each would load the library anew, share processes. */
const files = readdirSync(`${root}test`, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => `test/${name.replaceAll("\\", "/")}`);
const alone = files.filter((file) => /^\/\/ In a process of its own: \S/m.test(readFileSync(root + file, "utf8")));

/** Those of the processes of their own come first: among others, each of them would end a process that files share. */
class AloneFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(specs);
    const isAlone = ({ project }: TestSpecification) => project.name === "alone";
    return [...sorted.filter(isAlone), ...sorted.filter((spec) => !isAlone(spec))];
  }
}

const resolve = {
  // Tests run against the sources, so that a test needs no build of the JavaScript.
  alias: [
    { find: /^libtorch-node$/, replacement: `${root}src/index.ts` },
    { find: /^libtorch-node\/(\w+)$/, replacement: `${root}src/$1/index.ts` },
  ],
};
const everywhere = {
  // Not threads: what ends the process ends one file's tests.
  pool: "forks",
  // One less than that is vitest's own choice, which on two processors leaves one idle.
  maxWorkers: "100%",
  testTimeout: 240_000,
  hookTimeout: 240_000,
} as const;

export default defineConfig({
  test: {
    globalSetup: "test/global_setup.ts",
    sequence: { sequencer: AloneFirst },
    // Each of their own, with nothing from here: what is set up for all would be set up once more for each.
    projects: [
      {
        resolve,
        test: {
          ...everywhere,
          name: "shared",
          include: files.filter((file) => !alone.includes(file)),
          isolate: false,
          setupFiles: "test/shared_process.ts",
        },
      },
      { resolve, test: { ...everywhere, name: "alone", include: alone } },
    ],
  },
});
