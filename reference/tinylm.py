"""The Python side of `libtorch-node compare tinylm`: the notebook's TinyLM in plain PyTorch.

Trains with the options given and prints one JSON object: the losses (bits of each float32, in hexadecimal), the seconds,
the versions. `--record FILE` also writes losses, gradient norms, generated ids and final weights as safetensors, to be
compared bit by bit; the norms cost time, so runs that are timed go without it.
"""

import common  # first: it starts the clock

import torch
import torch.nn as nn


class TinyLM(nn.Module):
    def __init__(self, vocab_size, d_model, layers, heads, feed_forward, dropout, norm_first, activation):
        super().__init__()
        self.embed = nn.Embedding(vocab_size, d_model)
        self.layers = nn.ModuleList([
            nn.TransformerEncoderLayer(
                d_model=d_model,
                nhead=heads,
                dim_feedforward=feed_forward,
                dropout=dropout,
                activation=activation,
                batch_first=True,
                norm_first=norm_first,
            )
            for _ in range(layers)
        ])
        self.ln_f = nn.LayerNorm(d_model)
        self.out_head = nn.Linear(d_model, vocab_size)

    def forward(self, input_ids):
        # input_ids: (batch, seq_len)
        x = self.embed(input_ids)  # (batch, seq_len, d_model)
        seq_len = x.size(1)
        # mask[i, j] = -inf if j > i: no position sees what comes after it
        mask = torch.triu(torch.ones(seq_len, seq_len, device=x.device) * float("-inf"), diagonal=1)
        for layer in self.layers:
            x = layer(x, src_mask=mask)
        x = self.ln_f(x)
        return self.out_head(x)  # (batch, seq_len, vocab_size)


def make_batches(examples, batch_size, device):
    """[(inputs, targets)] in the order of the examples."""
    batches = []
    for start in range(0, len(examples), batch_size):
        part = examples[start:start + batch_size]
        batches.append((common.pad_batch([x for x, _ in part], device), common.pad_batch([y for _, y in part], device)))
    return batches


def main():
    parser = common.argument_parser(__doc__, epochs=200)
    common.add_encoder_arguments(parser, ["word", "character", "bpe"], batch="all")
    parser.add_argument("--vocab-size", type=int, default=512, help="ids of bpe, 256 bytes among them")
    parser.add_argument("--norm-first", action="store_true")
    parser.add_argument("--activation", choices=["relu", "gelu"], default="relu")
    options = common.parse_arguments(parser)

    vocab, examples, block_size = common.read_examples(options)
    batch_size = options.batch_size or (len(examples) if options.tokenizer == "word" else 32)

    vocab_size = len(vocab)
    model = TinyLM(vocab_size, options.d_model, options.layers, options.heads, options.feed_forward, options.dropout,
                   options.norm_first, options.activation).to(options.device)
    trained = common.together(model)
    batches = make_batches(examples, batch_size, options.device)
    criterion = nn.CrossEntropyLoss()
    # Outside the loop that is timed: making the first optimizer of a process imports a good part of torch.
    optimizer = torch.optim.Adam(model.parameters(), lr=options.lr)

    def loss_of(ids, target):
        return criterion(trained(ids).view(-1, vocab_size), target.view(-1))

    common.train_and_report(model, optimizer, batches, loss_of, options,
                            lambda: common.continuation(model, examples[0][0], vocab, block_size))


if __name__ == "__main__":
    common.run(main)
