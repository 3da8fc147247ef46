// What `npm test` runs after set-up: formatters, linters and types first, since they are quick, then all tests. The one that
// is not quick, clang-tidy, has one processor for minutes: it begins first, takes what the others leave, and is told of last.
// Nothing stops at the first failure. The last line is `N passed, N failed`, with `, N skipped` where there are any.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { paths } from "./setup/paths.mjs";
import { run } from "./setup/run.mjs";
import { writeWhole } from "./setup/stamps.mjs";

const node = process.execPath;
const bin = (...path) => join(paths.nodeModules, ...path);
const results = join(paths.state, "vitest.json");

const checks = [
  ["TypeScript: format and lint", [bin("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings", "."]],
  ["TypeScript: types", [bin("typescript", "bin", "tsc"), "--noEmit"]],
  ["TypeScript: types of the live page", [bin("typescript", "bin", "tsc"), "--noEmit", "-p", "src/systems/watch/page"]],
  [
    "Docstrings: what is exported has one, and their links lead somewhere",
    [bin("typedoc", "bin", "typedoc"), "--emit", "none"],
  ],
  ["C++: format", [join(paths.root, "scripts", "clang-format.mjs")]],
];
const lint = ["C++: lint", [join(paths.root, "scripts", "clang-tidy.mjs")]];

const count = { passed: 0, failed: 0, skipped: 0 };
function tell(title, { code, output }) {
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${title}`);
  if (code !== 0) console.log(output);
  count[code === 0 ? "passed" : "failed"] += 1;
}

const linted = run(node, lint[1], { patient: true });
for (const [title, args] of checks) tell(title, await run(node, args));

rmSync(results, { force: true });
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
const vitest = await run(node, [bin("vitest", "vitest.mjs"), "run", ...reporters, ...process.argv.slice(2)], {
  inherit: true,
});
tell(lint[0], await linted);
const report = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : null;
count.passed += report?.numPassedTests ?? 0;
count.failed += report?.numFailedTests ?? 0;
count.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
// A file that fails before its first test, or a test process that dies, is a failure that no test counts.
if (vitest.code !== 0 && !report?.numFailedTests) count.failed += 1;

const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
const line = `${count.passed} passed, ${count.failed} failed${skipped}`;
writeWhole(join(paths.state, "summary.txt"), line);
console.log(line);
process.exitCode = count.failed > 0 ? 1 : 0;
