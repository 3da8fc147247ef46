/** Small wheels, which are real zip files, and a manifest that pins them. */
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { onTestFinished } from "vitest";
import type { Manifest, PinnedFile } from "../../src/install/manifest.js";

export interface Wheel {
  file: PinnedFile;
  bytes: Buffer;
}

/** Random bytes stay as large as they are, so that there is something to cut. */
export const LIBRARY_BYTES = 300_000;

/** A wheel with these entries; random libraries where only names are given. */
export function makeWheel(packageName: string, entries: string[] | Zippable): Wheel {
  const content = Array.isArray(entries)
    ? Object.fromEntries(
        entries.map((entry) => [entry, new Uint8Array(randomBytes(/\.so/.test(entry) ? LIBRARY_BYTES : 10))]),
      )
    : entries;
  return pin(packageName, Buffer.from(zipSync(content, { level: 6 })));
}

/** Bytes under the name of a wheel, pinned as they are. */
export function pin(packageName: string, bytes: Buffer): Wheel {
  const name = `${packageName.replaceAll("-", "_")}-1.0+cu130-py3-none-manylinux_2_28_x86_64.whl`;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file: { package: packageName, name, size: bytes.length, sha256, unpacked: 2 * LIBRARY_BYTES }, bytes };
}

/** A torch and a library of NVIDIA's, as their wheels are laid out. */
export function usualWheels(): Wheel[] {
  return [
    makeWheel("torch", [
      "torch/__init__.py",
      "torch/lib/libtorch.so",
      "torch/lib/libgomp.so.1",
      "torch/lib/libtorch_python.so",
      // Folders have entries of their own there.
      "torch-1.0.dist-info/licenses/third_party/",
      "torch-1.0.dist-info/licenses/third_party/fmt/LICENSE",
    ]),
    makeWheel("nvidia-cudnn", [
      "nvidia/cudnn/lib/libcudnn.so.9",
      "nvidia/cudnn/LICENSE.txt",
      "nvidia/cudnn/include/cudnn.h",
    ]),
  ];
}

export function manifestOf(wheels: Wheel[], index: string): Manifest {
  const platform = `${process.platform}-${process.arch}`;
  return { version: "9.9.9", variant: "cu130", platform, driver: 580, index, files: wheels.map(({ file }) => file) };
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "libtorch-node-install-"));
  // A hook of this file would be that of the first of the files of a process that import it.
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The environment of an install: an empty cache and this manifest; nothing of the machine's own proxies or mirrors. */
export async function environment(manifest: Manifest, more: NodeJS.ProcessEnv = {}): Promise<NodeJS.ProcessEnv> {
  const folder = await temporaryFolder();
  const path = join(folder, "manifest.json");
  await writeFile(path, JSON.stringify(manifest));
  return { LIBTORCH_NODE_CACHE: join(folder, "cache"), LIBTORCH_NODE_MANIFEST: path, ...more };
}
