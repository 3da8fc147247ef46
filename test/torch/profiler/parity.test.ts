// In a process of its own: a trace names every thread that the process ever recorded in.

/** The same programs under both profilers: events, their shapes, sums, tables and traces are Python's, times apart. */

import { beforeAll, describe, expect, test } from "vitest";
import torch, { nn, optim } from "../../../src/index.js";
import type { Profile } from "../../../src/torch/profiler/index.js";
import { noPython } from "../../python.js";
import { type Facts, facts, pythonFacts } from "./python_profile.js";

const { ProfilerActivity, profile, recordFunction, schedule } = torch.profiler;

interface Program {
  options: NonNullable<ConstructorParameters<typeof profile>[0]>;
  run(prof: Profile): void;
  grouping?: Parameters<typeof facts>[1];
  /** The same in Python. */
  python: { options: string; source: string; grouping?: string };
}

const model = new nn.Sequential(new nn.Linear(4, 8), new nn.ReLU(), new nn.Linear(8, 2));
const x = torch.ones([5, 4]);
const NET = "net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)); x = torch.ones(5, 4)\n";

const PROGRAMS: Record<string, Program> = {
  "a forward pass, with ranges of the user's": {
    options: { recordShapes: true },
    run() {
      recordFunction("forward", () => recordFunction("inner", "of interest", () => model(x)));
      recordFunction("nothing", { args: null }, () => {});
    },
    grouping: { groupByInputShape: true },
    python: {
      options: "record_shapes=True",
      grouping: "{'group_by_input_shape': True}",
      source: `${NET}
def run(prof):
    with record_function("forward"):
        with record_function("inner", "of interest"):
            net(x)
    with record_function("nothing"): pass`,
    },
  },
  "steps of a training, with FLOPs": {
    options: { withFlops: true },
    run() {
      const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
      for (let i = 0; i < 2; i++) {
        optimizer.zeroGrad();
        const loss = model(x).square().mean();
        loss.backward(torch.ones([]));
        optimizer.step();
      }
    },
    python: {
      options: "with_flops=True",
      source: `${NET}
def run(prof):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for i in range(2):
        optimizer.zero_grad()
        loss = net(x).square().mean()
        loss.backward(torch.ones([]))
        optimizer.step()`,
    },
  },
  "overloads and lists of tensors": {
    options: { recordShapes: true, experimentalConfig: { captureOverloadNames: true } },
    run() {
      const y = torch.ones([2, 3]);
      torch.cat([y, y.add(1), y.add(y)], 1).sum([0]);
      y.mul_(2);
    },
    grouping: { groupByOverloadName: true, groupByInputShape: true },
    python: {
      options:
        "record_shapes=True, experimental_config=torch._C._profiler._ExperimentalConfig(capture_overload_names=True)",
      grouping: "{'group_by_overload_name': True, 'group_by_input_shape': True}",
      source: `
def run(prof):
    x = torch.ones([2, 3])
    torch.cat([x, x.add(1), x.add(x)], 1).sum([0])
    x.mul_(2)`,
    },
  },
  "the last cycle of a schedule": {
    options: { schedule: schedule({ wait: 1, warmup: 1, active: 2, repeat: 2, skipFirst: 1 }) },
    run(prof) {
      for (let i = 0; i < 9; i++) {
        torch.ones([i + 1]).add(1);
        prof.step();
      }
    },
    python: {
      options: "schedule=schedule(wait=1, warmup=1, active=2, repeat=2, skip_first=1)",
      source: `
def run(prof):
    for i in range(9):
        torch.ones([i + 1]).add(1)
        prof.step()`,
    },
  },
  "two cycles that are kept": {
    options: { schedule: schedule({ wait: 0, warmup: 1, active: 1, repeat: 2 }), accEvents: true },
    run(prof) {
      for (let i = 0; i < 4; i++) {
        torch.ones([2]).add(i);
        prof.step();
      }
    },
    python: {
      options: "schedule=schedule(wait=0, warmup=1, active=1, repeat=2), acc_events=True",
      source: `
def run(prof):
    for i in range(4):
        torch.ones([2]).add(i)
        prof.step()`,
    },
  },
  nothing: { options: {}, run() {}, python: { options: "", source: "def run(prof): pass" } },
};

describe.skipIf(noPython)("as Python's profiler", () => {
  let theirs: Record<string, Facts>;
  beforeAll(async () => {
    theirs = await pythonFacts(
      Object.fromEntries(Object.entries(PROGRAMS).map(([name, { python }]) => [name, python])),
    );
  }, 300_000);

  test.each(Object.entries(PROGRAMS))("%s", (name, { options, run, grouping }) => {
    const prof = profile({ activities: [ProfilerActivity.CPU], ...options });
    prof.run(run);
    expect(facts(prof, grouping)).toEqual(theirs[name]);
  });
});
