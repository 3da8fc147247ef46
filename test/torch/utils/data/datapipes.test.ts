import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import torch, { data } from "libtorch-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPython, python } from "../../../python.js";
import { Doubled, minusOne } from "./worker_fixture.js";

const { DataChunk, DataLoader, functionalDatapipe, IterDataPipe, MapDataPipe } = data;
const { iter, map } = data.datapipes;
const { IterableWrapper } = iter;
const { SequenceWrapper } = map;

const folder = mkdtempSync(join(tmpdir(), "libtorch-node-pipes-"));
mkdirSync(join(folder, "b", "d"), { recursive: true });
mkdirSync(join(folder, "a"));
for (const name of ["x.txt", "Y.txt", "z.json", "a/1.txt", "b/2.txt", "b/d/3.txt", "[odd].txt"]) {
  writeFileSync(join(folder, name), `first ${name}\r\nsecond \u{1f600}é\nlast`);
}
afterAll(() => rmSync(folder, { recursive: true }));

/** Numbers from 0 on. */
const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const wrap = (n: number) => new IterableWrapper(range(n));
const sequence = (n: number) => new SequenceWrapper(range(n));

type Pipe = data.IterDataPipe<number> & data.Sized;

/** What a case gives, as JSON has it. */
function plain(value: unknown): unknown {
  if (value instanceof torch.Tensor) return value.tolist();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("utf8");
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof IterDataPipe || value instanceof MapDataPipe) return [...value].map(plain);
  if (value instanceof data.DataLoader) return [...value].map(plain);
  if (value instanceof Map) return [...value].map(plain);
  return value;
}

type Case = [name: string, python: string, run: () => unknown];

const cases: Case[] = [
  ["IterableWrapper", "wrap(4)", () => wrap(4)],
  ["of no items", "wrap(0)", () => wrap(0)],
  ["twice over", "(lambda d: [list(d), list(d), len(d)])(wrap(4))", () => ((d) => [[...d], [...d], d.length])(wrap(4))],
  ["map", "wrap(4).map(lambda x: x * 2)", () => wrap(4).map((x) => x * 2)],
  ["Mapper", "Mapper(wrap(4), lambda x: x * 2)", () => new iter.Mapper(wrap(4), (x) => x * 2)],
  [
    "map of a column",
    "IterableWrapper([[1, 2], [3, 4]]).map(lambda x: -x, 1)",
    () =>
      new IterableWrapper([
        [1, 2],
        [3, 4],
      ]).map((x) => -x, 1),
  ],
  [
    "map of a column from the end",
    "IterableWrapper([[1, 2, 5], [3, 4, 6]]).map(lambda x: -x, input_col=-1, output_col=0)",
    () =>
      new IterableWrapper([
        [1, 2, 5],
        [3, 4, 6],
      ]).map((x) => -x, { inputCol: -1, outputCol: 0 }),
  ],
  [
    "map of columns",
    "IterableWrapper([(1, 2, 3, 4), (3, 4, 5, 6)]).map(lambda x, y, z: x + y + z, [3, 0, 2])",
    () =>
      new IterableWrapper([
        [1, 2, 3, 4],
        [3, 4, 5, 6],
      ]).map((x, y, z) => x + y + z, [3, 0, 2]),
  ],
  [
    "map to the end",
    "IterableWrapper([(1, 2)]).map(lambda x, y: x + y, [0, 1], -1)",
    () => new IterableWrapper([[1, 2]]).map((x, y) => x + y, [0, 1], -1),
  ],
  [
    "map of keys",
    "IterableWrapper([{'a': 1, 'b': 2, 'c': 3}]).map(lambda x, y: x + y, ['a', 'c'])",
    () => new IterableWrapper([{ a: 1, b: 2, c: 3 }]).map((x, y) => x + y, ["a", "c"]),
  ],
  [
    "map to another key",
    "IterableWrapper([{'a': 1}]).map(str, 'a', ['s'])",
    () => new IterableWrapper([{ a: 1 }]).map(String, "a", ["s"]),
  ],
  ["filter", "wrap(9).filter(lambda x: x % 3 == 0)", () => wrap(9).filter((x) => x % 3 === 0)],
  [
    "filter by columns",
    "IterableWrapper([(1, 2), (2, 1)]).filter(lambda x, y: x < y, [0, 1])",
    () =>
      new IterableWrapper([
        [1, 2],
        [2, 1],
      ]).filter((x, y) => x < y, [0, 1]),
  ],
  ["batch", "wrap(7).batch(3)", () => wrap(7).batch(3)],
  ["batch, the last dropped", "wrap(7).batch(3, True)", () => wrap(7).batch(3, true)],
  [
    "lengths of batches",
    "[len(wrap(n).batch(3, drop_last=d)) for n in (0, 6, 7) for d in (False, True)]",
    () => [0, 6, 7].flatMap((n) => [false, true].map((dropLast) => wrap(n).batch(3, { dropLast }).length)),
  ],
  ["unbatch", "wrap(7).batch(2).batch(2).unbatch()", () => wrap(7).batch(2).batch(2).unbatch()],
  ["unbatch of two levels", "wrap(7).batch(2).batch(2).unbatch(2)", () => wrap(7).batch(2).batch(2).unbatch(2)],
  [
    "unbatch of all levels",
    "IterableWrapper([1, [2, [3, [4]]]]).unbatch(unbatch_level=-1)",
    () => new IterableWrapper([1, [2, [3, [4]]]]).unbatch({ unbatchLevel: -1 }),
  ],
  ["collate", "wrap(6).map(float).batch(2).collate()", () => wrap(6).batch(2).collate()],
  [
    "collate by a function",
    "wrap(6).batch(2).collate(collate_fn=sum)",
    () =>
      wrap(6)
        .batch(2)
        .collate({ collateFn: (batch) => batch.reduce((a: number, b: number) => a + b) }),
  ],
  ["concat", "wrap(3).concat(wrap(2), wrap(1))", () => wrap(3).concat(wrap(2), wrap(1))],
  ["zip", "wrap(3).zip(wrap(5), wrap(4))", () => wrap(3).zip(wrap(5), wrap(4))],
  ["mux", "wrap(3).mux(wrap(5), wrap(4))", () => wrap(3).mux(wrap(5), wrap(4))],
  [
    "lengths of several",
    "[len(wrap(3).concat(wrap(2))), len(wrap(3).zip(wrap(2))), len(wrap(3).mux(wrap(2), wrap(4)))]",
    () => [wrap(3).concat(wrap(2)).length, wrap(3).zip(wrap(2)).length, wrap(3).mux(wrap(2), wrap(4)).length],
  ],
  ["fork of one", "[wrap(3).fork(1)]", () => [wrap(3).fork(1)]],
  ["fork, one after the other", "wrap(5).fork(3)", () => wrap(5).fork(3)],
  [
    "fork, in turns",
    "(lambda a, b: [list(zip(a, b)), list(a), list(b), len(a)])(*wrap(5).fork(2))",
    () => {
      const [a, b] = wrap(5).fork(2) as unknown as [Pipe, Pipe];
      return [[...a.zip(b)], [...a], [...b], b.length];
    },
  ],
  [
    "fork with copies",
    "(lambda a, b: [x is y for x, y in zip(a, b)])(*IterableWrapper([[1]], False).fork(2, copy='deep'))",
    () => {
      const [a, b] = new IterableWrapper([[1]], false).fork(2, { copy: "deep" });
      return [...(a as data.IterDataPipe).zip(b as data.IterDataPipe)].map(([x, y]) => x === y);
    },
  ],
  ["demux", "wrap(9).demux(3, lambda x: x % 3)", () => wrap(9).demux(3, (x: number) => x % 3)],
  [
    "demux, the last first, none dropped",
    "list(reversed(wrap(9).demux(2, lambda x: None if x == 4 else x % 2, drop_none=True)))",
    () =>
      wrap(9)
        .demux(2, (x: number) => (x === 4 ? null : x % 2), { dropNone: true })
        .reverse(),
  ],
  ["groupby", "wrap(9).groupby(lambda x: x % 3)", () => wrap(9).groupby((x) => x % 3)],
  [
    "groupby with keys",
    "wrap(9).groupby(lambda x: str(x % 3), keep_key=True)",
    () => wrap(9).groupby((x) => String(x % 3), { keepKey: true }),
  ],
  [
    "groupby in groups of two",
    "wrap(9).groupby(lambda x: x % 3, group_size=2)",
    () => wrap(9).groupby((x) => x % 3, { groupSize: 2 }),
  ],
  [
    "groupby by a small buffer",
    "wrap(20).groupby(lambda x: x * x % 7, buffer_size=6, group_size=4, guaranteed_group_size=2)",
    () => wrap(20).groupby((x) => (x * x) % 7, { bufferSize: 6, groupSize: 4, guaranteedGroupSize: 2 }),
  ],
  [
    "groupby that drops",
    "wrap(20).groupby(lambda x: x * x % 11, keep_key=True, buffer_size=6, group_size=4, guaranteed_group_size=3, drop_remaining=True)",
    () =>
      wrap(20).groupby((x) => (x * x) % 11, {
        keepKey: true,
        bufferSize: 6,
        groupSize: 4,
        guaranteedGroupSize: 3,
        dropRemaining: true,
      }),
  ],
  ["Sampler", "Sampler(wrap(4))", () => new iter.Sampler(wrap(4))],
  [
    "Sampler at random",
    "seeded(lambda: list(Sampler(wrap(9), RandomSampler, sampler_kwargs={'num_samples': 6})))",
    () => seeded(() => [...new iter.Sampler(wrap(9), data.RandomSampler, { samplerKwargs: { numSamples: 6 } })]),
  ],
  ...[0, 1, 2 ** 31, 123456789012345].flatMap((seed): Case[] => [
    [
      `shuffle by seed ${seed}`,
      `(lambda d: [list(d.set_seed(${seed})), seeded(lambda: list(d))])(wrap(40).shuffle())`,
      () => ((d) => [[...d.setSeed(seed)], seeded(() => [...d])])(wrap(40).shuffle()),
    ],
    [
      `shuffle by a small buffer and seed ${seed}`,
      `wrap(40).shuffle(buffer_size=7).set_seed(${seed})`,
      () => wrap(40).shuffle({ bufferSize: 7 }).setSeed(seed),
    ],
    [
      `shuffle by index and seed ${seed}`,
      `(lambda d: [list(d.set_seed(${seed})), seeded(lambda: list(d)), list(d.set_shuffle(False))])(sequence(40).shuffle())`,
      () => ((d) => [[...d.setSeed(seed)], seeded(() => [...d]), [...d.setShuffle(false)]])(sequence(40).shuffle()),
    ],
  ]),
  [
    "shuffle of 1, 2, 300 and 1025 items by a large seed",
    "[list(wrap(n).shuffle().set_seed(2 ** 62 + n)) for n in (1, 2, 300, 1025)]",
    () =>
      [1, 2, 300, 1025].map((n) =>
        wrap(n)
          .shuffle()
          .setSeed(2n ** 62n + BigInt(n)),
      ),
  ],
  ["shuffle by a negative seed", "wrap(9).shuffle().set_seed(-5)", () => wrap(9).shuffle().setSeed(-5)],
  [
    "shuffle by 200 bits",
    "wrap(9).shuffle().set_seed(2 ** 200 + 7)",
    () =>
      wrap(9)
        .shuffle()
        .setSeed(2n ** 200n + 7n),
  ],
  [
    "shuffle of what is in batches",
    "wrap(9).batch(2).shuffle(unbatch_level=1).set_seed(3)",
    () => wrap(9).batch(2).shuffle({ unbatchLevel: 1 }).setSeed(3),
  ],
  ["shuffle switched off", "wrap(9).shuffle().set_shuffle(False)", () => wrap(9).shuffle().setShuffle(false)],
  [
    "shuffle of some indices",
    "SequenceWrapper({'a': 1, 'b': 2, 'c': 3}).shuffle(indices=['c', 'a', 'b']).set_seed(1)",
    () => new SequenceWrapper({ a: 1, b: 2, c: 3 }).shuffle({ indices: ["c", "a", "b"] }).setSeed(1),
  ],
  [
    "shardingFilter",
    "(lambda d: [list(d), d.apply_sharding(3, 1), list(d), len(d)])(wrap(10).sharding_filter())",
    () => {
      const d = wrap(10).shardingFilter() as InstanceType<typeof iter.ShardingFilter>;
      return [[...d], d.applySharding(3, 1) ?? null, [...d], d.length];
    },
  ],
  [
    "shardingFilter by priorities",
    "(lambda d: [d.apply_sharding(2, 1, P.DISTRIBUTED), d.apply_sharding(3, 2, P.MULTIPROCESSING), list(d), len(d)])(wrap(20).sharding_filter())",
    () => {
      const d = wrap(20).shardingFilter() as InstanceType<typeof iter.ShardingFilter>;
      return [d.applySharding(2, 1, 2) ?? null, d.applySharding(3, 2, 3) ?? null, [...d], d.length];
    },
  ],
  ["FileLister", "FileLister(folder)", () => new iter.FileLister(folder)],
  [
    "FileLister, recursive",
    "FileLister(folder, recursive=True)",
    () => new iter.FileLister(folder, { recursive: true }),
  ],
  [
    "FileLister with masks",
    "FileLister([folder, folder + '/a/1.txt'], ['[XYZ]*', '*.js?n', '[!a-z]*.txt', '[[]odd*'], recursive=True)",
    () =>
      new iter.FileLister([folder, `${folder}/a/1.txt`], ["[XYZ]*", "*.js?n", "[!a-z]*.txt", "[[]odd*"], {
        recursive: true,
      }),
  ],
  [
    "files as text",
    "FileLister(folder, '*.txt').open_files().read_from_stream()",
    () => new iter.FileLister(folder, "*.txt").openFiles().readFromStream(),
  ],
  [
    "files as text in pieces",
    "FileLister(folder + '/a').open_files('rt', encoding='utf-8').read_from_stream(7)",
    () => new iter.FileLister(`${folder}/a`).openFiles("rt", { encoding: "utf-8" }).readFromStream(7),
  ],
  [
    "files as bytes",
    "FileLister(folder + '/a').open_files('b').read_from_stream()",
    () => new iter.FileLister(`${folder}/a`).openFiles("b").readFromStream(),
  ],
  [
    "lines of files",
    "[list(s) for m in ('r', 'rb') for _, s in FileLister(folder + '/a').open_files(m)]",
    () =>
      ["r", "rb"].flatMap((mode) =>
        [...new iter.FileLister(`${folder}/a`).openFiles<Iterable<unknown>>(mode as "r")].map(([, s]) => [...s]),
      ),
  ],
  ["SequenceWrapper", "sequence(4)", () => sequence(4)],
  [
    "SequenceWrapper of keys",
    "(lambda d: [d['a'], len(d)])(SequenceWrapper({'a': 1, 'b': 2}))",
    () => ((d) => [d.at("a"), d.length])(new SequenceWrapper({ a: 1, b: 2 })),
  ],
  [
    "map by index",
    "(lambda d: [list(d), d[2], len(d)])(sequence(4).map(lambda x: -x - 1))",
    () => ((d) => [[...d], d.at(2), d.length])(sequence(4).map((x) => -x - 1)),
  ],
  [
    "batch by index",
    "(lambda d: [list(d), len(d), d[1]])(sequence(7).batch(3))",
    () => ((d) => [[...d], d.length, d.at(1)])(sequence(7).batch(3)),
  ],
  [
    "batch by index, the last dropped",
    "(lambda d: [list(d), len(d)])(sequence(7).batch(3, True))",
    () => ((d) => [[...d], d.length])(sequence(7).batch(3, true)),
  ],
  [
    "concat by index",
    "(lambda d: [list(d), len(d), d[4]])(sequence(3).concat(sequence(2)))",
    () => ((d) => [[...d], d.length, d.at(4)])(sequence(3).concat(sequence(2))),
  ],
  [
    "zip by index",
    "(lambda d: [list(d), len(d), d[1]])(sequence(3).zip(sequence(2)))",
    () => ((d) => [[...d], d.length, d.at(1)])(sequence(3).zip(sequence(2))),
  ],
  [
    "names",
    "[str(d) for d in (wrap(1), wrap(1).map(str), wrap(1).shuffle(), sequence(1), sequence(1).shuffle(), wrap(1).fork(2)[0], wrap(1).batch(2), wrap(1).demux(1, abs)[0])]",
    () =>
      [
        ...[wrap(1), wrap(1).map(String), wrap(1).shuffle(), sequence(1), sequence(1).shuffle()],
        ...[wrap(1).fork(2)[0], wrap(1).batch(2), wrap(1).demux(1, Math.abs)[0]],
      ].map(String),
  ],
  [
    "DataChunk",
    "(lambda c: [c.as_str('  '), list(c), list(c.raw_iterator()), len(c)])(DataChunk([1, 2]))",
    () => ((c) => [c.asStr("  "), [...c], [...c.rawIterator()], c.length])(new DataChunk([1, 2])),
  ],
  [
    "DataLoader",
    "seeded(lambda: epochs(DataLoader(wrap(10).shuffle().map(lambda x: x + 0.5), batch_size=4)))",
    () =>
      seeded(() =>
        epochs(
          new DataLoader(
            wrap(10)
              .shuffle()
              .map((x) => x + 0.5),
            { batchSize: 4 },
          ),
        ),
      ),
  ],
  [
    "DataLoader over several shuffles",
    "seeded(lambda: epochs(DataLoader(wrap(10).shuffle().zip(wrap(10).shuffle()).concat(wrap(3).shuffle().zip(wrap(3))).shuffle(buffer_size=5), batch_size=None)))",
    () =>
      seeded(() =>
        epochs(
          new DataLoader(
            wrap(10)
              .shuffle()
              .zip(wrap(10).shuffle())
              .concat(wrap(3).shuffle().zip(wrap(3)))
              .shuffle({ bufferSize: 5 }),
            { batchSize: null },
          ),
        ),
      ),
  ],
  [
    "DataLoader over forks that meet",
    "seeded(lambda: epochs(DataLoader((lambda a, b: a.shuffle().zip(b))(*wrap(10).shuffle().fork(2)), batch_size=None)))",
    () =>
      seeded(() => {
        const [a, b] = wrap(10).shuffle().fork(2) as unknown as [Pipe, Pipe];
        return epochs(new DataLoader(a.shuffle().zip(b), { batchSize: null }));
      }),
  ],
  ...["True", "False", "None"].map(
    (shuffle): Case => [
      `DataLoader with shuffle ${shuffle}`,
      `seeded(lambda: epochs(DataLoader(wrap(10).shuffle().map(float), batch_size=4, shuffle=${shuffle})))`,
      () =>
        seeded(() =>
          epochs(
            new DataLoader(wrap(10).shuffle(), {
              batchSize: 4,
              shuffle: { True: true, False: false, None: null }[shuffle],
            }),
          ),
        ),
    ],
  ),
  [
    "DataLoader with shuffle but no Shuffler",
    "seeded(lambda: epochs(DataLoader(wrap(10).map(float), batch_size=4, shuffle=True)))",
    () => seeded(() => epochs(new DataLoader(wrap(10), { batchSize: 4, shuffle: true }))),
  ],
  [
    "DataLoader by a generator of its own",
    "seeded(lambda: (lambda g: epochs(DataLoader(wrap(10).shuffle().map(float), generator=g)) + g.get_state().tolist()[:9])(torch.Generator().manual_seed(5)))",
    () =>
      seeded(() => {
        const generator = new torch.Generator().manualSeed(5);
        const all = epochs(new DataLoader(wrap(10).shuffle(), { generator }));
        return [...all, ...(generator.getState().tolist() as number[]).slice(0, 9)];
      }),
  ],
  [
    "DataLoader over a pipe by index",
    "seeded(lambda: epochs(DataLoader(sequence(10).map(float), batch_size=4, shuffle=True)))",
    () =>
      seeded(() =>
        epochs(
          new DataLoader(
            sequence(10).map((x) => x),
            { batchSize: 4, shuffle: true },
          ),
        ),
      ),
  ],
  [
    "its length",
    "[len(DataLoader(wrap(10).map(str), batch_size=4)), len(DataLoader(sequence(10)))]",
    () => [new DataLoader(wrap(10).map(String), { batchSize: 4 }).length, new DataLoader(sequence(10)).length],
  ],
  [
    "the graph's pipes",
    "[str(p) for p in get_all_graph_pipes(traverse_dps((lambda a, b: a.shuffle().zip(b.map(str)))(*wrap(10).shuffle().fork(2))))]",
    () => {
      const [a, b] = wrap(10).shuffle().fork(2) as unknown as [Pipe, Pipe];
      return data.graphSettings.getAllGraphPipes(data.graph.traverseDps(a.shuffle().zip(b.map(String)))).map(String);
    },
  ],
];

/** Errors: what Python throws, with its text as far as it is not of Python's own names. */
const failures: Case[] = [
  ["batch of none", "wrap(3).batch(0)", () => wrap(3).batch(0)],
  ["by index", "sequence(3).batch(0)", () => sequence(3).batch(0)],
  ["shuffle from no buffer", "wrap(3).shuffle(buffer_size=0)", () => wrap(3).shuffle({ bufferSize: 0 })],
  ["fork of none", "wrap(3).fork(0)", () => wrap(3).fork(0)],
  ["fork with odd copies", "wrap(3).fork(2, copy='odd')", () => wrap(3).fork(2, { copy: "odd" as "deep" })],
  ["demux of none", "wrap(3).demux(0, abs)", () => wrap(3).demux(0, Math.abs)],
  [
    "demux out of range",
    "[list(d) for d in wrap(3).demux(2, lambda x: x)]",
    () =>
      wrap(3)
        .demux(2, (x: number) => x)
        .map((d) => [...d]),
  ],
  [
    "demux to none",
    "[list(d) for d in wrap(3).demux(2, lambda x: None)]",
    () =>
      wrap(3)
        .demux(2, () => null)
        .map((d) => [...d]),
  ],
  ["unbatch too deep", "list(wrap(3).unbatch(2))", () => [...wrap(3).unbatch(2)]],
  ["unbatch below -1", "list(wrap(3).unbatch(-2))", () => [...wrap(3).unbatch(-2)]],
  [
    "a group too large",
    "wrap(3).groupby(abs, buffer_size=2, group_size=3)",
    () => wrap(3).groupby(Math.abs, { bufferSize: 2, groupSize: 3 }),
  ],
  [
    "a guarantee without a size",
    "wrap(3).groupby(abs, guaranteed_group_size=3)",
    () => wrap(3).groupby(Math.abs, { guaranteedGroupSize: 3 }),
  ],
  ["outputCol alone", "wrap(3).map(abs, output_col=1)", () => wrap(3).map(Math.abs, { outputCol: 1 })],
  ["two outputCols", "wrap(3).map(abs, 0, [1, 2])", () => wrap(3).map(Math.abs, 0, [1, 2])],
  ["a function of two", "wrap(3).map(lambda x, y: x)", () => wrap(3).map(((x: number, _y: number) => x) as never)],
  [
    "a function of one for two",
    "wrap(3).filter(lambda x, y, z: x, [0, 1])",
    () => wrap(3).filter((x, _y, _z) => x, [0, 1]),
  ],
  ["concat of nothing", "Concater()", () => new iter.Concater()],
  ["concat of a list", "wrap(3).concat([1])", () => wrap(3).concat([1] as never)],
  ["zip of a list", "wrap(3).zip([1])", () => wrap(3).zip([1] as never)],
  ["concat of a list by index", "sequence(3).concat([1])", () => sequence(3).concat([1] as never)],
  ["past the end", "sequence(3)[3]", () => sequence(3).at(3)],
  ["past the end of batches", "sequence(3).batch(2)[2]", () => sequence(3).batch(2).at(2)],
  ["past the end of several", "sequence(3).concat(sequence(1))[4]", () => sequence(3).concat(sequence(1)).at(4)],
  ["past the shortest", "sequence(3).zip(sequence(1))[1]", () => sequence(3).zip(sequence(1)).at(1)],
  ["no length", "len(wrap(3).filter(abs).map(str))", () => wrap(3).filter(Boolean).map(String).length],
  ["no length of files", "len(FileLister(folder))", () => new iter.FileLister(folder).length],
  ["an encoding of bytes", "FileOpener(wrap(3), 'rb', 'utf-8')", () => new iter.FileOpener(["a"], "rb", "utf-8")],
  ["a sampler without a length", "Sampler(wrap(3).filter(abs))", () => new iter.Sampler(wrap(3).filter(Boolean))],
  [
    "a share out of range",
    "wrap(3).sharding_filter().apply_sharding(2, 2)",
    () => (wrap(3).shardingFilter() as InstanceType<typeof iter.ShardingFilter>).applySharding(2, 2),
  ],
  [
    "priorities that do not mix",
    "[d.apply_sharding(2, 1, p) for d in [wrap(3).sharding_filter()] for p in (P.DISTRIBUTED, P.DEFAULT)]",
    () => {
      const d = wrap(3).shardingFilter() as InstanceType<typeof iter.ShardingFilter>;
      d.applySharding(2, 1, 2);
      d.applySharding(2, 1);
    },
  ],
  [
    "sharding twice",
    "list(DataLoader(wrap(3).sharding_filter().map(str).sharding_filter()))",
    () => [...new DataLoader(wrap(3).shardingFilter().map(String).shardingFilter())],
  ],
  ["a sampler for a pipe", "DataLoader(wrap(3), sampler=[1])", () => new DataLoader(wrap(3), { sampler: [1] })],
  ["no pipe to traverse", "traverse_dps([1])", () => data.graph.traverseDps([1] as never)],
];

function seeded<T>(run: () => T): [T, number] {
  torch.manualSeed(0);
  return [run(), torch.randint(1000, [1]).item() as number];
}

function epochs(loader: Iterable<unknown>): unknown[] {
  return range(2).map(() => [...loader]);
}

const PYTHON = `
import re
from torch.utils.data import *
from torch.utils.data.datapipes.iter import *
from torch.utils.data.datapipes.map import SequenceWrapper
from torch.utils.data.datapipes.iter.sharding import SHARDING_PRIORITIES as P
from torch.utils.data.graph import traverse_dps
from torch.utils.data.graph_settings import get_all_graph_pipes
from torch.utils.data.sampler import RandomSampler
folder = args["folder"]
wrap = lambda n: IterableWrapper(list(range(n)))
sequence = lambda n: SequenceWrapper(list(range(n)))
def seeded(run):
    torch.manual_seed(0)
    return [run(), torch.randint(1000, (1,)).item()]
def epochs(loader): return [list(loader) for _ in range(2)]
def plain(v):
    if isinstance(v, torch.Tensor): return v.tolist()
    if isinstance(v, bytes): return v.decode()
    if isinstance(v, dict): return {k: plain(x) for k, x in v.items()}
    if isinstance(v, (list, tuple, IterDataPipe, MapDataPipe, DataLoader)): return [plain(x) for x in v]
    return v
def failure(code):
    try: eval(code)
    except Exception as e: return [type(e).__name__, str(e.args[0]) if e.args else ""]
    return None
result = {"values": [plain(eval(code)) for code in args["cases"]], "errors": [failure(code) for code in args["failures"]]}
`;

describe.skipIf(noPython)("DataPipes beside Python's", () => {
  let expected: { values: unknown[]; errors: ([string, string] | null)[] };
  beforeAll(async () => {
    const codes = (list: Case[]) => list.map(([, code]) => code);
    expected = await python(PYTHON, { folder, cases: codes(cases), failures: codes(failures) });
  }, 120_000);

  test.each(cases.map((one, i) => [one[0], i] as const))("%s", (_name, i) => {
    expect(plain((cases[i] as Case)[2]())).toEqual(expected.values[i]);
  });

  test.each(failures.map((one, i) => [one[0], i] as const))("an error for %s", (_name, i) => {
    const [type, text] = expected.errors[i] as [string, string];
    let error: Error | undefined;
    try {
      (failures[i] as Case)[2]();
    } catch (caught) {
      error = caught as Error;
    }
    expect(error?.name).toBe(type);
    // The pipe that it came from is named, with its settings as each language prints them; so are types and functions.
    const [first] = text.split("\nThis exception is thrown by __iter__ of");
    const same = (message: string) =>
      message.replace(/<class '(\w+)'>|<lambda>|'?list'?|Array/g, "…").replace(/\[ (.*) \]/, "[$1]");
    expect(same((error as Error).message.split("\nThis exception is")[0] as string)).toBe(same(first as string));
  });
});

/** The numbers that a loader with workers gives in two epochs, and the next of the default generator. */
async function byWorkers(loader: AsyncIterable<torch.Tensor>): Promise<unknown> {
  torch.manualSeed(0);
  const all: unknown[] = [];
  for (let epoch = 0; epoch < 2; epoch++) {
    const batches: unknown[] = [];
    for await (const batch of loader) batches.push(batch.tolist());
    all.push(batches);
  }
  return [all, torch.randint(1000, [1]).item()];
}

test.skipIf(noPython)(
  "workers divide and shuffle pipes as Python's do",
  async () => {
    const script = `
from torch.utils.data import *
from torch.utils.data.datapipes.iter import *
def by_workers(loader):
    torch.manual_seed(0)
    return [[[b.tolist() for b in loader] for _ in range(2)], torch.randint(1000, (1,)).item()]
class Doubled(IterDataPipe):
    def __init__(self, datapipe): self.datapipe = datapipe
    def __iter__(self):
        for x in self.datapipe: yield x * 2
def minus_one(x): return x - 1
wrap = lambda n: IterableWrapper(list(range(n)))
result = [
    by_workers(DataLoader(wrap(23).shuffle().sharding_filter().map(minus_one), batch_size=3, num_workers=2)),
    by_workers(DataLoader(Doubled(wrap(9).shuffle(buffer_size=4)).sharding_filter(), batch_size=2, num_workers=2, persistent_workers=True)),
]
`;
    const expected = await python<unknown[]>(script);
    const once = wrap(23).shuffle().shardingFilter().map(minusOne);
    expect(await byWorkers(new DataLoader(once, { batchSize: 3, numWorkers: 2 }))).toEqual(expected[0]);
    const pipe = new Doubled(wrap(9).shuffle({ bufferSize: 4 })).shardingFilter();
    const loader = new DataLoader(pipe, { batchSize: 2, numWorkers: 2, persistentWorkers: true });
    expect(await byWorkers(loader)).toEqual(expected[1]);
    await loader.stopWorkers();
  },
  60_000,
);

describe("a pipe", () => {
  test("has one iterator at a time, which begins with its first item where it is a generator's", () => {
    const dp = wrap(4).map((x) => x + 1);
    const first = dp[Symbol.iterator]?.() as Iterator<number>;
    const second = dp[Symbol.iterator]?.() as Iterator<number>;
    expect(first.next().value).toBe(1);
    expect(second.next().value).toBe(1);
    expect(() => first.next()).toThrow(
      "This iterator has been invalidated because another iterator has been created from the same IterDataPipe: " +
        "MapperIterDataPipe(datapipe=IterableWrapperIterDataPipe, fn=<lambda>, inputCol=null, outputCol=null)\n" +
        "This may be caused by multiple references to the same IterDataPipe. We recommend using `.fork()` if that is necessary.",
    );
    expect(second.next().value).toBe(2);
  });

  test("of several over one source begins anew for all", () => {
    const [a, b] = wrap(3).fork(2) as unknown as [Pipe, Pipe];
    const first = b[Symbol.iterator]?.() as Iterator<number>;
    expect([...a]).toEqual([0, 1, 2]);
    expect(first.next().value).toBe(0);
    expect([...a]).toEqual([0, 1, 2]);
    expect(() => first.next()).toThrow(
      "a new iterator has been created from one of the ChildDataPipes of _ForkerIterDataPipe",
    );
    expect([...b]).toEqual([0, 1, 2]);
  });

  test("that is far ahead of another of the same source says so", () => {
    const [a] = wrap(9).fork(2, 3) as unknown as [Pipe];
    expect(() => [...a]).toThrow("ForkerIterDataPipe buffer overflow,buffer size 3 is insufficient.");
    const [c] = wrap(9).demux(2, (x: number) => x % 2, false, 2) as [Pipe];
    expect(() => [...c]).toThrow("DemultiplexerIterDataPipe buffer overflow, buffer size 2 is insufficient.");
  });

  test("says where an error came from: once, the innermost", () => {
    class Failing extends IterDataPipe<number> {
      constructor(readonly n: number) {
        super();
      }
      override *[Symbol.iterator](): IterableIterator<number> {
        yield this.n;
        throw new RangeError("bad");
      }
    }
    const message = "bad\nThis exception is thrown by __iter__ of Failing(n=3)";
    expect(() => [...new Failing(3).map(String).batch(2)]).toThrow(new RangeError(message));
  });

  test("is reset before each iterator, and may be its own iterator", () => {
    class Counter extends IterDataPipe<number> {
      at_ = 99;
      override reset(): void {
        this.at_ = 0;
      }
      next(): IteratorResult<number> {
        return this.at_ < 3 ? { done: false, value: this.at_++ } : { done: true, value: undefined };
      }
    }
    const dp = new Counter();
    expect([[...dp], [...dp.map((x) => x + 1)], [...dp]]).toEqual([
      [0, 1, 2],
      [1, 2, 3],
      [0, 1, 2],
    ]);
    class Nothing extends IterDataPipe {}
    expect(() => [...new Nothing()]).toThrow("iter() returned non-iterator of type 'Nothing'");
  });

  test("that is left early lets go of its source", () => {
    let closed = 0;
    function* source() {
      try {
        yield* [1, 2, 3];
      } finally {
        closed++;
      }
    }
    for (const _ of new IterableWrapper(source(), false).map((x) => x).batch(1)) break;
    expect(closed).toBe(1);
    const [a, b] = new IterableWrapper(source(), false).fork(2) as unknown as [
      data.IterDataPipe<number>,
      data.IterDataPipe<number>,
    ];
    for (const _ of a.zip(b)) break;
    expect(closed).toBe(2);
  });

  test("has the functional forms that classes were given", () => {
    expect([...(wrap(3) as unknown as { doubled(factor: number): Doubled }).doubled(3)]).toEqual([0, 3, 6]);
    class Squares extends MapDataPipe<number> {
      constructor(readonly source: data.MapDataPipe<number>) {
        super();
      }
      override at(index: number): number {
        return this.source.at(index) ** 2;
      }
    }
    expect(functionalDatapipe("squares")(Squares)).toBe(Squares);
    expect([...(sequence(4) as unknown as { squares(): Squares }).squares()]).toEqual([0, 1, 4, 9]);
    expect("squares" in IterDataPipe.prototype).toBe(false);
    expect(() => functionalDatapipe("map")(iter.Mapper)).toThrow(
      "Unable to add DataPipe function name map as it is already taken",
    );
    IterDataPipe.registerFunction("plusOne", (dp: data.IterDataPipe<number>) => dp.map((x) => x + 1));
    expect([...(wrap(2) as unknown as { plusOne(): data.IterDataPipe<number> }).plusOne()]).toEqual([1, 2]);
  });

  test("of a class that is not deterministic is refused where that is asked for", () => {
    const Any = data.nonDeterministic(Doubled);
    const Odd = data.nonDeterministic((_source: unknown, factor: number) => factor % 2 === 1)(Doubled);
    expect([...new Any([1])]).toEqual([2]);
    expect(new Any([1])).toBeInstanceOf(Doubled);
    data.guaranteedDatapipesDeterminism(() => {
      expect(() => new Any([1])).toThrow("Doubled is non-deterministic, but you set 'guaranteedDatapipesDeterminism'.");
      expect(() => new Odd([1], 3)).toThrow("Doubled is non-deterministic with the inputs");
      expect([...new Odd([1], 4)]).toEqual([4]);
    });
    expect([...new Odd([1], 3)]).toEqual([3]);
    expect(() => data.nonDeterministic(MapDataPipe as never)).toThrow(
      "Only `IterDataPipe` can be decorated with `nonDeterministic`, but MapDataPipe is found",
    );
    expect(() => data.nonDeterministic(() => true)(MapDataPipe as never)).toThrow(
      "Only `IterDataPipe` can be decorated",
    );
    expect(() => data.nonDeterministic(3 as never)).toThrow("3 can not be decorated by nonDeterministic");
  });

  test("is validated by TypeScript alone", () => {
    const f = (x: number) => x;
    expect(data.argumentValidation(f)).toBe(f);
    const iterate = Doubled.prototype[Symbol.iterator];
    expect(() => data.runtimeValidation(f)).toThrow("Can not decorate function f with 'runtimeValidation'");
    const items = { *[Symbol.iterator]() {} }[Symbol.iterator];
    expect(data.runtimeValidation(items)).toBe(items);
    expect(data.runtimeValidationDisabled(() => [...iterate.call(new Doubled([1]))])).toEqual([2]);
  });

  test("copies what it wraps, and leaves it otherwise", () => {
    const items = [{ a: 1 }, { a: 2 }];
    expect([...new IterableWrapper(items).map((x: number) => x + 1, "a")]).toEqual([{ a: 2 }, { a: 3 }]);
    expect(items).toEqual([{ a: 1 }, { a: 2 }]);
    expect([...new IterableWrapper(items, { deepcopy: false }).map((x: number) => x + 1, "a")]).toEqual(items);
    expect(items).toEqual([{ a: 2 }, { a: 3 }]);
  });

  test("keeps the types of its items", () => {
    const dp = wrap(4).map(String).batch(2);
    const chunk: data.DataChunk<string> = [...dp][0] as data.DataChunk<string>;
    expect(chunk.map((text) => text.length)).toEqual([1, 1]);
    const pairs: [number, string][] = [...wrap(2).zip(wrap(2).map(String))];
    expect(pairs).toEqual([
      [0, "0"],
      [1, "1"],
    ]);
    const loader = new DataLoader(dp);
    expect(loader.dataset.length).toBe(2);
  });
});
