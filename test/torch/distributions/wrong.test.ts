/** Parameters and values that are wrong, for each distribution and each way to validate, beside Python. */
import { beforeAll, describe, expect, test } from "vitest";
import { tensor } from "../../../src/torch/creation.js";
import * as D from "../../../src/torch/distributions/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

type Nested = number | null | string | Nested[];
/** Arguments by position, or by name; lists are tensors. "nan" and its kin are what JSON does not have. */
type Arguments = Nested[] | Record<string, Nested>;
interface Row {
  /** Where Python has it, other than with the rest. */
  module?: string;
  good: Arguments[];
  bad: Arguments[];
  /** For logProb, cdf and icdf. */
  values: Nested[];
}

const real: Nested[] = [[0.25, 0.75], ["nan", 0.5], [1, 2, 3], ["inf", -1], 0.5, null];
const above: Nested[] = [
  [0.25, 0.75],
  [-0.5, 1],
  ["nan", 2],
  [1, 2, 3],
  [
    [0, 1],
    [2, 0.5],
  ],
];
const inside: Nested[] = [
  [0.25, 0.75],
  [0, 1],
  [-0.5, 0.5],
  [0.5, 1.5],
  ["nan", 0.5],
  [0.1, 0.2, 0.3],
];
const counts: Nested[] = [
  [0, 1],
  [2, 1],
  [-1, 0],
  [0.5, 1],
  ["nan", 0],
  [1, 1, 1],
  [
    [7, 0],
    [1, 1],
  ],
];
const classes: Nested[] = [[0, 1], [2, 0], [-1, 1], [0.5, 0], [0, 1, 1], [[0], [1]], 1];
const oneHot: Nested[] = [
  [0, 1, 0],
  [1, 1, 0],
  [0, 0, 0],
  [0, 1],
  [
    [0, 0.5, 0.5],
    [1, 0, 0],
  ],
  1,
  [
    [1, 0, 0],
    [0, 0, 1],
  ],
];
const simplex: Nested[] = [
  [0.25, 0.5, 0.25],
  [0.5, 0.5, 0.5],
  [-0.5, 1, 0.5],
  [0.5, 0.5],
  ["nan", 0, 1],
  1,
  [
    [0.25, 0.5, 0.25],
    [1, 0, 0],
  ],
];
const howMany: Nested[] = [
  [1, 1, 2],
  [4, 0, 0],
  [5, 0, 0],
  [-1, 2, 3],
  [2, 2],
  [
    [1, 0, 3],
    [0, 0, 1],
  ],
];

const oneAbove = (values: Nested[]): Row => ({
  good: [[2], [[0.5, 2]]],
  bad: [[0], [-1], ["nan"], [[1, 0]], [[[1], ["nan"]]], [null]],
  values,
});
const twoAbove = (values: Nested[]): Row => ({
  good: [
    [2, 3],
    [[0.5, 2], 1.5],
    [
      [[1], [2]],
      [1, 2],
    ],
  ],
  bad: [
    [0, 1],
    [1, -1],
    ["nan", 1],
    [
      [1, 2],
      [1, -2],
    ],
    [
      [1, 2],
      [1, 2, 3],
    ],
    [1, null],
  ],
  values,
});
const place = (values: Nested[]): Row => ({
  good: [
    [0, 1],
    [[0, -1], 2],
    [
      [[1], [2]],
      [0.5, 1],
    ],
  ],
  bad: [
    ["nan", 1],
    [0, 0],
    [0, -1],
    [[1, "nan"], 1],
    [0, [1, "inf", -1]],
    [
      [1, 2],
      [1, 2, 3],
    ],
    [null, 1],
  ],
  values,
});
const odds = (values: Nested[], ...first: Nested[]): Row => ({
  good: [
    [...first, 0.25],
    [...first, [0.25, 0.5]],
    [...first, null, [-1, 2]],
    [...first, null, 0.5],
    [...first, [[0], [1]]],
  ],
  bad: [
    [...first, 1.5],
    [...first, -0.5],
    [...first, "nan"],
    [...first, [0.5, 2]],
    [...first, null, "nan"],
    [...first, null, [0, "nan"]],
    [...first],
    [...first, 0.5, 0.5],
    [...first, null, null],
  ],
  values,
});
const parts = (values: Nested[], ...first: Nested[]): Row => ({
  good: [
    [...first, [0.25, 0.5, 0.25]],
    [
      ...first,
      [
        [1, 2, 3],
        [1, 1, 1],
      ],
    ],
    [...first, null, [0, -1, 1]],
    [...first, null, [0, 1, "-inf"]],
  ],
  bad: [
    [...first, [-0.5, 1, 0.5]],
    [...first, ["nan", 1, 0]],
    [...first, [0, 0, 0]],
    [...first, null, ["nan", 1, 2]],
    [...first, null, [0, 1, "inf"]],
    [...first],
    [...first, [1, 2, 3], [1, 2, 3]],
    [...first, null, ["-inf", "-inf", "-inf"]],
  ],
  values,
});

const ROWS: Record<string, Row> = {
  Bernoulli: odds([...inside, [0, 1], [1, 1]]),
  Beta: twoAbove(inside),
  Binomial: {
    ...odds(counts, 2),
    good: [[2, 0.25], [[2, 3], 0.5], [3, null, [0, 1]], { probs: [0.5, 0.25] }],
    bad: [
      [2.5, 0.5],
      [-1, 0.5],
      [2, 1.5],
      [2],
      ["nan", 0.5],
      [
        [1, 2],
        [0.5, 0.5, 0.5],
      ],
      [2, null, "nan"],
    ],
  },
  Categorical: parts(classes),
  Cauchy: place(real),
  Chi2: { ...oneAbove(above), bad: [[0], [-1], ["nan"], [[1, 0]]] },
  ContinuousBernoulli: odds(inside),
  Dirichlet: {
    good: [
      [[1, 2, 3]],
      [
        [
          [1, 0.5, 1],
          [2, 3, 4],
        ],
      ],
    ],
    bad: [[[1, 0, 3]], [[1, -2, 3]], [["nan", 1, 1]]],
    values: simplex,
  },
  Exponential: oneAbove(above),
  FisherSnedecor: twoAbove(above),
  Gamma: twoAbove(above.slice(0, 4)),
  GeneralizedPareto: {
    good: [
      [0, 1, 0.5],
      [[0, 1], 2, -0.5],
      [0, [1, 2], 0],
    ],
    bad: [
      ["nan", 1, 0],
      [0, 0, 1],
      [0, -1, 0],
      [0, 1, "nan"],
      [[1, 2], 1, [1, 2, 3]],
      [0, 1, null],
    ],
    values: real,
  },
  Geometric: {
    ...odds(counts),
    good: [[0.25], [[0.25, 0.5]], [null, [-1, 2]]],
    bad: [...odds(counts).bad, [0], [[0.5, 0]]],
  },
  Gumbel: place(real),
  HalfCauchy: oneAbove(above),
  HalfNormal: oneAbove(above),
  InverseGamma: twoAbove(above),
  Kumaraswamy: twoAbove(inside),
  Laplace: place(real),
  LogNormal: place(above),
  Multinomial: parts(howMany, 4),
  NegativeBinomial: {
    ...odds(counts, 2),
    bad: [...odds(counts, 2).bad, [-1, 0.5], [2, 1], ["nan", 0.5]],
    good: [
      [2, 0.25],
      [2.5, [0, 0.5]],
      [2, null, [0, 1]],
    ],
  },
  Normal: place(real),
  OneHotCategorical: parts(oneHot),
  OneHotCategoricalStraightThrough: parts(oneHot),
  Pareto: twoAbove([...above, [2, 3], [0.5, 3]]),
  Poisson: { ...oneAbove(counts), bad: [[-1], ["nan"], [[1, -0.5]], [null]], good: [[2], [[0, 2]]] },
  RelaxedBernoulli: odds(inside, [0.5]),
  LogitRelaxedBernoulli: { ...odds(real, [0.5]), module: "relaxed_bernoulli" },
  RelaxedOneHotCategorical: parts(simplex, [0.5]),
  ExpRelaxedCategorical: {
    ...parts(
      [
        [-1, -2, -3],
        ["nan", 0, 0],
        [0, 1],
      ],
      [0.5],
    ),
    module: "relaxed_categorical",
  },
  StudentT: {
    good: [[3], [[1, 2], 0, 1], [2, [0, 1], [1, 2]]],
    bad: [
      [0],
      [-1, 0, 1],
      [1, "nan", 1],
      [1, 0, 0],
      [1, 0, [1, -1]],
      [
        [1, 2],
        [1, 2, 3],
      ],
    ],
    values: real,
  },
  Uniform: {
    good: [
      [0, 1],
      [
        [0, -1],
        [1, 2],
      ],
    ],
    bad: [
      [1, 0],
      [1, 1],
      [
        [0, 1],
        [1, 0.5],
      ],
      ["nan", 1],
      [0, "nan"],
      [
        [1, 2],
        [3, 4, 5],
      ],
    ],
    values: [...inside, [1, 0.25]],
  },
  VonMises: twoAbove(real),
  Weibull: twoAbove(above),
};

const SCRIPT = `
import re
import torch.distributions as D
def value(v):
    if isinstance(v, list):
        return torch.tensor(numbers(v), dtype=torch.float32)
    return float(v) if isinstance(v, str) else v
def numbers(v):
    return [numbers(one) if isinstance(one, list) else float(one) for one in v]
def clean(t):
    return torch.where(t.isnan(), torch.full_like(t, float("nan")), t)
def asked(run):
    try:
        return run()
    except Exception as e:
        return {"error": type(e).__name__, "message": str(e)}
result = {}
for name, row in args.items():
    type_ = getattr(getattr(D, row["module"]) if "module" in row else D, name)
    result[name] = []
    for i, given in enumerate(row["good"] + row["bad"]):
        made = []
        for validate in (None, True, False):
            def make():
                if isinstance(given, dict):
                    return type_(**{k: value(v) for k, v in given.items()}, validate_args=validate)
                return type_(*[value(v) for v in given], validate_args=validate)
            d = asked(make)
            answers, printed = {}, None if isinstance(d, dict) else repr(d)
            if not isinstance(d, dict):
                for method in ("log_prob", "cdf", "icdf"):
                    if method == "icdf" and validate is not None: continue
                    for j, v in enumerate(row["values"]):
                        if (method != "log_prob" or validate is False) and not isinstance(v, list): continue
                        answers[f"{method} {j}"] = asked(lambda: bits(clean(getattr(d, method)(value(v)))))
            made.append([printed or d, answers])
        result[name].append(made)
`;
type Failure = { error: string; message: string };
type Answer = Bits | Failure;

const NUMBERS: Record<string, number> = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  "-inf": Number.NEGATIVE_INFINITY,
};
const plain = (v: Nested): Nested => {
  if (Array.isArray(v)) return v.map(plain);
  return typeof v === "string" ? NUMBERS[v]! : v;
};
const value = (v: Nested) => (Array.isArray(v) ? tensor(plain(v) as number[], { dtype: "float32" }) : plain(v));

// NaNs of one sort.
const clean = (t: Tensor) => aten.where(t.isnan(), aten.fullLike(t, Number.NaN), t);

function asked<T>(run: () => T): T | Failure {
  try {
    return run();
  } catch (error) {
    const { name, message } = error as Error;
    return { error: name, message };
  }
}

describe.skipIf(noPython)("wrong arguments and values of", () => {
  let theirs: Record<string, [string | Failure, Record<string, Answer>][][]>;
  beforeAll(async () => {
    theirs = await python(SCRIPT, ROWS);
  }, 120_000);

  test.each(Object.keys(ROWS))("%s", (name) => {
    const { good, bad, values } = ROWS[name]!;
    const Type = Reflect.get(D, name) as new (...given: unknown[]) => D.Distribution;
    const wrong: string[] = [];
    let refused = 0;
    const compare = (what: string, ours: unknown, python: string | Answer) => {
      const failed = typeof python === "object" && "error" in python;
      if (failed) refused++;
      // Python's text, and more where that says little.
      const message =
        failed && (ours as Failure).message?.includes(python.message) ? (ours as Failure).message : undefined;
      if (JSON.stringify(ours) === JSON.stringify(failed && message ? { ...python, message } : python)) return;
      wrong.push(`${what}\n  ours:   ${JSON.stringify(ours)}\n  python: ${JSON.stringify(python)}`);
    };
    for (const [i, given] of [...good, ...bad].entries()) {
      for (const [k, validateArgs] of [null, true, false].entries()) {
        const [made, answers] = theirs[name]![i]![k]!;
        const said = `${name}(${JSON.stringify(given)}), validateArgs: ${validateArgs}`;
        const ours = asked(() =>
          Array.isArray(given)
            ? new Type(...given.map(value), { validateArgs })
            : new Type({ ...Object.fromEntries(Object.entries(given).map(([n, v]) => [n, value(v)])), validateArgs }),
        );
        if (!(ours instanceof D.Distribution)) {
          compare(said, ours, made);
          continue;
        }
        compare(said, ours.toString(), made);
        for (const [method, answer] of Object.entries(answers)) {
          const [which, j] = method.split(" ") as [string, string];
          const v = value(values[Number(j)]!);
          const call = { log_prob: "logProb", cdf: "cdf", icdf: "icdf" }[which]!;
          const got = asked(() => (Reflect.get(ours, call) as (v: unknown) => Tensor).call(ours, v));
          const what = `${said}.${call}(${JSON.stringify(values[Number(j)])})`;
          if (got instanceof Tensor && !("error" in answer)) {
            try {
              expectSameBits(clean(got), answer, what);
            } catch (error) {
              wrong.push((error as Error).message);
            }
          } else compare(what, got instanceof Tensor ? got.tolist() : got, answer);
        }
      }
    }
    expect(wrong.slice(0, 8).join("\n")).toBe("");
    expect(refused).toBeGreaterThan(10);
  });
});

test("what is no tensor is refused before it is computed with", () => {
  for (const wrong of [null, "2", [2]]) {
    expect(() => new D.Chi2(wrong as never)).toThrow("Chi2: expected df to be a Tensor or a number, got");
    expect(() => new D.Normal(0, 1, false).logProb(wrong as never)).toThrow("must be a Tensor");
    for (const d of [new D.Normal(0, 1), new D.Weibull(1, 1), new D.HalfNormal(1)]) {
      expect(() => d.icdf(wrong as never)).toThrow("icdf: expected value to be a Tensor, got");
    }
  }
});

test.each([
  new D.Normal(0, 1),
  new D.Categorical(tensor([1, 1])),
  new D.Independent(new D.Normal(tensor([0, 0]), tensor([1, 1])), 1),
])("the shape of draws of %s is an array", (distribution) => {
  // biome-ignore lint/suspicious/noExplicitAny: what TypeScript would refuse is what is tested
  expect(() => (distribution as any).sample(3)).toThrow(
    "expected sampleShape to be an array of sizes, got 3; one size is [n]",
  );
});
