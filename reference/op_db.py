"""Writes PyTorch's own operator test database as files that another process can replay.

Each entry of ``torch.testing._internal.common_methods_invocations.op_db`` is called with its sample inputs.
While the call runs, every function of PyTorch's C++ Python bindings that it reaches is recorded with the arguments it
was given: ``F.layer_norm(x, (4,))`` is Python code that ends in one call ``torch.layer_norm(x, (4,), None, None, 1e-05,
True)``, and that is what the other side is asked to repeat. An entry that reaches several such functions becomes a
short program of steps. Nothing below those functions is recorded: decompositions and kernels are the other side's own.

The directory holds ``index.json`` and, for each entry, ``<n>.json`` (cases) and ``<n>.bin`` (the bytes of every storage).

A case is::

    {"dtype": "float32", "seed": 7, "tensors": [...], "inputs": 2, "steps": [...], "results": value, "outputs": value, "compare": "bits"}

* ``tensors``: inputs and constants (the first ``inputs``), then outputs; ``{"storage": n, "dtype", "shape", "stride", "offset"}``; a storage is shared by the
  tensors that share it in Python. Sparse tensors are ``{"layout", "shape", "dtype", "parts": [tensor...]}``.
* ``steps``: ``{"op": ATen name, "args": [value...], "kwargs": {name: value}}``; two more names are ``__getitem__``/``__setitem__``
  (tensor, list of indices, value) and ``manual_seed``.
* a value is null, a boolean, or an object with a tag ``t``: int, float, complex, str, list, tuple, dtype, device, layout,
  memory_format, slice, ellipsis, generator, tensor (index in ``tensors``), result (step, and path inside its result).
* ``outputs``: what the last value was (every tensor as bytes); ``results``: which step's result it is.
* ``compare``: "bits", or "metadata" where Python itself gives other bytes in a second call (uninitialised memory).

``kind`` in ``index.json`` says what the entries are; "op" is the forward of operators.
"""

import argparse
import contextlib
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
from torch.overrides import TorchFunctionMode

DTYPES = [torch.float32, torch.float64, torch.int64, torch.bool]

# Python properties and conversions that are one operator under another name.
PROPERTY_OPERATORS = {"T": "numpy_T", "mT": "mT", "H": "matrix_H", "mH": "mH", "real": "real", "imag": "imag", "data": "detach"}
CONVERSIONS = {
    "float": torch.float32, "double": torch.float64, "half": torch.float16, "bfloat16": torch.bfloat16, "long": torch.int64,
    "int": torch.int32, "short": torch.int16, "char": torch.int8, "byte": torch.uint8, "bool": torch.bool,
    "cfloat": torch.complex64, "cdouble": torch.complex128, "chalf": torch.complex32,
}
# `a + b` reaches the binding as Tensor.__add__; these are its operators. Reflected ones swap their arguments.
OPERATORS = {
    "__add__": "add", "__sub__": "sub", "__mul__": "mul", "__truediv__": "div", "__div__": "div", "__matmul__": "matmul",
    "__mod__": "remainder", "__pow__": "pow", "__eq__": "eq", "__ne__": "ne", "__lt__": "lt", "__le__": "le", "__gt__": "gt",
    "__ge__": "ge", "__neg__": "neg", "__pos__": "positive", "__abs__": "abs", "__invert__": "bitwise_not",
    "__iadd__": "add_", "__isub__": "sub_", "__imul__": "mul_", "__itruediv__": "div_", "__idiv__": "div_",
    "__radd__": "add", "__rmul__": "mul", "__rmatmul__": "matmul", "__rpow__": "pow", "__rmod__": "remainder",
    "__ror__": "bitwise_or", "__rand__": "bitwise_and", "__rxor__": "bitwise_xor", "__long__": "to", "__index__": "item",
}
REFLECTED = {"__radd__", "__rmul__", "__rmatmul__", "__rpow__", "__rmod__", "__ror__", "__rand__", "__rxor__"}
# Functions whose result depends on no operator: their tensors go into the file as constants.
FACTORIES_FROM_DATA = {"tensor", "as_tensor", "from_numpy", "frombuffer", "asarray", "new_tensor", "sparse_coo_tensor_from_data"}


def aten_names():
    """Names of all ATen operators in the schema registry, without overloads."""
    return {schema.name.split("::")[1] for schema in torch._C._jit_get_all_schemas() if schema.name.startswith("aten::")}


def named_operator(op, names):
    """The ATen operator an entry is named after, or None."""
    plain = op.name.removeprefix("nn.functional.")
    for name in (op.name, plain, plain.replace(".", "_"), op.aten_name):
        if name in names:
            return name
    return None


def let_python_functions_run():
    """Makes functions that PyTorch writes in Python run under a function mode instead of handing themselves to it.

    They ask ``has_torch_function`` first; under a mode the answer is yes, and the mode would see ``einsum`` with its Python
    arguments instead of the binding it ends in.
    """
    for module in list(sys.modules.values()):
        if module is None or not getattr(module, "__name__", "").startswith("torch") or module.__name__ == "torch.overrides":
            continue
        for name in ("has_torch_function", "has_torch_function_unary", "has_torch_function_variadic"):
            if name in vars(module) and module.__name__ != "torch._C":
                setattr(module, name, lambda *tensors: False)


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


class Recorder(TorchFunctionMode):
    """Writes every binding call that names an operator as a step of a case."""

    def __init__(self, case, names):
        super().__init__()
        self.case = case
        self.names = names
        self.steps = []
        self.makers = set()
        self.produced = {}
        self.scalars = []

    def __torch_function__(self, function, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        step = step_of(function, args, kwargs, self.names)
        if step is None or step == "constant":
            result = function(*args, **kwargs)
            if step is None:
                self.refuse_unknown(function, result)
            return result
        # Arguments are written down before the call: in-place operators change them.
        name, positional, named = step
        written = {"op": name, "args": [self.case.value(x) for x in positional], "kwargs": {k: self.case.value(x) for k, x in named.items()}}
        result = function(*args, **kwargs)
        self.steps.append(written)
        self.number(result, [])
        return result

    def seed(self, seed):
        """Stands for ``torch.manual_seed``, with which op_db's random entries begin."""
        self.steps.append({"op": "manual_seed", "args": [self.case.value(int(seed))], "kwargs": {}})
        self.makers.add(len(self.steps) - 1)

    def number(self, value, path):
        """Makes a step's results known to the steps after it."""
        reference = {"t": "result", "step": len(self.steps) - 1, "path": path}
        if isinstance(value, torch.Tensor):
            self.case.know(value, reference)
            self.produced[id(value)] = reference
            self.makers.add(len(self.steps) - 1)
        elif isinstance(value, (list, tuple)) and list(flat_tensors(value)):
            for position, item in enumerate(value):
                self.number(item, [*path, position])
        else:
            self.scalars.append((value, reference))

    def refuse_unknown(self, function, result):
        name, attribute = function_name(function)
        for tensor in flat_tensors(result):
            if id(tensor) not in self.case.known and attribute != "grad":
                raise NotReplayable(f"calls {attribute or name}, which is no ATen operator")

    def locate(self, value):
        """Where a value came from, in terms of steps."""
        if isinstance(value, torch.Tensor):
            if id(value) not in self.produced:
                raise NotReplayable("the result comes from no operator" if self.steps else "returns its input; no operator runs")
            return self.produced[id(value)]
        for scalar, reference in reversed(self.scalars):
            if scalar is value:
                return reference
        if isinstance(value, (list, tuple)):
            return {"t": "list", "v": [self.locate(item) for item in value]}
        raise NotReplayable(f"the result, a {type(value).__name__}, comes from no operator")


class Blob:
    """Bytes of every storage of an entry, in one file."""

    def __init__(self, path):
        self.path = path
        self.file = open(path, "wb")
        self.sizes = []
        self.total = 0

    def add(self, data):
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
        storage = tensor.untyped_storage()
        key = storage._cdata
        if share and key in self.storages:
            number = self.storages[key]
        else:
            number = self.blob.add(torch.tensor([], dtype=torch.uint8).set_(storage).numpy().tobytes() if storage.nbytes() else b"")
            if share:
                self.storages[key] = number
                self.alive.append(storage)
        self.tensors.append({
            "storage": number, "dtype": str(tensor.dtype).removeprefix("torch."), "shape": list(tensor.shape),
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
            memo[id(item)] = result
            return result
        if isinstance(item, (list, tuple)):
            items = [copy(x) for x in item]
            return type(item)(*items) if hasattr(item, "_fields") else type(item)(items)
        if isinstance(item, dict):
            return {key: copy(x) for key, x in item.items()}
        return item

    return copy(value)


def function_name(function):
    """The name of a recorded binding, and the property it reads when it is one."""
    name = getattr(function, "__name__", str(function))
    if name in ("__get__", "__set__"):
        return name, getattr(getattr(function, "__self__", None), "__name__", None)
    return name.split(".")[0] if name.count(".") and not name.startswith("__") else name, None


def step_of(function, args, kwargs, names):
    """``(op, args, kwargs)`` in ATen's terms; None for a call that is no operator; "constant" for data made into a tensor."""
    name, attribute = function_name(function)
    if name == "__get__":
        return (PROPERTY_OPERATORS[attribute], args[:1], {}) if attribute in PROPERTY_OPERATORS else None
    if name == "__set__":
        raise NotReplayable(f"sets the property {attribute}")
    if name in FACTORIES_FROM_DATA:
        return "constant"
    if name in ("__getitem__", "__setitem__"):
        index = args[1] if isinstance(args[1], tuple) else (args[1],)
        return name, (args[0], list(index), *args[2:]), {}
    if name in CONVERSIONS and name not in names:
        return "to", (args[0], CONVERSIONS[name]), kwargs
    if name in ("__rsub__", "rsub"):
        return "rsub", args, kwargs
    if name in ("__rdiv__", "__rtruediv__"):
        return "__rdiv__", args, kwargs
    if name in REFLECTED and name not in names:
        return OPERATORS[name], (args[1], args[0], *args[2:]), kwargs
    if name in OPERATORS and name not in names:
        return OPERATORS[name], args, kwargs
    if name == "nonzero" and "as_tuple" in kwargs:
        return "nonzero_numpy" if kwargs["as_tuple"] else "nonzero", args, {}
    if name in names:
        return name, args, kwargs
    return None


def record(op, sample, seed, blob, names):
    """One case of an entry, or NotReplayable."""

    def call(mode=contextlib.nullcontext(), after_seed=lambda: None):
        arguments = clone((sample.input, sample.args, sample.kwargs))
        torch.manual_seed(seed)
        random.seed(seed)
        numpy.random.seed(seed % 2**32)
        after_seed()
        with mode:
            return op.op(arguments[0], *arguments[1], **arguments[2])

    first, second = call(), call()
    case = Case(blob)
    recorder = Recorder(case, names)
    manual_seed = torch.manual_seed
    try:
        result = call(recorder, lambda: setattr(torch, "manual_seed", lambda seed: (recorder.seed(seed), manual_seed(seed))[1]))
    finally:
        torch.manual_seed = manual_seed
    results = recorder.locate(result)
    deterministic = same(first, second) and same(first, result)
    steps, results = without_questions(recorder, results)
    inputs = len(case.tensors)
    outputs = case.output(result)
    return {
        "seed": seed, "tensors": case.tensors, "inputs": inputs, "steps": steps, "results": results, "outputs": outputs,
        "compare": "bits" if deterministic and not is_uninitialised(steps[-1]) else "metadata",
    }


def without_questions(recorder, results):
    """The steps that make tensors, and the one the result comes from: ``x.size()`` was a question that Python asked for itself."""
    used = set(references(results))
    kept = [number for number in range(len(recorder.steps)) if number in used or number in recorder.makers]
    position = {number: index for index, number in enumerate(kept)}

    def renumber(value):
        if isinstance(value, list):
            return [renumber(item) for item in value]
        if isinstance(value, dict):
            if value.get("t") == "result":
                return {**value, "step": position[value["step"]]}
            return {key: renumber(item) for key, item in value.items()}
        return value

    return [renumber(recorder.steps[number]) for number in kept], renumber(results)


def references(value):
    """Steps whose results a written value uses."""
    if isinstance(value, dict):
        if value.get("t") == "result":
            yield value["step"]
        else:
            for item in value.values():
                yield from references(item)
    elif isinstance(value, list):
        for item in value:
            yield from references(item)


def is_uninitialised(step):
    """Operators whose result is memory nobody has written: equal bytes in two calls are chance."""
    return "empty" in step["op"] or step["op"] in ("resize_", "resize_as_")


def write_entry(op, number, out, options, names):
    blob = Blob(out / f"{number}.bin")
    entry = {
        "name": op.name, "variant": op.variant_test_name, "operator": named_operator(op, names), "file": f"{number}.json", "blob": f"{number}.bin",
        "dtypes": [], "cases": 0, "skipped": {},
    }
    cases = []

    def skip(reason):
        entry["skipped"][reason] = entry["skipped"].get(reason, 0) + 1

    for dtype in DTYPES:
        if dtype not in op.supported_dtypes("cpu"):
            continue
        name = str(dtype).removeprefix("torch.")
        seed = number * 10 + DTYPES.index(dtype)
        torch.manual_seed(seed)
        random.seed(seed)
        numpy.random.seed(seed)
        try:
            samples = list(op.sample_inputs("cpu", dtype, requires_grad=False))
        except Exception as error:
            skip(f"Python cannot make its samples: {type(error).__name__}")
            continue
        if options.max_cases and len(samples) > options.max_cases:
            step = len(samples) / options.max_cases
            samples = [samples[int(i * step)] for i in range(options.max_cases)]
        written = 0
        for position, sample in enumerate(samples):
            try:
                bytes_in = sum(t.numel() * t.element_size() for t in flat_tensors((sample.input, sample.args, sample.kwargs)) if t.layout is torch.strided)
                if bytes_in > options.max_bytes:
                    skip(f"input larger than {options.max_bytes} bytes")
                    continue
                case = record(op, sample, seed + 1000 * position, blob, names)
            except NotReplayable as error:
                skip(str(error))
                continue
            except Exception as error:
                if options.verbose:
                    traceback.print_exc()
                skip(f"Python raises {type(error).__name__}: {str(error).splitlines()[0][:120] if str(error) else ''}")
                continue
            cases.append({"dtype": name, "sample": position, **case})
            written += 1
        if written:
            entry["dtypes"].append(name)
    blob.file.close()
    entry["cases"] = len(cases)
    entry["bytes"] = blob.total
    (out / entry["file"]).write_text(json.dumps({"storages": blob.sizes, "cases": cases}, separators=(",", ":")))
    return entry


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", required=True, type=Path, help="directory to write")
    parser.add_argument("--entries", default="", help="only entries whose name (with .variant) matches this regular expression")
    parser.add_argument("--max-cases", type=int, default=0, help="at most this many samples of an entry and dtype, spread evenly; 0 for all")
    parser.add_argument("--max-bytes", type=int, default=1 << 20, help="leave out samples with larger inputs")
    parser.add_argument("--threads", type=int, default=0, help="threads of PyTorch; 0 leaves its own choice")
    parser.add_argument("--shard", default="0/1", help="n/m: every m-th entry from n")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    if options.threads:
        torch.set_num_threads(options.threads)
    from torch.testing._internal.common_methods_invocations import op_db

    let_python_functions_run()
    names = aten_names()
    options.out.mkdir(parents=True, exist_ok=True)
    shard, shards = (int(x) for x in options.shard.split("/"))
    entries = []
    started = time.time()
    for number, op in enumerate(op_db):
        full = f"{op.name}.{op.variant_test_name}" if op.variant_test_name else op.name
        if number % shards != shard or not re.search(options.entries, full):
            continue
        entry = write_entry(op, number, options.out, options, names)
        entries.append(entry)
        if options.verbose:
            print(f"{time.time() - started:7.1f} {full}: {entry['cases']} cases, {entry['bytes']} bytes {entry['skipped'] or ''}", file=sys.stderr, flush=True)
    index = {
        "kind": "op", "torch": torch.__version__, "threads": torch.get_num_threads(), "seconds": round(time.time() - started, 1), "entries": entries,
    }
    (options.out / f"index{shard if shards > 1 else ''}.json").write_text(json.dumps(index, indent=1))
    print(json.dumps({"entries": len(entries), "cases": sum(e["cases"] for e in entries), "bytes": sum(e["bytes"] for e in entries)}))


if __name__ == "__main__":
    main()
