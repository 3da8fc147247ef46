/**
 * `torch.hub`: weights from the network. Follows torch/hub.py, as far as it does not run Python of others.
 *
 * @module
 */

import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { makeFolder } from "../internal/files/make_folder.js";
import { boolean, nullable, optional, string, unchecked } from "../internal/kinds.js";
import { form, signature } from "../internal/signature.js";
import { withoutSurplus } from "../internal/surplus.js";
import { RuntimeError } from "../python/exceptions.js";
import { load } from "./serialization/index.js";

/** `~` as the home folder. */
const expanded = (path: string) => (path === "~" || path.startsWith("~/") ? join(homedir(), path.slice(1)) : path);

let folder: string | undefined;

/** Where what is downloaded is kept: `$TORCH_HOME/hub`, else `$XDG_CACHE_HOME/torch/hub`, else `~/.cache/torch/hub`. */
export const getDir = withoutSurplus("getDir", 0, (): string => {
  const { TORCH_HOME, XDG_CACHE_HOME = "~/.cache" } = process.env;
  return folder ?? join(expanded(TORCH_HOME ?? join(XDG_CACHE_HOME, "torch")), "hub");
});

/** Sets that folder. */
export const setDir = form(signature("setDir", ["d"], { d: string }), ({ d }): void => {
  folder = expanded(d);
});

/**
 * Downloads a file. It is written under another name first, so that a broken download takes no file's place. Follows
 * torch.hub.download_url_to_file.
 *
 * @throws RuntimeError for an answer that is no file, and where its SHA-256 does not begin with `hashPrefix`.
 */
export const downloadUrlToFile = form(
  signature("downloadUrlToFile", ["url", "dst", "hashPrefix"], {
    url: string,
    dst: string,
    /** Default: null, anything. */
    hashPrefix: nullable(string)(null),
    /** Whether to say on standard error what is downloaded. Default: true. */
    progress: boolean(true),
  }),
  async ({ url, dst, hashPrefix, progress }): Promise<void> => {
    const place = expanded(dst);
    // Not loaded with the library, which seldom downloads.
    const { createHash, randomUUID } = process.getBuiltinModule("node:crypto");
    const { promises, Readable, Transform } = process.getBuiltinModule("node:stream");
    const partial = `${place}.${randomUUID().replaceAll("-", "")}.partial`;
    const hash = createHash("sha256");
    try {
      const answer = await fetch(url, { headers: { "User-Agent": "torch.hub" } });
      if (!answer.ok || answer.body === null)
        throw new RuntimeError(`HTTP Error ${answer.status}: ${answer.statusText} (${url})`);
      const hashed = new Transform({
        transform(chunk, _encoding, done) {
          hash.update(chunk);
          done(null, chunk);
        },
      });
      await promises.pipeline(
        Readable.fromWeb(answer.body as never),
        hashed,
        createWriteStream(partial, { flags: "wx" }),
      );
      const digest = hash.digest("hex");
      if (hashPrefix !== null && !digest.startsWith(hashPrefix)) {
        throw new RuntimeError(`invalid hash value (expected "${hashPrefix}", got "${digest}")`);
      }
      await rename(partial, place);
      if (progress) process.stderr.write(`${basename(place)}: ${answer.headers.get("content-length") ?? "?"} bytes\n`);
    } finally {
      await rm(partial, { force: true });
    }
  },
);

/**
 * What `torch.save` wrote to a file on the network. It is downloaded once, to `modelDir`. Follows torch.hub.load_state_dict_from_url;
 * nothing but weights is loaded, whatever Python's `weights_only` would be.
 */
export const loadStateDictFromUrl = form(
  signature("loadStateDictFromUrl", ["url", "modelDir", "mapLocation", "progress", "checkHash", "fileName"], {
    url: string,
    /** Default: null, `checkpoints` in {@link getDir}. */
    modelDir: nullable(string)(null),
    mapLocation: optional(unchecked<string>()),
    progress: boolean(true),
    /** Whether the file's name ends in `-<sha256>`, of which eight digits or more are checked. Default: false. */
    checkHash: boolean(false),
    /** Default: null, as in the URL. */
    fileName: nullable(string)(null),
  }),
  async ({ url, modelDir, mapLocation, progress, checkHash, fileName }): Promise<unknown> => {
    const into = modelDir ?? join(getDir(), "checkpoints");
    await makeFolder(into);
    const name = fileName ?? basename(new URL(url).pathname);
    const file = join(into, name);
    if (!existsSync(file)) {
      if (progress) process.stdout.write(`Downloading: "${url}" to ${file}\n`);
      const hashPrefix = checkHash ? (/-([a-f0-9]*)\./.exec(name)?.[1] ?? null) : null;
      await downloadUrlToFile(url, file, { hashPrefix, progress });
    }
    return load(file, mapLocation === undefined ? {} : { mapLocation });
  },
);
