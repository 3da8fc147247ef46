import { inspect } from "node:util";
import { checkNoMore } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { type Handled, handleKey, type NativeHandle } from "../native/handle.js";
import { TypeError } from "../python/exceptions.js";
import { Device, type DeviceLike } from "./device.js";
import { type Tensor, wrap } from "./tensor.js";

/**
 * A source of random numbers: the one PyTorch has, with the same numbers for the same seed. Follows torch.Generator.
 * Pass it to a random operator as `{ generator }`.
 */
export class Generator implements Handled {
  /** @internal */
  readonly [handleKey]: NativeHandle;

  constructor(device: DeviceLike = "cpu", ...none: []) {
    checkNoMore("Generator", none);
    if (!(device instanceof Device) && typeof device !== "string") {
      throw new TypeError(
        `Generator: expected device to be a string such as "cpu", or a Device, got ${inspect(device)}`,
      );
    }
    this[handleKey] = native.newGenerator(String(device));
  }

  /** @internal A generator object for one that exists natively. */
  static of(handle: NativeHandle): Generator {
    return Object.create(Generator.prototype, { [handleKey]: { value: handle } }) as Generator;
  }

  /** Where its numbers are drawn: `"cpu"` or `"cuda:0"`. */
  get device(): string {
    return native.generatorDevice(this);
  }

  /**
   * Sets the seed.
   * @param seed an integer from -2^63 to 2^64 - 1; beyond 2^53 as a BigInt
   */
  manualSeed(seed: number | bigint, ...none: []): this {
    checkNoMore("Generator.manualSeed", none);
    native.manualSeed(this, seed);
    return this;
  }

  /** Seeds from the system's randomness and returns that seed. */
  seed(...none: []): number | bigint {
    checkNoMore("Generator.seed", none);
    return native.seed(this);
  }

  /** The seed that was set last. */
  initialSeed(...none: []): number | bigint {
    checkNoMore("Generator.initialSeed", none);
    return native.initialSeed(this);
  }

  /** The whole state as a uint8 tensor, which Python's `Generator.set_state` takes too. */
  getState(...none: []): Tensor {
    checkNoMore("Generator.getState", none);
    return wrap(native.getState(this));
  }

  /** Puts a state back that {@link getState} or Python's `Generator.get_state` gave; an error for bytes that are none. */
  setState(state: Tensor, ...none: []): this {
    checkNoMore("Generator.setState", none);
    native.setState(this, state);
    return this;
  }

  /** Another generator in the same state. */
  clone(...none: []): Generator {
    checkNoMore("Generator.clone", none);
    return Generator.of(native.cloneGenerator(this));
  }
}

/**
 * The generator that random operators draw from when none is given. Each JavaScript environment (the main thread, each
 * worker) has its own, so that runs side by side do not disturb each other; all begin with the same seed, as Python.
 */
export const defaultGenerator = Generator.of(native.defaultGenerator());

/**
 * Seeds the default generator, and those of all CUDA devices, which belong to the whole process; the same seed gives the
 * numbers that Python's `torch.manual_seed` gives.
 */
export function manualSeed(seed: number | bigint, ...none: []): Generator {
  checkNoMore("manualSeed", none);
  defaultGenerator.manualSeed(seed);
  native.cudaManualSeed(seed, true);
  return defaultGenerator;
}

/** Seeds what {@link manualSeed} seeds from the system's randomness and returns the seed. */
export function seed(...none: []): number | bigint {
  checkNoMore("seed", none);
  const seed = defaultGenerator.seed();
  native.cudaManualSeed(seed, true);
  return seed;
}

/** The seed of the default generator. */
export function initialSeed(...none: []): number | bigint {
  checkNoMore("initialSeed", none);
  return defaultGenerator.initialSeed();
}

/** The default generator's state. */
export function getRngState(...none: []): Tensor {
  checkNoMore("getRngState", none);
  return defaultGenerator.getState();
}

/** Puts the default generator into a state that {@link getRngState} gave. Follows torch.set_rng_state. */
export function setRngState(state: Tensor, ...none: []): void {
  checkNoMore("setRngState", none);
  defaultGenerator.setState(state);
}
