/** What `libtorch-node doctor` finds on a machine. */
import { driverProblem, glibcProblem, type Problem } from "../install/checks.js";
import { type Driver, findDriver } from "../install/driver.js";
import { glibcVersion } from "../install/glibc.js";
import { type Inventory, inventory } from "../install/inventory.js";
import { loadManifest } from "../install/manifest.js";
import { packageVersion } from "../internal/package_root.js";
import { deviceChoice } from "../native/libtorch/device_choice.js";
import { surroundings } from "../native/libtorch/open.js";
import { type Resolution, requireChosen, resolveLibtorch } from "../native/libtorch/resolve.js";
import { type ProbeResult, runProbe } from "./run_probe.js";

export interface Report {
  versions: { "libtorch-node": string; node: string; platform: string; glibc: string | null; libtorch: string | null };
  /** The variables that steer the choice, as far as they are set. */
  settings: Record<string, string>;
  driver: Driver;
  /** Where libtorch was looked for, and what will be used; null when not even that could be found out. */
  resolution: Resolution | null;
  installed: Inventory;
  /** Null where it was not tried. */
  computation: { cpu: ProbeResult | null; cuda: ProbeResult | null };
  /** Why nothing is computed with CUDA; null when it is. */
  whyNoCuda: string | null;
  problems: Problem[];
  /** What could be better, but does not stop anything. */
  hints: Problem[];
  /** Whether the library can be used as it is set up. */
  usable: boolean;
}

/** What depends on the machine, for tests. */
export interface Probes {
  driver: () => Promise<Driver>;
  glibc: () => string | null;
  resolve: (env: NodeJS.ProcessEnv) => Resolution;
  compute: typeof runProbe;
}

const ofThisMachine: Probes = {
  driver: () => findDriver(),
  glibc: glibcVersion,
  resolve: (env) => resolveLibtorch(surroundings(undefined, env), { everyPlace: true }),
  compute: runProbe,
};

const SETTINGS = [
  "LIBTORCH",
  "LIBTORCH_NODE_DEVICE",
  "LIBTORCH_NODE_CACHE",
  "LIBTORCH_NODE_PYTHON",
  "CUDA_VISIBLE_DEVICES",
  "LD_LIBRARY_PATH",
  "LD_PRELOAD",
];

/** Looks at everything, and tries a small computation on each device that is to be used. Throws nothing. */
export async function examine(env: NodeJS.ProcessEnv = process.env, probes: Partial<Probes> = {}): Promise<Report> {
  const ask = { ...ofThisMachine, ...probes };
  const problems: Problem[] = [];
  const glibc = ask.glibc();
  if (process.platform === "linux") problems.push(...asList(glibcProblem(glibc)));
  const driver = await ask.driver();
  const { resolution, problem } = resolve(ask, env);
  problems.push(...asList(problem));
  const cpu = resolution?.chosen ? await ask.compute("cpu", env) : null;
  const wantsCuda = resolution?.chosen?.cuda === true && resolution.device !== "cpu" && driver.version !== null;
  // What fails on the CPU fails on the GPU for the same reason.
  const cuda = wantsCuda && cpu && "libtorch" in cpu ? await ask.compute("cuda", env) : null;
  problems.push(...computationProblems({ cpu, cuda }, resolution));
  const installed = await inventory(env);
  return {
    versions: {
      "libtorch-node": packageVersion(),
      node: process.versions.node,
      platform: `${process.platform}-${process.arch}`,
      glibc,
      libtorch: cpu && "libtorch" in cpu ? cpu.libtorch : null,
    },
    settings: Object.fromEntries(SETTINGS.flatMap((name) => (env[name] ? [[name, env[name]]] : []))),
    driver,
    resolution,
    installed,
    computation: { cpu, cuda },
    whyNoCuda: whyNoCuda(driver, resolution, cuda),
    problems,
    hints: await hints(driver, resolution, installed, env),
    usable: problems.length === 0,
  };
}

function resolve(ask: Probes, env: NodeJS.ProcessEnv): { resolution: Resolution | null; problem: Problem | null } {
  let resolution: Resolution | null = null;
  try {
    deviceChoice(env);
    resolution = ask.resolve(env);
    const failed = resolution.tried.find(({ outcome }) => outcome === "unusable");
    if (!resolution.chosen && failed) {
      const what = `The libtorch in ${failed.path} cannot be used: ${failed.reason}.`;
      return { resolution, problem: { what, fix: failed.fix } };
    }
    requireChosen(resolution);
    return { resolution, problem: null };
  } catch (error) {
    // The lines between are the places, which the report has anyway.
    const [what, ...rest] = (error as Error).message.split("\n");
    return { resolution, problem: { what: what!, fix: rest.at(-1) ?? "Change or unset what the line above names." } };
  }
}

function computationProblems({ cpu, cuda }: Report["computation"], resolution: Resolution | null): Problem[] {
  const problems: Problem[] = [];
  if (cpu && "error" in cpu) {
    problems.push({ what: `Computing on the CPU failed: ${cpu.error}`, fix: resolution!.chosen!.fix });
  }
  if (cuda && "error" in cuda) {
    const fix =
      "Update NVIDIA's driver, and look whether nvidia-smi works and CUDA_VISIBLE_DEVICES hides no GPU. Meanwhile " +
      "LIBTORCH_NODE_DEVICE=cpu computes without it.";
    problems.push({ what: `Computing with CUDA failed: ${cuda.error}`, fix });
  }
  return problems;
}

function whyNoCuda(driver: Driver, resolution: Resolution | null, cuda: ProbeResult | null): string | null {
  if (cuda) return "error" in cuda ? cuda.error : null;
  if (driver.version === null) return "no NVIDIA driver was found";
  if (!resolution?.chosen) return "no libtorch can be used";
  if (resolution.device === "cpu") return "LIBTORCH_NODE_DEVICE=cpu";
  return resolution.chosen.cuda
    ? "libtorch does not work on the CPU either"
    : "the libtorch in use is a build for the CPU";
}

async function hints(
  driver: Driver,
  resolution: Resolution | null,
  { unfinished, builds }: Inventory,
  env: NodeJS.ProcessEnv,
): Promise<Problem[]> {
  const found: Problem[] = [];
  const cudaBuild = builds.some(({ variant }) => variant.startsWith("cu"));
  const manifest = await loadManifest(env);
  if (driver.version === null) {
    if (cudaBuild) found.push(driverProblem(manifest, driver)!);
  } else if (resolution?.device !== "cpu") {
    found.push(...asList(driverProblem(manifest, driver)));
    if (resolution?.chosen?.cuda === false) {
      found.push({
        what: "There is an NVIDIA driver, but libtorch is a build for the CPU.",
        fix: "Run `npx libtorch-node install cuda`.",
      });
    }
  }
  if (unfinished > 0) {
    const fix =
      "Run `npx libtorch-node install cuda` to go on with it, or `npx libtorch-node uninstall cuda` to remove it.";
    found.push({ what: "There is an unfinished install of a CUDA build.", fix });
  }
  return found;
}

function asList<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}
