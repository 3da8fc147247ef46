// The steps of set-up in order. Each knows whether it is done; what is done is not done again.

import { javascript } from "./javascript.mjs";
import { withLock } from "./lock.mjs";
import { native } from "./native.mjs";
import { nodePackages } from "./node-packages.mjs";
import { python } from "./python.mjs";
import { Progress } from "./report.mjs";

/** All steps; `isDone()` says of each whether there is nothing to do. */
export const steps = [nodePackages, python, native, javascript];

/** Does what is still to do; with everything done it is a check of well under a second that prints nothing. */
export async function setup() {
  if (steps.every((step) => step.isDone())) return;
  await withLock(async () => {
    for (const [index, step] of steps.entries()) {
      if (step.isDone()) continue;
      const progress = new Progress(`[${index + 1}/${steps.length}] ${step.title}`);
      try {
        await step.run(progress);
        progress.finish("ready");
      } catch (error) {
        progress.finish("failed");
        throw error;
      }
    }
  });
}
