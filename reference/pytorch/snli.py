"""Does a sentence follow from another one, contradict it, or neither? A packed BiLSTM reads both, after pytorch/examples' snli.

The sentences are made here. How many epochs is the first argument. examples/pytorch/snli.ts is the same, line by line.
"""

import sys

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from torch.nn.utils.rnn import pack_padded_sequence, pack_sequence, pad_packed_sequence, pad_sequence, unpack_sequence

epochs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
batch_size = 32

torch.manual_seed(7)

kinds = {"dog": "animal", "cat": "animal", "man": "person", "woman": "person"}
opposites = {"sleeps": "runs", "runs": "sleeps", "sits": "jumps", "jumps": "sits"}
labels = ["entailment", "contradiction", "neutral"]
vocab = {"<pad>": 0}


def pick(words):
    return words[torch.randint(len(words), ()).item()]


def numbers(words):
    return torch.tensor([vocab.setdefault(word, len(vocab)) for word in words])


def example():
    who, does, where = pick(list(kinds)), pick(list(opposites)), pick(["park", "street", "house"])
    premise = ["a", *pick([[], ["small"], ["very", "small"]]), who, does, "in", "the", where]
    label = pick(labels)
    if label == "entailment":
        hypothesis = ["some", kinds[who], does]
    elif label == "contradiction":
        hypothesis = ["the", who, opposites[does], "in", "the", where]
    else:
        hypothesis = ["a", who, does, "with", "a", pick(["friend", "ball"])]
    return numbers(premise), numbers(hypothesis), labels.index(label)


class Encoder(nn.Module):
    def __init__(self, d_embed, d_hidden, n_layers, dp_ratio):
        super().__init__()
        self.rnn = nn.LSTM(d_embed, d_hidden, n_layers, dropout=dp_ratio, bidirectional=True)

    def forward(self, packed):
        outputs, (ht, _) = self.rnn(packed)
        # The last layer's two directions, and the largest of its outputs beside them
        last = ht[-2:].transpose(0, 1).reshape(ht.size(1), -1)
        padded, lengths = pad_packed_sequence(outputs, batch_first=True, padding_value=-1e9)
        return torch.cat([last, padded.amax(1)], 1)


class SNLIClassifier(nn.Module):
    def __init__(self, n_embed, d_embed=16, d_hidden=16, n_layers=2, dp_ratio=0.1):
        super().__init__()
        self.embed = nn.Embedding(n_embed, d_embed, padding_idx=0)
        self.encoder = Encoder(d_embed, d_hidden, n_layers, dp_ratio)
        self.out = nn.Sequential(
            nn.Linear(16 * d_hidden, 32), nn.ReLU(), nn.Dropout(dp_ratio), nn.Linear(32, len(labels))
        )

    def forward(self, premise, hypothesis):
        encoded = []
        for sentences in (premise, hypothesis):
            lengths = torch.tensor([len(s) for s in sentences])
            embedded = self.embed(pad_sequence(sentences))
            encoded.append(self.encoder(pack_padded_sequence(embedded, lengths, enforce_sorted=False)))
        p, h = encoded
        return self.out(torch.cat([p, h, p - h, p * h], 1))


def batches(examples):
    for i in range(0, len(examples), batch_size):
        premise, hypothesis, label = zip(*examples[i : i + batch_size], strict=True)
        yield premise, hypothesis, torch.tensor(label)


train_set = [example() for _ in range(384)]
dev_set = [example() for _ in range(128)]

# Packed and unpacked, a sentence is what it was.
words = {number: word for word, number in vocab.items()}
packed = pack_sequence(train_set[0][:2], enforce_sorted=False)
print(packed)
for sentence in unpack_sequence(packed):
    print(" ".join(words[number] for number in sentence.tolist()))

model = SNLIClassifier(len(vocab))
print(model)
optimizer = optim.Adam(model.parameters(), lr=0.002)
for epoch in range(1, epochs + 1):
    model.train()
    for premise, hypothesis, label in batches(train_set):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(premise, hypothesis), label)
        loss.backward()
        optimizer.step()
        print(f"epoch {epoch} loss {loss.item():.10f}")
    model.eval()
    correct, dev_loss = 0, 0.0
    with torch.no_grad():
        for premise, hypothesis, label in batches(dev_set):
            answer = model(premise, hypothesis)
            correct += (answer.argmax(1) == label).sum().item()
            dev_loss += F.cross_entropy(answer, label, reduction="sum").item()
    print(f"epoch {epoch} dev loss {dev_loss / len(dev_set):.10f} accuracy {100 * correct / len(dev_set):.2f} %")
