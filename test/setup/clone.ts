/**
 * A make-believe clone for the tests of set-up: the real scripts/, and stand-ins for every program that set-up starts
 * (Python, pip, the compiler, cmake-js, tsdown), which write down that they were called and do what a test asks.
 */

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The real clone. */
export const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Which versions of libtorch the real clone takes. */
export const { libtorch } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));

export interface Ended {
  code: number | null;
  output: string;
}

export class Clone {
  root = mkdtempSync(join(tmpdir(), "libtorch-node-setup-"));

  constructor() {
    cpSync(join(repository, "scripts"), join(this.root, "scripts"), { recursive: true });
    this.write("package.json", JSON.stringify({ name: "clone", type: "module", libtorch }));
    this.write("package-lock.json", JSON.stringify({ packages: { "": {} } }));
    this.write("native/addon.cpp", "// one");
    this.write("src/index.ts", "export {};");
    this.write("fake-bin/python3", `#!${process.execPath}\n${script("python3", python)}`);
    for (const tool of ["c++", "cmake", "ninja"]) this.tool(tool);
    this.write("node_modules/cmake-js/bin/cmake-js", script("cmake-js", cmakeJs));
    this.write("node_modules/tsdown/dist/run.mjs", script("tsdown", tsdown));
  }

  /** The folder of the programs that are on the PATH. */
  get bin(): string {
    return join(this.root, "fake-bin");
  }

  /** Moves the whole clone to another folder. */
  move(): void {
    const place = mkdtempSync(join(tmpdir(), "libtorch-node-moved-"));
    renameSync(this.root, place);
    this.root = place;
  }

  /** Writes a file of the clone. */
  write(path: string, text: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: 0o755 });
  }

  /** Puts a tool on the PATH that only says it is there; `body` is shell. */
  tool(name: string, body = ""): void {
    this.write(join("fake-bin", name), `#!/bin/sh\n${body}\n`);
  }

  /** Takes a program off the PATH. */
  without(...names: string[]): this {
    for (const name of names) rmSync(join(this.bin, name));
    return this;
  }

  /** Runs set-up to its end. */
  setup(env: Record<string, string> = {}): Ended {
    const result = spawnSync(process.execPath, ["scripts/setup.mjs"], {
      cwd: this.root,
      encoding: "utf8",
      env: this.#environment(env),
    });
    return { code: result.status, output: result.stdout + result.stderr };
  }

  /** Runs `body` while a set-up is under way that has come to the clone's file `path`. */
  async whileSettingUp(path: string, env: Record<string, string>, body: () => void): Promise<void> {
    const child = this.#start(env);
    await this.#appearance(path);
    try {
      body();
    } finally {
      await ended(child, "SIGTERM");
    }
  }

  /** Runs set-up until the clone's file `path` appears, then ends it by `signal`. */
  async interrupt(path: string, env: Record<string, string>, signal: NodeJS.Signals): Promise<void> {
    const child = this.#start(env);
    await this.#appearance(path);
    await ended(child, signal);
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  /** What was called since the last time this was asked, a line for each call. */
  calls(): string[] {
    const log = join(this.root, "calls.log");
    const lines = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
    rmSync(log, { force: true });
    return lines.filter((line) => !line.startsWith("python3 -c"));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  // A process group of its own: SIGKILL has to reach what set-up started, too.
  #start(env: Record<string, string>): ChildProcess {
    const options = { cwd: this.root, env: this.#environment(env), stdio: "ignore", detached: true } as const;
    return spawn(process.execPath, ["scripts/setup.mjs"], options);
  }

  async #appearance(path: string): Promise<void> {
    while (!this.has(path)) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  #environment(env: Record<string, string>): Record<string, string> {
    return { HOME: this.root, CLONE: this.root, PATH: this.bin, ...env };
  }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const close = once(child, "close");
  // The others have to be passed on by set-up itself; nothing can pass SIGKILL on.
  process.kill(signal === "SIGKILL" ? -child.pid! : child.pid!, signal);
  await close;
}

/** A folder that looks like a libtorch of the given version. */
export function fakeLibtorch(folder: string, minor = 13): string {
  const header = join(folder, "include", "torch", "headeronly", "version.h");
  mkdirSync(dirname(header), { recursive: true });
  writeFileSync(header, `#define TORCH_VERSION_MAJOR 2\n#define TORCH_VERSION_MINOR ${minor}\n`);
  return folder;
}

// Every stand-in first writes down how it was called.
function script(name: string, body: string): string {
  return `const load = (module) => process.getBuiltinModule(module);
const fs = load("fs"), path = load("path"), args = process.argv.slice(2), clone = process.env.CLONE;
fs.appendFileSync(path.join(clone, "calls.log"), ["${name}", ...args].join(" ").replaceAll(clone, "CLONE").replaceAll("\\n", " ") + "\\n");
const put = (file, text, mode) => { fs.mkdirSync(path.dirname(file), { recursive: true }); fs.writeFileSync(file, text, { mode }); };
${body}`;
}

const python = `
if (args[0] === "-c") console.log(args[1].includes("import torch") ? "2.13.0+cpu" : process.env.FAKE_PYTHON ?? "3.11 yes");
if (args[1] === "venv") {
  put(path.join(args[2], "bin", "python"), fs.readFileSync(process.argv[1], "utf8"), 0o755);
  put(path.join(args[2], "bin", "pip"), "#!" + path.join(args[2], "bin", "python3") + "\\n", 0o755);
  fs.mkdirSync(path.join(args[2], "lib", "python3.11", "site-packages"), { recursive: true });
}
if (args[1] === "pip") {
  const packages = path.join(path.dirname(path.dirname(process.argv[1])), "lib", "python3.11", "site-packages");
  if (process.env.FAKE_PIP === "hang") {
    put(path.join(packages, "half-made"), "");
    setInterval(() => {}, 1000);
  } else if (process.env.FAKE_PIP === "not found" && args.includes("--require-hashes") && !args.includes("--extra-index-url")) {
    console.error("Looking in indexes: https://someone:secret@registry.example/simple");
    console.error("ERROR: No matching distribution found for torch==2.13.0+cpu");
    process.exit(1);
  } else if (process.env.FAKE_PIP?.startsWith("ERROR")) {
    console.error("Looking in indexes: https://someone:secret@registry.example/simple\\n" + process.env.FAKE_PIP);
    process.exit(1);
  } else if (args.includes("--require-hashes")) {
    put(path.join(packages, "torch/include/torch/headeronly/version.h"), "#define TORCH_VERSION_MAJOR 2\\n#define TORCH_VERSION_MINOR 13\\n");
  }
}`;

const cmakeJs = `
const out = args[args.indexOf("--out") + 1];
const cache = path.join(out, "CMakeCache.txt"), home = "CMAKE_HOME_DIRECTORY:INTERNAL=" + clone + "\\n";
if (fs.existsSync(cache) && !fs.readFileSync(cache, "utf8").includes(home)) {
  console.log("CMake Error: The current CMakeCache.txt directory is different than the directory where CMakeCache.txt was created.");
  process.exit(1);
}
if (args[0] === "configure") {
  put(cache, home + "LIBTORCH:UNINITIALIZED=" + args.find((word) => word.startsWith("--CDLIBTORCH=")).slice(13) + "\\n");
  put(path.join(out, "build.ninja"), "");
}
if (args[0] === "build") {
  put(path.join(out, "Release", "libtorch_preload.node"), "whole");
  put(path.join(out, "Release", "libtorch_node.node"), "half");
  if (process.env.FAKE_BUILD === "hang") setInterval(() => {}, 1000);
  else if (process.env.FAKE_BUILD === "fail") {
    console.log("[1/2] Building CXX object addon.cpp.o\\nFAILED: addon.cpp.o\\nnative/addon.cpp:1: error: expected a type");
    process.exit(1);
  } else put(path.join(out, "Release", "libtorch_node.node"), "whole");
}`;

const tsdown = `put(path.join(clone, "dist", "index.js"), "");`;
