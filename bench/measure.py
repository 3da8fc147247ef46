"""The Python twin of bench/measure.ts: the same requests over standard input, the same answers."""

import json
import resource
import sys
import time

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset
from training_job import training_job

BATCH_OF_CALLS = 1000

a = torch.ones(4)
b = torch.ones(4)
square, one = torch.ones(2, 2), torch.tensor(1.0)
middle, large = torch.ones(1 << 16), torch.ones(1 << 18)
OPERATORS = {
    "add": lambda: a.add(b),
    "add_": lambda: a.add_(b),
    "matmul": lambda: square.matmul(square),
    "view": lambda: a.view(2, 2),
    "sum by name": lambda: square.sum(dim=1, keepdim=True),
    "to": lambda: a.to(torch.float64),
    "cat of a list": lambda: torch.cat([a, b]),
    "max of rows": lambda: square.max(1),
    "add by a tensor of one": lambda: a.add(one),
    "tolist": lambda: a.tolist(),
    "add of 256 KB": lambda: middle.add(middle),
    "add of 1 MB": lambda: large.add(large),
}

features = torch.randn(8, 32)
image = torch.randn(1, 3, 8, 8)
moment = torch.randn(1, 8, 32)
linear, conv, norm, lstm = nn.Linear(32, 32), nn.Conv2d(3, 8, 3), nn.LayerNorm(32), nn.LSTM(32, 32)
LAYERS = {
    "Linear(32, 32), 8 rows": lambda: linear(features),
    "Conv2d(3, 8, 3), 8x8": lambda: conv(image),
    "LayerNorm(32), 8 rows": lambda: norm(features),
    "LSTM(32, 32), one step, 8 rows": lambda: lstm(moment),
}
CALLS = OPERATORS | LAYERS
jobs = {}

ITEMS = 4096
rows = torch.randn(ITEMS, 32)
labels = torch.randint(0, 10, (ITEMS,))


class Items(Dataset):
    """A dataset as users write them: an item at a time."""

    def __init__(self, read):
        self.read = read

    def __len__(self):
        return ITEMS

    def __getitem__(self, i):
        return self.read(i)


DATASETS = {
    "tensor and number": Items(lambda i: (rows[i], i % 10)),
    "two tensors": Items(lambda i: (rows[i], labels[i])),
    "two numbers": Items(lambda i: (i * 0.5, i % 10)),
}


def loader(items, shuffle, epochs):
    batches = DataLoader(DATASETS[items], batch_size=32, shuffle=shuffle)
    start = time.perf_counter()
    for _ in range(epochs):
        for _ in batches:
            pass
    return {"seconds": (time.perf_counter() - start) / epochs / ITEMS}


def workers(reading, epochs):
    """Epochs of a dataset whose items take computing."""
    import augmented

    start = time.perf_counter()
    for _ in range(epochs):
        loss = augmented.read_epoch(reading)
    return {"seconds": (time.perf_counter() - start) / epochs, "loss": loss}


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
    call = CALLS[name]
    times = []
    for _ in range(0, calls, BATCH_OF_CALLS):
        start = time.perf_counter()
        for _ in range(BATCH_OF_CALLS):
            call()
        times.append((time.perf_counter() - start) / BATCH_OF_CALLS)
    times.sort()
    return {"seconds": times[len(times) // 2]}


def model(request):
    """What models of transformers take, which are loaded when they are asked for."""
    import models

    calls = request["steps"] if request["kind"] == "lora" else request["tokens"]
    start = time.perf_counter()
    if request["kind"] == "generate":
        loss = models.generate(request["model"], request["way"], request["tokens"])
    else:
        for _ in range(calls):
            loss = models.lora_step()
    return {"seconds": (time.perf_counter() - start) / calls, "loss": loss}


def text(folder, tokenizer, what, turns, **_):
    """Tokenizers, which are loaded when they are asked for."""
    import texts

    texts.read(folder, tokenizer)
    start = time.perf_counter()
    for _ in range(turns):
        loss = texts.text(folder, tokenizer, what)
    return {"seconds": (time.perf_counter() - start) / turns, "loss": loss}


for line in sys.stdin:
    request = json.loads(line)
    if request["kind"] == "train":
        answer = train(request["sizes"], request["steps"])
    elif request["kind"] == "operator":
        answer = operator(request["name"], request["calls"])
    elif request["kind"] == "loader":
        answer = loader(request["items"], request["shuffle"], request["epochs"])
    elif request["kind"] == "workers":
        answer = workers(request["reading"], request["epochs"])
    elif request["kind"] in ("generate", "lora"):
        answer = model(request)
    elif request["kind"] == "text":
        answer = text(**request)
    else:
        answer = {"seconds": 0, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}
    print(json.dumps(answer), flush=True)
