// Which libtorch the clone builds against: LIBTORCH when it is set, else the one in the private environment.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { paths } from "./paths.mjs";
import { SetupError } from "./report.mjs";

const versions = JSON.parse(readFileSync(join(paths.root, "package.json"), "utf8")).libtorch;
const [oldest, newest] = [versions.oldest, versions.newest].map((version) => version.split(".").map(Number));

/** The pinned default. */
export const pinned = versions.pinned;

/** The folder named by LIBTORCH, or null when it is not set. A folder that cannot be built against is an error. */
export function namedLibtorch() {
  const named = process.env.LIBTORCH;
  if (!named) return null;
  const folder = resolve(named);
  const advice = [
    "LIBTORCH must name a folder that holds include/ and lib/: an unpacked libtorch archive,",
    "or the torch folder inside a Python environment's site-packages.",
    `Correct it, or unset it to let set-up install libtorch ${pinned} into .venv/.`,
  ];
  const version = versionOf(folder);
  if (!version) throw new SetupError(`LIBTORCH is set to ${named}, but no libtorch with headers is there.`, advice);
  if (older(version, oldest) || older(newest, version)) {
    throw new SetupError(
      `LIBTORCH is set to ${named}, which is libtorch ${version.join(".")}; ` +
        `supported are ${oldest.join(".")} to ${newest.join(".")}.`,
      advice,
    );
  }
  return folder;
}

/** The folder to build against, or null when there is none yet. */
export function libtorchFolder() {
  return namedLibtorch() ?? installedLibtorch();
}

function installedLibtorch() {
  const folders = sitePackagesOf(paths.venv).map((folder) => join(folder, "torch"));
  return folders.find((folder) => versionOf(folder)) ?? null;
}

/** The site-packages folders of a virtual environment. */
export function sitePackagesOf(venv) {
  if (process.platform === "win32") return [join(venv, "Lib", "site-packages")];
  const lib = join(venv, "lib");
  if (!existsSync(lib)) return [];
  return readdirSync(lib).map((name) => join(lib, name, "site-packages"));
}

/** `[major, minor]` of the libtorch in `folder`, read from its headers; null when it has none. */
function versionOf(folder) {
  const places = [
    ["headeronly", "version.h"],
    ["csrc", "api", "include", "torch", "version.h"],
  ];
  for (const place of places) {
    const file = join(folder, "include", "torch", ...place);
    if (!existsSync(file)) continue;
    const text = readFileSync(file, "utf8");
    const number = (name) => /\d+/.exec(text.split(`#define TORCH_VERSION_${name} `)[1] ?? "")?.[0];
    if (number("MAJOR")) return [Number(number("MAJOR")), Number(number("MINOR"))];
  }
  return null;
}

function older([major, minor], [otherMajor, otherMinor]) {
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
