// Is there a C++ compiler, and does it know C++20?
import { pathWithTools } from "./paths.mjs";
import { SetupError } from "./report.mjs";
import { ask } from "./run.mjs";

const advice = {
  linux: [
    "Debian, Ubuntu: sudo apt install g++",
    "Fedora, RHEL:   sudo dnf install gcc-c++",
    "Arch:           sudo pacman -S gcc",
  ],
  darwin: ["Run: xcode-select --install"],
};

/** Throws a SetupError when no compiler that can build the addon is found. */
export function requireCompiler() {
  // On Windows cmake-js finds Visual Studio itself, which is not on the PATH.
  if (process.platform === "win32") return;
  const install = [...(advice[process.platform] ?? advice.linux), "Or set CXX to a compiler."];
  const candidates = process.env.CXX ? [process.env.CXX] : ["c++", "g++", "clang++"];
  const env = { PATH: pathWithTools() };
  const found = candidates.filter((name) => ask(name, ["--version"], { env }) !== null);
  if (found.length === 0) {
    const looked = process.env.CXX ? `CXX is set to ${process.env.CXX}, which does not run` : "c++, g++, clang++";
    throw new SetupError(`No C++ compiler was found (${looked}).`, install);
  }
  const program =
    "#include <concepts>\ntemplate <std::integral T> T same(T x) { return x; }\nint main() { return same(0); }";
  const flags = ["-std=c++20", "-x", "c++", "-fsyntax-only", "-"];
  if (!found.some((name) => ask(name, flags, { env, input: program }) !== null)) {
    throw new SetupError(`The C++ compiler (${found[0]}) cannot compile C++20.`, [
      "GCC 10, Clang 13 or newer is needed.",
      ...install,
    ]);
  }
}
