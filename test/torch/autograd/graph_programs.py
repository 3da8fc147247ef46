# The Python side of graph_programs.ts: runs the same programs, step by step. `args`: { programs, reference }.
import sys

sys.path.insert(0, args["reference"])
from contextlib import nullcontext

from tinygpt import TinyGPT

HEADS, INNER = 2, 12


def make_module(m, p):
    width = p["width"]
    if m["kind"] == "encoder":
        return nn.TransformerEncoderLayer(width, HEADS, INNER, dropout=m["dropout"], activation=m["activation"],
            batch_first=m["batchFirst"], norm_first=m["normFirst"], bias=m["bias"])
    if m["kind"] == "block":
        return TinyGPT(5, width, 1, HEADS, INNER, p["length"], m["dropout"], projections=True, bias=m["bias"],
            activation=m["activation"]).blocks[0]
    if m["kind"] == "linear":
        return nn.Linear(width, width, bias=m["bias"])
    return nn.LayerNorm(width)


def call_module(m, module, v, mask):
    if m["kind"] != "encoder":
        return module(v)
    batch, length = v.shape[:2] if m["batchFirst"] else (v.shape[1], v.shape[0])
    causal = torch.triu(torch.full((length, length), float("-inf")), 1)
    if mask == "causal":
        return module(v, src_mask=causal)
    if mask == "hint":
        return module(v, src_mask=causal, is_causal=True)
    if mask == "padding":
        padding = torch.zeros(batch, length, dtype=torch.bool)
        padding[0, length - 1] = True
        return module(v, src_key_padding_mask=padding)
    return module(v)


def tie(modules, ties):
    places = [(owner, name, q) for module in modules for owner in module.modules()
        for name, q in owner.named_parameters(recurse=False) if q.dim() == 1]
    chosen = [places[i % len(places)] for i in ties] if places else []
    for owner, name, q in chosen[1:]:
        if q.numel() == chosen[0][2].numel():
            setattr(owner, name, chosen[0][2])


OPS = {
    "add": lambda v, w: v + w,
    "mul": lambda v, w: v * w,
    "tanh": lambda v, w: v.tanh(),
    "roll": lambda v, w: torch.cat([v[:, 1:], v[:, :1]], 1),
    "permuted": lambda v, w: v.transpose(0, 1).contiguous().transpose(0, 1),
    "strided": lambda v, w: v.repeat(1, 1, 2)[..., ::2],
    "expanded": lambda v, w: v[:1].expand(v.shape),
    "mean": lambda v, w: v.mean(1, keepdim=True).expand(v.shape),
    "viewed": lambda v, w: v.reshape(-1, v.size(2)).sin().view(v.shape),
    "detached": lambda v, w: v.detach(),
    "inPlace": lambda v, w: v.mul_(0.5),
    "doubled": lambda v, w: (v.register_hook(lambda g: g * 2), v)[1] if v.requires_grad else v,
}


def make_loss(kind, v, weights):
    if kind == "sum":
        return v.sum()
    if kind == "squares":
        return v.pow(2).mean()
    if kind == "transposed":
        return (v.transpose(0, 1) * weights.transpose(0, 1)).sum()
    return (v * weights).sum()


def run_pass(p, call, loss, leaves, targets):
    def all_of(tensors):
        return [None if t is None else bits(t) for t in tensors]

    if call["kind"] == "backward":
        loss.backward(retain_graph=call["retain"], create_graph=call["createGraph"])
        return all_of([leaf.grad for leaf in leaves])
    if not targets:
        raise RuntimeError("nothing does not require grad")  # as far as errors are compared
    wanted = [targets[i % len(targets)] for i in call["inputs"]]
    first = torch.autograd.grad(loss, wanted, retain_graph=call["retain"] or call["createGraph"],
        create_graph=call["createGraph"], allow_unused=True)
    found = all_of(first)
    if call["createGraph"]:
        squares = sum(((g * g).sum() for g in first if g is not None and g.requires_grad), torch.zeros(()))
        if squares.requires_grad:
            found += all_of(torch.autograd.grad(squares, leaves, retain_graph=True, allow_unused=True))
    return found


def run(p):
    torch.manual_seed(p["seed"])
    torch.backends.cuda.enable_flash_sdp(p["flash"])
    modules = [make_module(m, p) for m in p["modules"]]
    shape = (p["batch"], p["length"], p["width"])
    values, inputs = [], []
    for given in p["inputs"]:
        wide = {"full": shape, "row": (1, *shape[1:]), "wide": (shape[0], shape[1] + 2, shape[2])}[given["form"]]
        leaf = torch.randn(wide).requires_grad_(given["grad"])
        inputs.append(leaf)
        values.append(leaf.expand(shape) if given["form"] == "row" else leaf[:, 1:-1] if given["form"] == "wide" else leaf)
    weights = torch.randn(shape)
    tie(modules, p["ties"])
    parameters = [q for module in modules for q in module.parameters()]
    for i in p["frozen"]:
        parameters[i % len(parameters)].requires_grad_(False)
    result = {"values": [], "passes": []}
    try:
        with torch.autocast("cpu", torch.bfloat16) if p["unusual"]["autocast"] == "forward" else nullcontext():
            for step in p["steps"]:
                v, w = (values[i % len(values)] for i in step["args"])
                if step["op"] == "module":
                    k = step["module"] % len(modules)
                    values.append(call_module(p["modules"][k], modules[k], v, step["mask"]))
                else:
                    values.append(OPS[step["op"]](v, w))
                result["values"].append(bits(values[-1]))
            loss = sum((make_loss(one["kind"], values[-1 - one["value"] % len(values)].float(), weights) for one in p["losses"]), torch.zeros(()))
        result["values"].append(bits(loss))
    except Exception as error:
        result["passes"].append(str(error))
        return result
    leaves = [t for t in [*inputs, *parameters] if t.requires_grad]
    targets = [t for t in [*leaves, *values] if t.requires_grad]
    if p["unusual"]["changed"] is not None:
        with torch.no_grad():
            (parameters + inputs)[p["unusual"]["changed"] % len(parameters + inputs)].mul_(1.5)
    for call in p["passes"]:
        try:
            with torch.autocast("cpu", torch.bfloat16) if p["unusual"]["autocast"] == "backward" else nullcontext():
                result["passes"].append(run_pass(p, call, loss, leaves, targets))
        except Exception as error:
            result["passes"].append(str(error))
            break
    return result


result = [run(p) for p in args["programs"]]
torch.backends.cuda.enable_flash_sdp(True)
