import { expect, test } from "vitest";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

const SCRIPT = `
torch.manual_seed(0)
layer = nn.AdaptiveLogSoftmaxWithLoss(16, 20, [4, 10], head_bias=True)
x = torch.randn(7, 16)
with torch.no_grad():
    result = {"all": bits(layer.log_prob(x))}
    for name, shift in {"some": 0.0, "none": 50.0, "only": -50.0}.items():
        layer.head.bias[:4] = shift
        result[name] = bits(layer.predict(x))
    layer.reset_parameters()
    result["again"] = bits(layer.tail[1][0].weight)
`;

test.skipIf(noPython)("adaptive softmax gives Python's log-probabilities and predictions", async () => {
  const theirs = await python<Record<string, Bits>>(SCRIPT);
  manualSeed(0);
  const layer = new nn.AdaptiveLogSoftmaxWithLoss(16, 20, [4, 10], { headBias: true });
  const x = aten.randn([7, 16]);
  expectSameBits(layer.logProb(x), theirs.all!, "logProb");
  for (const [name, shift] of Object.entries({ some: 0, none: 50, only: -50 })) {
    layer.head.bias.data.narrow(0, 0, 4).fill_(shift);
    expectSameBits(layer.predict(x), theirs[name]!, name);
  }
  layer.resetParameters();
  expectSameBits((layer.tail.at(1).at(0) as nn.Linear).weight, theirs.again!, "resetParameters");
  const { output, loss } = layer(x, aten.zeros([7], { dtype: "int64" }));
  expect([output.shape, loss.shape]).toEqual([[7], []]);
});

test("batch normalisations become synchronised ones that hold the same tensors", () => {
  const inner = new nn.BatchNorm1d(2, { affine: false, momentum: null });
  const net = new nn.Sequential(new nn.BatchNorm2d(3, { bias: false }), new nn.Sequential(inner)).eval();
  const first = net.at(0) as nn.BatchNorm2d;
  expect(nn.SyncBatchNorm.convertSyncBatchnorm(net, "group")).toBe(net);
  const sync = net.at(0) as nn.SyncBatchNorm;
  expect(sync).toBeInstanceOf(nn.SyncBatchNorm);
  for (const key of ["weight", "bias", "runningMean", "runningVar", "numBatchesTracked"] as const) {
    expect(sync[key] === first[key], key).toBe(true);
  }
  expect([sync.training, sync.processGroup]).toEqual([false, "group"]);
  expect(String(net)).toBe(
    "Sequential(\n  (0): SyncBatchNorm(3, eps=1e-05, momentum=0.1, affine=True, bias=False, track_running_stats=True)\n" +
      "  (1): Sequential(\n    (0): SyncBatchNorm(2, eps=1e-05, momentum=None, affine=False, bias=False, " +
      "track_running_stats=True)\n  )\n)",
  );
  const alone = nn.SyncBatchNorm.convertSyncBatchnorm(inner);
  expect([alone === inner, alone instanceof nn.SyncBatchNorm]).toEqual([false, true]);
});
