"""The gradient of each example by itself, for clipping them one by one as private training does: vmap over grad of a model that is a
function of its parameters.

How many epochs is the first argument. examples/pytorch/per_sample_gradients.ts is the same, line by line.
"""

import sys

import torch
import torch.nn.functional as F
from torch import func, nn

epochs = int(sys.argv[1]) if len(sys.argv) > 1 else 5

torch.manual_seed(3)
model = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Linear(16, 3))
inputs = torch.randn(96, 8)
targets = inputs[:, :3].argmax(1)


def loss_of(parameters, input, target):
    output = func.functional_call(model, parameters, (input.unsqueeze(0),))
    return F.cross_entropy(output, target.unsqueeze(0))


gradients = func.vmap(func.grad(loss_of), in_dims=(None, 0, 0))

for epoch in range(epochs):
    for start in range(0, 96, 16):
        x, y = inputs[start : start + 16], targets[start : start + 16]
        parameters = {name: p.detach() for name, p in model.named_parameters()}
        each = gradients(parameters, x, y)
        squares = [gradient.flatten(1).square().sum(1) for gradient in each.values()]
        norms = torch.stack(squares).sum(0).sqrt()
        scales = torch.reciprocal(norms + 1e-6).clamp(max=1)
        with torch.no_grad():
            for name, parameter in model.named_parameters():
                clipped = torch.tensordot(scales, each[name], dims=1)
                parameter -= clipped * (0.5 / 16)
        loss = F.cross_entropy(model(x), y)
        print(f"epoch {epoch} loss {loss.item():.10f} largest norm {norms.max().item():.10f}")
