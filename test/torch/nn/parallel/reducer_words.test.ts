/** What the Reducer says, with the names that options have here. */

import { afterAll, beforeAll, expect, test } from "vitest";
import torch, { nn, type Tensor } from "../../../../src/index.js";

const { distributed: dist } = torch;
beforeAll(() => dist.initProcessGroup("gloo", { store: new dist.HashStore(), rank: 0, worldSize: 1 }));
afterAll(() => dist.destroyProcessGroup());

class HalfUsed extends nn.Module {
  used = new nn.Linear(2, 2);
  unused = new nn.Linear(2, 2);
  override forward(x: Tensor): Tensor {
    return this.used(x) as Tensor;
  }
}

test("unused parameters are an error that names the option of here", () => {
  const model = new nn.parallel.DistributedDataParallel(new HalfUsed());
  const pass = () => (model(torch.ones([1, 2])) as Tensor).sum().backward();
  pass();
  expect(pass).toThrow(/keyword argument `findUnusedParameters: true`[\s\S]*did not receive grad for rank 0: 2 3/);
});
