import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { MessageChannel } from "node:worker_threads";
import { afterAll, describe, expect, test } from "vitest";
import torch, { type Tensor } from "../../src/index.js";
import { native } from "../../src/native/addon.js";
import { collectGarbage } from "../../src/native/collect_garbage.js";
import { wrap } from "../../src/torch/tensor.js";
import { wasmMemory } from "./wasm_memory.js";

const scratch = mkdtempSync(join(tmpdir(), "borrowed-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Large, so that memory that is freed is given back to the system: reading it ends the process. */
const ELEMENTS = 5_000_000;

type Transferable = ArrayBuffer & { transfer?(length?: number): ArrayBuffer; transferToFixedLength?(): ArrayBuffer };

/** Every way in which a buffer loses its memory. */
const WAYS: Record<string, (buffer: Transferable) => unknown> = {
  "structuredClone()": (buffer) => structuredClone(buffer, { transfer: [buffer] }),
  "postMessage()": (buffer) => {
    const { port1 } = new MessageChannel();
    port1.postMessage(buffer, [buffer]);
    port1.close();
  },
  "transfer()": (buffer) => buffer.transfer?.(),
  "transfer(0)": (buffer) => buffer.transfer?.(0),
  "transfer(less)": (buffer) => buffer.transfer?.(100),
  "transfer(more)": (buffer) => buffer.transfer?.(buffer.byteLength * 2),
  "transferToFixedLength()": (buffer) => buffer.transferToFixedLength?.(),
};
const HERE = Object.entries(WAYS).filter(
  ([name]) => !name.startsWith("transfer") || "transfer" in ArrayBuffer.prototype,
);

/** Takes the memory away and has everything freed that can be. */
async function take(array: Float32Array, way: (buffer: Transferable) => unknown): Promise<void> {
  way(array.buffer as Transferable);
  collectGarbage();
  await wait(20);
  collectGarbage();
}

/** Every way to the memory that does not go through the tensor made from the array; `use` comes after it was detached. */
const REACHES: Record<string, (x: Tensor) => () => unknown> = {
  "the tensor": (x) => () => x.sum().item(),
  "a view": (x) => {
    const view = x.at("1:");
    return () => view.sum().item();
  },
  "detach() and data": (x) => {
    const tensors = [x.detach(), x.data];
    return () => tensors.map((tensor) => tensor.sum().item());
  },
  "the storage": (x) => {
    const bytes = wrap(native.storage(x));
    return () => bytes.sum().item();
  },
  "what a graph saved": (x) => {
    const w = torch.ones(x.numel(), { requiresGrad: true });
    const loss = w.mul(x).sum();
    return () => loss.backward();
  },
  "the gradient that a graph saved a view of": (x) => {
    const w = torch.ones(x.numel() - 1, { requiresGrad: true });
    const loss = w.mul(x.at("1:")).sum();
    return () => torch.autograd.grad(loss, [w]);
  },
};

describe.each(HERE)("memory that %s took away", (_, way) => {
  test.each(Object.entries(REACHES))("is an error to reach through %s, not a crash", async (__, reach) => {
    const array = new Float32Array(ELEMENTS).fill(1);
    const use = reach(torch.asTensor(array));
    await take(array, way);
    expect(use).toThrow(/was detached|modified by an inplace operation/);
  });

  test("is an error for each tensor that borrowed it, whether or not another one ended", async () => {
    const array = new Float32Array(ELEMENTS).fill(1);
    const x = torch.asTensor(array);
    torch.asTensor(array).dispose();
    torch.ones(1);
    await take(array, way);
    expect(() => x.sum()).toThrow(/was detached/);
  });

  test("may be taken while an operator reads its arguments, while hooks run and while a file is written", async () => {
    const taken = (): { array: Float32Array; x: Tensor; now: () => void } => {
      const array = new Float32Array(ELEMENTS).fill(1);
      const now = (): void => {
        way(array.buffer as Transferable);
        collectGarbage();
      };
      return { array, x: torch.asTensor(array), now };
    };
    const a = taken();
    const options = {
      get alpha() {
        a.now();
        return 1;
      },
    };
    // Options are read before the tensor is.
    expect(() => a.x.add(1, options)).toThrow(/was detached/);
    for (const _ of [1, 2, 3]) {
      const d = taken();
      const times = [2, 0];
      Object.defineProperty(times, 1, {
        get: () => {
          d.now();
          return 1;
        },
      });
      expect(d.x.repeat(times).shape).toEqual([2, ELEMENTS]);
    }

    const b = taken();
    const w = torch.ones(ELEMENTS, { requiresGrad: true });
    const product = w.mul(b.x);
    product.registerHook(() => b.now());
    product.sum().backward();
    expect(w.grad.numel()).toBe(ELEMENTS);

    const c = taken();
    const written = torch.save(c.x, join(scratch, "x.pt")).then(
      () => "written",
      (error: Error) => error.message,
    );
    c.now();
    expect(await written).toMatch(/written|was detached/);
  });
});

test("a WebAssembly memory that grows leaves its old memory to the tensors", async () => {
  const memory = wasmMemory(400);
  const array = new Float32Array(memory.buffer, 0, ELEMENTS).fill(1);
  const x = torch.asTensor(array);
  const w = torch.ones(ELEMENTS, { requiresGrad: true });
  const loss = w.mul(x).sum();
  memory.grow(2000);
  collectGarbage();
  expect(() => x.sum()).toThrow(/was detached/);
  expect(() => loss.backward()).toThrow(/modified by an inplace operation/);
});

test("an array is the caller's own again when the tensor is gone", () => {
  const array = new Float32Array([1, 2]);
  const x = torch.asTensor(array);
  const y = torch.asTensor(array);
  x.dispose();
  y.dispose();
  expect(structuredClone(array.buffer, { transfer: [array.buffer] }).byteLength).toBe(8);
});

test("memory that can shrink is copied, whatever the array says of itself", () => {
  const Resizable = ArrayBuffer as unknown as new (length: number, options: { maxByteLength: number }) => ArrayBuffer;
  const buffer = new Resizable(ELEMENTS * 4, { maxByteLength: ELEMENTS * 4 }) as ArrayBuffer & {
    resize(length: number): void;
  };
  Object.defineProperty(buffer, "resizable", { value: false });
  const array = new Float32Array(buffer).fill(1);
  Object.defineProperty(array, "buffer", { value: new ArrayBuffer(8) });
  const x = torch.asTensor(array);
  buffer.resize(0);
  expect(x.sum().item()).toBe(ELEMENTS);
});

test("many loans end without one looking at all the others", { timeout: 60_000 }, () => {
  const array = new Float32Array(4);
  const tensors = Array.from({ length: 50_000 }, () => torch.asTensor(array));
  for (const tensor of tensors) tensor.dispose();
  array[0] = 3;
  expect(torch.asTensor(array).at(0).item()).toBe(3);
});
