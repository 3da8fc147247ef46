"""Images made twice as large by convolutions and a pixel shuffle, after pytorch/examples' super_resolution. The images are made here,
of smooth waves.

How many epochs is the first argument. examples/pytorch/super_resolution.ts is the same, line by line.
"""

import math
import sys

import torch
import torch.nn.functional as F
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset

epochs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
upscale_factor = 2


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.relu = nn.ReLU()
        self.conv1 = nn.Conv2d(1, 16, 5, 1, 2)
        self.conv2 = nn.Conv2d(16, 8, 3, 1, 1)
        self.conv3 = nn.Conv2d(8, upscale_factor**2, 3, 1, 1)
        self.pixel_shuffle = nn.PixelShuffle(upscale_factor)
        for conv in [self.conv1, self.conv2]:
            nn.init.orthogonal_(conv.weight, nn.init.calculate_gain("relu"))
        nn.init.orthogonal_(self.conv3.weight)

    def forward(self, x):
        x = self.relu(self.conv1(x))
        x = self.relu(self.conv2(x))
        return self.pixel_shuffle(self.conv3(x))


torch.manual_seed(7)
grid = torch.arange(24) / 24
waves = torch.rand(64, 2) * 6
rows = (torch.outer(waves[:, 0], grid) * math.pi).sin().unsqueeze(2)
columns = (torch.outer(waves[:, 1], grid) * math.pi).cos().unsqueeze(1)
large = (rows * columns).unsqueeze(1)
small = F.interpolate(large, scale_factor=0.5, mode="bilinear", antialias=True)
loader = DataLoader(TensorDataset(small, large), batch_size=8, shuffle=True)

model = Net()
criterion = nn.MSELoss()
optimizer = optim.Adam(model.parameters(), lr=1e-3)
for epoch in range(1, epochs + 1):
    for input, target in loader:
        optimizer.zero_grad()
        loss = criterion(model(input), target)
        loss.backward()
        optimizer.step()
        psnr = torch.log10(loss.detach().reciprocal()) * 10
        print(f"epoch {epoch} loss {loss.item():.10f} PSNR {psnr.item():.10f}")
