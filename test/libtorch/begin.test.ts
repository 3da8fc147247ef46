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

test("lets the process end when nothing asks for it", () => {
  expect(run("idle", "begin")).toEqual({ status: 0, signal: null, stdout: "", stderr: "" });
});
