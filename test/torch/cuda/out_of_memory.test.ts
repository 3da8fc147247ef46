import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import torch from "libtorch-node";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const hasPrlimit = process.platform === "linux" && spawnSync("prlimit", ["--version"]).status === 0;

// In a process that may map 3 GB more than it has, 2 GB are allocated and forgotten: the second 2 GB are there only once
// V8 has collected the first.
const SCRIPT = `
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import torch from "./src/index.ts";
torch.ones(1);
const GB = 2 ** 30;
const mapped = Number(/VmSize:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) * 1024;
execFileSync("prlimit", ["--pid", String(process.pid), "--as=" + (mapped + 3 * GB)]);
const allocate = () => torch.empty(2 * GB, { dtype: "uint8" });
(() => void allocate())();
const second = allocate();
let error;
try { allocate(); } catch (caught) { error = caught; }
console.log(JSON.stringify({
  size: second.numel(), gc: typeof globalThis.gc, name: error.name, message: error.message, after: torch.ones(2).sum().item(),
}));
`;

test.skipIf(!hasPrlimit)(
  `memory that garbage holds is collected when it runs out, then it is an error${hasPrlimit ? "" : " (skipped: needs Linux and prlimit)"}`,
  () => {
    const run = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", SCRIPT], {
      cwd: root,
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    const result = JSON.parse(run.stdout);
    expect(result).toMatchObject({ size: 2 ** 31, gc: "undefined", name: "OutOfMemoryError", after: 2 });
    expect(result.message).toMatch(/you tried to allocate 2147483648 bytes/);
    expect(result.message).toMatch(/\(214748\d{4} bytes are in use by the tensors of this thread\)/);
  },
);

test("more than any machine has is an OutOfMemoryError with libtorch's message", () => {
  expect(() => torch.empty(2 ** 50)).toThrow(torch.OutOfMemoryError);
  expect(() => torch.empty(2 ** 50)).toThrow(torch.RuntimeError);
  expect(() => torch.empty(2 ** 50)).toThrow(/DefaultCPUAllocator: .*you tried to allocate 4503599627370496 bytes/);
});
