import torch, { nn, optim } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

// Options as Python writes them and as they are written here.
const cases: [string, Record<string, unknown>][] = [
  ["lr=1e-2", { lr: 1e-2 }],
  ["lr=1e-2, betas=(0.8, 0.95), eps=1e-6", { lr: 1e-2, betas: [0.8, 0.95], eps: 1e-6 }],
  // From the half on, lerp begins at the other end.
  ["lr=1e-2, betas=(0.5, 0.999)", { lr: 1e-2, betas: [0.5, 0.999] }],
  ["lr=1e-2, betas=(0.2, 0.9)", { lr: 1e-2, betas: [0.2, 0.9] }],
  ["lr=1e-2, weight_decay=0.1", { lr: 1e-2, weightDecay: 0.1 }],
  [
    "lr=1e-2, weight_decay=0.1, decoupled_weight_decay=True",
    { lr: 1e-2, weightDecay: 0.1, decoupledWeightDecay: true },
  ],
  ["lr=1e-2, amsgrad=True", { lr: 1e-2, amsgrad: true }],
  ["lr=1e-2, maximize=True", { lr: 1e-2, maximize: true }],
  ["lr=1e-2, foreach=True", { lr: 1e-2, foreach: true }],
  ["lr=1e-2, foreach=False", { lr: 1e-2, foreach: false }],
  ["lr=1e-2, fused=True", { lr: 1e-2, fused: true }],
  ["lr=1e-2, fused=True, amsgrad=True, weight_decay=0.1", { lr: 1e-2, fused: true, amsgrad: true, weightDecay: 0.1 }],
];

const script = `
result = {}
for options in args:
    torch.manual_seed(0)
    model = nn.Linear(37, 11)
    optimizer = eval(f"torch.optim.Adam(model.parameters(), {options})")
    x = torch.randn(8, 37)
    for _ in range(20):
        optimizer.zero_grad()
        model(x).pow(2).mean().backward()
        optimizer.step()
    state = optimizer.state_dict()["state"][0]
    result[options] = [bits(model.weight), bits(model.bias), bits(state["exp_avg"]), bits(state["exp_avg_sq"]), bits(state["step"]), str(optimizer)]
`;

function train(make: (model: nn.Linear) => optim.Adam, steps = 20): { model: nn.Linear; optimizer: optim.Adam } {
  torch.manualSeed(0);
  const model = new nn.Linear(37, 11);
  const optimizer = make(model);
  const x = torch.randn(8, 37);
  for (let i = 0; i < steps; i++) {
    optimizer.zeroGrad();
    model(x).pow(2).mean().backward();
    optimizer.step();
  }
  return { model, optimizer };
}

describe.skipIf(noPython)(`Adam has Python's bits${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test("for weights and state, whatever the options", async () => {
    const expected = await python<Record<string, [Bits, Bits, Bits, Bits, Bits, string]>>(
      script,
      cases.map(([code]) => code),
    );
    for (const [code, options] of cases) {
      const { model, optimizer } = train((m) => new optim.Adam(m.parameters(), options));
      const [weight, bias, average, square, step] = expected[code] as [Bits, Bits, Bits, Bits, Bits, string];
      expectSameBits(model.weight, weight, `${code}: weight`);
      expectSameBits(model.bias, bias, `${code}: bias`);
      const state = optimizer.stateDict().state[0];
      expectSameBits((state?.exp_avg ?? null) as torch.Tensor | null, average, `${code}: exp_avg`);
      expectSameBits((state?.exp_avg_sq ?? null) as torch.Tensor | null, square, `${code}: exp_avg_sq`);
      expectSameBits((state?.step ?? null) as torch.Tensor | null, step, `${code}: step`);
    }
  });

  test("and its state goes on where Python's left off", async () => {
    const { model, optimizer } = train((m) => new optim.Adam(m.parameters(), { lr: 1e-2 }), 7);
    const saved = optimizer.stateDict();
    const other = new optim.Adam(model.parameters(), { lr: 5 });
    other.loadStateDict(saved);
    expect(other.paramGroups[0]?.lr).toBe(1e-2);
    torch.manualSeed(0);
    new nn.Linear(37, 11);
    const x = torch.randn(8, 37);
    for (let i = 0; i < 13; i++) {
      other.zeroGrad();
      model(x).pow(2).mean().backward();
      other.step();
    }
    const expected = await python<Record<string, [Bits]>>(script, ["lr=1e-2"]);
    expectSameBits(model.weight, expected["lr=1e-2"]?.[0] as Bits, "weight after 7 + 13 steps");
  });
});

describe("parameter groups", () => {
  test("have hyperparameters of their own, which may change between steps", () => {
    const [a, b] = [torch.ones(2, { requiresGrad: true }), torch.ones(2, { requiresGrad: true })];
    const optimizer = new optim.Adam([{ params: [a] }, { params: [b], lr: 0 }], { lr: 0.1 });
    a.add(b).sum().backward();
    optimizer.step();
    expect(b.tolist()).toEqual([1, 1]);
    expect(a.at(0).item()).toBeCloseTo(0.9);
    const [first] = optimizer.paramGroups;
    if (first) first.lr = 0;
    const before = a.tolist();
    optimizer.step();
    expect(a.tolist()).toEqual(before);
  });

  test("are checked", () => {
    const p = () => torch.ones(2, { requiresGrad: true });
    expect(() => new optim.Adam([])).toThrow("optimizer got an empty parameter list");
    expect(() => new optim.Adam(p() as never)).toThrow(
      /should be an iterable of Tensors or dicts, but got torch.FloatTensor/,
    );
    expect(() => new optim.Adam([p().mul(2)])).toThrow("can't optimize a non-leaf Tensor");
    expect(() => new optim.Adam([p()], { lr: -1 })).toThrow("Invalid learning rate: -1");
    expect(() => new optim.Adam([p()], { betas: [0.9, 1] })).toThrow("Invalid beta parameter at index 1: 1");
    expect(() => new optim.Adam([p()], { learningRate: 1 } as never)).toThrow(/unexpected option 'learningRate'/);
    expect(() => new optim.Adam([p()], { fused: true, foreach: true })).toThrow(/cannot be `True` together/);
    const shared = p();
    const optimizer = new optim.Adam([shared]);
    expect(() => optimizer.addParamGroup({ params: [shared] })).toThrow(/more than one parameter group/);
  });

  test("of another size are refused by loadStateDict, which then changes nothing", () => {
    const small = new optim.Adam([torch.ones(2, { requiresGrad: true })], { lr: 0.5 });
    const large = new optim.Adam([torch.ones(2, { requiresGrad: true }), torch.ones(1, { requiresGrad: true })]);
    expect(() => small.loadStateDict(large.stateDict())).toThrow(/doesn't match the size of optimizer's group/);
    expect(small.paramGroups[0]?.lr).toBe(0.5);
  });
});

test("zeroGrad removes gradients, or fills them with zeros", () => {
  const p = torch.ones(2, { requiresGrad: true });
  const optimizer = new optim.Adam([p]);
  p.sum().backward();
  optimizer.zeroGrad({ setToNone: false });
  expect(p.grad?.tolist()).toEqual([0, 0]);
  optimizer.zeroGrad();
  expect(p.grad).toBe(null);
});

test("step takes a closure and returns its loss; parameters without a gradient stay as they are", () => {
  const [p, idle] = [torch.ones(1, { requiresGrad: true }), torch.ones(1, { requiresGrad: true })];
  const optimizer = new optim.Adam([p, idle], { lr: 0.1 });
  const loss = optimizer.step(() => {
    const value = p.pow(2).sum();
    value.backward();
    return value;
  });
  expect(loss.item()).toBe(1);
  expect([idle.item(), optimizer.stateDict().state[1]]).toEqual([1, undefined]);
});
