/** An optimizer steps what its groups hold when it steps, as Python's does, whatever a program made of them. */
import torch, { nn, optim } from "libtorch-node";
import { beforeAll, describe, expect, test } from "vitest";
import { noPython, python } from "../../python.js";

const KINDS = ["SGD", "Adam", "Adagrad", "RMSprop"] as const;
const EDITS = ["params = [b]", "params[0] = b", "params.pop()", "shift", "reverse"] as const;

const SCRIPT = `
def run(kind, edit):
    a, b = (nn.Parameter(torch.ones(2)) for _ in range(2))
    one = edit.startswith("params")
    groups = [{"params": [a, b] if edit == "params.pop()" else [a]}] if one else [{"params": [a]}, {"params": [b], "lr": 0.5}]
    o = getattr(torch.optim, kind)(groups, lr=0.1)
    def step():
        a.grad, b.grad = torch.ones(2), torch.ones(2)
        o.step()
    try:
        step()
        if edit == "params = [b]": o.param_groups[0]["params"] = [b]
        if edit == "params[0] = b": o.param_groups[0]["params"][0] = b
        if edit == "params.pop()": o.param_groups[0]["params"].pop()
        if edit == "shift": o.param_groups.pop(0)
        if edit == "reverse": o.param_groups.reverse()
        step()
    except Exception as error:
        return ["refused", a.tolist(), b.tolist()]
    return [a.tolist(), b.tolist()]

result = [[run(kind, edit) for edit in args["edits"]] for kind in args["kinds"]]
`;

function run(kind: (typeof KINDS)[number], edit: (typeof EDITS)[number]): unknown[] {
  const [a, b] = [new nn.Parameter(torch.ones(2)), new nn.Parameter(torch.ones(2))];
  const one = [{ params: edit === "params.pop()" ? [a, b] : [a] }];
  const groups = edit.startsWith("params") ? one : [{ params: [a] }, { params: [b], lr: 0.5 }];
  const optimizer = new (optim[kind] as typeof optim.SGD)(groups, { lr: 0.1 });
  const step = () => {
    a.grad = torch.ones(2);
    b.grad = torch.ones(2);
    optimizer.step();
  };
  const { paramGroups } = optimizer;
  const first = paramGroups[0]!;
  try {
    step();
    if (edit === "params = [b]") first.params = [b];
    if (edit === "params[0] = b") first.params[0] = b;
    if (edit === "params.pop()") first.params.pop();
    if (edit === "shift") paramGroups.shift();
    if (edit === "reverse") paramGroups.reverse();
    step();
  } catch {
    return ["refused", a.tolist(), b.tolist()];
  }
  return [a.tolist(), b.tolist()];
}

describe.skipIf(noPython)("groups that a program changed", () => {
  let expected: unknown[][][];
  beforeAll(async () => {
    expected = await python(SCRIPT, { kinds: KINDS, edits: EDITS });
  });

  test.each(KINDS.flatMap((kind, i) => EDITS.map((edit, j) => [kind, edit, i, j] as const)))(
    "%s after %s",
    (kind, edit, i, j) => {
      expect(run(kind, edit)).toEqual(expected[i]![j]);
    },
  );
});

describe("names of Python's", () => {
  const make = () => new optim.Adam([new nn.Parameter(torch.ones(2))], { weightDecay: 0.1 });

  test.each(["weight_decay", "initial_lr"])("%s is refused in a group, and not kept as a key of its own", (name) => {
    const optimizer = make();
    const group = optimizer.paramGroups[0] as unknown as Record<string, unknown>;
    const message = `Adam: a parameter group has no '${name}'; it is spelled`;
    expect(() => Object.assign(group, { [name]: 3 })).toThrow(message);
    expect(() => group[name]).toThrow(message);
    optimizer.loadStateDict(optimizer.stateDict());
    expect(() => Object.assign(group, { [name]: 3 })).toThrow(message);
  });

  test("param_groups is paramGroups", () => {
    expect(() => Reflect.get(make(), "param_groups")).toThrow("has no 'param_groups'; it is spelled paramGroups here");
  });

  test("in a group that is given, the error has the name", () => {
    const group = { params: [new nn.Parameter(torch.ones(2))], weight_decay: 0.1 };
    const message = "unexpected 'weight_decay' in a parameter group; it is spelled weightDecay here";
    expect(() => new optim.SGD([group])).toThrow(message);
    expect(() => make().addParamGroup(group)).toThrow(message);
  });
});

describe("optimizer.state", () => {
  const STATE = `
a, b = (nn.Parameter(torch.ones(2)) for _ in range(2))
o = torch.optim.Adam([a, b], lr=0.1)
def step():
    a.grad, b.grad = torch.ones(2), torch.ones(2)
    o.step()
sizes = [len(o.state)]
step()
sizes.append(len(o.state))
keys = list(o.state[a])
o.state[a]["exp_avg"].zero_()
del o.state[b]
sizes.append(len(o.state))
step()
o.state[a] = {"step": torch.tensor(5.), "exp_avg": torch.full((2,), 2.), "exp_avg_sq": torch.ones(2)}
step()
o.state.clear()
sizes.append(len(o.state))
step()
result = [sizes, keys, a.tolist(), b.tolist()]
`;

  test.skipIf(noPython)("is Python's: read, written in place, replaced, deleted and cleared", async () => {
    const [a, b] = [new nn.Parameter(torch.ones(2)), new nn.Parameter(torch.ones(2))];
    const optimizer = new optim.Adam([a, b], { lr: 0.1 });
    const { state } = optimizer;
    const step = () => {
      a.grad = torch.ones(2);
      b.grad = torch.ones(2);
      optimizer.step();
    };
    const sizes = [state.size];
    step();
    sizes.push(state.size);
    const keys = Object.keys(state.get(a)!);
    (state.get(a)!.exp_avg as torch.Tensor).zero_();
    state.delete(b);
    sizes.push(state.size);
    step();
    state.set(a, { step: torch.tensor(5), exp_avg: torch.full([2], 2), exp_avg_sq: torch.ones(2) });
    step();
    state.clear();
    sizes.push(state.size);
    step();
    expect([sizes, keys, a.tolist(), b.tolist()]).toEqual(await python(STATE, {}));
  });

  test("says what cannot be put into it", () => {
    const param = new nn.Parameter(torch.ones(2));
    const optimizer = new optim.Adam([param]);
    const { state } = optimizer;
    expect(() => state.set(torch.ones(2), {})).toThrow("expected a parameter of the optimizer's groups");
    expect(() => state.set(param, {})).toThrow("expected Adam's state");
    param.grad = torch.ones(2);
    optimizer.step();
    expect(() => Object.assign(state.get(param)!, { step: 5 })).toThrow("read only");
    expect(() => Object.assign(optimizer, { state: {} })).toThrow("getter");
    const all = [...state];
    expect(all.map(([of, { step }]) => [of === param, `${step}`])).toEqual([[true, "tensor(1.)"]]);
  });
});
