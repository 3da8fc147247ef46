/** What goes between the ranks. Follows torch/distributed/fsdp/_fully_shard/_fsdp_collectives.py. */

import { noGrad } from "../../autograd/index.js";
import { runAccumulatedHooks } from "../../autograd/tensor_hooks.js";
import type { DType } from "../../dtype.js";
import { tidy } from "../../memory.js";
import { aten } from "../../ops/index.js";
import { outliving } from "../../outliving.js";
import type { Tensor } from "../../tensor.js";
import { allGatherSingle, allReduce, reduceScatterSingle } from "../distributed_c10d/collectives.js";
import type { ProcessGroup } from "../distributed_c10d/process_group.js";
import { ReduceOp } from "../distributed_c10d/reduce_op.js";
import type { FsdpParam } from "./fsdp_param.js";

/** Parameters that are on their way. */
export interface Gathering {
  /** Puts them in place once they are there. */
  finish(): void;
}

/** Begins to gather the parameters of a module, all in one call. */
export function gather(params: readonly FsdpParam[], group: ProcessGroup): Gathering {
  return freeing(() => {
    const inputs = params.map((param) => param.gatherInput());
    const [first, ...others] = inputs as [Tensor, ...Tensor[]];
    // Of several dtypes, their bytes are gathered.
    const parts = others.every(({ dtype }) => dtype === first.dtype) ? inputs : inputs.map((one) => one.view("uint8"));
    const sizes = parts.map((part) => part.numel());
    const size = sizes.reduce((a, b) => a + b, 0);
    const { dtype, device } = parts[0] as Tensor;
    const all = outliving(aten.empty([size * group.size()], { dtype, device }));
    const mine = outliving(all.narrow(0, size * group.rank(), size));
    let offset = 0;
    for (const part of parts) {
      mine.narrow(0, offset, part.numel()).copy_(part);
      offset += part.numel();
    }
    const work = group.size() > 1 ? allGatherSingle(all, mine, { group }) : null;
    return {
      finish() {
        work?.wait();
        work?.release();
        mine.dispose();
        takeAll(params, all, group.size(), sizes);
      },
    };
  });
}

/** Computes something that is not recorded, and frees what it made on the way: as much as is gathered would wait for the collector. */
const freeing = <T>(body: () => T): T => tidy(() => noGrad(body));

function takeAll(params: readonly FsdpParam[], all: Tensor, world: number, sizes: readonly number[]): void {
  freeing(() => {
    const rows = all.view(world, -1);
    let offset = 0;
    for (const [i, param] of params.entries()) {
      const size = sizes[i] as number;
      param.takeGathered(rows.narrow(1, offset, size));
      offset += size;
    }
  });
  all.dispose();
}

/** Gradients that are on their way. */
export interface Reduction {
  /** Adds them to those of the parts once they are there. */
  finish(): void;
}

/** Between whom gradients are averaged, and how. */
export interface ReductionOptions {
  group: ProcessGroup;
  /** Those that have the same parts of others' parameters: null where there are none. */
  replicas: ProcessGroup | null;
  origDtype: DType;
  reduceDtype: DType | null;
}

/** Begins to average the gradients of a module, all in one call; each rank gets those of its parts. The gradients are disposed of. */
export function reduce(
  params: readonly FsdpParam[],
  grads: readonly Tensor[],
  { group, replicas, origDtype, reduceDtype }: ReductionOptions,
): Reduction {
  return freeing(() => {
    const world = group.size();
    const first = grads[0] as Tensor;
    const dtype = reduceDtype ?? first.dtype;
    const { device } = first;
    const sizes = params.map(({ numel }) => numel);
    const size = sizes.reduce((a, b) => a + b, 0);
    const input = outliving(aten.empty([size * world], { dtype, device }));
    aten._chunkCat([...grads], 0, world, { out: input.view(world, -1) });
    for (const grad of grads) grad.dispose();
    const { before, after, op } = divided(dtype, world * (replicas?.size() ?? 1));
    if (before !== 1) input.div_(before);
    const scattering = scatter(input, op, group);
    return {
      finish() {
        const output = scattering();
        if (replicas !== null) allReduce(output, { op, group: replicas }).wait();
        addAll(params, output, sizes, after, origDtype);
      },
    };
  });
}

/** Begins to reduce rows, one for each rank; what it gives waits for this rank's, and the rows are disposed of. */
function scatter(input: Tensor, op: ReduceOp, group: ProcessGroup): () => Tensor {
  const world = group.size();
  if (world === 1) return () => input;
  const size = input.numel() / world;
  // gloo would reduce a copy of all rows, and take one of them.
  const isInPlace = group.facts.devices.get(input.device.type) === "gloo";
  const own = isInPlace ? null : outliving(aten.empty([size], { dtype: input.dtype, device: input.device }));
  const work = own === null ? allReduce(input, { op, group }) : reduceScatterSingle(own, input, { op, group });
  return () => {
    work.wait();
    work.release();
    const result = own ?? outliving(freeing(() => input.narrow(0, size * group.rank(), size).clone()));
    input.dispose();
    return result;
  };
}

function addAll(params: readonly FsdpParam[], output: Tensor, sizes: readonly number[], by: number, to: DType): void {
  freeing(() => {
    if (by !== 1) output.div_(by);
    const reduced = output.dtype === to ? output : output.to(to);
    let offset = 0;
    for (const [i, param] of params.entries()) {
      param.addReduced(reduced, offset);
      offset += sizes[i] as number;
    }
  });
  // The gradients are parts of it.
  output.dispose();
  for (const { sharded } of params) runAccumulatedHooks(sharded);
}

/** By what gradients are divided to be averaged: half precision before and after the sum, so that neither overflows. */
function divided(dtype: DType, world: number): { before: number; after: number; op: ReduceOp } {
  if (dtype.name === "float32" || dtype.name === "bfloat16") return { before: 1, after: 1, op: ReduceOp.AVG };
  let before = 1;
  while (world % before === 0 && world / before > before) before *= 2;
  return { before, after: world / before, op: ReduceOp.SUM };
}
