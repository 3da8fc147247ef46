import { readFile } from "node:fs/promises";
import { ValueError } from "../python/exceptions.js";
import pinned from "./manifest.json" with { type: "json" };

/** One file to fetch. */
export interface PinnedFile {
  /** The package that it is a wheel of, which is also the name of its page in the index. */
  package: string;
  name: string;
  /** Bytes. */
  size: number;
  /** Lower-case hexadecimal. */
  sha256: string;
  /** Bytes that unpacking it adds, at most. */
  unpacked: number;
}

/** A build of libtorch: what it consists of and what it needs. `scripts/cuda-manifest.ts` writes it. */
export interface Manifest {
  version: string;
  variant: string;
  /** As in `process.platform` and `process.arch`: `"linux-x64"`. */
  platform: string;
  /** The oldest major version of NVIDIA's driver that runs it. */
  driver: number;
  /** Holds a page of links for each package. */
  index: string;
  files: PinnedFile[];
}

const SHA256 = /^[0-9a-f]{64}$/;

/** The build that this version of the package installs; `LIBTORCH_NODE_MANIFEST` names a file that replaces it. */
export async function loadManifest(env: NodeJS.ProcessEnv = process.env): Promise<Manifest> {
  const path = env.LIBTORCH_NODE_MANIFEST;
  return checkManifest(path ? (JSON.parse(await readFile(path, "utf8")) as Manifest) : pinned);
}

/** Throws unless every file is pinned: what cannot be verified is not fetched. */
export function checkManifest(manifest: Manifest): Manifest {
  for (const { name, size, sha256 } of manifest.files) {
    if (!SHA256.test(sha256 ?? "") || !(Number.isSafeInteger(size) && size > 0)) {
      throw new ValueError(
        `Expected a SHA-256 and a size for every file, but ${name} has sha256 ${JSON.stringify(sha256)} and size ${size}. ` +
          "A file that cannot be verified is not installed: write the manifest again with scripts/cuda-manifest.ts.",
      );
    }
  }
  return manifest;
}
