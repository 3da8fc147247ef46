// Does a sentence follow from another one, contradict it, or neither? A packed BiLSTM reads both, after pytorch/examples' snli.
//
// The sentences are made here. How many epochs is the first argument. reference/pytorch/snli.py is the same, line by line.
import torch, { F, nn, optim, type Tensor } from "libtorch-node";

const { packPaddedSequence, packSequence, padPackedSequence, padSequence, unpackSequence } = nn.utils.rnn;
type PackedSequence = nn.utils.rnn.PackedSequence;

const epochs = Number(process.argv[2] ?? 5);
const batchSize = 32;

torch.manualSeed(7);

const kinds = { dog: "animal", cat: "animal", man: "person", woman: "person" };
const opposites = { sleeps: "runs", runs: "sleeps", sits: "jumps", jumps: "sits" };
const labels = ["entailment", "contradiction", "neutral"];
const vocab = new Map([["<pad>", 0]]);
type Example = [premise: Tensor, hypothesis: Tensor, label: number];

function pick<T>(words: T[]): T {
  return words[torch.randint(words.length, []).item()]!;
}

function numbers(words: string[]): Tensor {
  for (const word of words) if (!vocab.has(word)) vocab.set(word, vocab.size);
  return torch.tensor(
    words.map((word) => vocab.get(word)!),
    { dtype: torch.long },
  );
}

function example(): Example {
  const who = pick(Object.keys(kinds) as (keyof typeof kinds)[]);
  const does = pick(Object.keys(opposites) as (keyof typeof opposites)[]);
  const where = pick(["park", "street", "house"]);
  const premise = ["a", ...pick([[], ["small"], ["very", "small"]]), who, does, "in", "the", where];
  const label = pick(labels);
  let hypothesis: string[];
  if (label === "entailment") hypothesis = ["some", kinds[who], does];
  else if (label === "contradiction") hypothesis = ["the", who, opposites[does], "in", "the", where];
  else hypothesis = ["a", who, does, "with", "a", pick(["friend", "ball"])];
  return [numbers(premise), numbers(hypothesis), labels.indexOf(label)];
}

class Encoder extends nn.Module {
  rnn;

  constructor(dEmbed: number, dHidden: number, nLayers: number, dpRatio: number) {
    super();
    this.rnn = new nn.LSTM(dEmbed, dHidden, nLayers, { dropout: dpRatio, bidirectional: true });
  }

  override forward(packed: PackedSequence): Tensor {
    const [outputs, [ht]] = this.rnn(packed);
    // The last layer's two directions, and the largest of its outputs beside them
    const last = ht.at("-2:").transpose(0, 1).reshape(ht.size(1), -1);
    const [padded] = padPackedSequence(outputs, { batchFirst: true, paddingValue: -1e9 });
    return torch.cat([last, padded.amax(1)], 1);
  }
}

class SNLIClassifier extends nn.Module {
  embed;
  encoder;
  out;

  constructor(nEmbed: number, { dEmbed = 16, dHidden = 16, nLayers = 2, dpRatio = 0.1 } = {}) {
    super();
    this.embed = new nn.Embedding(nEmbed, dEmbed, { paddingIdx: 0 });
    this.encoder = new Encoder(dEmbed, dHidden, nLayers, dpRatio);
    this.out = new nn.Sequential(
      ...[new nn.Linear(16 * dHidden, 32), new nn.ReLU(), new nn.Dropout(dpRatio), new nn.Linear(32, labels.length)],
    );
  }

  override forward(premise: Tensor[], hypothesis: Tensor[]): Tensor {
    const [p, h] = [premise, hypothesis].map((sentences) => {
      const lengths = sentences.map((sentence) => sentence.size(0));
      const embedded = this.embed(padSequence(sentences));
      return this.encoder(packPaddedSequence(embedded, lengths, { enforceSorted: false }));
    }) as [Tensor, Tensor];
    return this.out(torch.cat([p, h, p.sub(h), p.mul(h)], 1));
  }
}

function* batches(examples: Example[]): Generator<[premise: Tensor[], hypothesis: Tensor[], label: Tensor]> {
  for (let i = 0; i < examples.length; i += batchSize) {
    const batch = examples.slice(i, i + batchSize);
    const label = batch.map((example) => example[2]);
    yield [
      batch.map(([premise]) => premise),
      batch.map((example) => example[1]),
      torch.tensor(label, { dtype: torch.long }),
    ];
  }
}

const trainSet = Array.from({ length: 384 }, example);
const devSet = Array.from({ length: 128 }, example);

// Packed and unpacked, a sentence is what it was.
const words = [...vocab.keys()];
const [first, second] = trainSet[0]!;
const packed = packSequence([first, second], { enforceSorted: false });
console.log(String(packed));
for (const sentence of unpackSequence(packed)) {
  console.log([...sentence].map((number) => words[number.item()]).join(" "));
}

const model = new SNLIClassifier(vocab.size);
console.log(String(model));
const optimizer = new optim.Adam(model.parameters(), { lr: 0.002 });
for (let epoch = 1; epoch <= epochs; epoch++) {
  model.train();
  for (const [premise, hypothesis, label] of batches(trainSet)) {
    optimizer.zeroGrad();
    const loss = F.crossEntropy(model(premise, hypothesis), label);
    loss.backward();
    optimizer.step();
    console.log(`epoch ${epoch} loss ${loss.item().toFixed(10)}`);
  }
  model.eval();
  let [correct, devLoss] = [0, 0];
  torch.noGrad(() => {
    for (const [premise, hypothesis, label] of batches(devSet)) {
      const answer = model(premise, hypothesis);
      correct += answer.argmax(1).eq(label).sum().item();
      devLoss += F.crossEntropy(answer, label, { reduction: "sum" }).item();
    }
  });
  const accuracy = ((100 * correct) / devSet.length).toFixed(2);
  console.log(`epoch ${epoch} dev loss ${(devLoss / devSet.length).toFixed(10)} accuracy ${accuracy} %`);
}
