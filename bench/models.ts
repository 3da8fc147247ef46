/** Tiny models of transformers, made of a seed: a token of generated text, a step of LoRA. bench/models.py is the twin. */
import torch, { optim } from "libtorch-node";
import { getPeftModel, LoraConfig } from "libtorch-node/peft";
import { GPT2Config, GPT2LMHeadModel, LlamaConfig, LlamaForCausalLM } from "libtorch-node/transformers";

const common = { vocabSize: 100, bosTokenId: 1, eosTokenId: 2, padTokenId: 0, initializerRange: 0.4 };

function llama() {
  torch.manualSeed(7);
  const sizes = { hiddenSize: 32, intermediateSize: 64, numHiddenLayers: 2, numAttentionHeads: 4, numKeyValueHeads: 2 };
  return new LlamaForCausalLM(new LlamaConfig({ ...common, ...sizes, maxPositionEmbeddings: 256 }));
}

function gpt2() {
  torch.manualSeed(7);
  return new GPT2LMHeadModel(new GPT2Config({ ...common, nEmbd: 32, nLayer: 2, nHead: 4, nPositions: 256 }));
}

const MODELS = { llama, gpt2 };
/** Models to generate with. */
export type ModelName = keyof typeof MODELS;
const made = new Map<ModelName, ReturnType<(typeof MODELS)[ModelName]>>();

const WAYS = {
  greedy: {},
  sampled: { doSample: true, topP: 0.9, temperature: 0.8 },
  "four beams": { numBeams: 4 },
};
/** Ways to generate. */
export type Way = keyof typeof WAYS;

/** So many tokens after a prompt of four; the sum of their ids tells whether both sides found the same. */
export function generate(name: ModelName, way: Way, tokens: number): number {
  const model = made.get(name) ?? MODELS[name]().eval();
  made.set(name, model);
  torch.manualSeed(3);
  const prompt = torch.tensor([[1, 5, 9, 4]], { dtype: "int64" });
  const ids = model.generate(prompt, { maxNewTokens: tokens, minNewTokens: tokens, ...WAYS[way] });
  return ids.sum().item() as number;
}

let adapted: (() => number) | undefined;

/** One step with an adapter; its loss. */
export function loraStep(): number {
  adapted ??= adaptedStep();
  return adapted();
}

function adaptedStep(): () => number {
  const config = new LoraConfig({ taskType: "CAUSAL_LM", r: 4, loraAlpha: 8, targetModules: ["q_proj", "v_proj"] });
  const model = getPeftModel(llama(), config);
  const optimizer = new optim.AdamW(
    model.parameters().filter((parameter) => parameter.requiresGrad),
    { lr: 1e-2 },
  );
  const ids = torch.randint(3, 100, [4, 16]);
  model.train();
  return () => {
    const { loss } = model({ inputIds: ids, labels: ids }) as { loss: torch.Tensor };
    loss.backward();
    optimizer.step();
    optimizer.zeroGrad();
    return loss.item() as number;
  };
}
