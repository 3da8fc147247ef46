/** The package in other places than its own: twice in a process, or inside a bundle. */
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { build } from "tsdown";
import { afterAll, describe, expect, test } from "vitest";
import { packageRoot } from "../../../src/internal/package_root.js";
import { sanitized } from "../../sanitized.js";
import { Sandbox } from "./fake.js";

const root = packageRoot();
const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

function run(file: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
  return { status, stdout, stderr };
}

// dist/ is there when `npm test` runs.
describe.skipIf(!existsSync(join(root, "dist", "index.js")))("the package", () => {
  /** A copy in a folder of its own; gives its addon. */
  function copy(name: string): string {
    mkdirSync(sandbox.path(name, "build"), { recursive: true });
    for (const part of ["dist", join("build", "Release")])
      cpSync(join(root, part), sandbox.path(name, part), { recursive: true });
    copyFileSync(join(root, "package.json"), sandbox.path(name, "package.json"));
    symlinkSync(join(root, "node_modules"), sandbox.path(name, "node_modules"));
    return sandbox.path(name, "build", "Release", "libtorch_node.node");
  }

  // With the sanitizers both copies have the one addon that was built with them.
  test.skipIf(sanitized)("twice in a process is an error that names both, and the first goes on", () => {
    const [first, second] = [copy("first"), copy("second")];
    const inWorker = `import("${sandbox.path("second")}/dist/start.js").catch((error) => console.log(String(error)))`;
    const program = sandbox.write(
      "twice.mjs",
      `import { once } from "node:events";
      import { Worker } from "node:worker_threads";
      const { torch } = await import("./first/dist/start.js");
      await import("./second/dist/start.js").catch((error) => console.log(String(error)));
      await once(new Worker(${JSON.stringify(inWorker)}, { eval: true }), "exit");
      console.log(torch.ones(2).add(torch.rand(2).ge(0)).tolist());`,
    );
    const { status, stdout, stderr } = run(program);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const [here, there, ...more] = stdout.trimEnd().split("\n");
    for (const error of [here, there]) {
      expect(error).toContain(`LibtorchError: There are two copies of libtorch-node in this process`);
      expect(error).toContain(`${first} is loaded, and now ${second} was to be`);
      expect(error).toContain("npm ls libtorch-node");
    }
    expect(more).toEqual(["[ 2, 2 ]"]);
  });

  describe("bundled with a program", () => {
    const program = () => {
      const modules = sandbox.path("app", "node_modules");
      mkdirSync(modules, { recursive: true });
      if (!existsSync(join(modules, "libtorch-node"))) symlinkSync(root, join(modules, "libtorch-node"));
      sandbox.write("app/package.json", JSON.stringify({ name: "app", type: "module" }));
      return sandbox.write(
        "app/main.js",
        'import { torch } from "libtorch-node";\nconsole.log(torch.ones(2).tolist());\n',
      );
    };
    const bundle = async (format: "esm" | "cjs", options: object) => {
      const [outDir, entry] = [sandbox.path("app", format), { main: program() }];
      const fixed = { config: false, logLevel: "silent", platform: "node", target: "node20.19", dts: false } as const;
      await build({ ...fixed, cwd: sandbox.path("app"), entry, format, outDir, fixedExtension: true, ...options });
      return run(join(outDir, format === "esm" ? "main.mjs" : "main.cjs"));
    };

    test.each(["esm", "cjs"] as const)("as %s is an error that says to leave it out", async (format) => {
      const { status, stderr } = await bundle(format, { noExternal: /.*/, inlineOnly: false });
      expect(stderr).toMatch(
        /LibtorchError\S*: libtorch-node was bundled into .*Leave it out .*--external:libtorch-node/,
      );
      expect(status).toBe(1);
    });

    test.each(["esm", "cjs"] as const)("as %s, but left out of the bundle, it works", async (format) => {
      expect(await bundle(format, { external: "libtorch-node" })).toEqual({
        status: 0,
        stdout: "[ 1, 1 ]\n",
        stderr: "",
      });
    });
  });
});
