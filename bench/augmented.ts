/** Images as CIFAR-10's, each cropped, turned over and normalized as it is read: what workers are for. bench/augmented.py is the twin. */
import torch, { data, F, type Tensor } from "libtorch-node";

/** How an epoch is read. */
export interface Reading {
  /** Items of an epoch. */
  items: number;
  numWorkers: number;
  persistentWorkers: boolean;
}

const PADDING = 4;
const SIZE = 32;

class Augmented extends data.Dataset<[Tensor, bigint]> {
  readonly images: Tensor;
  readonly mean = torch.tensor([0.491, 0.482, 0.447]).view(3, 1, 1);
  readonly std = torch.tensor([0.247, 0.243, 0.262]).view(3, 1, 1);

  constructor(readonly length: number) {
    super();
    this.images = torch.randint(0, 256, [1000, 3, SIZE, SIZE], { dtype: "uint8" });
  }

  override at(index: number): [Tensor, bigint] {
    const image = this.images
      .at(index % 1000)
      .to("float32")
      .div(255);
    const [top, left, turned] = torch.randint(0, 2 * PADDING + 1, [3]).tolist() as [number, number, number];
    const padded = F.pad(image, [PADDING, PADDING, PADDING, PADDING]);
    const cropped = padded.narrow(1, top, SIZE).narrow(2, left, SIZE);
    const seen = turned % 2 === 0 ? cropped : cropped.flip([2]);
    return [seen.sub(this.mean).div(this.std), BigInt(index % 10)];
  }
}

data.registerModule(import.meta.url, { Augmented });

const loaders = new Map<string, data.DataLoader<[Tensor, bigint], [Tensor, Tensor]>>();

/** Reads an epoch from a seed, in batches of 64; gives the sum of what was in it. */
export async function readEpoch(reading: Reading): Promise<number> {
  torch.manualSeed(0);
  const key = JSON.stringify(reading);
  let loader = loaders.get(key);
  if (loader === undefined) {
    const { items, ...options } = reading;
    loader = new data.DataLoader(new Augmented(items), { batchSize: 64, shuffle: true, ...options });
    loaders.set(key, loader);
  }
  let sum = 0;
  for await (const [images, labels] of loader) {
    sum += images.sum().item<number>() + Number(labels.sum().item<bigint>());
  }
  return sum;
}
