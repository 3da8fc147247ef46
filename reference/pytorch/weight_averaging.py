"""Weights averaged while a network is trained: equally (SWA) from the second half on, and exponentially (EMA) all along.

How many epochs is the first argument, at least 4 of them are taken. examples/pytorch/weight_averaging.ts is the same, line by line.
"""

import sys

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from torch.optim.lr_scheduler import CosineAnnealingLR
from torch.optim.swa_utils import SWALR, AveragedModel, get_ema_multi_avg_fn, update_bn
from torch.utils.data import DataLoader, TensorDataset

epochs = max(4, int(sys.argv[1]) if len(sys.argv) > 1 else 8)
swa_start = epochs // 2


def spirals(count):
    # Two arms, in noise.
    t = torch.rand(count, 1) * 3 + 0.3
    side = torch.randint(2, (count, 1))
    angle = 2 * t + torch.pi * side
    points = torch.cat([t * torch.cos(angle), t * torch.sin(angle)], dim=1) + torch.randn(count, 2) * 0.1
    return points, side.squeeze(1)


torch.manual_seed(3)
loader = DataLoader(TensorDataset(*spirals(512)), batch_size=64, shuffle=True)
test_points, test_sides = spirals(200)

model = nn.Sequential(nn.Linear(2, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 2))
swa_model = AveragedModel(model)
ema_model = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.95), use_buffers=True)
print(swa_model)

optimizer = optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
scheduler = CosineAnnealingLR(optimizer, T_max=swa_start)
swa_scheduler = SWALR(optimizer, swa_lr=0.05, anneal_epochs=2)


def test(name, network):
    network.eval()
    with torch.no_grad():
        output = network(test_points)
        loss = F.cross_entropy(output, test_sides)
        correct = output.argmax(1).eq(test_sides).sum().item()
    print(f"{name} loss: {loss.item():.10f}, correct: {correct}/{len(test_sides)}")


for epoch in range(epochs):
    model.train()
    total = 0.0
    for points, sides in loader:
        optimizer.zero_grad()
        loss = F.cross_entropy(model(points), sides)
        loss.backward()
        optimizer.step()
        ema_model.update_parameters(model)
        total += loss.item()
    print(f"epoch {epoch} training loss: {total / len(loader):.10f}, lr: {optimizer.param_groups[0]['lr']:.10f}")
    if epoch >= swa_start:
        swa_model.update_parameters(model)
        swa_scheduler.step()
    else:
        scheduler.step()
    test("last", model)
    test("EMA", ema_model)

update_bn(loader, swa_model)
test("SWA", swa_model)
print("averaged:", swa_model.n_averaged.item(), ema_model.n_averaged.item())
