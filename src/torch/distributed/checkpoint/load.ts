/** Follows torch/distributed/checkpoint/state_dict_loader.py. */

import { boolean } from "../../../internal/kinds.js";
import { form, signature } from "../../../internal/signature.js";
import { RuntimeError, ValueError } from "../../../python/exceptions.js";
import { noGrad } from "../../autograd/index.js";
import { Tensor } from "../../tensor.js";
import { metadataIn, readStored } from "./filesystem.js";
import { emptyLoadPlan, loadPlans } from "./messages.js";
import { type Chunk, keyOf, type Metadata, type Stored, type TensorEntry } from "./metadata.js";
import { flattenStateDict, setElement } from "./nested_dict.js";
import { chunkOf, overlapOf } from "./planner.js";
import { common } from "./save.js";
import { Together } from "./together.js";

/**
 * Reads a checkpoint of {@link save}, or of Python's, into state dicts: tensors in place, each rank its parts, whatever the parts
 * were when it was written; what is no tensor takes the place of what is there. All ranks of the group must call it. Follows
 * torch.distributed.checkpoint.load, with its FileSystemReader.
 *
 * ```ts
 * const [modelState, optimizerState] = checkpoint.getStateDict(model, optimizer);
 * await checkpoint.load({ model: modelState, optim: optimizerState }, { checkpointId: "checkpoints/1" });
 * checkpoint.setStateDict(model, optimizer, modelState, optimizerState);
 * ```
 *
 * @throws RuntimeError for a name that the checkpoint lacks; ValueError for a tensor of another shape there, and for a damaged
 *   checkpoint. Where it fails on one rank, it fails on all.
 */
export const load = form(
  signature("load", ["stateDict"], {
    ...common,
    /** Whether what the checkpoint lacks is left as it is. Default: false, an error. */
    allowPartialLoad: boolean(false),
  }),
  async ({ stateDict, checkpointId, processGroup, noDist, allowPartialLoad }): Promise<void> => {
    const together = new Together("checkpoint.load", processGroup, noDist);
    let reads: Read[] = [];
    const planned = async () => {
      reads = readsOf(await metadataIn(checkpointId), stateDict, checkpointId, allowPartialLoad);
      return emptyLoadPlan();
    };
    // Each reads what it has planned, whatever the coordinator says.
    await together.reduceScatter("plan", [loadPlans, planned], [loadPlans, (all) => all]);
    await together.all(async () => {
      for (const read of reads) await read();
    });
  },
);

/** Reads one value into its place. */
type Read = () => Promise<void>;

function readsOf(metadata: Metadata, stateDict: object, folder: string, isPartial: boolean): Read[] {
  const reads: Read[] = [];
  for (const [name, { path, value }] of flattenStateDict(stateDict)) {
    if (!metadata.entries.has(name)) {
      if (isPartial) continue;
      throw new RuntimeError(`Missing key in checkpoint state_dict: ${name}.`);
    }
    if (value instanceof Tensor) {
      entryFor(metadata, name, value);
      reads.push(() => loadTensor(folder, metadata, name, value));
    } else {
      reads.push(async () => setElement(stateDict, path, await readStored(folder, placeOf(metadata, name, null))));
    }
  }
  return reads;
}

function placeOf(metadata: Metadata, name: string, offsets: readonly number[] | null): Stored {
  const stored = metadata.stored.get(keyOf(name, offsets));
  if (stored !== undefined) return stored;
  throw new ValueError(`the checkpoint does not say where '${name}'${offsets === null ? "" : ` from [${offsets}]`} is`);
}

/** What a checkpoint has of a tensor: one of its shape. */
function entryFor(metadata: Metadata, name: string, tensor: Tensor): TensorEntry {
  const entry = metadata.entries.get(name);
  if (entry === undefined || entry === null) {
    throw new ValueError(`expected '${name}' to be a tensor in the checkpoint, as it is in the state dict`);
  }
  const { size } = chunkOf(tensor);
  if (size.join() === entry.size.join()) return entry;
  throw new ValueError(`Size mismatch between saved [${entry.size}] and current: [${size}] for ${name}`);
}

/** Reads what a checkpoint has of the part that a tensor is. @internal */
export async function loadTensor(folder: string, metadata: Metadata, name: string, tensor: Tensor): Promise<void> {
  const own = chunkOf(tensor);
  for (const chunk of entryFor(metadata, name, tensor).chunks) {
    const overlap = overlapOf(own, chunk);
    if (overlap === null) continue;
    const part = await readStored(folder, placeOf(metadata, name, chunk.offsets));
    if (!(part instanceof Tensor) || part.shape.join() !== chunk.sizes.join()) {
      throw new ValueError(`the part of '${name}' from [${chunk.offsets}] is not what the checkpoint says it is`);
    }
    noGrad(() => narrowed(tensor.detach(), own, overlap).copy_(narrowed(part, chunk, overlap)));
    part.dispose();
  }
}

/** Of a part, what lies in another one. */
function narrowed(tensor: Tensor, { offsets }: Chunk, part: Chunk): Tensor {
  let result = tensor;
  for (const [dim, offset] of part.offsets.entries()) {
    result = result.narrow(dim, offset - (offsets[dim] as number), part.sizes[dim] as number);
  }
  return result;
}
