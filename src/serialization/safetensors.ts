/**
 * Files of the safetensors format, byte for byte as Python writes them. Follows safetensors/torch.py.
 *
 * @module
 */

import type { DeviceLike } from "../device.js";
import { type DType, toDType } from "../dtype.js";
import { KeyError, TypeError, ValueError } from "../errors.js";
import { aten } from "../ops/index.js";
import { type Index, Tensor } from "../tensor.js";
import { writeFileAtomic } from "./atomic_write.js";
import { InputFile } from "./input_file.js";
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
} from "./safetensors_format.js";
import { rowMajorBytes } from "./tensor_bytes.js";

/** Options of {@link safeOpen} and {@link loadFile}. */
export interface SafeOpenOptions {
  /** Where the tensors go. Default: the CPU. */
  device?: DeviceLike;
  /**
   * Show the file's pages instead of copying them: nothing is read before it is used, and writes to a tensor do not change
   * the file. Default: false, unlike Python's, because nothing can guard the process against a file that another program
   * makes shorter while it is mapped: the operating system ends it. Files replaced as a whole (as all are that this package
   * writes) are safe.
   */
  mmap?: boolean;
}

/**
 * Writes tensors as a safetensors file, the same bytes that Python's `safetensors.torch.save_file` writes. The file appears
 * whole or not at all, and is written piece by piece: the tensors must not change before the promise is settled.
 *
 * @param tensors The tensors by name; any device, any strides.
 * @param metadata Strings that travel with them.
 * @throws ValueError for a dtype that the format lacks; Error with the system's code when the disk is full.
 */
export async function saveFile(
  tensors: Readonly<Record<string, Tensor>>,
  path: string,
  metadata: Readonly<Record<string, string>> = {},
): Promise<void> {
  checkMetadata(metadata);
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
}

/**
 * Reads a safetensors file into tensors by name, as Python's `safetensors.torch.load_file`.
 * @throws ValueError, which says what is wrong, for a file that is not sound.
 */
export async function loadFile(path: string, options: SafeOpenOptions = {}): Promise<Record<string, Tensor>> {
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
export async function safeOpen(path: string, options: SafeOpenOptions = {}): Promise<SafeFile> {
  const { device = "cpu", mmap = false } = options;
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
  if (!(tensor instanceof Tensor)) throw new TypeError(`expected a Tensor as "${name}", got ${typeof tensor}`);
  const found = Object.entries(SAFETENSORS_DTYPES).find(([, dtype]) => dtype.name === tensor.dtype.name);
  if (found === undefined) throw new ValueError(`safetensors files hold no ${tensor.dtype}, which "${name}" is`);
  return found[0] as SafetensorsDtype;
}

function checkMetadata(metadata: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(metadata)) {
    if (typeof value !== "string")
      throw new TypeError(`expected the metadata "${key}" to be a string, got ${typeof value}`);
  }
}
