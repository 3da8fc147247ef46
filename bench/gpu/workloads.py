"""The Python twin of bench/gpu/workloads.ts. Reads the scale, then a workload's name a line; answers each with JSON."""

import json
import sys
import time

import torch
import torch.nn.functional as F
from gpt import Gpt
from torch import nn

VOCAB, BATCH, LENGTH = 12, 4, 8


class TinyLM(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(VOCAB, 32)
        self.layers = nn.ModuleList([nn.TransformerEncoderLayer(32, 2, 64, dropout=0.1, batch_first=True) for _ in range(2)])
        self.ln_f = nn.LayerNorm(32)
        self.out_head = nn.Linear(32, VOCAB)

    def forward(self, ids):
        x = self.embed(ids)
        length = ids.size(1)
        mask = torch.triu(torch.ones(length, length, device=x.device) * float("-inf"), diagonal=1)
        for layer in self.layers:
            x = layer(x, src_mask=mask)
        return self.out_head(self.ln_f(x))


def notebook(scale, how):
    device = scale["device"]
    torch.manual_seed(0)
    model = TinyLM().to(device)
    inputs = torch.randint(VOCAB, (BATCH, LENGTH)).to(device)
    targets = torch.randint(VOCAB, (BATCH, LENGTH)).to(device)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, capturable=how == "graph")
    forward = torch.compile(model, mode="reduce-overhead") if how == "compile" else model

    def step():
        optimizer.zero_grad()
        loss = F.cross_entropy(forward(inputs).view(-1, VOCAB), targets.view(-1))
        loss.backward()
        optimizer.step()
        return loss

    if how == "graph":
        side = torch.cuda.Stream()
        side.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(side):
            for _ in range(3):
                step()
        torch.cuda.current_stream().wait_stream(side)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph):
            captured = step()

        def replay():
            graph.replay()
            return captured

        # The steps before the capture count among the first hundred, as on the other side.
        done = [3]
    else:
        replay, done = step, [0]

    def run():
        for _ in range(100 - done[0]):
            loss = replay()
        done[0] = 0
        return loss.item()

    return run


def gpt_training(scale):
    device, sizes = scale["device"], scale["gpt"]
    torch.manual_seed(0)
    model = Gpt(**sizes).to(device)
    ids = torch.randint(sizes["vocab"], (scale["gptBatch"], sizes["block"])).to(device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-4, fused=True)

    def run():
        for _ in range(5):
            optimizer.zero_grad()
            with torch.autocast(device, dtype=torch.bfloat16):
                loss = F.cross_entropy(model(ids).view(-1, sizes["vocab"]).float(), ids.view(-1))
            loss.backward()
            optimizer.step()
        return loss.item()

    return run


def generation(scale):
    device, sizes = scale["device"], scale["gpt"]
    torch.manual_seed(0)
    model = Gpt(**sizes).to(device).to(torch.bfloat16).eval()
    ids = torch.randint(sizes["vocab"], (1, scale["prompt"])).to(device)

    @torch.no_grad()
    def run():
        cache, following, total = [], ids, 0
        for i in range(scale["newTokens"]):
            logits = model(following, cache, 0 if i == 0 else scale["prompt"] + i - 1)
            following = logits[:, -1].argmax(-1, True)
            total += following.item()
        return total

    return run


WORKLOADS = {
    "tinylm eager": lambda scale: notebook(scale, "eager"),
    "tinylm graph": lambda scale: notebook(scale, "graph"),
    "tinylm compile": lambda scale: notebook(scale, "compile"),
    "gpt training": gpt_training,
    "gpt generation": generation,
}


def peak(device):
    return torch.cuda.max_memory_allocated() if device == "cuda" else 0


def main():
    scale = json.loads(sys.stdin.readline())
    ready = {}
    for line in sys.stdin:
        name = json.loads(line)
        if name is None:
            ready.clear()
            if scale["device"] == "cuda":
                torch.cuda.empty_cache()
                torch.cuda.reset_peak_memory_stats()
            print(json.dumps({"torch": torch.__version__}), flush=True)
            continue
        if name not in ready:
            ready[name] = WORKLOADS[name](scale)
        start = time.perf_counter()
        result = ready[name]()
        print(json.dumps({"seconds": time.perf_counter() - start, "result": result, "peak": peak(scale["device"])}), flush=True)


main()
