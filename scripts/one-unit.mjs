// The addon's C++ sources as one translation unit, so that libtorch's headers, which are nearly all of the time, are parsed
// once. (So no two files may give different things one name, not even in their anonymous namespaces.)
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "./setup/paths.mjs";
import { writeWhole } from "./setup/stamps.mjs";

/** Writes the unit; gives its path. What is no part of the addon has an entry of its own. */
export function oneUnit(folder) {
  const sources = readdirSync(join(paths.root, "native"), { recursive: true })
    .filter((name) => name.endsWith(".cpp") && !/^(cuda_addon|preload)\b/.test(name))
    .map((name) => `#include "${join(paths.root, "native", name).replaceAll("\\", "/")}"\n`);
  const unit = join(paths.cmakeTree, folder, "all.cpp");
  writeWhole(unit, sources.sort().join(""));
  return unit;
}

export const precompiled = join(paths.root, "native", "pch.h");

/** The flags of the build itself that say what the sources mean; those that tune the compiler are left out. */
export function buildFlags() {
  const commands = JSON.parse(readFileSync(join(paths.cmakeTree, "compile_commands.json"), "utf8"));
  const { command } = commands.find(({ command }) => command.includes("libtorch_node.dir"));
  const words = command.split(" ");
  return words.flatMap((word, i) => {
    if (word === "-isystem") return [word, words[i + 1]];
    return /^(-D|-I|-std=)/.test(word) ? [word] : [];
  });
}
