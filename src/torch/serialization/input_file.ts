import type { FileHandle } from "node:fs/promises";
import { openRegularFile } from "../../internal/files/regular_file.js";
import { native } from "../../native/addon.js";
import { ValueError } from "../../python/exceptions.js";
import { asTensor } from "../creation.js";
import { aten } from "../ops/index.js";
import { type Tensor, wrap } from "../tensor.js";
import { PIECE_BYTES } from "./tensor_bytes.js";

/**
 * A file that tensors are read from: by copies, or mapped into memory. Nothing is allocated for a part that the file does
 * not have.
 */
export class InputFile {
  #spare: Uint8Array | undefined;

  private constructor(
    readonly path: string,
    readonly size: number,
    /** Null for bytes in memory, which the map shows. */
    private readonly handle: FileHandle | null,
    private readonly map: Tensor | null,
  ) {}

  static async open(path: string, { mmap = false }: { mmap?: boolean } = {}): Promise<InputFile> {
    const { handle, size } = await openRegularFile(path);
    try {
      // Everything is then read through the map, so that it is of one file even when another takes its name meanwhile.
      const map = mmap && size > 0 ? aten.fromFile(path, false, size, { dtype: "uint8" }) : null;
      return new InputFile(path, size, handle, map);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Bytes in memory, named in errors; what is read of them shares their memory where it can. */
  static ofBytes(bytes: Uint8Array, name: string): InputFile {
    return new InputFile(name, bytes.length, null, asTensor(bytes, { device: "cpu" }));
  }

  /** A copy of a part of the file. */
  async read(offset: number, length: number): Promise<Uint8Array> {
    this.#check(offset, length);
    const bytes = new Uint8Array(length);
    await this.fill(bytes, offset);
    return bytes;
  }

  /** Copies a part of the file into memory that is there. */
  async fill(bytes: Uint8Array, offset: number): Promise<void> {
    this.#check(offset, bytes.length);
    if (this.map !== null) {
      const part = this.map.narrow(0, offset, bytes.length);
      bytes.set(part.toBytes());
      part.dispose();
      return;
    }
    for (let done = 0; done < bytes.length; ) {
      const { bytesRead } = await (this.handle as FileHandle).read(bytes, done, bytes.length - done, offset + done);
      if (bytesRead === 0) throw new ValueError(`${this.path} became shorter while it was read; read it again`);
      done += bytesRead;
    }
  }

  /**
   * A part of the file as a uint8 tensor with a storage of its own. Mapped, it shows the file's pages, which are private:
   * a write to the tensor does not change the file.
   *
   * @param options.alignment what the address is to be a multiple of; a mapped part elsewhere is copied
   * @param options.visit is called with the bytes as they are copied; not for a mapped file
   */
  async tensor(
    offset: number,
    length: number,
    { alignment, visit }: { alignment: number; visit?: (piece: Uint8Array) => void },
  ): Promise<Tensor> {
    this.#check(offset, length);
    if (this.map !== null) {
      const part = wrap(native.substorage(this.map, offset, length));
      return part.dataPtr() % BigInt(alignment) === 0n ? part : part.clone();
    }
    // Memory of libtorch's own, which is aligned as its kernels, and so the bits of their results, expect.
    const result = aten.empty([length], { dtype: "uint8", device: "cpu" });
    const window = this.#takeWindow();
    for (let done = 0; done < length; ) {
      const piece = window.subarray(0, Math.min(window.length, length - done));
      await this.fill(piece, offset + done);
      visit?.(piece);
      // After the bytes are there: not every engine lets a tensor share them.
      const bytes = asTensor(piece, { device: "cpu" });
      const place = result.narrow(0, done, piece.length);
      place.copy_(bytes);
      place.dispose();
      bytes.dispose();
      done += piece.length;
    }
    this.#spare = window;
    return result;
  }

  /** Memory to read into that no other read uses now. */
  #takeWindow(): Uint8Array {
    const spare = this.#spare ?? new Uint8Array(Math.min(this.size, PIECE_BYTES));
    this.#spare = undefined;
    return spare;
  }

  /** Lets go of the file; tensors that show its pages keep them. */
  async close(): Promise<void> {
    this.#spare = undefined;
    await this.handle?.close();
  }

  #check(offset: number, length: number): void {
    if (offset >= 0 && length >= 0 && offset + length <= this.size) return;
    throw new ValueError(`Expected ${length} bytes at ${offset} in ${this.path}, but the file has ${this.size} bytes`);
  }
}
