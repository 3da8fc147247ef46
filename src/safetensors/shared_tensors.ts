/** Which tensors of a file would be written twice because they share memory. Follows safetensors/torch.py. */

import { native } from "../native/addon.js";
import { RuntimeError } from "../python/exceptions.js";
import { stringRepr } from "../python/repr.js";
import type { Tensor } from "../torch/tensor.js";
import { wrap } from "../torch/tensor.js";

const codePoints = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const setRepr = (names: Iterable<string>): string => `{${[...names].map(stringRepr).join(", ")}}`;

/** Where a tensor lies: its storage, and the bytes of it from the first to after the last element. */
interface Area {
  name: string;
  start: bigint;
  stop: bigint;
}

function area(name: string, tensor: Tensor): Area {
  const start = tensor.dataPtr();
  const size = tensor.elementSize();
  const strides = tensor.stride();
  const last = tensor.shape.reduce((sum, length, dim) => sum + (length - 1) * (strides[dim] as number), 0);
  return { name, start, stop: tensor.numel() === 0 ? start : start + BigInt((last + 1) * size) };
}

/** Tensors that lie in one storage one after the other share nothing: they may be written. */
function overlapping(names: readonly string[], tensors: ReadonlyMap<string, Tensor>): string[][] {
  const areas = names.map((name) => area(name, tensors.get(name) as Tensor));
  const less = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
  areas.sort((a, b) => less(a.start, b.start) || less(a.stop, b.stop) || codePoints(a.name, b.name));
  const groups: string[][] = [];
  let lastStop: bigint | undefined;
  for (const { name, start, stop } of areas) {
    if (lastStop === undefined || start >= lastStop) groups.push([name]);
    else (groups.at(-1) as string[]).push(name);
    lastStop = stop;
  }
  return groups;
}

/** The names in groups: those of one group share memory. */
function findSharedTensors(tensors: ReadonlyMap<string, Tensor>): string[][] {
  const groups = new Map<string, string[]>();
  for (const [name, tensor] of tensors) {
    if (tensor.device.type === "meta") continue;
    const storage = wrap(native.storage(tensor));
    const address = storage.dataPtr();
    if (address === 0n || storage.numel() === 0) continue;
    // Other devices have addresses of their own.
    const key = `${tensor.device} ${address} ${storage.numel()}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()].flatMap((names) => (names.length < 2 ? [names] : overlapping(names, tensors)));
}

/** Throws when tensors share memory. */
export function checkNotShared(tensors: ReadonlyMap<string, Tensor>): void {
  const failing = findSharedTensors(tensors).filter((names) => names.length > 1);
  if (failing.length === 0) return;
  throw new RuntimeError(
    "Some tensors share memory, this will lead to duplicate memory on disk and potential differences when loading them " +
      `again: [${failing.map(setRepr).join(", ")}].\n` +
      "A potential way to correctly save your model is to use `saveModel`.\n" +
      "More information at https://huggingface.co/docs/safetensors/torch_shared_tensors",
  );
}

/** True for a tensor that covers its whole storage. */
function isComplete(tensor: Tensor): boolean {
  const storage = wrap(native.storage(tensor));
  return tensor.dataPtr() === storage.dataPtr() && tensor.numel() * tensor.elementSize() === storage.numel();
}

/**
 * The names that need not be written because another has their memory: each name that is kept, with those that it stands for.
 *
 * @param preferred Names to keep where there is a choice.
 * @throws RuntimeError when no tensor of a group covers all of the memory.
 */
export function duplicateNames(
  tensors: ReadonlyMap<string, Tensor>,
  preferred: ReadonlySet<string> = new Set(),
): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const shared of findSharedTensors(tensors)) {
    const complete = shared.filter((name) => isComplete(tensors.get(name) as Tensor)).sort(codePoints);
    if (complete.length === 0) {
      throw new RuntimeError(
        "Error while trying to find names to remove to save state dict, but found no suitable name to keep for saving " +
          `amongst: ${setRepr(shared)}. None is covering the entire storage.Refusing to save/load the model since you could ` +
          "be storing much more memory than needed. Please refer to " +
          "https://huggingface.co/docs/safetensors/torch_shared_tensors for more information. Or open an issue.",
      );
    }
    const kept = complete.find((name) => preferred.has(name)) ?? (complete[0] as string);
    const removed = shared.filter((name) => name !== kept).sort(codePoints);
    if (removed.length > 0) result.set(kept, removed);
  }
  return result;
}

/**
 * The tensors of a file for a model whose names share memory: a name that the file leaves out gets the tensor of one that it
 * shares with, so that the model loads strictly.
 */
export function withSharedNames(
  modelState: Readonly<Record<string, Tensor>>,
  file: Readonly<Record<string, Tensor>>,
): Record<string, Tensor> {
  const names = new Set(Object.keys(file));
  const added: [string, Tensor][] = [];
  for (const group of findSharedTensors(new Map(Object.entries(modelState)))) {
    const present = group.find((name) => names.has(name));
    if (present === undefined) continue;
    const { shape } = modelState[present] as Tensor;
    for (const name of group) {
      const same = String((modelState[name] as Tensor).shape) === String(shape);
      if (!names.has(name) && same) added.push([name, file[present] as Tensor]);
    }
  }
  return Object.fromEntries([...Object.entries(file), ...added]);
}
