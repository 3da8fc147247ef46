/**
 * Assembles `@libtorch-node/<platform>-<arch>`: the CPU libtorch's shared libraries and its licences, nothing else.
 */
import { cpSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { libtorchIn } from "../../src/native/libtorch/folder.js";
import { cpuPackage } from "../../src/native/libtorch/places.js";
import { libtorchVersions } from "../../src/native/libtorch/versions.js";
import { librariesOf } from "./libraries.js";
import { own, packed } from "./paths.js";
import { platformOf, thisPlatform } from "./platforms.js";

/** Makes the package's folder from the libtorch in `libtorch` and returns it. */
export function assemblePlatformPackage(libtorch: string): string {
  const found = libtorchIn(libtorch);
  const { pinned } = libtorchVersions();
  if (!found || found.cuda || found.version !== pinned) {
    throw new Error(
      `${libtorch} is ${found ? `libtorch ${found.version}${found.cuda ? " for CUDA" : ""}` : "no libtorch"}; ` +
        `the package is made of the CPU build of ${pinned}, which \`npm run setup\` puts into .venv/.`,
    );
  }
  const folder = join(packed, thisPlatform);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "lib"), { recursive: true });
  for (const name of librariesOf(libtorch)) place(join(libtorch, "lib", name), join(folder, "lib", name));
  cpSync(licencesOf(libtorch), join(folder, "licenses"), { recursive: true });
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest(pinned), null, 2)}\n`);
  writeFileSync(join(folder, "README.md"), readme(pinned));
  return folder;
}

// Linked where that is possible: the libraries take half a gigabyte.
function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}

// pip keeps a package's licences in the folder of its metadata, beside the package itself.
function licencesOf(libtorch: string): string {
  const sitePackages = dirname(libtorch);
  const metadata = readdirSync(sitePackages).find((name) => /^torch-.*\.dist-info$/.test(name));
  if (basename(libtorch) !== "torch" || !metadata) {
    throw new Error(`The licences are taken from a Python package of torch, and ${libtorch} is none.`);
  }
  return join(sitePackages, metadata, "licenses");
}

// The version is libtorch's: this package changes when libtorch does, and not with each version of the main one.
function manifest(version: string): object {
  const { os, cpu, libc } = platformOf(thisPlatform);
  return {
    name: cpuPackage,
    version,
    description: `libtorch ${version} for the CPU, for libtorch-node on ${os} ${cpu}`,
    license: "BSD-3-Clause",
    type: "commonjs",
    ...own("repository", "homepage", "bugs"),
    os: [os],
    cpu: [cpu],
    ...(libc ? { libc: [libc] } : {}),
    // Shared libraries cannot be loaded out of an archive, which is where Yarn's Plug'n'Play would leave them.
    preferUnplugged: true,
    files: ["lib", "licenses"],
    exports: { "./package.json": "./package.json" },
    publishConfig: { access: "public" },
  };
}

function readme(version: string): string {
  return (
    `The shared libraries of [PyTorch](https://pytorch.org) ${version} (CPU), unchanged, for libtorch-node on ${thisPlatform}.\n` +
    "They come with `npm install libtorch-node`; there is nothing to import here. PyTorch's licence and those of what it\n" +
    "contains are in `licenses/`.\n"
  );
}
