"""A word language model with an LSTM or a Transformer, after pytorch/examples' word_language_model. Its text is made here, from a small
grammar.

How many epochs is the first argument, LSTM or Transformer the second. examples/pytorch/word_language_model.ts is the same, line by line.
"""

import math
import sys

import torch
import torch.nn as nn
import torch.nn.functional as F

epochs = int(sys.argv[1]) if len(sys.argv) > 1 else 6
kind = sys.argv[2] if len(sys.argv) > 2 else "LSTM"
bptt, batch_size, clip = 12, 8, 0.25
lr = 5.0

torch.manual_seed(1111)


def pick(words):
    return words[torch.randint(len(words), ()).item()]


def sentence():
    animal, other = pick(["cat", "dog", "horse", "bird"]), pick(["fish", "mouse", "worm"])
    verb = pick(["sees", "likes", "chases"])
    return ["the", animal, verb, pick(["the", "a"]), other, *pick([[], ["every", "day"], ["at", "night"]]), "<eos>"]


class Dictionary:
    def __init__(self):
        self.word2idx = {}
        self.idx2word = []

    def add_word(self, word):
        if word not in self.word2idx:
            self.word2idx[word] = len(self.idx2word)
            self.idx2word.append(word)
        return self.word2idx[word]


dictionary = Dictionary()


def tokenize(sentences):
    return torch.tensor([dictionary.add_word(word) for _ in range(sentences) for word in sentence()])


def batchify(tokens, columns):
    # Columns of a text each, so that one batch goes on where the last one ended.
    rows = tokens.size(0) // columns
    return tokens[: rows * columns].view(columns, -1).t().contiguous()


train_data = batchify(tokenize(240), batch_size)
val_data = batchify(tokenize(40), 4)
ntokens = len(dictionary.idx2word)


def get_batch(source, i):
    length = min(bptt, len(source) - 1 - i)
    return source[i : i + length], source[i + 1 : i + 1 + length].reshape(-1)


class RNNModel(nn.Module):
    def __init__(self, ntoken, ninp, nhid, nlayers, dropout=0.5, tie_weights=False):
        super().__init__()
        self.ntoken = ntoken
        self.drop = nn.Dropout(dropout)
        self.encoder = nn.Embedding(ntoken, ninp)
        self.rnn = nn.LSTM(ninp, nhid, nlayers, dropout=dropout)
        self.decoder = nn.Linear(nhid, ntoken)
        if tie_weights:
            self.decoder.weight = self.encoder.weight
        self.init_weights()
        self.nhid = nhid
        self.nlayers = nlayers

    def init_weights(self):
        initrange = 0.1
        nn.init.uniform_(self.encoder.weight, -initrange, initrange)
        nn.init.zeros_(self.decoder.bias)
        nn.init.uniform_(self.decoder.weight, -initrange, initrange)

    def forward(self, input, hidden):
        emb = self.drop(self.encoder(input))
        output, hidden = self.rnn(emb, hidden)
        decoded = self.decoder(self.drop(output)).view(-1, self.ntoken)
        return F.log_softmax(decoded, dim=1), hidden

    def init_hidden(self, bsz):
        weight = next(self.parameters())
        return tuple(weight.new_zeros(self.nlayers, bsz, self.nhid) for _ in range(2))


class PositionalEncoding(nn.Module):
    def __init__(self, d_model, dropout=0.1, max_len=100):
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        position = torch.arange(max_len).unsqueeze(1)
        angles = position * torch.exp(torch.arange(0, d_model, 2) * (-math.log(10000.0) / d_model))
        pe = torch.zeros(max_len, 1, d_model)
        pe[:, 0, 0::2] = torch.sin(angles)
        pe[:, 0, 1::2] = torch.cos(angles)
        self.register_buffer("pe", pe)

    def forward(self, x):
        return self.dropout(x + self.pe[: x.size(0)])


class TransformerModel(nn.Module):
    def __init__(self, ntoken, ninp, nhead, nhid, nlayers, dropout=0.5):
        super().__init__()
        self.ninp = ninp
        self.pos_encoder = PositionalEncoding(ninp, dropout)
        self.input_emb = nn.Embedding(ntoken, ninp)
        layer = nn.TransformerEncoderLayer(ninp, nhead, nhid, dropout)
        self.encoder = nn.TransformerEncoder(layer, nlayers, enable_nested_tensor=False)
        self.decoder = nn.Linear(ninp, ntoken)
        self.init_weights()

    def init_weights(self):
        initrange = 0.1
        nn.init.uniform_(self.input_emb.weight, -initrange, initrange)
        nn.init.zeros_(self.decoder.bias)
        nn.init.uniform_(self.decoder.weight, -initrange, initrange)

    def forward(self, input):
        # No word sees the ones after it.
        mask = nn.Transformer.generate_square_subsequent_mask(input.size(0))
        emb = self.pos_encoder(self.input_emb(input) * math.sqrt(self.ninp))
        output = self.encoder(emb, mask=mask)
        return F.log_softmax(self.decoder(output).flatten(0, 1), dim=1)


def repackage_hidden(hidden):
    # Gradients end where the batch begins.
    return tuple(state.detach() for state in hidden)


if kind == "Transformer":
    model = TransformerModel(ntokens, 24, 4, 48, 2, dropout=0.2)
else:
    model = RNNModel(ntokens, 24, 24, 2, dropout=0.2, tie_weights=True)
criterion = nn.NLLLoss()
print(model)
print(f"{ntokens} words, {sum(p.numel() for p in model.parameters())} parameters")


def reader(bsz):
    # Reads batch after batch; an LSTM goes on with what it has in mind.
    if isinstance(model, TransformerModel):
        return model
    hidden = model.init_hidden(bsz)

    def read(data):
        nonlocal hidden
        output, hidden = model(data, repackage_hidden(hidden))
        return output

    return read


def evaluate(source):
    model.eval()
    total_loss = 0.0
    read = reader(source.size(1))
    with torch.no_grad():
        for i in range(0, source.size(0) - 1, bptt):
            data, targets = get_batch(source, i)
            total_loss += len(data) * criterion(read(data), targets).item()
    return total_loss / (len(source) - 1)


def train():
    model.train()
    read = reader(batch_size)
    for i in range(0, train_data.size(0) - 1, bptt):
        data, targets = get_batch(train_data, i)
        model.zero_grad()
        loss = criterion(read(data), targets)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(model.parameters(), clip)
        for p in model.parameters():
            p.data.add_(p.grad, alpha=-lr)
        print(f"{i:4d} loss {loss.item():.10f} norm {norm.item():.10f}")


best_val_loss = math.inf
for epoch in range(1, epochs + 1):
    train()
    val_loss = evaluate(val_data)
    print(f"end of epoch {epoch}, lr {lr:.6f}, valid loss {val_loss:.10f}, valid ppl {math.exp(val_loss):.4f}")
    if val_loss < best_val_loss:
        best_val_loss = val_loss
    else:
        lr /= 4.0

# What the model says by itself, word by word; a Transformer reads all of it again.
model.eval()
read = reader(1)
input = torch.tensor([[dictionary.word2idx["the"]]])
said = ["the"]
with torch.no_grad():
    for _ in range(20):
        word_idx = torch.multinomial(read(input)[-1].div(0.8).exp(), 1)
        input = torch.cat([input, word_idx.unsqueeze(0)]) if kind == "Transformer" else word_idx.unsqueeze(0)
        said.append(dictionary.idx2word[word_idx.item()])
print(" ".join(said))
