/** Attributes and methods of tensors beside the operators, legacy constructors and storages, against Python. */

import torch, { aten, nn, type Tensor, type TypedStorage } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { noPython } from "../../python.js";
import { expectSame, type Row } from "./table.js";

const x = aten.arange(6, { dtype: "float32" }).view(2, 3);
const sparse = x.toSparse();
const big = aten.empty([2, 3, 4, 5]);
const setup = `
x = torch.arange(6.0).view(2, 3)
sparse = x.to_sparse()
big = torch.empty(2, 3, 4, 5)
`;
const as = (value: unknown) => value as never;

const attributes: Row[] = [
  ["x.H", () => x.H],
  ["torch.ones(2, 2, 2).H", () => aten.ones(2, 2, 2).H],
  ["torch.ones(2).H", () => aten.ones(2).H],
  ["torch.tensor([[1j]]).H.resolve_conj()", () => torch.tensor([[{ re: 0, im: 1 }]]).H.resolveConj()],
  [
    "[x.itemsize, x.nbytes, x.nelement(), x.ndimension(), x.name, x.volatile]",
    () => [x.itemsize, x.nbytes, x.nelement(), x.ndimension(), x.name, x.volatile],
  ],
  ["sparse.nbytes", () => sparse.nbytes],
  [
    "[x.is_cpu, x.is_cuda, x.is_meta, x.is_sparse, x.is_sparse_csr, x.is_quantized, x.is_mkldnn, x.is_xpu]",
    () => [x.isCpu, x.isCuda, x.isMeta, x.isSparse, x.isSparseCsr, x.isQuantized, x.isMkldnn, x.isXpu],
  ],
  [
    "[sparse.is_sparse, x.to_sparse_csr().is_sparse_csr, x.to('meta').is_meta]",
    () => [sparse.isSparse, x.toSparseCsr().isSparseCsr, x.to("meta").isMeta],
  ],
  [
    "torch.quantize_per_tensor(x, 0.1, 0, torch.quint8).is_quantized",
    () => aten.quantizePerTensor(x, 0.1, 0, "quint8").isQuantized,
  ],
  [
    "[x.int().is_quantized, x.const_data_ptr() == x.data_ptr(), x.grad_dtype]",
    () => [x.int().isQuantized, x.constDataPtr() === x.dataPtr(), x.gradDtype],
  ],
  ["[x.cfloat(), x.cdouble(), x.to_sparse_coo()]", () => [x.cfloat(), x.cdouble(), x.toSparseCoo()]],
  ["x.polygamma(2)", () => x.polygamma(2)],
  ["x.where(x > 2, x * 0)", () => x.where(x.gt(2), x.mul(0))],
  ["x.where(x > 2, 1)", () => x.where(x.gt(2), 1)],
  ["x.ipu()", () => x.ipu()],
  ["x.xpu()", () => x.xpu()],
  ["x.mtia()", () => x.mtia(), "Torch not compiled with MTIA enabled"],
  ["x.module_load(x)", () => x.moduleLoad(x)],
  ["[x.is_shared(), x.clone().share_memory_().is_shared()]", () => [x.isShared(), x.clone().shareMemory_().isShared()]],
];

const types: Row[] = [
  ...["float64", "int32", "uint16", "bool", "complex64", "bfloat16", "float8_e5m2"].map(
    (name): Row => [`x.to(torch.${name}).type()`, () => x.to(name).type()],
  ),
  ["[x.type(), sparse.type(), x.to('meta').type()]", () => [x.type(), sparse.type(), x.to("meta").type()]],
  [
    "torch.quantize_per_tensor(x, 0.1, 0, torch.quint8).type()",
    () => aten.quantizePerTensor(x, 0.1, 0, "quint8").type(),
  ],
  [
    "[x.type('torch.DoubleTensor'), x.type(torch.int64), x.type(torch.LongTensor)]",
    () => [x.type("torch.DoubleTensor"), x.type(torch.int64), x.type(torch.LongTensor)],
  ],
  ["x.type('torch.Foo')", () => x.type("torch.Foo")],
  ["x.type(3)", () => x.type(as(3)), "dtype must be a type, str, or dtype object"],
  ["torch.typename(x)", () => torch.typename(x)],
];

const news: Row[] = [
  ["x.new([1, 2])", () => x.new([1, 2])],
  ["list(x.new(2, 3).shape)", () => x.new(2, 3).shape],
  ["x.int().new([1.5])", () => x.int().new([1.5])],
  ["x.double().new(x)", () => x.double().new(x), "expected a tensor of dtype torch.float64"],
  ["x.new_tensor([1, 2])", () => x.newTensor([1, 2])],
  ["x.int().new_tensor([1.5])", () => x.int().newTensor([1.5])],
  ["x.new_tensor(x.double())", () => x.newTensor(x.double())],
  ["x.new_tensor([1, 2], dtype=torch.int64)", () => x.newTensor([1, 2], { dtype: torch.int64 })],
  [
    "x.new_tensor([1.0], requires_grad=True).requires_grad",
    () => x.newTensor([1], { requiresGrad: true }).requiresGrad,
  ],
  ["type(x.as_subclass(nn.Parameter)) is nn.Parameter", () => x.asSubclass(nn.Parameter) instanceof nn.Parameter],
];

const orders: Row[] = [
  ["x.dim_order()", () => x.dimOrder()],
  ["x.t().dim_order()", () => x.t().dimOrder()],
  ["x.expand(4, 2, 3).dim_order()", () => x.expand(4, 2, 3).dimOrder()],
  [
    "big.to(memory_format=torch.channels_last).dim_order()",
    () => big.to({ memoryFormat: torch.channelsLast }).dimOrder(),
  ],
  ["big.permute(3, 0, 2, 1).dim_order()", () => big.permute(3, 0, 2, 1).dimOrder()],
  ["big[:, ::2, 1].dim_order()", () => big.at(":", "::2", 1).dimOrder()],
  ["torch.ones(1, 1, 1).dim_order()", () => aten.ones(1, 1, 1).dimOrder()],
  ["torch.ones(1, 2, 1, 3).dim_order()", () => aten.ones(1, 2, 1, 3).dimOrder()],
  ["torch.ones(1, 1, 1).dim_order(ambiguity_check=True)", () => aten.ones(1, 1, 1).dimOrder({ ambiguityCheck: true })],
  [
    "x.dim_order(ambiguity_check=[torch.contiguous_format])",
    () => x.dimOrder({ ambiguityCheck: [torch.contiguousFormat] }),
  ],
  [
    "torch.ones(1, 2, 1, 3).dim_order(ambiguity_check=[torch.contiguous_format, torch.channels_last])",
    () => aten.ones(1, 2, 1, 3).dimOrder({ ambiguityCheck: [torch.contiguousFormat, torch.channelsLast] }),
  ],
  ["x.dim_order(ambiguity_check=3)", () => x.dimOrder({ ambiguityCheck: as(3) })],
  [
    "[torch.tensor(1).dim_order(), torch.ones(3).dim_order()]",
    () => [torch.tensor(1).dimOrder(), aten.ones(3).dimOrder()],
  ],
];

const mapped: Row[] = [
  ["x.clone().apply_(lambda v: v * 2)", () => x.clone().apply_((v) => v * 2)],
  ["x.int().apply_(lambda v: v * 1.5)", () => x.int().apply_((v) => v * 1.5)],
  [
    "x.t().clone().apply_(lambda v: v + 1)",
    () =>
      x
        .t()
        .clone()
        .apply_((v) => v + 1),
  ],
  [
    "y = x.clone();;y.t().apply_(lambda v: v + 1);;y",
    () => {
      const y = x.clone();
      y.t().apply_((v) => v + 1);
      return y;
    },
  ],
  ["x.clone().map_(x, lambda a, b: a + b)", () => x.clone().map_(x, (a, b) => a + b)],
  ["x.clone().map_(torch.ones(3), lambda a, b: a + b)", () => x.clone().map_(aten.ones(3), (a, b) => a + b)],
  ["x.clone().map2_(x, x, lambda a, b, c: a + b * c)", () => x.clone().map2_(x, x, (a, b, c) => a + b * c)],
  [
    "x.clone().requires_grad_().apply_(lambda v: v)",
    () =>
      x
        .clone()
        .requiresGrad_()
        .apply_((v) => v),
  ],
  ["x.clone().map_(x.double(), lambda a, b: a)", () => x.clone().map_(x.double(), (a) => a)],
  [
    "x.clone().map_(torch.ones(4), lambda a, b: a)",
    () => x.clone().map_(aten.ones(4), (a) => a),
    "must match the existing size",
  ],
  ["x.clone().apply_(3)", () => x.clone().apply_(as(3)), "expected callable to be a function"],
  ["x.to('meta').apply_(lambda v: v)", () => x.to("meta").apply_((v) => v)],
];

const legacy: Row[] = [
  ["list(torch.FloatTensor(2, 3, 4).shape)", () => torch.FloatTensor(2, 3, 4).shape],
  ["list(torch.FloatTensor(3).shape)", () => new torch.FloatTensor(3).shape],
  ["torch.FloatTensor()", () => torch.FloatTensor()],
  ["torch.FloatTensor([1, 2.5])", () => torch.FloatTensor([1, 2.5])],
  [
    "torch.LongTensor([[1, 2], [3, 4]])",
    () =>
      torch.LongTensor([
        [1, 2],
        [3, 4],
      ]),
  ],
  ["torch.LongTensor([1.5, 2])", () => torch.LongTensor([1.5, 2])],
  ["torch.LongTensor([True])", () => torch.LongTensor([true])],
  ["torch.BoolTensor([1, 0, 2.5])", () => torch.BoolTensor([1, 0, 2.5])],
  ["torch.HalfTensor([1e10])", () => torch.HalfTensor([1e10])],
  [
    "[torch.DoubleTensor([1]), torch.IntTensor([1]), torch.ShortTensor([1]), torch.CharTensor([1]), torch.ByteTensor([1]), torch.BFloat16Tensor([1])]",
    () => [
      torch.DoubleTensor([1]),
      torch.IntTensor([1]),
      torch.ShortTensor([1]),
      torch.CharTensor([1]),
      torch.ByteTensor([1]),
      torch.BFloat16Tensor([1]),
    ],
  ],
  ["torch.LongTensor(2.5)", () => torch.LongTensor(2.5)],
  ["torch.FloatTensor('a')", () => torch.FloatTensor(as("a"))],
  ["torch.FloatTensor(None)", () => torch.FloatTensor(as(null))],
  ["torch.FloatTensor(2, [3])", () => torch.FloatTensor(as(2), as([3]))],
  [
    "torch.FloatTensor(torch.ones(2, dtype=torch.int64))",
    () => torch.FloatTensor(aten.ones([2], { dtype: "int64" })),
    "expected a tensor of dtype torch.float32",
  ],
  ["torch.FloatTensor(2, device='cuda')", () => torch.FloatTensor(as(2), as({ device: "cuda" }))],
  ["torch.FloatTensor(-2)", () => torch.FloatTensor(-2), "negative dimension -2"],
  ["torch.Tensor([2.5])", () => new torch.Tensor([2.5])],
  ["list(torch.Tensor(2, 3).shape)", () => new torch.Tensor(2, 3).shape],
  ["torch.Tensor()", () => new torch.Tensor()],
  ["torch.Tensor(torch.ones(2, dtype=torch.float64))", () => new torch.Tensor(aten.ones([2], { dtype: "float64" }))],
  ["torch.Tensor(3.5)", () => new torch.Tensor(3.5)],
  [
    "[isinstance(x, torch.FloatTensor), isinstance(x.int(), torch.FloatTensor), isinstance(nn.Parameter(x), torch.FloatTensor), isinstance(3, torch.FloatTensor)]",
    () => [
      x instanceof torch.FloatTensor,
      x.int() instanceof torch.FloatTensor,
      new nn.Parameter(x) instanceof torch.FloatTensor,
      (3 as unknown) instanceof torch.FloatTensor,
    ],
  ],
  ["torch.FloatTensor.dtype", () => torch.FloatTensor.dtype],
];

const storages: Row[] = [
  ["repr(x.storage())", () => String(x.storage())],
  ["repr(x.untyped_storage())", () => String(x.untypedStorage())],
  ["repr(torch.FloatStorage([1, 2, 3]))", () => String(torch.FloatStorage([1, 2, 3]))],
  ["repr(torch.UntypedStorage([1, 2]))", () => String(new torch.UntypedStorage([1, 2]))],
  ["repr(x.storage().double())", () => String((x.storage() as TypedStorage).to(torch.float64))],
  [
    "[x[1].storage().size(), x[1].untyped_storage().nbytes(), len(x.storage()), x.storage().element_size()]",
    () => [x.at(1).storage().size(), x.at(1).untypedStorage().nbytes(), x.storage().length, x.storage().elementSize()],
  ],
  [
    "[x.storage()[2], x.storage()[-1], x.untyped_storage()[6], x.storage().tolist()]",
    () => [x.storage().at(2), x.storage().at(-1), x.untypedStorage().at(6), x.storage().tolist()],
  ],
  ["x.storage()[7]", () => x.storage().at(7)],
  ["x.untyped_storage()[100]", () => x.untypedStorage().at(100)],
  [
    "[x.storage().type(), x.int().storage().type(), torch.Storage([1]).type()]",
    () => [(x.storage() as TypedStorage).type(), (x.int().storage() as TypedStorage).type(), torch.Storage([1]).type()],
  ],
  [
    "[torch.is_storage(x.storage()), torch.is_storage(x.untyped_storage()), torch.is_storage(x)]",
    () => [torch.isStorage(x.storage()), torch.isStorage(x.untypedStorage()), torch.isStorage(x)],
  ],
  [
    "[isinstance(x.storage(), torch.FloatStorage), isinstance(x.storage(), torch.DoubleStorage), x.storage_type() is torch.FloatStorage]",
    () => [
      x.storage() instanceof torch.FloatStorage,
      x.storage() instanceof torch.DoubleStorage,
      x.storageType() === torch.FloatStorage,
    ],
  ],
  ["torch.FloatTensor(torch.FloatStorage([1, 2]))", () => torch.FloatTensor(torch.FloatStorage([1, 2]))],
  ["torch.FloatStorage(2).fill_(3).tolist()", () => torch.FloatStorage(2).fill_(3).tolist()],
  [
    "y = x.clone();;y[1].storage()[0] = 9;;y",
    () => {
      const y = x.clone();
      y.at(1).storage().setAt(0, 9);
      return y;
    },
  ],
  [
    "y = x.clone();;y.storage().clone().fill_(0);;y",
    () => {
      const y = x.clone();
      (y.storage() as TypedStorage).clone().fill_(0);
      return y;
    },
  ],
  ["x.storage().data_ptr() == x.data_ptr()", () => x.storage().dataPtr() === x.dataPtr()],
  ["str(x.untyped_storage().device)", () => x.untypedStorage().device.toString()],
];

describe.skipIf(noPython)("as in Python", () => {
  test("attributes, types, new*, orders, apply_ and map_, legacy constructors, storages", async () => {
    await expectSame([attributes, types, news, orders, mapped, legacy, storages].flat(), setup);
  });
});

test("what PyTorch removed says what to write", () => {
  const refused = ["reinforce", "solve", "lstsq", "eig", "symeig"] as const;
  for (const name of refused)
    expect(() => (x[name] as (y: Tensor) => never)(x), name).toThrow(/removed.*[Uu]se torch\./);
});

test("wrong arguments of attributes are refused", () => {
  expect(() => x.asSubclass(as(Array))).toThrow("expected cls to be a class over Tensor");
  expect(() => x.where(as(3), 1)).toThrow("expected condition to be a Tensor, got 3");
  expect(() => x.polygamma(1.5)).toThrow("expected n to be an integer, got 1.5");
  expect(() => Reflect.apply(x.nelement, x, [5])).toThrow(/takes at most 0 argument/);
  expect(() => x.storage().at(1.5)).toThrow("expected an integer as an index");
  expect(() => new torch.UntypedStorage("a" as never)).toThrow("expected a number of elements or an array");
  expect(() => sparse.untypedStorage()).toThrow("expected a dense tensor");
});

test("setDefaultTensorType sets the default dtype", () => {
  torch.setDefaultTensorType(torch.DoubleTensor);
  expect(torch.getDefaultDtype()).toBe(torch.float64);
  torch.setDefaultTensorType("torch.FloatTensor");
  expect(torch.getDefaultDtype()).toBe(torch.float32);
  expect(() => torch.setDefaultTensorType(torch.LongTensor)).toThrow("only floating-point types");
  expect(() => torch.setDefaultTensorType("x")).toThrow("invalid type: 'x'");
  expect(() => torch.setDefaultTensorType(as(3))).toThrow("invalid type object");
});
