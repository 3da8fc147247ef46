/**
 * From GGUF's blocks of quantized numbers to float32. Follows `dequantize_blocks` of gguf/quants.py, the package that Python's
 * transformers asks, operation by operation: the bits are its bits.
 */

import { ValueError } from "../../python/exceptions.js";
import { tensor } from "../../torch/creation.js";
import { operator } from "../../torch/ops/operator.js";
import type { Tensor } from "../../torch/tensor.js";

/** One type of elements: how many there are in a block, how many bytes it takes, and how a table of blocks becomes numbers. */
export interface GgufType {
  name: string;
  elements: number;
  bytes: number;
  /** (blocks, bytes) of uint8 to as many rows of numbers. */
  dequantize: (blocks: Tensor) => Tensor;
}

const rightShift = operator("bitwise_right_shift.Tensor");
const cat = operator("cat");

/** A column of float16 from byte `at` on, as float32. */
function half(blocks: Tensor, at: number): Tensor {
  return blocks.narrow(1, at, 2).contiguous().view("float16").float();
}

/** The columns from byte `at` on. */
function bytes(blocks: Tensor, at: number, count: number): Tensor {
  return blocks.narrow(1, at, count).contiguous();
}

/** Fields of a byte each, `width` bytes at a time: all bytes' lowest fields, then the next; (blocks, fields, width). */
function fields(packed: Tensor, width: number, bits: number, most = 8): Tensor {
  const shifts = tensor(Uint8Array.from({ length: most / bits }, (_, i) => i * bits)).view(1, 1, -1, 1);
  const parts = packed.view(packed.size(0), -1, 1, width);
  const shifted = rightShift(parts, shifts) as Tensor;
  return shifted.bitwiseAnd(2 ** bits - 1).reshape(packed.size(0), -1, width);
}

/** A bit each of 32 elements. */
function fifthBits(packed: Tensor): Tensor {
  const shifts = tensor(Uint8Array.from({ length: 8 }, (_, i) => i)).view(1, 1, -1);
  const shifted = rightShift(packed.view(packed.size(0), -1, 1), shifts) as Tensor;
  return shifted.bitwiseAnd(1).reshape(packed.size(0), 32);
}

/** Elements of 4 bits, and of a fifth where there is one. */
function small(blocks: Tensor, at: number, hasFifth: boolean): Tensor {
  const low = fields(bytes(blocks, hasFifth ? at + 4 : at, 16), 16, 4).view(-1, 32);
  return hasFifth ? low.bitwiseOr(fifthBits(bytes(blocks, at, 4)).mul(16)).float() : low.float();
}

/** The 8 scales and 8 minimums of a block, 6 bits each. */
function scalesAndMinimums(packed: Tensor): [Tensor, Tensor] {
  const [low, high, both] = [0, 4, 8].map((at) => bytes(packed, at, 4)) as [Tensor, Tensor, Tensor];
  const shift = (value: Tensor, by: number) => rightShift(value, tensor(Uint8Array.of(by))) as Tensor;
  const upper = (value: Tensor) => shift(value, 2).bitwiseAnd(0x30);
  const scales = cat([low.bitwiseAnd(0x3f), both.bitwiseAnd(0x0f).bitwiseOr(upper(low))], 1) as Tensor;
  const minimums = cat([high.bitwiseAnd(0x3f), shift(both, 4).bitwiseOr(upper(high))], 1) as Tensor;
  return [scales.float(), minimums.float()];
}

/** Q4_K and, with a fifth bit, Q5_K. */
function superBlock(blocks: Tensor, hasFifth: boolean): Tensor {
  const count = blocks.size(0);
  const [scales, minimums] = scalesAndMinimums(bytes(blocks, 4, 12));
  const scale = half(blocks, 0).mul(scales).view(count, -1, 1);
  const minimum = half(blocks, 2).mul(minimums).view(count, -1, 1);
  const low = fields(bytes(blocks, hasFifth ? 48 : 16, 128), 32, 4);
  const numbers = hasFifth ? low.bitwiseOr(fields(bytes(blocks, 16, 32), 32, 1).mul(16)) : low;
  return scale.mul(numbers.float()).sub(minimum).view(count, 256);
}

function sixBits(blocks: Tensor): Tensor {
  const count = blocks.size(0);
  const scales = bytes(blocks, 192, 16).view("int8").float();
  const scale = half(blocks, 208).mul(scales).view(count, 16, 1);
  const low = fields(bytes(blocks, 0, 128), 64, 4).view(count, -1, 32);
  const high = fields(bytes(blocks, 128, 64), 32, 2);
  const numbers = low.bitwiseOr(high.mul(16)).float().sub(32);
  return scale.mul(numbers.view(count, 16, 16)).view(count, 256);
}

const plain = (name: string, dtype: string, size: number): GgufType => {
  return { name, elements: 1, bytes: size, dequantize: (blocks) => blocks.view(dtype).float() };
};

/** The types that are read, by their numbers in the file (`GGMLQuantizationType`). */
export const GGUF_TYPES: ReadonlyMap<number, GgufType> = new Map([
  [0, plain("F32", "float32", 4)],
  [1, plain("F16", "float16", 2)],
  [30, plain("BF16", "bfloat16", 2)],
  [2, { name: "Q4_0", elements: 32, bytes: 18, dequantize: (of) => half(of, 0).mul(small(of, 2, false).sub(8)) }],
  [
    3,
    {
      name: "Q4_1",
      elements: 32,
      bytes: 20,
      dequantize: (of) =>
        half(of, 0)
          .mul(small(of, 4, false))
          .add(half(of, 2)),
    },
  ],
  [6, { name: "Q5_0", elements: 32, bytes: 22, dequantize: (of) => half(of, 0).mul(small(of, 2, true).sub(16)) }],
  [
    7,
    {
      name: "Q5_1",
      elements: 32,
      bytes: 24,
      dequantize: (of) =>
        half(of, 0)
          .mul(small(of, 4, true))
          .add(half(of, 2)),
    },
  ],
  [
    8,
    {
      name: "Q8_0",
      elements: 32,
      bytes: 34,
      dequantize: (of) => bytes(of, 2, 32).view("int8").float().mul(half(of, 0)),
    },
  ],
  [12, { name: "Q4_K", elements: 256, bytes: 144, dequantize: (of) => superBlock(of, false) }],
  [13, { name: "Q5_K", elements: 256, bytes: 176, dequantize: (of) => superBlock(of, true) }],
  [14, { name: "Q6_K", elements: 256, bytes: 210, dequantize: sixBits }],
]);

/** Elements that are made at a time, so that what lies between takes little. */
const AT_A_TIME = 1 << 18;

/** Writes the numbers of packed bytes into a flat tensor, as its dtype has them. */
export function dequantizeInto(result: Tensor, packed: Tensor, type: GgufType): void {
  const count = packed.numel() / type.bytes;
  if (count * type.elements !== result.numel())
    throw new ValueError(`expected ${result.numel()} elements of ${type.name}`);
  const step = Math.ceil(AT_A_TIME / type.elements);
  for (let start = 0; start < count; start += step) {
    const size = Math.min(step, count - start);
    const blocks = packed.narrow(0, start * type.bytes, size * type.bytes).view(size, type.bytes);
    const numbers = type.dequantize(blocks).reshape(-1);
    result.narrow(0, start * type.elements, size * type.elements).copy_(numbers);
  }
}
