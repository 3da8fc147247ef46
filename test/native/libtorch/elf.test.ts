import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readSharedLibrary } from "../../../src/native/libtorch/elf.js";
import { madeFor, real, Sandbox, truncated } from "./fake.js";

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());
const read = (content: string | Uint8Array) => () => readSharedLibrary(sandbox.write("library.so", content), "x64");

describe.skipIf(process.platform !== "linux" || process.arch !== "x64")("a shared library", () => {
  test("tells what it needs and where that is looked for", () => {
    expect(readSharedLibrary(join(real, "lib", "libtorch.so"))).toEqual({
      needed: ["libtorch_cpu.so"],
      runpath: ["$ORIGIN"],
    });
    expect(readSharedLibrary(join(real, "lib", "libtorch_cpu.so")).needed).toContain("libgomp.so.1");
  });

  test("that is something else is refused", () => {
    expect(read("")).toThrow("is not a shared library");
    expect(read("version https://git-lfs.github.com/spec/v1")).toThrow("is not a shared library");
  });

  test("of another architecture is refused by name", () => {
    expect(read(madeFor(183, "libtorch.so"))).toThrow("is made for arm64, and this Node for x64");
    expect(read(madeFor(8, "libtorch.so"))).toThrow("is made for machine 8");
  });

  test("that lacks its end is refused, wherever it was cut", () => {
    const whole = truncated("libtorch.so", Number.POSITIVE_INFINITY).length;
    for (const length of [5, 63, 64, 100, 1000, whole >> 1, whole - 1]) {
      expect(read(truncated("libtorch.so", length)), `${length} bytes`).toThrow("is truncated");
    }
  });
});
