/** What a loaded module can, what it says of wrong use, and what is refused (reference/torchscript.py). */

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { beforeAll, describe, expect, test } from "vitest";
import torch, { type Tensor } from "../../../src/index.js";
import { noPython, python } from "../../python.js";
import { temporaryFolder } from "../serialization/folder.js";

const reference = fileURLToPath(new URL("../../../reference", import.meta.url));
const folder = temporaryFolder();
type Said = Record<string, [string, string] | null>;
let said: { refused: Said; failed: Said };
// What a script declares has no types here.
// biome-ignore lint/suspicious/noExplicitAny: see above
const load = (name: string): Promise<any> => torch.jit.load(folder(`${name}.pt`));

describe.skipIf(noPython)("what Python scripted", () => {
  beforeAll(async () => {
    const script = `
sys.path.insert(0, args["reference"])
import torchscript
torch.manual_seed(0)
for name, module in {
    "methods": torchscript.Methods(), "conv": torchscript.ConvNet(), "tied": torchscript.Tied(), "drop": torchscript.Dropped(),
    "classes": torchscript.Classes(), "attention": torchscript.Attention(), "named": torchscript.Named(),
}.items():
    torch.jit.save(torch.jit.script(module), args["folder"] + "/" + name + ".pt")
result = {"refused": torchscript.refusals(args["folder"]), "failed": torchscript.failures(args["folder"])}
`;
    said = await python(script, { reference, folder: folder(".") });
  }, 120_000);

  test("names: attributes, buffers that the script replaces, methods, arguments by name", async () => {
    const m = await load("methods");
    const x = torch.ones([2, 4]);
    expect([m.names, m.table, m.calls, m.training, m.originalName]).toEqual([
      ["a", "b"],
      { one: 1, two: 2 },
      0,
      true,
      "Methods",
    ]);
    const before: Tensor = m.mean;
    expect(m.mean).toBe(before);
    m(x);
    expect(m.calls).toBe(1);
    expect(m.mean === before).toBe(false);
    expect(m.namedBuffers()[0][1]).toBe(m.mean);
    expect(m.fc.weight).toBe(m.getParameter("fc.weight"));
    expect(m.parameters()).toContain(m.fc.weight);
    expect(m.fc.weight).toBeInstanceOf(torch.nn.Parameter);
    const pair = m.pair(x, { times: 3 });
    expect([pair.length, pair.count, pair.total.item()]).toEqual([2, 3, 24]);
    expect(m.fromPair(pair).item()).toBe(27);
    expect(m.from_pair(pair).item()).toBe(27);
    expect([m.either(3), m.either("q"), m.either(null)]).toEqual(["int 3", "str q", "none"]);
    expect(m.keyed(2)).toEqual(new Map([[0, ["0", true]], [1, ["1", false]]])); // biome-ignore format: a map
    const [float, complex, device, zeros] = m.number(1, { re: 1, im: 2 }, "cpu", torch.float64);
    expect([float, complex, device, zeros.dtype]).toEqual([2, { re: 2, im: 4 }, "cpu", torch.float64]);
    m.calls = 7;
    expect([m.calls, m.attribute("calls"), m.method("pair").schema]).toEqual([
      ...[7, 7],
      "pair(__torch__.torchscript.Methods self, Tensor x, int times=2) -> __torch__.torchscript.Pair",
    ]);
    m.mean = torch.ones([4]);
    expect(m.mean.sum().item()).toBe(4);
    m.define("def twice(self, x):\n    return self.fc.forward(x) * 2\n");
    expect(m.twice(x).equal(m.fc(x).mul(2))).toBe(true);
  });

  test("wrong arguments: Python's errors", async () => {
    const m = await load("methods");
    const run = new Function("m", "x", "torch", "js", "return eval(js)");
    for (const [js, expected] of Object.entries(said.failed)) {
      if (js === "m.nothing_of_it") continue; // undefined here, as any property
      let got: [string, string] | null = null;
      try {
        run(m, torch.ones([2, 4]), torch, js);
      } catch (error) {
        got = [(error as Error).name.replace("JITException", "Error"), (error as Error).message];
      }
      // A tuple is an array here.
      const [name, text] = expected as [string, string];
      const ours =
        js === "m.fromPair([x])"
          ? text.replace("'tuple'", "'list'").replaceAll("(tensor", "[tensor").replaceAll("]]),)", "]])]")
          : text;
      expect(got, js).toEqual([name, ours]);
    }
    expect(() => m.pair(torch.ones([1]), 1.5)).toThrow("Cast error details: Unable to cast 1.5 to int");
    expect(() => {
      m.calls = "a";
    }).toThrow("Could not cast attribute 'calls' to type int: ");
    expect(() => {
      m.other = new torch.nn.Parameter(torch.ones([1]));
    }).toThrow("Can't add a new parameter after ScriptModule construction. Tried to add 'other'");
    expect(() => {
      m.fc = new torch.nn.Linear(1, 1);
    }).toThrow("Cannot re-assign modules in a ScriptModule");
    expect(() => m.registerBuffer("more", torch.ones([1]))).toThrow("Can't add a new buffer");
    expect(() => m.method("zz")).toThrow(torch.AttributeError);
  });

  test("what needs something that is not here is refused with the reason", async () => {
    const failing = async (name: string): Promise<Error> => load(name).then(() => new Error("loaded"), (error: Error) => error); // biome-ignore format: one line
    for (const [name, reason] of [
      ["operator", "The program needs the operator torchvision::nms, which is not part of libtorch"],
      ["class", "The program needs the class __torch__.torch.classes.my.Own, which is not part of libtorch"],
      ["version", "with version 99, but the maximum supported version for reading is 10"],
      ["cuda", 'saved from cuda:0, and there is no CUDA here; pass { mapLocation: "cpu" }'],
    ] as const) {
      expect(said.refused[name], name).not.toBeNull();
      if (name === "cuda" && torch.cuda.isAvailable()) continue;
      const error = await failing(name);
      expect(error.message).toContain(reason);
      if (name !== "cuda") expect(error.message).toContain(said.refused[name]![1]);
    }
    const moved = await torch.jit.load(folder("cuda.pt"), { mapLocation: "cpu" });
    expect(String(moved.fc1.weight.device)).toBe("cpu");
    for (const [f, reason] of [
      [folder("none.pt"), "there is nothing of that name"],
      [new Uint8Array(0), "it is empty"],
      [new Uint8Array(9), "it does not begin as a zip archive"],
    ] as const)
      await expect(torch.jit.load(f)).rejects.toThrow(reason);
    await torch.save({ a: torch.ones([1]) }, folder("weights.pt"));
    await expect(load("weights")).rejects.toThrow("it is a file of torch.save, which holds tensors and no program");
    await expect(torch.jit.load(folder("conv.pt"), "cuda:99")).rejects.toThrow(/CUDA/);
    await expect(torch.jit.load(folder("conv.pt"), 3 as never)).rejects.toThrow(
      "map_location should be either None, string",
    );
    await expect(torch.jit.save(new torch.nn.Linear(1, 1) as never, folder("a.pt"))).rejects.toThrow(
      "expected m to be a ScriptModule",
    );
  });

  test("modes, dtypes, copies, state, hooks, other files in the archive", async () => {
    const m = await load("conv");
    const x = torch.randn([2, 1, 8, 8]);
    m.eval();
    expect([m.training, m.body.training, m.attribute("training")]).toEqual([false, false, false]);
    m.train();
    const weight = m.head.weight;
    m.double();
    expect(m.head.weight).toBe(weight);
    expect([weight.dtype, m.getBuffer("body.1.running_mean").dtype]).toEqual([torch.float64, torch.float64]);
    expect(m(x.double()).dtype).toBe(torch.float64);
    m.float();

    class Outer extends torch.nn.Module {
      inner = m;
      override forward(x: Tensor) {
        return this.inner(x);
      }
    }
    const outer = new Outer();
    const copy = outer.clone();
    expect(Object.keys(copy.stateDict())).toContain("inner.body.1.num_batches_tracked");
    torch.nn.init.zeros_(copy.inner.head.weight);
    expect(m.head.weight.equal(torch.zerosLike(m.head.weight))).toBe(false);
    m.loadStateDict(copy.inner.stateDict());
    expect(m.head.weight.sum().item()).toBe(0);

    const seen: number[] = [];
    const handles = [
      m.registerForwardPreHook((_module: unknown, args: Tensor[]) => {
        seen.push(args.length);
      }),
      m.registerForwardHook((_module: unknown, _args: unknown, out: Tensor) => out.mul(0)),
      m.registerFullBackwardHook(() => {
        seen.push(2);
      }),
    ];
    const out = m(x.requiresGrad_());
    out.sum().backward();
    expect([seen, out.sum().item()]).toEqual([[1, 2], 0]);
    for (const handle of handles) handle.remove();

    await m.save(folder("extra.pt"), { _extraFiles: { "a.txt": "höhe", "b.bin": new Uint8Array([0, 255]) } });
    const files: Record<string, unknown> = { "a.txt": "", "b.bin": "", c: "" };
    await torch.jit.load(folder("extra.pt"), { _extraFiles: files });
    expect(files).toEqual({ "a.txt": new Uint8Array(Buffer.from("höhe")), "b.bin": new Uint8Array([0, 255]), c: "" });
    const again = await torch.jit.load(m.saveToBuffer());
    expect(again.code).toBe(m.code);
    expect((await torch.jit.load(await readFile(folder("extra.pt")))).code).toBe(m.code);
  });

  test("tied parameters are one; a tidy() scope leaves them", async () => {
    const m = await load("tied");
    expect(m.parameters().length).toBe(1);
    const weight = torch.tidy(() => m.head.weight);
    expect(weight).toBe(m.embedding.weight);
    expect(Number.isFinite(weight.sum().item())).toBe(true);
  });

  test("objects of classes that a script defines", async () => {
    const m = await load("classes");
    const counter = m.method("counter")(5);
    expect([counter.n, counter.add(3), m.count(counter), counter.n]).toEqual([5, 8, 18, 18]);
    counter.n = 1;
    expect(counter.n).toBe(1);
    expect(() => m.count(3)).toThrow("is not a TorchScript object of type __torch__.torchscript.Counter");
  });

  test("a method named then; one whose name is taken; a bool given a number", async () => {
    const m = await load("named");
    expect([m.method("then")(1), m.record(), m.then]).toEqual([2, 1, undefined]);
    m.record = 5;
    expect([m.record, m.method("record")()]).toEqual([5, 1]);
    const x = torch.ones([2, 4]);
    for (const half of [1, 2.5, true]) expect(m(x, half).equal(m(x.div(2)))).toBe(true);
    for (const half of [0, null, false]) expect(m(x, half).equal(m(x))).toBe(true);
    expect(() => m(x, "yes")).toThrow("Unable to cast 'yes' to bool");
  });

  test("what a script forks is seen by hooks of saved tensors and by modes", async () => {
    const m = await load("named");
    const x = torch.ones([2, 4]);
    const expected = m(x).sum().item();
    let packed = 0;
    const out: Tensor = torch.autograd.graph.savedTensorsHooks(
      (saved: Tensor) => {
        packed += 1;
        return saved;
      },
      (saved: Tensor) => saved,
      () => m(x).sum(),
    );
    out.backward();
    expect([packed > 1, out.item()]).toEqual([true, expected]);
    const counter = new torch.utils.flopCounter.FlopCounterMode({ display: false });
    counter.run(() => m(x));
    expect(counter.getTotalFlops()).toBe(2 * 2 * 4 * 4);
    expect(() =>
      torch.autograd.graph.savedTensorsHooks(
        () => {
          throw new Error("from the hook");
        },
        (saved: Tensor) => saved,
        () => m(x.clone().requiresGrad_()),
      ),
    ).toThrow("from the hook");
  });

  test("freeze and optimizeForInference", async () => {
    const m = await load("conv");
    const x = torch.randn([2, 1, 8, 8]);
    expect(() => torch.jit.freeze(m)).toThrow("Freezing is currently only implemented for modules in eval mode");
    expect(() => torch.jit.freeze(3 as never)).toThrow("Freezing expects a ScriptModule as input");
    const expected = torch.noGrad(() => m.eval()(x));
    const frozen = torch.jit.freeze(m, { optimizeNumerics: false });
    expect([frozen.parameters().length, String(frozen)]).toEqual([0, "RecursiveScriptModule(original_name=ConvNet)"]);
    expect(frozen(x).equal(expected)).toBe(true);
    expect(torch.jit.optimizeForInference(m)(x).sub(expected).abs().max().item()).toBeLessThan(1e-5);
    expect(torch.jit.exportOpnames(m)).toContain("aten::conv2d");
    const kept = torch.jit.freeze((await load("methods")).eval(), ["pair"]);
    expect(kept.pair(torch.ones([1])).count).toBe(2);
    const before = torch.jit.setFusionStrategy([["DYNAMIC", 3]]);
    expect(torch.jit.setFusionStrategy(before)).toEqual([["DYNAMIC", 3]]);
    expect(() => torch.jit.setFusionStrategy([["OTHER" as never, 3]])).toThrow("FusionBehavior only supported");
  });

  test("in a worker, random operators of a script draw from the worker's own generator", async () => {
    const mine = (): unknown => {
      torch.manualSeed(4);
      return [m(torch.ones([2, 4])), torch.rand([3])].map((t: Tensor) => t.tolist());
    };
    const m = await load("drop");
    // Twice: what the second call runs was optimized by what the first one saw.
    const expected = [mine(), mine()];
    torch.manualSeed(11);
    const untouched = torch.rand([1]).item();
    torch.manualSeed(11);
    const worker = new Worker(
      `const { parentPort, workerData } = require("node:worker_threads");
       import(workerData.tsx).then(({ register }) => {
         register();
         return import(workerData.index);
       }).then(async ({ default: torch }) => {
         const m = await torch.jit.load(workerData.file);
         const draw = () => {
           torch.manualSeed(4);
           return [m(torch.ones([2, 4])), torch.rand([3])].map((t) => t.tolist());
         };
         parentPort.postMessage([draw(), draw()]);
       });`,
      {
        eval: true,
        workerData: {
          tsx: import.meta.resolve("tsx/esm/api"),
          index: new URL("../../../src/index.ts", import.meta.url).href,
          file: folder("drop.pt"),
        },
      },
    );
    const theirs = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
    expect(theirs).toEqual(expected);
    expect(torch.rand([1]).item()).toBe(untouched);
  });
});

test("a compilation unit: functions from their source", async () => {
  const unit = new torch.jit.CompilationUnit("def relu_twice(x, y: int = 2):\n    return torch.relu(x) * y\n");
  unit.define(`
def keys(d: Dict[str, Tensor], k: Optional[int] = None) -> Tuple[List[str], Optional[int]]:
    return list(d.keys()), k
def itself() -> List[Any]:
    l: List[Any] = []
    l.append(l)
    return l
def same(x: Any) -> Any:
    return x
`);
  expect(unit.reluTwice(torch.tensor([-1, 3]), { y: 5 }).tolist()).toEqual([0, 15]);
  expect(unit.get("keys")({ a: torch.ones([1]) }, { k: 4 })).toEqual([["a"], 4]);
  expect(unit.keys(new Map([["b", torch.ones([1])]]))).toEqual([["b"], null]);
  expect(unit.same([1, 2.5])).toEqual([1, 2.5]);
  expect(unit.same({ a: [1] })).toEqual({ a: [1] });
  expect(unit.relu_twice.code).toContain("return torch.mul(torch.relu(x), y)");
  expect(() => unit.itself()).toThrow("expected a result nested at most 64 deep");
  expect(() => unit.get("zz")).toThrow("'CompilationUnit' has no attribute 'zz'");
  expect(() => new torch.jit.CompilationUnit("def f(x):\n  return nope(x)\n")).toThrow("undefined value nope");
  expect(() => unit.keys(3)).toThrow("Expected a value of type 'Dict[str, Tensor]' for argument 'd'");
  const half = "def good(x: int):\n    return x\ndef bad(x: int):\n    return nope(x)\n";
  expect(() => unit.define(half)).toThrow("undefined value nope");
  expect(() => unit.get("bad")).toThrow("'CompilationUnit' has no attribute 'bad'");
  unit.define(half.replace("nope", "abs"));
  expect([unit.bad(-3), unit.good(2)]).toEqual([3, 2]);
  expect(() => unit.same([])).toThrow("List trace inputs must have elements");
  await torch.jit.save(unit.relu_twice, folder("function.pt"));
  const loaded = await torch.jit.load(folder("function.pt"));
  expect([String(loaded), loaded(torch.ones([1]), 3).item()]).toEqual([
    "RecursiveScriptModule(original_name=PlaceholderModule)",
    3,
  ]);
});
