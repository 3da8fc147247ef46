// Step: the private Python environment .venv/. Its torch serves twice: the addon links to its libraries, and it is the
// reference that results are compared with.
import { existsSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPython } from "./find-python.mjs";
import { namedLibtorch, pinned, sitePackagesOf } from "./libtorch.mjs";
import { paths, pathWithTools } from "./paths.mjs";
import { installTorch, pipInstall, torchFile } from "./pip.mjs";
import { SetupError } from "./report.mjs";
import { ask, run, tail } from "./run.mjs";
import { hashOf, Stamp } from "./stamps.mjs";

const requirements = fileURLToPath(new URL("./requirements.txt", import.meta.url));
// The environment takes 1.7 GB; pip needs as much again for what it is unpacking.
const needed = 3.5e9;
// In the environment itself, so that they go where it goes.
const stamp = new Stamp(join(paths.venv, ".complete"));

export const python = {
  title: "Python environment",
  isDone: () => isHere() && stamp.matches(inputs()),
  async run(progress) {
    const hash = inputs();
    const borrowed = sitePackagesOfNamedTorch();
    // An environment without a stamp was interrupted, and one from another place starts that one's programs: such are
    // made again, never mended.
    if (stamp.read() === null || !isHere()) await create(progress, borrowed);
    stamp.remove();
    if (!borrowed) await installTorch(progress);
    progress.update("installing tools");
    // torch is named for what it depends on.
    const torch = borrowed ? [] : [`torch==${pinned}`];
    await pipInstall(["-r", requirements, ...torch, ...missingTools()], progress);
    progress.update("checking that torch loads");
    const version = ask(paths.python, ["-c", "import torch; print(torch.__version__)"]);
    if (!version) throw new SetupError("torch was installed, but Python cannot load it.", howToSeeWhy);
    stamp.write(hash);
  },
};

const howToSeeWhy = [
  'See why with: .venv/bin/python -c "import torch"',
  "If the files are damaged, delete .venv/ and start again.",
];

function inputs() {
  const texts = [torchFile, requirements].map((file) => readFileSync(file, "utf8"));
  return hashOf({ values: [pinned, ...texts, namedLibtorch(), process.platform] });
}

// Whether the environment was made in this place: pip's own program names the Python that runs it, by its whole path, and
// the clone may have been moved or copied since.
function isHere() {
  const pip = join(paths.venvBin, process.platform === "win32" ? "pip.exe" : "pip");
  if (!existsSync(paths.python) || !existsSync(pip)) return false;
  const program = readFileSync(pip);
  // The second is how pip writes a path with spaces.
  return ["#!", '"'].some((before) => program.includes(before + join(paths.venvBin, "python")));
}

async function create(progress, borrowed) {
  const base = findPython(borrowed);
  if (!borrowed) requireDisk();
  progress.update("creating .venv");
  rmSync(paths.venv, { recursive: true, force: true });
  const { code, output } = await run(base, ["-m", "venv", paths.venv]);
  if (code !== 0) throw new SetupError("Python could not create a virtual environment:", tail(output));
  if (!borrowed) return;
  // A named torch that is a Python package is used as it is: nothing is downloaded a second time.
  for (const folder of sitePackagesOf(paths.venv)) writeFileSync(join(folder, "libtorch_node.pth"), `${borrowed}\n`);
}

/** The site-packages folder of LIBTORCH when that is a Python package of the pinned version, else null. */
function sitePackagesOfNamedTorch() {
  const folder = namedLibtorch();
  if (!folder || basename(folder) !== "torch" || !existsSync(join(folder, "version.py"))) return null;
  const version = /__version__ = '([\d.]+)/.exec(readFileSync(join(folder, "version.py"), "utf8"))?.[1];
  return version === pinned ? dirname(folder) : null;
}

function requireDisk() {
  const { bavail, bsize } = statfsSync(paths.root);
  const free = bavail * bsize;
  if (free >= needed) return;
  const gigabytes = (bytes) => `${(bytes / 1e9).toFixed(1)} GB`;
  throw new SetupError(
    `Not enough disk space for the Python environment: ${gigabytes(needed)} are needed, ${gigabytes(free)} are free.`,
    ["Free some space and start again, or set LIBTORCH to a torch that is already installed."],
  );
}

// CMake and Ninja come from PyPI where the machine has none.
function missingTools() {
  const env = { PATH: pathWithTools() };
  const has = (tool) => ask(tool, ["--version"], { env }) !== null;
  return ["cmake", "ninja"].filter((tool) => !has(tool));
}
