// Checks the C++ sources against .clang-format; `--write` mends them. clang-format comes from the private environment,
// so that every machine and CI use the same version.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { paths } from "./setup/paths.mjs";
import { run } from "./setup/run.mjs";

const sources = readdirSync(join(paths.root, "native"), { recursive: true })
  .filter((name) => /\.(cpp|h)$/.test(name))
  .map((name) => join("native", name));
const mode = process.argv.includes("--write") ? ["-i"] : ["--dry-run", "--Werror"];
const { code } = await run(join(paths.venvBin, "clang-format"), [...mode, ...sources], { inherit: true });
process.exitCode = code;
