/**
 * Random sequences of calls that decide who owns memory: typed arrays that tensors share, views, disposal, transfers,
 * resizing, hooks, tensors on their way to other threads, files being written. A sequence is one seed's.
 */
import { rmSync } from "node:fs";
import { MessageChannel, type Worker } from "node:worker_threads";
import torch, { aten, type SharedTensor, type Tensor } from "../../src/index.js";
import { native } from "../../src/native/addon.js";
import { collectGarbage } from "../../src/native/collect_garbage.js";
import { wrap } from "../../src/torch/tensor.js";
import { type WasmMemory, wasmMemory } from "./wasm_memory.js";

/** Numbers from 0 up to and without 1, the same for each seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a sequence has at hand. All lists are short: what falls out of one is there for the collector. */
interface World {
  arrays: Float32Array[];
  memories: WasmMemory[];
  tensors: Tensor[];
  losses: Tensor[];
  hooks: { remove(): void }[];
  tokens: SharedTensor[];
  writing: Promise<unknown>[];
}

const MOST = 24;

export interface Sequence {
  seed: number;
  calls: number;
  /** A worker that sends back the token of what it makes of each token it gets. */
  worker?: Worker;
  /** Where files are written. */
  file: string;
  /** Is told of each call before it is made. */
  enter(index: number, name: string): void;
}

export interface Counts {
  returned: number;
  threw: number;
  /** Calls that threw something else than an Error. */
  findings: string[];
}

/** Makes the calls of one sequence. */
export async function runSequence({ seed, calls, worker, file, enter }: Sequence): Promise<Counts> {
  const random = numbers(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const one = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error("nothing there yet");
    return list[below(list.length)]!;
  };
  const world: World = { arrays: [], memories: [], tensors: [], losses: [], hooks: [], tokens: [], writing: [] };
  const keep = <T>(list: T[], item: T): T => {
    if (list.length >= MOST) list.splice(below(list.length), 1);
    list.push(item);
    return item;
  };
  // What grows with every call is cut, or the machine's memory would end the sequence.
  const tensor = (t: Tensor): Tensor =>
    keep(world.tensors, t.layout === torch.strided && t.numel() > 500_000 ? t.flatten().at("0:1000") : t);
  const size = (): number => (below(8) === 0 ? 300_000 + below(100_000) : 1 + below(64));
  const onMessage = (token: SharedTensor): void => {
    keep(world.tokens, token);
  };
  worker?.on("message", onMessage);

  const detach = (buffer: ArrayBuffer & { transfer?(length?: number): ArrayBuffer }): void => {
    const way = below(5);
    if (way === 0) structuredClone(buffer, { transfer: [buffer] });
    else if (way === 1) buffer.transfer?.(below(2) * buffer.byteLength * 2);
    else if (way === 2) buffer.transfer?.();
    else {
      const { port1, port2 } = new MessageChannel();
      port1.postMessage(buffer, [buffer]);
      if (below(2) === 0) port2.close();
      port1.close();
    }
  };

  const actions: Record<string, () => unknown> = {
    array: () => keep(world.arrays, new Float32Array(size()).fill(random())),
    part: () => {
      const whole = one(world.arrays);
      return keep(world.arrays, whole.subarray(below(whole.length), whole.length));
    },
    wasm: () => {
      const memory = keep(world.memories, wasmMemory(1 + below(4)));
      return keep(world.arrays, new Float32Array(memory.buffer));
    },
    grow: () => one(world.memories).grow(1 + below(8)),
    resizable: () => {
      const Resizable = ArrayBuffer as unknown as new (length: number, options: object) => ArrayBuffer;
      return keep(world.arrays, new Float32Array(new Resizable(4 * size(), { maxByteLength: 4_000_000 })));
    },
    resize: () => (one(world.arrays).buffer as unknown as { resize(n: number): void }).resize(4 * below(100_000)),
    "shared buffer": () => keep(world.arrays, new Float32Array(new SharedArrayBuffer(4 * size()))),
    write: () => one(world.arrays).fill(random()),
    detach: () => detach(one(world.arrays).buffer as ArrayBuffer),
    borrow: () => tensor(torch.asTensor(one(world.arrays))),
    "borrow bytes": () => tensor(torch.frombuffer(one(world.arrays), { dtype: torch.int32 })),
    copy: () => tensor(torch.tensor(one(world.arrays))),
    rows: () => tensor(torch.tensor([one(world.arrays), one(world.arrays)])),
    ones: () => tensor(torch.ones(size(), { requiresGrad: below(2) === 0 })),
    part_of: () => tensor(one(world.tensors).at(`${below(4)}:`)),
    // Small, since it makes a table of what it is added to.
    turned: () => tensor(one(world.tensors).at("0:9").unsqueeze(0).t()),
    detached: () => tensor(one(world.tensors).detach()),
    data: () => tensor(one(world.tensors).data),
    bytes: () => tensor(wrap(native.storage(one(world.tensors)))),
    part_of_bytes: () => {
      const bytes = wrap(native.storage(one(world.tensors)));
      const from = below(bytes.numel());
      return tensor(wrap(native.substorage(bytes, from, below(bytes.numel() - from + 1))));
    },
    sum: () => one(world.tensors).sum().item(),
    add: () => tensor(one(world.tensors).add(one(world.tensors))),
    cat: () => tensor(torch.cat([one(world.tensors), one(world.tensors)])),
    sparse: () => {
      const indices = torch.arange(3, { dtype: torch.int64 }).unsqueeze(0);
      return tensor(aten.sparseCooTensor(indices, one(world.tensors).at("0:3"), [9]));
    },
    "add in place": () => one(world.tensors).add_(1),
    "copy in place": () => one(world.tensors).copy_(one(world.tensors)),
    "resize in place": () => one(world.tensors).resize_([below(2000)]),
    set: () => one(world.tensors).set_(one(world.tensors)),
    "set data": () => {
      one(world.tensors).data = one(world.tensors);
    },
    "set grad": () => {
      one(world.tensors).grad = one(world.tensors);
    },
    getter: () => {
      const options = {
        get alpha() {
          act();
          return 1;
        },
      };
      return tensor(one(world.tensors).add(one(world.tensors), options));
    },
    "index with a getter": () => {
      const indices = [0, 0];
      Object.defineProperty(indices, 0, {
        get() {
          act();
          return 0;
        },
      });
      return tensor(one(world.tensors).at(indices));
    },
    loss: () => {
      const x = one(world.tensors);
      const w = torch.ones(x.shape, { requiresGrad: true });
      return keep(world.losses, w.mul(x).mul(w).sum());
    },
    backward: () => one(world.losses).backward({ retainGraph: below(2) === 0 }),
    hook: () => {
      const target = below(2) === 0 ? one(world.tensors) : one(world.losses);
      const handle: { remove(): void } = target.registerHook((gradient) => {
        const what = below(8);
        if (what === 0) handle.remove();
        else if (what === 1) gradient.dispose();
        else if (what === 2) throw new Error("the hook's own");
        else if (what === 3) return tensor(gradient.mul(2));
        else if (what === 4) return one(world.tensors);
        else act();
        return undefined;
      });
      return keep(world.hooks, handle);
    },
    unhook: () => one(world.hooks).remove(),
    dispose: () => one(world.tensors).dispose(),
    "dispose a loss": () => one(world.losses).dispose(),
    tidy: () =>
      torch.tidy(() => {
        act();
        act();
        return tensor(torch.ones(3));
      }),
    share: () => {
      const token = torch.share(one(world.tensors));
      if (worker && below(2) === 0) worker.postMessage(token);
      else keep(world.tokens, token);
    },
    receive: () => tensor(torch.receive(one(world.tokens))),
    save: () => {
      const written = torch.save({ x: one(world.tensors) }, file).catch((error: unknown) => {
        if (!(error instanceof Error)) throw error;
      });
      keep(world.writing, written);
    },
    "typed array": () => keep(world.arrays, one(world.tensors).toTypedArray() as Float32Array),
    list: () => one(world.tensors).at("0:50").tolist(),
    collect: () => (below(10) === 0 ? collectGarbage() : undefined),
  };
  const names = Object.keys(actions);
  let depth = 0;
  /** An action inside another. */
  function act(): unknown {
    if (depth > 3) return undefined;
    depth++;
    try {
      return actions[one(names)]!();
    } finally {
      depth--;
    }
  }

  const counts: Counts = { returned: 0, threw: 0, findings: [] };
  for (let index = 0; index < calls; index++) {
    const name = one(names);
    enter(index, name);
    depth = 0;
    try {
      actions[name]!();
      counts.returned++;
    } catch (error) {
      counts.threw++;
      if (!(error instanceof Error)) counts.findings.push(`${name} threw ${String(error)}`);
    }
    // Messages arrive, finalizers run and files are written between turns.
    if (below(10) === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(world.writing);
  worker?.off("message", onMessage);
  for (const token of world.tokens) {
    try {
      torch.receive(token).dispose();
    } catch {
      // received already
    }
  }
  rmSync(file, { force: true });
  return counts;
}
