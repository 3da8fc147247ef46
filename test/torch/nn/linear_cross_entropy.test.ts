import { expect, test } from "vitest";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../python.js";

const { functional: F, LinearCrossEntropyOptions } = nn;

/** Python's further arguments of a loss over 4 features and 10 classes (or so many), ours, and expressions for the inputs. */
type Case = readonly [python: string, ours: () => nn.LinearCrossEntropyLoss, input: string, target: string];

const rows = "torch.randn(7, 4)";
const classes = "torch.randint(0, 10, (7,))";
const make = (options: nn.LinearCrossEntropyLossOptions = {}) => new nn.LinearCrossEntropyLoss(4, 10, options);
const cases: Case[] = [
  ["4, 10", () => make(), rows, classes],
  [
    "4, 10, bias=True, reduction='sum', ignore_index=3, label_smoothing=0.1",
    () => make({ bias: true, reduction: "sum", ignoreIndex: 3, labelSmoothing: 0.1 }),
    rows,
    classes,
  ],
  [
    "4, 3, out_features=(2, 5), bias=True",
    () => new nn.LinearCrossEntropyLoss(4, 3, { outFeatures: [2, 5], bias: true }),
    rows,
    "torch.randint(0, 3, (7, 2, 5))",
  ],
  ["4, 10, dtype=torch.float64", () => make({ dtype: "float64" }), `${rows}.double()`, classes],
  ["4, 10", () => make(), rows, "torch.randn(7, 10).softmax(1)"],
  [
    "4, 10, options=nn.LinearCrossEntropyOptions()",
    () => make({ options: new LinearCrossEntropyOptions() }),
    rows,
    classes,
  ],
  [
    "4, 10, reduction='none', options=nn.LinearCrossEntropyOptions(chunking_method='aspect_ratio')",
    () => make({ reduction: "none", options: new LinearCrossEntropyOptions({ chunkingMethod: "aspect_ratio" }) }),
    "torch.randn(4)",
    "torch.tensor(7)",
  ],
  [
    "4, 10, dtype=torch.bfloat16, options=nn.LinearCrossEntropyOptions()",
    () => make({ dtype: "bfloat16", options: new LinearCrossEntropyOptions() }),
    `${rows}.bfloat16()`,
    classes,
  ],
];
for (const reduction of ["mean", "sum", "none"] as const) {
  for (const accPolicy of ["accurate", "balanced", "compact"] as const) {
    cases.push([
      `4, 10, bias=True, reduction='${reduction}', weight=(torch.arange(10) + 1) / 7, ignore_index=2, options=nn.LinearCrossEntropyOptions(acc_policy='${accPolicy}', batch_chunk_size=3)`,
      () => {
        const options = new LinearCrossEntropyOptions({ accPolicy, batchChunkSize: 3 });
        return make({ bias: true, reduction, weight: aten.arange(10).add(1).div(7), ignoreIndex: 2, options });
      },
      rows,
      classes,
    ]);
    for (const dtype of ["bfloat16", "float16"] as const) {
      cases.push([
        `4, 10, bias=True, reduction='${reduction}', dtype=torch.${dtype}, options=nn.LinearCrossEntropyOptions(True, 3, acc_policy='${accPolicy}', acc_dtype=torch.float32)`,
        () => {
          const options = new LinearCrossEntropyOptions(true, 3, { accPolicy, accDtype: "float32" });
          return make({ bias: true, reduction, dtype, options });
        },
        `${rows}.to(torch.${dtype})`,
        classes,
      ]);
    }
  }
}

// Narrow numbers travel as float32, which has all of them.
const SCRIPT = `
wide = lambda t: None if t is None else bits(t if t.dtype in (torch.float64, torch.int64) else t.float())
result = []
for given, x, y in args:
    torch.manual_seed(0)
    m = eval(f"nn.LinearCrossEntropyLoss({given})")
    torch.manual_seed(1)
    x, y = eval(x).requires_grad_(), eval(y)
    out = m(x, y)
    upstream = torch.randn(out.shape).to(out.dtype)
    out.backward(upstream)
    result.append({"printed": str(m), "input": wide(x), "target": wide(y), "output": wide(out), "upstream": wide(upstream), "dtype": str(out.dtype),
        "grads": [wide(x.grad), wide(m.linear.weight.grad), wide(m.linear.bias.grad if m.linear.bias is not None else None)]})
`;

interface Reference {
  printed: string;
  dtype: string;
  input: Bits;
  target: Bits;
  output: Bits;
  upstream: Bits;
  grads: (Bits | null)[];
}

const wide = (t: Tensor | null) => (t === null || /64$/.test(t.dtype.name) ? t : t.float());

test.skipIf(noPython)("a linear cross-entropy has Python's bits, whole and in chunks", async () => {
  const reference = await python<Reference[]>(
    SCRIPT,
    cases.map(([given, , x, y]) => [given, x, y]),
  );
  for (const [at, [name, ours]] of cases.entries()) {
    const theirs = reference[at]!;
    manualSeed(0);
    const layer = ours();
    expect(String(layer)).toBe(theirs.printed);
    const { dtype } = layer.linear.weight;
    const x = fromBits(theirs.input).to(dtype).requiresGrad_();
    const output = layer(x, fromBits(theirs.target));
    expect(String(output.dtype)).toBe(theirs.dtype);
    output.backward(fromBits(theirs.upstream).to(dtype));
    expectSameBits(wide(output), theirs.output, `${name}: loss`);
    const grads = [x.grad, layer.linear.weight.grad, layer.linear.bias?.grad ?? null];
    for (const [i, what] of ["input", "weight", "bias"].entries()) {
      expectSameBits(wide(grads[i]!), theirs.grads[i]!, `${name}: gradient of the ${what}`);
    }
  }
});

test("gradients of chunks are there once, unless they are kept", () => {
  const [x, y] = [aten.ones([3, 4]), aten.zeros([3], { dtype: "int64" })];
  const once = make({ options: new LinearCrossEntropyOptions() })(x, y);
  once.backward({ retainGraph: true });
  expect(() => once.backward()).toThrow("linear_cross_entropy chunked backward called twice");
  const kept = make({ options: new LinearCrossEntropyOptions({ allowRetainGraph: true }) })(x, y);
  kept.backward({ retainGraph: true });
  kept.backward();
});

test("a linear cross-entropy refuses what Python refuses", () => {
  const [x, y] = [aten.ones([3, 4]), aten.zeros([3], { dtype: "int64" })];
  const w = aten.ones([5, 4]);
  const refused: [() => unknown, string][] = [
    [() => F.linearCrossEntropy(aten.ones([1, 3, 4]), w, y), "expected input with dimensionality 1 or 2, got 3"],
    [() => F.linearCrossEntropy(x, aten.ones([4]), y), "expected linear_weight with dimensionality at least 2, got 1"],
    [() => F.linearCrossEntropy(x, aten.ones([5, 3]), y), "last dimensions (in_features), got 4 and 3, respectively"],
    [() => F.linearCrossEntropy(x, w, y, { linearBias: y }), "expected linear_bias shape (5,), got (3,)"],
    [
      () => F.linearCrossEntropy(aten.ones([4]), aten.ones([5, 2, 4]), y),
      "requires batched input, (N, 4), got unbatched input with shape (4,)",
    ],
    [
      () => F.linearCrossEntropy(x, w, aten.ones([3, 5]), { ignoreIndex: 1 }),
      "ignore_index cannot be specified when target contains probabilities",
    ],
    [() => make({ weight: aten.ones([3]) }), "expected weight shape to be (10,), got (3,)"],
    [() => make({ labelSmoothing: 2 }), "expected label_smoothing to be in range [0, 1], got 2.0"],
    [() => new LinearCrossEntropyOptions({ accPolicy: "fast" as never }), "invalid acc_policy: 'fast'"],
    [() => new LinearCrossEntropyOptions({ chunkingMethod: "rows:0" }), "invalid chunking_method: 'rows:0'"],
    [
      () => new LinearCrossEntropyOptions({ batchChunkSize: 0 }),
      "batch_chunk_size must be positive int or None, got 0",
    ],
    [() => new LinearCrossEntropyOptions({ accDtype: "int64" }), "acc_dtype must be one of {None, torch.float16,"],
    [
      () => F.linearCrossEntropy(x, w, y, { options: new LinearCrossEntropyOptions({ accDtype: "float64" }) }),
      "but got torch.float64 acc_dtype and torch.float32 inputs",
    ],
    [() => F.linearCrossEntropy(x, w, y, { options: {} as never }), "expected options to be LinearCrossEntropyOptions"],
  ];
  for (const [call, message] of refused) expect(call, message).toThrow(message);
});
