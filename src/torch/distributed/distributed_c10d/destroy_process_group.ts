import { form, signature } from "../../../internal/signature.js";
import { native } from "../../../native/addon.js";
import { AssertionError, ValueError } from "../../../python/exceptions.js";
import { groupOrDefault, type ProcessGroup } from "./process_group.js";
import { setDefaultGroup, world } from "./world.js";

/**
 * Ends a group, or with the group of all processes all groups, so that another world can be made. What was asked of it before
 * is done first, or fails; the promise is kept when nothing of it is left. Calls of it from now on are errors, and groups that
 * are made from now on wait for its end, whether or not the promise is awaited. Follows
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
      setDefaultGroup(null);
      // So that a world that is made again has the same names in all processes.
      world.count = 0;
    }
    const ending = end(ended).finally(() => world.ending.delete(ending));
    world.ending.add(ending);
    await ending;
  },
);

async function end(groups: readonly ProcessGroup[]): Promise<void> {
  await Promise.all(groups.map((group) => native.processGroupDestroy(group)));
  for (const store of groups.flatMap(({ facts }) => facts.ownStores)) await store.letGo();
}
