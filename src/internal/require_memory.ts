/** Memory that is known to be needed before it is asked for. */

import { totalmem } from "node:os";
import { OutOfMemoryError } from "../python/exceptions.js";

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

/**
 * For what is made of many tensors one after the other. Linux gives a program more than there is, and ends it when it uses it.
 * @throws OutOfMemoryError when the machine, or the container, does not have so many bytes in all
 */
export function requireMemory(callee: string, bytes: number): void {
  // 0, or more than there is, where nothing confines the process.
  const confined = process.constrainedMemory?.() || Number.POSITIVE_INFINITY;
  const room = Math.min(totalmem(), confined);
  if (!(bytes > room)) return;
  throw new OutOfMemoryError(
    `${callee}: this needs about ${gigabytes(bytes)} of memory, and there are ${gigabytes(room)}`,
  );
}
