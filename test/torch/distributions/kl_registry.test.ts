/** How a divergence is found, and that of an exponential family of one's own, beside Python's. */
import { expect, onTestFinished, test, vi } from "vitest";
import { grad } from "../../../src/torch/autograd/index.js";
import { tensor } from "../../../src/torch/creation.js";
import * as D from "../../../src/torch/distributions/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

class Base extends D.Distribution {
  static readonly argConstraints = {};
}
class Derived extends Base {}

const SCRIPT = `
from torch.distributions import *
class Base(Distribution):
    arg_constraints = {}
class Derived(Base): pass
def caught(run):
    with warnings.catch_warnings(record=True) as all:
        warnings.simplefilter("always")
        try:
            value = run()
        except Exception as e:
            value = f"{type(e).__name__}: {e}"
    return [value, [f"{w.category.__name__}: {w.message}" for w in all]]
result = {"none": caught(lambda: kl_divergence(Base(), Derived()))}
register_kl(Base, Derived)(lambda p, q: "first")
register_kl(Derived, Base)(lambda p, q: "second")
result["unlike"] = caught(lambda: kl_divergence(Base(), Base()))
result["ambiguous"] = caught(lambda: kl_divergence(Derived(), Derived()))
result["again"] = caught(lambda: kl_divergence(Derived(), Derived()))
register_kl(Derived, Derived)(lambda p, q: "third")
result["settled"] = caught(lambda: kl_divergence(Derived(), Derived()))
register_kl(Base, Derived)(lambda p, q: "fourth")
result["replaced"] = caught(lambda: kl_divergence(Base(), Derived()))
result["families"] = caught(lambda: kl_divergence(Normal(0., 1.), Bernoulli(0.5)))
`;

test.skipIf(noPython)("the nearest registration is taken", async () => {
  const theirs = await python<Record<string, [string, string[]]>>(SCRIPT);
  const emit = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  onTestFinished(() => emit.mockRestore());
  const caught = (p: D.Distribution, q: D.Distribution): [unknown, string[]] => {
    emit.mockClear();
    let value: unknown;
    try {
      value = D.klDivergence(p, q);
    } catch (error) {
      value = `${(error as Error).name}: ${(error as Error).message}`;
    }
    return [value, emit.mock.calls.map(([message, category]) => `${category}: ${message}`)];
  };
  const said = (text: string) => () => text as never as Tensor;
  const [base, derived] = [new Base(), new Derived()];
  const ours: Record<string, [unknown, string[]]> = { none: caught(base, derived) };
  D.registerKl(Base, Derived, said("first"));
  D.registerKl(Derived, Base, said("second"));
  ours.unlike = caught(base, base);
  ours.ambiguous = caught(derived, derived);
  ours.again = caught(derived, derived);
  D.registerKl(Derived, Derived, said("third"));
  ours.settled = caught(derived, derived);
  D.registerKl(Base, Derived, said("fourth"));
  ours.replaced = caught(base, derived);
  ours.families = caught(new D.Normal(0, 1), new D.Bernoulli(0.5));
  // Python's text has an indentation in it.
  theirs.families![0] = theirs.families![0].replace(/ +/g, " ");
  expect(ours).toEqual(theirs);
});

test("what is no distribution is refused", () => {
  expect(() => D.klDivergence(new D.Poisson(1), new D.Cauchy(0, 1))).toThrow(
    "No KL(p || q) is implemented for p type Poisson and q type Cauchy",
  );
  expect(() => D.klDivergence(new D.Poisson(1), 3 as never)).toThrow("expected q to be a Distribution, got number");
  expect(() => D.registerKl(Base, 3 as never, () => tensor(0))).toThrow(
    "Expected type_q to be a Distribution subclass",
  );
  expect(() => D.registerKl(Date as never, Base, () => tensor(0))).toThrow("Expected type_p to be a Distribution");
});

/** Of one natural parameter: what an exponential distribution is without rules of its own. */
class Own extends D.ExponentialFamily {
  static readonly argConstraints = {};
  static override readonly meanCarrierMeasure = 0;
  constructor(readonly rate: Tensor) {
    super();
    this.begin(rate.shape, [], null);
  }
  override get _naturalParams(): Tensor[] {
    return [this.rate.neg()];
  }
  override _logNormalizer(x: Tensor): Tensor {
    return x.neg().log().neg();
  }
}

test.skipIf(noPython)("an exponential family of one's own has a divergence and an entropy", async () => {
  const theirs = await python<Record<string, Bits>>(`
from torch.distributions import *
class Own(ExponentialFamily):
    arg_constraints = {}
    _mean_carrier_measure = 0
    def __init__(self, rate):
        self.rate = rate
        super().__init__(rate.shape)
    @property
    def _natural_params(self):
        return (-self.rate,)
    def _log_normalizer(self, x):
        return -torch.log(-x)
p, q = (torch.tensor(t, requires_grad=True) for t in ([0.3, 2.5, 4.], [1.5, 0.2, 7.]))
kl = kl_divergence(Own(p), Own(q))
result = {"kl": bits(kl), "entropy": bits(Own(p).entropy())}
kl.sum().backward()
result["q"] = grad(q)
assert p.grad is None
`);
  const [p, q] = [tensor([0.3, 2.5, 4]).requiresGrad_(), tensor([1.5, 0.2, 7]).requiresGrad_()];
  const kl = D.klDivergence(new Own(p), new Own(q));
  expectSameBits(kl, theirs.kl!, "divergence");
  expectSameBits(new Own(p).entropy(), theirs.entropy!, "entropy");
  const [none, gradient] = grad(kl.sum(), [p, q], { allowUnused: true });
  expect(none).toBeNull();
  expectSameBits(gradient!, theirs.q!, "gradient");
});
