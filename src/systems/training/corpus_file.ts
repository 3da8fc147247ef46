import { openRegularFile } from "../../internal/files/regular_file.js";
import { OptionsError } from "../../internal/options_error.js";

/**
 * Refuses a corpus that cannot be read, before a thread is started for it.
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
export function corpusError(error: unknown): OptionsError {
  const { message, code, syscall, path } = error as NodeJS.ErrnoException;
  return Object.assign(new OptionsError("corpus", message), { code, syscall, path, cause: error });
}
