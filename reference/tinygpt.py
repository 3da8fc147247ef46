"""The Python side of `libtorch-node compare tinygpt`: TinyGPT in plain PyTorch.

Without a corpus it learns a few sequences of random tokens by heart, which shows that the architecture works; with one it
learns the characters of a text. Options and output as in tinylm.py.
"""

import common  # first: it starts the clock

import math

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset


class CausalSelfAttention(nn.Module):
    def __init__(self, d_model, heads, bias, dropout, projections):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(d_model, 3 * d_model, bias=bias) if projections else None
        self.projection = nn.Linear(d_model, d_model, bias=bias) if projections else None
        self.dropout = nn.Dropout(dropout)

    def forward(self, x):
        batch, length, width = x.shape
        q, k, v = (x, x, x) if self.qkv is None else self.qkv(x).split(width, dim=2)
        q, k, v = (part.view(batch, length, self.heads, width // self.heads).transpose(1, 2) for part in (q, k, v))
        y = F.scaled_dot_product_attention(q, k, v, dropout_p=self.dropout.p if self.training else 0, is_causal=True)
        y = y.transpose(1, 2).contiguous().view(batch, length, width)
        return self.dropout(y if self.projection is None else self.projection(y))


class FeedForward(nn.Module):
    def __init__(self, d_model, feed_forward, bias, dropout, activation):
        super().__init__()
        self.expand = nn.Linear(d_model, feed_forward, bias=bias)
        self.contract = nn.Linear(feed_forward, d_model, bias=bias)
        self.dropout = nn.Dropout(dropout)
        self.activation = {"relu": F.relu, "gelu": F.gelu}[activation]

    def forward(self, x):
        return self.dropout(self.contract(self.activation(self.expand(x))))


class Block(nn.Module):
    def __init__(self, d_model, heads, feed_forward, bias, dropout, activation, projections):
        super().__init__()
        self.norm1 = nn.LayerNorm(d_model, bias=bias)
        self.attention = CausalSelfAttention(d_model, heads, bias, dropout, projections)
        self.norm2 = nn.LayerNorm(d_model, bias=bias)
        self.feed_forward = FeedForward(d_model, feed_forward, bias, dropout, activation)

    def forward(self, x):
        x = x + self.attention(self.norm1(x))
        return x + self.feed_forward(self.norm2(x))


class TinyGPT(nn.Module):
    def __init__(self, vocab_size, d_model=32, layers=2, heads=4, feed_forward=None, max_len=16, dropout=0.1,
                 positions="sinusoidal", projections=False, bias=True, activation="relu", tie_weights=False,
                 initialization="default"):
        super().__init__()
        self.token_embedding = nn.Embedding(vocab_size, d_model)
        if positions == "learned":
            self.position_embedding = nn.Embedding(max_len, d_model)
        else:
            self.position_embedding = None
            self.register_buffer("pe", common.sinusoidal_table(max_len, d_model))
        self.dropout = nn.Dropout(dropout)
        self.blocks = nn.ModuleList([
            Block(d_model, heads, feed_forward or 4 * d_model, bias, dropout, activation, projections)
            for _ in range(layers)
        ])
        self.norm = nn.LayerNorm(d_model, bias=bias)
        self.head = nn.Linear(d_model, vocab_size, bias=bias and not tie_weights)
        if tie_weights:
            self.token_embedding.weight = self.head.weight
        if initialization == "gpt2":
            self.apply(self.initialize)
            for block in self.blocks:
                for residual in (block.attention.projection, block.feed_forward.contract):
                    if residual is not None:
                        nn.init.normal_(residual.weight, mean=0.0, std=0.02 / math.sqrt(2 * layers))

    @staticmethod
    def initialize(module):
        if isinstance(module, (nn.Linear, nn.Embedding)):
            nn.init.normal_(module.weight, mean=0.0, std=0.02)
        if isinstance(module, nn.Linear) and module.bias is not None:
            nn.init.zeros_(module.bias)

    def forward(self, ids):
        length = ids.size(1)
        if self.position_embedding is None:
            positions = self.pe[:length]
        else:
            positions = self.position_embedding(torch.arange(0, length, dtype=torch.long, device=ids.device))
        x = self.dropout(self.token_embedding(ids) + positions)
        for block in self.blocks:
            x = block(x)
        return self.head(self.norm(x))


def main():
    parser = common.argument_parser(__doc__, epochs=100)
    parser.add_argument("--vocab-size", type=int, default=100, help="random tokens, without a corpus")
    parser.add_argument("--sequences", type=int, default=32, help="random sequences, without a corpus")
    parser.add_argument("--max-tokens", type=int, help="use only so many characters of the corpus")
    parser.add_argument("--batch-size", type=int, default=8)
    parser.add_argument("--block-size", type=int, default=16)
    parser.add_argument("--stride", type=int, default=8, help="from the beginning of an example to that of the next")
    parser.add_argument("--weight-decay", type=float, default=0.01)
    parser.add_argument("--d-model", type=int, default=32)
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--heads", type=int, default=4)
    parser.add_argument("--projections", action="store_true", help="attention projects queries, keys and values")
    options = common.parse_arguments(parser)
    device = options.device

    if options.corpus is None:
        vocab_size, block_size = options.vocab_size, options.block_size
        tokens = torch.randint(0, vocab_size, (options.sequences, block_size + 1))
        inputs, targets = tokens[:, :-1], tokens[:, 1:]
    else:
        vocab, ids = common.character_ids(common.read_file(options.corpus))
        ids = ids[:options.max_tokens]
        vocab_size, block_size = len(vocab), min(options.block_size, len(ids) - 1)
        examples = common.blocks(ids, block_size, options.stride)
        inputs = torch.tensor([x for x, _ in examples])
        targets = torch.tensor([y for _, y in examples])

    model = TinyGPT(vocab_size, options.d_model, options.layers, options.heads, max_len=block_size,
                    dropout=options.dropout, projections=options.projections).to(device)
    trained = common.together(model)
    loader = DataLoader(TensorDataset(inputs.to(device), targets.to(device)), batch_size=options.batch_size, shuffle=True)
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.lr, weight_decay=options.weight_decay)

    def loss_of(ids, target):
        return F.cross_entropy(trained(ids).view(-1, vocab_size), target.reshape(-1))

    common.train_and_report(model, optimizer, loader, loss_of, options,
                            lambda: common.continuation(model, inputs[0].tolist(), {}, block_size))


if __name__ == "__main__":
    common.run(main)
