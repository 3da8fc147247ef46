// Finds a Python that can make the private environment.
import { basename, dirname } from "node:path";
import { SetupError } from "./report.mjs";
import { ask } from "./run.mjs";

const oldest = [3, 10];

// Prints "3.11 yes": the version, and whether venv and its pip are there (Debian packs them apart).
const probe = `
import sys
try:
    import venv, ensurepip
    whole = "yes"
except ImportError:
    whole = "no"
print("%d.%d" % sys.version_info[:2], whole)
`;

/**
 * The command of a Python of at least 3.10 with venv. With `sitePackages`, of exactly the version whose packages lie
 * there, since compiled packages load in no other.
 */
export function findPython(sitePackages = null) {
  const exact = sitePackages && /^python(3\.\d+)$/.exec(basename(dirname(sitePackages)))?.[1];
  const names = process.env.PYTHON ? [process.env.PYTHON] : candidates(exact);
  const seen = names.map((command) => ({ command, ...describe(command) })).filter(({ version }) => version);
  const fitting = seen.filter(({ version }) => (exact ? version === exact : isNewEnough(version)));
  const whole = fitting.find((python) => python.whole);
  if (whole) return whole.command;

  const wanted = exact ?? `${oldest.join(".")} or newer`;
  if (fitting.length > 0) {
    throw new SetupError(`Python ${fitting[0].version} is here, but its venv module is missing.`, [
      `Debian, Ubuntu: sudo apt install python${fitting[0].version}-venv`,
      "Or set PYTHON to another Python.",
    ]);
  }
  const found = seen.length > 0 ? `only Python ${seen.map(({ version }) => version).join(", ")}` : "no Python";
  throw new SetupError(`Python ${wanted} is needed, but ${found} was found.`, [
    "Debian, Ubuntu: sudo apt install python3 python3-venv",
    "Fedora, RHEL:   sudo dnf install python3",
    "macOS:          brew install python",
    "Elsewhere:      https://www.python.org/downloads/",
    "Or set PYTHON to one that is not on the PATH.",
  ]);
}

function candidates(exact) {
  if (exact) return [`python${exact}`, "python3"];
  return ["python3", "python", ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`)];
}

function describe(command) {
  const [version, whole] = ask(command, ["-c", probe])?.split(" ") ?? [];
  return { version, whole: whole === "yes" };
}

function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}
