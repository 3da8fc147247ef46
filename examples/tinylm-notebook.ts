// The notebook "Training our mini-transformer to predict words", line by line. Where the notebook shows a value by ending a cell
// with it, console.log does; the random numbers are seeded, so that every run prints the same.
import torch, { F, nn, optim, type Tensor } from "libtorch-node";

// Tiny toy corpus
const corpus = ["hello , how are you ?", "hello , how is your day ?", "how are you ?", "how is your day ?"];

const vocab = new Map([
  ["<pad>", 0],
  ["<bos>", 1],
  ["<eos>", 2],
]);

const tokens = new Set<string>();
for (const text of corpus) {
  for (const word of text.split(" ")) {
    tokens.add(word);
  }
}

for (const token of tokens) {
  vocab.set(token, vocab.size);
}

// get the reverse correspondence too:
const id2token = new Map([...vocab].map(([token, id]) => [id, token]));

function idOf(word: string): number {
  const id = vocab.get(word);
  if (id === undefined) throw new RangeError(`'${word}' is not in the vocabulary`);
  return id;
}

function simpleTokenize(text: string): number[] {
  return [idOf("<bos>"), ...text.split(" ").map(idOf), idOf("<eos>")];
}

function detokenize(ids: number[]): string {
  return ids.map((id) => id2token.get(id)).join(" ");
}

// A list of ids, as Python prints it
const list = (ids: number[]) => `[${ids.join(", ")}]`;

// This will give an error!
try {
  simpleTokenize("Hi my name is Ben");
} catch (error) {
  console.log((error as Error).message);
}

console.log(list(simpleTokenize("how is your day ?")));
console.log(detokenize(simpleTokenize("how is your day ?")));

class UnmaskedTinyLM extends nn.Module {
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

  override forward(inputIds: Tensor): Tensor {
    // inputIds: (batch, seqLen)
    let x = this.embed(inputIds);
    for (const layer of this.layers) {
      x = layer(x);
    }
    x = this.lnF(x);
    const logits = this.outHead(x); // (batch, seqLen, vocabSize)
    return logits;
  }
}

// Initialize an instance of our model
torch.manualSeed(0);
const vocabSize = vocab.size;
const untrained = new UnmaskedTinyLM(vocabSize, 32, 2);

// Convert a sample input text to numerical IDs
const tokenIds = torch.tensor([simpleTokenize("hello , how are you ?")], { dtype: torch.long }); // shape: (1, seqLen)

// Get probable next word from our model
const probs = torch.noGrad(() => {
  const logits = untrained(tokenIds); // (1, seqLen, vocabSize)
  const nextTokenLogits = logits.at(0, -1); // last position
  return F.softmax(nextTokenLogits, { dim: -1 });
});

// Print out input text, input IDs, and distribution of probable next words
console.log("Input text: ", "hello , how are you ?");
console.log("Token IDs:  ", `[${tokenIds.tolist<number[][]>().map(list).join(", ")}]`);
console.log("Next-token distribution (top 5):");
const [topProbs, topIds] = probs.topk(5);
for (let k = 0; k < 5; k++) {
  const [p, i] = [topProbs.at(k).item(), topIds.at(k).item()];
  console.log(`  ${id2token.get(i)!.padStart(6)}: ${p.toFixed(3)}`);
}

/**
 * Greedy generation (argmax) with a simple loop.
 * promptIds: int64 tensor of shape (1, seqLen)
 */
function generate(model: nn.Module, promptIds: Tensor, maxNewTokens = 10): Tensor {
  model.eval();
  let generated = promptIds.clone();

  for (let step = 0; step < maxNewTokens; step++) {
    const nextTokenId = torch.noGrad(() => {
      const logits = model(generated); // (1, curLen, vocabSize)
      const nextTokenLogits = logits.at(0, -1); // (vocabSize,)

      // turn into probabilities (not strictly needed for argmax, but fine)
      const probs = F.softmax(nextTokenLogits, { dim: -1 });

      // greedy: pick the most likely token
      return torch.argmax(probs); // scalar tensor
    });

    // append new token
    generated = torch.cat([generated, nextTokenId.view(1, 1)], { dim: 1 });

    // stop if we hit <eos>
    if (nextTokenId.item() === vocab.get("<eos>")) break;
  }

  return generated; // (1, newSeqLen)
}

// Example input
const fullIds = simpleTokenize("hello , how are you ?"); // [<bos>, hello, ',', how, are, you, '?', <eos>]

// Drop the final <eos> so the model can generate its own ending
const promptIds = torch.tensor([fullIds.slice(0, -1)], { dtype: torch.long }); // shape: (1, seqLen without <eos>)

const generatedIds = generate(untrained, promptIds, 15).at(0).tolist();

console.log("Prompt text:    ", detokenize(promptIds.at(0).tolist()));
console.log("Generated IDs:  ", list(generatedIds));
console.log("Generated text: ", detokenize(generatedIds));

// ### Make the model causal

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

  override forward(inputIds: Tensor): Tensor {
    // inputIds: (batch, seqLen)
    let x = this.embed(inputIds); // (batch, seqLen, dModel)

    const seqLen = x.size(1);
    // causal mask: (seqLen, seqLen)
    // mask[i][j] = -inf if j > i (can't attend to future)
    const mask = torch.triu(torch.ones(seqLen, seqLen).mul(-Infinity), { diagonal: 1 });

    for (const layer of this.layers) {
      x = layer(x, { srcMask: mask });
    }

    x = this.lnF(x);
    const logits = this.outHead(x); // (batch, seqLen, vocabSize)
    return logits;
  }
}

// ### Training!

function makeExample(text: string): [number[], number[]] {
  const ids = simpleTokenize(text); // [<bos>, ..., <eos>]
  const inputIds = ids.slice(0, -1); // drop last token
  const targetIds = ids.slice(1); // drop first token
  return [inputIds, targetIds];
}

const trainInputs: number[][] = [];
const trainTargets: number[][] = [];

for (const text of corpus) {
  const [inp, tgt] = makeExample(text);
  trainInputs.push(inp);
  trainTargets.push(tgt);
}

console.log(detokenize(trainInputs[0]!));
console.log(detokenize(trainTargets[0]!));

// Make a single batch by padding to same length
const maxLen = Math.max(...trainInputs.map((x) => x.length));

function pad(seq: number[], maxLen: number, padId = 0): number[] {
  return [...seq, ...Array<number>(maxLen - seq.length).fill(padId)];
}

const inputBatch = torch.tensor(
  trainInputs.map((x) => pad(x, maxLen)),
  { dtype: torch.long },
); // (batch, seqLen)
const targetBatch = torch.tensor(
  trainTargets.map((y) => pad(y, maxLen)),
  { dtype: torch.long },
); // (batch, seqLen)

console.log(inputBatch);
console.log(detokenize(inputBatch.at(2).tolist()));
console.log(detokenize(targetBatch.at(2).tolist()));

// ### Training loop

torch.manualSeed(0);
const model = new TinyLM(vocabSize, 32, 2);

const criterion = new nn.CrossEntropyLoss(); // for token prediction
const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });

const numEpochs = 200; // small corpus, will overfit fast

for (let epoch = 0; epoch < numEpochs; epoch++) {
  model.train();
  optimizer.zeroGrad();

  // forward
  const logits = model(inputBatch); // (batch, seqLen, vocabSize)

  // reshape for CrossEntropyLoss: (batch * seqLen, vocabSize)
  const logitsFlat = logits.view(-1, vocabSize);
  const targetsFlat = targetBatch.view(-1); // (batch * seqLen,)

  const loss = criterion(logitsFlat, targetsFlat);

  // backward
  loss.backward();
  optimizer.step();

  if ((epoch + 1) % 20 === 0) {
    console.log(`Epoch ${epoch + 1}/${numEpochs} - loss: ${loss.item().toFixed(4)}`);
  }
}

const ids = simpleTokenize("how you hello");
const prompt = torch.tensor([ids.slice(0, -1)], { dtype: torch.long }); // drop <eos>

const continued = generate(model, prompt, 15);
console.log(detokenize(continued.at(0).tolist()));

// ### What is the model structure?  How many weights?

console.log(model);

console.log(model.parameters().reduce((sum, p) => sum + p.numel(), 0));

console.log(12 * 32 + 2 * (4 * 33 * 32 + 33 * 64 + 65 * 32 + 2 * 32 + 2 * 32) + 2 * 32 + 33 * 12);
