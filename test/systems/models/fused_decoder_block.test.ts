/**
 * A block of TinyGPT is one native call where nothing stands against it (native/nn/decoder_block/fused.h), and divides
 * the batch among threads where a size comes often. Here is what must not show: settings, sizes, gradients of gradients,
 * and what sends it back to steps taken one by one.
 */
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../../../src/internal/package_root.js";
import { native } from "../../../src/native/addon.js";
import { TinyGPT } from "../../../src/systems/models/tiny_gpt.js";
import { grad as gradients } from "../../../src/torch/autograd/index.js";
import { tensor } from "../../../src/torch/creation.js";
import type { Module } from "../../../src/torch/nn/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { setNumThreads } from "../../../src/torch/threads.js";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../python.js";

interface Case {
  name: string;
  /** Batch, length, features, heads, inner features. */
  sizes: [number, number, number, number, number];
  bias?: boolean;
  activation?: "relu" | "gelu";
  dropout?: number;
  /** The gradient that comes in: contiguous, or another memory order. */
  upstream?: "transposed" | "expanded";
  /** The source needs no gradient. */
  leaf?: false;
  frozen?: string;
  threads?: number;
  /** How often the block is called first, so that a size counts as common. */
  before?: number;
  /** Whether one native call is expected. */
  fused: boolean;
}

const SIZES: Case["sizes"] = [3, 5, 24, 4, 40];
const LARGE: Case["sizes"] = [4, 64, 128, 4, 512];
const CASES: Case[] = [
  ...[true, false].flatMap((bias) =>
    (["relu", "gelu"] as const).map(
      (activation): Case => ({ name: `bias ${bias}, ${activation}`, sizes: SIZES, bias, activation, fused: true }),
    ),
  ),
  { name: "dropout", sizes: SIZES, dropout: 0.2, fused: false },
  { name: "one example", sizes: [1, 6, 16, 2, 32], fused: true },
  { name: "one position", sizes: [4, 1, 16, 2, 32], fused: true },
  { name: "one of each", sizes: [1, 1, 16, 1, 32], fused: false },
  { name: "one feature a head", sizes: [2, 3, 4, 4, 3], fused: true },
  { name: "odd widths", sizes: [2, 7, 15, 3, 17], fused: true },
  { name: "two threads", sizes: LARGE, activation: "gelu", bias: false, threads: 2, fused: true },
  { name: "two threads, often", sizes: LARGE, activation: "gelu", bias: false, threads: 2, before: 5, fused: true },
  { name: "two threads, often, with biases", sizes: LARGE, threads: 2, before: 5, fused: true },
  { name: "a batch that threads do not divide", sizes: [5, 64, 128, 4, 512], threads: 2, before: 5, fused: true },
  { name: "a transposed gradient", sizes: SIZES, upstream: "transposed", fused: true },
  { name: "an expanded gradient", sizes: LARGE, upstream: "expanded", threads: 2, before: 5, fused: true },
  { name: "a source without gradient", sizes: SIZES, leaf: false, fused: true },
  { name: "the same, divided", sizes: LARGE, leaf: false, threads: 2, before: 5, fused: true },
  { name: "a frozen weight", sizes: SIZES, frozen: "attention.qkv.weight", fused: false },
];

interface Outcome {
  source: Bits;
  upstream: Bits;
  output: Bits;
  /** Without gradients. */
  evaluated: Bits;
  gradFn: string;
  sourceGrad: Bits | null;
  grads: Record<string, Bits | null>;
  /** After a second backward pass through the kept graph. */
  twice: Record<string, Bits | null>;
  /** Why there are no gradients of gradients: the attention kernel cannot be differentiated twice. */
  secondFails: string;
}

const SCRIPT = `
import sys
sys.path.insert(0, args["reference"])
from tinygpt import TinyGPT

def run(case):
    batch, length, features, heads, inner = case["sizes"]
    torch.set_num_threads(case.get("threads", 1))
    torch.manual_seed(3)
    block = TinyGPT(5, features, 1, heads, inner, length, case.get("dropout", 0), projections=True,
        bias=case.get("bias", True), activation=case.get("activation", "relu")).blocks[0]
    x = torch.randn(batch, length, features)
    g = torch.randn(batch, length, features)
    result = {"source": bits(x), "upstream": bits(g)}
    if case.get("upstream") == "transposed": g = g.transpose(0, 1).contiguous().transpose(0, 1)
    if case.get("upstream") == "expanded": g = torch.ones(()).expand(g.shape)
    if "frozen" in case: dict(block.named_parameters())[case["frozen"]].requires_grad_(False)
    x.requires_grad_(case.get("leaf", True))
    torch.manual_seed(4)
    y = block(x)
    result.update(output=bits(y), gradFn=type(y.grad_fn).__name__)
    with torch.no_grad():
        result["evaluated"] = bits(block.eval()(x))
    block.train()
    y.backward(g, retain_graph=True)
    result["sourceGrad"] = grad(x)
    result["grads"] = {n: grad(p) for n, p in block.named_parameters()}
    y.backward(g)
    result["twice"] = {n: grad(p) for n, p in block.named_parameters()}
    first = torch.autograd.grad(block(x), list(block.parameters())[:1], g, create_graph=True)
    try:
        first[0].square().sum().backward()
        result["secondFails"] = ""
    except RuntimeError as error:
        result["secondFails"] = str(error)
    return result

result = [run(case) for case in args["cases"]]
`;

const grads = (block: Module) => Object.fromEntries(block.namedParameters().map(([name, { grad }]) => [name, grad]));
type Block = Module & ((x: Tensor, mask: null, cache: null) => Tensor);

describe.skipIf(noPython)("a block of TinyGPT has Python's bits", () => {
  let expected: Outcome[];
  beforeAll(async () => {
    expected = await python(SCRIPT, { cases: CASES, reference: join(packageRoot(), "reference") });
  });

  test.each(CASES.map((entry, index) => [entry.name, entry, index] as const))("with %s", (_, entry, index) => {
    const python = expected[index]!;
    const [, maxLen, dModel, heads, feedForward] = entry.sizes;
    setNumThreads(entry.threads ?? 1);
    const { bias, activation, dropout = 0 } = entry;
    manualSeed(3);
    const options = { dModel, layers: 1, heads, feedForward, maxLen, dropout, projections: true, bias, activation };
    const block = new TinyGPT(5, options).blocks.at(0) as Block;
    const source = fromBits(python.source);
    const upstream: Tensor =
      entry.upstream === "expanded"
        ? tensor(1).expand(source.shape)
        : entry.upstream === "transposed"
          ? fromBits(python.upstream).transpose(0, 1).contiguous().transpose(0, 1)
          : fromBits(python.upstream);
    for (const [name, parameter] of block.namedParameters()) if (name === entry.frozen) parameter.requiresGrad_(false);
    source.requiresGrad_(entry.leaf ?? true);
    for (let i = 0; i < (entry.before ?? 0); i++) block(source, null, null);

    const parameters = ["norm1", "attention.qkv", "attention.projection", "norm2", "feed_forward.expand"]
      .concat("feed_forward.contract")
      .flatMap((name) => [`${name}.weight`, `${name}.bias`])
      .map((name) => block.namedParameters().find(([known]) => known === name)?.[1] ?? null);
    const call = { heads, eps1: 1e-5, eps2: 1e-5, gelu: activation === "gelu" };
    expect(dropout === 0 && native.decoderBlockForward(source, parameters, call) !== null).toBe(entry.fused);

    manualSeed(4);
    const output = block(source, null, null);
    expectSameBits(output, python.output, "output");
    expect(output.gradFn?.name()).toBe(python.gradFn);
    expectSameBits(evaluated(block, source), python.evaluated, "without gradients");
    output.backward({ gradient: upstream, retainGraph: true });
    expectSameBits(source.grad, python.sourceGrad, "gradient of the source");
    for (const [name, gradient] of Object.entries(grads(block))) expectSameBits(gradient, python.grads[name]!, name);
    output.backward({ gradient: upstream });
    for (const [name, gradient] of Object.entries(grads(block)))
      expectSameBits(gradient, python.twice[name]!, `${name}, twice`);
    expect(() => output.backward({ gradient: upstream })).toThrow(/backward through the graph a second time/);

    const [weight] = block.parameters();
    const first = gradients(block(source, null, null), [weight!], { gradOutputs: upstream, createGraph: true });
    const second = () => first[0]!.square().sum().backward();
    if (python.secondFails === "") expect(second).not.toThrow();
    else expect(second).toThrow(python.secondFails);
  });

  test("and tells a hook what it would tell it in Python", () => {
    const block = new TinyGPT(5, { dropout: 0, projections: true }).blocks.at(0) as Block;
    const seen: number[][] = [];
    const inner = [...block.namedModules()].find(([name]) => name === "feed_forward.expand")![1];
    const hook = inner.registerForwardHook((_module, _inputs, output) => void seen.push((output as Tensor).shape));
    const source = fromBits(expected[0]!.source).narrow(2, 0, 16).repeat([1, 1, 2]);
    const hooked = block(source, null, null);
    expect(seen).toEqual([[3, 5, 128]]);
    hook.remove();
    expect(block(source, null, null).equal(hooked)).toBe(true);
    expect(seen).toHaveLength(1);
  });
});

function evaluated(block: Block, source: Tensor): Tensor {
  block.eval();
  const result = block(source.detach(), null, null).detach();
  block.train();
  return result;
}
