import torch, { data, F, Generator } from "libtorch-node";
import { beforeAll, describe, expect, test } from "vitest";
import { randomBlocks, tokenBlocks } from "../../../../src/systems/token_blocks.js";
import { type Bits, bits, expectSameBits, noPython, python } from "../../../python.js";
import { Noise } from "./worker_fixture.js";

const {
  BatchSampler,
  ConcatDataset,
  DataLoader,
  DistributedSampler,
  defaultCollate,
  RandomSampler,
  randomSplit,
  SequentialSampler,
  StackDataset,
  SubsetRandomSampler,
  TensorDataset,
  WeightedRandomSampler,
} = data;

// Each case is run from seed 0 and leaves a list of tensors; the generator's state afterwards is compared too. In both
// languages `x` is (13, 2), `y` (13,), `ds` their TensorDataset, and `epochs(loader)` reads three epochs with other draws
// between batches and epochs.
type Batches = Iterable<torch.Tensor | readonly unknown[] | Record<string, unknown>>;

const x = torch.arange(26, { dtype: "float32" }).reshape([13, 2]);
const y = torch.arange(13, { dtype: "int64" });
const ds = new TensorDataset(x, y);
const list = (indices: Iterable<number>) => torch.tensor([...indices], { dtype: "int64" });
const flat = (value: unknown): torch.Tensor[] =>
  value instanceof torch.Tensor ? [value] : Object.values(value as object).flatMap(flat);

function epochs(loader: Batches, count = 3): torch.Tensor[] {
  const all: torch.Tensor[] = [];
  for (let epoch = 0; epoch < count; epoch++) {
    all.push(torch.randn(3));
    for (const batch of loader) all.push(...flat(batch), F.dropout(torch.ones(5), { p: 0.5 }));
  }
  return all;
}

const weights = [0.1, 0.9, 0.4, 0.7, 3, 0.6];
const own = () => new Generator().manualSeed(42);
const cases: [name: string, python: string, run: () => torch.Tensor[]][] = [
  ["in order", "epochs(DataLoader(ds, batch_size=4))", () => epochs(new DataLoader(ds, { batchSize: 4 }))],
  [
    "shuffled",
    "epochs(DataLoader(ds, batch_size=4, shuffle=True))",
    () => epochs(new DataLoader(ds, { batchSize: 4, shuffle: true })),
  ],
  [
    "shuffled, the last batch dropped",
    "epochs(DataLoader(ds, batch_size=4, shuffle=True, drop_last=True))",
    () => epochs(new DataLoader(ds, { batchSize: 4, shuffle: true, dropLast: true })),
  ],
  [
    "shuffled by a generator of its own, whose state is compared",
    "(lambda g: epochs(DataLoader(ds, batch_size=4, shuffle=True, generator=g)) + [g.get_state()])(own())",
    () => {
      const generator = own();
      return [...epochs(new DataLoader(ds, { batchSize: 4, shuffle: true, generator })), generator.getState()];
    },
  ],
  [
    "without batches",
    "epochs(DataLoader(ds, batch_size=None, shuffle=True))",
    () => epochs(new DataLoader(ds, { batchSize: null, shuffle: true })),
  ],
  [
    "with replacement",
    "epochs(DataLoader(ds, batch_size=4, sampler=RandomSampler(ds, replacement=True, num_samples=70)))",
    () =>
      epochs(
        new DataLoader(ds, { batchSize: 4, sampler: new RandomSampler(ds, { replacement: true, numSamples: 70 }) }),
      ),
  ],
  [
    "more samples than the dataset has, none twice in a round",
    "(lambda g: epochs(DataLoader(ds, batch_size=7, sampler=RandomSampler(ds, num_samples=40, generator=g))) + [g.get_state()])(own())",
    () => {
      const generator = own();
      const sampler = new RandomSampler(ds, { numSamples: 40, generator });
      return [...epochs(new DataLoader(ds, { batchSize: 7, sampler })), generator.getState()];
    },
  ],
  [
    "weighted",
    "epochs(DataLoader(ds, batch_size=4, sampler=WeightedRandomSampler(weights, 20)))",
    () => epochs(new DataLoader(ds, { batchSize: 4, sampler: new WeightedRandomSampler(weights, 20) })),
  ],
  [
    "weighted, without replacement, by a generator of its own",
    "epochs(DataLoader(ds, batch_size=4, sampler=WeightedRandomSampler(weights, 5, replacement=False, generator=own())))",
    () => {
      const sampler = new WeightedRandomSampler(weights, 5, { replacement: false, generator: own() });
      return epochs(new DataLoader(ds, { batchSize: 4, sampler }));
    },
  ],
  [
    "of a random subset",
    "epochs(DataLoader(ds, batch_size=2, sampler=SubsetRandomSampler([9, 3, 5, 0, 12])))",
    () => epochs(new DataLoader(ds, { batchSize: 2, sampler: new SubsetRandomSampler([9, 3, 5, 0, 12]) })),
  ],
  [
    "by a batch sampler",
    "epochs(DataLoader(ds, batch_sampler=BatchSampler(RandomSampler(ds), 5, True)))",
    () => epochs(new DataLoader(ds, { batchSampler: new BatchSampler(new RandomSampler(ds), 5, true) })),
  ],
  [
    "the parts of a random split",
    "[b for part in random_split(ds, [5, 8]) for b in epochs(DataLoader(part, batch_size=3, shuffle=True))]",
    () => randomSplit(ds, [5, 8]).flatMap((part) => epochs(new DataLoader(part, { batchSize: 3, shuffle: true }))),
  ],
  [
    "splits by fractions",
    "[list_(s.indices) for f in ([0.3, 0.3, 0.4], [0.5, 0.5], [0.99, 0.01], [1/3, 1/3, 1/3], [1.0]) for s in random_split(ds, f)]",
    () =>
      [[0.3, 0.3, 0.4], [0.5, 0.5], [0.99, 0.01], [1 / 3, 1 / 3, 1 / 3], [1]].flatMap((fractions) =>
        randomSplit(ds, fractions).map((part) => list(part.indices)),
      ),
  ],
  [
    "a split by a generator of its own",
    "[list_(s.indices) for s in random_split(range(10), [3, 7], generator=own())]",
    () => randomSplit([...Array(10).keys()], [3, 7], { generator: own() }).map((part) => list(part.indices)),
  ],
  [
    "stacked and put one after the other",
    `epochs(DataLoader(StackDataset(both=ds, other=ConcatDataset([TensorDataset(y[6:]), TensorDataset(y[:6])])), batch_size=4, shuffle=True))`,
    () => {
      const other = new ConcatDataset([new TensorDataset(y.at("6:")), new TensorDataset(y.at(":6"))]);
      return epochs(new DataLoader(new StackDataset({ both: ds, other }), { batchSize: 4, shuffle: true }));
    },
  ],
  [
    "numbers, booleans and nested values",
    "epochs(DataLoader([{'a': [float(i), bool(i % 2)], 'b': {'c': i}} for i in range(7)], batch_size=3, shuffle=True))",
    () => {
      const items = Array.from({ length: 7 }, (_, i) => ({ a: [i, i % 2 === 1], b: { c: BigInt(i) } }));
      return epochs(new DataLoader(items, { batchSize: 3, shuffle: true }));
    },
  ],
  [
    "shared among processes",
    `[list_(DistributedSampler(ds, num_replicas=4, rank=r, shuffle=s, drop_last=d)) for r in range(4) for s in (True, False) for d in (True, False)]
  + [list_(DistributedSampler([0, 1], num_replicas=5, rank=r, seed=3)) for r in range(5)]`,
    () => [
      ...[0, 1, 2, 3].flatMap((rank) =>
        [true, false].flatMap((shuffle) =>
          [true, false].map((dropLast) =>
            list(new DistributedSampler(ds, { numReplicas: 4, rank, shuffle, dropLast })),
          ),
        ),
      ),
      ...[0, 1, 2, 3, 4].map((rank) => list(new DistributedSampler([0, 1], { numReplicas: 5, rank, seed: 3 }))),
    ],
  ],
  [
    "blocks of tokens",
    "epochs(DataLoader(TensorDataset(torch.stack([y[s:s + 4] for s in range(0, 9, 2)]), torch.stack([y[s + 1:s + 5] for s in range(0, 9, 2)])), batch_size=2, shuffle=True))",
    () => epochs(new DataLoader(tokenBlocks(y, { blockSize: 4, stride: 2 }), { batchSize: 2, shuffle: true })),
  ],
  [
    "random blocks of tokens",
    `[t for _ in range(3) for ix in [torch.randint(len(y) - 4, (6,))]
  for t in (torch.stack([y[i:i + 4] for i in ix]), torch.stack([y[i + 1:i + 5] for i in ix]))]`,
    () => [0, 1, 2].flatMap(() => randomBlocks(y.int(), { blockSize: 4, batchSize: 6 })),
  ],
  [
    "items of other types and shapes, and such as are no plain memory",
    `[default_collate([t[i] for i in range(len(t))]) for t in (
  x, y, x.t(), x > 3, x.half(), x.double().t()[:, ::2], x.reshape(13, 1, 2, 1), x[:, :0], torch.complex(x, x).conj(),
  torch.cat([x, x], 1).to(torch.bfloat16).reshape(13, 2, 2).transpose(1, 2))]`,
    () => {
      const twice = torch.cat([x, x], 1).to("bfloat16").reshape([13, 2, 2]).transpose(1, 2);
      return [
        ...[x, y, x.T, x.gt(3), x.half(), x.double().T.at(":", "::2"), x.reshape([13, 1, 2, 1]), x.at(":", ":0")],
        ...[torch.complex(x, x).conj(), twice],
      ].map((tensor) => defaultCollate([...Array(tensor.size(0)).keys()].map((i) => tensor.at(i))));
    },
  ],
  ["the order itself", "[list_(SequentialSampler(ds))]", () => [list(new SequentialSampler(ds))]],
];

const SETUP = `
from torch.utils.data import *
from torch.utils.data.distributed import DistributedSampler
x = torch.arange(26, dtype=torch.float32).reshape(13, 2)
y = torch.arange(13)
ds = TensorDataset(x, y)
weights = [0.1, 0.9, 0.4, 0.7, 3, 0.6]
own = lambda: torch.Generator().manual_seed(42)
list_ = lambda indices: torch.tensor(list(indices), dtype=torch.int64)
def flat(v):
    if isinstance(v, torch.Tensor): return [v]
    return [t for item in (v.values() if isinstance(v, dict) else v) for t in flat(item)]
def epochs(loader, count=3):
    all = []
    for _ in range(count):
        all.append(torch.randn(3))
        for batch in loader:
            all += [*flat(batch), F.dropout(torch.ones(5), 0.5)]
    return all
`;

describe.skipIf(noPython)(`batches are Python's${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  let expected: [Bits[], Bits][];
  beforeAll(async () => {
    expected = await python(
      `${SETUP}
result = []
for code in args:
    torch.manual_seed(0)
    out = [bits(t) for t in eval("(" + code + ")")]
    result.append((out, bits(torch.get_rng_state())))`,
      cases.map(([, code]) => code),
    );
  });

  test.each(cases.map(([name, , run], i) => ({ name, run, i })))("$name", ({ name, run, i }) => {
    torch.manualSeed(0);
    const out = run();
    const state = torch.getRngState();
    const [theirs, theirState] = expected[i] as [Bits[], Bits];
    expect(out.length).toBe(theirs.length);
    expect(out.length).toBeGreaterThan(0);
    for (const [j, t] of out.entries()) expectSameBits(t, theirs[j] as Bits, `${name}, tensor ${j}`);
    expectSameBits(state, theirState, "the default generator's state");
  });
});

describe.skipIf(noPython)(`batches of workers are Python's${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  // Two epochs by workers that draw random numbers themselves, with draws between the batches.
  const script = `
from torch.utils.data import *
class Noise(Dataset):
    def __len__(self): return 11
    def __getitem__(self, i): return torch.randn(3) + i, str(get_worker_info().id)
result = []
for options in args:
    torch.manual_seed(0)
    loader = DataLoader(Noise(), batch_size=2, shuffle=True, **options)
    out = []
    for _ in range(2):
        for batch, ids in loader:
            out.append((bits(batch), list(ids), bits(torch.randn(2))))
    result.append((out, bits(torch.get_rng_state())))
`;
  const options = [{ numWorkers: 2 }, { numWorkers: 2, persistentWorkers: true, prefetchFactor: 1, dropLast: true }];

  test("for the same seeds, kept workers and short queues included", async () => {
    const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const expected = await python<[[Bits, string[], Bits][], Bits][]>(
      script,
      options.map((o) => Object.fromEntries(Object.entries(o).map(([key, value]) => [snake(key), value]))),
    );
    for (const [i, option] of options.entries()) {
      torch.manualSeed(0);
      const [theirs, state] = expected[i] as (typeof expected)[number];
      await using loader = new DataLoader(new Noise(11), { batchSize: 2, shuffle: true, ...option });
      let at = 0;
      for (let epoch = 0; epoch < 2; epoch++) {
        for await (const [batch, ids] of loader) {
          const [want, wantIds, between] = theirs[at++] as (typeof theirs)[number];
          expectSameBits(batch, want, `batch ${at}, ${JSON.stringify(option)}`);
          expect(ids).toEqual(wantIds);
          expectSameBits(torch.randn(2), between, "a draw between batches");
        }
      }
      expect(at).toBe(theirs.length);
      expect(bits(torch.getRngState())).toEqual(state);
    }
  });
});
