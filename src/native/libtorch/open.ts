/**
 * Brings the chosen libtorch into the process.
 */
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { LibtorchError } from "../../python/exceptions.js";
import { type Binaries, binaries } from "../binaries.js";
import { type Chosen, requireChosen, resolveLibtorch, type Surroundings } from "./resolve.js";
import { versionProblem } from "./versions.js";

/** What the preload helper (native/preload/) exports. */
interface Preload {
  /** Starts to load a library in a thread, for `open`. */
  begin(path: string): void;
  /** Returns when what `begin` started has ended, well or not. */
  wait(): void;
  /** Loads a library and gives the version of libtorch that came with it; null when it does not tell. */
  open(path: string): string | null;
  /** `1000 * major + 10 * minor` of the newest CUDA that the driver serves; null without a driver. */
  cudaDriver(): number | null;
  /** Such as `"2.13"`. */
  compiledFor: string;
}

const require = createRequire(import.meta.url);

function loadPreload({ preload }: Binaries): Preload {
  try {
    return require(preload) as Preload;
  } catch (error) {
    throw new LibtorchError(
      `${preload} cannot be loaded: ${(error as Error).message}\n` +
        "The compiled parts of libtorch-node need glibc 2.28 or newer on Linux (so no Alpine). In a clone, run `npm run build:native`.",
    );
  }
}

/**
 * What {@link resolveLibtorch} needs to know of this process and machine.
 * @throws LibtorchError when there are no compiled files for this platform.
 */
export function surroundings(files: Binaries = binaries(), env: NodeJS.ProcessEnv = process.env): Surroundings {
  const { compiledFor, cudaDriver } = loadPreload(files);
  return { env, builtAgainst: files.builtAgainst, compiledFor, cudaDriver };
}

/** What {@link beginLibtorch} found. */
let begun: Chosen | undefined;

/**
 * Finds a libtorch and starts to load it in a thread. What is wrong with it, {@link openLibtorch} says, which has to
 * follow.
 */
export function beginLibtorch(): void {
  try {
    const files = binaries();
    const chosen = requireChosen(resolveLibtorch(surroundings(files)));
    const { begin, wait } = loadPreload(files);
    begin(chosen.library);
    // A process that ended while libtorch's initializers ran would crash.
    process.once("exit", wait);
    begun = chosen;
  } catch {
    // openLibtorch meets it again.
  }
}

/**
 * Finds a libtorch and loads it, so that the addon, which is loaded next, takes this one.
 * @throws LibtorchError when there is none, or the one there is cannot be loaded or is of another version.
 */
export function openLibtorch(files: Binaries = binaries(), env: NodeJS.ProcessEnv = process.env): Chosen {
  const chosen = begun ?? requireChosen(resolveLibtorch(surroundings(files, env)));
  const { open, compiledFor } = loadPreload(files);
  const fail = (problem: string) =>
    new LibtorchError(`The libtorch in ${chosen.path} cannot be used: ${problem}.\n${chosen.fix}`);

  let version: string | null;
  try {
    version = open(chosen.library);
  } catch (error) {
    throw fail(loadProblem((error as Error).message, dirname(chosen.library)));
  }
  const problem = versionProblem(version, compiledFor);
  if (problem) throw fail(problem);
  return chosen;
}

/** glibc's words for a library that is not there are easily taken for something else. */
function loadProblem(message: string, folder: string): string {
  const missing = /^(\S+): cannot open shared object file: No such file/.exec(message)?.[1];
  return missing ? `it needs ${missing}, which is neither in ${folder} nor installed on this system` : message;
}
