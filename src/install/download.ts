import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { RuntimeError } from "../python/exceptions.js";
import { type Answer, checkStatus, type Get, header, TransientError } from "./http.js";
import type { PinnedFile } from "./manifest.js";

interface DownloadOptions {
  get: Get;
  /** Asked again on each attempt, as what it gives may expire. */
  url: () => Promise<string>;
  signal: AbortSignal;
  onBytes?(received: number): void;
  onRetry?(reason: string): void;
  /** Before the second attempt; doubles from one to the next. */
  retryDelayMs?: number;
}

/** So many attempts may bring nothing; one that brings bytes starts the count again. */
const FRUITLESS_ATTEMPTS = 5;

/**
 * Fetches a file into `folder` and returns its path. It gets its name only once all its bytes are there and have the
 * pinned SHA-256; until then they lie in a `.part` file, which this and later runs go on from.
 */
export async function download(file: PinnedFile, folder: string, options: DownloadOptions): Promise<string> {
  const { signal, onRetry, retryDelayMs = 500 } = options;
  const target = join(folder, file.name);
  if ((await sizeOf(target)) === file.size && (await sha256Of(target)) === file.sha256) return target;
  const part = `${target}.part`;
  let fruitless = 0;
  for (;;) {
    const before = await sizeOf(part);
    try {
      await fetchInto(part, file, options);
      break;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (!isTransient(error)) throw explainDisk(error, folder);
      fruitless = (await sizeOf(part)) > before ? 0 : fruitless + 1;
      if (fruitless === FRUITLESS_ATTEMPTS) throw explainNetwork(error, file);
      onRetry?.(messageOf(error));
      await sleep(retryDelayMs * 2 ** fruitless, undefined, { signal });
    }
  }
  await rename(part, target);
  await rm(validatorFile(part), { force: true });
  return target;
}

/** The bytes of a file that are there already. */
export async function bytesAtHand(file: PinnedFile, folder: string): Promise<number> {
  const path = join(folder, file.name);
  return (await sizeOf(path)) || Math.min(await sizeOf(`${path}.part`), file.size);
}

/** The SHA-256 of a file, as hexadecimal. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash);
  return hash.digest("hex");
}

/** One attempt: from the end of the part to the end of the file, or from the start where the server wants it so. */
async function fetchInto(part: string, file: PinnedFile, options: DownloadOptions): Promise<void> {
  const { get, signal } = options;
  const at = await sizeOf(part);
  let fromStart = at === 0;
  if (at < file.size) {
    const answer = await get(await options.url(), await rangeHeaders(part, at), signal);
    if (at > 0 && answer.status === 416) {
      await answer.body.dump();
      await removePart(part);
      throw new TransientError(`${answer.url} has nothing behind byte ${at}`);
    }
    await checkStatus(answer, 200, 206);
    const start = startOf(answer, at);
    fromStart = start === 0;
    await append(part, start, answer, file, options);
  }
  const sha256 = await sha256Of(part);
  if (sha256 === file.sha256) return;
  await removePart(part);
  // What was there may have come from another file of this name; a whole one is simply the wrong one.
  if (!fromStart) throw new TransientError(`${file.name}: the parts do not fit together`);
  throw new RuntimeError(
    `Expected ${file.name} with SHA-256 ${file.sha256}, but what came has ${sha256}. It was deleted, nothing was installed. ` +
      "Check the mirror or the proxy; if this persists, report it.",
  );
}

async function rangeHeaders(part: string, at: number): Promise<Record<string, string>> {
  // Coded, the bytes would be others than those that are pinned.
  const identity = { "accept-encoding": "identity" };
  if (at === 0) return identity;
  const validator = await readFile(validatorFile(part), "utf8").catch(() => "");
  return { ...identity, range: `bytes=${at}-`, ...(validator !== "" && { "if-range": validator }) };
}

/** Where an answer begins: at byte `at` as asked, or at the start when the server does not do ranges or has another file. */
function startOf(answer: Answer, at: number): number {
  if (answer.status === 200) return 0;
  const start = /^bytes (\d+)-/.exec(header(answer, "content-range") ?? "")?.[1];
  if (Number(start) === at) return at;
  throw new RuntimeError(`Expected ${answer.url} from byte ${at} on, but got it from ${start ?? "an unknown one"}.`);
}

async function append(
  part: string,
  at: number,
  answer: Answer,
  file: PinnedFile,
  { onBytes, signal }: DownloadOptions,
): Promise<void> {
  await checkLength(answer, at, file);
  await rememberValidator(part, answer);
  const output = await open(part, at === 0 ? "w" : "r+");
  let end = at;
  try {
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      if (signal.aborted) throw signal.reason;
      if (end + chunk.length > file.size)
        throw new RuntimeError(`${answer.url} is larger than the pinned ${file.size} bytes.`);
      await writeAt(output, chunk, end);
      end += chunk.length;
      onBytes?.(end);
    }
    await output.sync();
  } finally {
    await output.close();
  }
  if (end < file.size) throw new TransientError(`the connection ended after ${end} of ${file.size} bytes`);
}

/** Before the first byte: half a gigabyte of the wrong file need not come to the end. */
async function checkLength(answer: Answer, at: number, file: PinnedFile): Promise<void> {
  const length = header(answer, "content-length");
  if (length === undefined || at + Number(length) === file.size) return;
  await answer.body.dump({ limit: 0 }).catch(() => undefined);
  throw new RuntimeError(
    `Expected ${file.name} with ${file.size} bytes, but ${answer.url} has ${at + Number(length)}. Nothing was installed.`,
  );
}

/** Only a strong validator says that two parts are of the same bytes. */
async function rememberValidator(part: string, answer: Answer): Promise<void> {
  const etag = header(answer, "etag");
  const validator = etag !== undefined && !etag.startsWith("W/") ? etag : header(answer, "last-modified");
  if (validator === undefined) await rm(validatorFile(part), { force: true });
  else await writeFile(validatorFile(part), validator);
}

function validatorFile(part: string): string {
  return `${part}.validator`;
}

async function removePart(part: string): Promise<void> {
  await rm(part, { force: true });
  await rm(validatorFile(part), { force: true });
}

async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

const NETWORK = /^(ECONN|ENOTFOUND|EAI_|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR_)/;

function isTransient(error: unknown): boolean {
  return error instanceof TransientError || NETWORK.test((error as NodeJS.ErrnoException).code ?? "");
}

/** Node puts the reason of a connection to several addresses that failed into a list. */
function messageOf(error: unknown): string {
  const { message, errors } = error as Partial<AggregateError>;
  return message || errors?.map(messageOf).join(", ") || String(error);
}

function explainNetwork(error: unknown, file: PinnedFile): Error {
  return new RuntimeError(
    `Expected to fetch ${file.name}, but ${FRUITLESS_ATTEMPTS} attempts in a row brought nothing (${messageOf(error)}). What has come so ` +
      "far is kept: run this again to go on. Behind a proxy, set HTTPS_PROXY; for another server, LIBTORCH_NODE_MIRROR; " +
      "without a network, fetch the files elsewhere and give them with --from.",
    { cause: error },
  );
}

/** The same error, unless it is a disk that is full. */
export function explainDisk(error: unknown, folder: string): unknown {
  if (!["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "")) return error;
  return new RuntimeError(
    `The disk of ${folder} is full. Free some space and run this again: it goes on where it stopped. ` +
      "Or give LIBTORCH_NODE_CACHE a folder on a larger disk.",
    { cause: error },
  );
}
