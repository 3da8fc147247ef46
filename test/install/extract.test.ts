import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { installCuda } from "../../src/install/install.js";
import { placeInBuild } from "../../src/install/wheel_layout.js";
import { installedLibtorchs } from "../../src/native/libtorch/cache.js";
import { serveWheels } from "./server.js";
import { environment, makeWheel, manifestOf, pin, usualWheels, type Wheel } from "./wheels.js";

const library = strToU8("a library");

/** Cut in the middle, so that there is no directory at the end. */
function truncated(): Wheel {
  const { bytes } = usualWheels()[0]!;
  return pin("torch", bytes.subarray(0, bytes.length / 2));
}

/** One bit of a library's bytes flipped: the archive is in order, only its check sum says something. */
function flipped(): Wheel {
  const { bytes } = makeWheel("torch", { "torch/lib/libtorch.so": [new Uint8Array(1000).fill(7), { level: 0 }] });
  bytes[bytes.indexOf(Buffer.alloc(100, 7)) + 50]! ^= 1;
  return pin("torch", bytes);
}

const LINK = (0o120777 << 16) >>> 0;

describe("a wheel that has the pinned SHA-256, but", () => {
  test.each<[string, () => Wheel, RegExp]>([
    ["is cut short", truncated, /Cannot unpack torch-1\.0.*end of central directory.* Nothing was installed/i],
    ["is no zip file", () => pin("torch", Buffer.from("no zip file ".repeat(50))), /Cannot unpack torch-1\.0/],
    ["is damaged", flipped, /torch\/lib\/libtorch\.so is damaged/],
    [
      "leaves the folder",
      () => makeWheel("torch", { "torch/lib/libtorch.so": library, "torch/lib/../../../../escaped.so": library }),
      /invalid relative path/,
    ],
    ["has an absolute path", () => makeWheel("torch", { "/tmp/escaped.so": library }), /absolute path/],
    ["has backslashes", () => makeWheel("torch", { "torch\\lib\\..\\escaped.so": library }), /invalid characters/],
    [
      "has a link",
      () => makeWheel("torch", { "torch/lib/libtorch.so": [strToU8("/etc/passwd"), { os: 3, attrs: LINK }] }),
      /libtorch\.so is a symbolic link/,
    ],
    [
      "has a library twice",
      () => makeWheel("torch", { "torch/lib/libtorch.so": library, "nvidia/torch/lib/libtorch.so": library }),
      /EEXIST/,
    ],
  ])("%s: an error, and nothing usable", async (_what, wheel, message) => {
    const bad = wheel();
    const server = await serveWheels([bad]);
    const env = await environment(manifestOf([bad], `${server.url}/whl`));
    await expect(installCuda({ env, force: true })).rejects.toThrow(message);
    expect(installedLibtorchs(env)).toEqual([]);
    const cache = env.LIBTORCH_NODE_CACHE!;
    expect(await readdir(cache)).toEqual(["libtorch-node-downloads"]);
    for (const folder of [cache, join(cache, ".."), "/tmp"]) expect(existsSync(join(folder, "escaped.so"))).toBe(false);
  });
});

describe("what a build takes from a wheel", () => {
  test.each([
    ["torch/lib/libtorch_cuda.so", "lib/libtorch_cuda.so"],
    ["torch/lib/libgomp.so.1", "lib/libgomp.so.1"],
    ["nvidia/cu13/lib/libnvrtc-builtins.so.13.0", "lib/libnvrtc-builtins.so.13.0"],
    ["nvidia/nvshmem/lib/nvshmem_transport_ibrc.so.3", "lib/nvshmem_transport_ibrc.so.3"],
    ["torch/lib/libtorch_python.so", null],
    ["torch/lib/libshm.so", null],
    ["torch/_C.cpython-312-x86_64-linux-gnu.so", null],
    ["torch/include/ATen/ATen.h", null],
    ["nvidia/cu13/bin/ptxas", null],
    ["nvidia/cusparselt/LICENSE.txt", "licenses/p/LICENSE.txt"],
    ["torch-2.13.0.dist-info/licenses/third_party/fmt/LICENSE", "licenses/p/third_party/fmt/LICENSE"],
    ["torch-2.13.0.dist-info/licenses/third_party/", null],
    ["torch-2.13.0.dist-info/METADATA", null],
  ])("%s -> %s", (entry, place) => {
    expect(placeInBuild(entry, { package: "p" })).toBe(place);
  });
});
