// Lints the C++ sources with clang-tidy, as one translation unit. Sources that have passed are not linted again.
import { join } from "node:path";
import { buildFlags, oneUnit, precompiled } from "./one-unit.mjs";
import { paths } from "./setup/paths.mjs";
import { run } from "./setup/run.mjs";
import { hashOf, stampOf } from "./setup/stamps.mjs";

const stamp = stampOf("clang-tidy");
const hash = hashOf({
  files: ["native", ".clang-tidy", "CMakeLists.txt", "scripts/clang-tidy.mjs", "scripts/one-unit.mjs"],
});
if (!stamp.matches(hash)) {
  process.exitCode = await lint();
  if (process.exitCode === 0) stamp.write(hash);
}

async function lint() {
  // An addon of its own, with an entry of its own.
  const preload = join(paths.root, "native", "preload", "preload.cpp");
  return (await tidy(preload, [])) || (await tidy(oneUnit("clang-tidy"), ["-include", precompiled]));
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
      ...buildFlags(),
      ...more,
    ],
    { inherit: true },
  );
  return code;
}
