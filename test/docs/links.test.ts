/** Links between the documents of the repository lead somewhere. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const guides = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
const documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...guides.map((name) => join("docs", name))];

const CODE_BLOCK = /^```[^\n]*\n.*?^```$/gms;
const CODE = /`[^`\n]*`/g;
const LINK = /\]\(([^()\s]+)\)/g;

const proseOf = (path: string): string => readFileSync(path, "utf8").replaceAll(CODE_BLOCK, "");

/** The anchors that GitHub gives the headings of a document. */
function anchorsOf(path: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of proseOf(path).matchAll(/^#+ (.*)$/gm)) {
    const slug = heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-");
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

function brokenLinks(document: string): string[] {
  const path = join(root, document);
  const targets = [...proseOf(path).replaceAll(CODE, "").matchAll(LINK)].map(([, target]) => target!);
  const local = targets.filter((target) => !/^[a-z]+:/.test(target));
  return local.filter((target) => {
    const [file = "", anchor] = target.split("#");
    const there = file === "" ? path : join(dirname(path), file);
    if (!existsSync(there)) return true;
    return anchor !== undefined && !(statSync(there).isFile() && anchorsOf(there).has(anchor));
  });
}

it.each(documents)("the links of %s", (document) => {
  expect(brokenLinks(document)).toEqual([]);
});
