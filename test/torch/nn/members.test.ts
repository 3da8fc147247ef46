import { beforeAll, describe, expect, test } from "vitest";
import * as nn from "../../../src/torch/nn/index.js";
import { functionalCall } from "../../../src/torch/nn/utils/stateless.js";
import { aten } from "../../../src/torch/ops/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { noPython, python } from "../../python.js";

/** One word each, so that both languages spell them alike. */
class Fresh extends nn.Module {
  [name: string]: unknown;
  constructor() {
    super();
    this.weight = new nn.Parameter(aten.ones([2]));
    this.registerParameter("none", null);
    this.fc = new nn.Linear(1, 1);
    this.registerModule("nothing", null);
    this.registerBuffer("mean", aten.zeros([2]));
    this.registerBuffer("cache", aten.zeros([1]), false);
    this.plain = 3;
  }
}

const VALUES = {
  "another parameter": ["new", () => new nn.Parameter(aten.zeros([3]))],
  "a tensor": ["torch.zeros(3)", () => aten.zeros([3])],
  "an int64 tensor": ["torch.zeros(3, dtype=torch.int64)", () => aten.zeros([3], { dtype: "int64" })],
  nothing: ["None", () => null],
  "a module": ["nn.Linear(1, 1)", () => new nn.Linear(1, 1)],
  "a number": ["5", () => 5],
} as const;
const NAMES = ["weight", "none", "fc", "nothing", "mean", "cache", "plain", "fresh"];

type Case = [what: string, python: string, run: (m: Fresh) => unknown];
const CASES: Case[] = NAMES.flatMap((name) => [
  ...Object.entries(VALUES).flatMap(([what, [source, make]]): Case[] => {
    const value = source === "new" ? "nn.Parameter(torch.zeros(3))" : source;
    return [
      [`${what} assigned to ${name}`, `m.${name} = ${value}`, (m) => Object.assign(m, { [name]: make() })],
      [
        `${what} assigned to ${name}, and a tensor after it`,
        `m.${name} = ${value}; m.${name} = torch.zeros(3)`,
        (m) => {
          m[name] = make();
          m[name] = aten.zeros([3]);
        },
      ],
      [
        `${what} registered as the parameter ${name}`,
        `m.register_parameter("${name}", ${value})`,
        (m) => m.registerParameter(name, make() as never),
      ],
      [
        `${what} registered as the buffer ${name}`,
        `m.register_buffer("${name}", ${value})`,
        (m) => m.registerBuffer(name, make() as never),
      ],
      [
        `${what} registered as the module ${name}`,
        `m.register_module("${name}", ${value})`,
        (m) => m.registerModule(name, make() as never),
      ],
    ];
  }),
  ...(name === "fresh"
    ? []
    : [
        [`${name} deleted`, `del m.${name}`, (m) => delete m[name]] satisfies Case,
        [
          `${name} deleted, and a parameter put there`,
          `del m.${name}; m.${name} = nn.Parameter(torch.zeros(1)); m.last = nn.Parameter(torch.zeros(1))`,
          (m) => {
            delete m[name];
            m[name] = new nn.Parameter(aten.zeros([1]));
            m.last = new nn.Parameter(aten.zeros([1]));
          },
        ] satisfies Case,
      ]),
]);
CASES.push(
  ["an empty name", 'm.register_buffer("", torch.ones(1))', (m) => m.registerBuffer("", aten.ones([1]))],
  [
    "a name with a dot",
    'setattr(m, "a.b", nn.Parameter(torch.ones(1)))',
    (m) => Object.assign(m, { "a.b": new nn.Parameter(aten.ones([1])) }),
  ],
);

interface Outcome {
  error: [kind: string, message: string] | null;
  parameters: string[];
  buffers: string[];
  children: string[];
  state: string[];
}

const SCRIPT = `
class Fresh(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(2))
        self.register_parameter("none", None)
        self.fc = nn.Linear(1, 1)
        self.register_module("nothing", None)
        self.register_buffer("mean", torch.zeros(2))
        self.register_buffer("cache", torch.zeros(1), persistent=False)
        self.plain = 3

def outcome(code):
    m, error = Fresh(), None
    try:
        exec(code, {"m": m, "torch": torch, "nn": nn})
    except Exception as e:
        error = [type(e).__name__, e.args[0]]
    return {
        "error": error,
        "parameters": [f"{n} {list(p.shape)}" for n, p in m.named_parameters()],
        "buffers": [n for n, _ in m.named_buffers()],
        "children": [n for n, _ in m.named_children()],
        "state": list(m.state_dict()),
    }
result = [outcome(code) for code in args]
`;

/** Python's type names in its messages, where ours name JavaScript's. */
const TYPES: [RegExp, string][] = [
  [/\bint\b/, "number"],
  [/torch\.nn\.modules\.linear\.Linear/, "Linear"],
];

function outcome(run: (m: Fresh) => unknown): Outcome {
  const m = new Fresh();
  // What was listed before is not to be what is listed after it.
  m.namedParameters();
  let error: Outcome["error"] = null;
  try {
    run(m);
  } catch (thrown) {
    error = [(thrown as Error).name, (thrown as Error).message];
  }
  const names = (pairs: [string, unknown][]) => pairs.map(([name]) => name);
  return {
    error,
    parameters: m.namedParameters().map(([name, { shape }]) => `${name} [${shape.join(", ")}]`),
    buffers: names(m.namedBuffers()),
    children: names(m.namedChildren()),
    state: Object.keys(m.stateDict()),
  };
}

describe.skipIf(noPython)("what a name of a module takes, and what becomes of it, is Python's", () => {
  let expected: Outcome[];
  beforeAll(async () => {
    expected = await python<Outcome[]>(
      SCRIPT,
      CASES.map(([, source]) => source),
    );
  }, 120_000);

  test.each(CASES.map(([what, , run], index) => ({ what, run, index })))("$what", ({ run, index }) => {
    const theirs = expected[index] as Outcome;
    if (theirs.error !== null) {
      theirs.error[1] = TYPES.reduce((text, [from, to]) => text.replace(from, to), theirs.error[1]);
    }
    expect(outcome(run)).toEqual(theirs);
  });
});

/** Lists what it holds while it runs. */
class Listing extends nn.Module {
  weight = new nn.Parameter(aten.ones([2]));
  bias = new nn.Parameter(aten.ones([2]));
  constructor() {
    super();
    this.registerBuffer("mean", aten.ones([2]));
  }
  override forward() {
    const sums = (tensors: Tensor[]) => tensors.map((tensor) => tensor.sum().item());
    return [sums(this.parameters()), sums(this.buffers()), sums(Object.values(this.stateDict()))];
  }
}

test.skipIf(noPython)(
  "a module that is called with other tensors lists these, also after a call with others",
  async () => {
    const expected = await python(`
class Listing(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight, self.bias = nn.Parameter(torch.ones(2)), nn.Parameter(torch.ones(2))
        self.register_buffer("mean", torch.ones(2))
    def forward(self):
        sums = lambda tensors: [t.sum().item() for t in tensors]
        return [sums(self.parameters()), sums(self.buffers()), sums(self.state_dict().values())]
m = Listing()
call = lambda given: torch.func.functional_call(m, given, ())
full = lambda value: torch.full((2,), float(value))
result = [m(), call({"weight": full(5)}), call({"weight": nn.Parameter(full(6)), "mean": full(7)}), m()]
`);
    const m = new Listing();
    const call = (given: Record<string, Tensor>) => functionalCall(m, given, []);
    const full = (value: number) => aten.full([2], value, { dtype: "float32" });
    const ours = [m(), call({ weight: full(5) }), call({ weight: new nn.Parameter(full(6)), mean: full(7) }), m()];
    expect(ours).toEqual(expected);
  },
);

test("nothing can be registered in a frozen module, and its lists stay", () => {
  const m = Object.freeze(new Fresh());
  const held = () =>
    [m.namedParameters(), m.namedBuffers(), m.namedChildren()].map((list) => list.map(([name]) => name));
  const before = held();
  expect(() => m.registerParameter("weight", null)).toThrow("frozen");
  expect(() => m.registerParameter("other", new nn.Parameter(aten.ones([1])))).toThrow("frozen");
  expect(() => m.registerModule("fc", null)).toThrow("frozen");
  expect(() => m.registerBuffer("late", aten.ones([1]))).toThrow("frozen");
  expect(held()).toEqual(before);
});

test("a definition that JavaScript refuses leaves the lists as they were", () => {
  const m = new Fresh();
  const held = () => [m.namedParameters(), m.namedChildren()].map((list) => list.map(([name]) => name));
  const { weight } = m;
  Object.defineProperty(m, "weight", { configurable: false });
  const before = held();
  const other = { value: null, enumerable: false, writable: true, configurable: true };
  expect(Reflect.defineProperty(m, "weight", other)).toBe(false);
  expect(held()).toEqual(before);
  expect(m.weight).toBe(weight);
  expect(m.parameters()[0]).toBe(weight);
  const replaced = new nn.Parameter(aten.zeros([2]));
  expect(Reflect.defineProperty(m, "weight", { value: replaced })).toBe(true);
  expect(m.parameters()[0]).toBe(replaced);
});

describe.skipIf(noPython)("an accessor named training", () => {
  const SCRIPT = `
calls = []
class Own(nn.Module):
    @property
    def training(self): return self._t
    @training.setter
    def training(self, value):
        calls.append(value)
        self._t = value
m = Own()
calls.clear()
for call in [lambda: m.train(), lambda: m.train(), lambda: m.eval(), lambda: m.eval(), lambda: m.train(False)]: call()
result = calls
`;

  test("is called by every train and eval, of a class or of one module", async () => {
    const expected = await python(SCRIPT, {});
    const calls: boolean[] = [];
    let on = true;
    const accessor = {
      get: () => on,
      set: (value: boolean) => {
        calls.push(value);
        on = value;
      },
      configurable: true,
    };
    class Own extends nn.Module {}
    Object.defineProperty(Own.prototype, "training", accessor);
    const one = new nn.Module();
    Object.defineProperty(one, "training", accessor);
    for (const m of [new Own(), one]) {
      calls.length = 0;
      m.train();
      m.train();
      m.eval();
      m.eval();
      m.train(false);
      expect(calls).toEqual(expected);
    }
  });
});
