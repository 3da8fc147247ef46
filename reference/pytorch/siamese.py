"""Two images through one network that says whether they show the same, after pytorch/examples' siamese_network. The images are made
here: bars of four directions in noise.

How many epochs is the first argument. examples/pytorch/siamese.ts is the same, line by line.
"""

import sys

import torch
import torch.nn.functional as F
from torch import nn, optim
from torch.optim.lr_scheduler import StepLR

epochs = int(sys.argv[1]) if len(sys.argv) > 1 else 5


class SiameseNetwork(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 8, 3, padding=1),
            nn.BatchNorm2d(8),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(8, 16, 3, padding=1),
            nn.ReLU(),
            nn.AdaptiveAvgPool2d(2),
            nn.Flatten(),
        )
        self.fc = nn.Sequential(nn.Linear(128, 32), nn.ReLU(), nn.Linear(32, 1))
        self.apply(self.init_weights)

    def init_weights(self, module):
        if isinstance(module, nn.Linear):
            nn.init.xavier_uniform_(module.weight)
            nn.init.constant_(module.bias, 0.01)

    def forward(self, first, second):
        output = torch.cat([self.features(first), self.features(second)], 1)
        return torch.sigmoid(self.fc(output)).squeeze(1)


torch.manual_seed(9)
lines = torch.zeros(4, 12, 12)
lines[0, 5:7] = 1
lines[1, :, 5:7] = 1
lines[2].fill_diagonal_(1)
lines[3] = lines[2].fliplr()
kinds = torch.randint(4, (160, 2))
images = (lines[kinds] + torch.randn(160, 2, 12, 12) * 0.3).unsqueeze(2)
same = (kinds[:, 0] == kinds[:, 1]).to(torch.float32)

model = SiameseNetwork()
optimizer = optim.Adadelta(model.parameters(), lr=1.0)
scheduler = StepLR(optimizer, step_size=1, gamma=0.7)
for epoch in range(1, epochs + 1):
    for start in range(0, 160, 20):
        part = slice(start, start + 20)
        optimizer.zero_grad()
        output = model(images[part, 0], images[part, 1])
        loss = F.binary_cross_entropy(output, same[part])
        loss.backward()
        optimizer.step()
        print(f"epoch {epoch} loss {loss.item():.10f}")
    scheduler.step()
