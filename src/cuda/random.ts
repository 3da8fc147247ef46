/**
 * The default generators of the CUDA devices. Unlike the CPU's they belong to the whole process: all threads draw from
 * them. Follows torch/cuda/random.py.
 */
import { native } from "../native.js";
import { Generator } from "../random.js";
import type { Tensor } from "../tensor.js";
import { type CudaDeviceLike, deviceCount, optionalIndex } from "./device.js";

/** The generator that random operators on a device draw from when none is given. */
export function defaultGenerator(device?: CudaDeviceLike | null): Generator {
  native.cudaInit();
  return Generator.of(native.cudaGenerator(optionalIndex(device)));
}

/** Seeds the current device. Before CUDA is used it is remembered; without CUDA it does nothing. */
export function manualSeed(seed: number | bigint): void {
  native.cudaManualSeed(seed, false);
}

/** As {@link manualSeed}, for all devices. `torch.manualSeed` does it too. */
export function manualSeedAll(seed: number | bigint): void {
  native.cudaManualSeed(seed, true);
}

/** Seeds the current device from the system's randomness. */
export function seed(): void {
  native.cudaManualSeed(new Generator().seed(), false);
}

/** Seeds all devices with one seed from the system's randomness. */
export function seedAll(): void {
  native.cudaManualSeed(new Generator().seed(), true);
}

/** The seed of the current device. */
export function initialSeed(): number | bigint {
  return defaultGenerator().initialSeed();
}

/** The state of a device's generator as a uint8 tensor on the CPU. */
export function getRngState(device?: CudaDeviceLike | null): Tensor {
  return defaultGenerator(device).getState();
}

/** The states of all devices' generators. */
export function getRngStateAll(): Tensor[] {
  return Array.from({ length: deviceCount() }, (_, index) => getRngState(index));
}

/** Sets the state of a device's generator. Before CUDA is used it is remembered. */
export function setRngState(state: Tensor, device?: CudaDeviceLike | null): void {
  native.cudaSetState(state, optionalIndex(device));
}

/** Puts the generators of all devices into the states that {@link getRngStateAll} gave. */
export function setRngStateAll(states: Iterable<Tensor>): void {
  for (const [index, state] of [...states].entries()) setRngState(state, index);
}
