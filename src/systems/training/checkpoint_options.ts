/** The options of a training's checkpoints. Needs no libtorch. */

import { inspect } from "node:util";
import { OptionsError } from "../../internal/options_error.js";
import { onceWithZod } from "../../internal/zod.js";

/** How often a training writes down all that it needs to go on from there, and where. */
export interface CheckpointOptions {
  /** The folder, which is made; `checkpoint-N` in it is the training after N steps. With `resume` it is that folder, if left out. */
  dir?: string;
  /** Steps from one checkpoint to the next; the last step and a stop have one as well. Default: 500, with `resume` what it was. */
  every?: number;
  /** How many stay, the newest; null for all. Default: 2, with `resume` what it was. */
  keep?: number | null;
}

/** Steps from one checkpoint to the next, and how many stay, where the options do not say. */
export const DEFAULT_EVERY = 500;
export const DEFAULT_KEEP = 2;

const optionsSchema = onceWithZod((z) =>
  z.strictObject({
    dir: z.string().min(1).optional(),
    every: z.int().min(1).optional(),
    keep: z.int().min(1).nullable().optional(),
  }),
);

/** Refuses options of checkpoints that are of another kind, before anything is read. */
export function checkCheckpointOptions(checkpoint: unknown, resume: unknown): void {
  if (resume !== undefined && (typeof resume !== "string" || resume === "")) {
    throw new OptionsError("resume", `expected the folder of a checkpoint, but got ${inspect(resume)}`);
  }
  if (checkpoint === undefined) return;
  const parsed = optionsSchema().safeParse(checkpoint);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = ["checkpoint", ...(issue?.path ?? [])].join(".");
    const kinds: Record<string, string> = {
      "checkpoint.dir": "a folder",
      "checkpoint.every": "an integer of at least 1",
      "checkpoint.keep": "an integer of at least 1, or null",
    };
    const value = issue?.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)[key], checkpoint);
    const expected = kinds[name] ?? "{ dir, every, keep }";
    throw new OptionsError(name, `expected ${expected}, but got ${inspect(value, { depth: 0 })}`);
  }
  if (parsed.data.dir === undefined && resume === undefined) {
    throw new OptionsError("checkpoint", "expected a folder for the checkpoints, as there is none to resume from");
  }
}
