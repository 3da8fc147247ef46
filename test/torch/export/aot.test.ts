// In a process of its own: it measures its memory.

// Packages that AOTInductor compiled in Python, run here: Python's bits; and what is wrong with a file or an input is an error.
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import torch, { type Tensor } from "../../../src/index.js";
import { collectGarbage } from "../../../src/native/collect_garbage.js";
import { executable, noPython } from "../../python.js";
import { archive, recordsOf } from "../serialization/records.js";

const compilers = ["g++", "c++", "clang++"];
const hasCompiler = (process.env.PATH ?? "")
  .split(delimiter)
  .some((place) => compilers.some((name) => existsSync(join(place, name))));
/** Why packages cannot be compiled; undefined when they can. */
const noPackages = noPython ?? (hasCompiler ? undefined : "no C++ compiler, which AOTInductor calls");

interface Call {
  args: unknown[];
  kwargs: Record<string, unknown>;
  result: unknown;
}
interface Facts {
  metadata: Record<string, string>;
  constants: string[];
}

const isTensor = (value: unknown): value is Tensor => value instanceof torch.Tensor;

/** After a collection and what follows from it. */
async function settled(): Promise<void> {
  collectGarbage();
  await new Promise((resolve) => setTimeout(resolve, 10));
  collectGarbage();
}

/** The same value with what makes up each tensor in its place. */
function plain(value: unknown): unknown {
  if (isTensor(value)) return `${value.dtype} ${value.shape} ${Buffer.from(value.toBytes()).toString("base64")}`;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

describe.skipIf(noPackages)("packages of AOTInductor", () => {
  let folder = "";
  let facts: Record<string, Facts> & { errors: Record<string, [string, string]> };
  const path = (name: string) => join(folder, name);
  const load = (name: string) => torch.export.aotLoad(path(`${name}.pt2`));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "packages-"));
    vi.stubEnv("TMPDIR", folder);
    const [script, reference] = ["aot.py", "../../../reference"].map((name) =>
      fileURLToPath(new URL(name, import.meta.url)),
    );
    await execa(executable as string, [script as string, folder, reference as string]);
    facts = JSON.parse(await readFile(path("facts.json"), "utf8")) as typeof facts;
  }, 300_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(["dynamic", "step", "nested", "bare"])("%s gives Python's bits", async (name) => {
    const model = await load(name);
    expect(model.getMetadata()).toEqual(facts[name]!.metadata);
    expect(model.getConstantFqns()).toEqual(facts[name]!.constants);
    if (name === "bare") {
      expect(() => model(torch.ones(5, 4))).toThrow("give those of weight to loadConstants first");
      expect(() => model.loadConstants({ weight: torch.ones(8, 3) }, { checkFullUpdate: true })).toThrow(
        "of 128 bytes",
      );
      model.loadConstants({ weight: torch.arange(32).float().reshape(8, 4) }, { checkFullUpdate: true });
    }
    const calls = await torch.load<Call[]>(path(`${name}.expected.pt`));
    expect(calls.length).toBeGreaterThan(0);
    for (const { args, kwargs, result } of calls) {
      const given = Object.keys(kwargs).length > 0 ? [...args, kwargs] : args;
      expect(plain(model(...given))).toEqual(plain(result));
    }
  });

  test("a whole training step in one program lowers the loss", async () => {
    const step = await load("step");
    const [first] = await torch.load<Call[]>(path("step.expected.pt"));
    let [state, x, y] = first!.args;
    const losses: number[] = [];
    for (let i = 0; i < 40; i++) {
      const [loss, next] = step(state, x, y) as [Tensor, unknown];
      losses.push(loss.item() as number);
      state = next;
    }
    expect(losses.at(-1)).toBeLessThan(losses[0]! * 0.8);
  });

  test("constants are replaced; results are the caller's own, inputs come back as themselves", async () => {
    const model = await load("nested");
    const { constants, result } = await torch.load<{ constants: Record<string, Tensor>; result: unknown }>(
      path("replaced.pt"),
    );
    const [{ args, kwargs }] = (await torch.load<Call[]>(path("nested.expected.pt"))) as [Call];
    model.loadConstants(new Map(Object.entries(constants)), { checkFullUpdate: true });
    constants.w!.zero_();
    const got = model(...args, kwargs);
    expect(plain(got)).toEqual(plain(result));
    expect(got.x).toBe(args[0]);
    for (const tensor of got.rest as Tensor[]) tensor.fill_(9);
    const again = model(...args, kwargs);
    expect(plain(again)).toEqual(plain(result));

    const w = torch.ones(4, 4);
    for (const [map, options, text] of [
      [{ zz: w }, { checkFullUpdate: false }, facts.errors.unknown![1]],
      [{ count: torch.tensor(1) }, { checkFullUpdate: true }, "Cannot find constants w in constants_map!"],
      [
        { w: torch.ones(2, 8) },
        { checkFullUpdate: false },
        "expected the constant 'w' to be Float of shape [4, 4], got Float of shape [2, 8]",
      ],
      [{ w: w.double() }, { checkFullUpdate: false }, "got Double"],
      [{ w: torch.ones([4, 4], { device: "meta" }) }, { checkFullUpdate: false }, "on cpu, got one on meta"],
      [{ w: w.toSparse() }, { checkFullUpdate: false }, "to be dense"],
      [{ w: 3 }, { checkFullUpdate: false }, "expected tensors by name, got 3 for 'w'"],
      [w, { checkFullUpdate: false }, "expected constantsMap to be an object or Map, got Tensor"],
      [{ w }, {}, "checkFullUpdate"],
    ] as const) {
      expect(() => model.loadConstants(map as never, options as never), text).toThrow(text);
    }
  });

  test("inputs that the code was not compiled for are errors", async () => {
    const model = await load("nested");
    const [x, scale] = [torch.ones(5, 4), torch.tensor(2)];
    const call =
      (first: unknown, b: unknown, named: unknown = { scale, times: 3 }) =>
      () =>
        model(first, { b }, named);
    const shape = "the shape of an input does not go with those of the others: ";
    for (const [run, text] of [
      [call(x.double(), [x]), "input args[0]: unmatched dtype, expected: float32, but got: float64"],
      [call(x, [x.int()]), "input args[1]['b'][0]: unmatched dtype"],
      [call(torch.ones(5, 3), [x]), "input args[0]: unmatched dim value at 1, expected: 4, but got: 3"],
      [
        call(torch.ones(1, 4), [torch.ones(1, 4)]),
        /^input args\[0\]: dim value is too small at 0, expected it to be >= 2, but got: 1 \(.*check_lowerbound/,
      ],
      [call(torch.ones(65, 4), [x]), "input args[0]: dim value is too large at 0, expected to be <= 64"],
      [call(torch.ones(4, 5).t(), [x]), "input args[0]: unmatched stride value at 0, expected: 4, but got: 1"],
      [call(x, [torch.ones(3, 4)]), `${shape}expected size 3==5`],
      [call(x, [torch.ones(5, 4, 1)]), `${shape}expected ndim 2 but got 3`],
      [
        call(torch.ones([5, 4], { device: "meta" }), [x]),
        "input args[0]: unmatched device type, expected: cpu, but got: meta",
      ],
      [call(x.toSparse(), [x]), "expected dense tensors, got one of layout Sparse"],
      [call(torch.ones(5), [x]), "args[0]"],
      [call(torch.tensor(1), [x]), "args[0]"],
      [call(x, [x], { scal: scale, times: 3 }), facts.errors.keyword![1]],
      [call(x, x), "Trying to flatten user inputs with exported input tree spec"],
      [call(x, [x, x]), "Trying to flatten user inputs with exported input tree spec"],
      [call(3, [x]), "expected 3 tensors in the arguments, got 2"],
      [call(x, [x], { scale, times: scale }), "expected 3 tensors in the arguments, got 4"],
      [() => model(), "Ran into a kwarg keyword mismatch"],
    ] as const) {
      expect(run, String(text)).toThrow(text);
    }
    // Strides of sizes of 1 say nothing, and bits that say how memory is read are resolved.
    const turned = torch.ones(4, 5).negative().t().contiguous()._negView();
    expect(plain(model(turned, { b: [x] }, { scale, times: 3 }).sum)).toBe(plain(call(x, [x])().sum));
    const gone = torch.ops.aten._efficientzerotensor!([5, 4]);
    expect(call(gone, [x])).toThrow("expected a tensor with its elements in memory");
  });

  test("files that are damaged, or were made for something else, are errors", async () => {
    const records = await recordsOf(path("bare.pt2"));
    const named = (end: string) => [...records.keys()].find((name) => name.endsWith(end)) as string;
    const [code, metadata] = [named(".wrapper.so"), named("wrapper_metadata.json")];
    const facing = async (changes: Record<string, Buffer | null>, options: object = {}) => {
      const changed = new Map(records);
      for (const [name, content] of Object.entries(changes)) {
        if (content === null) changed.delete(name);
        else changed.set(name, content);
      }
      await writeFile(path("changed.pt2"), archive(changed));
      return await torch.export.aotLoad(path("changed.pt2"), options).then(
        () => "loaded",
        (error: Error) => error.message,
      );
    };
    const described = (change: object) => ({
      [metadata]: Buffer.from(JSON.stringify({ ...JSON.parse(records.get(metadata)!.toString()), ...change })),
    });
    const library = records.get(code)!;
    expect(await facing({})).toBe("loaded");
    for (const [changes, text] of [
      [{ [code]: null }, 'its model "model" has no machine code'],
      [{ [metadata]: Buffer.from("{") }, "is no JSON"],
      [{ [metadata]: Buffer.from('{"a": 1}') }, "its metadata are no texts"],
      [described({ AOTI_DEVICE_KEY: undefined }), "do not say for which device"],
      [described({ AOTI_DEVICE_KEY: "xpu" }), "it was compiled for xpu, which is not here"],
      [described({ AOTI_MACHINE: "riscv64" }), "It was compiled for linux on riscv64, and this is"],
      [described({ AOTI_PLATFORM: "win32" }), "It was compiled for win32 on"],
      [{ [code]: Buffer.from("no library") }, "its machine code is not a shared library"],
      [{ [code]: library.subarray(0, library.length >> 1) }, "its machine code is truncated"],
      // What the library of another release would have, and this one has not.
      [
        {
          [code]: Buffer.from(
            library.toString("latin1").replaceAll("aoti_torch_delete_tensor_object", "aoti_torch_delete_tensor_0bject"),
            "latin1",
          ),
        },
        "undefined symbol: aoti_torch_delete_tensor_0bject",
      ],
      [
        {
          [code]: Buffer.from(
            library.toString("latin1").replaceAll("AOTI_RUNTIME_CHECK_INPUTS", "AOTI_RUNTIME_CHECK_0NPUTS"),
            "latin1",
          ),
        },
        "does not check what it is given",
      ],
      [{ "data/aotinductor/model/../../x": Buffer.from("x") }, "is no file of a model"],
    ] as [Record<string, Buffer | null>, string][]) {
      expect(await facing(changes), text).toContain(text);
    }
    expect(await facing({}, { modelName: "other" })).toContain('it has no model "other"; it has "model"');
    expect(await facing({}, { deviceIndex: 3 })).toContain(facts.errors.device![1]);

    const whole = await readFile(path("bare.pt2"));
    const at = whole.indexOf("AOTI_RUNTIME_CHECK_INPUTS");
    const flipped = Buffer.from(whole);
    flipped[at + 300] = flipped[at + 300]! ^ 1;
    for (const [bytes, text] of [
      [flipped, "is damaged: the sum of its bytes is not the one that was written"],
      [whole.subarray(0, 4000), "its end is not there"],
      [Buffer.from("PK"), "does not begin as a zip archive"],
    ] as const) {
      await writeFile(path("changed.pt2"), bytes);
      await expect(torch.export.aotLoad(path("changed.pt2")), text).rejects.toThrow(text);
    }
    await expect(torch.export.load(path("bare.pt2"))).rejects.toThrow("open it with torch.export.aotLoad");
    await torch.save({ a: torch.ones(2) }, path("other.pt"));
    await expect(torch.export.aotLoad(path("other.pt"))).rejects.toThrow(
      "a file of torch.save is opened with torch.load",
    );
    for (const [options, text] of [
      [{ numRunners: 0 }, "numRunners"],
      [{ deviceIndex: 200 }, "deviceIndex"],
      [{ modelName: 3 }, "modelName"],
      [{ surplus: 1 }, "surplus"],
    ] as const) {
      await expect(torch.export.aotLoad(path("bare.pt2"), options as never), text).rejects.toThrow(text);
    }
    expect(readdirSync(folder).filter((name) => name.startsWith("libtorch-node-aot-"))).toEqual([]);
  });

  test("calls, errors, constants and loads do not make memory grow; models are freed", async () => {
    const model = await load("dynamic");
    const [first] = (await torch.load<Call[]>(path("dynamic.expected.pt"))) as [Call];
    const memory = async (run: () => unknown, times: number) => {
      for (let i = 0; i < times; i++) await run();
      await settled();
      return process.memoryUsage.rss();
    };
    const refused = () => {
      expect(() => model(torch.ones(2, 4))).toThrow("dtype");
    };
    for (const [run, times] of [
      [() => model(...first.args), 2000],
      [refused, 1000],
      [async () => (await load("dynamic"))(...first.args), 15],
    ] as const) {
      await memory(run, times);
      const before = await memory(run, times);
      expect((await memory(run, times)) - before).toBeLessThan(12e6);
    }
    const other = new WeakRef(await load("dynamic"));
    for (let i = 0; i < 10 && other.deref() !== undefined; i++) await settled();
    expect(other.deref()).toBeUndefined();
  });
});
