/**
 * Which modules share a file of dist/. Node takes about a millisecond for each file of ES modules, and the default cuts
 * what several entries share into many.
 */

/** What the bundler tells of a module. */
export interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: string[] } | null;
}

/**
 * The name of the chunk for a module that `import "libtorch-node"` loads: `torch` when it brings the addon with it, `base`
 * when not, so that the command line and others can use that without loading libtorch. Null for a module that is only
 * loaded later, or not by the entry at all.
 */
export function startupChunk(id: string, entry: string, native: string, graph: ModuleGraph): string | null {
  if (id === entry || !loadedWith(entry, graph).has(id)) return null;
  return loadedWith(id, graph).has(native) ? "torch" : "base";
}

const closures = new Map<string, Set<string>>();

/** A module and all that it imports statically. */
function loadedWith(id: string, graph: ModuleGraph): Set<string> {
  const known = closures.get(id);
  if (known) return known;
  const loaded = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (loaded.has(next)) continue;
    loaded.add(next);
    waiting.push(...(graph.getModuleInfo(next)?.importedIds ?? []));
  }
  closures.set(id, loaded);
  return loaded;
}
