// Images made twice as large by convolutions and a pixel shuffle, after pytorch/examples' super_resolution. The images are made here,
// of smooth waves.
//
// How many epochs is the first argument. reference/pytorch/super_resolution.py is the same, line by line.
import torch, { data, F, nn, optim, type Tensor } from "libtorch-node";

const epochs = Number(process.argv[2] ?? 5);
const upscaleFactor = 2;

class Net extends nn.Module {
  relu;
  conv1;
  conv2;
  conv3;
  pixelShuffle;

  constructor() {
    super();
    this.relu = new nn.ReLU();
    this.conv1 = new nn.Conv2d(1, 16, 5, 1, 2);
    this.conv2 = new nn.Conv2d(16, 8, 3, 1, 1);
    this.conv3 = new nn.Conv2d(8, upscaleFactor ** 2, 3, 1, 1);
    this.pixelShuffle = new nn.PixelShuffle(upscaleFactor);
    for (const conv of [this.conv1, this.conv2]) nn.init.orthogonal_(conv.weight, nn.init.calculateGain("relu"));
    nn.init.orthogonal_(this.conv3.weight);
  }

  override forward(x: Tensor): Tensor {
    x = this.relu(this.conv1(x));
    x = this.relu(this.conv2(x));
    return this.pixelShuffle(this.conv3(x));
  }
}

torch.manualSeed(7);
const grid = torch.arange(24).div(24);
const waves = torch.rand(64, 2).mul(6);
const rows = torch.outer(waves.at(":", 0), grid).mul(Math.PI).sin().unsqueeze(2);
const columns = torch.outer(waves.at(":", 1), grid).mul(Math.PI).cos().unsqueeze(1);
const large = rows.mul(columns).unsqueeze(1);
const small = F.interpolate(large, { scaleFactor: 0.5, mode: "bilinear", antialias: true });
const loader = new data.DataLoader(new data.TensorDataset(small, large), { batchSize: 8, shuffle: true });

const model = new Net();
const criterion = new nn.MSELoss();
const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
for (let epoch = 1; epoch <= epochs; epoch++) {
  for await (const [input, target] of loader) {
    optimizer.zeroGrad();
    const loss = criterion(model(input), target);
    loss.backward();
    optimizer.step();
    const psnr = torch.log10(loss.detach().reciprocal()).mul(10);
    console.log(`epoch ${epoch} loss ${loss.item().toFixed(10)} PSNR ${psnr.item().toFixed(10)}`);
  }
}
