import { inspect } from "node:util";
import { type Given, kind, signature } from "../internal/signature.js";
import { limitDeclared, withoutSurplus } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { type Handled, handleKey, type NativeHandle, newIdentity } from "../native/handle.js";
import { TypeError } from "../python/exceptions.js";
import { Device, type DeviceLike } from "./device.js";
import { type Tensor, wrap } from "./tensor.js";

const generator = signature("Generator", ["device"], {
  device: kind<DeviceLike>((callee, name, value) => {
    if (value instanceof Device || typeof value === "string") return value;
    throw new TypeError(`${callee}: expected ${name} to be a string such as "cpu", or a Device, got ${inspect(value)}`);
  })("cpu"),
});

/**
 * A source of random numbers: the one PyTorch has, with the same numbers for the same seed. Follows torch.Generator.
 * Pass it to a random operator as `{ generator }`.
 */
export class Generator implements Handled {
  /** @internal */
  readonly [handleKey]: NativeHandle;
  /** @internal No two are deeply equal. */
  readonly identity = newIdentity();

  constructor(...given: Given<typeof generator>) {
    const { device } = generator(given);
    this[handleKey] = native.newGenerator(String(device));
  }

  /** @internal A generator object for one that exists natively. */
  static of(handle: NativeHandle): Generator {
    const own = { [handleKey]: { value: handle }, identity: { value: newIdentity(), enumerable: true } };
    return Object.create(Generator.prototype, own) as Generator;
  }

  /** Where its numbers are drawn: `"cpu"` or `"cuda:0"`. */
  get device(): string {
    return native.generatorDevice(this);
  }

  /**
   * Sets the seed.
   * @param seed an integer from -2^63 to 2^64 - 1; beyond 2^53 as a BigInt
   */
  manualSeed(seed: number | bigint): this {
    native.manualSeed(this, seed);
    return this;
  }

  /** Seeds from the system's randomness and returns that seed. */
  seed(): number | bigint {
    return native.seed(this);
  }

  /** The seed that was set last. */
  initialSeed(): number | bigint {
    return native.initialSeed(this);
  }

  /** The whole state as a uint8 tensor, which Python's `Generator.set_state` takes too. */
  getState(): Tensor {
    return wrap(native.getState(this));
  }

  /** Puts a state back that {@link getState} or Python's `Generator.get_state` gave; an error for bytes that are none. */
  setState(state: Tensor): this {
    native.setState(this, state);
    return this;
  }

  /** Another generator in the same state. */
  clone(): Generator {
    return Generator.of(native.cloneGenerator(this));
  }
}

limitDeclared(Generator.prototype, ["manualSeed", "seed", "initialSeed", "getState", "setState", "clone"]);

/**
 * The generator that random operators draw from when none is given. Each JavaScript environment (the main thread, each
 * worker) has its own, so that runs side by side do not disturb each other; all begin with the same seed, as Python.
 */
export const defaultGenerator = Generator.of(native.defaultGenerator());

/**
 * Seeds the default generator, and those of all CUDA devices, which belong to the whole process; the same seed gives the
 * numbers that Python's `torch.manual_seed` gives.
 */
export const manualSeed = withoutSurplus("manualSeed", 1, (seed: number | bigint): Generator => {
  defaultGenerator.manualSeed(seed);
  native.cudaManualSeed(seed, true);
  return defaultGenerator;
});

/** Seeds what {@link manualSeed} seeds from the system's randomness and returns the seed. */
export const seed = withoutSurplus("seed", 0, (): number | bigint => {
  const seed = defaultGenerator.seed();
  native.cudaManualSeed(seed, true);
  return seed;
});

/** The seed of the default generator. */
export const initialSeed = withoutSurplus("initialSeed", 0, (): number | bigint => defaultGenerator.initialSeed());

/** The default generator's state. */
export const getRngState = withoutSurplus("getRngState", 0, (): Tensor => defaultGenerator.getState());

/** Puts the default generator into a state that {@link getRngState} gave. Follows torch.set_rng_state. */
export const setRngState = withoutSurplus("setRngState", 1, (state: Tensor): void => {
  defaultGenerator.setState(state);
});

/**
 * The generator of a DataLoader's worker thread, to pass on as `{ generator }`; null elsewhere, which is the default one. Here always
 * null: each thread has a default generator of its own. Follows torch.random.thread_safe_generator.
 */
export const threadSafeGenerator = withoutSurplus("threadSafeGenerator", 0, (): Generator | null => null);
