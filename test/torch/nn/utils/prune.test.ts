import torch, { nn } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { bits, noPython, python } from "../../../python.js";

const { prune } = nn.utils;
type Step = (m: nn.Module, conv: nn.Module, t: torch.Tensor) => unknown;

/** What is done to a linear layer and a convolution, in both languages. */
const cases: [python: string, ours: Step][] = [
  ["prune.identity(m, 'weight')", (m) => prune.identity(m, "weight")],
  ["prune.random_unstructured(m, 'weight', 0.3)", (m) => prune.randomUnstructured(m, "weight", 0.3)],
  ["prune.random_unstructured(m, 'bias', 2)", (m) => prune.randomUnstructured(m, "bias", { amount: 2 })],
  ["prune.l1_unstructured(m, 'weight', 0.3)", (m) => prune.l1Unstructured(m, "weight", 0.3)],
  ["prune.l1_unstructured(m, 'weight', 5, t)", (m, _, t) => prune.l1Unstructured(m, "weight", 5, t)],
  ["prune.l1_unstructured(m, 'weight', 0)", (m) => prune.l1Unstructured(m, "weight", 0)],
  ["prune.random_structured(conv, 'weight', 0.5, 1)", (_, conv) => prune.randomStructured(conv, "weight", 0.5, 1)],
  ["prune.random_structured(m, 'weight', 2, -1)", (m) => prune.randomStructured(m, "weight", 2, -1)],
  ["prune.ln_structured(m, 'weight', 2, 2, 0)", (m) => prune.lnStructured(m, "weight", 2, 2, 0)],
  [
    "prune.ln_structured(conv, 'weight', 0.5, float('inf'), -2)",
    (_, conv) => prune.lnStructured(conv, "weight", 0.5, Number.POSITIVE_INFINITY, -2),
  ],
  ["prune.ln_structured(m, 'weight', 1, 'fro', 1, t)", (m, _, t) => prune.lnStructured(m, "weight", 1, "fro", 1, t)],
  ["prune.custom_from_mask(m, 'weight', t > 0)", (m, _, t) => prune.customFromMask(m, "weight", t.gt(0))],
  [
    "prune.l1_unstructured(m, 'weight', 4), prune.random_unstructured(m, 'weight', 0.5), prune.ln_structured(m, 'weight', 1, 1, 0), prune.random_structured(m, 'weight', 1, 1)",
    (m) => {
      prune.l1Unstructured(m, "weight", 4);
      prune.randomUnstructured(m, "weight", 0.5);
      prune.lnStructured(m, "weight", 1, 1, 0);
      prune.randomStructured(m, "weight", 1, 1);
    },
  ],
  [
    "prune.global_unstructured([(m, 'weight'), (m, 'bias'), (conv, 'weight')], prune.L1Unstructured, amount=0.4)",
    (m, conv) =>
      prune.globalUnstructured(
        [
          [m, "weight"],
          [m, "bias"],
          [conv, "weight"],
        ],
        prune.L1Unstructured,
        { amount: 0.4 },
      ),
  ],
  [
    "prune.l1_unstructured(m, 'bias', 1), prune.global_unstructured([(m, 'bias'), (m, 'weight')], prune.RandomUnstructured, {(m, 'weight'): t}, amount=7)",
    (m, _, t) => {
      prune.l1Unstructured(m, "bias", 1);
      prune.globalUnstructured(
        [
          [m, "bias"],
          [m, "weight"],
        ],
        prune.RandomUnstructured,
        [[m, "weight", t]],
        { amount: 7 },
      );
    },
  ],
  ["prune.l1_unstructured(m, 'weight', 99)", (m) => prune.l1Unstructured(m, "weight", 99)],
  ["prune.l1_unstructured(m, 'weight', 1.5)", (m) => prune.l1Unstructured(m, "weight", 1.5)],
  ["prune.l1_unstructured(m, 'weight', -1)", (m) => prune.l1Unstructured(m, "weight", -1)],
  ["prune.ln_structured(m, 'bias', 1, 2, 0)", (m) => prune.lnStructured(m, "bias", 1, 2, 0)],
  ["prune.ln_structured(m, 'weight', 1, 2, 2)", (m) => prune.lnStructured(m, "weight", 1, 2, 2)],
  ["prune.custom_from_mask(m, 'weight', t[0])", (m, _, t) => prune.customFromMask(m, "weight", t.select(0, 0))],
  ["prune.remove(m, 'weight')", (m) => prune.remove(m, "weight")],
];

const script = `
from torch.nn.utils import prune
def state(m): return {k: bits(v) for k, v in m.state_dict().items()}
def run(step):
    torch.manual_seed(0)
    m, conv, t = nn.Linear(4, 3), nn.Conv2d(2, 3, 2), torch.randn(3, 4)
    try: eval(step)
    except Exception as e: return [f"{type(e).__name__}: {e}", state(m), prune.is_pruned(m)]
    x, y = torch.randn(2, 4), torch.randn(1, 2, 3, 3)
    optimizer = torch.optim.SGD([*m.parameters(), *conv.parameters()], lr=0.5)
    out = m(x).sum() + conv(y).sum()
    out.backward()
    optimizer.step()
    again = bits(m(x).sum() + conv(y).sum())
    pruned = [prune.is_pruned(m), prune.is_pruned(nn.Sequential(conv))]
    result = [bits(out), state(m), state(conv), {n: grad(p) for n, p in m.named_parameters()}, again, pruned, bits(torch.rand(2))]
    for layer in [m, conv]:
        for name in ["weight", "bias"]:
            if hasattr(layer, name + "_mask"): prune.remove(layer, name)
    return result + [state(m), [n for n, _ in m.named_parameters()], prune.is_pruned(m), str(m)]
result = [run(s) for s in args]
`;

const stateOf = (m: nn.Module) => Object.fromEntries(Object.entries(m.stateDict()).map(([k, v]) => [k, bits(v)]));

function run(step: Step): unknown {
  torch.manualSeed(0);
  const [m, conv, t] = [new nn.Linear(4, 3), new nn.Conv2d(2, 3, 2), torch.randn([3, 4])];
  try {
    step(m, conv, t);
  } catch (error) {
    return [`${(error as Error).name}: ${(error as Error).message}`, stateOf(m), prune.isPruned(m)];
  }
  const [x, y] = [torch.randn([2, 4]), torch.randn([1, 2, 3, 3])];
  const optimizer = new torch.optim.SGD([...m.parameters(), ...conv.parameters()], { lr: 0.5 });
  const out = m(x).sum().add(conv(y).sum());
  out.backward();
  optimizer.step();
  const again = bits(m(x).sum().add(conv(y).sum()));
  const pruned = [prune.isPruned(m), prune.isPruned(new nn.Sequential(conv))];
  const grads = Object.fromEntries(m.namedParameters().map(([k, v]) => [k, v.grad && bits(v.grad)]));
  const result = [bits(out), stateOf(m), stateOf(conv), grads, again, pruned, bits(torch.rand([2]))];
  for (const layer of [m, conv]) {
    for (const name of ["weight", "bias"]) if (`${name}Mask` in layer) prune.remove(layer, name);
  }
  return [...result, stateOf(m), m.namedParameters().map(([k]) => k), prune.isPruned(m), String(m)];
}

describe.skipIf(noPython)("pruning", () => {
  test("gives Python's masks, values, gradients and errors", { timeout: 120_000 }, async () => {
    const expected = await python<unknown[]>(
      script,
      cases.map(([step]) => step),
    );
    for (const [i, [step, ours]] of cases.entries()) expect(run(ours), step).toEqual(expected[i]);
  });
});

test("a method of one's own prunes by its mask", () => {
  class EveryOther extends prune.BasePruningMethod {
    readonly PRUNING_TYPE = "unstructured";
    override computeMask(_t: torch.Tensor, defaultMask: torch.Tensor): torch.Tensor {
      const mask = defaultMask.clone();
      mask.view([-1]).slice(0, 0, null, 2).zero_();
      return mask;
    }
  }
  const m = new nn.Linear(2, 2);
  EveryOther.apply(m, "weight");
  EveryOther.apply(m, "weight");
  expect(m.getBuffer("weight_mask").tolist()).toEqual([
    [0, 0],
    [0, 1],
  ]);
});

test("a parameter that is not there is Python's error, and the module stays as it was", () => {
  const layer = new nn.Linear(2, 2);
  expect(() => prune.l1Unstructured(layer, "wait", 0.5)).toThrow("'Linear' object has no attribute 'wait'");
  expect(Object.keys(layer.stateDict())).toEqual(["weight", "bias"]);
  expect(layer(torch.ones(1, 2)).shape).toEqual([1, 2]);
});
