/** Follows torch/distributed/checkpoint/state_dict_saver.py. */

import { boolean, record, string } from "../../../internal/kinds.js";
import { form, signature } from "../../../internal/signature.js";
import { groupOrDefault } from "../distributed_c10d/process_group.js";
import { writeItems, writeMetadata } from "./filesystem.js";
import { plans, results } from "./messages.js";
import { metadataBytes } from "./metadata.js";
import { flattenStateDict, type Leaf } from "./nested_dict.js";
import { type GlobalPlan, globalPlan, localPlan, metadataOf, type SavePlan } from "./planner.js";
import { Together } from "./together.js";

/** @internal What saving and loading take alike. */
export const common = {
  /** The state dicts, one in the other. */
  stateDict: record,
  /** The folder of the checkpoint. */
  checkpointId: string,
  /** Who has the parts. Default: null, the group of all processes; without one, this process. */
  processGroup: groupOrDefault,
  /** Whether this process does it by itself. Default: false. */
  noDist: boolean(false),
} as const;

/**
 * Writes state dicts of several processes into a folder: each writes its parts of what `fullyShard` shared out, and some of
 * what all have. Python's `torch.distributed.checkpoint` reads it, and {@link load} in a world of any size. All ranks of the group
 * must call it, with a folder that all see. Follows torch.distributed.checkpoint.save, with its FileSystemWriter.
 *
 * ```ts
 * const [modelState, optimizerState] = checkpoint.getStateDict(model, optimizer);
 * await checkpoint.save({ model: modelState, optim: optimizerState }, { checkpointId: "checkpoints/1" });
 * ```
 *
 * The folder is a checkpoint once `.metadata` is in it, which is written last. Tensors must not change before the promise is settled.
 *
 * @throws ValueError where the parts of a tensor make no whole; TypeError for what no file of weights holds; what the system says
 *   when the disk is full. Where it fails on one rank, it fails on all.
 */
export const save = form(
  signature("save", ["stateDict"], common),
  async ({ stateDict, checkpointId, processGroup, noDist }): Promise<void> => {
    const together = new Together("checkpoint.save", processGroup, noDist);
    await write(() => flattenStateDict(stateDict), checkpointId, together);
  },
);

/** @internal Writes the values of a state dict, which a rank says that it has none of where that throws. */
export async function write(values: () => Map<string, Leaf>, folder: string, together: Together): Promise<void> {
  let flat: Map<string, Leaf> = new Map();
  let whole: GlobalPlan | undefined;
  const mine = (): SavePlan => {
    flat = values();
    return localPlan(flat);
  };
  const planned = await together.reduceScatter(
    "plan",
    [plans, mine],
    [
      plans,
      (all) => {
        whole = globalPlan(all);
        return whole.plans;
      },
    ],
  );
  await together.allReduce("write", [results, () => writeItems(folder, planned(), flat)], async (all) => {
    const metadata = metadataOf(whole as GlobalPlan, all.flat());
    await writeMetadata(folder, metadata);
    return metadataBytes(metadata, folder);
  });
}
