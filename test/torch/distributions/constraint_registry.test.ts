/** What `bijectTo` and `transformTo` find for a constraint, beside Python's. */
import { beforeAll, describe, expect, test } from "vitest";
import * as D from "../../../src/torch/distributions/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, fromBits, noPython, python } from "../../python.js";
import { ANSWER, type Answer, differences } from "./parity.js";

const { constraints: c, bijectTo, transformTo } = D;
const cases: Record<string, (p: Tensor) => D.constraints.Constraint> = {
  "c.real": () => c.real,
  "c.real_vector": () => c.realVector,
  "c.positive": () => c.positive,
  "c.nonnegative": () => c.nonnegative,
  "c.greater_than(2)": () => c.greaterThan(2),
  "c.greater_than_eq(p)": (p) => c.greaterThanEq(p),
  "c.less_than(-1.5)": () => c.lessThan(-1.5),
  "c.unit_interval": () => c.unitInterval,
  "c.interval(-1, 2)": () => c.interval(-1, 2),
  "c.interval(p, 4)": (p) => c.interval(p, 4),
  "c.interval(-4, p)": (p) => c.interval(-4, p),
  "c.half_open_interval(p, p + 1)": (p) => c.halfOpenInterval(p, p.add(1)),
  "c.half_open_interval(0, 1)": () => c.halfOpenInterval(0, 1),
  "c.simplex": () => c.simplex,
  "c.lower_cholesky": () => c.lowerCholesky,
  "c.positive_definite": () => c.positiveDefinite,
  "c.positive_semidefinite": () => c.positiveSemidefinite,
  "c.corr_cholesky": () => c.corrCholesky,
  "c.independent(c.greater_than(p), 1)": (p) => c.independent(c.greaterThan(p), 1),
  "c.cat([c.positive, c.unit_interval], -1, [1, 2])": () => c.cat([c.positive, c.unitInterval], -1, [1, 2]),
  "c.stack([c.simplex, c.simplex, c.simplex], -2)": () => c.stack([c.simplex, c.simplex, c.simplex], -2),
  "c.boolean": () => c.boolean,
  "c.one_hot": () => c.oneHot,
  "c.integer_interval(0, 2)": () => c.integerInterval(0, 2),
  "c.nonnegative_integer": () => c.nonnegativeInteger,
  "c.multinomial(3)": () => c.multinomial(3),
  "c.lower_triangular": () => c.lowerTriangular,
  "c.square": () => c.square,
  "c.symmetric": () => c.symmetric,
  "c.dependent": () => c.dependent,
  "c.MixtureSameFamilyConstraint(c.real)": () => new c.MixtureSameFamilyConstraint(c.real),
};

const SCRIPT = `
from torch.distributions import biject_to, constraints as c, transform_to
${ANSWER}
torch.manual_seed(0)
p, x = torch.randn(3).requires_grad_(), torch.randn(3, 3).requires_grad_()
def printed(find):
    try:
        return repr(find())
    except NotImplementedError as e:
        return str(e)
result = {"p": bits(p), "x": bits(x), "found": {}}
for e in args:
    result["found"][e] = entry = {}
    for name, to in {"bijectTo": biject_to, "transformTo": transform_to}.items():
        entry[name] = {
            "printed": printed(lambda: to(eval(e))),
            "answers": {"y": answer(lambda: to(eval(e))(x), [x, p]), "check": answer(lambda: eval(e).check(to(eval(e))(x)), [x, p])},
        }
`;
interface Found {
  printed: string;
  answers: Record<string, Answer>;
}

describe.skipIf(noPython)("what leads to a constraint, as Python's", () => {
  let theirs: { p: Bits; x: Bits; found: Record<string, Record<string, Found>> };
  beforeAll(async () => {
    theirs = await python(SCRIPT, Object.keys(cases));
  }, 120_000);

  test.each(Object.keys(cases))("%s", (name) => {
    const [p, x] = [fromBits(theirs.p).requiresGrad_(), fromBits(theirs.x).requiresGrad_()];
    for (const [which, to] of Object.entries({ bijectTo, transformTo })) {
      const { printed, answers } = theirs.found[name]![which]!;
      const made = cases[name]!(p);
      const asked = { y: () => to(made)(x), check: () => made.check(to(made)(x)) };
      expect(differences(answers, asked, [x, p], ["NotImplementedError"])).toEqual([]);
      if (printed.startsWith("Cannot")) expect(() => to(made)).toThrow(printed);
      else expect(to(made).toString()).toBe(printed);
    }
  });
});

test("a registry takes classes, what makes constraints, and single ones", () => {
  const registry = new D.constraintRegistry.ConstraintRegistry();
  class Even extends c.Constraint {}
  const exp = new D.ExpTransform();
  const factory = () => exp;
  expect(registry.register(Even, factory)).toBe(factory);
  expect(registry(new Even())).toBe(exp);
  registry.register(c.interval)(({ upperBound }) => new D.AffineTransform(0, upperBound as number));
  expect(registry(c.unitInterval).toString()).toBe("AffineTransform()");
  registry.register(c.simplex, () => new D.SoftmaxTransform());
  expect(registry(c.simplex)).toBeInstanceOf(D.SoftmaxTransform);
  expect(() => registry(c.real)).toThrow("Cannot transform _Real constraints");
  class Odd extends Even {}
  // What is registered for a class is not for those that extend it, as in Python.
  expect(() => registry(new Odd())).toThrow("Cannot transform Odd constraints");
  expect(() => registry.register(3 as never, factory)).toThrow(
    "Expected constraint to be either a Constraint subclass or instance, but got 3",
  );
  expect(() => registry.register(D.Normal as never, factory)).toThrow("Expected constraint to be either");
  expect(() => registry(3 as never)).toThrow("Cannot transform number constraints");
  expect(() => (registry as (...of: unknown[]) => unknown)(c.real, 1)).toThrow("ConstraintRegistry");
  expect(c.greaterThan(1)).toBeInstanceOf(c.greaterThan);
  expect(c.lessThan(1)).not.toBeInstanceOf(c.greaterThan);
});
