// Lints the C++ sources with clang-tidy, as one translation unit: parsing libtorch's headers is nearly all of the time,
// and this way they are parsed once. (So no two files may give different things one name, not even in their anonymous
// namespaces.) Sources that have passed are not linted again.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "./setup/paths.mjs";
import { run } from "./setup/run.mjs";
import { hashOf, stampOf, writeWhole } from "./setup/stamps.mjs";

const stamp = stampOf("clang-tidy");
const hash = hashOf({ files: ["native", ".clang-tidy", "CMakeLists.txt", "scripts/clang-tidy.mjs"] });
if (!stamp.matches(hash)) {
  process.exitCode = await lint();
  if (process.exitCode === 0) stamp.write(hash);
}

async function lint() {
  const sources = readdirSync(join(paths.root, "native"), { recursive: true })
    .filter((name) => name.endsWith(".cpp") && !name.startsWith("cuda") && !name.startsWith("preload"))
    .map((name) => `#include "${join(paths.root, "native", name).replaceAll("\\", "/")}"\n`);
  const unit = join(paths.cmakeTree, "clang-tidy", "all.cpp");
  writeWhole(unit, sources.sort().join(""));
  // An addon of its own, with an entry of its own.
  const preload = join(paths.root, "native", "preload", "preload.cpp");
  return (await tidy(preload, [])) || (await tidy(unit, ["-include", join(paths.root, "native", "pch.h")]));
}

async function tidy(unit, more) {
  const { code } = await run(
    join(paths.venvBin, "clang-tidy"),
    [
      `--config-file=${join(paths.root, ".clang-tidy")}`,
      "--checks=-bugprone-suspicious-include",
      "--quiet",
      unit,
      "--",
      ...flags(),
      ...more,
    ],
    { inherit: true },
  );
  return code;
}

// The flags of the build itself that say what the sources mean; those that tune the compiler are left out.
function flags() {
  const commands = JSON.parse(readFileSync(join(paths.cmakeTree, "compile_commands.json"), "utf8"));
  const words = commands[0].command.split(" ");
  const kept = words.flatMap((word, i) => {
    if (word === "-isystem") return [word, words[i + 1]];
    return /^(-D|-I|-std=)/.test(word) ? [word] : [];
  });
  return kept;
}
