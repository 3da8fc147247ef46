/** What programs of Node need to be ranks of {@link runWorld}. */

import torch from "libtorch-node";

const { RANK, WORLD_SIZE, INIT_METHOD = "", WORLD_ARGS = "null" } = process.env;
export const rank = Number(RANK);
export const worldSize = Number(WORLD_SIZE);

/** What the test gave to all ranks. */
export const worldArgs = <T>(): T => JSON.parse(WORLD_ARGS) as T;

/** Makes the group of all ranks. */
export function initWorld({ timeout = 60 } = {}): Promise<void> {
  return torch.distributed.initProcessGroup({ backend: "gloo", initMethod: INIT_METHOD, rank, worldSize, timeout });
}

/** Tells the test something. */
export function emit(value: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** A tensor's bits, as test/python.ts has them. */
export function bits(t: InstanceType<typeof torch.Tensor>): { dtype: string; shape: number[]; data: string } {
  return { dtype: t.dtype.name, shape: t.shape, data: Buffer.from(t.detach().toBytes()).toString("base64") };
}
