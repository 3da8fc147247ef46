/** Steps that all ranks take, or none. Follows torch/distributed/checkpoint/utils.py (`_DistWrapper`). */

import { RuntimeError } from "../../../python/exceptions.js";
import { allGatherObject } from "../distributed_c10d/object_collectives.js";
import type { ProcessGroup } from "../distributed_c10d/process_group.js";
import { world } from "../distributed_c10d/world.js";

/** Who takes part: a group, or this process alone. */
export class Together {
  readonly group: ProcessGroup | null;

  constructor(given: ProcessGroup | null, noDist: boolean) {
    this.group = noDist ? null : (given ?? world.default);
  }

  get rank(): number {
    return this.group?.rank() ?? 0;
  }

  /**
   * Takes a step; gives what it gave each rank.
   * @throws RuntimeError on all ranks where it fails on one, which says what it was there
   */
  async step<T>(name: string, body: () => T | Promise<T>): Promise<T[]> {
    if (this.group === null) return [await body()];
    let result: { value: T } | { error: string };
    let thrown: unknown;
    try {
      result = { value: await body() };
    } catch (error) {
      thrown = error;
      result = { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
    }
    const all: (typeof result)[] = Array.from({ length: this.group.size() });
    await allGatherObject(all as unknown[], result, { group: this.group });
    const failed = all.flatMap((one, rank) => ("error" in one ? [`rank ${rank}: ${one.error}`] : []));
    if (failed.length === 0) return all.map((one) => (one as { value: T }).value);
    if (thrown !== undefined) throw thrown;
    throw new RuntimeError(`${name} failed on ${failed.join("\n")}`);
  }
}
