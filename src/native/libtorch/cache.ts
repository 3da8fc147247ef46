/**
 * Where `libtorch-node install` keeps libtorch builds, and which of them are complete.
 *
 * One folder for each build, `<cache>/<version>-<variant>/`, with the libraries in `lib/`. A build counts only once its
 * `complete.json` is there, which is written last.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** A build that can be used. */
export interface InstalledLibtorch {
  /** Such as `"2.13.0"`. */
  version: string;
  /** Such as `"cu130"` or `"cpu"`. */
  variant: string;
  /** The folder that holds `lib/`. */
  path: string;
}

/** Written last, so its presence says that nothing is missing. */
export const COMPLETE = "complete.json";

/** The folder of all builds: `LIBTORCH_NODE_CACHE`, else `libtorch-node` in the user's cache folder. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.LIBTORCH_NODE_CACHE) return env.LIBTORCH_NODE_CACHE;
  return join(userCache(env), "libtorch-node");
}

function userCache(env: NodeJS.ProcessEnv): string {
  if (process.platform === "win32") return env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
}

/** The folder of one build, there or not. */
export function buildFolder(version: string, variant: string, env: NodeJS.ProcessEnv = process.env): string {
  return join(cacheFolder(env), `${version}-${variant}`);
}

/** The complete builds in the cache. */
export function installedLibtorchs(env: NodeJS.ProcessEnv = process.env): InstalledLibtorch[] {
  const cache = cacheFolder(env);
  if (!existsSync(cache)) return [];
  return readdirSync(cache).flatMap((name) => {
    const marker = join(cache, name, COMPLETE);
    if (!existsSync(marker)) return [];
    const { version, variant } = JSON.parse(readFileSync(marker, "utf8")) as { version: string; variant: string };
    return [{ version, variant, path: join(cache, name) }];
  });
}
