/** The options of a training's checkpoints. Needs no libtorch. */

import { integer as anyInteger, between, nullable, optional } from "../../internal/kinds.js";
import { described, type Given, integer, name, OptionsSchema } from "./option_kinds.js";

/** Steps from one checkpoint to the next, and how many stay, where the options do not say. */
export const DEFAULT_EVERY = 500;
export const DEFAULT_KEEP = 2;

export const checkpointOptions = new OptionsSchema({
  /** The folder, which is made; `checkpoint-N` in it is the training after N steps. With `resume` it is that folder, if left out. */
  dir: described(optional(name), {
    description: "write checkpoints there, for --resume; Ctrl+C writes one too",
    expected: "a folder",
    argument: "<dir>",
  }),
  /** Steps from one checkpoint to the next; the last step and a stop have one as well. Default: 500, with `resume` what it was. */
  every: integer(1, undefined, "steps between checkpoints", DEFAULT_EVERY),
  /** How many stay, the newest; null for all. Default: 2, with `resume` what it was. */
  keep: described(optional(nullable(between(anyInteger, 1))), {
    description: "how many of the newest checkpoints to keep",
    expected: "an integer of at least 1, or null",
    argument: "<n>",
    whenLeftOut: DEFAULT_KEEP,
  }),
});
/** How often a training writes down all that it needs to go on from there, and where. */
export type CheckpointOptions = Given<typeof checkpointOptions>;
