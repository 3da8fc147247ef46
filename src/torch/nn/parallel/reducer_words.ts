/** What c10d's Reducer says, in the words that its options have here. */

import { camelCase } from "../../../python/camel_case.js";
import { RuntimeError } from "../../../python/exceptions.js";

/** `find_unused_parameters=True` is `findUnusedParameters: true` here. */
const translated = (message: string): string =>
  message.replaceAll(
    /`([a-z]+(?:_[a-z]+)+)=(True|False)`/g,
    (_whole, name: string, value: string) => `\`${camelCase(name)}: ${value.toLowerCase()}\``,
  );

/** Has a call's RuntimeError, of gradients that are missing, name options as they are here. */
export function inOwnWords(call: () => void): void {
  try {
    call();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    const message = translated(error.message);
    throw message === error.message ? error : new RuntimeError(message, { cause: error });
  }
}
