"""Writes PyTorch's own operator test database as files that another process can replay.

Each entry of ``torch.testing._internal.common_methods_invocations.op_db`` is called with its sample inputs.
While the call runs, every function of PyTorch's C++ Python bindings that it reaches is recorded with the arguments it
was given: ``F.layer_norm(x, (4,))`` is Python code that ends in one call ``torch.layer_norm(x, (4,), None, None, 1e-05,
True)``, and that is what the other side is asked to repeat. An entry that reaches several such functions becomes a
short program of steps. Nothing below those functions is recorded: decompositions and kernels are the other side's own.

The directory holds ``index.json`` and, for each entry, ``<n>.json`` (cases) and ``<n>.bin`` (the bytes of every storage).

A case is::

    {"part": "forward", "dtype": "float32", "seed": 7, "tensors": [...], "inputs": 2, "steps": [...], "results": value, "outputs": value,
     "compare": "bits"}

* ``part``: "forward"; "backward", which has besides ``backward``: {"leaves": numbers of tensors, "given": gradients of those outputs that
  require one, "grads": value}; or "errors", which has instead of results ``error``: {"type", "message"}, and where Python's own code
  or its argument parser raised it ``call``: {"name", "args", "kwargs"} instead of the steps.
* ``tensors``: inputs and constants (the first ``inputs``), then outputs; ``{"storage": n, "memory": m, "dtype", "shape", "stride", "offset"}``; those of one ``memory`` share it
  in Python; storages are bytes, and equal ones are written once. Sparse tensors are ``{"layout", "shape", "dtype", "parts": [tensor...]}``.
* ``steps``: ``{"op": ATen name, "args": [value...], "kwargs": {name: value}}``; two more names are ``__getitem__``/``__setitem__``
  (tensor, list of indices, value) and ``manual_seed``.
* a value is null, a boolean, or an object with a tag ``t``: int, float, complex, str, list, tuple, dtype, device, layout,
  memory_format, slice, ellipsis, generator, tensor (index in ``tensors``), result (step, and path inside its result).
* ``outputs``: what the last value was (every tensor as bytes); ``results``: which step's result it is.
* ``compare``: "bits", or "metadata" where Python itself gives other bytes in a second call (uninitialised memory).

``kind`` in ``index.json`` says what the entries are; "op" is operators, "module" what module_db.py writes.
"""

import contextlib
import functools
import random
import sys

import numpy
import torch
from recording import Case, EntryWriter, NotReplayable, clone, flat_tensors, same, spread, write_database
from torch.overrides import TorchFunctionMode

DTYPES = [torch.float32, torch.float64, torch.int64, torch.bool]
# Of these, and of gradients, only so many samples are written as `--max-further` says.
FURTHER_DTYPES = [torch.complex64, torch.bfloat16, torch.float16]

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


@functools.cache
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
        # The step that raised, and what.
        self.refused = (None, None)

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
        try:
            result = function(*args, **kwargs)
        except Exception as error:
            self.refused = (written, error)
            raise
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


class Calls:
    """The same call again and again, each with its own inputs and the same random numbers."""

    def __init__(self, op, sample, seed):
        self.op, self.sample, self.seed = op, sample, seed

    def __call__(self, mode=contextlib.nullcontext(), after_seed=lambda: None):
        """The result, and the inputs that require a gradient."""
        self.arguments = clone((self.sample.input, self.sample.args, self.sample.kwargs))
        torch.manual_seed(self.seed)
        random.seed(self.seed)
        numpy.random.seed(self.seed % 2**32)
        after_seed()
        with mode:
            result = self.op.op(self.arguments[0], *self.arguments[1], **self.arguments[2])
        return result, [t for t in unique(flat_tensors(self.arguments)) if t.requires_grad]

    def recorded(self, recorder):
        manual_seed = torch.manual_seed
        try:
            return self(recorder, lambda: setattr(torch, "manual_seed", lambda seed: (recorder.seed(seed), manual_seed(seed))[1]))
        finally:
            torch.manual_seed = manual_seed


def unique(tensors):
    return list({id(tensor): tensor for tensor in tensors}.values())


def given_gradients(result, seed):
    """A random gradient for each output that has one."""
    generator = torch.Generator().manual_seed(seed)
    outputs = [t for t in unique(flat_tensors(result)) if t.requires_grad]
    dense = lambda t: torch.randn(t.shape, generator=generator, dtype=t.dtype)
    return outputs, [dense(t) if t.layout is torch.strided else t.detach().clone() for t in outputs]


def record(op, sample, seed, blob, names, backward=False):
    """One case of an entry, or NotReplayable."""
    call = Calls(op, sample, seed)

    def with_gradients(made):
        result, leaves = made
        if not backward:
            return result, [], None, []
        outputs, given = given_gradients(result, seed)
        if not outputs:
            raise NotReplayable("no output has a gradient")
        return result, given, torch.autograd.grad(outputs, leaves, given, allow_unused=True), leaves

    first, second = with_gradients(call()), with_gradients(call())
    case = Case(blob)
    recorder = Recorder(case, names)
    result, given, grads, leaves = with_gradients(call.recorded(recorder))
    results = recorder.locate(result)
    deterministic = same(first[0], second[0]) and same(first[0], result)
    steps, results = without_questions(recorder, results)
    written = {}
    if backward:
        if not all(case.known.get(id(leaf), {}).get("t") == "tensor" for leaf in leaves):
            raise NotReplayable("an input with a gradient that reaches no operator")
        written["backward"] = {"leaves": [case.known[id(leaf)]["n"] for leaf in leaves], "given": [case.value(t) for t in given]}
        deterministic = deterministic and same(first[2], second[2]) and same(first[2], grads)
    inputs = len(case.tensors)
    outputs = case.output(result)
    if backward:
        written["backward"]["grads"] = [case.output(grad) for grad in grads]
    return {
        **written, "seed": seed, "tensors": case.tensors, "inputs": inputs, "steps": steps, "results": results, "outputs": outputs,
        "compare": "bits" if deterministic and not is_uninitialised(steps[-1]) else "metadata",
    }


def record_error(op, sample, seed, blob, names):
    """One wrong call, and what Python says of it."""
    call = Calls(op, sample, seed)
    try:
        call()
    except Exception as error:
        raised = error
    else:
        raise NotReplayable("Python raises nothing")
    case = Case(blob)
    recorder = Recorder(case, names)
    try:
        call.recorded(recorder)
    except NotReplayable:
        raise
    except Exception as error:
        step, cause = recorder.refused
        is_step = cause is error
    written = {"seed": seed, "steps": [], "results": None, "outputs": None, "compare": "bits"}
    if is_step:
        recorder.steps.append(step)
        recorder.makers.add(len(recorder.steps) - 1)
        written["steps"] = without_questions(recorder, None)[0]
    else:
        # Neither steps nor values are shared with the attempt above.
        case = Case(blob)
        input, args, kwargs = clone((sample.input, sample.args, sample.kwargs))
        written["call"] = {"name": op.name, "args": [case.value(x) for x in (input, *args)], "kwargs": {k: case.value(x) for k, x in kwargs.items()}}
    return {
        **written, "tensors": case.tensors, "inputs": len(case.tensors),
        "error": {"type": type(raised).__name__, "message": str(raised)},
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


def bytes_of(sample):
    return sum(t.numel() * t.element_size() for t in flat_tensors((sample.input, sample.args, sample.kwargs)) if t.layout is torch.strided)


def samples_of(op, dtype, part):
    if part == "errors":
        return [error.sample_input for error in op.error_inputs("cpu")]
    samples = list(op.sample_inputs("cpu", dtype, requires_grad=part == "backward"))
    if part == "forward":
        return samples
    # In the other samples there is nothing to ask for.
    return [s for s in samples if any(t.requires_grad for t in flat_tensors((s.input, s.args, s.kwargs)))]


def parts_of(op, options):
    """``(part, dtype, how many samples at most)``."""
    most = lambda limit: min(filter(None, (limit, options.max_cases)), default=0)
    for dtype in [*DTYPES, *FURTHER_DTYPES]:
        if dtype in op.supported_dtypes("cpu"):
            yield "forward", dtype, most(0 if dtype in DTYPES else options.max_further)
        if dtype in op.supported_backward_dtypes("cpu"):
            yield "backward", dtype, most(options.max_further)
    if op.error_inputs_func is not None:
        yield "errors", torch.float32, 0


def write_entry(number, name, op, options):
    names = aten_names()
    writer = EntryWriter(number, op.name, options, op.variant_test_name, named_operator(op, names), op.supports_autograd)

    def run(part, sample, seed):
        if bytes_of(sample) > options.max_bytes:
            raise NotReplayable(f"input larger than {options.max_bytes} bytes")
        if part == "errors":
            return record_error(op, sample, seed, writer.blob, names)
        return record(op, sample, seed, writer.blob, names, part == "backward")

    for part, dtype, most in parts_of(op, options):
        seed = writer.seed(number * 10 + [*DTYPES, *FURTHER_DTYPES].index(dtype))
        try:
            samples = samples_of(op, dtype, part)
        except Exception as error:
            writer.skip(part, f"Python cannot make its samples: {type(error).__name__}")
            continue
        for position, sample in enumerate(spread(samples, most)):
            writer.add(part, dtype, position, lambda: run(part, sample, seed + (0 if part == "errors" else 1000 * position)))
    return writer.finish()


def load():
    from torch.testing._internal.common_methods_invocations import op_db

    let_python_functions_run()
    return [(f"{op.name}.{op.variant_test_name}" if op.variant_test_name else op.name, op) for op in op_db]


if __name__ == "__main__":
    write_database("op", load, write_entry, __doc__)
