// A generator and a discriminator of convolutions after pytorch/examples' dcgan, on images that are made here: a bright square in each.
//
// How many epochs is the first argument. reference/pytorch/dcgan.py is the same, line by line.
import torch, { data, nn, optim } from "libtorch-node";

const epochs = Number(process.argv[2] ?? 5);
const noise = 16;

function initialise(module: nn.Module): void {
  if (module instanceof nn.Conv2d || module instanceof nn.ConvTranspose2d) nn.init.normal_(module.weight, 0, 0.02);
  if (module instanceof nn.BatchNorm2d) {
    nn.init.normal_(module.weight, 1, 0.02);
    nn.init.zeros_(module.bias);
  }
}

torch.manualSeed(6);
const images = torch.rand(128, 1, 16, 16).mul(0.2).sub(1);
const places = torch.randint(0, 10, [128, 2]);
for (let i = 0; i < 128; i++) {
  const [top, left] = [places.at(i, 0).item(), places.at(i, 1).item()];
  images.at(i, 0, `${top}:${top + 6}`, `${left}:${left + 6}`).add_(1.7);
}
const loader = new data.DataLoader(new data.TensorDataset(images), { batchSize: 16, shuffle: true });

const generator = new nn.Sequential(
  new nn.ConvTranspose2d(noise, 32, 4, 1, 0, { bias: false }),
  new nn.BatchNorm2d(32),
  new nn.ReLU(true),
  new nn.ConvTranspose2d(32, 16, 4, 2, 1, { bias: false }),
  new nn.BatchNorm2d(16),
  new nn.ReLU(true),
  new nn.ConvTranspose2d(16, 1, 4, 2, 1, { bias: false }),
  new nn.Tanh(),
);
const discriminator = new nn.Sequential(
  new nn.Conv2d(1, 16, 4, 2, 1, { bias: false }),
  new nn.LeakyReLU(0.2, true),
  new nn.Conv2d(16, 32, 4, 2, 1, { bias: false }),
  new nn.BatchNorm2d(32),
  new nn.LeakyReLU(0.2, true),
  new nn.Conv2d(32, 1, 4, 1, 0, { bias: false }),
  new nn.Flatten(0),
);
generator.apply(initialise);
discriminator.apply(initialise);

const criterion = new nn.BCEWithLogitsLoss();
const settings = { lr: 2e-3, betas: [0.5, 0.999] } as const;
const optimizerD = new optim.Adam(discriminator.parameters(), settings);
const optimizerG = new optim.Adam(generator.parameters(), settings);
for (let epoch = 0; epoch < epochs; epoch++) {
  for await (const [real] of loader) {
    const size = real.size(0);
    discriminator.zeroGrad();
    const errorReal = criterion(discriminator(real), torch.ones(size));
    errorReal.backward();
    const fake = generator(torch.randn(size, noise, 1, 1));
    const errorFake = criterion(discriminator(fake.detach()), torch.zeros(size));
    errorFake.backward();
    optimizerD.step();

    generator.zeroGrad();
    const errorG = criterion(discriminator(fake), torch.ones(size));
    errorG.backward();
    optimizerG.step();
    const lossD = errorReal.add(errorFake);
    console.log(`epoch ${epoch} Loss_D ${lossD.item().toFixed(10)} Loss_G ${errorG.item().toFixed(10)}`);
  }
}
