// A vision transformer after pytorch/examples' vision_transformer, on images that are made here: a coloured square in one of four corners.
//
// How many epochs is the first argument. reference/pytorch/vision_transformer.py is the same, line by line.
import torch, { data, nn, optim, type Tensor } from "libtorch-node";

const epochs = Number(process.argv[2] ?? 5);
const [imageSize, patchSize, latentSize, nHeads, numEncoders, numClasses] = [16, 4, 32, 4, 2, 4];

class PatchExtractor extends nn.Module {
  unfold;

  constructor(readonly patchSize: number) {
    super();
    this.unfold = new nn.Unfold(patchSize, { stride: patchSize });
  }

  override forward(inputData: Tensor): Tensor {
    return this.unfold(inputData).transpose(1, 2);
  }
}

class InputEmbedding extends nn.Module {
  extractor;
  linearProjection;
  classToken;
  posEmbedding;

  constructor() {
    super();
    this.extractor = new PatchExtractor(patchSize);
    this.linearProjection = new nn.Linear(patchSize * patchSize * 3, latentSize);
    this.classToken = new nn.Parameter(torch.randn(1, 1, latentSize));
    this.posEmbedding = new nn.Parameter(torch.randn(1, (imageSize / patchSize) ** 2 + 1, latentSize));
  }

  override forward(inputData: Tensor): Tensor {
    const projected = this.linearProjection(this.extractor(inputData));
    const classToken = this.classToken.expand(inputData.size(0), -1, -1);
    return torch.cat([classToken, projected], 1).add(this.posEmbedding);
  }
}

class EncoderBlock extends nn.Module {
  norm1;
  attention;
  norm2;
  encMlp;

  constructor(dropout = 0.1) {
    super();
    this.norm1 = new nn.LayerNorm(latentSize);
    this.attention = new nn.MultiheadAttention(latentSize, nHeads, { dropout, batchFirst: true });
    this.norm2 = new nn.LayerNorm(latentSize);
    this.encMlp = new nn.Sequential(
      new nn.Linear(latentSize, latentSize * 4),
      new nn.GELU(),
      new nn.Dropout(dropout),
      new nn.Linear(latentSize * 4, latentSize),
      new nn.Dropout(dropout),
    );
  }

  override forward(embPatches: Tensor): [output: Tensor, attention: Tensor] {
    const firstNorm = this.norm1(embPatches);
    const [attentionOut, attention] = this.attention(firstNorm, firstNorm, firstNorm);
    const firstAdded = attentionOut.add(embPatches);
    return [this.encMlp(this.norm2(firstAdded)).add(firstAdded), attention];
  }
}

class ViT extends nn.Module {
  embedding;
  encoders;
  mlpHead;

  constructor() {
    super();
    this.embedding = new InputEmbedding();
    this.encoders = new nn.ModuleList(Array.from({ length: numEncoders }, () => new EncoderBlock()));
    this.mlpHead = new nn.Sequential(new nn.LayerNorm(latentSize), new nn.Linear(latentSize, numClasses));
  }

  override forward(x: Tensor): [output: Tensor, attention: Tensor] {
    let output = this.embedding(x);
    let attention = output;
    for (const encoder of this.encoders) [output, attention] = encoder(output);
    // What the class token sees of the patches
    return [this.mlpHead(output.at(":", 0)), attention.at(":", 0, "1:")];
  }
}

function madeImages(count: number): [images: Tensor, labels: Tensor] {
  const images = torch.rand(count, 3, imageSize, imageSize).mul(0.5);
  const labels = torch.randint(numClasses, [count]);
  const colours = torch.rand(count, 3, 1, 1).mul(0.5).add(0.25);
  for (let i = 0; i < count; i++) {
    const [top, left] = [Math.floor(labels.at(i).item() / 2) * 8, (labels.at(i).item() % 2) * 8];
    images.at(i, ":", `${top + 1}:${top + 6}`, `${left + 1}:${left + 6}`).add_(colours.at(i));
  }
  return [images.sub(0.5).div(0.5), labels];
}

torch.manualSeed(17);
const trainSet = new data.TensorDataset(...madeImages(192));
const trainLoader = new data.DataLoader(trainSet, { batchSize: 16, shuffle: true });
const [testImages, testLabels] = madeImages(64);

const model = new ViT();
console.log(String(model));
const optimizer = new optim.AdamW(model.parameters(), { lr: 2e-3, weightDecay: 0.05 });
const scheduler = new optim.lrScheduler.CosineAnnealingLR(optimizer, epochs);
const criterion = new nn.CrossEntropyLoss({ labelSmoothing: 0.1 });
for (let epoch = 1; epoch <= epochs; epoch++) {
  model.train();
  for await (const [images, labels] of trainLoader) {
    optimizer.zeroGrad();
    const [output] = model(images);
    const loss = criterion(output, labels);
    loss.backward();
    optimizer.step();
    console.log(`epoch ${epoch} loss ${loss.item().toFixed(10)}`);
  }
  scheduler.step();
  model.eval();
  const [output, attention] = torch.noGrad(() => model(testImages));
  const right = output.argmax(1).eq(testLabels).sum().item();
  const most = attention.amax(1).mean().item().toFixed(10);
  console.log(`epoch ${epoch} right ${right} of 64, most attention ${most}`);
}
