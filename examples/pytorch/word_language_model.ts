// A word language model with an LSTM or a Transformer, after pytorch/examples' word_language_model. Its text is made here, from a small
// grammar.
//
// How many epochs is the first argument, LSTM or Transformer the second. reference/pytorch/word_language_model.py is the same, line by line.
import torch, { F, nn, type Tensor } from "libtorch-node";

const epochs = Number(process.argv[2] ?? 6);
const kind = process.argv[3] ?? "LSTM";
const [bptt, batchSize, clip] = [12, 8, 0.25];
let lr = 5;

torch.manualSeed(1111);

function pick<T>(words: T[]): T {
  return words[torch.randint(words.length, []).item()]!;
}

function sentence(): string[] {
  const [animal, other] = [pick(["cat", "dog", "horse", "bird"]), pick(["fish", "mouse", "worm"])];
  const verb = pick(["sees", "likes", "chases"]);
  return ["the", animal, verb, pick(["the", "a"]), other, ...pick([[], ["every", "day"], ["at", "night"]]), "<eos>"];
}

class Dictionary {
  word2idx = new Map<string, number>();
  idx2word: string[] = [];

  addWord(word: string): number {
    if (!this.word2idx.has(word)) {
      this.word2idx.set(word, this.idx2word.length);
      this.idx2word.push(word);
    }
    return this.word2idx.get(word)!;
  }
}

const dictionary = new Dictionary();

function tokenize(sentences: number): Tensor {
  const words = Array.from({ length: sentences }, sentence).flat();
  return torch.tensor(
    words.map((word) => dictionary.addWord(word)),
    { dtype: torch.long },
  );
}

function batchify(tokens: Tensor, columns: number): Tensor {
  // Columns of a text each, so that one batch goes on where the last one ended.
  const rows = Math.floor(tokens.size(0) / columns);
  return tokens
    .at(`:${rows * columns}`)
    .view(columns, -1)
    .t()
    .contiguous();
}

const trainData = batchify(tokenize(240), batchSize);
const valData = batchify(tokenize(40), 4);
const ntokens = dictionary.idx2word.length;

function getBatch(source: Tensor, i: number): [data: Tensor, targets: Tensor] {
  const length = Math.min(bptt, source.size(0) - 1 - i);
  return [source.at(`${i}:${i + length}`), source.at(`${i + 1}:${i + 1 + length}`).reshape(-1)];
}

type Hidden = [Tensor, Tensor];

class RNNModel extends nn.Module {
  drop;
  encoder;
  rnn;
  decoder;

  constructor(
    readonly ntoken: number,
    ninp: number,
    readonly nhid: number,
    readonly nlayers: number,
    { dropout = 0.5, tieWeights = false } = {},
  ) {
    super();
    this.drop = new nn.Dropout(dropout);
    this.encoder = new nn.Embedding(ntoken, ninp);
    this.rnn = new nn.LSTM(ninp, nhid, nlayers, { dropout });
    this.decoder = new nn.Linear(nhid, ntoken);
    if (tieWeights) this.decoder.weight = this.encoder.weight;
    this.initWeights();
  }

  initWeights(): void {
    const initrange = 0.1;
    nn.init.uniform_(this.encoder.weight, -initrange, initrange);
    nn.init.zeros_(this.decoder.bias);
    nn.init.uniform_(this.decoder.weight, -initrange, initrange);
  }

  override forward(input: Tensor, hidden: Hidden): [Tensor, Hidden] {
    const emb = this.drop(this.encoder(input));
    const [output, next] = this.rnn(emb, hidden);
    const decoded = this.decoder(this.drop(output)).view(-1, this.ntoken);
    return [F.logSoftmax(decoded, 1), next];
  }

  initHidden(bsz: number): Hidden {
    const weight = this.parameters()[0]!;
    const zeros = () => weight.newZeros(this.nlayers, bsz, this.nhid);
    return [zeros(), zeros()];
  }
}

class PositionalEncoding extends nn.Module {
  dropout;
  pe;

  constructor(dModel: number, dropout = 0.1, maxLen = 100) {
    super();
    this.dropout = new nn.Dropout(dropout);
    const position = torch.arange(maxLen).unsqueeze(1);
    const angles = position.mul(torch.exp(torch.arange(0, dModel, 2).mul(-Math.log(10000) / dModel)));
    const pe = torch.zeros(maxLen, 1, dModel);
    pe.at(":", 0, "0::2").copy_(torch.sin(angles));
    pe.at(":", 0, "1::2").copy_(torch.cos(angles));
    this.pe = new nn.Buffer(pe);
  }

  override forward(x: Tensor): Tensor {
    return this.dropout(x.add(this.pe.at(`:${x.size(0)}`)));
  }
}

class TransformerModel extends nn.Module {
  posEncoder;
  inputEmb;
  encoder;
  decoder;

  constructor(
    ntoken: number,
    readonly ninp: number,
    nhead: number,
    nhid: number,
    nlayers: number,
    dropout = 0.5,
  ) {
    super();
    this.posEncoder = new PositionalEncoding(ninp, dropout);
    this.inputEmb = new nn.Embedding(ntoken, ninp);
    const layer = new nn.TransformerEncoderLayer(ninp, nhead, nhid, dropout);
    this.encoder = new nn.TransformerEncoder(layer, nlayers, { enableNestedTensor: false });
    this.decoder = new nn.Linear(ninp, ntoken);
    this.initWeights();
  }

  initWeights(): void {
    const initrange = 0.1;
    nn.init.uniform_(this.inputEmb.weight, -initrange, initrange);
    nn.init.zeros_(this.decoder.bias);
    nn.init.uniform_(this.decoder.weight, -initrange, initrange);
  }

  override forward(input: Tensor): Tensor {
    // No word sees the ones after it.
    const mask = nn.Transformer.generateSquareSubsequentMask(input.size(0));
    const emb = this.posEncoder(this.inputEmb(input).mul(Math.sqrt(this.ninp)));
    const output = this.encoder(emb, { mask });
    return F.logSoftmax(this.decoder(output).flatten(0, 1), 1);
  }
}

function repackageHidden([hidden, cell]: Hidden): Hidden {
  // Gradients end where the batch begins.
  return [hidden.detach(), cell.detach()];
}

const model =
  kind === "Transformer"
    ? new TransformerModel(ntokens, 24, 4, 48, 2, 0.2)
    : new RNNModel(ntokens, 24, 24, 2, { dropout: 0.2, tieWeights: true });
const criterion = new nn.NLLLoss();
console.log(String(model));
console.log(`${ntokens} words, ${model.parameters().reduce((sum, p) => sum + p.numel(), 0)} parameters`);

function reader(bsz: number): (data: Tensor) => Tensor {
  // Reads batch after batch; an LSTM goes on with what it has in mind.
  if (model instanceof TransformerModel) return model;
  let hidden = model.initHidden(bsz);
  return (data) => {
    const [output, next] = model(data, repackageHidden(hidden));
    hidden = next;
    return output;
  };
}

function evaluate(source: Tensor): number {
  model.eval();
  let totalLoss = 0;
  const read = reader(source.size(1));
  torch.noGrad(() => {
    for (let i = 0; i < source.size(0) - 1; i += bptt) {
      const [data, targets] = getBatch(source, i);
      totalLoss += data.size(0) * criterion(read(data), targets).item();
    }
  });
  return totalLoss / (source.size(0) - 1);
}

function train(): void {
  model.train();
  const read = reader(batchSize);
  for (let i = 0; i < trainData.size(0) - 1; i += bptt) {
    const [data, targets] = getBatch(trainData, i);
    model.zeroGrad();
    const loss = criterion(read(data), targets);
    loss.backward();
    const norm = nn.utils.clipGradNorm_(model.parameters(), clip);
    for (const p of model.parameters()) p.data.add_(p.grad, { alpha: -lr });
    const [lossText, normText] = [loss.item().toFixed(10), norm.item().toFixed(10)];
    console.log(`${String(i).padStart(4)} loss ${lossText} norm ${normText}`);
  }
}

let bestValLoss = Number.POSITIVE_INFINITY;
for (let epoch = 1; epoch <= epochs; epoch++) {
  train();
  const valLoss = evaluate(valData);
  const ppl = Math.exp(valLoss).toFixed(4);
  console.log(`end of epoch ${epoch}, lr ${lr.toFixed(6)}, valid loss ${valLoss.toFixed(10)}, valid ppl ${ppl}`);
  if (valLoss < bestValLoss) bestValLoss = valLoss;
  else lr /= 4;
}

// What the model says by itself, word by word; a Transformer reads all of it again.
model.eval();
const read = reader(1);
let input = torch.tensor([[dictionary.addWord("the")]], { dtype: torch.long });
const said = ["the"];
torch.noGrad(() => {
  for (let i = 0; i < 20; i++) {
    const wordIdx = torch.multinomial(read(input).at(-1).div(0.8).exp(), 1);
    input = kind === "Transformer" ? torch.cat([input, wordIdx.unsqueeze(0)]) : wordIdx.unsqueeze(0);
    said.push(dictionary.idx2word[wordIdx.item()]!);
  }
});
console.log(said.join(" "));
