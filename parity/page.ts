/** The parity part of FEATURES.md, and docs/parity.md with what is not replayed. */
import type { Part } from "./format.js";
import { type Deviation, percent, type Report, type Tally } from "./report.js";

const TITLES: Record<Part, string> = {
  forward: "forward",
  backward: "backward",
  module: "construction, state, forward, backward",
  optimizer: "steps",
  errors: "wrong calls, by Python's words",
};

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** A Markdown table. */
export function table(head: string, rows: string[]): string[] {
  return rows.length === 0 ? ["None."] : [head, head.replaceAll(/[^|]+/g, " --- "), ...rows];
}

function causeText({ found }: Deviation): string {
  const causes = [...new Set(found.map(({ cause }) => cause ?? "not known yet"))];
  return causes.join("; ");
}

const list = (found: { what: string; count: number }[]): string =>
  found.map(({ what, count }) => `${cell(what)} (${count})`).join("; ");

/** Wrong calls by cause: the cases that differ, and their entries. */
function errorRows(deviations: Deviation[]): string[] {
  const groups = new Map<string, { count: number; entries: Set<string> }>();
  for (const { entry, found } of deviations) {
    for (const { what, count, cause } of found) {
      const key = cause ?? cell(what);
      const group = groups.get(key) ?? { count: 0, entries: new Set() };
      group.count += count;
      group.entries.add(entry);
      groups.set(key, group);
    }
  }
  return [...groups].map(([cause, { count, entries }]) => `| ${count} | ${cause} | ${[...entries].join(", ")} |`);
}

/** What of FEATURES.md a replay gives. */
export function parityPart(report: Report): string {
  const ofErrors = report.deviations.filter(({ part }) => part === "errors");
  const others = report.deviations.filter(({ part }) => part !== "errors");
  return [
    "## Parity by database",
    "",
    `PyTorch's own test databases (torch ${report.torch}), replayed on the CPU in float32, float64, complex64, bfloat16, float16, int64 and`,
    "bool, as far as an entry supports them: every bit equal (NaN equal to NaN, -0 different from 0), the same seed for what is random. An",
    "entry passes when all its samples do. Counted are entries with a public name. How it is done and what is not replayed:",
    "[docs/parity.md](docs/parity.md).",
    "",
    ...table(
      "| database | part | entries | passed | failed | without a case | % | cases | passed |",
      report.tallies.map(
        (t) =>
          `| ${t.database} | ${TITLES[t.part]} | ${t.entries} | ${t.passed} | ${t.failed} | ${t.skipped} | ${percent(t).toFixed(1)} | ` +
          `${t.cases.total} | ${t.cases.passed} |`,
      ),
    ),
    "",
    "### Entries that differ",
    "",
    ...table(
      "| database | entry | part | cases | found | cause |",
      others.map(
        (d) =>
          `| ${d.database} | ${d.entry} | ${TITLES[d.part]} | ${d.failed} of ${d.cases} | ${list(d.found)} | ${cell(causeText(d))} |`,
      ),
    ),
    "",
    "### Wrong calls with other words",
    "",
    "They are errors here too, unless it says so.",
    "",
    ...table("| cases | cause | entries |", errorRows(ofErrors)),
    "",
  ].join("\n");
}

/** The rows of the first table of a page below a heading. */
function rowsBelow(page: string, heading: string): string[][] {
  const text = page.slice(page.indexOf(heading) + heading.length);
  const lines = text.split("\n").slice(1);
  const first = lines.findIndex((line) => line.startsWith("|"));
  const end = lines.findIndex((line, at) => at > first && !line.startsWith("|"));
  const isNone = first < 0 || lines.slice(0, first).some((line) => line.startsWith("#") || line === "None.");
  if (isNone) return [];
  return lines.slice(first + 2, end < 0 ? undefined : end).map((line) => line.split(/(?<!\\)\|/).map((c) => c.trim()));
}

const partOf = (title: string): Part => (Object.keys(TITLES) as Part[]).find((part) => TITLES[part] === title)!;

/** The counts that a page has. */
export function readTallies(page: string): Tally[] {
  return rowsBelow(page, "## Parity by database").map(([, database, part, ...counts]) => {
    const [entries, passed, failed, skipped, , total, passedCases] = counts.map(Number) as number[] & { length: 7 };
    const cases = { total: total!, passed: passedCases! };
    return {
      database: database!,
      part: partOf(part!),
      entries: entries!,
      passed: passed!,
      failed: failed!,
      skipped: skipped!,
      cases,
    };
  });
}

/** The entries that differ according to a page, as `op_db linalg.lstsq forward`. */
export function readDeviations(page: string): Set<string> {
  const rows = rowsBelow(page, "### Entries that differ");
  return new Set(rows.map(([, database, entry, part]) => `${database} ${entry} ${partOf(part!)}`));
}

const reasonsOf = (reasons: Record<string, number>): string =>
  Object.entries(reasons)
    .map(([reason, count]) => `${cell(reason)} (${count})`)
    .join("; ");

/** docs/parity.md, written by `npm run parity -- --docs FILE`. */
export function markdown(report: Report): string {
  const rows = (isWhole: boolean): string[] =>
    report.leftOut
      .filter(({ whole }) => whole === isWhole)
      .map(({ database, entry, part, reasons }) => `| ${database} | ${entry} | ${part} | ${reasonsOf(reasons)} |`);
  return [
    "# How this library is held against Python",
    "",
    "Written by `npm run parity -- --docs docs/parity.md`; not edited by hand. What came out is in [FEATURES.md](../FEATURES.md).",
    "",
    `PyTorch's operator test database (\`op_db\`, torch ${report.torch}) calls each of its entries with sample inputs. reference/op_db.py`,
    "records every function of PyTorch's C++ Python bindings that such a call reaches, with its arguments, the result, and the gradients of",
    "its inputs for given gradients of its outputs. parity/ makes the same operator calls from TypeScript and compares dtype, shape, strides",
    "and every bit (NaN equal to NaN, -0 different from 0). Random operators get the same seed on both sides. Both sides ran on the CPU",
    `with ${report.threads} thread${report.threads === 1 ? "" : "s"}.`,
    "",
    "A function that PyTorch writes in Python (`F.cross_entropy`, `torch.masked.sum`, `torch.norm` ...) is replayed as the operator calls",
    "it makes; what it computes in Python before them is in their arguments. Results that are memory nobody has written (`empty` and its",
    `like, and what differs between two calls in Python itself: ${report.metadata} cases) are compared in dtype, shape and strides only.`,
    "float32, float64, int64 and bool take all samples of an entry forward; complex64, bfloat16, float16 and gradients at most 24 of each",
    "entry and dtype, spread evenly.",
    "",
    "`module_db` constructs each module under a seed with its samples' arguments, here by our signatures: state dict, printed form (2.0 and 2",
    "are one number in JavaScript), outputs, state dict after the call, gradients of inputs and parameters, in training and in evaluation (at",
    "most 100 samples of an entry, dtype and mode). `optim_db` takes four steps with each option set in each form (default, foreach, fused,",
    "differentiable): parameters and states after every step. Wrong calls (`error_inputs`) have to be refused with Python's class and message,",
    "by the same operator where one refuses, else by the public function.",
    "",
    "## Entries without a case",
    "",
    ...table("| database | entry | part | why (samples) |", rows(true)),
    "",
    "## Samples left out of entries that are replayed",
    "",
    ...table("| database | entry | part | why (samples) |", rows(false)),
    "",
  ].join("\n");
}
