"""The Python side of `libtorch-node compare encoder`: the stacked transformer encoder in plain PyTorch.

It learns to say the next word (or character): a look-ahead mask hides what comes after each position, a padding mask what only
fills up the batch, and the loss ignores padding. Options and output as in tinylm.py.
"""

import common  # first: it starts the clock

import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset


class PositionalEncoding(nn.Module):
    def __init__(self, d_model, max_len=5000, dropout=0.1):
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.register_buffer("pe", common.sinusoidal_table(max_len, d_model).unsqueeze(0))

    def forward(self, x):
        return self.dropout(x + self.pe[:, :x.size(1)])


class EncoderBlock(nn.Module):
    """The encoder layer written out; the model stacks PyTorch's own."""

    def __init__(self, d_model, heads, feed_forward, dropout=0.1):
        super().__init__()
        self.self_attn = nn.MultiheadAttention(d_model, heads, dropout=dropout, batch_first=True)
        self.feed_forward = nn.Sequential(
            nn.Linear(d_model, feed_forward), nn.ReLU(), nn.Dropout(dropout), nn.Linear(feed_forward, d_model))
        self.norm1 = nn.LayerNorm(d_model)
        self.norm2 = nn.LayerNorm(d_model)
        self.dropout1 = nn.Dropout(dropout)
        self.dropout2 = nn.Dropout(dropout)

    def forward(self, src, src_mask=None, src_key_padding_mask=None):
        attended, _ = self.self_attn(src, src, src, attn_mask=src_mask, key_padding_mask=src_key_padding_mask,
                                     need_weights=False)
        x = self.norm1(src + self.dropout1(attended))
        return self.norm2(x + self.dropout2(self.feed_forward(x)))


class TransformerEncoderModel(nn.Module):
    def __init__(self, vocab_size, d_model, layers, heads, feed_forward, max_len, dropout):
        super().__init__()
        self.embedding = nn.Embedding(vocab_size, d_model)
        self.positional_encoding = PositionalEncoding(d_model, max_len, dropout)
        self.layers = nn.ModuleList([
            nn.TransformerEncoderLayer(d_model, heads, feed_forward, dropout, batch_first=True) for _ in range(layers)
        ])
        self.fc_out = nn.Linear(d_model, vocab_size)

    def forward(self, src, src_mask=None, src_key_padding_mask=None):
        x = self.positional_encoding(self.embedding(src))
        for layer in self.layers:
            x = layer(x, src_mask=src_mask, src_key_padding_mask=src_key_padding_mask)
        return self.fc_out(x)


def look_ahead_mask(size, device):
    return torch.triu(torch.ones(size, size, dtype=torch.bool, device=device), diagonal=1)


def main():
    parser = common.argument_parser(__doc__, epochs=10)
    common.add_encoder_arguments(parser, ["word", "character"], batch=2)
    parser.add_argument("--max-len", type=int, default=5000)
    options = common.parse_arguments(parser)
    device = options.device

    vocab, examples, block_size = common.read_examples(options)
    pad = vocab["<pad>"] if options.tokenizer == "word" else None
    inputs = common.pad_batch([x for x, _ in examples], device)
    targets = common.pad_batch([y for _, y in examples], device)

    vocab_size = len(vocab)
    model = TransformerEncoderModel(vocab_size, options.d_model, options.layers, options.heads, options.feed_forward,
                                    options.max_len, options.dropout).to(device)
    trained = common.together(model)
    loader = DataLoader(TensorDataset(inputs, targets),
                        batch_size=options.batch_size or (2 if options.tokenizer == "word" else 32), shuffle=True)
    criterion = nn.CrossEntropyLoss(ignore_index=-100 if pad is None else pad)
    optimizer = torch.optim.Adam(model.parameters(), lr=options.lr)

    def loss_of(src, target):
        padding = None if pad is None else src == pad
        logits = trained(src, look_ahead_mask(src.size(1), device), padding)
        return criterion(logits.view(-1, vocab_size), target.view(-1))

    def generate():
        return common.continuation(model, examples[0][0], vocab, block_size or options.max_len,
                                   lambda ids: model(ids, look_ahead_mask(ids.size(1), device)))

    common.train_and_report(model, optimizer, loader, loss_of, options, generate)


if __name__ == "__main__":
    common.run(main)
