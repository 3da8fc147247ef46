/**
 * Files of the safetensors format, byte for byte as Python writes them. Follows safetensors/torch.py.
 *
 * @module
 */

import { writeFileAtomic } from "../internal/files/atomic_write.js";
import { boolean, unchecked } from "../internal/kinds.js";
import { isPlainObject } from "../internal/plain_object.js";
import { type Given, type Options, signature } from "../internal/signature.js";
import { limitDeclared, withoutSurplus } from "../internal/surplus.js";
import { KeyError, RuntimeError, TypeError, ValueError } from "../python/exceptions.js";
import { shown, stringRepr } from "../python/repr.js";
import type { DeviceLike } from "../torch/device.js";
import { type DType, toDType } from "../torch/dtype.js";
import { device as deviceKind } from "../torch/kinds.js";
import { layouts } from "../torch/layout.js";
import type { Module } from "../torch/nn/modules/module.js";
import { isModule } from "../torch/nn/modules/module.js";
import { aten } from "../torch/ops/index.js";
import { InputFile } from "../torch/serialization/input_file.js";
import { rowMajorBytes } from "../torch/serialization/tensor_bytes.js";
import { type Index, Tensor } from "../torch/tensor.js";
import {
  decodeHeader,
  encodeHeader,
  headerLength,
  LENGTH_BYTES,
  layoutOrder,
  SAFETENSORS_DTYPES,
  type SafetensorsDtype,
  type SafetensorsHeader,
  type TensorInfo,
} from "./format.js";
import { checkNotShared, duplicateNames } from "./shared_tensors.js";

const device = {
  /** Where the tensors go. Default: the CPU. */
  device: deviceKind("cpu"),
};
const mmap = {
  /**
   * Show the file's pages instead of copying them: nothing is read before it is used, and writes to a tensor do not change
   * the file. Default: false, unlike Python's, because nothing can guard the process against a file that another program
   * makes shorter while it is mapped: the operating system ends it. Files replaced as a whole (as all are that this package
   * writes) are safe.
   */
  mmap: boolean(false),
};
const opening = signature("safeOpen", [], { ...device, ...mmap });
const reading = signature("loadFile", ["device"], { ...device, ...mmap });

/** Options of {@link safeOpen} and {@link loadFile}. */
export type SafeOpenOptions = Options<typeof opening>;

/**
 * Writes tensors as a safetensors file, the same bytes that Python's `safetensors.torch.save_file` writes. The file appears
 * whole or not at all, and is written piece by piece: the tensors must not change before the promise is settled.
 *
 * @param tensors The tensors by name; any device, any strides.
 * @param metadata Strings that travel with them.
 * @throws RuntimeError when tensors share memory: the file would hold it twice, and the tie would be lost; see {@link saveModel}.
 * @throws ValueError for a dtype or layout that the format lacks; Error with the system's code when the disk is full.
 */
export const saveFile = withoutSurplus(
  "saveFile",
  3,
  async function saveFile(
    tensors: Readonly<Record<string, Tensor>>,
    path: string,
    metadata: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    checkMetadata(metadata);
    checkTensors(tensors);
    const dtypes = new Map(Object.entries(tensors).map(([name, tensor]) => [name, safetensorsDtype(name, tensor)]));
    const infos = new Map(
      layoutOrder(dtypes).map((name) => {
        const dtype = dtypes.get(name) as SafetensorsDtype;
        return [name, { dtype, shape: (tensors[name] as Tensor).shape }];
      }),
    );
    const header = encodeHeader(infos, Object.keys(metadata).length === 0 ? null : metadata);
    function* content(): Generator<Uint8Array> {
      yield header;
      for (const name of infos.keys()) yield* rowMajorBytes(tensors[name] as Tensor);
    }
    await writeFileAtomic(path, content());
  },
);

const saving = signature("saveModel", [], {
  /** Strings that travel with the tensors. */
  metadata: unchecked<Readonly<Record<string, string>>>()({}),
  /** Write tensors with gaps or in another order row after row; without it they are a ValueError. Default: true. */
  forceContiguous: boolean(true),
});

/** Options of {@link saveModel}. */
export type SaveModelOptions = Options<typeof saving>;

/**
 * Writes a model's state as a safetensors file. Of names that share memory, such as tied weights, one is written; the file's
 * metadata says for each other one which. Follows Python's `safetensors.torch.save_model`; {@link loadModel} reads it.
 * @throws RuntimeError when tensors share memory of which none covers all.
 */
export async function saveModel(model: Module, path: string, ...given: Given<typeof saving>): Promise<void> {
  const { metadata, forceContiguous } = saving(given);
  checkModel("saveModel", model);
  checkMetadata(metadata);
  const state = new Map(Object.entries(model.stateDict()));
  const described = new Map(Object.entries(metadata));
  for (const [kept, removed] of duplicateNames(state)) {
    for (const name of removed) {
      if (!described.has(name)) described.set(name, kept);
      state.delete(name);
    }
  }
  if (!forceContiguous) {
    for (const [name, tensor] of state) if (!tensor.isContiguous()) throw notContiguous(name);
  }
  const contiguous = Array.from(state, ([name, tensor]): [string, Tensor] => [name, tensor.contiguous()]);
  await saveFile(Object.fromEntries(contiguous), path, Object.fromEntries(described));
}

const loading = signature("loadModel", ["strict", "device"], {
  /** Throw when names are missing or unexpected. Default: true. */
  strict: boolean(true),
  ...device,
  ...mmap,
});

/** Options of {@link loadModel}. */
export type LoadModelOptions = Options<typeof loading>;

/**
 * Copies a safetensors file into a model; names that share memory with one of the file need not be in it. Follows Python's
 * `safetensors.torch.load_model`.
 *
 * @returns The model's names that were not in the file, and the file's names that the model has no use for.
 * @throws RuntimeError that lists both with `strict`, or sizes that do not fit.
 */
export async function loadModel(
  model: Module,
  path: string,
  ...given: Given<typeof loading>
): Promise<[missing: string[], unexpected: string[]]> {
  const { strict, ...place } = loading(given);
  checkModel("loadModel", model);
  const file = await loadFile(path, place);
  const duplicates = duplicateNames(new Map(Object.entries(model.stateDict())), new Set(Object.keys(file)));
  const { missingKeys, unexpectedKeys } = model.loadStateDict(file, { strict: false });
  const missing = new Set(missingKeys);
  const unexpected = [...unexpectedKeys];
  for (const name of [...duplicates.values()].flat()) if (!missing.delete(name)) unexpected.push(name);
  if (strict && (missing.size > 0 || unexpected.length > 0)) {
    const list = (names: Iterable<string>): string =>
      [...names]
        .sort()
        .map((name) => `"${name}"`)
        .join(", ");
    throw new RuntimeError(
      `Error(s) in loading state_dict for ${model.constructor.name}:` +
        (missing.size > 0 ? `\n    Missing key(s) in state_dict: ${list(missing)}` : "") +
        (unexpected.length > 0 ? `\n    Unexpected key(s) in state_dict: ${list(unexpected)}` : ""),
    );
  }
  return [[...missing], unexpected];
}

/**
 * Reads a safetensors file into tensors by name, as Python's `safetensors.torch.load_file`.
 * @throws ValueError, which says what is wrong, for a file that is not sound.
 */
export async function loadFile(path: string, ...given: Given<typeof reading>): Promise<Record<string, Tensor>> {
  const options = reading(given);
  const file = await safeOpen(path, options);
  try {
    const tensors: [string, Tensor][] = [];
    for (const name of file.keys()) tensors.push([name, await file.getTensor(name)]);
    return Object.fromEntries(tensors);
  } finally {
    await file.close();
  }
}

/**
 * Opens a safetensors file to read tensors from it one by one, or parts of them. Only the header is read at once. Follows
 * Python's `safetensors.safe_open`.
 *
 * ```ts
 * const file = await safeOpen("model.safetensors");
 * const rows = await file.getSlice("embed.weight").at("0:10");
 * await file.close();
 * ```
 * @throws ValueError, which says what is wrong, for a file that is not sound.
 */
export async function safeOpen(path: string, ...given: Given<typeof opening>): Promise<SafeFile> {
  const { device, mmap } = opening(given);
  const file = await InputFile.open(path, { mmap });
  try {
    const first = await file.read(0, Math.min(LENGTH_BYTES, file.size));
    const header = decodeHeader(await file.read(LENGTH_BYTES, headerLength(first, file.size)), file.size);
    return new SafeFile(file, header, device);
  } catch (error) {
    await file.close();
    if (!(error instanceof ValueError)) throw error;
    throw new ValueError(`${error.message} (${path})`, { cause: error.cause });
  }
}

/** A safetensors file that is open; see {@link safeOpen}. */
export class SafeFile {
  /** @internal */
  constructor(
    private readonly file: InputFile,
    private readonly header: SafetensorsHeader,
    private readonly device: DeviceLike,
  ) {}

  /** The names of the tensors, in the order of their bytes. */
  keys(): string[] {
    return [...this.header.tensors.keys()];
  }

  /** The strings that travel with the tensors; null when the file has none. */
  metadata(): Record<string, string> | null {
    return this.header.metadata && { ...this.header.metadata };
  }

  /**
   * Reads one tensor.
   * @throws KeyError when the file has none of that name.
   */
  async getTensor(name: string): Promise<Tensor> {
    const info = this.#info(name);
    return this.#read(info, info.shape, info.start, info.end);
  }

  /**
   * A tensor to read parts of.
   * @throws KeyError when the file has none of that name.
   */
  getSlice(name: string): SafeSlice {
    const info = this.#info(name);
    const dtype = toDType(SAFETENSORS_DTYPES[info.dtype].name);
    return new SafeSlice(dtype, info.shape, (from, to) => {
      if (to - from === (info.shape[0] ?? 1)) return this.getTensor(name);
      const row = (info.end - info.start) / (info.shape[0] as number);
      const shape = [to - from, ...info.shape.slice(1)];
      return this.#read(info, shape, info.start + from * row, info.start + to * row);
    });
  }

  /** Closes the file. Tensors that were read stay. */
  async close(): Promise<void> {
    await this.file.close();
  }

  /** What `await using` calls: {@link SafeFile.close}. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #info(name: string): TensorInfo {
    const info = this.header.tensors.get(name);
    if (info === undefined) throw new KeyError(`${this.file.path} contains no tensor called ${JSON.stringify(name)}`);
    return info;
  }

  async #read({ dtype }: TensorInfo, shape: readonly number[], start: number, end: number): Promise<Tensor> {
    const { name, bytes: alignment } = SAFETENSORS_DTYPES[dtype];
    const bytes = await this.file.tensor(start, end - start, { alignment });
    return bytes
      .view(name)
      .view([...shape])
      .data.to(this.device);
  }
}

limitDeclared(SafeFile.prototype, ["keys", "metadata", "getTensor", "getSlice", "close"]);

/** A tensor of a file, of which parts can be read. */
export class SafeSlice {
  /** @internal */
  constructor(
    readonly dtype: DType,
    readonly shape: readonly number[],
    private readonly rows: (from: number, to: number) => Promise<Tensor>,
  ) {}

  /**
   * What Python writes `slice[indices]`; takes what {@link Tensor.at} takes. An integer or a slice as the first index reads no
   * other rows than those it names.
   * @throws IndexError when an index is out of range.
   */
  async at(...indices: Index[]): Promise<Tensor> {
    const [first, ...rest] = indices;
    const length = this.shape[0];
    if (length === undefined || length === 0 || !selectsRows(first)) {
      return (await this.rows(0, length ?? 1)).at(...indices);
    }
    const wanted = aten.arange(length).at(first);
    if (wanted.numel() === 0) return (await this.rows(0, 0)).at(":", ...rest);
    const from = Number(wanted.min().item());
    const part = await this.rows(from, Number(wanted.max().item()) + 1);
    const picked = part.at(wanted.sub(from));
    return rest.length === 0 ? picked : wanted.ndim === 0 ? picked.at(...rest) : picked.at(":", ...rest);
  }
}

function selectsRows(index: Index | undefined): index is number | bigint | string {
  return typeof index === "number" || typeof index === "bigint" || (typeof index === "string" && index.includes(":"));
}

function safetensorsDtype(name: string, tensor: Tensor): SafetensorsDtype {
  const found = Object.entries(SAFETENSORS_DTYPES).find(([, dtype]) => dtype.name === tensor.dtype.name);
  if (found === undefined) throw new ValueError(`safetensors files hold no ${tensor.dtype}, which "${name}" is`);
  return found[0] as SafetensorsDtype;
}

function checkModel(callee: string, model: unknown): void {
  if (!isModule(model)) throw new TypeError(`${callee}: expected an nn.Module, got ${shown(model)}`);
}

/** What Python checks before it writes: dense tensors that share no memory. */
function checkTensors(tensors: unknown): void {
  if (!isPlainObject(tensors)) {
    throw new ValueError(`Expected an object of names and Tensors but received ${shown(tensors)}`);
  }
  const entries = Object.entries(tensors);
  for (const [name, tensor] of entries) {
    if (!(tensor instanceof Tensor)) {
      throw new ValueError(`Key \`${name}\` is invalid, expected torch.Tensor but received ${shown(tensor)}`);
    }
  }
  const given = new Map(entries as [string, Tensor][]);
  const sparse = [...given].filter(([, tensor]) => tensor.layout !== layouts.strided).map(([name]) => stringRepr(name));
  if (sparse.length > 0) {
    throw new ValueError(
      `You are trying to save a sparse tensors: \`[${sparse.join(", ")}]\` which this library does not support. You can ` +
        "make it a dense tensor before saving with `.toDense()` but be aware this might make a much larger file than needed.",
    );
  }
  checkNotShared(given);
}

function notContiguous(name: string): ValueError {
  return new ValueError(
    `You are trying to save a non contiguous tensor: \`${name}\` which is not allowed. It either means you are trying to ` +
      "save tensors which are reference of each other in which case it's recommended to save only the full tensors, and " +
      "reslice at load time, or simply call `.contiguous()` on your tensor to pack it before saving. Or use " +
      "saveModel(..., { forceContiguous: true }), read the docs for potential caveats.",
  );
}

function checkMetadata(metadata: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(metadata)) {
    if (typeof value !== "string")
      throw new TypeError(`expected the metadata "${key}" to be a string, got ${typeof value}`);
  }
}
