"""The Python side of test/torch/nn/parallel/distributed.test.ts: what DistributedDataParallel trains, case by case.

One rank of a world of test/torch/distributed/world.ts. Prints a JSON line for each case: the loss of each step, and
a hash of each parameter, gradient and buffer at the end; or what an error said; and in the end how many bytes went over
each connection. ddp_cases.ts there is its twin.
"""

import common  # first: it starts the clock

import contextlib
import datetime
import hashlib
import json
import os
import warnings

import torch
import torch.distributed as dist
import torch.nn.functional as F
from tinygpt import TinyGPT
from tinylm import TinyLM
from torch import nn
from torch.distributed.algorithms.ddp_comm_hooks import default_hooks
from torch.nn.parallel import DistributedDataParallel
from torch.utils.checkpoint import checkpoint
from traffic import Traffic

warnings.simplefilter("ignore")
torch.set_num_threads(1)
rank, world = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])


def digest(tensor):
    if tensor is None:
        return None
    dense = (tensor.to_dense() if tensor.is_sparse else tensor).detach().contiguous()
    return hashlib.sha256(dense.reshape(-1).view(torch.uint8).numpy().tobytes()).hexdigest()[:12] if dense.numel() else ""


def state(model):
    grads = {f"{name}.grad": digest(parameter.grad) for name, parameter in model.named_parameters()}
    return {**{name: digest(value) for name, value in model.state_dict().items()}, **grads}


def language(model, vocab, length):
    """Inputs, and the loss, of a language model."""

    def batch():
        ids = torch.randint(vocab, (2, length + 1))
        return ids[:, :-1], ids[:, 1:]

    def loss(ddp, inputs, targets):
        return F.cross_entropy(ddp(inputs).view(-1, vocab), targets.reshape(-1))

    return model, batch, loss


def tiny_lm():
    return language(TinyLM(13, 32, 2, 2, 64, 0.1, False, "relu"), 13, 8)


def nano_gpt():
    sizes = {"d_model": 16, "layers": 2, "heads": 2, "max_len": 8, "dropout": 0.0, "positions": "learned"}
    ways = {"projections": True, "bias": False, "activation": "gelu", "tie_weights": True, "initialization": "gpt2"}
    return language(TinyGPT(17, **sizes, **ways), 17, 8)


class ConvNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 4, 3)
        self.norm = nn.BatchNorm2d(4)
        self.out = nn.Linear(4, 3)

    def forward(self, x):
        return self.out(F.relu(self.norm(self.conv(x))).mean((2, 3)))


def conv_net():
    def batch():
        return torch.randn(4, 1, 6, 6), torch.randint(3, (4,))

    return ConvNet(), batch, lambda ddp, x, y: F.cross_entropy(ddp(x), y)


def perceptron():
    model = nn.Sequential(nn.Linear(6, 20), nn.Tanh(), nn.Linear(20, 20), nn.Tanh(), nn.Linear(20, 2))
    return model, lambda: (torch.randn(3, 6),), lambda ddp, x: ddp(x).square().mean()


class Branches(nn.Module):
    """Each rank uses other parts; nobody uses the last."""

    def __init__(self):
        super().__init__()
        self.shared = nn.Linear(4, 4)
        self.branches = nn.ModuleList([nn.Linear(4, 4) for _ in range(3)])

    def forward(self, x, which):
        hidden = self.shared(x)
        return {"out": [self.branches[which](hidden)], "beside": self.branches[1 - which](hidden), "x": x}


def branches(which=lambda: rank % 2):
    return Branches(), lambda: (torch.randn(3, 4),), lambda ddp, x: ddp(x, which())["out"][0].square().sum()


class OneOfTwo(torch.autograd.Function):
    """Has a gradient for its second input alone."""

    @staticmethod
    def forward(ctx, weight, x):
        return x * 2

    @staticmethod
    def backward(ctx, grad):
        return None, grad * 2


class Reached(nn.Module):
    """A parameter that the graph reaches and gives nothing."""

    def __init__(self):
        super().__init__()
        self.first = nn.Linear(4, 4)
        self.reached = nn.Parameter(torch.ones(4, 2).t())

    def forward(self, x):
        return OneOfTwo.apply(self.reached, self.first(x))


def reached():
    return Reached(), lambda: (torch.randn(3, 4),), lambda ddp, x: ddp(x).square().sum()


class CheckpointedTwice(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(4, 4)
        self.layer = nn.Linear(4, 4)

    def forward(self, x):
        hidden = self.first(x)
        for _ in range(2):
            hidden = checkpoint(self.layer, hidden, use_reentrant=True)
        return hidden


def checkpointed():
    return CheckpointedTwice(), lambda: (torch.randn(3, 4),), lambda ddp, x: ddp(x).square().sum()


class Twice(nn.Module):
    """One layer twice, one not at all."""

    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 4)
        self.unused = nn.Linear(4, 4)
        self.out = nn.Linear(4, 1)

    def forward(self, x):
        return self.out(torch.tanh(self.layer(torch.tanh(self.layer(x)))))


def twice():
    return Twice(), lambda: (torch.randn(3, 4),), lambda ddp, x: ddp(x).square().sum()


def sparse():
    model = nn.Sequential(nn.Embedding(11, 4, sparse=True), nn.Linear(4, 2))
    return model, lambda: (torch.randint(11, (3, 2)),), lambda ddp, ids: ddp(ids).square().sum()


def two_forwards():
    model, batch, loss = perceptron()
    return model, batch, lambda ddp, x: loss(ddp, x) + loss(ddp, x.neg())


def run(make, options=lambda model: {}, prepare=None, steps=3, optimizer=None, step=None, ignored=()):
    torch.manual_seed(rank)  # each rank has weights of its own, until the first gives it others
    model, batch, loss = make()
    if ignored:
        DistributedDataParallel._set_params_and_buffers_to_ignore_for_model(model, ignored)
    ddp = DistributedDataParallel(model, **options(model))
    if prepare:
        prepare(ddp)
    torch.manual_seed(100 + rank)
    make_optimizer = optimizer or (lambda parameters: torch.optim.SGD(parameters, lr=0.1, momentum=0.9))
    optimizer = make_optimizer(ddp.parameters())
    losses = []

    def plain():
        value = loss(ddp, *batch())
        value.backward()
        losses.append(value.item())

    one = plain if step is None else lambda: step(ddp, plain)
    for _ in range(steps):
        optimizer.zero_grad()
        one()
        optimizer.step()
    return {"losses": losses, "state": state(ddp)}


def accumulated(ddp, plain):
    with ddp.no_sync():
        plain()
        plain()
    plain()


def uneven(divide):
    def case():
        torch.manual_seed(rank)
        model = ConvNet()
        ddp = DistributedDataParallel(model, find_unused_parameters=True)
        optimizer = torch.optim.SGD(ddp.parameters(), lr=0.1)
        torch.manual_seed(100 + rank)
        losses = []
        with ddp.join(divide_by_initial_world_size=divide):
            for _ in range(2 + rank):
                optimizer.zero_grad()
                loss = F.cross_entropy(ddp(torch.randn(4, 1, 6, 6)), torch.randint(3, (4,)))
                loss.backward()
                optimizer.step()
                losses.append(loss.item())
        return {"losses": losses, "state": state(ddp)}

    return case


def evaluation():
    torch.manual_seed(rank)
    ddp = DistributedDataParallel(ConvNet())
    torch.manual_seed(100 + rank)
    ddp(torch.randn(4, 1, 6, 6)).sum().backward()
    ddp.eval()
    with torch.no_grad():
        outputs = [ddp(torch.randn(4, 1, 6, 6)) for _ in range(2)]
    return {"outputs": [digest(output) for output in outputs], "state": state(ddp)}


def doubled(factor, bucket):
    future = torch.futures.Future()
    future.set_result(bucket.buffer() * factor)
    return future


def shapes(seen, bucket):
    tensors = zip(bucket.gradients(), bucket.parameters())
    seen.append([bucket.index(), bucket.is_last(), [[list(g.shape), list(p.shape)] for g, p in tensors]])
    return default_hooks.allreduce_hook(None, bucket)


def hooked(hook, state=None):
    return lambda: run(perceptron, lambda _: {"bucket_cap_mb": 0.001}, lambda ddp: ddp.register_comm_hook(state, hook))


def seen_buckets():
    seen = []
    run(perceptron, lambda _: {"bucket_cap_mb": 0.001}, lambda ddp: ddp.register_comm_hook(seen, shapes))
    return {"seen": seen}


# By other names: what is called bf16_compress_hook needs NCCL.
def bf16(group, bucket):
    return default_hooks.bf16_compress_hook(group, bucket)


def bf16_wrapped(group, bucket):
    return default_hooks.bf16_compress_wrapper(default_hooks.allreduce_hook)(group, bucket)


def delayed(model):
    named = [(name, parameter) for name, parameter in model.named_parameters() if name.startswith(("2.", "4."))]
    return {"delay_all_reduce_named_params": named, "param_to_hook_all_reduce": model[0].weight}


def finished(ddp, plain):
    plain()
    # The reduction of the delayed gradients has no end that DDP waits for.
    dist.barrier()


def failing(make, options=lambda model: {}, steps=2, prepare=None):
    def case():
        try:
            run(make, options, prepare, steps)
        except Exception as error:
            return {"error": f"{type(error).__name__}: {error}"}
        return {"error": None}

    return case


def frozen():
    model, batch, loss = perceptron()
    return model.requires_grad_(False), batch, loss


def unequal():
    _, batch, loss = perceptron()
    return nn.Sequential(*[nn.Linear(6, 6) for _ in range(1 + rank)]), batch, loss


def twice_registered(ddp):
    ddp.register_comm_hook(None, default_hooks.allreduce_hook)
    ddp.register_comm_hook(None, default_hooks.allreduce_hook)


def cap(**options):
    return lambda model: options


def logging_data():
    torch.manual_seed(rank)
    ddp = DistributedDataParallel(ConvNet(), bucket_cap_mb=1)
    data = ddp._get_ddp_logging_data()
    return {"logged": {name: data[name] for name in sorted(data) if not name.startswith("master_")}}


def again():
    """Two backward passes over one graph."""
    torch.manual_seed(rank)
    model, batch, loss = perceptron()
    ddp = DistributedDataParallel(model)
    value = loss(ddp, *batch())
    value.backward(retain_graph=True)
    first = state(ddp)
    value.backward()
    return {"first": first, "second": state(ddp)}


def interrupted():
    """A backward pass that fails half way, and what follows says."""
    torch.manual_seed(rank)
    model, batch, loss = perceptron()
    ddp = DistributedDataParallel(model)

    def fails(grad):
        raise RuntimeError("on purpose")

    handle = model[2].weight.register_hook(fails)
    said = []
    for _ in range(3):
        try:
            loss(ddp, *batch()).backward()
            said.append(None)
        except RuntimeError as error:
            said.append(str(error).split("\n")[0])
        handle.remove()
    return {"said": said}


def asked_on_the_way():
    """What the Reducer knows is asked between a forward pass and its backward pass."""
    torch.manual_seed(rank)
    model, batch, loss = perceptron()
    ddp = DistributedDataParallel(model)
    optimizer = torch.optim.SGD(ddp.parameters(), lr=0.1)
    losses, asked = [], []
    for step in range(4):
        optimizer.zero_grad()
        value = loss(ddp, *batch())
        if step == 1:
            asked.append(ddp._get_ddp_logging_data()["module_name"])
        value.backward()
        optimizer.step()
        losses.append(value.item())
    return {"losses": losses, "asked": asked, "state": state(ddp)}


def changed_on_the_way():
    """What is asked of the Reducer between a forward pass and its backward pass, or after one that missed a parameter."""
    said = []

    def attempt(body):
        try:
            said.append(body())
        except Exception as error:
            said.append(f"{type(error).__name__}: {error}".split("\n")[0])

    def begun():
        torch.manual_seed(rank)
        model, batch, loss = perceptron()
        ddp = DistributedDataParallel(model)
        return ddp, loss(ddp, *batch()), lambda: loss(ddp, *batch())

    ddp, value, _ = begun()
    ddp.register_comm_hook(10, doubled)
    value.backward()
    said.append(state(ddp)["module.4.bias.grad"])

    ddp, value, again = begun()
    ddp.module[4].bias.sum().backward()  # a part, outside of the module
    ddp._get_ddp_logging_data()
    attempt(value.backward)
    attempt(lambda: again().item())

    ddp, value, _ = begun()
    attempt(ddp._set_static_graph)

    ddp, value, _ = begun()
    attempt(lambda: value.backward(create_graph=True))
    return {"said": said}


def orders():
    """Calls in orders that nobody should make; each with what it says."""
    torch.manual_seed(rank)
    model, batch, loss = perceptron()
    ddp = DistributedDataParallel(model, bucket_cap_mb=0.001)
    said = []

    def attempt(body):
        try:
            body()
            said.append(None)
        except Exception as error:
            said.append(f"{type(error).__name__}: {error}".split("\n")[0])

    attempt(ddp._check_reducer_finalized)
    first = loss(ddp, *batch())
    attempt(ddp._check_reducer_finalized)
    second = loss(ddp, *batch())
    attempt(first.backward)
    attempt(second.backward)
    attempt(ddp._check_reducer_finalized)
    attempt(lambda: ddp.register_comm_hook(None, default_hooks.allreduce_hook))
    attempt(lambda: ddp._set_ddp_runtime_logging_sample_rate(0))
    ddp._remove_autograd_hooks()
    ddp._remove_autograd_hooks()
    attempt(lambda: loss(ddp, *batch()).backward())
    attempt(lambda: loss(ddp, *batch()).backward())
    attempt(ddp._set_static_graph)
    return {"said": said, "state": state(ddp)}


adamw = lambda parameters: torch.optim.AdamW(parameters, lr=1e-2)  # noqa: E731
CASES = {
    "TinyLM": lambda: run(tiny_lm, optimizer=adamw),
    "nanoGPT's shape": lambda: run(nano_gpt, optimizer=adamw),
    "a ConvNet with batch norm": lambda: run(conv_net, steps=4),
    "many buckets": lambda: run(perceptron, cap(bucket_cap_mb=0.001)),
    "buckets of given sizes": lambda: run(perceptron, cap(bucket_cap_mb_list=[0.0005, 0.001])),
    "gradients as views of buckets": lambda: run(perceptron, cap(gradient_as_bucket_view=True, bucket_cap_mb=0.001)),
    "gradients copied in batches": lambda: run(perceptron, cap(batched_grad_copy=True)),
    "accumulation without synchronisation": lambda: run(perceptron, step=accumulated),
    "the same in views of buckets": lambda: run(perceptron, cap(gradient_as_bucket_view=True), step=accumulated),
    "unused parameters": lambda: run(branches, cap(find_unused_parameters=True)),
    "unused parameters that are the same everywhere": lambda: run(
        lambda: branches(lambda: 0), cap(find_unused_parameters=True, skip_all_reduce_unused_params=True)
    ),
    "a static graph": lambda: run(twice, cap(static_graph=True), steps=4),
    "a static graph in views of buckets": lambda: run(
        twice, cap(static_graph=True, gradient_as_bucket_view=True), steps=4
    ),
    "sparse gradients": lambda: run(sparse, optimizer=lambda parameters: torch.optim.SGD(parameters, lr=0.1)),
    "two forward passes for one backward": lambda: run(two_forwards),
    "no synchronisation of buffers": lambda: run(conv_net, cap(forward_sync_buffers=False)),
    "parameters that are ignored": lambda: run(perceptron, ignored=["2.weight", "2.bias"]),
    "no synchronisation at the start": lambda: run(perceptron, cap(init_sync=False)),
    "delayed reductions": lambda: run(perceptron, delayed, step=finished),
    "evaluation": evaluation,
    "the all-reduce hook": hooked(default_hooks.allreduce_hook),
    "half precision": hooked(default_hooks.fp16_compress_hook),
    "half precision around a hook": hooked(default_hooks.fp16_compress_wrapper(default_hooks.allreduce_hook)),
    "bfloat16": hooked(bf16),
    "bfloat16 around a hook": hooked(bf16_wrapped),
    "libtorch's own half precision": lambda: run(
        perceptron, prepare=lambda ddp: ddp._register_builtin_comm_hook(dist.BuiltinCommHookType.FP16_COMPRESS)
    ),
    "a hook that does not communicate": hooked(doubled, 2),
    "what a hook sees": seen_buckets,
    "uneven inputs": uneven(True),
    "uneven inputs, divided by the ranks that are left": uneven(False),
    "what is logged": logging_data,
    "two backward passes of one forward": again,
    "calls in odd orders": orders,
    "a parameter that gets no gradient from its graph": lambda: run(reached, steps=2),
    "a parameter that gets two gradients in a pass": failing(checkpointed),
    "a pass that fails half way": interrupted,
    "what the Reducer knows, asked on the way": asked_on_the_way,
    "what the Reducer does, changed on the way": changed_on_the_way,
    "unused parameters that nobody looked for": failing(branches, steps=3),
    "nothing to train": failing(frozen),
    "more parameters on one rank": failing(unequal),
    "two hooks": failing(perceptron, prepare=twice_registered),
}


def main():
    where = {"init_method": os.environ["INIT_METHOD"], "rank": rank, "world_size": world}
    dist.init_process_group("gloo", timeout=datetime.timedelta(seconds=60), **where)
    traffic = Traffic()
    for name, case in CASES.items():
        print(json.dumps({"case": name, "result": case()}), flush=True)
    dist.barrier()  # then all has come
    print(json.dumps({"connections": traffic.so_far()}), flush=True)
    # Not over those connections: nobody closes them before all have counted.
    store = dist.FileStore(os.environ["INIT_METHOD"].removeprefix("file://") + ".counted", world)
    store.set(str(rank), "")
    store.wait([str(other) for other in range(world)])
    common.leave()


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        main()
