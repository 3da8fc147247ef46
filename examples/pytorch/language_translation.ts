// A Transformer that translates, after pytorch/examples' language_translation. The two languages are made here: the second has its own
// words, its verbs at the end and an ending in place of each plural's article.
//
// How many epochs is the first argument. reference/pytorch/language_translation.py is the same, line by line.
import torch, { nn, optim, type Tensor } from "libtorch-node";

const { padSequence } = nn.utils.rnn;

const epochs = Number(process.argv[2] ?? 20);
const batchSize = 16;
const [UNK, PAD, BOS, EOS] = [0, 1, 2, 3];
const specials = ["<unk>", "<pad>", "<bos>", "<eos>"];

const nouns = { dog: "hunda", cat: "kato", bird: "fugli", horse: "cevalo", child: "infano" };
const verbs = { see: "vida", like: "sata", hear: "ora", follow: "sekva" };
const adjectives = { small: "eta", old: "malnova", red: "ruga" };

type Sentence = string[];
type Pair = [source: Sentence, target: Sentence];

function pick<T>(words: T[]): T {
  return words[torch.randint(words.length, []).item()]!;
}

function phrase(): [source: Sentence, target: Sentence, many: boolean] {
  // Someone in both languages
  const [noun, nounTarget] = pick(Object.entries(nouns));
  const adjective = pick([null, ...Object.entries(adjectives)]);
  const many = pick([false, true]);
  const source = ["the", ...(adjective ? [adjective[0]] : []), many ? `${noun}s` : noun];
  const target = [many ? `${nounTarget}j` : nounTarget, ...(adjective ? [adjective[1]] : [])];
  return [source, many ? target : ["la", ...target], many];
}

function pair(): Pair {
  const [who, whoTarget, many] = phrase();
  const [whom, whomTarget] = phrase();
  const [verb, verbTarget] = pick(Object.entries(verbs));
  return [
    [...who, many ? verb : `${verb}s`, ...whom],
    [...whoTarget, ...whomTarget, verbTarget],
  ];
}

class Vocab {
  itos: string[];
  stoi: Map<string, number>;

  constructor(sentences: Sentence[]) {
    this.itos = [...specials, ...[...new Set(sentences.flat())].sort()];
    this.stoi = new Map(this.itos.map((word, index) => [word, index]));
  }

  numbers(sentence: Sentence): Tensor {
    const numbers = [BOS, ...sentence.map((word) => this.stoi.get(word) ?? UNK), EOS];
    return torch.tensor(numbers, { dtype: torch.long });
  }
}

class PositionalEncoding extends nn.Module {
  dropout;
  posEmbedding;

  constructor(embSize: number, dropout: number, maxlen = 50) {
    super();
    const den = torch.exp(torch.arange(0, embSize, 2).neg().mul(Math.log(10000)).div(embSize));
    const pos = torch.arange(maxlen).reshape(maxlen, 1);
    const posEmbedding = torch.stack([torch.sin(pos.mul(den)), torch.cos(pos.mul(den))], 2).flatten(1);
    this.dropout = new nn.Dropout(dropout);
    this.posEmbedding = new nn.Buffer(posEmbedding.unsqueeze(1));
  }

  override forward(tokenEmbedding: Tensor): Tensor {
    return this.dropout(tokenEmbedding.add(this.posEmbedding.at(`:${tokenEmbedding.size(0)}`)));
  }
}

class TokenEmbedding extends nn.Module {
  embedding;
  embSize;

  constructor(vocabSize: number, embSize: number) {
    super();
    this.embedding = new nn.Embedding(vocabSize, embSize);
    this.embSize = embSize;
  }

  override forward(tokens: Tensor): Tensor {
    return this.embedding(tokens.long()).mul(Math.sqrt(this.embSize));
  }
}

interface Sizes {
  layers: number;
  embSize: number;
  nhead: number;
  srcVocabSize: number;
  tgtVocabSize: number;
  dimFeedforward: number;
  dropout?: number;
}

class Seq2SeqTransformer extends nn.Module {
  transformer;
  generator;
  srcTokEmb;
  tgtTokEmb;
  positionalEncoding;

  constructor({ layers, embSize, nhead, srcVocabSize, tgtVocabSize, dimFeedforward, dropout = 0.1 }: Sizes) {
    super();
    this.transformer = new nn.Transformer({
      dModel: embSize,
      nhead,
      numEncoderLayers: layers,
      numDecoderLayers: layers,
      dimFeedforward,
      dropout,
    });
    this.generator = new nn.Linear(embSize, tgtVocabSize);
    this.srcTokEmb = new TokenEmbedding(srcVocabSize, embSize);
    this.tgtTokEmb = new TokenEmbedding(tgtVocabSize, embSize);
    this.positionalEncoding = new PositionalEncoding(embSize, dropout);
  }

  override forward(src: Tensor, trg: Tensor, masks: Masks): Tensor {
    const srcEmb = this.positionalEncoding(this.srcTokEmb(src));
    const tgtEmb = this.positionalEncoding(this.tgtTokEmb(trg));
    return this.generator(this.transformer(srcEmb, tgtEmb, masks));
  }

  encode(src: Tensor, srcMask: Tensor): Tensor {
    return this.transformer.encoder(this.positionalEncoding(this.srcTokEmb(src)), srcMask);
  }

  decode(tgt: Tensor, memory: Tensor, tgtMask: Tensor): Tensor {
    return this.transformer.decoder(this.positionalEncoding(this.tgtTokEmb(tgt)), memory, tgtMask);
  }
}

function squareSubsequentMask(size: number): Tensor {
  // True where a word may not look: at the ones after it
  return torch.triu(torch.ones(size, size, { dtype: torch.bool }), 1);
}

type Masks = ReturnType<typeof createMask>;

function createMask(src: Tensor, tgt: Tensor) {
  const [srcKeyPaddingMask, tgtKeyPaddingMask] = [src.eq(PAD).t(), tgt.eq(PAD).t()];
  return {
    srcMask: torch.zeros(src.size(0), src.size(0), { dtype: torch.bool }),
    tgtMask: squareSubsequentMask(tgt.size(0)),
    srcKeyPaddingMask,
    tgtKeyPaddingMask,
    memoryKeyPaddingMask: srcKeyPaddingMask,
  };
}

function collate(batch: Pair[]): [src: Tensor, tgt: Tensor] {
  const sources = batch.map(([source]) => srcVocab.numbers(source));
  const targets = batch.map(([, target]) => tgtVocab.numbers(target));
  return [padSequence(sources, { paddingValue: PAD }), padSequence(targets, { paddingValue: PAD })];
}

function lossOf(batch: Pair[]): Tensor {
  const [src, tgt] = collate(batch);
  const tgtInput = tgt.at(":-1");
  const logits = model(src, tgtInput, createMask(src, tgtInput));
  return lossFn(logits.reshape(-1, logits.size(-1)), tgt.at("1:").reshape(-1));
}

function batches(pairs: Pair[]): Pair[][] {
  return Array.from({ length: pairs.length / batchSize }, (_, i) => pairs.slice(i * batchSize, (i + 1) * batchSize));
}

function translate(sentence: Sentence): Sentence {
  // The likeliest word each time
  model.eval();
  const src = srcVocab.numbers(sentence).view(-1, 1);
  const memory = model.encode(src, torch.zeros(src.size(0), src.size(0), { dtype: torch.bool }));
  let ys = torch.tensor([[BOS]], { dtype: torch.long });
  const said: Sentence = [];
  while (ys.size(0) < src.size(0) + 5) {
    const out = model.decode(ys, memory, squareSubsequentMask(ys.size(0)));
    const nextWord = model.generator(out.at(-1)).argmax(1);
    ys = torch.cat([ys, nextWord.unsqueeze(0)]);
    if (nextWord.item() === EOS) break;
    said.push(tgtVocab.itos[nextWord.item()]!);
  }
  return said;
}

torch.manualSeed(0);
const trainPairs = Array.from({ length: 256 }, pair);
const valPairs = Array.from({ length: 32 }, pair);
const srcVocab = new Vocab(trainPairs.map(([source]) => source));
const tgtVocab = new Vocab(trainPairs.map(([, target]) => target));
const [srcVocabSize, tgtVocabSize] = [srcVocab.itos.length, tgtVocab.itos.length];

const model = new Seq2SeqTransformer({
  ...{ layers: 2, embSize: 32, nhead: 4, dimFeedforward: 64 },
  ...{ srcVocabSize, tgtVocabSize },
});
const parameters = model.parameters().reduce((sum, p) => sum + p.numel(), 0);
console.log(`${srcVocabSize} words to ${tgtVocabSize}, ${parameters} parameters`);
const lossFn = new nn.CrossEntropyLoss({ ignoreIndex: PAD });
const optimizer = new optim.Adam(model.parameters(), { lr: 3e-3, betas: [0.9, 0.98], eps: 1e-9 });
for (let epoch = 1; epoch <= epochs; epoch++) {
  model.train();
  for (const batch of batches(trainPairs)) {
    optimizer.zeroGrad();
    const loss = lossOf(batch);
    loss.backward();
    optimizer.step();
    console.log(`epoch ${epoch} loss ${loss.item().toFixed(10)}`);
  }
  model.eval();
  const losses = torch.noGrad(() => batches(valPairs).map((batch) => lossOf(batch).item()));
  const loss = losses.reduce((sum, each) => sum + each, 0) / losses.length;
  console.log(`epoch ${epoch} validation loss ${loss.toFixed(10)}`);
}

torch.noGrad(() => {
  for (const [source, target] of valPairs.slice(0, 5)) {
    console.log(`${source.join(" ")}: ${translate(source).join(" ")} (${target.join(" ")})`);
  }
});
