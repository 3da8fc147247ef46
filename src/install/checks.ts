import { statfs } from "node:fs/promises";
import { RuntimeError } from "../python/exceptions.js";
import { formatBytes } from "./bytes.js";
import type { Driver } from "./driver.js";
import type { Manifest } from "./manifest.js";

/** Throws unless this machine's system and processor are those of the build. */
export function checkPlatform(manifest: Manifest, platform = `${process.platform}-${process.arch}`): void {
  if (platform === manifest.platform) return;
  throw new RuntimeError(
    `Expected ${manifest.platform}, but this machine is ${platform}: there is no CUDA build of libtorch ` +
      `${manifest.version} to install for it. Give LIBTORCH the folder of a libtorch of your own instead.`,
  );
}

/** Something that is wrong, and what mends it. */
export interface Problem {
  what: string;
  fix: string;
}

/** What PyTorch's own builds are linked against (manylinux_2_28). */
const GLIBC = [2, 28] as const;

/** What is wrong with the C library: it must be glibc, and new enough. Null when nothing is. */
export function glibcProblem(version: string | null): Problem | null {
  const [major = 0, minor = 0] = (version ?? "").split(".").map(Number);
  if (major > GLIBC[0] || (major === GLIBC[0] && minor >= GLIBC[1])) return null;
  return {
    what: `Expected glibc ${GLIBC.join(".")} or newer, but this system has ${version ?? "another C library (musl?)"}.`,
    fix: "Use a newer distribution, or an image that is built on one with glibc, such as Debian or Ubuntu.",
  };
}

/** What is wrong with the driver for this build; null when nothing is. */
export function driverProblem({ driver, variant }: Manifest, { version }: Driver): Problem | null {
  if (version === null) {
    return {
      what: `Expected NVIDIA's driver, version ${driver} or newer, but found none.`,
      fix: "Install the driver. In a container, start it with the GPU passed through (docker run --gpus all).",
    };
  }
  // The major part: CUDA asks for no more than that.
  if (Number.parseInt(version, 10) >= driver) return null;
  return {
    what: `Expected NVIDIA's driver in version ${driver} or newer, which ${variant} needs, but found ${version}.`,
    fix: "Update the driver.",
  };
}

/** Throws if there is a problem; `more` is what else can be done. */
export function throwProblem(problem: Problem | null, more = ""): void {
  if (problem) throw new RuntimeError(`${problem.what} ${problem.fix} ${more}`.trim());
}

// For the marker, folders, and what others write meanwhile.
const MARGIN = 64 * 2 ** 20;

/** Throws unless the file system of `folder` has room for so many bytes more. */
export async function checkSpace(folder: string, bytes: number, freeBytes = freeSpace): Promise<void> {
  const free = await freeBytes(folder);
  if (free >= bytes + MARGIN) return;
  throw new RuntimeError(
    `Expected ${formatBytes(bytes + MARGIN)} of free disk space for ${folder}, but there is only ${formatBytes(free)}. ` +
      "Free some, or give LIBTORCH_NODE_CACHE a folder on a larger disk.",
  );
}

async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
