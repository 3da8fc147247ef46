"""Writes PyTorch's own database of optimizers as files that another process can replay; see op_db.py for their form.

Each entry of ``torch.testing._internal.common_optimizers.optim_db`` takes steps with the options of its samples, in each of its forms
(the default, foreach, fused, differentiable), over parameters of several shapes. A case is::

    {"part": "optimizer", "dtype", "tensors": [...], "inputs": n, "optimizer": {"name", "params": value, "kwargs"}, "params": [value...],
     "grads": [[value...] of each step] or null, "steps": [{"params": [value...], "state": {index: {name: value}}} of each step]}

Where ``grads`` is null, a closure computes the loss: the sum over parameters of the sum of ``(p - 0.5) ** 2``. Wrong constructions are of
part "errors". One more value can be among arguments: dict ("v": {name: value}), a group of parameters.
"""

import inspect

import torch
from recording import Case, EntryWriter, NotReplayable, flat_tensors, spread, write_database

DTYPES = [torch.float32, torch.float64, torch.complex64, torch.bfloat16, torch.float16]
FORMS = [{}, {"foreach": True}, {"fused": True}, {"differentiable": True}]
STEPS = 4


def parameters(name, dtype):
    """Of all kinds, as far as the optimizer takes them: a matrix, a vector, a scalar, a transposed one, three dimensions, none."""
    matrices = [torch.randn(3, 4, dtype=dtype), torch.randn(4, 3, dtype=dtype).t()]
    if name == "Muon":
        return matrices
    if name == "LBFGS":
        return [torch.randn(3, 4, dtype=dtype), torch.randn(5, dtype=dtype)]
    others = [torch.randn(5, dtype=dtype), torch.randn((), dtype=dtype), torch.randn(2, 3, 2, dtype=dtype)]
    # Adafactor divides by the number of elements.
    return [*matrices, *others, *([] if name == "Adafactor" else [torch.randn(0, 3, dtype=dtype)])]


def gradients(name, params):
    if name == "LBFGS":
        return None
    dense = [[torch.randn(p.shape, dtype=p.dtype) for p in params] for _ in range(STEPS)]
    return [[g.to_sparse() for g in step] for step in dense] if name == "SparseAdam" else dense


def loss(params):
    return sum(((p - 0.5) ** 2).sum() for p in params)


def write_state(case, value):
    if isinstance(value, (list, tuple)):
        return {"t": "list", "v": [write_state(case, item) for item in value]}
    return case.output(value)


def record(cls, name, kwargs, dtype, blob):
    case = Case(blob)
    params = [p.requires_grad_() for p in parameters(name, dtype)]
    written = {"params": [case.value(p) for p in params], "optimizer": {"name": name, "kwargs": {k: case.value(v) for k, v in kwargs.items()}}}
    grads = gradients(name, params)
    written["grads"] = None if grads is None else [[case.value(g) for g in step] for step in grads]
    inputs = len(case.tensors)
    # A differentiable step is one over tensors that have a history.
    if kwargs.get("differentiable"):
        params = [p.clone() for p in params]
    optimizer = cls(params, **kwargs)

    def closure():
        optimizer.zero_grad()
        value = loss(params)
        value.backward()
        return value

    steps = []
    for number in range(STEPS):
        if grads is not None:
            for p, g in zip(params, grads[number]):
                # Optimizers may write into them.
                p.grad = g.clone()
        optimizer.step(*([closure] if grads is None else []))
        state = optimizer.state_dict()["state"]
        steps.append({
            "params": [case.output(p) for p in params],
            "state": {str(i): {k: write_state(case, v) for k, v in of.items()} for i, of in state.items()},
        })
    return {**written, "tensors": case.tensors, "inputs": inputs, "steps": steps, "compare": "bits", "seed": 0}


def record_error(cls, name, sample, dtype, blob):
    case = Case(blob)
    given = sample.params
    if given is None:
        given = parameters(name, dtype)
        for p in given:
            p.requires_grad_()
    tensors = list(flat_tensors(given if isinstance(given, list) else [given]))
    # In some, what is wrong is with the gradient.
    grads = [[None if p.grad is None else case.value(p.grad) for p in tensors]]
    params, kwargs = case.value(given), {k: case.value(v) for k, v in sample.kwargs.items()}
    try:
        cls(given, **sample.kwargs).step()
    except Exception as error:
        return {
            "optimizer": {"name": name, "kwargs": kwargs}, "params": [params], "grads": grads, "steps": [], "tensors": case.tensors,
            "inputs": len(case.tensors), "compare": "bits", "seed": 0, "error": {"type": type(error).__name__, "message": str(error)},
        }
    raise NotReplayable("Python raises nothing")


def write_entry(number, name, info, options):
    writer = EntryWriter(number, name, options, operator=name)
    cls = info.optim_cls
    takes = inspect.signature(cls).parameters
    for dtype in DTYPES:
        writer.seed(number * 10 + DTYPES.index(dtype))
        options_of = [{**sample.kwargs, **form} for sample in info.optim_inputs_func(device="cpu") for form in FORMS if all(option in takes for option in form)]
        for position, kwargs in spread(list(enumerate(options_of)), options.max_cases):
            writer.add("optimizer", dtype, position, lambda: record(cls, name, kwargs, dtype, writer.blob))
    for position, error in enumerate(info.optim_error_inputs_func("cpu", torch.float32)):
        writer.add("errors", torch.float32, position, lambda: record_error(cls, name, error.optimizer_error_input, torch.float32, writer.blob))
    return writer.finish()


def load():
    from torch.testing._internal.common_optimizers import optim_db

    return [(info.optim_cls.__name__, info) for info in optim_db]


if __name__ == "__main__":
    write_database("optim", load, write_entry, __doc__)
