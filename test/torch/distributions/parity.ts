/** A distribution here beside Python's: everything that it has, for the same parameters and seed. */
import { beforeAll, describe, expect, test } from "vitest";
import { grad } from "../../../src/torch/autograd/index.js";
import type { Distribution } from "../../../src/torch/distributions/distribution.js";
import type { GeneralizedPareto } from "../../../src/torch/distributions/generalized_pareto.js";
import { aten } from "../../../src/torch/ops/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../python.js";

/** Python's expression over the list `p` of parameters, the same here, and what the parameters are in Python. */
export type Case = [python: string, make: (p: Tensor[]) => Distribution, parameters: string[], without?: string[]];

/** What Python gave for one thing that was asked. */
export type Answer = { value: Bits; grads: (Bits | null)[] } | { error: string; message: string };
interface Reference {
  parameters: Bits[];
  printed: string;
  computed: string;
  expanded: string;
  shapes: [number[], number[]];
  flags: [boolean, boolean];
  support: string;
  value: Bits;
  answers: Record<string, Answer>;
}

/** Python's `answer(make, leaves)`: a tensor and its gradients, or the error. */
export const ANSWER = `
inf, nan = float("inf"), float("nan")
tensor, arange = torch.tensor, torch.arange
def clean(t):
    return torch.where(t.isnan(), torch.full_like(t, nan), t) if t.is_floating_point() else t
def answer(make, leaves):
    torch.manual_seed(2)
    try:
        t = make()
        grads = [None] * len(leaves)
        if t.is_floating_point() and t.requires_grad:
            w = torch.arange(1, t.numel() + 1, dtype=t.dtype).reshape(t.shape).sin()
            grads = torch.autograd.grad((t * w).sum(), leaves, allow_unused=True, retain_graph=True)
        return {"value": bits(clean(t)), "grads": [None if g is None else bits(clean(g)) for g in grads]}
    except Exception as e:
        return {"error": type(e).__name__.lstrip("_"), "message": str(e)}
`;

const SCRIPT = `
import torch.distributions as D
from torch.distributions import constraints, transforms as T
${ANSWER}
result = {}
for name, case in args.items():
    torch.manual_seed(0)
    p = [eval(e) for e in case["parameters"]]
    p = [t.requires_grad_() if isinstance(t, torch.Tensor) and t.is_floating_point() else t for t in p]
    leaves = [t for t in p if t.requires_grad]
    d = eval(case["python"])
    entry = {"parameters": [bits(t) for t in p], "printed": repr(d), "shapes": [list(d.batch_shape), list(d.event_shape)]}
    entry["flags"] = [d.has_rsample, d.has_enumerate_support]
    entry["support"] = repr(d.support)
    torch.manual_seed(1)
    value = d.sample((3,))
    entry["value"] = bits(value)
    probability = torch.linspace(0.05, 0.95, 3, dtype=value.dtype if value.is_floating_point() else torch.float32).reshape((3,) + (1,) * len(d.batch_shape + d.event_shape)).expand(value.shape)
    asked = {
        "sample": lambda: d.sample((2, 3)), "rsample": lambda: d.rsample((4,)), "logProb": lambda: d.log_prob(value),
        "entropy": lambda: d.entropy(), "cdf": lambda: d.cdf(value), "icdf": lambda: d.icdf(probability),
        "mean": lambda: d.mean, "mode": lambda: d.mode, "variance": lambda: d.variance, "stddev": lambda: d.stddev,
        "perplexity": lambda: d.perplexity(), "enumerateSupport": lambda: d.enumerate_support(),
        "unexpanded": lambda: d.enumerate_support(False),
        "expanded": lambda: d.expand((2,) + d.batch_shape).sample((2,)),
        "covarianceMatrix": lambda: d.covariance_matrix, "precisionMatrix": lambda: d.precision_matrix,
        "scaleTril": lambda: d.scale_tril,
        "density": lambda: d.expand((2,) + d.batch_shape).log_prob(value.unsqueeze(1)),
        "expandedDraws": lambda: d.expand((2,) + d.batch_shape).rsample((2,)),
        "logSurvivalFunction": lambda: d.log_survival_function(value), "logCdf": lambda: d.log_cdf(value),
    }
    entry["answers"] = {k: answer(f, leaves) for k, f in asked.items() if k not in case["without"]}
    entry["computed"] = repr(d)
    entry["expanded"] = repr(d.expand((2,) + d.batch_shape))
    result[name] = entry
`;

const clean = (t: Tensor) => (t.isFloatingPoint() ? aten.where(t.isnan(), aten.fullLike(t, Number.NaN), t) : t);

/** What differs from Python's answers; `refused` says which errors have to have Python's text too. */
export function differences(
  answers: Record<string, Answer>,
  asked: Record<string, () => Tensor>,
  leaves: Tensor[],
  refused: readonly string[] = [],
): string[] {
  const wrong: string[] = [];
  for (const [what, answer] of Object.entries(answers)) {
    manualSeed(2);
    try {
      const ours = asked[what]!();
      if (!("error" in answer)) expectSameBits(clean(ours), answer.value, what);
      let grads: (Tensor | null)[] = leaves.map(() => null);
      if (ours.isFloatingPoint() && ours.requiresGrad) {
        const weights = aten
          .arange(1, ours.numel() + 1, { dtype: ours.dtype })
          .reshape(ours.shape)
          .sin();
        grads = grad(ours.mul(weights).sum(), leaves, { allowUnused: true, retainGraph: true });
      }
      if ("error" in answer) {
        wrong.push(`${what}: no error, but ${answer.error} in Python: ${answer.message}`);
        continue;
      }
      grads.forEach((gradient, i) => {
        expectSameBits(gradient && clean(gradient), answer.grads[i]!, `${what}: gradient of parameter ${i}`);
      });
    } catch (error) {
      const { name, message } = error as Error;
      if ("error" in answer) {
        const isSame = !refused.includes(name) || message === answer.message;
        // Python has none for what is not even a tensor there.
        if (answer.error === "AttributeError" || (answer.error === name && isSame)) continue;
      }
      wrong.push(`${what}: ${name}: ${message.slice(0, 300)}; in Python ${"error" in answer && answer.message}`);
    }
  }
  return wrong;
}

/** Tests of these cases; `name` tells them apart. */
export function sameAsPython(cases: Record<string, Case>): void {
  describe.skipIf(noPython)("a distribution with Python's bits", () => {
    let references: Record<string, Reference>;
    beforeAll(async () => {
      const asked = Object.entries(cases).map(([name, [python, , parameters, without = []]]) => [
        name,
        { python, parameters, without },
      ]);
      references = await python(SCRIPT, Object.fromEntries(asked));
    }, 120_000);

    test.each(Object.keys(cases))("%s", (name) => {
      const [, make] = cases[name]!;
      const theirs = references[name]!;
      const leaves: Tensor[] = [];
      const parameters = theirs.parameters.map((b) => {
        const parameter = fromBits(b);
        if (!parameter.isFloatingPoint()) return parameter;
        leaves.push(parameter.requiresGrad_());
        return parameter;
      });
      const d = make(parameters);
      expect([d.batchShape, d.eventShape]).toEqual(theirs.shapes);
      expect([d.hasRsample, d.hasEnumerateSupport]).toEqual(theirs.flags);
      expect(d.toString()).toBe(theirs.printed);
      expect(d.support.toString()).toBe(theirs.support);
      manualSeed(1);
      const value = d.sample([3]);
      expectSameBits(value, theirs.value, "sample");
      const dims = value.ndim - 1;
      const probability = aten
        .linspace(0.05, 0.95, 3, { dtype: value.isFloatingPoint() ? value.dtype : "float32" })
        .reshape([3, ...Array<number>(dims).fill(1)])
        .expand(value.shape);
      const more = () => d.expand([2, ...d.batchShape]);
      const asked: Record<string, () => Tensor> = {
        sample: () => d.sample([2, 3]),
        rsample: () => d.rsample([4]),
        logProb: () => d.logProb(value),
        entropy: () => d.entropy(),
        cdf: () => d.cdf(value),
        icdf: () => d.icdf(probability),
        mean: () => d.mean,
        mode: () => d.mode,
        variance: () => d.variance,
        stddev: () => d.stddev,
        perplexity: () => d.perplexity(),
        enumerateSupport: () => d.enumerateSupport(),
        unexpanded: () => d.enumerateSupport(false),
        expanded: () => more().sample([2]),
        covarianceMatrix: () => Reflect.get(d, "covarianceMatrix") as Tensor,
        precisionMatrix: () => Reflect.get(d, "precisionMatrix") as Tensor,
        scaleTril: () => Reflect.get(d, "scaleTril") as Tensor,
        density: () => more().logProb(value.unsqueeze(1)),
        expandedDraws: () => more().rsample([2]),
        logSurvivalFunction: () => (d as GeneralizedPareto).logSurvivalFunction(value),
        logCdf: () => (d as GeneralizedPareto).logCdf(value),
      };
      expect(differences(theirs.answers, asked, leaves)).toEqual([]);
      expect(d.toString()).toBe(theirs.computed);
      expect(more().toString()).toBe(theirs.expanded);
    });
  });
}
