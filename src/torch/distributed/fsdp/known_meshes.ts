/** The meshes of a world that parameters were shared out on. */

import type { DeviceMesh } from "../device_mesh.js";
import { checkNodeAlone } from "../distributed_c10d/node_ranks.js";
import type { ProcessGroup } from "../distributed_c10d/process_group.js";
import { defaultGroup } from "../distributed_c10d/world.js";

const known = new WeakMap<ProcessGroup, Map<string, DeviceMesh>>();

/**
 * Refuses a mesh that has groups of its own and otherwise is as one before, where ranks of Python take part: what they do with the
 * second, DTensor may have kept of the first, and its calls then are of the first one's groups.
 */
export function checkMesh(callee: string, mesh: DeviceMesh): void {
  const all = defaultGroup();
  const meshes = known.get(all) ?? new Map<string, DeviceMesh>();
  known.set(all, meshes);
  const [key, groups] = [`${mesh} ${mesh.mesh.tolist()}`, mesh.getAllGroups()];
  const first = meshes.get(key);
  if (first === undefined) meshes.set(key, mesh);
  else if (first.getAllGroups().some((group, dim) => group !== groups[dim])) {
    checkNodeAlone(callee, `give the mesh ${mesh} that was given before, and not another one like it`);
  }
}
