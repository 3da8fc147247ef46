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

/** The state after `random.seed(seed)`, for a seed of 32 bits: MT19937's `init_by_array` with a key of one word. */
export function initByArray(seed: number): Uint32Array {
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
  for (let k = 0; k < MT19937_WORDS; k++) mix(1664525, seed);
  for (let k = 0; k < MT19937_WORDS - 1; k++) mix(1566083941, -i);
  words[0] = 0x80000000;
  return words;
}
