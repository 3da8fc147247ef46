/**
 * `nn.utils.rnn`: batches of sequences of different lengths. Follows torch/nn/utils/rnn.py.
 *
 * @module
 */

import { anything, boolean, integer, listOf, nullable, number, oneOf } from "../../../internal/kinds.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { AssertionError, RuntimeError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown, typeName } from "../../../python/repr.js";
import { tensor as tensorOf } from "../../creation.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import { Tensor } from "../../tensor.js";
import { readTo, type ToArguments } from "../../tensor_to.js";

const batchFirst = {
  /** The batch is the first dimension, and time the second. Default: false, the other way round. */
  batchFirst: boolean(false),
};
const enforceSorted = {
  /** The sequences come longest first, else it is an error; with false they are sorted. Default: true. */
  enforceSorted: boolean(true),
};

/** Several tensors, as an array. */
const sequences = kind<Tensor[], Iterable<Tensor>>((callee, name, value) => {
  if (value instanceof Tensor) return value.unbind(0);
  if (typeof value === "object" && value !== null && Symbol.iterator in value) {
    return listOf(tensor).check(callee, name, [...(value as Iterable<unknown>)]);
  }
  throw new RuntimeError(
    `${callee}: Expected iterable for input sequences, but got arg of type: ${typeName(value)}; pass an array of tensors`,
  );
});

/** A tensor or an array of integers, as int64. */
const lengths = kind<Tensor, Tensor | readonly number[]>((callee, name, value) => {
  if (value instanceof Tensor) return value.to("int64");
  return tensorOf(listOf(integer).check(callee, name, value), { dtype: "int64" });
});

const inverting = signature("invertPermutation", ["permutation"], { permutation: nullable(tensor) });
const packedSequence = signature("PackedSequence", ["data", "batchSizes", "sortedIndices", "unsortedIndices"], {
  data: anything<Tensor | readonly [data: Tensor, batchSizes: Tensor]>(),
  batchSizes: nullable(tensor)(null),
  sortedIndices: nullable(tensor)(null),
  unsortedIndices: nullable(tensor)(null),
});

/**
 * The inverse of a permutation; null of null.
 *
 * Shapes: `(N)`, int64, in and out.
 */
export function invertPermutation<P extends Tensor | null>(permutation: P, ...none: []): P {
  const given = inverting([permutation, ...none]).permutation;
  if (given === null) return null as P;
  const output = aten.emptyLike(given, { memoryFormat: "contiguous_format" });
  return output.scatter_(0, given, aten.arange(0, given.numel(), { device: given.device })) as P;
}

/**
 * Sequences of different lengths without padding, step by step: all recurrent layers take it. {@link packPaddedSequence} and
 * {@link packSequence} make it; its constructor is not for users. As Python's named tuple it can be unpacked:
 * `const [data, batchSizes] = packed`.
 */
export class PackedSequence implements Iterable<Tensor | null> {
  /** `(sum of lengths, *)`: the first step of all sequences, the second of those that have one, and so on. */
  readonly data: Tensor;
  /** `(longest)`, int64, always on the CPU: how many sequences there are at each step. */
  readonly batchSizes: Tensor;
  /** `(batch)`, int64: which sequence each place has; null where they came longest first. */
  readonly sortedIndices: Tensor | null;
  /** `(batch)`, int64: the place that each sequence has; null where they came longest first. */
  readonly unsortedIndices: Tensor | null;

  constructor(...given: Given<typeof packedSequence>) {
    const { data, batchSizes, sortedIndices, unsortedIndices } = packedSequence(given);
    this.sortedIndices = sortedIndices;
    this.unsortedIndices = unsortedIndices ?? invertPermutation(sortedIndices);
    if (batchSizes === null) {
      if (!Array.isArray(data) || data.length !== 2) {
        throw new AssertionError("Expected data to be a list or tuple of length 2");
      }
      this.data = tensor.check("PackedSequence", "data[0]", data[0]);
      this.batchSizes = tensor.check("PackedSequence", "data[1]", data[1]);
      return;
    }
    if (batchSizes.device.type !== "cpu") {
      throw new ValueError(
        "batch_sizes should always be on CPU. Instances of PackedSequence should never be created manually. They should be " +
          "instantiated by functions like pack_sequence and pack_padded_sequences in nn.utils.rnn. " +
          "https://pytorch.org/docs/stable/nn.html#torch.nn.utils.rnn.pack_sequence",
      );
    }
    this.data = tensor.check("PackedSequence", "data", data);
    this.batchSizes = batchSizes;
  }

  /** Data, batch sizes, sorted and unsorted indices. */
  *[Symbol.iterator](): IterableIterator<Tensor | null> {
    yield* [this.data, this.batchSizes, this.sortedIndices, this.unsortedIndices];
  }

  /** The same with its tensors in page-locked memory. */
  pinMemory(): PackedSequence {
    return mapped(this, this.data.pinMemory(), (indices) => indices.pinMemory());
  }

  /** Converts `data` as `Tensor.to` does, and takes the indices to its device; itself where nothing changes. */
  to(...given: ToArguments): PackedSequence {
    const data = this.data.to(...given);
    if (data === this.data) return this;
    const { nonBlocking, memoryFormat } = readTo(given);
    return mapped(this, data, (indices) => indices.to({ device: data.device, nonBlocking, memoryFormat }));
  }

  /** To a GPU: the current one, if none is named. */
  cuda(...given: Parameters<Tensor["cuda"]>): PackedSequence {
    return this.to(this.data.newEmpty([0]).cuda(...given).device);
  }

  /** To the CPU. */
  cpu(): PackedSequence {
    return this.to("cpu");
  }

  /** As float64. */
  double(): PackedSequence {
    return this.to("float64");
  }

  /** As float32. */
  float(): PackedSequence {
    return this.to("float32");
  }

  /** As float16. */
  half(): PackedSequence {
    return this.to("float16");
  }

  /** As int64. */
  long(): PackedSequence {
    return this.to("int64");
  }

  /** As int32. */
  int(): PackedSequence {
    return this.to("int32");
  }

  /** As int16. */
  short(): PackedSequence {
    return this.to("int16");
  }

  /** As int8. */
  char(): PackedSequence {
    return this.to("int8");
  }

  /** As uint8. */
  byte(): PackedSequence {
    return this.to("uint8");
  }

  /** Whether `data` is on a GPU. */
  get isCuda(): boolean {
    return this.data.device.type === "cuda";
  }

  /** Whether `data` is in page-locked memory. */
  isPinned(): boolean {
    return this.data.isPinned();
  }

  /** What Python prints. */
  toString(): string {
    const [data, batchSizes, sorted, unsorted] = [...this].map((part) => part?.toString() ?? "None");
    return `PackedSequence(data=${data}, batch_sizes=${batchSizes}, sorted_indices=${sorted}, unsorted_indices=${unsorted})`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

limitArguments(PackedSequence.prototype, {
  ...{ pinMemory: 0, cpu: 0, double: 0, float: 0, half: 0, long: 0, int: 0, short: 0, char: 0, byte: 0, isPinned: 0 },
});

/** The same sequences with other data. */
function mapped(of: PackedSequence, data: Tensor, map: (indices: Tensor) => Tensor): PackedSequence {
  const [sorted, unsorted] = [of.sortedIndices, of.unsortedIndices];
  return new PackedSequence(data, of.batchSizes, sorted && map(sorted), unsorted && map(unsorted));
}

const packed = kind<PackedSequence>((callee, name, value) => {
  if (value instanceof PackedSequence) return value;
  throw new TypeError(
    `${callee}: expected ${name} to be a PackedSequence, got ${shown(value)}; packSequence makes one`,
  );
});

const packPadded = signature("packPaddedSequence", ["input", "lengths", "batchFirst", "enforceSorted"], {
  input: tensor,
  lengths,
  ...batchFirst,
  ...enforceSorted,
});
const padPacked = signature("padPackedSequence", ["sequence", "batchFirst", "paddingValue", "totalLength"], {
  sequence: packed,
  ...batchFirst,
  /** What stands behind the end of a sequence. Default: 0. */
  paddingValue: number(0),
  /** The length of the result. Default: null, that of the longest sequence. */
  totalLength: nullable(integer)(null),
});
const pad = signature("padSequence", ["sequences", "batchFirst", "paddingValue", "paddingSide"], {
  sequences,
  ...batchFirst,
  /** What stands beside a sequence. Default: 0. */
  paddingValue: number(0),
  /** Where that stands. Default: right, behind the sequence. */
  paddingSide: oneOf("left", "right")("right"),
});
const unpad = signature("unpadSequence", ["paddedSequences", "lengths", "batchFirst"], {
  paddedSequences: tensor,
  lengths: tensor,
  ...batchFirst,
});
const pack = signature("packSequence", ["sequences", "enforceSorted"], { sequences, ...enforceSorted });
const unpack = signature("unpackSequence", ["packedSequences"], { packedSequences: packed });

/**
 * Packs padded sequences.
 *
 * Shapes: `(T, B, *)`, or `(B, T, *)` with `batchFirst`; `lengths` has B, on the CPU.
 */
export function packPaddedSequence(...given: Given<typeof packPadded>): PackedSequence {
  const { input, lengths, batchFirst, enforceSorted } = packPadded(given);
  if (enforceSorted) return new PackedSequence(...aten._packPaddedSequence(input, lengths, batchFirst));
  const [sorted, order] = aten.sort(lengths, -1, true);
  const indices = order.to(input.device);
  const inOrder = input.indexSelect(batchFirst ? 0 : 1, indices);
  return new PackedSequence(...aten._packPaddedSequence(inOrder, sorted, batchFirst), indices);
}

/**
 * Pads packed sequences: what {@link packPaddedSequence} packed, in the order that it had.
 *
 * Shapes: `[(T, B, *), (B)]`, or `[(B, T, *), (B)]` with `batchFirst`: the sequences and their lengths, int64 on the CPU.
 *
 * @throws ValueError for a `totalLength` that is less than the longest sequence's.
 */
export function padPackedSequence(...given: Given<typeof padPacked>): [padded: Tensor, lengths: Tensor] {
  const { sequence, batchFirst, paddingValue, totalLength } = padPacked(given);
  const { data, batchSizes, unsortedIndices: unsorted } = sequence;
  const longest = batchSizes.size(0);
  if (totalLength !== null && totalLength < longest) {
    throw new ValueError(
      "Expected total_length to be at least the length of the longest sequence in input, but got " +
        `total_length=${totalLength} and max sequence length being ${longest}`,
    );
  }
  const [padded, lengths] = aten._padPackedSequence(data, batchSizes, batchFirst, paddingValue, totalLength ?? longest);
  if (unsorted === null) return [padded, lengths];
  return [padded.indexSelect(batchFirst ? 0 : 1, unsorted), lengths.at(unsorted.cpu())];
}

/**
 * Stacks sequences of different lengths, padded to the longest.
 *
 * Shapes: B tensors `(L, *)` give `(T, B, *)`, or `(B, T, *)` with `batchFirst`.
 */
export function padSequence(...given: Given<typeof pad>): Tensor {
  const { sequences, batchFirst, paddingValue, paddingSide } = pad(given);
  return aten.padSequence(sequences, batchFirst, paddingValue, paddingSide);
}

/**
 * The sequences of a padded batch without their padding: the inverse of {@link padSequence}. Without `batchFirst` it
 * transposes the batch in place, as Python's does.
 *
 * Shapes: `(T, B, *)`, or `(B, T, *)` with `batchFirst`, and lengths `(B)`, give B tensors `(L, *)`.
 */
export function unpadSequence(...given: Given<typeof unpad>): Tensor[] {
  const { paddedSequences: padded, lengths, batchFirst } = unpad(given);
  if (!batchFirst) padded.transpose_(0, 1);
  const places = aten.arange(padded.size(1), { device: lengths.device });
  const [rows, each] = [padded.unbind(0), lengths.unbind(0)];
  if (rows.length !== each.length) {
    throw new ValueError(`zip() argument 2 is ${each.length < rows.length ? "shorter" : "longer"} than argument 1`);
  }
  return rows.map((row, at) => row.at(places.lt(each[at] as Tensor)));
}

/** Packs sequences: {@link padSequence}, then {@link packPaddedSequence}. Shapes: tensors `(L, *)`. */
export function packSequence(...given: Given<typeof pack>): PackedSequence {
  const { sequences, enforceSorted } = pack(given);
  const lengths = sequences.map((sequence) => sequence.size(0));
  return packPaddedSequence(padSequence(sequences), lengths, { enforceSorted });
}

/** The sequences of a {@link PackedSequence}: the inverse of {@link packSequence}. */
export function unpackSequence(...given: Given<typeof unpack>): Tensor[] {
  const [padded, lengths] = padPackedSequence(unpack(given).packedSequences, true);
  return unpadSequence(padded, lengths, true);
}
