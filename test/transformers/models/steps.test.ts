/** What crosses to native code at once (native/transformers/) is what its operators are one by one, whoever looks on. */

import { describe, expect, test } from "vitest";
import torch, { autograd, type Tensor } from "../../../src/index.js";
import { getPeftModel, LoraConfig } from "../../../src/peft/index.js";
import {
  GPT2Config,
  GPT2LMHeadModel,
  LlamaConfig,
  LlamaForCausalLM,
  Qwen3Config,
  Qwen3Model,
} from "../../../src/transformers/index.js";
import { splitHeads } from "../../../src/transformers/integrations/attention.js";
import { type Bits, bits, expectSameBits, noPython, python } from "../../python.js";

const sizes = {
  ...{ vocab_size: 40, hidden_size: 16, intermediate_size: 24, num_hidden_layers: 2, num_attention_heads: 4 },
  ...{ num_key_value_heads: 2, head_dim: 6, pad_token_id: 0 },
};

/** Queries, keys and norms of all kinds are in it. */
function qwen() {
  torch.manualSeed(0);
  const config = Qwen3Config.fromDict(sizes);
  // libtorch's kernel has no second derivative.
  config.attnImplementation = "eager";
  const model = new Qwen3Model(config);
  return { model, embeds: torch.randn(2, 5, 16, { requiresGrad: true }) };
}

function gradients(model: torch.nn.Module, embeds: Tensor): Bits[] {
  return [embeds, ...model.parameters()].flatMap(({ grad }) => (grad === null ? [] : bits(grad)));
}

/** The gradients of a model's loss, computed inside of something that may look on. */
function gradientsIn(around: (body: () => void) => void): Bits[] {
  const { model, embeds } = qwen();
  around(() => model({ inputsEmbeds: embeds }).lastHiddenState.pow(2).sum().backward());
  return gradients(model, embeds);
}

describe("steps of models in native code", () => {
  test.skipIf(noPython)("have Python's second derivatives", async () => {
    const theirs = await python<{ gradient: Bits; second: Record<string, Bits | null> }>(
      `from transformers import Qwen3Config, Qwen3Model
torch.manual_seed(0)
config = Qwen3Config(**args)
config._attn_implementation = "eager"
model = Qwen3Model(config)
embeds = torch.randn(2, 5, 16, requires_grad=True)
loss = model(inputs_embeds=embeds).last_hidden_state.pow(2).sum()
gradient, = torch.autograd.grad(loss, embeds, create_graph=True)
gradient.pow(2).sum().backward()
second = {name: grad(p) for name, p in model.named_parameters()}
result = {"gradient": bits(gradient), "second": {"embeds": grad(embeds), **second}}`,
      sizes,
    );
    const { model, embeds } = qwen();
    const loss = model({ inputsEmbeds: embeds }).lastHiddenState.pow(2).sum();
    const [gradient] = autograd.grad(loss, embeds, { createGraph: true }) as [Tensor];
    expectSameBits(gradient, theirs.gradient, "the gradient");
    gradient.pow(2).sum().backward();
    expectSameBits(embeds.grad, theirs.second.embeds as Bits, "embeds");
    for (const [name, { grad }] of model.namedParameters()) expectSameBits(grad, theirs.second[name] ?? null, name);
  });

  // More numbers than a loop of one thread takes on, and fewer.
  test.skipIf(noPython).each([
    [2, 5, 16],
    [9, 60, 64],
  ])("have Python's gradients below adapters, and theirs: %i texts of %i tokens", async (texts, length, width) => {
    const given = { ...sizes, hidden_size: width };
    const theirs = await python<{ first: Record<string, Bits | null>; second: Record<string, Bits | null> }>(
      `import peft
from transformers import LlamaConfig, LlamaForCausalLM
torch.manual_seed(0)
config = LlamaConfig(**args["sizes"])
config._attn_implementation = "eager"
lora = peft.LoraConfig(target_modules=["q_proj", "v_proj"], r=3, init_lora_weights=False)
model = peft.get_peft_model(LlamaForCausalLM(config), lora)
embeds = torch.randn(*args["shape"], requires_grad=True)
loss = lambda: model(inputs_embeds=embeds).logits.pow(2).mean()
grads = lambda: {"embeds": grad(embeds), **{name: grad(p) for name, p in model.named_parameters()}}
loss().backward()
first = grads()
embeds.grad = None
model.zero_grad()
gradient, = torch.autograd.grad(loss(), embeds, create_graph=True)
gradient.pow(2).sum().backward()
result = {"first": first, "second": grads()}`,
      { sizes: given, shape: [texts, length, width] },
    );
    torch.manualSeed(0);
    const config = LlamaConfig.fromDict(given);
    config.attnImplementation = "eager";
    const lora = new LoraConfig({ targetModules: ["q_proj", "v_proj"], r: 3, initLoraWeights: false });
    const model = getPeftModel(new LlamaForCausalLM(config), lora);
    const embeds = torch.randn(texts, length, width, { requiresGrad: true });
    const loss = () => model({ inputsEmbeds: embeds }).logits.pow(2).mean();
    const expectGradients = (expected: Record<string, Bits | null>, which: string) => {
      expectSameBits(embeds.grad, expected.embeds ?? null, `${which} of embeds`);
      for (const [name, { grad }] of model.namedParameters()) {
        expectSameBits(grad, expected[name] ?? null, `${which} of ${name}`);
      }
    };
    loss().backward();
    expectGradients(theirs.first, "gradient");
    embeds.grad = null;
    model.zeroGrad();
    const [gradient] = autograd.grad(loss(), embeds, { createGraph: true }) as [Tensor];
    gradient.pow(2).sum().backward();
    expectGradients(theirs.second, "second derivative");
  });

  test("are the same where saved tensors are looked at", () => {
    const plain = gradientsIn((body) => body());
    const same = (x: Tensor) => x;
    expect(gradientsIn((body) => autograd.graph.savedTensorsHooks(same, same, body))).toEqual(plain);
  });

  test("are the same in function transforms", () => {
    const { model, embeds } = qwen();
    model({ inputsEmbeds: embeds }).lastHiddenState.pow(2).sum().backward();
    const ofEmbeds = torch.func.grad((x: Tensor) => model({ inputsEmbeds: x }).lastHiddenState.pow(2).sum());
    expect(bits(ofEmbeds(embeds.detach()) as Tensor)).toEqual(bits(embeds.grad as Tensor));
  });

  test("turn many heads as they turn few", () => {
    const [width, length] = [8, 300];
    const parts = () => torch.randn(4, length, 4 * width, { requiresGrad: true });
    const all = [parts(), parts(), parts()] as const;
    const angles = torch.randn(1, length, width);
    const rotary = [angles.cos(), angles.sin()] as const;
    const weights = torch.randn(4, 4, length, width);
    const [query, key] = splitHeads(all, width, rotary);
    // More than a loop of one thread takes on.
    expect(query.numel()).toBeGreaterThan(32_768);
    query.add(key).mul(weights).sum().backward();
    for (let text = 0; text < 4; text++) {
      const own = all.map((x) => x.detach().narrow(0, text, 1).clone().requiresGrad_()) as [Tensor, Tensor, Tensor];
      const [fewQueries, fewKeys] = splitHeads(own, width, rotary);
      expect(bits(fewQueries)).toEqual(bits(query.narrow(0, text, 1)));
      fewQueries
        .add(fewKeys)
        .mul(weights.narrow(0, text, 1))
        .sum()
        .backward();
      for (const i of [0, 1] as const) {
        expect(bits(own[i].grad as Tensor)).toEqual(bits((all[i].grad as Tensor).narrow(0, text, 1)));
      }
    }
  });

  test("say what was changed in place, and what was freed", () => {
    const { model, embeds } = qwen();
    const x = embeds.mul(1);
    const loss = model.norm(x).sum();
    x.add_(1);
    expect(() => loss.backward()).toThrow(/modified by an inplace operation/);
    const again = model.norm(embeds).sum();
    again.backward();
    expect(() => again.backward()).toThrow(/backward through the graph a second time/);
  });

  test("refuse what is no dense tensor, and shapes that do not fit", () => {
    const { model, embeds } = qwen();
    const gpt2 = new GPT2LMHeadModel(new GPT2Config({ vocabSize: 9, nEmbd: 8, nLayer: 1, nHead: 2 }));
    const { attn } = gpt2.transformer.h.at(0)!;
    expect(() => model.norm("x" as never)).toThrow(/must be Tensor, not str/);
    expect(() => model.norm(embeds.detach().toSparse())).toThrow(/must be a dense tensor/);
    expect(() => attn.cAttn(embeds.detach().toMkldnn())).toThrow(/must be a dense tensor/);
    expect(() => attn.cAttn(torch.ones(1, 2, 3))).toThrow(/shapes cannot be multiplied/);
    expect(() => splitHeads(torch.ones(1, 2, 4), 2)).toThrow(/expected a projection of shape/);
    expect(() => splitHeads(torch.ones(1, 2, 6), 0)).toThrow();
  });
});
