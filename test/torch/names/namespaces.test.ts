/** torch.accelerator, compiler, jit, testing, sparse, nested, hub, lowRank, forkRng: against Python. */

import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import torch, { accelerator, aten, compiler, hub, jit, nested, nn, sparse, testing } from "libtorch-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPython } from "../../python.js";
import { expectSame, type Row } from "./table.js";

const seeded = (seed: number, run: () => unknown) => () => {
  torch.manualSeed(seed);
  return run();
};
const cpu = { device: "cpu" };
const as = (value: unknown) => value as never;

const dtypes = [
  "bool",
  "uint8",
  "int8",
  "int64",
  "float16",
  "bfloat16",
  "float32",
  "float64",
  "complex64",
  "float8_e5m2",
];
const made: Row[] = [
  ...dtypes.map(
    (dtype): Row => [
      `torch.manual_seed(1);;torch.testing.make_tensor(3, 4, dtype=torch.${dtype}, device="cpu")${dtype.startsWith("float8") ? ".float()" : ""}`,
      () => {
        torch.manualSeed(1);
        const tensor = testing.makeTensor(3, 4, { dtype, ...cpu });
        return dtype.startsWith("float8") ? tensor.float() : tensor;
      },
    ],
  ),
  [
    "torch.manual_seed(2);;torch.testing.make_tensor((3, 4), dtype=torch.float32, device='cpu', low=0.5, high=2, noncontiguous=True)",
    seeded(2, () => testing.makeTensor([3, 4], { dtype: "float32", ...cpu, low: 0.5, high: 2, noncontiguous: true })),
  ],
  [
    "torch.manual_seed(2);;torch.testing.make_tensor((50,), dtype=torch.int64, device='cpu', low=-1, high=2, exclude_zero=True)",
    seeded(2, () => testing.makeTensor([50], { dtype: "int64", ...cpu, low: -1, high: 2, excludeZero: true })),
  ],
  [
    "torch.testing.make_tensor(2, dtype=torch.float32, device='cpu', requires_grad=True).requires_grad",
    () => testing.makeTensor(2, { dtype: "float32", ...cpu, requiresGrad: true }).requiresGrad,
  ],
  [
    "torch.testing.make_tensor(2, dtype=torch.float32, device='cpu', low=3, high=1)",
    () => testing.makeTensor(2, { dtype: "float32", ...cpu, low: 3, high: 1 }),
  ],
  [
    "torch.testing.make_tensor(2, dtype=torch.uint8, device='cpu', low=-5, high=-1)",
    () => testing.makeTensor(2, { dtype: "uint8", ...cpu, low: -5, high: -1 }),
  ],
  [
    "torch.testing.make_tensor(2, dtype=torch.int8, device='cpu', requires_grad=True)",
    () => testing.makeTensor(2, { dtype: "int8", ...cpu, requiresGrad: true }),
  ],
];

const t = torch.tensor;
const closeness: Row[] = (
  [
    ["torch.tensor([1.0, 2.0]), torch.tensor([1.0, 2.0])", t([1, 2]), t([1, 2]), {}, ""],
    ["torch.tensor([1.0, 2.0]), torch.tensor([1.0, 2.1])", t([1, 2]), t([1, 2.1]), {}, ""],
    [
      "torch.tensor([[1.0, 2.0], [3.0, 4.5]]), torch.tensor([[1.0, 2.5], [3.0, 4.0]])",
      t([
        [1, 2],
        [3, 4.5],
      ]),
      t([
        [1, 2.5],
        [3, 4],
      ]),
      {},
      "",
    ],
    ["torch.tensor([1, 2]), torch.tensor([1, 3])", t([1n, 2n]), t([1n, 3n]), {}, ""],
    ["torch.tensor(1.5), torch.tensor(2.5)", t(1.5), t(2.5), {}, ""],
    ["torch.ones(2), torch.ones(3)", aten.ones(2), aten.ones(3), {}, ""],
    ["torch.ones(2), torch.ones(2).double()", aten.ones(2), aten.ones(2).double(), {}, ""],
    [
      "torch.ones(2), torch.ones(2).double(), check_dtype=False",
      aten.ones(2),
      aten.ones(2).double(),
      { checkDtype: false },
      "",
    ],
    [
      "torch.ones(2, 3), torch.ones(3, 2).t(), check_stride=True",
      aten.ones(2, 3),
      aten.ones(3, 2).t(),
      { checkStride: true },
      "",
    ],
    ["torch.ones(2).to('meta'), torch.ones(2)", aten.ones(2).to("meta"), aten.ones(2), {}, ""],
    [
      "torch.tensor([float('nan')]), torch.tensor([float('nan')]), equal_nan=True",
      t([Number.NaN]),
      t([Number.NaN]),
      { equalNan: true },
      "",
    ],
    ["torch.tensor([1.0]), torch.tensor([1.05]), rtol=0.1, atol=0.0", t([1]), t([1.05]), { rtol: 0.1, atol: 0 }, ""],
    ["torch.tensor([1.0]), torch.tensor([2.0]), rtol=0.0, atol=0.0", t([1]), t([2]), { rtol: 0, atol: 0 }, ""],
    [
      "[torch.ones(2), torch.ones(2)], [torch.ones(2), torch.zeros(2)]",
      [aten.ones(2), aten.ones(2)],
      [aten.ones(2), aten.zeros(2)],
      {},
      "",
    ],
    ["{'a': torch.ones(1)}, {'b': torch.ones(1)}", { a: aten.ones(1) }, { b: aten.ones(1) }, {}, ""],
    ["{'a': [1, 2]}, {'a': [1, 3]}", { a: [1, 2] }, { a: [1, 3] }, {}, ""],
    ["[1], [1, 2]", [1], [1, 2], {}, ""],
    ["1.5, 1.75", 1.5, 1.75, {}, ""],
    ["True, False", true, false, {}, ""],
    ["None, 3", null, 3, {}, ""],
    ["torch.ones(2), torch.zeros(2), msg='mine'", aten.ones(2), aten.zeros(2), { msg: "mine" }, ""],
  ] as [string, unknown, unknown, object, string][]
).map(([source, actual, expected, options]) => [
  `torch.testing.assert_close(${source})`,
  () => testing.assertClose(actual, expected, options) ?? null,
]);

const x = aten.arange(6, { dtype: "float32" }).view(2, 3);
const mask = t([
  [1, 0, 2],
  [0, 3, 0],
]);
const setup =
  "x = torch.arange(6.0).view(2, 3)\nmask = torch.tensor([[1.0, 0.0, 2.0], [0.0, 3.0, 0.0]])\ns = mask.to_sparse()";
const s = mask.toSparse();
const sparseRows: Row[] = [
  ["torch.sparse.mm(s, x.t())", () => sparse.mm(s, x.t())],
  ["torch.sparse.mm(s, s.t())", () => sparse.mm(s, s.t())],
  ["torch.sparse.mm(mask.to_sparse_csr(), x.t(), 'mean')", () => sparse.mm(mask.toSparseCsr(), x.t(), "mean")],
  [
    "torch.sparse.addmm(torch.ones(2, 2), s, x.t(), beta=0.5, alpha=2)",
    () => sparse.addmm(aten.ones(2, 2), s, x.t(), { beta: 0.5, alpha: 2 }),
  ],
  ["torch.sparse.sum(s)", () => sparse.sum(s)],
  ["torch.sparse.sum(s, 0)", () => sparse.sum(s, 0)],
  ["torch.sparse.sum(s, dim=(0, 1), dtype=torch.float64)", () => sparse.sum(s, [0, 1], { dtype: "float64" })],
  ["torch.sparse.softmax(s, 1)", () => sparse.softmax(s, 1)],
  ["torch.sparse.log_softmax(s, dim=1, dtype=torch.float64)", () => sparse.logSoftmax(s, { dim: 1, dtype: "float64" })],
  [
    "torch.sparse.sampled_addmm(mask.to_sparse_csr(), x, x.t() @ x)",
    () => sparse.sampledAddmm(mask.toSparseCsr(), x, x.t().mm(x)),
  ],
  [
    "torch.sparse.spdiags(x, torch.tensor([0, 1]), (3, 3))",
    () => sparse.spdiags(x, t([0, 1], { dtype: "int64" }), [3, 3]),
  ],
  [
    "w = s.clone().requires_grad_();;v = x.t().clone().requires_grad_();;torch.sparse.mm(w, v).sum().backward();;[w.grad, v.grad]",
    () => {
      const [w, v] = [s.clone().requiresGrad_(), x.t().clone().requiresGrad_()];
      sparse.mm(w, v).sum().backward();
      return [w.grad, v.grad];
    },
  ],
  ["torch.spmm(s, x.t())", () => torch.spmm(s, x.t())],
  ["torch.dsmm(s, x.t())", () => torch.dsmm(s, x.t())],
  ["torch.hsmm(s, x.t())", () => torch.hsmm(s, x.t())],
  ["torch.saddmm(torch.ones(2, 2).to_sparse(), s, x.t())", () => torch.saddmm(aten.ones(2, 2).toSparse(), s, x.t())],
];

const nestedRows: Row[] = [
  [
    "torch.nested.to_padded_tensor(torch.nested.nested_tensor([x, x[:1]]), -1.0)",
    () => nested.toPaddedTensor(nested.nestedTensor([x, x.at("0:1")]), -1),
  ],
  [
    "torch.nested.to_padded_tensor(torch.nested.nested_tensor([[1.0, 2.0], [3.0]]), 0.0, (2, 4))",
    () => nested.toPaddedTensor(nested.nestedTensor([[1, 2], [3]]), 0, [2, 4]),
  ],
  ["torch.nested.as_nested_tensor(x).to_padded_tensor(0.0)", () => nested.toPaddedTensor(nested.asNestedTensor(x), 0)],
  [
    "list(torch.nested.narrow(torch.ones(2, 5, 3), 1, 1, 2).unbind())",
    () => nested.narrow(aten.ones(2, 5, 3), 1, 1, 2).unbind(),
  ],
  [
    "y = x.clone().requires_grad_();;torch.nested.as_nested_tensor([y, y[:1]]).to_padded_tensor(0.0).sum().backward();;y.grad",
    () => {
      const y = x.clone().requiresGrad_();
      nested
        .toPaddedTensor(nested.asNestedTensor([y, y.at("0:1")]), 0)
        .sum()
        .backward();
      return y.grad;
    },
  ],
  [
    "n = torch.nested.nested_tensor([x.double()], requires_grad=True);;[n.requires_grad, n.is_nested, n.dtype]",
    () => {
      const n = nested.nestedTensor([x.double()], { requiresGrad: true });
      return [n.requiresGrad, n.isNested, n.dtype];
    },
  ],
];

const low: Row[] = [
  [
    "torch.manual_seed(0);;list(torch.svd_lowrank(torch.randn(8, 6), q=3))",
    seeded(0, () => torch.svdLowrank(aten.randn(8, 6), { q: 3 })),
  ],
  [
    "torch.manual_seed(0);;list(torch.svd_lowrank(torch.randn(2, 5, 9, dtype=torch.float64), 4, 3, torch.ones(1, 9, dtype=torch.float64)))",
    seeded(0, () =>
      torch.svdLowrank(aten.randn([2, 5, 9], { dtype: "float64" }), 4, 3, aten.ones([1, 9], { dtype: "float64" })),
    ),
  ],
  [
    "torch.manual_seed(0);;list(torch.pca_lowrank(torch.randn(9, 5)))",
    seeded(0, () => torch.pcaLowrank(aten.randn(9, 5))),
  ],
  [
    "torch.manual_seed(0);;list(torch.pca_lowrank(torch.randn(9, 5), center=False, q=2))",
    seeded(0, () => torch.pcaLowrank(aten.randn(9, 5), { center: false, q: 2 })),
  ],
  [
    "torch.manual_seed(0);;list(torch.pca_lowrank(torch.eye(9).to_sparse(), q=3))",
    seeded(0, () => torch.pcaLowrank(aten.eye(9).toSparse(), 3)),
  ],
  [
    "torch.manual_seed(0);;list(torch.svd_lowrank(torch.randn(4, 5, dtype=torch.complex64), q=2))",
    seeded(0, () => torch.svdLowrank(aten.randn([4, 5], { dtype: "complex64" }), 2).map((part) => part.resolveConj())),
  ],
  ["torch.pca_lowrank(torch.ones(3, 2), q=4)", () => torch.pcaLowrank(aten.ones(3, 2), 4)],
];

const positive = (n: number, dtype: string) => {
  torch.manualSeed(0);
  const a = aten.randn([n, n], { dtype });
  return a.matmul(a.mT);
};
const A = "torch.manual_seed(0);;A = torch.randn(24, 24, dtype=torch.float64);;A = A @ A.mT;;";
const F = A.replace("float64", "float32");
const eigen: Row[] = [
  [`${A}list(torch.lobpcg(A, k=3))`, () => torch.lobpcg(positive(24, "float64"), 3)],
  [
    `${F}list(torch.lobpcg(A, 2, largest=False, niter=20))`,
    () => torch.lobpcg(positive(24, "float32"), 2, { largest: false, niter: 20 }),
  ],
  [
    `${A}list(torch.lobpcg(A, k=2, method="basic", niter=5, tol=1e-3))`,
    () => torch.lobpcg(positive(24, "float64"), 2, { method: "basic", niter: 5, tol: 1e-3 }),
  ],
  [
    `${A}list(torch.lobpcg(A.to_sparse(), k=2, n=4, B=torch.eye(24, dtype=torch.float64) * 2))`,
    () => torch.lobpcg(positive(24, "float64").toSparse(), 2, { n: 4, B: aten.eye(24, { dtype: "float64" }).mul(2) }),
  ],
  [
    `${A}list(torch.lobpcg(torch.stack([A, A * 2]), k=2, niter=7, ortho_bparams={"ortho_use_drop": True}))`,
    () => {
      const a = positive(24, "float64");
      return torch.lobpcg(aten.stack([a, a.mul(2)]), 2, { niter: 7, orthoBparams: { ortho_use_drop: true } });
    },
  ],
  [
    `${A}steps = [];;torch.lobpcg(A, X=torch.ones(24, 2, dtype=torch.float64).tril(), niter=4, tracker=lambda w: steps.append([w.ivars["istep"], w.E.clone()]));;steps`,
    () => {
      const steps: unknown[] = [];
      const X = aten.ones([24, 2], { dtype: "float64" }).tril();
      torch.lobpcg(positive(24, "float64"), { X, niter: 4, tracker: (w) => steps.push([w.ivars.istep, w.E.clone()]) });
      return steps;
    },
  ],
  ["torch.lobpcg(torch.eye(5), k=2)", () => torch.lobpcg(aten.eye(5), 2)],
];

const { backends } = torch;
const libraries: Row[] = [
  [
    "b = torch.backends;;[b.mkl.is_available(), b.mkldnn.is_available(), b.openmp.is_available(), b.nnpack.is_available(), b.mps.is_available(), b.mps.is_built()]",
    () =>
      [backends.mkl, backends.mkldnn, backends.openmp, backends.nnpack, backends.mps]
        .map((b) => b.isAvailable())
        .concat(backends.mps.isBuilt()),
  ],
  [
    "b = torch.backends;;[b.opt_einsum.is_available(), b.cpu.get_cpu_capability(), b.quantized.engine, sorted(b.quantized.supported_engines)]",
    () => [
      backends.optEinsum.isAvailable(),
      backends.cpu.getCpuCapability(),
      backends.quantized.engine,
      backends.quantized.supportedEngines.sort(),
    ],
  ],
  [
    "b = torch.backends.quantized;;b.engine = 'qnnpack';;e = b.engine;;b.engine = 'x86';;e",
    () => {
      backends.quantized.engine = "qnnpack";
      const { engine } = backends.quantized;
      backends.quantized.engine = "x86";
      return engine;
    },
  ],
  [
    "setattr(torch.backends.quantized, 'engine', 'x')",
    () => {
      backends.quantized.engine = "x";
      return null;
    },
  ],
  ["torch.backends.cuda.preferred_linalg_library('x')", () => backends.cuda.preferredLinalgLibrary("x")],
  [
    "b = torch.backends.mkldnn;;f = b.flags(enabled=False);;f.__enter__();;e = b.enabled;;f.__exit__(None, None, None);;[e, b.enabled]",
    () => {
      const { mkldnn } = backends;
      return [mkldnn.flags({ enabled: false }, () => mkldnn.enabled), mkldnn.enabled];
    },
  ],
  [
    "b = torch.backends.cudnn;;f = b.flags(deterministic=True);;f.__enter__();;e = [b.enabled, b.deterministic];;f.__exit__(None, None, None);;e + [b.enabled, b.deterministic]",
    () => {
      const { cudnn } = backends;
      const inside = cudnn.flags({ deterministic: true }, () => [cudnn.enabled, cudnn.deterministic]);
      return [...inside, cudnn.enabled, cudnn.deterministic];
    },
  ],
];

const rest: Row[] = [
  [
    "[torch.accelerator.is_available(), torch.accelerator.device_count(), torch.accelerator.current_accelerator()]",
    () => [accelerator.isAvailable(), accelerator.deviceCount(), accelerator.currentAccelerator()],
  ],
  ["torch.accelerator.current_device_index()", () => accelerator.currentDeviceIndex()],
  ["torch.accelerator.synchronize()", () => accelerator.synchronize()],
  ["torch.accelerator.memory_allocated()", () => accelerator.memoryAllocated()],
  ["torch.accelerator.set_device_index(0)", () => accelerator.setDeviceIndex(0)],
  ["torch.accelerator.device_index(0).__enter__()", () => accelerator.deviceIndex(0)],
  [
    "[torch.jit.is_scripting(), torch.jit.is_tracing(), torch.compiler.is_compiling(), torch.compiler.is_exporting(), torch.compiler.is_dynamo_compiling()]",
    () => [
      jit.isScripting(),
      jit.isTracing(),
      compiler.isCompiling(),
      compiler.isExporting(),
      compiler.isDynamoCompiling(),
    ],
  ],
  [
    "torch.compile(lambda a: a, mode='default', options={'a': 1})",
    () => torch.compile((a: unknown) => a, { mode: "default", options: { a: 1 } }),
  ],
  [
    "torch.manual_seed(0);;f = torch.random.fork_rng();;f.__enter__();;torch.rand(3);;f.__exit__(None, None, None);;torch.rand(2)",
    () => {
      torch.manualSeed(0);
      torch.forkRng(() => aten.rand(3));
      return aten.rand(2);
    },
  ],
  [
    "torch.manual_seed(0);;f = torch.random.fork_rng(enabled=False);;f.__enter__();;torch.rand(3);;f.__exit__(None, None, None);;torch.rand(2)",
    () => {
      torch.manualSeed(0);
      torch.random.forkRng({ enabled: false }, () => aten.rand(3));
      return aten.rand(2);
    },
  ],
  ["torch.linalg.inv(torch.zeros(2, 2))", () => aten.linalgInv(aten.zeros(2, 2)), "singular"],
];

describe.skipIf(noPython)("as in Python", () => {
  test("makeTensor, assertClose, sparse, nested, low rank, and what means nothing here", async () => {
    await expectSame([made, closeness, sparseRows, nestedRows, low, eigen, libraries, rest].flat(), setup);
  });
});

test("torch.compile and torch.jit give back what they got", () => {
  const layer = new nn.Linear(2, 2);
  const double = (v: number) => v * 2;
  expect(torch.compile(layer)).toBe(layer);
  expect(torch.compile({ fullgraph: true })(double)).toBe(double);
  expect(compiler.disable(double)).toBe(double);
  expect(compiler.disable({ recursive: false })(double)).toBe(double);
  for (const same of [jit.export, jit.unused, jit.ignore, jit.scriptIfTracing, compiler.allowInGraph]) {
    expect((same as (f: typeof double) => unknown)(double)).toBe(double);
  }
  expect(jit.ignore(true)(double)).toBe(double);
  expect(jit.wait(jit.fork(double, 4))).toBe(8);
  expect(torch.wait(torch.fork(double, 4))).toBe(8);
  expect([jit.isinstance(3, Number), jit.isinstance("a", [Number, String]), jit.isinstance(layer, nn.Linear)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(jit.annotate(Number, 3)).toBe(3);
  expect(() => torch.compile(layer, { fulgraph: true } as never)).toThrow("unexpected option 'fulgraph'");
  expect(() => torch.compile(as(3))).toThrow("expected model to be a module or a function, got 3");
  expect(() => jit.unused(as(3))).toThrow("expected fn to be a function");
});

describe("torch.hub", () => {
  const folder = mkdtempSync(join(tmpdir(), "libtorch-node-hub-"));
  const bytes = Buffer.from("weights");
  const digest = createHash("sha256").update(bytes).digest("hex");
  let server: Server;
  let base: string;
  beforeAll(async () => {
    const saved = join(folder, "saved.pt");
    await torch.save({ a: t([1, 2]) }, saved);
    const weights = await readFile(saved);
    server = createServer((request, response) => {
      if (request.url === "/file") response.end(bytes);
      else if (request.url === "/net.pt") response.end(weights);
      else response.writeHead(404).end();
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  test("downloads a file whole or not at all", async () => {
    const file = join(folder, "file");
    await hub.downloadUrlToFile(`${base}/file`, file, digest.slice(0, 8), { progress: false });
    expect(await readFile(file)).toEqual(bytes);
    const wrong = hub.downloadUrlToFile(`${base}/file`, join(folder, "b"), { hashPrefix: "00", progress: false });
    await expect(wrong).rejects.toThrow(`invalid hash value (expected "00", got "${digest}")`);
    await expect(hub.downloadUrlToFile(`${base}/none`, join(folder, "c"))).rejects.toThrow("HTTP Error 404");
    expect(readdirSync(folder).sort()).toEqual(["file", "saved.pt"]);
  });

  test("loads weights, and keeps them in its folder", async () => {
    hub.setDir(join(folder, "hub"));
    expect(hub.getDir()).toBe(join(folder, "hub"));
    const read = async () =>
      (await hub.loadStateDictFromUrl(`${base}/net.pt`, { progress: false })) as { a: torch.Tensor };
    expect((await read()).a.tolist()).toEqual([1, 2]);
    expect(readdirSync(join(folder, "hub", "checkpoints"))).toEqual(["net.pt"]);
    expect((await read()).a.tolist()).toEqual([1, 2]);
  });
});
