"""A generator and a discriminator of convolutions after pytorch/examples' dcgan, on images that are made here: a bright square in each.

How many epochs is the first argument. examples/pytorch/dcgan.ts is the same, line by line.
"""

import sys

import torch
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset

epochs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
noise = 16


def initialise(module):
    if isinstance(module, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(module.weight, 0.0, 0.02)
    if isinstance(module, nn.BatchNorm2d):
        nn.init.normal_(module.weight, 1.0, 0.02)
        nn.init.zeros_(module.bias)


torch.manual_seed(6)
images = torch.rand(128, 1, 16, 16) * 0.2 - 1
places = torch.randint(0, 10, (128, 2))
for i in range(128):
    top, left = places[i].tolist()
    images[i, 0, top : top + 6, left : left + 6] += 1.7
loader = DataLoader(TensorDataset(images), batch_size=16, shuffle=True)

generator = nn.Sequential(
    nn.ConvTranspose2d(noise, 32, 4, 1, 0, bias=False),
    nn.BatchNorm2d(32),
    nn.ReLU(True),
    nn.ConvTranspose2d(32, 16, 4, 2, 1, bias=False),
    nn.BatchNorm2d(16),
    nn.ReLU(True),
    nn.ConvTranspose2d(16, 1, 4, 2, 1, bias=False),
    nn.Tanh(),
)
discriminator = nn.Sequential(
    nn.Conv2d(1, 16, 4, 2, 1, bias=False),
    nn.LeakyReLU(0.2, inplace=True),
    nn.Conv2d(16, 32, 4, 2, 1, bias=False),
    nn.BatchNorm2d(32),
    nn.LeakyReLU(0.2, inplace=True),
    nn.Conv2d(32, 1, 4, 1, 0, bias=False),
    nn.Flatten(0),
)
generator.apply(initialise)
discriminator.apply(initialise)

criterion = nn.BCEWithLogitsLoss()
settings = {"lr": 2e-3, "betas": (0.5, 0.999)}
optimizer_d = optim.Adam(discriminator.parameters(), **settings)
optimizer_g = optim.Adam(generator.parameters(), **settings)
for epoch in range(epochs):
    for (real,) in loader:
        size = real.size(0)
        discriminator.zero_grad()
        error_real = criterion(discriminator(real), torch.ones(size))
        error_real.backward()
        fake = generator(torch.randn(size, noise, 1, 1))
        error_fake = criterion(discriminator(fake.detach()), torch.zeros(size))
        error_fake.backward()
        optimizer_d.step()

        generator.zero_grad()
        error_g = criterion(discriminator(fake), torch.ones(size))
        error_g.backward()
        optimizer_g.step()
        loss_d = error_real + error_fake
        print(f"epoch {epoch} Loss_D {loss_d.item():.10f} Loss_G {error_g.item():.10f}")
