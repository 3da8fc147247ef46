// A network that learns to paint images in the style of one, after pytorch/examples' fast_neural_style. The images are made here, and
// what compares them is a small network of drawn weights, where the original has VGG.
//
// How many epochs is the first argument. reference/pytorch/fast_neural_style.py is the same, line by line.
import torch, { data, F, nn, optim, type Tensor } from "libtorch-node";

const epochs = Number(process.argv[2] ?? 5);
const [batchSize, contentWeight, styleWeight] = [4, 1, 2e2];

class ConvLayer extends nn.Module {
  reflectionPad;
  conv2d;

  constructor(inChannels: number, outChannels: number, { kernelSize = 3, stride = 1 }) {
    super();
    this.reflectionPad = new nn.ReflectionPad2d(Math.floor(kernelSize / 2));
    this.conv2d = new nn.Conv2d(inChannels, outChannels, kernelSize, stride);
  }

  override forward(x: Tensor): Tensor {
    return this.conv2d(this.reflectionPad(x));
  }
}

class ResidualBlock extends nn.Module {
  conv1;
  in1;
  conv2;
  in2;
  relu;

  constructor(channels: number) {
    super();
    this.conv1 = new ConvLayer(channels, channels, { kernelSize: 3, stride: 1 });
    this.in1 = new nn.InstanceNorm2d(channels, { affine: true });
    this.conv2 = new ConvLayer(channels, channels, { kernelSize: 3, stride: 1 });
    this.in2 = new nn.InstanceNorm2d(channels, { affine: true });
    this.relu = new nn.ReLU();
  }

  override forward(x: Tensor): Tensor {
    const out = this.relu(this.in1(this.conv1(x)));
    return this.in2(this.conv2(out)).add(x);
  }
}

class UpsampleConvLayer extends nn.Module {
  // Makes an image larger before it convolves: a transposed convolution would leave a pattern.
  upsample;
  reflectionPad;
  conv2d;

  constructor(inChannels: number, outChannels: number, { kernelSize = 3, stride = 1, upsample = 0 }) {
    super();
    this.upsample = upsample;
    this.reflectionPad = new nn.ReflectionPad2d(Math.floor(kernelSize / 2));
    this.conv2d = new nn.Conv2d(inChannels, outChannels, kernelSize, stride);
  }

  override forward(x: Tensor): Tensor {
    if (this.upsample) x = F.interpolate(x, { mode: "nearest", scaleFactor: this.upsample });
    return this.conv2d(this.reflectionPad(x));
  }
}

class TransformerNet extends nn.Module {
  conv1;
  in1;
  conv2;
  in2;
  res1;
  res2;
  deconv1;
  in3;
  deconv2;
  relu;

  constructor() {
    super();
    this.conv1 = new ConvLayer(3, 8, { kernelSize: 9, stride: 1 });
    this.in1 = new nn.InstanceNorm2d(8, { affine: true });
    this.conv2 = new ConvLayer(8, 16, { kernelSize: 3, stride: 2 });
    this.in2 = new nn.InstanceNorm2d(16, { affine: true });
    this.res1 = new ResidualBlock(16);
    this.res2 = new ResidualBlock(16);
    this.deconv1 = new UpsampleConvLayer(16, 8, { kernelSize: 3, stride: 1, upsample: 2 });
    this.in3 = new nn.InstanceNorm2d(8, { affine: true });
    this.deconv2 = new ConvLayer(8, 3, { kernelSize: 9, stride: 1 });
    this.relu = new nn.ReLU();
  }

  override forward(x: Tensor): Tensor {
    let y = this.relu(this.in1(this.conv1(x)));
    y = this.relu(this.in2(this.conv2(y)));
    y = this.res2(this.res1(y));
    y = this.relu(this.in3(this.deconv1(y)));
    return this.deconv2(y);
  }
}

class LossNetwork extends nn.Module {
  slice1;
  slice2;
  slice3;

  constructor() {
    super();
    this.slice1 = new nn.Sequential(new nn.Conv2d(3, 8, 3, { padding: 1 }), new nn.ReLU());
    this.slice2 = new nn.Sequential(new nn.MaxPool2d(2), new nn.Conv2d(8, 16, 3, { padding: 1 }), new nn.ReLU());
    this.slice3 = new nn.Sequential(new nn.MaxPool2d(2), new nn.Conv2d(16, 32, 3, { padding: 1 }), new nn.ReLU());
    for (const param of this.parameters()) {
      if (param.dim() > 1) nn.init.kaimingNormal_(param);
      param.requiresGrad = false;
    }
  }

  override forward(x: Tensor): { relu1: Tensor; relu2: Tensor; relu3: Tensor } {
    const relu1 = this.slice1(x);
    const relu2 = this.slice2(relu1);
    return { relu1, relu2, relu3: this.slice3(relu2) };
  }
}

function gramMatrix(y: Tensor): Tensor {
  // How the channels go together, wherever in the image
  const [b, ch, h, w] = [y.size(0), y.size(1), y.size(2), y.size(3)];
  const features = y.view(b, ch, w * h);
  return features.bmm(features.transpose(1, 2)).div(ch * h * w);
}

torch.manualSeed(42);
// Soft spots to be painted as stripes
const spots = F.interpolate(torch.rand(24, 3, 4, 4), { size: 24, mode: "bicubic", alignCorners: false });
const images = spots.clamp(0, 1);
const stripes = torch.arange(24).add(torch.arange(24).unsqueeze(1)).mul(0.8).sin().mul(0.5).add(0.5);
const style = torch.stack([stripes, stripes.flip(0), torch.rsub(stripes, 1)]);
const trainLoader = new data.DataLoader(new data.TensorDataset(images), { batchSize, shuffle: true });

const transformer = new TransformerNet();
console.log(String(transformer));
const optimizer = new optim.Adam(transformer.parameters(), { lr: 1e-2 });
const mseLoss = new nn.MSELoss();
const critic = new LossNetwork();
const gramStyle = Object.values(critic(style.repeat(batchSize, 1, 1, 1))).map(gramMatrix);

for (let epoch = 1; epoch <= epochs; epoch++) {
  transformer.train();
  for await (const [x] of trainLoader) {
    optimizer.zeroGrad();
    const y = transformer(x);
    const featuresY = critic(y);
    const featuresX = critic(x);
    const contentLoss = mseLoss(featuresY.relu2, featuresX.relu2).mul(contentWeight);
    let styleLoss = torch.tensor(0);
    for (const [i, ftY] of Object.values(featuresY).entries()) {
      styleLoss = styleLoss.add(mseLoss(gramMatrix(ftY), gramStyle[i]!));
    }
    styleLoss = styleLoss.mul(styleWeight);
    const totalLoss = contentLoss.add(styleLoss);
    totalLoss.backward();
    optimizer.step();
    const [content, painting] = [contentLoss.item().toFixed(10), styleLoss.item().toFixed(10)];
    console.log(`epoch ${epoch} content loss ${content} style loss ${painting}`);
  }
}

transformer.eval();
const painted = torch.noGrad(() => transformer(images.at(":1")));
const [mean, std] = [painted.mean().item().toFixed(10), painted.std().item().toFixed(10)];
console.log(`painted: ${mean} on average, ${std} around it`);
