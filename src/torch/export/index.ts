/**
 * `torch.export`: programs that were exported in Python, loaded without Python: called, differentiated and trained, operator for
 * operator. Follows torch/export/__init__.py.
 *
 * @module
 */
import { nullable, unchecked } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { type Given, signature } from "../../internal/signature.js";
import { TorchError, TypeError, ValueError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { InputFile } from "../serialization/input_file.js";
import { readProgramFile } from "./archive.js";
import { ExportedProgram } from "./exported_program.js";
import { Program } from "./program.js";

export { AOTICompiledModel, aotLoad } from "./compiled_model.js";
export { ExportedProgram, ExportGraphSignature } from "./exported_program.js";
export type { Graph, Node } from "./graph.js";
export { GraphModule } from "./graph_module.js";

const loading = signature("load", [], {
  /** An object whose properties are names of files that were saved with the program: their content is put there, where the file has it. Default: none. */
  extraFiles: nullable(unchecked<Record<string, string>>())(null),
});

/**
 * Reads what Python's `torch.export.save` wrote (a `.pt2` file of schema 8, as PyTorch 2.13 writes it), without running code.
 *
 * ```ts
 * const program = await torch.export.load("model.pt2");
 * const model = program.module();
 * const y = model(x, { mask });
 * ```
 *
 * @throws ValueError, naming the file and what is wrong, for a file that is damaged or of another kind.
 */
export async function load(path: string, ...given: Given<typeof loading>): Promise<ExportedProgram> {
  const { extraFiles } = loading(given);
  if (extraFiles !== null && !isPlainObject(extraFiles)) {
    throw new TypeError(`load: expected extraFiles to be an object, got ${typeName(extraFiles)}`);
  }
  const file = await InputFile.open(path);
  try {
    const read = await readProgramFile(file);
    for (const name of Object.keys(extraFiles ?? {})) {
      const content = read.extraFiles.get(name);
      if (content !== undefined) (extraFiles as Record<string, string>)[name] = content;
    }
    return new ExportedProgram(new Program(read));
  } catch (error) {
    if (error instanceof TorchError && !(error instanceof ValueError)) throw error;
    // What is none of ours came of a graph that has something else where an object or a list was expected.
    const said = error instanceof ValueError ? error.message : `its graph is broken: ${(error as Error).message}`;
    throw new ValueError(`Expected a file of torch.export.save, but ${said} (${path})`, { cause: error });
  } finally {
    await file.close();
  }
}
