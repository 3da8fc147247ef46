/** Files of repositories on the Hugging Face Hub, kept in a cache of the layout of Python's `huggingface_hub`. */

import { createWriteStream } from "node:fs";
import { rename, rm, symlink, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import type { ReadableStream } from "node:stream/web";
import { exists } from "../internal/files/exists.js";
import { ignoreExisting, makeFolder } from "../internal/files/make_folder.js";
import { callback, optional, string, unchecked } from "../internal/kinds.js";
import type { Options, Signature } from "../internal/signature.js";
import { RuntimeError, ValueError } from "../python/exceptions.js";

/** How far a download is. */
export interface DownloadProgress {
  /** The file's path in its repository. */
  file: string;
  /** Bytes that have come. */
  loaded: number;
  /** Bytes of the file. */
  total: number;
}

/** What says how the Hub is asked. */
export const hubOptions = {
  /** The Hub's address. Default: the environment variable `HF_ENDPOINT`, or the public Hub. */
  endpoint: optional(string),
  /** An access token. Default: the environment variable `HF_TOKEN`, or none. */
  token: optional(string),
  /** A branch, tag or commit. Default: `"main"`. */
  revision: optional(string),
  /** Where downloads are kept. Default: `HF_HUB_CACHE`, or `hub` below `HF_HOME` (`~/.cache/huggingface`), which Python shares. */
  cacheDir: optional(string),
  /** Called whenever a part of a file has come. */
  onProgress: optional(callback<(progress: DownloadProgress) => void>()),
  /** Ends the downloads. */
  signal: optional(unchecked<AbortSignal>()),
} as const;

/** Where and how to download. */
export type HubOptions = Options<Signature<typeof hubOptions>>;

/** What a repository holds. */
export type RepoType = "dataset" | "model";

const PUBLIC_HUB = "https://huggingface.co";

/** A repository at one commit. */
export class HubRepository {
  readonly #options: HubOptions;
  readonly #commit: string;
  readonly #folder: string;

  private constructor(
    /** `"user/name"`. */
    readonly name: string,
    readonly type: RepoType,
    options: HubOptions,
    commit: string,
  ) {
    this.#options = options;
    this.#commit = commit;
    this.#folder = join(cacheFolder(options), `${type}s--${name.replaceAll("/", "--")}`);
  }

  /** Asks the Hub which commit the revision is. */
  static async open(name: string, type: RepoType, options: HubOptions): Promise<HubRepository> {
    const { datasetInfo, modelInfo } = await import("@huggingface/hub");
    const wanted = { ...request(options), name, revision: options.revision ?? "main" };
    const { sha } = await explained(name, options, () =>
      type === "dataset"
        ? datasetInfo({ ...wanted, additionalFields: ["sha"] })
        : modelInfo({ ...wanted, additionalFields: ["sha"] }),
    );
    if (!/^[0-9a-f]{40}$/.test(sha))
      throw new RuntimeError(`${name}: the Hub gave no commit, but ${JSON.stringify(sha)}`);
    return new HubRepository(name, type, options, sha);
  }

  /** The folder of the cache in which the downloaded files of this commit lie as in the repository. */
  get snapshot(): string {
    return join(this.#folder, "snapshots", this.#commit);
  }

  /** The paths of all files. */
  async list(): Promise<string[]> {
    const { listFiles } = await import("@huggingface/hub");
    return explained(this.name, this.#options, async () => {
      const paths: string[] = [];
      const files = listFiles({
        ...request(this.#options),
        repo: this.#repo(),
        revision: this.#commit,
        recursive: true,
      });
      for await (const { type, path } of files) if (type === "file") paths.push(path);
      return paths;
    });
  }

  /** The path of a file on this machine, downloaded when the cache lacks it. */
  async download(path: string): Promise<string> {
    if (path.split("/").some((part) => part === "" || part === "." || part === "..")) {
      throw new ValueError(
        `${this.name}: expected the path of a file in the repository, but got ${JSON.stringify(path)}`,
      );
    }
    const kept = join(this.snapshot, ...path.split("/"));
    if (await exists(kept)) return kept;
    return explained(`${this.name}: ${path}`, this.#options, async () => {
      const { downloadFile, fileDownloadInfo } = await import("@huggingface/hub");
      const wanted = { ...request(this.#options), repo: this.#repo(), path, revision: this.#commit };
      const info = await fileDownloadInfo(wanted);
      const blob = info === null ? null : await downloadFile({ ...wanted, downloadInfo: info });
      if (info === null || blob === null) throw new ValueError("the repository has no such file");
      const content = join(this.#folder, "blobs", info.etag.replace(/[^0-9A-Za-z_-]/g, ""));
      if (!(await exists(content))) await this.#receive(blob, content, path);
      await makeFolder(dirname(kept));
      await symlink(relative(dirname(kept), content), kept).catch(ignoreExisting);
      await this.#noteRevision();
      return kept;
    });
  }

  /** Beside its place first, so that a download that was cut off is never taken for a file. */
  async #receive(blob: Blob, target: string, file: string): Promise<void> {
    const { onProgress, signal } = this.#options;
    const temporary = `${target}.${crypto.randomUUID()}.incomplete`;
    await makeFolder(dirname(target));
    let loaded = 0;
    const { Readable, Transform } = await import("node:stream");
    const { pipeline } = await import("node:stream/promises");
    const counter = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        loaded += chunk.length;
        onProgress?.({ file, loaded, total: blob.size });
        done(null, chunk);
      },
    });
    try {
      const stream = Readable.fromWeb(blob.stream() as ReadableStream);
      await pipeline(stream, counter, createWriteStream(temporary, { flags: "wx" }), { signal });
      if (loaded !== blob.size) throw new RuntimeError(`expected ${blob.size} bytes, but ${loaded} came`);
      await rename(temporary, target);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async #noteRevision(): Promise<void> {
    const { revision = "main" } = this.#options;
    if (revision === this.#commit) return;
    const path = join(this.#folder, "refs", ...revision.split("/").filter((part) => part !== ".." && part !== ""));
    await makeFolder(dirname(path));
    await writeFile(path, this.#commit);
  }

  #repo(): { type: RepoType; name: string } {
    return { type: this.type, name: this.name };
  }
}

function cacheFolder({ cacheDir }: HubOptions): string {
  const { HF_HUB_CACHE, HF_HOME = join(homedir(), ".cache", "huggingface") } = process.env;
  return cacheDir ?? HF_HUB_CACHE ?? [HF_HOME, "hub"].join(sep);
}

/** What every call of @huggingface/hub gets. */
function request({ endpoint, token, signal }: HubOptions): {
  hubUrl: string;
  accessToken?: string;
  fetch: typeof fetch;
} {
  const accessToken = token ?? process.env.HF_TOKEN;
  return {
    hubUrl: (endpoint ?? process.env.HF_ENDPOINT ?? PUBLIC_HUB).replace(/\/+$/, ""),
    ...(accessToken ? { accessToken } : {}),
    fetch: (input, init) => fetch(input, { ...init, signal }),
  };
}

/** An error that says what was being done; an abort stays what it is. */
async function explained<T>(what: string, { signal }: HubOptions, work: () => Promise<T>): Promise<T> {
  try {
    signal?.throwIfAborted();
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    const { message, statusCode } = error as { message: string; statusCode?: number };
    const hint =
      statusCode === 401 || statusCode === 403 || statusCode === 404 ? ". Check the name, or give a token" : "";
    throw new RuntimeError(`${what}: cannot be had from the Hub: ${message}${hint}`, { cause: error });
  }
}
