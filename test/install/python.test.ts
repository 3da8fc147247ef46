import { chmod, mkdir, readFile, readlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { installCuda } from "../../src/install/install.js";
import { inventory, uninstall } from "../../src/install/inventory.js";
import { executable, noPython } from "../python.js";
import { temporaryFolder } from "./wheels.js";

/** A virtual environment with a torch of this version, whose Python is a real one where there is one. */
async function environmentWith(version: string, cuda: string | null) {
  const venv = await temporaryFolder();
  const torch = join(venv, "site", "torch");
  await mkdir(join(torch, "lib"), { recursive: true });
  await mkdir(join(venv, "bin"));
  await writeFile(join(torch, "__init__.py"), "raise SystemExit('torch is not to be imported')");
  await writeFile(
    join(torch, "version.py"),
    `__version__ = '${version}'\ncuda = ${cuda === null ? "None" : `'${cuda}'`}\n`,
  );
  await writeFile(join(torch, "lib", "libtorch.so"), "the library");
  const python = join(venv, "bin", "python");
  await writeFile(python, `#!/bin/sh\nPYTHONPATH=${join(venv, "site")} exec ${executable} "$@"\n`);
  await chmod(python, 0o755);
  return { venv, python, lib: join(torch, "lib") };
}

describe.skipIf(noPython)(`install cuda --python${noPython ? ` (${noPython})` : ""}`, () => {
  test("uses the torch of a Python, which stays whole when the build is removed", async () => {
    const { venv, python, lib } = await environmentWith("2.12.1+cu128", "12.8");
    const env = { LIBTORCH_NODE_CACHE: await temporaryFolder() };
    const path = join(env.LIBTORCH_NODE_CACHE, "2.12.1-cu128");
    const installed = { version: "2.12.1", variant: "cu128", path, already: false };
    expect(await installCuda({ env, python })).toEqual(installed);
    expect(await readlink(join(path, "lib"))).toBe(lib);
    // The folder of a virtual environment serves as well, and a second time replaces the first.
    expect(await installCuda({ env, python: venv })).toEqual(installed);
    expect((await inventory(env)).builds).toMatchObject([{ version: "2.12.1", python: venv }]);
    expect(await uninstall("cuda", { env })).toHaveLength(1);
    expect((await inventory(env)).builds).toEqual([]);
    expect(await readFile(join(lib, "libtorch.so"), "utf8")).toBe("the library");
  });

  test.each<[string, string | null, RegExp]>([
    ["2.10.0", "13.0", /Expected torch 2\.11 to 2\.14, but .* has 2\.10\.0/],
    ["2.15.0", "13.0", /Expected torch 2\.11 to 2\.14, but .* has 2\.15\.0/],
    ["2.13.0+cpu", null, /Expected a torch with CUDA, but that of .* \(2\.13\.0\) was built without/],
  ])("refuses torch %s with CUDA %s", async (version, cuda, message) => {
    const { python } = await environmentWith(version, cuda);
    const env = { LIBTORCH_NODE_CACHE: await temporaryFolder() };
    await expect(installCuda({ env, python })).rejects.toThrow(message);
    expect((await inventory(env)).builds).toEqual([]);
  });

  test("says what is wrong with a Python that cannot be asked", async () => {
    const env = { LIBTORCH_NODE_CACHE: await temporaryFolder() };
    await expect(installCuda({ env, python: "/nowhere/python" })).rejects.toThrow(
      /asking \/nowhere\/python failed: .*ENOENT/,
    );
    const { venv, python } = await environmentWith("2.13.0", "13.0");
    await writeFile(python, `#!/bin/sh\nPYTHONPATH=${venv} exec ${executable} -S "$@"\n`);
    await expect(installCuda({ env, python })).rejects.toThrow(/failed: it has no torch/);
  });
});
