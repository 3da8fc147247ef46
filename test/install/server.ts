/** A server on this machine that serves wheels as PyTorch's does, and misbehaves as told. */
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach } from "vitest";
import type { Wheel } from "./wheels.js";

export interface Behaviour {
  /** Cuts the connection after so many bytes of an answer's body; null lets it go on. Asked at each request. */
  cutAfter?(request: IncomingMessage): number | null;
  /** Where the client keeps what it has; a cut waits until it has all that was sent, so that a test can count. */
  partOf?(name: string): string;
  ignoreRange?: boolean;
  etag?(): string;
  /** Takes a request over; false leaves it. */
  handle?(request: IncomingMessage, response: ServerResponse): boolean;
  /** Waits between pieces of 16 kB. */
  pieceDelayMs?: number;
}

export interface WheelServer {
  url: string;
  /** `${method} ${url} ${range}` of each request. */
  requests: string[];
  /** Bytes of wheels that were sent. */
  served(): number;
}

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** Listens on 127.0.0.1 until the test ends. */
export async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function serveWheels(wheels: Wheel[], behaviour: Behaviour = {}): Promise<WheelServer> {
  const requests: string[] = [];
  let served = 0;
  const server = createServer((request, response) => {
    requests.push(`${request.url} ${request.headers.range ?? ""}`.trim());
    response.on("error", () => undefined);
    if (behaviour.handle?.(request, response)) return;
    const path = decodeURIComponent(request.url!.split("/").at(-1)!);
    const wheel = wheels.find(({ file }) => file.name === path);
    if (wheel) void send(wheel, request, response);
    else sendPage(request, response);
  });

  async function send({ bytes, file }: Wheel, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const etag = behaviour.etag?.() ?? '"one"';
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const fresh = request.headers["if-range"] === undefined || request.headers["if-range"] === etag;
    const start = behaviour.ignoreRange || !fresh ? 0 : from;
    response.writeHead(start > 0 ? 206 : 200, {
      etag,
      "content-length": bytes.length - start,
      ...(start > 0 && { "content-range": `bytes ${start}-${bytes.length - 1}/${bytes.length}` }),
    });
    const cut = behaviour.cutAfter?.(request) ?? null;
    const end = cut === null ? bytes.length : Math.min(bytes.length, start + cut);
    for (let at = start; at < end; at += 16_384) {
      const piece = bytes.subarray(at, Math.min(end, at + 16_384));
      if (response.destroyed) return;
      // Once it is on its way: what is merely buffered would be lost with a cut.
      await new Promise((resolve) => response.write(piece, resolve));
      served += piece.length;
      if (behaviour.pieceDelayMs) await sleep(behaviour.pieceDelayMs);
    }
    if (cut === null) return void response.end();
    while (cut > 0 && behaviour.partOf && !(await hasSize(behaviour.partOf(file.name), end))) await sleep(2);
    response.socket?.end();
  }

  /** The index: links are relative, coded, and carry a hash, as there. */
  function sendPage(request: IncomingMessage, response: ServerResponse): void {
    const name = /^\/whl\/([^/]+)\/$/.exec(request.url!)?.[1];
    const found = wheels.filter(({ file }) => file.package === name);
    if (found.length === 0) return void response.writeHead(404).end("no such page");
    const links = found.map(
      ({ file }) => `<a href="../files/${encodeURIComponent(file.name)}#sha256=x">${file.name}</a>`,
    );
    response.writeHead(200, { "content-type": "text/html" }).end(`<html><body>${links.join("<br/>")}</body></html>`);
  }

  return { url: await listen(server), requests, served: () => served };
}

async function hasSize(path: string, size: number): Promise<boolean> {
  return stat(path).then(
    (info) => info.size === size,
    () => false,
  );
}

/** A proxy that tunnels to one server, whatever host it is asked for; returns its URL and what it was asked for. */
export async function proxyTo(target: string): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const proxy = createServer((_request, response) => response.writeHead(405).end());
  proxy.on("connect", (request, client, head) => {
    asked.push(request.url!);
    const upstream = connect(Number(new URL(target).port), "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) socket.on("error", () => socket.destroy());
    client.on("close", () => upstream.destroy());
  });
  return { url: await listen(proxy), asked };
}
