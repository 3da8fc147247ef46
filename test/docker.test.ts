/** The steps of the image, run without Docker. */

import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "libtorch-node-docker-"));
afterAll(() => rmSync(folder, { recursive: true }));

function step(args: string[], env: Record<string, string> = {}) {
  const options = { cwd: folder, encoding: "utf8", env: { ...process.env, OMP_NUM_THREADS: "1", ...env } } as const;
  return spawnSync(join(root, "docker", "steps.sh"), args, options);
}

test("the image runs nothing but the steps", () => {
  const lines = readFileSync(join(root, "docker", "Dockerfile"), "utf8").split("\n");
  const run = lines.filter((line) => /^(RUN|CMD|ENTRYPOINT)/.test(line));
  expect(run).toEqual([
    "RUN docker/steps.sh system",
    "RUN docker/steps.sh install",
    'CMD ["docker/steps.sh", "train", "results"]',
  ]);
});

test.each([
  ["docker/Dockerfile", /^FROM (.*)$/gm],
  [".github/workflows/release.yml", /\b(?:uses|container|image): (\S+)/g],
])("%s names what others make by its digest", (file, pattern) => {
  const named = [...readFileSync(join(root, file), "utf8").matchAll(pattern)].map(([, name]) => name);
  expect(named).not.toEqual([]);
  for (const name of named) expect(name).toMatch(/@(sha256:[0-9a-f]{64}|[0-9a-f]{40})$/);
});

test("the system's packages are those that set-up needs", () => {
  const calls = join(folder, "calls");
  const fake = join(folder, "apt-get");
  writeFileSync(fake, `#!/bin/sh\necho "$@" >> ${calls}\n`);
  chmodSync(fake, 0o755);
  expect(step(["system"], { PATH: `${folder}:${process.env.PATH}` })).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync(calls, "utf8")).toMatch(/^update\ninstall --yes .*\bg\+\+ .*\bpython3-venv\n$/);
});

// Where something is still to do, doing it is no matter of a test.
const { steps } = await import(pathToFileURL(join(root, "scripts", "setup", "main.mjs")).href);
const undone = steps.every((part: { isDone(): boolean }) => part.isDone())
  ? undefined
  : "set-up is not done: run `npm test`";
test.skipIf(undone)("installing is set-up, which finds everything done here", () => {
  expect(step(["install"])).toMatchObject({ status: 0, stdout: "", stderr: "" });
});

test("training logs each step, and goes on where it was", () => {
  const results = join(folder, "results");
  const first = step(["train", results, "1"]);
  expect(first).toMatchObject({ status: 0, stderr: "" });
  expect(first.stdout.match(/'loss': '\d\.\d+', .*'epoch': '(0\.5|1)'/g)).toHaveLength(2);
  expect(readdirSync(results).sort()).toEqual(["checkpoint-2", "log_history.jsonl", "runs"]);
  const second = step(["train", results, "2"]);
  expect(second.stdout.match(/'loss': .*'epoch': '(1\.5|2)'/g)).toHaveLength(2);
  expect(readFileSync(join(results, "log_history.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(5);
});

test("a step that there is not is an error that says which there are", () => {
  expect(step(["dance"])).toMatchObject({
    status: 64,
    stderr: "expected a step: system, install or train; got 'dance'\n",
  });
});
