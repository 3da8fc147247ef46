/** Follows torch/utils/data/datapipes/iter/sharding.py. */

import { integer } from "../../../../../internal/kinds.js";
import { type Given, signature } from "../../../../../internal/signature.js";
import { RuntimeError, ValueError } from "../../../../../python/exceptions.js";
import { registerBuiltIns } from "../../transfer.js";
import { IterDataPipe, sourceLength } from "../datapipe.js";
import { functionalDatapipe } from "../decorator.js";
import { sharding, source } from "../forms.js";

/** Which division comes first: that among processes, then that among the workers of each. */
export const SHARDING_PRIORITIES = { DEFAULT: 1, DISTRIBUTED: 2, MULTIPROCESSING: 3 } as const;

const shardingFilter = <T>() =>
  signature("ShardingFilter", ["sourceDatapipe", "shardingGroupFilter"], { sourceDatapipe: source<T>(), ...sharding });

const applySharding = signature("applySharding", ["numOfInstances", "instanceId", "shardingGroup"], {
  /** How many read. */
  numOfInstances: integer,
  /** Which of them this is, from 0 on. */
  instanceId: integer,
  /** One of {@link SHARDING_PRIORITIES}. Default: DEFAULT. */
  shardingGroup: integer(SHARDING_PRIORITIES.DEFAULT),
});

/**
 * Of several that read the same pipe, such as the workers of a DataLoader, each every n-th item. Functional form:
 * `shardingFilter`.
 */
export class ShardingFilterIterDataPipe<T = unknown> extends IterDataPipe<T> {
  readonly sourceDatapipe: Iterable<T>;
  readonly shardingGroupFilter: number | null;
  /** How many read, and which of them this is, by priority. */
  readonly groups = new Map<number, readonly [numOfInstances: number, instanceId: number]>();
  numOfInstances = 1;
  instanceId = 0;

  constructor(...given: Given<ReturnType<typeof shardingFilter<T>>>) {
    super();
    const { sourceDatapipe, shardingGroupFilter } = shardingFilter<T>()(given);
    this.sourceDatapipe = sourceDatapipe;
    this.shardingGroupFilter = shardingGroupFilter;
  }

  /** Says which share is read. @throws RuntimeError where DEFAULT and another priority meet. */
  applySharding(...given: Given<typeof applySharding>): void {
    const { numOfInstances, instanceId, shardingGroup } = applySharding(given);
    if (instanceId >= numOfInstances) {
      throw new ValueError(`instance_id(${instanceId}) should be smaller than num_of_instances(${numOfInstances})`);
    }
    const isDefault = (group: number) => group === SHARDING_PRIORITIES.DEFAULT;
    if ([...this.groups.keys()].some((group) => isDefault(group) !== isDefault(shardingGroup))) {
      throw new RuntimeError("ShardingFilter cannot mix DEFAULT and non DEFAULT groups");
    }
    this.groups.set(shardingGroup, [numOfInstances, instanceId]);
    this.numOfInstances = 1;
    this.instanceId = 0;
    const counted = [...this.groups].filter(
      ([group]) => this.shardingGroupFilter === null || group === this.shardingGroupFilter,
    );
    for (const [, [count, id]] of counted.sort(([a], [b]) => b - a)) {
      this.instanceId += this.numOfInstances * id;
      this.numOfInstances *= count;
    }
  }

  /** How many items the share has. */
  get length(): number {
    const { numOfInstances, instanceId } = this;
    const length = sourceLength(this, this.sourceDatapipe);
    return Math.floor(length / numOfInstances) + (instanceId < length % numOfInstances ? 1 : 0);
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<T> {
    let place = 0;
    for (const item of this.sourceDatapipe) if (place++ % this.numOfInstances === this.instanceId) yield item;
  }
}

functionalDatapipe("shardingFilter")(ShardingFilterIterDataPipe);
registerBuiltIns({ ShardingFilterIterDataPipe });
