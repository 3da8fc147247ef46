// What begin.test.ts runs: "compute" or "idle", after a thread began to load libtorch if "begin" says so.
import { createHash } from "node:crypto";
import { beginLibtorch } from "../../src/libtorch/open.js";

const [work, begin] = process.argv.slice(2);
if (begin === "begin") beginLibtorch();
if (work === "compute") {
  const { torch, trainTinyLM } = await import("../../src/index.js");
  torch.manualSeed(3);
  const product = torch.randn(300, 300).matmul(torch.randn(300, 300));
  const dropped = torch.F.dropout(product, { p: 0.5 });
  const bits = createHash("sha256").update(product.toBytes()).update(dropped.toBytes()).digest("hex");
  const { losses } = await trainTinyLM({ epochs: 3, seed: 0 });
  console.log(JSON.stringify({ threads: torch.getNumThreads(), bits, losses }));
}
