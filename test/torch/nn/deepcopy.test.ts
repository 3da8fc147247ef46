import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { native } from "../../../src/native/addon.js";
import { noGrad } from "../../../src/torch/autograd/index.js";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { wrap } from "../../../src/torch/tensor.js";
import { noPython, python } from "../../python.js";

/** What can be seen of a tensor without its values. */
interface Look {
  shape: number[];
  stride: number[];
  offset: number;
  dtype: string;
  requiresGrad: boolean;
  grad: boolean;
  storageBytes: number;
}

interface Reference {
  looks: Record<string, Look>;
  shared: string[][];
  identities: Record<string, boolean>;
  hooks: Record<string, number>;
}

const SCRIPT = `
import copy, itertools

class Counting(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("calls", torch.zeros(1))
    def forward(self, module, args, output):
        self.calls += 1

m = nn.Module()
a = torch.arange(4.)
w = nn.Parameter(torch.arange(6.).view(2, 3).t())
m.register_buffer("a", a)
m.register_buffer("head", a[:2])
m.register_buffer("middle", a[1:3])
m.register_buffer("bits", a.view(torch.int32))
m.register_buffer("same", a)
m.register_buffer("expanded", torch.zeros(1).expand([3]))
m.register_buffer("strided", torch.zeros(3, 4)[:, ::2])
m.register_buffer("transposed", torch.zeros(3, 4).t())
m.register_buffer("scalar", torch.tensor(3.))
m.register_buffer("empty", torch.zeros(0, 3))
m.register_buffer("complex", torch.zeros(2, dtype=torch.complex64).conj())
m.register_buffer("negative", torch.zeros(2, dtype=torch.complex64).conj().imag)
m.register_buffer("sparse", torch.eye(2).to_sparse())
m.register_buffer("meta", torch.empty(2, 3, device="meta"))
m.register_buffer("of_weight", w.data)
m.register_buffer("hidden", torch.ones(1), persistent=False)
m.weight = w
m.tied = w
m.frozen = nn.Parameter(torch.ones(2), requires_grad=False)
w.grad = torch.ones(3, 2)
leaf = torch.ones(2, requires_grad=True)
leaf.grad = a[:2]
m.leaf = leaf
child = nn.Linear(2, 2)
m.first = child
m.second = child
m.listed = [a, child, {"view": a[3:]}]
counting = Counting()
m.counting = counting
child.register_forward_hook(counting)
c = copy.deepcopy(m)

names = ["a", "head", "middle", "bits", "same", "expanded", "strided", "transposed", "scalar", "empty", "complex",
         "negative", "sparse", "meta", "of_weight", "hidden", "weight", "tied", "frozen", "leaf"]
def look(t):
    dense = t.layout == torch.strided
    return {
        "shape": list(t.shape), "stride": list(t.stride()) if dense else [], "offset": t.storage_offset() if dense else 0,
        "dtype": str(t.dtype), "requiresGrad": t.requires_grad, "grad": t.grad is not None,
        "storageBytes": t.untyped_storage().nbytes() if dense else 0,
    }
stored = {n: getattr(c, n) for n in names} | {"leaf.grad": c.leaf.grad, "listed": c.listed[0], "in object": c.listed[2]["view"]}
groups = {}
for n, t in stored.items():
    if t.layout == torch.strided and t.device.type == "cpu":
        groups.setdefault(t.untyped_storage()._cdata, []).append(n)
c.first(torch.ones(1, 2))
result = {
    "looks": {n: look(t) for n, t in stored.items()},
    "shared": [g for g in groups.values() if len(g) > 1],
    "identities": {
        "tied parameters": c.weight is c.tied,
        "one buffer twice": c.a is c.same,
        "one module twice": c.first is c.second,
        "a module in a list": c.listed[1] is c.first,
        "a tensor in a list": c.listed[0] is c.a,
        "the original": c.weight is m.weight or c.a is m.a or c.first is m.first,
        "not persistent": "hidden" in c.state_dict(),
    },
    "hooks": {"calls of the copy's hook": c.counting.calls.item(), "of the original's": m.counting.calls.item()},
}
`;

class Counting extends nn.Module {
  declare calls: Tensor;
  constructor() {
    super();
    this.registerBuffer("calls", aten.zeros([1]));
  }
  override forward(): void {
    this.calls.add_(1);
  }
}

class Holder extends nn.Module {
  [name: string]: unknown;
}

type Copy = Holder & { a: Tensor; head: Tensor; first: nn.Linear; listed: [Tensor, nn.Linear, { view: Tensor }] };

function original(): Holder {
  const m = new Holder();
  const a = aten.arange(4, { dtype: "float32" });
  const w = new nn.Parameter(aten.arange(6, { dtype: "float32" }).view([2, 3]).t());
  m.registerBuffer("a", a);
  m.registerBuffer("head", a.at(":2"));
  m.registerBuffer("middle", a.at("1:3"));
  m.registerBuffer("bits", a.view("int32"));
  m.registerBuffer("same", a);
  m.registerBuffer("expanded", aten.zeros([1]).expand([3]));
  m.registerBuffer("strided", aten.zeros([3, 4]).at(":", "::2"));
  m.registerBuffer("transposed", aten.zeros([3, 4]).t());
  m.registerBuffer("scalar", aten.ones([]));
  m.registerBuffer("empty", aten.zeros([0, 3]));
  m.registerBuffer("complex", aten.zeros([2], { dtype: "complex64" }).conj());
  m.registerBuffer("negative", aten.imag(aten.zeros([2], { dtype: "complex64" }).conj()));
  m.registerBuffer("sparse", aten.eye(2).toSparse());
  m.registerBuffer("meta", aten.empty([2, 3], { device: "meta" }));
  m.registerBuffer("of_weight", w.data);
  m.registerBuffer("hidden", aten.ones([1]), false);
  m.weight = w;
  m.tied = w;
  m.frozen = new nn.Parameter(aten.ones([2]), false);
  w.grad = aten.ones([3, 2]);
  const leaf = aten.ones([2]).requiresGrad_();
  leaf.grad = a.at(":2");
  m.leaf = leaf;
  const child = new nn.Linear(2, 2);
  m.first = child;
  m.second = child;
  m.listed = [a, child, { view: a.at("3:") }];
  const counting = new Counting();
  m.counting = counting;
  child.registerForwardHook(counting);
  return m;
}

function look(t: Tensor): Look {
  const dense = t.layout.name === "strided";
  return {
    shape: t.shape,
    stride: dense ? t.stride() : [],
    offset: dense ? t.storageOffset() : 0,
    dtype: String(t.dtype),
    requiresGrad: t.requiresGrad,
    grad: t.grad !== null,
    storageBytes: dense ? wrap(native.storage(t)).numel() : 0,
  };
}

describe.skipIf(noPython)("clone() is copy.deepcopy", () => {
  let expected: Reference;
  const m = original();
  const c = m.clone() as Copy;
  const stored: Record<string, Tensor> = {};

  beforeAll(async () => {
    expected = await python<Reference>(SCRIPT);
    for (const name of Object.keys(expected.looks)) if (name in c) stored[name] = c[name] as Tensor;
    Object.assign(stored, { "leaf.grad": (c.leaf as Tensor).grad, listed: c.listed[0], "in object": c.listed[2].view });
  }, 120_000);

  test("each tensor has the shape, strides, place in its memory, dtype and gradient that it had", () => {
    expect(Object.fromEntries(Object.entries(stored).map(([name, tensor]) => [name, look(tensor)]))).toEqual(
      expected.looks,
    );
  });

  test("the tensors that were views of one memory are views of one again, and of no other", () => {
    const groups = new Map<bigint, string[]>();
    for (const name of Object.keys(expected.looks)) {
      const tensor = stored[name] as Tensor;
      if (tensor.layout.name !== "strided" || tensor.device.type !== "cpu") continue;
      const address = native.storageAddress(tensor);
      groups.set(address, [...(groups.get(address) ?? []), name]);
    }
    expect([...groups.values()].filter((group) => group.length > 1)).toEqual(expected.shared);
    noGrad(() => c.a.fill_(7));
    expect((m.a as Tensor).tolist()).toEqual([0, 1, 2, 3]);
    expect(c.head.tolist()).toEqual([7, 7]);
  });

  test("what was one object is one again", () => {
    expect({
      "tied parameters": c.weight === c.tied,
      "one buffer twice": c.a === c.same,
      "one module twice": c.first === c.second,
      "a module in a list": c.listed[1] === c.first,
      "a tensor in a list": c.listed[0] === c.a,
      "the original": c.weight === m.weight || c.a === m.a || c.first === m.first,
      "not persistent": "hidden" in c.stateDict(),
    }).toEqual(expected.identities);
  });

  test("no two tensors are deeply equal", () => {
    expect(isDeepStrictEqual(m.a, m.a)).toBe(true);
    expect(isDeepStrictEqual(m.a, c.a)).toBe(false);
  });

  test("a hook that is a module is the copy's own", () => {
    c.first(aten.ones([1, 2]));
    const calls = (module: Holder) => (module.counting as Counting).calls.item();
    expect({ "calls of the copy's hook": calls(c), "of the original's": calls(m) }).toEqual(expected.hooks);
  });
});
