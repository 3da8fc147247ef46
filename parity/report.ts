/** What a replay found, in numbers and as a Markdown page. */
import { CAUSES } from "./causes.js";
import { type Entry, fullName, type Index } from "./format.js";
import type { EntryResult } from "./pool.js";

/** One entry that is not wholly Python's. */
export interface Deviation {
  entry: string;
  operator: string | null;
  /** Cases that differ, and all cases. */
  failed: number;
  cases: number;
  /** What was found, each with the number of cases that showed it. */
  found: Record<string, number>;
  /** Why, where the reason is known to lie outside of this library. */
  cause: string | null;
}

/** Counts of entries. */
export interface Tally {
  entries: number;
  passed: number;
  failed: number;
  skipped: number;
}

/** The machine-readable result of `npm run parity`. */
export interface Report {
  kind: Index["kind"];
  torch: string;
  threads: number;
  /** `metadata`: how many of those that passed were compared in dtype, shape and strides only. */
  cases: { total: number; passed: number; failed: number; metadata: number };
  /** Entries named after an ATen operator. */
  named: Tally & { percent: number };
  /** Entries of functions that only Python has, replayed as the operators these call. */
  others: Tally;
  deviations: Deviation[];
  /** Entries without a case, with the reasons. */
  skipped: { entry: string; operator: string | null; reasons: Record<string, number> }[];
  /** Samples left out of entries that were replayed otherwise. */
  leftOut: { entry: string; reasons: Record<string, number> }[];
  seconds: { python: number; replay: number };
}

/** Makes messages of many cases comparable: positions and values differ, the kind of difference is one. */
function kindOf(message: string): string {
  return message
    .split("\n")[0]!
    .replace(/: \d+ of \d+ elements differ.*/, ": elements differ")
    .slice(0, 200);
}

function tally(entries: Entry[], results: Map<string, EntryResult>): Tally {
  const passed = entries.filter((entry) => results.get(entry.file)?.failures.length === 0).length;
  const skipped = entries.filter((entry) => !results.has(entry.file)).length;
  return { entries: entries.length, passed, failed: entries.length - passed - skipped, skipped };
}

/** Counts results; `seconds` are those of the two sides. */
export function summarise(index: Index, replayed: EntryResult[], seconds: Report["seconds"]): Report {
  const results = new Map(replayed.map((result) => [result.entry.file, result]));
  const named = tally(
    index.entries.filter((entry) => entry.operator !== null),
    results,
  );
  const deviations = replayed
    .filter((result) => result.failures.length > 0)
    .map(({ entry, failures }) => {
      const found: Record<string, number> = {};
      for (const { message } of failures) found[kindOf(message)] = (found[kindOf(message)] ?? 0) + 1;
      const cause = CAUSES[entry.operator ?? entry.name] ?? null;
      return {
        entry: fullName(entry),
        operator: entry.operator,
        failed: failures.length,
        cases: entry.cases,
        found,
        cause,
      };
    });
  const passed = replayed.reduce((sum, result) => sum + result.passed, 0);
  const failed = replayed.reduce((sum, result) => sum + result.failures.length, 0);
  const withReasons = index.entries.filter((entry) => Object.keys(entry.skipped).length > 0);
  return {
    kind: index.kind,
    torch: index.torch,
    threads: index.threads,
    cases: { total: passed + failed, passed, failed, metadata: replayed.reduce((sum, r) => sum + r.metadata, 0) },
    named: { ...named, percent: named.entries === 0 ? 0 : (100 * named.passed) / named.entries },
    others: tally(
      index.entries.filter((entry) => entry.operator === null),
      results,
    ),
    deviations,
    skipped: index.entries
      .filter((entry) => entry.cases === 0)
      .map((entry) => ({ entry: fullName(entry), operator: entry.operator, reasons: entry.skipped })),
    leftOut: withReasons
      .filter((entry) => entry.cases > 0)
      .map((entry) => ({ entry: fullName(entry), reasons: entry.skipped })),
    seconds,
  };
}

/** The few lines that end `npm run parity`. */
export function summaryLines(report: Report): string[] {
  const { named, others, cases } = report;
  const line = (name: string, { entries, passed, failed, skipped }: Tally): string =>
    `${name}: ${entries} entries, ${passed} passed, ${failed} failed, ${skipped} skipped`;
  return [
    `${line("named after an ATen operator", named)} (${named.percent.toFixed(1)}% passed)`,
    line("functions that only Python has", others),
    `cases: ${cases.total} replayed, ${cases.passed} passed (${cases.metadata} in dtype, shape and strides only), ${cases.failed} failed`,
  ];
}

function listReasons(reasons: Record<string, number>): string {
  return Object.entries(reasons)
    .map(([reason, count]) => `${reason.replaceAll("|", "\\|").replaceAll("\n", " ")} (${count})`)
    .join("; ");
}

/** docs/parity.md, written by `npm run parity -- --docs FILE`. */
export function markdown(report: Report): string {
  const { named, others, cases, deviations, skipped, leftOut } = report;
  const row = (name: string, t: Tally): string =>
    `| ${name} | ${t.entries} | ${t.passed} | ${t.failed} | ${t.skipped} |`;
  const table = (head: string, rows: string[]): string[] =>
    rows.length === 0 ? ["None."] : [head, head.replaceAll(/[^|]+/g, " --- "), ...rows];
  return [
    "# Operators held against Python",
    "",
    "Written by `npm run parity -- --docs docs/parity.md`; not edited by hand.",
    "",
    `PyTorch's own operator test database (\`op_db\`, torch ${report.torch}) calls each of its entries with sample inputs in float32,`,
    "float64, int64 and bool. reference/op_db.py records every function of PyTorch's C++ Python bindings that such a call reaches,",
    "with its arguments, and the result. parity/ makes the same operator calls from TypeScript and compares dtype, shape, strides and",
    "every bit (NaN equal to NaN, -0 different from 0). Random operators get the same seed on both sides. An entry passes when all its",
    `samples do. Both sides ran on the CPU with ${report.threads} thread${report.threads === 1 ? "" : "s"}.`,
    "",
    "A function that PyTorch writes in Python (`F.cross_entropy`, `torch.masked.sum`, `torch.norm` ...) is replayed as the operator calls",
    "it makes; what it computes in Python before them is in their arguments. Results that are memory nobody has written (`empty` and its",
    "like, and what differs between two calls in Python itself) are compared in dtype, shape and strides only.",
    "",
    ...table("| entries | all | passed | failed | skipped |", [
      row("named after an ATen operator", named),
      row("functions that only Python has", others),
    ]),
    "",
    `${named.percent.toFixed(1)}% of the entries named after an ATen operator pass. ${cases.passed} of ${cases.total} calls give Python's bits`,
    `(${cases.metadata} of them were compared in dtype, shape and strides only).`,
    "",
    "## Entries that do not pass",
    "",
    ...table(
      "| entry | operator | calls that differ | found | cause |",
      deviations.map(
        (d) =>
          `| ${d.entry} | ${d.operator ?? "-"} | ${d.failed} of ${d.cases} | ${listReasons(d.found)} | ${d.cause ?? "not known yet"} |`,
      ),
    ),
    "",
    "## Entries without a call to replay",
    "",
    ...table(
      "| entry | operator | why (samples) |",
      skipped.map(
        (s) =>
          `| ${s.entry} | ${s.operator ?? "-"} | ${listReasons(s.reasons) || "supports none of the four dtypes"} |`,
      ),
    ),
    "",
    "## Samples left out of entries above",
    "",
    ...table(
      "| entry | why (samples) |",
      leftOut.map((s) => `| ${s.entry} | ${listReasons(s.reasons)} |`),
    ),
    "",
  ].join("\n");
}
