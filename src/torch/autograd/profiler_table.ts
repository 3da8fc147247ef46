/** Events as a table. Follows torch/autograd/profiler_util.py (`_build_table`), to the letter. */

import { camelCase } from "../../python/camel_case.js";
import { AttributeError, RuntimeError } from "../../python/exceptions.js";
import { formatFixed } from "../../python/format.js";
import { pythonRepr } from "./profiler_repr.js";

/** What a row shows. */
export interface Row {
  readonly key: string | null;
  readonly count: number;
  readonly nodeId: number;
  readonly isAsync: boolean;
  readonly isLegacy: boolean;
  readonly isUserAnnotation: boolean;
  readonly deviceType: string;
  readonly useDevice: string | null;
  readonly overloadName: string | null;
  readonly inputShapes: readonly (readonly number[])[] | "" | null;
  readonly stack: readonly string[];
  readonly flops: number;
  readonly cpuParent: unknown;
  readonly cpuTime: number;
  readonly cpuTimeTotal: number;
  readonly selfCpuTimeTotal: number;
  readonly deviceTime: number;
  readonly deviceTimeTotal: number;
  readonly selfDeviceTimeTotal: number;
  readonly cpuMemoryUsage: number;
  readonly selfCpuMemoryUsage: number;
  readonly deviceMemoryUsage: number;
  readonly selfDeviceMemoryUsage: number;
}

/** How it is shown. */
export interface TableOptions {
  readonly sortBy: string | null;
  readonly rowLimit: number;
  readonly maxSrcColumnWidth: number | null;
  readonly maxNameColumnWidth: number | null;
  readonly maxShapesColumnWidth: number | null;
  readonly header: string | null;
  readonly topLevelEventsOnly: boolean;
  readonly timeUnit: "s" | "ms" | "us" | null;
  readonly profileMemory: boolean;
  readonly withFlops: boolean;
}

const UNITS = { s: 1e6, ms: 1e3, us: 1 } as const;

/** Microseconds for people, in the unit or in the one that suits. */
export function formatTime(us: number, unit: keyof typeof UNITS | null = null): string {
  const chosen = unit ?? (us >= 1e6 ? "s" : us >= 1e3 ? "ms" : "us");
  return formatFixed(us / UNITS[chosen], 3) + chosen;
}

function formatShare(part: number, whole: number): string {
  return whole === 0 ? "NaN" : `${formatFixed((part * 100) / whole, 2)}%`;
}

function formatMemory(bytes: number): string {
  for (const [unit, name] of [
    [2 ** 30, "GB"],
    [2 ** 20, "MB"],
    [2 ** 10, "KB"],
  ] as const)
    if (Math.abs(bytes) >= unit) return `${formatFixed(bytes / unit, 2)} ${name}`;
  return `${bytes} B`;
}

const FLOPS = ["FLOPs", "KFLOPs", "MFLOPs", "GFLOPs", "TFLOPs", "PFLOPs"];

const shapesText = (shapes: Row["inputShapes"]): string => (shapes === "" ? "" : pythonRepr(shapes));
const longest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));

function shortened(name: string, most: number | null): string {
  return most !== null && name.length >= most - 3 ? `${name.slice(0, most - 3)}...` : name;
}

function trimmed(path: string, width: number): string {
  if (path.length <= width) return path;
  const end = path.slice(path.length - width);
  return end.length > 3 ? `...${end.slice(3)}` : end;
}

function sorted(events: readonly Row[], sortBy: string | null): readonly Row[] {
  if (sortBy === null) return events;
  const name = camelCase(sortBy).replace(/cuda|xpu|privateuse1/gi, (device) =>
    /^[A-Z]/.test(device) ? "Device" : "device",
  );
  const valueOf = (event: Row): number | string => {
    const value = (event as unknown as Record<string, unknown>)[name];
    if (typeof value === "number" || typeof value === "string") return value;
    throw new AttributeError(
      `a table cannot be sorted by '${sortBy}'; try self_cpu_time_total, cpu_time_total or count`,
    );
  };
  const valued = events.map((event) => ({ event, value: valueOf(event) }));
  valued.sort((a, b) => (a.value < b.value ? 1 : a.value > b.value ? -1 : 0));
  return valued.map(({ event }) => event);
}

/** A column: what stands above it, its width, and what it shows of an event. */
interface Column {
  title: string;
  width: number;
  left?: boolean;
  show(event: Row): string;
}

const WIDTH = 12;

/** The columns that there are for these events. */
function columnsOf(events: readonly Row[], options: TableOptions, sums: { cpu: number; device: number }): Column[] {
  const { maxNameColumnWidth: mostName, timeUnit } = options;
  const useDevice = events[0]?.useDevice ?? null;
  const device = useDevice?.toUpperCase() ?? "None";
  const hasDeviceTime = events.some((event) => event.selfDeviceTimeTotal > 0);
  const hasDeviceMemory = events.some((event) => event.selfDeviceMemoryUsage > 0);
  if (useDevice === null && hasDeviceTime)
    throw new RuntimeError("use_device is None, but there is device performance data.");
  const plain = (title: string, show: Column["show"]): Column => ({ title, width: WIDTH, show });
  const time = (title: string, of: (event: Row) => number) => plain(title, (event) => formatTime(of(event), timeUnit));
  const width = Math.min(longest(events.map(({ key }) => key ?? "None")) + 4, mostName ?? Number.POSITIVE_INFINITY);
  const columns: Column[] = [{ title: "Name", width, show: ({ key }) => shortened(key ?? "None", mostName) }];
  if (events.some(({ overloadName }) => (overloadName ?? "") !== ""))
    columns.push({ title: "Overload Name", width, show: (event) => shortened(event.overloadName ?? "", mostName) });
  columns.push(
    plain("Self CPU %", (event) => formatShare(event.selfCpuTimeTotal, sums.cpu)),
    time("Self CPU", (event) => event.selfCpuTimeTotal),
    plain("CPU total %", (event) => (event.isAsync ? "0" : formatShare(event.cpuTimeTotal, sums.cpu))),
    time("CPU total", (event) => event.cpuTimeTotal),
    time("CPU time avg", (event) => event.cpuTime),
  );
  if (hasDeviceTime)
    columns.push(
      time(`Self ${device}`, (event) => event.selfDeviceTimeTotal),
      plain(`Self ${device} %`, (event) => formatShare(event.selfDeviceTimeTotal, sums.device)),
      time(`${device} total`, (event) => event.deviceTimeTotal),
      time(`${device} time avg`, (event) => event.deviceTime),
    );
  if (options.profileMemory) {
    columns.push(
      plain("CPU Mem", (event) => formatMemory(event.cpuMemoryUsage)),
      plain("Self CPU Mem", (event) => formatMemory(event.selfCpuMemoryUsage)),
    );
    if (useDevice !== null && hasDeviceMemory)
      columns.push(
        plain(`${device} Mem`, (event) => formatMemory(event.deviceMemoryUsage)),
        plain(`Self ${device} Mem`, (event) => formatMemory(event.selfDeviceMemoryUsage)),
      );
  }
  columns.push(plain("# of Calls", ({ count }) => String(count)));
  if (events.some(({ nodeId }) => nodeId !== -1)) columns.push(plain("Node ID", ({ nodeId }) => String(nodeId)));
  return [...columns, ...lastColumns(events, options)];
}

function lastColumns(events: readonly Row[], options: TableOptions): Column[] {
  const columns: Column[] = [];
  if (events.some(({ inputShapes }) => (inputShapes?.length ?? 0) > 0)) {
    const most = options.maxShapesColumnWidth ?? Number.POSITIVE_INFINITY;
    const width = Math.min(longest(events.map(({ inputShapes }) => shapesText(inputShapes))) + 4, most);
    columns.push({ title: "Input Shapes", width, show: (event) => shapesText(event.inputShapes).slice(0, width) });
  }
  const stacks = events.flatMap(({ stack }) => stack);
  if (stacks.length > 0) {
    const width = Math.min(longest(stacks) + 4, options.maxSrcColumnWidth ?? Number.POSITIVE_INFINITY);
    const show = ({ stack }: Row) => (stack[0] === undefined ? "" : trimmed(stack[0], width));
    columns.push({ title: "Source Location", width, left: true, show });
  }
  const least = Math.min(...events.map(({ flops }) => flops).filter((flops) => flops > 0));
  if (options.withFlops && Number.isFinite(least)) {
    const scale = Math.floor(Math.max(0, Math.min(Math.log10(least) / 3, FLOPS.length - 1)));
    const show = ({ flops }: Row) => (flops <= 0 ? "--" : formatFixed(flops * 10 ** (scale * -3), 3).padStart(8));
    const source = columns.find(({ left }) => left);
    const column = { title: `Total ${FLOPS[scale]}`, width: WIDTH, show };
    // Python gives the values of these two in the other order than their titles.
    if (source !== undefined) [source.show, column.show] = [column.show, source.show];
    columns.push(column);
  }
  return columns;
}

/** The whole table, with a line's end behind its last line. */
export function buildTable(given: readonly Row[], options: TableOptions): string {
  if (given.length === 0) return "";
  const events = sorted(given, options.sortBy);
  const sums = { cpu: 0, device: 0 };
  for (const event of events) {
    sums.cpu += event.selfCpuTimeTotal;
    const isKernel = event.deviceType !== "cpu" && !event.isUserAnnotation;
    if (isKernel || (event.deviceType === "cpu" && event.isLegacy)) sums.device += event.selfDeviceTimeTotal;
  }
  const columns = columnsOf(events, options, sums);
  const line = (texts: readonly string[]) =>
    columns.map(({ width, left }, i) => (left ? texts[i]?.padEnd(width) : texts[i]?.padStart(width)) ?? "").join("  ") +
    "  ";
  const rule = line(columns.map(({ width }) => "-".repeat(width)));
  const double = "=".repeat(rule.length - 2);
  const lines: string[] = [];
  if (options.header !== null) lines.push(double, options.header);
  if (options.topLevelEventsOnly) lines.push(double, "This report only display top-level ops statistics");
  lines.push(rule, line(columns.map(({ title }) => title)), rule);
  const source = columns.findIndex(({ left }) => left);
  let rows = 0;
  for (const event of events) {
    if (rows === options.rowLimit) break;
    if (options.topLevelEventsOnly && event.cpuParent !== null) continue;
    rows++;
    lines.push(line(columns.map(({ show }) => show(event))));
    if (source < 0) continue;
    const width = columns[source]?.width ?? 0;
    const alone = (text: string) => line(columns.map((_, i) => (i === columns.length - 1 ? text : "")));
    lines.push(...event.stack.slice(1).map((frame) => alone(trimmed(frame, width))), alone(""));
  }
  lines.push(rule, `Self CPU time total: ${formatTime(sums.cpu, options.timeUnit)}`);
  if (events.some((event) => event.selfDeviceTimeTotal > 0)) {
    const device = events[0]?.useDevice?.toUpperCase() ?? "None";
    lines.push(`Self ${device} time total: ${formatTime(sums.device, options.timeUnit)}`);
  }
  return `${lines.join("\n")}\n`;
}
