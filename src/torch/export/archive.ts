/** The file of an exported program: a zip with JSON and the bytes of weights. Follows torch/export/pt2_archive/_package.py. */
import type { z } from "zod";
import { zod } from "../../internal/zod.js";
import { ValueError } from "../../python/exceptions.js";
import { pythonLoads } from "../../python/json.js";
import { Parameter } from "../nn/parameter.js";
import { aten } from "../ops/index.js";
import { Archive } from "../serialization/archive.js";
import type { InputFile } from "../serialization/input_file.js";
import { readZipDirectory } from "../serialization/zip_reader.js";
import type { Tensor } from "../tensor.js";
import { device, fixedInt, layout, scalarType } from "./deserialize.js";
import { type Payload, type SerializedProgram, schemas, type TensorMeta } from "./schema.js";

const VERSION = "0";
const SCHEMA_MAJOR = 8;
const EXTRA = "extra/";

/** What a file holds of one program. */
export interface ProgramFile {
  program: SerializedProgram;
  stateDict: Map<string, Tensor>;
  constants: Map<string, Tensor>;
  hasExampleInputs: boolean;
  extraFiles: Map<string, string>;
}

/**
 * The records of an archive of `torch.export`, of which format and version are right.
 *
 * @throws ValueError that says what is wrong with the file.
 */
export async function openArchive(file: InputFile): Promise<Archive> {
  const beginning = Buffer.from(await file.read(0, Math.min(4, file.size))).toString("latin1");
  if (beginning !== "PK\u0003\u0004") throw new ValueError("it does not begin as a zip archive");
  const archive = new Archive(file, await readZipDirectory(file));
  if (!archive.has("archive_format")) {
    throw new ValueError(
      archive.has("constants.pkl")
        ? "it is a TorchScript archive (of torch.jit.save): open it with torch.jit.load"
        : "it has no record archive_format; a file of torch.save is opened with torch.load",
    );
  }
  const version = await textOf(archive, "archive_version");
  if (version !== VERSION) throw new ValueError(`its archive version is ${JSON.stringify(version)}, not "${VERSION}"`);
  if (archive.has("byteorder") && (await textOf(archive, "byteorder")) !== "little") {
    throw new ValueError("its byte order is not little-endian");
  }
  return archive;
}

async function textOf(archive: Archive, name: string): Promise<string> {
  return Buffer.from(await archive.bytes(name)).toString();
}

/** A record's JSON, in which numbers are Python's. */
export async function jsonOf(archive: Archive, name: string): Promise<unknown> {
  try {
    return pythonLoads(await textOf(archive, name), { exact: true });
  } catch (error) {
    if (error instanceof ValueError) throw error;
    throw new ValueError(`its record ${name} is no JSON: ${(error as Error).message}`, { cause: error });
  }
}

/** @throws ValueError that says what is wrong with the file. */
export async function readProgramFile(file: InputFile): Promise<ProgramFile> {
  return await new ProgramArchive(await openArchive(file)).read();
}

class ProgramArchive {
  constructor(private readonly archive: Archive) {}

  async read(): Promise<ProgramFile> {
    const models = this.archive.names("models/").filter((name) => name.endsWith(".json"));
    const [model, ...others] = models;
    if (model === undefined || others.length > 0) {
      const isCompiled = this.archive.names("data/aotinductor/").length > 0;
      throw new ValueError(
        isCompiled && model === undefined
          ? "it is a package that AOTInductor compiled: machine code and no graph; open it with torch.export.aotLoad"
          : `it has ${models.length} programs, not one`,
      );
    }
    const name = model.slice("models/".length, -".json".length);
    const json = await jsonOf(this.archive, model);
    const { major, minor } = Object(Object(json).schema_version) as { major?: unknown; minor?: unknown };
    if (major !== SCHEMA_MAJOR) {
      throw new ValueError(
        `its schema is of version ${String(major)}.${String(minor)}, and ${SCHEMA_MAJOR}.x can be read: export the program with ` +
          "a release of PyTorch that writes it (2.13 does)",
      );
    }
    return {
      program: checked<SerializedProgram>(schemas().program, json, model),
      stateDict: await this.#tensors("data/weights/", `${name}_weights_config.json`),
      constants: await this.#tensors("data/constants/", `${name}_constants_config.json`),
      hasExampleInputs: this.archive.has(`data/sample_inputs/${name}.pt`),
      extraFiles: await this.#extraFiles(),
    };
  }

  async #extraFiles(): Promise<Map<string, string>> {
    const files = new Map<string, string>();
    for (const name of this.archive.names(EXTRA)) files.set(name.slice(EXTRA.length), await textOf(this.archive, name));
    return files;
  }

  /** The tensors of a folder, by the names they have in the model. Those that share memory in Python do it here. */
  async #tensors(folder: string, config: string): Promise<Map<string, Tensor>> {
    if (!this.archive.has(folder + config)) {
      throw new ValueError(
        `it lacks the record ${folder}${config}; export the program again with a later release of PyTorch`,
      );
    }
    const { config: payloads } = checked<{ config: Record<string, Payload> }>(
      schemas().payloads,
      await jsonOf(this.archive, folder + config),
      config,
    );
    const flat = new Map<string, Tensor>();
    const tensors = new Map<string, Tensor>();
    for (const [name, payload] of Object.entries(payloads)) {
      const { path_name: path, tensor_meta: meta } = payload;
      if (payload.use_pickle || meta === null) {
        throw new ValueError(`${JSON.stringify(name)} is no plain tensor, but a pickled object of Python`);
      }
      let memory = flat.get(path);
      if (memory === undefined) {
        memory = await this.#flat(folder + path, meta);
        flat.set(path, memory);
      }
      const tensor = shaped(memory, meta, name);
      tensors.set(name, payload.is_param ? new Parameter(tensor, { requiresGrad: meta.requires_grad }) : tensor);
    }
    return tensors;
  }

  /** The elements of a record, one after another. */
  async #flat(record: string, meta: TensorMeta): Promise<Tensor> {
    const dtype = scalarType(meta.dtype);
    if (layout(meta.layout).name !== "strided") throw new ValueError(`${record} is of layout ${layout(meta.layout)}`);
    const entry = this.archive.record(record);
    if (entry.size === 0) return aten.empty([0], { dtype, device: device(meta.device) });
    if (entry.size % dtype.itemsize !== 0) {
      throw new ValueError(
        `Record ${record}: size ${entry.size} is not a multiple of element size ${dtype.itemsize} for dtype ${dtype}`,
      );
    }
    const bytes = await this.archive.tensor(entry, null);
    return bytes.view(dtype).to(device(meta.device));
  }
}

function checked<T>(schema: z.ZodType, value: unknown, what: string): T {
  const { success, data, error } = schema.safeParse(value);
  if (!success) throw new ValueError(`its record ${what} is not what it should be: ${zod().prettifyError(error)}`);
  return data as T;
}

/** A view of memory as its meta data say; of no more than there is. */
function shaped(memory: Tensor, meta: TensorMeta, name: string): Tensor {
  const [sizes, strides, offset] = [
    meta.sizes.map(fixedInt),
    meta.strides.map(fixedInt),
    fixedInt(meta.storage_offset),
  ];
  const isEmpty = sizes.includes(0);
  const last = sizes.reduce((sum, size, i) => sum + (size - 1) * (strides[i] ?? 0), offset);
  if (sizes.length !== strides.length || (!isEmpty && last >= memory.numel())) {
    throw new ValueError(`${JSON.stringify(name)} has more elements than its record, which has ${memory.numel()}`);
  }
  return aten.asStrided(memory, sizes, strides, offset);
}
