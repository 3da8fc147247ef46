import torch, { F, nn, optim } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { type Bits, bits, noPython, python } from "../../python.js";

const { swaUtils } = optim;

const script = `
from torch.optim import swa_utils as S
class Net(nn.Module):
    def __init__(self, dtype):
        super().__init__()
        self.a, self.norm, self.b = nn.Linear(3, 4, dtype=dtype), nn.BatchNorm1d(4, dtype=dtype), nn.Linear(4, 2)
        self.register_buffer("count", torch.tensor([3, 5]))
    def forward(self, x): return self.b(self.norm(self.a(x.to(self.a.weight.dtype))).float())
averages = {
    "default": lambda: {},
    "buffers": lambda: {"use_buffers": True},
    "ema": lambda: {"avg_fn": S.get_ema_avg_fn(0.9)},
    "emaDefault": lambda: {"avg_fn": S.get_ema_avg_fn()},
    "multiEma": lambda: {"multi_avg_fn": S.get_ema_multi_avg_fn(0.7)},
    "multiEmaBuffers": lambda: {"multi_avg_fn": S.get_ema_multi_avg_fn(0.7), "use_buffers": True},
    "multiSwa": lambda: {"multi_avg_fn": S.get_swa_multi_avg_fn()},
    "swa": lambda: {"avg_fn": S.get_swa_avg_fn(), "device": "cpu"},
    "own": lambda: {"avg_fn": lambda a, c, n: a + c * n},
}
def run(name, dtype):
    torch.manual_seed(0)
    net = Net(getattr(torch, dtype))
    average = S.AveragedModel(net, **averages[name]())
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    schedule = S.SWALR(optimizer, swa_lr=0.03, anneal_epochs=3)
    batches = [(torch.randn(5, 3), torch.randn(5, 2)) for _ in range(4)]
    lrs = []
    for x, y in batches:
        optimizer.zero_grad()
        F.mse_loss(net(x), y).backward()
        optimizer.step()
        net.count += 1
        average.update_parameters(net)
        schedule.step()
        lrs.append(optimizer.param_groups[0]["lr"])
    before = {k: bits(v) for k, v in average.state_dict().items()}
    average.eval()
    S.update_bn(batches, average)
    return {"printed": str(average), "lrs": lrs, "before": before, "after": {k: bits(v) for k, v in average.state_dict().items()},
            "out": bits(average(batches[0][0])), "keys": sorted(optimizer.state_dict()["param_groups"][0]), "schedule": schedule.state_dict()}
def rates(kwargs, lr):
    p = [torch.ones(1, requires_grad=True), torch.ones(1, requires_grad=True)]
    lr = torch.tensor(lr[0], dtype=getattr(torch, lr[1])) if isinstance(lr, list) else lr
    o = torch.optim.SGD([{"params": [p[0]]}, {"params": [p[1]], "lr": 0.5}], lr=lr)
    try: s = S.SWALR(o, **kwargs)
    except Exception as e: return f"{type(e).__name__}: {e}"
    result = []
    for _ in range(6):
        o.step()
        result.append([float(g["lr"]) for g in o.param_groups])
        s.step()
    return result
result = {"runs": {f"{n} {d}": run(n, d) for n in averages for d in ["float32", "float64", "bfloat16"]}, "rates": [rates(*c) for c in args]}
`;

const averages: Record<string, () => Record<string, unknown>> = {
  default: () => ({}),
  buffers: () => ({ useBuffers: true }),
  ema: () => ({ avgFn: swaUtils.getEmaAvgFn(0.9) }),
  emaDefault: () => ({ avgFn: swaUtils.getEmaAvgFn() }),
  multiEma: () => ({ multiAvgFn: swaUtils.getEmaMultiAvgFn(0.7) }),
  multiEmaBuffers: () => ({ multiAvgFn: swaUtils.getEmaMultiAvgFn(0.7), useBuffers: true }),
  multiSwa: () => ({ multiAvgFn: swaUtils.getSwaMultiAvgFn() }),
  swa: () => ({ avgFn: swaUtils.getSwaAvgFn(), device: "cpu" }),
  own: () => ({ avgFn: (a: torch.Tensor, c: torch.Tensor, n: torch.Tensor) => a.add(c.mul(n)) }),
};

class Net extends nn.Module {
  a: nn.Linear;
  norm: nn.BatchNorm1d;
  b = new nn.Linear(1, 1);
  declare count: torch.Tensor;
  constructor(dtype: "float32") {
    super();
    torch.manualSeed(0);
    this.a = new nn.Linear(3, 4, { dtype });
    this.norm = new nn.BatchNorm1d(4, { dtype });
    this.b = new nn.Linear(4, 2);
    this.registerBuffer("count", torch.tensor([3, 5], { dtype: "int64" }));
  }
  override forward(x: torch.Tensor): torch.Tensor {
    return this.b(this.norm(this.a(x.to(this.a.weight.dtype))).float());
  }
}

interface Run {
  printed: string;
  lrs: number[];
  before: Record<string, Bits>;
  after: Record<string, Bits>;
  out: Bits;
  keys: string[];
  schedule: Record<string, unknown>;
}

const stateOf = (module: nn.Module) =>
  Object.fromEntries(Object.entries(module.stateDict()).map(([key, value]) => [key, bits(value)]));

async function run(name: string, dtype: string): Promise<Run> {
  const net = new Net(dtype as "float32");
  const average = new swaUtils.AveragedModel(net, averages[name]?.());
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.1 });
  const schedule = new swaUtils.SWALR(optimizer, 0.03, { annealEpochs: 3 });
  const batches = Array.from({ length: 4 }, () => [torch.randn([5, 3]), torch.randn([5, 2])] as const);
  const lrs = [];
  for (const [x, y] of batches) {
    optimizer.zeroGrad();
    F.mseLoss(net(x), y).backward();
    optimizer.step();
    net.count.add_(1);
    average.updateParameters(net);
    schedule.step();
    lrs.push(Number(optimizer.paramGroups[0]?.lr));
  }
  const before = stateOf(average);
  average.eval();
  // As one loader is read: at once, or with `for await`.
  const later = (async function* () {
    yield* batches;
  })();
  await swaUtils.updateBn(name === "ema" ? later : batches, average);
  expect(average.training).toBe(false);
  return {
    printed: String(average),
    lrs,
    before,
    after: stateOf(average),
    out: bits(average(batches[0]?.[0] as torch.Tensor)),
    keys: Object.keys(optimizer.stateDict().param_groups[0] as object).sort(),
    schedule: schedule.stateDict(),
  };
}

const schedules: [kwargs: Record<string, unknown>, lr: unknown][] = [
  [{ swa_lr: 0.05 }, 0.1],
  [{ swa_lr: 0.05, anneal_epochs: 3, anneal_strategy: "linear" }, 0.1],
  [{ swa_lr: [0.05, 0.7], anneal_epochs: 2 }, 0.1],
  [{ swa_lr: 0.05, anneal_epochs: 0 }, 0.1],
  [{ swa_lr: 0.05, anneal_epochs: 1 }, [0.1, "float32"]],
  [{ swa_lr: 0.05, anneal_epochs: 4 }, [0.1, "float64"]],
  [{ swa_lr: [0.05] }, 0.1],
  [{ swa_lr: 0.05, anneal_strategy: "cosine" }, 0.1],
  [{ swa_lr: 0.05, anneal_epochs: -1 }, 0.1],
];

function rates(kwargs: Record<string, unknown>, lr: unknown): unknown {
  const [a, b] = [torch.ones([1], { requiresGrad: true }), torch.ones([1], { requiresGrad: true })];
  const rate = Array.isArray(lr) ? torch.tensor(lr[0], { dtype: lr[1] }) : (lr as number);
  const o = new optim.SGD([{ params: [a] }, { params: [b], lr: 0.5 }], { lr: rate });
  const options = { annealEpochs: kwargs.anneal_epochs, annealStrategy: kwargs.anneal_strategy } as object;
  try {
    const s = new swaUtils.SWALR(o, kwargs.swa_lr as number, options);
    return Array.from({ length: 6 }, () => {
      o.step();
      const now = o.paramGroups.map(({ lr }: { lr: number | torch.Tensor }) =>
        lr instanceof torch.Tensor ? Number(lr.item()) : lr,
      );
      s.step();
      return now;
    });
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

describe.skipIf(noPython)("averages of weights", () => {
  test("have Python's bits, for every way to average and three dtypes, and so have their schedules", async () => {
    const expected = await python<{ runs: Record<string, Run>; rates: unknown[] }>(script, schedules);
    for (const [name, theirs] of Object.entries(expected.runs)) {
      const [way, dtype] = name.split(" ") as [string, string];
      expect(await run(way, dtype), name).toEqual(theirs);
    }
    for (const [i, [kwargs, lr]] of schedules.entries()) {
      expect(rates(kwargs, lr), JSON.stringify(kwargs)).toEqual(expected.rates[i]);
    }
  });
});

test("an averaged model says what is wrong with its arguments", () => {
  const net = new Net("float32");
  const both = { avgFn: swaUtils.getSwaAvgFn(), multiAvgFn: swaUtils.getSwaMultiAvgFn() };
  expect(() => new swaUtils.AveragedModel(net, both)).toThrow("Only one of avg_fn and multi_avg_fn should be provided");
  expect(() => swaUtils.getEmaAvgFn(1.5)).toThrow("Invalid decay value 1.5 provided");
  expect(() => swaUtils.getEmaMultiAvgFn(-1)).toThrow("Invalid decay value -1 provided");
  expect(() => new swaUtils.AveragedModel(1 as never)).toThrow("expected model to be a Module, got 1");
  expect(() => new swaUtils.AveragedModel(net).updateParameters(new nn.Linear(3, 4))).toThrow(/buffers/);
  expect(() => swaUtils.updateBn(1 as never, net)).toThrow(/expected loader to be an iterable of batches, got 1/);
});

test("a schedule's state is taken over", () => {
  const make = () => {
    const o = new optim.SGD([torch.ones([1])], { lr: 0.1 });
    return new swaUtils.SWALR(o, 0.05, 3, "linear");
  };
  const first = make();
  first.step();
  const second = make();
  second.optimizer.loadStateDict(first.optimizer.stateDict());
  second.loadStateDict(first.stateDict());
  first.step();
  second.step();
  expect(second.getLastLr()).toEqual(first.getLastLr());
});
