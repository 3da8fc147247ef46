/** The same as lora.py: what is asked by a line is answered by one. */

import { createHash } from "node:crypto";
import { createInterface } from "node:readline";
import torch, { optim } from "../../src/index.js";
import { getPeftModel, LoraConfig } from "../../src/peft/index.js";
import { AutoModelForCausalLM } from "../../src/transformers/index.js";

torch.setNumThreads(1);
const [folder, ggufFile] = process.argv.slice(2) as [string, string];
const base = await AutoModelForCausalLM.fromPretrained(folder, { ggufFile, dtype: "float32" });
torch.manualSeed(0);
const config = new LoraConfig({
  ...{ taskType: "CAUSAL_LM", r: 8, loraAlpha: 16, loraDropout: 0.05 },
  targetModules: ["q_proj", "k_proj", "v_proj", "o_proj"],
});
const model = getPeftModel(base, config);
const trained = model.parameters().filter((parameter) => parameter.requiresGrad);
const optimizer = new optim.AdamW(trained, { lr: 1e-3 });
const { vocabSize } = base.config as unknown as { vocabSize: number };
const ids = torch.randint(0, vocabSize, [2, 48]);
model.train();
for await (const line of createInterface({ input: process.stdin })) {
  const { steps } = JSON.parse(line) as { steps: number };
  const losses: number[] = [];
  const start = performance.now();
  for (let step = 0; step < steps; step++) {
    const { loss } = model({ inputIds: ids, labels: ids }) as { loss: torch.Tensor };
    loss.backward();
    optimizer.step();
    optimizer.zeroGrad();
    losses.push(loss.item() as number);
  }
  const seconds = (performance.now() - start) / 1000;
  const sha = createHash("sha256");
  for (const parameter of trained) sha.update(parameter.detach().toBytes());
  console.log(JSON.stringify({ losses, seconds, adapters: sha.digest("hex") }));
}
