/** What only whole processes show: the command line, two at once, interruption, a full disk. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { installCuda } from "../../src/install/install.js";
import { installedLibtorchs } from "../../src/native/libtorch/cache.js";
import { runCli } from "../cli/run_cli.js";
import { proxyTo, serveWheels } from "./server.js";
import { environment, manifestOf, temporaryFolder, usualWheels, type Wheel } from "./wheels.js";

function sizeOf(wheels: Wheel[]): number {
  return wheels.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** For a process: strings only. */
async function processEnvironment(wheels: Wheel[], url: string, more = {}): Promise<Record<string, string>> {
  return (await environment(manifestOf(wheels, `${url}/whl`), more)) as Record<string, string>;
}

describe("libtorch-node install cuda", () => {
  test("two at once: one fetches, the other waits and finds it done; then list and uninstall", async () => {
    const wheels = usualWheels();
    const server = await serveWheels(wheels, { pieceDelayMs: 20 });
    const env = await processEnvironment(wheels, server.url);
    const args = ["install", "cuda", "--force", "--json"];
    const [first, second] = await Promise.all([runCli(args, { env }), runCli(["install", "cuda", "--force"], { env })]);
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(server.served()).toBe(sizeOf(wheels));
    const waited = second.stderr.includes("another install is running; waiting for it");
    expect(JSON.parse(first.stdout)).toMatchObject({ version: "9.9.9", variant: "cu130", already: !waited });
    expect(second.stdout).toMatch(
      waited ? /^libtorch 9\.9\.9 \(cu130\) was already installed in / : /^libtorch .* is installed in /,
    );
    expect(await readdir(env.LIBTORCH_NODE_CACHE!)).toEqual(["9.9.9-cu130"]);

    const [text, json] = await Promise.all([runCli(["list"], { env }), runCli(["list", "--json"], { env })]);
    expect(text.stdout).toMatch(/^libtorch 9\.9\.9 \(cu130\) {2}900 kB {2}\/.*\/9\.9\.9-cu130\n$/);
    expect(JSON.parse(json.stdout)).toMatchObject({ builds: [{ version: "9.9.9", variant: "cu130" }], unfinished: 0 });

    expect((await runCli(["uninstall", "cuda"], { env })).stdout).toBe("removed libtorch 9.9.9 (cu130), 900 kB\n");
    expect(await readdir(env.LIBTORCH_NODE_CACHE!)).toEqual([]);
  });

  test("Ctrl+C ends it with 130 and gives the lock back; the next run goes on", async () => {
    const wheels = usualWheels();
    const behaviour = { pieceDelayMs: 20 };
    const server = await serveWheels(wheels, behaviour);
    const env = await processEnvironment(wheels, server.url);
    const { code, stderr } = await interrupted(env, "SIGINT", () => server.served() > 200_000);
    expect([code, stderr.split("\n").at(-2)]).toEqual([130, "interrupted"]);
    expect(await readdir(env.LIBTORCH_NODE_CACHE!)).toEqual(["libtorch-node-downloads"]);
    expect((await runCli(["list"], { env })).stdout).toMatch(
      /^no build of libtorch is installed in .*\n\d+.* of an unfinished install/,
    );
    behaviour.pieceDelayMs = 0;
    await installCuda({ env, force: true });
    expect(server.served()).toBeLessThan(sizeOf(wheels) + 150_000);
    expect(server.requests.some((request) => request.includes("bytes="))).toBe(true);
  });

  test("killed in the middle: nothing is used, and the next run goes on once the lock is old", async () => {
    const wheels = usualWheels();
    const behaviour = { pieceDelayMs: 20 };
    const server = await serveWheels(wheels, behaviour);
    const env = await processEnvironment(wheels, server.url);
    expect((await interrupted(env, "SIGKILL", () => server.served() > 200_000)).code).toBe(null);
    expect(existsSync(join(env.LIBTORCH_NODE_CACHE!, "install.lock"))).toBe(true);
    expect(installedLibtorchs(env)).toEqual([]);
    behaviour.pieceDelayMs = 0;
    const events: string[] = [];
    await installCuda({ env, force: true, staleMs: 2000, onEvent: ({ type }) => events.push(type) });
    expect(events[0]).toBe("waiting");
    expect(server.served()).toBeLessThan(sizeOf(wheels) + 150_000);
    expect(installedLibtorchs(env)).toHaveLength(1);
  });

  test("goes through HTTP_PROXY, tells in lines what it does, and ends with 1 when it cannot", async () => {
    const wheels = usualWheels();
    const server = await serveWheels(wheels);
    const proxy = await proxyTo(server.url);
    const more = { HTTP_PROXY: proxy.url, NO_PROXY: "", LIBTORCH_NODE_MIRROR: "http://mirror.invalid/files" };
    const env = await processEnvironment(wheels, server.url, more);
    const good = await runCli(["install", "cuda", "--force"], { env });
    expect(good.code).toBe(0);
    expect(proxy.asked).toContain("mirror.invalid:80");
    const lines = good.stderr.trim().split("\n");
    expect(lines[0]).toMatch(/^downloading 2 files, 1\.2 MB$/);
    expect(lines.at(-1)).toMatch(/^unpacking nvidia_cudnn-1\.0/);

    const other = await processEnvironment(usualWheels(), server.url);
    const bad = await runCli(["install", "cuda", "--force", "--json"], { env: other });
    expect([bad.code, bad.stdout]).toEqual([1, ""]);
    expect(bad.stderr).toMatch(/^error: Expected torch-1\.0/);
  });

  test.each<[string[], RegExp]>([
    [["install", "rocm"], /'rocm' is invalid for argument 'what'/],
    [
      ["install", "cuda", "--from", "x.whl", "--python", "y"],
      /'--from <file...>' cannot be used with option '--python <path>'/,
    ],
    [["uninstall"], /expected what to remove: 'cuda' or --all/],
  ])("%j is a wrong command line: exit code 2", async (args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});

function interrupted(env: Record<string, string>, signal: NodeJS.Signals, when: () => boolean) {
  let timer: NodeJS.Timeout;
  return runCli(["install", "cuda", "--force"], {
    env,
    onStart(kill) {
      timer = setInterval(() => {
        if (!when()) return;
        clearInterval(timer);
        kill(signal);
      }, 5);
    },
  }).finally(() => clearInterval(timer));
}

const noMount = mountProblem();

/** Why no small disk can be had. */
function mountProblem(): string | undefined {
  if (process.getuid?.() !== 0) return "only root can mount a small file system to fill";
  try {
    mount("/mnt", "size=1m");
    execFileSync("umount", ["/mnt"]);
    return undefined;
  } catch (error) {
    return `mounting a small file system does not work here: ${(error as Error).message}`;
  }
}

function mount(folder: string, options: string): void {
  execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "pipe" });
}

describe.skipIf(noMount)(`a disk that fills up meanwhile${noMount ? ` (${noMount})` : ""}`, () => {
  const mounted: string[] = [];

  afterEach(() => {
    for (const folder of mounted.splice(0)) execFileSync("umount", [folder]);
  });

  test.each([
    ["while fetching", "900k"],
    ["while unpacking", "1500k"],
  ])("%s: an error, nothing usable, and the next run goes on", async (_when, size) => {
    const wheels = usualWheels();
    const server = await serveWheels(wheels);
    const env = await environment(manifestOf(wheels, `${server.url}/whl`));
    const disk = await temporaryFolder();
    mount(disk, `size=${size}`);
    mounted.push(disk);
    env.LIBTORCH_NODE_CACHE = join(disk, "cache");
    await mkdir(env.LIBTORCH_NODE_CACHE);
    await writeFile(join(env.LIBTORCH_NODE_CACHE, "of-another-program"), "");
    const options = { env, force: true, probes: { freeBytes: async () => Number.POSITIVE_INFINITY } };
    await expect(installCuda(options)).rejects.toThrow(
      /The disk of .* is full\..*goes on where it stopped.*LIBTORCH_NODE_CACHE/,
    );
    expect(installedLibtorchs(env)).toEqual([]);
    expect((await readdir(env.LIBTORCH_NODE_CACHE)).sort()).toEqual(["libtorch-node-downloads", "of-another-program"]);
    mount(disk, "remount,size=16m");
    await installCuda(options);
    expect(installedLibtorchs(env)).toHaveLength(1);
    // The first of the two had come whole.
    expect(server.requests.filter((request) => request.includes("files/torch"))).toHaveLength(1);
  });
});
