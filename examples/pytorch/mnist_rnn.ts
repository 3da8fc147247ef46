// An LSTM that reads images of digits row by row, after pytorch/examples' mnist_rnn. The images are made here, of seven strokes.
//
// How many epochs is the first argument. reference/pytorch/mnist_rnn.py is the same, line by line.
import torch, { data, F, nn, optim, type Tensor } from "libtorch-node";

const epochs = Number(process.argv[2] ?? 6);

// The strokes of each digit: top, upper left, upper right, middle, lower left, lower right, bottom
const digits = [
  ...["1110111", "0010010", "1011101", "1011011", "0111010"],
  ...["1101011", "1101111", "1010010", "1111111", "1111011"],
];
const strokes = [
  [4, 9, 6, 19],
  [4, 9, 14, 11],
  [4, 17, 14, 19],
  [13, 9, 15, 19],
  [14, 9, 24, 11],
  [14, 17, 24, 19],
  [22, 9, 24, 19],
] as const;

function madeDigits(count: number): [images: Tensor, targets: Tensor] {
  // Digits at places of their own, in noise.
  const targets = torch.randint(10, [count]);
  const images = torch.rand(count, 1, 28, 28).mul(0.3);
  const shifts = torch.randint(-3, 4, [count, 2]);
  for (let i = 0; i < count; i++) {
    const [down, right] = [shifts.at(i, 0).item(), shifts.at(i, 1).item()];
    const digit = digits[targets.at(i).item()]!;
    for (const [stroke, [top, left, bottom, end]] of strokes.entries()) {
      if (digit[stroke] === "1") {
        images.at(i, 0, `${top + down}:${bottom + down}`, `${left + right}:${end + right}`).add_(0.7);
      }
    }
  }
  return [images.sub(0.1307).div(0.3081), targets];
}

class Net extends nn.Module {
  rnn;
  batchnorm;
  dropout1;
  dropout2;
  fc1;
  fc2;

  constructor() {
    super();
    this.rnn = new nn.LSTM({ inputSize: 28, hiddenSize: 64, batchFirst: true });
    this.batchnorm = new nn.BatchNorm1d(64);
    this.dropout1 = new nn.Dropout(0.25);
    this.dropout2 = new nn.Dropout(0.5);
    this.fc1 = new nn.Linear(64, 32);
    this.fc2 = new nn.Linear(32, 10);
  }

  override forward(input: Tensor): Tensor {
    let [output] = this.rnn(input.reshape(-1, 28, 28));
    // The last row's output has seen all rows.
    output = output.at(":", -1, ":");
    output = this.batchnorm(output);
    output = this.dropout1(output);
    output = F.relu(this.fc1(output));
    output = this.dropout2(output);
    return F.logSoftmax(this.fc2(output), 1);
  }
}

torch.manualSeed(1);
const trainSet = new data.TensorDataset(...madeDigits(640));
const trainLoader = new data.DataLoader(trainSet, { batchSize: 32, shuffle: true });
const testSet = new data.TensorDataset(...madeDigits(100));
const testLoader = new data.DataLoader(testSet, { batchSize: 100 });

async function train(epoch: number): Promise<void> {
  model.train();
  let done = 0;
  for await (const [images, target] of trainLoader) {
    optimizer.zeroGrad();
    const loss = F.nllLoss(model(images), target);
    loss.backward();
    optimizer.step();
    const [at, text] = [String(done).padStart(3), loss.item().toFixed(10)];
    console.log(`Train Epoch: ${epoch} [${at}/${trainSet.length}]\tLoss: ${text}`);
    done += images.size(0);
  }
}

async function test(): Promise<void> {
  model.eval();
  let [testLoss, correct] = [0, 0];
  using _ = torch.noGrad();
  for await (const [images, target] of testLoader) {
    const output = model(images);
    testLoss += F.nllLoss(output, target, { reduction: "sum" }).item();
    const pred = output.argmax(1, true);
    correct += pred.eq(target.viewAs(pred)).sum().item();
  }
  const average = (testLoss / testSet.length).toFixed(10);
  console.log(`Test set: Average loss: ${average}, Accuracy: ${correct}/${testSet.length}`);
}

const model = new Net();
console.log(String(model));
const optimizer = new optim.Adadelta(model.parameters(), { lr: 1 });
const scheduler = new optim.lrScheduler.StepLR(optimizer, { stepSize: 1, gamma: 0.7 });
for (let epoch = 1; epoch <= epochs; epoch++) {
  await train(epoch);
  await test();
  scheduler.step();
}
