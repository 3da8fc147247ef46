import { describe, expect, test } from "vitest";
import torch from "../../../src/index.js";
import { LlamaConfig, LlamaModel } from "../../../src/transformers/index.js";

const ropes = {
  default: { ropeType: "default", ropeTheta: 10_000 },
  llama3: {
    ...{ ropeType: "llama3", ropeTheta: 500_000, factor: 8, lowFreqFactor: 1, highFreqFactor: 4 },
    originalMaxPositionEmbeddings: 64,
  },
};
const embeddings = (rope: keyof typeof ropes) => {
  const sizes = { vocabSize: 8, hiddenSize: 24, intermediateSize: 8, numHiddenLayers: 1, numAttentionHeads: 2 };
  const model = new LlamaModel(
    new LlamaConfig({ ...sizes, numKeyValueHeads: 1, maxPositionEmbeddings: 600, ropeParameters: ropes[rope] }),
  );
  return model.rotaryEmb;
};

describe.each(["default", "llama3"] as const)("the angles of single places: %s", (rope) => {
  test.each(["float32", "bfloat16"] as const)("are those of all places at once, in %s", (dtype) => {
    const rotary = embeddings(rope);
    const x = torch.zeros(1, { dtype });
    torch.noGrad(() => {
      const all = rotary(x, torch.arange(700).unsqueeze(0));
      for (const place of [0, 1, 254, 255, 256, 257, 511, 512, 599, 600, 650]) {
        const single = rotary(x, torch.tensor([[place]], { dtype: "int64" }));
        for (const [index, part] of single.entries()) {
          expect(part.shape).toEqual([1, 1, 12]);
          expect(part.equal(all[index]!.narrow(1, place, 1)), `${place}`).toBe(true);
        }
      }
    });
  });
});

test("angles follow frequencies that change, and belong to whoever was given them", () => {
  const rotary = embeddings("default");
  const x = torch.zeros(1);
  const place = torch.tensor([[7], [3]], { dtype: "int64" });
  torch.noGrad(() => {
    const [cos, sin] = rotary(x, place);
    const before = cos.clone();
    cos.zero_();
    sin.zero_();
    expect(rotary(x, place)[0].equal(before)).toBe(true);
    rotary.invFreq.mul_(2);
    const angles = place.unsqueeze(-1).float().mul(rotary.invFreq);
    expect(rotary(x, place)[0].equal(torch.cat([angles, angles], -1).cos())).toBe(true);
    expect(rotary(x, place)[0].equal(before)).toBe(false);
  });
});
