"""Compiles models of ours with AOTInductor into packages that torch.export.aotLoad runs, without Python.

    python reference/aot_packages.py FOLDER [NAME...]

writes FOLDER/NAME.pt2, by default for each of PACKAGES below. It needs a C++ compiler.
"""

import sys

import torch
import torch.nn.functional as F
from torch import nn
from torch.export import Dim
from torch.fx.experimental.proxy_tensor import make_fx

from tinygpt import TinyGPT


def perceptron():
    return nn.Sequential(nn.Linear(4, 8), nn.GELU(), nn.Linear(8, 3))


def plain():
    """A forward pass, for one shape."""
    return perceptron(), (torch.randn(5, 4),), {}, None


def dynamic():
    """TinyGPT, for batches and texts of any size."""
    ids = torch.randint(0, 11, (2, 7))
    shapes = ({0: Dim("batch", max=64), 1: Dim("length", max=16)},)
    return TinyGPT(11, d_model=8, layers=1, heads=2).eval(), (ids,), {}, shapes


def train_step(state, x, y):
    """Forward, backward and Adam: the loss, and the state after it."""
    weights = {name: weight.detach().requires_grad_() for name, weight in state["weights"].items()}
    hidden = F.gelu(F.linear(x, weights["0.weight"], weights["0.bias"]))
    loss = F.cross_entropy(F.linear(hidden, weights["2.weight"], weights["2.bias"]), y)
    gradients = torch.autograd.grad(loss, list(weights.values()))
    step = state["step"] + 1
    new = {"weights": {}, "mean": {}, "square": {}, "step": step}
    for (name, weight), gradient in zip(state["weights"].items(), gradients):
        mean = state["mean"][name].lerp(gradient, 0.1)
        square = state["square"][name] * 0.999 + gradient * gradient * 0.001
        size = 0.01 / (1 - 0.9**step)
        denominator = square.sqrt() / (1 - 0.999**step).sqrt() + 1e-8
        new["weights"][name] = weight - size * mean / denominator
        new["mean"][name], new["square"][name] = mean, square
    return loss.detach(), new


def first_state(model):
    weights = {name: weight.detach().clone() for name, weight in model.named_parameters()}
    zeros = lambda: {name: torch.zeros_like(weight) for name, weight in weights.items()}
    return {"weights": weights, "mean": zeros(), "square": zeros(), "step": torch.zeros(())}


class Traced(nn.Module):
    """What make_fx traced takes and gives flat lists."""

    def __init__(self, example):
        super().__init__()
        leaves, form = torch.utils._pytree.tree_flatten(example)

        def flat(*leaves):
            results, self.out_form = torch.utils._pytree.tree_flatten(
                train_step(*torch.utils._pytree.tree_unflatten(list(leaves), form))
            )
            return results

        self.graph_module = make_fx(flat)(*leaves)

    def forward(self, state, x, y):
        results = self.graph_module(*torch.utils._pytree.tree_leaves((state, x, y)))
        return torch.utils._pytree.tree_unflatten(results, self.out_form)


def step():
    """A whole training step as one program: state, inputs and targets go in, the loss and the next state come out."""
    example = first_state(perceptron()), torch.randn(16, 4), torch.randint(0, 3, (16,))
    return Traced(example), example, {}, None


PACKAGES = {"plain": plain, "dynamic": dynamic, "step": step}


# A header that is compiled first, and wrappers that are optimized, pay off for large models alone.
QUICKLY = {"cpp_cache_precompile_headers": False, "aot_inductor.compile_wrapper_opt_level": "O0"}


def compile_package(make, path, **configs):
    torch.manual_seed(0)
    model, args, kwargs, shapes = make()
    with torch.no_grad():
        program = torch.export.export(model, args, kwargs, dynamic_shapes=shapes)
    torch._inductor.aoti_compile_and_package(program, package_path=path, inductor_configs={**QUICKLY, **configs})
    return args, kwargs


if __name__ == "__main__":
    folder, *names = sys.argv[1:]
    for name in names or PACKAGES:
        compile_package(PACKAGES[name], f"{folder}/{name}.pt2")
        print(f"{folder}/{name}.pt2")
