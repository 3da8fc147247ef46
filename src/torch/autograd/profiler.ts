/**
 * `autograd.profiler`: recordings of what libtorch does. Follows torch/autograd/profiler.py.
 *
 * @module
 */

import { rmSync, writeFileSync } from "node:fs";
import { boolean, nullable, oneOf, optional, string } from "../../internal/kinds.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";
import type { KinetoEvent, ProfilerOptions } from "../../native/interface.js";
import { AssertionError, RuntimeError, TypeError } from "../../python/exceptions.js";
import { warn } from "../../python/warnings.js";
import { callable, finishing, recorded, requireNoBackward } from "./profiler_calls.js";
import {
  byTime,
  EventList,
  FunctionEvent,
  type FunctionEventAvg,
  groupsOf,
  Interval,
  type KeyAveragesArguments,
  type TableArguments,
} from "./profiler_util.js";
import { beginRange, endRange, endRanges, setRecording } from "./record_range.js";

export { EnforceUnique } from "./enforce_unique.js";
export { EventList, FunctionEvent, FunctionEventAvg, Interval, type Kernel } from "./profiler_util.js";

const MEMORY = "[memory]";
const OUT_OF_MEMORY = "[OutOfMemory]";
/** What belongs to the profiler itself, or says nothing. */
const HIDDEN = new Set([
  ...[MEMORY, OUT_OF_MEMORY, "aten::is_leaf", "aten::output_nr", "aten::_version"],
  ...["", "_new"].map((form) => `profiler::_record_function_enter${form}`),
  "profiler::_record_function_exit",
]);

/** Memory that was taken or given back, found by its time. */
export class MemRecordsAcc<T extends { readonly startNs: number }> {
  readonly #sorted: readonly T[];

  constructor(records: readonly T[], ...none: []) {
    checkNoMore("MemRecordsAcc", none);
    this.#sorted = [...records].sort((a, b) => a.startNs - b.startNs);
  }

  /** Those from one time to another, both included. */
  inInterval(start: number, end: number, ...none: []): T[] {
    checkNoMore("inInterval", none);
    let low = 0;
    for (let high = this.#sorted.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] as T).startNs < start) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    for (let i = low; i < this.#sorted.length && (this.#sorted[i] as T).startNs <= end; i++)
      found.push(this.#sorted[i] as T);
    return found;
  }
}

const ON_HOST = new Set(["cpu", "mkldnn", "ideep"]);
const ON_DEVICE = new Set(["cuda", "privateuseone", "hip", "xpu"]);
const bytesOn = (devices: ReadonlySet<string>, { deviceType, nbytes }: KinetoEvent): number =>
  devices.has(deviceType) ? nbytes : 0;

/** Kineto's events as those of functions, with their memory and kernels, by time. */
function parse(recorded: readonly KinetoEvent[], useDevice: string | null): FunctionEvent[] {
  const memory = recorded
    .filter(({ name }) => name === MEMORY)
    .map((event) => ({ event, startNs: event.startNs, seen: false }));
  const byTimeOfMemory = new MemRecordsAcc(memory);
  const events: FunctionEvent[] = [];
  const frontend: FunctionEvent[] = [];
  const linked = new Map<number, FunctionEvent[]>();
  let lastId = 0;
  for (const event of recorded) {
    if (HIDDEN.has(event.name) || event.isHidden) continue;
    const usage = { cpu: 0, device: 0 };
    if (event.deviceType === "cpu") {
      for (const record of byTimeOfMemory.inInterval(event.startNs, event.endNs)) {
        usage.cpu += bytesOn(ON_HOST, record.event);
        usage.device += bytesOn(ON_DEVICE, record.event);
        record.seen = true;
      }
    }
    const made = functionEvent(event, useDevice, usage);
    lastId = Math.max(lastId, made.id);
    if (made.deviceType === "cpu" && !made.isAsync && useDevice === "cuda" && event.cudaElapsedUs > 0) {
      made.kernels.push({ name: made.name, device: made.deviceIndex, duration: event.cudaElapsedUs });
      made.isLegacy = true;
    }
    events.push(made);
    const link = event.linkedCorrelationId;
    if (link === 0) frontend.push(made);
    else linked.set(link, [...(linked.get(link) ?? []), made]);
  }
  for (const event of frontend) {
    if (event.deviceType !== "cpu" || event.isAsync) continue;
    for (const work of linked.get(event.id) ?? []) {
      if (work.deviceType === "cpu") work.thread = event.thread;
      else if (ON_DEVICE.has(work.deviceType))
        event.kernels.push({ name: work.name, device: work.deviceIndex, duration: work.timeRange.elapsedUs() });
    }
  }
  const alone = memory.filter(({ seen }) => !seen).map(({ event }) => event);
  for (const event of [...alone, ...recorded.filter(({ name }) => name === OUT_OF_MEMORY)])
    events.push(memoryEvent(event, ++lastId, useDevice));
  return events.sort(byTime);
}

function functionEvent(
  event: KinetoEvent,
  useDevice: string | null,
  usage: { cpu: number; device: number },
): FunctionEvent {
  const {
    startNs,
    endNs,
    endThread,
    isHidden,
    nbytes,
    activityType,
    linkedCorrelationId,
    metadataJson,
    cudaElapsedUs,
    ...fields
  } = event;
  return new FunctionEvent({
    ...fields,
    name: event.name.startsWith("ProfilerStep#") ? "ProfilerStep*" : event.name,
    traceName: event.name,
    timeRange: new Interval(startNs / 1000, endNs / 1000),
    useDevice,
    cpuMemoryUsage: usage.cpu,
    deviceMemoryUsage: usage.device,
    isAsync: event.isAsync || event.thread !== endThread,
  });
}

/** Memory that no function took. */
function memoryEvent(event: KinetoEvent, id: number, useDevice: string | null): FunctionEvent {
  const time = event.startNs / 1000;
  return new FunctionEvent({
    ...{ id, name: event.name, overloadName: "", traceName: null, timeRange: new Interval(time, time) },
    ...{ thread: event.thread, fwdThread: event.thread, inputShapes: [], concreteInputs: [], kwinputs: {} },
    ...{ inputDtypes: [], stack: [], scope: 0, useDevice, isAsync: false, sequenceNr: -1, deviceType: "cpu" },
    ...{ deviceIndex: 0, deviceResourceId: event.thread, flops: 0, isUserAnnotation: false, isPythonFunction: false },
    cpuMemoryUsage: bytesOn(ON_HOST, event),
    deviceMemoryUsage: bytesOn(ON_DEVICE, event),
  });
}

/** Options that libtorch may change. */
const EXPERIMENTAL = ["verbose", "captureOverloadNames"] as const;

const own = {
  make: signature("profile", ["enabled"], {
    /** Whether anything is recorded. */
    enabled: boolean(true),
    /** `"cuda"`: what runs there as well. */
    useDevice: optional(nullable(oneOf("cuda"))),
    /** What runs on the CPU. */
    useCpu: boolean(true),
    ...recorded,
  }),
  exportChromeTrace: signature("exportChromeTrace", ["path"], { path: string }),
  exportStacks: signature("exportStacks", ["path", "metric"], { path: string, metric: string("self_cpu_time_total") }),
  recordFunction: signature("recordFunction", ["name", "args"], {
    name: string,
    /** Shown with it in a trace. */
    args: nullable(string)(null),
  }),
};

function nativeOptions(values: Options<typeof own.make>): ProfilerOptions {
  const experimental = values.experimentalConfig ?? {};
  for (const name of Object.keys(experimental))
    if (!(EXPERIMENTAL as readonly string[]).includes(name))
      throw new TypeError(
        `experimentalConfig: unexpected option '${name}'; expected one of: ${EXPERIMENTAL.join(", ")}`,
      );
  const {
    recordShapes = false,
    withFlops = false,
    profileMemory = false,
    withStack = false,
    withModules = false,
  } = values;
  return {
    ...{ recordShapes: recordShapes || withFlops, profileMemory, withStack, withFlops, withModules },
    verbose: experimental.verbose === true,
    captureOverloadNames: experimental.captureOverloadNames === true,
  };
}

/**
 * A recording, of which one at a time can run in a process. Follows torch.autograd.profiler.profile; what most programs want is
 * torch.profiler.profile. Where Python has `with profile() as prof`, give {@link run} a function, or write
 * `using prof = profile().start()`.
 */
export class AutogradProfile implements Disposable {
  readonly enabled: boolean;
  readonly useDevice: string | null;
  /** The name of the latest cycle. */
  traceId = "";
  readonly #values: Options<typeof own.make>;
  readonly #options: ProfilerOptions;
  readonly #activities: string[];
  #entered = false;
  #prepared = false;
  #running = false;
  #results: NativeHandle | undefined;
  #events: EventList | undefined;
  #earlier: readonly FunctionEvent[] = [];

  constructor(...given: Given<typeof own.make>) {
    const values = own.make(given);
    this.#values = values;
    this.#options = nativeOptions(values);
    this.enabled = values.enabled;
    const wanted = values.useDevice ?? null;
    const there = wanted === null || native.profilerSupportedActivities().includes(wanted.toUpperCase());
    if (!there) warn(`${wanted?.toUpperCase()} is not available, disabling ${wanted?.toUpperCase()} profiling`);
    this.useDevice = there ? wanted : null;
    this.#activities = [...(values.useCpu ? ["CPU"] : []), ...(this.useDevice === null ? [] : ["CUDA"])];
    if (this.#activities.length === 0) throw new AssertionError("No activities specified for the profiler");
  }

  /** @internal Gets ready to record. */
  prepare(...none: []): void {
    checkNoMore("prepare", none);
    requireNoBackward();
    this.#entered = true;
    this.traceId =
      this.#values.customTraceIdCallback?.() ??
      process.getBuiltinModule("node:crypto").randomUUID().replaceAll("-", "").toUpperCase();
    native.profilerPrepare(this.#options, this.#activities, this.traceId);
    this.#prepared = true;
  }

  /** @internal Records from now on. */
  begin(...none: []): void {
    checkNoMore("begin", none);
    requireNoBackward();
    // Where a schedule leaves the warming up out.
    if (!this.#prepared) this.prepare();
    this.#prepared = false;
    native.profilerEnable(this.#options, this.#activities, this.traceId);
    this.#running = true;
    setRecording(true);
    process.on("exit", discard);
  }

  /** @internal Ends the recording. */
  end(...none: []): void {
    checkNoMore("end", none);
    requireNoBackward();
    this.#running = false;
    process.off("exit", discard);
    endRanges();
    setRecording(false);
    if (this.#values.accEvents && this.#results !== undefined) this.#earlier = [...this.functionEvents];
    this.#events = undefined;
    this.#results = atExit ?? native.profilerDisable();
    atExit = undefined;
  }

  /** Begins the recording. */
  start(...none: []): this {
    checkNoMore("start", none);
    if (!this.enabled) return this;
    if (this.#entered) throw new RuntimeError("Profiler context manager is not reentrant");
    this.prepare();
    this.begin();
    return this;
  }

  /** Ends the recording. */
  stop(...none: []): void {
    checkNoMore("stop", none);
    if (this.#running) this.end();
  }

  /** Records what a function does; what a promise that it gives does, too. Gives back what it gives. */
  run<R>(body: (prof: this) => R, ...none: []): R {
    checkNoMore("run", none);
    this.start();
    return finishing(
      () => body(this),
      () => this.stop(),
    );
  }

  /** What `using` calls: {@link stop}. */
  [Symbol.dispose](): void {
    this.stop();
  }

  /** All events. */
  get functionEvents(): EventList {
    if (this.#results === undefined) throw new AssertionError("Expected profiling results");
    if (this.#events !== undefined) return this.#events;
    const { profileMemory = false, withFlops = false } = this.#values;
    const parsed = parse(native.profilerEvents(this.#results), this.useDevice);
    this.#events = new EventList(parsed, { useDevice: this.useDevice, profileMemory, withFlops });
    this.#events.buildTree();
    for (const event of this.#earlier) this.#events.push(event);
    return this.#events;
  }

  /** Microseconds on the CPU in all. */
  get selfCpuTimeTotal(): number {
    return this.functionEvents.selfCpuTimeTotal;
  }

  /** All events as a table. */
  table(...given: TableArguments): string {
    return this.functionEvents.table(...given);
  }

  /** The sums over calls of one name. */
  keyAverages(...given: KeyAveragesArguments): EventList<FunctionEventAvg> {
    return this.functionEvents.keyAverages(groupsOf(given));
  }

  /** The sum over everything. */
  totalAverage(...none: []): FunctionEventAvg {
    return this.functionEvents.totalAverage(...none);
  }

  /** Writes the latest cycle as a trace that Perfetto and chrome://tracing open. Once: Kineto gives it away by it. */
  exportChromeTrace(...given: Given<typeof own.exportChromeTrace>): void {
    const { path } = own.exportChromeTrace(given);
    if (this.#results === undefined) throw new AssertionError("Expected profiling results");
    // Kineto only logs that it cannot write a file.
    writeFileSync(path, "");
    try {
      native.profilerSave(this.#results, path);
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    }
  }

  /** Writes the stacks of all events with one, for flame graphs. */
  exportStacks(...given: Given<typeof own.exportStacks>): void {
    const { path, metric } = own.exportStacks(given);
    if (!this.#options.withStack) throw new AssertionError("export_stacks() requires with_stack=True");
    this.functionEvents.exportStacks(path, metric);
  }

  /** Leaves out what runs there from now on, or records it again. */
  toggleCollectionDynamic(enabled: boolean, activities: Iterable<string>, ...none: []): void {
    checkNoMore("toggleCollectionDynamic", none);
    if (typeof enabled !== "boolean")
      throw new TypeError("toggleCollectionDynamic: expected enabled to be true or false");
    native.profilerToggle(enabled, [...activities]);
  }

  /** The table, or that there is none yet. */
  toString(): string {
    return this.#results === undefined ? "<unfinished torch.autograd.profile>" : String(this.functionEvents);
  }
}

// What a recording gave that ran when the process ended: for who stops it after, as the process exits.
let atExit: NativeHandle | undefined;

// process.exit() takes libtorch apart on its way, which must find no recording that runs.
function discard(): void {
  endRanges();
  atExit = native.profilerDisable();
}

/** {@link AutogradProfile}, with `new` or without. */
export const profile = callable(AutogradProfile);

/** Kineto writes names into a trace as they are, where some would end the text. */
const writable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON does not take
  text.replaceAll('"', "'").replaceAll(/[\u0000-\u001f]/g, " ");

/** A range with a name in a recording; `"` becomes `'` in it, and line ends blanks. It begins when it is made and ends when it is disposed of, or dropped. */
export class RecordFunction implements Disposable {
  readonly name: string;
  readonly args: string | null;
  #record: NativeHandle | undefined;

  constructor(...given: Given<typeof own.recordFunction>) {
    const { name, args } = own.recordFunction(given);
    this.name = name;
    this.args = args;
    this.#record = beginRange(writable(name), args === null ? null : writable(args));
  }

  /** Ends the range. */
  [Symbol.dispose](): void {
    const record = this.#record;
    this.#record = undefined;
    if (record !== undefined) endRange(record);
  }
}

/**
 * Gives what a function does a name in a recording; what a promise that it gives does, too. Without a function the range lasts
 * until it is disposed of: `using range = recordFunction("forward")`. Follows torch.profiler.record_function. Between the name and
 * the function a text may be given that is shown with the range in a trace, or `{ args }`.
 */
export function recordFunction<R>(name: string, body: () => R): R;
/** The same, with a text that is shown with the range. */
export function recordFunction<R>(name: string, args: string | null | { args?: string | null }, body: () => R): R;
/** The range alone, which lasts until it is disposed of. */
export function recordFunction(...given: Given<typeof own.recordFunction>): RecordFunction;
export function recordFunction(...given: unknown[]): unknown {
  const last = given.at(-1);
  if (typeof last !== "function") return new RecordFunction(...(given as Given<typeof own.recordFunction>));
  const range = new RecordFunction(...(given.slice(0, -1) as Given<typeof own.recordFunction>));
  return finishing(last as () => unknown, () => range[Symbol.dispose]());
}

/** Counts the steps of those that tell Kineto of theirs; its own are as many as those of the furthest. */
// biome-ignore lint/complexity/noStaticOnlyClass: Python's class, whose methods are static
export class KinetoStepTracker {
  static #current = 0;
  static readonly #steps = new Map<string, number>();

  /** Begins to count for one. */
  static initStepCount(requester: string, ...none: []): void {
    checkNoMore("initStepCount", none);
    KinetoStepTracker.#steps.set(requester, KinetoStepTracker.#current);
  }

  /** Counts no longer for one. Whether it was counted for. */
  static eraseStepCount(requester: string, ...none: []): boolean {
    checkNoMore("eraseStepCount", none);
    return KinetoStepTracker.#steps.delete(requester);
  }

  /** One has made a step; how many there are. */
  static incrementStep(requester: string, ...none: []): number {
    checkNoMore("incrementStep", none);
    const steps = KinetoStepTracker.#steps;
    steps.set(requester, (steps.get(requester) ?? KinetoStepTracker.#current) + 1);
    const furthest = Math.max(...steps.values());
    if (furthest > KinetoStepTracker.#current + 1)
      warn(`Profiler step count has increased more than 1 - current_step = ${KinetoStepTracker.#current}`);
    for (; KinetoStepTracker.#current < furthest; KinetoStepTracker.#current++) native.profilerStep();
    return KinetoStepTracker.#current;
  }

  /** How many steps there are. */
  static currentStep(...none: []): number {
    checkNoMore("currentStep", none);
    return KinetoStepTracker.#current;
  }
}
