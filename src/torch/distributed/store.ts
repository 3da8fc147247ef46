/** The stores where the processes of a world leave word for each other: c10d's own. Follows torch/csrc/distributed/c10d. */

import { statSync } from "node:fs";
import { dirname } from "node:path";
import { between, boolean, integer, listOf, nullable, number, string } from "../../internal/kinds.js";
import { type Given, kind, signature } from "../../internal/signature.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { type Handled, handleKey, type NativeHandle, newIdentity } from "../../native/handle.js";
import {
  DistError,
  DistStoreError,
  NotImplementedError,
  RuntimeError,
  TypeError,
  ValueError,
} from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";

/** What a store keeps under a key: text is kept as UTF-8. */
export type StoreValue = string | Uint8Array;

const storeValue = kind<Uint8Array, StoreValue>((_callee, _name, value) => {
  if (typeof value === "string") return Buffer.from(value);
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`expected a value of a store to be a string or a Uint8Array, got ${shown(value)}`);
});

const key = string;
const keys = listOf(string);
const settingTimeout = signature("setTimeout", ["timeout"], { timeout: number });
const setting = signature("set", ["key", "value"], { key, value: storeValue });
const getting = signature("get", ["key"], { key });
const comparing = signature("compareSet", ["key", "expected", "desired"], {
  key,
  expected: storeValue,
  desired: storeValue,
});
const adding = signature("add", ["key", "amount"], { key, amount: integer });
const deleting = signature("deleteKey", ["key"], { key });
const checking = signature("check", ["keys"], { keys });
const waiting = signature("wait", ["keys", "timeout"], {
  keys,
  /** In seconds. Default: null, that of the store. */
  timeout: nullable(between(number, 0))(null),
});
const appending = signature("append", ["key", "value"], { key, value: storeValue });
const gettingAll = signature("multiGet", ["keys"], { keys });
const settingAll = signature("multiSet", ["keys", "values"], { keys, values: listOf(storeValue) });

/**
 * Keys and values that several processes share. Every call gives a promise, as the answer comes from elsewhere; calls of one
 * store are made in the order in which they were asked for, but that one which waits for a key holds up nobody.
 */
export abstract class Store implements Handled {
  /** @internal */
  readonly [handleKey]: NativeHandle;
  /** @internal No two are deeply equal. */
  readonly identity = newIdentity();
  #last: Promise<unknown> = Promise.resolve();

  /** @internal */
  constructor(handle: NativeHandle) {
    this[handleKey] = handle;
  }

  /** How long calls wait for a key, or for an answer, in seconds. Default: 300. */
  get timeout(): number {
    return native.storeTimeout(this);
  }

  /** Sets that time. */
  setTimeout(...given: Given<typeof settingTimeout>): void {
    native.storeSetTimeout(this, settingTimeout(given).timeout);
  }

  /** @internal Closes its connections, once nobody else has it: not when JavaScript's collector comes. */
  letGo(): Promise<void> {
    return native.storeLetGo(this);
  }

  /** Keeps a value under a key, in place of the one that is there. */
  set(...given: Given<typeof setting>): Promise<void> {
    const { key, value } = setting(given);
    return this.#inTurn(() => native.storeSet(this, key, value));
  }

  /**
   * The value of a key; waits until there is one.
   * @throws DistStoreError when none comes in {@link timeout} seconds
   */
  async get(...given: Given<typeof getting>): Promise<Uint8Array> {
    const { key } = getting(given);
    await this.wait([key]);
    return this.#inTurn(() => native.storeGet(this, key));
  }

  /**
   * Keeps `desired` where the value of the key is `expected`, or where there is none and `expected` is empty.
   * @returns what is there then
   */
  compareSet(...given: Given<typeof comparing>): Promise<Uint8Array> {
    const { key, expected, desired } = comparing(given);
    return this.#inTurn(() => native.storeCompareSet(this, key, expected, desired));
  }

  /**
   * Adds to the counter of that key, which begins at 0; gives the sum.
   * @throws ValueError where the sum is beyond 2^53, as what comes after it may be wrong: the store itself begins again at -2^63
   */
  async add(...given: Given<typeof adding>): Promise<number> {
    const { key, amount } = adding(given);
    const sum = await this.#inTurn(() => native.storeAdd(this, key, amount));
    if (Number.isSafeInteger(sum)) return sum;
    throw new ValueError(
      `add: the counter of ${JSON.stringify(key)} is now ${sum}, where a number is not exact any more`,
    );
  }

  /** Deletes a key; gives whether it was there. A `FileStore` does not tell. */
  deleteKey(...given: Given<typeof deleting>): Promise<boolean> {
    const { key } = deleting(given);
    return this.#inTurn(() => native.storeDelete(this, key));
  }

  /** How many keys there are; a `TCPStore` counts one of its own. */
  numKeys(): Promise<number> {
    return this.#inTurn(() => native.storeNumKeys(this));
  }

  /** Whether all of these keys are there. */
  check(...given: Given<typeof checking>): Promise<boolean> {
    const { keys } = checking(given);
    return this.#inTurn(() => native.storeCheck(this, keys));
  }

  /**
   * Waits until all of these keys are there.
   * @throws DistStoreError when they do not come in time
   */
  async wait(...given: Given<typeof waiting>): Promise<void> {
    const { keys, timeout } = waiting(given);
    if (await this.check(keys)) return;
    try {
      await native.storeWait(this, keys, timeout);
    } catch (error) {
      // A file says no more than that the time is over.
      if (!(error instanceof RuntimeError) || error instanceof DistError) throw error;
      const wanted = keys.map((key) => JSON.stringify(key)).join(", ");
      throw new DistStoreError(`${wanted} did not come in ${timeout ?? this.timeout} seconds: ${error.message}`, {
        cause: error,
      });
    }
  }

  /** Puts a value after the one that is there. Not for a `FileStore`. */
  append(...given: Given<typeof appending>): Promise<void> {
    const { key, value } = appending(given);
    return this.#inTurn(() => native.storeAppend(this, key, value));
  }

  /** The values of several keys, in one message; waits for all of them. */
  async multiGet(...given: Given<typeof gettingAll>): Promise<Uint8Array[]> {
    const { keys } = gettingAll(given);
    await this.wait(keys);
    return this.#inTurn(() => native.storeMultiGet(this, keys));
  }

  /** Keeps several values, in one message. */
  multiSet(...given: Given<typeof settingAll>): Promise<void> {
    const { keys, values } = settingAll(given);
    return this.#inTurn(() => native.storeMultiSet(this, keys, values));
  }

  /** Whether {@link append}, {@link multiGet} and {@link multiSet} are messages of their own. */
  hasExtendedApi(): boolean {
    return native.storeHasExtendedApi(this);
  }

  async #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(run, run);
    this.#last = turn;
    return turn;
  }
}

/** More than any world has, and few enough for libtorch to count. */
const MOST_PROCESSES = 2 ** 31 - 1;

const noSocket = kind<null>((callee, name, value) => {
  if (value === null) return null;
  throw new NotImplementedError(`${callee}: ${name} is not taken; give port 0, and the system chooses a free one`);
});

const tcpStore = signature(
  "TCPStore",
  [
    "hostName",
    "port",
    "worldSize",
    "isMaster",
    "timeout",
    "waitForWorkers",
    "multiTenant",
    "masterListenFd",
    "useLibuv",
  ],
  {
    hostName: string,
    /** 0 lets the system choose one, where this is the master. */
    port: between(integer, 0, 65535),
    /** How many processes will connect. Default: null, not known. */
    worldSize: nullable(between(integer, 1, MOST_PROCESSES))(null),
    /** Whether the store itself lives here; the others connect to it. Default: false. */
    isMaster: boolean(false),
    /** How long to try to connect, and what {@link Store.timeout} is at first, in seconds. Default: 300. */
    timeout: number(300),
    /** Whether the master waits until `worldSize` processes are connected. Default: true. */
    waitForWorkers: boolean(true),
    /** Whether several stores of this process may share one server. Default: false. */
    multiTenant: boolean(false),
    /** In Python, a socket that listens already. Here null: one of this process belongs to Node, which closes it too. */
    masterListenFd: noSocket(null),
    /** Whether the server is the one that waits for many connections at a time. Default: true. */
    useLibuv: boolean(true),
  },
);

/** A store that one process serves to the others over TCP. `await TCPStore.connect(...)` gives one. */
export class TCPStore extends Store {
  /** Where it is. */
  readonly host: string;
  /** Where it is. */
  readonly port: number;

  private constructor({ store, host, port }: { store: NativeHandle; host: string; port: number }) {
    super(store);
    this.host = host;
    this.port = port;
  }

  /**
   * Connects, and serves where this is the master. Python's constructor does so; here it would block.
   * @throws DistNetworkError when nobody answers in time
   */
  static async connect(...given: Given<typeof tcpStore>): Promise<TCPStore> {
    const { hostName: host, isMaster: isServer, ...options } = tcpStore(given);
    return new TCPStore(await native.storeTcp({ host, isServer, ...options }));
  }
}

const fileStore = signature("FileStore", ["fileName", "worldSize"], {
  fileName: string,
  /** How many processes use it: when all have let go of it the file is deleted. Default: -1, not known. */
  worldSize: between(integer, -1, MOST_PROCESSES)(-1),
});

/** A store in a file that all processes see. The file must not be there from an earlier run. */
export class FileStore extends Store {
  /** The file. */
  readonly path: string;

  constructor(...given: Given<typeof fileStore>) {
    const { fileName, worldSize } = fileStore(given);
    checkPlace(fileName);
    super(native.storeFile(fileName, worldSize));
    this.path = fileName;
  }
}

/** libtorch waits for minutes for a file that cannot be opened. */
function checkPlace(path: string): void {
  const folder = dirname(path);
  if (path !== "" && statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ValueError(
      `FileStore: expected a file in a folder that is there, got ${shown(path)}; make ${folder} first`,
    );
  const there = path === "" ? undefined : statSync(path, { throwIfNoEntry: false });
  if (path === "" || (there !== undefined && !there.isFile()))
    throw new ValueError(`FileStore: expected the path of a file, got ${shown(path)}`);
}

/** A store within this process, which its workers do not share. */
export class HashStore extends Store {
  constructor(...none: []) {
    checkNoMore("HashStore", none);
    super(native.storeHash());
  }
}

/** Each takes a piece of the stack in every call. */
const MOST_PREFIXES = 1000;

/** Another store, with something put before every key. */
export class PrefixStore extends Store {
  /** What is put before. */
  readonly prefix: string;
  /** The store that has the keys. */
  readonly underlyingStore: Store;
  readonly #depth: number;

  constructor(prefix: string, store: Store, ...none: []) {
    checkNoMore("PrefixStore", none);
    if (!(store instanceof Store))
      throw new TypeError(`PrefixStore: expected store to be a Store, got ${shown(store)}`);
    const depth = store instanceof PrefixStore ? store.#depth + 1 : 1;
    if (depth > MOST_PREFIXES)
      throw new ValueError(
        `PrefixStore: expected at most ${MOST_PREFIXES} of them around a store; join their prefixes`,
      );
    super(native.storePrefix(prefix, store));
    this.#depth = depth;
    this.prefix = prefix;
    this.underlyingStore = store;
  }
}

limitArguments(Store.prototype, { numKeys: 0, hasExtendedApi: 0, letGo: 0 });
