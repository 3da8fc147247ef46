/**
 * Another copy of this package in the same process, which is what is wrong when a second one does not load: libtorch is there
 * once, and takes what an addon adds to it (the generator of each thread of JavaScript) once.
 */
import { readFileSync, realpathSync } from "node:fs";

/** What is wrong and what to do, when the process has the addon of another copy than that of `addon`; else null. */
export function otherCopyProblem(addon: string): string | null {
  const other = loadedAddons().find((path) => path !== realpathSync(addon));
  if (other === undefined) return null;
  return (
    `There are two copies of libtorch-node in this process, which has room for one: ${other} is loaded, and now ${addon} was to be. ` +
    "`npm ls libtorch-node` (with pnpm and Yarn: `why`) shows what brings the second; let all agree on one version " +
    '("overrides" in package.json, or a peer dependency), then `npm dedupe`.'
  );
}

// Only Linux tells without being asked for a whole report.
function loadedAddons(): string[] {
  if (process.platform !== "linux") return [];
  const maps = readFileSync("/proc/self/maps", "utf8");
  return [...maps.matchAll(/ (\/.*\/libtorch[-_]node\.node)$/gm)].map(([, path]) => path as string);
}
