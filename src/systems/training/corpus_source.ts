/** What a training learns, on its way to the thread that trains. Needs no libtorch. */

import { resolve } from "node:path";
import { openRegularFile, readRegularFile } from "../../internal/files/regular_file.js";
import { OptionsError } from "../../internal/options_error.js";

/** What the caller gives: texts, or the path of a file. */
export type GivenCorpus = { texts: string[] } | { path: string };

/** The same with the bytes of the file. */
export type CorpusSource = { texts: string[] } | { path: string; bytes: Uint8Array };

/** By what a corpus is known again: its file, or null where it came as texts, and its SHA-256. */
export interface CorpusIdentity {
  path: string | null;
  sha256: string;
}

/**
 * Reads a corpus, once: what is learned is what was hashed.
 *
 * @param options.identified Whether it is to be known again.
 * @throws OptionsError, with the system's code where it is the system that refuses
 */
export async function readCorpus(
  corpus: GivenCorpus | null,
  { identified }: { identified: boolean },
): Promise<{ source: CorpusSource | null; identity: CorpusIdentity | null }> {
  if (corpus === null) return { source: null, identity: null };
  const hash = identified ? process.getBuiltinModule("node:crypto").createHash("sha256") : null;
  if ("texts" in corpus) {
    hash?.update(JSON.stringify(corpus.texts));
    return { source: corpus, identity: hash && { path: null, sha256: hash.digest("hex") } };
  }
  const { path } = corpus;
  const bytes = await readRegularFile(path, (piece) => hash?.update(piece)).catch((error: unknown) => {
    throw corpusError(error);
  });
  return {
    source: { path, bytes: owned(bytes) },
    identity: hash && { path: resolve(path), sha256: hash.digest("hex") },
  };
}

/** The bytes in a buffer of their own, which can go to another thread; Node keeps small ones together in one. */
function owned(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);
}

/**
 * Refuses a corpus that cannot be read, before a process is started for it.
 * @throws OptionsError, with the system's code where it is the system that refuses
 */
export async function checkCorpusFile(path: string): Promise<void> {
  try {
    const { handle } = await openRegularFile(path);
    await handle.close();
  } catch (error) {
    throw corpusError(error);
  }
}

/** What is wrong with the corpus' file, as an error of the option. */
function corpusError(error: unknown): OptionsError {
  const { message, code, syscall, path } = error as NodeJS.ErrnoException;
  return Object.assign(new OptionsError("corpus", message), { code, syscall, path, cause: error });
}
