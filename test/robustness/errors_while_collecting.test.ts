import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

// V8 makes a message for an error that no native frame below catches, for which it may have to collect first: in a heap
// of a megabyte that happens once in a few thousand errors. No `await` before, or V8 needs no message.
const PROGRAM = `
  import torch from ${JSON.stringify(new URL("../../src/index.ts", import.meta.url).href)};
  Error.stackTraceLimit = 0;
  const x = torch.ones(3);
  let caught = 0;
  setImmediate(() => {
    for (let i = 0; i < 30_000; i++) {
      const young = new Array(1 + (i % 40)).fill(i);
      if (i % 20 === 0) torch.ones(1);
      try { x.view(7); } catch { caught++; }
    }
    console.log(caught);
  });`;

test("tensors that are collected while an error is thrown do not end the process", () => {
  const { stdout, stderr, signal } = spawnSync(
    process.execPath,
    ["--max-semi-space-size=1", "--import", "tsx", "--input-type=module", "--eval", PROGRAM],
    { encoding: "utf8" },
  );
  expect({ signal, stdout, stderr: stderr.slice(0, 500) }).toEqual({ signal: null, stdout: "30000\n", stderr: "" });
});
