/** What the cache holds, and how to be rid of it. */
import { existsSync } from "node:fs";
import { lstat, readdir, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { COMPLETE, cacheFolder, type InstalledLibtorch, installedLibtorchs } from "../native/libtorch/cache.js";
import { downloadFolder, type InstallOptions, locked, removeBuild } from "./install.js";

/** A build and what it takes. */
export interface Build extends InstalledLibtorch {
  /** Bytes on disk; next to nothing where it is linked to a Python's torch. */
  bytes: number;
  /** The Python whose torch it is, when it was installed so. */
  python?: string;
}

export interface Inventory {
  cache: string;
  builds: Build[];
  /** Bytes that interrupted installs left; the next one goes on from them. */
  unfinished: number;
}

/** The complete builds in the cache, and what interrupted installs left there. */
export async function inventory(env: NodeJS.ProcessEnv = process.env): Promise<Inventory> {
  const builds: Build[] = [];
  for (const build of installedLibtorchs(env)) {
    const about = JSON.parse(await readFile(join(build.path, COMPLETE), "utf8")) as { python?: string };
    builds.push({ ...build, bytes: await bytesIn(build.path), ...(about.python && { python: about.python }) });
  }
  let unfinished = 0;
  for (const path of await leftovers(env)) unfinished += await bytesIn(path);
  return { cache: cacheFolder(env), builds, unfinished };
}

/**
 * Removes the CUDA builds, or all builds, with what interrupted installs left; returns the builds. Waits for an install
 * that is running. Other files in the folder stay: LIBTORCH_NODE_CACHE may name one that is not ours alone.
 */
export async function uninstall(what: "cuda" | "all", options: InstallOptions = {}): Promise<Build[]> {
  const { env = process.env } = options;
  if (!existsSync(cacheFolder(env))) return [];
  return locked(options, async () => {
    const builds = (await inventory(env)).builds.filter(({ variant }) => what === "all" || variant.startsWith("cu"));
    for (const { path } of builds) await removeBuild(path);
    for (const path of await leftovers(env)) await rm(path, { recursive: true, force: true });
    return builds;
  });
}

const BUILD = /^\.?\d+\.\d+\.\d+-(cpu|cu\d+)(\.tmp)?$/;

/** Downloads, and folders of builds without the file that says that they are complete. */
async function leftovers(env: NodeJS.ProcessEnv): Promise<string[]> {
  const cache = cacheFolder(env);
  if (!existsSync(cache)) return [];
  const downloads = basename(downloadFolder(env));
  return (await readdir(cache))
    .filter((name) => name === downloads || (BUILD.test(name) && !existsSync(join(cache, name, COMPLETE))))
    .map((name) => join(cache, name));
}

/** Links are not followed: what they lead to is not ours. */
async function bytesIn(path: string): Promise<number> {
  const info = await lstat(path);
  if (!info.isDirectory()) return info.size;
  let total = 0;
  for (const name of await readdir(path)) total += await bytesIn(join(path, name));
  return total;
}
