"""A graph attention network after pytorch/examples' gat, on a graph that is made here: three groups of nodes with more edges inside than
between them.

How many times ten epochs is the first argument. examples/pytorch/gat.ts is the same, line by line.
"""

import sys

import torch
import torch.nn.functional as F
from torch import nn, optim

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
nodes = 90


class GraphAttentionLayer(nn.Module):
    def __init__(self, in_features, out_features, n_heads, concat=False, dropout=0.4, leaky_relu_slope=0.2):
        super().__init__()
        self.n_heads = n_heads
        self.concat = concat
        self.n_hidden = out_features // n_heads if concat else out_features
        self.kernel = nn.Parameter(torch.empty(in_features, self.n_hidden * n_heads))
        # Two halves: what a node attends with, and what draws attention
        self.attention = nn.Parameter(torch.empty(n_heads, 2 * self.n_hidden, 1))
        self.leakyrelu = nn.LeakyReLU(leaky_relu_slope)
        self.dropout = nn.Dropout(dropout)
        self.reset_parameters()

    def reset_parameters(self):
        nn.init.xavier_normal_(self.kernel)
        nn.init.xavier_normal_(self.attention)

    def scores(self, h):
        source = torch.matmul(h, self.attention[:, : self.n_hidden])
        target = torch.matmul(h, self.attention[:, self.n_hidden :])
        return self.leakyrelu(source + target.mT)

    def forward(self, h, adjacency):
        n_nodes = h.shape[0]
        h = torch.mm(h, self.kernel)
        h = F.dropout(h, p=0.1, training=self.training)
        h = h.view(n_nodes, self.n_heads, self.n_hidden).permute(1, 0, 2)
        e = self.scores(h).masked_fill(adjacency == 0, -9e16)
        attention = self.dropout(F.softmax(e, dim=-1))
        h_prime = torch.matmul(attention, h)
        if self.concat:
            return h_prime.permute(1, 0, 2).contiguous().view(n_nodes, -1)
        return h_prime.mean(dim=0)

    def extra_repr(self):
        return f"{self.kernel.shape[0]}, {self.n_hidden}, n_heads={self.n_heads}"


class GAT(nn.Module):
    def __init__(self, in_features, n_hidden, n_heads, num_classes):
        super().__init__()
        self.gat1 = GraphAttentionLayer(in_features, n_hidden, n_heads, concat=True)
        self.gat2 = GraphAttentionLayer(n_hidden, num_classes, 1)

    def forward(self, x, adjacency):
        x = F.elu(self.gat1(x, adjacency))
        return F.log_softmax(self.gat2(x, adjacency), dim=1)


torch.manual_seed(13)
labels = torch.arange(nodes) % 3
inside = labels.unsqueeze(0) == labels.unsqueeze(1)
drawn = torch.rand(nodes, nodes) < torch.where(inside, 0.2, 0.02)
adjacency = (drawn.logical_or(drawn.t()).to(torch.float32) + torch.eye(nodes)).clamp(max=1)
features = torch.randn(nodes, 16) + F.one_hot(labels, 16)
order = torch.randperm(nodes)
known, unknown = order[:30], order[30:]

model = GAT(16, 32, 4, 3)
print(model)
criterion = nn.NLLLoss()
optimizer = optim.Adam(model.parameters(), lr=0.01, weight_decay=5e-4)
for epoch in range(1, rounds * 10 + 1):
    model.train()
    optimizer.zero_grad()
    loss = criterion(model(features, adjacency)[known], labels[known])
    loss.backward()
    optimizer.step()

    model.eval()
    with torch.no_grad():
        output = model(features, adjacency)
    found = (output.argmax(1) == labels)[unknown].sum().item()
    print(f"epoch {epoch} loss {loss.item():.10f} right {found} of 60")
