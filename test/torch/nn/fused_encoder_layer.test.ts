/**
 * The encoder layer in training is one node of the graph (native/nn/encoder_layer/fused.h). Here is what must not show:
 * every setting it takes, sizes at which memory orders coincide, gradients of gradients, and what sends it back to
 * libtorch's own graph.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { grad as gradients } from "../../../src/torch/autograd/index.js";
import { tensor } from "../../../src/torch/creation.js";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { setNumThreads } from "../../../src/torch/threads.js";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../python.js";

interface Case {
  name: string;
  /** Batch, length, features, heads, inner features. */
  sizes: [number, number, number, number, number];
  options?: { dropout?: number; normFirst?: boolean; activation?: "relu" | "gelu"; batchFirst?: boolean };
  mask?: "causal" | "hint" | "padding" | "both" | "masked row";
  /** The gradient that comes in: contiguous, or another memory order. */
  upstream?: "transposed" | "expanded";
  /** The source needs no gradient. */
  leaf?: false;
  frozen?: string;
  threads?: number;
}

const SIZES: Case["sizes"] = [3, 5, 24, 4, 40];
const CASES: Case[] = [
  { name: "defaults", sizes: SIZES },
  ...[true, false].flatMap((normFirst) =>
    [true, false].flatMap((batchFirst) =>
      [0, 0.3].map((dropout): Case => {
        const options = { normFirst, batchFirst, dropout, activation: normFirst ? "gelu" : "relu" } as const;
        return { name: JSON.stringify(options), sizes: SIZES, options, mask: "causal" };
      }),
    ),
  ),
  { name: "the causal mask by its name", sizes: SIZES, options: { batchFirst: true }, mask: "hint" },
  { name: "the same without dropout", sizes: SIZES, options: { batchFirst: true, dropout: 0 }, mask: "hint" },
  { name: "padding", sizes: SIZES, options: { batchFirst: true }, mask: "padding" },
  { name: "both masks", sizes: SIZES, options: { batchFirst: true }, mask: "both" },
  { name: "a position that sees nothing", sizes: SIZES, options: { batchFirst: true }, mask: "masked row" },
  { name: "one example", sizes: [1, 6, 16, 2, 32], options: { batchFirst: true }, mask: "causal" },
  { name: "one position", sizes: [4, 1, 16, 2, 32], options: { batchFirst: true } },
  { name: "one of each", sizes: [1, 1, 16, 1, 32], options: { batchFirst: true, normFirst: true } },
  { name: "one feature a head", sizes: [2, 3, 4, 4, 3], options: { batchFirst: true } },
  { name: "odd widths", sizes: [2, 7, 15, 3, 17], options: { batchFirst: true }, mask: "causal" },
  { name: "two threads", sizes: [8, 40, 64, 4, 128], options: { batchFirst: true }, mask: "causal", threads: 2 },
  { name: "a transposed gradient", sizes: SIZES, upstream: "transposed" },
  { name: "the same before the norm", sizes: SIZES, options: { normFirst: true }, upstream: "transposed" },
  { name: "an expanded gradient", sizes: SIZES, options: { batchFirst: true }, upstream: "expanded" },
  { name: "a source without gradient", sizes: SIZES, options: { batchFirst: true }, leaf: false },
  { name: "the same before the norm, without gradient", sizes: SIZES, options: { normFirst: true }, leaf: false },
  { name: "a frozen weight", sizes: SIZES, options: { batchFirst: true }, frozen: "linear1.weight" },
  { name: "a frozen projection", sizes: SIZES, options: { batchFirst: true }, frozen: "self_attn.in_proj_weight" },
];

interface Outcome {
  source: Bits;
  upstream: Bits;
  masks: Record<string, Bits>;
  output: Bits;
  gradFn: string;
  next: Bits;
  sourceGrad: Bits | null;
  grads: Record<string, Bits | null>;
  /** After a second backward pass through the kept graph. */
  twice: Record<string, Bits | null>;
  /** Gradients of the sum of the squared gradients; null where some parameter is frozen. */
  second: (Bits | null)[] | null;
  /** Why Python has none: its attention kernel without dropout cannot be differentiated twice. */
  secondFails: string | null;
}

const SCRIPT = `
def run(case):
    batch, length, features, heads, inner = case["sizes"]
    options = case.get("options", {})
    torch.set_num_threads(case.get("threads", 1))
    torch.manual_seed(3)
    layer = nn.TransformerEncoderLayer(features, heads, inner, dropout=options.get("dropout", 0.1),
        activation=options.get("activation", "relu"), batch_first=options.get("batchFirst", False), norm_first=options.get("normFirst", False))
    shape = (batch, length, features) if options.get("batchFirst") else (length, batch, features)
    x = torch.randn(shape)
    g = torch.randn(shape)
    causal = torch.triu(torch.full((length, length), float("-inf")), 1)
    padding = torch.zeros(batch, length, dtype=torch.bool)
    padding[0, length - 1] = True
    masks = {"causal": causal, "padding": padding, "row": causal.clone().index_fill_(0, torch.tensor([length - 1]), float("-inf"))}
    result = {"source": bits(x), "upstream": bits(g), "masks": {k: bits(v) for k, v in masks.items()}}
    kind = case.get("mask")
    kwargs = {}
    if kind in ("causal", "hint", "both"): kwargs["src_mask"] = causal
    if kind == "masked row": kwargs["src_mask"] = masks["row"]
    if kind == "hint": kwargs["is_causal"] = True
    if kind in ("padding", "both"): kwargs["src_key_padding_mask"] = padding
    if case.get("upstream") == "transposed": g = g.transpose(0, 1).contiguous().transpose(0, 1)
    if case.get("upstream") == "expanded": g = torch.ones(()).expand(shape)
    if "frozen" in case: dict(layer.named_parameters())[case["frozen"]].requires_grad_(False)
    x.requires_grad_(case.get("leaf", True))
    torch.manual_seed(4)
    y = layer(x, **kwargs)
    result.update(output=bits(y), gradFn=type(y.grad_fn).__name__, next=bits(torch.rand(2)))
    y.backward(g, retain_graph=True)
    result["sourceGrad"] = grad(x)
    result["grads"] = {n: grad(p) for n, p in layer.named_parameters()}
    y.backward(g)
    result["twice"] = {n: grad(p) for n, p in layer.named_parameters()}
    result["second"] = result["secondFails"] = None
    if "frozen" not in case and case.get("leaf", True):
        torch.manual_seed(4)
        leaves = [x, *layer.parameters()]
        first = torch.autograd.grad(layer(x, **kwargs), leaves, g, create_graph=True)
        squares = sum((d * d).sum() for d in first)
        try:
            result["second"] = [None if d is None else bits(d) for d in torch.autograd.grad(squares, leaves, allow_unused=True)]
        except RuntimeError as error:
            result["secondFails"] = str(error)
    return result

result = [run(case) for case in args]
`;

const grads = (layer: nn.Module) => Object.fromEntries(layer.namedParameters().map(([name, { grad }]) => [name, grad]));

describe.skipIf(noPython)("TransformerEncoderLayer in training has Python's bits", () => {
  let expected: Outcome[];
  beforeAll(async () => {
    expected = await python(SCRIPT, CASES);
  });

  test.each(CASES.map((entry, index) => [entry.name, entry, index] as const))("with %s", (_, entry, index) => {
    const python = expected[index]!;
    const [, , features, heads, dimFeedforward] = entry.sizes;
    setNumThreads(entry.threads ?? 1);
    manualSeed(3);
    const layer = new nn.TransformerEncoderLayer(features, heads, { dimFeedforward, ...entry.options });
    const source = fromBits(python.source);
    const upstream: Tensor =
      entry.upstream === "expanded"
        ? tensor(1).expand(source.shape)
        : entry.upstream === "transposed"
          ? fromBits(python.upstream).transpose(0, 1).contiguous().transpose(0, 1)
          : fromBits(python.upstream);
    const kind = entry.mask ?? "";
    const options = {
      srcMask: ["causal", "hint", "both"].includes(kind)
        ? fromBits(python.masks.causal!)
        : kind === "masked row"
          ? fromBits(python.masks.row!)
          : null,
      srcKeyPaddingMask: ["padding", "both"].includes(kind) ? fromBits(python.masks.padding!) : null,
      isCausal: kind === "hint",
    };
    for (const [name, parameter] of layer.namedParameters()) if (name === entry.frozen) parameter.requiresGrad_(false);
    source.requiresGrad_(entry.leaf ?? true);

    manualSeed(4);
    const output = layer(source, options);
    expectSameBits(output, python.output, "output");
    expect(output.gradFn?.name()).toBe(python.gradFn);
    expectSameBits(aten.rand([2]), python.next, "the random numbers after it");
    output.backward({ gradient: upstream, retainGraph: true });
    expectSameBits(source.grad, python.sourceGrad, "gradient of the source");
    for (const [name, gradient] of Object.entries(grads(layer))) expectSameBits(gradient, python.grads[name]!, name);
    output.backward({ gradient: upstream });
    for (const [name, gradient] of Object.entries(grads(layer)))
      expectSameBits(gradient, python.twice[name]!, `${name}, twice`);
    expect(() => output.backward({ gradient: upstream })).toThrow(/backward through the graph a second time/);

    if (python.second === null && python.secondFails === null) return;
    manualSeed(4);
    const leaves = [source, ...layer.parameters()];
    const first = gradients(layer(source, options), leaves, { gradOutputs: upstream, createGraph: true });
    const squares = first.map((d) => d!.mul(d!).sum()).reduce((a, b) => a.add(b));
    if (python.secondFails !== null) {
      expect(() => gradients(squares, leaves, { allowUnused: true })).toThrow(python.secondFails);
      return;
    }
    const second = gradients(squares, leaves, { allowUnused: true });
    for (const [i, gradient] of second.entries())
      expectSameBits(gradient, python.second![i]!, `second gradient of leaf ${i}`);
  });

  test("and a parameter that was written before the backward pass is an error", () => {
    const layer = new nn.TransformerEncoderLayer(16, 2, { dimFeedforward: 8 });
    const output = layer(aten.ones([2, 3, 16]));
    layer.linear1.weight.data.fill_(0);
    output.sum().backward({ retainGraph: true });
    layer.linear1.weight.detach().fill_(0);
    expect(() => output.sum().backward()).toThrow(/modified by an inplace operation/);
  });
});
