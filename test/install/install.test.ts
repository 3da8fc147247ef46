import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type InstallEvent, type InstallOptions, installCuda } from "../../src/install/install.js";
import { installedLibtorchs } from "../../src/native/libtorch/cache.js";
import { type Behaviour, proxyTo, serveWheels } from "./server.js";
import { environment, manifestOf, pin, temporaryFolder, usualWheels, type Wheel } from "./wheels.js";

const DRIVER = async () => ({ version: "580.65.06", gpus: [] });

/** What a good machine has; each test takes something away. */
function options(env: NodeJS.ProcessEnv, more: Partial<InstallOptions> = {}): InstallOptions {
  return { env, retryDelayMs: 1, probes: { driver: DRIVER }, ...more };
}

async function usual(behaviour: Behaviour = {}) {
  const wheels = usualWheels();
  const server = await serveWheels(wheels, behaviour);
  const env = await environment(manifestOf(wheels, `${server.url}/whl`));
  behaviour.partOf = partsIn(env);
  return { wheels, server, env, total: wheels.reduce((sum, { bytes }) => sum + bytes.length, 0) };
}

function downloadsOf(env: NodeJS.ProcessEnv): string {
  return join(env.LIBTORCH_NODE_CACHE!, "libtorch-node-downloads");
}

function partsIn(env: NodeJS.ProcessEnv): (name: string) => string {
  return (name) => join(downloadsOf(env), `${name}.part`);
}

function expectNothingUsable(env: NodeJS.ProcessEnv): void {
  expect(installedLibtorchs(env)).toEqual([]);
  expect(existsSync(join(env.LIBTORCH_NODE_CACHE!, "install.lock"))).toBe(false);
}

describe("install cuda", () => {
  test("fetches every file once, through the index, and leaves a build with its libraries and licences", async () => {
    const { server, env, total, wheels } = await usual();
    const events: InstallEvent[] = [];
    const installed = await installCuda(options(env, { onEvent: (event) => events.push(event) }));
    const path = join(env.LIBTORCH_NODE_CACHE!, "9.9.9-cu130");
    expect(installed).toEqual({ version: "9.9.9", variant: "cu130", path, already: false });
    expect(installedLibtorchs(env)).toEqual([{ version: "9.9.9", variant: "cu130", path }]);
    expect((await readdir(join(path, "lib"))).sort()).toEqual(["libcudnn.so.9", "libgomp.so.1", "libtorch.so"]);
    expect((await readdir(join(path, "licenses"), { recursive: true })).sort()).toEqual([
      "nvidia-cudnn",
      "nvidia-cudnn/LICENSE.txt",
      "torch",
      "torch/third_party",
      "torch/third_party/fmt",
      "torch/third_party/fmt/LICENSE",
    ]);
    expect(await readdir(env.LIBTORCH_NODE_CACHE!)).toEqual(["9.9.9-cu130"]);
    expect(server.served()).toBe(total);
    expect(events.at(0)).toEqual({ type: "start", bytes: total, files: 2 });
    expect(events.filter((event) => event.type === "bytes").at(-1)).toMatchObject({ received: total, total });
    expect(events.at(-1)).toEqual({ type: "unpack", file: wheels[1]!.file.name });
  });

  test("a second time finds it done and asks nobody", async () => {
    const { server, env } = await usual();
    await installCuda(options(env));
    server.requests.length = 0;
    expect(await installCuda(options(env))).toMatchObject({ already: true });
    expect(server.requests).toEqual([]);
  });

  test("refuses a file with another SHA-256, keeps none of it, and installs the right one afterwards", async () => {
    const { env, wheels } = await usual();
    const forged = wheels.map(({ file, bytes }) => ({ file, bytes: randomBytes(bytes.length) }));
    const mirror = await serveWheels(forged);
    const attempt = installCuda(options({ ...env, LIBTORCH_NODE_MIRROR: mirror.url }));
    await expect(attempt).rejects.toThrow(
      /Expected torch-1\.0\+cu130.* with SHA-256 [0-9a-f]{64}, but what came has [0-9a-f]{64}/,
    );
    expectNothingUsable(env);
    expect(await readdir(downloadsOf(env))).toEqual([]);
    expect(await installCuda(options(env))).toMatchObject({ already: false });
  });

  test("refuses a file of another size before it fetches it", async () => {
    const { env, wheels } = await usual();
    const mirror = await serveWheels(wheels.map(({ file, bytes }) => ({ file, bytes: Buffer.concat([bytes, bytes]) })));
    const attempt = installCuda(options({ ...env, LIBTORCH_NODE_MIRROR: mirror.url }));
    await expect(attempt).rejects.toThrow(/Expected torch-1\.0.* with \d+ bytes, but .* has \d+/);
    expectNothingUsable(env);
  });

  test("goes on where a connection was cut", async () => {
    let cuts = 0;
    const { server, env, total } = await usual({ cutAfter: () => (++cuts <= 3 ? 100_000 : null) });
    const events: InstallEvent[] = [];
    await installCuda(options(env, { onEvent: (event) => events.push(event) }));
    expect(events.filter((event) => event.type === "retry")).toHaveLength(3);
    expect(server.served()).toBe(total);
    expect(server.requests.filter((request) => request.includes("bytes="))).toHaveLength(3);
    expect(installedLibtorchs(env)).toHaveLength(1);
  });

  test("starts again where the server ignores the range", async () => {
    let cuts = 0;
    const { server, env, total } = await usual({ ignoreRange: true, cutAfter: () => (++cuts === 1 ? 100_000 : null) });
    await installCuda(options(env));
    expect(server.served()).toBe(total + 100_000);
  });

  test("starts again where the file has changed meanwhile", async () => {
    let cuts = 0;
    const behaviour = { etag: () => (cuts > 0 ? '"two"' : '"one"'), cutAfter: () => (++cuts === 1 ? 100_000 : null) };
    const { server, env, total } = await usual(behaviour);
    await installCuda(options(env));
    expect(server.served()).toBeGreaterThan(total);
    expect(installedLibtorchs(env)).toHaveLength(1);
  });

  test("throws a part away that turns out to be of another file", async () => {
    const { env, wheels } = await usual();
    const downloads = downloadsOf(env);
    await mkdir(downloads, { recursive: true });
    await writeFile(join(downloads, `${wheels[0]!.file.name}.part`), randomBytes(50_000));
    await installCuda(options(env));
    expect(installedLibtorchs(env)).toHaveLength(1);
  });

  test("gives up when attempt after attempt brings nothing, and keeps what came", async () => {
    let asked = 0;
    const { env, wheels, server } = await usual({ cutAfter: () => (asked++ === 0 ? 100_000 : 0) });
    await expect(installCuda(options(env))).rejects.toThrow(
      /5 attempts in a row brought nothing .* run this again to go on\. .*HTTPS_PROXY.*LIBTORCH_NODE_MIRROR.*--from/,
    );
    expectNothingUsable(env);
    expect(server.served()).toBe(100_000);
    const kept = await readFile(partsIn(env)(wheels[0]!.file.name));
    expect(kept.equals(wheels[0]!.bytes.subarray(0, 100_000))).toBe(true);
  });

  test.each([
    [503, true],
    [404, false],
  ])("an answer %i is tried again: %s", async (status, again) => {
    let failed = 0;
    const { env } = await usual({
      handle: (_request, response) => failed++ === 0 && Boolean(response.writeHead(status).end()),
    });
    if (again) await installCuda(options(env));
    else
      await expect(installCuda(options(env))).rejects.toThrow(
        /Expected http.*\/whl\/torch\/ to be there, but the server answers 404/,
      );
    expect(installedLibtorchs(env)).toHaveLength(again ? 1 : 0);
  });

  test("follows redirects to another server, with the range", async () => {
    const wheels = usualWheels();
    let cuts = 0;
    const behaviour: Behaviour = { cutAfter: () => (++cuts === 1 ? 100_000 : null) };
    const store = await serveWheels(wheels, behaviour);
    const door = await serveWheels([], {
      handle: (request, response) => Boolean(response.writeHead(302, { location: `${store.url}${request.url}` }).end()),
    });
    const env = await environment(manifestOf(wheels, "http://unused.invalid"), {
      LIBTORCH_NODE_MIRROR: `${door.url}/here/`,
    });
    behaviour.partOf = partsIn(env);
    await installCuda(options(env));
    expect(store.served()).toBe(wheels.reduce((sum, { bytes }) => sum + bytes.length, 0));
    expect(store.requests.some((request) => request.endsWith("bytes=100000-"))).toBe(true);
  });

  test("does not follow redirects for ever", async () => {
    const { env } = await usual({
      handle: (request, response) => Boolean(response.writeHead(302, { location: request.url }).end()),
    });
    await expect(installCuda(options(env))).rejects.toThrow(/redirects more than 5 times/);
    expectNothingUsable(env);
  });

  test("goes through the proxy of the environment, and past it where NO_PROXY says so", async () => {
    const wheels = usualWheels();
    const server = await serveWheels(wheels);
    const proxy = await proxyTo(server.url);
    const env = await environment(manifestOf(wheels, "http://index.invalid/whl"), { HTTP_PROXY: proxy.url });
    await installCuda(options(env));
    expect(new Set(proxy.asked)).toEqual(new Set(["index.invalid:80"]));

    const direct = await environment(manifestOf(wheels, `${server.url}/whl`), {
      HTTP_PROXY: "http://127.0.0.1:9",
      NO_PROXY: "127.0.0.1",
    });
    expect(await installCuda(options(direct))).toMatchObject({ already: false });
  });

  test("says so when the page of the index does not have the file", async () => {
    const { env } = await usual({
      handle: (request, response) => request.url!.endsWith("/torch/") && Boolean(response.end("<html></html>")),
    });
    await expect(installCuda(options(env))).rejects.toThrow(
      /Expected a link to torch-1\.0.* but there is none.*MIRROR/,
    );
  });

  test.each(["nowhere", "ftp://host/folder"])("refuses the mirror %j", async (mirror) => {
    const { env } = await usual();
    await expect(installCuda(options({ ...env, LIBTORCH_NODE_MIRROR: mirror }))).rejects.toThrow(/http or https URL/);
  });

  test("an incomplete build is not used, and is made anew", async () => {
    const { env } = await usual();
    const { path } = await installCuda(options(env));
    await rm(join(path, "complete.json"));
    await writeFile(join(path, "lib", "stray.so"), "");
    expectNothingUsable(env);
    await installCuda(options(env));
    expect(existsSync(join(path, "lib", "stray.so"))).toBe(false);
  });
});

describe("before the first byte", () => {
  test.each([
    [null, /Expected NVIDIA's driver, version 580 or newer, but found none.*--force/],
    ["535.183.01", /Expected NVIDIA's driver in version 580 or newer.*but found 535\.183\.01/],
  ])("driver %s: an error, and --force goes on", async (version, message) => {
    const { env, server } = await usual();
    const probes = { driver: async () => ({ version, gpus: [] }) };
    await expect(installCuda(options(env, { probes }))).rejects.toThrow(message);
    expect(server.requests).toEqual([]);
    expectNothingUsable(env);
    expect(await installCuda(options(env, { probes, force: true }))).toMatchObject({ already: false });
  });

  test("too little space: an error that says how much is needed", async () => {
    const { env, server, wheels, total } = await usual();
    const free = total + wheels.length;
    const probes = { driver: DRIVER, freeBytes: async () => free };
    await expect(installCuda(options(env, { probes, force: true }))).rejects.toThrow(
      /Expected \d+\.?\d* MB of free disk space for .*but there is only .*LIBTORCH_NODE_CACHE/,
    );
    expect(server.requests).toEqual([]);
  });

  test("another platform: an error", async () => {
    const wheels = usualWheels();
    const manifest = { ...manifestOf(wheels, "http://unused.invalid"), platform: "plan9-mips" };
    await expect(installCuda(options(await environment(manifest)))).rejects.toThrow(
      /Expected plan9-mips, but this machine is/,
    );
  });

  test.each<[string, Partial<Wheel["file"]>]>([
    ["no hash", { sha256: undefined }],
    ["a hash cut short", { sha256: "abc" }],
    ["no size", { size: 0 }],
  ])("a manifest with %s: an error", async (_what, change) => {
    const wheels = usualWheels();
    Object.assign(wheels[0]!.file, change);
    const env = await environment(manifestOf(wheels, "http://unused.invalid"));
    await expect(installCuda(options(env))).rejects.toThrow(/Expected a SHA-256 and a size for every file/);
  });
});

describe("install cuda --from", () => {
  async function written(wheels: Wheel[]): Promise<string[]> {
    const folder = await temporaryFolder();
    const paths = wheels.map((_, at) => join(folder, `renamed-${at}.whl`));
    for (const [at, { bytes }] of wheels.entries()) await writeFile(paths[at]!, bytes);
    return paths;
  }

  test("needs no network and no names, and leaves the files", async () => {
    const { env, server, wheels } = await usual();
    const from = await written(wheels);
    await installCuda(options(env, { from }));
    expect(installedLibtorchs(env)).toHaveLength(1);
    expect(server.requests).toEqual([]);
    expect(from.map((path) => existsSync(path))).toEqual([true, true]);
  });

  test("names the files that are missing, and where they are", async () => {
    const { env, wheels } = await usual();
    const [first] = await written(wheels);
    await expect(installCuda(options(env, { from: [first!] }))).rejects.toThrow(
      /Expected all 2 files, but 1 were not given:\n {2}http.*\/whl\/nvidia-cudnn\/ {2}nvidia_cudnn-1\.0/,
    );
    expectNothingUsable(env);
  });

  test("refuses a file with other bytes, and one that is not there", async () => {
    const { env, wheels } = await usual();
    const from = await written([pin("torch", randomBytes(1000)), wheels[1]!]);
    await expect(installCuda(options(env, { from }))).rejects.toThrow(
      /Expected files of this build, but .*renamed-0.whl is none/,
    );
    await expect(installCuda(options(env, { from: ["/nowhere.whl"] }))).rejects.toThrow(/there is no \/nowhere\.whl/);
    const { file } = wheels[0]!;
    const namesake = join(await temporaryFolder(), file.name);
    await writeFile(namesake, "cut");
    await expect(installCuda(options(env, { from: [namesake] }))).rejects.toThrow(
      new RegExp(`with SHA-256 ${file.sha256}, but`),
    );
    expectNothingUsable(env);
  });
});
