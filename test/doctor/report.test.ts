import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { examine, type Probes } from "../../src/doctor/report.js";
import type { ProbeResult } from "../../src/doctor/run_probe.js";
import { buildFolder } from "../../src/native/libtorch/cache.js";
import { resolveLibtorch } from "../../src/native/libtorch/resolve.js";
import { temporaryFolder } from "../install/wheels.js";
import { Sandbox } from "../native/libtorch/fake.js";

const works: ProbeResult = { libtorch: "2.13.0" };
const H100 = { version: "580.65.06", gpus: [{ name: "NVIDIA H100", memory: "81559 MiB" }] };

interface Machine {
  env?: NodeJS.ProcessEnv;
  /** What is in the folder that the clone was built against. */
  build?: { cuda?: boolean; version?: string };
  driver?: { version: string | null; gpus: { name: string; memory: string }[] };
  cpu?: ProbeResult;
  cuda?: ProbeResult;
  glibc?: string | null;
}

/** Examines a machine that is made up, but for the resolution, which looks at real folders. */
async function on({
  env = {},
  build,
  driver = { version: null, gpus: [] },
  cpu = works,
  cuda = works,
  glibc = "2.36",
}: Machine) {
  const sandbox = new Sandbox();
  try {
    const builtAgainst = build ? sandbox.libtorch("torch", build) : null;
    const probes: Probes = {
      driver: async () => driver,
      glibc: () => glibc,
      resolve: (given) => {
        const cudaDriver = () => (driver.version === null ? null : 13000);
        return resolveLibtorch({ env: given, builtAgainst, compiledFor: "2.13", cudaDriver }, { everyPlace: true });
      },
      compute: async (device) => (device === "cpu" ? cpu : cuda),
    };
    return await examine({ LIBTORCH_NODE_CACHE: await temporaryFolder(), ...env }, probes);
  } finally {
    sandbox.remove();
  }
}

describe("doctor", () => {
  test("a laptop without a GPU is in order, and it says why there is no CUDA", async () => {
    const report = await on({ build: {} });
    expect(report).toMatchObject({ usable: true, problems: [], hints: [], computation: { cpu: works, cuda: null } });
    expect(report.whyNoCuda).toBe("no NVIDIA driver was found");
    expect(report.versions).toMatchObject({ node: process.versions.node, glibc: "2.36", libtorch: "2.13.0" });
    expect(report.resolution!.tried.map(({ outcome }) => outcome)).toEqual([
      "absent",
      "chosen",
      "absent",
      "absent",
      "absent",
    ]);
  });

  test("a workstation computes on both", async () => {
    const report = await on({ build: { cuda: true }, driver: H100 });
    expect(report).toMatchObject({
      usable: true,
      whyNoCuda: null,
      computation: { cpu: works, cuda: works },
      driver: H100,
    });
  });

  test("a workstation with the build for the CPU gets the hint to install the other", async () => {
    const report = await on({ build: {}, driver: H100 });
    expect(report).toMatchObject({ usable: true, whyNoCuda: "the libtorch in use is a build for the CPU" });
    expect(report.hints).toEqual([
      { what: expect.stringContaining("build for the CPU"), fix: expect.stringContaining("install cuda") },
    ]);
  });

  test("a driver that is too old is a hint, and that CUDA fails a problem", async () => {
    const driver = { ...H100, version: "535.183.01" };
    const report = await on({ build: { cuda: true }, driver, cuda: { error: "CUDA driver version is insufficient" } });
    expect(report).toMatchObject({ usable: false, whyNoCuda: "CUDA driver version is insufficient" });
    expect(report.problems).toEqual([
      {
        what: "Computing with CUDA failed: CUDA driver version is insufficient",
        fix: expect.stringMatching(/Update NVIDIA's driver.*LIBTORCH_NODE_DEVICE=cpu/),
      },
    ]);
    expect(report.hints).toEqual([
      { what: expect.stringContaining("but found 535.183.01"), fix: "Update the driver." },
    ]);
  });

  test("CUDA that is forced and cannot be had is a problem", async () => {
    const report = await on({ build: {}, env: { LIBTORCH_NODE_DEVICE: "cuda" } });
    expect(report).toMatchObject({ usable: false, computation: { cpu: null, cuda: null } });
    expect(report.problems).toEqual([
      { what: expect.stringContaining("No libtorch for CUDA was found"), fix: expect.stringContaining("install cuda") },
    ]);
  });

  test("CUDA that is not wanted is not tried", async () => {
    const report = await on({ build: { cuda: true }, driver: H100, env: { LIBTORCH_NODE_DEVICE: "cpu" } });
    expect(report).toMatchObject({
      usable: true,
      computation: { cuda: null },
      whyNoCuda: "LIBTORCH_NODE_DEVICE=cpu",
      hints: [],
    });
  });

  test.each<[string, Machine, RegExp, RegExp]>([
    [
      "a word that is none",
      { env: { LIBTORCH_NODE_DEVICE: "gpu" } },
      /must be cpu, cuda or auto, and is "gpu"/,
      /unset/,
    ],
    ["an empty LIBTORCH", { env: { LIBTORCH: "/nowhere" } }, /\/nowhere cannot be used: there is no lib/, /LIBTORCH/],
    [
      "another version",
      { build: { version: "2.10.0" } },
      /cannot be used: it is libtorch 2\.10\.0; supported/,
      /npm run setup/,
    ],
    ["no libtorch", {}, /No libtorch was found/, /optional dependencies/],
    [
      "a crash",
      { build: {}, cpu: { error: "it crashed" } },
      /Computing on the CPU failed: it crashed/,
      /npm run setup/,
    ],
    ["musl", { build: {}, glibc: null }, /Expected glibc 2\.28 or newer, but .* \(musl\?\)/, /Debian/],
    ["an old glibc", { build: {}, glibc: "2.17" }, /has 2\.17/, /newer distribution/],
  ])("%s is a problem with a fix", async (_what, machine, what, fix) => {
    const report = await on(machine);
    expect(report.usable).toBe(false);
    expect(report.problems).toEqual([{ what: expect.stringMatching(what), fix: expect.stringMatching(fix) }]);
  });

  test("an unfinished install, and a build for CUDA where there is no driver, are hints", async () => {
    const env = { LIBTORCH_NODE_CACHE: await temporaryFolder() };
    const folder = buildFolder("2.13.0", "cu130", env);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "some-library"), "12345");
    expect((await on({ build: {}, env })).hints).toEqual([
      { what: expect.stringContaining("unfinished"), fix: expect.stringMatching(/install cuda.*uninstall cuda/) },
    ]);
    await writeFile(join(folder, "complete.json"), JSON.stringify({ version: "2.13.0", variant: "cu130" }));
    const report = await on({ build: {}, env });
    expect(report.installed.builds).toMatchObject([{ version: "2.13.0", variant: "cu130", path: folder }]);
    expect(report.hints).toEqual([
      { what: expect.stringContaining("but found none"), fix: expect.stringContaining("--gpus all") },
    ]);
  });
});
