import { checkNoMore } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import { Archive } from "./archive.js";
import { InputFile } from "./input_file.js";
import { PickledDict, PickledGlobal, type PickleWorld, unpickle } from "./pickle/unpickler.js";
import { isWeightsGlobal } from "./pickle/weights.js";
import { Tuple } from "./python_types.js";
import { getSafeGlobals } from "./safe_globals.js";
import { readZipDirectory } from "./zip_reader.js";

/**
 * The functions and classes of Python's that a file names and {@link load} would refuse, by their full names, sorted. Nothing is
 * made of them. Follows torch.serialization.get_unsafe_globals_in_checkpoint.
 */
export async function getUnsafeGlobalsInCheckpoint(path: string, ...none: []): Promise<string[]> {
  checkNoMore("getUnsafeGlobalsInCheckpoint", none);
  const file = await InputFile.open(path);
  try {
    const archive = new Archive(file, await readZipDirectory(file));
    await archive.checkFormat();
    const names = new Names();
    unpickle(await archive.bytes("data.pkl"), names);
    const safe = new Set(getSafeGlobals().map(([, name]) => name));
    return [...names.seen].filter((name) => !isWeightsGlobal(name) && !safe.has(name)).sort();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw new ValueError(`Expected a file of torch.save, but ${error.message} (${path})`, { cause: error });
  } finally {
    await file.close();
  }
}

/** Remembers what a pickle names, and makes nothing of it. */
class Names implements PickleWorld {
  readonly seen = new Set<string>();

  global(name: string): PickledGlobal {
    this.seen.add(name);
    return new PickledGlobal(name, () => new PickledDict());
  }

  persistent(): unknown {
    return new Tuple();
  }
}
