"""A graph convolutional network after pytorch/examples' gcn, on a graph that is made here: three groups of nodes with more edges inside
than between them, as a sparse matrix.

How many times ten epochs is the first argument. examples/pytorch/gcn.ts is the same, line by line.
"""

import sys

import torch
import torch.nn.functional as F
from torch import nn, optim

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
nodes = 90


class GraphConv(nn.Module):
    def __init__(self, input, output):
        super().__init__()
        self.kernel = nn.Parameter(torch.empty(input, output))
        nn.init.xavier_normal_(self.kernel)
        self.bias = nn.Parameter(torch.zeros(output))

    def forward(self, x, adjacency):
        return torch.mm(adjacency, torch.mm(x, self.kernel)) + self.bias


class GCN(nn.Module):
    def __init__(self):
        super().__init__()
        self.gc1 = GraphConv(16, 8)
        self.gc2 = GraphConv(8, 3)

    def forward(self, x, adjacency):
        hidden = F.dropout(F.relu(self.gc1(x, adjacency)), p=0.5, training=self.training)
        return F.log_softmax(self.gc2(hidden, adjacency), dim=1)


torch.manual_seed(8)
labels = torch.arange(nodes) % 3
inside = labels.unsqueeze(0) == labels.unsqueeze(1)
drawn = torch.rand(nodes, nodes) < torch.where(inside, 0.2, 0.02)
edges = (drawn.logical_or(drawn.t()).to(torch.float32) + torch.eye(nodes)).clamp(max=1)
degrees = edges.sum(1).rsqrt()
adjacency = (edges * degrees.unsqueeze(0) * degrees.unsqueeze(1)).to_sparse()
features = torch.randn(nodes, 16) + F.one_hot(labels, 16) * 0.5
order = torch.randperm(nodes)
known, unknown = order[:30], order[30:]

model = GCN()
optimizer = optim.Adam(model.parameters(), lr=0.01, weight_decay=5e-4)
for epoch in range(1, rounds * 10 + 1):
    model.train()
    optimizer.zero_grad()
    loss = F.nll_loss(model(features, adjacency)[known], labels[known])
    loss.backward()
    optimizer.step()

    model.eval()
    with torch.no_grad():
        output = model(features, adjacency)
    found = (output.argmax(1) == labels)[unknown].sum().item()
    print(f"epoch {epoch} loss {loss.item():.10f} right {found} of 60")
