/** Modules that Python scripted and traced, run and trained here and there (reference/torchscript.py). */

import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import torch, { type Tensor } from "../../../src/index.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";
import { temporaryFolder } from "../serialization/folder.js";

interface Seen {
  printed: string;
  code: string;
  graph: string;
  inlined: string;
  names: string[];
  parameters: string[];
  buffers: string[];
  outputs: Bits[];
  gradients: (Bits | null)[];
  losses: number[];
  state: Record<string, Bits>;
  evaluated: Bits[];
}

type Loaded = Awaited<ReturnType<typeof torch.jit.load>>;

const reference = fileURLToPath(new URL("../../../reference", import.meta.url));
const script = (body: string) => `sys.path.insert(0, args["reference"])\nimport torchscript\n${body}`;
const names = [
  ...["mlp", "conv", "lstm", "packed", "attention", "multihead", "encoder", "loops", "collections", "methods"],
  ...["layers", "dropout", "tied", "classes", "hooks", "doubles", "traced mlp", "traced conv", "traced lstm"],
];
const folder = temporaryFolder();
let seen: Record<string, Seen> = {};

beforeAll(async () => {
  if (noPython !== undefined) return;
  seen = await python(script('result = torchscript.make(args["folder"])'), { reference, folder: folder(".") });
}, 120_000);

function tensors(value: unknown): Tensor[] {
  if (value instanceof torch.Tensor) return [value];
  if (value instanceof Map) return [...value.values()].flatMap(tensors);
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(tensors);
}

/** Warnings are numbered over all that the process has compiled. */
function unnumbered(graph: string): string {
  return graph.replaceAll(/warn_id=\d+/g, "warn_id=N");
}

function lossOf(value: unknown): Tensor {
  const terms = tensors(value).filter((t) => t.isFloatingPoint());
  return terms.map((t) => t.double().pow(2).mean()).reduce((sum, term) => torch.add(sum, term));
}

function expectAll(ours: Tensor[], theirs: (Bits | null)[], what: string): void {
  expect(ours.length, what).toBe(theirs.length);
  for (const [i, tensor] of ours.entries()) expectSameBits(tensor, theirs[i] as Bits, `${what} ${i}`);
}

function expectState(m: Loaded, state: Record<string, Bits>, what: string): void {
  const own = m.stateDict();
  expect(Object.keys(own), what).toEqual(Object.keys(state));
  for (const [name, tensor] of Object.entries(own)) expectSameBits(tensor, state[name] as Bits, `${what}: ${name}`);
}

describe.skipIf(noPython)("beside Python", () => {
  const loaded = new Map<string, Loaded>();

  test.each(names)("%s: as it is printed, its results, gradients, training and state", async (name) => {
    const python = seen[name] as Seen;
    const m = await torch.jit.load(folder(`${name}.pt`));
    loaded.set(name, m);
    const inputs = await torch.load<unknown[]>(folder(`${name}.inputs.pt`));
    expect(String(m)).toBe(python.printed);
    expect(m.code).toBe(python.code);
    expect(unnumbered(m.graph)).toBe(unnumbered(python.graph));
    expect(unnumbered(m.inlinedGraph)).toBe(unnumbered(python.inlined));
    expect(m.namedModules().map(([at]) => at)).toEqual(python.names);
    expect(m.namedParameters().map(([at]) => at)).toEqual(python.parameters);
    expect(m.namedBuffers().map(([at]) => at)).toEqual(python.buffers);

    torch.manualSeed(3);
    const out = m(...inputs);
    lossOf(out).backward();
    expectAll(tensors(out), python.outputs, "output");
    for (const [i, parameter] of m.parameters().entries()) {
      expectSameBits(parameter.grad, python.gradients[i] as Bits | null, `gradient ${python.parameters[i]}`);
    }
    const optimizer = new torch.optim.Adam(m.parameters(), { lr: 0.01 });
    const losses: number[] = [];
    for (let step = 0; step < 10; step++) {
      optimizer.zeroGrad();
      const loss = lossOf(m(...inputs));
      loss.backward();
      optimizer.step();
      losses.push(loss.item() as number);
    }
    expect(losses).toEqual(python.losses);
    expectState(m, python.state, "state");
    m.eval();
    expectAll(
      torch.noGrad(() => tensors(m(...inputs))),
      python.evaluated,
      "in evaluation",
    );
  });

  test("what is saved here has the same state and results in Python", async () => {
    for (const [name, m] of loaded) await torch.jit.save(m, folder(`${name}.saved.pt`));
    const there = await python<Record<string, { state: Record<string, Bits>; evaluated: Bits[] }>>(
      script('result = torchscript.look(args["folder"], args["names"])'),
      { reference, folder: folder("."), names: [...loaded.keys()] },
    );
    expect(Object.keys(there)).toEqual(names);
    for (const [name, m] of loaded) {
      expectState(m, there[name]!.state, name);
      const inputs = await torch.load<unknown[]>(folder(`${name}.inputs.pt`));
      torch.manualSeed(4);
      expectAll(
        torch.noGrad(() => tensors(m(...inputs))),
        there[name]!.evaluated,
        name,
      );
    }
  });
});

afterAll(() => {
  seen = {};
});
