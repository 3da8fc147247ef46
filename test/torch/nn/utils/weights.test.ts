import torch, { nn } from "libtorch-node";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Bits, bits, noPython, python } from "../../../python.js";

const { utils } = nn;

beforeEach(() => void vi.spyOn(process, "emitWarning").mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

const stateOf = (m: nn.Module): Record<string, Bits> =>
  Object.fromEntries(Object.entries(m.stateDict()).map(([k, v]) => [k, bits(v)]));

const said = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
};

const hooked: [python: string, make: () => nn.Module, remove: [string, (m: nn.Module) => unknown], shape: number[]][] =
  [
    [
      "U.weight_norm(nn.Linear(3, 4))",
      () => utils.weightNorm(new nn.Linear(3, 4)),
      ["U.remove_weight_norm(m)", (m) => utils.removeWeightNorm(m)],
      [2, 3],
    ],
    [
      "U.weight_norm(nn.Conv1d(3, 4, 2), dim=None)",
      () => utils.weightNorm(new nn.Conv1d(3, 4, 2), { dim: null }),
      ["U.remove_weight_norm(m)", (m) => utils.removeWeightNorm(m)],
      [2, 3, 4],
    ],
    [
      "U.spectral_norm(nn.Linear(3, 4))",
      () => utils.spectralNorm(new nn.Linear(3, 4)),
      ["U.remove_spectral_norm(m)", (m) => utils.removeSpectralNorm(m)],
      [2, 3],
    ],
    [
      "U.spectral_norm(nn.ConvTranspose1d(3, 4, 2), 'weight', 2, 1e-6)",
      () => utils.spectralNorm(new nn.ConvTranspose1d(3, 4, 2), "weight", 2, 1e-6),
      ["U.remove_spectral_norm(m)", (m) => utils.removeSpectralNorm(m)],
      [2, 3, 4],
    ],
  ];

const hookScript = `
import torch.nn.utils as U
def state(m): return {k: bits(v) for k, v in m.state_dict().items()}
def run(make, remove, shape):
    torch.manual_seed(0)
    m = eval(make)
    x = torch.randn(*shape, requires_grad=True)
    initial = [state(m), str(m)]
    optimizer = torch.optim.SGD(m.parameters(), lr=0.1)
    outs = []
    for _ in range(3):
        optimizer.zero_grad()
        out = m(x)
        out.pow(2).sum().backward()
        optimizer.step()
        outs.append(bits(out))
    m.eval()
    after = [outs, state(m), grad(x), {n: grad(p) for n, p in m.named_parameters()}, bits(m(x))]
    eval(remove)
    return initial + after + [state(m), [n for n, _ in m.named_parameters()], bits(m(x)), bits(torch.rand(2))]
def said(f):
    try: f()
    except Exception as e: return f"{type(e).__name__}: {e}"
result = [[run(*c) for c in args], [
    said(lambda: U.weight_norm(U.weight_norm(nn.Linear(1, 1)))) and said(lambda: U.spectral_norm(U.spectral_norm(nn.Linear(1, 1)))),
    said(lambda: U.remove_weight_norm(nn.Linear(1, 1))), said(lambda: U.remove_spectral_norm(nn.Linear(1, 1), "bias")),
    said(lambda: U.spectral_norm(nn.Linear(1, 1), n_power_iterations=0))]]
`;

function run(make: () => nn.Module, remove: (m: nn.Module) => unknown, shape: number[]): unknown {
  torch.manualSeed(0);
  const m = make();
  const x = torch.randn(shape, { requiresGrad: true });
  const initial = [stateOf(m), String(m)];
  const optimizer = new torch.optim.SGD(m.parameters(), { lr: 0.1 });
  const outs = [0, 1, 2].map(() => {
    optimizer.zeroGrad();
    const out = m(x);
    out.pow(2).sum().backward();
    optimizer.step();
    return bits(out);
  });
  m.eval();
  const grads = Object.fromEntries(m.namedParameters().map(([k, v]) => [k, v.grad && bits(v.grad)]));
  const after = [outs, stateOf(m), x.grad && bits(x.grad), grads, bits(m(x))];
  remove(m);
  const names = m.namedParameters().map(([k]) => k);
  return [...initial, ...after, stateOf(m), names, bits(m(x)), bits(torch.rand([2]))];
}

describe.skipIf(noPython)("nn.utils", () => {
  test("weights that hooks compute have Python's values, gradients and states", async () => {
    const given = hooked.map(([make, , [remove], shape]) => [make, remove, shape]);
    const [runs, errors] = await python<[unknown[], unknown[]]>(hookScript, given);
    for (const [i, [name, make, [, remove], shape]] of hooked.entries()) {
      expect(run(make, remove, shape), name).toEqual(runs[i]);
    }
    const one = () => new nn.Linear(1, 1);
    expect([
      said(() => void utils.spectralNorm(utils.spectralNorm(one()))),
      said(() => void utils.removeWeightNorm(one())),
      said(() => void utils.removeSpectralNorm(one(), "bias")),
      said(() => void utils.spectralNorm(one(), { nPowerIterations: 0 })),
    ]).toEqual(errors);
  });

  test("fused layers, layers without values, memory formats and stateless calls are Python's", async () => {
    const expected = await python<unknown[]>(`
import torch.nn.utils as U
from torch.nn.utils import stateless
def state(m): return {k: bits(v) for k, v in m.state_dict().items()}
def said(f):
    try: return f()
    except Exception as e: return f"{type(e).__name__}: {e}"
torch.manual_seed(0)
def normed(bn):
    with torch.no_grad():
        bn.running_mean.normal_(); bn.running_var.uniform_(0.5, 2)
        if bn.weight is not None: bn.weight.normal_(); bn.bias.normal_()
    return bn.eval()
conv = nn.Conv2d(2, 3, 2).eval()
bare = nn.ConvTranspose1d(2, 3, 2, bias=False).eval()
half = nn.Linear(2, 3, dtype=torch.bfloat16).eval()
lin = nn.Linear(2, 3).eval()
result = [state(U.fuse_conv_bn_eval(conv, normed(nn.BatchNorm2d(3)))),
    state(U.fuse_conv_bn_eval(bare, normed(nn.BatchNorm1d(3, affine=False)), transpose=True)),
    state(U.fuse_linear_bn_eval(lin, normed(nn.BatchNorm1d(3)))),
    state(U.fuse_linear_bn_eval(lin, normed(nn.BatchNorm1d(1)))),
    [bits(t) for t in U.fuse_linear_bn_weights(half.weight, None, *[torch.rand(3) for _ in range(2)], 1e-3, torch.rand(3), torch.rand(3))],
    said(lambda: U.fuse_conv_bn_eval(nn.Conv2d(2, 3, 2), nn.BatchNorm2d(3))),
    said(lambda: U.fuse_linear_bn_eval(lin, nn.BatchNorm1d(2).eval()))]
skipped = U.skip_init(nn.Linear, 3, 4, bias=False)
result += [str(skipped), [list(p.shape) for p in skipped.parameters()], bits(torch.rand(2)), said(lambda: U.skip_init(nn.ReLU)), ]
conv3 = nn.Sequential(nn.Conv3d(2, 3, 2), nn.Conv2d(2, 3, 2))
U.convert_conv2d_weight_memory_format(conv3, torch.channels_last)
U.convert_conv3d_weight_memory_format(conv3, torch.channels_last_3d)
result += [state(conv3), [list(m.weight.stride()) for m in conv3]]
class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b, self.norm = nn.Linear(2, 2), nn.Linear(2, 2), nn.BatchNorm1d(2)
        self.b.weight = self.a.weight
    def forward(self, x, scale=1.0): return self.norm(self.b(self.a(x))) * scale
tied = Tied()
x = torch.randn(3, 2)
w = torch.randn(2, 2, requires_grad=True)
mean = torch.ones(2)
given = {"a.weight": w * 2, "norm.running_mean": mean}
out = stateless.functional_call(tied, given, x, {"scale": 3.0})
out.pow(3).sum().backward()
result += [bits(out), grad(w), bits(mean), grad(tied.a.weight), state(tied),
    bits(stateless.functional_call(tied, {"a.weight": w}, (x,), tie_weights=False)),
    said(lambda: stateless.functional_call(tied, {"a.weight": w, "b.weight": w * 2}, x)),
    said(lambda: stateless.functional_call(nn.Linear(1, 1), {"weight": w, "wait": w}, x, strict=True)),
    bits(stateless.functional_call(nn.Identity(), {"nothing": w}, x))]
p = nn.Parameter(torch.ones(3)); p.grad = torch.full((3,), 5.0)
result += [bits(U.clip_grad_norm([p], 1.0)), grad(p)]
`);
    torch.manualSeed(0);
    const normed = <N extends nn.BatchNorm1d | nn.BatchNorm2d>(bn: N): N => {
      torch.noGrad(() => {
        bn.runningMean?.normal_();
        bn.runningVar?.uniform_(0.5, 2);
        bn.weight?.normal_();
        bn.bias?.normal_();
      });
      return bn.eval() as N;
    };
    const conv = new nn.Conv2d(2, 3, 2).eval();
    const bare = new nn.ConvTranspose1d(2, 3, 2, { bias: false }).eval();
    const half = new nn.Linear(2, 3, { dtype: "bfloat16" }).eval();
    const lin = new nn.Linear(2, 3).eval();
    const rand = () => torch.rand([3]);
    const ours: unknown[] = [
      stateOf(utils.fuseConvBnEval(conv, normed(new nn.BatchNorm2d(3)))),
      stateOf(utils.fuseConvBnEval(bare, normed(new nn.BatchNorm1d(3, { affine: false })), { transpose: true })),
      stateOf(utils.fuseLinearBnEval(lin, normed(new nn.BatchNorm1d(3)))),
      stateOf(utils.fuseLinearBnEval(lin, normed(new nn.BatchNorm1d(1)))),
      utils.fuseLinearBnWeights(half.weight, null, rand(), rand(), 1e-3, rand(), rand()).map(bits),
      said(() => utils.fuseConvBnEval(new nn.Conv2d(2, 3, 2), new nn.BatchNorm2d(3))),
      said(() => utils.fuseLinearBnEval(lin, new nn.BatchNorm1d(2).eval())),
    ];
    const skipped = utils.skipInit(nn.Linear, 3, 4, { bias: false });
    ours.push(
      String(skipped),
      skipped.parameters().map((p) => p.shape),
      bits(torch.rand([2])),
    );
    ours.push(said(() => utils.skipInit(nn.ReLU)));
    const conv3 = new nn.Sequential(new nn.Conv3d(2, 3, 2), new nn.Conv2d(2, 3, 2));
    utils.convertConv2dWeightMemoryFormat(conv3, torch.channelsLast);
    utils.convertConv3dWeightMemoryFormat(conv3, torch.channelsLast3d);
    ours.push(
      stateOf(conv3),
      [...conv3].map((m) => (m as nn.Conv2d).weight.stride()),
    );
    class Tied extends nn.Module {
      a = new nn.Linear(2, 2);
      b = new nn.Linear(2, 2);
      norm = new nn.BatchNorm1d(2);
      constructor() {
        super();
        this.b.weight = this.a.weight;
      }
      override forward(x: torch.Tensor, { scale = 1 } = {}): torch.Tensor {
        return this.norm(this.b(this.a(x))).mul(scale);
      }
    }
    const tied = new Tied();
    const x = torch.randn([3, 2]);
    const w = torch.randn([2, 2], { requiresGrad: true });
    const mean = torch.ones([2]);
    const { functionalCall } = utils.stateless;
    const given = { "a.weight": w.mul(2), "norm.running_mean": mean };
    const out = functionalCall(tied, given, x, { scale: 3 }) as torch.Tensor;
    out.pow(3).sum().backward();
    const grad = (t: torch.Tensor) => t.grad && bits(t.grad);
    ours.push(bits(out), grad(w), bits(mean), grad(tied.a.weight), stateOf(tied));
    expect(tied.a.weight).toBeInstanceOf(nn.Parameter);
    ours.push(
      bits(functionalCall(tied, { "a.weight": w }, [x], { tieWeights: false }) as torch.Tensor),
      said(() => functionalCall(tied, { "a.weight": w, "b.weight": w.mul(2) }, x)),
      said(() => functionalCall(new nn.Linear(1, 1), { weight: w, wait: w }, x, { strict: true })),
      bits(functionalCall(new nn.Identity(), { nothing: w }, x) as torch.Tensor),
    );
    const p = new nn.Parameter(torch.ones([3]));
    p.grad = torch.full([3], 5);
    ours.push(bits(utils.clipGradNorm([p], 1)), grad(p));
    for (const [i, one] of ours.entries()) expect(one, `${i}`).toEqual(expected[i]);
    expect(ours.length).toBe(expected.length);
  });
});
