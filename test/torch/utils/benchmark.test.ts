import torch from "libtorch-node";
import { describe, expect, test } from "vitest";
import { noPython, python } from "../../python.js";

const { Measurement, selectUnit, Timer, trimSigfig, unitToEnglish } = torch.utils.benchmark;

type Spec = Partial<ConstructorParameters<typeof Measurement>[2]>;
const spec = (given: Spec = {}) => ({
  ...{ stmt: "x.mm(y)", setup: "", label: null, subLabel: null, description: null, env: null, numThreads: 1 },
  ...given,
});

// Times as they were measured, of what.
const CASES: [number: number, times: number[], spec: Spec][] = [
  [1, [0.25], {}],
  [100, [2.5e-7], { label: "product" }],
  [10, [1e-5, 2e-5, 3e-5], { label: "product", subLabel: "4x8", numThreads: 2 }],
  [1000, [0.5, 0.5001, 0.5002, 0.5, 0.4999, 0.5003], { subLabel: "4x8", description: "CPU" }],
  [1000, [0.5, 0.56, 0.52, 0.58, 0.49, 0.57], { setup: "import torch" }],
  [7, [1, 2, 3, 4, 9], { stmt: "x = 1\n\ny = x", setup: "a = 1\nb = 2", env: "here" }],
  [1, [2.125, 2.125], { stmt: "pass", setup: "pass" }],
  [3, [1e-3, 1e-3, 1e-3, 1e-3, 2e-3], { label: "tie", description: "two\nlines" }],
];

const SCRIPT = `
from torch.utils.benchmark import Measurement, TaskSpec, select_unit, trim_sigfig
from torch.utils.benchmark.utils.common import unit_to_english
def told(number, times, spec):
    m = Measurement(number, times, TaskSpec(**spec))
    return {"text": repr(m).split("\\n")[1:], "numbers": [m.median, m.mean, m.iqr, m.significant_figures], "times": m.times,
        "flags": [m.has_warnings, m.meets_confidence(0.01)], "names": [m.title, m.as_row_name]}
ms = [Measurement(n, t, TaskSpec(**s)) for n, t, s in args["cases"]]
result = {"told": [told(*case) for case in args["cases"]], "merged": [m.raw_times for m in Measurement.merge(ms + ms[:2])],
    "units": [select_unit(t) for t in args["seconds"]], "english": [unit_to_english(u) for u in ("ns", "us", "ms", "s")],
    "trimmed": [trim_sigfig(x, n) for x in args["numbers"] for n in (1, 2, 4)]}
`;

test.skipIf(noPython)(
  "measurements say what Python's say",
  async () => {
    const snake = ({ subLabel, numThreads, ...rest }: ReturnType<typeof spec>) => ({
      ...rest,
      sub_label: subLabel,
      num_threads: numThreads,
    });
    const seconds = [1e-10, 3e-9, 9.99e-7, 1e-6, 0.5e-3, 1e-3, 0.999, 1, 500, 1e5];
    const numbers = [2.345, 0.00217, 98765, 1, 5e-7];
    const cases = CASES.map(([number, times, given]) => [number, times, snake(spec(given))]);
    const expected = await python<Record<string, unknown[]>>(SCRIPT, { cases, seconds, numbers });
    const measurements = CASES.map(([number, times, given]) => new Measurement(number, times, spec(given)));
    const told = measurements.map((m) => ({
      text: String(m).split("\n").slice(1),
      numbers: [m.median, m.mean, m.iqr, m.significantFigures],
      times: m.times,
      flags: [m.hasWarnings, m.meetsConfidence(0.01)],
      names: [m.title, m.asRowName],
    }));
    expect(told).toEqual(expected.told);
    const merged = Measurement.merge([...measurements, ...measurements.slice(0, 2)]);
    expect(merged.map(({ rawTimes }) => rawTimes)).toEqual(expected.merged);
    expect(seconds.map((t) => selectUnit(t))).toEqual(expected.units);
    expect((["ns", "us", "ms", "s"] as const).map((unit) => unitToEnglish(unit))).toEqual(expected.english);
    expect(numbers.flatMap((x) => [1, 2, 4].map((n) => trimSigfig(x, n)))).toEqual(expected.trimmed);
  },
  60_000,
);

describe("a Timer", () => {
  /** A clock that goes on by a second for each run of the statement, and a statement that counts its runs. */
  function counting(options: object = {}) {
    const counts = { runs: 0, setups: 0, threads: 0 };
    const stmt = () => {
      counts.runs++;
      counts.threads = torch.getNumThreads();
    };
    const setup = () => {
      counts.setups++;
    };
    return { counts, timer: new Timer(stmt, setup, { timer: () => counts.runs * 1e-3, ...options }) };
  }

  test("runs a statement so many times, and a hundredth of that before", () => {
    const { counts, timer } = counting({ label: "counting", numThreads: 2 });
    const before = torch.getNumThreads();
    const measurement = timer.timeit(500);
    expect(counts).toEqual({ runs: 505, setups: 2, threads: 2 });
    expect(torch.getNumThreads()).toBe(before);
    expect(measurement.median).toBeCloseTo(1e-3, 12);
    expect(String(measurement).split("\n").slice(1)).toEqual([
      "counting",
      expect.stringMatching(/^setup:/),
      ...String(measurement).split("\n").slice(3, -2),
      "  1.00 ms",
      "  1 measurement, 500 runs , 2 threads",
    ]);
  });

  test("measures blocks until it has measured long enough", () => {
    const { timer } = counting();
    const told: [number, number][] = [];
    const measurement = timer.blockedAutorange({ minRunTime: 0.3, callback: (...given) => told.push(given) });
    expect(measurement.numberPerRun).toBe(1);
    expect(measurement.rawTimes).toHaveLength(300);
    expect(told[0]?.[0]).toBe(1);
    const adaptive = counting().timer.adaptiveAutorange(0.1, { minRunTime: 0.001 });
    expect(adaptive.rawTimes).toHaveLength(4);
  });

  test("measures what really takes time, by source too", () => {
    const x = torch.ones(200, 200);
    const measured = new Timer("x.mm(y)", { globals: { x, y: x } }).blockedAutorange({ minRunTime: 0.02 });
    expect(measured.title).toBe("x.mm(y)");
    expect(measured.median).toBeGreaterThan(1e-6);
    expect(new Timer(() => x.mm(x)).taskSpec.stmt).toBe("x.mm(x)");
    expect(() => new Timer("x.mm(z)", { globals: { x } }).timeit(1)).toThrow("z is not defined");
  });

  test("refuses what it cannot measure", () => {
    expect(() => new Timer(5 as never)).toThrow("expected stmt to be a function or JavaScript's source, got 5");
    expect(() => new Timer(async () => 1).timeit(1)).toThrow("expected stmt to be synchronous");
    expect(() => new Timer("").repeat()).toThrow("See `Timer.blockedAutorange.`");
    expect(() => new Timer({ language: "c++" } as never)).toThrow("unexpected option 'language'");
  });
});

test("a clock that stands still and a number of runs below one are refused", () => {
  const timer = new Timer(() => {}, { timer: () => 1 });
  const stands = "expected timer to give seconds that go on, but it stood still for 1 s";
  expect(() => timer.blockedAutorange()).toThrow(stands);
  expect(() => timer.adaptiveAutorange()).toThrow(stands);
  for (const number of [0, -5]) {
    expect(() => timer.timeit(number)).toThrow(`timeit: expected number to be 1 or more, got ${number}`);
  }
  expect(timer.timeit(10).rawTimes).toEqual([1e-9]);
});
