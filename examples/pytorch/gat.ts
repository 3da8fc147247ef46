// A graph attention network after pytorch/examples' gat, on a graph that is made here: three groups of nodes with more edges inside than
// between them.
//
// How many times ten epochs is the first argument. reference/pytorch/gat.py is the same, line by line.
import torch, { F, nn, optim, type Tensor } from "libtorch-node";

const rounds = Number(process.argv[2] ?? 5);
const nodes = 90;

class GraphAttentionLayer extends nn.Module {
  nHeads;
  concat;
  nHidden;
  kernel;
  attention;
  leakyrelu;
  dropout;

  constructor(
    inFeatures: number,
    outFeatures: number,
    nHeads: number,
    { concat = false, dropout = 0.4, leakyReluSlope = 0.2 } = {},
  ) {
    super();
    this.nHeads = nHeads;
    this.concat = concat;
    this.nHidden = concat ? Math.floor(outFeatures / nHeads) : outFeatures;
    this.kernel = new nn.Parameter(torch.empty(inFeatures, this.nHidden * nHeads));
    // Two halves: what a node attends with, and what draws attention
    this.attention = new nn.Parameter(torch.empty(nHeads, 2 * this.nHidden, 1));
    this.leakyrelu = new nn.LeakyReLU(leakyReluSlope);
    this.dropout = new nn.Dropout(dropout);
    this.resetParameters();
  }

  resetParameters(): void {
    nn.init.xavierNormal_(this.kernel);
    nn.init.xavierNormal_(this.attention);
  }

  scores(h: Tensor): Tensor {
    const source = torch.matmul(h, this.attention.at(":", `:${this.nHidden}`));
    const target = torch.matmul(h, this.attention.at(":", `${this.nHidden}:`));
    return this.leakyrelu(source.add(target.mT));
  }

  override forward(h: Tensor, adjacency: Tensor): Tensor {
    const nNodes = h.size(0);
    h = torch.mm(h, this.kernel);
    h = F.dropout(h, { p: 0.1, training: this.training });
    h = h.view(nNodes, this.nHeads, this.nHidden).permute(1, 0, 2);
    const e = this.scores(h).maskedFill(adjacency.eq(0), -9e16);
    const attention = this.dropout(F.softmax(e, -1));
    const hPrime = torch.matmul(attention, h);
    if (this.concat) return hPrime.permute(1, 0, 2).contiguous().view(nNodes, -1);
    return hPrime.mean(0);
  }

  override extraRepr(): string {
    return `${this.kernel.size(0)}, ${this.nHidden}, n_heads=${this.nHeads}`;
  }
}

class GAT extends nn.Module {
  gat1;
  gat2;

  constructor(inFeatures: number, nHidden: number, nHeads: number, numClasses: number) {
    super();
    this.gat1 = new GraphAttentionLayer(inFeatures, nHidden, nHeads, { concat: true });
    this.gat2 = new GraphAttentionLayer(nHidden, numClasses, 1);
  }

  override forward(x: Tensor, adjacency: Tensor): Tensor {
    x = F.elu(this.gat1(x, adjacency));
    return F.logSoftmax(this.gat2(x, adjacency), 1);
  }
}

torch.manualSeed(13);
const labels = torch.arange(nodes).remainder(3);
const inside = labels.unsqueeze(0).eq(labels.unsqueeze(1));
const drawn = torch.rand(nodes, nodes).lt(torch.where(inside, 0.2, 0.02));
const adjacency = drawn.logicalOr(drawn.t()).to(torch.float32).add(torch.eye(nodes)).clamp({ max: 1 });
const features = torch.randn(nodes, 16).add(F.oneHot(labels, 16));
const order = torch.randperm(nodes);
const [known, unknown] = [order.at(":30"), order.at("30:")];

const model = new GAT(16, 32, 4, 3);
console.log(String(model));
const criterion = new nn.NLLLoss();
const optimizer = new optim.Adam(model.parameters(), { lr: 0.01, weightDecay: 5e-4 });
for (let epoch = 1; epoch <= rounds * 10; epoch++) {
  model.train();
  optimizer.zeroGrad();
  const loss = criterion(model(features, adjacency).at(known), labels.at(known));
  loss.backward();
  optimizer.step();

  model.eval();
  const output = torch.noGrad(() => model(features, adjacency));
  const found = output.argmax(1).eq(labels).at(unknown).sum().item();
  console.log(`epoch ${epoch} loss ${loss.item().toFixed(10)} right ${found} of 60`);
}
