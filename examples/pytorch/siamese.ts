// Two images through one network that says whether they show the same, after pytorch/examples' siamese_network. The images are made
// here: bars of four directions in noise.
//
// How many epochs is the first argument. reference/pytorch/siamese.py is the same, line by line.
import torch, { F, nn, optim, type Tensor } from "libtorch-node";

const epochs = Number(process.argv[2] ?? 5);

class SiameseNetwork extends nn.Module {
  features;
  fc;

  constructor() {
    super();
    this.features = new nn.Sequential(
      new nn.Conv2d(1, 8, 3, { padding: 1 }),
      new nn.BatchNorm2d(8),
      new nn.ReLU(),
      new nn.MaxPool2d(2),
      new nn.Conv2d(8, 16, 3, { padding: 1 }),
      new nn.ReLU(),
      new nn.AdaptiveAvgPool2d(2),
      new nn.Flatten(),
    );
    this.fc = new nn.Sequential(new nn.Linear(128, 32), new nn.ReLU(), new nn.Linear(32, 1));
    this.apply((module) => {
      if (module instanceof nn.Linear) {
        nn.init.xavierUniform_(module.weight);
        nn.init.constant_(module.bias, 0.01);
      }
    });
  }

  override forward(first: Tensor, second: Tensor): Tensor {
    const output = torch.cat([this.features(first), this.features(second)], 1);
    return torch.sigmoid(this.fc(output)).squeeze(1);
  }
}

torch.manualSeed(9);
const lines = torch.zeros(4, 12, 12);
lines.at(0, "5:7").fill_(1);
lines.at(1, ":", "5:7").fill_(1);
lines.at(2).fillDiagonal_(1);
lines.setAt(3, lines.at(2).fliplr());
const kinds = torch.randint(4, [160, 2]);
const images = lines
  .at(kinds)
  .add(torch.randn(160, 2, 12, 12).mul(0.3))
  .unsqueeze(2);
const same = kinds.at(":", 0).eq(kinds.at(":", 1)).to("float32");

const model = new SiameseNetwork();
const optimizer = new optim.Adadelta(model.parameters(), { lr: 1 });
const scheduler = new optim.lrScheduler.StepLR(optimizer, { stepSize: 1, gamma: 0.7 });
for (let epoch = 1; epoch <= epochs; epoch++) {
  for (let start = 0; start < 160; start += 20) {
    const part = `${start}:${start + 20}`;
    optimizer.zeroGrad();
    const output = model(images.at(part, 0), images.at(part, 1));
    const loss = F.binaryCrossEntropy(output, same.at(part));
    loss.backward();
    optimizer.step();
    console.log(`epoch ${epoch} loss ${loss.item().toFixed(10)}`);
  }
  scheduler.step();
}
