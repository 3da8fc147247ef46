import torch, { nn, optim } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

const { GradScaler } = torch.amp;

/** Optimizers whose fused step heeds the scaler itself, and one that does not: in Python, and here. */
const OPTIMIZERS: Record<string, { theirs: string; ours: (params: nn.Parameter[]) => optim.Optimizer<object> }> = {
  AdamW: { theirs: "AdamW(p, lr=1e-2)", ours: (p) => new optim.AdamW(p, { lr: 1e-2 }) },
  "fused Adam": { theirs: "Adam(p, lr=1e-2, fused=True)", ours: (p) => new optim.Adam(p, { lr: 1e-2, fused: true }) },
  "fused AdamW": {
    theirs: "AdamW(p, lr=1e-2, fused=True, amsgrad=True)",
    ours: (p) => new optim.AdamW(p, { lr: 1e-2, fused: true, amsgrad: true }),
  },
  "fused SGD": {
    theirs: "SGD(p, lr=1e-2, fused=True, momentum=0.9)",
    ours: (p) => new optim.SGD(p, { lr: 1e-2, fused: true, momentum: 0.9 }),
  },
  "fused Adagrad": {
    theirs: "Adagrad(p, lr=1e-2, fused=True)",
    ours: (p) => new optim.Adagrad(p, { lr: 1e-2, fused: true }),
  },
};

const script = `
torch.manual_seed(0)
model = nn.Linear(6, 3)
p = model.parameters()
optimizer = eval("torch.optim." + args["optimizer"])
scaler = torch.amp.GradScaler("cpu", init_scale=1000.0, growth_interval=2)
x = torch.randn(4, 6)
scales, states = [], []
for i in range(8):
    optimizer.zero_grad()
    with torch.autocast("cpu"):
        loss = model(x).float().pow(2).mean()
    # The fourth and fifth steps overflow.
    loss = scaler.scale(loss) * (float("inf") if i in (3, 4) else 1)
    loss.backward()
    if i % 2: scaler.unscale_(optimizer)
    scaler.step(optimizer)
    scaler.update(500.0 if i == 6 else None)
    scales.append(scaler.get_scale())
    states.append(scaler.state_dict())
several = scaler.scale([torch.ones(2), (torch.ones(1), [torch.ones(())])])
result = {"weight": bits(model.weight), "scales": scales, "states": states, "steps": [float(s["step"]) for s in optimizer.state.values() if "step" in s], "several": bits(several[1][1][0]), "grad": grad(model.weight)}
`;

function train(ours = OPTIMIZERS.AdamW!.ours) {
  torch.manualSeed(0);
  const model = new nn.Linear(6, 3);
  const optimizer = ours(model.parameters());
  const scaler = new GradScaler("cpu", { initScale: 1000, growthInterval: 2 });
  const x = torch.randn(4, 6);
  const scales: number[] = [];
  const states: unknown[] = [];
  for (let i = 0; i < 8; i++) {
    optimizer.zeroGrad();
    const loss = torch.autocast("cpu", () => model(x).float().pow(2).mean());
    scaler
      .scale(loss)
      .mul(i === 3 || i === 4 ? Number.POSITIVE_INFINITY : 1)
      .backward();
    if (i % 2) scaler.unscale_(optimizer);
    scaler.step(optimizer);
    scaler.update(i === 6 ? 500 : undefined);
    scales.push(scaler.getScale());
    states.push(scaler.stateDict());
  }
  const steps = model.parameters().flatMap((param) => optimizer.stateOf(param)?.step ?? []);
  return { model, optimizer, scaler, scales, states, steps: steps.map(Number) };
}

describe.skipIf(noPython)(`GradScaler has Python's bits${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test.each(Object.keys(OPTIMIZERS))(
    "with steps that are skipped, unscaled by hand and scales that grow, shrink and are set: %s",
    async (name) => {
      const { theirs: optimizer, ours } = OPTIMIZERS[name]!;
      type Result = { weight: Bits; grad: Bits; several: Bits; scales: number[]; states: unknown[]; steps: number[] };
      const theirs = await python<Result>(script, { optimizer });
      const { model, scaler, scales, states, steps } = train(ours);
      expect(steps).toEqual(theirs.steps);
      expect(scales).toEqual(theirs.scales);
      expect(states).toEqual(theirs.states);
      expectSameBits(model.weight, theirs.weight, "weight");
      expectSameBits(model.weight.grad, theirs.grad, "gradient");
      const [, [, [last]]] = scaler.scale([torch.ones(2), [torch.ones(1), [torch.ones([])]]] as const);
      expectSameBits(last, theirs.several, "scaled lists");
    },
  );
});

test("a scale that a kernel could not read is an Error, and one beside another form, as in Python", () => {
  const param = new nn.Parameter(torch.ones(2));
  param.grad = torch.ones(2);
  const fused = new optim.Adam([param], { fused: true });
  for (const wrong of [torch.ones(0), torch.ones(1), torch.ones(2), torch.ones([], { dtype: "float64" })]) {
    fused.foundInf = wrong;
    expect(() => fused.step()).toThrow("expected foundInf to be one float32 number, got a tensor of shape");
  }
  const single = new optim.Adam([param]);
  single.gradScale = torch.tensor(2);
  expect(() => single.step()).toThrow("Expected grad_scale and found_inf to be None");
  expect(param.tolist()).toEqual([1, 1]);
  expect(fused.stateOf(param)).toBeNull();
});

describe("a scaler", () => {
  const parameter = () => torch.ones(2, { requiresGrad: true });

  test("goes on from a saved state", () => {
    const { scaler } = train();
    const other = new GradScaler("cpu");
    other.loadStateDict(scaler.stateDict());
    expect(other.stateDict()).toEqual(scaler.stateDict());
    expect(() => other.loadStateDict({})).toThrow(/^The source state dict is empty/);
  });

  test("that is not enabled leaves everything as it is", () => {
    const scaler = new GradScaler("cpu", { enabled: false });
    const p = parameter();
    const optimizer = new torch.optim.Adam([p], { lr: 0.5 });
    expect(scaler.scale(p)).toBe(p);
    p.sum().backward();
    scaler.unscale_(optimizer);
    scaler.step(optimizer);
    scaler.update();
    expect(p.at(0).item()).toBeCloseTo(0.5);
    expect([scaler.getScale(), scaler.isEnabled(), scaler.stateDict()]).toEqual([1, false, {}]);
  });

  test("is told off for calls in the wrong order, with Python's words", () => {
    const p = parameter();
    const optimizer = new torch.optim.Adam([p]);
    const scaler = new GradScaler("cpu");
    expect(() => scaler.update()).toThrow(/^Attempted update but _scale is None\./);
    expect(() => scaler.step(optimizer)).toThrow(/^Attempted step but _scale is None\./);
    scaler.scale(p.sum());
    expect(() => scaler.update()).toThrow("No inf checks were recorded prior to update.");
    expect(() => scaler.step(optimizer)).toThrow("No inf checks were recorded for this optimizer.");
    scaler.update(2);
    scaler.scale(p.sum()).backward();
    scaler.unscale_(optimizer);
    expect(p.grad?.tolist()).toEqual([1, 1]);
    expect(() => scaler.unscale_(optimizer)).toThrow(/^unscale_\(\) has already been called on this optimizer/);
    scaler.step(optimizer);
    expect(() => scaler.step(optimizer)).toThrow("step() has already been called since the last update().");
    expect(() => scaler.unscale_(optimizer)).toThrow("unscale_() is being called after step().");
    expect(() => scaler.update(torch.ones(2))).toThrow(/^new_scale should be a float or a 1-element/);
  });

  test("refuses settings and outputs that make no sense", () => {
    expect(() => new GradScaler("cpu", { growthFactor: 1 })).toThrow("The growth factor must be > 1.0.");
    expect(() => new GradScaler("cpu", { backoffFactor: 1 })).toThrow("The backoff factor must be < 1.0.");
    expect(() => new GradScaler("cpu").scale(3 as never)).toThrow("outputs must be a Tensor or an iterable of Tensors");
    const half = torch.ones(2, { dtype: "float16", requiresGrad: true });
    const scaler = new GradScaler("cpu");
    scaler.scale(half.sum()).backward();
    expect(() => scaler.unscale_(new torch.optim.Adam([half]))).toThrow("Attempting to unscale FP16 gradients.");
  });
});
