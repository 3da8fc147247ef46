// Programs that Python exported, called, differentiated and trained here: Python's bits, its graph, its signature, its errors.
import { readdirSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import torch, { F, optim, type Tensor } from "../../../src/index.js";
import type { GraphModule } from "../../../src/torch/export/index.js";
import type { SerializedProgram } from "../../../src/torch/export/schema.js";
import { executable, noPython } from "../../python.js";
import { archive, recordsOf } from "../serialization/records.js";

interface Inputs {
  args: unknown[];
  kwargs: Record<string, unknown>;
  graph: string;
  signature: string;
  end: string;
}
interface Expected {
  result: unknown[];
  gradients: Record<string, Tensor | null>;
  state: Record<string, Tensor>;
  args: Tensor[];
  trained: Record<string, Tensor>;
}

const isTensor = (value: unknown): value is Tensor => value instanceof torch.Tensor;

/** What a nested value holds, in Python's order; None counts. */
function leaves(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value === "object" && value !== null && !isTensor(value)) return Object.values(value).flatMap(leaves);
  return [value];
}

function lossOf(result: unknown): Tensor | null {
  const parts = leaves(result)
    .filter((value) => isTensor(value))
    .filter((value) => value.requiresGrad)
    .map((value) => (value.isComplex() ? value.abs() : value).float().pow(2).mean());
  // Python's sum() begins with 0.
  return parts.reduce<Tensor | null>((sum, part) => (sum ?? torch.tensor(0)).add(part), null);
}

function expectSame(got: unknown, want: unknown, what: string): void {
  if (!isTensor(want) || !isTensor(got)) {
    expect(got, what).toBe(want);
    return;
  }
  expect(`${got.dtype} ${got.shape}`, what).toBe(`${want.dtype} ${want.shape}`);
  const [ours, theirs] = [got, want].map((tensor) => tensor.detach().resolveConj().toBytes());
  expect(Buffer.compare(ours!, theirs!), `the bits of ${what}`).toBe(0);
}

function expectAllSame(got: Record<string, Tensor>, want: Record<string, Tensor>, what: string): void {
  expect(Object.keys(got).sort(), what).toEqual(Object.keys(want).sort());
  for (const [key, value] of Object.entries(want)) expectSame(got[key], value, `${key} of ${what}`);
}

/** How many programs are damaged. */
const DAMAGES = Number(process.env.LIBTORCH_NODE_DAMAGES ?? 300);

describe.skipIf(noPython)("programs of torch.export", () => {
  let folder = "";
  const path = (name: string) => join(folder, name);
  const inputsOf = (name: string) => torch.load<Inputs>(path(`${name}.inputs.pt`));
  const call = (model: GraphModule, { args, kwargs }: Inputs): unknown =>
    model(...args, ...(Object.keys(kwargs).length > 0 ? [kwargs] : []));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "programs-"));
    await execa(executable as string, [fileURLToPath(new URL("programs.py", import.meta.url)), folder]);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test("give Python's bits, forward and backward, under Python's names", async () => {
    const names = readdirSync(folder).filter((file) => file.endsWith(".pt2"));
    expect(names.length).toBeGreaterThan(40);
    for (const name of names.map((file) => file.slice(0, -".pt2".length))) {
      const inputs = await inputsOf(name);
      const expected = await torch.load<Expected>(path(`${name}.expected.pt`));
      const program = await torch.export.load(path(`${name}.pt2`));
      expect(String(program.graph), `the graph of ${name}`).toBe(inputs.graph.trimEnd());
      expect(String(program.graphSignature), `the signature of ${name}`).toBe(inputs.signature);
      // Python forgets the range of a size that stands in no size alone, which only this one has.
      const known = (text: string) => (name === "while_loop" ? text.replace("u0: VR[1, int_oo]", "") : text);
      const printed = known(String(program));
      expect(printed.slice(printed.indexOf("Graph signature:")), `the end of ${name}`).toBe(inputs.end);

      const model = program.module();
      torch.manualSeed(1);
      // Where Python ran without gradients: loops, see below.
      const isRecorded = Object.values(expected.gradients).some((gradient) => gradient !== null);
      const result = torch.setGradEnabled(isRecorded, () => call(model, inputs));
      const values = leaves(result);
      expect(values.length, name).toBe(expected.result.length);
      for (const [i, value] of values.entries()) expectSame(value, expected.result[i], `result ${i} of ${name}`);
      lossOf(result)?.backward();
      for (const [key, want] of Object.entries(expected.gradients)) {
        expectSame(model.getParameter(key).grad, want, `the gradient of ${key} of ${name}`);
      }
      expectAllSame(model.stateDict(), expected.state, name);
      const args = leaves(inputs.args).filter(isTensor);
      for (const [i, want] of expected.args.entries()) expectSame(args[i], want, `argument ${i} of ${name} afterwards`);

      if (Object.keys(expected.trained).length === 0) continue;
      const optimizer = new optim.AdamW(model.parameters(), { lr: 0.01 });
      for (let step = 0; step < 5; step++) {
        optimizer.zeroGrad();
        lossOf(call(model, inputs))?.backward();
        optimizer.step();
      }
      expectAllSame(model.stateDict(), expected.trained, `${name}, trained`);
    }
  });

  test("have loops with the gradients of the loop written out", async () => {
    const model = (await torch.export.load(path("while_loop.pt2"))).module();
    const [x] = (await inputsOf("while_loop")).args as [Tensor];
    const [weight, bias] = [...model.parameters()] as [Tensor, Tensor];
    const [, looped] = model(x) as [Tensor, Tensor];
    const got = torch.autograd.grad(looped.sum(), [weight, bias]);
    let written = x;
    for (let i = 0; i < 4; i++) written = F.linear(written, weight, bias).tanh();
    for (const [i, want] of torch.autograd.grad(written.sum(), [weight, bias]).entries()) {
      expectSame(got[i], want, `gradient ${i}`);
    }
  });

  test("refuse inputs of another form or shape in Python's words", async () => {
    const cases: [name: string, python: string, ours: (model: GraphModule) => unknown][] = [
      ["mlp", "m()", (m) => m()],
      ["mlp", "m(x, x)", (m) => m(torch.ones(6, 4), torch.ones(6, 4))],
      ["mlp", "m([x])", (m) => m([torch.ones(6, 4)])],
      ["mlp", "m(torch.ones(5, 4))", (m) => m(torch.ones(5, 4))],
      ["dynamic_batch", "m(torch.ones(5, 3))", (m) => m(torch.ones(5, 3))],
      ["derived_size", "m(torch.ones(5), torch.ones(5))", (m) => m(torch.ones(5), torch.ones(5))],
      ["derived_size", "m(torch.ones(30), torch.ones(31))", (m) => m(torch.ones(30), torch.ones(31))],
      ["derived_size", "m(torch.ones(2), torch.ones(3))", (m) => m(torch.ones(2), torch.ones(3))],
      ["sizes", "m(torch.ones(3, 3, 3))", (m) => m(torch.ones(3, 3, 3))],
      ["bert", "m(input_ids=torch.ones(1, 3).long())", (m) => m({ inputIds: torch.ones(1, 3).long() })],
      [
        "bert",
        "m(input_ids=torch.ones(1, 3).long(), attention_mask=torch.ones(2, 3).long())",
        (m) => m({ inputIds: torch.ones(1, 3).long(), attentionMask: torch.ones(2, 3).long() }),
      ],
      ["constants", "m(x, False, float('-inf'), 2, 'abc')", (m) => m(torch.ones(6, 4), false, -Infinity, 2, "abc")],
      ["constants", "m(x, True, 1.0, 2, 'abc')", (m) => m(torch.ones(6, 4), true, 1, 2, "abc")],
      ["constants", "m(x, True, float('-inf'), 3, 'abc')", (m) => m(torch.ones(6, 4), true, -Infinity, 3, "abc")],
      ["constants", "m(x, True, float('-inf'), 2, 'b')", (m) => m(torch.ones(6, 4), true, -Infinity, 2, "b")],
      ["not_a_number", "m(x, 1.5)", (m) => m(torch.ones(6, 4), 1.5)],
      ["optional", "m(x, scales=x)", (m) => m(torch.ones(6, 4), { scales: torch.ones(6, 4) })],
      [
        "optional",
        "m(x, x, scale=x, scales=x)",
        (m) => m(torch.ones(6, 4), torch.ones(6, 4), { scale: torch.ones(6, 4), scales: torch.ones(6, 4) }),
      ],
      ["optional", "m(x, x)", (m) => m(torch.ones(6, 4), torch.ones(6, 4))],
      ["optional", "m(x, scale=x)", (m) => m(torch.ones(6, 4), { scale: torch.ones(6, 4) })],
      ["mlp", "m.train()", (m) => m.train()],
      ["mlp", "m.eval()", (m) => m.eval()],
    ];
    const said = JSON.parse(await readFile(path("errors.json"), "utf8")) as Record<string, [string, string]>;
    expect(cases.map(([name, code]) => `${name}: ${code}`)).toEqual(Object.keys(said));
    for (const [name, code, ours] of cases) {
      const model = (await torch.export.load(path(`${name}.pt2`))).module();
      let got = ["", ""];
      try {
        ours(model);
      } catch (error) {
        got = [(error as Error).name, (error as Error).message];
      }
      expect(got, code).toEqual(said[`${name}: ${code}`]);
    }
  });

  test("that are damaged are errors, at the latest when they are called; none ends the process", async () => {
    const program = fileURLToPath(new URL("damage.ts", import.meta.url));
    const { stdout } = await execa(process.execPath, ["--import", "tsx", program, folder, "0", String(DAMAGES)]);
    const { error = 0, ran = 0 } = JSON.parse(stdout) as Record<string, number>;
    if (DAMAGES !== 300) console.log(`of ${DAMAGES} damaged programs ${error} are errors, ${ran} ran`);
    // What ran was damaged where nothing is read: names of modules, positions in the source, the sum of a record's bytes.
    expect(error).toBeGreaterThan((DAMAGES * 2) / 3);
    expect(error + ran).toBe(DAMAGES);
  }, 900_000);

  test("are told from other files", async () => {
    const other = path("other.pt");
    await torch.save({ a: torch.ones(2) }, other);
    await expect(torch.export.load(other)).rejects.toThrow("a file of torch.save is opened with torch.load");
    const cut = path("cut.pt2");
    await writeFile(cut, (await readFile(path("mlp.pt2"))).subarray(0, 1000));
    await expect(torch.export.load(cut)).rejects.toThrow(cut);
    const records = await recordsOf(path("mlp.pt2"));
    const model = JSON.parse(records.get("models/model.json")!.toString()) as Record<string, unknown>;
    model.schema_version = { major: 9, minor: 0 };
    await writeFile(cut, archive(new Map([...records, ["models/model.json", Buffer.from(JSON.stringify(model))]])));
    await expect(torch.export.load(cut)).rejects.toThrow("its schema is of version 9.0");
  });

  /** A copy of a program with something else in its JSON. */
  async function changed(name: string, change: (json: SerializedProgram) => void): Promise<string> {
    const records = await recordsOf(path(`${name}.pt2`));
    const json = JSON.parse(records.get("models/model.json")!.toString()) as SerializedProgram;
    change(json);
    const file = path("changed.pt2");
    await writeFile(file, archive(new Map([...records, ["models/model.json", Buffer.from(JSON.stringify(json))]])));
    return file;
  }

  test("may have guards of a hundred thousand terms", async () => {
    const size = "L['input'].size()[0]";
    for (const [guard, holds] of [
      [`${size} == 6${` and ${size} < 7`.repeat(100_000)}`, true],
      [`${size}${" + 1".repeat(100_000)} == 100006`, true],
      [`${size} > 6${" or False".repeat(100_000)}`, false],
    ] as const) {
      const program = await torch.export.load(
        await changed("mlp", (json) => {
          json.guards_code = [guard];
        }),
      );
      const model = program.module();
      if (holds) expect((model(torch.ones(6, 4)) as Tensor).shape).toEqual([6, 3]);
      else expect(() => model(torch.ones(6, 4))).toThrow("Guard failed: input.size()[0] > 6 or False or False");
    }
  });

  test("take a number of Python's for another, as Python does", async () => {
    const model = (await torch.export.load(path("dynamic_int.pt2"))).module();
    const x = torch.randn(6, 4);
    for (const n of [true, false, 2.5, 7]) expectSame(model(x, n), x.mul(Number(n)), String(n));
  });

  test("with outputs of a kind that is not known are refused", async () => {
    const file = await changed("mlp", (json) => {
      const { output_specs: specs } = json.graph_module.signature;
      specs[0] = { surprise_mutation: Object.values(specs[0] as object)[0] };
    });
    await expect(torch.export.load(file)).rejects.toThrow(
      `its signature has an output of kind "surprise_mutation", which is not known here (${file})`,
    );
  });
});
