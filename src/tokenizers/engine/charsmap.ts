/** The table of a Precompiled normalizer (SentencePiece's): a trie and the texts that it leads to. */

const TEXT = new TextDecoder("utf-8", { fatal: true });

/** Whether every way through the trie stays in it and comes to a text: `tokenizers` looks at neither. */
export function isSoundCharsmap(base64: string): boolean {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return false;
  const bytes = Buffer.from(base64, "base64");
  if (bytes.length < 8) return false;
  const size = bytes.readUInt32LE(0);
  if (size % 4 !== 0 || size < 4 || 4 + size > bytes.length) return false;
  const units = new Uint32Array(size / 4);
  for (let i = 0; i < units.length; i++) units[i] = bytes.readUInt32LE(4 + 4 * i);
  const texts = bytes.subarray(4 + size);
  try {
    TEXT.decode(texts);
  } catch {
    return false;
  }
  // Each text ends with a zero, the last one too.
  if (texts.length > 0 && texts[texts.length - 1] !== 0) return false;
  return areUnitsSound(units, texts);
}

function areUnitsSound(units: Uint32Array, texts: Uint8Array): boolean {
  const isInside = (unit: number) => {
    // A byte takes any of the 256 units of a block, so the block has to be there.
    return (unit | 0xff) >>> 0 < units.length;
  };
  const offsetOf = (unit: number) => ((unit >>> 10) << ((unit & (1 << 9)) >>> 6)) >>> 0;
  if (!isInside(offsetOf(units[0]!))) return false;
  for (const [at, unit] of units.entries()) {
    // A leaf: where its text begins, which is at a character.
    if (unit >>> 31 === 1) {
      const start = (unit & 0x7fffffff) >>> 0;
      if (start >= texts.length || (texts[start]! & 0xc0) === 0x80) return false;
    } else if (!isInside((at ^ offsetOf(unit)) >>> 0)) return false;
  }
  return true;
}
