import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Clone, type Ended, fakeLibtorch, libtorch, repository } from "./clone.js";

let clone: Clone;
beforeEach(() => {
  clone = new Clone();
});
afterEach(() => clone.remove());

/** The name of each program that did something, in order. */
const programs = () =>
  clone.calls().map((line) => (line.includes("pip install") ? "pip" : line.split(" ").slice(0, 1)[0]));
const torchInstalls = () => clone.calls().filter((line) => line.includes("--require-hashes"));

function expectMessage({ code, output }: Ended, ...parts: (string | RegExp)[]): void {
  expect(code).toBe(1);
  for (const part of parts) expect(output).toMatch(part);
  expect(output).not.toMatch(/^\s+at /m);
}

describe("set-up", () => {
  test("does every step once, and a second time nothing at all", () => {
    const first = clone.setup();
    expect(first.output).toMatch(/Python environment: ready.*Native addon: ready.*JavaScript: ready/s);
    expect(first.code).toBe(0);
    expect(programs()).toEqual(["python3", "pip", "pip", "cmake-js", "cmake-js", "tsdown"]);
    expect(clone.has("build/Release/libtorch_node.node")).toBe(true);

    expect(clone.setup()).toEqual({ code: 0, output: "" });
    expect(programs()).toEqual([]);
  });

  test("repeats only the steps whose inputs have changed", () => {
    clone.setup();
    clone.calls();
    clone.write("native/tensor/new.cpp", "// new");
    clone.setup();
    expect(programs()).toEqual(["cmake-js"]);
    clone.write("src/index.ts", "export const changed = true;");
    clone.setup();
    expect(programs()).toEqual(["tsdown"]);
  });

  test("makes again what was deleted", () => {
    clone.setup();
    clone.calls();
    for (const file of ["build/Release/libtorch_node.node", "dist/index.js"]) clone.without(join("..", file));
    clone.setup();
    expect(programs()).toEqual(["cmake-js", "tsdown"]);
  });

  test("takes the CPU build of torch from pip's own indexes when they have it", () => {
    clone.setup();
    expect(torchInstalls()).toEqual([expect.not.stringContaining("index-url")]);
  });

  test("adds PyTorch's own index of CPU wheels only when they do not", () => {
    expect(clone.setup({ FAKE_PIP: "not found" }).code).toBe(0);
    expect(torchInstalls()).toEqual([
      expect.not.stringContaining("index-url"),
      expect.stringContaining("--extra-index-url https://download.pytorch.org/whl/cpu"),
    ]);
  });

  test("takes no other file for torch than those that are known by their hashes", () => {
    const pinned = new RegExp(`^torch==${libtorch.pinned.replaceAll(".", "\\.")}(\\+cpu)?; `, "gm");
    const file = join(repository, "scripts", "setup", "torch.txt");
    expect(readFileSync(file, "utf8").match(pinned)).toHaveLength(2);
    const venv = join(repository, ".venv", "bin", "python");
    const suffix = process.platform === "darwin" ? "" : "+cpu";
    clone.write(`wheels/torch-${libtorch.pinned}${suffix}-py3-none-any.whl`, "something else");
    const from = ["--no-index", "--find-links", join(clone.root, "wheels"), "-d", clone.root];
    const pip = ["-m", "pip", "--isolated", "download", "--no-deps", "--require-hashes", "-r", file, ...from];
    // Without the places that this machine's pip looks in besides.
    const env = { PATH: process.env.PATH, PIP_CONFIG_FILE: devNull };
    const { status, stderr } = spawnSync(venv, pip, { encoding: "utf8", env });
    expect(stderr).toMatch(/DO NOT MATCH THE HASHES/);
    expect(status).toBe(1);
    expectMessage(
      clone.setup({ FAKE_PIP: stderr.slice(stderr.indexOf("ERROR")) }),
      "not the one that was published",
      "set LIBTORCH",
    );
  });

  test("gets CMake and Ninja from PyPI where the machine has none", () => {
    clone.without("cmake", "ninja").setup();
    expect(clone.calls().filter((line) => line.endsWith(" cmake ninja"))).toHaveLength(1);
  });
});

describe("what is missing is said with the way to get it, without a stack trace:", () => {
  test("no Python", () => {
    expectMessage(clone.without("python3").setup(), "no Python was found", "apt install python3");
  });

  test("a Python that is too old", () => {
    expectMessage(
      clone.setup({ FAKE_PYTHON: "3.8 yes" }),
      "Python 3.10 or newer is needed, but only Python 3.8 was found",
    );
  });

  test("a Python without venv", () => {
    expectMessage(clone.setup({ FAKE_PYTHON: "3.12 no" }), "venv module is missing", "apt install python3.12-venv");
  });

  test("no compiler", () => {
    expectMessage(clone.without("c++").setup(), "No C++ compiler was found", "apt install g++");
  });

  test("a compiler without C++20", () => {
    clone.tool("c++", 'case "$*" in *-std=c++20*) exit 1;; esac');
    expectMessage(clone.setup(), "cannot compile C++20", "GCC 10");
  });

  test("too little room on the disk, before anything is downloaded", () => {
    const full = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
      fs.statfsSync = () => ({ bavail: 1000, bsize: 1e6 }); syncBuiltinESMExports();`;
    const preload = `--import=data:text/javascript,${encodeURIComponent(full)}`;
    expectMessage(clone.setup({ NODE_OPTIONS: preload }), "3.5 GB are needed, 1.0 GB are free");
    expect(programs()).toEqual([]);
  });

  test("a disk that fills up while pip is at work", () => {
    const failed = clone.setup({ FAKE_PIP: "ERROR: [Errno 28] No space left on device" });
    expectMessage(failed, "The disk is full", "start again");
  });

  test("a network that cannot be reached, without naming the registry", () => {
    const failed = clone.setup({
      FAKE_PIP:
        "ERROR: HTTPSConnectionPool(host='registry.example', port=443) for https://registry.example: ConnectTimeoutError",
    });
    expectMessage(failed, "cannot be reached");
    expect(failed.output).not.toMatch(/registry\.example|secret/);
  });

  test("a mistake in the sources: the compiler's own words", () => {
    expectMessage(
      clone.setup({ FAKE_BUILD: "fail" }),
      "The native build failed",
      "native/addon.cpp:1: error: expected a type",
    );
  });
});

describe("an interruption leaves nothing half-made that is taken as done:", () => {
  test.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("the Python environment, by %s", async (signal) => {
    const partial = ".venv/lib/python3.11/site-packages/half-made";
    await clone.interrupt(partial, { FAKE_PIP: "hang" }, signal);
    expect(clone.has(partial)).toBe(true);
    clone.calls();

    expect(clone.setup().code).toBe(0);
    expect(clone.has(partial)).toBe(false);
    expect(programs()).toEqual(["python3", "pip", "pip", "cmake-js", "cmake-js", "tsdown"]);
  });

  test("the native build", async () => {
    await clone.interrupt("build-cmake/Release/libtorch_node.node", { FAKE_BUILD: "hang" }, "SIGINT");
    expect(clone.has("build/Release/libtorch_node.node")).toBe(false);
    clone.calls();

    expect(clone.setup().code).toBe(0);
    expect(programs()).toEqual(["cmake-js", "tsdown"]);
    expect(readFileSync(join(clone.root, "build/Release/libtorch_node.node"), "utf8")).toBe("whole");
  });

  test("a second set-up of the same clone at the same time is refused", async () => {
    await clone.whileSettingUp(".venv/bin/python", { FAKE_PIP: "hang" }, () => {
      expectMessage(clone.setup(), "Another set-up of this clone is running");
    });
  });
});

describe("a clone that was moved or copied", () => {
  const elsewhere = () => fakeLibtorch(join(tmpdir(), `libtorch-node-elsewhere-${process.pid}`));
  afterEach(() => rmSync(elsewhere(), { recursive: true }));

  test.each<[string, () => Record<string, string>]>([
    ["with its own libtorch", () => ({})],
    ["with one that LIBTORCH names", () => ({ LIBTORCH: elsewhere() })],
  ])("makes again what remembers the old place, %s", (_what, env) => {
    clone.setup(env());
    const old = clone.root;
    clone.move();
    clone.calls();
    expect(clone.setup(env())).toMatchObject({ code: 0 });
    expect(programs().filter((name) => name !== "pip")).toEqual(["python3", "cmake-js", "cmake-js"]);
    for (const file of [".venv/bin/pip", "build-cmake/CMakeCache.txt", "build/Release/libtorch.json"]) {
      expect(readFileSync(join(clone.root, file), "utf8")).not.toContain(old);
    }

    expect(clone.setup(env())).toEqual({ code: 0, output: "" });
    expect(programs()).toEqual([]);
  });
});

describe("LIBTORCH", () => {
  test("names the libtorch that the addon is built against", () => {
    const libtorch = fakeLibtorch(join(clone.root, "elsewhere"));
    expect(clone.setup({ LIBTORCH: libtorch }).code).toBe(0);
    expect(clone.calls()).toContainEqual(expect.stringMatching(/^cmake-js configure .*--CDLIBTORCH=CLONE\/elsewhere$/));
  });

  test("configures the build again when it names another one", () => {
    clone.setup();
    clone.calls();
    clone.setup({ LIBTORCH: fakeLibtorch(join(clone.root, "elsewhere")) });
    expect(clone.calls().filter((line) => line.startsWith("cmake-js configure"))).toHaveLength(1);
  });

  test("that is a Python package of the pinned version is not downloaded a second time", () => {
    const torch = fakeLibtorch(join(clone.root, "other", "lib", "python3.11", "site-packages", "torch"));
    writeFileSync(join(torch, "version.py"), "__version__ = '2.13.0+cpu'\n");
    expect(clone.setup({ LIBTORCH: torch }).code).toBe(0);
    expect(torchInstalls()).toEqual([]);
    const link = join(clone.root, ".venv/lib/python3.11/site-packages/libtorch_node.pth");
    expect(readFileSync(link, "utf8").trim()).toBe(join(torch, ".."));
  });

  test("that names no libtorch is an error that says what it must name", () => {
    expectMessage(clone.setup({ LIBTORCH: "/nowhere" }), "LIBTORCH is set to /nowhere", "include/ and lib/");
  });

  test("that names an unsupported version is an error that says which are supported", () => {
    const old = fakeLibtorch(join(clone.root, "old"), 5);
    expectMessage(clone.setup({ LIBTORCH: old }), "which is libtorch 2.5; supported are 2.11 to 2.14");
  });
});
