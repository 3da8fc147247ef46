"""What programs of Python need to be ranks of runWorld: the twin of rank.ts."""

import base64
import json
import os
import sys
import warnings
from datetime import timedelta
from pathlib import Path

import torch
import torch.distributed as dist

sys.path.append(str(Path(__file__).parents[3] / "reference"))
from common import leave  # noqa: F401, for those that import this

warnings.simplefilter("ignore")
torch.set_num_threads(1)
world_args = json.loads(os.environ.get("WORLD_ARGS", "null"))
rank, world_size = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])


def init_world(timeout=60):
    """Make the group of all ranks."""
    where = os.environ["INIT_METHOD"]
    limit = timedelta(seconds=timeout)
    dist.init_process_group("gloo", init_method=where, rank=rank, world_size=world_size, timeout=limit)


def emit(**value):
    """Tell the test something."""
    print(json.dumps(value), flush=True)


def bits(t):
    """Give a tensor's bits, as test/python.ts has them."""
    t = t.detach().contiguous()
    raw = t.reshape(-1).view(torch.uint8).numpy().tobytes() if t.numel() else b""
    return {"dtype": str(t.dtype)[6:], "shape": list(t.shape), "data": base64.b64encode(raw).decode()}
