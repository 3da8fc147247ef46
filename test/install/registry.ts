/**
 * A registry on localhost (Verdaccio): packed packages are published to it, and it asks the registry that npm is configured
 * with on this machine for all others.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { execa } from "execa";
import { stringify } from "yaml";
import type { Packed } from "../../scripts/package/pack.js";

const startMs = 60_000;

export class Registry {
  readonly #server: ChildProcess;
  #log = "";

  private constructor(
    readonly address: string,
    readonly folder: string,
    verdaccio: string,
  ) {
    const config = join(folder, "verdaccio.yaml");
    mkdirSync(folder, { recursive: true });
    writeFileSync(config, stringify(configuration(folder)));
    this.#server = spawn(process.execPath, [verdaccio, "--config", config, "--listen", address], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#server.stdout!, this.#server.stderr!]) {
      stream.on("data", (text) => (this.#log = `${this.#log}${text}`.slice(-3000)));
    }
  }

  /** Starts one that keeps its files in `folder`; `verdaccio` is its program. */
  static async start(folder: string, verdaccio: string): Promise<Registry> {
    const registry = new Registry(`http://127.0.0.1:${await freePort()}`, folder, verdaccio);
    const end = performance.now() + startMs;
    while (!(await registry.#answers())) {
      if (registry.#server.exitCode === null && performance.now() < end) await sleep(100);
      else throw new Error(`The registry does not answer:\n${registry.#log}`);
    }
    return registry;
  }

  /** Publishes an archive, as anybody may. */
  async publish({ file }: Packed): Promise<void> {
    const settings = join(this.folder, "npmrc");
    // npm wants to send some token.
    writeFileSync(settings, `//${new URL(this.address).host}/:_authToken=anybody\n`);
    const options = ["--registry", this.address, "--userconfig", settings, "--access=public", "--ignore-scripts"];
    await execa("npm", ["publish", file, ...options]).catch((error) => {
      throw new Error(`${error.message}\n${this.#log}`);
    });
  }

  stop(): void {
    this.#server.kill();
  }

  async #answers(): Promise<boolean> {
    return fetch(`${this.address}/-/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

function configuration(folder: string): object {
  const url = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).trim();
  const own = { access: "$all", publish: "$all" };
  return {
    storage: join(folder, "storage"),
    // There are no users.
    auth: { htpasswd: { file: join(folder, "htpasswd"), max_users: -1 } },
    uplinks: { configured: { url, timeout: "60s", maxage: "60m" } },
    packages: { "libtorch-node": own, "@libtorch-node/*": own, "**": { access: "$all", proxy: "configured" } },
    // An archive comes as base64.
    max_body_size: "300mb",
    web: { enable: false },
    log: { type: "stdout", format: "pretty", level: "warn" },
  };
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
