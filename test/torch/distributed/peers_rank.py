"""Ranks 1 and 2 of peers.test.ts: the first ends itself in a backward pass; the second loses it, and then rank 0."""

import os
import signal
from datetime import timedelta

import torch
import torch.distributed as dist
from rank import emit, init_world, leave, rank
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def train(at_end):
    model = DistributedDataParallel(nn.Linear(4, 2))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    model(torch.ones(1, 4)).sum().backward()
    optimizer.step()
    second = model(torch.ones(1, 4)).sum()
    at_end()
    second.backward()


def lose(peer):
    try:
        train(lambda: None)
    except RuntimeError as error:
        emit(lost=peer, error=type(error).__name__, message=str(error))
    dist.destroy_process_group()


init_world()
if rank == 1:
    train(lambda: os.kill(os.getpid(), signal.SIGKILL))
lose(1)
where = f"{os.environ['INIT_METHOD']}-2"
dist.init_process_group("gloo", init_method=where, rank=1, world_size=2, timeout=timedelta(seconds=60))
lose(0)
leave()
