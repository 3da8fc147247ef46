/** One rank of the worlds of memory.test.ts: trains a model of equal blocks, and says how much memory a step takes. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import torch from "libtorch-node";
import { emit, initWorld, rank, worldArgs } from "./rank.js";

type Tensor = InstanceType<typeof torch.Tensor>;
const { distributed: dist, nn, optim, profiler } = torch;

export interface MemoryArgs {
  blocks: number;
  /** Rows and columns of the one weight of a block. */
  width: number;
}

const { blocks, width } = worldArgs<MemoryArgs>();

/** A model without memory. */
function onMeta() {
  const layers = Array.from({ length: blocks }, () => new nn.Linear(width, width, { bias: false, device: "meta" }));
  return { model: new nn.Sequential(...layers), layers };
}

/** A model with memory, and an optimizer of it. */
type Made = { model: torch.nn.Module; optimizer: torch.optim.Optimizer };

const KINDS: Record<string, () => Made> = {
  whole() {
    const model = filled(onMeta().model);
    return { model, optimizer: new optim.Adam(model.parameters()) };
  },
  zero() {
    const model = filled(onMeta().model);
    return { model, optimizer: new dist.optim.ZeroRedundancyOptimizer(model.parameters(), optim.Adam) };
  },
  sharded() {
    const { model, layers } = onMeta();
    for (const layer of layers) dist.fsdp.fullyShard(layer);
    dist.fsdp.fullyShard(model);
    filled(model);
    return { model, optimizer: new optim.Adam(model.parameters()) };
  },
};

function filled(model: torch.nn.Module): torch.nn.Module {
  model.toEmpty({ device: "cpu" });
  torch.noGrad(() => torch.tidy(() => void model.parameters().map((param) => param.fill_(1 / width))));
  return model;
}

function step({ model, optimizer }: Made): void {
  torch.tidy(() => {
    (model(torch.ones([2, width])) as Tensor).sum().backward();
    optimizer.step();
    optimizer.zeroGrad();
  });
}

interface Event {
  name: string;
  ts: number;
  args: Record<string, number>;
}

/** By address: what other threads free is only seen when its place is taken again. */
function mostAtOnce(events: readonly Event[]): number {
  const sizes = new Map<number, number>();
  let [total, most, isSecond] = [0, 0, false];
  for (const { name, args } of events) {
    if (name === "second step") isSecond = true;
    if (name !== "[memory]") continue;
    const [address, bytes] = [args.Addr as number, args.Bytes as number];
    total -= sizes.get(address) ?? 0;
    sizes.delete(address);
    if (bytes > 0) {
      sizes.set(address, bytes);
      total += bytes;
    }
    if (isSecond) most = Math.max(most, total);
  }
  return most;
}

/** The most bytes that tensors had during the second step: of all that were made since before the model was. */
function peakOf(kind: string): number {
  const folder = mkdtempSync(join(tmpdir(), "libtorch-node-memory-"));
  const profile = new profiler.profile({ activities: [profiler.ProfilerActivity.CPU], profileMemory: true });
  profile.start();
  const made = (KINDS[kind] as () => Made)();
  step(made);
  profiler.recordFunction("second step", () => step(made));
  profile.stop();
  try {
    const file = join(folder, "trace.json");
    profile.exportChromeTrace(file);
    const { traceEvents } = JSON.parse(readFileSync(file, "utf8")) as { traceEvents: Event[] };
    return mostAtOnce(traceEvents.sort((a, b) => a.ts - b.ts));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await initWorld();
// Each in a world of its own: what one leaves to the collector is not to be counted with another.
emit({ rank, peak: peakOf(process.env.MEMORY_KIND as string) });
await dist.destroyProcessGroup();
