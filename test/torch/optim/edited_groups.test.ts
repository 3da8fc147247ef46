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
