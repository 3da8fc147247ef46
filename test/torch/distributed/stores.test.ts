/** Stores, and how the processes of a world find each other: what needs one process alone. */

import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { torch } from "../../../src/torch/torch.generated.js";
import { freePort } from "./world.js";

const { distributed: dist } = torch;
const folder = mkdtempSync(join(tmpdir(), "libtorch-node-store-"));
afterAll(() => rmSync(folder, { recursive: true }));
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

const STORES = {
  HashStore: async () => new dist.HashStore(),
  FileStore: async () => new dist.FileStore(join(folder, "store"), 1),
  TCPStore: () => dist.TCPStore.connect("127.0.0.1", 0, { isMaster: true, waitForWorkers: false }),
  PrefixStore: async () => new dist.PrefixStore("a/", new dist.HashStore()),
};

describe.each(Object.entries(STORES))("%s", (_name, make) => {
  test("keeps what is set, counts, and waits for what comes", async () => {
    const store = await make();
    await store.set("key", "über");
    expect(text(await store.get("key"))).toBe("über");
    await store.set("key", Uint8Array.of(0, 255));
    expect([...(await store.get("key"))]).toEqual([0, 255]);
    expect([await store.add("count", 2), await store.add("count", -5)]).toEqual([2, -3]);
    expect([await store.check(["key"]), await store.check(["key", "none"])]).toEqual([true, false]);
    const later = store.get("later");
    await store.set("later", "came");
    expect(text(await later)).toBe("came");
    expect(await store.deleteKey("later")).toBe(true);
    expect(await store.check(["later"])).toBe(false);
  });

  test("says so when nothing comes in time", async () => {
    const store = await make();
    await expect(store.wait(["never"], 0.1)).rejects.toThrow(torch.DistStoreError);
    store.setTimeout(0.2);
    expect(store.timeout).toBe(0.2);
    await expect(store.get("never")).rejects.toThrow(torch.DistStoreError);
  });
});

test("calls of one store are made in the order in which they were asked for", async () => {
  const store = await STORES.TCPStore();
  const sets = Array.from({ length: 50 }, (_, i) => store.set("key", String(i)));
  expect(text(await store.get("key"))).toBe("49");
  await Promise.all(sets);
});

test("a counter beyond what a number holds is an error", async () => {
  const store = await STORES.HashStore();
  expect(await store.add("count", Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
  await expect(store.add("count", 1)).rejects.toThrow('the counter of "count" is now 9007199254740992, where a number');
});

test("a store may be shared between processes over TCP", async () => {
  const port = await freePort();
  const options = { worldSize: 2, timeout: 10 };
  const [master, client] = await Promise.all([
    dist.TCPStore.connect("127.0.0.1", port, { isMaster: true, ...options }),
    dist.TCPStore.connect({ hostName: "127.0.0.1", port, ...options }),
  ]);
  await master.multiSet(["a", "b"], ["1", "2"]);
  expect((await client.multiGet(["a", "b"])).map(text)).toEqual(["1", "2"]);
  expect(client.hasExtendedApi()).toBe(true);
  expect(text(await client.compareSet("a", "1", "3"))).toBe("3");
});

test("nobody who answers is an error", async () => {
  const port = await freePort();
  await expect(dist.TCPStore.connect("127.0.0.1", port, { timeout: 0.5 })).rejects.toThrow(torch.DistNetworkError);
});

test("the store of a world is closed with it, and one of a user's own is not", async () => {
  const port = await freePort();
  const initMethod = `tcp://127.0.0.1:${port}`;
  const settings = { rank: 0, worldSize: 1 };
  await dist.initProcessGroup("gloo", { initMethod, ...settings });
  const group = await dist.newGroup();
  await dist.destroyProcessGroup();
  expect(group.size()).toBe(1);
  // The port is free at once, not when JavaScript's collector comes.
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  await new Promise((resolve) => server.close(resolve));

  const store = new dist.HashStore();
  for (let world = 0; world < 2; world++) {
    await dist.initProcessGroup("gloo", { store: new dist.PrefixStore(String(world), store), ...settings });
    await dist.destroyProcessGroup();
  }
  await store.set("still", "there");
  expect(Buffer.from(await store.get("still")).toString()).toBe("there");
});

describe("rendezvous", () => {
  test.each([
    ["tcp://127.0.0.1", "tcp:// rendezvous: port number missing"],
    ["tcp://127.0.0.1:80?world_size=1", "tcp:// rendezvous: rank parameter missing"],
    ["tcp://127.0.0.1:80?rank=0", "tcp:// rendezvous: world size parameter missing"],
    ["file://?rank=0&world_size=1", "file:// rendezvous: path missing"],
    ["env://?rank=0&world_size=1", "env:// rendezvous: environment variable MASTER_ADDR expected, but not set"],
    ["other://place", "No rendezvous handler for other://"],
    ["place", "expected a URL such as tcp://HOST:PORT"],
  ])("of %s is an error", async (url, message) => {
    await expect(dist.rendezvous(url)).rejects.toThrow(message);
  });

  test("gives the store, the rank and how many there are", async () => {
    const [store, rank, worldSize] = await dist.rendezvous(`file://${folder}/met?rank=0&world_size=1`);
    expect([store instanceof dist.FileStore, rank, worldSize]).toEqual([true, 0, 1]);
    dist.registerRendezvousHandler("own", () => [new dist.HashStore(), 0, 1]);
    expect((await dist.rendezvous("own://any"))[1]).toBe(0);
    expect(() => dist.registerRendezvousHandler("own", () => [new dist.HashStore(), 0, 1])).toThrow(
      "already registered",
    );
  });

  test("and stores are refused where libtorch would wait for minutes, run out of its stack, or take nonsense", async () => {
    expect(() => new dist.FileStore(join(folder, "none", "store"))).toThrow("in a folder that is there");
    expect(() => new dist.FileStore(folder)).toThrow("expected the path of a file");
    let store: InstanceType<typeof dist.Store> = new dist.HashStore();
    const wrap = () => {
      for (let i = 0; i < 1001; i++) store = new dist.PrefixStore("a", store);
    };
    expect(wrap).toThrow("expected at most 1000 of them");
    await store.set("key", "value");
    expect(Buffer.from(await store.get("key")).toString()).toBe("value");
    await expect(dist.TCPStore.connect("127.0.0.1", 0.5)).rejects.toThrow("expected port to be an integer");
    await expect(dist.TCPStore.connect("127.0.0.1", 0, { worldSize: -3, isMaster: true })).rejects.toThrow(
      "expected worldSize to be from 1",
    );
    await expect(dist.TCPStore.connect("127.0.0.1", 0, { isMaster: true, masterListenFd: 4 as never })).rejects.toThrow(
      "masterListenFd is not taken",
    );
  });
});
