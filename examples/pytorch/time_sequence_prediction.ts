// Two LSTM cells that learn to continue sine waves, trained by L-BFGS, after pytorch/examples' time_sequence_prediction.
//
// How many steps is the first argument. reference/pytorch/time_sequence_prediction.py is the same, line by line.
import torch, { nn, optim, type Tensor } from "libtorch-node";

const steps = Number(process.argv[2] ?? 4);

class Sequence extends nn.Module {
  lstm1;
  lstm2;
  linear;

  constructor() {
    super();
    this.lstm1 = new nn.LSTMCell(1, 51);
    this.lstm2 = new nn.LSTMCell(51, 51);
    this.linear = new nn.Linear(51, 1);
  }

  override forward(input: Tensor, { future = 0 } = {}): Tensor {
    const outputs: Tensor[] = [];
    let hT = torch.zeros([input.size(0), 51], { dtype: torch.double });
    let cT = torch.zeros([input.size(0), 51], { dtype: torch.double });
    let hT2 = torch.zeros([input.size(0), 51], { dtype: torch.double });
    let cT2 = torch.zeros([input.size(0), 51], { dtype: torch.double });

    let output = input;
    for (const inputT of input.split(1, 1)) {
      [hT, cT] = this.lstm1(inputT, [hT, cT]);
      [hT2, cT2] = this.lstm2(hT, [hT2, cT2]);
      output = this.linear(hT2);
      outputs.push(output);
    }
    // What it predicts is its next input.
    for (let i = 0; i < future; i++) {
      [hT, cT] = this.lstm1(output, [hT, cT]);
      [hT2, cT2] = this.lstm2(hT, [hT2, cT2]);
      output = this.linear(hT2);
      outputs.push(output);
    }
    return torch.cat(outputs, 1);
  }
}

torch.manualSeed(0);
// Waves of a period of 20 * 2 pi, each with a phase of its own
const phases = torch.randint(-80, 80, [12, 1]);
const waves = torch.sin(torch.arange(60, { dtype: torch.int64 }).add(phases).div(20)).double();
const [input, target] = [waves.at("3:", ":-1"), waves.at("3:", "1:")];
const [testInput, testTarget] = [waves.at(":3", ":-1"), waves.at(":3", "1:")];

const seq = new Sequence();
seq.double();
const criterion = new nn.MSELoss();
const optimizer = new optim.LBFGS(seq.parameters(), { lr: 0.8 });
for (let i = 0; i < steps; i++) {
  console.log("STEP: ", i);

  const closure = () => {
    optimizer.zeroGrad();
    const out = seq(input);
    const loss = criterion(out, target);
    console.log(`loss: ${loss.item().toFixed(10)}`);
    loss.backward();
    return loss;
  };

  optimizer.step(closure);
  torch.noGrad(() => {
    const future = 10;
    const pred = seq(testInput, { future });
    const loss = criterion(pred.at(":", `:-${future}`), testTarget);
    console.log(`test loss: ${loss.item().toFixed(10)}`);
    const continued = pred
      .at(0, `-${future}:`)
      .tolist()
      .map((value) => `'${value.toFixed(10)}'`);
    console.log(`continued: [${continued.join(", ")}]`);
  });
}
