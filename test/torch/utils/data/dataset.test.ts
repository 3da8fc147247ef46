import torch, { data } from "libtorch-node";
import { describe, expect, test, vi } from "vitest";
import { randomBlocks, tokenBlocks } from "../../../../src/systems/token_blocks.js";

const {
  ChainDataset,
  ConcatDataset,
  DataLoader,
  Dataset,
  defaultCollate,
  defaultConvert,
  IterableDataset,
  randomSplit,
  StackDataset,
  Subset,
  TensorDataset,
} = data;

class Numbers extends Dataset<number> {
  constructor(readonly length: number) {
    super();
  }
  override at(index: number): number {
    return index;
  }
}

class Promised extends Dataset<number> {
  constructor(readonly length: number) {
    super();
  }
  override async at(index: number): Promise<number> {
    return index;
  }
}

class Count extends IterableDataset<number> {
  constructor(
    readonly start: number,
    readonly length: number,
  ) {
    super();
  }
  override *[Symbol.iterator](): IterableIterator<number> {
    for (let i = 0; i < this.length; i++) yield this.start + i;
  }
}

class Later extends IterableDataset<number> {
  closed = false;
  override async *[Symbol.asyncIterator](): AsyncIterableIterator<number> {
    try {
      for (let i = 0; i < 5; i++) yield i;
    } finally {
      this.closed = true;
    }
  }
}

describe("datasets", () => {
  const ds = new TensorDataset(torch.arange(6).reshape([3, 2]), torch.tensor([7, 8, 9]));

  test("of tensors give rows, and refuse tensors of different lengths", () => {
    expect(ds.at(-1).map((row) => row.tolist())).toEqual([[4, 5], 9]);
    expect(() => ds.at(3)).toThrow(torch.IndexError);
    expect(() => new TensorDataset(torch.ones(2), torch.ones(3))).toThrow(
      new torch.AssertionError("Size mismatch between tensors"),
    );
    expect(() => new TensorDataset()).toThrow(/at least one tensor/);
  });

  test("can be put one after the other, side by side, and cut", () => {
    const both = ds.add(new TensorDataset(torch.zeros(2, 2), torch.zeros(2)));
    const second = (index: number) => (both.at(index) as torch.Tensor[])[1]?.item();
    expect([both.length, second(2), second(3), second(-3)]).toEqual([5, 9, 0, 9]);
    expect(() => both.at(-6)).toThrow(new torch.ValueError("absolute value of index should not exceed dataset length"));
    expect(() => both.at(5)).toThrow(torch.IndexError);
    expect(() => new ConcatDataset([])).toThrow(new torch.AssertionError("datasets should not be an empty iterable"));
    expect(() => new ConcatDataset<unknown>([ds, new Count(0, 1)])).toThrow(
      new torch.AssertionError("ConcatDataset does not support IterableDataset"),
    );

    const stacked = new StackDataset([["a", "b", "c"], ds]);
    expect(stacked.at(1)).toMatchObject(["b", [{}, {}]]);
    expect(new StackDataset({ letter: ["a"], number: [1] }).getItems([0])).toEqual([{ letter: "a", number: 1 }]);
    expect(() => new StackDataset([["a"], ds])).toThrow(new torch.ValueError("Size mismatch between datasets"));
    expect(() => new StackDataset([])).toThrow(new torch.ValueError("At least one dataset should be passed"));
    const broken = { length: 1, at: () => 1, getItems: () => [] };
    expect(() => new StackDataset([broken]).getItems([0])).toThrow(
      new torch.ValueError("Nested dataset's output size mismatch. Expected 1, got 0"),
    );

    const part = new Subset(["a", "b", "c"], [2, 0]);
    expect([part.at(0), part.getItems([1, 0]), part.length]).toEqual(["c", ["a", "c"], 2]);
    expect(() => part.at(2)).toThrow(torch.IndexError);
    class Half extends Subset<string> {
      override at(index: number): string {
        return `${super.at(index)}!`;
      }
    }
    expect(() => new Half(["a"], [0])).toThrow(torch.NotImplementedError);
  });

  test("that are read to the end can be chained", async () => {
    const chain = new Count(0, 2).add(new Count(10, 2));
    expect([[...new DataLoader(chain, { batchSize: null })], chain.length]).toEqual([[0, 1, 10, 11], 4]);
    const mixed = new ChainDataset<number>([new Count(7, 1), new Later()]);
    const found: number[] = [];
    for await (const item of mixed) found.push(item);
    expect(found).toEqual([7, 0, 1, 2, 3, 4]);
    expect(() => [...new ChainDataset<unknown>([ds])]).toThrow(
      new torch.AssertionError("ChainDataset only supports IterableDataset"),
    );
    class Nothing extends IterableDataset {}
    expect(() => [...new DataLoader(new Nothing())]).toThrow(torch.NotImplementedError);
    class Missing extends Dataset {
      readonly length = 1;
    }
    expect(() => [...new DataLoader(new Missing())]).toThrow("Subclasses of Dataset should implement at().");
  });

  test("are split by lengths that add up only", () => {
    expect(() => randomSplit(ds, [1, 1])).toThrow(
      new torch.ValueError("Sum of input lengths does not equal the length of the input dataset!"),
    );
    expect(() => randomSplit(ds, [1.5, -0.5])).toThrow(
      new torch.ValueError("Fraction at index 0 is not between 0 and 1"),
    );
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    // Another file of this process may have had it.
    torch.setWarnAlways(true);
    expect(randomSplit(["a", "b"], [0.75, 0.25]).map(({ length }) => length)).toEqual([2, 0]);
    expect(warn.mock.calls[0]?.[0]).toBe("Length of split at index 1 is 0. This might result in an empty dataset.");
    torch.setWarnAlways(false);
    warn.mockRestore();
  });
});

describe("defaultCollate", () => {
  test("makes float64 of numbers, int64 of BigInts, bool of booleans, whatever the values", () => {
    const batch = defaultCollate([
      { n: 1, i: 1n, b: true, s: "x", t: torch.ones(2), a: new Int32Array([1, 2]), m: new Map([["k", 2 ** 40 + 1]]) },
      { n: 2, i: 2n, b: false, s: "y", t: torch.zeros(2), a: new Int32Array([3, 4]), m: new Map([["k", 0.5]]) },
    ]);
    const shown = (t: torch.Tensor | undefined) => [t?.dtype.name, t?.tolist()];
    expect(shown(batch.n)).toEqual(["float64", [1, 2]]);
    expect(shown(batch.i)).toEqual(["int64", [1, 2]]);
    expect(shown(batch.b)).toEqual(["bool", [true, false]]);
    expect(batch.s).toEqual(["x", "y"]);
    expect(shown(batch.t)).toEqual([
      "float32",
      [
        [1, 1],
        [0, 0],
      ],
    ]);
    expect(shown(batch.a)).toEqual([
      "int32",
      [
        [1, 2],
        [3, 4],
      ],
    ]);
    expect(shown(batch.m.get("k"))).toEqual(["float64", [2 ** 40 + 1, 0.5]]);
  });

  test("says what it cannot put together", () => {
    expect(() => defaultCollate([new Date(0)])).toThrow(
      new torch.TypeError(
        "defaultCollate: batch must contain tensors, typed arrays, numbers, objects or arrays; found Date",
      ),
    );
    expect(() => defaultCollate([null])).toThrow(/found null/);
    expect(() => defaultCollate([[1, 2], [1]])).toThrow(
      new torch.RuntimeError("each element in list of batch should be of equal size"),
    );
    expect(() => defaultCollate<object>([{ a: 1 }, { b: 1 }])).toThrow(/one has no 'a'/);
    expect(() => defaultCollate<unknown>([1, "a"])).toThrow("expected a number, boolean or BigInt at [1], got str");
    expect(() => defaultCollate([torch.ones(2), torch.ones(3)])).toThrow(/stack expects each tensor to be equal size/);
    expect(() => defaultCollate([torch.eye(2).toSparse(), torch.eye(2).toSparse()])).toThrow(/sparse tensors are not/);
  });

  test("is left out without batches, where defaultConvert makes tensors of typed arrays only", () => {
    const items = [{ a: new Float32Array([1]), b: ["x", 2], c: new Map([["k", new Int8Array([3])]]) }];
    const [item] = [...new DataLoader<unknown, unknown>(items, { batchSize: null })] as [Record<string, unknown>];
    expect([(item.a as torch.Tensor).dtype, item.b]).toEqual([torch.float32, ["x", 2]]);
    expect((item.c as Map<string, torch.Tensor>).get("k")?.dtype).toBe(torch.int8);
    expect(defaultConvert(5)).toBe(5);
  });
});

describe("DataLoader", () => {
  test("reads whatever has at(), by keys of any kind", async () => {
    const prices = { at: (name: string) => ({ apple: 1.5, pear: 2.5 })[name] ?? 0 };
    const loader = new DataLoader(prices, { sampler: ["pear", "apple"], batchSize: 2 });
    expect([...loader].map((batch) => batch.tolist())).toEqual([[2.5, 1.5]]);
    expect(loader.length).toBe(1);
  });

  test("waits for promises in `for await`, and says so in `for`", async () => {
    const slow = { length: 3, at: async (index: number) => index };
    const found: unknown[] = [];
    for await (const batch of new DataLoader(slow, { batchSize: 2 })) found.push(batch.tolist());
    expect(found).toEqual([[0, 1], [2]]);
    expect(() => [...new DataLoader(slow)]).toThrow(/gave a promise: read the loader with `for await/);
    const failing = { length: 1, at: () => Promise.reject(new RangeError("no")) };
    expect(() => [...new DataLoader(failing)]).toThrow(/gave a promise/);
    await expect(new DataLoader(failing)[Symbol.asyncIterator]().next()).rejects.toThrow(new RangeError("no"));
    expect(() => [...new DataLoader(new Later())]).toThrow(/Later is read asynchronously/);
  });

  test("closes a stream that is not read to its end", async () => {
    const stream = new Later();
    for await (const batch of new DataLoader(stream, { batchSize: 2 })) {
      expect(batch.tolist()).toEqual([0, 1]);
      break;
    }
    expect(stream.closed).toBe(true);
  });

  test("has a length where the dataset has one, and warns of a stream that is longer", () => {
    const lengths = ([batchSize, dropLast]: [number | null, boolean]) => [
      new DataLoader([1, 2, 3, 4, 5], { batchSize, dropLast }).length,
      new DataLoader(new Count(0, 5), { batchSize, dropLast }).length,
    ];
    expect(lengths([2, false])).toEqual([3, 3]);
    expect(lengths([2, true])).toEqual([2, 2]);
    expect(lengths([null, false])).toEqual([5, 5]);
    expect(() => new DataLoader(new Later()).length).toThrow(
      new torch.TypeError("object of type 'Later' has no length"),
    );
    class Liar extends Count {
      override *[Symbol.iterator](): IterableIterator<number> {
        yield* [1, 2, 3];
      }
    }
    const loader = new DataLoader(new Liar(0, 2));
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    expect(loader.length).toBe(2);
    expect([...loader].length).toBe(3);
    expect(warn.mock.calls[0]?.[0]).toMatch(/was reported to be 2 .* but 3 samples have been fetched/);
    warn.mockRestore();
  });

  test("takes memory of a device it has not for a warning", () => {
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    const [batch] = [...new DataLoader([1, 2], { batchSize: 2, pinMemory: true })];
    expect(batch?.tolist()).toEqual([1, 2]);
    if (!batch?.isPinned()) expect(warn.mock.calls[0]?.[0]).toMatch(/no accelerator is found/);
    warn.mockRestore();
  });

  const ds = [1, 2, 3];
  const stream = new Count(0, 3);
  test.each<[string, () => unknown, string | RegExp]>([
    [
      "batchSize",
      () => new DataLoader(ds, { batchSize: 0 }),
      "batchSize should be a positive integer value, but got batchSize=0",
    ],
    ["batchSize", () => new DataLoader(ds, { batchSize: 1.5 }), /positive integer value, but got batchSize=1\.5/],
    [
      "dropLast",
      () => new DataLoader(ds, { dropLast: 1 as never }),
      "dropLast should be a boolean value, but got dropLast=1",
    ],
    ["numWorkers", () => new DataLoader(ds, { numWorkers: -1 }), /numWorkers option should be non-negative/],
    ["timeout", () => new DataLoader(ds, { timeout: -1 }), "timeout option should be non-negative"],
    ["timeout", () => [...new DataLoader(ds, { timeout: 1 })], "timeout option needs numWorkers > 0"],
    [
      "prefetchFactor",
      () => new DataLoader(ds, { prefetchFactor: 2 }),
      /prefetchFactor option could only be specified/,
    ],
    ["prefetchFactor", () => new DataLoader(ds, { prefetchFactor: -1, numWorkers: 1 }), /should be non-negative/],
    [
      "persistentWorkers",
      () => new DataLoader(ds, { persistentWorkers: true }),
      "persistentWorkers option needs numWorkers > 0",
    ],
    [
      "sampler",
      () => new DataLoader(ds, { sampler: [1], shuffle: true }),
      "sampler option is mutually exclusive with shuffle",
    ],
    [
      "batchSampler",
      () => new DataLoader(ds, { batchSampler: [[1]], batchSize: 2 }),
      /batchSampler option is mutually exclusive/,
    ],
    ["batchSize null", () => new DataLoader(ds, { batchSize: null, dropLast: true }), /disables auto-batching/],
    [
      "shuffle of a stream",
      () => new DataLoader(stream, { shuffle: true }),
      /expected unspecified shuffle option, but got shuffle=true/,
    ],
    ["sampler of a stream", () => new DataLoader(stream, { sampler: [1] }), /expected unspecified sampler option/],
    [
      "batchSampler of a stream",
      () => new DataLoader(stream, { batchSampler: [[1]] }),
      /expected unspecified batchSampler option/,
    ],
    ["no dataset", () => new DataLoader(5 as never), /expected a dataset with an at\(index\) method, got 5/],
    [
      "an empty dataset",
      () => new DataLoader([], { shuffle: true }),
      "numSamples should be a positive integer value, but got numSamples=0",
    ],
    [
      "replacement",
      () => new data.RandomSampler(ds, { replacement: 1 as never }),
      /replacement should be a boolean value/,
    ],
    [
      "weights",
      () => new data.WeightedRandomSampler([[1, 2]], 2),
      "weights should be a 1d sequence but given weights have shape (1, 2)",
    ],
    [
      "numSamples",
      () => new data.WeightedRandomSampler([1, 2], 0),
      "numSamples should be a positive integer value, but got numSamples=0",
    ],
    [
      "rank",
      () => new data.DistributedSampler(ds, { numReplicas: 2, rank: 2 }),
      "Invalid rank 2, rank should be in the interval [0, 1]",
    ],
    ["no rank", () => new data.DistributedSampler(ds, {} as never), /Default process group has not been initialized/],
    ["blockSize", () => tokenBlocks(torch.arange(4), { blockSize: 4 }), /expected more than blockSize=4 ids.*got 4/],
    [
      "stride",
      () => tokenBlocks(torch.arange(4), { blockSize: 2, stride: 0 }),
      /expected stride to be 1 or more, got 0/,
    ],
    [
      "ids",
      () => randomBlocks(torch.ones(2, 2), { blockSize: 1, batchSize: 1 }),
      /ids of one dimension, got shape \[2, 2\]/,
    ],
  ])("refuses %s", (_, make, message) => {
    expect(make).toThrow(message);
    expect(make).toThrow(torch.TorchError);
  });

  test("keeps what it was made with", () => {
    const loader = new DataLoader(ds);
    expect(() => Object.assign(loader, { batchSize: 5 })).toThrow(/read only property 'batchSize'/);
  });
});

describe("what is read by index", () => {
  test("can be read in order, as Python reads it", () => {
    const numbers = new Numbers(4);
    expect([...new Subset(numbers, [3, 1])]).toEqual([3, 1]);
    expect([...new Subset([5, 6, 7], [2, 0])]).toEqual([7, 5]);
    expect([...new ConcatDataset([numbers, new Subset(numbers, [0])])]).toEqual([0, 1, 2, 3, 0]);
    expect([...new StackDataset({ a: numbers, b: [9, 8, 7, 6] })][1]).toEqual({ a: 1, b: 8 });
    const [x] = [...new TensorDataset(torch.arange(3))][2] as [torch.Tensor];
    expect(x.item()).toBe(2);
  });

  test("gives promises where, and only where, its datasets do", async () => {
    const now: number = new Subset(new Numbers(2), [1]).at(0);
    const alsoNow: number = new ConcatDataset([new Numbers(2)]).at(1);
    const ofArray: number = new Subset([5, 6], [1]).at(0);
    const ofSplit: number = (randomSplit(new Numbers(2), [2])[0] as data.Subset<number, number>).at(0);
    const together: { a: number } = new StackDataset({ a: new Numbers(2) }).at(1);
    expect([now, alsoNow, ofArray, together.a]).toEqual([1, 1, 6, 1]);
    expect(ofSplit).toBeLessThan(2);
    const later: Promise<number> = new Subset(new Promised(2), [1]).at(0);
    const alsoLater: Promise<number> = new ConcatDataset([new Promised(2)]).at(1);
    expect(await Promise.all([later, alsoLater, ...new Subset(new Promised(2), [0])])).toEqual([1, 1, 0]);
    // @ts-expect-error: the items are promises
    const wrong: number = new Subset(new Promised(2), [1]).at(0);
    expect(wrong).toBeInstanceOf(Promise);
  });

  test("keeps its type in a loader", () => {
    const numbers: Numbers = new DataLoader(new Numbers(3)).dataset;
    const array: number[] = new DataLoader([1, 2], { batchSize: 2 }).dataset;
    const counted: Count = new DataLoader(new Count(0, 3), { batchSize: 2 }).dataset;
    expect([numbers.length, array.length, counted.start]).toEqual([3, 2, 0]);
    const loader = new DataLoader(new Subset(numbers, [1, 2]), { batchSize: 2, collateFn: (items) => items.join() });
    const text: string = [...loader][0] as string;
    expect(text).toBe("1,2");
  });
});
