/** The execution trace has the nodes that Python's has. A process writes one, so each program has a process of its own. */

import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import torch from "../../../src/index.js";
import { noPython, python } from "../../python.js";

const folder = mkdtempSync(join(tmpdir(), "libtorch-node-execution-trace-"));
afterAll(() => rmSync(folder, { recursive: true }));
const index = new URL("../../../src/index.ts", import.meta.url).href;

/** Runs a program in a process of its own, and gives what it leaves in `result`. */
async function run(source: string): Promise<unknown> {
  const program = `
    import torch, { nn } from ${JSON.stringify(index)};
    const { ExecutionTraceObserver, profile } = torch.profiler;
    const failure = (body) => { try { body(); return null; } catch (error) { return error.name + ": " + error.message; } };
    let result;
    ${source}
    console.log(JSON.stringify(result));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--import",
    "tsx",
    "--input-type=module",
    "-e",
    program,
  ]);
  return JSON.parse(stdout);
}

interface Node {
  id: number;
  name: string;
  ctrl_deps: number;
  inputs: Record<string, unknown[]>;
  outputs: Record<string, unknown[]>;
  attrs: { name: string; value: unknown }[];
}

/** What of a trace does not depend on the run: addresses and numbers of objects do. (Python names the device of a new tensor always.) */
function facts(text: string): unknown {
  const { schema, nodes } = JSON.parse(text) as { schema: string; nodes: Node[] };
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const list = nodes.map(({ name, ctrl_deps, inputs, outputs, attrs }) => {
    const { values: _, ...shapes } = inputs;
    const { values: __, ...made } = outputs;
    const kept = attrs.filter((attribute) => ["scope", "op_schema"].includes(attribute.name));
    return [name, names.get(ctrl_deps) ?? null, shapes, made, kept.map(({ value }) => value)];
  });
  return [schema, list];
}

const PYTHON = `
from torch.profiler import ExecutionTraceObserver, record_function, profile
model = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2)); x = torch.ones(5, 3)
a, b, one = torch.ones(2, 3), torch.ones(3, 2), torch.tensor(1.0)
observer = ExecutionTraceObserver()
states = [observer.get_output_file_path(), observer.is_registered, observer.is_running()]
observer.start()
states += [observer.is_running()]
observer.register_callback(args).register_callback(args + ".other")
states += [observer.is_registered, observer.is_running()]
torch.ones(2).exp()
observer.start()
states += [observer.is_running()]
model(x).sum().backward(one)
observer.stop()
torch.ones(2).cos()
observer.start()
with record_function("mine"):
    a.matmul(b).sin_()
observer.cleanup()
states += [observer.is_registered, observer.is_running(), observer.get_output_file_path() == args]
observer.start()
states += [observer.is_running()]
result = [states, open(args).read()]
`;

const PROGRAM = (path: string) => `
  const model = new nn.Sequential(new nn.Linear(3, 4), new nn.ReLU(), new nn.Linear(4, 2)), x = torch.ones(5, 3);
  const [a, b, one] = [torch.ones(2, 3), torch.ones(3, 2), torch.tensor(1)];
  const path = ${JSON.stringify(path)};
  const observer = new ExecutionTraceObserver();
  const states = [observer.getOutputFilePath(), observer.isRegistered, observer.isRunning()];
  observer.start();
  states.push(observer.isRunning());
  observer.registerCallback(path).registerCallback(path + ".other");
  states.push(observer.isRegistered, observer.isRunning());
  torch.ones(2).exp();
  observer.start();
  states.push(observer.isRunning());
  model(x).sum().backward(one);
  observer.stop();
  torch.ones(2).cos();
  observer.start();
  torch.profiler.recordFunction("mine", () => a.matmul(b).sin_());
  observer.cleanup();
  states.push(observer.isRegistered, observer.isRunning(), observer.getOutputFilePath() === path);
  observer.start();
  states.push(observer.isRunning());
  result = states;`;

test.skipIf(noPython)("the operators between start and stop, their arguments and callers are Python's", async () => {
  const [path, other] = [join(folder, "ours.json"), join(folder, "python.json")];
  const [states, [expected, trace]] = await Promise.all([run(PROGRAM(path)), python<[unknown, string]>(PYTHON, other)]);
  expect(states).toEqual(expected);
  const ours = readFileSync(path, "utf8");
  expect(facts(ours)).toEqual(facts(trace));
  expect(ours).toContain("aten::addmm");
  expect(ours).not.toContain("aten::cos");
});

test("a profiler starts and ends it, and the file is compressed", async () => {
  const path = join(folder, "compressed.json.gz");
  const source = `
    const executionTraceObserver = new ExecutionTraceObserver().registerCallback(${JSON.stringify(path)});
    torch.ones(2).exp();
    profile({ executionTraceObserver }).run(() => torch.ones(2).sin());
    result = [executionTraceObserver.isRegistered, executionTraceObserver.isRunning()];`;
  expect(await run(source)).toEqual([false, false]);
  const text = gunzipSync(readFileSync(path)).toString();
  expect(text).toContain("aten::sin");
  expect(text).not.toContain("aten::exp");
});

/** Computes, and would write a trace of its own. */
const WORKER = `
  import { parentPort, workerData } from "node:worker_threads";
  import { tsImport } from "tsx/esm/api";
  const [index, path] = workerData;
  const { torch } = await tsImport(index, ${JSON.stringify(import.meta.url)});
  for (let i = 0; i < 200; i++) torch.ones(2).add(i);
  try { new torch.profiler.ExecutionTraceObserver().registerCallback(path); } catch (error) { parentPort.postMessage(error.message); }`;

test("a second one is refused, here and in a worker, and what the first has written stays; the end of a process ends the file", async () => {
  const path = join(folder, "first.json");
  const source = `
    const first = new ExecutionTraceObserver().registerCallback(${JSON.stringify(path)});
    first.start();
    torch.ones(2).sin();
    const second = () => new ExecutionTraceObserver().registerCallback(${JSON.stringify(path)});
    result = [failure(second)];
    const { Worker } = await import("node:worker_threads");
    const worker = new Worker(${JSON.stringify(WORKER)}, { eval: true, workerData: [${JSON.stringify(index)}, ${JSON.stringify(path)}] });
    result.push(await new Promise((done, fail) => worker.once("message", done).once("error", fail)));
    const x = torch.ones(1, { requiresGrad: true });
    x.registerHook(() => { result.push(failure(() => first.stop())); });
    x.mul(2).backward();`;
  const refused =
    "this process has written an execution trace, or writes one: libtorch can write one in a process; start() and stop()";
  expect(await run(source)).toEqual([
    expect.stringContaining(`RuntimeError: ${refused}`),
    expect.stringContaining(refused),
    expect.stringContaining("outside of a backward pass"),
  ]);
  const { nodes } = JSON.parse(readFileSync(path, "utf8")) as { nodes: Node[] };
  const names = nodes.map(({ name }) => name);
  expect(names).toContain("aten::sin");
  expect(names.filter((name) => name === "aten::add").length).toBeGreaterThanOrEqual(200);
});

test("a file that cannot be opened and what is no observer are refused", () => {
  const observer = new torch.profiler.ExecutionTraceObserver();
  expect(() => observer.registerCallback(join(folder, "nowhere", "trace.json"))).toThrow("ENOENT");
  expect(observer.isRegistered).toBe(false);
  expect(() => observer.registerCallback(5 as never)).toThrow("expected outputFilePath to be a string");
  expect(() => torch.profiler.profile({ executionTraceObserver: {} as never })).toThrow(
    "expected executionTraceObserver to be an ExecutionTraceObserver",
  );
});
