/**
 * Ends work that never ends: a regular expression of a file that backtracks, a damaged file that is read round in a circle.
 * JavaScript cannot be interrupted from JavaScript, but by node:vm, whose limit reaches everything that is called inside.
 */

import type { Context, Script } from "node:vm";

interface Fence {
  script: Script;
  context: Context & { work?: () => unknown };
}

let fence: Fence | undefined;

function makeFence(): Fence {
  const { createContext, Script } = process.getBuiltinModule("node:vm");
  return { script: new Script("work()"), context: createContext({}) };
}

/**
 * What `work` gives, if it is done in time. It costs about a tenth of a millisecond, so it is for work that may take long.
 *
 * @param milliseconds How long it may take.
 * @param late Makes the error that is thrown when the time is over.
 */
export function withinTime<T>(work: () => T, milliseconds: number, late: () => Error): T {
  fence ??= makeFence();
  const { script, context } = fence;
  const outer = context.work;
  context.work = work;
  try {
    return script.runInContext(context, { timeout: Math.ceil(milliseconds) }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw late();
    throw error;
  } finally {
    context.work = outer;
  }
}
