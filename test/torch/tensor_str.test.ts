import { describe, expect, test } from "vitest";
import torch, { aten, Scalar, type Tensor } from "../../src/index.js";
import { formatExponent, formatFixed } from "../../src/python/format.js";
import { getPrintoptions, type PrintOptions, printoptions, setPrintoptions } from "../../src/torch/tensor_str.js";
import { noPython, python } from "../python.js";

/** A small generator of its own, so that the tensors are the same in each run. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Sample {
  dtype: string;
  shape: number[];
  /** The elements as float64 bytes. */
  data: string;
  requiresGrad: boolean;
  options: Partial<PrintOptions> & { profile?: "default" | "short" | "full" };
}

const DTYPES = [
  ...["float32", "float32", "float32", "float64", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"],
  ...["bool", "complex64", "complex128", "uint16", "float8_e4m3fn", "float8_e5m2"],
];
const SHAPES = [[], [0], [1], [3], [7], [40], [0, 3], [2, 0], [2, 3], [3, 30], [1, 1, 1], [2, 3, 4], [2, 1, 3, 2]];
const LARGE = [[1001], [40, 30], [7, 150], [5, 6, 50], [20, 4, 20], [3, 3, 12, 12]];
const OPTIONS: Sample["options"][] = [
  { precision: 2 },
  { sciMode: true },
  { sciMode: false },
  { linewidth: 40 },
  { threshold: 5, edgeitems: 2 },
  { threshold: 5, edgeitems: 0 },
  { profile: "short" },
  { profile: "full" },
];

function randomSample(next: () => number): Sample {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!;
  const shape = next() < 0.15 ? pick(LARGE) : pick(SHAPES);
  const count = shape.reduce((product, size) => product * size, 1);
  const scale = pick([1, 1, 1, 10, 1000, 1e6, 1e-3, 1e-6, 1e12]);
  const whole = next() < 0.25;
  const special = next() < 0.2;
  const data = Float64Array.from({ length: count }, () => {
    if (special && next() < 0.3) return pick([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0]);
    const value = (next() - 0.5) * scale * (next() < 0.05 ? 100 : 1);
    return whole ? Math.round(value) : value;
  });
  const dtype = pick(DTYPES);
  return {
    dtype,
    shape,
    data: Buffer.from(data.buffer).toString("base64"),
    requiresGrad: /^(float(16|32|64)|bfloat|complex)/.test(dtype) && next() < 0.2,
    options: next() < 0.3 ? pick(OPTIONS) : {},
  };
}

function make({ dtype, shape, data, requiresGrad }: Sample): Tensor {
  const bytes = Buffer.from(data, "base64");
  const values = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const tensor = torch.tensor(values).reshape(shape).to(dtype);
  return requiresGrad ? tensor.requiresGrad_() : tensor;
}

const PRINT_SAMPLES = `
result = []
names = {"sciMode": "sci_mode"}
for sample in args:
    data = bytearray(base64.b64decode(sample["data"]))
    values = torch.frombuffer(data, dtype=torch.float64) if data else torch.empty(0, dtype=torch.float64)
    tensor = values.reshape(sample["shape"]).to(getattr(torch, sample["dtype"]))
    if sample["requiresGrad"]:
        tensor.requires_grad_()
    torch.set_printoptions(profile="default")
    torch.set_printoptions(**{names.get(name, name): value for name, value in sample["options"].items()})
    result.append(repr(tensor))
`;

/** Tensors that random numbers do not give; the first is Python's, the second ours. */
const PAIRS: [source: string, make: () => Tensor][] = [
  [
    "torch.arange(3.) + torch.ones(3, requires_grad=True)",
    () => torch.arange(new Scalar(3, "float")).add(torch.ones(3, { requiresGrad: true })),
  ],
  [
    "torch.ones(2, 2, requires_grad=True) @ torch.ones(2, 2)",
    () => torch.ones(2, 2, { requiresGrad: true }).matmul(torch.ones(2, 2)),
  ],
  ["torch.ones(2, 3).to_sparse()", () => torch.ones(2, 3).toSparse()],
  ["torch.zeros(2, 3).to_sparse()", () => torch.zeros(2, 3).toSparse()],
  ["torch.eye(3, dtype=torch.float64).to_sparse_csr()", () => torch.eye(3, { dtype: "float64" }).toSparseCsr()],
  ["torch.eye(3).to_sparse_csc()", () => torch.eye(3).toSparseCsc()],
  ["torch.empty(2, 3, device='meta')", () => torch.empty(2, 3, { device: "meta" })],
  ["torch.empty(2, dtype=torch.int64, device='meta')", () => torch.empty(2, { dtype: "int64", device: "meta" })],
  ["torch.ones(4, dtype=torch.complex64).conj()", () => torch.ones(4, { dtype: "complex64" }).conj()],
  ["torch.tensor([1, -2**63, 2**63 - 1])", () => torch.tensor([1n, -(2n ** 63n), 2n ** 63n - 1n])],
  ["torch.ones(2, 3).t()", () => torch.ones(2, 3).t()],
  [
    "torch._nested_tensor_from_tensor_list([torch.ones(2), torch.zeros(3)])",
    () => aten._nestedTensorFromTensorList([torch.ones(2), torch.zeros(3)]),
  ],
];

const PRINT_PAIRS = "result = [repr(eval(source)) for source in args]";

describe.skipIf(noPython)("a tensor prints as Python prints it", () => {
  test("with 600 random values, dtypes, shapes and print options", async () => {
    const next = numbers(1);
    const samples = Array.from({ length: 600 }, () => randomSample(next));
    const expected = await python<string[]>(PRINT_SAMPLES, samples);
    const got = samples.map((sample) =>
      printoptions({ profile: "default", ...sample.options }, () => String(make(sample))),
    );
    expect(got).toEqual(expected);
  });

  test("when it has a history, is sparse, nested, without memory, conjugated or transposed", async () => {
    const expected = await python<string[]>(
      PRINT_PAIRS,
      PAIRS.map(([source]) => source),
    );
    expect(PAIRS.map(([, make]) => String(make()))).toEqual(expected);
  });

  test("to the digit, for numbers of every size", async () => {
    const next = numbers(2);
    const special = [0, -0, 0.5, 1.5, 2.5, -2.5, 0.125, 0.00005, 1e21, 1e22, 1.5e300, 9.99995, 99999.5, 5e-324, 1e23];
    const bits = new Uint32Array(2);
    const values = special.concat(
      Array.from({ length: 3000 }, () => {
        bits.set([next() * 2 ** 32, next() * 2 ** 32]);
        return new Float64Array(bits.buffer)[0]!;
      }),
    );
    const source = `
import struct
values = struct.unpack("<%dd" % ${values.length}, bytes.fromhex(args))
result = [[f"{v:.{n}f} {v:.{n}e}" for n in (0, 1, 4, 17)] for v in values]`;
    const expected = await python<string[][]>(source, Buffer.from(new Float64Array(values).buffer).toString("hex"));
    const got = values.map((v) => [0, 1, 4, 17].map((n) => `${formatFixed(v, n)} ${formatExponent(v, n)}`));
    expect(got).toEqual(expected);
  });
});

describe("print options", () => {
  test("come back after a block that changed them, also when it throws", () => {
    const before = getPrintoptions();
    expect(() =>
      printoptions({ precision: 1 }, () => {
        expect(String(torch.tensor([0.25]))).toBe("tensor([0.2])");
        throw new Error("inside");
      }),
    ).toThrow("inside");
    expect(getPrintoptions()).toEqual(before);
  });

  test("forget an earlier sciMode when it is not named again, as in Python", () => {
    setPrintoptions({ sciMode: true });
    expect(String(torch.tensor([1.5]))).toBe("tensor([1.5000e+00])");
    setPrintoptions({ precision: 4 });
    expect(String(torch.tensor([1.5]))).toBe("tensor([1.5000])");
  });
});
