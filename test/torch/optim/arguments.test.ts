import torch, { nn, optim } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { camelCase } from "../../../src/python/camel_case.js";
import * as optimization from "../../../src/transformers/optimization/index.js";
import { noPython, python } from "../../python.js";

const S = optim.lrScheduler;
// As JavaScript calls, whatever the types say.
// biome-ignore lint/suspicious/noExplicitAny: what TypeScript would refuse is what is tested
type Callee = new (...args: any[]) => any;

const OPTIMIZERS = [
  "SGD",
  "Adam",
  "AdamW",
  "Adagrad",
  "RMSprop",
  "Adadelta",
  "Adamax",
  "NAdam",
  "RAdam",
  "Rprop",
  "ASGD",
  "Adafactor",
  "SparseAdam",
  "LBFGS",
  "Muon",
  "TransformersAdafactor",
] as const;
const SCHEDULERS = [
  "LambdaLR",
  "MultiplicativeLR",
  "StepLR",
  "MultiStepLR",
  "ConstantLR",
  "LinearLR",
  "ExponentialLR",
  "SequentialLR",
  "PolynomialLR",
  "CosineAnnealingLR",
  "ChainedScheduler",
  "ReduceLROnPlateau",
  "CyclicLR",
  "OneCycleLR",
  "CosineAnnealingWarmRestarts",
] as const;
const SCHEDULES = [
  "get_constant_schedule",
  "get_constant_schedule_with_warmup",
  "get_linear_schedule_with_warmup",
  "get_cosine_schedule_with_warmup",
  "get_cosine_with_hard_restarts_schedule_with_warmup",
  "get_polynomial_decay_schedule_with_warmup",
  "get_inverse_sqrt_schedule",
  "get_cosine_with_min_lr_schedule_with_warmup",
  "get_cosine_with_min_lr_schedule_with_warmup_lr_rate",
  "get_wsd_schedule",
  "get_adafactor_schedule",
  "GreedyLR",
] as const;

const script = `
import inspect
import transformers.optimization as T
def positional(f):
    f = f.__init__ if inspect.isclass(f) else f
    return [p.name for p in inspect.signature(f).parameters.values() if p.kind == p.POSITIONAL_OR_KEYWORD and p.name != "self"]
def names(f): return [n for n in inspect.signature(f.__init__).parameters if n != "self"]
get = lambda n: T.Adafactor if n == "TransformersAdafactor" else getattr(torch.optim, n)
S = torch.optim.lr_scheduler
result = {
    "optimizers": {n: [positional(get(n)), names(get(n))] for n in args["optimizers"]},
    "schedulers": {n: positional(getattr(S, n)) for n in args["schedulers"]},
    "schedules": {n: positional(getattr(T, n)) for n in args["schedules"]},
}
`;

interface Signatures {
  optimizers: Record<string, [positional: string[], all: string[]]>;
  schedulers: Record<string, string[]>;
  schedules: Record<string, string[]>;
}

// A matrix, which is what Muon is for.
const params = () => [torch.ones([1, 2], { requiresGrad: true })];
const sgd = () => new optim.SGD(params(), { lr: 1, momentum: 0.9 });
const everything = { ...optimization, ...optim, TransformersAdafactor: optimization.Adafactor };
const make = (name: string) => everything[name as keyof typeof everything] as unknown as Callee;
/** T_max and T_0 as they are written here. */
const ours = (name: string) => camelCase(name.toLowerCase());

describe.skipIf(noPython)(`arguments are Python's${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  const signatures = python<Signatures>(script, {
    optimizers: OPTIMIZERS,
    schedulers: SCHEDULERS,
    schedules: SCHEDULES,
  });

  test("of optimizers: by position, by name, and no others", { timeout: 120_000 }, async () => {
    for (const [name, [positional, all]] of Object.entries((await signatures).optimizers)) {
      const Optimizer = make(name);
      const { defaults } = new Optimizer(params());
      const own = Object.keys(defaults).filter((key) => !(name === "AdamW" && key === "decoupledWeightDecay"));
      expect(new Set(own), name).toEqual(new Set(all.slice(1).map(camelCase)));
      const named = positional.slice(1).map(camelCase);
      // Each by position, with a value of its own where the range allows it.
      const value = (key: string) => {
        if (typeof defaults[key] !== "number") return defaults[key];
        const other = defaults[key] * (key === "d" ? 2 : 0.5);
        return other > 2 ? Math.floor(other) : other;
      };
      const values = named.map(value);
      const made = new Optimizer(params(), ...values);
      for (const [i, key] of named.entries()) expect(made.defaults[key], `${name}: ${key}`).toEqual(values[i]);
      const rest = Object.fromEntries(named.slice(1).map((key, i) => [key, values[i + 1]]));
      expect(new Optimizer(params(), values[0], rest).defaults, name).toEqual(made.defaults);
      const wrong: [unknown[], RegExp][] = [
        [[...values, false], /takes at most \d+ argument/],
        [[{ weight_decoy: 1 }], /got an unexpected option 'weight_decoy'; expected one of: params, lr,/],
        [[values[0], { lr: 1 }], /got multiple values for argument 'lr'/],
        [["0.1"], /expected lr to be a number or a Tensor/],
        [[Number.NaN], /[Ll]earning rate|Cannot combine/],
      ];
      for (const [args, message] of wrong) expect(() => new Optimizer(params(), ...args), name).toThrow(message);
      const snake = all.find((key) => key.includes("_"));
      if (snake !== undefined) {
        expect(() => new Optimizer(params(), { [snake]: 0.1 }), name).toThrow(/unexpected option/);
        const group = { params: params(), [snake]: 0.1 };
        expect(() => new Optimizer([group]), name).toThrow(`unexpected '${snake}' in a parameter group`);
      }
    }
  });

  // A value for every parameter of a schedule that is none of its defaults.
  const VALUES: Record<string, unknown> = {
    lrLambda: () => 0.5,
    milestones: [2],
    schedulers: [],
    mode: "max",
    thresholdMode: "abs",
    scaleMode: "iterations",
    annealStrategy: "linear",
    warmupType: "cosine",
    decayType: "linear",
    cycleMomentum: false,
    threePhase: true,
    verbose: true,
    smooth: true,
    scaleFn: () => 1,
    tMult: 2,
    minLr: 0.001,
    minLrRate: null,
    lastEpoch: -1,
    optimizer: null,
    totalSteps: 9,
    stepSizeDown: 5,
    numTrainingSteps: 20,
    numStableSteps: null,
  };
  const valueOf = (name: string, i: number) =>
    name in VALUES
      ? VALUES[name]
      : /^(num|step|total|t0|tMax|epochs|patience|cooldown|warmup$|window|reset)/.test(name)
        ? 3 + i
        : 0.1 + i / 100;

  test("of schedulers: Python's order, and as an object from the first that has a default", {
    timeout: 120_000,
  }, async () => {
    const { schedulers, schedules } = await signatures;
    for (const [name, positional] of [...Object.entries(schedulers), ...Object.entries(schedules)]) {
      if (name === "SequentialLR" || name === "ChainedScheduler") continue;
      const named = positional.slice(1).map(ours);
      const callee = name in schedulers ? (S[name as keyof typeof S] as unknown as Callee) : make(camelCase(name));
      const isClass = name in schedulers || name === "GreedyLR";
      const adafactor = name === "get_adafactor_schedule";
      const call = (...args: unknown[]) => {
        const o = adafactor ? new optimization.Adafactor(params()) : sgd();
        if (name === "get_polynomial_decay_schedule_with_warmup") o.defaults.lr = 1;
        const s = isClass ? new callee(o, ...args) : (callee as unknown as (...all: unknown[]) => never)(o, ...args);
        const state = s.stateDict();
        const factors = s.lrLambdas?.map((f: (step: number) => number) => [0, 1, 2, 5, 15, 30].map((step) => f(step)));
        return JSON.stringify([state, s.optimizer.stateDict().param_groups, factors]);
      };
      const values = named.map((key, i) => valueOf(key, i));
      const byPosition = call(...values);
      // As many by position as have no default, the rest by name.
      const required = named.filter((key) => requiredBy(name, key)).length;
      const rest = Object.fromEntries(named.slice(required).map((key, i) => [key, values[required + i]]));
      expect(call(...values.slice(0, required), rest), name).toBe(byPosition);
      expect(call(Object.fromEntries(named.map((key, i) => [key, values[i]]))), name).toBe(byPosition);
      expect(() => call(...values, 1), name).toThrow(/takes at most|takes no/);
      expect(() => call(...values.slice(0, required), { surplus: 1 }), name).toThrow(/unexpected option 'surplus'/);
      // A required number that is missing is an error and not NaN.
      for (let i = 0; i < required; i++) {
        expect(() => call(...values.slice(0, i)), `${name} without ${named[i]}`).toThrow();
      }
    }
  });
});

const REQUIRED = /^(lrLambda|stepSize|milestones|tMax|t0|maxLr|numWarmupSteps|numTrainingSteps|numDecaySteps)$/;
function requiredBy(name: string, key: string): boolean {
  if (name === "ExponentialLR" && key === "gamma") return true;
  if (name === "CyclicLR" && (key === "baseLr" || key === "maxLr")) return true;
  if (name === "GreedyLR") return false;
  if (name === "get_wsd_schedule" && key === "numTrainingSteps") return false;
  return REQUIRED.test(key);
}

describe("what is given and not known is an error", () => {
  const linear = new nn.Linear(2, 2);
  test.each<[string, () => unknown, RegExp]>([
    [
      "Adam(module)",
      () => new optim.Adam(linear as never),
      /an iterable of Tensors or dicts, but got .*parameters\(\)/,
    ],
    ["clipGradNorm_(module)", () => nn.utils.clipGradNorm_(linear as never, 1), /expected parameters to be a Tensor/],
    [
      "clipGradNorm_ with more",
      () => Reflect.apply(nn.utils.clipGradNorm_, null, [[], 1, 2, false, null, 1]),
      /takes at most 5/,
    ],
    ["clipGradNorm_ misspelled", () => nn.utils.clipGradNorm_([], 1, { norm_type: 1 } as never), /unexpected option/],
    ["clipGradValue_ misspelled", () => nn.utils.clipGradValue_([], 1, { each: 1 } as never), /unexpected option/],
    ["zeroGrad misspelled", () => sgd().zeroGrad({ set_to_none: true } as never), /unexpected option 'set_to_none'/],
    ["zeroGrad(0)", () => sgd().zeroGrad(0 as never), /expected setToNone to be true or false/],
    [
      "a scheduler for getScheduler",
      () => optimization.getScheduler("constant", sgd(), { steps: 1 } as never),
      /unexpected/,
    ],
    [
      "options of another schedule",
      () =>
        optimization.getScheduler("linear", sgd(), {
          numWarmupSteps: 1,
          numTrainingSteps: 2,
          schedulerSpecificKwargs: { numCycles: 1 },
        }),
      /getLinearScheduleWithWarmup\(\) got an unexpected option 'numCycles'/,
    ],
    ["SequentialLR", () => new S.SequentialLR(sgd(), [], 1 as never), /expected milestones to be a list/],
    ["ChainedScheduler", () => new S.ChainedScheduler(1 as never), /expected schedulers to be a list/],
  ])("%s", (_, run, message) => {
    expect(run).toThrow(message);
  });

  test("clipGradNorm_ and zeroGrad take Python's positions", () => {
    const [param] = params() as [torch.Tensor];
    param.grad = torch.tensor([[3, 4]]);
    expect(nn.utils.clipGradNorm_([param], 10, Number.POSITIVE_INFINITY).item()).toBe(4);
    expect(nn.utils.getTotalNorm([param.grad as torch.Tensor], 1).item()).toBe(7);
    const optimizer = new optim.SGD([param]);
    optimizer.zeroGrad(false);
    expect(param.grad?.tolist()).toEqual([[0, 0]]);
    optimizer.zeroGrad(true);
    expect(param.grad).toBe(null);
  });
});

test.each([optim.SGD, optim.Adam, optim.LBFGS])("a closure of %o that gives a Promise is an error", (Optimizer) => {
  const optimizer = new (Optimizer as Callee)([new nn.Parameter(torch.ones(2))], { lr: 0.1 });
  expect(() => optimizer.step(async () => torch.ones([]))).toThrow(
    `${Optimizer.name}.step: expected the closure to be synchronous, but it gave a Promise`,
  );
});
