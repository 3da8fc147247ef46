/** The functions that Python composes over operators, in every form that Python takes, with Python's bits. */
import { beforeAll, describe, expect, it } from "vitest";
import { camelCase } from "../../src/python/camel_case.js";
import { Tensor } from "../../src/torch/tensor.js";
import { torch } from "../../src/torch/torch.generated.js";
import { type Bits, expectSameBits, noPython, python } from "../python.js";

/** Python's expression and ours over the same inputs. */
type Case = [python: string, ours: (inputs: Record<string, Tensor>) => unknown];

const INPUTS = `
torch.manual_seed(0)
x = torch.randn(3, 4)
y = torch.randn(4, 3)
z = torch.randn(2, 3, 4)
square = torch.randn(4, 4)
many = torch.randn(40, 5)
long = torch.randn(64)
batch = torch.randn(2, 64)
window = torch.hann_window(16)
ids = torch.randint(0, 4, (12,))
table = torch.randint(0, 2, (8, 2))
sparse = torch.eye(3).to_sparse()
a = torch.arange(3)
b = torch.arange(4)
`;

function inputs(): Record<string, Tensor> {
  torch.manualSeed(0);
  return {
    x: torch.randn(3, 4),
    y: torch.randn(4, 3),
    z: torch.randn(2, 3, 4),
    square: torch.randn(4, 4),
    many: torch.randn(40, 5),
    long: torch.randn(64),
    batch: torch.randn(2, 64),
    window: torch.hannWindow(16),
    ids: torch.randint(0, 4, [12]),
    table: torch.randint(0, 2, [8, 2]),
    sparse: torch.eye(3).toSparse(),
    a: torch.arange(3),
    b: torch.arange(4),
  };
}

const cases: Case[] = [
  [
    "torch.stft(long, 16, hop_length=4, window=window, return_complex=True)",
    (t) => torch.stft(t.long!, 16, { hopLength: 4, window: t.window!, returnComplex: true }),
  ],
  [
    "long.stft(16, 4, None, window, return_complex=True)",
    (t) => t.long!.stft(16, 4, undefined, t.window!, { returnComplex: true }),
  ],
  [
    "torch.stft(batch, n_fft=16, pad_mode='constant', normalized=True, return_complex=True)",
    (t) => torch.stft(t.batch!, { nFft: 16, padMode: "constant", normalized: true, returnComplex: true }),
  ],
  [
    "batch.stft(16, center=False, onesided=False, return_complex=True)",
    (t) => t.batch!.stft(16, { center: false, onesided: false, returnComplex: true }),
  ],
  [
    "torch.stft(long, 16, center=False, align_to_window=True, win_length=8, return_complex=True)",
    (t) => torch.stft(t.long!, 16, { center: false, alignToWindow: true, winLength: 8, returnComplex: true }),
  ],
  [
    "torch.istft(torch.stft(long, 16, window=window, return_complex=True), 16, window=window)",
    (t) => torch.istft(torch.stft(t.long!, 16, { window: t.window!, returnComplex: true }), 16, { window: t.window! }),
  ],
  [
    "batch.stft(16, window=window, return_complex=True).istft(16, window=window, length=60)",
    (t) => t.batch!.stft(16, { window: t.window!, returnComplex: true }).istft(16, { window: t.window!, length: 60 }),
  ],
  ["torch.unique(ids)", (t) => torch.unique(t.ids!)],
  ["ids.unique()", (t) => t.ids!.unique()],
  ["torch.unique(ids, return_inverse=True)", (t) => torch.unique(t.ids!, { returnInverse: true })],
  ["ids.unique(return_counts=True)", (t) => t.ids!.unique({ returnCounts: true })],
  ["torch.unique(ids, True, True, True)", (t) => torch.unique(t.ids!, true, true, true)],
  ["torch.unique(table, dim=0)", (t) => torch.unique(t.table!, { dim: 0 })],
  [
    "table.unique(return_inverse=True, return_counts=True, dim=1)",
    (t) => t.table!.unique({ returnInverse: true, returnCounts: true, dim: 1 }),
  ],
  ["torch.unique_consecutive(ids)", (t) => torch.uniqueConsecutive(t.ids!)],
  ["ids.unique_consecutive(return_inverse=True)", (t) => t.ids!.uniqueConsecutive({ returnInverse: true })],
  ["torch.unique_consecutive(ids, return_counts=True)", (t) => torch.uniqueConsecutive(t.ids!, { returnCounts: true })],
  [
    "torch.unique_consecutive(table, return_inverse=True, return_counts=True, dim=0)",
    (t) => torch.uniqueConsecutive(t.table!, { returnInverse: true, returnCounts: true, dim: 0 }),
  ],
  ["torch.norm(x)", (t) => torch.norm(t.x!)],
  ["torch.norm(x, 'fro')", (t) => torch.norm(t.x!, "fro")],
  ["torch.norm(x, p='nuc')", (t) => torch.norm(t.x!, { p: "nuc" })],
  ["torch.norm(z, 'nuc', dim=(1, 2))", (t) => torch.norm(t.z!, "nuc", { dim: [1, 2] })],
  ["torch.norm(x, 1)", (t) => torch.norm(t.x!, 1)],
  ["torch.norm(x, 3.5, 1, True)", (t) => torch.norm(t.x!, 3.5, 1, true)],
  ["torch.norm(x, p=float('inf'))", (t) => torch.norm(t.x!, { p: Number.POSITIVE_INFINITY })],
  ["torch.norm(x, None)", (t) => torch.norm(t.x!, null)],
  ["torch.norm(z, dim=(0, 2))", (t) => torch.norm(t.z!, { dim: [0, 2] })],
  ["torch.norm(x, dim=0, dtype=torch.float64)", (t) => torch.norm(t.x!, { dim: 0, dtype: torch.float64 })],
  ["torch.norm(x, out=torch.empty(()))", (t) => torch.norm(t.x!, { out: torch.empty([]) })],
  ["x.norm()", (t) => t.x!.norm()],
  ["x.norm(dim=1)", (t) => t.x!.norm({ dim: 1 })],
  ["x.norm(dim=[0, 1])", (t) => t.x!.norm({ dim: [0, 1] })],
  ["x.norm(2, -1, keepdim=True)", (t) => t.x!.norm(2, -1, { keepdim: true })],
  ["torch.norm(sparse)", (t) => torch.norm(t.sparse!)],
  ["torch.norm(sparse, 2)", (t) => torch.norm(t.sparse!, 2)],
  ["torch.tensordot(x, y, dims=1)", (t) => torch.tensordot(t.x!, t.y!, { dims: 1 })],
  ["torch.tensordot(x, x)", (t) => torch.tensordot(t.x!, t.x!)],
  ["torch.tensordot(x, x, 0)", (t) => torch.tensordot(t.x!, t.x!, 0)],
  [
    "torch.tensordot(z, x, dims=([1, 2], [0, 1]))",
    (t) =>
      torch.tensordot(t.z!, t.x!, {
        dims: [
          [1, 2],
          [0, 1],
        ],
      }),
  ],
  ["torch.tensordot(x, y, [[1], [0]])", (t) => torch.tensordot(t.x!, t.y!, [[1], [0]])],
  [
    "torch.tensordot(x, y, torch.tensor([[1], [0]]))",
    (t) => torch.tensordot(t.x!, t.y!, torch.tensor([[1], [0]], { dtype: "int64" })),
  ],
  ["torch.tensordot(x, y, torch.tensor(1))", (t) => torch.tensordot(t.x!, t.y!, torch.tensor(1, { dtype: "int64" }))],
  ["torch.tensordot(x, y, 1, out=torch.empty(3, 3))", (t) => t.x!.tensordot(t.y!, 1, { out: torch.empty(3, 3) })],
  ["torch.einsum('i,j->ij', a, b)", (t) => torch.einsum("i,j->ij", t.a!, t.b!)],
  ["torch.einsum('ij,jk->ik', (x, y))", (t) => torch.einsum("ij,jk->ik", [t.x!, t.y!])],
  ["torch.einsum('ij,jk,kl->il', x, y, x)", (t) => torch.einsum("ij,jk,kl->il", t.x!, t.y!, t.x!)],
  ["torch.einsum(x, [0, 1], y, [1, 27])", (t) => torch.einsum(t.x!, [0, 1], t.y!, [1, 27])],
  ["torch.einsum(z, [..., 1, 2], [..., 2, 1])", (t) => torch.einsum(t.z!, ["...", 1, 2], ["...", 2, 1])],
  ["torch.meshgrid(a, b, indexing='ij')", (t) => torch.meshgrid(t.a!, t.b!, { indexing: "ij" })],
  ["torch.meshgrid([a, b], indexing='xy')", (t) => torch.meshgrid([t.a!, t.b!], { indexing: "xy" })],
  ["torch.meshgrid(a, b)", (t) => torch.meshgrid(t.a!, t.b!)],
  ["torch.block_diag(x, y, a)", (t) => torch.blockDiag(t.x!, t.y!, t.a!)],
  ["torch.cartesian_prod(a, b)", (t) => torch.cartesianProd(t.a!, t.b!)],
  [
    "torch.broadcast_tensors(a.view(1, 3), b.view(4, 1))",
    (t) => torch.broadcastTensors(t.a!.view(1, 3), t.b!.view(4, 1)),
  ],
  ["torch.chain_matmul(x, y, x)", (t) => torch.chainMatmul(t.x!, t.y!, t.x!)],
  ["torch.atleast_1d(torch.tensor(1.))", () => torch.atleast1d(torch.tensor(1))],
  ["torch.atleast_2d(a, b)", (t) => torch.atleast2d(t.a!, t.b!)],
  ["torch.atleast_3d([x, a])", (t) => torch.atleast3d([t.x!, t.a!])],
  ["torch.cdist(x, y.T)", (t) => torch.cdist(t.x!, t.y!.T)],
  ["torch.cdist(x, y.T, p=1.0)", (t) => torch.cdist(t.x!, t.y!.T, { p: 1 })],
  ["torch.cdist(many, many)", (t) => torch.cdist(t.many!, t.many!)],
  [
    "torch.cdist(many, many, compute_mode='donot_use_mm_for_euclid_dist')",
    (t) => torch.cdist(t.many!, t.many!, { computeMode: "donot_use_mm_for_euclid_dist" }),
  ],
  ["torch.cdist(x, y.T, 2.0, 'use_mm_for_euclid_dist')", (t) => torch.cdist(t.x!, t.y!.T, 2, "use_mm_for_euclid_dist")],
  ["torch.lu(square)", (t) => torch.lu(t.square!)],
  ["square.lu(get_infos=True)", (t) => t.square!.lu({ getInfos: true })],
  [
    "torch.lu(square, out=(torch.empty(0), torch.empty(0, dtype=torch.int32)))",
    (t) => torch.lu(t.square!, { out: [torch.empty(0), torch.empty(0, { dtype: "int32" })] }),
  ],
  ["torch.split(x, 2, 1)", (t) => torch.split(t.x!, 2, 1)],
  ["torch.split(x, split_size_or_sections=2)", (t) => torch.split(t.x!, { splitSizeOrSections: 2 })],
  ["torch.split(x, [1, 3], dim=1)", (t) => torch.split(t.x!, [1, 3], { dim: 1 })],
  ["x.split([1, 2])", (t) => t.x!.split([1, 2])],
  ["x.split(split_size=3, dim=-1)", (t) => t.x!.split({ splitSize: 3, dim: -1 })],
  ["z.unflatten(2, (2, 2))", (t) => t.z!.unflatten(2, [2, 2])],
  ["torch.nonzero(a)", (t) => torch.nonzero(t.a!)],
  ["torch.nonzero(table, as_tuple=True)", (t) => torch.nonzero(t.table!, { asTuple: true })],
  ["table.nonzero(as_tuple=True)", (t) => t.table!.nonzero({ asTuple: true })],
  ["torch.unravel_index(torch.tensor([5, 3]), (2, 3))", () => torch.unravelIndex(torch.tensor([5n, 3n]), [2, 3])],
  ["torch.unravel_index(a, 3)", (t) => torch.unravelIndex(t.a!, 3)],
  ["torch.tensor(torch.broadcast_shapes((2, 1), (3,), 1))", () => shapeTensor(torch.broadcastShapes([2, 1], [3], 1))],
  [
    "torch.tensor(torch.broadcast_shapes((1, 0), (5, 1, 1)))",
    () => shapeTensor(torch.broadcastShapes([1, 0], [5, 1, 1])),
  ],
];

const shapeTensor = (shape: number[]) => torch.tensor(shape, { dtype: "int64" });

/** What Python refuses, and we with the same words. */
const refused: Case[] = [
  [
    "torch.stft(long, 16, align_to_window=True, return_complex=True)",
    (t) => torch.stft(t.long!, 16, { alignToWindow: true, returnComplex: true }),
  ],
  ["torch.stft(long, 16)", (t) => torch.stft(t.long!, 16)],
  ["torch.norm(sparse, 'bla')", (t) => torch.norm(t.sparse!, "bla" as "fro")],
  ["torch.norm(z, 'fro', dim=(0, 1, 2))", (t) => torch.norm(t.z!, "fro", { dim: [0, 1, 2] })],
  ["torch.norm(sparse, 'fro', dtype=torch.float64)", (t) => torch.norm(t.sparse!, "fro", { dtype: "float64" })],
  ["torch.tensordot(x, y, -1)", (t) => torch.tensordot(t.x!, t.y!, -1)],
  ["torch.tensordot(x, y, 3)", (t) => torch.tensordot(t.x!, t.y!, 3)],
  [
    "torch.cdist(x, x, compute_mode='bla')",
    (t) => torch.cdist(t.x!, t.x!, { computeMode: "bla" as "use_mm_for_euclid_dist" }),
  ],
  ["torch.broadcast_shapes([2, 3], [4])", () => torch.broadcastShapes([2, 3], [4])],
  ["torch.broadcast_shapes([-2])", () => torch.broadcastShapes([-2])],
  ["torch.unravel_index(x, (2, 3))", (t) => torch.unravelIndex(t.x!, [2, 3])],
  ["torch.unravel_index(a, (2, -3))", (t) => torch.unravelIndex(t.a!, [2, -3])],
  ["torch.lu(square, get_infos=True, out=(x, y))", (t) => torch.lu(t.square!, { getInfos: true, out: [t.x!, t.y!] })],
  ["z.unflatten(2, ())", (t) => t.z!.unflatten(2, [])],
  ["torch.einsum('i')", () => (torch.einsum as (...args: unknown[]) => unknown)("i")],
  ["torch.einsum(x, [0, 52])", (t) => torch.einsum(t.x!, [0, 52])],
];

interface Answers {
  results: Bits[][];
  errors: { name: string; message: string }[];
  all: string[];
  parameters: Record<string, string[]>;
}

describe.skipIf(noPython)("functions of torch/functional.py", () => {
  let answers: Answers;

  beforeAll(async () => {
    answers = await python<Answers>(
      `${INPUTS}
import inspect, torch.functional
def answer(expression):
    value = eval(expression)
    return [bits(torch.view_as_real(v) if v.is_complex() else v.to_dense()) for v in (value if isinstance(value, (tuple, list)) else [value])]
def refusal(expression):
    try: eval(expression)
    except Exception as error: return {"name": type(error).__name__, "message": str(error)}
implementations = {"unique": "_unique_impl", "unique_consecutive": "_unique_consecutive_impl", "lu": "_lu_impl"}
result = {
    "results": [answer(e) for e in args["cases"]],
    "errors": [refusal(e) for e in args["refused"]],
    "all": torch.functional.__all__,
    "parameters": {n: list(inspect.signature(getattr(torch.functional, implementations.get(n, n))).parameters) for n in args["named"]},
}`,
      {
        cases: cases.map(([expression]) => expression),
        refused: refused.map(([expression]) => expression),
        named: Object.keys(named),
      },
    );
  });

  it.each(cases.map(([expression, ours], i) => [expression, ours, i] as const))("%s", (expression, ours, i) => {
    const value = ours(inputs());
    const tensors = (Array.isArray(value) ? value : [value]) as Tensor[];
    const theirs = answers.results[i] as Bits[];
    expect(tensors.length, "how many tensors").toBe(theirs.length);
    for (const [k, tensor] of tensors.entries()) {
      const plain = tensor.dtype.name.startsWith("complex") ? torch.viewAsReal(tensor) : tensor.toDense();
      expectSameBits(plain, theirs[k] as Bits, expression);
    }
  });

  it.each(refused.map(([expression, ours], i) => [expression, ours, i] as const))("%s is refused", (_, ours, i) => {
    const { name, message } = answers.errors[i] as Answers["errors"][number];
    expect(() => ours(inputs())).toThrow(
      expect.objectContaining({ name, message: expect.stringContaining(message.split("\n")[0] as string) }),
    );
  });

  it("has every name of Python's list that is an operator or made of them in a line", () => {
    const missing = answers.all.filter(
      (name) => typeof (torch as unknown as Record<string, unknown>)[camelCase(name)] !== "function",
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.keys(named))("%s takes Python's parameters by name", (name) => {
    const call = (torch as unknown as Record<string, (...args: unknown[]) => unknown>)[camelCase(name)]!;
    let message = "";
    try {
      call(...Array.from({ length: named[name] as number }, () => torch.ones(2, 2)), { nope: 1 });
    } catch (error) {
      ({ message } = error as Error);
    }
    const taken = /expected one of: (.*)$/.exec(message)?.[1]?.split(", ");
    expect(taken?.sort()).toEqual(answers.parameters[name]!.slice(named[name]).map(camelCase).sort());
  });
});

/** Functions with options, and how many arguments they have before these. */
const named: Record<string, number> = {
  ...{ cdist: 2, lu: 1, norm: 1, split: 1, stft: 1, tensordot: 2, unique: 1, unique_consecutive: 1 },
};

describe("functions of torch/functional.py, by type", () => {
  it("say at compile time what they give", () => {
    const x = torch.tensor([1, 1, 2]);
    const single: Tensor = torch.unique(x);
    const [, inverse]: [Tensor, Tensor] = torch.unique(x, { returnInverse: true });
    const [, , counts]: [Tensor, Tensor, Tensor] = x.unique({ returnInverse: true, returnCounts: true });
    const rows: Tensor[] = x.nonzero({ asTuple: true });
    // @ts-expect-error there is no such option
    expect(() => torch.unique(x, { return_inverse: true })).toThrow("unexpected option 'return_inverse'");
    // @ts-expect-error one tensor has no second part
    const [, none] = [torch.uniqueConsecutive(x)];
    expect(none).toBeUndefined();
    for (const tensor of [single, inverse, counts, ...rows]) expect(tensor).toBeInstanceOf(Tensor);
  });
});
