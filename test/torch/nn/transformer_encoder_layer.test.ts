import { describe, expect, test, vi } from "vitest";
import { native } from "../../../src/native/addon.js";
import { noGrad } from "../../../src/torch/autograd/index.js";
import { tensor } from "../../../src/torch/creation.js";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import type { Tensor } from "../../../src/torch/tensor.js";

const layerOf = (options: nn.TransformerLayerOptions = {}) => {
  manualSeed(0);
  return new nn.TransformerEncoderLayer(8, 2, { dimFeedforward: 16, dropout: 0, batchFirst: true, ...options });
};
const input = () =>
  aten
    .arange(2 * 3 * 8)
    .float()
    .view([2, 3, 8])
    .sin();
const same = (a: Tensor, b: Tensor) => Buffer.from(a.detach().toBytes()).equals(Buffer.from(b.detach().toBytes()));

/** How often a call crosses to the native layer. */
function crossings(call: () => unknown): number {
  const spy = vi.spyOn(native, "encoderLayerForward");
  try {
    call();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}

describe("a layer crosses to native code", () => {
  test("once, in training and in evaluation", () => {
    const layer = layerOf();
    expect(crossings(() => layer(input()))).toBe(1);
    layer.eval();
    expect(crossings(() => layer(input()))).toBe(1);
  });

  test("as a deep copy and after other settings, with the same bits", () => {
    const layer = layerOf();
    const expected = layer(input());
    const copied = layer.clone();
    manualSeed(1);
    const next = aten.rand([1]).item();
    manualSeed(1);
    expect(crossings(() => expect(same(copied(input()), expected)).toBe(true))).toBe(1);
    expect(aten.rand([1]).item()).toBe(next);
    layer.norm1.eps = layer.norm2.eps = 0.1;
    expect(crossings(() => expect(same(layer(input()), expected)).toBe(false))).toBe(1);
    layer.norm1.eps = layer.norm2.eps = 1e-5;
    expect(same(layer(input()), expected)).toBe(true);
  });

  test.each<[string, (layer: nn.TransformerEncoderLayer) => unknown]>([
    ["a submodule has a hook", (layer) => layer.linear1.registerForwardHook(() => undefined)],
    ["the layer has a hook", (layer) => layer.registerForwardHook(() => undefined)],
    [
      "a submodule was replaced by one of another class",
      (layer) => {
        layer.dropout1 = new nn.Identity() as unknown as nn.Dropout;
      },
    ],
    [
      "a submodule has another forward",
      (layer) => {
        layer.linear1.forward = (x) => aten.linear(x, layer.linear1.weight, layer.linear1.bias);
      },
    ],
    [
      "dropouts differ",
      (layer) => {
        layer.eval();
        layer.dropout2.p = 0.5;
      },
    ],
    ["a submodule is in another mode", (layer) => layer.dropout.eval()],
    [
      "a norm was replaced by one without weights",
      (layer) => {
        layer.norm1 = new nn.LayerNorm(8, { elementwiseAffine: false });
      },
    ],
    [
      "the activation is a function",
      (layer) => {
        layer.activation = (x) => aten.relu(x);
        layer.activationReluOrGelu = 0;
      },
    ],
  ])("not when %s, and gives the same bits", (_name, change) => {
    const layer = layerOf();
    const expected = layer(input());
    change(layer);
    expect(crossings(() => expect(same(layer(input()), expected)).toBe(true))).toBe(0);
  });
});

describe("the parameters of a layer", () => {
  test("are those that the native layer computes with and gives gradients to", () => {
    const layer = layerOf();
    const before = layer(input());
    noGrad(() => layer.linear2.weight.zero_());
    expect(same(layer(input()), before)).toBe(false);
    layer(input()).sum().backward();
    for (const [name, parameter] of layer.namedParameters()) expect(parameter.grad, name).not.toBe(null);
  });

  test("may be replaced, tied, frozen, converted and loaded", () => {
    const [layer, other] = [
      layerOf(),
      new nn.TransformerEncoderLayer(8, 2, { dimFeedforward: 16, dropout: 0, batchFirst: true }),
    ];
    const theirs = other(input());
    expect(same(layer(input()), theirs)).toBe(false);
    layer.loadStateDict(other.stateDict());
    expect(same(layer(input()), theirs)).toBe(true);

    const assigned = layerOf();
    assigned.loadStateDict(other.stateDict(), { assign: true });
    expect(same(assigned(input()), theirs)).toBe(true);

    const tied = layerOf();
    for (const name of ["selfAttn", "linear1", "linear2", "norm1", "norm2"] as const) {
      (tied as unknown as Record<string, nn.Module>)[name] = other[name];
    }
    expect(crossings(() => expect(same(tied(input()), theirs)).toBe(true))).toBe(1);

    layer.linear1.requiresGrad_(false);
    layer.zeroGrad();
    layer(input()).sum().backward();
    expect(layer.linear1.weight.grad).toBe(null);
    expect(layer.linear2.weight.grad).not.toBe(null);

    expect(layer.double()(input().double()).dtype.name).toBe("float64");
  });
});

describe("a layer refuses", () => {
  test.each<[string, () => unknown, string]>([
    [
      "heads that do not divide",
      () => new nn.TransformerEncoderLayer(8, 3),
      "embed_dim must be divisible by num_heads",
    ],
    [
      "no width",
      () => new nn.TransformerEncoderLayer(0, 1),
      "embed_dim and num_heads must be greater than 0, got embed_dim=0 and num_heads=1 instead",
    ],
    [
      "an unknown activation",
      () => layerOf({ activation: "swish" as never }),
      "activation should be relu/gelu, not 'swish'",
    ],
    [
      "a probability above 1",
      () => layerOf({ dropout: 2 }),
      "dropout probability has to be between 0 and 1, but got 2",
    ],
    [
      "a feed-forward width of NaN",
      () => layerOf({ dimFeedforward: Number.NaN }),
      "expected dimFeedforward to be an integer, got NaN",
    ],
    ["an unknown option", () => layerOf({ batch_first: true } as object), "unexpected option 'batch_first'"],
    ["an unknown option of a call", () => layerOf()(input(), { mask: null } as object), "unexpected option 'mask'"],
    [
      "integers as mask",
      () => layerOf()(input(), { srcMask: tensor([1], { dtype: "int64" }) }),
      "only bool and floating types of src_mask are supported",
    ],
    [
      "a causal hint without a mask",
      () => layerOf()(input(), { isCausal: true }),
      "Need attn_mask if specifying the is_causal hint.",
    ],
    [
      "a mask of another size",
      () => layerOf()(input(), { srcMask: aten.zeros([2, 2]) }),
      "The shape of the 2D attn_mask is torch.Size([2, 2]), but should be (3, 3).",
    ],
    [
      "a projection of another width",
      () => {
        const layer = layerOf();
        layer.selfAttn.inProjWeight = new nn.Parameter(aten.ones([5, 8]));
        layer.selfAttn.inProjBias = new nn.Parameter(aten.ones([5]));
        return layer(input());
      },
      "Provided sizes [3, 8] don't multiply up to the size of dim 2 (5)",
    ],
    [
      "an input of another width",
      () => layerOf()(aten.ones([2, 3, 4])),
      "was expecting embedding dimension of 8, but got 4",
    ],
    [
      "an input of four dimensions",
      () => layerOf()(aten.ones([1, 2, 3, 8])),
      "query should be unbatched 2D or batched 3D tensor but received 4-D query tensor",
    ],
    [
      "no tensor",
      () => layerOf()([1] as never),
      "TransformerEncoderLayer.forward: expected src to be a Tensor, got [ 1 ]",
    ],
  ])("%s", (_name, call, message) => {
    expect(call).toThrow(message);
  });
});

describe("an encoder", () => {
  test("has copies of its layer that draw no random numbers, and the same weights", () => {
    const layer = layerOf();
    manualSeed(3);
    const expected = aten.rand([2]).tolist();
    manualSeed(3);
    const encoder = new nn.TransformerEncoder(layer, 3, { norm: new nn.LayerNorm(8), enableNestedTensor: false });
    expect(aten.rand([2]).tolist()).toEqual(expected);
    const [first, second] = [encoder.layers.at(0), encoder.layers.at(1)];
    expect(same(first.linear1.weight, layer.linear1.weight)).toBe(true);
    expect(first.linear1.weight === second.linear1.weight || first.linear1.weight === layer.linear1.weight).toBe(false);
    expect(crossings(() => encoder(input()))).toBe(3);
    expect(encoder.layers.length).toBe(3);
  });

  test("refuses what is no layer and no number", () => {
    expect(() => new nn.TransformerEncoder({} as never, 2)).toThrow(
      "TransformerEncoder: expected encoderLayer to be an nn.Module, got {}",
    );
    expect(() => new nn.TransformerEncoder(layerOf(), -1)).toThrow("expected numLayers to be zero or more, got -1");
  });
});

test("the causal mask is 0 on and below the diagonal", () => {
  expect(nn.Transformer.generateSquareSubsequentMask(2).tolist()).toEqual([
    [0, Number.NEGATIVE_INFINITY],
    [0, 0],
  ]);
  expect(nn.Transformer.generateSquareSubsequentMask(2, { dtype: "float64" }).dtype.name).toBe("float64");
});
