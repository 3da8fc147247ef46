import { beforeAll, describe, expect, test } from "vitest";
import { backward, noGrad } from "../../../../src/torch/autograd/index.js";
import * as nn from "../../../../src/torch/nn/index.js";
import { aten } from "../../../../src/torch/ops/index.js";
import { manualSeed } from "../../../../src/torch/random.js";
import type { Tensor } from "../../../../src/torch/tensor.js";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../../python.js";
import { cellCases, type RecurrentCase, recurrentCases } from "./rnn_cases.js";

const { PackedSequence, packPaddedSequence } = nn.utils.rnn;

interface Reference {
  printed: string;
  initial: Record<string, Bits>;
  input: Bits;
  state: Bits[];
  seeds: Bits[];
  outputs: Bits[];
  indices: (Bits | null)[];
  grads: (Bits | null)[];
  parameterGrads: (Bits | null)[];
  next: Bits;
  evaluated: Bits[];
}

const SCRIPT = `
from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence

SHAPES = {"batch": (3, 5, 3), "sequence": (5, 3), "packed": (3, 5, 3), "unsorted": (3, 5, 3), "step": (3,), "steps": (5, 3)}

def flat(output):
    if isinstance(output, PackedSequence): return [output.data]
    if isinstance(output, tuple): return [one for part in output for one in flat(part)]
    return [output]

def given(case, leaf, states):
    kind = case["input"]
    if kind in ("packed", "unsorted"):
        x = leaf if case["batchFirst"] else leaf.transpose(0, 1)
        x = pack_padded_sequence(x, [5, 3, 2] if kind == "packed" else [2, 5, 3], case["batchFirst"], enforce_sorted=kind == "packed")
    elif kind == "batch":
        x = leaf if case["batchFirst"] else leaf.transpose(0, 1)
    else:
        x = leaf
    if not states: return [x]
    return [x, tuple(states) if case["pair"] else states[0]]

result = []
for case in args:
    dtype = getattr(torch, case["dtype"])
    # What travels is float32 or float64.
    drawn = torch.float64 if dtype == torch.float64 else torch.float32
    torch.manual_seed(0)
    module = eval(case["python"])
    initial = {k: bits(v) for k, v in module.state_dict().items()}
    torch.manual_seed(1)
    shape = SHAPES[case["input"]]
    source = torch.randn(shape, dtype=drawn)
    batch = [shape[0]] if case["input"] in ("batch", "packed", "unsorted", "steps") else []
    sources = [torch.randn([*s[:-1], *batch, s[-1]], dtype=drawn) for s in case["state"]]
    leaf = source.to(dtype).requires_grad_()
    states = [s.to(dtype).requires_grad_() for s in sources]
    with torch.no_grad():
        shapes = [o.shape for o in flat(module(*given(case, leaf, states)))]
    seeds = [torch.randn(s, dtype=drawn) for s in shapes]
    torch.manual_seed(2)
    output = module(*given(case, leaf, states))
    outputs = flat(output)
    packed = output[0] if isinstance(output, tuple) and isinstance(output[0], PackedSequence) else None
    torch.autograd.backward(outputs, [s.to(dtype) for s in seeds])
    entry = {"printed": str(module), "initial": initial, "input": bits(source), "state": [bits(s) for s in sources], "seeds": [bits(s) for s in seeds]}
    entry["outputs"] = [bits(o) for o in outputs]
    entry["indices"] = [] if packed is None else [None if i is None else bits(i) for i in packed[1:]]
    entry["grads"] = [grad(t) for t in [leaf, *states]]
    entry["parameterGrads"] = [grad(p) for p in module.parameters()]
    entry["next"] = bits(torch.rand(2))
    module.eval()
    with torch.no_grad():
        entry["evaluated"] = [bits(o) for o in flat(module(*given(case, leaf, states)))]
    result.append(entry)
`;

const PACKED: Readonly<Record<string, number[]>> = { packed: [5, 3, 2], unsorted: [2, 5, 3] };

function flat(output: unknown): Tensor[] {
  if (output instanceof PackedSequence) return [output.data];
  return Array.isArray(output) ? output.flatMap(flat) : [output as Tensor];
}

function given({ input, batchFirst, pair }: RecurrentCase, leaf: Tensor, states: Tensor[]): unknown[] {
  const lengths = PACKED[input];
  const x = (lengths !== undefined || input === "batch") && !batchFirst ? leaf.transpose(0, 1) : leaf;
  const sequence =
    lengths === undefined ? x : packPaddedSequence(x, lengths, batchFirst, { enforceSorted: input === "packed" });
  return states.length === 0 ? [sequence] : [sequence, pair ? states : states[0]];
}

function check(one: RecurrentCase, theirs: Reference): void {
  manualSeed(0);
  const module = one.make();
  const call = module as (...given: unknown[]) => unknown;
  expect(module.toString()).toBe(theirs.printed);
  const state = module.stateDict();
  expect(Object.keys(state)).toEqual(Object.keys(theirs.initial));
  for (const [key, value] of Object.entries(state)) expectSameBits(value, theirs.initial[key]!, `initial ${key}`);

  const leafOf = (source: Bits) => fromBits(source).to(one.dtype).requiresGrad_();
  const leaf = leafOf(theirs.input);
  const states = theirs.state.map(leafOf);
  manualSeed(2);
  const output = call(...given(one, leaf, states));
  const outputs = flat(output);
  expect(outputs).toHaveLength(theirs.outputs.length);
  for (const [at, tensor] of outputs.entries()) expectSameBits(tensor, theirs.outputs[at]!, `output ${at}`);
  const packed = Array.isArray(output) && output[0] instanceof PackedSequence ? [...output[0]].slice(1) : [];
  expect(packed).toHaveLength(theirs.indices.length);
  for (const [at, tensor] of packed.entries()) expectSameBits(tensor, theirs.indices[at]!, `indices ${at}`);

  backward(outputs, { gradTensors: theirs.seeds.map((seed) => fromBits(seed).to(one.dtype)) });
  for (const [at, tensor] of [leaf, ...states].entries()) {
    expectSameBits(tensor.grad, theirs.grads[at]!, `gradient of ${at === 0 ? "the input" : `state ${at - 1}`}`);
  }
  for (const [at, parameter] of module.parameters().entries()) {
    expectSameBits(parameter.grad, theirs.parameterGrads[at]!, `gradient of ${Object.keys(state)[at]}`);
  }
  expectSameBits(aten.rand([2]), theirs.next, "random numbers afterwards");
  module.eval();
  const evaluated = noGrad(() => flat(call(...given(one, leaf, states))));
  for (const [at, tensor] of evaluated.entries()) expectSameBits(tensor, theirs.evaluated[at]!, `evaluated ${at}`);
}

describe.skipIf(noPython)("recurrent layers have Python's bits", () => {
  const all = [...recurrentCases, ...cellCases];
  let references: Reference[];
  beforeAll(async () => {
    references = await python<Reference[]>(SCRIPT, all);
  }, 120_000);

  test.each([...new Set(all.map(({ python }) => python))].map((text) => [text] as const))("%s", (text) => {
    for (const [at, one] of all.entries()) {
      if (one.python !== text) continue;
      const what = `${one.input}, ${one.state.length > 0 ? "with" : "without"} a state`;
      try {
        check(one, references[at]!);
      } catch (error) {
        (error as Error).message = `${what}: ${(error as Error).message}`;
        throw error;
      }
    }
  });
});
