/** What ZeroRedundancyOptimizer refuses, in a world of one. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { torch } from "../../../../src/torch/torch.generated.js";

const { distributed: dist, nn, optim } = torch;
const { ZeroRedundancyOptimizer } = dist.optim;
// biome-ignore lint/suspicious/noExplicitAny: what TypeScript would refuse
type Any = any;

const weight = (dtype: "float32" | "float64" = "float32") => new nn.Parameter(torch.ones([2, 2], { dtype }));

describe("ZeroRedundancyOptimizer in a world of one", () => {
  beforeAll(() => dist.initProcessGroup("gloo", { store: new dist.HashStore(), rank: 0, worldSize: 1 }));
  afterAll(() => dist.destroyProcessGroup());

  test.each<[string, () => unknown, RegExp]>([
    [
      "a tensor",
      () => new ZeroRedundancyOptimizer(weight() as Any, optim.Adam),
      /iterable of Tensors, but got torch\.FloatTensor/,
    ],
    [
      "a number",
      () => new ZeroRedundancyOptimizer(3 as Any, optim.Adam),
      /iterable of Tensors or dicts, but got number/,
    ],
    ["no parameters", () => new ZeroRedundancyOptimizer([], optim.Adam), /got an empty parameter list/],
    [
      "several dtypes",
      () => new ZeroRedundancyOptimizer([weight(), weight("float64")], optim.Adam),
      /same dense type for all parameters but got both torch\.FloatTensor and torch\.DoubleTensor/,
    ],
    ["no class", () => new ZeroRedundancyOptimizer([weight()], {} as Any), /expected optimizerClass to be a class/],
    [
      "overlapWithDdp",
      () => new ZeroRedundancyOptimizer([weight()], optim.Adam, { overlapWithDdp: true }),
      /overlapWithDdp is not supported/,
    ],
    [
      "a hyperparameter that is none",
      () => new ZeroRedundancyOptimizer([weight()], optim.Adam, { momentum: 1 } as Any),
      /unexpected option 'momentum'/,
    ],
    ["a bad one", () => new ZeroRedundancyOptimizer([weight()], optim.Adam, { lr: -1 }), /Invalid learning rate: -1/],
    [
      "a bad one in a group",
      () => new ZeroRedundancyOptimizer([{ params: [weight()], lr: -1 }], optim.Adam),
      /Invalid learning rate: -1/,
    ],
    [
      "a state that was not gathered",
      () => new ZeroRedundancyOptimizer([weight()], optim.Adam).stateDict(),
      /has not been consolidated on this rank.*consolidateStateDict\(0\)/s,
    ],
  ])("%s is an error", (_name, make, message) => {
    expect(make).toThrow(message);
  });

  test("a rank that is not there is an error", async () => {
    const zero = new ZeroRedundancyOptimizer([weight()], optim.Adam);
    await expect(zero.consolidateStateDict(1)).rejects.toThrow("expected a rank from 0 to 0, got 1");
  });

  test("a group that is refused leaves all as it was", () => {
    const zero = new ZeroRedundancyOptimizer([weight()], optim.Adam);
    expect(() => zero.addParamGroup({ params: [weight()], lr: -1 })).toThrow("Invalid learning rate");
    expect(zero.paramGroups).toHaveLength(1);
    expect(zero.optim.paramGroups).toHaveLength(1);
  });

  test("a state of other groups leaves all as it was", async () => {
    const param = weight();
    const zero = new ZeroRedundancyOptimizer([param], optim.Adam, { lr: 0.5 });
    param.grad = torch.ones([2, 2]);
    zero.step();
    await zero.consolidateStateDict();
    const { state, param_groups } = zero.stateDict();
    expect(() => zero.loadStateDict({ state, param_groups: [...param_groups, ...param_groups] })).toThrow(
      "different number of parameter groups",
    );
    expect(() => zero.loadStateDict({ state: { 0: {} as Any }, param_groups: [] })).toThrow("different number");
    expect(zero.stateOf(param)?.step).toBeDefined();
  });
});
