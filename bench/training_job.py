"""The Python twin of bench/training_job.ts: the same model, data and seed in plain PyTorch."""

import torch
from torch import nn


class TinyLM(nn.Module):
    def __init__(self, vocab, d_model, layers, heads, feed_forward, dropout):
        super().__init__()
        self.embed = nn.Embedding(vocab, d_model)
        self.layers = nn.ModuleList(
            [nn.TransformerEncoderLayer(d_model, heads, dim_feedforward=feed_forward, dropout=dropout, batch_first=True) for _ in range(layers)]
        )
        self.ln_f = nn.LayerNorm(d_model)
        self.out_head = nn.Linear(d_model, vocab)

    def forward(self, ids):
        x = self.embed(ids)
        length = ids.size(1)
        mask = torch.triu(torch.ones(length, length) * float("-inf"), diagonal=1)
        for layer in self.layers:
            x = layer(x, src_mask=mask)
        return self.out_head(self.ln_f(x))


def training_job(sizes, seed=0, wrap=lambda model: model):
    """A function that does one training step and returns its loss; `wrap` may put a module around the model."""
    torch.manual_seed(seed)
    vocab, shape = sizes["vocab"], (sizes["batch"], sizes["length"])
    model = wrap(TinyLM(vocab, sizes["dModel"], sizes["layers"], sizes["heads"], sizes["feedForward"], sizes["dropout"]))
    inputs = torch.randint(vocab, shape)
    targets = torch.randint(vocab, shape)
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)

    def step():
        model.train()
        optimizer.zero_grad()
        loss = criterion(model(inputs).view(-1, vocab), targets.view(-1))
        loss.backward()
        optimizer.step()
        return loss

    return step
