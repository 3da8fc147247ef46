import { beforeAll, describe, expect, test } from "vitest";
import { backward, noGrad } from "../../../src/torch/autograd/index.js";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../python.js";

/** What Python does with one layer or stack and one set of masks. */
interface Outcome {
  train: { output: Bits; inputGrads: (Bits | null)[]; grads: Record<string, Bits | null>; next: Bits };
  eval: Bits;
  inference: Bits;
}

interface Reference {
  printed: string;
  initial: Record<string, Bits>;
  next: Bits;
  inputs: Bits[];
  upstream: Bits;
  masks: Record<string, Bits>;
  outcomes: Record<string, Outcome>;
}

const SCRIPT = `
def causal(n):
    return torch.triu(torch.full((n, n), float("-inf")), 1)

def masks_for(length, batch, heads):
    torch.manual_seed(5)
    padding = torch.zeros(batch, length, dtype=torch.bool)
    padding[0, length - 2:] = True
    ragged = padding.clone()
    ragged[-1, 1] = True
    return {
        "float": causal(length),
        "bool": causal(length).isinf(),
        "random": torch.randn(length, length),
        "heads": torch.randn(batch * heads, length, length),
        "headsBool": (torch.rand(batch * heads, length, length) > 0.9) & ~torch.eye(length, dtype=torch.bool),
        "padding": padding,
        "ragged": ragged,
        "paddingFloat": torch.zeros(batch, length).masked_fill(padding, float("-inf")),
        "one": padding[0],
    }

class SelfAttention(nn.Module):
    def __init__(self, *args, **kwargs):
        super().__init__()
        self.attn = nn.MultiheadAttention(*args, **kwargs)
    def forward(self, x, **kwargs):
        out, weights = self.attn(x, x, x, **kwargs)
        return out if weights is None else out + weights.mean()

def run(entry):
    torch.manual_seed(0)
    module = eval(entry["make"])
    result = {"printed": str(module), "initial": {k: bits(v) for k, v in module.state_dict().items()}, "next": bits(torch.rand(3))}
    torch.manual_seed(1)
    inputs = [torch.randn(shape) for shape in entry["inputs"]]
    length = entry["length"]
    masks = masks_for(length, entry["batch"], entry["heads"])
    result["masks"] = {k: bits(v) for k, v in masks.items()}
    result["inputs"] = [bits(t) for t in inputs]
    upstream = torch.randn(entry["inputs"][-1])
    result["upstream"] = bits(upstream)
    result["outcomes"] = {}
    for name, call in entry["calls"].items():
        kwargs = {k: masks[v] if isinstance(v, str) else v for k, v in call.items()}
        module.train()
        module.zero_grad()
        leaves = [t.clone().requires_grad_() for t in inputs]
        torch.manual_seed(2)
        out = module(*leaves, **kwargs)
        out.backward(upstream)
        outcome = {"train": {"output": bits(out), "inputGrads": [grad(t) for t in leaves], "grads": {n: grad(p) for n, p in module.named_parameters()}, "next": bits(torch.rand(3))}}
        module.eval()
        outcome["eval"] = bits(module(*inputs, **kwargs))
        with torch.no_grad():
            outcome["inference"] = bits(module(*inputs, **kwargs))
        result["outcomes"][name] = outcome
    return result

result = {name: run(entry) for name, entry in args.items()}
`;

/** A module under test: Python's expression, ours, the shapes of the inputs and the keyword arguments of each call. */
interface Case {
  readonly make: string;
  readonly ours: () => nn.Module;
  readonly inputs: readonly (readonly number[])[];
  readonly length: number;
  readonly batch: number;
  readonly heads: number;
  /** Names of masks (see SCRIPT) or values, by Python's argument names. */
  readonly calls: Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;
}

const ENCODER_LAYER_CALLS = {
  "no mask": {},
  "float mask": { src_mask: "float" },
  "bool mask": { src_mask: "bool" },
  "any float mask": { src_mask: "random" },
  "float mask by head": { src_mask: "heads" },
  "bool mask by head": { src_mask: "headsBool" },
  "bool padding": { src_key_padding_mask: "padding" },
  "float padding": { src_key_padding_mask: "paddingFloat" },
  "bool mask and padding": { src_mask: "bool", src_key_padding_mask: "padding" },
  "float mask and padding": { src_mask: "float", src_key_padding_mask: "paddingFloat" },
  "causal hint": { src_mask: "float", is_causal: true },
  "causal hint with bool mask": { src_mask: "bool", is_causal: true },
  "causal hint and padding": { src_mask: "float", src_key_padding_mask: "paddingFloat", is_causal: true },
};

const cases: Record<string, Case> = {};

const py = (value: boolean) => (value ? "True" : "False");

for (const batchFirst of [true, false]) {
  for (const normFirst of [false, true]) {
    for (const activation of ["relu", "gelu"] as const) {
      for (const bias of [true, false]) {
        for (const dropout of [0.1, 0]) {
          const make =
            `nn.TransformerEncoderLayer(8, 2, 16, ${dropout === 0 ? "0.0" : dropout}, "${activation}", ` +
            `batch_first=${py(batchFirst)}, norm_first=${py(normFirst)}, bias=${py(bias)})`;
          const options = { dimFeedforward: 16, dropout, activation, batchFirst, normFirst, bias };
          cases[make] = {
            make,
            ours: () => new nn.TransformerEncoderLayer(8, 2, options),
            inputs: [batchFirst ? [3, 5, 8] : [5, 3, 8]],
            length: 5,
            batch: 3,
            heads: 2,
            calls: ENCODER_LAYER_CALLS,
          };
        }
      }
    }
  }
}

/** The same class by another name: a layer with it is computed step by step. */
class SameDropout extends nn.Dropout {}

/** The module of that name in SCRIPT. */
class SelfAttention extends nn.Module {
  attn: nn.MultiheadAttention;

  constructor(options: nn.MultiheadAttentionOptions) {
    super();
    this.attn = new nn.MultiheadAttention(8, 2, options);
  }

  override forward(x: Tensor, options: nn.AttentionCallOptions): Tensor {
    const [output, weights] = this.attn(x, x, x, options);
    return weights === null ? output : output.add(weights.mean());
  }
}

const ATTENTION_CALLS = {
  weights: {},
  "weights by head": { average_attn_weights: false },
  "no weights": { need_weights: false },
  "bool mask": { attn_mask: "bool" },
  "bool mask, no weights": { attn_mask: "bool", need_weights: false },
  "float mask": { attn_mask: "random" },
  "float mask by head, no weights": { attn_mask: "heads", need_weights: false },
  "bool padding": { key_padding_mask: "padding" },
  "bool padding, no weights": { key_padding_mask: "padding", need_weights: false },
  "float padding": { key_padding_mask: "paddingFloat" },
  "bool mask and padding": { attn_mask: "headsBool", key_padding_mask: "padding" },
  "causal hint": { attn_mask: "bool", is_causal: true, need_weights: false },
  "causal hint with weights": { attn_mask: "float", is_causal: true },
};

function stepByStep(layer: nn.TransformerEncoderLayer): nn.TransformerEncoderLayer {
  layer.dropout = new SameDropout(layer.dropout.p);
  Object.defineProperty(layer.dropout, "constructor", { value: nn.Dropout });
  return layer;
}

const more: Record<string, Case> = {
  "a layer from its submodules": {
    make: "nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)",
    ours: () => stepByStep(new nn.TransformerEncoderLayer(8, 2, { dimFeedforward: 16, batchFirst: true })),
    inputs: [[3, 5, 8]],
    length: 5,
    batch: 3,
    heads: 2,
    calls: ENCODER_LAYER_CALLS,
  },
  "a layer from its submodules, sequence first, norm first": {
    make: "nn.TransformerEncoderLayer(8, 2, 16, activation='gelu', norm_first=True)",
    ours: () =>
      stepByStep(new nn.TransformerEncoderLayer(8, 2, { dimFeedforward: 16, activation: "gelu", normFirst: true })),
    inputs: [[5, 3, 8]],
    length: 5,
    batch: 3,
    heads: 2,
    calls: ENCODER_LAYER_CALLS,
  },
  "a layer without a batch": {
    make: "nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)",
    ours: () => new nn.TransformerEncoderLayer(8, 2, { dimFeedforward: 16, batchFirst: true }),
    inputs: [[5, 8]],
    length: 5,
    batch: 1,
    heads: 2,
    calls: {
      "no mask": {},
      "float mask": { src_mask: "float" },
      "mask by head": { src_mask: "heads" },
      "causal hint": { src_mask: "float", is_causal: true },
    },
  },
  "a layer with an odd number of heads": {
    make: "nn.TransformerEncoderLayer(9, 3, 4, layer_norm_eps=1e-3, batch_first=True)",
    ours: () => new nn.TransformerEncoderLayer(9, 3, { dimFeedforward: 4, layerNormEps: 1e-3, batchFirst: true }),
    inputs: [[2, 4, 9]],
    length: 4,
    batch: 2,
    heads: 3,
    calls: { "no mask": {}, "bool mask and padding": { src_mask: "bool", src_key_padding_mask: "padding" } },
  },
  "a layer with a function as activation": {
    make: "nn.TransformerEncoderLayer(8, 2, 16, activation=F.silu, batch_first=True)",
    ours: () =>
      new nn.TransformerEncoderLayer(8, 2, { dimFeedforward: 16, activation: (x) => aten.silu(x), batchFirst: true }),
    inputs: [[2, 4, 8]],
    length: 4,
    batch: 2,
    heads: 2,
    calls: { "no mask": {}, "float mask": { src_mask: "float" } },
  },
  "a layer with a module as activation": {
    make: "nn.TransformerEncoderLayer(8, 2, 16, activation=nn.GELU(), batch_first=True)",
    ours: () =>
      new nn.TransformerEncoderLayer(8, 2, { dimFeedforward: 16, activation: new nn.GELU(), batchFirst: true }),
    inputs: [[2, 4, 8]],
    length: 4,
    batch: 2,
    heads: 2,
    calls: { "no mask": {}, "float mask": { src_mask: "float" } },
  },
  "a layer in float64": {
    make: "nn.TransformerEncoderLayer(8, 2, 16, dtype=torch.float64).float()",
    ours: () => new nn.TransformerEncoderLayer(8, 2, { dimFeedforward: 16, dtype: "float64" }).float(),
    inputs: [[4, 2, 8]],
    length: 4,
    batch: 2,
    heads: 2,
    calls: { "no mask": {} },
  },
  "self-attention, batch first": {
    make: "SelfAttention(8, 2, dropout=0.2, batch_first=True)",
    ours: () => new SelfAttention({ dropout: 0.2, batchFirst: true }),
    inputs: [[3, 5, 8]],
    length: 5,
    batch: 3,
    heads: 2,
    calls: ATTENTION_CALLS,
  },
  "self-attention, sequence first, with learned and zero keys": {
    make: "SelfAttention(8, 2, bias=False, add_bias_kv=True, add_zero_attn=True)",
    ours: () => new SelfAttention({ bias: false, addBiasKv: true, addZeroAttn: true }),
    inputs: [[5, 3, 8]],
    length: 5,
    batch: 3,
    heads: 2,
    calls: ATTENTION_CALLS,
  },
  "an encoder with nested tensors": {
    make: "nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16, batch_first=True), 2, nn.LayerNorm(8))",
    ours: () =>
      new nn.TransformerEncoder(
        new nn.TransformerEncoderLayer(8, 2, { dimFeedforward: 16, batchFirst: true }),
        2,
        new nn.LayerNorm(8),
      ),
    inputs: [[3, 5, 8]],
    length: 5,
    batch: 3,
    heads: 2,
    calls: {
      "no mask": {},
      "padding at the end": { src_key_padding_mask: "padding" },
      "padding in the middle": { src_key_padding_mask: "ragged" },
      "causal mask": { mask: "float" },
      "causal mask, not to be found": { mask: "float", is_causal: false },
      "mask and padding": { mask: "bool", src_key_padding_mask: "padding" },
    },
  },
  "an encoder without nested tensors": {
    make: "nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16, norm_first=True), 3, enable_nested_tensor=False)",
    ours: () =>
      new nn.TransformerEncoder(new nn.TransformerEncoderLayer(8, 2, { dimFeedforward: 16, normFirst: true }), 3, {
        enableNestedTensor: false,
      }),
    inputs: [[5, 3, 8]],
    length: 5,
    batch: 3,
    heads: 2,
    calls: { "no mask": {}, "causal mask": { mask: "float" }, padding: { src_key_padding_mask: "padding" } },
  },
  "a decoder": {
    make: "nn.TransformerDecoder(nn.TransformerDecoderLayer(8, 2, 16, batch_first=True), 2, nn.LayerNorm(8))",
    ours: () =>
      new nn.TransformerDecoder(
        new nn.TransformerDecoderLayer(8, 2, { dimFeedforward: 16, batchFirst: true }),
        2,
        new nn.LayerNorm(8),
      ),
    inputs: [
      [3, 5, 8],
      [3, 5, 8],
    ],
    length: 5,
    batch: 3,
    heads: 2,
    calls: {
      "no mask": {},
      "causal mask": { tgt_mask: "float" },
      padding: { tgt_mask: "bool", memory_key_padding_mask: "padding", tgt_key_padding_mask: "padding" },
    },
  },
  "a transformer": {
    make: "nn.Transformer(8, 2, 2, 1, 16, activation='gelu', norm_first=True)",
    ours: () =>
      new nn.Transformer({
        dModel: 8,
        nhead: 2,
        numEncoderLayers: 2,
        numDecoderLayers: 1,
        dimFeedforward: 16,
        activation: "gelu",
        normFirst: true,
      }),
    inputs: [
      [5, 3, 8],
      [5, 3, 8],
    ],
    length: 5,
    batch: 3,
    heads: 2,
    calls: { "no mask": {}, "causal masks": { src_mask: "float", tgt_mask: "float" } },
  },
};
Object.assign(cases, more);

/** Python's argument names and masks as ours. */
function options(call: Readonly<Record<string, string | boolean>>, masks: Record<string, Bits>) {
  const entries = Object.entries(call).map(([name, value]) => [
    name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase()),
    typeof value === "string" ? fromBits(masks[value]!) : value,
  ]);
  return Object.fromEntries(entries) as Record<string, Tensor | boolean>;
}

describe.skipIf(noPython)("a transformer with Python's bits", () => {
  let reference: Record<string, Reference>;
  beforeAll(async () => {
    reference = await python(SCRIPT, cases);
  });

  test.each(Object.keys(cases))("%s", (name) => {
    const { ours, calls } = cases[name]!;
    const theirs = reference[name]!;
    manualSeed(0);
    const module = ours();
    expect(module.toString()).toBe(theirs.printed);
    expectSameBits(aten.rand([3]), theirs.next, "random numbers after the constructor");
    const state = module.stateDict();
    expect(Object.keys(state)).toEqual(Object.keys(theirs.initial));
    for (const [key, value] of Object.entries(state)) expectSameBits(value, theirs.initial[key]!, `initial ${key}`);

    for (const [callName, call] of Object.entries(calls)) {
      const expected = theirs.outcomes[callName]!;
      const kwargs = options(call, theirs.masks);
      module.train();
      module.zeroGrad();
      const leaves = theirs.inputs.map((input) => fromBits(input).requiresGrad_());
      manualSeed(2);
      const output = module(...leaves, kwargs) as Tensor;
      expectSameBits(output, expected.train.output, `${callName}, train: output`);
      backward(output, { gradTensors: [fromBits(theirs.upstream)] });
      expectSameBits(aten.rand([3]), expected.train.next, `${callName}, train: random numbers afterwards`);
      leaves.forEach((leaf, at) => {
        expectSameBits(leaf.grad, expected.train.inputGrads[at]!, `${callName}, train: gradient of input ${at}`);
      });
      for (const [key, parameter] of module.namedParameters()) {
        expectSameBits(parameter.grad, expected.train.grads[key]!, `${callName}, train: gradient of ${key}`);
      }
      module.eval();
      const inputs = theirs.inputs.map(fromBits);
      expectSameBits(module(...inputs, kwargs) as Tensor, expected.eval, `${callName}, eval`);
      expectSameBits(
        noGrad(() => module(...inputs, kwargs) as Tensor),
        expected.inference,
        `${callName}, inference`,
      );
    }
  });
});
