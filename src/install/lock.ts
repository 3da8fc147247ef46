import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeFolder } from "../internal/files/make_folder.js";

interface LockOptions {
  signal: AbortSignal;
  /** Called once, when another process has the lock. */
  onWait?(): void;
  /** A lock not renewed for so long was left by a process that died. */
  staleMs?: number;
}

const POLL_MS = 250;

/**
 * Runs `work` while this process alone holds the lock `path`; waits for it as long as need be.
 *
 * @param work Gets a signal that is set off too when the lock is lost, as after a long sleep of the machine.
 */
export async function withLock<T>(
  path: string,
  { signal, onWait, staleMs = 10_000 }: LockOptions,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { lock } = (await import("proper-lockfile")).default;
  await makeFolder(dirname(path));
  const lost = new AbortController();
  const acquire = () =>
    lock(path, {
      realpath: false,
      stale: staleMs,
      onCompromised: (error) =>
        lost.abort(new Error(`The lock ${path}.lock was lost: ${error.message}. Run this again.`)),
    });
  let release = await tryLock(acquire);
  if (release === null) onWait?.();
  while (release === null) {
    await sleep(POLL_MS, undefined, { signal });
    release = await tryLock(acquire);
  }
  try {
    return await work(AbortSignal.any([signal, lost.signal]));
  } finally {
    if (!lost.signal.aborted) await release();
  }
}

async function tryLock(acquire: () => Promise<() => Promise<void>>): Promise<(() => Promise<void>) | null> {
  try {
    return await acquire();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ELOCKED") return null;
    throw error;
  }
}
