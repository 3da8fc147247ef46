/**
 * Counts multiplications and additions of a program's operators. Follows torch/utils/flop_counter.py.
 *
 * @module
 */

import { isMap } from "node:util/types";
import { anything, boolean, integer, nullable } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { type Given, kind, signature } from "../../internal/signature.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { AssertionError, RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { warnOnce } from "../../python/warnings.js";
import { packetName } from "../ops/overloads.js";
import { Tensor } from "../tensor.js";
import { type Dispatched, dispatchMode } from "./dispatch_mode.js";
import { FORMULAS } from "./flop_formulas.js";
import { ModuleTracker } from "./module_tracker.js";

/** How many floating-point operations a call takes: its arguments, and its results as `outShape` or `outVal` in the last. */
// biome-ignore lint/suspicious/noExplicitAny: any operator's arguments
export type FlopFormula = (...args: any[]) => number;

interface Registered {
  readonly formula: FlopFormula;
  /** Whether it gets tensors; otherwise their shapes stand for them. */
  readonly raw: boolean;
}

const registry = new Map<string, Registered>(
  Object.entries(FORMULAS).map(([name, formula]) => [name, { formula, raw: false }]),
);

/** The name of an operator with all its overloads, such as `"aten.mm"`. */
function targetName(target: unknown): string {
  const name = typeof target === "string" ? target : packetName(target);
  if (name !== undefined && /^\w+\.\w+$/.test(name)) return name;
  throw new ValueError(
    "registerFlopFormula(targets): expected each target to be an operator (i.e. torch.ops.aten.foo) or its name " +
      `("aten.foo"), got ${shown(target)}`,
  );
}

const registering = signature("registerFlopFormula", ["targets", "getRaw"], {
  /** An operator, `torch.ops.aten.mm` or `"aten.mm"`, or an array of them. */
  targets: anything<unknown>(),
  /** Whether the formula gets tensors, and `outVal`; otherwise shapes, and `outShape`. Default: false. */
  getRaw: boolean(false),
});

/**
 * Says how operators without a formula are counted: `registerFlopFormula("aten.foo")((aShape, bShape) => 2 * ...)`. The formula
 * gets the arguments, with shapes in the place of tensors, and last an object of the named ones and `outShape`.
 *
 * @throws RuntimeError for an operator that has one.
 */
export function registerFlopFormula(...given: Given<typeof registering>): <F extends FlopFormula>(formula: F) => F {
  const { targets, getRaw: raw } = registering(given);
  return (formula) => {
    for (const name of (Array.isArray(targets) ? targets : [targets]).map(targetName)) {
      if (registry.has(name)) throw new RuntimeError(`duplicate registrations for ${name}`);
      registry.set(name, { formula, raw });
    }
    return formula;
  };
}

/** A value with the shapes of its tensors in their place. */
function shapes(value: unknown): unknown {
  if (value instanceof Tensor) return value.shape;
  if (Array.isArray(value)) return value.map(shapes);
  return value;
}

/** Formulas by operator. */
type Mapping = ReadonlyMap<unknown, FlopFormula> | Readonly<Record<string, FlopFormula>>;

const mapping = kind<Mapping>((callee, name, value) => {
  const formulas = isMap(value) ? [...value.values()] : isPlainObject(value) ? Object.values(value) : null;
  if (formulas?.every((formula) => typeof formula === "function")) return value as Mapping;
  throw new TypeError(
    `${callee}: expected ${name} to be a Map or an object of functions by operator, got ${shown(formulas?.find((formula) => typeof formula !== "function") ?? value)}`,
  );
});

const SUFFIXES = ["", "K", "M", "B", "T"];

const flopCounterMode = signature("FlopCounterMode", ["mods", "depth", "display", "customMapping"], {
  /** Not needed: all modules are named. Default: null. */
  mods: nullable(anything<unknown>())(null),
  /** How many levels of modules the table has. Default: 2. */
  depth: nullable(integer)(2),
  /** Whether the table is printed at the end. Default: true. */
  display: boolean(true),
  /** Formulas by operator, which go before those that are known: shapes stand for tensors. Default: null, none. */
  customMapping: nullable(mapping)(null),
});

/**
 * Counts floating-point operations by module and operator, forward and backward:
 *
 * ```ts
 * const counter = new FlopCounterMode({ display: false });
 * counter.run(() => model(x).sum().backward());
 * counter.getTotalFlops();
 * ```
 *
 * or with `using` between `enter()` and `[Symbol.dispose]()`. What is counted are the operators of Python's registry: products
 * of matrices, convolutions and attention. A backward pass on a CUDA device is not seen.
 */
export class FlopCounterMode implements Disposable {
  /** Counts by module, `Global` for all, and operator. */
  flopCounts: Record<string, Record<string, number>> = {};
  readonly depth: number | null;
  readonly display: boolean;
  readonly #registry: ReadonlyMap<string, Registered>;
  readonly #tracker = new ModuleTracker();
  #mode: Disposable | null = null;

  constructor(...given: Given<typeof flopCounterMode>) {
    const { mods, depth, display, customMapping } = flopCounterMode(given);
    this.depth = depth;
    this.display = display;
    if (mods !== null) warnOnce("mods argument is not needed anymore, you can stop passing it");
    const own = isMap(customMapping) ? [...customMapping] : Object.entries(customMapping ?? {});
    this.#registry = new Map([
      ...registry,
      ...own.map(([target, formula]) => [targetName(target), { formula, raw: false }] as const),
    ]);
  }

  /** Counts what a function does, which must not be an async one. */
  run<R>(body: () => R, ...none: []): R {
    checkNoMore("run", none);
    this.enter();
    try {
      return body();
    } finally {
      this[Symbol.dispose]();
    }
  }

  /** Begins to count anew, until `[Symbol.dispose]()`. */
  enter(): this {
    if (this.#mode !== null) throw new RuntimeError("FlopCounterMode: it counts already, and cannot be entered twice");
    this.flopCounts = {};
    this.#tracker.enter();
    this.#mode = dispatchMode((call) => this.#count(call));
    return this;
  }

  /** Ends counting, and prints the table. */
  [Symbol.dispose](): void {
    if (this.#mode === null) {
      throw new AssertionError("Internal error: FlopCounter.__exit__ called but mode is None");
    }
    this.#mode[Symbol.dispose]();
    this.#mode = null;
    this.#tracker.exit();
    if (this.display) console.log(this.getTable(this.depth));
  }

  #count({ op, args, kwargs, run }: Dispatched): unknown[] {
    const name = op.qualifiedName.split(".").slice(0, 2).join(".");
    const found = this.#registry.get(name);
    const results = run();
    if (found === undefined) return results;
    const out = results.length === 1 ? results[0] : results;
    const named = found.raw ? { ...kwargs, outVal: out } : { ...mapped(kwargs), outShape: shapes(out) };
    const flops = found.formula(...(found.raw ? args : (shapes(args) as unknown[])), named);
    if (typeof flops !== "number")
      throw new TypeError(`the formula of ${name} gave ${shown(flops)}, expected a number`);
    for (const parent of this.#tracker.parents) {
      const counts = this.flopCounts[parent] ?? {};
      this.flopCounts[parent] = counts;
      counts[name] = (counts[name] ?? 0) + flops;
    }
    return results;
  }

  /** How many operations there were in all. */
  getTotalFlops(): number {
    return this.#flopsOf("Global");
  }

  /** Counts by module, `Global` for all, and operator. */
  getFlopCounts(): Record<string, Record<string, number>> {
    return Object.fromEntries(Object.entries(this.flopCounts).map(([name, counts]) => [name, { ...counts }]));
  }

  #flopsOf(name: string): number {
    return Object.values(this.flopCounts[name] ?? {}).reduce((sum, flops) => sum + flops, 0);
  }

  /** The counts as Python prints them, so many levels deep. Default: null, as deep as `depth` says. */
  getTable(depth: number | null = null): string {
    const deepest = depth ?? this.depth ?? Number.POSITIVE_INFINITY;
    const total = this.getTotalFlops();
    const order = Math.max(0, Math.min(SUFFIXES.length - 1, Math.floor((String(total).length - 2) / 3)));
    const amount = (flops: number) => `${(flops / 1000 ** order).toFixed(3)}${SUFFIXES[order]}`;
    const percent = (flops: number) => (total === 0 ? "0%" : `${((100 * flops) / total).toFixed(2)}%`);
    let isSubsumed = false;
    const rowsOf = (name: string, indent: number): string[][] => {
      const flops = this.#flopsOf(name);
      isSubsumed ||= flops >= total;
      const padding = " ".repeat(indent);
      const counts = Object.entries(this.flopCounts[name] ?? {});
      return [
        [padding + name, amount(flops), percent(flops)],
        ...counts.map(([operator, part]) => [`${padding} - ${operator}`, amount(part), percent(part)]),
      ];
    };
    const names = Object.keys(this.flopCounts)
      .filter((name) => name !== "Global" && name.split(".").length <= deepest)
      .sort();
    let rows = names.flatMap((name) => rowsOf(name, name.split(".").length - 1));
    if (this.flopCounts.Global !== undefined && !isSubsumed) {
      for (const row of rows) row[0] = ` ${row[0]}`;
      rows = [...rowsOf("Global", 0), ...rows];
    }
    return tabulated(rows.length > 0 ? rows : [["Global", "0", "0%"]]);
  }
}

function mapped(kwargs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(kwargs).map(([name, value]) => [name, shapes(value)]));
}

/** A table in the simple form of Python's `tabulate`: numbers without a unit lose the zeros at their end there. */
function tabulated(rows: readonly (readonly string[])[]): string {
  const headers = ["Module", "FLOP", "% Total"];
  const areNumbers = rows.every(([, flops]) => Number.isFinite(Number(flops)));
  const cells = rows.map(
    ([name, flops, share]) => [name, areNumbers ? String(Number(flops)) : flops, share] as string[],
  );
  const widths = headers.map((header, i) =>
    Math.max(header.length + 2, ...cells.map((row) => (row[i] as string).length)),
  );
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join("  ");
  return [headers, widths.map((width) => "-".repeat(width)), ...cells].map(line).join("\n");
}

limitArguments(FlopCounterMode.prototype, { enter: 0, getTotalFlops: 0, getFlopCounts: 0, getTable: 1 });
