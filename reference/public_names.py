"""Lists the public names of PyTorch's namespaces as JSON: ``{namespace: [name...]}``, for parity/names.ts to look up.

Public is what a namespace's ``__all__`` has, and where there is none, or it is known to be short, what is defined in torch, begins with
no underscore and is no module. Members of classes are what ``dir`` shows of them without an underscore.
"""

import importlib
import inspect
import json
import sys
import types
import warnings

import torch

# Namespaces of which `__all__` is looked at, or all that is torch's own.
MODULES = """
torch.nn.functional torch.nn.init torch.nn.utils torch.nn.utils.rnn torch.nn.utils.parametrize torch.nn.utils.parametrizations
torch.nn.utils.prune torch.nn.utils.stateless torch.nn.parallel torch.nn.attention torch.nn.attention.flex_attention
torch.optim torch.optim.lr_scheduler torch.optim.swa_utils torch.utils.data torch.utils.checkpoint torch.utils.tensorboard
torch.autograd torch.autograd.functional torch.autograd.forward_ad torch.autograd.graph torch.autograd.profiler torch.func
torch.linalg torch.fft torch.special torch.signal.windows torch.distributions torch.distributions.constraints
torch.distributions.transforms torch.sparse torch.amp torch.cuda torch.cuda.amp torch.accelerator torch.random torch.profiler
torch.nested torch.masked torch.hub torch.testing torch.compiler torch.jit torch.library torch.export torch.onnx torch.distributed
torch.ao.quantization torch.quantization torch.multiprocessing torch.futures torch.package torch.monitor torch.overrides
""".split()
# Backends whose flags are read and set.
BACKENDS = ["cpu", "cuda", "cudnn", "mkl", "mkldnn", "mps", "nnpack", "openmp", "opt_einsum", "quantized"]
# Of the classes that come from torch._C; the others are TorchScript's machinery.
CLASSES = {"AcceleratorError", "Event", "Generator", "OutOfMemoryError", "Size", "Stream", "Tag", "device", "dtype", "layout", "memory_format", "qscheme"}
CONSTANTS = {"e", "finfo", "iinfo", "inf", "nan", "newaxis", "pi"}
MACHINERY = {"assert_int_or_pair", "has_torch_function", "has_torch_function_unary", "has_torch_function_variadic"}
KINDS = (torch.dtype, torch.layout, torch.memory_format, torch.qscheme)


def is_own(name, value):
    """Whether a name that no ``__all__`` has is torch's: not imported from elsewhere."""
    if isinstance(value, types.ModuleType) or type(value).__module__ == "typing" or isinstance(value, (type(sys.flags), bool)):
        return False
    owner = getattr(value, "__module__", None)
    if name in MACHINERY or owner in ("torch.overrides", "torch._jit_internal"):
        return False
    if isinstance(value, type) or callable(value):
        return owner is None or str(owner).startswith("torch") or owner == "builtins" and not isinstance(value, type)
    return isinstance(value, (torch.dtype, torch.layout, torch.memory_format, torch.qscheme))


def public(module):
    listed = getattr(module, "__all__", None)
    names = listed if listed else [name for name in dir(module) if is_own(name, getattr(module, name, None))]
    found = (name for name in names if not name.startswith("_") and name != "Tensor" and hasattr(module, name))
    return sorted({name for name in found if not isinstance(getattr(module, name), types.ModuleType)})


def is_machinery(name, value):
    """What C++ puts into torch beside its functions and is no user's: binding code writes nothing but the form of a call about it."""
    if not hasattr(torch._C, name) or hasattr(torch._C._VariableFunctions, name) or isinstance(value, KINDS):
        return False
    if isinstance(value, type):
        return name not in CLASSES
    written = inspect.getdoc(value) or ""
    return not callable(value) or not written or written.startswith(f"{name}(") and "\n" not in written.strip()


def of_torch():
    # `__all__` of torch is short: it has neither unique nor finfo.
    for name in dir(torch):
        value = getattr(torch, name)
        if name.startswith("_") or isinstance(value, types.ModuleType) or is_machinery(name, value):
            continue
        if name in CONSTANTS or isinstance(value, KINDS) or name in torch.__all__ or is_own(name, value) and inspect.getdoc(value):
            yield name


def flags(module):
    """Flags and functions. Flags are properties of the class of the module that stands for the real one."""
    stands = type(module) is not types.ModuleType
    own = {name for name in dir(type(module)) if name not in dir(types.ModuleType)} if stands else set()
    named = {name for name in own if not name.startswith("_")} | set(public(module.m if stands else module))
    return sorted(name for name in named - {"m"} if not isinstance(getattr(module, name), type))


def members(cls):
    return sorted(name for name in dir(cls) if not name.startswith("_"))


def main():
    warnings.simplefilter("ignore")
    result = {"torch": sorted(of_torch()), "torch.Tensor": members(torch.Tensor)}
    result["torch.nn"] = sorted(name for name in dir(torch.nn) if inspect.isclass(getattr(torch.nn, name)) and not name.startswith("_"))
    result["torch.nn.Module"] = [name for name in members(torch.nn.Module) if name not in ("T_destination", "call_super_init", "dump_patches")]
    for name in MODULES:
        try:
            result[name] = public(importlib.import_module(name))
        except ImportError:
            # What it needs is not installed with torch.
            result[name] = []
    own = [vars(cls) for cls in torch.autograd.Function.__mro__ if cls.__module__ == "torch.autograd.function"]
    result["torch.autograd.Function"] = sorted({name for members in own for name in members if not name.startswith("_")})
    for name in BACKENDS:
        result[f"torch.backends.{name}"] = flags(importlib.import_module(f"torch.backends.{name}"))
    json.dump({"torch": torch.__version__, "namespaces": result}, sys.stdout)


if __name__ == "__main__":
    main()
