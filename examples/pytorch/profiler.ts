// What a training does, by torch.profiler: a schedule, the user's own ranges and the table of the sums. Times stay out, as no two are
// equal.
//
// How many cycles is the first argument. reference/pytorch/profiler.py is the same, line by line.
import torch, { F, nn, optim, type Tensor } from "libtorch-node";

const { ProfilerActivity, profile, recordFunction, schedule } = torch.profiler;

const cycles = Number(process.argv[2] ?? 3);

class Net extends nn.Module {
  conv;
  norm;
  fc;

  constructor() {
    super();
    this.conv = new nn.Conv2d(1, 4, 3);
    this.norm = new nn.BatchNorm2d(4);
    this.fc = new nn.Linear(144, 5);
  }

  override forward(x: Tensor): Tensor {
    const features = recordFunction("features", () => F.relu(this.norm(this.conv(x))));
    return recordFunction("classifier", () => this.fc(features.flatten(1)));
  }
}

function withoutTimes(table: string): string[] {
  // The name and the columns that count something, of all but how memory is asked for
  const lines = table.split("\n").map((line) => line.trim());
  const rows = lines.filter((line) => line && !/^(-|Self CPU time|aten::empty)/.test(line));
  const cells = rows.map((row) => row.split("  ").filter((cell) => cell.trim()));
  return cells.map((row) => {
    const [name = "", calls = "", shapes = ""] = [row.at(0), row.at(-2), row.at(-1)].map((cell) => cell?.trim());
    return `${name.padEnd(32)} ${calls.padStart(10)} ${shapes}`;
  });
}

const prof = profile({
  activities: [ProfilerActivity.CPU],
  schedule: schedule({ wait: 1, warmup: 1, active: 4 }),
  recordShapes: true,
  onTraceReady(prof) {
    console.log(`a cycle ends with step ${prof.stepNum}`);
    const averages = prof.keyAverages({ groupByInputShape: true });
    for (const row of withoutTimes(averages.table({ rowLimit: -1, maxNameColumnWidth: 32 }))) console.log(row);
  },
});

torch.manualSeed(21);
const [images, labels] = [torch.randn(6, 8, 1, 8, 8), torch.randint(5, [6, 8])];
const model = new Net();
const optimizer = new optim.SGD(model.parameters(), { lr: 0.1, momentum: 0.9 });
const losses: Tensor[] = [];

prof.run(() => {
  for (let cycle = 0; cycle < cycles; cycle++) {
    for (let step = 0; step < 6; step++) {
      optimizer.zeroGrad();
      const loss = F.crossEntropy(model(images.at(step)), labels.at(step));
      loss.backward();
      optimizer.step();
      losses.push(loss.detach());
      prof.step();
    }
  }
});

for (const [step, loss] of losses.entries()) console.log(`step ${step} loss ${loss.item().toFixed(10)}`);
