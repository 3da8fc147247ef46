/** A GPT in the shape of nanoGPT's, with an optional key/value cache; bench/gpu/gpt.py is its twin. */
import torch, { nn, type Tensor } from "../../src/index.js";

/** Sizes of a model. */
export interface GptSizes {
  vocab: number;
  block: number;
  layers: number;
  heads: number;
  features: number;
}

/** nanoGPT's 124M. */
export const GPT2_SMALL: GptSizes = { vocab: 50304, block: 1024, layers: 12, heads: 12, features: 768 };

/** Keys and values of what was seen, one pair for each layer. */
export type Cache = { keys: Tensor; values: Tensor }[];

class Block extends nn.Module {
  ln1;
  attn;
  proj;
  ln2;
  fc;
  out;

  constructor(
    readonly heads: number,
    features: number,
  ) {
    super();
    this.ln1 = new nn.LayerNorm(features);
    this.attn = new nn.Linear(features, 3 * features);
    this.proj = new nn.Linear(features, features);
    this.ln2 = new nn.LayerNorm(features);
    this.fc = new nn.Linear(features, 4 * features);
    this.out = new nn.Linear(4 * features, features);
  }

  override forward(x: Tensor, cache: Cache | null, layer: number): Tensor {
    const [batch, length, features] = x.shape as [number, number, number];
    const split = (part: Tensor) => part.view(batch, length, this.heads, features / this.heads).transpose(1, 2);
    let [q, k, v] = this.attn(this.ln1(x)).chunk(3, -1).map(split) as [Tensor, Tensor, Tensor];
    const causal = length > 1;
    if (cache !== null) {
      const seen = cache[layer];
      if (seen !== undefined) {
        k = torch.ops.aten.cat([seen.keys, k], 2);
        v = torch.ops.aten.cat([seen.values, v], 2);
      }
      cache[layer] = { keys: k, values: v };
    }
    const y = torch.ops.aten.scaledDotProductAttention(q, k, v, { isCausal: causal });
    x = x.add(this.proj(y.transpose(1, 2).contiguous().view(batch, length, features)));
    return x.add(this.out(torch.ops.aten.gelu(this.fc(this.ln2(x)))));
  }
}

export class Gpt extends nn.Module {
  tokens;
  positions;
  blocks;
  lnF;
  head;

  constructor({ vocab, block, layers, heads, features }: GptSizes) {
    super();
    this.tokens = new nn.Embedding(vocab, features);
    this.positions = new nn.Embedding(block, features);
    this.blocks = new nn.ModuleList(Array.from({ length: layers }, () => new Block(heads, features)));
    this.lnF = new nn.LayerNorm(features);
    this.head = new nn.Linear(features, vocab, { bias: false });
  }

  override forward(ids: Tensor, cache: Cache | null = null, start = 0): Tensor {
    const place = torch.arange(start, start + ids.size(1), { device: ids.device });
    let x = this.tokens(ids).add(this.positions(place));
    let layer = 0;
    for (const block of this.blocks) x = block(x, cache, layer++);
    return this.head(this.lnF(x));
  }
}
