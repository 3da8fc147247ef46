// A network of convolutions that reads digits, after pytorch/examples' mnist. The images are made here, of small letters of dots.
//
// How many epochs is the first argument. reference/pytorch/mnist.py is the same, line by line.
import torch, { data, F, nn, optim, type Tensor } from "libtorch-node";

const epochs = Number(process.argv[2] ?? 5);

// Three columns of dots by five rows for each digit
const dots = [
  ...["111101101101111", "010110010010111", "111001111100111", "111001111001111", "101101111001001"],
  ...["111100111001111", "111100111101111", "111001010010010", "111101111101111", "111101111001111"],
];
const letters = torch.tensor(dots.map((letter) => [...letter].map(Number))).view(10, 5, 3);

function madeDigits(count: number): [images: Tensor, targets: Tensor] {
  // Digits of three pixels a dot, at places of their own, in noise.
  const targets = torch.randint(10, [count]);
  const large = torch.kron(letters.at(targets), torch.ones(1, 3, 3));
  const images = torch.rand(count, 1, 28, 28).mul(0.4);
  const [tops, lefts] = [torch.randint(5, 9, [count]), torch.randint(8, 12, [count])];
  for (let i = 0; i < count; i++) {
    const [top, left] = [tops.at(i).item(), lefts.at(i).item()];
    images.at(i, 0, `${top}:${top + 15}`, `${left}:${left + 9}`).add_(large.at(i).mul(0.6));
  }
  return [images.sub(0.1307).div(0.3081), targets];
}

class Net extends nn.Module {
  conv1;
  conv2;
  dropout1;
  dropout2;
  fc1;
  fc2;

  constructor() {
    super();
    this.conv1 = new nn.Conv2d(1, 8, 3, 1);
    this.conv2 = new nn.Conv2d(8, 16, 3, 1);
    this.dropout1 = new nn.Dropout(0.25);
    this.dropout2 = new nn.Dropout(0.25);
    this.fc1 = new nn.Linear(2304, 64);
    this.fc2 = new nn.Linear(64, 10);
  }

  override forward(x: Tensor): Tensor {
    x = F.relu(this.conv1(x));
    x = F.relu(this.conv2(x));
    x = F.maxPool2d(x, 2);
    x = this.dropout1(x);
    x = torch.flatten(x, 1);
    x = F.relu(this.fc1(x));
    x = this.dropout2(x);
    return F.logSoftmax(this.fc2(x), 1);
  }
}

torch.manualSeed(1);
const trainSet = new data.TensorDataset(...madeDigits(512));
const trainLoader = new data.DataLoader(trainSet, { batchSize: 16, shuffle: true });
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
    const at = String(done).padStart(3);
    console.log(`Train Epoch: ${epoch} [${at}/${trainSet.length}]\tLoss: ${loss.item().toFixed(10)}`);
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
