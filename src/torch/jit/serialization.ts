/** Reads and writes TorchScript. Follows torch/jit/_serialization.py. */

import { readRegularFile } from "../../internal/files/regular_file.js";
import { nullable, record, unchecked } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { native } from "../../native/addon.js";
import { RuntimeError, TorchError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown, typeName } from "../../python/repr.js";
import * as cuda from "../cuda/index.js";
import { Device, type DeviceLike } from "../device.js";
import { checkArchive } from "./archive.js";
import type { ExtraFiles } from "./save_archive.js";
import { ScriptFunction } from "./script_function.js";
import { RecursiveScriptModule } from "./script_module.js";

const loading = signature("load", ["mapLocation", "_extraFiles"], {
  /** The device of all tensors. Default: those that they were saved from. */
  mapLocation: nullable(unchecked<DeviceLike>())(null),
  /** Files to read from the archive, by name: what each held takes the place of the value, as a Uint8Array. */
  _extraFiles: nullable(record)(null),
});

/**
 * Reads a module that Python's `torch.jit.save` or {@link save} wrote. The file is checked before libtorch sees it, and what it holds
 * against the types that the program declares; the program is run by libtorch's own interpreter, in which operators have the guards
 * that they have here, and what ends Python's process (an integer divided by zero, values and source that nest without end) is an
 * error. It is a program all the same: it can run without end or take memory step by step, and its operators can open files. Load
 * scripts from where you would take Python code.
 *
 * @param f The file's path, or its bytes.
 * @throws ValueError, naming the file and what is wrong with it; RuntimeError where it needs what is not here: an operator or class
 *   that is not part of libtorch (those of torchvision, extensions of Python's), a newer format, a device.
 */
export async function load(f: string | Uint8Array, ...given: Given<typeof loading>): Promise<RecursiveScriptModule> {
  const { mapLocation, _extraFiles } = loading(given);
  const device = placeOf(mapLocation);
  if (typeof f !== "string" && !(f instanceof Uint8Array)) {
    throw new TypeError(`load: expected f to be a path or a Uint8Array, got ${typeName(f)}`);
  }
  const bytes = typeof f === "string" ? await readRegularFile(f) : f;
  const where = typeof f === "string" ? ` (${f})` : "";
  let locations: ReadonlySet<string>;
  try {
    locations = await checkArchive(bytes);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw new ValueError(`Expected a file of torch.jit.save, but ${error.message}${where}`, { cause: error });
  }
  const names = Object.keys(_extraFiles ?? {});
  const gpu = [...locations].find((location) => location.startsWith("cuda"));
  if (device === null && gpu !== undefined && !cuda.isAvailable()) {
    throw new RuntimeError(
      `It holds tensors that were saved from ${gpu}, and there is no CUDA here; pass { mapLocation: "cpu" } to load them into host ` +
        `memory${where}`,
    );
  }
  const { module, extra } = explained(() => native.jitLoad(bytes, device, names), where);
  for (const [i, name] of names.entries()) {
    if (extra[i] !== null) (_extraFiles as Record<string, unknown>)[name] = extra[i];
  }
  return new RecursiveScriptModule(module);
}

/** What a program needs that libtorch has not, in words of ours before its own. */
function explained<T>(run: () => T, where: string): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof TorchError)) throw error;
    const { message } = error;
    const operator = /Unknown builtin op: (\S+)\./.exec(message)?.[1];
    const type = /__torch__\.torch\.classes\.[\w.]+/.exec(message)?.[0];
    const needs = operator !== undefined ? `the operator ${operator}` : type !== undefined ? `the class ${type}` : null;
    if (needs === null) throw error;
    const advice = "which is not part of libtorch: a Python package has registered it, and cannot here";
    throw new RuntimeError(`The program needs ${needs}, ${advice}${where}\n${message}`, { cause: error });
  }
}

function placeOf(mapLocation: DeviceLike | null): string | null {
  if (mapLocation === null) return null;
  if (typeof mapLocation !== "string" && !(mapLocation instanceof Device)) {
    throw new ValueError(
      `map_location should be either None, string or torch.device, but got type: ${typeName(mapLocation)}`,
    );
  }
  const device = new Device(mapLocation);
  if (device.type === "cuda" && !cuda.isAvailable()) {
    throw new RuntimeError(
      "Attempting to deserialize object on a CUDA device but torch.cuda.is_available() is False. If you are running on a " +
        "CPU-only machine, please use torch.load with map_location=torch.device('cpu') to map your storages to the CPU.",
    );
  }
  return String(device);
}

const saving = signature("save", ["_extraFiles"], {
  /** Files that go into the archive beside the program, by name. */
  _extraFiles: nullable(record)(null),
});

/** Writes a {@link ScriptModule} or {@link ScriptFunction} as Python's `torch.jit.save` does. */
export async function save(
  m: RecursiveScriptModule | ScriptFunction,
  f: string,
  ...given: Given<typeof saving>
): Promise<void> {
  const { _extraFiles } = saving(given);
  if (!(m instanceof RecursiveScriptModule) && !(m instanceof ScriptFunction)) {
    throw new TypeError(`save: expected m to be a ScriptModule or ScriptFunction, got ${shown(m)}`);
  }
  await m.save(f, { _extraFiles: _extraFiles as ExtraFiles | null });
}
