/** The files of a checkpoint. Follows torch/distributed/checkpoint/filesystem.py. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "../../../internal/files/atomic_write.js";
import { makeFolder } from "../../../internal/files/make_folder.js";
import { ValueError } from "../../../python/exceptions.js";
import { InputFile } from "../../serialization/input_file.js";
import { loadBytes } from "../../serialization/load.js";
import { archivePieces } from "../../serialization/save.js";
import { Tensor } from "../../tensor.js";
import { type Metadata, metadataBytes, readMetadata, type Stored } from "./metadata.js";
import type { Leaf } from "./nested_dict.js";
import type { SavePlan, Written } from "./planner.js";

/** Writes what a rank has to, one after the other into one file; gives where each is. */
export async function writeItems(
  folder: string,
  { items, prefix }: SavePlan,
  flat: ReadonlyMap<string, Leaf>,
): Promise<Written[]> {
  await makeFolder(folder);
  const written: Written[] = [];
  if (items.length === 0) return written;
  const file = `${prefix}0.distcp`;
  function* content(): Generator<Uint8Array> {
    let offset = 0;
    for (const item of items) {
      let length = 0;
      for (const piece of archivePieces(toSave(flat.get(item.name)?.value))) {
        yield piece;
        length += piece.length;
      }
      written.push({ name: item.name, offsets: item.tensor?.offsets ?? null, stored: { file, offset, length } });
      offset += length;
    }
  }
  await writeFileAtomic(join(folder, file), content());
  return written;
}

/** A tensor in the memory of the host, without what else is in its storage. */
function toSave(value: unknown): unknown {
  if (!(value instanceof Tensor)) return value;
  const tensor = value.detach().cpu();
  const isAlone = tensor.untypedStorage().nbytes() === tensor.numel() * tensor.elementSize();
  return isAlone ? tensor : tensor.clone();
}

/** The file that is written last, and makes a folder a checkpoint. */
const metadataFile = (folder: string): string => join(folder, ".metadata");

export async function writeMetadata(folder: string, metadata: Metadata): Promise<void> {
  await writeFileAtomic(metadataFile(folder), [metadataBytes(metadata, folder)]);
}

/** @throws ValueError for a folder that is no checkpoint, or a damaged one */
export async function metadataIn(folder: string): Promise<Metadata> {
  try {
    return readMetadata(await readFile(metadataFile(folder)));
  } catch (error) {
    if (error instanceof ValueError) {
      throw new ValueError(`${metadataFile(folder)} cannot be read: ${error.message}`, { cause: error });
    }
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new ValueError(
      `expected the folder of a checkpoint, with a file .metadata in it, got ${folder}; torch.load reads a single file`,
    );
  }
}

/** Reads what lies at some place of a checkpoint. */
export async function readStored(folder: string, { file, offset, length }: Stored): Promise<unknown> {
  const path = join(folder, file);
  const input = await InputFile.open(path);
  try {
    return await loadBytes(await input.read(offset, length), `${path} from byte ${offset}`, "cpu");
  } finally {
    await input.close();
  }
}
