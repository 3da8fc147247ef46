/** Every call in a world of three that mixes Node and Python, against a world of Python alone. */

import { describe, expect, test } from "vitest";
import { noPython } from "../../python.js";
import { runWorld } from "./world.js";

const CALLS = [
  "broadcast",
  ...["SUM", "AVG", "PRODUCT", "MIN", "MAX", "BAND", "BOR", "BXOR"].map((op) => `all_reduce ${op}`),
  "all_reduce_coalesced",
  "reduce",
  "all_gather",
  "all_gather_coalesced",
  "all_gather_single",
  "gather",
  "scatter",
  "reduce_scatter",
  "reduce_scatter_single",
  "all_to_all",
  "all_to_all_single",
  "all_to_all_single_split",
  "send_recv",
  "batch_isend_irecv",
  "barrier",
  "monitored_barrier",
  "in_a_group",
];
// These take the elements for a row, whatever the strides: in Python with results of no sense, here not at all (see
// world_of_one.test.ts). Of tensors between two ranks, only the sender would find it.
const ROWS = ["send_recv", "batch_isend_irecv", "broadcast", "reduce", "in_a_group", "scatter", "reduce_scatter"];

const cases = CALLS.flatMap((call) => {
  const inRows = ROWS.includes(call) || call.startsWith("all_reduce ");
  const forms = ["empty", ...(inRows ? [] : ["strided"]), ...(call.includes("recv") ? [] : ["transposed"])];
  return [
    ...["float32", "bfloat16", "int64"].map((dtype) => [call, dtype, "plain"]),
    ...forms.map((form) => [call, "float32", form]),
  ];
});

interface Line {
  case: [call: string, dtype: string, form: string];
  results?: { data: string }[];
  error?: string;
  message?: string;
}

describe.skipIf(noPython)("collectives", () => {
  const python = runWorld<Line>(Array(3).fill("collectives_rank.py"), { args: { cases } });

  /** Errors by what they say: those of calls that failed name the call first. */
  const comparable = (lines: Line[]) =>
    lines.map(({ error, message, ...line }) => ({
      ...line,
      message: message?.replace(/^\w+ on rank .* failed: /, ""),
    }));

  test.each([
    ["node", "python", "node"],
    ["python", "node", "python"],
    ["node", "node", "node"],
  ])("a world of %s, %s and %s gives what Python's gives", async (...languages) => {
    const programs = languages.map((language) => `collectives_rank.${language === "node" ? "ts" : "py"}`);
    const [expected, got] = [await python, await runWorld<Line>(programs, { args: { cases }, store: "tcp" })];
    for (const rank of [0, 1, 2]) {
      expect(got[rank]?.lines.map(({ case: of }) => of)).toEqual(cases);
      expect(comparable(got[rank]?.lines ?? []), `rank ${rank}`).toEqual(comparable(expected[rank]?.lines ?? []));
    }
  });
});
