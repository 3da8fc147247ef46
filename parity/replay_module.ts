/** Constructs and calls a module as Python did. */
import type { nn } from "../src/index.js";
import { isLazy } from "../src/torch/nn/uninitialized.js";
import { manualSeed } from "../src/torch/random.js";
import { Tensor } from "../src/torch/tensor.js";
import { detached, errorDifference, gradientDifference, said, withoutZeros } from "./difference.js";
import type { ModuleCase, Written } from "./format.js";
import { makeLayer } from "./layers.js";
import type { CaseValues } from "./values.js";

/** What differs, or null when nothing does: state dict, printed form, outputs, state dict afterwards, gradients. */
export function replayModule(written: ModuleCase, values: CaseValues): string | null {
  if (written.error !== undefined) {
    let got: string | null = null;
    try {
      call(construct(written, values), written, values);
    } catch (error) {
      got = said(error);
    }
    return errorDifference(written.error, got);
  }
  let doing = "construction";
  try {
    const module = construct(written, values);
    const { before, after } = written.state;
    const different =
      stateDifference(module, before, values, "state dict") ?? printedDifference(module, written.printed);
    if (different !== null) return different;
    doing = "forward";
    const result = call(module, written, values);
    const found =
      values.difference(detached(result), written.outputs) ??
      stateDifference(module, after, values, "state dict after");
    if (found !== null || written.backward === null) return found;
    doing = "backward";
    const parameters = [...module.parameters()].filter((parameter) => parameter.requiresGrad);
    return gradientDifference(values, written.backward, result, parameters);
  } catch (error) {
    return `${doing}: ${said(error)}`;
  }
}

function construct({ module, seed, dtype, training, inputs, backward }: ModuleCase, values: CaseValues): nn.Module {
  // Inputs are made before the seed is set: making them must not draw.
  for (let number = 0; number < inputs; number++) values.tensor(number);
  for (const leaf of backward?.leaves ?? []) values.tensor(leaf).requiresGrad_();
  const args = [...module.args.map((item) => values.read(item)), ...values.named(module.kwargs)];
  manualSeed(seed);
  return makeLayer(module.name, args).to({ dtype }).train(training);
}

function call(module: nn.Module, { call, seed }: ModuleCase, values: CaseValues): unknown {
  if (call === null) return null;
  const args = [...call.args.map((item) => values.read(item)), ...values.named(call.kwargs)];
  manualSeed(seed + 1);
  return arrays((module as unknown as (...args: unknown[]) => unknown)(...args));
}

/** Packed sequences as their parts. */
function arrays(result: unknown): unknown {
  if (result instanceof Tensor || result === null || typeof result !== "object") return result;
  return Symbol.iterator in result ? [...(result as Iterable<unknown>)].map(arrays) : result;
}

function printedDifference(module: nn.Module, printed: string): string | null {
  const ours = String(module);
  return withoutZeros(ours) === withoutZeros(printed) ? null : `printed form: expected ${printed}, got ${ours}`;
}

function stateDifference(
  module: nn.Module,
  expected: Record<string, Written>,
  values: CaseValues,
  what: string,
): string | null {
  const state = module.stateDict() as Record<string, Tensor>;
  const keys = Object.keys(expected);
  // JavaScript puts keys that are whole numbers first; those of modules are not.
  if (String(Object.keys(state)) !== String(keys)) return `${what}: expected ${keys}, got ${Object.keys(state)}`;
  for (const [key, value] of Object.entries(expected)) {
    if (value === null) {
      if (!isLazy(state[key])) return `${what} ${key}: expected a parameter without a shape`;
      continue;
    }
    const found = values.difference(detached(state[key]), value, `${what} ${key}`);
    if (found !== null) return found;
  }
  return null;
}
