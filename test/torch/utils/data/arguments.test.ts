/** DataLoader and what it is made with: Python's arguments by position and by name, and nothing dropped. */
import { describe, expect, it } from "vitest";
import { TypeError } from "../../../../src/python/exceptions.js";
import * as blocks from "../../../../src/systems/token_blocks.js";
import { torch } from "../../../../src/torch/torch.generated.js";
import * as data from "../../../../src/torch/utils/data/index.js";

const dataset = () => new data.TensorDataset(torch.arange(6));
// As JavaScript calls them, without types.
const js = { ...data, ...blocks } as unknown as Record<string, new (...args: unknown[]) => object> & {
  [name in "randomSplit" | "tokenBlocks" | "randomBlocks"]: (...args: unknown[]) => object;
};

describe("arguments by position", () => {
  it("are DataLoader's in Python's order", () => {
    const loader = new data.DataLoader(dataset(), 2, true);
    expect([...loader]).toHaveLength(3);
    expect(loader.sampler).toBeInstanceOf(data.RandomSampler);
    const other = new data.DataLoader(
      ...([dataset(), 4, false, undefined, undefined, 0, (items: unknown[]) => items.length, false, true] as const),
    );
    expect([...other]).toEqual([4]);
    expect(other.dropLast).toBe(true);
    expect([...new data.DataLoader(dataset(), 4, { dropLast: true })]).toHaveLength(1);
  });

  it("are a generator for randomSplit and the samplers", () => {
    const twice = (draw: (generator: torch.Generator) => unknown) =>
      [1, 2].map((seed) => {
        torch.manualSeed(seed);
        return draw(new torch.Generator().manualSeed(5));
      });
    for (const draw of [
      (generator: torch.Generator) => data.randomSplit(dataset(), [4, 2], generator).map(({ indices }) => indices),
      (generator: torch.Generator) => [...new data.RandomSampler(dataset(), false, null, generator)],
      (generator: torch.Generator) => [...new data.SubsetRandomSampler([3, 4, 5, 6, 7], generator)],
      (generator: torch.Generator) => [...new data.WeightedRandomSampler([1, 1, 1, 1], 8, true, generator)],
    ]) {
      const [first, second] = twice(draw);
      expect(first).toEqual(second);
    }
  });

  it("say how RandomSampler and DistributedSampler draw", () => {
    const sampler = new data.RandomSampler(dataset(), true, 9);
    expect([sampler.replacement, sampler.length]).toEqual([true, 9]);
    const distributed = new data.DistributedSampler(dataset(), 4, 1, false, 3, true);
    expect([distributed.numReplicas, distributed.rank, distributed.shuffle]).toEqual([4, 1, false]);
    expect([distributed.seed, distributed.dropLast, [...distributed]]).toEqual([3, true, [1]]);
  });
});

describe("unknown options", () => {
  it.each<[string, () => unknown]>([
    ["DataLoader", () => new js.DataLoader!(dataset(), { batch_size: 2 })],
    ["RandomSampler", () => new js.RandomSampler!(dataset(), { num_samples: 2 })],
    ["SubsetRandomSampler", () => new js.SubsetRandomSampler!([1], { seed: 2 })],
    ["WeightedRandomSampler", () => new js.WeightedRandomSampler!([1], 1, { Replacement: false })],
    ["DistributedSampler", () => new js.DistributedSampler!(dataset(), { numReplicas: 2, rank: 0, drop_last: true })],
    ["randomSplit", () => js.randomSplit(dataset(), [3, 3], { seed: 1 })],
    ["tokenBlocks", () => js.tokenBlocks(torch.arange(9), { blockSize: 2, step: 1 })],
    ["randomBlocks", () => js.randomBlocks(torch.arange(9), { blockSize: 2, batchSize: 1, seed: 1 })],
  ])("of %s are a TypeError that lists what there is", (_, run) => {
    expect(run).toThrow(TypeError);
    expect(run).toThrow(/unexpected option '.*'; (it is spelled \w+ here|expected one of: )/);
  });
});

describe("surplus arguments", () => {
  it.each<[string, () => unknown]>([
    ["DataLoader", () => new js.DataLoader!(dataset(), ...Array(10).fill(undefined), null)],
    ["SequentialSampler", () => new js.SequentialSampler!(dataset(), 1)],
    ["RandomSampler", () => new js.RandomSampler!(dataset(), false, 1, null, 1)],
    ["BatchSampler", () => new js.BatchSampler!([1, 2], 1, false, true)],
    ["TensorDataset", () => new js.TensorDataset!(torch.ones(2), { dim: 0 })],
    ["StackDataset", () => new js.StackDataset!([dataset()], dataset())],
    ["ConcatDataset", () => new js.ConcatDataset!([dataset()], dataset())],
    ["ChainDataset", () => new js.ChainDataset!([], dataset())],
    ["Subset", () => new js.Subset!(dataset(), [1], [2])],
    ["randomSplit", () => js.randomSplit(dataset(), [3, 3], torch.defaultGenerator, 1)],
    ["tokenBlocks", () => js.tokenBlocks(torch.arange(9), { blockSize: 2 }, 1)],
    ["tokenBlocks by position", () => js.tokenBlocks(torch.arange(9), 2)],
  ])("of %s are an error", (_, run) => {
    expect(run).toThrow(TypeError);
  });
});
