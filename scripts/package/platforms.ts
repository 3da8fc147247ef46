/**
 * The template of the packages `@libtorch-node/<platform>-<arch>`: what differs from platform to platform.
 */

export interface Platform {
  os: string;
  cpu: string;
  /** Which C library the binaries are linked to; only Linux has more than one. */
  libc?: string;
}

/** The part of a manifest that keeps a package off the platforms that it is not for, from a name such as `linux-x64`. */
export function platformOf(name: string): Platform {
  const [os, cpu] = name.split("-") as [string, string];
  return os === "linux" ? { os, cpu, libc: "glibc" } : { os, cpu };
}

/** The platform that this runs on. */
export const thisPlatform = `${process.platform}-${process.arch}`;
