"""Exports programs of many kinds into a folder: for each its .pt2, and what Python gives for it (NAME.pt)."""

import json
import sys
import warnings

warnings.simplefilter("ignore")

import torch
import torch.nn.functional as F
from torch import nn
from torch._higher_order_ops.map import map as hop_map
from torch._higher_order_ops.scan import scan
from torch._higher_order_ops.while_loop import while_loop
from torch.export import Dim

torch.set_num_threads(1)
AUTO = Dim.AUTO
# Their gradients in Python are not those of the loop written out: of while_loop they are others, of the rest other bits.
TRAINED = ["conv", "dynamic_batch", "gpt2"]
LOOPS = ["while_loop", "scan", "map"]


class Wrap(nn.Module):
    """Modules by name, and what to compute with them."""

    def __init__(self, compute, buffers=None, **modules):
        super().__init__()
        for name, module in modules.items():
            setattr(self, name, module)
        for name, buffer in (buffers or {}).items():
            self.register_buffer(name, buffer)
        self.compute = compute

    def forward(self, *args, **kwargs):
        return self.compute(self, *args, **kwargs)


def mutate(m, x):
    m.count.add_(1)
    m.mean.mul_(0.9).add_(x.mean(0).detach(), alpha=0.1)
    return x - m.mean


def without_grad(m, x):
    with torch.no_grad():
        scale = m.a(x).sigmoid()
    return m.b(x) * scale


def with_autocast(m, x):
    with torch.autocast("cpu", dtype=torch.bfloat16):
        y = m.a(x)
    return m.b(y.float())


def conditional(m, x):
    return torch.cond(x.sum() > 0, lambda v: m.a(v).relu(), lambda v: m.b(v).tanh(), (x,))


def nested_conditional(m, x):
    def positive(v):
        return torch.cond(v.mean() > 1, lambda u: m.a(u) * 2.0, lambda u: m.a(u) + 1, (v,))

    return torch.cond(x.sum() > 0, positive, lambda v: m.b(v), (x,))


def looped(m, x):
    def body(i, v):
        return i + 1, m.a(v).tanh()

    return while_loop(lambda i, v: i < 4, body, (torch.tensor(0), x))


def scanned(m, x):
    def step(state, v):
        new = torch.tanh(m.a(v) + state)
        return new, new.clone() * 2.0

    return scan(step, torch.zeros(4), x)


def data_dependent(m, x):
    n = x[0, 0].abs().mul(3).to(torch.int64).item()
    torch._check(n >= 1)
    torch._check(n <= 3)
    return x.narrow(0, 0, 2) * n, torch.full((2, 2), n)


def sizes(m, x):
    b, t, c = x.shape
    y = x.reshape(b * t // 2, 2 * c)
    pad = x.new_zeros(b, t + 1, c)
    half = x[:, : t // 2].sum(1)
    return y, pad, half / (b * 1.5), t - 1


def outputs(m, x):
    top = x.topk(2, dim=1)
    return {"first": x.chunk(3, dim=1), "top": top.values, "deep": (x.sum(), [x.amax(), {"n": x.shape[0]}]), "none": None}


def inputs(m, pair, named, *, scale):
    return pair[0] @ named["w"] + pair[1] * scale


def rank(m, x, i):
    y = x.clone()
    y[i] = 0.5
    y.index_put_((i, i), torch.tensor(2.0), accumulate=True)
    return y[:, i], torch.where(y > 0, y, -y), y.masked_fill(y > 1, float("-inf")).softmax(-1)


def constants(m, x, flag, fill, times, name):
    return (x * times if flag else x).masked_fill(x > 0, fill) if name == "abc" else x


def changes_input(m, x):
    x.mul_(2.0)
    return x + 1


def in_place_views(m, x):
    y = m.a(x)
    y[:, 0].mul_(3.0)
    y.t()[1].add_(1)
    return y


class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(11, 8)
        self.head = nn.Linear(8, 11, bias=False)
        self.head.weight = self.embed.weight

    def forward(self, ids):
        return self.head(self.embed(ids))


class CamelNames(nn.Module):
    def __init__(self):
        super().__init__()
        self.inProj = nn.Linear(4, 4)
        self.outProjB = nn.Linear(4, 2)
        self.register_buffer("runScale", torch.tensor(2.0), persistent=False)
        self.constTensor = torch.arange(4.0)

    def forward(self, x):
        return self.outProjB(self.inProj(x + self.constTensor)) * self.runScale


class TakenNames(nn.Module):
    """Names that are taken where the program is loaded, and free in Python."""

    def __init__(self):
        super().__init__()
        self.constructor = nn.Parameter(torch.randn(4))
        self.stateDict = nn.Linear(4, 4)
        self.stateDict_ = nn.Linear(4, 4)
        self.register_buffer("toString", torch.randn(4))

    def forward(self, x):
        return self.stateDict_(self.stateDict(x * self.constructor)) + self.toString


def optional(m, x, other=None, *, scale=None):
    return x * scale if other is None else x * scale + other


def attention(m, q, k, v, mask):
    y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
    return y + F.scaled_dot_product_attention(q, k, v, is_causal=True)


def transformers_models():
    import transformers

    common = dict(vocab_size=33, hidden_size=16, num_hidden_layers=2, num_attention_heads=2)
    ids = torch.randint(0, 33, (2, 7))
    shapes = {0: Dim("batch", min=1, max=8), 1: Dim("length", min=2, max=32)}
    bert = transformers.BertConfig(**common, intermediate_size=32, max_position_embeddings=32)
    gpt2 = transformers.GPT2Config(vocab_size=33, n_embd=16, n_layer=2, n_head=2, n_positions=32)
    llama = transformers.LlamaConfig(
        **common, intermediate_size=32, num_key_value_heads=1, max_position_embeddings=32
    )
    for name, model in {
        "bert": transformers.BertForMaskedLM(bert),
        "gpt2": transformers.GPT2LMHeadModel(gpt2),
        "llama": transformers.LlamaForCausalLM(llama),
    }.items():
        model.config.use_cache = False
        model.config.return_dict = True
        mask = torch.ones_like(ids)
        kwargs = {"input_ids": ids, "attention_mask": mask}
        yield name, model.eval(), (), kwargs, {"input_ids": shapes, "attention_mask": shapes}


def programs():
    x = torch.randn(6, 4)
    image = torch.randn(2, 3, 8, 8)
    sequence = torch.randn(3, 5, 4)
    ids = torch.randint(0, 11, (2, 5))
    linear = lambda: nn.Linear(4, 4)
    batch = {0: AUTO}

    yield "mlp", nn.Sequential(nn.Linear(4, 8), nn.GELU(), nn.Linear(8, 3)), (x,), {}, None
    yield "dynamic_batch", nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.LayerNorm(8)), (x,), {}, (batch,)
    yield "conv", nn.Sequential(
        nn.Conv2d(3, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(64, 5)
    ), (image,), {}, (batch,)
    yield "conv_eval", nn.Sequential(
        nn.Conv2d(3, 4, 3, groups=1, stride=2), nn.BatchNorm2d(4), nn.SiLU(), nn.AdaptiveAvgPool2d(1)
    ).eval(), (image,), {}, (batch,)
    yield "conv_transpose", nn.Sequential(
        nn.ConvTranspose2d(3, 2, 2, stride=2), nn.GroupNorm(2, 2), nn.Upsample(scale_factor=2.0, mode="bilinear")
    ), (image,), {}, None
    yield "channels_last", nn.Conv2d(3, 4, 3).to(memory_format=torch.channels_last), (
        image.to(memory_format=torch.channels_last),
    ), {}, None
    yield "lstm", Wrap(lambda m, v: m.rnn(v), rnn=nn.LSTM(4, 6, 2, batch_first=True)), (sequence,), {}, None
    yield "gru", Wrap(lambda m, v: m.rnn(v)[0], rnn=nn.GRU(4, 6, bidirectional=True)), (sequence,), {}, None
    yield "multihead", Wrap(lambda m, v: m.a(v, v, v), a=nn.MultiheadAttention(4, 2, batch_first=True)), (sequence,), {}, None
    yield "encoder", nn.TransformerEncoderLayer(4, 2, 8, dropout=0.0, batch_first=True), (sequence,), {}, (batch,)
    yield "encoder_eval", nn.TransformerEncoderLayer(4, 2, 8, batch_first=True).eval(), (sequence,), {}, None
    q = torch.randn(2, 2, 5, 4)
    yield "attention", Wrap(attention), (q, q.flip(0), q * 2, torch.rand(5, 5) > 0.2), {}, None
    yield "embedding", nn.Sequential(nn.Embedding(11, 8, padding_idx=0), nn.LayerNorm(8), nn.Linear(8, 2)), (ids,), {}, (batch,)
    yield "sizes", Wrap(sizes), (torch.randn(4, 6, 3),), {}, ({0: AUTO, 1: AUTO},)
    yield "derived_size", Wrap(lambda m, a, b: a + b[1:]), (torch.randn(5), torch.randn(6)), {}, (
        {0: Dim("n", min=3, max=20)}, {0: Dim("n", min=3, max=20) + 1}
    )
    yield "cond", Wrap(conditional, a=linear(), b=linear()), (x,), {}, None
    yield "cond_false", Wrap(conditional, a=linear(), b=linear()), (-x.abs(),), {}, (batch,)
    yield "nested_cond", Wrap(nested_conditional, a=linear(), b=linear()), (x.abs(),), {}, None
    yield "while_loop", Wrap(looped, a=linear()), (x,), {}, None
    yield "scan", Wrap(scanned, a=linear()), (x,), {}, None
    yield "map", Wrap(lambda m, v: hop_map(lambda u: m.a(u).relu(), v), a=linear()), (sequence,), {}, None
    yield "buffers", Wrap(mutate, {"count": torch.tensor(0), "mean": torch.zeros(4)}), (x,), {}, None
    yield "outputs", Wrap(outputs), (torch.randn(3, 6),), {}, None
    yield "inputs", Wrap(inputs), ((x, torch.randn(6, 2)), {"w": torch.randn(4, 2)}), {"scale": torch.tensor(3.0)}, None
    yield "index", Wrap(rank), (torch.randn(4, 4), torch.tensor([0, 2])), {}, None
    yield "no_grad", Wrap(without_grad, a=linear(), b=linear()), (x,), {}, None
    yield "autocast", Wrap(with_autocast, a=linear(), b=linear()), (x,), {}, None
    yield "dropout", nn.Sequential(linear(), nn.Dropout(0.4), linear()), (x,), {}, (batch,)
    yield "random", Wrap(lambda m, v: v + torch.randn_like(v) * torch.rand(4) + torch.randint(0, 5, (4,))), (x,), {}, None
    yield "data_dependent", Wrap(data_dependent), (torch.full((3, 2), 0.8),), {}, None
    yield "changes_input", Wrap(changes_input), (x,), {}, None
    yield "in_place_views", Wrap(in_place_views, a=linear()), (x,), {}, None
    yield "bfloat16", nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)).bfloat16(), (x.bfloat16(),), {}, None
    yield "complex", Wrap(lambda m, v: torch.fft.rfft(v).abs() + torch.view_as_real(torch.fft.fft(v) * (1 + 2j))[..., 1].sum()), (x,), {}, None
    yield "float64", nn.Sequential(nn.Linear(4, 2), nn.Softplus()).double(), (x.double(),), {}, None
    yield "constants", Wrap(constants), (x, True, float("-inf"), 2, "abc"), {}, None
    yield "not_a_number", Wrap(lambda m, v, f: v.masked_fill(v > 0, f)), (x, float("nan")), {}, None
    yield "tied", Tied(), (ids,), {}, None
    yield "camel_names", CamelNames(), (x,), {}, None
    yield "taken_names", TakenNames(), (x,), {}, None
    yield "optional", Wrap(optional), (x, x), {"scale": torch.tensor(3.0)}, None
    yield "dynamic_int", Wrap(lambda m, v, n: v * n), (x, 3), {}, (None, torch.export.Dim.DYNAMIC)
    yield "loss", Wrap(lambda m, v, t: F.cross_entropy(m.a(v), t, label_smoothing=0.1), a=linear()), (x, torch.randint(0, 4, (6,))), {}, None
    yield "einsum", Wrap(lambda m, a, b: torch.einsum("bij,bkj->bik", a, b).clamp(min=0)), (sequence, sequence * 2), {}, None
    yield "normed", Wrap(lambda m, v: F.normalize(m.a(v), dim=-1), a=nn.utils.parametrizations.weight_norm(linear())), (x,), {}, None
    yield from transformers_models()


def leaves(value):
    return torch.utils._pytree.tree_leaves(value)


def main(folder):
    torch.manual_seed(0)
    names = []
    for name, model, args, kwargs, shapes in programs():
        if isinstance(model, Wrap) and shapes is not None:
            shapes = (tuple(shapes),)
        program = torch.export.export(model, args, kwargs, dynamic_shapes=shapes)
        torch.export.save(program, f"{folder}/{name}.pt2")
        names.append(name)
        if name in ("buffers", "mlp", "encoder"):
            torch.export.save(program.run_decompositions(), f"{folder}/{name}_decomposed.pt2")
            names.append(f"{name}_decomposed")
    for name in names:
        run(folder, name)


def train(module, args, kwargs):
    optimizer = torch.optim.AdamW(module.parameters(), lr=0.01)
    for _ in range(5):
        optimizer.zero_grad()
        loss_of(leaves(module(*args, **kwargs))).backward()
        optimizer.step()
    return {k: v.clone() for k, v in module.state_dict().items()}


def loss_of(values):
    values = [v for v in values if isinstance(v, torch.Tensor) and v.requires_grad]
    return sum((v.abs() if v.is_complex() else v).float().pow(2).mean() for v in values)


def run(folder, name):
    program = torch.export.load(f"{folder}/{name}.pt2")
    args, kwargs = program.example_inputs
    expected = {"args": list(args), "kwargs": dict(kwargs), "graph": str(program.graph)}
    expected["signature"] = str(program.graph_signature)
    # Before it stands the graph, as code.
    expected["end"] = str(program)[str(program).index("Graph signature:") :]
    expected = torch.utils._pytree.tree_map(lambda v: v.clone() if isinstance(v, torch.Tensor) else v, expected)
    torch.save(expected, f"{folder}/{name}.inputs.pt")
    module = program.module()
    torch.manual_seed(1)
    with torch.set_grad_enabled(name not in LOOPS):
        result = leaves(module(*args, **kwargs))
    loss = loss_of(result)
    if isinstance(loss, torch.Tensor):
        loss.backward()
    torch.save(
        {
            "result": [v.detach() if isinstance(v, torch.Tensor) else v for v in result],
            "gradients": {k: None if p.grad is None else p.grad.clone() for k, p in module.named_parameters()},
            "state": {k: v.clone() for k, v in module.state_dict().items()},
            "trained": train(module, args, kwargs) if name in TRAINED else {},
            "args": [v for v in leaves(args) if isinstance(v, torch.Tensor)],
        },
        f"{folder}/{name}.expected.pt",
    )


# What every program refuses: calls of the module `m`.
REFUSED = [
    ("mlp", "m()"),
    ("mlp", "m(x, x)"),
    ("mlp", "m([x])"),
    ("mlp", "m(torch.ones(5, 4))"),
    ("dynamic_batch", "m(torch.ones(5, 3))"),
    ("derived_size", "m(torch.ones(5), torch.ones(5))"),
    ("derived_size", "m(torch.ones(30), torch.ones(31))"),
    ("derived_size", "m(torch.ones(2), torch.ones(3))"),
    ("sizes", "m(torch.ones(3, 3, 3))"),
    ("bert", "m(input_ids=torch.ones(1, 3).long())"),
    ("bert", "m(input_ids=torch.ones(1, 3).long(), attention_mask=torch.ones(2, 3).long())"),
    ("constants", "m(x, False, float('-inf'), 2, 'abc')"),
    ("constants", "m(x, True, 1.0, 2, 'abc')"),
    ("constants", "m(x, True, float('-inf'), 3, 'abc')"),
    ("constants", "m(x, True, float('-inf'), 2, 'b')"),
    ("not_a_number", "m(x, 1.5)"),
    ("optional", "m(x, scales=x)"),
    ("optional", "m(x, x, scale=x, scales=x)"),
    ("optional", "m(x, x)"),
    ("optional", "m(x, scale=x)"),
    ("mlp", "m.train()"),
    ("mlp", "m.eval()"),
]


def errors(folder):
    said = {}
    for name, code in REFUSED:
        m, x = torch.export.load(f"{folder}/{name}.pt2").module(), torch.ones(6, 4)
        try:
            eval(code)
        except Exception as error:
            said[f"{name}: {code}"] = [type(error).__name__, str(error)]
    with open(f"{folder}/errors.json", "w") as file:
        json.dump(said, file)


main(sys.argv[1])
errors(sys.argv[1])
