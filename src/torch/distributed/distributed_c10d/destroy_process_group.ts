import { form, signature } from "../../../internal/signature.js";
import { native } from "../../../native/addon.js";
import { AssertionError, ValueError } from "../../../python/exceptions.js";
import { groupOrDefault, type ProcessGroup } from "./process_group.js";
import { world } from "./world.js";

/**
 * Ends a group, or with the group of all processes all groups, so that another world can be made. What was asked of it before
 * is done first, or fails; the promise is kept when nothing of it is left. Calls of it from now on are errors. Follows
 * torch.distributed.destroy_process_group.
 *
 * @throws ValueError for a group that is not in use
 */
export const destroyProcessGroup = form(
  signature("destroyProcessGroup", ["group"], {
    /** Default: null, that of all processes. */
    group: groupOrDefault,
  }),
  async ({ group }): Promise<void> => {
    if (group !== null && !group.isMember) return;
    const found = group ?? world.default;
    if (found === null) throw new AssertionError("Process group cannot be None");
    if (!world.groups.has(found)) throw new ValueError("Invalid process group specified");
    const ended: ProcessGroup[] = found === world.default ? [...world.groups].reverse() : [found];
    for (const one of ended) world.groups.delete(one);
    if (found === world.default) {
      world.default = null;
      // So that a world that is made again has the same names in all processes.
      world.count = 0;
    }
    await Promise.all(ended.map((one) => native.processGroupDestroy(one)));
    for (const store of ended.flatMap(({ facts }) => facts.ownStores)) await store.letGo();
  },
);
