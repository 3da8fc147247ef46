/**
 * `torch.distributed.checkpoint.formatUtils`: between checkpoints of several processes and single files. Follows
 * torch/distributed/checkpoint/format_utils.py.
 *
 * @module
 */

import { string } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { aten } from "../../ops/index.js";
import { load } from "../../serialization/load.js";
import { save as saveFile } from "../../serialization/save.js";
import { metadataIn, readStored } from "./filesystem.js";
import { loadTensor } from "./load.js";
import { keyOf, type Path, type Stored } from "./metadata.js";
import { setElement } from "./nested_dict.js";
import { save } from "./save.js";

const toFile = signature("dcpToTorchSave", ["dcpCheckpointDir", "torchSavePath"], {
  /** The folder of the checkpoint. */
  dcpCheckpointDir: string,
  /** The file that is written. */
  torchSavePath: string,
});
const fromFile = signature("torchSaveToDcp", ["torchSavePath", "dcpCheckpointDir"], {
  /** The file that is read. */
  torchSavePath: string,
  /** The folder of the checkpoint. */
  dcpCheckpointDir: string,
});

/** Writes a checkpoint as one file of `torch.save`. It is in memory as a whole meanwhile. Follows dcp_to_torch_save. */
export async function dcpToTorchSave(...given: Given<typeof toFile>): Promise<void> {
  const { dcpCheckpointDir, torchSavePath } = toFile(given);
  const metadata = await metadataIn(dcpCheckpointDir);
  const stateDict = {};
  for (const [name, entry] of metadata.entries) {
    const path: Path = metadata.paths.get(name) ?? [name];
    if (entry === null) {
      const stored = metadata.stored.get(keyOf(name, null)) as Stored;
      setElement(stateDict, path, await readStored(dcpCheckpointDir, stored));
    } else {
      const tensor = aten.zeros([...entry.size], { dtype: entry.dtype, device: "cpu" });
      await loadTensor(dcpCheckpointDir, metadata, name, tensor);
      setElement(stateDict, path, tensor);
    }
  }
  await saveFile(stateDict, torchSavePath);
}

/** Writes what is in a file of `torch.save` as a checkpoint. Follows torch_save_to_dcp. */
export async function torchSaveToDcp(...given: Given<typeof fromFile>): Promise<void> {
  const { torchSavePath, dcpCheckpointDir } = fromFile(given);
  const stateDict = await load<Record<string, unknown>>(torchSavePath, { mapLocation: "cpu" });
  await save(stateDict, { checkpointId: dcpCheckpointDir, noDist: true });
}
