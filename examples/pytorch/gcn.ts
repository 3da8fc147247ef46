// A graph convolutional network after pytorch/examples' gcn, on a graph that is made here: three groups of nodes with more edges inside
// than between them, as a sparse matrix.
//
// How many times ten epochs is the first argument. reference/pytorch/gcn.py is the same, line by line.
import torch, { F, nn, optim, type Tensor } from "libtorch-node";

const rounds = Number(process.argv[2] ?? 5);
const nodes = 90;

class GraphConv extends nn.Module {
  kernel;
  bias;

  constructor(input: number, output: number) {
    super();
    this.kernel = new nn.Parameter(torch.empty(input, output));
    nn.init.xavierNormal_(this.kernel);
    this.bias = new nn.Parameter(torch.zeros(output));
  }

  override forward(x: Tensor, adjacency: Tensor): Tensor {
    return torch.mm(adjacency, torch.mm(x, this.kernel)).add(this.bias);
  }
}

class GCN extends nn.Module {
  gc1;
  gc2;

  constructor() {
    super();
    this.gc1 = new GraphConv(16, 8);
    this.gc2 = new GraphConv(8, 3);
  }

  override forward(x: Tensor, adjacency: Tensor): Tensor {
    const hidden = F.dropout(F.relu(this.gc1(x, adjacency)), { p: 0.5, training: this.training });
    return F.logSoftmax(this.gc2(hidden, adjacency), 1);
  }
}

torch.manualSeed(8);
const labels = torch.arange(nodes).remainder(3);
const inside = labels.unsqueeze(0).eq(labels.unsqueeze(1));
const drawn = torch.rand(nodes, nodes).lt(torch.where(inside, 0.2, 0.02));
const edges = drawn.logicalOr(drawn.t()).to("float32").add(torch.eye(nodes)).clamp({ max: 1 });
const degrees = edges.sum(1).rsqrt();
const adjacency = edges.mul(degrees.unsqueeze(0)).mul(degrees.unsqueeze(1)).toSparse();
const features = torch.randn(nodes, 16).add(F.oneHot(labels, 16).mul(0.5));
const order = torch.randperm(nodes);
const [known, unknown] = [order.at(":30"), order.at("30:")];

const model = new GCN();
const optimizer = new optim.Adam(model.parameters(), { lr: 0.01, weightDecay: 5e-4 });
for (let epoch = 1; epoch <= rounds * 10; epoch++) {
  model.train();
  optimizer.zeroGrad();
  const loss = F.nllLoss(model(features, adjacency).at(known), labels.at(known));
  loss.backward();
  optimizer.step();

  model.eval();
  const output = torch.noGrad(() => model(features, adjacency));
  const found = output.argmax(1).eq(labels).at(unknown).sum().item();
  console.log(`epoch ${epoch} loss ${loss.item().toFixed(10)} right ${found} of 60`);
}
