/**
 * States of optimizers, schedules, generators and models, and the files of checkpoints, with things wrong in them: each
 * ends in an error before anything is changed, or loads as in Python, after which a step has Python's bits.
 *
 * `LIBTORCH_NODE_FUZZ_SEED` and `LIBTORCH_NODE_FUZZ_STATES` look further than the tests do.
 */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import torch, { nn, optim } from "libtorch-node";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { camelCase } from "../../../src/python/camel_case.js";
import { save } from "../../../src/torch/serialization/save.js";
import { TransformersAdafactor } from "../../../src/transformers/optimization/adafactor.js";
import { loadOptimizerAndScheduler, loadRngStates } from "../../../src/transformers/trainer/checkpoint.js";
import { TrainingArguments } from "../../../src/transformers/trainer/training_args.js";
import { bits, noPython, python } from "../../python.js";
import { type Mutation, mutated, mutations } from "./mutations.js";

const seed = Number(process.env.LIBTORCH_NODE_FUZZ_SEED ?? 1);
const count = Number(process.env.LIBTORCH_NODE_FUZZ_STATES ?? 400);

type AnyOptimizer = optim.Optimizer<Record<string, unknown>>;
interface AnyScheduler {
  step(metric: number): void;
  stateDict(): Record<string, unknown>;
  prepareState(state: unknown): () => void;
}

const OPTIMIZERS: [string, Record<string, unknown>][] = [
  ["SGD", { momentum: 0.9, nesterov: true }],
  ["SGD", { momentum: 0.9, fused: true }],
  ["Adam", {}],
  ["Adam", {}],
  ["AdamW", { amsgrad: true }],
  ["AdamW", { fused: true }],
  ["Adagrad", { lr_decay: 0.1 }],
  ["RMSprop", { momentum: 0.9, centered: true }],
  ["Adadelta", {}],
  ["Adamax", {}],
  ["NAdam", { decoupled_weight_decay: true }],
  ["RAdam", {}],
  ["Rprop", {}],
  ["ASGD", { t0: 1 }],
  ["Adafactor", {}],
  ["Adam", { foreach: true, amsgrad: true }],
  ["SGD", { foreach: true, momentum: 0.9, nesterov: true }],
  ["NAdam", { foreach: true }],
  ["RAdam", { foreach: true }],
  ["ASGD", { foreach: true, t0: 1 }],
  ["Rprop", { foreach: true }],
  ["TransformersAdafactor", { beta1: 0.9 }],
];
const S = optim.lrScheduler;
const SCHEDULERS: [python: string, ours: (o: never) => AnyScheduler][] = [
  ["S.LambdaLR(o, lambda e: 1 / (e + 3))", (o) => new S.LambdaLR(o, (e) => 1 / (e + 3))],
  ["S.StepLR(o, 2, 0.5)", (o) => new S.StepLR(o, 2, 0.5)],
  ["S.MultiStepLR(o, [1, 3, 3], 0.5)", (o) => new S.MultiStepLR(o, [1, 3, 3], 0.5)],
  ["S.ConstantLR(o, 0.5, 3)", (o) => new S.ConstantLR(o, 0.5, 3)],
  ["S.LinearLR(o, 0.5, 1.0, 4)", (o) => new S.LinearLR(o, 0.5, 1, 4)],
  ["S.ExponentialLR(o, 0.9)", (o) => new S.ExponentialLR(o, 0.9)],
  ["S.PolynomialLR(o, 6, 1.5)", (o) => new S.PolynomialLR(o, 6, 1.5)],
  ["S.CosineAnnealingLR(o, 5, 0.01)", (o) => new S.CosineAnnealingLR(o, 5, 0.01)],
  ["S.CosineAnnealingWarmRestarts(o, 2, 2)", (o) => new S.CosineAnnealingWarmRestarts(o, 2, 2)],
  [
    "S.CyclicLR(o, 0.1, 0.5, 3, mode='exp_range', gamma=0.9)",
    (o) => new S.CyclicLR(o, 0.1, 0.5, 3, { mode: "exp_range", gamma: 0.9 }),
  ],
  ["S.OneCycleLR(o, 0.5, 9)", (o) => new S.OneCycleLR(o, 0.5, 9)],
  ["S.ReduceLROnPlateau(o, patience=0)", (o) => new S.ReduceLROnPlateau(o, { patience: 0 })],
  [
    "S.SequentialLR(o, [S.ConstantLR(o), S.ExponentialLR(o, 0.9)], [2])",
    (o) => new S.SequentialLR(o, [new S.ConstantLR(o), new S.ExponentialLR(o, 0.9)], [2]),
  ],
  [
    "S.ChainedScheduler([S.ConstantLR(o), S.ExponentialLR(o, 0.9)])",
    (o) => new S.ChainedScheduler([new S.ConstantLR(o), new S.ExponentialLR(o, 0.9)]),
  ],
  ["T.get_cosine_schedule_with_warmup(o, 2, 9)", (o) => optimization.getCosineScheduleWithWarmup(o, 2, 9)],
  ["T.GreedyLR(o, patience=0, smooth=True)", (o) => new optimization.GreedyLR(o, { patience: 0, smooth: true })],
];

type Kind = "optimizer" | "scheduler" | "trainer" | "generator" | "model";
interface Case {
  kind: Kind;
  optimizer: number;
  scheduler: number;
  mutations: Mutation[];
}

const cases: fc.Arbitrary<Case> = fc.record({
  kind: fc.oneof<fc.WeightedArbitrary<Kind>[]>(
    { weight: 8, arbitrary: fc.constant("optimizer" as const) },
    { weight: 4, arbitrary: fc.constant("scheduler" as const) },
    { weight: 2, arbitrary: fc.constant("trainer" as const) },
    { weight: 1, arbitrary: fc.constant("generator" as const) },
    { weight: 1, arbitrary: fc.constant("model" as const) },
  ),
  optimizer: fc.nat(OPTIMIZERS.length - 1),
  scheduler: fc.nat(SCHEDULERS.length - 1),
  mutations,
});

const SHAPES = [[3, 4], [5], [2, 3]];

/** Everything of an optimizer and its schedule that a failed load or step could have changed. */
class Subject {
  readonly params: torch.Tensor[];
  readonly optimizer: AnyOptimizer;
  readonly scheduler: AnyScheduler;

  constructor({ optimizer, scheduler }: Case) {
    const [name, kwargs] = OPTIMIZERS[optimizer] as (typeof OPTIMIZERS)[number];
    this.params = SHAPES.map((shape, i) =>
      torch
        .linspace(
          -1,
          1,
          shape.reduce((a, b) => a * b, 1),
        )
        .add(i / 8)
        .reshape(shape)
        .requiresGrad_(),
    );
    for (const [i, param] of this.params.entries())
      param.grad = param
        .detach()
        .mul(0.5)
        .add(0.25 * i + 0.1);
    const options = Object.fromEntries(Object.entries(kwargs).map(([key, value]) => [camelCase(key), value]));
    const Class = { ...optim, TransformersAdafactor }[name as "Adam"] as unknown as new (
      groups: object[],
      options: object,
    ) => AnyOptimizer;
    const [first, ...rest] = this.params;
    this.optimizer = new Class([{ params: [first] }, { params: rest }], options);
    // OneCycleLR and CyclicLR want a momentum; one that fits every optimizer is another's.
    this.scheduler = (SCHEDULERS[scheduler] as (typeof SCHEDULERS)[number])[1](
      new optim.SGD([{ params: [first as torch.Tensor] }, { params: rest }], { lr: 0.1, momentum: 0.9 }) as never,
    );
  }

  step(): void {
    this.optimizer.step();
  }

  stepScheduler(): void {
    const takesMetric =
      this.scheduler instanceof S.ReduceLROnPlateau || this.scheduler instanceof optimization.GreedyLR;
    this.scheduler.step(takesMetric ? 0.5 : (undefined as never));
  }

  get groups(): Record<string, unknown>[] {
    return (this.scheduler as unknown as { optimizer: AnyOptimizer }).optimizer.paramGroups;
  }

  everything(): string {
    return JSON.stringify(
      [
        this.params.map((param) => bits(param)),
        this.optimizer.stateDict(),
        this.scheduler.stateDict(),
        this.groups.map(({ params: _, ...group }) => group),
        bits(torch.getRngState()),
      ],
      readable,
    );
  }
}

function readable(this: unknown, _: string, value: unknown): unknown {
  if (value instanceof torch.Tensor) return bits(value);
  if (value instanceof Map) return [...value];
  if (typeof value === "number" && !Number.isSafeInteger(value)) return `float ${value}`;
  return typeof value === "bigint" ? String(value) : value;
}

/** What came of a case. */
interface Outcome {
  loaded: boolean;
  stepped: boolean;
  /** Parameters, or learning rates, after the step. */
  after: unknown;
  error?: string;
}

const script = `
import sys, os
from torch.optim import lr_scheduler as S
import transformers.optimization as T
def subject(case):
    name, kwargs = args["optimizers"][case["optimizer"]]
    ps = []
    for i, shape in enumerate(args["shapes"]):
        n = 1
        for d in shape: n *= d
        p = torch.linspace(-1, 1, n).add(i / 8).reshape(shape).requires_grad_()
        p.grad = p.detach().mul(0.5).add(0.25 * i + 0.1)
        ps.append(p)
    cls = T.Adafactor if name == "TransformersAdafactor" else getattr(torch.optim, name)
    o = cls([{"params": [ps[0]]}, {"params": ps[1:]}], **kwargs)
    so = torch.optim.SGD([{"params": [ps[0]]}, {"params": ps[1:]}], lr=0.1, momentum=0.9)
    s = eval(args["schedulers"][case["scheduler"]], {"S": S, "T": T, "o": so})
    return ps, o, s, so
def number(x): return x.item() if torch.is_tensor(x) else x
def run(case, file):
    ps, o, s, so = subject(case)
    r = {"loaded": False, "stepped": False, "after": None}
    try:
        state = torch.load(file, weights_only=False)["state"]
        if case["kind"] == "optimizer": o.load_state_dict(state)
        elif case["kind"] == "scheduler": s.load_state_dict(state)
        elif case["kind"] == "trainer":
            o.load_state_dict(state["optimizer"])
            s.load_state_dict(state["scheduler"])
        else: return r
        r["loaded"] = True
        if case["kind"] != "scheduler":
            o.step()
            r["after"] = [bits(p) for p in ps]
        if case["kind"] != "optimizer":
            takes = type(s).__name__ in ("ReduceLROnPlateau", "GreedyLR")
            s.step(0.5) if takes else s.step()
            lrs = [repr(float(number(g["lr"]))) for g in so.param_groups]
            r["after"] = lrs if case["kind"] == "scheduler" else [r["after"], lrs]
        r["stepped"] = True
    except Exception as error:
        r["error"] = f"{type(error).__name__}: {error}"
    return r
result = [run(case, f"{args['folder']}/{case['file']}.pt") for case in args["cases"]]
`;

import * as optimization from "../../../src/transformers/optimization/index.js";

const rates = (subject: Subject) =>
  subject.groups.map(({ lr }) => (lr instanceof torch.Tensor ? Number(lr.item()) : lr));

let folder = "";
beforeAll(async () => {
  // Schedules are stepped without their optimizers.
  vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  folder = await mkdtemp(join(tmpdir(), "state-fuzz-"));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a case here; the messages say where more was changed than an error may. */
async function runCase(one: Case, i: number): Promise<{ outcome: Outcome; wrong: string[] }> {
  const wrong: string[] = [];
  const trained = new Subject(one);
  for (let k = 0; k < 2; k++) {
    trained.step();
    trained.stepScheduler();
  }
  const model = new nn.Sequential(new nn.Linear(3, 4), new nn.LayerNorm(4));
  const state = {
    optimizer: () => trained.optimizer.stateDict(),
    scheduler: () => trained.scheduler.stateDict(),
    trainer: () => ({ optimizer: trained.optimizer.stateDict(), scheduler: trained.scheduler.stateDict() }),
    generator: () => ({ python: null, numpy: null, cpu: torch.getRngState() }),
    model: () => ({ ...model.stateDict() }),
  }[one.kind]();
  const file = join(folder, `${i}.pt`);
  await save({ state: mutated(state, one.mutations) }, file);
  // What Python reads, and not what was in memory.
  const given = ((await torch.load(file)) as { state: unknown }).state;

  const subject = new Subject(one);
  const everything = () =>
    subject.everything() + JSON.stringify(one.kind === "model" ? model.stateDict() : null, readable);
  const outcome: Outcome = { loaded: false, stepped: false, after: null };
  const attempt = async (what: "loaded" | "stepped", run: () => unknown) => {
    const before = everything();
    try {
      await run();
      outcome[what] = true;
    } catch (error) {
      if (!(error instanceof Error)) wrong.push(`threw ${String(error)}`);
      outcome.error = `${what}: ${(error as Error).name}: ${(error as Error).message}`;
      if (what === "loaded" && everything() !== before) wrong.push(`changed something, and threw ${outcome.error}`);
      if (what === "stepped" && one.kind !== "scheduler" && everything() !== before) {
        wrong.push(`changed something in a step, and threw ${outcome.error}`);
      }
    }
  };
  await attempt("loaded", async () => {
    if (one.kind === "optimizer") subject.optimizer.loadStateDict(given as never);
    else if (one.kind === "scheduler") subject.scheduler.prepareState(given)();
    else if (one.kind === "model") model.loadStateDict(given as never);
    else if (one.kind === "generator") {
      const place = join(folder, `rng-${i}`);
      await mkdir(place);
      await save(given, join(place, "rng_state.pth"));
      await loadRngStates(place, new TrainingArguments({ useCpu: true }));
    } else {
      const place = join(folder, `checkpoint-${i}`);
      await mkdir(place);
      const parts = given as Record<string, unknown> | null;
      await save(parts?.optimizer, join(place, "optimizer.pt"));
      await save(parts?.scheduler, join(place, "scheduler.pt"));
      const { optimizer, scheduler } = subject;
      await loadOptimizerAndScheduler(place, { optimizer, lrScheduler: scheduler, precision: {} } as never);
    }
  });
  if (!outcome.loaded) return { outcome, wrong };
  if (one.kind === "generator" || one.kind === "model") {
    torch.rand(3);
    outcome.stepped = true;
    return { outcome, wrong };
  }
  if (one.kind !== "scheduler") {
    await attempt("stepped", () => subject.step());
    outcome.after = subject.params.map((param) => bits(param));
  }
  if (one.kind !== "optimizer" && (one.kind === "scheduler" || outcome.stepped)) {
    outcome.stepped = false;
    try {
      subject.stepScheduler();
      outcome.stepped = true;
    } catch (error) {
      outcome.error = `schedule: ${(error as Error).message}`;
    }
    const lrs = rates(subject);
    outcome.after = one.kind === "scheduler" ? lrs : [outcome.after, lrs];
  }
  return { outcome, wrong };
}

/** Learning rates that Python printed, as numbers; the rest as it is. */
function numbers(value: unknown): unknown {
  if (typeof value === "string" && /^(-?[\d.e+-]+|nan|-?inf)$/.test(value)) {
    return Number(value.replace("inf", "Infinity").replace("nan", "NaN"));
  }
  return Array.isArray(value) ? value.map(numbers) : value;
}

test.skipIf(noPython)(
  `${count} mutated states end in an error that changes nothing, or load as in Python`,
  { timeout: 1_800_000 },
  async () => {
    const all = fc.sample(cases, { seed, numRuns: count });
    const ours: { outcome: Outcome; wrong: string[] }[] = [];
    for (const [i, one] of all.entries()) ours.push(await runCase(one, i));
    // Only what went through here is Python's to judge: of the rest, PyTorch's fused kernels write past their memory.
    const compared = all.flatMap((one, i) =>
      ours[i]?.outcome.stepped && one.kind !== "generator" && one.kind !== "model" ? [{ ...one, file: i }] : [],
    );
    const answers = await python<Outcome[]>(script, {
      cases: compared,
      folder,
      shapes: SHAPES,
      optimizers: OPTIMIZERS,
      schedulers: SCHEDULERS.map(([code]) => code),
    });
    const theirs = new Map(compared.map(({ file }, k) => [file, answers[k] as Outcome]));
    const failures: string[] = [];
    let [accepted, refused] = [0, 0];
    for (const [i, one] of all.entries()) {
      const { outcome, wrong } = ours[i] as { outcome: Outcome; wrong: string[] };
      const say = (text: string) =>
        failures.push(`case ${i}, ${describeCase(one)}: ${text} ${JSON.stringify(one.mutations)}`);
      for (const text of wrong) say(text);
      if (outcome.stepped) accepted++;
      else refused++;
      const python = theirs.get(i);
      if (python === undefined) {
        if (one.mutations.length === 0 && !outcome.stepped) say(`refused as it was saved: ${outcome.error}`);
        continue;
      }
      if (!python.stepped) say(`went through, in Python: ${python.error}`);
      else if (!Object.is(JSON.stringify(outcome.after, readable), JSON.stringify(numbers(python.after), readable))) {
        say(
          `got other numbers than Python: ${JSON.stringify(outcome.after)?.slice(0, 300)} and ${JSON.stringify(python.after)?.slice(0, 300)}`,
        );
      }
    }
    expect(failures.slice(0, 30)).toEqual([]);
    // Neither all taken nor all refused: that would test little.
    expect(accepted).toBeGreaterThan(count / 10);
    expect(refused).toBeGreaterThan(count / 10);
  },
);

function describeCase({ kind, optimizer, scheduler }: Case): string {
  if (kind === "optimizer") return JSON.stringify(OPTIMIZERS[optimizer]);
  if (kind === "scheduler") return (SCHEDULERS[scheduler] as (typeof SCHEDULERS)[number])[0];
  return kind === "trainer" ? `${JSON.stringify(OPTIMIZERS[optimizer])} ${SCHEDULERS[scheduler]?.[0]}` : kind;
}
