/** libtorch loaded by a thread of its own, as `import` of the bundle does it. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("begin_program.ts", import.meta.url));

function run(...args: string[]) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", program, ...args], {
    encoding: "utf8",
  });
  return { status, signal, stdout, stderr };
}

test("computes the same bits with as many threads", () => {
  const [begun, plain] = [run("compute", "begin"), run("compute")];
  expect(JSON.parse(plain.stdout)).toMatchObject({ bits: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(begun).toEqual(plain);
});

test.each([
  ["idle", 0],
  ["exit", 3],
  ["throw", 1],
])("lets the process end when nothing asks for it: %s", (work, status) => {
  expect(run(work, "begin")).toMatchObject({ status, signal: null });
});

test("lets a worker end that nobody waits for", () => {
  expect(run("terminate")).toMatchObject({ status: 0, signal: null, stderr: "" });
});
