import { checkReplaceable } from "../serialization/atomic_write.js";

/** The files of a saved model; the last, how it was trained, only where it was trained here. */
export const SAVED_FILES = {
  config: "config.json",
  tokenizer: "tokenizer.json",
  weights: "model.safetensors",
  run: "run.json",
} as const;

/** Throws when a model could not be saved there, so that it is known before a long training. */
export async function checkSaveTarget(folder: string): Promise<void> {
  await checkReplaceable(folder, Object.values(SAVED_FILES));
}
