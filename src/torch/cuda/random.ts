/**
 * The default generators of the CUDA devices. Unlike the CPU's they belong to the whole process: all threads draw from
 * them. Follows torch/cuda/random.py.
 */

import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { Generator } from "../random.js";
import type { Tensor } from "../tensor.js";
import { type CudaDeviceLike, deviceCount, optionalIndex } from "./device.js";

/** The generator that random operators on a device draw from when none is given. */
export function defaultGenerator(device?: CudaDeviceLike | null, ...none: []): Generator {
  checkNoMore("defaultGenerator", none);
  native.cudaInit();
  return Generator.of(native.cudaGenerator(optionalIndex(device)));
}

/** The generators of all devices; empty before CUDA was used. Python's `default_generators` is such a tuple. */
export const defaultGenerators: readonly Generator[] = new Proxy<Generator[]>([], {
  get: (known, name) => {
    // It is filled when it is first looked at after CUDA was set up, which nothing here is told of.
    if (known.length === 0 && native.cudaIsInitialized()) {
      for (let index = 0; index < deviceCount(); index++) known.push(defaultGenerator(index));
    }
    return Reflect.get(known, name);
  },
});

/** Seeds the current device. Before CUDA is used it is remembered; without CUDA it does nothing. */
export function manualSeed(seed: number | bigint, ...none: []): void {
  checkNoMore("manualSeed", none);
  native.cudaManualSeed(seed, false);
}

/** As {@link manualSeed}, for all devices. `torch.manualSeed` does it too. */
export function manualSeedAll(seed: number | bigint, ...none: []): void {
  checkNoMore("manualSeedAll", none);
  native.cudaManualSeed(seed, true);
}

/** Seeds the current device from the system's randomness. */
export function seed(...none: []): void {
  checkNoMore("seed", none);
  native.cudaManualSeed(new Generator().seed(), false);
}

/** Seeds all devices with one seed from the system's randomness. */
export function seedAll(...none: []): void {
  checkNoMore("seedAll", none);
  native.cudaManualSeed(new Generator().seed(), true);
}

/** The seed of the current device. */
export function initialSeed(...none: []): number | bigint {
  checkNoMore("initialSeed", none);
  return defaultGenerator().initialSeed();
}

/** The state of a device's generator as a uint8 tensor on the CPU. */
export function getRngState(device?: CudaDeviceLike | null, ...none: []): Tensor {
  checkNoMore("getRngState", none);
  return defaultGenerator(device).getState();
}

/** The states of all devices' generators. */
export function getRngStateAll(...none: []): Tensor[] {
  checkNoMore("getRngStateAll", none);
  return Array.from({ length: deviceCount() }, (_, index) => getRngState(index));
}

/** Sets the state of a device's generator. Before CUDA is used it is remembered. */
export function setRngState(state: Tensor, device?: CudaDeviceLike | null, ...none: []): void {
  checkNoMore("setRngState", none);
  native.cudaSetState(state, optionalIndex(device));
}

/** Puts the generators of all devices into the states that {@link getRngStateAll} gave. */
export function setRngStateAll(states: Iterable<Tensor>, ...none: []): void {
  checkNoMore("setRngStateAll", none);
  const given: unknown = states;
  if (typeof given !== "object" || given === null || !(Symbol.iterator in given)) {
    throw new TypeError(`setRngStateAll: expected a list of states, one for each device, got ${shown(given)}`);
  }
  for (const [index, state] of [...states].entries()) setRngState(state, index);
}
