// In a process of its own: it measures its memory and its collections.

import { execa } from "execa";
import { describe, expect, it } from "vitest";

// A process of its own, so that what is collected is the training's.
const PROGRAM = `
import { constants, PerformanceObserver } from "node:perf_hooks";
import { setImmediate as turn } from "node:timers/promises";
const { default: torch, nn, optim, F } = await import(library);
const others = Array.from({ length: objects }, (_, i) => ({ i }));

class Block extends nn.Module {
  constructor() {
    super();
    this.norm = new nn.LayerNorm(128);
    this.attention = new nn.MultiheadAttention(128, 4, { batchFirst: true });
    this.up = new nn.Linear(128, 512);
    this.down = new nn.Linear(512, 128);
  }
  forward(x) {
    const normed = this.norm(x);
    x = x.add(this.attention(normed, normed, normed)[0]);
    return x.add(this.down(F.gelu(this.up(x))));
  }
}
const model = new nn.Sequential(new Block(), new Block());
const optimizer = new optim.Adam(model.parameters());
const x = torch.randn(8, 64, 128);
const step = () => {
  optimizer.zeroGrad();
  const loss = model(x).square().mean();
  loss.backward();
  optimizer.step();
};
const counts = { minor: 0, full: 0 };
const observer = new PerformanceObserver((list) => {
  for (const { detail } of list.getEntries()) {
    if (detail.kind === constants.NODE_PERFORMANCE_GC_MINOR) counts.minor++;
    if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) counts.full++;
  }
});
for (let i = 0; i < 10; i++) step();
await turn();
observer.observe({ entryTypes: ["gc"] });
for (let i = 0; i < 100; i++) step();
for (let i = 0; i < 3; i++) await turn();
console.log(JSON.stringify({ ...counts, alive: others.length }));
`;

async function collections(objects: number) {
  const library = new URL("../../dist/index.js", import.meta.url).href;
  const code = `const library = ${JSON.stringify(library)}; const objects = ${objects}; ${PROGRAM}`;
  const { stdout } = await execa(process.execPath, ["--input-type=module", "-e", code]);
  return JSON.parse(stdout) as { minor: number; full: number; alive: number };
}

describe("dropped tensors", () => {
  it.for([0, 2_000_000])("are found without a look through the heap, where %i other objects live", async (objects) => {
    const { minor, full, alive } = await collections(objects);
    expect(alive).toBe(objects);
    expect(full).toBe(0);
    // 100 steps leave 2.5 GB behind; what is young was looked through for each growth of 8 MB or more.
    expect(minor).toBeGreaterThan(10);
  });
});
