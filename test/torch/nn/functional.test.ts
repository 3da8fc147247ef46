import { beforeAll, describe, test } from "vitest";
import { backward } from "../../../src/torch/autograd/index.js";
import { functional as F } from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../python.js";
import { type FunctionalCase, moreCalls } from "./functional_cases.js";

/** Functional forms that no module covers: Python's expression over the inputs a, b, c, and ours. */
const calls: Record<string, FunctionalCase> = {
  ...moreCalls,
  "F.softmax(a, dim=-1, dtype=torch.float64)": {
    inputs: ["torch.randn(3, 4)"],
    ours: (a) => F.softmax(a, { dim: -1, dtype: "float64" }),
  },
  "F.softmax(a)": { inputs: ["torch.randn(3, 4)"], ours: (a) => F.softmax(a) },
  "F.log_softmax(a, 1)": { inputs: ["torch.randn(3, 4)"], ours: (a) => F.logSoftmax(a, 1) },
  "F.gumbel_softmax(a, tau=0.5, hard=True)": {
    inputs: ["torch.randn(3, 4)"],
    ours: (a) => F.gumbelSoftmax(a, { tau: 0.5, hard: true }),
  },
  "F.relu(a.clone(), inplace=True)": { inputs: ["torch.randn(3, 4)"], ours: (a) => F.relu(a.clone(), true) },
  "F.dropout(a, 0.4)": { inputs: ["torch.randn(30, 4)"], ours: (a) => F.dropout(a, 0.4) },
  "F.dropout(a, training=False)": { inputs: ["torch.randn(3, 4)"], ours: (a) => F.dropout(a, { training: false }) },
  "F.normalize(a, p=3.0, dim=0)": { inputs: ["torch.randn(3, 4)"], ours: (a) => F.normalize(a, { p: 3, dim: 0 }) },
  "F.cosine_similarity(a, b)": {
    inputs: ["torch.randn(3, 4)", "torch.randn(3, 4)"],
    ours: (a, b) => F.cosineSimilarity(a!, b!),
  },
  "F.pairwise_distance(a, b, p=1.0)": {
    inputs: ["torch.randn(3, 4)", "torch.randn(3, 4)"],
    ours: (a, b) => F.pairwiseDistance(a!, b!, { p: 1 }),
  },
  "F.pad(a, (1, 2), value=3.0)": { inputs: ["torch.randn(3, 4)"], ours: (a) => F.pad(a, [1, 2], { value: 3 }) },
  "F.pad(a, (1, 2), mode='reflect')": { inputs: ["torch.randn(3, 4)"], ours: (a) => F.pad(a, [1, 2], "reflect") },
  "F.one_hot(a, 5)": { inputs: ["torch.randint(0, 5, (2, 3))"], ours: (a) => F.oneHot(a, 5) },
  "F.mse_loss(a, b, reduction='sum', weight=c)": {
    inputs: ["torch.randn(3, 4)", "torch.randn(3, 4)", "torch.rand(3, 4)"],
    ours: (a, b, c) => F.mseLoss(a!, b!, { reduction: "sum", weight: c! }),
  },
  "F.l1_loss(a, b, weight=c)": {
    inputs: ["torch.randn(3, 4)", "torch.randn(3, 4)", "torch.rand(3, 4)"],
    ours: (a, b, c) => F.l1Loss(a!, b!, { weight: c! }),
  },
  "F.scaled_dot_product_attention(a, b, c)": {
    inputs: ["torch.randn(2, 2, 5, 4)", "torch.randn(2, 2, 6, 4)", "torch.randn(2, 2, 6, 4)"],
    ours: (a, b, c) => F.scaledDotProductAttention(a!, b!, c!),
  },
  "F.scaled_dot_product_attention(a, b, c, is_causal=True, dropout_p=0.3)": {
    inputs: ["torch.randn(2, 2, 5, 4)", "torch.randn(2, 2, 5, 4)", "torch.randn(2, 2, 5, 4)"],
    ours: (a, b, c) => F.scaledDotProductAttention(a!, b!, c!, { isCausal: true, dropoutP: 0.3 }),
  },
  "F.scaled_dot_product_attention(a, b, c, torch.ones(5, 5).tril().bool(), scale=0.7)": {
    inputs: ["torch.randn(2, 2, 5, 4)", "torch.randn(2, 2, 5, 4)", "torch.randn(2, 2, 5, 4)"],
    ours: (a, b, c) => F.scaledDotProductAttention(a!, b!, c!, aten.ones([5, 5]).tril().bool(), { scale: 0.7 }),
  },
};

const SCRIPT = `
result = {}
for name, exprs in args.items():
    torch.manual_seed(1)
    inputs = [eval(e) for e in exprs]
    leaves = [t.clone().requires_grad_(t.is_floating_point()) for t in inputs]
    torch.manual_seed(2)
    out = eval(name, globals(), dict(zip("abc", leaves)))
    entry = {"inputs": [bits(t) for t in inputs], "output": bits(out), "upstream": None}
    if out.requires_grad:
        upstream = torch.randn_like(out)
        entry["upstream"] = bits(upstream)
        out.backward(upstream)
    entry["grads"] = [grad(t) for t in leaves]
    result[name] = entry
`;

interface Reference {
  inputs: Bits[];
  output: Bits;
  upstream: Bits | null;
  grads: (Bits | null)[];
}

describe.skipIf(noPython)("a functional form with Python's bits", () => {
  let reference: Record<string, Reference>;
  beforeAll(async () => {
    reference = await python(
      SCRIPT,
      Object.fromEntries(Object.entries(calls).map(([name, { inputs }]) => [name, inputs])),
    );
  });

  test.each(Object.keys(calls))("%s", (name) => {
    const theirs = reference[name]!;
    const leaves = theirs.inputs.map((input) => {
      const leaf = fromBits(input);
      return leaf.isFloatingPoint() ? leaf.requiresGrad_() : leaf;
    });
    manualSeed(2);
    const output = calls[name]!.ours(...leaves);
    expectSameBits(output, theirs.output, "output");
    if (theirs.upstream !== null) backward(output, { gradTensors: [fromBits(theirs.upstream)] });
    leaves.forEach((leaf, at) => {
      expectSameBits(leaf.grad, theirs.grads[at]!, `gradient of input ${at}`);
    });
  });
});
