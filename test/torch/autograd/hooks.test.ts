/** Hooks on tensors and modules see, in the order of their registration, what Python's see, and come and go as Python's do. */
import torch, { nn, type Tensor } from "libtorch-node";
import { beforeAll, describe, expect, test } from "vitest";
import { noPython, python } from "../../python.js";

const SCRIPT = `
def shown(values):
    return [None if v is None else v.tolist() for v in values]

def leaf(*values):
    return torch.tensor(values, dtype=torch.float32, requires_grad=True)

def tensor_hooks():
    log, x = [], leaf(1, 2)
    y = x * 2
    first = y.register_hook(lambda g: log.append(["a", g.tolist()]) or g * 3)
    y.register_hook(lambda g: log.append(["b", g.tolist()]))
    def once(g):
        log.append(["once", g.tolist()])
        handle.remove()
        first.remove()
        y.register_hook(lambda g: log.append(["late", g.tolist()]))
        return g + 1
    handle = y.register_hook(once)
    y.register_hook(lambda g: log.append(["c", g.tolist()]))
    y.sum().backward(retain_graph=True)
    y.sum().backward()
    return log + [x.grad.tolist()]

def in_place():
    log, x = [], leaf(1, 2)
    y = x * 2
    y.register_hook(lambda g: log.append(["before", g.tolist()]))
    y.mul_(5)
    y.register_hook(lambda g: log.append(["after", g.tolist()]))
    y.sum().backward()
    return log

def unused():
    log, x = [], torch.ones(3, 2, requires_grad=True)
    a, b, _ = x.unbind(0)
    a.register_hook(lambda g: log.append(None if g is None else g.tolist()))
    b.sum().backward()
    return log + [x.grad.tolist()]

class Scaled(nn.Module):
    def forward(self, a, b, c):
        return a * 2, b * 3, c

def module_hooks(used, grads):
    log, module = [], Scaled()
    module.register_full_backward_pre_hook(lambda m, go: log.append(["pre", shown(go)]))
    module.register_full_backward_hook(lambda m, gi, go: log.append(["hook", shown(gi), shown(go)]))
    inputs = [torch.tensor([float(i)], requires_grad=g) for i, g in enumerate(grads)]
    out = module(*inputs)
    sum(out[i].sum() * (i + 1) for i in used).backward()
    return log + shown([t.grad for t in inputs])

result = [tensor_hooks(), in_place(), unused()] + [module_hooks(*case) for case in args["cases"]]
`;

const CASES: [used: number[], grads: boolean[]][] = [
  [[0], [true, true, true]],
  [
    [0, 1],
    [true, false, true],
  ],
  [[1], [true, true, false]],
  [[2], [true, true, true]],
  [
    [0, 2],
    [false, true, true],
  ],
];

const leaf = (...values: number[]) => torch.tensor(values, { requiresGrad: true });
const shown = (values: readonly (Tensor | null)[]) => values.map((v) => v?.tolist() ?? null);

function tensorHooks(): unknown[] {
  const log: unknown[] = [];
  const note = (name: string) => (grad: Tensor) => void log.push([name, grad.tolist()]);
  const x = leaf(1, 2);
  const y = x.mul(2);
  const first = y.registerHook((grad) => {
    note("a")(grad);
    return grad.mul(3);
  });
  y.registerHook(note("b"));
  const handle = y.registerHook((grad) => {
    note("once")(grad);
    handle.remove();
    first.remove();
    y.registerHook(note("late"));
    return grad.add(1);
  });
  y.registerHook(note("c"));
  y.sum().backward({ retainGraph: true });
  y.sum().backward();
  return [...log, x.grad?.tolist()];
}

function inPlace(): unknown[] {
  const log: unknown[] = [];
  const y = leaf(1, 2).mul(2);
  y.registerHook((grad) => void log.push(["before", grad.tolist()]));
  y.mul_(5);
  y.registerHook((grad) => void log.push(["after", grad.tolist()]));
  y.sum().backward();
  return log;
}

function unused(): unknown[] {
  const log: unknown[] = [];
  const x = torch.ones(3, 2, { requiresGrad: true });
  const [a, b] = x.unbind(0) as [Tensor, Tensor];
  a.registerHook((grad: Tensor | null) => void log.push(grad?.tolist() ?? null));
  b.sum().backward();
  return [...log, x.grad?.tolist()];
}

class Scaled extends nn.Module {
  override forward(a: Tensor, b: Tensor, c: Tensor): Tensor[] {
    return [a.mul(2), b.mul(3), c];
  }
}

function moduleHooks(used: number[], grads: boolean[]): unknown[] {
  const log: unknown[] = [];
  const module = new Scaled();
  module.registerFullBackwardPreHook((_, output) => void log.push(["pre", shown(output)]));
  module.registerFullBackwardHook((_, input, output) => void log.push(["hook", shown(input), shown(output)]));
  const inputs = grads.map((grad, i) => torch.tensor([i], { requiresGrad: grad })) as [Tensor, Tensor, Tensor];
  const outputs = module(...inputs);
  used
    .map((i) => (outputs[i] as Tensor).sum().mul(i + 1))
    .reduce((sum, one) => sum.add(one))
    .backward();
  return [...log, ...shown(inputs.map((t) => t.grad))];
}

describe.skipIf(noPython)("as in Python", () => {
  let expected: unknown[][];
  beforeAll(async () => {
    expected = await python(SCRIPT, { cases: CASES });
  });

  test("hooks of a tensor are removed and added while they run", () => {
    expect(tensorHooks()).toEqual(expected[0]);
  });

  test("hooks belong to the history that a tensor had", () => {
    expect(inPlace()).toEqual(expected[1]);
  });

  test("hooks of a result that was not used get null", () => {
    expect(unused()).toEqual(expected[2]);
  });

  test.each(CASES.map((entry, i) => [...entry, i] as const))(
    "full backward hooks see outputs %j used, inputs requiring gradients %j",
    (used, grads, i) => {
      expect(moduleHooks([...used], [...grads])).toEqual(expected[i + 3]);
    },
  );
});
