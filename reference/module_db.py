"""Writes PyTorch's own database of modules as files that another process can replay; see op_db.py for their form.

Each entry of ``torch.testing._internal.common_modules.module_db`` is constructed under a seed with the arguments of its samples, cast
to the dtype, and called in training and in evaluation; gradients are those of the inputs and then of the parameters. A case is::

    {"part": "module", "dtype", "training", "seed", "tensors": [...], "inputs": n, "module": {"name", "args", "kwargs"},
     "call": {"args", "kwargs"}, "state": {"before": {key: value}, "after": {key: value}}, "printed": repr, "outputs": value,
     "backward": {"leaves", "given", "grads"} or null, "compare"}

A wrong construction or call is of part "errors" and has ``error``: {"type", "message"}; its ``call`` is null where there is none. Three more values can be among arguments:
function (its name in torch.nn.functional or torch), packed (a packed sequence's four parts), and module (name, args, kwargs and state).
"""

import dataclasses

import torch
from recording import Case, EntryWriter, NotReplayable, clone, flat_tensors, same, spread, write_database
from torch.nn.utils.rnn import PackedSequence

DTYPES = [torch.float32, torch.float64, torch.complex64, torch.bfloat16, torch.float16]


def remember_construction():
    """Keeps for every module the arguments that it was made with: samples have modules among their arguments."""
    made = {}

    def new(cls, *args, **kwargs):
        module = object.__new__(cls)
        made[id(module)] = (module, args, kwargs)
        return module

    torch.nn.Module.__new__ = staticmethod(new)
    return made


class ModuleCase(Case):
    """A case among whose values are modules, functions and packed sequences."""

    def value(self, value):
        if isinstance(value, PackedSequence):
            return {"t": "packed", "v": [self.value(part) for part in value]}
        if isinstance(value, torch.nn.Module):
            _, args, kwargs = MADE[id(value)]
            return {"t": "module", **self.construction(type(value), args, kwargs), "state": self.state(value)}
        if isinstance(value, torch.nn.LinearCrossEntropyOptions):
            return {"t": "options", "v": {f.name: self.value(getattr(value, f.name)) for f in dataclasses.fields(value)}}
        if callable(value) and not isinstance(value, (type, torch.Tensor)):
            name = getattr(value, "__name__", "")
            if getattr(torch.nn.functional, name, None) is not value and getattr(torch, name, None) is not value:
                raise NotReplayable(f"a function as argument, {value}")
            return {"t": "function", "v": name}
        return super().value(value)

    def construction(self, cls, args, kwargs):
        return {"name": cls.__name__, "args": [self.value(x) for x in args], "kwargs": {k: self.value(x) for k, x in kwargs.items()}}

    def state(self, module):
        lazy = torch.nn.parameter.is_lazy
        return {key: None if lazy(t) else self.output(t) for key, t in module.state_dict().items()}


def construct(info, sample, dtype, seed):
    torch.manual_seed(seed)
    given = sample.constructor_input
    return info.module_cls(*given.args, **given.kwargs).to("cpu").to(dtype)


def call(module, sample, seed):
    """The inputs, and the module's result for them."""
    given = sample.forward_input
    args, kwargs = clone((given.args, given.kwargs))
    # The one input that has a name in some samples; elsewhere names are those of options.
    if not args and "input" in kwargs:
        args = (kwargs.pop("input"),)
    torch.manual_seed(seed + 1)
    return args, kwargs, lambda: module(*args, **kwargs)


def gradients(module, args, kwargs, result, seed):
    """Those of outputs, and what comes of them; None where nothing has a gradient."""
    outputs = [t for t in flat_tensors(result) if t.requires_grad]
    if not outputs:
        return [], [], None
    generator = torch.Generator().manual_seed(seed)
    given = [torch.randn(t.shape, generator=generator, dtype=t.dtype) for t in outputs]
    leaves = [t for t in flat_tensors((args, kwargs)) if t.requires_grad]
    return leaves, given, torch.autograd.grad(outputs, [*leaves, *(p for p in module.parameters() if p.requires_grad)], given, allow_unused=True)


def record(info, sample, dtype, training, seed, blob):
    def run():
        module = construct(info, sample, dtype, seed).train(training)
        args, kwargs, go = call(module, sample, seed)
        result = go()
        return result, gradients(module, args, kwargs, result, seed)[2], module.state_dict()

    first, second = run(), run()
    case = ModuleCase(blob)
    module = construct(info, sample, dtype, seed).train(training)
    construction = case.construction(info.module_cls, sample.constructor_input.args, sample.constructor_input.kwargs)
    before, printed = case.state(module), repr(module)
    args, kwargs, go = call(module, sample, seed)
    written = {"args": [case.value(x) for x in args], "kwargs": {k: case.value(x) for k, x in kwargs.items()}}
    result = go()
    leaves, given, grads = gradients(module, args, kwargs, result, seed)
    backward = None
    if grads is not None:
        backward = {"leaves": [case.known[id(leaf)]["n"] for leaf in leaves], "given": [case.value(t) for t in given]}
    inputs = len(case.tensors)
    if backward is not None:
        backward["grads"] = [case.output(grad) for grad in grads]
    deterministic = same(first[0], second[0]) and same(first[1], second[1])
    return {
        "training": training, "seed": seed, "tensors": case.tensors, "inputs": inputs, "module": construction, "call": written,
        "state": {"before": before, "after": case.state(module)}, "printed": printed, "outputs": case.output(result), "backward": backward,
        "compare": "bits" if deterministic else "metadata",
    }


def record_error(info, sample, dtype, training, seed, blob):
    case = ModuleCase(blob)
    construction = case.construction(info.module_cls, sample.constructor_input.args, sample.constructor_input.kwargs)
    written = None
    try:
        module = construct(info, sample, dtype, seed).train(training)
        if sample.forward_input is not None:
            args, kwargs, go = call(module, sample, seed)
            written = {"args": [case.value(x) for x in args], "kwargs": {k: case.value(x) for k, x in kwargs.items()}}
            go()
    except NotReplayable:
        raise
    except Exception as error:
        return {
            "training": training, "seed": seed, "tensors": case.tensors, "inputs": len(case.tensors), "module": construction,
            "call": written, "state": {"before": {}, "after": {}}, "printed": "", "outputs": None, "backward": None, "compare": "bits",
            "error": {"type": type(error).__name__, "message": str(error)},
        }
    raise NotReplayable("Python raises nothing")


def samples_of(info, dtype, training):
    """``(part, sample)`` of an entry."""
    given = dict(device="cpu", dtype=dtype, requires_grad=True, training=training)
    yield from (("module", sample) for sample in info.module_inputs_func(info, **given))
    if info.module_cls.__name__ in ("RNN", "GRU"):
        yield from (("module", sample) for sample in info.module_inputs_func(info, with_packed_sequence=True, **given))
    if info.module_error_inputs_func is not None:
        yield from (("errors", error.module_error_input) for error in info.module_error_inputs_func(info, **given))


MADE = remember_construction()


def write_entry(number, name, info, options):
    MADE.clear()
    writer = EntryWriter(number, name, options, operator=name)
    for dtype in (dtype for dtype in DTYPES if dtype in info.dtypes):
        for training in (True, False):
            seed = writer.seed(number * 10 + DTYPES.index(dtype))
            samples = list(enumerate(samples_of(info, dtype, training)))
            good, wrong = ([s for s in samples if s[1][0] == part] for part in ("module", "errors"))
            most = min(filter(None, (options.max_further, options.max_cases)), default=0)
            for position, (part, sample) in [*spread(good, most), *wrong]:
                write = record if part == "module" else record_error
                writer.add(part, dtype, position, lambda: write(info, sample, dtype, training, seed + 1000 * position, writer.blob))
    return writer.finish()


def load():
    from torch.testing._internal.common_modules import module_db

    return [(info.name.removeprefix("nn."), info) for info in module_db]


if __name__ == "__main__":
    write_database("module", load, write_entry, __doc__)
