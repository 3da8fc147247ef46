/** The models of the four systems against their Python references, bit for bit: initial weights, logits, gradients. */

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import torch, { nn, type Tensor } from "../../../src/index.js";
import { EncoderBlock } from "../../../src/systems/models/encoder_block.js";
import { lookAheadMask, paddingMask } from "../../../src/systems/models/masks.js";
import { PositionalEncoding } from "../../../src/systems/models/positional_encoding.js";
import { NANOGPT_SIZES, TinyGPT, type TinyGPTOptions } from "../../../src/systems/models/tiny_gpt.js";
import { TinyConfig, TinyTransformerModel } from "../../../src/systems/models/tiny_transformer.js";
import { TransformerEncoderModel } from "../../../src/systems/models/transformer_encoder.js";
import { type Bits, bits, expectSameBits, noPython, python } from "../../python.js";

const reference = fileURLToPath(new URL("../../../reference", import.meta.url));
const importReference = `sys.path.insert(0, ${JSON.stringify(reference)})\n`;

/** What one run of a model leaves: weights after the gradients, output and gradients by name. */
interface Traced {
  weights: Record<string, Bits>;
  output: Bits;
  grads: Record<string, Bits | null>;
}

const TRACE = `
def trace(model, run):
    output = run(model)
    (output * torch.linspace(-1, 1, output.numel()).view(output.shape)).sum().backward()
    return {"weights": {k: bits(v) for k, v in model.state_dict().items()}, "output": bits(output),
            "grads": {k: grad(v) for k, v in model.named_parameters()}}
`;

function expectTrace(model: nn.Module, output: Tensor, python: Traced, what: string): void {
  output
    .mul(torch.linspace(-1, 1, output.numel()).view(output.shape))
    .sum()
    .backward();
  const weights = model.stateDict();
  expect(Object.keys(weights), what).toEqual(Object.keys(python.weights));
  for (const [name, weight] of Object.entries(weights)) {
    expectSameBits(weight, python.weights[name]!, `${what}: ${name}`);
  }
  expectSameBits(output, python.output, `${what}: output`);
  const parameters = model.namedParameters();
  expect(parameters.map(([name]) => name)).toEqual(Object.keys(python.grads));
  for (const [name, parameter] of parameters) {
    expectSameBits(parameter.grad, python.grads[name]!, `${what}: gradient of ${name}`);
  }
}

const ids = () =>
  torch.tensor(
    [
      [1, 5, 7, 2, 9, 0],
      [3, 8, 0, 0, 0, 0],
      [4, 4, 6, 1, 1, 2],
    ],
    { dtype: "int64" },
  );

describe.skipIf(noPython)("the models have Python's bits", () => {
  const gpts: [python: string, options: TinyGPTOptions][] = [
    ["", {}],
    ["dropout=0.0, projections=True, max_len=32", { dropout: 0, projections: true, maxLen: 32 }],
    [
      "layers=3, heads=2, feed_forward=40, dropout=0.3, projections=True, activation='gelu', positions='learned'",
      {
        ...{ layers: 3, heads: 2, feedForward: 40, dropout: 0.3, projections: true, activation: "gelu" },
        positions: "learned",
      },
    ],
    ["128, 4, 4, 512, 64, 0.0, 'learned', True, False, 'gelu', True, 'gpt2'", NANOGPT_SIZES],
  ];
  interface Result {
    table: Bits;
    oddTable: Bits;
    lookAhead: Bits;
    padding: Bits;
    block: Traced;
    encoder: Traced;
    gpts: Traced[];
  }
  let result: Result;
  beforeAll(async () => {
    result = await python<Result>(
      `${importReference}${TRACE}
import common, encoder, tinygpt
ids = torch.tensor(args["ids"])
padding = ids == 0
look_ahead = encoder.look_ahead_mask(6, "cpu")
torch.manual_seed(3)
block = trace(encoder.EncoderBlock(16, 4, 24, 0.2), lambda m: m(torch.randn(3, 6, 16), look_ahead, padding))
torch.manual_seed(4)
stacked = trace(encoder.TransformerEncoderModel(10, 16, 2, 2, 24, 50, 0.1), lambda m: m(ids, look_ahead, padding))
gpts = []
for arguments in args["gpts"]:
    torch.manual_seed(5)
    gpts.append(trace(eval(f"tinygpt.TinyGPT(100, {arguments})"), lambda m: m(ids)))
result = {
    "table": bits(encoder.PositionalEncoding(32).pe), "oddTable": bits(common.sinusoidal_table(7, 5)),
    "lookAhead": bits(look_ahead), "padding": bits(padding), "block": block, "encoder": stacked, "gpts": gpts,
}`,
      { ids: ids().tolist(), gpts: gpts.map(([arguments_]) => arguments_) },
    );
  });

  test("the sines and cosines of positions, of an odd width too", () => {
    expectSameBits(new PositionalEncoding(32).pe, result.table, "pe");
    expectSameBits(new PositionalEncoding(5, { maxLen: 7 }).pe.squeeze(0), result.oddTable, "pe of an odd width");
  });

  test("the masks", () => {
    expectSameBits(lookAheadMask(6), result.lookAhead, "look-ahead mask");
    expectSameBits(paddingMask(ids()), result.padding, "padding mask");
  });

  test("the encoder block, written out", () => {
    torch.manualSeed(3);
    const block = new EncoderBlock(16, 4, { feedForward: 24, dropout: 0.2 });
    const masks = { srcMask: lookAheadMask(6), srcKeyPaddingMask: paddingMask(ids()) };
    expectTrace(block, block(torch.randn(3, 6, 16), masks), result.block, "block");
  });

  test("the stacked encoder", () => {
    torch.manualSeed(4);
    const model = new TransformerEncoderModel(10, { dModel: 16, feedForward: 24, maxLen: 50 });
    const masks = { srcMask: lookAheadMask(6), srcKeyPaddingMask: paddingMask(ids()) };
    expectTrace(model, model(ids(), masks), result.encoder, "encoder");
  });

  test.each(gpts.map(([name, options], index) => ({ name, options, index })))(
    "TinyGPT($name)",
    ({ options, index, name }) => {
      torch.manualSeed(5);
      const model = new TinyGPT(100, options);
      expectTrace(model, model(ids()), result.gpts[index]!, `TinyGPT(${name})`);
    },
  );
});

test("the encoder block computes what nn.TransformerEncoderLayer computes", () => {
  const make = (build: () => nn.Module) => {
    torch.manualSeed(1);
    const module = build();
    return module(torch.randn(2, 5, 8)) as Tensor;
  };
  const block = make(() => new EncoderBlock(8, 2, { feedForward: 12, dropout: 0.3 }));
  const layer = make(() => new nn.TransformerEncoderLayer(8, 2, 12, 0.3, { batchFirst: true }));
  expectSameBits(block, bits(layer), "block");
});

test("TinyGPT has the parameters that the document counts", () => {
  const count = (model: nn.Module) => model.parameters().reduce((sum, parameter) => sum + parameter.numel(), 0);
  expect(count(new TinyGPT(100))).toBe(23_524);
  expect(count(new TinyGPT(65, NANOGPT_SIZES))).toBe(804_096);
});

describe("a sequence that is longer than the positions is refused by", () => {
  const long = torch.zeros([1, 17], { dtype: "int64" });
  test.each([
    ["TinyGPT", new TinyGPT(100)],
    ["the encoder", new TransformerEncoderModel(100, { maxLen: 16 })],
  ])("%s", (_name, model: nn.Module) => {
    expect(() => model(long)).toThrow(
      "Expected a sequence of at most 16 positions, which is what the model knows, but got 17",
    );
  });
});

describe.skipIf(noPython)("TinyTransformerModel", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "libtorch-node-pretrained-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("has transformers' weights, loss and logits, and its folders load on either side", async () => {
    const config = { vocabSize: 10, hiddenSize: 16, numHiddenLayers: 2, numAttentionHeads: 2 };
    const ours = (transpose: boolean) => {
      torch.manualSeed(7);
      return new TinyTransformerModel(new TinyConfig({ ...config, transpose }, { pad_token_id: 0 }));
    };
    for (const transpose of [false, true]) await ours(transpose).savePretrained(join(folder, `ours-${transpose}`));
    interface Side {
      weights: Record<string, Bits>;
      loss: Bits;
      logits: Bits;
      loaded: Bits;
      config: string;
      generation: string;
    }
    const sides = await python<Side[]>(
      `${importReference}
import transformers, os
transformers.utils.logging.disable_progress_bar()
from tiny_transformer import TinyConfig, TinyTransformerModel
ids = torch.tensor(args["ids"])
result = []
for transpose in (False, True):
    torch.manual_seed(7)
    extra = {"transpose": True} if transpose else {}
    model = TinyTransformerModel(TinyConfig(10, 16, 2, 2, pad_token_id=0, **extra))
    weights = {k: bits(v) for k, v in model.state_dict().items()}
    model.train()
    out = model(ids, labels=ids)
    folder = os.path.join(args["folder"], f"python-{str(transpose).lower()}")
    model.save_pretrained(folder)
    transformers.GenerationConfig.from_model_config(model.config).save_pretrained(folder)
    loaded = TinyTransformerModel.from_pretrained(os.path.join(args["folder"], f"ours-{str(transpose).lower()}"))
    result.append({"weights": weights, "loss": bits(out["loss"]), "logits": bits(out["logits"]),
        "loaded": bits(loaded(ids)["logits"]), "config": open(folder + "/config.json").read(),
        "generation": open(folder + "/generation_config.json").read()})`,
      { ids: ids().tolist(), folder },
    );
    for (const [index, side] of sides.entries()) {
      const transpose = index === 1;
      const what = `transpose ${transpose}`;
      const model = ours(transpose);
      for (const [name, weight] of Object.entries(model.stateDict())) {
        expectSameBits(weight, side.weights[name]!, `${what}: ${name}`);
      }
      const { loss, logits } = model(ids(), { labels: ids() });
      expectSameBits(loss, side.loss, `${what}: loss`);
      expectSameBits(logits, side.logits, `${what}: logits`);
      expectSameBits(
        torch.noGrad(() => model.eval()(ids()).logits),
        side.loaded,
        `${what}: our folder in Python`,
      );
      const theirs = await TinyTransformerModel.fromPretrained(join(folder, `python-${transpose}`));
      expect([theirs.training, theirs.config.transpose, theirs.config.extra]).toEqual([
        false,
        transpose,
        { pad_token_id: 0 },
      ]);
      expectSameBits(
        torch.noGrad(() => theirs(ids()).logits),
        side.loaded,
        `${what}: Python's folder here`,
      );
      const files = (name: string) => readFile(join(folder, `ours-${transpose}`, name), "utf8");
      expect([await files("config.json"), await files("generation_config.json")]).toEqual([
        side.config,
        side.generation,
      ]);
    }
  });
});
