"""The Python twin of bench/measure.ts: the same requests over standard input, the same answers."""

import json
import resource
import sys
import time

import torch
from training_job import training_job

BATCH_OF_CALLS = 1000

a = torch.ones(4)
b = torch.ones(4)
square = torch.ones(2, 2)
OPERATORS = {
    "add": lambda: a.add(b),
    "add_": lambda: a.add_(b),
    "matmul": lambda: square.matmul(square),
    "view": lambda: a.view(2, 2),
}
jobs = {}


def train(sizes, steps):
    key = json.dumps(sizes)
    if key not in jobs:
        jobs[key] = training_job(sizes)
    step = jobs[key]
    start = time.perf_counter()
    for _ in range(steps):
        loss = step()
    loss = loss.item()
    return {"seconds": (time.perf_counter() - start) / steps, "loss": loss}


def operator(name, calls):
    call = OPERATORS[name]
    times = []
    for _ in range(0, calls, BATCH_OF_CALLS):
        start = time.perf_counter()
        for _ in range(BATCH_OF_CALLS):
            call()
        times.append((time.perf_counter() - start) / BATCH_OF_CALLS)
    times.sort()
    return {"seconds": times[len(times) // 2]}


for line in sys.stdin:
    request = json.loads(line)
    if request["kind"] == "train":
        answer = train(request["sizes"], request["steps"])
    elif request["kind"] == "operator":
        answer = operator(request["name"], request["calls"])
    else:
        answer = {"seconds": 0, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}
    print(json.dumps(answer), flush=True)
