import { describe, expect, test } from "vitest";
import { AssertionError, TypeError, ValueError } from "../../../src/python/exceptions.js";
import { tensor } from "../../../src/torch/creation.js";
import { canonicalMask } from "../../../src/torch/nn/functional/attention_masks.js";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";

const F = nn.functional;
const ids = (...values: number[]) => tensor(values, { dtype: "int64" });

describe("arguments", () => {
  test("are positional in Python's order or named in a trailing object", () => {
    expect(String(new nn.Linear(2, 3, false))).toBe(String(new nn.Linear(2, 3, { bias: false })));
    expect(String(new nn.Hardtanh(-2, { maxVal: 3 }))).toBe("Hardtanh(min_val=-2.0, max_val=3.0)");
    expect(String(new nn.Dropout(undefined, true))).toBe("Dropout(p=0.5, inplace=True)");
    expect(String(new nn.LayerNorm(4, { eps: undefined as never }))).toContain("eps=1e-05");
  });

  test("that are not known are named with those that are", () => {
    expect(() => new nn.Linear(2, 3, { biass: true } as object)).toThrow(
      new TypeError(
        "Linear() got an unexpected option 'biass'; expected one of: inFeatures, outFeatures, bias, device, dtype",
      ),
    );
    expect(() => new nn.Dropout(0.5, { p: 0.1 } as object)).toThrow(
      new TypeError("Dropout() got multiple values for argument 'p'"),
    );
    expect(() => new (nn.GELU as unknown as new (...args: unknown[]) => nn.Module)("tanh", 3)).toThrow(
      "GELU() takes at most 1 argument(s) by position (approximate), got 2",
    );
    expect(() => F.relu(aten.ones([1]), { inPlace: true } as object)).toThrow(
      "relu() got an unexpected option 'inPlace'",
    );
  });

  test.each<[string, () => unknown, string]>([
    ["a fractional size", () => new nn.Linear(2.5, 3), "Linear: expected inFeatures to be an integer, got 2.5"],
    ["a negative size", () => new nn.Linear(2, -3), "Linear: expected outFeatures to be zero or more, got -3"],
    [
      "no size",
      () => new (nn.Linear as never as new () => object)(),
      "Linear() missing required argument 'inFeatures'",
    ],
    [
      "NaN as size",
      () => new nn.Embedding(Number.NaN, 3),
      "Embedding: expected numEmbeddings to be an integer, got NaN",
    ],
    [
      "text as size",
      () => new nn.LayerNorm("4" as never),
      "LayerNorm: expected normalizedShape to be an integer or an array",
    ],
    [
      "text as eps",
      () => new nn.LayerNorm(4, { eps: "x" as never }),
      "LayerNorm: expected eps to be a number, got 'x'",
    ],
    ["a probability above 1", () => new nn.Dropout(1.5), "dropout probability has to be between 0 and 1, but got 1.5"],
    [
      "NaN as probability",
      () => new nn.Dropout(Number.NaN),
      "dropout probability has to be between 0 and 1, but got NaN",
    ],
    ["text as probability", () => new nn.Dropout("x" as never), "Dropout: expected p to be a number, got 'x'"],
    [
      "a number as bias",
      () => new nn.Linear(1, 1, { bias: 1 as never }),
      "Linear: expected bias to be true or false, got 1",
    ],
    [
      "an unknown reduction",
      () => F.mseLoss(aten.ones([1]), aten.ones([1]), { reduction: "avg" as never }),
      "avg is not a valid value for reduction",
    ],
    [
      "a margin of zero",
      () => new nn.TripletMarginLoss({ margin: 0 }),
      "expected margin to be greater than 0, got 0 instead",
    ],
    ["an empty range", () => new nn.Hardtanh(1, 1), "max_val (1.0) must be greater than min_val (1.0)"],
    ["groups that do not divide", () => new nn.GroupNorm(3, 4), "num_channels (4) must be divisible by num_groups (3)"],
    [
      "a padding row outside",
      () => new nn.Embedding(3, 2, { paddingIdx: 3 }),
      "Padding_idx must be within num_embeddings",
    ],
    ["heads that do not divide", () => new nn.MultiheadAttention(8, 3), "embed_dim must be divisible by num_heads"],
    [
      "no heads",
      () => new nn.MultiheadAttention(8, 0),
      "embed_dim and num_heads must be greater than 0, got embed_dim=8 and num_heads=0 instead",
    ],
    ["a gain nobody knows", () => nn.init.calculateGain("gelu" as never), "Unsupported nonlinearity gelu"],
    [
      "a weight that is no tensor",
      () => new nn.CrossEntropyLoss({ weight: [1] as never }),
      "cannot assign 'Array' object to buffer 'weight'",
    ],
  ])("%s is refused", (_name, call, message) => {
    expect(call).toThrow(message);
  });
});

describe("an embedding", () => {
  test("says how to make ids when it gets floats or no tensor", () => {
    const embedding = new nn.Embedding(5, 2);
    expect(() => embedding(tensor([1, 2]))).toThrow(
      new TypeError(
        "embedding: expected indices of dtype int64 or int32, got float32; make ids with torch.tensor([...], { dtype: torch.int64 }) or convert them with ids.long()",
      ),
    );
    expect(() => embedding([1, 2] as never)).toThrow("embedding: expected a Tensor of indices, got [ 1, 2 ]");
    expect(() => embedding(ids(1, 7))).toThrow("index out of range in self");
  });

  test("from given vectors shares their memory and is frozen unless asked otherwise", () => {
    const vectors = aten.ones([3, 2]);
    const embedding = nn.Embedding.fromPretrained(vectors, { paddingIdx: -1 });
    expect(embedding.weight.dataPtr()).toBe(vectors.dataPtr());
    expect(embedding.weight.requiresGrad).toBe(false);
    expect(embedding.paddingIdx).toBe(2);
    expect(nn.Embedding.fromPretrained(vectors, false).weight.requiresGrad).toBe(true);
    expect(String(embedding)).toBe("Embedding(3, 2, padding_idx=2)");
    expect(() => nn.Embedding.fromPretrained(aten.ones([3]))).toThrow(
      new AssertionError("Embeddings parameter is expected to be 2-dimensional"),
    );
  });

  test("gives sparse gradients on request", () => {
    const embedding = new nn.Embedding(5, 2, { sparse: true });
    embedding(ids(1, 1)).sum().backward();
    expect(String(embedding.weight.grad.layout)).toBe("torch.sparse_coo");
  });
});

test("a cross-entropy says how to make classes when it gets floats", () => {
  expect(() => new nn.CrossEntropyLoss()(aten.ones([2, 3]), tensor([0, 1]))).toThrow(
    "crossEntropy: expected classes of dtype int64 or probabilities of shape torch.Size([2, 3]), got a target of dtype float32",
  );
});

test("embeddingBag refuses what Python refuses", () => {
  const bag = new nn.EmbeddingBag(4, 2);
  expect(() => bag(ids(1, 2))).toThrow(new ValueError("offsets has to be a 1D Tensor but got None"));
  expect(() => bag(ids(1, 2).view([1, 2]), ids(0))).toThrow("if input is 2D, then offsets has to be None");
  expect(() => F.embeddingBag(ids(1), bag.weight, ids(0), { mode: "avg" as never })).toThrow(
    "mode has to be one of sum, mean or max",
  );
});

test("attention refuses masks that do not fit, with Python's texts", () => {
  const attention = new nn.MultiheadAttention(4, 2);
  const x = aten.ones([3, 2, 4]);
  expect(() => attention(x, x, x, { attnMask: aten.ones([2, 2]) })).toThrow(
    "The shape of the 2D attn_mask is torch.Size([2, 2]), but should be (3, 3).",
  );
  expect(() => attention(x, x, x, { attnMask: ids(1) })).toThrow(
    "only bool and floating types of attn_mask are supported",
  );
  expect(() => attention(x, x, x, { isCausal: true })).toThrow("Need attn_mask if specifying the is_causal hint.");
  expect(() => attention(x, x, aten.ones([2, 2, 4]))).toThrow(
    "key shape torch.Size([3, 2, 4]) does not match value shape torch.Size([2, 2, 4])",
  );
  expect(() => attention(aten.ones([4]), x, x)).toThrow(
    "query should be unbatched 2D or batched 3D tensor but received 1-D query tensor",
  );
  expect(() => attention(aten.ones([3, 2, 6]), x, x)).toThrow("was expecting embedding dimension of 4, but got 6");
});

test("a boolean mask becomes 0 and -inf of the input's dtype", () => {
  const mask = canonicalMask(tensor([false, true]), "mask", aten.ones([1], { dtype: "float64" }).dtype)!;
  expect([mask.dtype.name, mask.tolist()]).toEqual(["float64", [0, Number.NEGATIVE_INFINITY]]);
});
