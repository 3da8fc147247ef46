import torch, { nn } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { type Bits, bits, noPython, python } from "../../../python.js";

const { parametrize: P, parametrizations } = nn.utils;
type Parametrized<M extends nn.Module = nn.Module> = nn.utils.parametrize.Parametrized<M>;

/** Layers, what is done to them, and inputs: the same in both languages. */
const cases: {
  python: string;
  make: () => nn.Module;
  input: string;
  shape: number[];
  dtype?: "float64" | "complex64";
}[] = [
  {
    python: "PP.orthogonal(nn.Linear(4, 4))",
    make: () => parametrizations.orthogonal(new nn.Linear(4, 4)),
    input: "2, 4",
    shape: [2, 4],
  },
  {
    python: "PP.orthogonal(nn.Linear(3, 5))",
    make: () => parametrizations.orthogonal(new nn.Linear(3, 5)),
    input: "2, 3",
    shape: [2, 3],
  },
  ...(["matrix_exp", "cayley", "householder"] as const).flatMap((map) =>
    [
      [5, 3],
      [3, 5],
      [4, 4],
    ].flatMap(([n, k]) => [
      {
        python: `PP.orthogonal(nn.Linear(${n}, ${k}), "weight", "${map}")`,
        make: () => parametrizations.orthogonal(new nn.Linear(n!, k!), "weight", map),
        input: `2, ${n}`,
        shape: [2, n!],
      },
      {
        python: `PP.orthogonal(nn.Linear(${n}, ${k}, dtype=torch.float64), orthogonal_map="${map}", use_trivialization=False)`,
        make: () =>
          parametrizations.orthogonal(new nn.Linear(n!, k!, { dtype: "float64" }), {
            orthogonalMap: map,
            useTrivialization: false,
          }),
        input: `2, ${n}`,
        shape: [2, n!],
        dtype: "float64" as const,
      },
    ]),
  ),
  {
    python: "PP.orthogonal(nn.Linear(3, 4, dtype=torch.complex64))",
    make: () => parametrizations.orthogonal(new nn.Linear(3, 4, { dtype: "complex64" })),
    input: "2, 3",
    shape: [2, 3],
    dtype: "complex64",
  },
  {
    python: "PP.weight_norm(nn.Linear(3, 4))",
    make: () => parametrizations.weightNorm(new nn.Linear(3, 4)),
    input: "2, 3",
    shape: [2, 3],
  },
  {
    python: "PP.weight_norm(nn.Conv1d(3, 4, 2), dim=1)",
    make: () => parametrizations.weightNorm(new nn.Conv1d(3, 4, 2), { dim: 1 }),
    input: "2, 3, 5",
    shape: [2, 3, 5],
  },
  {
    python: "PP.weight_norm(nn.Linear(3, 4), dim=None)",
    make: () => parametrizations.weightNorm(new nn.Linear(3, 4), { dim: null }),
    input: "2, 3",
    shape: [2, 3],
  },
  {
    python: "PP.spectral_norm(nn.Linear(3, 4))",
    make: () => parametrizations.spectralNorm(new nn.Linear(3, 4)),
    input: "2, 3",
    shape: [2, 3],
  },
  {
    python: "PP.spectral_norm(nn.Linear(3, 4), 'bias')",
    make: () => parametrizations.spectralNorm(new nn.Linear(3, 4), "bias"),
    input: "2, 3",
    shape: [2, 3],
  },
  {
    python: "PP.spectral_norm(nn.ConvTranspose2d(3, 4, 2), n_power_iterations=3, eps=1e-3)",
    make: () => parametrizations.spectralNorm(new nn.ConvTranspose2d(3, 4, 2), { nPowerIterations: 3, eps: 1e-3 }),
    input: "2, 3, 4, 4",
    shape: [2, 3, 4, 4],
  },
  {
    python:
      "P.register_parametrization(P.register_parametrization(nn.Linear(3, 3), 'weight', Symmetric()), 'weight', Double())",
    make: () =>
      P.registerParametrization(
        P.registerParametrization(new nn.Linear(3, 3), "weight", new Symmetric()),
        "weight",
        new Double(),
      ),
    input: "2, 3",
    shape: [2, 3],
  },
  {
    python: "P.register_parametrization(PP.weight_norm(nn.Linear(3, 3)), 'bias', Double())",
    make: () => P.registerParametrization(parametrizations.weightNorm(new nn.Linear(3, 3)), "bias", new Double()),
    input: "2, 3",
    shape: [2, 3],
  },
];

class Symmetric extends nn.Module {
  override forward(x: torch.Tensor): torch.Tensor {
    return x.triu().add(x.triu(1).mT);
  }
  rightInverse(x: torch.Tensor): torch.Tensor {
    return x.triu();
  }
}
class Double extends nn.Module {
  override forward(x: torch.Tensor): torch.Tensor {
    return x.mul(2);
  }
  rightInverse(x: torch.Tensor): torch.Tensor {
    return x.div(2);
  }
}

const script = `
import copy
import torch.nn.utils.parametrize as P
import torch.nn.utils.parametrizations as PP
class Symmetric(nn.Module):
    def forward(self, x): return x.triu() + x.triu(1).mT
    def right_inverse(self, x): return x.triu()
class Double(nn.Module):
    def forward(self, x): return x * 2
    def right_inverse(self, x): return x / 2
def state(m): return {k: bits(v) for k, v in m.state_dict().items()}
def run(case):
    torch.manual_seed(0)
    m = eval(case["python"])
    x = torch.randn(*case["shape"], dtype=getattr(torch, case.get("dtype", "float32")), requires_grad=True)
    result = {"printed": str(m), "initial": state(m), "weights": [bits(m.weight), bits(m.bias)]}
    optimizer = torch.optim.SGD(m.parameters(), lr=0.1)
    outs = []
    for _ in range(3):
        optimizer.zero_grad()
        with P.cached():
            out = m(x) + m(x)
        out.abs().sum().backward()
        optimizer.step()
        outs.append(bits(out))
    m.eval()
    result.update(outs=outs, inputGrad=grad(x), grads={k: grad(p) for k, p in m.named_parameters()}, trained=state(m), evaluated=bits(m(x)))
    other = copy.deepcopy(m)
    result["copied"] = [type(other).__name__, P.type_before_parametrizations(m).__name__, P.is_parametrized(m), P.is_parametrized(m, "weight"), state(other)]
    for name in list(m.parametrizations): P.remove_parametrizations(m, name)
    result["removed"] = [str(m), state(m), [n for n, _ in m.named_parameters()], bits(m(x))]
    return result
result = [run(c) for c in args]
`;

const stateOf = (m: nn.Module): Record<string, Bits> =>
  Object.fromEntries(Object.entries(m.stateDict()).map(([key, value]) => [key, bits(value)]));

function run({ make, shape, dtype = "float32" as never }: (typeof cases)[number]): unknown {
  torch.manualSeed(0);
  const m = make() as Parametrized<nn.Linear>;
  const x = torch.randn(shape, { dtype, requiresGrad: true });
  const initial = { printed: String(m), initial: stateOf(m), weights: [bits(m.weight), bits(m.bias as torch.Tensor)] };
  const optimizer = new torch.optim.SGD(m.parameters(), { lr: 0.1 });
  const outs = [0, 1, 2].map(() => {
    optimizer.zeroGrad();
    const out = P.cached(() => m(x).add(m(x)));
    out.abs().sum().backward();
    optimizer.step();
    return bits(out);
  });
  m.eval();
  const grads = m.namedParameters().map(([key, value]) => [key, value.grad && bits(value.grad)]);
  const after = {
    outs,
    inputGrad: x.grad && bits(x.grad),
    grads: Object.fromEntries(grads),
    trained: stateOf(m),
    evaluated: bits(m(x)),
  };
  const other = m.clone();
  const copied = [
    other.constructor.name,
    P.typeBeforeParametrizations(m).name,
    P.isParametrized(m),
    P.isParametrized(m, "weight"),
    stateOf(other),
  ];
  for (const key of [...m.parametrizations.keys()]) P.removeParametrizations(m, key);
  const removed = [String(m), stateOf(m), m.namedParameters().map(([key]) => key), bits(m(x))];
  return { ...initial, ...after, copied, removed };
}

describe.skipIf(noPython)("parametrized tensors", () => {
  test("have Python's values, gradients, states and printed form", { timeout: 120_000 }, async () => {
    const expected = await python<unknown[]>(
      script,
      cases.map(({ make: _, ...rest }) => rest),
    );
    for (const [i, one] of cases.entries()) expect(run(one), one.python).toEqual(expected[i]);
  });

  test("are assigned, moved to other modules and refused as in Python", async () => {
    const expected = await python<unknown[]>(`
import torch.nn.utils.parametrize as P
import torch.nn.utils.parametrizations as PP
class Symmetric(nn.Module):
    def forward(self, x): return x.triu() + x.triu(1).mT
    def right_inverse(self, x): return x.triu()
class Longer(nn.Module):
    def forward(self, x): return torch.cat([x, x])
class Wider(nn.Module):
    def forward(self, x): return x.double()
def said(f):
    try: return f()
    except Exception as e: return f"{type(e).__name__}: {e}"
torch.manual_seed(0)
m = P.register_parametrization(nn.Linear(3, 3), "weight", Symmetric())
m.weight = torch.arange(9.).reshape(3, 3)
other = nn.Linear(3, 3)
P.transfer_parametrizations_and_params(m, other)
w = PP.weight_norm(nn.Linear(2, 3))
empty = P.transfer_parametrizations_and_params(w, nn.Linear(2, 3), "weight")
result = [bits(m.weight), bits(m.parametrizations.weight.original), bits(other.weight), type(other).__name__,
    bits(empty.parametrizations.weight.original0), [n for n, _ in empty.named_parameters()],
    said(lambda: P.register_parametrization(nn.Linear(1, 1), "weigth", Symmetric())),
    said(lambda: P.register_parametrization(nn.Linear(1, 1), "weight", Longer())),
    said(lambda: P.register_parametrization(nn.Linear(1, 1), "weight", Wider())),
    said(lambda: P.register_parametrization(m, "weight", Wider())),
    said(lambda: P.remove_parametrizations(nn.Linear(1, 1), "weight")),
    said(lambda: P.remove_parametrizations(w, "weight", leave_parametrized=False)),
    said(lambda: PP.orthogonal(nn.Linear(1, 1), "bias")),
    said(lambda: PP.orthogonal(nn.Linear(1, 1), orthogonal_map="exp")),
    said(lambda: PP.spectral_norm(nn.Linear(1, 1), dim=2)),
    said(lambda: PP.spectral_norm(nn.Linear(1, 1), n_power_iterations=0)),
    said(lambda: PP.spectral_norm(nn.Linear(1, 1), "w")),
    str(P.register_parametrization(nn.Linear(1, 1), "weight", Wider(), unsafe=True).weight.dtype)]
`);
    class Longer extends nn.Module {
      override forward(x: torch.Tensor): torch.Tensor {
        return torch.cat([x, x]);
      }
    }
    class Wider extends nn.Module {
      override forward(x: torch.Tensor): torch.Tensor {
        return x.double();
      }
    }
    const said = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message}`;
      }
    };
    torch.manualSeed(0);
    const m = P.registerParametrization(new nn.Linear(3, 3), "weight", new Symmetric());
    m.weight = torch.arange(9, { dtype: "float32" }).reshape(3, 3) as never;
    const other = new nn.Linear(3, 3);
    P.transferParametrizationsAndParams(m, other);
    const w = parametrizations.weightNorm(new nn.Linear(2, 3));
    const empty = P.transferParametrizationsAndParams(w, new nn.Linear(2, 3), "weight") as Parametrized;
    const one = () => new nn.Linear(1, 1);
    expect([
      bits(m.weight),
      bits(m.parametrizations.get("weight").original),
      bits(other.weight),
      other.constructor.name,
      bits(empty.parametrizations.get("weight").originals()[0] as torch.Tensor),
      empty.namedParameters().map(([key]) => key),
      said(() => P.registerParametrization(one(), "weigth", new Symmetric())),
      said(() => P.registerParametrization(one(), "weight", new Longer())),
      said(() => P.registerParametrization(one(), "weight", new Wider())),
      said(() => P.registerParametrization(m, "weight", new Wider())),
      said(() => P.removeParametrizations(one(), "weight")),
      said(() => P.removeParametrizations(w, "weight", { leaveParametrized: false })),
      said(() => parametrizations.orthogonal(one(), "bias")),
      said(() => parametrizations.orthogonal(one(), { orthogonalMap: "exp" })),
      said(() => parametrizations.spectralNorm(one(), { dim: 2 })),
      said(() => parametrizations.spectralNorm(one(), { nPowerIterations: 0 })),
      said(() => parametrizations.spectralNorm(one(), "w")),
      String(P.registerParametrization(one(), "weight", new Wider(), { unsafe: true }).weight.dtype),
    ]).toEqual(expected);
  });
});
