/** No function of src/ stands there twice. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

const root = new URL("..", import.meta.url);
// Shorter ones are calls and returns, which may be alike.
const SHORTEST = 60;

/** The bodies of a text's functions without comments and layout, and the lines where they begin. */
function* bodies(text: string): Generator<[body: string, line: number]> {
  const source = ts.createSourceFile("source.ts", text, ts.ScriptTarget.ESNext, true);
  const printer = ts.createPrinter({ removeComments: true });
  const open: ts.Node[] = [source];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    open.push(...node.getChildren(source));
    if (!ts.isFunctionLike(node) || !("body" in node) || node.body === undefined) continue;
    const body = printer.printNode(ts.EmitHint.Unspecified, node.body as ts.Node, source).replace(/\s+/g, " ");
    if (body.length >= SHORTEST) yield [body, source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1];
  }
}

/** Where each body stands that stands at several places. */
function twins(texts: Iterable<[file: string, text: string]>): string[][] {
  const places = new Map<string, string[]>();
  for (const [file, text] of texts) {
    for (const [body, line] of bodies(text)) places.set(body, [...(places.get(body) ?? []), `${file}:${line}`]);
  }
  return [...places.values()].filter((at) => at.length > 1);
}

test("no function has the body of another", () => {
  const files = execFileSync("git", ["ls-files", "src/**/*.ts", "src/*.ts"], { cwd: root, encoding: "utf8" });
  const names = files
    .trim()
    .split("\n")
    .filter((file) => !file.includes(".generated."));
  expect(names.length).toBeGreaterThan(300);
  expect(twins(names.map((file) => [file, readFileSync(new URL(file, root), "utf8")]))).toEqual([]);
});

test("two that are alike but for comments and layout are found", () => {
  const one =
    "export function f(a: number): number {\n  // why\n  return Math.max(a, 1) + Math.min(a, 2) + Math.abs(a, 3);\n}\n";
  const two = "const g = (a: number) => { return Math.max(a, 1) +\n Math.min(a, 2) + Math.abs(a, 3); };\n";
  expect(
    twins([
      ["one.ts", one],
      ["two.ts", two],
    ]),
  ).toEqual([["one.ts:1", "two.ts:1"]]);
});
