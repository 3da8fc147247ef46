/** What was measured, and how long it took. Follows torch/utils/benchmark/utils/common.py. */

import { checkNoMore, limitArguments, withoutSurplus } from "../../../internal/surplus.js";
import { AssertionError } from "../../../python/exceptions.js";
import { formatFixed } from "../../../python/format.js";
import { tensor } from "../../creation.js";

/** What defines a measurement. */
export interface TaskSpec {
  readonly stmt: string;
  readonly setup: string;
  readonly label: string | null;
  readonly subLabel: string | null;
  readonly description: string | null;
  readonly env: string | null;
  readonly numThreads: number;
}

const indented = (text: string): string => text.replace(/^(?=.*\S)/gm, "  ");

/** What a task is called. */
export function titleOf({ label, stmt, subLabel }: TaskSpec): string {
  const isBlock = label === null && stmt.includes("\n");
  if (isBlock) return `stmt:${subLabel ? ` (${subLabel})` : ""}\n${indented(stmt)}`;
  return (label ?? stmt) + (subLabel ? `: ${subLabel}` : "");
}

function setupOf({ setup }: TaskSpec): string {
  if (setup === "" || setup === "pass") return "";
  return setup.includes("\n") ? `setup:\n${indented(setup)}` : `setup: ${setup}`;
}

/** A number in the decimal logarithm that Python takes in float32. */
const log10 = (value: number): number => tensor(value).log10().item() as number;

/** In which unit a time is shown, and that in seconds. */
export const selectUnit = withoutSurplus(
  "selectUnit",
  1,
  (t: number): [unit: "ns" | "us" | "ms" | "s", scale: number] => {
    const units = { "-3": ["ns", 1e-9], "-2": ["us", 1e-6], "-1": ["ms", 1e-3] } as const;
    const [unit, scale] = units[String(Math.floor(log10(t) / 3)) as keyof typeof units] ?? (["s", 1] as const);
    return [unit, scale];
  },
);

/** The name of a unit. */
export const unitToEnglish = withoutSurplus(
  "unitToEnglish",
  1,
  (u: "ns" | "us" | "ms" | "s"): string => ({ ns: "nanosecond", us: "microsecond", ms: "millisecond", s: "second" })[u],
);

/** A number with so many significant digits, in float32: 3.14159 with two is 3.1. */
export const trimSigfig = withoutSurplus("trimSigfig", 2, (x: number, n: number): number => {
  if (!Number.isInteger(n)) throw new AssertionError("Number of significant figures must be an integer");
  const scale = 10 ** ((tensor(x).abs().log10().ceil().item() as number) - n);
  return tensor(x / scale)
    .round()
    .mul(scale)
    .item() as number;
});

const MOST_FIGURES = 4;
const LEAST_INTERVAL = 25e-9;
const IQR_WARNS = 0.1;
const IQR_WARNS_GROSSLY = 0.25;

/** Times of a task, each of so many runs, in seconds. Printed as Python prints it, without an address. */
export class Measurement {
  readonly numberPerRun: number;
  readonly rawTimes: readonly number[];
  readonly taskSpec: TaskSpec;
  /** Whatever the user puts there. */
  metadata: unknown;
  #statistics: Record<"median" | "mean" | "p25" | "p75", number> | undefined;

  constructor(
    numberPerRun: number,
    rawTimes: readonly number[],
    taskSpec: TaskSpec,
    metadata: unknown = null,
    ...none: []
  ) {
    checkNoMore("Measurement", none);
    this.numberPerRun = numberPerRun;
    this.rawTimes = rawTimes;
    this.taskSpec = taskSpec;
    this.metadata = metadata;
  }

  /** Seconds per run. */
  get times(): number[] {
    return this.rawTimes.map((time) => time / this.numberPerRun);
  }

  get #of() {
    if (this.#statistics === undefined) {
      const times = tensor(this.times, { dtype: "float64" });
      const quantile = (q: number) => times.quantile(q).item() as number;
      this.#statistics = {
        median: quantile(0.5),
        mean: times.sort().values.mean().item() as number,
        p25: quantile(0.25),
        p75: quantile(0.75),
      };
    }
    return this.#statistics;
  }

  /** The time in the middle. */
  get median(): number {
    return this.#of.median;
  }

  /** The mean time. */
  get mean(): number {
    return this.#of.mean;
  }

  /** How far the middle half of the times is spread. */
  get iqr(): number {
    return this.#of.p75 - this.#of.p25;
  }

  /** How many digits of the median are sure, by the middle half of the times; from one to four. */
  get significantFigures(): number {
    const sorted = this.times.sort((a, b) => a - b);
    const middle = sorted.slice(Math.floor(sorted.length / 4), Math.ceil((3 * sorted.length) / 4));
    const std = tensor(middle).std({ correction: 0 }).item() as number;
    const root = tensor(middle.length, { dtype: "float32" }).sqrt().item() as number;
    const interval = Math.max((1.645 * std) / root, LEAST_INTERVAL);
    return Math.min(Math.max(Math.floor(log10(this.median / interval)), 1), MOST_FIGURES);
  }

  /** Whether the spread is below a share of the median. Default: a tenth. */
  meetsConfidence(threshold = IQR_WARNS): boolean {
    return this.iqr / this.median < threshold;
  }

  /** Whether the times are spread so far that it is said. */
  get hasWarnings(): boolean {
    return !this.meetsConfidence(IQR_WARNS);
  }

  /** What the task is called. */
  get title(): string {
    return titleOf(this.taskSpec);
  }

  /** What a row of a table is called. */
  get asRowName(): string {
    return this.taskSpec.subLabel || this.taskSpec.stmt || "[Unknown]";
  }

  /** The times of equal tasks together, each of one run. */
  static merge(measurements: Iterable<Measurement>, ...none: []): Measurement[] {
    checkNoMore("Measurement.merge", none);
    const groups = new Map<string, Measurement[]>();
    for (const measurement of measurements) {
      const key = JSON.stringify(Object.entries(measurement.taskSpec).sort());
      groups.set(key, [...(groups.get(key) ?? []), measurement]);
    }
    return [...groups.values()].map(
      (group) =>
        new Measurement(
          1,
          group.flatMap(({ times }) => times),
          (group[0] as Measurement).taskSpec,
        ),
    );
  }

  /** As Python prints it. */
  toString(): string {
    const { taskSpec: spec, rawTimes, numberPerRun, iqr, median } = this;
    const { p25, p75 } = this.#of;
    const count = rawTimes.length;
    const [unit, scale] = selectUnit(median);
    const shown = (time: number) => formatFixed(time / scale, 2);
    const sections = [titleOf(spec), spec.description ?? "", setupOf(spec)].filter((section) => section !== "");
    const lines = [
      "<torch.utils.benchmark.utils.common.Measurement object>",
      sections.map((section) => (section.includes("\n") ? `${section}\n` : section)).join("\n"),
      `  ${count > 1 ? "Median: " : ""}${shown(median)} ${unit}`,
      ...(count >= 4 ? [`  IQR:    ${shown(iqr)} ${unit} (${shown(p25)} to ${shown(p75)})`] : []),
      `  ${count} measurement${count > 1 ? "s" : ""}, ${numberPerRun} runs ${count > 1 ? "per measurement," : ","} ` +
        `${spec.numThreads} thread${spec.numThreads > 1 ? "s" : ""}`,
    ];
    if (this.hasWarnings) {
      const gross = !this.meetsConfidence(IQR_WARNS_GROSSLY);
      lines.push(
        `  WARNING: Interquartile range is ${formatFixed((iqr / median) * 100, 1)}% of the median measurement.`,
        `           ${gross ? "This suggests significant environmental influence." : "This could indicate system fluctuation."}`,
      );
    }
    return lines.join("\n");
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

limitArguments(Measurement.prototype, { meetsConfidence: 1 });
