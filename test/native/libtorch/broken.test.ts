import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { madeFor, Sandbox, truncated } from "./fake.js";

const loader = fileURLToPath(new URL("load.ts", import.meta.url));
const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

/** Loads the package in a process of its own with this libtorch; see load.ts for the arguments. */
const load = (libtorch: string, ...args: string[]) =>
  execa(process.execPath, ["--import", "tsx", loader, ...args], {
    env: { LIBTORCH: libtorch },
    all: true,
    reject: false,
  });

const abiVersion = (major: number, minor: number) =>
  `extern "C" unsigned long aoti_torch_abi_version() { return ${major}UL << 56 | ${minor}UL << 48; }\n`;

const cases: Record<string, { libtorch: () => string; says: string[] }> = {
  "that is whole": { libtorch: () => sandbox.wholeLibtorch("whole", {}), says: ['"libtorch":"2.13.0"'] },
  "without one of its libraries": {
    libtorch: () => sandbox.libtorch("alone"),
    says: ["LibtorchError", "it needs libtorch_cpu.so, which is neither in"],
  },
  "with a truncated library": {
    libtorch: () => sandbox.wholeLibtorch("cut", { "libc10.so": truncated("libc10.so", 700_000) }),
    says: ["LibtorchError", "libc10.so is truncated"],
  },
  "with a library for another architecture": {
    libtorch: () => sandbox.wholeLibtorch("arm", { "libc10.so": madeFor(183, "libc10.so") }),
    says: ["LibtorchError", "libc10.so is made for arm64, and this Node for x64"],
  },
  "with something else under a library's name": {
    libtorch: () => sandbox.wholeLibtorch("text", { "libc10.so": Buffer.from("<html>Not found</html>") }),
    says: ["LibtorchError", "libc10.so is not a shared library"],
  },
  "of an unsupported version": {
    libtorch: () => sandbox.compiledLibtorch("old", abiVersion(2, 10)),
    says: ["LibtorchError", "it is libtorch 2.10.0; supported are 2.11 to 2.14"],
  },
  "of another version than the addon's": {
    libtorch: () => sandbox.compiledLibtorch("other", abiVersion(2, 12)),
    says: ["LibtorchError", "it is libtorch 2.12.0, and this addon is compiled for 2.13"],
  },
  "that does not tell its version": {
    libtorch: () => sandbox.compiledLibtorch("silent", ""),
    says: ["LibtorchError", "its version is not known"],
  },
  "that lacks what the addon calls": {
    libtorch: () => sandbox.compiledLibtorch("hollow", abiVersion(2, 13)),
    says: ["LibtorchError", "does not load with the libtorch in", "undefined symbol", "Let LIBTORCH name a folder"],
  },
};

describe.skipIf(process.platform !== "linux" || process.arch !== "x64")("a libtorch", () => {
  const results: Record<string, Awaited<ReturnType<typeof load>>[]> = {};

  beforeAll(async () => {
    const names = Object.keys(cases);
    // Two at a time.
    const work = async () => {
      for (let name = names.shift(); name !== undefined; name = names.shift()) {
        const libtorch = cases[name]!.libtorch();
        results[name] = [await load(libtorch), await load(libtorch, "begin")];
      }
    };
    await Promise.all([work(), work()]);
  });

  const ways = ["in the thread of JavaScript", "in one of its own"];
  test.each(Object.keys(cases).flatMap((name) => ways.map((way, index) => ({ name, way, index }))))(
    "$name, loaded $way",
    ({ name, index }) => {
      const { says } = cases[name]!;
      const { exitCode, all } = results[name]![index]!;
      for (const words of says) expect(all).toContain(words);
      expect(exitCode).toBe(says[0] === "LibtorchError" ? 1 : 0);
      if (exitCode === 1) expect(all).toMatch(/Let LIBTORCH name a folder/);
    },
  );
});
