/** What an editor shows over an operator: what it computes, its shapes, and PyTorch's page of it. */

import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { described, description } from "../../scripts/generate/descriptions.js";
import { pages } from "../../scripts/generate/pages.js";
import { native } from "../../src/native/addon.js";
import { noPython, python } from "../python.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const FILE = `${root}test/torch/hovered.ts`;
const SOURCE = `import torch, { F } from "../../src/index.js";
const [a, b] = [torch.ones(2, 2), torch.ones(2, 2)];
export const used = [
  torch.addmm(a, a, b),
  torch.addmm(a, { mat1: a, mat2: b }),
  a.addmm(a, b),
  a.clamp_({ min: 0 }),
  torch.linalg.inv(a),
  torch.fft.rfft(a),
  torch.special.ndtri(a),
  torch.ops.aten._foreachAbs([a]),
];`;

/** What is shown over the `n`-th place where a text stands in the file. */
let hover: (text: string, n?: number) => string;

beforeAll(() => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const service = ts.createLanguageService({
    getScriptFileNames: () => [FILE],
    getScriptVersion: () => "0",
    getScriptSnapshot: (name) => {
      const text = name === FILE ? SOURCE : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === FILE || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  hover = (text, n = 0) => {
    let at = -1;
    for (let i = 0; i <= n; i++) at = SOURCE.indexOf(text, at + 1);
    const info = service.getQuickInfoAtPosition(FILE, at + text.lastIndexOf(".") + 1);
    return ts.displayPartsToString(info?.documentation);
  };
});

describe("over an operator", () => {
  const page = (name: string) => `[${name}](https://docs.pytorch.org/docs/stable/generated/${name}.html)`;
  const ADDMM = "beta * self + alpha * (mat1 @ mat2); mat1 (n, m), mat2 (m, p), self broadcast to (n, p).";
  const SCHEMA = "addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=..., Scalar alpha=...) -> Tensor";

  test("as a function, by whichever signature it is called", () => {
    for (const n of [0, 1]) {
      expect(hover("torch.addmm", n)).toContain(`${ADDMM} ${page("torch.addmm")}`);
      expect(hover("torch.addmm", n)).toContain(SCHEMA);
    }
  });

  test("as a method", () => {
    expect(hover("a.addmm")).toBe(`${ADDMM} ${page("torch.Tensor.addmm")}`);
    expect(hover("a.clamp_")).toBe(
      `Each element, at least \`min\` and at most \`max\`. In place. ${page("torch.Tensor.clamp_")}`,
    );
  });

  test("of a namespace", () => {
    expect(hover("linalg.inv")).toContain(`The inverses of matrices (..., n, n). ${page("torch.linalg.inv")}`);
    expect(hover("fft.rfft")).toContain(page("torch.fft.rfft"));
    expect(hover("special.ndtri")).toContain("https://docs.pytorch.org/docs/stable/special.html#torch.special.ndtri");
  });

  test("that is not public: its schema alone", () => {
    expect(hover("aten._foreachAbs")).toBe("`_foreach_abs(Tensor[] self) -> Tensor[]`");
  });
});

test("all that have a page are described, and nothing else is", () => {
  const prefixes: Record<string, string> = {
    "torch.linalg": "linalg_",
    "torch.fft": "fft_",
    "torch.special": "special_",
  };
  const operators = new Set(native.operatorNames().all);
  const paged = Object.entries(pages()).flatMap(([namespace, names]) =>
    names.map((name) => (prefixes[namespace] ?? "") + name),
  );
  expect(paged.filter((name) => operators.has(name) && description(name) === undefined)).toEqual([]);
  expect(described.filter((name) => !operators.has(name))).toEqual([]);
});

test.skipIf(noPython)("PyTorch has the names that pages are given for, and says something of them", async () => {
  const undocumented = await python(
    `import importlib
def said(namespace, name):
    owner = torch.Tensor if namespace == "torch.Tensor" else importlib.import_module(namespace)
    return "\\n" in (getattr(owner, name, None).__doc__ or "").strip()
result = [f"{namespace}.{name}" for namespace, names in args.items() for name in names if not said(namespace, name)]`,
    pages(),
  );
  expect(undocumented).toEqual([]);
});
