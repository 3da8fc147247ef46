/**
 * `torch.utils.data.graph_settings`: what a DataLoader sets in the pipes of its dataset. Follows
 * torch/utils/data/graph_settings.py.
 *
 * @module
 */

import { withoutSurplus } from "../../../internal/surplus.js";
import { RuntimeError } from "../../../python/exceptions.js";
import { warnOnce } from "../../../python/warnings.js";
import type { Generator } from "../../random.js";
import type { DataPipe, IterDataPipe, ShuffledPipe } from "./datapipes/datapipe.js";
import { SHARDING_PRIORITIES } from "./datapipes/iter/sharding.js";
import { type DataPipeGraph, traverseDps } from "./graph.js";
import { drawSeed } from "./sampler.js";

type Having<Name extends string> = { [N in Name]: (...args: never[]) => unknown };

function has<Name extends string>(pipe: object, ...names: Name[]): pipe is Having<Name> {
  return names.every((name) => typeof (pipe as Record<string, unknown>)[name] === "function");
}

/** All pipes of a graph, each once, the last of the chain first. */
export const getAllGraphPipes = withoutSurplus("getAllGraphPipes", 1, (graph: DataPipeGraph): DataPipe[] => {
  const found = new Set<DataPipe>();
  const collect = (part: DataPipeGraph): void => {
    for (const [pipe, parts] of part) {
      if (found.has(pipe)) continue;
      found.add(pipe);
      collect(parts);
    }
  };
  collect(graph);
  return [...found];
});

/**
 * Says to all pipes with `applySharding` which share they give: of so many readers, the one with this number.
 * @throws RuntimeError where one such pipe reads another.
 */
export const applySharding = withoutSurplus(
  "applySharding",
  4,
  <P extends DataPipe>(
    datapipe: P,
    numOfInstances: number,
    instanceId: number,
    shardingGroup: number = SHARDING_PRIORITIES.DEFAULT,
  ): P => {
    const apply = (graph: DataPipeGraph, before: DataPipe | null): void => {
      for (const [pipe, parts] of graph) {
        let applied = before;
        if (has(pipe, "applySharding")) {
          if (before !== null) {
            throw new RuntimeError(
              "Sharding twice on a single pipeline is likely unintended and will cause data loss. " +
                `Sharding already applied to ${before} while trying to apply to ${pipe}`,
            );
          }
          (pipe.applySharding as (...given: number[]) => void)(numOfInstances, instanceId, shardingGroup);
          applied = pipe;
        }
        apply(parts, applied);
      }
    };
    apply(traverseDps(datapipe), null);
    return datapipe;
  },
);

/** Whether all pipes that can shuffle do; null leaves them. The pipe, with a Shuffler after it where none could be found. */
export const applyShuffleSettings = withoutSurplus(
  "applyShuffleSettings",
  2,
  (datapipe: DataPipe, shuffle: boolean | null = null): DataPipe => {
    if (shuffle === null) return datapipe;
    const canShuffle = (pipe: DataPipe): boolean => has(pipe, "setShuffle", "setSeed");
    const shufflers: DataPipe[] = getAllGraphPipes(traverseDps(datapipe)).filter(canShuffle);
    let last = datapipe;
    if (shufflers.length === 0 && shuffle) {
      warnOnce(
        "`shuffle=True` was set, but the datapipe does not contain a `Shuffler`. Adding one at the end. " +
          "Be aware that the default buffer size might not be sufficient for your task.",
      );
      last = (datapipe as IterDataPipe).shuffle();
      shufflers.push(last);
    }
    for (const pipe of shufflers) (pipe as ShuffledPipe<unknown>).setShuffle(shuffle);
    return last;
  },
);

/** Seeds all pipes that can be seeded, each by a number of its own from a generator. */
export const applyRandomSeed = withoutSurplus(
  "applyRandomSeed",
  2,
  <P extends DataPipe>(datapipe: P, rng: Generator): P => {
    for (const pipe of getAllGraphPipes(traverseDps(datapipe))) {
      if (has(pipe, "setSeed")) (pipe.setSeed as (seed: bigint) => unknown)(drawSeed(rng));
    }
    return datapipe;
  },
);
