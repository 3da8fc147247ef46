/** The guides say what is so: their code has types, runs, and prints here what it prints in Python. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programEnv } from "../program_env.js";
import { noPython, python } from "../python.js";
import { examplesOf, moduleOf, printed, sectionsOf } from "./guides.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "libtorch-node-docs-"));
const tsconfig = join(folder, "tsconfig.json");

// The longest first: they run side by side.
const names = [
  "coming-from-hugging-face",
  "coming-from-pytorch",
  "data",
  "nn-utils",
  "recurrent",
  "profiler",
  "checkpoint",
];
const others = [
  "autograd",
  "distributions",
  "func",
  "exported-programs",
  "torchscript",
  "run-a-model-from-the-hub",
  "fine-tune-with-lora",
  "cuda",
  "distributed",
];
const guides = [...names, ...others].map((name) => {
  const text = readFileSync(join(root, "docs", `${name}.md`), "utf8");
  const sections = sectionsOf(text);
  return { name, text, sections, examples: examplesOf(sections), folder: join(folder, name) };
});

/** Runs a program of node_modules; gives its output and what went wrong. */
async function run(program: string, args: readonly string[], cwd: string): Promise<{ out: string; error: string }> {
  const env = { ...programEnv, OMP_NUM_THREADS: "1", NO_COLOR: "1" };
  const options = { cwd, env, reject: false, stripFinalNewline: false } as const;
  const { stdout, failed, message } = await execa(
    process.execPath,
    [join(root, "node_modules", program), ...args],
    options,
  );
  return { out: stdout, error: failed ? (message ?? "") : "" };
}

beforeAll(() => {
  for (const guide of guides) {
    mkdirSync(guide.folder);
    writeFileSync(join(folder, `${guide.name}.mts`), moduleOf(guide.text, { all: false }));
    writeFileSync(join(folder, `${guide.name}.all.mts`), moduleOf(guide.text, { all: true }));
  }
  const compilerOptions = {
    noUnusedLocals: false,
    typeRoots: [join(root, "node_modules/@types")],
    paths: {
      "libtorch-node": [join(root, "src/index.ts")],
      "libtorch-node/*": [join(root, "src/*/index.ts")],
    },
  };
  const files = guides.map(({ name }) => `${name}.all.mts`);
  writeFileSync(
    tsconfig,
    JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions, files, include: [] }),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

it("the TypeScript of the guides has types", async () => {
  const { out } = await run("typescript/bin/tsc", ["-p", tsconfig], folder);
  expect(out).toBe("");
});

describe.skipIf(noPython)("the guides print what Python prints", () => {
  const theirs = new Map<string, Record<number, string>>();
  const ours = new Map<string, { output: Map<number, string>; error: string }>();

  beforeAll(async () => {
    const all = await python<Record<number, string>[]>(
      `
import ast, contextlib, os

os.environ.update(HF_HOME=args["cache"], HF_HUB_OFFLINE="1", TRANSFORMERS_VERBOSITY="error")

def run(guide):
    os.chdir(guide["folder"])
    imported, outputs = {}, {}
    for section in guide["sections"]:
        names = dict(imported)
        for block in section["blocks"]:
            if block["language"] != "python":
                continue
            # So that a traceback has the guide's lines.
            code = ast.parse("\\n" * block["line"] + block["code"], guide["name"] + ".md")
            if block.get("notRun"):
                continue
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(code, guide["name"] + ".md", "exec"), names)
            outputs[block["line"]] = printed.getvalue()
            for node in code.body:
                if isinstance(node, (ast.Import, ast.ImportFrom)):
                    for alias in node.names:
                        name = (alias.asname or alias.name).split(".")[0]
                        imported[name] = names[name]
    return outputs

result = [run(guide) for guide in args["guides"]]
`,
      { guides, cache: join(folder, "huggingface") },
    );
    for (const [index, guide] of guides.entries()) theirs.set(guide.name, all[index]!);
    const waiting = guides.values();
    const work = async () => {
      for (const guide of waiting) {
        const { out, error } = await run("tsx/dist/cli.mjs", [join(folder, `${guide.name}.mts`)], guide.folder);
        ours.set(guide.name, { output: printed(out), error });
      }
    };
    await Promise.all([work(), work(), work()]);
  });

  describe.each(guides)("$name", ({ name, examples }) => {
    it("runs to its end", () => {
      expect(ours.get(name)?.error).toBe("");
    });

    it.each(examples)("line $line: $heading", ({ python, ts, text }) => {
      const outputs = [
        ...(ts === undefined ? [] : [ours.get(name)?.output.get(ts.line)]),
        ...(python === undefined ? [] : [theirs.get(name)?.[python.line]]),
        ...(text === undefined ? [] : [`${text.code}\n`]),
      ];
      expect(outputs[0]).toBeDefined();
      for (const output of outputs.slice(1)) expect(outputs[0]).toBe(output);
    });
  });
});
