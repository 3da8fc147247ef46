"""A word language model with an LSTM, after pytorch/examples' word_language_model. Its text is made here, from a small grammar.

How many epochs is the first argument. examples/pytorch/word_language_model.ts is the same, line by line.
"""

import math
import sys

import torch
import torch.nn as nn
import torch.nn.functional as F

epochs = int(sys.argv[1]) if len(sys.argv) > 1 else 6
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


def repackage_hidden(hidden):
    # Gradients end where the batch begins.
    return tuple(state.detach() for state in hidden)


model = RNNModel(ntokens, 24, 24, 2, dropout=0.2, tie_weights=True)
criterion = nn.NLLLoss()
print(model)
print(f"{ntokens} words, {sum(p.numel() for p in model.parameters())} parameters")


def evaluate(source):
    model.eval()
    total_loss = 0.0
    hidden = model.init_hidden(source.size(1))
    with torch.no_grad():
        for i in range(0, source.size(0) - 1, bptt):
            data, targets = get_batch(source, i)
            output, hidden = model(data, hidden)
            total_loss += len(data) * criterion(output, targets).item()
    return total_loss / (len(source) - 1)


def train():
    model.train()
    hidden = model.init_hidden(batch_size)
    for i in range(0, train_data.size(0) - 1, bptt):
        data, targets = get_batch(train_data, i)
        model.zero_grad()
        hidden = repackage_hidden(hidden)
        output, hidden = model(data, hidden)
        loss = criterion(output, targets)
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

# What the model says by itself, word by word
model.eval()
hidden = model.init_hidden(1)
input = torch.tensor([[dictionary.word2idx["the"]]])
said = ["the"]
with torch.no_grad():
    for _ in range(20):
        output, hidden = model(input, hidden)
        word_idx = torch.multinomial(output.squeeze().div(0.8).exp(), 1)[0]
        input.fill_(word_idx)
        said.append(dictionary.idx2word[word_idx.item()])
print(" ".join(said))
