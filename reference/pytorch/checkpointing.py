"""Blocks whose activations are computed again in the backward pass instead of being kept: torch.utils.checkpoint, dropout included.

How many epochs is the first argument. examples/pytorch/checkpointing.ts is the same, line by line.
"""

import sys

import torch
import torch.nn.functional as F
from torch import nn, optim
from torch.utils.checkpoint import checkpoint

epochs = int(sys.argv[1]) if len(sys.argv) > 1 else 5


class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.up = nn.Linear(width, 4 * width)
        self.dropout = nn.Dropout(0.1)
        self.down = nn.Linear(4 * width, width)

    def forward(self, x):
        return x + self.down(self.dropout(F.gelu(self.up(self.norm(x)))))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.ModuleList(Block(32) for _ in range(4))
        self.head = nn.Linear(32, 5)

    def forward(self, x):
        for block in self.blocks:
            x = checkpoint(block, x, use_reentrant=False)
        return self.head(x)


torch.manual_seed(4)
model = Net()
optimizer = optim.AdamW(model.parameters(), lr=3e-3)
x = torch.randn(128, 32)
y = x[:, :5].argmax(1)
for epoch in range(epochs):
    for start in range(0, 128, 16):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x[start : start + 16]), y[start : start + 16])
        loss.backward()
        optimizer.step()
        print(f"epoch {epoch} loss {loss.item():.10f}")
