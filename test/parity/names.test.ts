/** The names part of FEATURES.md is what Python's and this library's names are today. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFeatures } from "../../parity/features.js";
import { namesPart } from "../../parity/names.js";
import { packageRoot } from "../../src/internal/package_root.js";
import { noPython } from "../python.js";

test.skipIf(noPython)(
  "FEATURES.md has the names that are here (`npm run parity -- --features FEATURES.md --names-only`)",
  async () => {
    const { names } = readFeatures(join(packageRoot(), "FEATURES.md"));
    expect(names.split("\n")).toEqual((await namesPart()).trim().split("\n"));
  },
);
