import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "../internal/run_program.js";
import { libtorchVersions } from "../native/libtorch/versions.js";
import { RuntimeError } from "../python/exceptions.js";

/** A torch that belongs to a Python. */
export interface PythonTorch {
  /** Without what follows `+`. */
  version: string;
  /** Such as `"13.0"`; null for a build without CUDA. */
  cuda: string | null;
  lib: string;
}

// Read from torch/version.py alone: importing torch takes seconds and may fail for reasons that do not matter here.
const SCRIPT = `
import importlib.util, json, os
spec = importlib.util.find_spec("torch")
if spec is None: raise SystemExit("it has no torch")
values = {}
with open(os.path.join(os.path.dirname(spec.origin), "version.py")) as file: exec(file.read(), values)
print(json.dumps({"version": values["__version__"].split("+")[0], "cuda": values["cuda"],
                  "lib": os.path.join(os.path.dirname(spec.origin), "lib")}))
`;

/** The CUDA build of torch that a Python has. `path` is the interpreter, or the folder of its virtual environment. */
export async function findPythonTorch(path: string): Promise<PythonTorch> {
  const interpreter = existsSync(path) && statSync(path).isDirectory() ? join(path, "bin", "python") : path;
  const torch = await ask(interpreter);
  const { oldest, newest } = libtorchVersions();
  const minor = torch.version.split(".").slice(0, 2).join(".");
  if (isNewer(oldest, minor) || isNewer(minor, newest)) {
    throw new RuntimeError(
      `Expected torch ${oldest} to ${newest}, but ${interpreter} has ${torch.version}. Install one of those there.`,
    );
  }
  if (torch.cuda === null) {
    throw new RuntimeError(
      `Expected a torch with CUDA, but that of ${interpreter} (${torch.version}) was built without. Install a CUDA build there, ` +
        "or leave --python out to download one.",
    );
  }
  return torch;
}

function isNewer(version: string, than: string): boolean {
  return version.localeCompare(than, "en", { numeric: true }) > 0;
}

async function ask(interpreter: string): Promise<PythonTorch> {
  const failure = (reason: string, cause?: Error) =>
    new RuntimeError(`Expected a Python that has torch, but asking ${interpreter} failed: ${reason}`, { cause });
  const { code, signal, stdout, stderr } = await runProgram(interpreter, ["-c", SCRIPT]).catch((error: Error) => {
    throw failure(error.message, error);
  });
  if (code === 0) return JSON.parse(stdout) as PythonTorch;
  throw failure(stderr.trim().split("\n").at(-1) || `it ended with ${signal ?? code}`);
}
