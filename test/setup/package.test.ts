import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isStartupChunk } from "../../scripts/bundle/startup_chunks.js";
import { readSharedLibrary } from "../../src/native/libtorch/elf.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const run = (program: string, ...args: string[]) => execFileSync(program, args, { cwd: root, encoding: "utf8" });

describe("the package", () => {
  test("has no script that an installation would run, and does not publish binding.gyp", () => {
    const lifecycle = ["preinstall", "install", "postinstall", "prepare", "prepublish"];
    expect(lifecycle.filter((name) => name in manifest.scripts)).toEqual([]);
    const [packed] = JSON.parse(run("npm", "pack", "--dry-run", "--json", "--ignore-scripts"));
    const top = new Set(packed.files.map(({ path }: { path: string }) => path.split("/")[0]));
    expect(top).not.toContain("binding.gyp");
    for (const kept of ["native", "scripts", "src", "test"]) expect(top).not.toContain(kept);
    for (const given of ["index.cjs", "index.d.cts", "LICENSE", "package.json"]) expect(top).toContain(given);
  });
});

const addon = join(root, "build", "Release", "libtorch_node.node");
const noFloor =
  process.platform !== "linux" || process.arch !== "x64" ? "glibc_floor.cpp is for Linux on x64" : undefined;

test.skipIf(noFloor)("the addon runs with the glibc that libtorch's own binaries ask for", () => {
  expect(run(process.execPath, "--import", "tsx", "scripts/check-glibc.ts", addon)).toMatch(/^ok: .*GLIBC_2\.\d+/);
});

test.skipIf(process.platform !== "linux")(
  "the addon knows the clone's folder as the place of its libtorch alone",
  () => {
    const inside = (text: string) => text.split(root).length - 1;
    const { runpath } = readSharedLibrary(addon);
    expect(inside(readFileSync(addon, "latin1"))).toBe(inside(runpath.join(":")));
  },
);

// What follows needs dist/, which `npm test` builds before the tests.
describe.skipIf(!existsSync(join(root, "dist", "index.js")))('"libtorch-node" inside the clone', () => {
  test("means the clone, and require() and import give the same instance", () => {
    const program = `
      import torch, * as named from "libtorch-node";
      import { createRequire } from "node:module";
      const require = createRequire(import.meta.url);
      const required = require("libtorch-node");
      console.log(JSON.stringify([
        required.default === torch,
        required.nn === named.nn,
        torch.ones(2) instanceof required.Tensor,
        import.meta.resolve("libtorch-node"),
      ]));`;
    const file = join(root, ".setup", "one-instance.mjs");
    writeFileSync(file, program);
    const answer = JSON.parse(run(process.execPath, "--no-warnings", file));
    rmSync(file);
    expect(answer).toEqual([true, true, true, new URL("dist/start.js", `file://${root}`).href]);
  });

  // As jest's: files run in a realm of their own, with a `require` and a `process` of the runner's.
  test("is required where `require` knows no ES modules, and takes what another realm makes", () => {
    const program = `
      const { readFileSync } = require("node:fs");
      const { createRequire, isBuiltin } = require("node:module");
      const vm = require("node:vm");
      const realm = vm.createContext({ console });
      const runner = (from) => (name) => {
        const own = createRequire(from);
        const path = own.resolve(name);
        if (isBuiltin(path)) return own(path);
        if (path.endsWith(".js")) throw Object.assign(new Error("Must use import"), { code: "ERR_REQUIRE_ESM" });
        const module = { exports: {} };
        const given = ["module", "require", "__filename", "process"];
        vm.compileFunction(readFileSync(path, "utf8"), given, { parsingContext: realm })(module, runner(path), path, {});
        return module.exports;
      };
      vm.compileFunction(process.argv[1], ["require"], { parsingContext: realm })(runner(process.cwd() + "/x.cjs"));`;
    const test = `
      const torch = require("libtorch-node");
      const { TrainingArguments } = require("libtorch-node/transformers");
      const said = (run) => { try { return run(); } catch (error) { return error.message.slice(0, 40); } };
      const layer = new torch.nn.Linear(2, 1);
      const kept = torch.tidy(() => new Map([["x", torch.ones([2])]]));
      console.log(JSON.stringify([
        layer.loadStateDict(new Map(Object.entries(layer.stateDict()))).missingKeys,
        kept.get("x").tolist(),
        new torch.nn.Sequential(new Map([["a", layer]])).a === layer,
        said(() => torch.noGrad(async () => {})),
        said(() => torch.noGrad(() => Promise.resolve())),
        said(() => torch.tidy(() => Promise.resolve())),
        new TrainingArguments({ outputDir: "out", useCpu: true }).outputDir,
      ]));`;
    expect(JSON.parse(run(process.execPath, "--no-warnings", "-e", program, test))).toEqual([
      [],
      [1, 1],
      true,
      "noGrad() needs a synchronous function: a",
      "noGrad() needs a synchronous function: a",
      "tidy() needs a synchronous function, got",
      "out",
    ]);
  });

  test("prints modules at Node's prompt as they are printed elsewhere", () => {
    const typed = 'const { nn } = require("libtorch-node");\nnew nn.Linear(2, 3)\n[new nn.ReLU()]\n';
    const said = execFileSync(process.execPath, ["-i"], { cwd: root, encoding: "utf8", input: typed });
    expect(said.split("> ").slice(2)).toEqual([
      "Linear(in_features=2, out_features=3, bias=True)\n",
      "[ ReLU() ]\n",
      expect.anything(),
    ]);
  });

  test.each(["transformers", "tokenizers", "datasets", "safetensors", "peft"])(
    "has %s of the same instance",
    (name) => {
      const program = `
      import * as imported from "libtorch-node/${name}";
      import { createRequire } from "node:module";
      const required = createRequire(import.meta.url)("libtorch-node/${name}");
      console.log(JSON.stringify([Object.keys(imported).length > 0, Object.keys(imported).every((key) => imported[key] === required[key])]));`;
      const file = join(root, ".setup", `entry-${name}.mjs`);
      writeFileSync(file, program);
      const answer = JSON.parse(run(process.execPath, "--no-warnings", file));
      rmSync(file);
      expect(answer).toEqual([true, true]);
    },
  );

  test("has classes and functions of the names that they have in the sources, by which modules and errors are printed", () => {
    const program = `
      const seen = new Set();
      const renamed = [];
      const look = (value, path) => {
        if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) return;
        seen.add(value);
        if (typeof value === "function" && /\\$\\d+$/.test(value.name)) renamed.push(path + ": " + value.name);
        for (const key of Object.keys(value)) look(value[key], path + "." + key);
      };
      for (const name of ["", "/transformers", "/tokenizers", "/datasets", "/safetensors", "/peft"]) {
        look(await import("libtorch-node" + name), name);
      }
      console.log(JSON.stringify([seen.size > 4000, renamed]));`;
    const answer = JSON.parse(run(process.execPath, "--no-warnings", "--input-type=module", "-e", program));
    expect(answer).toEqual([true, []]);
  });

  test("is imported, and checks arguments, without what only a file, a worker or a download needs", () => {
    const program = `
      const { writeSync } = process.getBuiltinModule("node:fs");
      const { createRequire } = process.getBuiltinModule("node:module");
      const require = createRequire(import.meta.url);
      const loaded = () => [
        ...["crypto", "stream", "worker_threads", "zlib"].filter((name) => process.moduleLoadList.includes("NativeModule " + name)),
        ...Object.keys(require.cache).map((path) => path.split("/").at(-1)).filter((name) => /(?<!\\.code)\\.cjs$/.test(name)),
      ];
      await import("libtorch-node");
      const before = loaded();
      const { TrainingArguments } = await import("libtorch-node/transformers");
      let message = "";
      try {
        new TrainingArguments({ learningRate: -1 });
      } catch (error) {
        message = error.message;
      }
      writeSync(1, JSON.stringify({ before, message, after: loaded() }));`;
    const answer = JSON.parse(run(process.execPath, "--no-warnings", "--input-type=module", "-e", program));
    expect(answer).toEqual({
      before: [],
      message: "TrainingArguments: expected learningRate to be 0 or more, got -1",
      after: expect.not.arrayContaining(["zod.cjs"]),
    });
  });

  test("names no source map that is not published with it", () => {
    const [packed] = JSON.parse(run("npm", "pack", "--dry-run", "--json", "--ignore-scripts"));
    const paths: string[] = packed.files.map(({ path }: { path: string }) => path);
    const named = paths
      .filter((path) => /\.[cm]?js$/.test(path))
      .flatMap((path) => {
        const map = readFileSync(join(root, path), "utf8").match(/^\/\/# sourceMappingURL=(?!data:)(.+)$/m)?.[1];
        return map === undefined ? [] : [posix.join(posix.dirname(path), map)];
      });
    expect(named.filter((path) => !paths.includes(path))).toEqual([]);
    expect(paths).toContain("dist/start.js");
  });

  test("is imported from files whose characters take a byte each, which Node reads quicker", () => {
    const read = (name: string) => readFileSync(join(root, "dist", name), "utf8");
    const imported = ["start.js", "index.js"].flatMap((name) => read(name).match(/(?<=from "\.\/)[^"]+/g) ?? []);
    const chunks = new Set(["start.js", ...imported]);
    expect([...chunks].map((name) => name.replace(/(-.{8})?\.js$/, "")).filter(isStartupChunk)).toHaveLength(
      chunks.size,
    );
    const code = readdirSync(join(root, "dist")).filter((name) => name.endsWith(".code.cjs"));
    expect(code).toHaveLength(3);
    for (const name of [...chunks, ...code]) expect(read(name), name).not.toMatch(/[\u0100-\uffff]/);
  });

  test("has workers that leave the library's compiled code for those of the next epoch", () => {
    const program = `
      import { getEnvironmentData } from "node:worker_threads";
      import { data } from "libtorch-node";
      const epochs = [];
      for (let epoch = 0; epoch < 2; epoch++) {
        const loader = new data.DataLoader([1, 2, 3, 4], { batchSize: 2, numWorkers: 2 });
        for await (const batch of loader) epochs.push(batch.tolist());
      }
      const left = getEnvironmentData("libtorch-node's compiled code");
      console.log(JSON.stringify({ epochs, left: [...left.values()].map((code) => new Int32Array(code)[0] > 0) }));`;
    const answer = JSON.parse(run(process.execPath, "--no-warnings", "--input-type=module", "-e", program));
    const epoch = [
      [1, 2],
      [3, 4],
    ];
    expect(answer).toEqual({ epochs: [...epoch, ...epoch], left: [true, true, true] });
  });

  test("has types of its own, with none of the packages that are inside the bundle", () => {
    const declarations = readdirSync(join(root, "dist"), { recursive: true, encoding: "utf8" });
    for (const name of declarations.filter((file) => file.endsWith(".d.ts"))) {
      const regions = readFileSync(join(root, "dist", name), "utf8").match(/^\/\/#region .*/gm) ?? [];
      expect(
        regions.filter((region) => region.includes("node_modules")),
        name,
      ).toEqual([]);
    }
  });

  test("has types for ES modules and for CommonJS, and they pass where the compiler checks libraries too", () => {
    const folder = mkdtempSync(join(root, ".setup", "types-"));
    const use = `
      const x: torch.Tensor = torch.ones(2, 3);
      export const n: number = x.add(1).size(0);
      export const m: torch.nn.Module = new torch.nn.Linear(1, 1);
      export const o: torch.optim.Optimizer = new torch.optim.SGD(m.parameters(), 0.1);
      export const l: torch.nn.ModuleList<torch.nn.Linear> = new torch.nn.ModuleList([new torch.nn.Linear(1, 1)]);
      export const d: [torch.distributions.Distribution, torch.utils.data.Dataset<number>][] = [];
      export const a: [torch.autograd.FunctionCtx, torch.nn.utils.rnn.PackedSequence, torch.linalg.LinAlgError][] = [];
      export const p: [torch.dtype, torch.device, torch.FloatTensor] = [torch.float32, torch.device("cpu"), x];
      export const q: nn.Module = m;
      export const r: [typeof profiler, typeof utils, typeof func, typeof distributions, typeof autograd][] = [];
      export const s: torch.Tensor = randn(2);
    `;
    const names = "{ autograd, distributions, func, nn, profiler, randn, utils }";
    const trainer = "export const t: Trainer | null = null;\n";
    const required = `${use}type Trainer = transformers.Trainer;\n${trainer}`.replaceAll("export ", "");
    writeFileSync(
      join(folder, "esm.mts"),
      `import torch, ${names} from "libtorch-node";\nimport type { Trainer } from "libtorch-node/transformers";\n${use}${trainer}`,
    );
    writeFileSync(
      join(folder, "cjs.cts"),
      `import torch = require("libtorch-node");\nimport ${names} from "libtorch-node";\nimport transformers = require("libtorch-node/transformers");\n${required}`,
    );
    const packages = ["datasets", "peft", "safetensors", "tokenizers", "transformers"];
    appendFileSync(join(folder, "esm.mts"), packages.map((name) => `import "libtorch-node/${name}";\n`).join(""));
    const strict = [
      "--strict",
      "--exactOptionalPropertyTypes",
      "--noUncheckedIndexedAccess",
      "--skipLibCheck",
      "false",
    ];
    try {
      for (const module of ["nodenext", "node16"]) {
        run(
          process.execPath,
          "node_modules/typescript/bin/tsc",
          ...["--noEmit", ...strict, "--module", module, "--target", "es2022"],
          join(folder, "esm.mts"),
          join(folder, "cjs.cts"),
        );
      }
    } catch (error) {
      throw new Error((error as { stdout: string }).stdout);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
