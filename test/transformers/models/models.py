"""Tiny models of transformers: what each gives, for the tests of the same models here."""

import os

import torch
import transformers

transformers.utils.logging.set_verbosity_error()
transformers.utils.logging.disable_progress_bar()


def tensors(inputs):
    made = {}
    for name, value in inputs.items():
        made[name] = torch.tensor(value) if isinstance(value, list) else value
    return made


def floats(options):
    """Options as a Python user writes them: JSON from JavaScript has no 2.0."""
    rope = options.get("rope_parameters")
    if rope is None:
        return options
    isfloat = lambda name, value: isinstance(value, int) and not name.endswith("_embeddings")
    made = {name: float(value) if isfloat(name, value) else value for name, value in rope.items()}
    return {**options, "rope_parameters": made}


def outputs_of(outputs, bits):
    """The tensors of a model's outputs by name; lists of them as lists."""
    found = {}
    for name, value in outputs.items():
        if isinstance(value, torch.Tensor):
            found[name] = bits(value.detach())
        elif name == "cross_attentions":
            continue
        elif isinstance(value, tuple) and all(isinstance(item, torch.Tensor) for item in value):
            found[name] = [bits(item.detach()) for item in value]
    return found


def trace(case, folder, bits):
    """A model made from a seed, its outputs in evaluation and in training, its gradients, and its files."""
    config_class = getattr(transformers, case["config"])
    model_class = getattr(transformers, case["model"])
    result = {}
    torch.manual_seed(case.get("seed", 0))
    config = config_class(**floats(case["options"]))
    if case.get("attention"):
        config._attn_implementation = case["attention"]
    model = model_class(config)
    if case.get("dtype"):
        model = model.to(getattr(torch, case["dtype"]))
    result["drawn"] = bits(torch.rand(2))
    result["printed"] = repr(model)
    result["weights"] = {name: bits(value) for name, value in model.state_dict().items()}
    result["parameters"] = [name for name, _ in model.named_parameters()]
    inputs = tensors(case["inputs"])
    model.eval()
    with torch.no_grad():
        result["eval"] = outputs_of(model(**inputs, **case.get("asked", {})), bits)
    model.train()
    torch.manual_seed(1)
    outputs = model(**inputs)
    result["train"] = outputs_of(outputs, bits)
    loss = outputs["loss"] if outputs.get("loss") is not None else outputs[0].float().pow(2).mean()
    loss.backward()
    result["gradients"] = {
        name: None if value.grad is None else bits(value.grad) for name, value in model.named_parameters()
    }
    path = os.path.join(folder, case["name"])
    model.save_pretrained(path)
    result["files"] = {
        name: open(os.path.join(path, name), encoding="utf-8").read()
        for name in sorted(os.listdir(path))
        if name.endswith(".json")
    }
    ours = os.path.join(folder, case["name"] + "-ours")
    if os.path.isdir(ours):
        loaded = model_class.from_pretrained(ours)
        result["loaded"] = {name: bits(value) for name, value in loaded.state_dict().items()}
    return result
