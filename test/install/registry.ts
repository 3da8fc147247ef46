/**
 * A registry on localhost: it serves packed packages, and passes every other question on to the registry that npm is
 * configured with on this machine.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import type { Packed } from "../../scripts/package/pack.js";

export class Registry {
  readonly #server: Server = createServer((request, response) => {
    this.#answer(request.url ?? "/", request.headers.accept, response).catch((error) => {
      response.writeHead(502).end(String(error));
    });
  });
  readonly #uplink = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).trim().replace(/\/$/, "");
  readonly #packages: Map<string, Packed>;

  constructor(packages: Packed[]) {
    this.#packages = new Map(packages.map((packed) => [packed.name, packed]));
  }

  /** Its address, once it listens. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this.#address();
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async #answer(url: string, accept: string | undefined, response: ServerResponse): Promise<void> {
    const [path = ""] = decodeURIComponent(url).slice(1).split("?");
    const archive = [...this.#packages.values()].find(({ file }) => path === `-/${basename(file)}`);
    if (archive) {
      response.writeHead(200, { "content-length": archive.size });
      createReadStream(archive.file).pipe(response);
      return;
    }
    const own = this.#packages.get(path);
    if (own) {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(this.#describe(own)));
      return;
    }
    const answer = await fetch(`${this.#uplink}${url}`, { headers: { accept: accept ?? "*/*" } });
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "application/json" });
    response.end(Buffer.from(await answer.arrayBuffer()));
  }

  #describe(packed: Packed): object {
    const { name, version, file } = packed;
    const bytes = readFileSync(file);
    const hash = (algorithm: string) => createHash(algorithm).update(bytes);
    const manifest = JSON.parse(execFileSync("tar", ["-xzOf", file, "package/package.json"], { encoding: "utf8" }));
    const dist = {
      tarball: `${this.#address()}/-/${basename(file)}`,
      integrity: `sha512-${hash("sha512").digest("base64")}`,
      shasum: hash("sha1").digest("hex"),
    };
    // Of long ago: package managers may refuse what is younger than a day.
    const time = {
      created: "2020-01-01T00:00:00.000Z",
      modified: "2020-01-01T00:00:00.000Z",
      [version]: "2020-01-01T00:00:00.000Z",
    };
    const versions = { [version]: { ...manifest, _id: `${name}@${version}`, dist } };
    return { _id: name, name, "dist-tags": { latest: version }, versions, time };
  }
}
