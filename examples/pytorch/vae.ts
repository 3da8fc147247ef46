// A variational autoencoder after pytorch/examples' vae, its two distributions those of torch.distributions. The images are made here:
// a bright bar in each.
//
// How many epochs is the first argument. reference/pytorch/vae.py is the same, line by line.
import torch, { data, distributions, F, nn, optim, type Tensor } from "libtorch-node";

const epochs = Number(process.argv[2] ?? 5);

class VAE extends nn.Module {
  encoder;
  mean;
  logScale;
  decoder;

  constructor() {
    super();
    this.encoder = new nn.Sequential(new nn.Linear(64, 48), new nn.ReLU());
    this.mean = new nn.Linear(48, 4);
    this.logScale = new nn.Linear(48, 4);
    this.decoder = new nn.Sequential(new nn.Linear(4, 48), new nn.ReLU(), new nn.Linear(48, 64));
  }

  override forward(x: Tensor): [output: Tensor, posterior: distributions.Normal] {
    const hidden = this.encoder(x);
    const posterior = new distributions.Normal(this.mean(hidden), this.logScale(hidden).exp());
    return [this.decoder(posterior.rsample()), posterior];
  }
}

torch.manualSeed(5);
const rows = torch.randint(8, [256]);
const images = torch.rand(256, 8, 8).mul(0.2);
for (let i = 0; i < 256; i++) images.at(i, rows.at(i).item()).add_(0.8);
const loader = new data.DataLoader(new data.TensorDataset(images.flatten(1)), { batchSize: 32, shuffle: true });

const model = new VAE();
const prior = new distributions.Normal(torch.zeros(4), torch.ones(4));
const optimizer = new optim.Adam(model.parameters(), { lr: 1e-2 });
for (let epoch = 1; epoch <= epochs; epoch++) {
  for await (const [x] of loader) {
    optimizer.zeroGrad();
    const [output, posterior] = model(x);
    const reconstruction = F.binaryCrossEntropyWithLogits(output, x, { reduction: "sum" });
    const divergence = distributions.klDivergence(posterior, prior).sum();
    const loss = reconstruction.add(divergence).div(32);
    loss.backward();
    optimizer.step();
    console.log(`epoch ${epoch} loss ${loss.item().toFixed(10)} divergence ${divergence.item().toFixed(10)}`);
  }
}
