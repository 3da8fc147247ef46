/** What a profiler refuses, when it records, and what it writes. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, test, vi } from "vitest";
import torch from "../../../src/index.js";
import { EventList } from "../../../src/torch/autograd/profiler.js";

const { ProfilerAction, ProfilerActivity, profile, recordFunction, schedule, supportedActivities } = torch.profiler;
const { profile: autogradProfile, KinetoStepTracker } = torch.autograd.profiler;

const folder = mkdtempSync(join(tmpdir(), "libtorch-node-profiler-"));
afterAll(() => rmSync(folder, { recursive: true }));
const add = () => torch.ones([2]).add(1);
const names = (events: EventList) => events.map(({ name }) => name);

// The first: what an optimizer asks of libtorch is asked once in a process.
test("shows of an optimizer's first step what it does to the parameters, and no more", () => {
  const parameter = new torch.nn.Parameter(torch.ones(3));
  parameter.sum().backward();
  const prof = profile();
  prof.run(() => new torch.optim.Adam([parameter]).step());
  expect(names(prof.events())).toContain("Optimizer.step#Adam.step");
  expect(names(prof.events())).not.toContain("aten::randn");
});

test("records a function, a scope and an asynchronous function", async () => {
  const prof = profile();
  expect(prof.run(() => add().tolist())).toEqual([2, 2]);
  expect(names(prof.events())).toContain("aten::add");
  {
    using scope = profile().start();
    add();
    scope.stop();
    expect(names(scope.events())).toContain("aten::add");
  }
  const later = new torch.profiler.profile({ activities: [ProfilerActivity.CPU] });
  const result = later.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return recordFunction("later", async () => add().numel());
  });
  expect(await result).toBe(2);
  expect(names(later.events())).toContain("later");
  expect(() => prof.run(() => add().view([5]))).toThrow("shape '[5]' is invalid");
  add();
  expect(profile().run(() => 5)).toBe(5);
});

test("a range ends once, and is no matter where nothing is recorded", () => {
  const range = recordFunction("a");
  range[Symbol.dispose]();
  range[Symbol.dispose]();
  expect([range.name, range.args, recordFunction("a", () => 1), recordFunction("a", { args: "b" }, () => 2)]).toEqual([
    "a",
    null,
    1,
    2,
  ]);
  expect(() =>
    recordFunction("a", () => {
      throw new Error("boom");
    }),
  ).toThrow("boom");
  for (let i = 0; i < 1000; i++) recordFunction("dropped");
});

test("one at a time", () => {
  const first = profile().start();
  expect(() => profile().start()).toThrow("Profiler is already enabled on this thread");
  add();
  first.stop();
  first.stop();
  expect(names(first.events())).toContain("aten::add");
  const single = autogradProfile().start();
  expect(() => single.start()).toThrow("Profiler context manager is not reentrant");
  single.stop();
});

const inWorker = (body: string) =>
  new Worker(
    `const { parentPort, workerData } = require("node:worker_threads");
     import(workerData.tsx).then(({ register }) => {
       register();
       return import(workerData.index);
     }).then(({ default: torch }) => { ${body} });`,
    {
      eval: true,
      workerData: {
        tsx: import.meta.resolve("tsx/esm/api"),
        index: new URL("../../../src/index.ts", import.meta.url).href,
      },
    },
  );

test("another thread has to wait, and one that ends leaves no recording behind", async () => {
  const worker = inWorker(`
    const prof = torch.profiler.profile().start();
    torch.ones([2]);
    parentPort.postMessage("recording");
    setInterval(() => {}, 1000);`);
  await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  expect(() => profile().start()).toThrow("another thread of this process is profiling");
  await worker.terminate();
  const prof = profile();
  prof.run(add);
  expect(names(prof.events())).toContain("aten::add");
}, 60_000);

describe("a schedule", () => {
  test("gives Python's actions", () => {
    const plan = schedule({ wait: 2, warmup: 1, active: 2, repeat: 2, skipFirst: 1 });
    const { NONE, WARMUP, RECORD, RECORD_AND_SAVE } = ProfilerAction;
    const cycle = [NONE, NONE, WARMUP, RECORD, RECORD_AND_SAVE];
    expect(Array.from({ length: 13 }, (_, step) => plan(step))).toEqual([NONE, ...cycle, ...cycle, NONE, NONE]);
    const eager = schedule({ wait: 2, warmup: 1, active: 1, skipFirstWait: 1 });
    expect([0, 1, 2, 3, 4, 5].map(eager)).toEqual([WARMUP, RECORD_AND_SAVE, NONE, NONE, WARMUP, RECORD_AND_SAVE]);
    expect(() => plan(-1)).toThrow("Step must be non-negative. Got -1.");
    expect(() => schedule({ wait: -1, warmup: 0, active: 1 })).toThrow(
      "Invalid profiler schedule arguments. Got wait=-1",
    );
  });

  test("says where it is wrong", () => {
    const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    try {
      const actions = [
        ProfilerAction.WARMUP,
        ProfilerAction.NONE,
        ProfilerAction.RECORD,
        ProfilerAction.WARMUP,
        ProfilerAction.RECORD,
      ];
      const prof = profile({ schedule: (step) => actions[step] ?? ProfilerAction.RECORD });
      prof.run(() => {
        for (let i = 0; i < 3; i++) prof.step();
      });
      expect(warned.mock.calls.map(([message]) => message)).toEqual(
        expect.arrayContaining([
          "Incorrect schedule: WARMUP followed by NONE",
          "Incorrect schedule: RECORD followed by WARMUP",
        ]),
      );
    } finally {
      warned.mockRestore();
    }
    expect(() => profile({ schedule: () => ProfilerAction.DEVICE_STOPPED })).toThrow(
      "must not be returned by a user-provided schedule",
    );
    expect(() => profile({ schedule: () => 7 as never })).toThrow(
      "expected the schedule to give a ProfilerAction, got 7",
    );
  });

  test("calls back after each cycle, and writes traces for TensorBoard", () => {
    const dirName = join(folder, "traces");
    const write = torch.profiler.tensorboardTraceHandler(dirName, "me", { useGzip: true });
    const steps: number[] = [];
    const prof = profile({
      schedule: schedule({ wait: 0, warmup: 1, active: 1, repeat: 2 }),
      customTraceIdCallback: () => `cycle${steps.length}`,
      onTraceReady: (ready) => {
        steps.push(ready.stepNum);
        write(ready);
      },
    });
    expect(prof.getTraceId()).toBe(null);
    expect(() => prof.presetMetadataJson("preset", "{")).toThrow("expected JSON, got '{'");
    expect(() => prof.addMetadataJson("preset", '"\\n"')).toThrow("expected JSON without backslashes");
    prof.presetMetadataJson("preset", '{"a": 1}');
    prof.run(() => {
      for (let i = 0; i < 5; i++) {
        add();
        if (i === 1) prof.addMetadata("said", 'so "often"\n\\');
        prof.step();
      }
    });
    expect([steps, prof.getTraceId()]).toEqual([[2, 4], "cycle1"]);
    const files = readdirSync(dirName).sort();
    expect(files).toEqual([1, 2].map(() => expect.stringMatching(/^me\.\d+\.pt\.trace\.json\.gz$/)));
    const [first] = files.map((name) => JSON.parse(gunzipSync(readFileSync(join(dirName, name))).toString()));
    expect(first).toMatchObject({ preset: { a: 1 }, said: "so 'often' /", trace_id: "cycle0" });
    expect(first.traceEvents.map(({ name }: { name: string }) => name)).toContain("ProfilerStep#1");
  });
});

test("traces are written once, and only where there is a place for them", () => {
  const prof = profile();
  expect(() => prof.exportChromeTrace("x.json")).toThrow("Profiler must be initialized before exporting chrome trace");
  expect(() => prof.events()).toThrow("Profiler must be initialized before accessing events");
  expect(() => prof.keyAverages()).toThrow("Profiler must be initialized before getting key averages");
  prof.run(add);
  expect(() => prof.exportChromeTrace(join(folder, "none", "x.json"))).toThrow("ENOENT");
  prof.exportChromeTrace(join(folder, "x.json"));
  expect(JSON.parse(readFileSync(join(folder, "x.json"), "utf8")).traceEvents.length).toBeGreaterThan(3);
  expect(() => prof.exportChromeTrace(join(folder, "y.json"))).toThrow("Trace is already saved");
  prof.events().exportChromeTrace(join(folder, "cpu.json"));
  const written = JSON.parse(readFileSync(join(folder, "cpu.json"), "utf8")) as { name: string; ph: string }[];
  expect(written).toContainEqual(expect.objectContaining({ name: "aten::add", ph: "X", pid: "CPU functions" }));
});

test("memory counts for the operator that took it", () => {
  const prof = profile({ profileMemory: true });
  const kept = prof.run(() => torch.zeros([1000]));
  const zeros = prof.keyAverages().find(({ key }) => key === "aten::empty");
  expect([zeros?.cpuMemoryUsage, kept.numel()]).toEqual([4000, 1000]);
  expect(prof.keyAverages().table()).toMatch(/CPU Mem {2}Self CPU Mem/);
});

describe("a table", () => {
  const prof = profile({ recordShapes: true });
  prof.run(() =>
    recordFunction("a range with a name that is longer than any column could ever be", () => [
      add(),
      add(),
      torch.eye(3),
    ]),
  );
  const lines = (...given: Parameters<EventList["table"]>) =>
    prof
      .keyAverages()
      .table(...given)
      .split("\n");

  test("is sorted by what is asked for, under either spelling", () => {
    for (const sortBy of ["count", "self_cpu_time_total", "selfCpuTimeTotal", "cpu_time"]) {
      const table = prof.keyAverages().table({ sortBy, rowLimit: 3 });
      expect(table.split("\n")).toHaveLength(3 + 3 + 3);
    }
    expect(() => lines({ sortBy: "beauty" })).toThrow("a table cannot be sorted by 'beauty'");
    const counts = lines({ sortBy: "count" })
      .slice(3, -3)
      .map((line) => Number(line.trim().split(/ +/).at(-1)));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test("shortens names, has a header, and one unit", () => {
    expect(lines().join("\n")).toContain("  a range with a name that is longer than any column c...  ".trim());
    expect(lines({ maxNameColumnWidth: 20 }).join("\n")).toContain("a range with a na...");
    const [rule, header] = lines({ header: "here", topLevelEventsOnly: true });
    expect([rule?.replaceAll("=", ""), header]).toEqual(["", "here"]);
    expect(lines({ timeUnit: "s" }).at(-2)).toMatch(/^Self CPU time total: 0\.\d{3}s$/);
  });

  test("of nothing is nothing", () => {
    expect(new EventList([], { useDevice: null, profileMemory: false, withFlops: false }).table()).toBe("");
  });
});

test("sums know their parts", () => {
  const prof = profile();
  prof.run(() => recordFunction("all", () => [add(), add()]));
  const total = prof.events().totalAverage();
  expect([total.key, total.count]).toEqual(["Total", prof.events().length]);
  const all = prof.events().find(({ name }) => name === "all")!;
  expect(all.cpuChildren.map(({ name }) => name)).toEqual(["aten::ones", "aten::add", "aten::ones", "aten::add"]);
  const inside = all.cpuChildren.reduce((sum, child) => sum + child.cpuTimeTotal, 0);
  expect(all.selfCpuTimeTotal).toBe(all.cpuTimeTotal - inside);
  expect(String(all)).toMatch(
    /^<FunctionEvent id=\d+ name=all overload_name= device_type=DeviceType.CPU node_id=-1 cpu_time=/,
  );
  expect(String(prof.keyAverages()[0])).toMatch(/^<FunctionEventAvg key=.* self_cpu_time=/);
  expect(() => prof.exportStacks(join(folder, "s"))).toThrow("export_stacks() requires with_stack=True");
  expect(() => prof.events().exportStacks(join(folder, "s"), "beauty")).toThrow(
    "metric should be one of: ['self_cpu_time_total'",
  );
});

test("what cannot be had is said", () => {
  expect(supportedActivities().has("CPU")).toBe(true);
  expect(() => profile({ activities: [] })).toThrow("No valid profiler activities found");
  expect(() => profile({ activities: ["CPU", "CPU"] })).toThrow("expected each activity once");
  expect(() => profile({ activities: ["TPU" as never] })).toThrow("expected activities[0] to be");
  expect(() => profile({ experimentalConfig: { x: 1 } }).start()).toThrow("experimentalConfig: unexpected option 'x'");
  expect(() => autogradProfile({ useCpu: false })).toThrow("No activities specified for the profiler");
  expect(() => autogradProfile().functionEvents).toThrow("Expected profiling results");
  expect(String(autogradProfile())).toBe("<unfinished torch.autograd.profile>");
  const disabled = autogradProfile(false).start();
  disabled.stop();
});

test("steps are counted once for all that tell of theirs", () => {
  KinetoStepTracker.initStepCount("a");
  const begun = KinetoStepTracker.currentStep();
  expect(KinetoStepTracker.incrementStep("a")).toBe(begun + 1);
  expect(KinetoStepTracker.incrementStep("b")).toBe(begun + 2);
  expect(KinetoStepTracker.incrementStep("a")).toBe(begun + 2);
  expect([KinetoStepTracker.eraseStepCount("a"), KinetoStepTracker.eraseStepCount("a")]).toEqual([true, false]);
  KinetoStepTracker.eraseStepCount("b");
});

test("a trace can be read whatever a range is called", () => {
  const prof = profile({ recordShapes: true });
  prof.run(() => recordFunction('a "b" \\ c\n', 'd "e" \\', add));
  const path = join(folder, "names.json");
  prof.exportChromeTrace(path);
  const { traceEvents } = JSON.parse(readFileSync(path, "utf8")) as { traceEvents: { name: string; cat?: string }[] };
  expect(traceEvents.filter(({ cat }) => cat === "user_annotation").map(({ name }) => name)).toEqual(["a 'b' / c "]);
});

test("many recordings leave nothing behind", () => {
  for (let i = 0; i < 30; i++) profile({ profileMemory: true, recordShapes: true }).run(() => recordFunction("x", add));
});

test("ends the process with a recording that runs", () => {
  const addon = JSON.stringify(new URL("../../../src/index.ts", import.meta.url).href);
  const run = (ending: string) =>
    spawnSync(process.execPath, [
      ...["--import", "tsx", "--input-type=module", "-e"],
      `import torch from ${addon}; const recorded = torch.profiler.profile().start(); globalThis.range = torch.profiler.recordFunction("open"); ${ending}`,
    ]);
  expect(run("process.exit(5)").status).toBe(5);
  expect(run('process.on("exit", () => recorded.stop()); process.exit(5)').status).toBe(5);
});

test("ends with a recording the ranges that are open", () => {
  const first = profile().start();
  const ranges = Array.from({ length: 100 }, () => recordFunction("open"));
  first.stop();
  const second = profile().start();
  for (const range of ranges) range[Symbol.dispose]();
  second.stop();
  const durations = first.events().filter(({ name }) => name === "open");
  expect(durations).toHaveLength(100);
  expect(names(second.events())).not.toContain("open");
});

test("a recording does not begin or end inside a backward pass, which goes on in it", () => {
  const running = new torch.profiler.Profile({});
  running.start();
  const x = torch.ones(2, { requiresGrad: true });
  const hooked = x.sin();
  const said: string[] = [];
  hooked.registerHook(() => {
    for (const run of [() => running.stop(), () => new torch.profiler.Profile({}).start()]) {
      try {
        run();
      } catch (error) {
        said.push((error as Error).message);
      }
    }
  });
  hooked.sum().backward();
  running.stop();
  expect(said).toHaveLength(2);
  for (const message of said) expect(message).toContain("outside of a backward pass");
  expect(running.events().some(({ name }) => name === "aten::sin")).toBe(true);
});
