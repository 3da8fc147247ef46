import { beforeAll, describe, expect, test } from "vitest";
import { tensor } from "../../../../src/torch/creation.js";
import * as nn from "../../../../src/torch/nn/index.js";
import { aten } from "../../../../src/torch/ops/index.js";
import { manualSeed } from "../../../../src/torch/random.js";
import { Tensor } from "../../../../src/torch/tensor.js";
import { DataLoader } from "../../../../src/torch/utils/data/index.js";
import { type Bits, bits, expectSameBits, noPython, python } from "../../../python.js";

const U = nn.utils.rnn;
const randn = (...size: number[]) => aten.randn(size);
const ints = (values: number[]) => tensor(values, { dtype: "int64" });
const arange = (end: number, dtype: "int64" | "float64" = "int64") => aten.arange(end, { dtype });

/** The same on both sides: Python's expression, and ours. */
const CASES: readonly (readonly [string, () => unknown])[] = [
  ["U.invert_permutation(torch.tensor([2, 0, 3, 1]))", () => U.invertPermutation(ints([2, 0, 3, 1]))],
  ["U.invert_permutation(None)", () => U.invertPermutation(null)],
  ["U.pack_padded_sequence(torch.randn(4, 3), [4, 2, 1])", () => U.packPaddedSequence(randn(4, 3), [4, 2, 1])],
  [
    "U.pack_padded_sequence(torch.randn(3, 4, 2, 2), torch.tensor([4, 4, 1]), True)",
    () => U.packPaddedSequence(randn(3, 4, 2, 2), ints([4, 4, 1]), true),
  ],
  [
    "U.pack_padded_sequence(torch.randn(5, 4), torch.tensor([2, 3, 5, 3], dtype=torch.int32), enforce_sorted=False)",
    () => U.packPaddedSequence(randn(5, 4), tensor([2, 3, 5, 3], { dtype: "int32" }), { enforceSorted: false }),
  ],
  [
    "U.pack_padded_sequence(torch.arange(12).reshape(3, 4), [1, 4, 2], batch_first=True, enforce_sorted=False)",
    () => U.packPaddedSequence(arange(12).reshape(3, 4), [1, 4, 2], { batchFirst: true, enforceSorted: false }),
  ],
  [
    "U.pack_sequence([torch.randn(3, 2), torch.randn(2, 2), torch.randn(2, 2)])",
    () => U.packSequence([randn(3, 2), randn(2, 2), randn(2, 2)]),
  ],
  [
    "U.pack_sequence([torch.arange(1), torch.arange(3)], enforce_sorted=False)",
    () => U.packSequence([arange(1), arange(3)], { enforceSorted: false }),
  ],
  ["U.pack_sequence(torch.randn(2, 3, 1))", () => U.packSequence(randn(2, 3, 1))],
  [
    "U.pad_packed_sequence(U.pack_sequence([torch.randn(3, 2), torch.randn(1, 2)]))",
    () => U.padPackedSequence(U.packSequence([randn(3, 2), randn(1, 2)])),
  ],
  [
    "U.pad_packed_sequence(U.pack_sequence([torch.randn(1), torch.randn(3)], False), True, -1.5, 5)",
    () => U.padPackedSequence(U.packSequence([randn(1), randn(3)], false), true, -1.5, 5),
  ],
  [
    "U.pad_packed_sequence(U.pack_sequence([torch.arange(2), torch.arange(3)], False), padding_value=7)",
    () => U.padPackedSequence(U.packSequence([arange(2), arange(3)], false), { paddingValue: 7 }),
  ],
  ["U.pad_sequence([torch.randn(2, 3), torch.randn(4, 3)])", () => U.padSequence([randn(2, 3), randn(4, 3)])],
  [
    "U.pad_sequence([torch.arange(2), torch.arange(4), torch.arange(0)], True, 9, 'left')",
    () => U.padSequence([arange(2), arange(4), arange(0)], true, 9, "left"),
  ],
  [
    "U.pad_sequence((t for t in [torch.randn(2), torch.randn(1)]), padding_value=float('inf'))",
    () => U.padSequence(new Set([randn(2), randn(1)]), { paddingValue: Number.POSITIVE_INFINITY }),
  ],
  ["U.pad_sequence(torch.randn(2, 3), batch_first=True)", () => U.padSequence(randn(2, 3), { batchFirst: true })],
  ["U.unpad_sequence(torch.randn(4, 2, 3), torch.tensor([4, 2]))", () => U.unpadSequence(randn(4, 2, 3), ints([4, 2]))],
  [
    "U.unpad_sequence(torch.randn(2, 4), torch.tensor([0, 3]), batch_first=True)",
    () => U.unpadSequence(randn(2, 4), ints([0, 3]), { batchFirst: true }),
  ],
  [
    "U.unpack_sequence(U.pack_sequence([torch.randn(1, 2), torch.randn(3, 2)], enforce_sorted=False))",
    () => U.unpackSequence(U.packSequence([randn(1, 2), randn(3, 2)], { enforceSorted: false })),
  ],
  [
    "U.pack_sequence([torch.arange(1), torch.arange(3)], enforce_sorted=False).double()",
    () => U.packSequence([arange(1), arange(3)], { enforceSorted: false }).double(),
  ],
  ["U.pack_sequence([torch.randn(3)]).to(torch.float16)", () => U.packSequence([randn(3)]).to("float16")],
  ["U.pack_sequence([torch.randn(3)]).to('cpu', torch.int32)", () => U.packSequence([randn(3)]).to("cpu", "int32")],
  ...(["float", "half", "long", "int", "short", "char", "byte", "cpu"] as const).map(
    (name) =>
      [
        `U.pack_sequence([torch.arange(3, dtype=torch.float64)]).${name}()`,
        () => U.packSequence([arange(3, "float64")])[name](),
      ] as const,
  ),
  [
    "U.PackedSequence((torch.arange(3), torch.tensor([2, 1])), sorted_indices=torch.tensor([1, 0]))",
    () => new U.PackedSequence([arange(3), ints([2, 1])], { sortedIndices: ints([1, 0]) }),
  ],
];

type Parts = { text: string; parts: (Bits | null)[] };

const SCRIPT = `
import torch.nn.utils.rnn as U
def parts(value):
    if value is None: return [None]
    return [bits(value)] if isinstance(value, torch.Tensor) else [one for part in value for one in parts(part)]
result = []
for code in args:
    torch.manual_seed(0)
    value = eval(code)
    result.append({"text": str(value), "parts": parts(value)})
`;

function parts(value: unknown): (Bits | null)[] {
  if (value === null) return [null];
  return value instanceof Tensor ? [bits(value)] : [...(value as Iterable<unknown>)].flatMap(parts);
}

describe.skipIf(noPython)("batches of sequences have Python's bits", () => {
  let theirs: Parts[];
  beforeAll(async () => {
    theirs = await python<Parts[]>(
      SCRIPT,
      CASES.map(([code]) => code),
    );
  });

  test.each([...CASES.entries()].map(([at, [code, run]]) => [code, at, run] as const))("%s", (_, at, run) => {
    manualSeed(0);
    const ours = run();
    expect(parts(ours)).toEqual(theirs[at]!.parts);
    if (ours instanceof U.PackedSequence) expect(String(ours)).toBe(theirs[at]!.text);
  });

  test("their gradients too", async () => {
    const [packed, padded] = await python<[Bits, Bits]>(`
import torch.nn.utils.rnn as U
torch.manual_seed(0)
x = torch.randn(4, 3, 2, requires_grad=True)
p = U.pack_padded_sequence(x, [2, 4, 1], enforce_sorted=False)
y, lengths = U.pad_packed_sequence(p, batch_first=True)
(y * y).sum().backward()
z = torch.randn(3, requires_grad=True)
(U.pad_sequence([z, z[:2]], padding_side="left") ** 3).sum().backward()
result = [grad(x), grad(z)]
`);
    manualSeed(0);
    const x = randn(4, 3, 2).requiresGrad_();
    const [y] = U.padPackedSequence(U.packPaddedSequence(x, [2, 4, 1], { enforceSorted: false }), true);
    y.mul(y).sum().backward();
    const z = randn(3).requiresGrad_();
    U.padSequence([z, z.at(":2")], { paddingSide: "left" })
      .pow(3)
      .sum()
      .backward();
    expectSameBits(x.grad, packed, "through packing");
    expectSameBits(z.grad, padded, "through padding");
  });
});

test("a packed sequence stays itself where nothing changes, and can be unpacked", () => {
  const packed = U.packSequence([randn(1), randn(3)], { enforceSorted: false });
  expect(packed.to("float32")).toBe(packed);
  expect(packed.cpu()).toBe(packed);
  expect(packed.isCuda).toBe(false);
  expect(packed.isPinned()).toBe(false);
  const [data, batchSizes, sorted, unsorted] = packed;
  expect(data === packed.data && batchSizes === packed.batchSizes).toBe(true);
  expect(sorted === packed.sortedIndices && unsorted === packed.unsortedIndices).toBe(true);
});

test("padding is taken off a batch that is transposed in place, as in Python", () => {
  const padded = randn(4, 2);
  U.unpadSequence(padded, ints([4, 2]));
  expect(padded.shape).toEqual([2, 4]);
});

test.each([0, 1])("a DataLoader packs sequences, with %s workers", async (numWorkers) => {
  const sequences = [arange(3), arange(2), arange(1)];
  const loader = new DataLoader(sequences, { batchSize: 3, collateFn: U.packSequence, numWorkers });
  for await (const batch of loader) {
    expect(batch).toBeInstanceOf(U.PackedSequence);
    expect(String(batch)).toBe(String(U.packSequence(sequences)));
  }
});
