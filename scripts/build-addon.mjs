// binding.gyp's action: builds the addon and puts it where the first argument says, without this machine's paths in it
// when LIBTORCH_NODE_PORTABLE=1 (as a binary that is given to others needs).
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { buildNative } from "./setup/native.mjs";
import { paths, pathWithTools } from "./setup/paths.mjs";
import { runMain, SetupError } from "./setup/report.mjs";
import { run } from "./setup/run.mjs";

await runMain(async () => {
  const target = resolve(process.argv[2]);
  mkdirSync(dirname(target), { recursive: true });
  await buildNative({ inherit: true });
  if (process.env.LIBTORCH_NODE_PORTABLE !== "1") {
    if (target !== paths.addon) copyFileSync(paths.addon, target);
    return;
  }

  const build = ["--build", paths.cmakeTree, "--config", "Release", "--target", "libtorch_node_portable"];
  const { code } = await run("cmake", build, { env: { PATH: pathWithTools() }, inherit: true });
  if (code !== 0) throw new SetupError("The portable addon could not be linked.");
  copyFileSync(join(paths.cmakeTree, "portable", "libtorch_node.node"), target);
});
