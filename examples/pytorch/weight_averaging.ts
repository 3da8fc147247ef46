// Weights averaged while a network is trained: equally (SWA) from the second half on, and exponentially (EMA) all along.
//
// How many epochs is the first argument, at least 4 of them are taken. reference/pytorch/weight_averaging.py is the same, line by line.
import torch, { data, F, nn, optim, type Tensor } from "libtorch-node";

const { AveragedModel, getEmaMultiAvgFn, SWALR, updateBn } = optim.swaUtils;

const epochs = Math.max(4, Number(process.argv[2] ?? 8));
const swaStart = Math.floor(epochs / 2);

function spirals(count: number): [points: Tensor, sides: Tensor] {
  // Two arms, in noise.
  const t = torch.rand([count, 1]).mul(3).add(0.3);
  const side = torch.randint(2, [count, 1]);
  const angle = t.mul(2).add(side.mul(torch.pi));
  const points = torch.cat([t.mul(torch.cos(angle)), t.mul(torch.sin(angle))], 1).add(torch.randn([count, 2]).mul(0.1));
  return [points, side.squeeze(1)];
}

torch.manualSeed(3);
const loader = new data.DataLoader(new data.TensorDataset(...spirals(512)), { batchSize: 64, shuffle: true });
const [testPoints, testSides] = spirals(200);

const model = new nn.Sequential(
  new nn.Linear(2, 32),
  new nn.BatchNorm1d(32),
  new nn.ReLU(),
  new nn.Linear(32, 32),
  new nn.ReLU(),
  new nn.Linear(32, 2),
);
const swaModel = new AveragedModel(model);
const emaModel = new AveragedModel(model, { multiAvgFn: getEmaMultiAvgFn(0.95), useBuffers: true });
console.log(String(swaModel));

const optimizer = new optim.SGD(model.parameters(), { lr: 0.1, momentum: 0.9 });
const scheduler = new optim.lrScheduler.CosineAnnealingLR(optimizer, { tMax: swaStart });
const swaScheduler = new SWALR(optimizer, { swaLr: 0.05, annealEpochs: 2 });

function test(name: string, network: nn.Module): void {
  network.eval();
  torch.noGrad(() => {
    const output = network(testPoints);
    const loss = F.crossEntropy(output, testSides);
    const correct = output.argmax(1).eq(testSides).sum().item();
    console.log(`${name} loss: ${loss.item().toFixed(10)}, correct: ${correct}/${testSides.size(0)}`);
  });
}

for (let epoch = 0; epoch < epochs; epoch++) {
  model.train();
  let total = 0;
  for (const [points, sides] of loader) {
    optimizer.zeroGrad();
    const loss = F.crossEntropy(model(points), sides);
    loss.backward();
    optimizer.step();
    emaModel.updateParameters(model);
    total += loss.item();
  }
  const lr = Number(optimizer.paramGroups[0]?.lr).toFixed(10);
  console.log(`epoch ${epoch} training loss: ${(total / loader.length).toFixed(10)}, lr: ${lr}`);
  if (epoch >= swaStart) {
    swaModel.updateParameters(model);
    swaScheduler.step();
  } else {
    scheduler.step();
  }
  test("last", model);
  test("EMA", emaModel);
}

updateBn(loader, swaModel);
test("SWA", swaModel);
console.log("averaged:", swaModel.nAveraged.item(), emaModel.nAveraged.item());
