"""The Python twin of bench/distributed_rank.ts."""

import datetime
import json
import sys
import time
from pathlib import Path

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel
from training_job import training_job

sys.path.append(str(Path(__file__).parents[1] / "reference"))
from common import leave

torch.set_num_threads(1)
dist.init_process_group("gloo", timeout=datetime.timedelta(seconds=120))
jobs = {}

for line in sys.stdin:
    request = json.loads(line)
    steps, key = request["steps"], json.dumps([request["sizes"], request["ddp"]])
    if key not in jobs:
        jobs[key] = training_job(request["sizes"], 0, *([DistributedDataParallel] if request["ddp"] else []))
    torch.manual_seed(1)  # what dropout draws from, whoever drew before
    start, before = time.perf_counter(), time.process_time()
    for _ in range(steps):
        loss = jobs[key]()
    loss = loss.item()
    computed, seconds = time.process_time() - before, time.perf_counter() - start
    print(json.dumps({"seconds": seconds / steps, "computed": computed / steps, "loss": loss}), flush=True)
leave()
