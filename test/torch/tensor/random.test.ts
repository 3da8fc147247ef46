import { once } from "node:events";
import { Worker } from "node:worker_threads";
import torch, { F, Generator } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { type Bits, bits, expectSameBits, noPython, python } from "../../python.js";

// Draws of every kind, one after the other from one stream, as Python writes them and as they are written here.
const draws: [string, () => torch.Tensor][] = [
  ["torch.rand(3)", () => torch.rand(3)],
  ["torch.randn(20)", () => torch.randn(20)],
  ["torch.randn(3)", () => torch.randn(3)],
  ["torch.randint(0, 100, (5,))", () => torch.randint(0, 100, [5])],
  ["torch.randperm(10)", () => torch.randperm(10)],
  ["torch.empty(1000).bernoulli_(0.3)", () => torch.empty(1000).bernoulli_(0.3)],
  ["torch.empty(7, dtype=torch.float64).bernoulli_(0.9)", () => torch.empty(7, { dtype: "float64" }).bernoulli_(0.9)],
  ["torch.empty(9, dtype=torch.bool).bernoulli_(0.5)", () => torch.empty(9, { dtype: "bool" }).bernoulli_(0.5)],
  ["torch.empty(4, 6).t().bernoulli_(0.5)", () => torch.empty(4, 6).t().bernoulli_(0.5)],
  ["torch.empty(9, dtype=torch.float16).bernoulli_(0.5)", () => torch.empty(9, { dtype: "float16" }).bernoulli_(0.5)],
  ["torch.bernoulli(torch.full((8,), 0.4))", () => torch.bernoulli(torch.full([8], 0.4))],
  ["F.dropout(torch.ones(50), 0.2, True)", () => F.dropout(torch.ones(50), { p: 0.2, training: true })],
  ["torch.multinomial(torch.ones(5), 3)", () => torch.multinomial(torch.ones(5), 3)],
  ["torch.empty(5).exponential_()", () => torch.empty(5).exponential_()],
  ["torch.poisson(torch.full((4,), 3.0))", () => torch.poisson(torch.full([4], 3))],
  ["torch.rand_like(torch.ones(3))", () => torch.randLike(torch.ones(3))],
];

describe.skipIf(noPython)(`random numbers are Python's${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test.each([0, 1, 2 ** 40, -1])("for seed %d, from one operator to the next", async (seed) => {
    const expected = await python<Bits[]>(
      `torch.manual_seed(args["seed"])\nresult = [bits(eval(code)) for code in args["codes"]]`,
      { seed, codes: draws.map(([code]) => code) },
    );
    torch.manualSeed(seed);
    for (const [i, [code, draw]] of draws.entries()) expectSameBits(draw(), expected[i] as Bits, code);
  });

  test("and so is a generator's state, wherever a block of numbers ends", async () => {
    const counts = [1, 311, 312, 313, 623, 624, 625, 5000];
    const expected = await python<[Bits, Bits][]>(
      `g = torch.Generator().manual_seed(7)
result = []
for n in args:
    drawn = torch.empty(n).bernoulli_(0.37, generator=g)
    result.append((bits(drawn), bits(g.get_state())))`,
      counts,
    );
    const generator = new Generator().manualSeed(7);
    for (const [i, n] of counts.entries()) {
      const drawn = torch.empty(n).bernoulli_(0.37, { generator });
      expectSameBits(drawn, expected[i]?.[0] as Bits, `${n} draws`);
      expectSameBits(generator.getState(), expected[i]?.[1] as Bits, `state after ${n} more draws`);
    }
  });
});

test("a generator's state can be taken and set, cloned, and used apart from the default one", () => {
  torch.manualSeed(3);
  const state = torch.getRngState();
  const first = bits(torch.rand(5));
  torch.rand(5, { generator: new Generator().manualSeed(9) });
  torch.setRngState(state);
  expect(bits(torch.rand(5))).toEqual(first);
  const g = new Generator().manualSeed(1);
  expect(bits(torch.rand(3, { generator: g.clone() }))).toEqual(bits(torch.rand(3, { generator: g })));
  expect(g.initialSeed()).toBe(1);
  expect(() => torch.manualSeed(1.5)).toThrow(/must be int, not float/);
  expect(() => torch.manualSeed(2n ** 64n)).toThrow(/expected a seed between/);
});

describe("a generator state that is none", () => {
  /** Field of the state -> a value that does not fit the others. */
  const hostile: [string, (state: DataView) => void][] = [
    [
      "more numbers left than there are behind the next one",
      (state) => {
        state.setInt32(8, 624, true);
        state.setBigUint64(16, 624n, true);
      },
    ],
    ["no number of numbers left", (state) => state.setInt32(8, 0, true)],
    ["a negative number of numbers left", (state) => state.setInt32(8, -5, true)],
    ["a next one beyond the last", (state) => state.setBigUint64(16, 2n ** 63n, true)],
    ["a sum that overflows", (state) => state.setBigUint64(16, 2n ** 64n - 1n, true)],
    ["not seeded", (state) => state.setInt32(12, 0, true)],
  ];
  test.each(hostile)("(%s) is an error, and the generator stays as it was", (_, change) => {
    const own = new Generator();
    for (const generator of [own, torch.manualSeed(1), own.clone()]) {
      torch.rand(3, { generator: generator.manualSeed(1) });
      const bytes = generator.getState().toTypedArray() as Uint8Array;
      const before = bytes.slice();
      change(new DataView(bytes.buffer));
      expect(() => generator.setState(torch.tensor(bytes))).toThrow(/Invalid mt19937 state/);
      expect(generator.getState().toTypedArray()).toEqual(before);
    }
  });

  test("every state on the way through a block is good", () => {
    const generator = new Generator().manualSeed(3);
    for (let i = 0; i < 1300; i++) {
      const other = new Generator().setState(generator.getState());
      const drawn = torch.empty(1).bernoulli_(0.5, { generator });
      expect(torch.empty(1).bernoulli_(0.5, { generator: other }).item()).toBe(drawn.item());
    }
  });
});

const inWorker = (body: string) =>
  new Worker(
    `import("tsx/esm/api").then(async ({ register }) => {
      register();
      const { default: torch } = await import(${JSON.stringify(new URL("../../../src/index.ts", import.meta.url).href)});
      const { parentPort } = await import("node:worker_threads");
      ${body}
    });`,
    { eval: true },
  );

describe("workers", () => {
  test("draw from streams of their own, dropout inside attention included", async () => {
    const draw = `torch.manualSeed(5);
      const q = torch.ones(1, 2, 4, 8);
      const out = [];
      for (let i = 0; i < 200; i++) {
        out.push(torch.scaledDotProductAttention(q, q, q, { dropoutP: 0.5 }).sum().item(), torch.rand(1).item(),
                 torch.nn.functional.dropout(torch.ones(9), { p: 0.5 }).sum().item());
      }`;
    const workers = [
      inWorker(`${draw} parentPort.postMessage(out);`),
      inWorker(`${draw} parentPort.postMessage(out);`),
    ];
    torch.manualSeed(5);
    torch.rand(7);
    const [a, b] = await Promise.all(workers.map(async (worker) => (await once(worker, "message"))[0]));
    const q = torch.ones(1, 2, 4, 8);
    torch.manualSeed(5);
    const alone: unknown[] = [];
    for (let i = 0; i < 200; i++) {
      alone.push(
        torch.scaledDotProductAttention(q, q, q, { dropoutP: 0.5 }).sum().item(),
        torch.rand(1).item(),
        F.dropout(torch.ones(9), { p: 0.5 }).sum().item(),
      );
    }
    expect(a).toEqual(b);
    expect(a).toEqual(alone);
  });

  test("that are terminated in the middle of an operator leave the process and the library usable", async () => {
    for (let i = 0; i < 4; i++) {
      const worker = inWorker(`const x = torch.ones(700, 700);
        parentPort.postMessage("started");
        for (;;) { torch.tensor([1, 2, 3]).tolist(); x.matmul(x); try { x.matmul(torch.ones(3)); } catch {} }`);
      await once(worker, "message");
      await new Promise((resolve) => setTimeout(resolve, 20 * i));
      await worker.terminate();
    }
    expect(torch.ones(3).sum().item()).toBe(3);
  });

  test("share tensors without a copy, each token once", async () => {
    const t = torch.zeros(3);
    const worker = inWorker(`parentPort.once("message", (token) => {
        const t = torch.receive(token);
        t.fill_(4);
        parentPort.postMessage(String(t.dataPtr()));
      });`);
    const token = torch.share(t);
    worker.postMessage(token);
    const [address] = await once(worker, "message");
    expect([address, t.tolist()]).toEqual([String(t.dataPtr()), [4, 4, 4]]);
    expect(() => torch.receive(token)).toThrow(/was not received yet/);
    expect(() => torch.receive({} as never)).toThrow(/expected a token from share/);
    await worker.terminate();
  });
});
