// What begin.test.ts runs: one of the works below, after a thread began to load libtorch if "begin" says so.
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { binaries } from "../../../src/native/binaries.js";
import { beginLibtorch, surroundings } from "../../../src/native/libtorch/open.js";
import { requireChosen, resolveLibtorch } from "../../../src/native/libtorch/resolve.js";

const works: Record<string, () => unknown> = {
  async compute() {
    const { torch, trainTinyLM } = await import("../../../src/index.js");
    torch.manualSeed(3);
    const product = torch.randn(300, 300).matmul(torch.randn(300, 300));
    const dropped = torch.nn.functional.dropout(product, { p: 0.5 });
    const bits = createHash("sha256").update(product.toBytes()).update(dropped.toBytes()).digest("hex");
    const { losses } = await trainTinyLM({ epochs: 3, seed: 0 });
    console.log(JSON.stringify({ threads: torch.getNumThreads(), bits, losses }));
  },
  idle() {},
  exit: () => process.exit(3),
  throw() {
    throw new Error("on purpose");
  },
  async terminate() {
    const { library } = requireChosen(resolveLibtorch(surroundings()));
    const program = "const [preload, library] = require('worker_threads').workerData; require(preload).begin(library);";
    const worker = new Worker(`${program} for (;;);`, { eval: true, workerData: [binaries().preload, library] });
    await sleep(100);
    await worker.terminate();
  },
};

const [work, begin] = process.argv.slice(2);
if (begin === "begin") beginLibtorch();
// Into the middle of its initializers.
if (work !== "compute") await sleep(50);
await works[work as string]!();
