/** Runs Python with torch for tests, and compares tensors with it bit for bit. */

import { expect } from "vitest";
import { tensor } from "../src/torch/creation.js";
import type { Tensor } from "../src/torch/tensor.js";
import { setNumThreads } from "../src/torch/threads.js";
import { runScript } from "./python_process.js";

export { executable, noPython } from "./python_process.js";

// See PREAMBLE.
setNumThreads(1);

/** A tensor as it travels between the two: its bytes, row-major. */
export interface Bits {
  dtype: string;
  shape: number[];
  /** base64 */
  data: string;
}

const PREAMBLE = `
import base64, io, json, sys, warnings
warnings.simplefilter("ignore")
import torch
import torch.nn.functional as F
from torch import nn
# As many as the tests use here: on a machine that is busy with other tests, threads that wait for each other are slow.
torch.set_num_threads(1)
args = json.loads(sys.stdin.read())
def bits(t):
    t = t.detach().contiguous()
    raw = t.reshape(-1).view(torch.uint8).numpy().tobytes() if t.numel() else b""
    return {"dtype": str(t.dtype)[6:], "shape": list(t.shape), "data": base64.b64encode(raw).decode()}
def grad(t):
    return None if t.grad is None else bits(t.grad)
`;

/**
 * Runs a Python script and returns what it leaves in `result`. The script has torch, nn, F, `args` (from here),
 * `bits(tensor)` and `grad(tensor)`, and a process to itself.
 */
export async function python<T>(script: string, args: unknown = {}): Promise<T> {
  const program = `${PREAMBLE}\n${script}\nprint(json.dumps(result))\n`;
  return JSON.parse(await runScript(program, JSON.stringify(args))) as T;
}

/** A tensor's bits. */
export function bits(t: Tensor): Bits {
  return { dtype: t.dtype.name, shape: t.shape, data: Buffer.from(t.detach().toBytes()).toString("base64") };
}

const ARRAYS = {
  float32: Float32Array,
  float64: Float64Array,
  int64: BigInt64Array,
  int32: Int32Array,
  bool: Uint8Array,
} as const;

/** The tensor with these bits. */
export function fromBits({ dtype, shape, data }: Bits): Tensor {
  const bytes = Buffer.from(data, "base64");
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  const array = new ARRAYS[dtype as keyof typeof ARRAYS](buffer);
  return tensor(array, { dtype }).reshape(shape);
}

/** Fails unless a tensor has exactly Python's bits; says where and by how much it differs. */
export function expectSameBits(ours: Tensor | null, python: Bits | null, what: string): void {
  if (ours === null || python === null) {
    expect(ours === null ? null : bits(ours), what).toEqual(python);
    return;
  }
  const have = bits(ours);
  expect({ dtype: have.dtype, shape: have.shape }, `${what}: dtype and shape`).toEqual({
    dtype: python.dtype,
    shape: python.shape,
  });
  if (have.data === python.data) return;
  const theirs = fromBits(python).double();
  const difference = ours.detach().double().sub(theirs).abs();
  const largest = difference.max().item();
  expect.fail(`${what}: bits differ from Python's; largest difference ${largest} of ${ours.numel()} elements`);
}
