import { createRequire } from "node:module";
import { type Library, TaskError } from "./loaded.js";

let library: Library | undefined;

/** `tokenizers`, Hugging Face's own library in Rust. */
export function loadLibrary(): Library {
  if (library !== undefined) return library;
  try {
    library = createRequire(import.meta.url)("tokenizers") as Library;
    return library;
  } catch (error) {
    throw new TaskError("missing", error instanceof Error ? error.message : String(error));
  }
}
