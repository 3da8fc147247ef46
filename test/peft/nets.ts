/** The models and the steps of the tests beside Python's `peft`, in both languages. */

import torch, { F, nn, optim, type Tensor } from "../../src/index.js";

/** What a case is trained on, and how the loss comes from the output. */
export interface Task {
  make(): nn.Module;
  input(): Tensor;
}

class Mlp extends nn.Module {
  embed = new nn.Embedding(11, 6, { paddingIdx: 0 });
  layers = new nn.ModuleList([block(6), block(6), block(6)]);
  head = new nn.Linear(6, 3);

  override forward(ids: Tensor): Tensor {
    let x = this.embed(ids);
    for (const layer of this.layers) x = layer(x).add(x);
    return this.head(x.mean(1));
  }
}

function block(size: number): nn.Sequential {
  return new nn.Sequential({
    qProj: new nn.Linear(size, 8),
    act: new nn.GELU(),
    vProj: new nn.Linear(8, size, { bias: false }),
  });
}

class Attending extends nn.Module {
  attn: nn.MultiheadAttention;
  out: nn.Linear;

  constructor() {
    super();
    this.attn = new nn.MultiheadAttention(8, 2, { batchFirst: true });
    this.out = new nn.Linear(8, 3);
  }

  override forward(x: Tensor): Tensor {
    const [attended] = this.attn(x, x, x);
    return this.out(attended.mean(1));
  }
}

class Expert extends nn.Module {
  gateUpProj = new nn.Parameter(torch.randn(3, 4, 6));
  scale = new nn.Parameter(torch.randn(4, 4));

  override forward(x: Tensor): Tensor {
    return torch.einsum("e o i, b i -> b o", this.gateUpProj, x).matmul(this.scale);
  }
}

class Experts extends nn.Module {
  experts = new Expert();
  out = new nn.Linear(4, 3);

  override forward(x: Tensor): Tensor {
    return this.out(this.experts(x));
  }
}

export const tasks: Record<string, Task> = {
  mlp: { make: () => new Mlp(), input: () => torch.randint(0, 11, [5, 4]) },
  nested: { make: () => new nn.Sequential(new Mlp()), input: () => torch.randint(0, 11, [5, 4]) },
  conv1: {
    make: () => new nn.Sequential(new nn.Conv1d(4, 6, 3, { padding: 1 }), new nn.Flatten(), new nn.Linear(42, 3)),
    input: () => torch.randn(5, 4, 7),
  },
  conv2: {
    make: () =>
      new nn.Sequential(
        new nn.Conv2d(2, 4, 3, { padding: 1, stride: 2 }),
        new nn.ReLU(),
        new nn.Conv2d(4, 4, 1),
        new nn.Flatten(),
        new nn.Linear(64, 3),
      ),
    input: () => torch.randn(5, 2, 8, 8),
  },
  conv3: {
    make: () => new nn.Sequential(new nn.Conv3d(2, 3, 2), new nn.Flatten(), new nn.Linear(81, 3)),
    input: () => torch.randn(5, 2, 4, 4, 4),
  },
  attention: { make: () => new Attending(), input: () => torch.randn(5, 4, 8) },
  experts: { make: () => new Experts(), input: () => torch.randn(5, 6) },
};

export const PYTHON_NETS = `
import copy, peft, tempfile, os, random
from collections import OrderedDict
def block(size):
    return nn.Sequential(OrderedDict(q_proj=nn.Linear(size, 8), act=nn.GELU(), v_proj=nn.Linear(8, size, bias=False)))
class Mlp(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(11, 6, padding_idx=0)
        self.layers = nn.ModuleList([block(6), block(6), block(6)])
        self.head = nn.Linear(6, 3)
    def forward(self, ids):
        x = self.embed(ids)
        for layer in self.layers:
            x = layer(x) + x
        return self.head(x.mean(1))
class Attending(nn.Module):
    def __init__(self):
        super().__init__()
        self.attn = nn.MultiheadAttention(8, 2, batch_first=True)
        self.out = nn.Linear(8, 3)
    def forward(self, x):
        return self.out(self.attn(x, x, x)[0].mean(1))
class Expert(nn.Module):
    def __init__(self):
        super().__init__()
        self.gate_up_proj = nn.Parameter(torch.randn(3, 4, 6))
        self.scale = nn.Parameter(torch.randn(4, 4))
    def forward(self, x):
        return torch.einsum("e o i, b i -> b o", self.gate_up_proj, x) @ self.scale
class Experts(nn.Module):
    def __init__(self):
        super().__init__()
        self.experts = Expert()
        self.out = nn.Linear(4, 3)
    def forward(self, x):
        return self.out(self.experts(x))
TASKS = {
    "mlp": (Mlp, lambda: torch.randint(0, 11, (5, 4))),
    "nested": (lambda: nn.Sequential(Mlp()), lambda: torch.randint(0, 11, (5, 4))),
    "conv1": (lambda: nn.Sequential(nn.Conv1d(4, 6, 3, padding=1), nn.Flatten(), nn.Linear(42, 3)), lambda: torch.randn(5, 4, 7)),
    "conv2": (lambda: nn.Sequential(nn.Conv2d(2, 4, 3, padding=1, stride=2), nn.ReLU(), nn.Conv2d(4, 4, 1), nn.Flatten(), nn.Linear(64, 3)), lambda: torch.randn(5, 2, 8, 8)),
    "conv3": (lambda: nn.Sequential(nn.Conv3d(2, 3, 2), nn.Flatten(), nn.Linear(81, 3)), lambda: torch.randn(5, 2, 4, 4, 4)),
    "attention": (Attending, lambda: torch.randn(5, 4, 8)),
    "experts": (Experts, lambda: torch.randn(5, 6)),
}
def state_bits(state):
    return [[k, bits(v)] for k, v in state.items()]
def make(task, seed=0, dtype=None):
    torch.manual_seed(seed)
    model = TASKS[task][0]()
    if dtype:
        model = model.to(getattr(torch, dtype))
    return model, TASKS[task][1]()
def train(model, x, steps=10, lr=0.05):
    target = torch.tensor([0, 1, 2, 1, 0])
    optimizer = torch.optim.Adam([p for p in model.parameters() if p.requires_grad], lr)
    losses, grads = [], None
    for _ in range(steps):
        loss = F.cross_entropy(model(x).float(), target)
        loss.backward()
        if grads is None:
            grads = [[n, grad(p)] for n, p in model.named_parameters() if p.requires_grad]
        optimizer.step()
        optimizer.zero_grad()
        losses.append(bits(loss))
    return losses, grads
`;

/** Ten steps of Adam: the losses, and the gradients of the first step. */
export function train(
  model: nn.Module,
  x: Tensor,
  steps = 10,
  lr = 0.05,
): { losses: Tensor[]; grads: [string, Tensor | null][] } {
  const target = torch.tensor([0, 1, 2, 1, 0], { dtype: "int64" });
  const optimizer = new optim.Adam(
    model.parameters().filter((parameter) => parameter.requiresGrad),
    lr,
  );
  const losses: Tensor[] = [];
  let grads: [string, Tensor | null][] | undefined;
  for (let step = 0; step < steps; step++) {
    const loss = F.crossEntropy((model(x) as Tensor).float(), target);
    loss.backward();
    grads ??= model
      .namedParameters()
      .filter(([, parameter]) => parameter.requiresGrad)
      .map(([name, parameter]) => [name, parameter.grad?.clone() ?? null]);
    optimizer.step();
    optimizer.zeroGrad();
    losses.push(loss);
  }
  return { losses, grads: grads as [string, Tensor | null][] };
}

/** A model of a task, and its input. */
export function make(task: string, seed = 0, dtype?: string): [nn.Module, Tensor] {
  const { make, input } = tasks[task] as Task;
  torch.manualSeed(seed);
  const model = make();
  return [dtype === undefined ? model : model.to(dtype), input()];
}
