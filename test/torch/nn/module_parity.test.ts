import { beforeAll, describe, expect, test } from "vitest";
import { noGrad } from "../../../src/torch/autograd/index.js";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, bits, expectSameBits, noPython, python } from "../../python.js";

interface Reference {
  printed: Record<string, string>;
  names: string[];
  loadErrors: Record<string, string>;
  loaded: string;
  hooks: { log: unknown[]; inputGrad: Bits; weightGrad: Bits };
  copied: { names: string[]; tied: boolean; grad: boolean; next: Bits };
}

const SCRIPT = `
import copy

class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.ln_f = nn.LayerNorm(width)
        self.in_proj = nn.Linear(width, width, bias=False)
        self.scale = nn.Parameter(torch.ones(width))
        self.register_buffer("running_mean", torch.zeros(width))
        self.register_buffer("cache", torch.zeros(2), persistent=False)
    def forward(self, x):
        return self.in_proj(self.ln_f(x)) * self.scale

class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(5, 4)
        self.blocks = nn.ModuleList([Block(4), Block(4), nn.Linear(4, 4)])
        self.by_name = nn.ModuleDict({"someKey": nn.ReLU(), "10": nn.Dropout(0.1), "2": nn.Linear(4, 4)})
        self.free = nn.ParameterList([torch.zeros(2), torch.ones(3, 2)])
        self.named = nn.ParameterDict({"a": torch.zeros(1), "bB": torch.ones(2)})
        self.out_head = nn.Linear(4, 5)
        self.out_head.weight = self.embed.weight

class Extra(nn.Module):
    def __init__(self):
        super().__init__()
        self.child = nn.ReLU()
    def extra_repr(self):
        return "one\\ntwo"

def message(call):
    try:
        call()
    except Exception as e:
        return str(e)
    return "no error"

result = {"loadErrors": {}}
model = Model()
result["printed"] = {
    "model": str(model),
    "extra": str(Extra()),
    "empty list": str(nn.ModuleList()),
    "layers": str(nn.ModuleList([nn.TransformerEncoderLayer(8, 2, 16, batch_first=True) for _ in range(3)])),
    "nested": str(nn.Sequential(nn.Sequential(nn.ReLU(inplace=True)), nn.Identity())),
}
result["names"] = [n for n, _ in model.named_parameters()] + list(model.state_dict()) + [n for n, _ in model.named_modules()] + [n for n, _ in model.named_buffers()]

torch.manual_seed(0)
linear = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
state = linear.state_dict()
good = {k: torch.ones_like(v) for k, v in state.items()}
def without(*names):
    return {k: v for k, v in good.items() if k not in names}
result["loadErrors"] = {
    "missing": message(lambda: linear.load_state_dict(without("0.bias", "1.weight"))),
    "unexpected": message(lambda: linear.load_state_dict({**good, "2.weight": torch.ones(1), "extra": torch.ones(1)})),
    "size": message(lambda: linear.load_state_dict({**good, "0.weight": torch.ones(3, 3), "1.bias": torch.ones(2)})),
    "all": message(lambda: linear.load_state_dict({**without("1.bias"), "0.bias": torch.ones(1, 3), "x.y": torch.ones(1)})),
    "not strict": message(lambda: linear.load_state_dict({**without("1.bias"), "0.bias": torch.ones(4)}, strict=False)),
}
result["loaded"] = str(linear.load_state_dict(good))

torch.manual_seed(3)
layer = nn.Linear(3, 2)
outer = nn.Sequential(layer, nn.Tanh())
x = torch.randn(4, 3, requires_grad=True)
log = []
layer.register_forward_pre_hook(lambda m, args: log.append(["pre", list(args[0].shape)]) or (args[0] * 2,))
layer.register_forward_hook(lambda m, args, out: log.append(["forward", list(args[0].shape), list(out.shape)]) or out + 1)
layer.register_full_backward_pre_hook(lambda m, g: log.append(["backward pre", [list(t.shape) for t in g]]) or (g[0] * 3,))
layer.register_full_backward_hook(lambda m, gi, go: log.append(["backward", [list(t.shape) for t in gi], [list(t.shape) for t in go]]) or (gi[0] * 5,))
outer.register_full_backward_hook(lambda m, gi, go: log.append(["outer", [list(t.shape) for t in gi], [list(t.shape) for t in go]]) and None)
outer(x).sum().backward()
result["hooks"] = {"log": log, "inputGrad": bits(x.grad), "weightGrad": bits(layer.weight.grad)}

torch.manual_seed(4)
model = Model()
model.embed.weight.grad = torch.ones(5, 4)
torch.manual_seed(5)
again = copy.deepcopy(model)
result["copied"] = {
    "names": [n for n, _ in again.named_parameters()],
    "tied": again.out_head.weight is again.embed.weight and again.embed.weight is not model.embed.weight,
    "grad": again.embed.weight.grad is not None,
    "next": bits(torch.rand(2)),
}
`;

class Block extends nn.Module {
  lnF: nn.LayerNorm;
  inProj: nn.Linear;
  scale: nn.Parameter;
  declare runningMean: Tensor;

  constructor(width: number) {
    super();
    this.lnF = new nn.LayerNorm(width);
    this.inProj = new nn.Linear(width, width, { bias: false });
    this.scale = new nn.Parameter(aten.ones([width]));
    this.registerBuffer("runningMean", aten.zeros([width]));
    this.registerBuffer("cache", aten.zeros([2]), false);
  }

  override forward(x: Tensor): Tensor {
    return this.inProj(this.lnF(x)).mul(this.scale);
  }
}

class Model extends nn.Module {
  embed = new nn.Embedding(5, 4);
  blocks = new nn.ModuleList<nn.Module>([new Block(4), new Block(4), new nn.Linear(4, 4)]);
  byName = new nn.ModuleDict<nn.Module>([
    ["someKey", new nn.ReLU()],
    ["10", new nn.Dropout(0.1)],
    ["2", new nn.Linear(4, 4)],
  ]);
  free = new nn.ParameterList([aten.zeros([2]), aten.ones([3, 2])]);
  named = new nn.ParameterDict({ a: aten.zeros([1]), bB: aten.ones([2]) });
  outHead = new nn.Linear(4, 5);

  constructor() {
    super();
    this.outHead.weight = this.embed.weight;
  }
}

class Extra extends nn.Module {
  child = new nn.ReLU();

  override extraRepr(): string {
    return "one\ntwo";
  }
}

function message(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  return "no error";
}

const shapes = (tensors: (Tensor | null)[]) => tensors.map((tensor) => tensor?.shape);

describe.skipIf(noPython)("a module behaves as in Python", () => {
  let theirs: Reference;
  beforeAll(async () => {
    theirs = await python(SCRIPT);
  });

  test("it prints the same", () => {
    const layer = () => new nn.TransformerEncoderLayer(8, 2, { dimFeedforward: 16, batchFirst: true });
    expect({
      model: String(new Model()),
      extra: String(new Extra()),
      "empty list": String(new nn.ModuleList()),
      layers: String(new nn.ModuleList([layer(), layer(), layer()])),
      nested: String(new nn.Sequential(new nn.Sequential(new nn.ReLU({ inplace: true })), new nn.Identity())),
    }).toEqual(theirs.printed);
  });

  test("its parameters, state, modules and buffers have the same names in the same order", () => {
    const model = new Model();
    const names = (entries: [string, unknown][]) => entries.map(([name]) => name);
    expect([
      ...names(model.namedParameters()),
      ...Object.keys(model.stateDict()),
      ...names(model.namedModules()),
      ...names(model.namedBuffers()),
    ]).toEqual(theirs.names);
  });

  test("a state dict that does not fit gives the same error, and changes nothing, where Python takes over what fits", () => {
    const linear = new nn.Sequential(new nn.Linear(2, 3), new nn.Linear(3, 1));
    const before = Object.values(linear.stateDict()).map(bits);
    const good = Object.fromEntries(Object.entries(linear.stateDict()).map(([k, v]) => [k, aten.onesLike(v)]));
    const without = (...names: string[]) =>
      Object.fromEntries(Object.entries(good).filter(([name]) => !names.includes(name)));
    const ones = (...shape: number[]) => aten.ones(shape);
    expect({
      missing: message(() => linear.loadStateDict(without("0.bias", "1.weight"))),
      unexpected: message(() => linear.loadStateDict({ ...good, "2.weight": ones(1), extra: ones(1) })),
      size: message(() => linear.loadStateDict({ ...good, "0.weight": ones(3, 3), "1.bias": ones(2) })),
      all: message(() => linear.loadStateDict({ ...without("1.bias"), "0.bias": ones(1, 3), "x.y": ones(1) })),
      "not strict": message(() => linear.loadStateDict({ ...without("1.bias"), "0.bias": ones(4) }, { strict: false })),
    }).toEqual(theirs.loadErrors);
    expect(Object.values(linear.stateDict()).map(bits)).toEqual(before);
    expect(String(linear.loadStateDict(good))).toBe(theirs.loaded);
  });

  test("hooks run in the same order with the same gradients", () => {
    manualSeed(3);
    const layer = new nn.Linear(3, 2);
    const outer = new nn.Sequential(layer, new nn.Tanh());
    const x = aten.randn([4, 3]).requiresGrad_();
    const log: unknown[] = [];
    layer.registerForwardPreHook((_module, args) => {
      log.push(["pre", args[0].shape]);
      return [args[0].mul(2)];
    });
    layer.registerForwardHook((_module, args, output) => {
      log.push(["forward", args[0].shape, output.shape]);
      return output.add(1);
    });
    layer.registerFullBackwardPreHook((_module, gradOutput) => {
      log.push(["backward pre", shapes(gradOutput)]);
      return [gradOutput[0]!.mul(3)];
    });
    layer.registerFullBackwardHook((_module, gradInput, gradOutput) => {
      log.push(["backward", shapes(gradInput), shapes(gradOutput)]);
      return [gradInput[0]!.mul(5)];
    });
    outer.registerFullBackwardHook((_module, gradInput, gradOutput) => {
      log.push(["outer", shapes(gradInput), shapes(gradOutput)]);
    });
    outer(x).sum().backward();
    expect(log).toEqual(theirs.hooks.log);
    expectSameBits(x.grad, theirs.hooks.inputGrad, "gradient of the input");
    expectSameBits(layer.weight.grad, theirs.hooks.weightGrad, "gradient of the weight");
  });

  test("a deep copy shares what the original shares, has no gradients and draws no random numbers", () => {
    const model = new Model();
    noGrad(() => {
      model.embed.weight.grad = aten.ones([5, 4]);
    });
    manualSeed(5);
    const copied = model.clone();
    expect(copied.namedParameters().map(([name]) => name)).toEqual(theirs.copied.names);
    expect(copied.outHead.weight === copied.embed.weight && copied.embed.weight !== model.embed.weight).toBe(
      theirs.copied.tied,
    );
    expect(copied.embed.weight.grad !== null).toBe(theirs.copied.grad);
    expectSameBits(aten.rand([2]), theirs.copied.next, "random numbers after the copy");
  });
});
