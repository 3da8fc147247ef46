"""One rank of the worlds of fully_shard.test.ts, whose twin in Node is fsdp_rank.ts."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
import torch
import torch.distributed as dist
from rank import bits, emit, init_world, leave, rank, world_args, world_size
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import MixedPrecisionPolicy, fully_shard


class Tied(nn.Module):
    """An embedding that is also the output, around a block."""

    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(9, 6)
        self.block = nn.Linear(6, 6)
        self.out = nn.Linear(6, 9, bias=False)
        self.out.weight = self.embed.weight

    def forward(self, x):
        x = self.embed(x.abs().mul(3).long().clamp(max=8))
        return self.out(self.block(x).tanh())


class Unused(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(6, 5)
        self.never = nn.Linear(5, 5)
        self.last = nn.Linear(5, 2)

    def forward(self, x):
        return self.last(self.first(x).tanh())


def model(kind):
    """A model, and its blocks."""
    torch.manual_seed(0)
    if kind == "tied":
        made = Tied()
        return made, [made.block]
    if kind == "unused":
        made = Unused()
        return made, [made.first, made.never, made.last]
    if kind == "encoder":
        made = nn.Sequential(*[nn.TransformerEncoderLayer(6, 2, 8, 0.0, batch_first=True) for _ in range(2)])
        return made, list(made)
    made = nn.Sequential(nn.Linear(6, 7), nn.ReLU(), nn.Linear(7, 3), nn.Tanh(), nn.Linear(3, 1))
    return made, [made[0], made[2]]


meshes = {}


def mesh_of(shape):
    """Give the mesh of a shape: one, as DTensor takes a second of its shape for the first, now and then."""
    if tuple(shape) not in meshes:
        names = ("replicate", "shard")[-len(shape) :]
        meshes[tuple(shape)] = init_device_mesh("cpu", tuple(shape), mesh_dim_names=names)
    return meshes[tuple(shape)]


def run(name, kind, reshard, accumulate, mixed, clip, shape, together):
    made, blocks = model(kind)
    policy = MixedPrecisionPolicy(torch.bfloat16 if mixed else None, getattr(torch, mixed) if mixed else None)
    mesh = mesh_of(shape)
    for block in [blocks] if together else blocks:
        fully_shard(block, mesh=mesh, reshard_after_forward=reshard, mp_policy=policy)
    fully_shard(made, mesh=mesh, mp_policy=policy)
    optimizer = torch.optim.Adam(made.parameters(), lr=0.05)
    generator = torch.Generator().manual_seed(rank + 1)
    losses, norms = [], []
    for step in range(4):
        if accumulate:
            made.set_requires_gradient_sync(step % 2 == 1)
        loss = made(torch.randn(4, 3, 6, generator=generator)).float().pow(2).mean()
        loss.backward()
        losses.append(loss.item())
        if not accumulate or step % 2 == 1:
            if clip:
                norms.append(nn.utils.clip_grad_norm_(made.parameters(), 0.5).full_tensor().item())
            optimizer.step()
            optimizer.zero_grad()
    parts = {name: bits(param.to_local()) for name, param in made.named_parameters()}
    whole = {name: bits(param.full_tensor()) for name, param in made.state_dict().items()}
    emit(case=name, losses=losses, norms=norms, parts=parts, whole=whole, mesh=repr(mesh))


init_world()
for case in world_args["cases"]:
    keys = ["name", "model", "reshard", "accumulate", "mixed", "clip", "mesh", "together"]
    run(*[case[key] for key in keys])
if world_size == 2:
    for _ in range(2):
        init_device_mesh("cpu", (2, 1), mesh_dim_names=("first", "second"))
leave()
