/** The records of a file that torch.save wrote since PyTorch 1.6. */

import { ValueError } from "../../python/exceptions.js";
import { type DType, toDType } from "../dtype.js";
import type { Tensor } from "../tensor.js";
import { crc32 } from "./crc32.js";
import type { InputFile } from "./input_file.js";
import { PIECE_BYTES } from "./tensor_bytes.js";
import type { ZipEntry } from "./zip_reader.js";

/** A complex128. */
export const WIDEST_ELEMENT = 16;
const FORMAT_VERSIONS = { first: 1, last: 10 };

/** The records of a file. */
export class Archive {
  readonly #prefix: string;
  /** Its numbers begin with their highest byte. */
  #isSwapped = false;

  constructor(
    private readonly file: InputFile,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {
    const [first] = entries.keys();
    this.#prefix = first?.slice(0, first.indexOf("/") + 1) ?? "";
  }

  async checkFormat(): Promise<void> {
    const names = [...this.entries.keys()];
    // As torch.load tells it (`_is_torchscript_zip`); an archive of torch.jit.save also has its code.
    if (names.some((name) => name === `${this.#prefix}constants.pkl` || name.startsWith(`${this.#prefix}code/`))) {
      throw new ValueError("it is a TorchScript archive (of torch.jit.save), a program: load it with torch.jit.load");
    }
    if (this.has("archive_format")) {
      throw new ValueError("it is an archive of torch.export, a program: load it with torch.export.load");
    }
    const packed = names.find((name) => this.entries.get(name)!.isPacked);
    if (packed !== undefined) {
      throw new ValueError(
        `its record ${JSON.stringify(packed)} is compressed or encrypted: another program than torch.save packed it; load it in ` +
          "Python and save it there again, as torch.save(torch.load(path, weights_only=True), path)",
      );
    }
    const version = Buffer.from(await this.bytes("version"))
      .toString()
      .trim();
    const { first, last } = FORMAT_VERSIONS;
    if (!/^[0-9]+$/.test(version) || Number(version) < first || Number(version) > last) {
      throw new ValueError(`its format version is ${JSON.stringify(version)}, not one from ${first} to ${last}`);
    }
    const order = this.has("byteorder") ? Buffer.from(await this.bytes("byteorder")).toString() : "little";
    if (order !== "little" && order !== "big")
      throw new ValueError(`Unknown endianness type: ${JSON.stringify(order)}`);
    this.#isSwapped = order === "big";
  }

  async bytes(name: string): Promise<Uint8Array> {
    const entry = this.#entry(name);
    const bytes = await this.file.read(entry.start, entry.size);
    checkSum(entry, crc32(bytes));
    return bytes;
  }

  /** Reads a record in pieces: it may be larger than memory. */
  async pieces(name: string, take: (piece: Uint8Array) => Promise<void>): Promise<void> {
    const entry = this.#entry(name);
    let sum = 0;
    for (let done = 0; done < entry.size; done += PIECE_BYTES) {
      const piece = await this.file.read(entry.start + done, Math.min(PIECE_BYTES, entry.size - done));
      sum = crc32(piece, sum);
      await take(piece);
    }
    checkSum(entry, sum);
  }

  has(name: string): boolean {
    return this.entries.has(this.#prefix + name);
  }

  /** The records whose names begin so. */
  names(beginning: string): string[] {
    const start = this.#prefix + beginning;
    return [...this.entries.keys()]
      .filter((name) => name.startsWith(start))
      .map((name) => name.slice(this.#prefix.length));
  }

  /** A record that {@link tensor} reads. */
  record(name: string): ZipEntry {
    return this.#entry(name);
  }

  storage(key: string): ZipEntry {
    return this.#entry(`data/${key}`);
  }

  /** The bytes of a storage, in this machine's order. */
  async tensor(entry: ZipEntry, dtype: string | null): Promise<Tensor> {
    let sum: number | null = entry.size === 0 ? 0 : null;
    const tensor = await this.file.tensor(entry.start, entry.size, {
      alignment: WIDEST_ELEMENT,
      visit: (piece) => {
        sum = crc32(piece, sum ?? 0);
      },
    });
    if (sum !== null) checkSum(entry, sum);
    if (this.#isSwapped && dtype !== null) swapBytes(tensor, toDType(dtype));
    return tensor;
  }

  #entry(name: string): ZipEntry {
    const entry = this.entries.get(this.#prefix + name);
    if (entry === undefined) throw new ValueError(`its archive has no record ${JSON.stringify(this.#prefix + name)}`);
    if (entry.isPacked) throw new ValueError(`its record ${JSON.stringify(name)} is compressed or encrypted`);
    return entry;
  }
}

function checkSum({ name, crc }: ZipEntry, sum: number): void {
  // PyTorch can be told to make no sums, and then writes zeros.
  if (crc === 0 || crc === sum) return;
  throw new ValueError(
    `its record ${JSON.stringify(name)} is damaged: the sum of its bytes is not the one that was written`,
  );
}

/** Turns round the bytes of each number; a complex one has two. */
function swapBytes(bytes: Tensor, dtype: DType): void {
  const width = dtype.isComplex ? dtype.toReal().itemsize : dtype.itemsize;
  if (width === 1) return;
  const numbers = bytes.narrow(0, 0, bytes.numel() - (bytes.numel() % width)).view(-1, width);
  const turned = numbers.flip(1);
  numbers.copy_(turned);
  turned.dispose();
}
