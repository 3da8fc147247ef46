/** What was recorded, event by event and in sums. Follows torch/autograd/profiler_util.py. */

import { closeSync, openSync, writeSync } from "node:fs";
import { boolean, integer, nullable, number, oneOf, string } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { AssertionError, ValueError } from "../../python/exceptions.js";
import { pythonRepr } from "./profiler_repr.js";
import { buildTable, formatTime } from "./profiler_table.js";

/** A span of time, in microseconds since the recording began. */
export class Interval {
  constructor(
    readonly start: number,
    readonly end: number,
    ...none: []
  ) {
    checkNoMore("Interval", none);
  }

  /** How long it is. */
  elapsedUs(...none: []): number {
    checkNoMore("elapsedUs", none);
    return this.end - this.start;
  }
}

/** Work on a device that an event led to; how long, in microseconds. */
export interface Kernel {
  readonly name: string;
  readonly device: number;
  readonly duration: number;
}

/** Times per call, and as texts. */
export abstract class FormattedTimes {
  /** How many calls. */
  abstract count: number;
  /** Microseconds on the CPU. */
  abstract readonly cpuTimeTotal: number;
  /** Microseconds on the device. */
  abstract readonly deviceTimeTotal: number;
  /** Microseconds on the CPU, less those of the calls inside. */
  abstract readonly selfCpuTimeTotal: number;
  /** Microseconds on the device, less those of the calls inside. */
  abstract readonly selfDeviceTimeTotal: number;

  /** Microseconds per call on the CPU. */
  get cpuTime(): number {
    return this.count === 0 ? 0 : this.cpuTimeTotal / this.count;
  }
  /** Microseconds per call on the device. */
  get deviceTime(): number {
    return this.count === 0 ? 0 : this.deviceTimeTotal / this.count;
  }
  /** {@link cpuTime} for people. */
  get cpuTimeStr(): string {
    return formatTime(this.cpuTime);
  }
  /** {@link deviceTime} for people. */
  get deviceTimeStr(): string {
    return formatTime(this.deviceTime);
  }
  /** `cpuTimeTotal` for people. */
  get cpuTimeTotalStr(): string {
    return formatTime(this.cpuTimeTotal);
  }
  /** `deviceTimeTotal` for people. */
  get deviceTimeTotalStr(): string {
    return formatTime(this.deviceTimeTotal);
  }
  /** `selfCpuTimeTotal` for people. */
  get selfCpuTimeTotalStr(): string {
    return formatTime(this.selfCpuTimeTotal);
  }
  /** `selfDeviceTimeTotal` for people. */
  get selfDeviceTimeTotalStr(): string {
    return formatTime(this.selfDeviceTimeTotal);
  }
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** What an event is made of. */
export interface FunctionEventFields {
  readonly id: number;
  readonly name: string;
  readonly overloadName: string;
  /** The name in traces; null for what is not in them. */
  readonly traceName: string | null;
  readonly timeRange: Interval;
  readonly fwdThread: number;
  readonly inputShapes: readonly (readonly number[])[];
  readonly concreteInputs: readonly unknown[];
  readonly kwinputs: Readonly<Record<string, unknown>>;
  readonly inputDtypes: readonly string[];
  readonly scope: number;
  readonly useDevice: string | null;
  readonly cpuMemoryUsage: number;
  readonly deviceMemoryUsage: number;
  readonly isAsync: boolean;
  readonly sequenceNr: number;
  readonly deviceType: string;
  readonly deviceIndex: number;
  readonly deviceResourceId: number;
  readonly flops: number;
  readonly isUserAnnotation: boolean;
  readonly isPythonFunction: boolean;
}

/** What it is made of, as properties. */
export interface FunctionEvent extends FunctionEventFields {}

/** One call of a function. A profiler makes them; times are microseconds, memory bytes. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor assigns all fields
export class FunctionEvent extends FormattedTimes {
  /** On which thread. */
  thread: number;
  /** Where it was called, the innermost first; with `withStack` only. */
  stack: readonly string[];
  readonly nodeId = -1;
  readonly isRemote = false;
  /** Whether kernels' times come from events instead of Kineto. */
  isLegacy = false;
  override count = 1;
  kernels: Kernel[] = [];
  cpuChildren: FunctionEvent[] = [];
  cpuParent: FunctionEvent | null = null;

  constructor(
    fields: FunctionEventFields & { readonly thread: number; readonly stack: readonly string[] },
    ...none: []
  ) {
    super();
    checkNoMore("FunctionEvent", none);
    const { thread, stack, ...rest } = fields;
    this.thread = thread;
    this.stack = stack;
    Object.assign(this, rest);
  }

  /** What events are summed up by: the name. */
  get key(): string {
    return this.name;
  }
  private get isOnCpu(): boolean {
    return this.deviceType === "cpu";
  }
  private get hasNoSelf(): boolean {
    return this.isAsync || !this.isOnCpu;
  }

  /** Bytes taken on the CPU, less those of the calls inside. */
  get selfCpuMemoryUsage(): number {
    return this.hasNoSelf ? 0 : this.cpuMemoryUsage - sum(this.cpuChildren.map((child) => child.cpuMemoryUsage));
  }
  /** Bytes taken on the device, less those of the calls inside. */
  get selfDeviceMemoryUsage(): number {
    return this.hasNoSelf ? 0 : this.deviceMemoryUsage - sum(this.cpuChildren.map((child) => child.deviceMemoryUsage));
  }
  /** Microseconds on the CPU. */
  override get cpuTimeTotal(): number {
    return this.isOnCpu ? this.timeRange.elapsedUs() : 0;
  }
  /** Microseconds on the CPU, less those of the calls inside. */
  override get selfCpuTimeTotal(): number {
    return this.hasNoSelf ? 0 : this.cpuTimeTotal - sum(this.cpuChildren.map((child) => child.cpuTimeTotal));
  }
  /** Microseconds on the device. */
  override get deviceTimeTotal(): number {
    if (this.isAsync || this.useDevice === null) return 0;
    if (!this.isOnCpu) return this.timeRange.elapsedUs();
    const own = sum(this.kernels.map(({ duration }) => duration));
    return this.isLegacy ? own : own + sum(this.cpuChildren.map((child) => child.deviceTimeTotal));
  }
  /** Microseconds on the device, less those of the calls inside. */
  override get selfDeviceTimeTotal(): number {
    if (this.isAsync || this.useDevice === null) return 0;
    if (!this.isOnCpu) return this.deviceTimeTotal;
    return this.deviceTimeTotal - sum(this.cpuChildren.map((child) => child.deviceTimeTotal));
  }

  /** As Python prints it. */
  override toString(): string {
    const device = this.useDevice ?? "None";
    const children = pythonRepr(this.cpuChildren.map(({ id }) => id));
    return (
      `<FunctionEvent id=${this.id} name=${this.name} overload_name=${this.overloadName} ` +
      `device_type=DeviceType.${this.deviceType.toUpperCase()} node_id=${this.nodeId} cpu_time=${this.cpuTimeStr} ` +
      `start_us=${pythonRepr(this.timeRange.start)} end_us=${pythonRepr(this.timeRange.end)} ` +
      `cpu_children=${children} ${device}_time=${this.deviceTimeStr} ` +
      `name=${this.name} thread=${this.thread} input_shapes=${pythonRepr(this.inputShapes)} ` +
      `cpu_memory_usage=${this.cpuMemoryUsage} ${device}_memory_usage=${this.deviceMemoryUsage} ` +
      `is_async=${pythonRepr(this.isAsync)} is_remote=${pythonRepr(this.isRemote)} seq_nr=${this.sequenceNr} ` +
      `is_legacy=${pythonRepr(this.isLegacy)}>`
    );
  }
}

/** Sums over the calls of a function. */
export class FunctionEventAvg extends FormattedTimes {
  /** The name; null as long as no call was added. */
  key = null as unknown as string;
  override count = 0;
  nodeId = 0;
  isAsync = false;
  isRemote = false;
  isLegacy = false;
  isUserAnnotation = false;
  useDevice: string | null = null;
  deviceType = "cpu";
  override cpuTimeTotal = 0;
  override deviceTimeTotal = 0;
  override selfCpuTimeTotal = 0;
  override selfDeviceTimeTotal = 0;
  cpuMemoryUsage = 0;
  deviceMemoryUsage = 0;
  selfCpuMemoryUsage = 0;
  selfDeviceMemoryUsage = 0;
  flops = 0;
  scope: number | null = null;
  overloadName: string | null = null;
  /** Empty where calls were not told apart by it. */
  inputShapes: readonly (readonly number[])[] | "" | null = null;
  stack: readonly string[] = [];
  cpuChildren: FunctionEvent[] = [];
  cpuParent: FunctionEvent | null = null;

  constructor(...none: []) {
    super();
    checkNoMore("FunctionEventAvg", none);
  }

  /** Adds a call, or other sums, of the same name. */
  add(other: FunctionEvent | FunctionEventAvg, ...none: []): this {
    checkNoMore("add", none);
    if (!(other instanceof FunctionEvent) && !(other instanceof FunctionEventAvg))
      throw new AssertionError("Expected other to be a FunctionEvent or FunctionEventAvg");
    if (this.key === null) {
      const { key, nodeId, isAsync, isRemote, isLegacy, isUserAnnotation, useDevice, deviceType } = other;
      Object.assign(this, { key, nodeId, isAsync, isRemote, isLegacy, isUserAnnotation, useDevice, deviceType });
      const { scope, overloadName, inputShapes, stack, cpuChildren, cpuParent } = other;
      Object.assign(this, { scope, overloadName, inputShapes, stack, cpuChildren, cpuParent });
    }
    if (other.key !== this.key) throw new AssertionError(`Expected keys to match, but got ${other.key} vs ${this.key}`);
    this.cpuTimeTotal += other.cpuTimeTotal;
    this.deviceTimeTotal += other.deviceTimeTotal;
    this.selfCpuTimeTotal += other.selfCpuTimeTotal;
    this.selfDeviceTimeTotal += other.selfDeviceTimeTotal;
    this.cpuMemoryUsage += other.cpuMemoryUsage;
    this.deviceMemoryUsage += other.deviceMemoryUsage;
    this.selfCpuMemoryUsage += other.selfCpuMemoryUsage;
    this.selfDeviceMemoryUsage += other.selfDeviceMemoryUsage;
    this.count += other.count;
    this.flops += other.flops;
    return this;
  }

  /** As Python prints it. */
  override toString(): string {
    const device = this.useDevice ?? "cuda";
    return (
      `<FunctionEventAvg key=${this.key} self_cpu_time=${this.selfCpuTimeTotalStr} cpu_time=${this.cpuTimeStr} ` +
      ` self_${device}_time=${this.selfDeviceTimeTotalStr} ${device}_time=${this.deviceTimeStr} ` +
      `input_shapes=${typeof this.inputShapes === "string" ? this.inputShapes : pythonRepr(this.inputShapes)} ` +
      `cpu_memory_usage=${this.cpuMemoryUsage} ${device}_memory_usage=${this.deviceMemoryUsage}>`
    );
  }
}

/** What a list of events knows of its recording. */
export interface Recording {
  readonly useDevice: string | null;
  readonly profileMemory: boolean;
  readonly withFlops: boolean;
}

const STACK_METRICS = [
  "self_cpu_time_total",
  "self_cuda_time_total",
  "self_xpu_time_total",
  "self_privateuse1_time_total",
];

const otherGroups = {
  /** Calls from other places are other ones, as far as so many frames tell. */
  groupByStackN: number(0),
  /** Overloads are told apart. */
  groupByOverloadName: boolean(false),
} as const;

const own = {
  table: signature(
    "table",
    [
      ...(["sortBy", "rowLimit", "maxSrcColumnWidth", "maxNameColumnWidth", "maxShapesColumnWidth"] as const),
      ...(["header", "topLevelEventsOnly", "timeUnit"] as const),
    ],
    {
      /** The attribute by which rows are sorted, the largest first: `"self_cpu_time_total"`, `"count"` ... */
      sortBy: nullable(string)(null),
      /** How many rows; -1 for all. */
      rowLimit: integer(100),
      maxSrcColumnWidth: nullable(integer)(75),
      maxNameColumnWidth: nullable(integer)(55),
      maxShapesColumnWidth: nullable(integer)(80),
      /** A line above the table. */
      header: nullable(string)(null),
      /** Only what nothing else called. */
      topLevelEventsOnly: boolean(false),
      /** One unit for all times. Default: what suits each. */
      timeUnit: nullable(oneOf("s", "ms", "us"))(null),
    },
  ),
  exportChromeTrace: signature("exportChromeTrace", ["path"], { path: string }),
  exportStacks: signature("exportStacks", ["path", "metric"], { path: string, metric: string("self_cpu_time_total") }),
  keyAverages: signature("keyAverages", ["groupByInputShapes", "groupByStackN", "groupByOverloadName"], {
    /** Calls with other shapes are other ones. */
    groupByInputShapes: boolean(false),
    ...otherGroups,
  }),
};

// Python's profilers call it so, and its lists of events as above.
const profiled = signature("keyAverages", ["groupByInputShape", "groupByStackN", "groupByOverloadName"], {
  /** Calls with other shapes are other ones. */
  groupByInputShape: boolean(false),
  ...otherGroups,
});
/** The signature of {@link EventList.table}, for those that pass it on. */
export type TableArguments = Given<typeof own.table>;
/** The signature of a profiler's `keyAverages`. */
export type KeyAveragesArguments = Given<typeof profiled>;

/** What a profiler's `keyAverages` was given, for that of its list of events. */
export function groupsOf(given: KeyAveragesArguments) {
  const { groupByInputShape: groupByInputShapes, ...others } = profiled(given);
  return { groupByInputShapes, ...others };
}

/** Events, or sums of events, of one recording. */
export class EventList<E extends FunctionEvent | FunctionEventAvg = FunctionEvent> extends Array<E> {
  /** What `map` and `filter` give are plain arrays. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
  readonly #recording: Recording;
  #treeBuilt = false;

  constructor(events: Iterable<E>, recording: Recording, ...none: []) {
    super();
    checkNoMore("EventList", none);
    for (const event of events) this.push(event);
    this.#recording = recording;
  }

  /** @internal Finds out which call was made by which. */
  buildTree(...none: []): void {
    checkNoMore("buildTree", none);
    const events = this as unknown as FunctionEvent[];
    populateChildren(events);
    removeDuplicates(events);
    setBackwardStacks(events);
    this.#treeBuilt = true;
  }

  /** Microseconds on the CPU in all. */
  get selfCpuTimeTotal(): number {
    return sum(this.map((event) => event.selfCpuTimeTotal));
  }

  /** The events as a table, as Python prints it. */
  table(...given: Given<typeof own.table>): string {
    return buildTable(this, { ...own.table(given), ...this.#recording });
  }

  /** The table. */
  override toString(): string {
    return this.table();
  }

  /** Writes the events on the CPU as a trace for chrome://tracing. (A profiler's own `exportChromeTrace` has more in it.) */
  exportChromeTrace(...given: Given<typeof own.exportChromeTrace>): void {
    const { path } = own.exportChromeTrace(given);
    const device = this.#recording.useDevice ?? "cuda";
    let next = 0;
    const events = (this as unknown as FunctionEvent[]).flatMap(({ traceName, timeRange, thread, kernels }) => {
      if (traceName === null || traceName === undefined) return [];
      const base = { name: traceName, tid: thread, pid: "CPU functions", args: {} };
      const start = timeRange.start;
      return [
        { ...base, ph: "X", ts: start, dur: timeRange.elapsedUs() },
        ...kernels.map(() => ({ ...base, ph: "s", ts: start, id: next++, cat: `cpu_to_${device}` })),
      ];
    });
    writeAll(path, [`[${events.map((event) => JSON.stringify(event)).join(", ")}]`]);
  }

  /** The metrics that {@link exportStacks} knows. */
  supportedExportStacksMetrics(...none: []): string[] {
    checkNoMore("supportedExportStacksMetrics", none);
    return [...STACK_METRICS];
  }

  /** Writes a line for each call that has a stack: its frames, and the metric. For flame graphs. */
  exportStacks(...given: Given<typeof own.exportStacks>): void {
    const { path, metric } = own.exportStacks(given);
    if (!STACK_METRICS.includes(metric)) throw new ValueError(`metric should be one of: ${pythonRepr(STACK_METRICS)}`);
    const lines = this.flatMap(({ stack, selfCpuTimeTotal, selfDeviceTimeTotal }) => {
      const value = Math.trunc(metric.startsWith("self_cpu") ? selfCpuTimeTotal : selfDeviceTimeTotal);
      if (stack.length === 0 || value <= 0) return [];
      const frames = [...stack].reverse().map((frame) => frame.replaceAll(/[ ;\t\n]/g, "_"));
      return [`${frames.join(";")} ${value}\n`];
    });
    writeAll(path, lines);
  }

  /** The sums over calls of one name; of one shape, place or overload where told so. */
  keyAverages(...given: Given<typeof own.keyAverages>): EventList<FunctionEventAvg> {
    const { groupByInputShapes, groupByStackN, groupByOverloadName } = own.keyAverages(given);
    if (!this.#treeBuilt) throw new AssertionError("Expected tree to be built before calling key_averages");
    const sums = new Map<string, FunctionEventAvg>();
    for (const event of this) {
      const { key, nodeId, deviceType, isLegacy, isUserAnnotation, overloadName, inputShapes, stack } = event;
      const parts: unknown[] = [key, nodeId, deviceType, isLegacy, isUserAnnotation];
      if (groupByOverloadName) parts.push(overloadName);
      if (groupByInputShapes) parts.push(inputShapes);
      parts.push(...stack.slice(0, groupByStackN));
      const group = JSON.stringify(parts);
      const known = sums.get(group) ?? new FunctionEventAvg();
      sums.set(group, known.add(event));
    }
    const averages = new EventList(sums.values(), this.#recording);
    for (const event of averages) {
      event.stack = event.stack.slice(0, groupByStackN);
      if (!groupByInputShapes) event.inputShapes = "";
      if (!groupByOverloadName) event.overloadName = "";
    }
    return averages;
  }

  /** The sum over everything, under the name `Total`. */
  totalAverage(...none: []): FunctionEventAvg {
    checkNoMore("totalAverage", none);
    const total = new FunctionEventAvg();
    for (const event of this) {
      total.key = null as unknown as string;
      total.add(event);
    }
    total.key = "Total";
    return total;
  }
}

function writeAll(path: string, parts: readonly string[]): void {
  const file = openSync(path, "w");
  try {
    for (const part of parts) writeSync(file, part);
  } finally {
    closeSync(file);
  }
}

/** Whether one lies in the other follows from their times: on each thread they nest. */
function populateChildren(all: readonly FunctionEvent[]): void {
  const threads = new Map<number, FunctionEvent[]>();
  for (const event of all) {
    if (event.isAsync || event.deviceType !== "cpu") continue;
    const others = threads.get(event.thread);
    if (others) others.push(event);
    else threads.set(event.thread, [event]);
  }
  for (const events of threads.values()) {
    events.sort(byTime);
    const open: FunctionEvent[] = [];
    for (const event of events) {
      const { start, end } = event.timeRange;
      for (let parent = open.at(-1); parent !== undefined; parent = open.at(-1)) {
        if (start >= parent.timeRange.end || end > parent.timeRange.end) {
          open.pop();
          continue;
        }
        parent.cpuChildren.push(event);
        event.cpuParent = parent;
        break;
      }
      open.push(event);
    }
  }
}

/** By their beginning, and those that last longer first. */
export function byTime(a: FunctionEvent, b: FunctionEvent): number {
  return a.timeRange.start - b.timeRange.start || b.timeRange.end - a.timeRange.end;
}

/** A call whose only content is one of the same name is that one. */
function removeDuplicates(events: FunctionEvent[]): void {
  for (let removed = true; removed; ) {
    const gone = new Set<FunctionEvent>();
    for (const event of events) {
      const parent = event.cpuParent;
      if (parent === null || parent.name !== event.name || parent.cpuChildren.length !== 1) continue;
      parent.cpuChildren = event.cpuChildren;
      parent.kernels = event.kernels;
      for (const child of event.cpuChildren) child.cpuParent = parent;
      gone.add(event);
    }
    removed = gone.size > 0;
    if (removed) events.splice(0, events.length, ...events.filter((event) => !gone.has(event)));
  }
}

const BACKWARD_FUNCTION = 1;

function backwardAround(event: FunctionEvent): FunctionEvent | null {
  for (let at: FunctionEvent | null = event; at !== null; at = at.cpuParent)
    if (at.scope === BACKWARD_FUNCTION) return at;
  return null;
}

/** What runs in a backward pass was called where its forward was. */
function setBackwardStacks(events: readonly FunctionEvent[]): void {
  const stacks = new Map<string, readonly string[]>();
  const backwards = events.map(backwardAround);
  events.forEach(({ sequenceNr, thread, stack }, index) => {
    const place = `${sequenceNr}:${thread}`;
    if (backwards[index] === null && !stacks.has(place)) stacks.set(place, stack);
  });
  events.forEach((event, index) => {
    const around = backwards[index];
    if (around) event.stack = stacks.get(`${around.sequenceNr}:${around.fwdThread}`) ?? [];
  });
}
