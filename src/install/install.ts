import { existsSync } from "node:fs";
import { rename, rm, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { writeFileAtomic } from "../internal/files/atomic_write.js";
import { makeFolder } from "../internal/files/make_folder.js";
import {
  buildFolder,
  COMPLETE,
  cacheFolder,
  type InstalledLibtorch,
  installedLibtorchs,
} from "../native/libtorch/cache.js";
import { ValueError } from "../python/exceptions.js";
import { checkPlatform, checkSpace, driverProblem, glibcProblem, throwProblem } from "./checks.js";
import { bytesAtHand, download, sha256Of } from "./download.js";
import { type Driver, findDriver } from "./driver.js";
import { extractWheel } from "./extract.js";
import { glibcVersion } from "./glibc.js";
import { httpClient } from "./http.js";
import { withLock } from "./lock.js";
import { loadManifest, type Manifest, type PinnedFile } from "./manifest.js";
import { findPythonTorch } from "./python.js";
import { wheelUrl } from "./wheel_url.js";

/** What happens, as it happens. */
export type InstallEvent =
  | { type: "waiting" }
  | { type: "start"; bytes: number; files: number }
  | { type: "bytes"; file: string; received: number; total: number }
  | { type: "retry"; file: string; reason: string }
  | { type: "unpack"; file: string };

export interface InstallOptions {
  /** Files that are at hand, instead of a network. */
  from?: string[];
  /** Use the torch of this Python instead of downloading one. */
  python?: string;
  /** Install also where there is no driver, or one too old. */
  force?: boolean;
  signal?: AbortSignal;
  onEvent?(event: InstallEvent): void;
  env?: NodeJS.ProcessEnv;
  /** What depends on the machine, for tests. */
  probes?: { driver?: () => Promise<Driver>; freeBytes?: (folder: string) => Promise<number> };
  retryDelayMs?: number;
  staleMs?: number;
}

const FORCE = "To install nevertheless, for instance while building an image, add --force.";

/** What `installCuda` leaves. */
export interface Installed extends InstalledLibtorch {
  /** Nothing was to be done. */
  already: boolean;
}

/**
 * Puts the CUDA build of libtorch into the cache, or finds it there. Whatever happens meanwhile, a build is used only when
 * all of it has been verified and is in its place: `complete.json` is written last. What was downloaded before an
 * interruption is not downloaded again.
 *
 * @throws RuntimeError or ValueError that says what was expected, what came and what to do.
 */
export async function installCuda(options: InstallOptions = {}): Promise<Installed> {
  const { env = process.env } = options;
  const manifest = await loadManifest(env);
  if (options.python !== undefined) return linkPython(options.python, options);
  const { version, variant } = manifest;
  const found = find(version, variant, env);
  if (found) return found;
  checkPlatform(manifest);
  throwProblem(glibcProblem(glibcVersion()));
  if (!options.force) throwProblem(driverProblem(manifest, await (options.probes?.driver ?? findDriver)()), FORCE);
  const given = options.from && (await matchFiles(options.from, manifest));
  return locked(options, async (signal) => {
    // Another process may have installed it while this one waited.
    const now = find(version, variant, env);
    if (now) return now;
    const wheels = given ?? (await downloadAll(manifest, { ...options, env, signal }));
    await unpackAll(manifest, wheels, { ...options, env, signal });
    return { ...find(version, variant, env)!, already: false };
  });
}

/** Where files are kept until the build they belong to is complete. */
export function downloadFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(cacheFolder(env), "libtorch-node-downloads");
}

/** Runs `work` alone on the cache: whoever else installs or removes something waits. */
export function locked<T>(
  { env, signal = new AbortController().signal, onEvent, staleMs }: InstallOptions,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return withLock(
    join(cacheFolder(env), "install"),
    { signal, staleMs, onWait: () => onEvent?.({ type: "waiting" }) },
    work,
  );
}

function find(version: string, variant: string, env: NodeJS.ProcessEnv): Installed | undefined {
  const found = installedLibtorchs(env).find((build) => build.version === version && build.variant === variant);
  return found && { ...found, already: true };
}

/** For each file of the manifest the one given that has its bytes; they are what counts, not the name. */
async function matchFiles(paths: string[], { files, index }: Manifest): Promise<Map<PinnedFile, string>> {
  const matched = new Map<PinnedFile, string>();
  for (const path of paths) {
    if (!existsSync(path)) throw new ValueError(`Expected a file, but there is no ${path}.`);
    const sha256 = await sha256Of(path);
    const file = files.find((candidate) => candidate.sha256 === sha256);
    if (file) matched.set(file, path);
    else throw new ValueError(describeStranger(path, sha256, files));
  }
  const missing = files.filter((file) => !matched.has(file));
  if (missing.length === 0) return matched;
  throw new ValueError(
    `Expected all ${files.length} files, but ${missing.length} were not given:\n` +
      missing.map((file) => `  ${index}/${file.package}/  ${file.name}\n`).join("") +
      "Fetch them from the page before each name, and give all files with --from.",
  );
}

function describeStranger(path: string, sha256: string, files: PinnedFile[]): string {
  const namesake = files.find((file) => file.name === basename(path));
  return namesake
    ? `Expected ${path} with SHA-256 ${namesake.sha256}, but it has ${sha256}. Fetch it again.`
    : `Expected files of this build, but ${path} is none of them (its SHA-256 is ${sha256}). Leave it out.`;
}

interface Running extends InstallOptions {
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
}

async function downloadAll(manifest: Manifest, options: Running): Promise<Map<PinnedFile, string>> {
  const { env, signal, onEvent, retryDelayMs } = options;
  const folder = downloadFolder(env);
  await makeFolder(folder);
  const present = new Map<PinnedFile, number>();
  for (const file of manifest.files) present.set(file, await bytesAtHand(file, folder));
  const total = sum(manifest.files.map((file) => file.size));
  await checkSpace(folder, total - sum([...present.values()]) + unpackedBytes(manifest), options.probes?.freeBytes);
  onEvent?.({ type: "start", bytes: total, files: manifest.files.length });
  const mirror = mirrorUrl(env);
  const client = await httpClient(env);
  try {
    const wheels = new Map<PinnedFile, string>();
    for (const file of manifest.files) {
      const report = (bytes: number) => {
        present.set(file, bytes);
        onEvent?.({ type: "bytes", file: file.name, received: sum([...present.values()]), total });
      };
      const path = await download(file, folder, {
        get: client.get,
        url: () => wheelUrl(file, { index: manifest.index, mirror }, client.get, signal),
        onBytes: report,
        onRetry: (reason) => onEvent?.({ type: "retry", file: file.name, reason }),
        signal,
        retryDelayMs,
      });
      report(file.size);
      wheels.set(file, path);
    }
    return wheels;
  } finally {
    await client.close();
  }
}

function mirrorUrl(env: NodeJS.ProcessEnv): string | undefined {
  const mirror = env.LIBTORCH_NODE_MIRROR;
  if (mirror && !(/^https?:/.test(mirror) && URL.canParse(mirror))) {
    throw new ValueError(`Expected LIBTORCH_NODE_MIRROR to be an http or https URL, but got '${mirror}'.`);
  }
  return mirror;
}

async function unpackAll(manifest: Manifest, wheels: Map<PinnedFile, string>, options: Running): Promise<void> {
  const { version, variant } = manifest;
  const { env, signal, onEvent } = options;
  await putInPlace({ version, variant }, env, async (folder) => {
    await checkSpace(folder, unpackedBytes(manifest), options.probes?.freeBytes);
    for (const [file, path] of wheels) {
      onEvent?.({ type: "unpack", file: file.name });
      await extractWheel(path, file, folder, signal);
    }
    if (signal.aborted) throw signal.reason;
  });
  if (!options.from) await rm(downloadFolder(env), { recursive: true, force: true });
}

async function linkPython(path: string, options: InstallOptions): Promise<Installed> {
  const { env = process.env } = options;
  const { version, cuda, lib } = await findPythonTorch(path);
  const variant = `cu${cuda!.replace(".", "")}`;
  return locked(options, async () => {
    // The run paths of its libraries lead from where the link points to.
    await putInPlace({ version, variant, python: path }, env, (folder) => symlink(lib, join(folder, "lib")));
    return { ...find(version, variant, env)!, already: false };
  });
}

/** Fills a folder and gives it its place as a build, then writes the file that says that it can be used. */
async function putInPlace(
  about: { version: string; variant: string; python?: string },
  env: NodeJS.ProcessEnv,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const temporary = join(cacheFolder(env), `.${about.version}-${about.variant}.tmp`);
  const clear = () => rm(temporary, { recursive: true, force: true });
  await clear();
  await makeFolder(temporary);
  try {
    await fill(temporary);
    const target = buildFolder(about.version, about.variant, env);
    await removeBuild(target);
    await rename(temporary, target);
    await writeFileAtomic(join(target, COMPLETE), [`${JSON.stringify(about)}\n`]);
  } finally {
    await clear();
  }
}

/** The file that says that a build can be used goes first, so that no half of it is used meanwhile. */
export async function removeBuild(folder: string): Promise<void> {
  await rm(join(folder, COMPLETE), { force: true });
  await rm(folder, { recursive: true, force: true });
}

function unpackedBytes({ files }: Manifest): number {
  return sum(files.map((file) => file.unpacked));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
