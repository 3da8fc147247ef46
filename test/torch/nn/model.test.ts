import { expect, expectTypeOf, test } from "vitest";
import torch, { nn } from "../../../src/index.js";

// The model of the design document, with fields that are not annotated.
class TinyLM extends nn.Module {
  embed;
  layers;
  lnF;
  outHead;

  constructor(vocabSize: number, dModel: number, nLayers: number) {
    super();
    this.embed = new nn.Embedding(vocabSize, dModel);
    this.layers = new nn.ModuleList(
      Array.from(
        { length: nLayers },
        () => new nn.TransformerEncoderLayer(dModel, 2, { dimFeedforward: 64, batchFirst: true }),
      ),
    );
    this.lnF = new nn.LayerNorm(dModel);
    this.outHead = new nn.Linear(dModel, vocabSize);
  }

  override forward(ids: torch.Tensor) {
    let x = this.embed(ids);
    const mask = nn.Transformer.generateSquareSubsequentMask(ids.size(1));
    for (const layer of this.layers) x = layer(x, { srcMask: mask });
    return this.outHead(this.lnF(x));
  }
}

test("a model written as in Python is typed, called and trained", () => {
  torch.manualSeed(0);
  const model = new TinyLM(11, 8, 2);
  expectTypeOf(model).returns.toEqualTypeOf<torch.Tensor>();
  expectTypeOf(model.layers.at(0)).toEqualTypeOf<nn.TransformerEncoderLayer>();
  const ids = torch.tensor([[1, 2, 3]], { dtype: torch.int64 });
  const logits = model(ids);
  expect(logits.shape).toEqual([1, 3, 11]);
  new nn.CrossEntropyLoss()(logits.view(-1, 11), ids.view(-1)).backward();
  expect(model.parameters().filter((parameter) => parameter.grad === null)).toHaveLength(0);
  expect(Object.keys(model.stateDict()).slice(0, 3)).toEqual([
    "embed.weight",
    "layers.0.self_attn.in_proj_weight",
    "layers.0.self_attn.in_proj_bias",
  ]);
});
