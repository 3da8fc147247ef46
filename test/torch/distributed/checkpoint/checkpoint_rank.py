"""One rank of the worlds of checkpoint.test.ts: writes a checkpoint, or reads some. Its twin in Node is checkpoint_rank.ts."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
import torch
import torch.distributed as dist
import torch.distributed.checkpoint as dcp
from rank import bits, emit, init_world, leave, rank, world_args, world_size
from torch import nn
from torch.distributed.checkpoint.format_utils import dcp_to_torch_save
from torch.distributed.checkpoint.state_dict import (
    StateDictOptions,
    get_model_state_dict,
    get_optimizer_state_dict,
    get_state_dict,
    set_model_state_dict,
    set_optimizer_state_dict,
    set_state_dict,
)
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.distributed.tensor import DTensor


def made(seed):
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(6, 7), nn.Tanh(), nn.Linear(7, 2))
    fully_shard(model, mesh=mesh)
    return model, torch.optim.Adam(model.parameters(), lr=0.05 if seed == 0 else 0.5)


def extra(seed):
    return {
        "text": f"seed {seed}",
        "numbers": [seed, 2.5],
        "tensors": [torch.arange(3) + seed, torch.full((2, 2), seed, dtype=torch.bfloat16)],
    }


def full(tensor):
    return bits(tensor.full_tensor() if isinstance(tensor, DTensor) else tensor)


def whole(model, state):
    return {
        "weights": {name: full(part) for name, part in model.state_dict().items()},
        "states": {name: {key: full(value) for key, value in own.items()} for name, own in state["state"].items()},
        "lr": state["param_groups"][0]["lr"],
    }


def save(folder, *, others=True):
    model, optimizer = made(0)
    generator = torch.Generator().manual_seed(rank + 1)
    for _ in range(2):
        model(torch.randn(4, 6, generator=generator)).pow(2).mean().backward()
        optimizer.step()
        optimizer.zero_grad()
    state, optimizer_state = get_state_dict(model, optimizer)
    dcp.save({"model": state, "optim": optimizer_state, "extra": extra(3)}, checkpoint_id=folder)
    emit(folder=folder, **whole(model, optimizer_state))
    if others:
        options(model, optimizer)


def digest(state):
    return {name: bits(value) if isinstance(value, torch.Tensor) else value for name, value in state.items()}


def states(state):
    return {name: digest(own) for name, own in state.get("state", {}).items()}


def options(model, optimizer):
    full = StateDictOptions(full_state_dict=True)
    weights, optimizer_state = get_state_dict(model, optimizer, options=full)
    on_host = get_model_state_dict(model, options=StateDictOptions(full_state_dict=True, cpu_offload=True))
    other, other_optimizer = made(1)
    both = {"model_state_dict": dict(weights), "optim_state_dict": optimizer_state}
    set_state_dict(other, other_optimizer, **both, options=full)
    again = get_state_dict(other, other_optimizer, options=full)
    sent = StateDictOptions(full_state_dict=True, broadcast_from_rank0=True)
    flat = StateDictOptions(full_state_dict=True, flatten_optimizer_state_dict=True)
    flat_state = get_optimizer_state_dict(model, optimizer, options=flat)
    received = [made(1), made(2)]
    mine, state = (weights, optimizer_state) if rank == 0 else ({}, {})
    # Python cannot take a flat state from rank 0, nor {} in set_state_dict: what comes of it is what comes of these.
    for one in received:
        set_model_state_dict(one[0], dict(mine), options=sent)
        set_optimizer_state_dict(*one, state, options=sent)
    broadcast = []
    for other in received:
        state, own = get_state_dict(*other, options=full)
        broadcast.append([digest(state), states(own), own["param_groups"][0]["lr"]])
    ddp = nn.parallel.DistributedDataParallel(nn.Sequential(nn.Linear(6, 7), nn.Tanh(), nn.Linear(7, 2)))
    ddp.module[0].requires_grad_(False)
    momentum = torch.optim.SGD(list(ddp.module.parameters())[2:], lr=0.5, momentum=0.9)
    trained = StateDictOptions(ignore_frozen_params=True)
    set_model_state_dict(ddp, dict(weights))
    emit(
        folder="options",
        weights=digest(weights),
        states=states(optimizer_state),
        onHost=digest(on_host),
        again=[digest(again[0]), states(again[1])],
        flat=[digest({k: v for k, v in flat_state.items() if k.startswith("state") or k.endswith("lr")})],
        flatNames=list(flat_state),
        broadcast=broadcast,
        ddp=digest(get_model_state_dict(ddp)),
        trained=list(get_model_state_dict(ddp, options=trained)),
        momentum=states(get_optimizer_state_dict(ddp, momentum)),
    )


def load(folder):
    model, optimizer = made(1)
    state, optimizer_state = get_state_dict(model, optimizer)
    other = {"model": state, "optim": optimizer_state, "extra": extra(0)}
    dcp.load(other, checkpoint_id=folder)
    set_state_dict(model, optimizer, model_state_dict=state, optim_state_dict=optimizer_state)
    found = {**other["extra"], "tensors": [bits(t) for t in other["extra"]["tensors"]]}
    emit(folder=folder, **whole(model, get_state_dict(model, optimizer)[1]), extra=found)
    if rank == 0:
        dcp_to_torch_save(folder, f"{folder}/python.pt")


def attempt(does):
    """Give what the failing call said of the ranks that failed."""
    try:
        does()
    except BaseException as error:  # CheckpointException is no Exception
        failures = {} if not hasattr(error, "failures") else error.failures
        return [f"{at}: {type(one).__name__}: {one}" for at, (one, _) in failures.items()]
    return []


def mixed(folder):
    """What a world of Node and Python does: the same calls as in checkpoint_rank.ts."""
    save(folder, others=False)
    load(folder)
    errors = []
    for fails in range(2):
        broken = {"x": torch.zeros(2), **({"missing": (lambda: 0)} if rank == fails else {})}
        errors.append(attempt(lambda: dcp.load(broken, checkpoint_id=f"{folder}-x")))
        errors.append(attempt(lambda: dcp.save(broken, checkpoint_id=f"{folder}-y")))
    emit(folder="errors", errors=errors)
    group = dist.new_group()
    dcp.async_save({"x": torch.arange(3)}, checkpoint_id=f"{folder}-async", process_group=group).result()


init_world()
shape = world_args["shape"] or [world_size]
mesh = init_device_mesh("cpu", tuple(shape), mesh_dim_names=("replicate", "shard")[-len(shape) :])
for one in world_args["folders"]:
    {"save": save, "load": load, "mixed": mixed}[world_args["mode"]](one)
leave()
