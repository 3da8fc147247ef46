import { fileURLToPath } from "node:url";

const tsconfig = process.env.LIBTORCH_NODE_BUNDLE === undefined ? "../tsconfig.json" : "bundle.tsconfig.json";

/**
 * The environment of TypeScript programs, wherever they lie, to which "libtorch-node" is the bundle where that is of these sources
 * (see ./global_setup.ts), and else the sources. Not for programs that import the sources as well: they would have two libraries.
 */
export const programEnv = { TSX_TSCONFIG_PATH: fileURLToPath(new URL(tsconfig, import.meta.url)) };
