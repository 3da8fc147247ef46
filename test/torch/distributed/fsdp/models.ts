/** The models of fsdp_rank.py. */

import torch from "libtorch-node";
import type { FsdpCase } from "./cases.js";

type Tensor = InstanceType<typeof torch.Tensor>;
const { nn } = torch;

/** An embedding that is also the output, around a block. */
class Tied extends nn.Module {
  embed;
  block;
  out;

  constructor() {
    super();
    this.embed = new nn.Embedding(9, 6);
    this.block = new nn.Linear(6, 6);
    this.out = new nn.Linear(6, 9, { bias: false });
    this.out.weight = this.embed.weight;
  }

  override forward(x: Tensor): Tensor {
    return this.out(this.block(this.embed(x.abs().mul(3).long().clamp({ max: 8 }))).tanh());
  }
}

class Unused extends nn.Module {
  first;
  never;
  last;

  constructor() {
    super();
    this.first = new nn.Linear(6, 5);
    this.never = new nn.Linear(5, 5);
    this.last = new nn.Linear(5, 2);
  }

  override forward(x: Tensor): Tensor {
    return this.last(this.first(x).tanh());
  }
}

/** A model, and its blocks. */
export function model(kind: FsdpCase["model"]): { made: torch.nn.Module; blocks: torch.nn.Module[] } {
  torch.manualSeed(0);
  if (kind === "tied") {
    const made = new Tied();
    return { made, blocks: [made.block] };
  }
  if (kind === "unused") {
    const made = new Unused();
    return { made, blocks: [made.first, made.never, made.last] };
  }
  if (kind === "encoder") {
    const options = { dimFeedforward: 8, dropout: 0, batchFirst: true };
    const layers = [0, 1].map(() => new nn.TransformerEncoderLayer(6, 2, options));
    return { made: new nn.Sequential(...layers), blocks: layers };
  }
  const [first, second] = [new nn.Linear(6, 7), new nn.Linear(7, 3)];
  const made = new nn.Sequential(first, new nn.ReLU(), second, new nn.Tanh(), new nn.Linear(3, 1));
  return { made, blocks: [first, second] };
}
