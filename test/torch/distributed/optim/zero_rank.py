"""One rank of the worlds of zero_redundancy_optimizer.test.ts, whose twin in Node is zero_rank.ts."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
import torch
import torch.distributed as dist
from rank import bits, emit, init_world, leave, rank, world_args
from torch.distributed.algorithms.join import Join
from torch.distributed.optim import ZeroRedundancyOptimizer

SHAPES = [[3, 4], [5], [2, 2, 2], [7, 3], [4], [1]]


def parameters(seed):
    return [torch.nn.Parameter(torch.randn(shape, generator=seed)) for shape in SHAPES]


def set_gradients(params, generator):
    """Each rank has gradients of its own; all get the average."""
    for param in params:
        if not param.requires_grad:
            continue
        param.grad = torch.randn(param.shape, generator=generator)
        dist.all_reduce(param.grad, dist.ReduceOp.AVG)


def plain(state):
    """A state dict without tensors."""
    if isinstance(state, torch.Tensor):
        return bits(state)
    if isinstance(state, dict):
        return {str(key): plain(value) for key, value in state.items()}
    return [plain(value) for value in state] if isinstance(state, (list, tuple)) else state


def run(name, optimizer, options, groups, view):
    cls = getattr(torch.optim, optimizer)
    params = parameters(torch.Generator().manual_seed(1))
    given = params if not groups else [{"params": params[:2], "lr": 0.5}, {"params": params[2:4]}]
    zero = ZeroRedundancyOptimizer(given, cls, parameters_as_bucket_view=view, **options)
    schedule = torch.optim.lr_scheduler.StepLR(zero, 2, gamma=0.5)
    generator = torch.Generator().manual_seed(rank + 2)

    def steps(count):
        for _ in range(count):
            set_gradients(params, generator)
            loss = zero.step(lambda: params[0].sum())
            schedule.step()
        return loss.item()

    losses = [steps(2)]
    if groups:
        zero.add_param_group({"params": params[4:], "lr": 0.25})
        losses.append(steps(1))
    params[1].requires_grad_(False).grad = None
    losses.append(steps(1))
    for to in (1, 0):
        zero.consolidate_state_dict(to=to)
        if rank == to:
            saved = zero.state_dict()
    state = plain(saved)
    again = ZeroRedundancyOptimizer(zero.param_groups, cls, parameters_as_bucket_view=view, **options)
    again.load_state_dict(saved)
    set_gradients(params, generator)
    again.step()
    emit(case=name, state=state, losses=losses, weights=[bits(p) for p in params], lr=[g["lr"] for g in again.param_groups])


def uneven():
    """Ranks that run out of inputs."""
    torch.manual_seed(1)
    model = torch.nn.parallel.DistributedDataParallel(torch.nn.Linear(3, 2))
    zero = ZeroRedundancyOptimizer(model.parameters(), torch.optim.Adam, lr=0.1)
    generator = torch.Generator().manual_seed(rank + 2)
    with Join([model, zero]):
        for _ in range(2 + 2 * rank):
            zero.zero_grad()
            model(torch.randn(4, 3, generator=generator)).pow(2).sum().backward()
            zero.step()
    emit(case="uneven", weights=[bits(p) for p in model.parameters()])


init_world()
if world_args["uneven"]:
    uneven()
for case in world_args["cases"]:
    run(case["name"], case["optimizer"], case["options"], case["groups"], case["view"])
leave()
