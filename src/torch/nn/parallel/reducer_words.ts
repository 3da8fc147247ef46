/** What c10d's Reducer says, in the words that its options have here. */

import { native } from "../../../native/addon.js";
import type { NativeHandle } from "../../../native/handle.js";
import { camelCase } from "../../../python/camel_case.js";
import { RuntimeError } from "../../../python/exceptions.js";

/** `find_unused_parameters=True` is `findUnusedParameters: true` here. */
const inOwnWords = (message: string): string =>
  message.replaceAll(
    /`([a-z]+(?:_[a-z]+)+)=(True|False)`/g,
    (_whole, name: string, value: string) => `\`${camelCase(name)}: ${value.toLowerCase()}\``,
  );

/**
 * Arranges the buckets in the order in which gradients came, once; true where it did.
 * @throws RuntimeError where gradients of the pass before are missing
 */
export function rebuildBuckets(reducer: NativeHandle): boolean {
  try {
    return native.reducerRebuildBuckets(reducer);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    throw new RuntimeError(inOwnWords(error.message), { cause: error });
  }
}
