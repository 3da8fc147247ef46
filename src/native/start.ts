/**
 * What `import "libtorch-node"` runs first: it lets a thread load libtorch, and reads all else meanwhile. The bundler
 * gives it the exports of index.ts (scripts/bundle/exports.ts).
 */
import { createRequire } from "node:module";
import { beginLibtorch } from "./libtorch/open.js";

beginLibtorch();
// What is imported is read and compiled before any of this runs. The path is that in dist/, where the two lie side by side.
export const library: object = createRequire(import.meta.url)("./index.js");
