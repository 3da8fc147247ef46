"""A variational autoencoder after pytorch/examples' vae, its two distributions those of torch.distributions. The images are made here:
a bright bar in each.

How many epochs is the first argument. examples/pytorch/vae.ts is the same, line by line.
"""

import sys

import torch
import torch.nn.functional as F
from torch import distributions, nn, optim
from torch.utils.data import DataLoader, TensorDataset

epochs = int(sys.argv[1]) if len(sys.argv) > 1 else 5


class VAE(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(64, 48), nn.ReLU())
        self.mean = nn.Linear(48, 4)
        self.log_scale = nn.Linear(48, 4)
        self.decoder = nn.Sequential(nn.Linear(4, 48), nn.ReLU(), nn.Linear(48, 64))

    def forward(self, x):
        hidden = self.encoder(x)
        posterior = distributions.Normal(self.mean(hidden), self.log_scale(hidden).exp())
        return self.decoder(posterior.rsample()), posterior


torch.manual_seed(5)
rows = torch.randint(8, (256,))
images = torch.rand(256, 8, 8) * 0.2
for i in range(256):
    images[i, rows[i].item()] += 0.8
loader = DataLoader(TensorDataset(images.flatten(1)), batch_size=32, shuffle=True)

model = VAE()
prior = distributions.Normal(torch.zeros(4), torch.ones(4))
optimizer = optim.Adam(model.parameters(), lr=1e-2)
for epoch in range(1, epochs + 1):
    for (x,) in loader:
        optimizer.zero_grad()
        output, posterior = model(x)
        reconstruction = F.binary_cross_entropy_with_logits(output, x, reduction="sum")
        divergence = distributions.kl_divergence(posterior, prior).sum()
        loss = (reconstruction + divergence) / 32
        loss.backward()
        optimizer.step()
        print(f"epoch {epoch} loss {loss.item():.10f} divergence {divergence.item():.10f}")
