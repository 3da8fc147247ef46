/** How the processes of a world find each other. Follows torch/distributed/rendezvous.py. */

import { callback, integer, number, string } from "../../internal/kinds.js";
import { form, kind, signature } from "../../internal/signature.js";
import { RuntimeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { defaultPgTimeout } from "./constants.js";
import { world } from "./distributed_c10d/world.js";
import { FileStore, PrefixStore, type Store, TCPStore } from "./store.js";

/** What processes that have found each other have: a store that they share, and which of how many this one is. */
export type Rendezvous = [store: Store, rank: number, worldSize: number];
/** Finds the others for a URL; `timeout` in seconds. */
export type RendezvousHandler = (url: string, options: { timeout: number }) => Rendezvous | Promise<Rendezvous>;

const handlers = new Map<string, RendezvousHandler>();
/** Stores that nobody else has. */
const own = new WeakSet<Store>();

/** @internal The stores that were made for a rendezvous, of the one that it gave, from the outside in. */
export const madeFor = (store: Store): Store[] =>
  own.has(store) ? [store, ...(store instanceof PrefixStore ? [store.underlyingStore] : [])] : [];

const kept = <S extends Store>(store: S): S => {
  own.add(store);
  return store;
};

/** Has a handler called for URLs of that scheme. */
export const registerRendezvousHandler = form(
  signature("registerRendezvousHandler", ["scheme", "handler"], {
    scheme: string,
    handler: callback<RendezvousHandler>(),
  }),
  ({ scheme, handler }): void => {
    if (handlers.has(scheme)) throw new RuntimeError(`Rendezvous handler for ${scheme}:// already registered`);
    handlers.set(scheme, handler);
  },
);

/** The parts of a URL as Python's urlparse has them: nothing is decoded. */
function parsed(url: string): { scheme: string; host: string; port: number | null; path: string; query: string } {
  const [, scheme, place = "", path = "", query = ""] =
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
  if (scheme === undefined)
    throw new RuntimeError(`expected a URL such as tcp://HOST:PORT, got ${JSON.stringify(url)}`);
  const [, name = "", port] = /^(?:.*@)?(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(place) ?? [];
  const host = name.replace(/^\[|\]$/g, "");
  return { scheme: scheme.toLowerCase(), host, port: port === undefined ? null : Number(port), path, query };
}

function settings(query: string): Map<string, string> {
  const pairs = query.split("&").filter((pair) => pair !== "");
  return new Map(pairs.map((pair) => pair.split("=") as [string, string]));
}

/**
 * Has the processes that call it with this URL find each other: `env://`, `tcp://HOST:PORT`, `file:///PATH`, or a scheme of
 * {@link registerRendezvousHandler}. The rank and the number of processes are given, or in the URL as `?rank=0&world_size=2`.
 *
 * @throws ValueError for what is missing
 */
export const rendezvous = form(
  signature("rendezvous", ["url", "rank", "worldSize"], {
    url: kind<string>((_callee, _name, value) => {
      if (typeof value === "string") return value;
      throw new RuntimeError(`\`url\` must be a string. ${shown(value)}`);
    }),
    /** Which of the processes this is. Default: -1, as the URL or the environment says. */
    rank: integer(-1),
    /** How many there are. Default: -1, as the URL or the environment says. */
    worldSize: integer(-1),
    /** How long to look for them, in seconds. Default: 1800. */
    timeout: number(defaultPgTimeout),
  }),
  async ({ url, rank, worldSize, timeout }): Promise<Rendezvous> => {
    const { scheme, query } = parsed(url);
    const given = settings(query);
    if (rank !== -1 || worldSize !== -1) {
      if (given.has("rank") || given.has("world_size")) {
        throw new ValueError(`The url: ${url} has node-specific arguments(rank, world_size) already.`);
      }
      if (rank !== -1) given.set("rank", String(rank));
      if (worldSize !== -1) given.set("world_size", String(worldSize));
    }
    const handler = handlers.get(scheme);
    if (handler === undefined) {
      throw new RuntimeError(
        `No rendezvous handler for ${scheme}://; expected one of ${[...handlers.keys()].map((name) => `${name}://`).join(", ")}`,
      );
    }
    const all = [...given].map(([name, value]) => `${name}=${value}`).join("&");
    return handler(`${url.split(/[?#]/)[0]}${all === "" ? "" : `?${all}`}`, { timeout });
  },
);

/** What a setting of the URL, or a variable of the environment, says: a whole number. */
function whole(text: string, name: string): number {
  if (/^[+-]?\d+$/.test(text.trim())) return Number(text);
  throw new ValueError(`expected ${name} to be a whole number, got ${JSON.stringify(text)}`);
}

const missing = (scheme: string, what: string) =>
  new ValueError(`Error initializing torch.distributed using ${scheme}:// rendezvous: ${what}`);

function setting(given: Map<string, string>, name: string, scheme: string, what: string): number {
  const text = given.get(name);
  if (text === undefined) throw missing(scheme, `${what} parameter missing`);
  return whole(text, name);
}

/**
 * A client of the store that `torchrun` serves. It outlives the worlds that a process makes one after the other, and the processes, which
 * torchrun starts again: who reads the keys of those before looks for what is gone (Python's ranks do, in 2.13). So each world of each
 * start has keys of its own; only where torchrun runs on several machines, each counts its starts by itself, and another store is needed.
 */
async function connectToAgent(host: string, port: number, worldSize: number, timeout: number): Promise<Store> {
  const { TORCHELASTIC_RESTART_COUNT: starts = "0", GROUP_WORLD_SIZE: machines = "1" } = process.env;
  if (starts !== "0" && machines !== "1") {
    throw new RuntimeError(
      "torchrun has started this process again, with a store that has the keys of those before, on several machines: set " +
        "TORCH_DISABLE_SHARE_RDZV_TCP_STORE=1 for torchrun, so that each start has a store of its own",
    );
  }
  const store = await TCPStore.connect(host, port, { worldSize, timeout });
  const before = [starts === "0" ? "" : `attempt_${starts}`, world.made === 0 ? "" : `world_${world.made}`];
  const prefix = before.filter((part) => part !== "").join("/");
  return prefix === "" ? store : new PrefixStore(`worker/${prefix}`, store);
}

/** A client of the store that `torchrun` serves, or a store that rank 0 serves. */
async function connect(
  host: string,
  port: number,
  [rank, worldSize]: [number, number],
  timeout: number,
  useLibuv: boolean,
): Promise<Store> {
  if (port < 0 || port > 65535) throw new ValueError(`port must have value from 0 to 65535 but was ${port}.`);
  if (process.env.TORCHELASTIC_USE_AGENT_STORE === "True") {
    return kept(await connectToAgent(host, port, worldSize, timeout));
  }
  const options = { worldSize, isMaster: rank === 0, timeout, multiTenant: true, useLibuv };
  return kept(await TCPStore.connect(host, port, options));
}

/** The processes that are there would wait for another one until their time is over. */
function checkRank(rank: number, worldSize: number): void {
  if (rank >= 0 && rank < worldSize) return;
  throw new ValueError(`expected rank to be from 0 to ${worldSize - 1}, as worldSize is ${worldSize}, got ${rank}`);
}

const usesLibuv = (given: Map<string, string>) => (given.get("use_libuv") ?? process.env.USE_LIBUV ?? "1") === "1";

registerRendezvousHandler("tcp", async (url, { timeout }) => {
  const { host, port, query } = parsed(url);
  const given = settings(query);
  if (port === null) throw missing("tcp", "port number missing");
  const rank = setting(given, "rank", "tcp", "rank");
  const worldSize = setting(given, "world_size", "tcp", "world size");
  checkRank(rank, worldSize);
  return [await connect(host, port, [rank, worldSize], timeout, usesLibuv(given)), rank, worldSize];
});

registerRendezvousHandler("env", async (url, { timeout }) => {
  const given = settings(parsed(url).query);
  const variable = (name: string): string => {
    const value = process.env[name];
    if (value) return value;
    throw missing("env", `environment variable ${name} expected, but not set`);
  };
  const number = (own: string, name: string) => whole(given.get(own) ?? variable(name), name);
  const [rank, worldSize] = [number("rank", "RANK"), number("world_size", "WORLD_SIZE")];
  checkRank(rank, worldSize);
  const [host, port] = [variable("MASTER_ADDR"), whole(variable("MASTER_PORT"), "MASTER_PORT")];
  return [await connect(host, port, [rank, worldSize], timeout, usesLibuv(given)), rank, worldSize];
});

registerRendezvousHandler("file", (url) => {
  const { path, query } = parsed(url);
  const given = settings(query);
  if (path === "") throw missing("file", "path missing");
  const rank = setting(given, "rank", "file", "rank");
  const worldSize = setting(given, "world_size", "file", "world size");
  return [kept(new FileStore(path, worldSize)), rank, worldSize];
});
