/** Metrics for people and in files. Follows transformers/trainer_pt_utils.py. */

import { join } from "node:path";
import { writeFileAtomic } from "../../internal/files/atomic_write.js";
import { exists } from "../../internal/files/exists.js";
import { readJSON } from "../../internal/files/json_file.js";
import { makeFolder } from "../../internal/files/make_folder.js";
import { formatFixed } from "../../python/format.js";
import { Float, pythonDumps, pythonLoads } from "../../python/json.js";
import { floatRepr } from "../../python/repr.js";
import type { LogRow } from "./trainer_state.js";

/** Hours, minutes, seconds and hundredths, as Python's timedelta has them. */
function duration(seconds: number): string {
  const whole = Math.trunc(seconds);
  const days = Math.floor(whole / 86_400);
  const ofDay = whole - days * 86_400;
  const [hours, minutes, rest] = [Math.floor(ofDay / 3600), Math.floor((ofDay % 3600) / 60), ofDay % 60];
  const two = (number: number): string => String(number).padStart(2, "0");
  const before = days === 0 ? "" : `${days} day${Math.abs(days) === 1 ? "" : "s"}, `;
  const hundredths = Math.trunc(Math.abs(seconds - whole) * 100);
  return `${before}${hours}:${two(minutes)}:${two(rest)}.${two(hundredths)}`;
}

/** Metrics as they are shown: times, memory and operations with their units, other numbers with four digits. */
export function metricsFormat(metrics: LogRow): Record<string, string | number> {
  const shown = ([name, value]: [string, number]): [string, string | number] => {
    if (name.includes("_mem_")) return [name, `${Math.floor(value / 2 ** 20)}MB`];
    if (name.includes("_runtime")) return [name, duration(value)];
    if (name === "total_flos") return [name, `${Math.floor(Math.trunc(value) / 2 ** 30)}GF`];
    return [name, Number.isFinite(value) ? Number(formatFixed(value, 4)) : value];
  };
  return Object.fromEntries(Object.entries(metrics).map(shown));
}

/** Whether Python has it as a float. A number of examples it has not, an epoch it has; here both are whole numbers. */
const isFloat = (name: string, value: number): boolean => name === "epoch" || !Number.isSafeInteger(value);

/** The lines that `logMetrics` prints. */
export function metricsReport(split: string, metrics: LogRow): string {
  const text = (name: string, value: string | number): string =>
    typeof value === "string" ? value : isFloat(name, metrics[name] as number) ? floatRepr(value) : String(value);
  const rows = Object.entries(metricsFormat(metrics))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, text(name, value)] as const);
  const widest = (column: 0 | 1): number => Math.max(0, ...rows.map((row) => row[column].length));
  const lines = rows.map(([name, value]) => `  ${name.padEnd(widest(0))} = ${value.padStart(widest(1))}`);
  return [`***** ${split} metrics *****`, ...lines, ""].join("\n");
}

/**
 * Writes metrics into a folder: those of a split, and all that were written before with them.
 * @param combined Whether also into `all_results.json`
 */
export async function writeMetrics(folder: string, split: string, metrics: LogRow, combined: boolean): Promise<void> {
  await makeFolder(folder);
  const write = (name: string, row: LogRow): Promise<void> => {
    const values = Object.entries(row).map(([key, value]) => [key, isFloat(key, value) ? new Float(value) : value]);
    return writeFileAtomic(join(folder, `${name}_results.json`), [pythonDumps(Object.fromEntries(values), "", "    ")]);
  };
  await write(split, metrics);
  if (!combined) return;
  const all = join(folder, "all_results.json");
  const before = (await exists(all)) ? ((await readJSON(all, pythonLoads)) as LogRow) : {};
  await write("all", { ...before, ...metrics });
}
