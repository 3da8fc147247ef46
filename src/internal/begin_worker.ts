/**
 * What a worker of the bundle begins with. Compiling the library is half of what a thread takes to load it, and threads share no
 * compiled code: so a worker that ends leaves its own for those that begin later, as V8's code cache.
 *
 * Imports nothing of this package, which would be compiled before.
 */
import { isAscii } from "node:buffer";
import { readFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";
import { getEnvironmentData } from "node:worker_threads";

/** Compiled code by the file: a 32-bit word, the length once it is there, and from `CODE` on the code. */
export type SharedCode = Map<string, SharedArrayBuffer>;

const EMPTY = 0;
const BEING_WRITTEN = -1;
const CODE = 8;

/**
 * Runs an entry with what other threads left.
 * @param key under which the environment data of threads has the {@link SharedCode}
 */
export function begin(entry: string, key: string): void {
  const require = createRequire(entry);
  const shared = getEnvironmentData(key) as SharedCode | undefined;
  // The name's longest ending decides, so that files of the user's are loaded as ever.
  if (shared) require.extensions[".code.cjs"] = (module, file) => load(module, file, shared.get(file));
  require(entry);
}

function load(module: Module, file: string, buffer: SharedArrayBuffer | undefined): void {
  const script = new Script(wrapped(file), {
    filename: file,
    cachedData: buffer && codeIn(buffer),
  });
  script.runInThisContext().call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  // Then it has the functions that were called.
  if (buffer) process.once("exit", () => leaveCode(buffer, script));
}

const [WRAPPER, END] = Module.wrap("\0")
  .split("\0")
  .map((text) => Buffer.from(text)) as [Buffer, Buffer];

/** The text of a file as the function that Node makes of CommonJS: put together as bytes, it takes up none of V8's heap. */
function wrapped(file: string): string {
  const bytes = Buffer.concat([WRAPPER, readFileSync(file), END]);
  return isAscii(bytes) ? bytes.toString("latin1") : bytes.toString();
}

function codeIn(buffer: SharedArrayBuffer): Uint8Array | undefined {
  const length = Atomics.load(new Int32Array(buffer, 0, 1), 0);
  return length > 0 ? new Uint8Array(buffer, CODE, length) : undefined;
}

function leaveCode(buffer: SharedArrayBuffer, script: Script): void {
  const length = new Int32Array(buffer, 0, 1);
  if (Atomics.compareExchange(length, 0, EMPTY, BEING_WRITTEN) !== EMPTY) return;
  const code = script.createCachedData();
  if (CODE + code.length > buffer.byteLength) return;
  new Uint8Array(buffer, CODE).set(code);
  Atomics.store(length, 0, code.length);
}
