/** What the tests of damaged files damage them with. */

/** Numbers from 0 to 1, the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0) / 2 ** 32;
  };
}

export function flip(bytes: Buffer, random: () => number): void {
  for (let i = 0; i <= random() * 3 && bytes.length > 0; i++) {
    const at = Math.floor(random() * bytes.length);
    bytes[at] = random() < 0.5 ? (bytes[at] as number) ^ (1 << Math.floor(random() * 8)) : Math.floor(random() * 256);
  }
}
