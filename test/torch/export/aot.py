"""Compiles packages into a folder, and writes what Python makes of calls of them (NAME.expected.pt)."""

import json
import sys
import warnings

warnings.simplefilter("ignore")

import torch
from torch import nn
from torch.export import Dim

folder, reference = sys.argv[1:]
sys.path.insert(0, reference)
import aot_packages

torch.set_num_threads(1)


class Nested(nn.Module):
    """Inputs and outputs of all forms, constants that are folded and that are not, one that is changed."""

    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(4, 4))
        self.register_buffer("ones", torch.ones(4))
        self.register_buffer("count", torch.zeros(()))

    def forward(self, x, other, *, scale, times=3):
        self.count.add_(1)
        y = (x + other["b"][0]) @ self.w * scale
        return {"sum": y, "rest": [self.ones, self.count, self.w.t(), self.w[1:]], "x": x, "n": times, "none": None}


def nested():
    x = torch.randn(5, 4)
    sizes = {0: Dim("batch", max=64)}
    shapes = {"x": sizes, "other": {"b": [sizes]}, "scale": None, "times": None}
    return Nested(), (x, {"b": [x.clone()]}), {"scale": torch.tensor(2.0), "times": 3}, shapes


def bare():
    """Without its weights."""
    return nn.Linear(4, 8, bias=False), (torch.randn(5, 4),), {}, None


def said(run):
    try:
        run()
    except Exception as error:
        return [type(error).__name__, str(error).strip()]


packages = {"dynamic": aot_packages.dynamic, "step": aot_packages.step, "nested": nested, "bare": bare}
facts = {}
for name, make in packages.items():
    path = f"{folder}/{name}.pt2"
    configs = {"aot_inductor.package_constants_in_so": False} if name == "bare" else {}
    args, kwargs = aot_packages.compile_package(make, path, **configs)
    model = torch._inductor.aoti_load_package(path)
    facts[name] = {"metadata": model.get_metadata(), "constants": model.get_constant_fqns()}
    calls = [(args, kwargs)]
    if name == "bare":
        model.load_constants({"weight": torch.arange(32.0).reshape(8, 4)}, check_full_update=True)
    if name == "dynamic":
        calls += [((torch.randint(0, 11, size),), {}) for size in [(2, 2), (3, 16), (7, 5)]]
    if name == "nested":
        x = torch.randn(9, 4)
        calls.append(((x, {"b": [x * 2]}), {"scale": torch.tensor(-1.5), "times": 3}))
    if name == "step":
        for _ in range(5):
            loss, state = model(*calls[-1][0])
            calls.append(((state, torch.randn(16, 4), torch.randint(0, 3, (16,))), {}))
    calls = [{"args": list(a), "kwargs": k, "result": model(*a, **k)} for a, k in calls]
    torch.save(calls, f"{folder}/{name}.expected.pt")
    if name == "nested":
        new = {"w": torch.eye(4) * 2, "count": torch.tensor(40.0)}
        errors = {
            "unknown": said(lambda: model.load_constants({"zz": new["w"]}, check_full_update=False)),
            "keyword": said(lambda: model(*args, scal=kwargs["scale"], times=3)),
            "device": said(lambda: torch._inductor.aoti_load_package(path, device_index=3)),
        }
        model.load_constants(new, check_full_update=True)
        torch.save({"constants": new, "result": model(*args, **kwargs)}, f"{folder}/replaced.pt")
facts["errors"] = errors
with open(f"{folder}/facts.json", "w") as file:
    json.dump(facts, file)
