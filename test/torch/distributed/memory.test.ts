/** How much memory a rank needs, against what the arithmetic says. */

import { expect, test } from "vitest";
import { sanitized } from "../../sanitized.js";
import type { MemoryArgs } from "./memory_rank.js";
import { runWorld } from "./world.js";

const WORLD = 2;
const BLOCKS = 8;
const WIDTH = 512;
/** The bytes of a block's parameters. */
const BLOCK = WIDTH * WIDTH * 4;
const MODEL = BLOCKS * BLOCK;

async function peaks(kind: string): Promise<number[]> {
  const args: MemoryArgs = { blocks: BLOCKS, width: WIDTH };
  const world = await runWorld<{ peak: number }>(Array(WORLD).fill("memory_rank.ts"), {
    args,
    env: { MEMORY_KIND: kind },
  });
  return world.map(({ lines }) => (lines[0] as { peak: number }).peak);
}

/** Adam keeps two averages; for what it computes with, one parameter's worth. */
const adam = (parameters: number, largest: number) => 2 * parameters + largest;

// The sanitizer keeps addresses from being used again, by which memory_rank.ts sees what gloo's threads free.
test.skipIf(sanitized).each([
  // Parameters, gradients, and the state of all.
  ["whole", 2 * MODEL + adam(MODEL, BLOCK)],
  // ... of those of this rank.
  ["zero", 2 * MODEL + adam(MODEL / WORLD, BLOCK)],
  // Its part of the parameters and of Adam's state; and in the backward pass, when the gradient of the first block but one is there:
  // its part of the gradients of those behind it, but for the last one's, which is on its way, whole; of this block the whole and its
  // gradient; and the next one, which comes meanwhile.
  ["sharded", (3 * MODEL) / WORLD + ((BLOCKS - 3) * BLOCK) / WORLD + 4 * BLOCK],
])("a rank of a model that is %s needs what the arithmetic says, within a tenth", async (kind, expected) => {
  for (const peak of await peaks(kind)) {
    expect(peak / expected).toBeGreaterThan(0.9);
    expect(peak / expected).toBeLessThan(1.1);
  }
});
