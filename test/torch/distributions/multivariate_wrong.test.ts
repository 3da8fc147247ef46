/** Parameters and values of vectors and matrices that are wrong, for each way to validate, beside Python. */
import { beforeAll, describe, expect, test } from "vitest";
import * as D from "../../../src/torch/distributions/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, fromBits, noPython, python } from "../../python.js";
import { ANSWER, type Answer, differences } from "./parity.js";

/** Python's expression over parameters `p` and `v`; the same here; sets of parameters, and values, in Python. */
type Row = [
  python: string,
  make: (p: Tensor[], v: { validateArgs: boolean | null }) => D.Distribution,
  parameters: string[][],
  values: string[],
];
const [odd, skew] = ["tensor([nan, 0.])", "tensor([[1., .5], [.4, 1.]])"];
const vectors = ["zeros(2)", "zeros(4, 2)", "zeros(3)", "zeros(())", odd, "zeros(2).long()", "zeros(3, 2, 1)"];
const matrices = ["eye(2)", "-eye(2)", skew, "zeros(2)", "eye(3)", "nan * eye(2)", "eye(2).expand(4, 2, 2)"];
const definite = [
  ["ones(2)", "eye(2)"],
  ["ones(2)", "-eye(2)"],
  ["ones(2)", skew],
  ["ones(2)", "nan * eye(2)"],
  [odd, "eye(2)"],
  ["ones(())", "eye(2)"],
  ["ones(2)", "ones(2)"],
  ["ones(2)", "ones(2, 3)"],
  ["ones(3, 2)", "eye(2).expand(3, 2, 2)"],
  ["ones(3, 2)", "eye(2).expand(4, 2, 2)"],
  ["ones(2).double()", "eye(2)"],
];
const degrees = [
  ["tensor(3.)", "eye(2)"],
  ["tensor(1.)", "eye(2)"],
  ["tensor([0.5, 3.])", "eye(2)"],
  ["tensor(nan)", "eye(2)"],
  ["tensor([3., 4.])", "eye(2).expand(3, 2, 2)"],
  ["tensor(3.)", "-eye(2)"],
  ["tensor(3.)", "ones(2)"],
  ["tensor(3.)", "ones(2, 3)"],
];
const rows: Record<string, Row> = {
  normal: [
    "D.MultivariateNormal(p[0], p[1], validate_args=v)",
    (p, v) => new D.MultivariateNormal(p[0]!, p[1]!, v),
    definite,
    vectors,
  ],
  "normal by its precision": [
    "D.MultivariateNormal(p[0], precision_matrix=p[1], validate_args=v)",
    (p, v) => new D.MultivariateNormal(p[0]!, { precisionMatrix: p[1]!, ...v }),
    definite,
    vectors,
  ],
  "normal by its factor": [
    "D.MultivariateNormal(p[0], scale_tril=p[1], validate_args=v)",
    (p, v) => new D.MultivariateNormal(p[0]!, { scaleTril: p[1]!, ...v }),
    definite,
    vectors,
  ],
  "normal by nothing, or by two": [
    "D.MultivariateNormal(p[0], None, *p[1:], validate_args=v)",
    (p, v) => new D.MultivariateNormal(p[0]!, null, ...(p.slice(1) as []), v),
    [["ones(2)"], ["ones(2)", "eye(2)", "eye(2)"]],
    [],
  ],
  "normal of low rank": [
    "D.LowRankMultivariateNormal(p[0], p[1], p[2], validate_args=v)",
    (p, v) => new D.LowRankMultivariateNormal(p[0]!, p[1]!, p[2]!, v),
    [
      ["ones(2)", "ones(2, 1)", "ones(2)"],
      ["ones(2)", "ones(2, 1)", "-ones(2)"],
      ["ones(2)", "ones(2, 1)", odd],
      [odd, "ones(2, 1)", "ones(2)"],
      ["ones(2)", "ones(3, 1)", "ones(2)"],
      ["ones(2)", "ones(2)", "ones(2)"],
      ["ones(2)", "ones(2, 1)", "ones(3)"],
      ["ones(2)", "ones(2, 1)", "ones(())"],
      ["ones(())", "ones(2, 1)", "ones(2)"],
      ["ones(2, 2)", "ones(3, 2, 1)", "ones(2)"],
    ],
    vectors,
  ],
  wishart: ["D.Wishart(p[0], p[1], validate_args=v)", (p, v) => new D.Wishart(p[0]!, p[1]!, v), degrees, matrices],
  "wishart by its factor": [
    "D.Wishart(p[0], scale_tril=p[1], validate_args=v)",
    (p, v) => new D.Wishart(p[0]!, { scaleTril: p[1]!, ...v }),
    degrees,
    matrices,
  ],
  "wishart of a number": [
    "D.Wishart(1, p[0], validate_args=v)",
    (p, v) => new D.Wishart(1, p[0]!, v),
    [["eye(2)"], ["eye(1)"], ["eye(3)"]],
    ["ones(1, 1)"],
  ],
  "wishart by nothing, or by two": [
    "D.Wishart(3, None, *p, validate_args=v)",
    (p, v) => new D.Wishart(3, null, ...(p as []), v),
    [[], ["eye(2)", "eye(2)"]],
    [],
  ],
  lkj: [
    "D.LKJCholesky(2, p[0], validate_args=v)",
    (p, v) => new D.LKJCholesky(2, p[0]!, v),
    [["ones(())"], ["-ones(())"], ["tensor([1., -0.5])"], ["tensor(nan)"]],
    [...matrices, "tensor([[1., 0.], [.6, .8]])", "tensor([[1., 0.], [.6, -.8]])", "tensor([[1., 0.], [.6, .7]])"],
  ],
  "lkj of one": ["D.LKJCholesky(1, validate_args=v)", (_, v) => new D.LKJCholesky(1, v), [[]], []],
  "lkj of less": ["D.LKJCholesky(-3, 1, v)", (_, v) => new D.LKJCholesky(-3, 1, v.validateArgs), [[]], []],
  logistic: [
    "D.LogisticNormal(p[0], p[1], validate_args=v)",
    (p, v) => new D.LogisticNormal(p[0]!, p[1]!, v),
    [
      ["zeros(2)", "ones(2)"],
      ["zeros(2)", "-ones(2)"],
      [odd, "ones(2)"],
      ["zeros(2)", "ones(3)"],
      ["zeros(())", "ones(1)"],
    ],
    [
      "tensor([.2, .3, .5])",
      "tensor([.2, .3, .6])",
      "tensor([-.2, .7, .5])",
      "tensor([.5, .5])",
      "ones(())",
      "ones(1)",
    ],
  ],
};

const SCRIPT = `
import torch.distributions as D
from torch import eye, ones, zeros
${ANSWER}
result = {}
for name, (make, sets, values) in args.items():
    result[name] = entry = {"values": [bits(eval(e)) for e in values], "sets": []}
    for parameters in sets:
        p = [eval(e) for e in parameters]
        told = {"p": [bits(t) for t in p], "answers": []}
        for v in [None, True, False]:
            d = lambda: eval(make)
            answers = {"": answer(lambda: d().sample((2,)), []), "expanded": answer(lambda: d().expand((3, 1)).rsample(), [])}
            answers |= {e: answer(lambda: d().log_prob(eval(e)), []) for e in values}
            if not entry["sets"]:
                answers |= {"expanded " + e: answer(lambda: d().expand((3, 1)).log_prob(eval(e)), []) for e in values}
            told["answers"].append(answers)
        entry["sets"].append(told)
`;
interface Reference {
  values: Bits[];
  sets: { p: Bits[]; answers: Record<string, Answer>[] }[];
}

describe.skipIf(noPython)("what is wrong is refused as in Python", () => {
  let references: Record<string, Reference>;
  beforeAll(async () => {
    const asked = Object.entries(rows).map(([name, [python, , parameters, values]]) => [
      name,
      [python, parameters, values],
    ]);
    references = await python(SCRIPT, Object.fromEntries(asked));
  }, 120_000);

  test.each(Object.keys(rows))("%s", (name) => {
    const [, make, sets, expressions] = rows[name]!;
    const { values, sets: theirs } = references[name]!;
    const wrong: string[] = [];
    theirs.forEach(({ p, answers }, set) => {
      [null, true, false].forEach((validateArgs, way) => {
        const d = () => make(p.map(fromBits), { validateArgs });
        const asked: Record<string, () => Tensor> = {
          "": () => d().sample([2]),
          expanded: () => d().expand([3, 1]).rsample(),
        };
        expressions.forEach((value, i) => {
          asked[value] = () => d().logProb(fromBits(values[i]!));
          asked[`expanded ${value}`] = () => d().expand([3, 1]).logProb(fromBits(values[i]!));
        });
        const found = differences(answers[way]!, asked, [], ["ValueError", "AssertionError", "RuntimeError"]);
        wrong.push(...found.map((one) => `${sets[set]} ${validateArgs}: ${one}`));
      });
    });
    expect(wrong).toEqual([]);
  });
});

test("options that there are not, and more arguments than there are, are refused", () => {
  const [one, eye] = [aten.ones([2]), aten.eye(2)];
  expect(() => new D.MultivariateNormal(one, { covariance: eye } as never)).toThrow("covariance");
  expect(() => new (D.LKJCholesky as never as new (...of: unknown[]) => unknown)(3, 1, null, 1)).toThrow("LKJCholesky");
  expect(() => new D.LKJCholesky(2.5)).toThrow("LKJCholesky: expected dim to be an integer, got 2.5");
  expect(() => new D.MultivariateNormal([1, 2] as never, eye)).toThrow("expected loc to be a Tensor");
  const { rsample } = D.Wishart.prototype as { rsample: (...a: unknown[]) => unknown };
  expect(() => rsample.call(new D.Wishart(3, eye), [], 1, 2)).toThrow("rsample");
});
