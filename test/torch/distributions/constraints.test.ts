/** Each constraint's check of a table of values, beside Python's. */
import { beforeAll, describe, expect, test } from "vitest";
import { tensor } from "../../../src/torch/creation.js";
import type { Constraint } from "../../../src/torch/distributions/constraint_classes.js";
import * as C from "../../../src/torch/distributions/constraints.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../python.js";

/** Python's values. */
const VALUES = {
  numbers: "torch.tensor([-1.5, -1., -0., 0., 0.5, 1., 1.5, 2., 3., inf, -inf, nan])",
  doubles: "torch.tensor([-2., 0., 0.25, 1., 2.5, 4., inf, nan], dtype=torch.float64)",
  integers: "torch.tensor([-2, -1, 0, 1, 2, 3, 5])",
  booleans: "torch.tensor([[True, False], [False, True], [True, True]])",
  "one number": "torch.tensor(0.5)",
  "none at all": "torch.zeros(0)",
  "no rows": "torch.zeros(0, 3)",
  "rows of classes":
    "torch.tensor([[0., 1., 0.], [1., 1., 0.], [0., 0., 0.], [0., 0.5, 0.5], [0.2, 0.3, 0.5], [-0.5, 0.5, 1.]])",
  "almost simplices": "torch.tensor([[0.5, 0.5 + 2 ** -21], [0.5, 0.5 + 2 ** -19], [nan, 1.]])",
  "rows of counts": "torch.tensor([[0, 1, 2], [1, 1, 1], [4, 0, 0], [-1, 2, 2]])",
  "a matrix": "torch.tensor([[2., 0.], [1., 3.]])",
  "a wide matrix": "torch.tensor([[1., 0., 0.], [0.6, 0.8, 0.]])",
  matrices: `torch.tensor([[[1., 0.], [0., 1.]], [[1., 0.], [0.6, 0.8]], [[1., 0.], [0.6, -0.8]], [[1., 2.], [2., 1.]],
    [[1., 2.], [2., 4.]], [[1., 1.], [0., 1.]], [[2., 1.], [1., 2.]], [[0., 0.], [0., 0.]]])`,
  "symmetric matrices, float64":
    "torch.tensor([[[2., 1.], [1., 2.]], [[1., 2.], [2., 1.]], [[-1., 0.], [0., -1.]]]).double()",
  "symmetric but for a little": "torch.tensor([[[2., 1.], [1. + 2e-6, 2.]], [[2., 1.], [1. + 2e-4, 2.]]])",
};

const one = () => tensor([0, 1, 2], { dtype: "int64" }).reshape([3, 1]);
/** Python's expression over `constraints as c`, and the same here. */
const CONSTRAINTS: Record<string, () => Constraint> = {
  "c.dependent": () => C.dependent,
  "c.dependent_property(is_discrete=True, event_dim=1)": () => C.dependentProperty({ isDiscrete: true, eventDim: 1 }),
  "c.boolean": () => C.boolean,
  "c.one_hot": () => C.oneHot,
  "c.nonnegative_integer": () => C.nonnegativeInteger,
  "c.positive_integer": () => C.positiveInteger,
  "c.integer_interval(0, 2)": () => C.integerInterval(0, 2),
  "c.integer_interval(0, torch.tensor([0, 1, 2]).reshape(3, 1))": () => C.integerInterval(0, one()),
  "c.real": () => C.real,
  "c.real_vector": () => C.realVector,
  "c.positive": () => C.positive,
  "c.nonnegative": () => C.nonnegative,
  "c.greater_than(0.5)": () => C.greaterThan(0.5),
  "c.greater_than(torch.tensor(1.))": () => C.greaterThan(tensor(1)),
  "c.greater_than_eq(0.5)": () => C.greaterThanEq(0.5),
  "c.greater_than_eq(torch.tensor([0., 1., 2.]).reshape(3, 1))": () => C.greaterThanEq(one().float()),
  "c.less_than(0.5)": () => C.lessThan(0.5),
  "c.multinomial(3)": () => C.multinomial(3),
  "c.unit_interval": () => C.unitInterval,
  "c.interval(-1., 1.5)": () => C.interval(-1, 1.5),
  "c.interval(torch.tensor(0.), torch.tensor(0.5))": () => C.interval(tensor(0), tensor(0.5)),
  "c.half_open_interval(-1., 1.5)": () => C.halfOpenInterval(-1, 1.5),
  "c.simplex": () => C.simplex,
  "c.lower_triangular": () => C.lowerTriangular,
  "c.lower_cholesky": () => C.lowerCholesky,
  "c.corr_cholesky": () => C.corrCholesky,
  "c.square": () => C.square,
  "c.symmetric": () => C.symmetric,
  "c.positive_semidefinite": () => C.positiveSemidefinite,
  "c.positive_definite": () => C.positiveDefinite,
  "c.independent(c.positive, 1)": () => C.independent(C.positive, 1),
  "c.independent(c.simplex, 0)": () => C.independent(C.simplex, 0),
  "c.independent(c.boolean, 2)": () => C.independent(C.boolean, 2),
  "c.independent(c.dependent, 1)": () => C.independent(C.dependent, 1),
  "c.MixtureSameFamilyConstraint(c.positive)": () => new C.MixtureSameFamilyConstraint(C.positive),
  "c.MixtureSameFamilyConstraint(c.simplex)": () => new C.MixtureSameFamilyConstraint(C.simplex),
  "c.cat([c.positive, c.real])": () => C.cat([C.positive, C.real]),
  "c.cat([c.positive, c.boolean], dim=-1, lengths=[1, 2])": () => C.cat([C.positive, C.boolean], -1, [1, 2]),
  "c.stack([c.positive, c.boolean, c.unit_interval])": () => C.stack([C.positive, C.boolean, C.unitInterval]),
  "c.stack([c.positive, c.simplex], dim=-2)": () => C.stack([C.positive, C.simplex], -2),
  "c.stack([c.positive, c.boolean, c.real], -1)": () => C.stack([C.positive, C.boolean, C.real], -1),
};

/** What Python refuses, and the same here. */
const REFUSED: Record<string, () => unknown> = {
  "c.independent(1, 1)": () => C.independent(1 as never, 1),
  "c.independent(c.real, -1)": () => C.independent(C.real, -1),
  "c.independent(c.real, 1.5)": () => C.independent(C.real, 1.5),
  "c.MixtureSameFamilyConstraint(1)": () => new C.MixtureSameFamilyConstraint(1 as never),
  "c.cat([c.real, 1])": () => C.cat([C.real, 1 as never]),
  "c.cat([c.real], lengths=[1, 2])": () => C.cat([C.real], { lengths: [1, 2] } as never),
  "c.stack([c.real, 1])": () => C.stack([C.real, 1 as never]),
  "c.dependent.is_discrete": () => C.dependent.isDiscrete,
  "c.dependent.event_dim": () => C.dependent.eventDim,
};

const SCRIPT = `
from torch.distributions import constraints as c
inf, nan = float("inf"), float("nan")
values = {k: eval(v) for k, v in args["values"].items()}
def asked(run):
    try:
        return run()
    except Exception as e:
        return {"error": type(e).__name__, "message": str(e)}
result = {"values": {k: bits(v) for k, v in values.items()}, "checks": {}, "refused": {k: asked(lambda: [eval(k)]) for k in args["refused"]}}
for name in args["constraints"]:
    one = eval(name)
    result["checks"][name] = {
        "printed": asked(lambda: repr(one)), "dependent": c.is_dependent(one),
        "discrete": asked(lambda: one.is_discrete), "dim": asked(lambda: one.event_dim),
        "answers": {k: asked(lambda: bits(one.check(v))) for k, v in values.items()},
    }
`;
type Failure = { error: string; message: string };
interface Check {
  printed: string;
  dependent: boolean;
  discrete: boolean | Failure;
  dim: number | Failure;
  answers: Record<string, Bits | Failure>;
}

function asked<T>(run: () => T): T | Failure {
  try {
    return run();
  } catch (error) {
    const { name, message } = error as Error;
    return { error: name, message };
  }
}

describe.skipIf(noPython)("a constraint", () => {
  let theirs: { values: Record<string, Bits>; checks: Record<string, Check>; refused: Record<string, Failure> };
  let values: Record<string, Tensor>;
  beforeAll(async () => {
    const names = { constraints: Object.keys(CONSTRAINTS), refused: Object.keys(REFUSED) };
    theirs = await python(SCRIPT, { values: VALUES, ...names });
    values = Object.fromEntries(Object.entries(theirs.values).map(([name, one]) => [name, fromBits(one)]));
  }, 60_000);

  test.each(Object.keys(CONSTRAINTS))("%s", (name) => {
    const { answers, ...about } = theirs.checks[name]!;
    const one = CONSTRAINTS[name]!();
    const ours = {
      printed: one.toString(),
      dependent: C.isDependent(one),
      discrete: asked(() => one.isDiscrete),
      dim: asked(() => one.eventDim),
    };
    expect(ours).toEqual(about);
    for (const [what, answer] of Object.entries(answers)) {
      const valid = asked(() => one.check(values[what]!));
      if ("error" in answer) {
        // Python's text, and more where that says little.
        const message = expect.stringContaining(answer.message);
        expect(valid, what).toEqual({ ...answer, message });
      } else if ("error" in valid) expect.fail(`${what}: ${valid.error}: ${valid.message}`);
      else expectSameBits(valid, answer, what);
    }
  });

  test.each(Object.keys(REFUSED))("%s is refused", (name) => {
    // All numbers are of one type here.
    const { error, message } = theirs.refused[name]!;
    expect(asked(REFUSED[name]!)).toEqual({ error, message: message.replace(/got (int|float)$/, "got number") });
  });
});
