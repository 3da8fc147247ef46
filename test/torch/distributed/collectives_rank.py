"""One rank of the worlds of collectives.test.ts: makes each call with each kind of tensor, and prints what it got as JSON lines.

Its twin in Node is collectives_rank.ts.
"""

from datetime import timedelta

import torch
import torch.distributed as dist
from rank import bits, emit, init_world, leave, rank, world_args
from rank import world_size as size


class Maker:
    """Makes the tensors of a case: numbers that differ by rank, place and position, and whose sums are exact in each dtype."""

    def __init__(self, dtype, form):
        self.dtype, self.form = getattr(torch, dtype), form

    def __call__(self, place=0, rows=3, of=None):
        rows = 0 if self.form == "empty" else rows
        seed = (rank if of is None else of) * 5 + place * 3
        values = ((torch.arange(rows * 4) * 2 + seed) % 11 + 1).reshape(rows, 4).to(self.dtype)
        if self.form == "strided":
            wide = torch.zeros(rows, 8, dtype=self.dtype)
            wide[:, ::2] = values
            return wide[:, ::2]
        if self.form == "transposed":
            return values.t().contiguous().t()
        return values

    def blank(self, rows=3):
        return self(rows=rows).zero_()


def broadcast(make):
    t = make()
    dist.broadcast(t, 1)
    return [t]


def all_reduce(op):
    def run(make):
        t = make()
        dist.all_reduce(t, getattr(dist.ReduceOp, op))
        return [t]

    return run


def all_reduce_coalesced(make):
    ts = [make(0), make(1, rows=2)]
    dist.all_reduce_coalesced(ts)
    return ts


def reduce(make):
    t = make()
    dist.reduce(t, 2, dist.ReduceOp.SUM)
    return [t] if rank == 2 else []


def all_gather(make):
    out = [make.blank() for _ in range(size)]
    dist.all_gather(out, make())
    return out


def all_gather_coalesced(make):
    out = [[make.blank(), make.blank(rows=2)] for _ in range(size)]
    dist.all_gather_coalesced(out, [make(0), make(1, rows=2)])
    return [t for one in out for t in one]


def all_gather_single(make):
    out = make.blank(rows=3 * size)
    dist.all_gather_single(out, make())
    return [out]


def gather(make):
    out = [make.blank() for _ in range(size)] if rank == 1 else None
    dist.gather(make(), out, dst=1)
    return out or []


def scatter(make):
    out = make.blank()
    dist.scatter(out, [make(i) for i in range(size)] if rank == 0 else None, src=0)
    return [out]


def reduce_scatter(make):
    out = make.blank()
    dist.reduce_scatter(out, [make(i) for i in range(size)])
    return [out]


def reduce_scatter_single(make):
    out = make.blank()
    dist.reduce_scatter_single(out, make(rows=3 * size))
    return [out]


def all_to_all(make):
    out = [make.blank() for _ in range(size)]
    dist.all_to_all(out, [make(i) for i in range(size)])
    return out


def all_to_all_single(make):
    out = make.blank(rows=2 * size)
    dist.all_to_all_single(out, make(rows=2 * size))
    return [out]


def all_to_all_single_split(make):
    to = [1 + (rank + i) % 2 for i in range(size)]
    out = make.blank(rows=sum(to))
    dist.all_to_all_single(out, make(rows=sum(to)), to, to)
    return [out]


def send_recv(make):
    t = make()
    if rank == 0:
        dist.send(t, 1)
    elif rank == 1:
        assert dist.recv(t, 0) == 0
        dist.send(t, 2, tag=7)
    else:
        # gloo can't receive nothing from anyone.
        assert dist.recv(t, 1 if make.form == "empty" else None, tag=7) == 1
    return [t]


def batch_isend_irecv(make):
    out = make.blank()
    ops = [dist.P2POp(dist.isend, make(), (rank + 1) % size), dist.P2POp(dist.irecv, out, (rank - 1) % size)]
    for work in dist.batch_isend_irecv(ops):
        work.wait()
    return [out]


def barrier(make):
    dist.barrier()
    return []


def monitored_barrier(make):
    dist.monitored_barrier(timeout=timedelta(seconds=20))
    return []


def in_a_group(make):
    t = make()
    if rank != 1:
        dist.all_reduce(t, group=pair)
    return [t]


CALLS = {
    name: run
    for name, run in list(globals().items())
    if callable(run) and getattr(run, "__module__", None) == "__main__" and not isinstance(run, type)
    and name != "all_reduce"
}
for op in ("SUM", "AVG", "PRODUCT", "MIN", "MAX", "BAND", "BOR", "BXOR"):
    CALLS[f"all_reduce {op}"] = all_reduce(op)

init_world()
pair = dist.new_group([0, 2])
for call, dtype, form in world_args["cases"]:
    try:
        emit(case=[call, dtype, form], results=[bits(t) for t in CALLS[call](Maker(dtype, form))])
    except Exception as error:
        emit(case=[call, dtype, form], error=type(error).__name__, message=str(error).split("\n")[0])
dist.barrier()
leave()
