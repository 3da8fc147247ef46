import { beforeAll, describe, expect, test } from "vitest";
import { backward, noGrad } from "../../../src/torch/autograd/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../python.js";
import { moduleCases } from "./parity_cases.js";

interface Run {
  outputs: (Bits | null)[];
  inputGrads: (Bits | null)[];
  parameterGrads: Record<string, Bits | null>;
  /** Drawn after the run: equal when the run drew as many random numbers. */
  next: Bits;
}

interface Reference {
  printed: string;
  initial: Record<string, Bits>;
  inputs: Bits[];
  seeds: Bits[];
  train: Run;
  /** The state after it: running statistics, and weights that a lookup changed. */
  trained: Record<string, Bits>;
  eval: Run;
  inference: { outputs: (Bits | null)[]; next: Bits };
}

const SCRIPT = `
from collections import OrderedDict

def outputs_of(out):
    return list(out) if isinstance(out, tuple) else [out]

def run(module, inputs, upstream, differentiable):
    leaves = [t.clone().requires_grad_(t.is_floating_point() and i < differentiable) for i, t in enumerate(inputs)]
    module.zero_grad()
    torch.manual_seed(2)
    outs = outputs_of(module(*leaves))
    flowing = [(o, g) for o, g in zip(outs, upstream) if o is not None and o.requires_grad]
    if flowing:
        torch.autograd.backward([o for o, _ in flowing], [g for _, g in flowing])
    return {
        "outputs": [None if o is None else bits(o) for o in outs],
        "inputGrads": [grad(t) for t in leaves],
        "parameterGrads": {n: grad(p) for n, p in module.named_parameters()},
        "next": bits(torch.rand(3)),
    }

result = {}
for name, case in args.items():
    torch.manual_seed(0)
    module = eval(case["python"])
    initial = {k: bits(v) for k, v in module.state_dict().items()}
    torch.manual_seed(1)
    inputs = [eval(e) for e in case["inputs"]]
    with torch.no_grad():
        upstream = [torch.zeros(()) if o is None or not o.is_floating_point() else torch.randn_like(o) for o in outputs_of(module(*[t.clone() for t in inputs]))]
    # A lookup with a maximal norm changes the weights.
    module.load_state_dict({k: v for k, v in zip(module.state_dict(), [torch.frombuffer(bytearray(base64.b64decode(b["data"])), dtype=getattr(torch, b["dtype"])).reshape(b["shape"]) for b in initial.values()])})
    entry = {"printed": str(module), "initial": initial, "inputs": [bits(t) for t in inputs], "seeds": [bits(g) for g in upstream]}
    entry["train"] = run(module, inputs, upstream, case["differentiable"])
    entry["trained"] = {k: bits(v) for k, v in module.state_dict().items()}
    module.eval()
    entry["eval"] = run(module, inputs, upstream, case["differentiable"])
    torch.manual_seed(2)
    with torch.no_grad():
        outs = outputs_of(module(*inputs))
    entry["inference"] = {"outputs": [None if o is None else bits(o) for o in outs], "next": bits(torch.rand(3))}
    result[name] = entry
`;

function asList(output: unknown): (Tensor | null)[] {
  return (Array.isArray(output) ? output : [output]) as (Tensor | null)[];
}

describe.skipIf(noPython)("a module with Python's bits", () => {
  let reference: Record<string, Reference>;
  beforeAll(async () => {
    const cases = [...moduleCases].map(([name, { python, inputs, differentiable = 9 }]) => [
      name,
      { python, inputs, differentiable },
    ]);
    reference = await python(SCRIPT, Object.fromEntries(cases));
  });

  test.each([...moduleCases.keys()])("%s", (name) => {
    const { make, differentiable = 9 } = moduleCases.get(name)!;
    const theirs = reference[name]!;
    manualSeed(0);
    const module = make();

    expect(module.toString()).toBe(theirs.printed);
    const state = module.stateDict();
    expect(Object.keys(state)).toEqual(Object.keys(theirs.initial));
    for (const [key, value] of Object.entries(state)) expectSameBits(value, theirs.initial[key]!, `initial ${key}`);

    const upstream = theirs.seeds.map(fromBits);
    const run = (expected: Run, mode: string) => {
      const inputs = theirs.inputs.map((input, at) => {
        const leaf = fromBits(input);
        return leaf.isFloatingPoint() && at < differentiable ? leaf.requiresGrad_() : leaf;
      });
      module.zeroGrad();
      manualSeed(2);
      const outputs = asList(module(...inputs));
      outputs.forEach((output, at) => {
        expectSameBits(output, expected.outputs[at]!, `${mode}: output ${at}`);
      });
      const flowing = outputs.flatMap((output, at) => (output?.requiresGrad ? [[output, upstream[at]!] as const] : []));
      if (flowing.length > 0) {
        backward(
          flowing.map(([output]) => output),
          { gradTensors: flowing.map(([, gradient]) => gradient) },
        );
      }
      expectSameBits(aten.rand([3]), expected.next, `${mode}: random numbers afterwards`);
      inputs.forEach((input, at) => {
        expectSameBits(input.grad, expected.inputGrads[at]!, `${mode}: gradient of input ${at}`);
      });
      for (const [key, parameter] of module.namedParameters()) {
        expectSameBits(parameter.grad, expected.parameterGrads[key]!, `${mode}: gradient of ${key}`);
      }
    };
    run(theirs.train, "train");
    for (const [key, value] of Object.entries(module.stateDict())) {
      expectSameBits(value, theirs.trained[key]!, `trained ${key}`);
    }
    module.eval();
    run(theirs.eval, "eval");
    manualSeed(2);
    const outputs = noGrad(() => asList(module(...theirs.inputs.map(fromBits))));
    outputs.forEach((output, at) => {
      expectSameBits(output, theirs.inference.outputs[at]!, `inference: output ${at}`);
    });
    expectSameBits(aten.rand([3]), theirs.inference.next, "inference: random numbers afterwards");
  });
});
