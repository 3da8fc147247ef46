// The stacked transformer encoder, from the masks to ten epochs with the average loss of each. How many epochs is the first
// argument.
import torch, { data, lookAheadMask, nn, optim, paddingMask, TransformerEncoderModel } from "libtorch-node";

const corpus = ["hello , how are you ?", "hello , how is your day ?", "how are you ?", "how is your day ?"];
const epochs = Number(process.argv[2] ?? 10);

// A number for each word; 0 fills shorter sentences up
const vocab = new Map([["<pad>", 0]]);
for (const word of ["<bos>", "<eos>", ...corpus.join(" ").split(" ")]) {
  if (!vocab.has(word)) vocab.set(word, vocab.size);
}
const sentences = corpus.map((text) => ["<bos>", ...text.split(" "), "<eos>"].map((word) => vocab.get(word)!));
const longest = Math.max(...sentences.map((ids) => ids.length));
const padded = torch.tensor(
  sentences.map((ids) => [...ids, ...Array<number>(longest - ids.length).fill(0)]),
  { dtype: torch.long },
);

torch.manualSeed(0);
const model = new TransformerEncoderModel(vocab.size, { dModel: 32, layers: 2, heads: 2, feedForward: 64 });
const loader = new data.DataLoader(new data.TensorDataset(padded.at(":", ":-1"), padded.at(":", "1:")), {
  batchSize: 2,
  shuffle: true,
});
const criterion = new nn.CrossEntropyLoss({ ignoreIndex: 0 });
const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });

for (let epoch = 1; epoch <= epochs; epoch++) {
  model.train();
  let total = 0;
  for (const [src, target] of loader) {
    optimizer.zeroGrad();
    // No position sees what comes after it, nor what only fills up
    const masks = { srcMask: lookAheadMask(src.size(1)), srcKeyPaddingMask: paddingMask(src) };
    const logits = model(src, masks); // (batch, sequence, vocabulary)
    const loss = criterion(logits.view(-1, vocab.size), target.reshape(-1));
    loss.backward();
    optimizer.step();
    total += loss.item();
  }
  console.log(`Epoch ${epoch}/${epochs}, average loss: ${(total / loader.length).toFixed(4)}`);
}
