/** Loading from a Hub that is a server of this machine. */

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type DownloadProgress, loadDataset } from "../../src/datasets/index.js";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const FILES: Record<string, string> = {
  "README.md": "# a dataset",
  "data/train-00000.jsonl": `${'{"x": 1}\n'.repeat(3)}{"x": 2}\n`,
  "data/test-00000.jsonl": '{"x": 9}\n',
  "data/broken.jsonl": '{"x": 9}\n{"x": \n',
};

let server: Server;
let endpoint: string;
let folder: string;
let cacheDir: string;
let requests: string[] = [];
/** What the server does with a file: sends it, stops in the middle, or never answers. */
let mode: "whole" | "torn" | "silent" = "whole";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-hub-"));
  server = createServer((request, response) => {
    const url = new URL(request.url!, "http://127.0.0.1");
    requests.push(url.pathname);
    const json = (value: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(value));
    if (request.headers.authorization !== "Bearer hf_secret") {
      response.statusCode = 401;
      return json({ error: "Unauthorized" });
    }
    if (url.pathname.startsWith("/api/datasets/user/name/revision/")) {
      return json({
        _id: "1",
        id: "user/name",
        sha: COMMIT,
        private: false,
        gated: false,
        downloads: 0,
        likes: 0,
        lastModified: "2026-01-01T00:00:00Z",
      });
    }
    if (url.pathname === `/api/datasets/user/name/tree/${COMMIT}`) {
      return json(Object.entries(FILES).map(([path, text]) => ({ type: "file", path, size: text.length, oid: "0" })));
    }
    const content = FILES[url.pathname.replace(`/datasets/user/name/resolve/${COMMIT}/`, "")];
    if (content === undefined) {
      response.statusCode = 404;
      return json({ error: "not found" });
    }
    response.setHeader("etag", `"${createHash("sha1").update(content).digest("hex")}"`);
    if (request.headers.range === "bytes=0-0") {
      response.statusCode = 206;
      return response.setHeader("content-range", `bytes 0-0/${content.length}`).end(content[0]);
    }
    if (mode === "silent") return;
    response.setHeader("content-length", content.length);
    if (mode === "torn") {
      response.write(content.slice(0, 5));
      setTimeout(() => response.destroy(), 20);
      return;
    }
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  mode = "whole";
  requests = [];
  cacheDir = await mkdtemp(join(folder, "cache-"));
});

const token = "hf_secret";

/** Whole files in the cache. */
async function blobs(): Promise<string[]> {
  const path = join(cacheDir, "datasets--user--name", "blobs");
  return existsSync(path) ? readdir(path) : [];
}

describe("loadDataset from a Hub", () => {
  test("reads a split, tells how far it is, and takes it from the cache the next time", async () => {
    const progress: DownloadProgress[] = [];
    const options = {
      endpoint,
      token,
      cacheDir,
      split: "train",
      onProgress: (part: DownloadProgress) => progress.push(part),
    };
    const first = await loadDataset("user/name", options);
    expect(first.column("x")).toEqual([1, 1, 1, 2]);
    const size = FILES["data/train-00000.jsonl"]!.length;
    expect(progress.at(-1)).toEqual({ file: "data/train-00000.jsonl", loaded: size, total: size });
    const kept = join(cacheDir, "datasets--user--name", "snapshots", COMMIT, "data", "train-00000.jsonl");
    expect(await readFile(kept, "utf8")).toBe(FILES["data/train-00000.jsonl"]);
    expect(await readFile(join(cacheDir, "datasets--user--name", "refs", "main"), "utf8")).toBe(COMMIT);
    requests = [];
    expect((await loadDataset("user/name", options)).length).toBe(4);
    expect(requests.filter((path) => path.includes("/resolve/"))).toEqual([]);
  });

  test("takes the files that dataFiles names, by pattern and part, also as streams", async () => {
    const dataFiles = { small: "data/test-*.jsonl", all: ["data/t*-00000.jsonl"] };
    const parts = await loadDataset("user/name", { endpoint, token, cacheDir, dataFiles });
    expect(Object.entries(parts).map(([name, part]) => [name, part.length])).toEqual([
      ["small", 1],
      ["all", 5],
    ]);
    const stream = await loadDataset("user/name", {
      endpoint,
      token,
      cacheDir,
      dataFiles,
      split: "small",
      streaming: true,
    });
    const rows: unknown[] = [];
    for await (const row of stream) rows.push(row);
    expect(rows).toEqual([{ x: 9 }]);
  });

  test("says what is wrong: the token, the split, the pattern, the line of a file", async () => {
    const options = { endpoint, token, cacheDir };
    await expect(loadDataset("user/name", { ...options, token: "hf_other" })).rejects.toThrow(
      /user\/name: cannot be had.*token/,
    );
    await expect(loadDataset("user/name", { ...options, split: "dev" })).rejects.toThrow(
      "expected a split of train, test",
    );
    await expect(loadDataset("user/name", { ...options, dataFiles: "*.csv" })).rejects.toThrow('"*.csv" names');
    await expect(loadDataset("user/name", { ...options, dataFiles: "data/broken.jsonl" })).rejects.toThrow(
      /broken\.jsonl:2: expected JSON/,
    );
    await expect(loadDataset("../name", options)).rejects.toThrow("Expected the name of a dataset");
  });

  test("leaves nothing behind of a download that is cut off", async () => {
    mode = "torn";
    await expect(loadDataset("user/name", { endpoint, token, cacheDir, split: "test" })).rejects.toThrow(
      "user/name: data/test-00000.jsonl: cannot be had from the Hub",
    );
    expect(await blobs()).toEqual([]);
    mode = "whole";
    expect((await loadDataset("user/name", { endpoint, token, cacheDir, split: "test" })).length).toBe(1);
  });

  test("ends when it is aborted", async () => {
    mode = "silent";
    const controller = new AbortController();
    const loading = loadDataset("user/name", { endpoint, token, cacheDir, split: "test", signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 100);
    await expect(loading).rejects.toThrow("enough");
    expect(await blobs()).toEqual([]);
  });
});
