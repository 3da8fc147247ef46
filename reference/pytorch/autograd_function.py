"""A function with a rule of its own for the gradient, after PyTorch's tutorial on them: sin(x) fitted by a + b * P3(c + d * x), where
P3 is Legendre's polynomial of the third degree.

How many times 200 steps is the first argument. examples/pytorch/autograd_function.ts is the same, line by line.
"""

import math
import sys

import torch

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10


class LegendrePolynomial3(torch.autograd.Function):
    @staticmethod
    def forward(ctx, input):
        ctx.save_for_backward(input)
        return (input.pow(3) * 5 - input * 3) * 0.5

    @staticmethod
    def backward(ctx, grad_output):
        (input,) = ctx.saved_tensors
        return grad_output * 1.5 * (input.pow(2) * 5 - 1)


x = torch.linspace(-math.pi, math.pi, 2000)
y = torch.sin(x)


def weight(value):
    return torch.full((), value, requires_grad=True)


weights = [weight(0.0), weight(-1.0), weight(0.0), weight(0.3)]
a, b, c, d = weights
P3 = LegendrePolynomial3.apply

for step in range(rounds * 200):
    predicted = a + b * P3(c + d * x)
    loss = (predicted - y).pow(2).sum()
    if step % 25 == 24:
        print(step, "loss", f"{loss.item():.10f}")
    loss.backward()
    with torch.no_grad():
        for parameter in weights:
            parameter -= parameter.grad * 5e-6
            parameter.grad = None
print("y = " + ", ".join(f"{parameter.item():.10f}" for parameter in weights))
