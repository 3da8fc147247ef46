"""Says which calls of ATen operators end Python: the proof that a crash is libtorch's own.

Reads a JSON array from standard input; each element is a call as test/robustness/call.ts defines it, or Python source. Each
is made in a process of its own. Prints a JSON array: null where the call came back (with a result or an exception), else how the
process ended ("SIGSEGV", "no answer").
"""

import json
import os
import resource
import signal
import sys
import warnings

import torch

LIMIT_SECONDS = 60


def fill(kind, count):
    index = torch.arange(count, dtype=torch.float64)
    return {
        "ones": lambda: index * 0 + 1,
        "zeros": lambda: index * 0,
        "waves": lambda: (index * 0.37 + 0.1).sin(),
        "nan": lambda: index * float("nan"),
        "index": lambda: index,
        "negative": lambda: -index - 1,
        "huge": lambda: index * 0 + 1e18,
    }[kind]()


def with_layout(flat, layout, shape):
    size = list(reversed(shape)) if layout == "transposed" else shape
    dense = flat.reshape(size)
    if layout == "transposed":
        return dense.permute(list(reversed(range(len(shape)))))
    if layout == "expanded":
        return dense.unsqueeze(0).expand([2, *size])
    if layout == "offset":
        return torch.cat([torch.zeros(3, dtype=flat.dtype), flat]).narrow(0, 3, flat.numel()).reshape(size)
    if layout == "sparse_coo":
        return dense.to_sparse()
    if layout == "sparse_csr":
        return dense.to_sparse_csr()
    if layout == "quantized":
        return torch.quantize_per_tensor(dense.float(), 0.1, 3, torch.quint8)
    if layout == "nested":
        return torch._nested_tensor_from_tensor_list([dense, dense])
    return dense


def make_tensor(made):
    dtype, shape = getattr(torch, made["dtype"]), made["shape"]
    if made["layout"] == "meta":
        return torch.empty(shape, dtype=dtype, device="meta")
    count = 1
    for size in shape:
        count *= size
    flat = fill(made["fill"], count).to(dtype)
    try:
        tensor = with_layout(flat, made["layout"], shape)
    except Exception:
        tensor = flat.reshape(shape)
    if made["grad"] and (tensor.is_floating_point() or tensor.is_complex()) and made["layout"] != "quantized":
        tensor.requires_grad_()
    return tensor


def make_argument(value):
    if value is None or isinstance(value, bool):
        return value
    kind = value["t"]
    if kind == "make":
        return make_tensor(value)
    if kind == "list":
        return [make_argument(item) for item in value["v"]]
    if kind == "complex":
        return complex(float(value["re"]), float(value["im"]))
    if kind == "generator":
        return torch.Generator().manual_seed(int(value["seed"]))
    if kind in ("dtype", "layout", "memory_format"):
        return getattr(torch, value["v"])
    return {"int": int, "float": float, "str": str, "device": torch.device}[kind](value["v"])


def make_call(call):
    if isinstance(call, str):
        exec(call, {"torch": torch})
        return
    operator = getattr(getattr(torch.ops.aten, call["op"]), call["overload"] or "default")
    args = [make_argument(value) for value in call["args"]]
    operator(*args, **{name: make_argument(value) for name, value in call["kwargs"].items()})


def ending(call):
    """How a process ends that makes the call; None when it comes back."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (12 << 30, 12 << 30))
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        signal.alarm(LIMIT_SECONDS)
        try:
            make_call(call)
        except Exception:
            pass
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        return None if os.WEXITSTATUS(status) == 0 else f"exit code {os.WEXITSTATUS(status)}"
    name = signal.Signals(os.WTERMSIG(status)).name
    return "no answer" if name == "SIGALRM" else name


def main():
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    print(json.dumps([ending(call) for call in json.load(sys.stdin)]))


if __name__ == "__main__":
    main()
