/**
 * numpy's default generator, as far as `datasets` shuffles with it: `np.random.default_rng(seed).permutation(n)` and
 * `.integers(0, 1 << 63)`. Follows numpy/random/bit_generator.pyx (SeedSequence), src/pcg64/pcg64.h (PCG XSL RR 128/64) and
 * src/distributions/distributions.c (random_interval, random_bounded_uint64).
 */

import { ValueError } from "./exceptions.js";

const MASK32 = 0xffff_ffffn;
const MASK64 = (1n << 64n) - 1n;
const MASK128 = (1n << 128n) - 1n;
const MULTIPLIER = (2549297995355413924n << 64n) | 4865540595714422341n;

/** `np.random.default_rng(seed)`. */
export class Pcg64 {
  #state: bigint;
  readonly #increment: bigint;
  /** The upper half of the last 64 bits, which the next 32 bits come from. */
  #buffered: number | undefined;

  /** @param seed A whole number from 0 on. */
  constructor(seed: number | bigint) {
    if (typeof seed === "number" ? !Number.isSafeInteger(seed) || seed < 0 : typeof seed !== "bigint" || seed < 0n) {
      throw new ValueError(`Expected a seed that is a whole number from 0 on, but got ${String(seed)}`);
    }
    const [seedHigh, seedLow, streamHigh, streamLow] = seedSequence(BigInt(seed)) as [bigint, bigint, bigint, bigint];
    this.#increment = ((((streamHigh << 64n) | streamLow) << 1n) | 1n) & MASK128;
    this.#state = (this.#increment + ((seedHigh << 64n) | seedLow)) & MASK128;
    this.#step();
  }

  /** The numbers from 0 to `n - 1` in random order. */
  permutation(n: number): Uint32Array {
    const order = Uint32Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = this.#upTo(i);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  }

  /** A whole number up to `largest`: as many bits as that needs, drawn until they are not too large. */
  #upTo(largest: number): number {
    const mask = 2 ** (32 - Math.clz32(largest)) - 1;
    for (;;) {
      const value = (this.#next32() & mask) >>> 0;
      if (value <= largest) return value;
    }
  }

  /** `integers(0, 1 << 63)`: numpy's bounded draw has nothing to reject there, and what is left is 63 bits. */
  next63(): bigint {
    return this.#next64() >> 1n;
  }

  #next32(): number {
    if (this.#buffered !== undefined) {
      const value = this.#buffered;
      this.#buffered = undefined;
      return value;
    }
    const value = this.#next64();
    this.#buffered = Number(value >> 32n);
    return Number(value & MASK32);
  }

  #next64(): bigint {
    this.#step();
    const mixed = (this.#state >> 64n) ^ (this.#state & MASK64);
    const rotation = this.#state >> 122n;
    return ((mixed >> rotation) | (mixed << ((64n - rotation) & 63n))) & MASK64;
  }

  #step(): void {
    this.#state = (this.#state * MULTIPLIER + this.#increment) & MASK128;
  }
}

const POOL = 4;

/** `SeedSequence(seed).generate_state(4, uint64)`. */
function seedSequence(seed: bigint): bigint[] {
  const entropy: number[] = [];
  for (let rest = seed; rest > 0n || entropy.length === 0; rest >>= 32n) entropy.push(Number(rest & MASK32));
  let constant = 0x43b0d7e5;
  const hash = (word: number): number => {
    const value = (word ^ constant) >>> 0;
    constant = Math.imul(constant, 0x931e8875) >>> 0;
    const hashed = Math.imul(value, constant) >>> 0;
    return (hashed ^ (hashed >>> 16)) >>> 0;
  };
  const mix = (a: number, b: number): number => {
    const mixed = (Math.imul(0xca01f9dd, a) - Math.imul(0x4973f715, b)) >>> 0;
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  const pool = Array.from({ length: POOL }, (_, i) => hash(entropy[i] ?? 0));
  for (let from = 0; from < POOL; from++) {
    for (let to = 0; to < POOL; to++) if (from !== to) pool[to] = mix(pool[to]!, hash(pool[from]!));
  }
  for (const word of entropy.slice(POOL)) {
    for (let to = 0; to < POOL; to++) pool[to] = mix(pool[to]!, hash(word));
  }
  constant = 0x8b51f9dd;
  const words = Array.from({ length: 2 * POOL }, (_, i) => {
    const value = (pool[i % POOL]! ^ constant) >>> 0;
    constant = Math.imul(constant, 0x58f38ded) >>> 0;
    const hashed = Math.imul(value, constant) >>> 0;
    return (hashed ^ (hashed >>> 16)) >>> 0;
  });
  return Array.from({ length: POOL }, (_, i) => BigInt(words[2 * i]!) | (BigInt(words[2 * i + 1]!) << 32n));
}
