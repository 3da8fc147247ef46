/**
 * The machine code in a package of AOTInductor, on its way to the system's loader, which believes what it is given. Follows
 * torch/csrc/inductor/aoti_package/model_package_loader.cpp.
 */
import { createHash } from "node:crypto";
import { mkdtemp, open, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { native } from "../../native/addon.js";
import { readSharedLibrary } from "../../native/libtorch/elf.js";
import { RuntimeError, ValueError } from "../../python/exceptions.js";
import type { Archive } from "../serialization/archive.js";
import type { InputFile } from "../serialization/input_file.js";
import { jsonOf, openArchive } from "./archive.js";

const FOLDER = "data/aotinductor/";

/** A model of a package, unpacked. */
export interface UnpackedModel {
  metadata: Record<string, string>;
  /** The file with its machine code. */
  library: string;
  /** The folder in which that lies with all that it reads. */
  folder: string;
}

/**
 * Unpacks a model into a folder of its own, which is the caller's to remove.
 *
 * @throws ValueError that says what is wrong with the file; RuntimeError where it was compiled for another machine.
 */
export async function unpackModel(file: InputFile, name: string): Promise<UnpackedModel> {
  const archive = await openArchive(file);
  const records = filesOf(archive, name);
  const described = [...records.keys()].filter((base) => base.endsWith("_metadata.json"));
  const own = described.find((base) => base.endsWith("wrapper_metadata.json")) ?? described[0];
  if (own === undefined) throw new ValueError(`its model ${JSON.stringify(name)} has no metadata`);
  const metadata = (await jsonOf(archive, records.get(own) as string)) as Record<string, string>;
  if (!Object.values(Object(metadata)).every((value) => typeof value === "string")) {
    throw new ValueError("its metadata are no texts");
  }
  checkMachine(metadata);
  const libraries = [...records.keys()].filter((base) => /\.(so|dylib|pyd|dll)$/.test(base));
  const library = libraries.find((base) => base.includes(".wrapper.")) ?? libraries[0];
  if (library === undefined) {
    throw new ValueError(
      `its model ${JSON.stringify(name)} has no machine code: package it in Python without package_cpp_only`,
    );
  }
  const fresh = await mkdtemp(join(tmpdir(), "libtorch-node-aot-"));
  try {
    let content = { digest: "", checksInputs: false };
    for (const [base, record] of records) {
      const unpacked = await unpack(archive, record, join(fresh, base));
      if (base === library) content = unpacked;
    }
    if (process.platform === "linux") checkLibrary(join(fresh, library));
    if (!content.checksInputs) {
      throw new ValueError("its machine code does not check what it is given: compile the model with PyTorch 2.13");
    }
    const folder = await whereItWas(fresh, content.digest);
    return { metadata, library: join(folder, library), folder };
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** The records of a model by the names of their files. */
function filesOf(archive: Archive, name: string): Map<string, string> {
  const all = archive.names(FOLDER);
  const models = [...new Set(all.map((record) => record.slice(FOLDER.length).split("/")[0]))];
  if (models.length === 0) {
    throw new ValueError(
      archive.names("models/").length > 0
        ? "it is a file of torch.export.save, which holds a graph and no machine code: open it with torch.export.load"
        : "it holds no model that AOTInductor compiled",
    );
  }
  if (!models.includes(name)) {
    throw new ValueError(
      `it has no model ${JSON.stringify(name)}; it has ${models.map((model) => JSON.stringify(model)).join(", ")}`,
    );
  }
  const beginning = `${FOLDER}${name}/`;
  const files = new Map<string, string>();
  for (const record of all) {
    if (!record.startsWith(beginning)) continue;
    const base = record.slice(beginning.length);
    // A name must not lead out of the folder.
    if (!/^\w[\w.-]*$/.test(base)) throw new ValueError(`its record ${JSON.stringify(record)} is no file of a model`);
    files.set(base, record);
  }
  return files;
}

const MACHINES: Readonly<Record<string, string>> = { x86_64: "x64", amd64: "x64", aarch64: "arm64", arm64: "arm64" };

/** Instructions that a processor does not know end the process. */
function checkMachine(metadata: Readonly<Record<string, string>>): void {
  const { AOTI_DEVICE_KEY: device, AOTI_PLATFORM: platform, AOTI_MACHINE: machine, AOTI_CPU_ISA: isa = "" } = metadata;
  if (device === undefined) throw new ValueError("its metadata do not say for which device it was compiled");
  if (
    (platform !== undefined && platform !== process.platform) ||
    (machine !== undefined && MACHINES[machine.toLowerCase()] !== process.arch)
  ) {
    throw new RuntimeError(
      `It was compiled for ${platform} on ${machine}, and this is ${process.platform} on ${process.arch}`,
    );
  }
  const lacking = native.cpuLacks(isa.toLowerCase().split(" ").filter(Boolean));
  if (lacking.length > 0) {
    throw new RuntimeError(
      `It was compiled for a processor with ${isa}, and this one has no ${lacking.join(", ")}; compile it on a machine like this one`,
    );
  }
}

/** What machine code asks the environment for where it can check its inputs. */
const CHECKS = "AOTI_RUNTIME_CHECK_INPUTS";

async function unpack(
  archive: Archive,
  record: string,
  path: string,
): Promise<{ digest: string; checksInputs: boolean }> {
  const handle = await open(path, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    let checksInputs = false;
    let end: Uint8Array = new Uint8Array();
    await archive.pieces(record, async (piece) => {
      hash.update(piece);
      // The text may lie across two pieces.
      checksInputs ||= Buffer.concat([end, piece]).includes(CHECKS);
      end = piece.subarray(-CHECKS.length);
      for (let done = 0; done < piece.length; ) done += (await handle.write(piece, done)).bytesWritten;
    });
    return { digest: hash.digest("hex"), checksInputs };
  } finally {
    await handle.close();
  }
}

function checkLibrary(path: string): void {
  try {
    readSharedLibrary(path);
  } catch (error) {
    throw new ValueError(`its machine code ${(error as Error).message}`, { cause: error });
  }
}

const places = new Map<string, string>();

/**
 * Code stays in memory once it was loaded, and the system's loader knows it by its path: the same code goes where it was before.
 */
async function whereItWas(fresh: string, digest: string): Promise<string> {
  const before = places.get(digest);
  if (before === undefined) {
    places.set(digest, fresh);
    return fresh;
  }
  return await rename(fresh, before).then(
    () => before,
    () => fresh, // it is there: another one loads it just now
  );
}
