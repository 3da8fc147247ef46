import torch, { nn } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { CapturableAdam } from "../../../src/systems/training/capturable_adam.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

// Python refuses capturable=True on the CPU although its arithmetic works there: the list of devices is widened for this.
const script = `
sys.modules["torch.optim.adam"]._get_capturable_supported_devices = lambda **_: ["cpu"]
torch.manual_seed(0)
model, x = nn.Linear(37, 11), torch.randn(8, 37)
optimizer = torch.optim.Adam(model.parameters(), lr=1e-2, foreach=True, capturable=True)
for _ in range(20):
    optimizer.zero_grad()
    model(x).pow(2).mean().backward()
    optimizer.step()
result = [bits(model.weight), bits(model.bias)]
`;

describe.skipIf(noPython)(`CapturableAdam${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test("has the bits of Python's Adam with capturable=True", async () => {
    const expected = await python<Bits[]>(script);
    torch.manualSeed(0);
    const [model, x] = [new nn.Linear(37, 11), torch.randn(8, 37)];
    const optimizer = new CapturableAdam(model.parameters(), { lr: 1e-2 });
    for (let i = 0; i < 20; i++) {
      optimizer.zeroGrad();
      model(x).pow(2).mean().backward();
      optimizer.step();
    }
    expectSameBits(model.weight, expected[0] as Bits, "weight");
    expectSameBits(model.bias, expected[1] as Bits, "bias");
    expect(model.weight.grad).not.toBe(null);
  });
});
