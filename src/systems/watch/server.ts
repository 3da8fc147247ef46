import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { packageRoot } from "../../internal/package_root.js";
import { warnOnce } from "../../python/warnings.js";
import { STYLE } from "../report/style.js";
import type { Snapshot } from "../training/messages.js";
import type { TrainingStep } from "../training/progress.js";
import type { WatchEvents, WatchedModel, WatchState } from "./messages.js";
import { ModelView } from "./model_view.js";
import { WatchedHistory } from "./watched_history.js";

const ADDRESS = "127.0.0.1";
/** How often what happened is sent: more often than people look, more seldom than small models step. */
const SEND_MS = 250;
/** How much of this thread's time samples and maps may take while the training wants the processor. */
const LOOK_SHARE = 0.05;
/** How much of it they may take when somebody asks for prompt after prompt. */
const PROMPT_SHARE = 0.5;
const MAX_PROMPT_BYTES = 4096;
/** How much is kept for a page that does not read; it then has to ask again for all that it shows. */
const MAX_UNREAD_BYTES = 8e6;
/** More pages than anybody has open. */
const MAX_CONNECTIONS = 100;
/** How long a request may take to come. */
const REQUEST_MS = 10_000;

/** A request that is refused, with the status that says so. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/**
 * A page about a training, for this machine only. What happened is kept here, so that the page can be loaded anew at any time.
 * Nothing that a reader does, and nothing that goes wrong with the page, ends the training or slows it down for long.
 */
export class WatchServer {
  readonly #server: Server;
  readonly #pages = new Set<ServerResponse>();
  readonly #history = new WatchedHistory();
  readonly #view = new ModelView();
  #model: WatchedModel | null = null;
  #totalSteps: number | null = null;
  #state: WatchState = "training";
  #unsent: WatchEvents["steps"] = [];
  #thinned = false;
  #nextLook = 0;
  #nextPrompt = 0;
  readonly #timer: NodeJS.Timeout;

  private constructor(
    readonly title: string,
    readonly files: ReadonlyMap<string, { type: string; content: string }>,
  ) {
    this.#server = createServer(
      { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS, connectionsCheckingInterval: REQUEST_MS },
      (request, response) => {
        // A reader that goes away while it is answered.
        for (const stream of [request, response]) stream.on("error", () => response.destroy());
        this.#answer(request, response).catch((error: Error) => refuse(response, error));
      },
    );
    this.#server.maxConnections = MAX_CONNECTIONS;
    this.#timer = setInterval(() => this.#send(), SEND_MS);
    this.#timer.unref();
  }

  /**
   * Starts to listen.
   * @param port 0 for any that is free.
   * @throws Error with the system's code when the port is taken.
   */
  static async start(title: string, port: number): Promise<WatchServer> {
    const script = await readFile(join(packageRoot(), "dist", "systems", "watch", "page.js"), "utf8");
    const files = new Map([
      ["/", { type: "text/html; charset=utf-8", content: PAGE }],
      ["/page.js", { type: "text/javascript; charset=utf-8", content: script }],
      ["/style.css", { type: "text/css; charset=utf-8", content: STYLE + PAGE_STYLE }],
    ]);
    const server = new WatchServer(title, files);
    await new Promise<void>((resolve, reject) => {
      server.#server.once("error", reject).listen(port, ADDRESS, resolve);
    });
    // A connection that cannot be accepted, for want of file descriptors for one, is the reader's loss.
    server.#server.on("error", () => {});
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://${ADDRESS}:${this.port}/`;
  }

  /** A step was taken. */
  step(step: TrainingStep): void {
    // A page that was opened before the first step does not know how many there are.
    this.#thinned ||= this.#totalSteps === null;
    this.#totalSteps = step.totalSteps;
    const { shown, thinned } = this.#history.add(step);
    if (shown !== null) this.#unsent.push(shown);
    this.#thinned ||= thinned;
  }

  /** The model as it is now. */
  snapshot(snapshot: Snapshot): void {
    this.#show(() => {
      this.#view.update(snapshot);
      if (performance.now() >= this.#nextLook) this.#look(() => this.#view.look());
    });
  }

  /** The training has ended; the page stays until {@link close}. */
  end(state: Exclude<WatchState, "training">): void {
    this.#show(() => this.#look(() => this.#view.look()));
    this.#state = state;
    this.#thinned = true;
    this.#send();
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Does what shows the model; where that fails, the page stays as it is. */
  #show(work: () => void): void {
    try {
      work();
    } catch (error) {
      warnOnce(`The live page does not show the model: ${(error as Error).message}`);
    }
  }

  #look(look: () => WatchedModel | null): void {
    const start = performance.now();
    try {
      const seen = look();
      if (seen === null) return;
      this.#model = seen;
      this.#tell("model", seen);
    } finally {
      const end = performance.now();
      this.#nextLook = end + (end - start) / LOOK_SHARE;
      this.#nextPrompt = end + (end - start) / PROMPT_SHARE;
    }
  }

  #run(): WatchEvents["run"] {
    const { steps } = this.#history;
    return { title: this.title, totalSteps: this.#totalSteps, state: this.#state, steps, model: this.#model };
  }

  #send(): void {
    if (this.#thinned) this.#tell("run", this.#run());
    else if (this.#unsent.length > 0) this.#tell("steps", this.#unsent);
    this.#unsent = [];
    this.#thinned = false;
  }

  #tell<Name extends keyof WatchEvents>(name: Name, data: WatchEvents[Name]): void {
    const text = eventText(name, data);
    for (const page of this.#pages) {
      if (page.writableLength > MAX_UNREAD_BYTES) page.destroy();
      else page.write(text);
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Another site's page may ask this address too, under a name of its own or its own origin.
    const hosts = [`${ADDRESS}:${this.port}`, `localhost:${this.port}`];
    const { host, origin } = request.headers;
    const foreign = origin !== undefined && !hosts.some((known) => origin === `http://${known}`);
    if (foreign || !hosts.includes(host ?? "")) throw new Refusal(403, "This page is for this machine only");
    const path = /^[^?#]*/.exec(request.url ?? "/")![0];
    const file = this.files.get(path);
    if (file !== undefined) {
      allow(request, "GET", "HEAD");
      return respond(response, 200, file.content, { "content-type": file.type });
    }
    if (path === "/events") {
      allow(request, "GET");
      return this.#stream(response);
    }
    if (path !== "/prompt") throw new Refusal(404, "There is nothing here");
    allow(request, "POST");
    const prompt = await readBody(request);
    this.#view.check(prompt);
    const wait = this.#nextPrompt - performance.now();
    if (wait > 0) {
      const seconds = String(Math.ceil(wait / 1000));
      throw new Refusal(429, "The model is busy with another prompt: try again", { "retry-after": seconds });
    }
    this.#look(() => this.#view.choose(prompt));
    respond(response, 204, "");
  }

  #stream(response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream" });
    // What was not sent to the others yet is in the history: it would come twice.
    this.#send();
    response.write(eventText("run", this.#run()));
    this.#pages.add(response);
    response.once("close", () => this.#pages.delete(response));
  }
}

const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:",
  "x-content-type-options": "nosniff",
};

function respond(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...HEADERS, "content-type": "text/plain; charset=utf-8", ...headers }).end(text);
}

/** Says why a request is not answered; one that is being answered is broken off. */
function refuse(response: ServerResponse, error: Error): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  const { status, headers } = error instanceof Refusal ? error : { status: 400, headers: {} };
  // What the request still sends is not waited for.
  respond(response, status, error.message, { connection: "close", ...headers });
}

function allow({ method = "" }: IncomingMessage, ...methods: string[]): void {
  if (!methods.includes(method)) throw new Refusal(405, `There is no ${method} here`, { allow: methods.join(", ") });
}

function eventText(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The connection stays, for the answer that the body is too long.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_PROMPT_BYTES) throw new Refusal(413, `Expected a prompt of at most ${MAX_PROMPT_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<title>Training</title>
</head>
<body><main>
<h1 id="title">Training</h1>
<p class="under" id="state">Waiting for the training to begin</p>
<progress id="progress" max="1" value="0"></progress>
<dl class="tiles" id="tiles"></dl>
<h2>Curves</h2>
<div class="charts" id="charts"></div>
<h2>Sample</h2>
<form id="prompt-form"><input id="prompt" name="prompt" aria-label="Prompt" autocomplete="off"><button>Use this prompt</button></form>
<p class="bad" id="problem" role="alert"></p>
<section class="card"><h3 id="sample-step"></h3><pre id="sample"></pre></section>
<h2>Attention</h2>
<p class="under">Each row shows how strongly a token looks at those before it; a row sums to 1.</p>
<div id="attention"></div>
</main><script type="module" src="/page.js"></script></body>
</html>
`;

const PAGE_STYLE = `
progress { width: 100%; height: 6px; margin: 0 0 16px; accent-color: var(--first); }
form { display: flex; gap: 8px; margin-bottom: 8px; }
input, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--rule); border-radius: 8px; padding: 8px 12px; }
input { flex: 1; min-width: 0; } button { cursor: pointer; }
#problem { margin: 0 0 8px; } #problem:empty { display: none; }
.chart { height: 250px; }
#attention { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr)); gap: 16px; }
#attention .map { aspect-ratio: 1; }
`;
