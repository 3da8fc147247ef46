"""How calls travel to another process: values as JSON, tensors as the bytes of their storages. See op_db.py for the format."""

import argparse
import hashlib
import json
import math
import random
import re
import sys
import time
import traceback
import warnings
from pathlib import Path

import numpy
import torch


class NotReplayable(Exception):
    """The call cannot be written down as operator calls; the text says why."""


def flat_tensors(value):
    """Every tensor in nested lists, tuples and dictionaries."""
    if isinstance(value, torch.Tensor):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from flat_tensors(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from flat_tensors(item)


class Blob:
    """Bytes of every storage of an entry, in one file."""

    def __init__(self, path):
        self.path = path
        self.file = open(path, "wb")
        self.sizes = []
        self.total = 0
        self.known = {}

    def add(self, data):
        # Many cases have the same inputs.
        key = hashlib.sha256(data).digest()
        if key not in self.known:
            self.known[key] = self.append(data)
        return self.known[key]

    def append(self, data):
        # 64-byte steps keep every storage readable as a typed array in place.
        padding = -self.total % 64
        self.file.write(b"\0" * padding)
        self.file.write(data)
        self.sizes.append([self.total + padding, len(data)])
        self.total += padding + len(data)
        return len(self.sizes) - 1


class Case:
    """One call: its tensors, its steps, and how values are written."""

    def __init__(self, blob):
        self.blob = blob
        self.tensors = []
        self.known = {}
        self.alive = []
        self.storages = {}

    def write_tensor(self, tensor, share=True):
        """The tensor as an index in the case's table. ``share`` keeps one storage for tensors that share theirs."""
        if tensor.layout is not torch.strided:
            return self.write_sparse(tensor)
        if tensor.is_nested or type(tensor) not in (torch.Tensor, torch.nn.Parameter):
            raise NotReplayable(f"a {type(tensor).__name__} that is not a plain tensor")
        if tensor.device.type != "cpu":
            raise NotReplayable(f"a tensor on {tensor.device}")
        if tensor.is_quantized:
            raise NotReplayable("a quantized tensor")
        if tensor.is_conj() or tensor.is_neg():
            tensor = tensor.resolve_conj().resolve_neg()
        tensor = tensor.detach()
        storage = tensor.untyped_storage()
        key = storage._cdata
        if share and key in self.storages:
            number, memory = self.storages[key]
        else:
            memory = len(self.tensors)
            number = self.blob.add(torch.tensor([], dtype=torch.uint8).set_(storage).numpy().tobytes() if storage.nbytes() else b"")
            if share:
                self.storages[key] = (number, memory)
                self.alive.append(storage)
        self.tensors.append({
            "storage": number, "memory": memory, "dtype": str(tensor.dtype).removeprefix("torch."), "shape": list(tensor.shape),
            "stride": list(tensor.stride()), "offset": tensor.storage_offset(),
        })
        return len(self.tensors) - 1

    def write_sparse(self, tensor):
        layout = str(tensor.layout).removeprefix("torch.")
        if tensor.layout is torch.sparse_coo:
            parts = [tensor._indices(), tensor._values()]
        elif tensor.layout in (torch.sparse_csr, torch.sparse_bsr):
            parts = [tensor.crow_indices(), tensor.col_indices(), tensor.values()]
        elif tensor.layout in (torch.sparse_csc, torch.sparse_bsc):
            parts = [tensor.ccol_indices(), tensor.row_indices(), tensor.values()]
        else:
            raise NotReplayable(f"a tensor of layout {layout}")
        numbers = [self.write_tensor(part.detach(), share=False) for part in parts]
        self.tensors.append({
            "layout": layout, "dtype": str(tensor.dtype).removeprefix("torch."), "shape": list(tensor.shape), "parts": numbers,
            "coalesced": tensor.is_coalesced() if tensor.layout is torch.sparse_coo else None,
        })
        return len(self.tensors) - 1

    def know(self, tensor, reference):
        if id(tensor) not in self.known:
            self.known[id(tensor)] = reference
            self.alive.append(tensor)

    def value(self, value):
        """A Python value as JSON."""
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, torch.Tensor):
            if id(value) not in self.known:
                self.know(value, {"t": "tensor", "n": self.write_tensor(value)})
            return self.known[id(value)]
        if isinstance(value, numpy.generic):
            return self.value(value.item())
        if isinstance(value, int):
            return {"t": "int", "v": str(value)}
        if isinstance(value, float):
            return {"t": "float", "v": repr(value)}
        if isinstance(value, complex):
            return {"t": "complex", "re": repr(value.real), "im": repr(value.imag)}
        if isinstance(value, str):
            return {"t": "str", "v": value}
        if type(value) is dict:
            return {"t": "dict", "v": {key: self.value(item) for key, item in value.items()}}
        if isinstance(value, (list, tuple)):
            return {"t": "list" if isinstance(value, list) else "tuple", "v": [self.value(item) for item in value]}
        if isinstance(value, slice):
            return {"t": "slice", "v": [self.value(value.start), self.value(value.stop), self.value(value.step)]}
        if value is Ellipsis:
            return {"t": "ellipsis"}
        if value in (float, int, bool, complex) and isinstance(value, type):
            return {"t": "dtype", "v": {float: "float64", int: "int64", bool: "bool", complex: "complex128"}[value]}
        for kind, tag in ((torch.dtype, "dtype"), (torch.device, "device"), (torch.layout, "layout"), (torch.memory_format, "memory_format")):
            if isinstance(value, kind):
                return {"t": tag, "v": str(value).removeprefix("torch.")}
        if isinstance(value, torch.Generator):
            return {"t": "generator", "seed": str(value.initial_seed())}
        raise NotReplayable(f"an argument of type {type(value).__name__}")

    def output(self, value):
        """A result as JSON, with the bytes of its tensors."""
        if isinstance(value, torch.Tensor):
            value = value.detach()
            if value.is_conj() or value.is_neg():
                value = value.resolve_conj().resolve_neg()
            if value.layout is not torch.strided:
                return {"t": "tensor", "n": self.write_tensor(value, share=False)}
            # Only what the tensor shows, in order: its strides are kept beside it.
            number = self.write_tensor(value.contiguous().clone(), share=False)
            return {"t": "tensor", "n": number, "stride": list(value.stride())}
        if isinstance(value, (list, tuple)):
            return {"t": "list", "v": [self.output(item) for item in value]}
        return self.value(value)


def same(a, b):
    """Whether two results are equal to the bit, NaN equal to NaN."""
    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):
        if a.dtype != b.dtype or a.shape != b.shape or a.layout != b.layout:
            return False
        if a.layout is not torch.strided:
            a, b = a.to_dense(), b.to_dense()
        a, b = a.detach().resolve_conj().resolve_neg().contiguous(), b.detach().resolve_conj().resolve_neg().contiguous()
        nan_a, nan_b = a != a, b != b
        if not torch.equal(nan_a, nan_b):
            return False
        a, b = torch.where(nan_a, torch.zeros_like(a), a), torch.where(nan_b, torch.zeros_like(b), b)
        return a.reshape(-1).view(torch.uint8).equal(b.reshape(-1).view(torch.uint8)) if a.numel() else True
    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))
    if isinstance(a, float) and isinstance(b, float) and math.isnan(a):
        return math.isnan(b)
    return type(a) is type(b) and a == b


def clone(value):
    """Inputs of their own for each call, with the same strides and sharing."""
    memo = {}

    def copy(item):
        if isinstance(item, torch.Tensor):
            if id(item) in memo:
                return memo[id(item)]
            if item.layout is not torch.strided or item.is_nested or type(item) is not torch.Tensor:
                result = item.detach().clone()
            else:
                storage = item.untyped_storage()
                if storage._cdata not in memo:
                    memo[storage._cdata] = storage.clone()
                result = torch.empty(0, dtype=item.dtype).set_(memo[storage._cdata], item.storage_offset(), item.shape, item.stride())
                if item.is_conj():
                    result = result.conj()
                if item.is_neg():
                    result = torch._neg_view(result)
            if item.requires_grad:
                result.requires_grad_()
            memo[id(item)] = result
            return result
        if isinstance(item, (list, tuple)):
            items = [copy(x) for x in item]
            return type(item)(*items) if hasattr(item, "_fields") else type(item)(items)
        if isinstance(item, dict):
            return {key: copy(x) for key, x in item.items()}
        return item

    return copy(value)


def short(dtype):
    return str(dtype).removeprefix("torch.")


def spread(samples, most):
    """At most so many of the samples, evenly; 0 for all."""
    if not most or len(samples) <= most:
        return samples
    step = len(samples) / most
    return [samples[int(i * step)] for i in range(most)]


class EntryWriter:
    """An entry's cases, and why others are not written."""

    def __init__(self, number, name, options, variant="", operator=None, differentiable=True):
        self.options = options
        self.blob = Blob(options.out / f"{number}.bin")
        self.cases = []
        self.entry = {
            "name": name, "variant": variant, "operator": operator, "file": f"{number}.json", "blob": f"{number}.bin", "dtypes": [], "cases": 0,
            "parts": {}, "skipped": {}, "differentiable": differentiable,
        }

    @staticmethod
    def seed(seed):
        torch.manual_seed(seed)
        random.seed(seed)
        numpy.random.seed(seed)
        return seed

    def skip(self, part, reason):
        of_part = self.entry["skipped"].setdefault(part, {})
        of_part[reason] = of_part.get(reason, 0) + 1

    def add(self, part, dtype, position, run):
        """Writes the case that ``run`` gives, or why there is none."""
        try:
            case = run()
        except NotReplayable as error:
            self.skip(part, str(error))
        except Exception as error:
            if self.options.verbose:
                traceback.print_exc()
            self.skip(part, f"Python raises {type(error).__name__}: {str(error).splitlines()[0][:120] if str(error) else ''}")
        else:
            self.cases.append({"part": part, "dtype": short(dtype), "sample": position, **case})
            self.entry["parts"][part] = self.entry["parts"].get(part, 0) + 1
            if short(dtype) not in self.entry["dtypes"]:
                self.entry["dtypes"].append(short(dtype))

    def finish(self):
        self.blob.file.close()
        self.entry["cases"] = len(self.cases)
        self.entry["bytes"] = self.blob.total
        text = json.dumps({"storages": self.blob.sizes, "cases": self.cases}, separators=(",", ":"))
        (self.options.out / self.entry["file"]).write_text(text)
        return self.entry


def write_database(kind, load, write, description):
    """The program of such a script. ``load`` gives ``(name, entry)`` of all entries, ``write`` writes one by its number."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("--out", required=True, type=Path, help="directory to write")
    parser.add_argument("--entries", default="", help="only entries whose name (with .variant) matches this regular expression")
    parser.add_argument("--every", type=int, default=0, help="besides them, each entry whose number this divides")
    parser.add_argument("--max-cases", type=int, default=0, help="at most this many samples of an entry and dtype, spread evenly; 0 for all")
    parser.add_argument("--max-further", type=int, default=0, help="the same where there are very many: see the script")
    parser.add_argument("--max-bytes", type=int, default=1 << 20, help="leave out samples with larger inputs")
    parser.add_argument("--threads", type=int, default=0, help="threads of PyTorch; 0 leaves its own choice")
    parser.add_argument("--shard", default="0/1", help="n/m: every m-th entry from n")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    if options.threads:
        torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    shard, shards = (int(x) for x in options.shard.split("/"))
    entries = []
    started = time.time()
    for number, (name, entry) in enumerate(load()):
        chosen = re.search(options.entries, name) or options.every and number % options.every == 0
        if number % shards != shard or not chosen:
            continue
        entries.append(write(number, name, entry, options))
        if options.verbose:
            written = entries[-1]
            print(f"{time.time() - started:7.1f} {name}: {written['cases']} cases, {written['bytes']} bytes {written['skipped'] or ''}", file=sys.stderr, flush=True)
    index = {"kind": kind, "torch": torch.__version__, "threads": torch.get_num_threads(), "entries": entries}
    (options.out / f"index{shard if shards > 1 else ''}.json").write_text(json.dumps(index, indent=1))
    print(json.dumps({"entries": len(entries), "cases": sum(e["cases"] for e in entries), "bytes": sum(e["bytes"] for e in entries)}))
