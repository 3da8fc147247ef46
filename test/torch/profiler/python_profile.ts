/** Programs that run under both profilers, and what of their recordings is to be equal: everything but times. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Profile } from "../../../src/torch/profiler/index.js";
import { python } from "../../python.js";

/** An event of a trace. */
interface TraceEvent {
  ph: string;
  cat?: string;
  name: string;
  args?: Record<string, unknown>;
}

/** What does not depend on the time. */
export interface Facts {
  /** Name, calls, shapes, FLOPs, overload, whether it is the user's, children: sorted. */
  events: unknown[];
  /** Name, calls: sorted. */
  averages: unknown[];
  /** The table's rows without numbers. */
  table: string[];
  /** Kind, category and name of the trace's events, with how many there are. */
  trace: Record<string, number>;
}

const byText = <T>(values: T[]): T[] => values.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Times, shares and lines of dashes, whose widths follow the names', stay out. */
export const untimed = (table: string): string[] =>
  table
    .split("\n")
    .map((line) => line.replaceAll(/\d+\.\d+(us|ms|s|%)|NaN/g, (text) => "#".padStart(text.length)))
    .map((line) => line.replaceAll(/ +#/g, " #"));

/** The facts of a recording; the trace is given away by it. */
export function facts(
  prof: Profile,
  grouping: { groupByInputShape?: boolean; groupByOverloadName?: boolean } = {},
): Facts {
  const folder = mkdtempSync(join(tmpdir(), "libtorch-node-profile-"));
  try {
    const events = prof
      .events()
      .map((event) => [
        ...[event.name, event.inputShapes, event.flops, event.overloadName, event.isUserAnnotation, event.scope],
        ...[event.cpuChildren.map(({ name }) => name), event.cpuParent?.name ?? null, event.count],
      ]);
    const averages = prof
      .keyAverages(grouping)
      .map((row) => [row.key, row.count, row.inputShapes, row.flops, row.overloadName]);
    const path = join(folder, "trace.json");
    const table = untimed(prof.keyAverages(grouping).table());
    prof.exportChromeTrace(path);
    const trace: Record<string, number> = {};
    for (const { ph, cat, name } of (JSON.parse(readFileSync(path, "utf8")) as { traceEvents: TraceEvent[] })
      .traceEvents) {
      const key = `${ph} ${cat} ${name}`;
      trace[key] = (trace[key] ?? 0) + 1;
    }
    return { events: byText(events), averages: byText(averages), table: byText(table), trace };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Python's recording of the programs: a function `run(prof)` for each name, and the options of its profiler. */
export async function pythonFacts(
  programs: Record<string, { source: string; options: string; grouping?: string }>,
): Promise<Record<string, Facts>> {
  return python<Record<string, Facts>>(
    `
import collections, json, os, re, tempfile
from torch.profiler import profile, record_function, schedule, ProfilerActivity, ProfilerAction
def plain(value):
    if isinstance(value, (list, tuple)): return [plain(v) for v in value]
    return value
by_text = lambda values: sorted(values, key=lambda v: json.dumps(v))
def untimed(table):
    lines = [re.sub(r"\\d+\\.\\d+(us|ms|s|%)|NaN", lambda m: "#".rjust(len(m[0])), line) for line in table.split("\\n")]
    return [re.sub(r" +#", " #", line) for line in lines]
def facts(prof, grouping):
    events = [[e.name, plain(e.input_shapes), e.flops, e.overload_name, e.is_user_annotation, e.scope, [c.name for c in e.cpu_children],
        e.cpu_parent.name if e.cpu_parent else None, e.count] for e in prof.events()]
    averages = [[r.key, r.count, plain(r.input_shapes), r.flops, r.overload_name] for r in prof.key_averages(**grouping)]
    table = untimed(prof.key_averages(**grouping).table())
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "trace.json")
        prof.export_chrome_trace(path)
        trace = collections.Counter(f"{e['ph']} {e.get('cat', 'undefined')} {e['name']}" for e in json.load(open(path))["traceEvents"])
    return {"events": events, "averages": averages, "table": table, "trace": trace}
result = {}
for name, program in args.items():
    space = dict(globals())
    exec(program["source"], space)
    prof = eval("profile(activities=[ProfilerActivity.CPU], " + program["options"] + ")", space)
    with prof: space["run"](prof)
    result[name] = facts(prof, eval(program.get("grouping") or "{}"))
`,
    programs,
  ).then((found) => {
    for (const each of Object.values(found)) {
      byText(each.events);
      byText(each.averages);
      byText(each.table);
    }
    return found;
  });
}
