/** Programs that need distributions, transforms and registries together: the same numbers as in Python. */
import { describe, expect, test } from "vitest";
import { grad } from "../../../src/torch/autograd/index.js";
import { tensor } from "../../../src/torch/creation.js";
import * as D from "../../../src/torch/distributions/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { Adam } from "../../../src/torch/optim/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

const SCRIPT = `
import torch.distributions as D
from torch.distributions import biject_to, transform_to

torch.manual_seed(0)
data = D.MultivariateNormal(torch.tensor([1., -1.]), torch.tensor([[2., .5], [.5, 1.]])).sample((32,))
free = {name: torch.zeros(shape, requires_grad=True) for name, shape in {"loc": (2,), "scale_tril": (2, 2)}.items()}
optimizer = torch.optim.Adam(free.values(), lr=0.1)
prior = D.Independent(D.Normal(torch.zeros(2), torch.ones(2)), 1)
losses = []
for _ in range(20):
    fitted = {name: transform_to(D.MultivariateNormal.arg_constraints[name])(x) for name, x in free.items()}
    loss = -D.MultivariateNormal(**fitted).log_prob(data).mean() - prior.log_prob(fitted["loc"])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.detach())

torch.manual_seed(1)
walks = []
for target in [D.Dirichlet(torch.tensor([2., 3., 4.])), D.LKJCholesky(3, 2.), D.HalfNormal(torch.tensor([1., 2.])), D.LogisticNormal(torch.zeros(2), torch.ones(2))]:
    to = biject_to(target.support)
    x = to.inv(target.sample())
    def force(x):
        x = x.detach().requires_grad_()
        y = to(x)
        energy = -(target.log_prob(y).sum() + to.log_abs_det_jacobian(x, y).sum())
        return torch.autograd.grad(energy, x)[0]
    p = torch.randn_like(x)
    for _ in range(10):
        p = p - 0.05 * force(x)
        x = x + 0.1 * p
        p = p - 0.05 * force(x)
    walks.append(bits(to(x)))
result = {"losses": bits(torch.stack(losses)), "walks": walks}
`;

function fitted(): Tensor {
  manualSeed(0);
  const mean = tensor([1, -1]);
  const covariance = tensor([
    [2, 0.5],
    [0.5, 1],
  ]);
  const data = new D.MultivariateNormal(mean, covariance).sample([32]);
  const free = { loc: aten.zeros([2]).requiresGrad_(), scaleTril: aten.zeros([2, 2]).requiresGrad_() };
  const optimizer = new Adam(Object.values(free), { lr: 0.1 });
  const prior = new D.Independent(new D.Normal(aten.zeros([2]), aten.ones([2])), 1);
  const losses = Array.from({ length: 20 }, () => {
    const { argConstraints } = D.MultivariateNormal;
    const loc = D.transformTo(argConstraints.loc)(free.loc);
    const scaleTril = D.transformTo(argConstraints.scaleTril)(free.scaleTril);
    const likelihood = new D.MultivariateNormal(loc, { scaleTril }).logProb(data).mean();
    const loss = likelihood.neg().sub(prior.logProb(loc));
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
    return loss.detach();
  });
  return aten.stack(losses);
}

/** Ten steps of Hamiltonian dynamics in the space of all numbers. */
function walk(target: D.Distribution): Tensor {
  const to = D.bijectTo(target.support);
  const force = (at: Tensor) => {
    const x = at.detach().requiresGrad_();
    const y = to(x);
    const energy = target.logProb(y).sum().add(to.logAbsDetJacobian(x, y).sum()).neg();
    return grad(energy, [x])[0] as Tensor;
  };
  let x = to.inv(target.sample());
  let p = aten.randnLike(x);
  for (let i = 0; i < 10; i++) {
    p = p.sub(force(x).mul(0.05));
    x = x.add(p.mul(0.1));
    p = p.sub(force(x).mul(0.05));
  }
  return to(x);
}

describe.skipIf(noPython)("programs with Python's numbers", () => {
  test("parameters are fitted behind their constraints, and particles move on theirs", async () => {
    const { losses, walks } = await python<{ losses: Bits; walks: Bits[] }>(SCRIPT);
    expectSameBits(fitted(), losses, "losses");
    manualSeed(1);
    const targets = [
      new D.Dirichlet(tensor([2, 3, 4])),
      new D.LKJCholesky(3, 2),
      new D.HalfNormal(tensor([1, 2])),
      new D.LogisticNormal(aten.zeros([2]), aten.ones([2])),
    ];
    expect(walks.length).toBe(targets.length);
    targets.forEach((target, i) => {
      expectSameBits(walk(target), walks[i]!, String(target));
    });
  }, 120_000);
});
