import { describe, expect, test } from "vitest";
import { noPython } from "../python.js";
import { endingsInPython } from "./in_python.js";
import { KNOWN_CRASHES } from "./known_crashes.js";

describe("what ends Python is an Error here", () => {
  test.each(KNOWN_CRASHES)("$op: $why", ({ ours, says }) => {
    expect(ours).toThrow(says);
  });
});

test.skipIf(noPython)("every crash in the list is libtorch's own: it ends Python", { timeout: 300_000 }, async () => {
  const endings = await endingsInPython(KNOWN_CRASHES.map(({ python }) => python));
  expect(KNOWN_CRASHES.filter((_, index) => endings[index] === null).map(({ python }) => python)).toEqual([]);
});
