import { join } from "node:path";
import { exists } from "../../internal/files/exists.js";
import { packageRoot } from "../../internal/package_root.js";

/** The Python that runs the reference, which needs torch: `LIBTORCH_NODE_PYTHON`, else the one that set-up made in this clone. */
export async function findPython(): Promise<string> {
  const chosen = process.env.LIBTORCH_NODE_PYTHON;
  if (chosen) return chosen;
  const own = join(packageRoot(), ".venv", "bin", "python");
  if (await exists(own)) return own;
  throw new Error(
    `There is no Python with torch to compare with: LIBTORCH_NODE_PYTHON is not set and ${own} is not there. ` +
      "Run `npm start` in the clone, which makes it, or set LIBTORCH_NODE_PYTHON to a Python that can import torch.",
  );
}

/** The path of a script of the Python side. */
export async function findReference(name: string): Promise<string> {
  const script = join(packageRoot(), "reference", name);
  if (await exists(script)) return script;
  throw new Error(`${script} is not there: comparing works in a clone of the repository, not in the installed package`);
}
