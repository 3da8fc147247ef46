/** Recurrent layers against PyTorch's own test database of modules, wrong calls included. */

import { beforeAll, describe, expect, test } from "vitest";
import { camelCase } from "../../../../src/python/camel_case.js";
import { backward } from "../../../../src/torch/autograd/index.js";
import * as nn from "../../../../src/torch/nn/index.js";
import { aten } from "../../../../src/torch/ops/index.js";
import { manualSeed } from "../../../../src/torch/random.js";
import { Tensor } from "../../../../src/torch/tensor.js";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../../python.js";

const { RNN, GRU, LSTM, RNNCell, GRUCell, LSTMCell } = nn;
const MAKE = { RNN, GRU, LSTM, RNNCell, GRUCell, LSTMCell };
const LAYERS = Object.keys(MAKE) as (keyof typeof MAKE)[];
const DTYPES = ["float32", "float64"] as const;

/** A value as it travels: a tensor, a packed sequence, a tuple, or what JSON has. */
type Value = { tensor: Bits } | { packed: (Bits | null)[] } | { tuple: Value[] } | string | number | boolean;

interface Sample {
  args: Value[];
  kwargs: Record<string, Value>;
  given: Value[];
  /** Python's words for what is wrong with it; none for a right call. */
  error?: string;
  outputs: Bits[];
  grads: (Bits | null)[];
}

const SCRIPT = `
from functools import partial
from torch.nn.utils.rnn import PackedSequence
from torch.testing._internal import common_modules as db

def tensors(value):
    if isinstance(value, torch.Tensor): return [value]
    if isinstance(value, PackedSequence): return [value.data]
    return [t for part in value for t in tensors(part)] if isinstance(value, tuple) else []

def sent(value):
    if isinstance(value, torch.Tensor): return {"tensor": bits(value)}
    if isinstance(value, PackedSequence): return {"packed": [None if t is None else bits(t) for t in value]}
    if isinstance(value, tuple): return {"tuple": [sent(part) for part in value]}
    return str(value)[6:] if isinstance(value, torch.dtype) else value

def sample(make, one, error=False):
    built = one.constructor_input
    given = None if one.forward_input is None else one.forward_input
    entry = {"args": [sent(a) for a in built.args], "kwargs": {k: sent(v) for k, v in built.kwargs.items() if k != "device"}, "outputs": [], "grads": []}
    entry["given"] = [] if given is None else [sent(a) for a in given.args]
    torch.manual_seed(3)
    try:
        module = make(*built.args, **built.kwargs)
        if given is not None:
            output = tensors(module(*given.args))
            torch.autograd.backward(output, [torch.ones_like(o) for o in output])
            leaves = [t for a in given.args for t in tensors(a)] + list(module.parameters())
            entry["outputs"], entry["grads"] = [bits(o) for o in output], [grad(t) for t in leaves]
    except Exception as raised:
        if not error: raise
        entry["error"] = f"{type(raised).__name__}: {raised}"
    return entry

result = {}
for info in db.module_db:
    name = info.module_cls.__name__
    if name not in args["layers"]: continue
    for dtype in args["dtypes"]:
        torch.manual_seed(0)
        call = dict(device="cpu", dtype=getattr(torch, dtype), requires_grad=True, training=True)
        samples = list(info.module_inputs_func(info, **call))
        if name in ("RNN", "GRU"):
            samples += list(info.module_inputs_func(info, with_packed_sequence=True, **call))
        # The database's constructors get their dtype from the test that runs them.
        make = lambda *a, **k: info.module_cls(*a, **{"dtype": getattr(torch, dtype), **k})
        errors = list(info.module_error_inputs_func(info, **call))
        result[f"{name} {dtype}"] = [sample(make, s) for s in samples] + [sample(make, e.module_error_input, True) for e in errors]
`;

function received(value: Value): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("tuple" in value) return value.tuple.map(received);
  if ("tensor" in value) return fromBits(value.tensor).requiresGrad_();
  const [data, batchSizes, sorted, unsorted] = value.packed.map((bits) => bits && fromBits(bits));
  return new nn.utils.rnn.PackedSequence(data!.requiresGrad_(), batchSizes, sorted, unsorted);
}

function tensors(value: unknown): Tensor[] {
  if (value instanceof Tensor) return [value];
  if (value instanceof nn.utils.rnn.PackedSequence) return [value.data];
  return Array.isArray(value) ? value.flatMap(tensors) : [];
}

function run(layer: (typeof LAYERS)[number], dtype: string, { args, kwargs, given, outputs, grads }: Sample): void {
  const options = Object.fromEntries(Object.entries(kwargs).map(([name, value]) => [camelCase(name), received(value)]));
  const inputs = given.map(received);
  manualSeed(3);
  const make = MAKE[layer] as unknown as new (...given: unknown[]) => (...given: unknown[]) => unknown;
  const module = new make(...args.map(received), { dtype, ...options });
  if (inputs.length === 0) return;
  const ours = tensors(module(...inputs));
  expect(ours).toHaveLength(outputs.length);
  for (const [at, output] of ours.entries()) expectSameBits(output, outputs[at]!, `output ${at}`);
  backward(ours, { gradTensors: ours.map((output) => aten.onesLike(output)) });
  const leaves = [...inputs.flatMap(tensors), ...(module as unknown as nn.Module).parameters()];
  expect(leaves).toHaveLength(grads.length);
  for (const [at, leaf] of leaves.entries()) expectSameBits(leaf.grad, grads[at]!, `gradient ${at}`);
}

/** Wrong calls of the database that are answered otherwise here, and with what. */
const DIFFERENT: readonly (readonly [RegExp, string | RegExp, string])[] = [
  [/should be of type int, got: float$/, "nothing", "3.0 is the integer 3 in JavaScript"],
  [
    /hidden0 has inconsistent hidden_size/,
    /expected bias to be true or false, got '(relu|tanh)'$/,
    "Python takes any bias",
  ],
];

describe.skipIf(noPython)("PyTorch's database of modules", () => {
  let samples: Record<string, Sample[]>;
  beforeAll(async () => {
    samples = await python(SCRIPT, { layers: LAYERS, dtypes: DTYPES });
  }, 120_000);

  test.each(LAYERS.flatMap((layer) => DTYPES.map((dtype) => [layer, dtype] as const)))("%s in %s", (layer, dtype) => {
    const all = samples[`${layer} ${dtype}`]!;
    expect(all.filter(({ error }) => error !== undefined).length).toBeGreaterThan(0);
    for (const sample of all) {
      if (sample.error === undefined) {
        run(layer, dtype, sample);
        continue;
      }
      let said = "nothing";
      try {
        run(layer, dtype, sample);
      } catch (error) {
        said = `${(error as Error).name}: ${(error as Error).message}`;
      }
      const isDifferent = DIFFERENT.some(
        ([theirs, ours]) => theirs.test(sample.error!) && said.match(ours)?.[0] !== undefined,
      );
      if (!isDifferent) expect(said, JSON.stringify([sample.args, sample.kwargs])).toBe(sample.error);
    }
  });
});
