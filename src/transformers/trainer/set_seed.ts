/** Seeds everything. Follows transformers/trainer_utils.py (`set_seed`). */

import { boolean, integer } from "../../internal/kinds.js";
import { form, signature } from "../../internal/signature.js";
import { useDeterministicAlgorithms } from "../../torch/deterministic.js";
import { manualSeed } from "../../torch/random.js";

/** Sets the seed of all that draws here: PyTorch's generators, of the CPU and of GPUs. Python's also seeds `random` and `numpy`. */
export const setSeed = form(
  signature("setSeed", ["seed", "deterministic"], {
    seed: integer,
    /** Also use only algorithms that give the same bits each time. Default: false. */
    deterministic: boolean(false),
  }),
  ({ seed, deterministic }): void => {
    manualSeed(seed);
    if (deterministic) useDeterministicAlgorithms(true);
  },
);
