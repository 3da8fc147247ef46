"""One rank of the world of objects.test.ts; its twin in Node is objects_rank.ts."""

import base64
import json
import os
import warnings
from datetime import timedelta

import torch
import torch.distributed as dist
from rank import leave

warnings.simplefilter("ignore")
rank, size = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])


def shown(value):
    """The value as JSON has it, the same for what is the same in Node."""
    if isinstance(value, torch.Tensor):
        return {"tensor": str(value.dtype)[6:], "values": value.tolist()}
    if isinstance(value, bytes):
        return {"bytes": base64.b64encode(value).decode()}
    if isinstance(value, dict):
        return {str(key): shown(item) for key, item in value.items()}
    if isinstance(value, (set, frozenset)):
        return {"set": sorted(value)}
    if isinstance(value, (list, tuple)):
        return [shown(item) for item in value]
    return f"{value}n" if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 2**53 else value


def own(place=0):
    return {
        "rank": rank,
        "place": place,
        "text": "über \U0001f600",
        "list": [1, 2.5, None, True, -(2**40)],
        "big": 2**60 + rank,
        "tensor": torch.arange(3.0) + rank,
        "view": torch.arange(6).reshape(2, 3).t()[1:],
        "half": torch.ones(2, dtype=torch.bfloat16),
        "bytes": bytes([0, 255, rank]),
        "set": {1, 2},
        "map": {"a": rank},
        "numbered": {3: "three"},
        "mixed": {"a": 1, 2.5: None},
        "nothing": None,
        "long": "x" * 300 * (rank + 1),
    }


def emit(call, value):
    print(json.dumps({"call": call, "value": shown(value)}), flush=True)


dist.init_process_group("gloo", init_method=os.environ["INIT_METHOD"], rank=rank, world_size=size, timeout=timedelta(seconds=60))
got = [None] * size
dist.all_gather_object(got, own())
emit("all_gather", got)
got = [None] * size if rank == 1 else None
dist.gather_object(own(), got, dst=1)
emit("gather", got)
for source in range(size):
    got = [own(0), own(1)] if rank == source else [None, None]
    dist.broadcast_object_list(got, source)
    emit(f"broadcast {source}", got)
    got = [None]
    dist.scatter_object_list(got, [own(i) for i in range(size)] if rank == source else None, source)
    emit(f"scatter {source}", got)
got = [None, None]
if rank == 0:
    dist.send_object_list([own(0), own(1)], 1)
elif rank == 1:
    dist.recv_object_list(got, 0)
    dist.send_object_list(got, 2)
else:
    dist.recv_object_list(got, 1)
emit("send", got)
dist.barrier()
leave()
