import { chmodSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMPLETE } from "../../../src/native/libtorch/cache.js";
import { cpuPackage } from "../../../src/native/libtorch/places.js";
import { requireChosen, resolveLibtorch, type Surroundings } from "../../../src/native/libtorch/resolve.js";
import { Sandbox } from "./fake.js";

const sandbox = new Sandbox();
const emptyCache = sandbox.path("no-cache");
const fullCache = sandbox.path("cache");
let cpu: string;
let cuda: string;

beforeAll(() => {
  cpu = sandbox.libtorch("cpu");
  cuda = sandbox.libtorch("cuda", { cuda: true });
  install("cache", "2.13.0");
});
afterAll(() => sandbox.remove());

function install(cache: string, version: string): string {
  const name = `${cache}/${version}-cu130`;
  sandbox.libtorch(name, { cuda: true, version });
  sandbox.write(`${name}/${COMPLETE}`, JSON.stringify({ version, variant: "cu130" }));
  return sandbox.path(name);
}

function around(env: NodeJS.ProcessEnv = {}, more: Partial<Surroundings> = {}): Surroundings {
  return {
    env: { LIBTORCH_NODE_CACHE: emptyCache, ...env },
    builtAgainst: null,
    compiledFor: "2.13",
    cudaDriver: () => null,
    ...more,
  };
}
const driver = { cudaDriver: () => 13000 };
const installed = { LIBTORCH_NODE_CACHE: fullCache };
const chosen = (...args: Parameters<typeof around>) => resolveLibtorch(around(...args)).chosen?.path ?? null;
const refusal = (...args: Parameters<typeof around>) => {
  try {
    requireChosen(resolveLibtorch(around(...args)));
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("something was chosen");
};

describe.skipIf(process.platform !== "linux")("which libtorch is used:", () => {
  test("LIBTORCH comes before the clone's build, that before an installed CUDA build", () => {
    expect(chosen({ ...installed, LIBTORCH: cuda }, { builtAgainst: cpu, ...driver })).toBe(cuda);
    expect(chosen(installed, { builtAgainst: cpu, ...driver })).toBe(cpu);
    expect(chosen(installed, driver)).toBe(join(fullCache, "2.13.0-cu130"));
  });

  test("an installed CUDA build is passed over without a driver", () => {
    const { chosen, tried } = resolveLibtorch(around(installed));
    expect(chosen).toBe(null);
    expect(tried.map(({ place, outcome }) => `${place} ${outcome}`)).toEqual([
      "LIBTORCH absent",
      "build absent",
      "installed unwanted",
      "package absent",
      "python absent",
    ]);
    expect(tried[2]?.reason).toBe("it is a build for CUDA, and no NVIDIA driver is found");
  });

  test("the driver is not looked for when there is no CUDA build", () => {
    const cudaDriver = () => {
      throw new Error("asked");
    };
    expect(chosen({}, { builtAgainst: cpu, cudaDriver })).toBe(cpu);
  });

  test("LIBTORCH_NODE_DEVICE=cpu passes an installed CUDA build over", () => {
    const { tried } = resolveLibtorch(around({ ...installed, LIBTORCH_NODE_DEVICE: "cpu" }, driver));
    expect(tried[2]).toMatchObject({
      outcome: "unwanted",
      reason: expect.stringContaining("LIBTORCH_NODE_DEVICE=cpu"),
    });
  });

  test("LIBTORCH_NODE_DEVICE=cuda passes builds for the CPU over", () => {
    const env = { ...installed, LIBTORCH_NODE_DEVICE: "cuda" };
    expect(chosen(env, { builtAgainst: cpu, ...driver })).toBe(join(fullCache, "2.13.0-cu130"));
  });

  test("of several installed builds, the pinned version", () => {
    for (const version of ["2.11.0", "2.13.0", "2.14.0"]) install("several", version);
    const env = { LIBTORCH_NODE_CACHE: sandbox.path("several") };
    expect(chosen(env, driver)).toBe(sandbox.path("several", "2.13.0-cu130"));
  });

  test("a Python's torch, when LIBTORCH_NODE_PYTHON names the Python and nothing came before", () => {
    const python = sandbox.write("python", `#!/bin/sh\necho '${cpu}'\n`);
    expect(chosen({ LIBTORCH_NODE_PYTHON: python })).toBe(null);
    chmodSync(python, 0o755);
    expect(chosen({ LIBTORCH_NODE_PYTHON: python })).toBe(cpu);
    expect(chosen({ LIBTORCH_NODE_PYTHON: python }, { builtAgainst: cuda })).toBe(cuda);
  });

  test("a report of every place goes on after the chosen one", () => {
    const all = resolveLibtorch(around(installed, { builtAgainst: cpu, ...driver }), { everyPlace: true });
    expect(all.chosen?.path).toBe(cpu);
    expect(all.tried.map(({ outcome }) => outcome)).toEqual(["absent", "chosen", "spare", "absent", "absent"]);
  });
});

describe.skipIf(process.platform !== "linux")("what cannot be had is an error that", () => {
  test("lists every place and says what to do", () => {
    const message = refusal({ LIBTORCH_NODE_DEVICE: "cuda" }, { builtAgainst: cpu, ...driver });
    expect(message.split("\n")).toEqual([
      "No libtorch for CUDA was found, although LIBTORCH_NODE_DEVICE=cuda asks for one.",
      "Looked at, in this order:",
      "  1. LIBTORCH: is not set",
      `  2. this clone's build (${cpu}): it is a build for the CPU, and LIBTORCH_NODE_DEVICE=cuda`,
      `  3. installed CUDA builds: there is none in ${emptyCache}`,
      `  4. the package ${cpuPackage}: it is not installed`,
      "  5. the torch of LIBTORCH_NODE_PYTHON: the variable is not set",
      expect.stringContaining("npx libtorch-node install cuda"),
    ]);
  });

  test("names the missing driver when CUDA is forced", () => {
    expect(refusal({ ...installed, LIBTORCH_NODE_DEVICE: "cuda" })).toContain(
      "needs an NVIDIA driver, and none is found",
    );
  });

  test("names the package when nothing is there", () => {
    expect(refusal()).toContain(`which bring ${cpuPackage}`);
  });

  test("does not pass over a LIBTORCH that is wrong", () => {
    const nowhere = refusal({ LIBTORCH: "/nowhere" }, { builtAgainst: cpu });
    expect(nowhere).toContain("The libtorch in /nowhere cannot be used.");
    expect(nowhere).toContain("there is no lib/libtorch.so in it");
    expect(nowhere).toContain("or unset it");
    const disagree = refusal({ LIBTORCH: cpu, LIBTORCH_NODE_DEVICE: "cuda" }, { builtAgainst: cuda, ...driver });
    expect(disagree).toContain("the two do not agree");
  });

  test("does not pass over an installed CUDA build of another version", () => {
    install("old", "2.12.0");
    const env = { LIBTORCH_NODE_CACHE: sandbox.path("old") };
    const message = refusal(env, driver);
    expect(message).toContain("it is libtorch 2.12.0, and this addon is compiled for 2.13");
    expect(message).toContain("npx libtorch-node install cuda");
  });

  test("names the supported versions to who has another", () => {
    const message = refusal({ LIBTORCH: sandbox.libtorch("ancient", { version: "2.5.1" }) });
    expect(message).toContain("it is libtorch 2.5.1; supported are 2.11 to 2.14");
  });

  test("names the three words of LIBTORCH_NODE_DEVICE", () => {
    expect(() => resolveLibtorch(around({ LIBTORCH_NODE_DEVICE: "gpu" }))).toThrow(
      'must be cpu, cuda or auto, and is "gpu"',
    );
  });
});
