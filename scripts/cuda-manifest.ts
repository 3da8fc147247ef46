/**
 * Writes src/install/manifest.json: the files of the CUDA build of libtorch, each pinned by SHA-256 and size.
 *
 *   tsx scripts/cuda-manifest.ts <version> <variant> <folder> [pins]
 *
 * `folder` holds the wheels, as `pip download torch==<version>+<variant>` leaves them: each is read and hashed; what is
 * neither torch nor NVIDIA's is passed over. `pins` is for wheels that are not at hand, a line each:
 * `<file name> <size> <sha256> <bytes unpacked, at most>`, from a source that can be trusted; `#` begins a comment.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { openPromise } from "yauzl";
import { checkManifest, type Manifest, type PinnedFile } from "../src/install/manifest.js";
import { placeInBuild } from "../src/install/wheel_layout.js";

/** The oldest driver for each major version of CUDA, from the table of NVIDIA's CUDA compatibility guide. */
const DRIVERS: Record<string, number> = { "12": 525, "13": 580 };

const [version, variant, folder, pins] = process.argv.slice(2);
const cuda = /^cu(\d+)\d$/.exec(variant ?? "")?.[1];
if (version === undefined || folder === undefined || cuda === undefined || DRIVERS[cuda] === undefined) {
  throw new Error("usage: tsx scripts/cuda-manifest.ts <version> <variant, such as cu130> <folder> [pins]");
}

const files = await Promise.all((await readdir(folder)).filter(isWanted).map((name) => readWheel(name)));
if (pins !== undefined) files.push(...(await readPins(pins)));
if (!files.some((file) => file.package === "torch")) throw new Error("No wheel of torch, neither there nor pinned");

const manifest: Manifest = {
  version,
  variant: variant!,
  platform: "linux-x64",
  driver: DRIVERS[cuda],
  index: `https://download.pytorch.org/whl/${variant}`,
  files: files.sort((a, b) => (a.name < b.name ? -1 : 1)),
};
const target = new URL("../src/install/manifest.json", import.meta.url);
await writeFile(target, `${JSON.stringify(checkManifest(manifest), null, 2)}\n`);

function isWanted(name: string): boolean {
  return /^(torch|nvidia_\w+)-.*\.whl$/.test(name);
}

function packageOf(name: string): string {
  return name.slice(0, name.indexOf("-")).replaceAll("_", "-");
}

async function readWheel(name: string): Promise<PinnedFile> {
  const path = join(folder!, name);
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  const wheel = { package: packageOf(name) };
  let unpacked = 0;
  for await (const entry of (await openPromise(path, { lazyEntries: true })).eachEntry()) {
    if (placeInBuild(entry.fileName, wheel) !== null) unpacked += entry.uncompressedSize;
  }
  return { ...wheel, name, size: (await stat(path)).size, sha256: hash.digest("hex"), unpacked };
}

async function readPins(path: string): Promise<PinnedFile[]> {
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => /^[^#\s]/.test(line));
  return lines.map((line) => {
    const [name, size, sha256, unpacked] = line.split(/\s+/) as [string, string, string, string];
    return { package: packageOf(name), name, size: Number(size), sha256, unpacked: Number(unpacked) };
  });
}
