/** The generator of Python's `random` and of numpy's `RandomState`, MT19937, as their seeds begin it. */

/** Words of the generator's state. */
export const MT19937_WORDS = 624;

/** The state after `numpy.random.seed(seed)`: MT19937's `init_genrand`. */
export function initGenrand(seed: number): Uint32Array {
  const words = new Uint32Array(MT19937_WORDS);
  words[0] = seed;
  for (let i = 1; i < MT19937_WORDS; i++) {
    const before = words[i - 1] as number;
    words[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i;
  }
  return words;
}

/** The state after `random.seed(seed)`: MT19937's `init_by_array`, whose key are the seed's 32-bit words, the lowest first. */
export function initByArray(...key: readonly number[]): Uint32Array {
  const words = initGenrand(19650218);
  let i = 1;
  const mix = (factor: number, add: number) => {
    const before = words[i - 1] as number;
    words[i] = ((words[i] as number) ^ Math.imul(before ^ (before >>> 30), factor)) + add;
    i += 1;
    if (i < MT19937_WORDS) return;
    words[0] = words[MT19937_WORDS - 1] as number;
    i = 1;
  };
  for (let k = 0; k < Math.max(MT19937_WORDS, key.length); k++) {
    const at = k % key.length;
    mix(1664525, (key[at] as number) + at);
  }
  for (let k = 0; k < MT19937_WORDS - 1; k++) mix(1566083941, -i);
  words[0] = 0x80000000;
  return words;
}

/** The 32-bit words of a seed without its sign, the lowest first. */
function wordsOf(seed: number | bigint): number[] {
  let left = BigInt(seed);
  if (left < 0n) left = -left;
  const words: number[] = [];
  do {
    words.push(Number(left & 0xffffffffn));
    left >>= 32n;
  } while (left > 0n);
  return words;
}

/** Python's `random.Random`, as far as it is needed: the same numbers for a seed. */
export class Random {
  // Plain fields: an instance travels to another thread.
  private words = initByArray(Math.floor(Math.random() * 2 ** 32));
  private next = MT19937_WORDS;

  /** Begins anew, by an integer. */
  seed(seed: number | bigint): void {
    this.words = initByArray(...wordsOf(seed));
    this.next = MT19937_WORDS;
  }

  /** An integer from `least` to `most`, both included: up to 32 bits apart. */
  randint(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** So many of the elements, in random order. Python's way for a share of a third or more, which shuffles a copy. */
  sample<T>(population: readonly T[], count: number): T[] {
    const pool = [...population];
    return Array.from({ length: count }, (_, i) => {
      const last = pool.length - i - 1;
      const at = this.below(last + 1);
      const chosen = pool[at] as T;
      pool[at] = pool[last] as T;
      return chosen;
    });
  }

  /** An integer below a limit: as many bits as that has, drawn until they are below it. */
  private below(limit: number): number {
    const spare = Math.clz32(limit);
    for (;;) {
      const drawn = this.draw() >>> spare;
      if (drawn < limit) return drawn;
    }
  }

  /** 32 random bits. */
  private draw(): number {
    if (this.next === MT19937_WORDS) this.twist();
    let word = this.words[this.next++] as number;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  private twist(): void {
    const { words } = this;
    for (let i = 0; i < MT19937_WORDS; i++) {
      const mixed = ((words[i] as number) & 0x80000000) | ((words[(i + 1) % MT19937_WORDS] as number) & 0x7fffffff);
      const far = words[(i + 397) % MT19937_WORDS] as number;
      words[i] = far ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
    }
    this.next = 0;
  }
}
