// `npm run prebuild`: prebuildify makes prebuilds/<platform>-<arch>/libtorch-node.node; what is loaded beside it, of which it
// knows nothing, is laid into companions/ there. One addon serves the CPU and the CUDA build of libtorch.
// It runs in a folder of its own because node-gyp empties the build/ beside binding.gyp, where the clone's addon lies.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { libtorchFolder } from "./setup/libtorch.mjs";
import { paths } from "./setup/paths.mjs";
import { runMain, SetupError } from "./setup/report.mjs";
import { run } from "./setup/run.mjs";

const staging = join(paths.root, "build-cmake", "prebuildify");

await runMain(async () => {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  for (const file of ["package.json", "binding.gyp"]) cpSync(join(paths.root, file), join(staging, file));
  symlinkSync(join(paths.root, "scripts"), join(staging, "scripts"), "junction");

  const prebuildify = join(paths.nodeModules, "prebuildify", "bin.js");
  // node-api-headers is all the addon needs; node-gyp asks for Node's own headers all the same and takes installed ones.
  const headers = join(dirname(dirname(process.execPath)), "include", "node", "node.h");
  const nodedir = existsSync(headers) ? { npm_config_nodedir: dirname(dirname(process.execPath)) } : {};
  const options = ["--napi", "--strip", "--cwd", staging, "--out", paths.root];
  const { code } = await run(process.execPath, [prebuildify, ...options], {
    env: {
      ...nodedir,
      LIBTORCH_NODE_PORTABLE: "1",
      PREBUILD_NODE_GYP: join(paths.nodeModules, ".bin", process.platform === "win32" ? "node-gyp.cmd" : "node-gyp"),
    },
    inherit: true,
  });
  if (code !== 0) throw new SetupError("prebuildify failed; its output is above.");
  const folder = join(paths.root, "prebuilds", `${process.platform}-${process.arch}`);
  // The CUDA part is among them where a CUDA toolkit was.
  const companions = dirname(paths.preload);
  cpSync(companions, join(folder, basename(companions)), { recursive: true });
  for (const file of filesIn(folder)) requireNoPath(file);
});

function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

// What is given to others must not tell where it was made, nor look there for anything.
function requireNoPath(file) {
  const content = readFileSync(file);
  for (const place of [paths.root, libtorchFolder()]) {
    if (content.includes(place))
      throw new SetupError(`${file} names ${place}: see -ffile-prefix-map in CMakeLists.txt.`);
  }
}
