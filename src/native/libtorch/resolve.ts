/**
 * Decides which libtorch is used, and can tell why: every place looked at, what is there, and what speaks against it.
 *
 * What is not there, or is not for the wanted device, is passed over. What is there, wanted and unusable (damaged, of
 * another version) is an error and is never passed over: nobody should compute elsewhere than they think.
 */
import { LibtorchError } from "../../python/exceptions.js";
import { type DeviceChoice, deviceChoice } from "./device_choice.js";
import { damageIn, type LibtorchFolder, libraryNames, libtorchIn } from "./folder.js";
import { cpuPackage, type Place, places } from "./places.js";
import { versionProblem } from "./versions.js";

/** What came of one place. */
export interface Tried {
  place: Place["kind"];
  /** What the place is called. */
  title: string;
  /** The folder; null when nothing is there. */
  path: string | null;
  /** The libtorch in it, as far as it is one. */
  found: LibtorchFolder | null;
  /**
   * `chosen`: this one is used. `spare`: it could be, but an earlier one is. `absent`: nothing is there. `unwanted`: it is not for the wanted
   * device. `unusable`: it is wanted and cannot be used, so there is no choice at all.
   */
  outcome: "chosen" | "spare" | "absent" | "unwanted" | "unusable";
  /** Why, for a person; empty for `chosen` and `spare`. */
  reason: string;
  /** What to do about it; empty where nothing is wrong. */
  fix: string;
}

/** The libtorch to use. */
export interface Chosen extends LibtorchFolder {
  place: Place["kind"];
  /** What to do if it cannot be loaded after all. */
  fix: string;
}

export interface Resolution {
  device: DeviceChoice;
  /** Null when there is nothing that can be used. */
  chosen: Chosen | null;
  /** What was looked at, in order. */
  tried: Tried[];
}

/** What the decision depends on beside the file system. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  /** The libtorch that a clone's own build was made against. */
  builtAgainst: string | null;
  /** The minor version of libtorch that the addon is compiled for, such as `"2.13"`. */
  compiledFor: string;
  /** The newest CUDA version that the NVIDIA driver serves, or null without a driver. Asked only where it matters. */
  cudaDriver(): number | null;
}

/**
 * Finds the libtorch to use. Nothing of it is loaded, and nothing is thrown for what is not there: see
 * {@link requireChosen}. With `everyPlace` the places after the chosen one are looked at too.
 * @throws ValueError when `LIBTORCH_NODE_DEVICE` is none of its three words.
 */
export function resolveLibtorch(surroundings: Surroundings, { everyPlace = false } = {}): Resolution {
  const device = deviceChoice(surroundings.env);
  const resolution: Resolution = { device, chosen: null, tried: [] };
  let decided = false;
  for (const place of places(surroundings.env, surroundings.builtAgainst)) {
    const folders = place.folders();
    if (folders.length === 0) {
      resolution.tried.push({
        ...naming(place),
        path: null,
        found: null,
        outcome: "absent",
        reason: place.absence,
        fix: "",
      });
    }
    for (const path of folders) {
      const tried = look(place, path, device, surroundings);
      if (tried.outcome === "chosen") {
        if (decided) tried.outcome = "spare";
        else resolution.chosen = { ...(tried.found as LibtorchFolder), place: place.kind, fix: place.fix };
      }
      resolution.tried.push(tried);
      decided ||= tried.outcome === "chosen" || tried.outcome === "unusable";
      if (decided && !everyPlace) return resolution;
    }
  }
  return resolution;
}

/**
 * The choice of a resolution.
 * @throws LibtorchError when there is none: lists every place looked at, why it was refused, and what to do.
 */
export function requireChosen({ device, chosen, tried }: Resolution): Chosen {
  if (chosen) return chosen;
  const places = tried.map(
    ({ title, path, reason }, i) => `  ${i + 1}. ${title}${path ? ` (${path})` : ""}: ${reason}`,
  );
  const failed = tried.find(({ outcome }) => outcome === "unusable");
  const forced = device === "auto" ? "" : `, although LIBTORCH_NODE_DEVICE=${device} asks for one`;
  const title = failed
    ? `The libtorch in ${failed.path} cannot be used.`
    : `No libtorch${device === "cuda" ? " for CUDA" : ""} was found${forced}.`;
  const advice = failed ? failed.fix : absenceAdvice(device);
  throw new LibtorchError([title, "Looked at, in this order:", ...places, advice].join("\n"));
}

function absenceAdvice(device: DeviceChoice): string {
  if (device === "cuda") {
    return (
      "Run `npx libtorch-node install cuda` on a machine with an NVIDIA driver, or let LIBTORCH name a CUDA build; " +
      "LIBTORCH_NODE_DEVICE=auto uses the CPU where there is no CUDA."
    );
  }
  return (
    `Install again without leaving out optional dependencies, which bring ${cpuPackage} where there is one for this ` +
    "platform; or let LIBTORCH name a folder that holds lib/ of a libtorch."
  );
}

function naming({ kind, title }: Place): Pick<Tried, "place" | "title"> {
  return { place: kind, title };
}

function look(place: Place, path: string, device: DeviceChoice, surroundings: Surroundings): Tried {
  const found = libtorchIn(path);
  const result = (outcome: Tried["outcome"], reason = "", fix = ""): Tried => {
    return { ...naming(place), path, found, outcome, reason, fix };
  };
  if (!found) return result("unusable", `there is no lib/${libraryNames.torch} in it`, place.fix);
  const unwanted = whyUnwanted(place, found, device, surroundings);
  if (unwanted) return result(place.named ? "unusable" : "unwanted", unwanted, place.named ? namedFix(device) : "");
  const { compiledFor } = surroundings;
  const problem = damageIn(found) ?? (found.version ? versionProblem(found.version, compiledFor) : null);
  return problem ? result("unusable", problem, place.fix) : result("chosen");
}

function namedFix(device: DeviceChoice): string {
  return `Change or unset LIBTORCH, or LIBTORCH_NODE_DEVICE=${device}: the two do not agree on this machine.`;
}

/** Why a place is passed over for the wanted device; null when it is not. */
function whyUnwanted(place: Place, found: LibtorchFolder, device: DeviceChoice, { cudaDriver }: Surroundings) {
  if (device === "cuda") {
    if (!found.cuda) return "it is a build for the CPU, and LIBTORCH_NODE_DEVICE=cuda";
    return cudaDriver() === null ? "it needs an NVIDIA driver, and none is found" : null;
  }
  // What was chosen by name or at build time may be a CUDA build: it computes on the CPU as well.
  if (!found.cuda || place.named || place.kind === "build") return null;
  if (device === "cpu") return "it is a build for CUDA, and LIBTORCH_NODE_DEVICE=cpu";
  return cudaDriver() === null ? "it is a build for CUDA, and no NVIDIA driver is found" : null;
}
