/**
 * Which modules share a file of dist/. Node takes about a millisecond for each file of ES modules, and the default cuts
 * what several entries share into many.
 */

/** What the bundler tells of a module. */
export interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: string[] } | null;
}

/** The modules, by their files, that decide what is loaded when. */
export interface Starts {
  /** What the package's entry runs first (src/native/start.ts). */
  start: string;
  /** All that the package exports. */
  index: string;
  /** What loads the addon. */
  native: string;
}

const names = ["libtorch", "base", "torch"] as const;
type ChunkName = (typeof names)[number];

/**
 * The name of the chunk for a module that `import "libtorch-node"` loads: `libtorch` for what begins to load libtorch,
 * `torch` when it brings the addon with it, `base` for the rest, which the command line and others can use without
 * libtorch. Null for a module that is only loaded later, and for the entries themselves.
 */
export function startupChunk(id: string, { start, index, native }: Starts, graph: ModuleGraph): ChunkName | null {
  if (id === start || id === index) return null;
  if (loadedWith(start, graph).has(id)) return "libtorch";
  if (!loadedWith(index, graph).has(id)) return null;
  return loadedWith(id, graph).has(native) ? "torch" : "base";
}

/** Whether a file of that name is read by `import "libtorch-node"`. */
export function isStartupChunk(name: string): boolean {
  return name === "start" || names.some((known) => known === name);
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
