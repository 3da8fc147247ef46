import { reviveError, serializeError } from "../../../internal/serialized_error.js";
import type { WorkerError } from "./messages.js";
import { findExported, referenceTo } from "./transfer.js";

/** What to send of anything that was thrown in a worker. */
export function packError(thrown: unknown): WorkerError {
  return { error: serializeError(thrown), errorClass: referenceTo((thrown as object | null | undefined)?.constructor) };
}

/** The error that a worker threw, of the same class, its stack saying where that was. */
export function unpackError({ error, errorClass }: WorkerError, worker: number): Error {
  const revived = reviveError(error);
  const registered = errorClass && findExported(errorClass);
  if (registered) Object.setPrototypeOf(revived, registered.prototype);
  revived.stack = `${revived.stack ?? revived.message}\n    in DataLoader worker ${worker}`;
  return revived;
}
