"""One rank of the worlds of differences.test.ts: makes each call in a world of its own, and says how it ended there.

Its twin in Node is differences_rank.ts.
"""

import os
from datetime import timedelta

import torch
import torch.distributed as dist
from rank import emit, rank, world_args, world_size

DIFFERENT = 1
KINDS = {
    "as the others": (4, torch.float32),
    "smaller": (2, torch.float32),
    "larger": (8, torch.float32),
    "of another dtype": (4, torch.int32),
    "of a narrower dtype": (4, torch.bfloat16),
    "of a wider dtype": (4, torch.float64),
}


class Maker:
    def __init__(self, kind):
        self.size, self.dtype = KINDS[kind if rank == DIFFERENT else "as the others"]

    def one(self, times=1):
        return torch.ones(self.size * times, dtype=self.dtype)

    def each(self):
        return [self.one() for _ in range(world_size)]


def sent(make):
    if rank == 0:
        dist.send(make.one(), 1)
    elif rank == 1:
        t = make.one()
        dist.recv(t, 0)
        dist.send(t, 2)
    else:
        dist.recv(make.one(), 1)


CALLS = {
    "broadcast": lambda make, root: dist.broadcast(make.one(), root),
    "allReduce": lambda make, _: dist.all_reduce(make.one()),
    "allReduceCoalesced": lambda make, _: dist.all_reduce_coalesced([make.one(), make.one()]),
    "reduce": lambda make, root: dist.reduce(make.one(), root),
    "allGather": lambda make, _: dist.all_gather(make.each(), make.one()),
    "allGatherCoalesced": lambda make, _: dist.all_gather_coalesced([[t] for t in make.each()], [make.one()]),
    "allGatherSingle": lambda make, _: dist.all_gather_single(make.one(world_size), make.one()),
    "gather": lambda make, root: dist.gather(make.one(), make.each() if rank == root else None, root),
    "scatter": lambda make, root: dist.scatter(make.one(), make.each() if rank == root else None, root),
    "reduceScatter": lambda make, _: dist.reduce_scatter(make.one(), make.each()),
    "reduceScatterSingle": lambda make, _: dist.reduce_scatter_single(make.one(), make.one(world_size)),
    "allToAll": lambda make, _: dist.all_to_all(make.each(), make.each()),
    "allToAllSingle": lambda make, _: dist.all_to_all_single(make.one(world_size), make.one(world_size)),
    "send and recv": lambda make, _: sent(make),
}


base = os.environ["INIT_METHOD"]


def say(i):
    # Without a number: it would be deleted when so many have let go of it.
    store = dist.FileStore(base.removeprefix("file://") + "-ended")
    store.set(f"{i}/{rank}", "")
    return store


def make(i, call, root, kind):
    """Make a call, and say how it ended."""
    limit = timedelta(seconds=8)
    dist.init_process_group("gloo", init_method=f"{base}-{i}", rank=rank, world_size=world_size, timeout=limit)
    dist.distributed_c10d._set_pg_timeout(timedelta(seconds=world_args["timeout"]))
    try:
        CALLS[call](Maker(kind), root)
    except Exception as error:
        emit(case=[call, root, kind], ended="error", message=str(error).split("\n")[0])
        return
    emit(case=[call, root, kind], ended="well")
    # Others may need its connections.
    say(i).wait([f"{i}/{other}" for other in range(world_size)])


dist.set_debug_level(getattr(dist.DebugLevel, world_args["level"]))
for i, case in enumerate(world_args["cases"]):
    # A thread of gloo's that fails ends its process.
    child = os.fork()
    if child == 0:
        make(i, *case)
        os._exit(0)
    if os.waitpid(child, 0)[1] != 0:
        emit(case=case, ended="error", message="the process")
    say(i).wait([f"{i}/{other}" for other in range(world_size)])
