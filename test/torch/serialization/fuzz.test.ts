import { expect, test } from "vitest";
import { temporaryFolder } from "./folder.js";
import { fuzz } from "./fuzz.js";

const inFolder = temporaryFolder();

// `npm run fuzz` does twenty times as many.
test("a thousand damaged files each end in an error that names the file or in a right read", async () => {
  const { refused, read } = await fuzz(inFolder("fuzz"), 0, 1000);
  expect(refused + read).toBe(1000);
  expect(refused).toBeGreaterThan(500);
  expect(read).toBeGreaterThan(50);
});
