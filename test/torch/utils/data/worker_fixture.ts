// What the workers of the tests are given; they import this module.
import { existsSync, writeFileSync } from "node:fs";
import torch, { data } from "libtorch-node";

export class Noise extends data.Dataset<[torch.Tensor, string]> {
  constructor(readonly length: number) {
    super();
  }
  override at(index: number): [torch.Tensor, string] {
    return [torch.randn(3).add(index), String(data.getWorkerInfo()?.id)];
  }
}

export class CustomError extends Error {
  constructor(
    message: string,
    readonly place: number,
  ) {
    super(message);
  }
}

export class Failing extends data.Dataset<number> {
  constructor(
    readonly length: number,
    readonly bad: number,
    readonly how: "torch" | "own" | "custom" | "exit",
  ) {
    super();
  }
  override at(index: number): number {
    if (index !== this.bad) return index;
    if (this.how === "torch") return torch.ones(2).add(torch.ones(3)).numel();
    if (this.how === "own") throw new RangeError(`no item ${index}`);
    if (this.how === "exit") process.exit(3);
    throw new CustomError("custom", index);
  }
}

/**
 * Private fields, kept through constructor arguments. The first item is slow, and not ready before the fourth is read, so that
 * batches are ready out of order however late the other worker begins.
 */
export class Slow extends data.Dataset<number> {
  readonly #length: number;
  readonly #isFourthRead: torch.Tensor;
  constructor(length: number, isFourthRead = torch.zeros(1)) {
    super();
    this.#length = length;
    this.#isFourthRead = isFourthRead;
  }
  get length(): number {
    return this.#length;
  }
  constructorArguments(): unknown[] {
    return [this.#length, this.#isFourthRead];
  }
  override async at(index: number): Promise<number> {
    if (index === 3) this.#isFourthRead.fill_(1);
    if (index !== 0) return index;
    do await new Promise((resolve) => setTimeout(resolve, 100));
    while (this.#isFourthRead.item() === 0);
    return index;
  }
}

export class Range extends data.IterableDataset<number> {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly closed = "",
  ) {
    super();
  }
  get length(): number {
    return this.end - this.start;
  }
  override *[Symbol.iterator](): IterableIterator<number> {
    const info = data.getWorkerInfo();
    const share = Math.ceil((this.end - this.start) / (info?.numWorkers ?? 1));
    const from = this.start + (info?.id ?? 0) * share;
    try {
      for (let i = from; i < Math.min(from + share, this.end); i++) yield i;
    } finally {
      if (this.closed !== "") writeFileSync(`${this.closed}.${info?.id}`, "closed");
    }
  }
}

/** Never comes back. */
export class Stuck extends data.Dataset<number> {
  readonly length = 4;
  override at(): Promise<number> {
    return new Promise(() => {});
  }
}

export function sums(batch: torch.Tensor[]): { sum: torch.Tensor; count: number; seed: string } {
  const info = data.getWorkerInfo();
  return { sum: torch.stack(batch).sum(), count: batch.length, seed: String(info?.seed) };
}

export function startAtHundred(): void {
  const { dataset } = data.getWorkerInfo() as data.WorkerInfo;
  Object.assign(dataset as Range, { start: 100, end: 104 });
}

/** A pipe of one's own, with a functional form, of a field that has a private name in none of the threads. */
export class Doubled extends data.IterDataPipe<number> {
  constructor(
    readonly datapipe: Iterable<number>,
    readonly factor = 2,
  ) {
    super();
  }
  override *[Symbol.iterator](): IterableIterator<number> {
    for (const item of this.datapipe) yield item * this.factor;
  }
}
data.functionalDatapipe("doubled")(Doubled);

export const minusOne = (x: number) => x - 1;

export function failToStart(worker: number): void {
  if (worker === 1) throw new RangeError("worker 1 does not want to");
}

export const wasClosed = (path: string, worker: number) => existsSync(`${path}.${worker}`);

data.registerModule(import.meta.url, {
  Noise,
  Failing,
  CustomError,
  Slow,
  Range,
  Stuck,
  sums,
  startAtHundred,
  failToStart,
  Doubled,
  minusOne,
});
