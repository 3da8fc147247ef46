import { nullable } from "../../../internal/kinds.js";
import { kind } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { native } from "../../../native/addon.js";
import { type Handled, handleKey, type NativeHandle } from "../../../native/handle.js";
import { RuntimeError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { CallOfGroup } from "../failures.js";
import type { Store } from "../store.js";

/** @internal What is known of a group besides its connections. */
export interface GroupFacts {
  readonly handle: NativeHandle;
  readonly rank: number;
  readonly size: number;
  readonly groupName: string;
  readonly groupDesc: string;
  /** The backend that was asked for. */
  readonly backend: string;
  /** The backend of each type of device. */
  readonly devices: ReadonlyMap<string, string>;
  /** The ranks in the world of its members, in their order. */
  readonly ranks: readonly number[];
  readonly store: Store;
  /** Those that end with the group, from the outside in. */
  readonly ownStores: readonly Store[];
  /** Whether its ranks are Node's, as far as is known. */
  readonly isOfNode: boolean;
}

/** Processes that make calls together: what `initProcessGroup` and `newGroup` make. Follows c10d's ProcessGroup. */
export class ProcessGroup implements Handled {
  readonly #facts: GroupFacts | null;
  #monitored = false;
  readonly #weak = new WeakRef(this);

  /** @internal Without facts, it is what a process has that is not in a group. */
  constructor(facts: GroupFacts | null) {
    this.#facts = facts;
  }

  /** @internal */
  get [handleKey](): NativeHandle {
    return this.facts.handle;
  }

  /** @internal For who may not keep it: one reference, so that two can be compared. */
  get weak(): WeakRef<ProcessGroup> {
    return this.#weak;
  }

  /** @internal */
  get facts(): GroupFacts {
    if (this.#facts === null) throw new RuntimeError("this process is not in the group");
    return this.#facts;
  }

  /** @internal */
  get isMember(): boolean {
    return this.#facts !== null;
  }

  /** The rank of this process in the group; -1 where it is not in it. */
  rank(): number {
    return this.#facts?.rank ?? -1;
  }

  /** How many processes are in it; -1 where this one is not. */
  size(): number {
    return this.#facts?.size ?? -1;
  }

  /** Its name, which all of its processes know it by. */
  get groupName(): string {
    return this.#facts?.groupName ?? "";
  }

  /** What it is for, in words. */
  get groupDesc(): string {
    return this.#facts?.groupDesc ?? "undefined";
  }

  /** How long its calls may take from now on, in seconds. */
  setTimeout(timeout: number): void {
    native.processGroupSetTimeout(this, timeout);
  }

  /** @internal Makes a call; what it fails with says which call it was. */
  call<T>(name: string, make: () => T): T {
    if (this.#monitored) {
      throw new RuntimeError(
        `${name}: expected monitoredBarrier() to have ended before the next call of its group; await it`,
      );
    }
    try {
      return make();
    } catch (error) {
      // Others are of what was given.
      throw error instanceof RuntimeError ? new CallOfGroup(name, this).failed(error) : error;
    }
  }

  /** @internal Does something that makes calls of its own; where a connection fails, the error says what it was. */
  during<T>(name: string, make: () => T): T {
    try {
      return make();
    } catch (error) {
      throw new CallOfGroup(name, this).ifLost(error);
    }
  }

  /** @internal Makes a call that must have ended before the next one. */
  async alone(name: string, make: () => Promise<void>): Promise<void> {
    const ended = this.call(name, make);
    this.#monitored = true;
    try {
      await ended;
    } catch (error) {
      throw new CallOfGroup(name, this).failed(error);
    } finally {
      this.#monitored = false;
    }
  }
}

/**
 * @internal The type of the device for what a group is to send that lies on none: where it has a choice, the CPU. Follows
 * `_get_object_coll_device`.
 */
export function objectDevice({ facts }: ProcessGroup): string {
  const types = [...facts.devices.keys()];
  return types.includes("cpu") ? "cpu" : (types[0] as string);
}

/** @internal A group. */
export const processGroup = kind<ProcessGroup>((callee, name, value) => {
  if (value instanceof ProcessGroup) return value;
  throw new TypeError(`${callee}: expected ${name} to be a ProcessGroup, got ${shown(value)}`);
});

/** @internal Throws for a group that this process is not in, which has nothing to share with it. */
export function checkMember(callee: string, group: ProcessGroup): void {
  if (group.isMember) return;
  throw new ValueError(`${callee}: expected a group that this process is in, got one of other ranks`);
}

/** @internal A group, or null for that of all processes. */
export const groupOrDefault = nullable(processGroup)(null);

limitArguments(ProcessGroup.prototype, { rank: 0, size: 0, setTimeout: 1, call: 2, during: 2, alone: 2 });
