/** What a replay found, in numbers. */
import { causeOf } from "./causes.js";
import type { Database } from "./databases.js";
import { type Entry, fullName, type Index, type Part } from "./format.js";
import type { EntryResult } from "./pool.js";

/** One entry of which a part is not wholly Python's. */
export interface Deviation {
  database: string;
  part: Part;
  entry: string;
  /** Cases that differ, and all cases. */
  failed: number;
  cases: number;
  /** What was found, each with the number of cases that showed it, and why where that is known. */
  found: { what: string; count: number; cause: string | null }[];
}

/** Counts of entries: those that have such cases, and those that only would. */
export interface Tally {
  database: string;
  part: Part;
  entries: number;
  passed: number;
  failed: number;
  /** Without a case. */
  skipped: number;
  /** `metadata`: how many of those that passed were compared in dtype, shape and strides only. */
  cases: { total: number; passed: number };
}

/** An entry or some of its samples that are not replayed, with the number of samples for each reason. */
export interface LeftOut {
  database: string;
  part: Part;
  entry: string;
  whole: boolean;
  reasons: Record<string, number>;
}

/** The machine-readable result of `npm run parity`. */
export interface Report {
  torch: string;
  threads: number;
  tallies: Tally[];
  /** How many of the cases that passed were compared in dtype, shape and strides only. */
  metadata: number;
  deviations: Deviation[];
  leftOut: LeftOut[];
  seconds: { python: number; replay: number };
}

/** One database's part of a report. */
export interface Replayed {
  database: Database;
  index: Index;
  results: EntryResult[];
}

/** Makes messages of many cases comparable: positions and values differ, the kind of difference is one. */
function kindOf(message: string): string {
  return message
    .replace(/: \d+ of \d+ elements differ.*/s, ": elements differ")
    .replaceAll(/\s*\n\s*/g, " / ")
    .slice(0, 300);
}

/** Python's own names: not those that begin with an underscore, nor operators by their dispatcher's name, nor what only CUDA has. */
export function isPublic(entry: Entry): boolean {
  return !/^(__|torch\.|jiterator)|(^|\.)_/.test(entry.name);
}

function tally({ database, index, results }: Replayed, part: Part): Tally {
  const concerned = index.entries.filter(
    (entry) => isPublic(entry) && (entry.parts[part] !== undefined || entry.skipped[part] !== undefined),
  );
  const byFile = new Map(results.map((result) => [result.entry.file, result]));
  const count = { passed: 0, failed: 0, skipped: 0, cases: { total: 0, passed: 0 } };
  for (const entry of concerned) {
    const result = byFile.get(entry.file);
    const total = entry.parts[part] ?? 0;
    count.cases.total += total;
    count.cases.passed += result?.passed[part] ?? 0;
    if (total === 0) count.skipped++;
    else if (result?.failures.some((failure) => failure.part === part)) count.failed++;
    else count.passed++;
  }
  return { database: database.name, part, entries: concerned.length, ...count };
}

function deviationsOf({ database, results }: Replayed, part: Part): Deviation[] {
  return results.flatMap(({ entry, failures }) => {
    const messages = failures.filter((failure) => failure.part === part).map(({ message }) => message);
    if (messages.length === 0) return [];
    const found = [...new Set(messages.map(kindOf))].map((what) => {
      const alike = messages.filter((message) => kindOf(message) === what);
      return { what, count: alike.length, cause: causeOf(fullName(entry), part, alike[0]!) };
    });
    const cases = entry.parts[part] ?? 0;
    return [{ database: database.name, part, entry: fullName(entry), failed: messages.length, cases, found }];
  });
}

/** Counts results; `seconds` are those of the two sides. */
export function summarise(replayed: Replayed[], seconds: Report["seconds"]): Report {
  const parts = replayed.flatMap((one) => one.database.parts.map((part) => [one, part] as const));
  const { torch, threads } = replayed[0]!.index;
  return {
    torch,
    threads,
    tallies: parts.map(([one, part]) => tally(one, part)),
    metadata: replayed.flatMap(({ results }) => results).reduce((sum, { metadata }) => sum + metadata, 0),
    deviations: parts.flatMap(([one, part]) => deviationsOf(one, part)),
    leftOut: parts.flatMap(([{ database, index }, part]) =>
      index.entries.flatMap((entry) => {
        const reasons = entry.skipped[part];
        const whole = entry.parts[part] === undefined;
        return reasons ? [{ database: database.name, part, entry: fullName(entry), whole, reasons }] : [];
      }),
    ),
    seconds,
  };
}

/** The percentage of a tally's entries that pass. */
export function percent({ entries, passed }: Tally): number {
  return entries === 0 ? 0 : (100 * passed) / entries;
}

/** The few lines that end `npm run parity`. */
export function summaryLines(report: Report): string[] {
  return report.tallies.map(
    (t) =>
      `${t.database} ${t.part}: ${t.entries} entries with a public name, ${t.passed} passed (${percent(t).toFixed(1)} %), ` +
      `${t.failed} failed, ${t.skipped} skipped; ${t.cases.passed} of ${t.cases.total} cases passed`,
  );
}
