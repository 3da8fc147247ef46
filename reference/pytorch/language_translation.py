"""A Transformer that translates, after pytorch/examples' language_translation. The two languages are made here: the second has its own
words, its verbs at the end and an ending in place of each plural's article.

How many epochs is the first argument. examples/pytorch/language_translation.ts is the same, line by line.
"""

import math
import sys

import torch
import torch.nn as nn
from torch.nn.utils.rnn import pad_sequence

epochs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
batch_size = 16
UNK, PAD, BOS, EOS = 0, 1, 2, 3
specials = ["<unk>", "<pad>", "<bos>", "<eos>"]

nouns = {"dog": "hunda", "cat": "kato", "bird": "fugli", "horse": "cevalo", "child": "infano"}
verbs = {"see": "vida", "like": "sata", "hear": "ora", "follow": "sekva"}
adjectives = {"small": "eta", "old": "malnova", "red": "ruga"}


def pick(words):
    return words[torch.randint(len(words), ()).item()]


def phrase():
    # Someone in both languages
    noun, adjective, many = pick(list(nouns)), pick([None, *adjectives]), pick([False, True])
    source = ["the", *([adjective] if adjective else []), noun + "s" if many else noun]
    target = [nouns[noun] + "j" if many else nouns[noun], *([adjectives[adjective]] if adjective else [])]
    return source, target if many else ["la", *target], many


def pair():
    who, who_target, many = phrase()
    whom, whom_target, _ = phrase()
    verb = pick(list(verbs))
    return [*who, verb if many else verb + "s", *whom], [*who_target, *whom_target, verbs[verb]]


class Vocab:
    def __init__(self, sentences):
        self.itos = [*specials, *sorted({word for sentence in sentences for word in sentence})]
        self.stoi = {word: index for index, word in enumerate(self.itos)}

    def __len__(self):
        return len(self.itos)

    def numbers(self, sentence):
        return torch.tensor([BOS, *(self.stoi.get(word, UNK) for word in sentence), EOS])


class PositionalEncoding(nn.Module):
    def __init__(self, emb_size, dropout, maxlen=50):
        super().__init__()
        den = torch.exp(-torch.arange(0, emb_size, 2) * math.log(10000) / emb_size)
        pos = torch.arange(maxlen).reshape(maxlen, 1)
        pos_embedding = torch.stack([torch.sin(pos * den), torch.cos(pos * den)], dim=2).flatten(1)
        self.dropout = nn.Dropout(dropout)
        self.register_buffer("pos_embedding", pos_embedding.unsqueeze(1))

    def forward(self, token_embedding):
        return self.dropout(token_embedding + self.pos_embedding[: token_embedding.size(0)])


class TokenEmbedding(nn.Module):
    def __init__(self, vocab_size, emb_size):
        super().__init__()
        self.embedding = nn.Embedding(vocab_size, emb_size)
        self.emb_size = emb_size

    def forward(self, tokens):
        return self.embedding(tokens.long()) * math.sqrt(self.emb_size)


class Seq2SeqTransformer(nn.Module):
    def __init__(self, layers, emb_size, nhead, src_vocab_size, tgt_vocab_size, dim_feedforward, dropout=0.1):
        super().__init__()
        self.transformer = nn.Transformer(
            d_model=emb_size,
            nhead=nhead,
            num_encoder_layers=layers,
            num_decoder_layers=layers,
            dim_feedforward=dim_feedforward,
            dropout=dropout,
        )
        self.generator = nn.Linear(emb_size, tgt_vocab_size)
        self.src_tok_emb = TokenEmbedding(src_vocab_size, emb_size)
        self.tgt_tok_emb = TokenEmbedding(tgt_vocab_size, emb_size)
        self.positional_encoding = PositionalEncoding(emb_size, dropout)

    def forward(self, src, trg, src_mask, tgt_mask, src_padding_mask, tgt_padding_mask, memory_key_padding_mask):
        src_emb = self.positional_encoding(self.src_tok_emb(src))
        tgt_emb = self.positional_encoding(self.tgt_tok_emb(trg))
        outs = self.transformer(
            src_emb, tgt_emb, src_mask, tgt_mask, None, src_padding_mask, tgt_padding_mask, memory_key_padding_mask
        )
        return self.generator(outs)

    def encode(self, src, src_mask):
        return self.transformer.encoder(self.positional_encoding(self.src_tok_emb(src)), src_mask)

    def decode(self, tgt, memory, tgt_mask):
        return self.transformer.decoder(self.positional_encoding(self.tgt_tok_emb(tgt)), memory, tgt_mask)


def square_subsequent_mask(size):
    # True where a word may not look: at the ones after it
    return torch.triu(torch.ones(size, size, dtype=torch.bool), diagonal=1)


def create_mask(src, tgt):
    src_mask = torch.zeros(src.size(0), src.size(0), dtype=torch.bool)
    return src_mask, square_subsequent_mask(tgt.size(0)), (src == PAD).t(), (tgt == PAD).t()


def collate(batch):
    src = pad_sequence([src_vocab.numbers(source) for source, _ in batch], padding_value=PAD)
    tgt = pad_sequence([tgt_vocab.numbers(target) for _, target in batch], padding_value=PAD)
    return src, tgt


def loss_of(batch):
    src, tgt = collate(batch)
    tgt_input = tgt[:-1]
    src_mask, tgt_mask, src_padding_mask, tgt_padding_mask = create_mask(src, tgt_input)
    logits = model(src, tgt_input, src_mask, tgt_mask, src_padding_mask, tgt_padding_mask, src_padding_mask)
    return loss_fn(logits.reshape(-1, logits.size(-1)), tgt[1:].reshape(-1))


def batches(pairs):
    return [pairs[i : i + batch_size] for i in range(0, len(pairs), batch_size)]


def translate(sentence):
    # The likeliest word each time
    model.eval()
    src = src_vocab.numbers(sentence).view(-1, 1)
    memory = model.encode(src, torch.zeros(src.size(0), src.size(0), dtype=torch.bool))
    ys = torch.tensor([[BOS]])
    said = []
    while ys.size(0) < src.size(0) + 5:
        out = model.decode(ys, memory, square_subsequent_mask(ys.size(0)))
        next_word = model.generator(out[-1]).argmax(dim=1)
        ys = torch.cat([ys, next_word.unsqueeze(0)])
        if next_word.item() == EOS:
            break
        said.append(tgt_vocab.itos[next_word.item()])
    return said


torch.manual_seed(0)
train_pairs = [pair() for _ in range(256)]
val_pairs = [pair() for _ in range(32)]
src_vocab = Vocab([source for source, _ in train_pairs])
tgt_vocab = Vocab([target for _, target in train_pairs])

model = Seq2SeqTransformer(2, 32, 4, len(src_vocab), len(tgt_vocab), 64)
print(f"{len(src_vocab)} words to {len(tgt_vocab)}, {sum(p.numel() for p in model.parameters())} parameters")
loss_fn = nn.CrossEntropyLoss(ignore_index=PAD)
optimizer = torch.optim.Adam(model.parameters(), lr=3e-3, betas=(0.9, 0.98), eps=1e-9)
for epoch in range(1, epochs + 1):
    model.train()
    for batch in batches(train_pairs):
        optimizer.zero_grad()
        loss = loss_of(batch)
        loss.backward()
        optimizer.step()
        print(f"epoch {epoch} loss {loss.item():.10f}")
    model.eval()
    with torch.no_grad():
        losses = [loss_of(batch).item() for batch in batches(val_pairs)]
    print(f"epoch {epoch} validation loss {sum(losses) / len(losses):.10f}")

with torch.no_grad():
    for source, target in val_pairs[:5]:
        print(f"{' '.join(source)}: {' '.join(translate(source))} ({' '.join(target)})")
