/**
 * What is computed on both sides, for any device: Python code that leaves tensors in `leave`, and the same here. Each begins
 * with seed 0. On the CPU all must have the same bits; that is how the cases themselves are tested.
 */
import torch, { nn, type Tensor } from "../../src/index.js";
import { OPTIMIZER_CASES } from "./optimizers.js";

export interface Case {
  name: string;
  python: string;
  ours(device: string): Record<string, Tensor>;
}

const F = nn.functional;

const DRAWS: Case = {
  name: "random draws: uniform, normal, integers, permutation, dropout",
  python: `
x = torch.ones(1000, device=device)
leave = {"rand": torch.rand(1000, device=device), "randn": torch.randn(1001, device=device),
         "randint": torch.randint(0, 1000, (77,), device=device), "randperm": torch.randperm(50, device=device),
         "dropout": F.dropout(x, 0.3), "bernoulli": torch.empty(99, device=device).bernoulli_(0.2)}`,
  ours(device) {
    const x = torch.ones(1000, { device });
    return {
      rand: torch.rand(1000, { device }),
      randn: torch.randn(1001, { device }),
      randint: torch.randint(0, 1000, [77], { device }),
      randperm: torch.randperm(50, { device }),
      dropout: F.dropout(x, { p: 0.3 }),
      bernoulli: torch.empty(99, { device }).bernoulli_(0.2),
    };
  },
};

const ARITHMETIC: Case = {
  name: "elementwise operators, reductions, softmax, indexing",
  python: `
x = torch.randn(64, 65).to(device)
leave = {"gelu": F.gelu(x), "softmax": x.softmax(-1), "sum": x.sum(), "mean": x.mean(0), "std": x.std(1),
         "norm": F.layer_norm(x, (65,)), "cumsum": x.cumsum(1), "sorted": x.sort(1).values, "picked": x[x > 0].sum(),
         "gather": x.gather(1, x.argsort(1)), "exp": x.exp(), "erf": x.erf()}`,
  ours(device) {
    const x = torch.randn(64, 65).to(device);
    return {
      gelu: F.gelu(x),
      softmax: x.softmax(-1),
      sum: x.sum(),
      mean: x.mean(0),
      std: x.std(1),
      norm: F.layerNorm(x, [65]),
      cumsum: x.cumsum(1),
      sorted: x.sort(1)[0],
      picked: x.at(x.gt(0)).sum(),
      gather: x.gather(1, x.argsort(1)),
      exp: x.exp(),
      erf: x.erf(),
    };
  },
};

const PRODUCTS: Case = {
  name: "matrix products, convolution, attention; float32, bfloat16, float64",
  python: `
a, b = torch.randn(48, 32).to(device), torch.randn(32, 40).to(device)
q = torch.randn(2, 4, 16, 8).to(device)
image, kernel = torch.randn(2, 3, 12, 12).to(device), torch.randn(5, 3, 3, 3).to(device)
leave = {"matmul": a @ b, "bf16": a.bfloat16() @ b.bfloat16(), "f64": a.double() @ b.double(),
         "attention": F.scaled_dot_product_attention(q, q, q, is_causal=True), "conv": F.conv2d(image, kernel, padding=1)}`,
  ours(device) {
    const [a, b] = [torch.randn(48, 32).to(device), torch.randn(32, 40).to(device)];
    const q = torch.randn(2, 4, 16, 8).to(device);
    const [image, kernel] = [torch.randn(2, 3, 12, 12).to(device), torch.randn(5, 3, 3, 3).to(device)];
    return {
      matmul: a.matmul(b),
      bf16: a.bfloat16().matmul(b.bfloat16()),
      f64: a.double().matmul(b.double()),
      attention: torch.ops.aten.scaledDotProductAttention(q, q, q, { isCausal: true }),
      conv: torch.ops.aten.conv2d(image, kernel, { padding: 1 }),
    };
  },
};

const training = (name: string, dropout: number, autocast: boolean): Case => ({
  name,
  python: `
model = nn.ModuleList([nn.Embedding(13, 32), nn.TransformerEncoderLayer(32, 2, 64, dropout=${dropout}, batch_first=True), nn.Linear(32, 13)]).to(device)
ids, targets = torch.randint(0, 13, (4, 8)).to(device), torch.randint(0, 13, (4, 8)).to(device)
mask = torch.triu(torch.ones(8, 8, device=device) * float("-inf"), 1)
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
losses = []
for _ in range(20):
    optimizer.zero_grad()
    with torch.autocast(device, dtype=torch.bfloat16, enabled=${autocast ? "True" : "False"}):
        logits = model[2](model[1](model[0](ids), src_mask=mask))
        loss = F.cross_entropy(logits.view(-1, 13).float(), targets.view(-1))
    loss.backward()
    optimizer.step()
    losses.append(loss.detach())
leave = {"losses": torch.stack(losses), "weight": model[2].weight, "grad": model[0].weight.grad}`,
  ours(device) {
    const embed = new nn.Embedding(13, 32);
    const layer = new nn.TransformerEncoderLayer(32, 2, { dimFeedforward: 64, dropout, batchFirst: true });
    const head = new nn.Linear(32, 13);
    const model = new nn.ModuleList([embed, layer, head]).to(device);
    const ids = torch.randint(0, 13, [4, 8]).to(device);
    const targets = torch.randint(0, 13, [4, 8]).to(device);
    const mask = torch.triu(torch.ones(8, 8, { device }).mul(Number.NEGATIVE_INFINITY), { diagonal: 1 });
    const optimizer = new torch.optim.Adam(model.parameters(), { lr: 1e-3 });
    const losses: Tensor[] = [];
    for (let step = 0; step < 20; step++) {
      optimizer.zeroGrad();
      const loss = torch.autocast(device, { dtype: torch.bfloat16, enabled: autocast }, () => {
        const logits = head(layer(embed(ids), { srcMask: mask })) as Tensor;
        return F.crossEntropy(logits.view(-1, 13).float(), targets.view(-1));
      });
      loss.backward();
      optimizer.step();
      losses.push(loss.detach());
    }
    return { losses: torch.ops.aten.stack(losses), weight: head.weight, grad: embed.weight.grad as Tensor };
  },
});

const SCALED: Case = {
  name: "GradScaler with float16 autocast",
  python: `
model, x = nn.Linear(16, 8).to(device), torch.randn(4, 16).to(device)
optimizer, scaler = torch.optim.Adam(model.parameters(), lr=1e-2), torch.amp.GradScaler(device)
for i in range(6):
    optimizer.zero_grad()
    with torch.autocast(device, dtype=torch.float16):
        loss = model(x).float().pow(2).mean()
    (scaler.scale(loss) * (float("inf") if i == 2 else 1)).backward()
    scaler.step(optimizer)
    scaler.update()
leave = {"weight": model.weight, "scale": torch.tensor(scaler.get_scale())}`,
  ours(device) {
    const [model, x] = [new nn.Linear(16, 8).to(device), torch.randn(4, 16).to(device)];
    const optimizer = new torch.optim.Adam(model.parameters(), { lr: 1e-2 });
    const scaler = new torch.amp.GradScaler(device);
    for (let i = 0; i < 6; i++) {
      optimizer.zeroGrad();
      const loss = torch.autocast(device, { dtype: torch.float16 }, () => model(x).float().pow(2).mean());
      scaler
        .scale(loss)
        .mul(i === 2 ? Number.POSITIVE_INFINITY : 1)
        .backward();
      scaler.step(optimizer);
      scaler.update();
    }
    return { weight: model.weight, scale: torch.tensor(scaler.getScale()) };
  },
};

export const CASES: Case[] = [
  DRAWS,
  ARITHMETIC,
  PRODUCTS,
  training("20 training steps of a transformer layer", 0, false),
  training("20 training steps with dropout", 0.1, false),
  training("20 training steps in bfloat16 autocast", 0, true),
  SCALED,
  ...OPTIMIZER_CASES,
];
