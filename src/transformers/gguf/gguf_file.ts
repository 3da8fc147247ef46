/** Files of llama.cpp's format GGUF. */

import { boolean, optional } from "../../internal/kinds.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { NotImplementedError, ValueError } from "../../python/exceptions.js";
import { type DType, toDType } from "../../torch/dtype.js";
import { device, dtype } from "../../torch/kinds.js";
import { operator } from "../../torch/ops/operator.js";
import { InputFile } from "../../torch/serialization/input_file.js";
import type { Tensor } from "../../torch/tensor.js";
import { dequantizeInto, GGUF_TYPES, type GgufType } from "./dequantize.js";

const loading = signature("loadGguf", [], {
  /** Read the tensors too; without them only what the header says. Default: true. */
  returnTensors: boolean(true),
  /** What the tensors become once their numbers are float32. Default: float32. */
  dtype: optional(dtype),
  /** Where they go. Default: the CPU. */
  device: optional(device),
});

/** Options of {@link loadGguf}. */
export type LoadGgufOptions = Options<typeof loading>;

/** What a GGUF file holds. */
export interface GgufContents {
  /** Keys such as `general.architecture` and `llama.block_count`, as the file has them. */
  metadata: Record<string, unknown>;
  /** The tensors under the file's names, such as `blk.0.attn_q.weight`, their sizes in PyTorch's order. */
  tensors: Record<string, Tensor>;
  /** The names of all tensors, also where they were not read. */
  names: string[];
}

/**
 * Reads a GGUF file: its header with the npm package `@huggingface/gguf`, its tensors with the numbers that Python's `gguf` gives
 * (`dequantize`). Read are F32, F16, BF16, Q8_0, Q4_0, Q4_1, Q5_0, Q5_1, Q4_K, Q5_K and Q6_K.
 *
 * @throws ValueError, naming the file and what is wrong, for one that is damaged; NotImplementedError for other types.
 */
export async function loadGguf(path: string, ...given: Given<typeof loading>): Promise<GgufContents> {
  const { returnTensors, dtype = "float32", device = "cpu" } = loading(given);
  const file = await InputFile.open(path);
  try {
    const { metadata, infos } = await readHeader(file);
    const tensors: [string, Tensor][] = [];
    for (const info of returnTensors ? infos : []) {
      tensors.push([info.name, (await readTensor(file, info, toDType(dtype))).to({ device })]);
    }
    return { metadata, tensors: Object.fromEntries(tensors), names: infos.map(({ name }) => name) };
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw new ValueError(`Expected a GGUF file, but ${error.message} (${path})`, { cause: error });
  } finally {
    await file.close();
  }
}

/** Where a tensor lies. */
interface Info {
  name: string;
  type: GgufType;
  shape: number[];
  start: number;
  size: number;
}

/** What the package asks for at a time; beyond the file's end it gets one piece of nothing. */
const PIECE_BYTES = 2_000_000;

async function readHeader(file: InputFile): Promise<{ metadata: Record<string, unknown>; infos: Info[] }> {
  const parsed = await parse(file);
  if (!parsed.littleEndian) throw new ValueError("its numbers begin with their highest byte; convert it with gguf-py");
  if (parsed.tensorInfoByteRange[1] > file.size) throw new ValueError(`it is cut short at ${file.size} bytes`);
  const metadata = Object.fromEntries(Object.entries(parsed.metadata).map(([key, value]) => [key, plain(value)]));
  const names = new Set<string>();
  const infos = parsed.tensorInfos.map(({ name, shape, dtype: code, offset }): Info => {
    if (names.has(name)) throw new ValueError(`it has two tensors called ${JSON.stringify(name)}`);
    names.add(name);
    const type = GGUF_TYPES.get(code);
    if (type === undefined) {
      throw new NotImplementedError(
        `Dequantization for type ${code} of ${JSON.stringify(name)} in ${file.path} is not yet implemented; there are ` +
          [...GGUF_TYPES.values()].map((known) => known.name).join(", "),
      );
    }
    const sizes = shape.map(Number);
    const numel = sizes.reduce((product, size) => product * size, 1);
    if (!Number.isSafeInteger(numel) || (sizes[0] ?? 1) % type.elements !== 0) {
      throw new ValueError(
        `its tensor ${JSON.stringify(name)} has rows of ${sizes[0]} elements, which no ${type.name} has`,
      );
    }
    const start = Number(parsed.tensorDataOffset + offset);
    return { name, type, shape: sizes.reverse(), start, size: (numel / type.elements) * type.bytes };
  });
  checkApart(infos, file.size);
  return { metadata, infos };
}

async function parse(file: InputFile) {
  const { gguf } = await import("@huggingface/gguf");
  /** The package asks a server, or opens a file by itself; so it gets what was opened here, and no other address is asked. */
  const read = async (_url: unknown, init?: RequestInit): Promise<Response> => {
    const [, from = 0] = /bytes=([0-9]+)-/.exec(new Headers(init?.headers).get("range") ?? "") ?? [];
    const start = Number(from);
    if (start >= file.size + PIECE_BYTES) throw new ValueError(`it is cut short at ${file.size} bytes`);
    const length = Math.max(0, Math.min(PIECE_BYTES, file.size - start));
    const piece = length === 0 ? new Uint8Array(0) : await file.read(start, length);
    return new Response(piece as Uint8Array<ArrayBuffer>);
  };
  try {
    return await gguf("https://localhost/", { fetch: read as typeof fetch });
  } catch (error) {
    if (error instanceof ValueError) throw error;
    throw new ValueError(`its header is broken: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Tensors that share bytes would cost many times what the file weighs. */
function checkApart(infos: readonly Info[], fileBytes: number): void {
  const inOrder = infos.filter(({ size }) => size > 0).sort((a, b) => a.start - b.start);
  for (const [i, { name, start, size }] of inOrder.entries()) {
    const shown = JSON.stringify(name);
    if (start + size > fileBytes) {
      throw new ValueError(`its tensor ${shown} would end at ${start + size} of the file's ${fileBytes} bytes`);
    }
    const next = inOrder[i + 1];
    if (next !== undefined && start + size > next.start) {
      throw new ValueError(`its tensors ${shown} and ${JSON.stringify(next.name)} share bytes`);
    }
  }
}

const empty = operator("empty.memory_format");

async function readTensor(file: InputFile, { type, shape, start, size }: Info, dtype: DType): Promise<Tensor> {
  const packed = await file.tensor(start, size, { alignment: 16 });
  const result = empty([shape.reduce((product, length) => product * length, 1)], { dtype, device: "cpu" }) as Tensor;
  dequantizeInto(result, packed, type);
  return result.view(shape);
}

/** A BigInt only where a number would not be exact. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
