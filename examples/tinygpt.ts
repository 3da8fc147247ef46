// TinyGPT's demo: 23,524 parameters learn random tokens by heart, then say them from the first on. How many epochs is the first
// argument.
import torch, { F, optim, TinyGPT } from "libtorch-node";
import { generation } from "libtorch-node/transformers";

const [vocabSize, contextLength, sequences] = [100, 16, 32];
const epochs = Number(process.argv[2] ?? 300);

torch.manualSeed(0);
const tokens = torch.randint(vocabSize, [sequences, contextLength + 1], { dtype: torch.long });
const [inputs, targets] = [tokens.at(":", ":-1"), tokens.at(":", "1:")];

const model = new TinyGPT(vocabSize); // embedding 32, 4 heads, 2 pre-norm blocks, 16 tokens
console.log(`${model.parameters().reduce((sum, p) => sum + p.numel(), 0)} parameters`);
const optimizer = new optim.Adam(model.parameters(), { lr: 1e-2 });

for (let epoch = 1; epoch <= epochs; epoch++) {
  model.train();
  optimizer.zeroGrad();
  const logits = model(inputs); // (batch, sequence, vocabulary)
  const loss = F.crossEntropy(logits.view(-1, vocabSize), targets.reshape(-1));
  loss.backward();
  optimizer.step();
  if (epoch % 100 === 0 || epoch === epochs) console.log(`Epoch ${epoch}: loss ${loss.item().toFixed(4)}`);
}

const learned = tokens.at(0).tolist();
const [said] = generation.generate(model, [learned.slice(0, 4)], { maxNewTokens: contextLength - 4 });
console.log("learned: ", learned.slice(0, contextLength).join(" "));
console.log("said:    ", said!.join(" "));
