// `npm run check:versions [VERSION...]`: whether the C++ sources compile with the headers of other libtorch versions, such as
// 2.11 or 2.14.1; without arguments, of all that package.json names. Each is taken from the wheel of PyTorch for Python, half
// a gigabyte, of which the headers stay in build-cmake/headers/.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildFlags, oneUnit, precompiled } from "./one-unit.mjs";
import { paths } from "./setup/paths.mjs";
import { run } from "./setup/run.mjs";

const { oldest, newest } = JSON.parse(readFileSync(join(paths.root, "package.json"), "utf8")).libtorch;
const [major, first] = oldest.split(".").map(Number);
const last = Number(newest.split(".")[1]);
const all = Array.from({ length: last - first + 1 }, (_, i) => `${major}.${first + i}`);

for (const version of process.argv.length > 2 ? process.argv.slice(2) : all) {
  const { code, output } = await compile(await headersOf(version));
  console.log(`${code === 0 ? "compiles" : "does not compile"}: libtorch ${version}`);
  if (code === 0) continue;
  console.log(output);
  process.exitCode = 1;
}

async function headersOf(version) {
  const folder = join(paths.cmakeTree, "headers", version);
  const torch = join(folder, "torch");
  if (existsSync(torch)) return torch;
  mkdirSync(folder, { recursive: true });
  const wanted = /^\d+\.\d+$/.test(version) ? `torch==${version}.*` : `torch==${version}`;
  const download = ["-m", "pip", "download", "--no-deps", "--disable-pip-version-check", "-q", "-d", folder, wanted];
  const unpack = `
import glob, os, zipfile
for wheel in glob.glob("*.whl"):
    with zipfile.ZipFile(wheel) as file:
        file.extractall(".", [name for name in file.namelist() if name.startswith("torch/include/")])
    os.remove(wheel)`;
  const python = join(paths.venvBin, "python");
  for (const args of [download, ["-c", unpack]]) {
    const { code, output } = await run(python, args, { cwd: folder });
    if (code === 0) continue;
    rmSync(folder, { recursive: true });
    throw new Error(`The headers of libtorch ${version} could not be had:\n${output}`);
  }
  return torch;
}

function compile(torch) {
  const flags = buildFlags();
  const api = "/include/torch/csrc/api/include";
  const ours = flags.find((flag) => flag.endsWith(api)).slice(0, -api.length);
  const theirs = flags.map((flag) => flag.replace(ours, torch));
  return run("c++", [...theirs, "-include", precompiled, "-fsyntax-only", oneUnit("check-versions")]);
}
