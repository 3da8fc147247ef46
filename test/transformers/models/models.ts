/** Tiny models beside transformers' own: what the tests of each family share. */

import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import torch from "../../../src/index.js";
import { camelCase } from "../../../src/python/camel_case.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import * as transformers from "../../../src/transformers/index.js";
import { type Bits, expectSameBits, python } from "../../python.js";

/** A model to make in both languages. */
export interface Case {
  name: string;
  /** The classes' names. */
  config: string;
  model: string;
  /** The configuration under Python's names. */
  options: Record<string, unknown>;
  /** What the model is called with, under Python's names; arrays become tensors. */
  inputs: Record<string, unknown>;
  /** The same, in evaluation only: what else is asked for. */
  asked?: Record<string, unknown>;
  attention?: "sdpa" | "eager";
  dtype?: string;
  seed?: number;
}

type Outputs = Record<string, Bits | Bits[]>;

/** What Python found. */
export interface Trace {
  drawn: Bits;
  printed: string;
  weights: Record<string, Bits>;
  parameters: string[];
  eval: Outputs;
  train: Outputs;
  gradients: Record<string, Bits | null>;
  files: Record<string, string>;
  loaded?: Record<string, Bits>;
}

const folderOfScript = fileURLToPath(new URL(".", import.meta.url));

/** Runs all cases in Python, once; models saved here as `NAME-ours` in the folder are loaded there. */
export async function traces(cases: readonly Case[], folder: string): Promise<Trace[]> {
  return python<Trace[]>(
    `sys.path.insert(0, ${JSON.stringify(folderOfScript)})
from models import trace
result = [trace(case, args["folder"], bits) for case in args["cases"]]`,
    { cases, folder },
  );
}

const named = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      camelCase(name),
      Array.isArray(value) ? tensorOf(value as number[][]) : value,
    ]),
  );

function tensorOf(values: readonly unknown[]): Tensor {
  const isFloat = (value: unknown): boolean => (Array.isArray(value) ? value.some(isFloat) : !Number.isInteger(value));
  return torch.tensor(values as number[], { dtype: isFloat(values) ? "float32" : "int64" });
}

// biome-ignore lint/suspicious/noExplicitAny: classes by their names
type Classes = Record<string, any>;

/** The model of a case. */
export function make({ config, model, options, attention, dtype, seed = 0 }: Case): transformers.PreTrainedModel {
  torch.manualSeed(seed);
  const classes = transformers as unknown as Classes;
  const made = classes[config].fromDict(options);
  if (attention !== undefined) made.attnImplementation = attention;
  const net = new classes[model](made);
  return dtype === undefined ? net : net.to(dtype);
}

function expectOutputs(ours: Record<string, unknown>, theirs: Outputs, what: string): void {
  for (const [name, value] of Object.entries(theirs)) {
    const own = ours[camelCase(name)];
    if (Array.isArray(value)) {
      expect((own as Tensor[]).length, `${what} ${name}`).toBe(value.length);
      for (const [index, item] of value.entries()) {
        expectSameBits((own as Tensor[])[index] as Tensor, item, `${what} ${name}[${index}]`);
      }
    } else {
      expectSameBits(own as Tensor, value, `${what} ${name}`);
    }
  }
}

/** Fails unless a case gives here what Python found: weights, printed form, outputs, gradients, files, both ways. */
export async function expectTrace(item: Case, theirs: Trace, folder: string): Promise<void> {
  const model = make(item);
  expectSameBits(torch.rand(2), theirs.drawn, "what is drawn after the model");
  expect(String(model)).toBe(theirs.printed);
  const state = model.stateDict();
  expect(Object.keys(state)).toEqual(Object.keys(theirs.weights));
  for (const [name, weight] of Object.entries(state)) expectSameBits(weight, theirs.weights[name] as Bits, name);
  expect(model.namedParameters().map(([name]) => name)).toEqual(theirs.parameters);

  const inputs = named(item.inputs);
  model.eval();
  expectOutputs(
    torch.noGrad(() => model({ ...inputs, ...named(item.asked ?? {}) })),
    theirs.eval,
    "eval",
  );
  model.train();
  torch.manualSeed(1);
  const outputs = model(inputs);
  expectOutputs(outputs, theirs.train, "train");
  const first = Object.values(outputs).find((value) => value instanceof torch.Tensor) as Tensor;
  const loss: Tensor = outputs.loss ?? first.float().pow(2).mean();
  loss.backward();
  for (const [name, parameter] of model.namedParameters()) {
    expectSameBits(parameter.grad, theirs.gradients[name] ?? null, `gradient of ${name}`);
  }

  // Python's folder, here.
  const path = join(folder, item.name);
  // biome-ignore lint/suspicious/noExplicitAny: a class by its name
  const modelClass = (transformers as unknown as Record<string, any>)[item.model];
  const loaded = await modelClass.fromPretrained(path, { attnImplementation: item.attention });
  expect(loaded.training).toBe(false);
  for (const [name, weight] of Object.entries(loaded.stateDict())) {
    expectSameBits(weight as Tensor, theirs.weights[name] as Bits, `loaded ${name}`);
  }
  expectOutputs(
    torch.noGrad(() => loaded({ ...inputs, ...named(item.asked ?? {}) })),
    theirs.eval,
    "loaded",
  );
  // The same folder, written here.
  const again = join(folder, `${item.name}-again`);
  await mkdir(again, { recursive: true });
  await loaded.savePretrained(again);
  const files: Record<string, string> = {};
  for (const name of (await readdir(again)).sort()) {
    if (name.endsWith(".json")) files[name] = await readFile(join(again, name), "utf8");
  }
  expect(files).toEqual(theirs.files);
  // A folder of ours, in Python.
  if (theirs.loaded !== undefined) {
    for (const [name, weight] of Object.entries(state)) expectSameBits(weight, theirs.loaded[name] as Bits, name);
  }
}

/** Saves the models of all cases as `NAME-ours`, for Python to load. */
export async function saveOurs(cases: readonly Case[], folder: string): Promise<void> {
  for (const item of cases) await make(item).savePretrained(join(folder, `${item.name}-ours`));
}
