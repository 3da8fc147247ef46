"""Modules for the tests of torch.jit: scripted and traced ones, what they are given, and what Python makes of it.

TorchScript's compiler reads source from files, so they cannot stand in the tests themselves.
"""

import base64
import io
from typing import Dict, List, NamedTuple, Optional, Tuple, Union

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def bits(t):
    t = t.detach().contiguous()
    raw = t.reshape(-1).view(torch.uint8).numpy().tobytes() if t.numel() else b""
    return {"dtype": str(t.dtype)[6:], "shape": list(t.shape), "data": base64.b64encode(raw).decode()}


class Mlp(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 8)
        self.fc2 = nn.Linear(8, 3)

    def forward(self, x):
        return self.fc2(F.relu(self.fc1(x)))


class ConvNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(1, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU(), nn.MaxPool2d(2))
        self.head = nn.Linear(4 * 4 * 4, 3)

    def forward(self, x):
        return self.head(self.body(x).flatten(1))


class Recurrent(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(3, 5, num_layers=2, batch_first=True, bidirectional=True)

    def forward(self, x):
        out, (h, c) = self.lstm(x)
        return out, h, c


class Packed(nn.Module):
    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(3, 4, batch_first=True)

    def forward(self, x: Tensor, lengths: Tensor) -> Tuple[Tensor, Tensor, Tensor]:
        packed = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
        out, h = self.gru(packed)
        padded, sizes = pad_packed_sequence(out, batch_first=True)
        return padded, h, sizes


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(8, 24, bias=False)
        self.out = nn.Linear(8, 8)

    def forward(self, x: Tensor, causal: bool = True) -> Tensor:
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, 2, d // 2).permute(2, 0, 3, 1, 4).unbind(0)
        y = F.scaled_dot_product_attention(q, k, v, is_causal=causal)
        return self.out(y.transpose(1, 2).reshape(b, t, d))


class MultiHead(nn.Module):
    def __init__(self):
        super().__init__()
        self.mha = nn.MultiheadAttention(8, 2, batch_first=True)

    def forward(self, x: Tensor, mask: Optional[Tensor] = None) -> Tuple[Tensor, Optional[Tensor]]:
        return self.mha(x, x, x, attn_mask=mask)


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        layer = nn.TransformerEncoderLayer(8, 2, 16, dropout=0.1, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, 2)

    def forward(self, x):
        return self.encoder(x)


class Loops(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(4, 4) * 0.3)

    def forward(self, x: Tensor, limit: int = 6) -> Tuple[Tensor, int]:
        steps = 0
        while bool(x.norm() > 1.0) and steps < limit:
            x = torch.tanh(x @ self.w)
            steps += 1
        if steps % 2 == 0:
            x = x * 2
        else:
            for i in range(steps):
                x = x + float(i)
        return x, steps


class Collections(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 4)

    def forward(self, items: List[Tensor], scale: Dict[str, float]) -> Dict[str, List[Tensor]]:
        out: Dict[str, List[Tensor]] = {}
        for name, factor in scale.items():
            out[name] = [self.fc(item) * factor for item in items]
        return out


class Pair(NamedTuple):
    total: Tensor
    count: int


class Methods(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 2)
        self.calls = 0
        self.names = ["a", "b"]
        self.table = {"one": 1, "two": 2}
        self.register_buffer("mean", torch.zeros(4))

    def forward(self, x):
        self.calls += 1
        self.mean = 0.9 * self.mean + 0.1 * x.detach().mean(0)
        return self.fc(x - self.mean)

    @torch.jit.export
    def pair(self, x: Tensor, times: int = 2) -> Pair:
        return Pair(x.sum() * times, times)

    @torch.jit.export
    def from_pair(self, pair: Pair) -> Tensor:
        return pair.total + pair.count

    @torch.jit.export
    def either(self, x: Union[int, str, None]) -> str:
        if isinstance(x, int):
            return "int " + str(x)
        elif isinstance(x, str):
            return "str " + x
        return "none"

    @torch.jit.export
    def keyed(self, n: int) -> Dict[int, Tuple[str, bool]]:
        return {i: (str(i), i % 2 == 0) for i in range(n)}

    @torch.jit.export
    def number(self, x: float, z: complex, d: torch.device, dtype: torch.dtype) -> Tuple[float, complex, torch.device, Tensor]:
        return x * 2, z * 2, d, torch.zeros(2, dtype=dtype, device=d)

    @torch.jit.export
    def fails(self, x):
        if x.size(0) > 2:
            raise ValueError("too long: " + str(x.size(0)))
        return self.fc(x)


class Layers(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(4, 4) for _ in range(3)])
        self.by_name = nn.ModuleDict({"first": nn.Linear(4, 4), "out": nn.Linear(4, 2)})

    def forward(self, x):
        x = self.by_name["first"](x)
        for layer in self.layers:
            x = torch.sigmoid(layer(x))
        return self.by_name["out"](x)


class Dropped(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 16)
        self.drop = nn.Dropout(0.4)
        self.fc2 = nn.Linear(16, 2)

    def forward(self, x):
        return self.fc2(self.drop(F.relu(self.fc1(x))) + 0.01 * torch.randn(x.size(0), 16))


class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(7, 4)
        self.head = nn.Linear(4, 7, bias=False)
        self.head.weight = self.embedding.weight

    def forward(self, ids):
        return self.head(torch.tanh(self.embedding(ids)))


@torch.jit.script
class Counter:
    def __init__(self, start: int):
        self.n = start

    def add(self, k: int) -> int:
        self.n += k
        return self.n


class Classes(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 4)

    def forward(self, x: Tensor, times: int = 3) -> Tensor:
        counter = Counter(0)
        for _ in range(times):
            x = self.fc(x) + counter.add(1)
        return x

    @torch.jit.export
    def counter(self, start: int) -> Counter:
        return Counter(start)

    @torch.jit.export
    def count(self, counter: Counter) -> int:
        return counter.add(10)


class Named(nn.Module):
    """Has names that mean something in JavaScript, and tasks."""

    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 4)

    def forward(self, x: Tensor, half: bool = False) -> Tensor:
        if half:
            x = x / 2
        task = torch.jit.fork(self.fc, x)
        return torch.jit.wait(task).tanh()

    @torch.jit.export
    def then(self, x: int) -> int:
        return x + 1

    @torch.jit.export
    def record(self) -> int:
        return 1


class Hooked(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 4)

    def forward(self, x: Tensor) -> Tensor:
        return self.fc(x)


def double_input(self, x: Tuple[Tensor]) -> Tuple[Tensor]:
    return (x[0] * 2,)


def add_one(self, x: Tuple[Tensor], out: Tensor) -> Tensor:
    return out + 1


def hooked():
    m = Hooked()
    m.register_forward_pre_hook(double_input)
    m.register_forward_hook(add_one)
    return m


class Frozen(nn.Module):
    """Its second module is in evaluation mode while it trains."""

    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 4)
        self.bn = nn.BatchNorm1d(4)
        self.double_ = nn.Linear(4, 2).double()

    def forward(self, x):
        return self.double_(self.bn(self.fc(x)).double())


def cases():
    """Name, module, what it is given, and whether its state is trained."""
    g = torch.Generator().manual_seed(5)
    r = lambda *size: torch.randn(*size, generator=g)
    torch.manual_seed(0)
    causal = torch.triu(torch.full((5, 5), float("-inf")), 1)
    yield "mlp", torch.jit.script(Mlp()), [r(5, 4)]
    yield "conv", torch.jit.script(ConvNet()), [r(2, 1, 8, 8)]
    yield "lstm", torch.jit.script(Recurrent()), [r(2, 6, 3)]
    yield "packed", torch.jit.script(Packed()), [r(3, 5, 3), torch.tensor([5, 2, 4])]
    yield "attention", torch.jit.script(Attention()), [r(2, 5, 8)]
    yield "multihead", torch.jit.script(MultiHead()), [r(2, 5, 8), causal]
    yield "encoder", torch.jit.script(Encoder()), [r(2, 5, 8)]
    yield "loops", torch.jit.script(Loops()), [r(3, 4) * 3, 5]
    yield "collections", torch.jit.script(Collections()), [[r(2, 4), r(3, 4)], {"a": 0.5, "b": 2.25}]
    yield "methods", torch.jit.script(Methods()), [r(2, 4)]
    yield "layers", torch.jit.script(Layers()), [r(3, 4)]
    yield "dropout", torch.jit.script(Dropped()), [r(3, 4)]
    yield "tied", torch.jit.script(Tied()), [torch.tensor([[1, 2, 3], [6, 5, 1]])]
    yield "classes", torch.jit.script(Classes()), [r(2, 4), 2]
    yield "hooks", torch.jit.script(hooked()), [r(2, 4)]
    yield "doubles", torch.jit.script(Frozen()), [r(5, 4)]
    yield "traced mlp", torch.jit.trace(Mlp(), (r(5, 4),)), [r(5, 4)]
    yield "traced conv", torch.jit.trace(ConvNet().eval(), (r(2, 1, 8, 8),)), [r(2, 1, 8, 8)]
    yield "traced lstm", torch.jit.trace(Recurrent(), (r(2, 6, 3),)), [r(2, 6, 3)]


def tensors(value):
    if isinstance(value, Tensor):
        return [value]
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, (list, tuple)):
        return []
    return [t for item in value for t in tensors(item)]


def loss_of(value):
    return sum(t.double().pow(2).mean() for t in tensors(value) if t.is_floating_point())


def state_bits(m):
    return {name: bits(t) for name, t in m.state_dict().items()}


def observe(m, inputs):
    """What a module does: one pass with gradients, ten steps of training, and what is left of it."""
    torch.manual_seed(3)
    seen = {"printed": str(m), "code": m.code, "graph": str(m.graph), "inlined": str(m.inlined_graph)}
    seen["names"] = [name for name, _ in m.named_modules()]
    seen["parameters"] = [name for name, _ in m.named_parameters()]
    seen["buffers"] = [name for name, _ in m.named_buffers()]
    out = m(*inputs)
    loss = loss_of(out)
    loss.backward()
    seen["outputs"] = [bits(t) for t in tensors(out)]
    seen["gradients"] = [None if p.grad is None else bits(p.grad) for p in m.parameters()]
    optimizer = torch.optim.Adam(m.parameters(), lr=0.01)
    seen["losses"] = []
    for _ in range(10):
        optimizer.zero_grad()
        loss = loss_of(m(*inputs))
        loss.backward()
        optimizer.step()
        seen["losses"].append(loss.item())
    seen["state"] = state_bits(m)
    m.eval()
    with torch.no_grad():
        seen["evaluated"] = [bits(t) for t in tensors(m(*inputs))]
    return seen


def make(folder):
    """Saves every case with what it is given, and gives what the loaded ones do."""
    result = {}
    for name, module, inputs in cases():
        torch.jit.save(module, f"{folder}/{name}.pt")
        torch.save(inputs, f"{folder}/{name}.inputs.pt")
        result[name] = observe(torch.jit.load(f"{folder}/{name}.pt"), inputs)
    return result


def look(folder, names):
    """The state and the results of what was saved elsewhere."""
    result = {}
    for name in names:
        m = torch.jit.load(f"{folder}/{name}.saved.pt")
        inputs = torch.load(f"{folder}/{name}.inputs.pt")
        torch.manual_seed(4)
        with torch.no_grad():
            result[name] = {"state": state_bits(m), "evaluated": [bits(t) for t in tensors(m(*inputs))]}
    return result


def in_memory(module):
    buffer = io.BytesIO()
    torch.jit.save(module, buffer)
    return base64.b64encode(buffer.getvalue()).decode()


def refusals(folder):
    """Files that need what is not there, and what Python says of them."""
    import zipfile

    def rewritten(source, target, change):
        with zipfile.ZipFile(f"{folder}/{source}") as old, zipfile.ZipFile(f"{folder}/{target}", "w") as new:
            for info in old.infolist():
                name = target.removesuffix(".pt") + info.filename[info.filename.index("/") :]
                new.writestr(name, change(info.filename, old.read(info.filename)))

    torch.jit.save(torch.jit.script(Mlp()), f"{folder}/plain.pt")
    operator = lambda name, data: data.replace(b"torch.relu(", b"ops.torchvision.nms(") if name.endswith(".py") else data
    rewritten("plain.pt", "operator.pt", operator)
    version = lambda name, data: b"99\n" if name.endswith("/version") else data
    rewritten("plain.pt", "version.pt", version)
    place = lambda name, data: data.replace(b"X\x03\x00\x00\x00cpu", b"X\x06\x00\x00\x00cuda:0") if name.endswith("data.pkl") else data
    rewritten("plain.pt", "cuda.pt", place)
    klass = lambda name, data: data.replace(b"c__torch__.torchscript\nMlp\n", b"c__torch__.torch.classes.my\nOwn\n") if name.endswith("data.pkl") else data
    rewritten("plain.pt", "class.pt", klass)
    said = {}
    for name in ["operator", "version", "cuda", "class"]:
        try:
            torch.jit.load(f"{folder}/{name}.pt")
            said[name] = None
        except Exception as error:
            said[name] = [type(error).__name__, str(error)]
    return said


def failures(folder):
    """What Python says of wrong arguments, by the JavaScript that gives them here."""
    m = torch.jit.load(f"{folder}/methods.pt")
    x = torch.ones(2, 4)
    calls = {
        "m()": lambda: m(),
        'm("a")': lambda: m("a"),
        "m(3)": lambda: m(3),
        "m(x, x, x)": lambda: m(x, x, x),
        "m.pair(x, { y: 1 })": lambda: m.pair(x, y=1),
        "m.pair(x, { x })": lambda: m.pair(x, x=x),
        "m.fails(torch.ones([3, 4]))": lambda: m.fails(torch.ones(3, 4)),
        "m.fails(torch.ones([2, 5]))": lambda: m.fails(torch.ones(2, 5)),
        "m.fromPair([x])": lambda: m.from_pair((x,)),
        "m.nothing_of_it": lambda: m.nothing_of_it,
    }
    said = {}
    for name, call in calls.items():
        try:
            call()
            said[name] = None
        except Exception as error:
            said[name] = [type(error).__name__, str(error)]
    return said
