/**
 * The code of the guides in docs/, as programs. The convention:
 *
 * - A `python` block with a `ts` block after it is a pair: both run, and print the same text. A `text` block behind them says
 *   what that is.
 * - ```` ```ts only here: REASON ```` and ```` ```python only here: REASON ```` have no counterpart; they run.
 * - ```` ```ts not run: REASON ```` is checked for types alone, ```` ```python not run: REASON ```` for syntax.
 * - What an import brings holds for the whole guide, every other name for its section (`## `).
 * - A guide runs in a folder of its own, Python first: what its Python blocks write is there for the TypeScript.
 */

export interface Block {
  language: string;
  /** The line of the opening fence, from 1. */
  line: number;
  code: string;
  /** Why it has no counterpart. */
  onlyHere: string | undefined;
  /** Why it does not run. */
  notRun: string | undefined;
}

/** Blocks that print the same. */
export interface Example {
  /** The heading above. */
  heading: string;
  line: number;
  python: Block | undefined;
  ts: Block | undefined;
  text: Block | undefined;
}

export interface Section {
  heading: string;
  blocks: Block[];
}

const FENCE = /^```(\S*)(?: (.*))?$/;
const NOTE = /^(only here|not run): (\S.*)$/;
const HEADING = /^## (.*)$/;

/** The sections of a guide; what stands before the first `## ` is one too. */
export function sectionsOf(guide: string): Section[] {
  const sections: Section[] = [{ heading: "", blocks: [] }];
  let open: { fence: RegExpExecArray; line: number; code: string[] } | undefined;
  for (const [index, text] of guide.split("\n").entries()) {
    if (open === undefined) {
      const fence = FENCE.exec(text);
      if (fence !== null) open = { fence, line: index + 1, code: [] };
      const heading = HEADING.exec(text);
      if (heading !== null) sections.push({ heading: heading[1]!, blocks: [] });
    } else if (text === "```") {
      const [, language = "", info] = open.fence;
      const [, kind, reason] = NOTE.exec(info ?? "") ?? [];
      if (info !== undefined && reason === undefined) throw new Error(`line ${open.line}: no such note: ${info}`);
      sections.at(-1)!.blocks.push({
        ...{ language, line: open.line, code: open.code.join("\n") },
        onlyHere: kind === "only here" ? reason : undefined,
        notRun: kind === "not run" ? reason : undefined,
      });
      open = undefined;
    } else {
      open.code.push(text);
    }
  }
  if (open !== undefined) throw new Error(`line ${open.line}: the block has no end`);
  return sections;
}

/** The examples that run. A block without a counterpart, which does not say why, is an Error. */
export function examplesOf(sections: readonly Section[]): Example[] {
  return sections.flatMap(({ heading, blocks }) => {
    const examples: Example[] = [];
    const left = blocks.filter(
      (block) => block.notRun === undefined && ["python", "ts", "text"].includes(block.language),
    );
    while (left.length > 0) {
      const first = left.shift()!;
      const example = { heading, line: first.line, python: undefined, ts: undefined, text: undefined } as Example;
      if (first.language === "text") throw new Error(`line ${first.line}: nothing prints this text`);
      example[first.language as "python" | "ts"] = first;
      if (first.onlyHere === undefined) {
        const second = left.shift();
        if (first.language !== "python" || second?.language !== "ts") {
          throw new Error(`line ${first.line}: expected a python block and then a ts block, or "only here: REASON"`);
        }
        example.ts = second;
      }
      if (left[0]?.language === "text") example.text = left.shift();
      examples.push(example);
    }
    return examples;
  });
}

/** Begins the line that says which block prints what follows. */
export const MARK = "\u001e";
const IMPORT = /^import [^;]*;$/gm;
const LIST = /\{([^}]*)\}/;

/** Import statements, each imported name once: sections repeat what they are about. */
function once(statements: Iterable<string>): string {
  const seen = new Set<string>();
  const parts: string[] = [];
  for (const statement of statements) {
    const from = statement.slice(statement.lastIndexOf(" from "));
    const listed = (LIST.exec(statement)?.[1] ?? "").split(",").map((name) => name.trim());
    const fresh = listed.filter((name) => name !== "" && !seen.has(name + from));
    for (const name of fresh) seen.add(name + from);
    const [, standard] = /^import (\w+|\* as \w+)/.exec(statement) ?? [];
    if (standard !== undefined && !seen.has(standard)) parts.push(`import ${standard}${from}`);
    if (standard !== undefined) seen.add(standard);
    if (fresh.length > 0) parts.push(`import { ${fresh.join(", ")} }${from}`);
  }
  return parts.join(" ");
}

/**
 * A guide's TypeScript as one module, each line of code at its line of the guide.
 * @param all With the blocks that are not to run.
 */
export function moduleOf(guide: string, { all }: { all: boolean }): string {
  const lines: string[] = guide.split("\n").map((text) => (HEADING.test(text) ? "} {" : ""));
  const imports: string[] = [];
  const blocks = sectionsOf(guide).flatMap((section) => section.blocks);
  for (const { language, line, code, notRun } of blocks) {
    // In Python's comments `## ` is no heading.
    const inside = code.split("\n").map(() => "");
    lines.splice(line, inside.length, ...inside);
    if (language !== "ts" || (notRun !== undefined && !all)) continue;
    const body = code.replaceAll(IMPORT, (statement) => {
      imports.push(statement);
      return statement.replaceAll(/[^\n]/g, "");
    });
    lines[line - 1] = `console.log("${MARK}${line}");`;
    lines.splice(line, inside.length, ...body.split("\n"));
  }
  return `${once(imports)} {${lines.join("\n")}}\n`;
}

/** What each block printed, by its line. */
export function printed(output: string): Map<number, string> {
  const parts = output.split(new RegExp(`^${MARK}`, "m")).slice(1);
  return new Map(parts.map((part) => [Number.parseInt(part, 10), part.slice(part.indexOf("\n") + 1)]));
}
