import { readFile } from "node:fs/promises";
import { tensor as makeTensor } from "../creation.js";
import { ValueError } from "../errors.js";
import type { Tensor } from "../tensor.js";
import { writeFileAtomic } from "./atomic_write.js";
import {
  decodeSafetensors,
  encodeSafetensors,
  type RawTensor,
  SAFETENSORS_DTYPES,
  type SafetensorsDtype,
} from "./safetensors_format.js";

/**
 * Writes tensors as a safetensors file, as Python's `safetensors.torch.save_file`. The file appears whole or not at all.
 *
 * @param tensors The tensors by name; any device, any strides.
 * @param metadata Strings that travel with them.
 */
export async function saveFile(
  tensors: Readonly<Record<string, Tensor>>,
  path: string,
  metadata: Record<string, string> = {},
): Promise<void> {
  const raw = new Map(Object.entries(tensors).map(([name, tensor]) => [name, toRaw(name, tensor)]));
  await writeFileAtomic(path, encodeSafetensors({ tensors: raw, metadata }));
}

/** Reads a safetensors file into CPU tensors by name, as Python's `safetensors.torch.load_file`. A file that is not sound is a ValueError. */
export async function loadFile(path: string): Promise<Record<string, Tensor>> {
  const { tensors } = decodeSafetensors(await readFile(path));
  return Object.fromEntries(Array.from(tensors, ([name, raw]) => [name, fromRaw(raw)]));
}

function toRaw(name: string, tensor: Tensor): RawTensor {
  const found = Object.entries(SAFETENSORS_DTYPES).find(([, dtype]) => dtype.name === tensor.dtype.name);
  if (found === undefined) throw new ValueError(`safetensors files hold no ${tensor.dtype}, which "${name}" is`);
  return { dtype: found[0] as SafetensorsDtype, shape: tensor.shape, data: tensor.toBytes() };
}

function fromRaw({ dtype, shape, data }: RawTensor): Tensor {
  // A copy, as the bytes of a file may begin where no element of this dtype may.
  return makeTensor(data).view(SAFETENSORS_DTYPES[dtype].name).view(shape);
}
