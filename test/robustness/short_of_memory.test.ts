import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import torch, { tensor } from "../../src/index.js";

/** Runs a script in a process whose memory can grow by so many bytes only; its last line. */
function shortOfMemory(bytes: number, script: string, ...flags: string[]): string {
  const program = `
    import torch from ${JSON.stringify(new URL("../../src/index.ts", import.meta.url).href)};
    import { readFileSync } from "node:fs";
    import { spawnSync } from "node:child_process";
    const attempt = (run) => {
      try { return String(run()); } catch (error) { return error.name + ": " + error.message; }
    };
    const limit = (bytes) => {
      const now = Number(/VmSize:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) * 1024;
      spawnSync("prlimit", ["--pid", String(process.pid), "--as=" + (now + bytes), "--core=0"]);
    };
    const results = [];
    ${script.replace("LIMIT", `limit(${bytes});`)}
    console.log(JSON.stringify(results));`;
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    [...flags, "--import", "tsx", "--input-type=module", "--eval", program],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`ended with ${signal ?? status}:\n${stderr.slice(-1500)}`);
  return stdout.trim().split("\n").at(-1)!;
}

describe.skipIf(process.platform !== "linux")("where memory is short", () => {
  test("toTypedArray(), numpy() and toBytes() are errors", () => {
    const results = JSON.parse(
      shortOfMemory(
        100e6,
        `const x = torch.zeros(200_000_000, { dtype: torch.uint8 });
         LIMIT
         for (const take of ["toTypedArray", "numpy", "toBytes"]) results.push(attempt(() => x[take]()));`,
      ),
    ) as string[];
    expect(results).toHaveLength(3);
    for (const result of results) expect(result).toMatch(/^OutOfMemoryError: .*Uint8Array of 200000000 elements/);
  });

  test("a list that would fill JavaScript's heap is an error", () => {
    const results = JSON.parse(
      shortOfMemory(
        64e9,
        `results.push(attempt(() => torch.zeros(20_000_000).tolist()),
                      attempt(() => torch.zeros(8_000_000, { dtype: torch.complex64 }).tolist()),
                      attempt(() => torch.zeros([10_000_000, 0]).tolist()));`,
        "--max-old-space-size=300",
      ),
    ) as string[];
    expect(results).toHaveLength(3);
    for (const result of results) expect(result).toMatch(/^OutOfMemoryError: .*JavaScript's heap/);
  });
});

test.each([[[2 ** 27, 0]], [[1, 2 ** 27, 0]], [[0, 2 ** 27]], [[2 ** 40, 0]]])(
  "a list of shape %s is an error or empty: an array has no room for it",
  (shape) => {
    const zeros = torch.zeros(shape);
    if (shape[0] === 0) expect(zeros.tolist()).toEqual([]);
    else expect(() => zeros.tolist()).toThrow(/each fits in a JavaScript array/);
  },
);

describe("a list that has more elements than any memory", () => {
  const doubled = (times: number): unknown[] => {
    let list: unknown[] = [1, 2];
    for (let i = 0; i < times; i++) list = [list, list];
    return list;
  };
  test.each([45, 61])("2 to the %i, is refused before it is read", { timeout: 10_000 }, (times) => {
    expect(() => tensor(doubled(times) as never)).toThrow(/too many elements|can't allocate memory|overflow/);
  });

  const LONG = 2 ** 32 - 1;
  const endless = Object.setPrototypeOf(new Array(LONG), new Proxy([], { get: () => 1 })) as number[];
  test.each<[string, () => unknown]>([
    ["sizes", () => torch.zeros(new Array(LONG))],
    ["indices", () => torch.ones(2).at(new Array(LONG))],
    ["numbers that a prototype gives", () => torch.zeros(endless)],
    ["tensors", () => torch.cat(new Array(LONG))],
    ["elements", () => tensor(new Array(LONG))],
    ["elements that a prototype gives", () => tensor(endless)],
  ])("a length and nothing else, as %s, is refused before it is read", { timeout: 10_000 }, (_, call) => {
    expect(call).toThrow(/expected (a list|lists) of at most \d+ elements, got one of 4294967295/);
  });
});
