// Blocks whose activations are computed again in the backward pass instead of being kept: torch.utils.checkpoint, dropout included.
//
// How many epochs is the first argument. reference/pytorch/checkpointing.py is the same, line by line.
import torch, { F, nn, optim, type Tensor } from "libtorch-node";

const epochs = Number(process.argv[2] ?? 5);
const { checkpoint } = torch.utils.checkpoint;

class Block extends nn.Module {
  norm;
  up;
  dropout;
  down;

  constructor(width: number) {
    super();
    this.norm = new nn.LayerNorm(width);
    this.up = new nn.Linear(width, 4 * width);
    this.dropout = new nn.Dropout(0.1);
    this.down = new nn.Linear(4 * width, width);
  }

  override forward(x: Tensor): Tensor {
    return x.add(this.down(this.dropout(F.gelu(this.up(this.norm(x))))));
  }
}

class Net extends nn.Module {
  blocks;
  head;

  constructor() {
    super();
    this.blocks = new nn.ModuleList(Array.from({ length: 4 }, () => new Block(32)));
    this.head = new nn.Linear(32, 5);
  }

  override forward(x: Tensor): Tensor {
    for (const block of this.blocks) x = checkpoint(block, x, { useReentrant: false });
    return this.head(x);
  }
}

torch.manualSeed(4);
const model = new Net();
const optimizer = new optim.AdamW(model.parameters(), { lr: 3e-3 });
const x = torch.randn(128, 32);
const y = x.at(":", ":5").argmax(1);
for (let epoch = 0; epoch < epochs; epoch++) {
  for (let start = 0; start < 128; start += 16) {
    optimizer.zeroGrad();
    const loss = F.crossEntropy(model(x.at(`${start}:${start + 16}`)), y.at(`${start}:${start + 16}`));
    loss.backward();
    optimizer.step();
    console.log(`epoch ${epoch} loss ${loss.item().toFixed(10)}`);
  }
}
