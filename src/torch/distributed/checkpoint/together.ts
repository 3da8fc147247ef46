/** Steps that all ranks take, or none, in the calls of Python's ranks. Follows torch/distributed/checkpoint/utils.py (`_DistWrapper`). */

import { RuntimeError } from "../../../python/exceptions.js";
import { allGatherPickles, broadcastPickles, gatherPickles, scatterPickles } from "../distributed_c10d/pickles.js";
import type { ProcessGroup } from "../distributed_c10d/process_group.js";
import { world } from "../distributed_c10d/world.js";
import {
  done,
  type Failure,
  failureIn,
  failureOf,
  failuresIn,
  type Message,
  readMessage,
  writeFailure,
  writeFailures,
} from "./messages.js";

/** The rank that makes of what all say what all are told. */
const COORDINATOR = 0;

/** What a rank says in a step, and why where it is a failure. */
interface Said {
  pickle: Uint8Array;
  error?: unknown;
}

/** Who takes part in something: a group, or this process alone. */
export class Together {
  readonly group: ProcessGroup | null;

  constructor(
    readonly name: string,
    given: ProcessGroup | null,
    noDist: boolean,
  ) {
    this.group = noDist ? null : (given ?? world.default);
  }

  get rank(): number {
    return this.group?.rank() ?? 0;
  }

  /**
   * Each rank says something, and is told what the coordinator made for it of what all said.
   * @returns what reads it: in a step, so that all learn of it where it cannot be read
   * @throws RuntimeError on all ranks where it fails on one, which says what it was there
   */
  async reduceScatter<L, R>(
    step: string,
    [said, map]: readonly [Message<L>, () => L | Promise<L>],
    [told, reduce]: readonly [Message<R>, (all: L[]) => readonly R[]],
  ): Promise<() => R> {
    if (this.group === null) {
      const [reply] = reduce([await map()]);
      return () => reply as R;
    }
    const own = await say(said, map);
    const all = await gatherPickles(this.group, COORDINATOR, own.pickle);
    const replies = all && (await answers(step, own, read(all, said), (values) => reduce(values).map(told.write)));
    const each = replies instanceof Uint8Array ? all?.map(() => replies) : replies;
    return this.#settled(await scatterPickles(this.group, COORDINATOR, each ?? null), told, own);
  }

  /** Each rank says something, and all are told the message that the coordinator made of it. See {@link reduceScatter}. */
  async allReduce<L>(
    step: string,
    [said, map]: readonly [Message<L>, () => L | Promise<L>],
    reduce: (all: L[]) => Promise<Uint8Array>,
  ): Promise<void> {
    if (this.group === null) {
      await reduce([await map()]);
      return;
    }
    const own = await say(said, map);
    const all = await gatherPickles(this.group, COORDINATOR, own.pickle);
    const reply = all && (await answers(step, own, read(all, said), reduce));
    const [pickle] = await broadcastPickles(this.group, COORDINATOR, reply && [reply], 1);
    this.#settled(pickle as Uint8Array, done, own);
  }

  /** All ranks do something, and wait for each other. See {@link reduceScatter}. */
  async all(body: () => Promise<void>): Promise<void> {
    if (this.group === null) return body();
    const own = await say(done, body);
    const { failures } = read(await allGatherPickles(this.group, own.pickle), done);
    if (failures.size > 0) this.#fail(failures, own);
  }

  #settled<R>(pickle: Uint8Array, told: Message<R>, own: Said): () => R {
    let value: unknown;
    try {
      value = readMessage(pickle);
    } catch (error) {
      return () => {
        throw error;
      };
    }
    const failures = failuresIn(value);
    if (failures !== undefined) this.#fail(failures, own);
    return () => told.read(value, pickle);
  }

  #fail(failures: ReadonlyMap<number, Failure>, own: Said): never {
    if (own.error !== undefined) throw own.error;
    const lines = [...failures].map(([rank, { name, message }]) => `rank ${rank}: ${name}: ${message}`);
    throw new RuntimeError(`${this.name} failed on ${lines.join("\n")}`);
  }
}

async function say<T>(message: Message<T>, map: () => T | Promise<T>): Promise<Said> {
  try {
    return { pickle: message.write(await map()) };
  } catch (error) {
    return { pickle: writeFailure(error), error };
  }
}

interface Gathered<L> {
  values: L[];
  failures: Map<number, Failure>;
}

function read<L>(pickles: readonly Uint8Array[], said: Message<L>): Gathered<L> {
  const [values, failures]: [L[], Map<number, Failure>] = [[], new Map()];
  for (const [rank, pickle] of pickles.entries()) {
    try {
      const value = readMessage(pickle);
      const failure = failureIn(value);
      if (failure === undefined) values.push(said.read(value, pickle));
      else failures.set(rank, failure);
    } catch (error) {
      failures.set(rank, { name: "ValueError", message: `what it says cannot be read: ${(error as Error).message}` });
    }
  }
  return { values, failures };
}

/** What the coordinator tells all, or each; where something failed one message for all. */
async function answers<L, R>(
  step: string,
  own: Said,
  { values, failures }: Gathered<L>,
  reduce: (values: L[]) => R | Promise<R>,
): Promise<R | Uint8Array> {
  if (failures.size > 0) return writeFailures(step, failures);
  try {
    return await reduce(values);
  } catch (error) {
    own.error = error;
    return writeFailures(step, new Map([[COORDINATOR, failureOf(error)]]));
  }
}
