/**
 * A process that makes calls which may end it. It writes each call to a file before making it, so that whoever started
 * the process knows which call was its last.
 *
 * Arguments: kind of calls ("random", "wrong" or "script"), log file, first call, one past the last call, seed.
 */
import { spawnSync } from "node:child_process";
import { openSync, readFileSync, writeSync } from "node:fs";
import torch from "../../src/index.js";
import type { Call } from "./call.js";
import { makeCall } from "./make.js";
import { randomCall } from "./random_calls.js";
import { makeScriptCall, randomScriptCall } from "./script_calls.js";
import { wrongCalls } from "./wrong_calls.js";

/** What a worker writes before each call. */
export interface Progress {
  index: number;
  call: Call;
  /** Calls so far that returned, and that threw an Error. */
  returned: number;
  threw: number;
}

/** What a worker prints, a line each: a call that threw something else, or returned where nothing but an error would do. */
export interface Finding {
  index: number;
  call: Call;
  found: string;
}

const [kind, log, first, end, seed] = process.argv.slice(2) as [string, string, string, string, string];
const file = openSync(log, "w");
const calls = kind === "wrong" ? wrongCalls() : null;
const [random, make] = kind === "script" ? [randomScriptCall, makeScriptCall] : [randomCall, makeCall];
const last = Math.min(Number(end), calls?.length ?? Number.POSITIVE_INFINITY);
let returned = 0;
let threw = 0;
torch.setNumThreads(1);
limitMemory();

/**
 * No call may take so much memory that the machine suffers: beyond 4 GB, allocations fail and must become errors. Only
 * Linux can limit a running process; elsewhere calls run without a limit.
 */
function limitMemory(): void {
  if (process.platform !== "linux") return;
  const now = Number(/VmSize:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) * 1024;
  spawnSync("prlimit", ["--pid", String(process.pid), `--as=${now + 4 * 2 ** 30}`, "--core=0"]);
}

/** Written at once and in place: after a crash the file's first line is the call that did not come back. */
function enter(index: number, call: Call | null): void {
  writeSync(file, `${JSON.stringify({ index, call, returned, threw })}\n`, 0);
}

for (let index = Number(first); index < last; index++) {
  const call = calls?.[index] ?? random(Number(seed), index);
  enter(index, call);
  const report = (found: string): void => {
    writeSync(1, `${JSON.stringify({ index, call, found } satisfies Finding)}\n`);
  };
  try {
    make(call);
    returned++;
    if (call.mustThrow) report("no error");
  } catch (error) {
    threw++;
    const theirs = JSON.stringify(call).includes("proxy that throws");
    if (!(error instanceof Error) && !theirs) report(`threw ${String(error)}`);
  }
}
enter(last, null);
