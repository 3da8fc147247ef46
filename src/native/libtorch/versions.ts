/**
 * Which versions of libtorch serve: package.json names the pinned one and the range that the sources compile against.
 */
import { packageManifest } from "../../internal/package_root.js";

interface Versions {
  /** The version that packages and installations bring: `"2.13.0"`. */
  pinned: string;
  /** The oldest and the newest minor version that the sources compile against: `"2.11"`, `"2.14"`. */
  oldest: string;
  newest: string;
}

/** The versions that package.json names under `libtorch`. */
export function libtorchVersions(): Versions {
  return packageManifest().libtorch;
}

/**
 * Why an addon compiled for `compiledFor` (such as `"2.13"`) cannot be used with libtorch `version`; null when it can.
 *
 * C++ classes have no stable layout from one minor version to the next: an addon beside another one than its own may
 * load and then corrupt memory.
 */
export function versionProblem(version: string | null, compiledFor: string): string | null {
  const { oldest, newest } = libtorchVersions();
  if (version === null) return `its version is not known, so it is older than the supported ${oldest} to ${newest}`;
  const minor = version.split(".").slice(0, 2).join(".");
  if (minor === compiledFor) return null;
  if (order(minor) < order(oldest) || order(newest) < order(minor)) {
    return `it is libtorch ${version}; supported are ${oldest} to ${newest}`;
  }
  return `it is libtorch ${version}, and this addon is compiled for ${compiledFor}`;
}

function order(minorVersion: string): number {
  const [major, minor] = minorVersion.split(".").map(Number) as [number, number];
  return major * 1000 + minor;
}
