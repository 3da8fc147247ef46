import { chmod, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/doctor/report.js";
import { runProbe } from "../../src/doctor/run_probe.js";
import { findDriver } from "../../src/install/driver.js";
import { surroundings } from "../../src/native/libtorch/open.js";
import { resolveLibtorch } from "../../src/native/libtorch/resolve.js";
import { runCli } from "../cli/run_cli.js";
import { temporaryFolder } from "../install/wheels.js";
import { withoutSanitizers } from "../sanitized.js";

async function script(code: string): Promise<string> {
  const file = join(await temporaryFolder(), "probe.mjs");
  await writeFile(file, code);
  return file;
}

describe("the computation in a child process", () => {
  test.each([
    ["a crash", 'process.kill(process.pid, "SIGSEGV")', /^the process crashed \(SIGSEGV\)$/],
    ["an abort", "process.abort()", /^the process crashed \(SIGABRT\)/],
    [
      "an exit",
      'console.error("warming up\\nno library"); process.exit(127)',
      /^the process ended with exit code 127: no library$/,
    ],
  ])("%s is a line of the report", async (_what, code, error) => {
    // AddressSanitizer makes an exit of a crash.
    const result = await runProbe("cpu", withoutSanitizers(), { file: await script(code) });
    expect(result).toEqual({ error: expect.stringMatching(error) });
  });

  test("one that hangs is ended", async () => {
    const file = await script("setInterval(() => {}, 1000)");
    expect(await runProbe("cpu", process.env, { file, timeoutMs: 500 })).toEqual({
      error: "it did not end within 0.5 s",
    });
  });

  test("computes on the CPU, and says what CUDA lacks where there is none", async () => {
    const [cpu, cuda] = await Promise.all([runProbe("cpu"), runProbe("cuda")]);
    expect(cpu).toEqual({ libtorch: expect.stringMatching(/^2\.\d+\.\d+/) });
    const { chosen } = resolveLibtorch(surroundings());
    if (!chosen!.cuda) expect(cuda).toEqual({ error: expect.stringMatching(/CUDA/) });
  });
});

describe("libtorch-node doctor", () => {
  test("prints what works, and with --json the same as an object", async () => {
    const [text, json] = await Promise.all([runCli(["doctor"]), runCli(["doctor", "--json"])]);
    const report = JSON.parse(json.stdout) as Report;
    expect([text.code, json.code, report.usable]).toEqual([0, 0, true]);
    expect(text.stdout).toMatch(/^libtorch-node +\d/);
    expect(text.stdout).toContain(`CPU            works (libtorch ${report.versions.libtorch})`);
    expect(text.stdout).toMatch(/USED +\S.*libtorch 2\.\d+/);
    expect(text.stdout).toMatch(/libtorch-node can be used\.\n$/);
  });

  test("ends with 1 when the library cannot be used, with the fix for it", async () => {
    const { code, stdout } = await runCli(["doctor"], { env: { LIBTORCH: "/nowhere" } });
    expect(code).toBe(1);
    expect(stdout).toMatch(/UNUSABLE +LIBTORCH: \/nowhere, there is no lib\/libtorch/);
    expect(stdout).toMatch(/\* The libtorch in \/nowhere cannot be used.*\n {4}Fix: Let LIBTORCH name/);
    expect(stdout).toMatch(/CANNOT be used/);
  });
});

describe("NVIDIA's driver", () => {
  test.each([
    [
      "NVRM version: NVIDIA UNIX x86_64 Kernel Module  580.65.06  Sun Jul 27 07:10:48 UTC 2025\nGCC version: 13",
      "580.65.06",
    ],
    [
      "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  575.57.08  Release Build  (dvs-builder@U16)  Sat May 24\n",
      "575.57.08",
    ],
    ["nothing of the kind", null],
  ])("is read from the kernel module's own words: %j", async (words, version) => {
    const file = join(await temporaryFolder(), "version");
    await writeFile(file, words);
    expect((await findDriver(file, { PATH: "/nowhere" })).version).toBe(version);
  });

  test("and the GPUs from nvidia-smi", async () => {
    const folder = await temporaryFolder();
    const smi = join(folder, "nvidia-smi");
    await writeFile(
      smi,
      '#!/bin/sh\necho "580.65.06, NVIDIA H100 80GB HBM3, 81559 MiB"\necho "580.65.06, NVIDIA A2, 15356 MiB"\n',
    );
    await chmod(smi, 0o755);
    expect(await findDriver("/nowhere", { PATH: [folder, process.env.PATH].join(delimiter) })).toEqual({
      version: "580.65.06",
      gpus: [
        { name: "NVIDIA H100 80GB HBM3", memory: "81559 MiB" },
        { name: "NVIDIA A2", memory: "15356 MiB" },
      ],
    });
  });
});
