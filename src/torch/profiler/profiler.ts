/** Follows torch/profiler/profiler.py. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callback, listOf, nullable, oneOf, string } from "../../internal/kinds.js";
import { type Given, kind, signature, type Values } from "../../internal/signature.js";
import { checkNoMore, withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { AssertionError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { warn, warnOnce } from "../../python/warnings.js";
import {
  AutogradProfile,
  type EventList,
  type FunctionEventAvg,
  KinetoStepTracker,
  RecordFunction,
} from "../autograd/profiler.js";
import { callable, finishing, recorded, requireNoBackward } from "../autograd/profiler_calls.js";
import { groupsOf, type KeyAveragesArguments } from "../autograd/profiler_util.js";
import { ExecutionTraceObserver } from "./execution_trace.js";
import { ProfilerAction } from "./schedule.js";

/** What can be recorded. */
export const ProfilerActivity = {
  CPU: "CPU",
  CUDA: "CUDA",
  XPU: "XPU",
  MTIA: "MTIA",
  HPU: "HPU",
  PrivateUse1: "PrivateUse1",
} as const;
/** One of them. */
export type ProfilerActivity = (typeof ProfilerActivity)[keyof typeof ProfilerActivity];

/** Where events happen: the `deviceType` of an event is one of these. */
export const DeviceType = {
  ...{ CPU: "cpu", CUDA: "cuda", MKLDNN: "mkldnn", OPENGL: "opengl", OPENCL: "opencl", IDEEP: "ideep", HIP: "hip" },
  ...{ FPGA: "fpga", MAIA: "maia", XLA: "xla", Vulkan: "vulkan", Metal: "metal", XPU: "xpu", MPS: "mps", MTIA: "mtia" },
  ...{ Meta: "meta", HPU: "hpu", VE: "ve", Lazy: "lazy", IPU: "ipu", PrivateUse1: "privateuseone" },
} as const;

/** Whether there is Kineto: in every libtorch that is supported. */
export const kinetoAvailable = withoutSurplus("kinetoAvailable", 0, (): boolean => true);

/** What this libtorch can record. */
export const supportedActivities = withoutSurplus(
  "supportedActivities",
  0,
  (): Set<ProfilerActivity> => new Set(native.profilerSupportedActivities() as ProfilerActivity[]),
);

const STEP = "ProfilerStep";

const observer = kind<ExecutionTraceObserver>((callee, name, value) => {
  if (value instanceof ExecutionTraceObserver) return value;
  throw new TypeError(`${callee}: expected ${name} to be an ExecutionTraceObserver, got ${shown(value)}`);
});

const own = {
  make: signature("profile", [], {
    /** Default: all that this libtorch can record. */
    activities: nullable(listOf(oneOf(...Object.values(ProfilerActivity))))(null),
    /** What to do in a step, by its number. Default: record. */
    schedule: nullable(callback<(step: number) => ProfilerAction>())(null),
    /** Called at the end of each cycle with the profiler. */
    onTraceReady: nullable(callback<(prof: Profile) => unknown>())(null),
    /** Writes the operators of what is recorded to its file; ends it with the profiler. */
    executionTraceObserver: nullable(observer)(null),
    ...recorded,
  }),
  exportChromeTrace: signature("exportChromeTrace", ["path"], { path: string }),
  exportStacks: signature("exportStacks", ["path", "metric"], { path: string, metric: string("self_cpu_time_total") }),
  metadata: signature("addMetadata", ["key", "value"], { key: string, value: string }),
  metadataJson: signature("addMetadataJson", ["key", "value"], { key: string, value: string }),
  presetMetadataJson: signature("presetMetadataJson", ["key", "value"], { key: string, value: string }),
};

/** A trace with anything else in it could not be read. */
function checkJson(value: string): void {
  if (value.includes("\\")) throw new ValueError("expected JSON without backslashes, which Kineto cannot write");
  try {
    JSON.parse(value);
  } catch {
    throw new ValueError(`expected JSON, got ${shown(value)}`);
  }
}

type Task = "prepareTrace" | "startTrace" | "stopTrace" | "ready" | { readonly warning: string };
const after = (previous: string, next: string): Task => ({
  warning: `Incorrect schedule: ${previous} followed by ${next}`,
});

const { NONE, WARMUP, RECORD, RECORD_AND_SAVE, DEVICE_STOPPED } = ProfilerAction;
const BEGIN: readonly Task[] = ["prepareTrace", "startTrace"];
const END: readonly Task[] = ["stopTrace", "ready"];
/** What is to be done between two steps, by the action of the first and of the second; -1 for the end. */
const TASKS: Readonly<Record<number, Readonly<Record<number, readonly Task[]>>>> = {
  [NONE]: { [WARMUP]: ["prepareTrace"], [RECORD]: BEGIN, [RECORD_AND_SAVE]: BEGIN },
  [WARMUP]: {
    [NONE]: [after("WARMUP", "NONE"), "startTrace", "stopTrace"],
    [RECORD]: ["startTrace"],
    [RECORD_AND_SAVE]: ["startTrace"],
    [DEVICE_STOPPED]: ["startTrace", ...END],
    [-1]: ["startTrace", "stopTrace"],
  },
  [RECORD]: {
    [NONE]: [after("RECORD", "NONE"), "stopTrace"],
    [WARMUP]: [after("RECORD", "WARMUP"), "stopTrace"],
    [DEVICE_STOPPED]: END,
    [-1]: END,
  },
  [RECORD_AND_SAVE]: {
    [NONE]: END,
    [WARMUP]: [...END, "prepareTrace"],
    [RECORD]: [...END, ...BEGIN],
    [RECORD_AND_SAVE]: [...END, ...BEGIN],
    [-1]: END,
  },
  [DEVICE_STOPPED]: { [WARMUP]: ["prepareTrace"], [RECORD]: BEGIN, [RECORD_AND_SAVE]: BEGIN },
};

/**
 * Records what libtorch does, for all of a program or in the cycles of a schedule; one at a time in a process. Follows
 * torch.profiler.profile. Where Python has `with profile(...) as prof`, give {@link Profile.run} a function, or write
 * `using prof = torch.profiler.profile({ ... }).start()`.
 *
 * ```ts
 * const prof = torch.profiler.profile({ recordShapes: true });
 * prof.run(() => model(x).sum().backward());
 * console.log(prof.keyAverages().table({ sortBy: "self_cpu_time_total", rowLimit: 10 }));
 * prof.exportChromeTrace("trace.json");
 * ```
 */
export class Profile implements Disposable {
  readonly activities: ReadonlySet<ProfilerActivity>;
  /** The number of the step. */
  stepNum = 0;
  /** What is done in it. */
  currentAction: ProfilerAction;
  readonly #values: Values<typeof own.make>;
  #profiler: AutogradProfile | undefined;
  #scheduled: ProfilerAction;
  #step: RecordFunction | undefined;
  #running = false;
  #wasStarted = false;
  #traceId: (() => string) | null;
  readonly #preset = new Map<string, string>();

  constructor(...given: Given<typeof own.make>) {
    this.#values = own.make(given);
    const { activities, customTraceIdCallback } = this.#values;
    this.activities = activities === null ? supportedActivities() : new Set(activities);
    if (this.activities.size === 0) throw new AssertionError("No valid profiler activities found");
    if (activities !== null && this.activities.size < activities.length)
      throw new ValueError("expected each activity once");
    this.#traceId = customTraceIdCallback;
    this.#scheduled = this.currentAction = this.#actionOf(0);
    KinetoStepTracker.initStepCount(STEP);
  }

  /** Begins with the first step. */
  start(...none: []): this {
    checkNoMore("start", none);
    requireNoBackward();
    this.#transit(NONE, this.currentAction);
    this.#running = this.#wasStarted = true;
    this.#beginStep();
    return this;
  }

  /** Ends the last step. */
  stop(...none: []): void {
    checkNoMore("stop", none);
    requireNoBackward();
    if (!this.#running) return;
    this.#running = false;
    this.#endStep();
    this.#transit(this.currentAction, -1);
    this.currentAction = this.#scheduled;
  }

  /** Ends a step and begins the next. */
  step(...none: []): void {
    checkNoMore("step", none);
    requireNoBackward();
    this.#endStep();
    const previous = this.currentAction;
    const previouslyScheduled = this.#scheduled;
    const action = this.#actionOf(this.stepNum + 1);
    this.stepNum++;
    this.#scheduled = this.currentAction = action;
    if (previous === DEVICE_STOPPED) {
      if (previouslyScheduled !== RECORD_AND_SAVE && action !== NONE) this.currentAction = DEVICE_STOPPED;
    } else if (this.#hasDeviceStopped() && (previous === WARMUP || previous === RECORD) && action !== NONE) {
      warn(
        `Device profiling activity collection was stopped early at step ${this.stepNum}. Profiler schedule is proceeding ` +
          "until next cycle without actual profiler activity collection.",
      );
      this.currentAction = DEVICE_STOPPED;
    }
    this.#transit(previous, this.currentAction);
    if (process.env.KINETO_USE_DAEMON) KinetoStepTracker.incrementStep(STEP);
    this.#beginStep();
  }

  /** Records what a function does, steps included; what a promise that it gives does, too. Gives back what it gives. */
  run<R>(body: (prof: this) => R, ...none: []): R {
    checkNoMore("run", none);
    this.start();
    return finishing(
      () => body(this),
      () => this[Symbol.dispose](),
    );
  }

  /** What `using` calls: {@link Profile.stop}. */
  [Symbol.dispose](): void {
    if (!this.#wasStarted) {
      warn(
        "profile: nothing was recorded, since start() was not called: write `using prof = torch.profiler.profile().start()`",
      );
    }
    this.stop();
    KinetoStepTracker.eraseStepCount(STEP);
    this.#values.executionTraceObserver?.cleanup();
  }

  /** Gets ready to record. */
  prepareTrace(...none: []): void {
    checkNoMore("prepareTrace", none);
    const { activities: _, schedule: __, onTraceReady: ___, executionTraceObserver: ____, ...options } = this.#values;
    if (this.#profiler !== undefined && !options.accEvents)
      warnOnce(
        "Warning: Profiler clears events at the end of each cycle. Only events from the current cycle will be reported. " +
          "To keep events across cycles, set acc_events=True.",
      );
    if (this.#profiler === undefined || !options.accEvents)
      this.#profiler = new AutogradProfile({
        ...options,
        useCpu: this.activities.has("CPU"),
        ...(this.activities.has("CUDA") && { useDevice: "cuda" as const }),
        customTraceIdCallback: () => this.#traceId?.() as string,
      });
    this.#profiler.prepare();
  }

  /** Records from now on. */
  startTrace(...none: []): void {
    checkNoMore("startTrace", none);
    this.#values.executionTraceObserver?.start();
    this.#made("Profiler must be initialized before starting trace").begin();
    const { profileMemory, withStack, recordShapes, withModules, withFlops } = this.#values;
    const flags = { profile_memory: profileMemory, with_stack: withStack, record_shapes: recordShapes };
    const all = { ...flags, with_modules: withModules, with_flops: withFlops };
    for (const [name, set] of Object.entries(all)) if (set) this.addMetadataJson(name, "1");
    for (const [key, value] of this.#preset) this.addMetadataJson(key, value);
  }

  /** Records no longer. */
  stopTrace(...none: []): void {
    checkNoMore("stopTrace", none);
    this.#values.executionTraceObserver?.stop();
    this.#made("Profiler must be initialized before stopping trace").end();
  }

  /**
   * Writes the latest cycle as a trace that Perfetto and chrome://tracing open; compressed where the path ends with `.gz`.
   *
   * @throws RuntimeError when it was written already: Kineto gives it away by it
   */
  exportChromeTrace(...given: Given<typeof own.exportChromeTrace>): void {
    const { path } = own.exportChromeTrace(given);
    const profiler = this.#made("Profiler must be initialized before exporting chrome trace");
    if (!path.endsWith(".gz")) {
      profiler.exportChromeTrace(path);
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), "libtorch-node-trace-"));
    try {
      const plain = join(folder, "trace.json");
      profiler.exportChromeTrace(plain);
      writeFileSync(path, process.getBuiltinModule("node:zlib").gzipSync(readFileSync(plain)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /** Writes the stacks of all events with one, for flame graphs. */
  exportStacks(...given: Given<typeof own.exportStacks>): void {
    const { path, metric } = own.exportStacks(given);
    this.#made("Profiler must be initialized before exporting stacks").exportStacks(path, metric);
  }

  /** Leaves out what runs there from now on, or records it again. */
  toggleCollectionDynamic(enable: boolean, activities: Iterable<ProfilerActivity>, ...none: []): void {
    checkNoMore("toggleCollectionDynamic", none);
    this.#profiler?.toggleCollectionDynamic(enable, activities);
  }

  /** The sums over calls of one name; of one shape, place or overload where told so. */
  keyAverages(...given: KeyAveragesArguments): EventList<FunctionEventAvg> {
    const groups = groupsOf(given);
    return this.#made("Profiler must be initialized before getting key averages").functionEvents.keyAverages(groups);
  }

  /** All events of the latest cycle. */
  events(...none: []): EventList {
    checkNoMore("events", none);
    return this.#made("Profiler must be initialized before accessing events").functionEvents;
  }

  /** Adds a text to the trace, in which Kineto cannot write `"`, `\\` and line ends: they become `'`, `/` and blanks. */
  addMetadata(...given: Given<typeof own.metadata>): void {
    const { key, value } = own.metadata(given);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON does not take
    const written = value.replaceAll('"', "'").replaceAll(/[\u0000-\u001f]/g, " ");
    native.profilerAddMetadata(key, `"${written}"`);
  }

  /** Adds JSON to the trace. */
  addMetadataJson(...given: Given<typeof own.metadataJson>): void {
    const { key, value } = own.metadataJson(given);
    checkJson(value);
    native.profilerAddMetadata(key, value);
  }

  /** Adds JSON to each trace that begins from now on. */
  presetMetadataJson(...given: Given<typeof own.presetMetadataJson>): void {
    const { key, value } = own.presetMetadataJson(given);
    checkJson(value);
    this.#preset.set(key, value);
  }

  /** Who names the cycles from now on. */
  setCustomTraceIdCallback(callback: () => string, ...none: []): void {
    checkNoMore("setCustomTraceIdCallback", none);
    this.#traceId = callback;
  }

  /** The name of the latest cycle; null before the first. */
  getTraceId(...none: []): string | null {
    checkNoMore("getTraceId", none);
    return this.#profiler?.traceId ?? null;
  }

  #actionOf(step: number): ProfilerAction {
    const { schedule } = this.#values;
    const action = schedule === null ? RECORD : schedule(step);
    if (action === DEVICE_STOPPED)
      throw new ValueError(
        "ProfilerAction.DEVICE_STOPPED is set internally by the profiler and must not be returned by a user-provided schedule",
      );
    if (!(action in TASKS))
      throw new ValueError(`expected the schedule to give a ProfilerAction, got ${String(action)}`);
    return action;
  }

  #hasDeviceStopped(): boolean {
    return this.activities.has("CUDA") && native.profilerIsStopped();
  }

  #made(message: string): AutogradProfile {
    if (this.#profiler === undefined) throw new AssertionError(message);
    return this.#profiler;
  }

  #beginStep(): void {
    if (this.#values.schedule !== null) this.#step = new RecordFunction(`${STEP}#${this.stepNum}`);
  }

  #endStep(): void {
    this.#step?.[Symbol.dispose]();
    this.#step = undefined;
  }

  #transit(previous: ProfilerAction, next: ProfilerAction | -1): void {
    for (const task of TASKS[previous]?.[next] ?? []) {
      if (typeof task === "object") warn(task.warning);
      else if (task === "ready") this.#values.onTraceReady?.(this);
      else this[task]();
    }
  }
}

/** {@link Profile}, with `new` or without. */
export const profile = callable(Profile);
