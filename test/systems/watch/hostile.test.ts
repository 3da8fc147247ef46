/** A run with a live page has the losses of one without, whatever readers of the page do meanwhile. */

import { existsSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { packageRoot } from "../../../src/internal/package_root.js";
import type { Snapshot, TrainingResult } from "../../../src/systems/training/messages.js";
import { runTraining } from "../../../src/systems/training/train.js";
import { WatchServer } from "../../../src/systems/watch/server.js";
import { receive } from "../../../src/torch/share.js";

const noPage = !existsSync(join(packageRoot(), "dist", "systems", "watch", "page.js"));
const options = { model: "tinylm", epochs: 400, threads: 1 } as const;

const release = (result: Pick<TrainingResult, "weights">) => {
  for (const [, token] of result.weights) receive(token).dispose();
};

/** Sends bytes and gives the answer's status; null where the connection ended without one. */
function send(port: number, bytes: string | Uint8Array, { leave = false } = {}): Promise<number | null> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(bytes);
      if (leave) setTimeout(() => socket.resetAndDestroy(), 5);
    });
    const status = () => /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1];
    socket.setTimeout(2000, () => socket.destroy());
    socket.setEncoding("latin1").on("data", (text: string) => {
      answer += text;
      if (status() !== undefined) socket.destroy();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(status() === undefined ? null : Number(status())));
  });
}

/** A request as bytes. */
function http(port: number, line: string, body = "", headers = ""): string {
  return `${line} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${headers}Content-Length: ${body.length}\r\n\r\n${body}`;
}

/** What a reader may send, and the statuses that it may get for it; null for a connection that just ends. */
const hostile: [what: string, bytes: (port: number) => string | Uint8Array, statuses: (number | null)[]][] = [
  ["a word that is not in the vocabulary", (port) => http(port, "POST /prompt", "zzz"), [400]],
  ["an empty prompt", (port) => http(port, "POST /prompt"), [204, 400, 429]],
  ["bytes that are no text", (port) => http(port, "POST /prompt", "\u0000\u00ff\u00fe"), [400]],
  ["a prompt that is no word", (port) => http(port, "POST /prompt", "__proto__"), [400]],
  ["a huge body", (port) => http(port, "POST /prompt", "x".repeat(1 << 20)), [413, null]],
  ["a body that is not announced", (port) => http(port, "POST /prompt", "", "Transfer-Encoding: chunked\r\n"), [400]],
  ["a path that is not there", (port) => http(port, "GET /%00/../etc/passwd"), [404]],
  ["a path that is none", (port) => http(port, "GET //"), [404]],
  ["a path with broken escapes", (port) => http(port, "GET /%E0%A4%A"), [404]],
  ["another method", (port) => http(port, "DELETE /"), [405]],
  ["a prompt that is asked for", (port) => http(port, "GET /prompt"), [405]],
  ["events that are posted", (port) => http(port, "POST /events", "x"), [405]],
  ["a method for all", (port) => http(port, "OPTIONS *"), [404]],
  ["a tunnel", (port) => http(port, "CONNECT example.org:443"), [400, null]],
  ["another protocol", (port) => http(port, "GET /nowhere", "", "Connection: Upgrade\r\nUpgrade: x\r\n"), [404]],
  ["another site", (port) => http(port, "POST /prompt", "how", "Origin: http://evil.example\r\n"), [403]],
  ["no host", () => "GET / HTTP/1.1\r\n\r\n", [400, 403]],
  ["an expectation", (port) => http(port, "POST /prompt", "how", "Expect: the-unexpected\r\n"), [417]],
  [
    "headers without end",
    (port) => `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX: ${"y".repeat(70_000)}`,
    [431, null],
  ],
  ["no HTTP at all", () => Uint8Array.from({ length: 64 }, (_, index) => (index * 37) % 256), [400]],
];

describe.skipIf(noPage)("a reader of the live page", () => {
  let server: WatchServer;
  const readers: Socket[] = [];
  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.destroy();
    await server.close();
  });

  const watched = () =>
    runTraining(
      { ...options, onStep: (step) => server.step(step) },
      { onSnapshot: (snapshot: Snapshot) => server.snapshot(snapshot) },
    );

  test("changes no loss with hundreds of hostile requests, which get an error each", async () => {
    const alone = await runTraining(options);
    server = await WatchServer.start("A run", 0);
    const { port } = server;
    expect(await send(port, http(port, "POST /prompt", "zzz"))).toBe(400);
    // Readers that never read.
    for (let reader = 0; reader < 20; reader++) {
      const socket = connect(port, "127.0.0.1", () => socket.write(http(port, "GET /events")));
      readers.push(socket.on("error", () => {}));
    }
    let running = true;
    const run = watched().finally(() => {
      running = false;
    });
    let sent = 0;
    for (let round = 0; round < 12 || running; round++) {
      const left = hostile.map(([, bytes]) => send(port, bytes(port), { leave: true }));
      for (const [what, bytes, statuses] of hostile) {
        expect(statuses, what).toContain(await send(port, bytes(port)));
        sent += 2;
      }
      await Promise.all(left);
    }
    const result = await run;
    expect(result.losses).toEqual(alone.losses);
    for (const each of [alone, result]) release(each);
    expect(sent).toBeGreaterThan(400);
    expect(await send(port, http(port, "GET /"))).toBe(200);
    server.end("finished");
    await expect.poll(() => send(port, http(port, "POST /prompt", "how are"))).toBe(204);
  }, 120_000);

  test("that does not read is let go, and what is kept for it is bounded", async () => {
    server = await WatchServer.start("A run", 0);
    const { port } = server;
    const reader = connect(port, "127.0.0.1", () => reader.write(http(port, "GET /events")));
    readers.push(reader.on("error", () => {}).pause());
    const step = (number: number) => ({
      ...{ step: number, totalSteps: 1e6, epoch: 1, loss: 1, gradNorm: 1, learningRate: 1 },
      ...{ tokens: number, seconds: number, tokensPerSecond: 1 },
    });
    for (let number = 1; number <= 4000; number++) server.step(step(number));
    await new Promise((resolve) => setTimeout(resolve, 200));
    // Each tells all of the run anew, some 300 kB.
    for (let round = 0; round < 200; round++) {
      server.end("finished");
      await new Promise((resolve) => setImmediate(resolve));
    }
    let received = 0;
    reader.on("data", (chunk) => {
      received += chunk.length;
    });
    await new Promise((resolve) => reader.once("close", resolve).resume());
    expect(received).toBeGreaterThan(300_000);
    expect(received).toBeLessThan(30_000_000);
  }, 60_000);
});
