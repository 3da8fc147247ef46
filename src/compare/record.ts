import { tensor } from "../creation.js";
import { saveFile } from "../serialization/safetensors.js";
import type { TinyLMRun } from "../train/run.js";

/** Writes what a comparison needs of a run: the same tensors, under the same names, that `reference/tinylm.py --record` writes. */
export async function writeRecord(run: TinyLMRun, path: string): Promise<void> {
  const weights = Object.entries(run.model.stateDict()).map(([name, weight]) => [`weights.${name}`, weight]);
  await saveFile(
    {
      losses: tensor(Float32Array.from(run.losses)),
      grad_norms: tensor(Float32Array.from(run.gradNorms ?? [])),
      ...Object.fromEntries(weights),
    },
    path,
  );
}
