import { statfs } from "node:fs/promises";
import { RuntimeError } from "../errors.js";
import { formatBytes } from "./bytes.js";
import { type Driver, driverMajor } from "./driver.js";
import type { Manifest } from "./manifest.js";

/** Throws unless this machine's system and processor are those of the build. */
export function checkPlatform(manifest: Manifest, platform = `${process.platform}-${process.arch}`): void {
  if (platform === manifest.platform) return;
  throw new RuntimeError(
    `Expected ${manifest.platform}, but this machine is ${platform}: there is no CUDA build of libtorch ` +
      `${manifest.version} to install for it. Give LIBTORCH the folder of a libtorch of your own instead.`,
  );
}

/** What PyTorch's own builds are linked against (manylinux_2_28). */
const GLIBC = [2, 28] as const;

/** Throws unless the C library is glibc, and new enough. */
export function checkGlibc(version: string | null): void {
  const [major = 0, minor = 0] = (version ?? "").split(".").map(Number);
  if (major > GLIBC[0] || (major === GLIBC[0] && minor >= GLIBC[1])) return;
  throw new RuntimeError(
    `Expected glibc ${GLIBC.join(".")} or newer, but this system has ${version ?? "another C library (musl?)"}. ` +
      "Use a newer distribution, or an image that is built on one with glibc, such as Debian or Ubuntu.",
  );
}

/** Throws unless the driver runs the build. */
export function checkDriver(manifest: Manifest, { version }: Driver): void {
  const force = "To install nevertheless, for instance while building an image, add --force.";
  if (version === null) {
    throw new RuntimeError(
      `Expected NVIDIA's driver, version ${manifest.driver} or newer, but found none. Install the driver, then run this again. ` +
        `In a container, start it with the GPU passed through (docker run --gpus all). ${force}`,
    );
  }
  if (driverMajor(version) >= manifest.driver) return;
  throw new RuntimeError(
    `Expected NVIDIA's driver in version ${manifest.driver} or newer, which ${manifest.variant} needs, but found ${version}. ` +
      `Update the driver. ${force}`,
  );
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
