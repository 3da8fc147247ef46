/** How the derivative of a Dirichlet distribution's draws behaves, beside Python's. */
import { beforeAll, describe, expect, test } from "vitest";
import { grad } from "../../../src/torch/autograd/index.js";
import { tensor } from "../../../src/torch/creation.js";
import * as D from "../../../src/torch/distributions/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

const SCRIPT = `
from torch.distributions import Beta, Dirichlet
result = {}
for name, make in {"Dirichlet": lambda p: Dirichlet(p[0]), "Beta": lambda p: Beta(p[0], p[1])}.items():
    p = [torch.tensor([0.5, 2., 3.], requires_grad=True), torch.tensor([1., 0.25, 4.], requires_grad=True)]
    torch.manual_seed(0)
    x = make(p).rsample((2,))
    first, = torch.autograd.grad((x ** 2).sum(), p[:1], create_graph=True)
    try:
        # Not with grad(), which never comes to the node that refuses: no way leads on from there to the parameter.
        first.sum().backward()
    except RuntimeError as e:
        error = str(e)
    node = x.grad_fn if name == "Dirichlet" else x.grad_fn.next_functions[0][0]
    # Nothing is left of what was saved after a backward pass.
    y = make(p).rsample()
    y.sum().backward()
    try:
        y.sum().backward()
    except RuntimeError as e:
        again = str(e)
    result[name] = {"first": bits(first), "needs": first.requires_grad, "error": error, "node": type(node).__name__, "again": again}
`;
interface Answer {
  first: Bits;
  needs: boolean;
  error: string;
  node: string;
  again: string;
}
const MAKERS: Record<string, (p: [Tensor, Tensor]) => D.Distribution> = {
  Dirichlet: ([a]) => new D.Dirichlet(a),
  Beta: ([a, b]) => new D.Beta(a, b),
};
const message = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return "no error";
};

describe.skipIf(noPython)("the draws of", () => {
  let theirs: Record<string, Answer>;
  beforeAll(async () => {
    theirs = await python(SCRIPT);
  }, 60_000);

  test.each(Object.keys(MAKERS))("%s can be differentiated once", (name) => {
    const { first, needs, error, node, again } = theirs[name]!;
    const make = MAKERS[name]!;
    const p: [Tensor, Tensor] = [tensor([0.5, 2, 3]), tensor([1, 0.25, 4])];
    for (const one of p) one.requiresGrad_();
    manualSeed(0);
    const x = make(p).rsample([2]);
    const [gradient] = grad(x.pow(2).sum(), [p[0]], { createGraph: true }) as [Tensor];
    expectSameBits(gradient, first, "gradient");
    expect(gradient.requiresGrad).toBe(needs);
    expect(message(() => gradient.sum().backward())).toBe(error);
    const fn = name === "Dirichlet" ? x.gradFn : x.gradFn?.nextFunctions[0]?.[0];
    expect(fn?.name()).toBe(node);
    const y = make(p).rsample();
    y.sum().backward();
    expect(message(() => y.sum().backward())).toBe(again);
  });
});
