import { checkReplaceableFolder } from "../../internal/files/output_target.js";

/** The files of a saved model; the last, how it was trained, only where it was trained here. */
export const SAVED_FILES = {
  config: "config.json",
  tokenizer: "tokenizer.json",
  weights: "model.safetensors",
  run: "run.json",
} as const;

/** Throws an OptionsError when a model could not be saved where an option says, so that it is known before a long training. */
export async function checkSaveTarget(option: string, folder: string): Promise<void> {
  await checkReplaceableFolder(option, folder, Object.values(SAVED_FILES));
}
