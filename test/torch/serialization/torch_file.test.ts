import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import torch, { IntDict, NumpyArray, nn, optim, Scalar, Size, TinyLM, Tuple } from "../../../src/index.js";
import { type Bits, bits, expectSameBits, noPython, python } from "../../python.js";
import { temporaryFolder } from "./folder.js";

const inFolder = temporaryFolder();
const reference = fileURLToPath(new URL("../../../reference", import.meta.url));

const DTYPES =
  "float64 float32 float16 bfloat16 int64 int32 int16 int8 uint8 uint16 uint32 uint64 bool complex64 complex128 complex32 " +
  "float8_e4m3fn float8_e5m2 float8_e4m3fnuz float8_e5m2fnuz float8_e8m0fnu";

/** Every kind of value, made the same way here and, in the script below, in Python. */
function everyValue() {
  const base = torch.arange(12, { dtype: "float32" });
  const bytes = torch.tensor(Uint8Array.from({ length: 64 }, (_, i) => (i * 37) % 256));
  const shared = [1, 2];
  return {
    dtypes: Object.fromEntries(
      DTYPES.split(" ").map((name) => [name, (name === "bool" ? bytes.remainder(2) : bytes.clone()).view(name)]),
    ),
    base,
    view: base.at("2:8").view(2, 3).t(),
    row: base.view(3, 4).at(1),
    scalar: torch.tensor(2.5),
    empty: torch.zeros(0, 3),
    expanded: torch.ones(1, 2).expand(3, 2),
    conjugate: torch.tensor([{ re: 1, im: 2 }]).conj(),
    grad: torch.ones(2, { requiresGrad: true }),
    parameter: new nn.Parameter(torch.full([2], 3)),
    frozen: new nn.Parameter(torch.full([2], 4), false),
    numbers: [0, 255, 256, 65_535, 65_536, -1, 2 ** 31, -(2 ** 31), 2 ** 40, 2n ** 64n, -(2n ** 70n), -128, 2n ** 63n],
    floats: [0.1, -0, Number.POSITIVE_INFINITY, 1e300, new Scalar(1, "float")],
    nan: Number.NaN,
    strings: ["", "ü €", "a\nb", "😀", "x".repeat(300)],
    constants: [true, false, null],
    tuples: [Tuple.of(), Tuple.of(1), Tuple.of<unknown>(1, "a"), Tuple.of(1, 2, 3), Tuple.of(1, 2, 3, 4)],
    bytes: Uint8Array.of(0, 97, 128, 255),
    set: new Set([1, "a"]),
    size: Size.of(2, 3),
    dtype: torch.bfloat16,
    device: torch.device("cuda", 1),
    layout: torch.strided,
    complex: new Scalar({ re: 1, im: -2 }, "complex"),
    ints: Object.assign(new IntDict(), { 0: "a", 7: "b" }),
    mixed: new Map<unknown, unknown>([
      [1, "one"],
      ["two", 2],
      [null, -1],
    ]),
    nested: { a: { b: [{ c: [[]] }] }, 0: "string key" },
    long: Array.from({ length: 2500 }, (_, i) => i),
    numpy: new NumpyArray(torch.tensor(Uint32Array.of(0, 1, 2, 3, 4, 5)).view(2, 3)),
    same: [shared, shared],
  };
}

const PYTHON_VALUE = `
import collections, numpy as np
def every_value():
    base = torch.arange(12.)
    raw = torch.tensor([(i * 37) % 256 for i in range(64)], dtype=torch.uint8)
    shared = [1, 2]
    return {
        "dtypes": {name: (raw.remainder(2) if name == "bool" else raw.clone()).view(getattr(torch, name)) for name in args["dtypes"].split(" ")},
        "base": base, "view": base[2:8].view(2, 3).t(), "row": base.view(3, 4)[1], "scalar": torch.tensor(2.5),
        "empty": torch.zeros(0, 3), "expanded": torch.ones(1, 2).expand(3, 2), "conjugate": torch.tensor([1 + 2j]).conj(),
        "grad": torch.ones(2, requires_grad=True), "parameter": nn.Parameter(torch.full([2], 3.)),
        "frozen": nn.Parameter(torch.full([2], 4.), requires_grad=False),
        "numbers": [0, 255, 256, 65535, 65536, -1, 2**31, -2**31, 2**40, 2**64, -2**70, -128, 2**63],
        "floats": [0.1, -0.0, float("inf"), 1e300, 1.0], "nan": float("nan"),
        "strings": ["", "ü €", "a\\nb", "😀", "x" * 300], "constants": [True, False, None],
        "tuples": [(), (1,), (1, "a"), (1, 2, 3), (1, 2, 3, 4)], "bytes": bytes([0, 97, 128, 255]), "set": {1, "a"},
        "size": torch.Size([2, 3]), "dtype": torch.bfloat16, "device": torch.device("cuda:1"), "layout": torch.strided,
        "complex": 1 - 2j, "ints": {0: "a", 7: "b"}, "mixed": {1: "one", "two": 2, None: -1},
        "nested": {"0": "string key", "a": {"b": [{"c": [[]]}]}}, "long": list(range(2500)),
        "numpy": np.arange(6, dtype=np.uint32).reshape(2, 3), "same": [shared, shared],
    }
def same(a, b, path=""):
    if type(a) is not type(b): return f"{path}: {type(a)} and {type(b)}"
    if isinstance(a, torch.Tensor):
        here = (a.dtype, a.shape, a.stride(), a.storage_offset(), a.requires_grad, a.is_conj(), a.untyped_storage().nbytes(), bits(a.resolve_conj()))
        there = (b.dtype, b.shape, b.stride(), b.storage_offset(), b.requires_grad, b.is_conj(), b.untyped_storage().nbytes(), bits(b.resolve_conj()))
        return None if here == there else f"{path}: {here} and {there}"
    if isinstance(a, np.ndarray): return None if a.dtype == b.dtype and np.array_equal(a, b) else f"{path}: {a} and {b}"
    if isinstance(a, dict):
        if list(a) != list(b): return f"{path}: keys {list(a)} and {list(b)}"
        return next((d for k in a if (d := same(a[k], b[k], f"{path}.{k}"))), None)
    if isinstance(a, (list, tuple)) and not isinstance(a, torch.Size):
        if len(a) != len(b): return f"{path}: lengths"
        return next((d for i in range(len(a)) if (d := same(a[i], b[i], f"{path}[{i}]"))), None)
    return None if repr(a) == repr(b) else f"{path}: {a!r} and {b!r}"
allowed = [np._core.multiarray._reconstruct, np.ndarray, np.dtype, type(np.dtype(np.uint32))]
`;

/** What two values differ in; tensors by their bits, strides and flags. */
function expectSame(have: unknown, expected: unknown, path = "value"): void {
  if (expected instanceof torch.Tensor) {
    const facts = (t: torch.Tensor) => [
      t.constructor.name,
      ...[t.dtype, t.shape, t.stride(), t.storageOffset(), t.requiresGrad, t.isConj(), t.isLeaf],
    ];
    expect(facts(have as torch.Tensor), path).toEqual(facts(expected));
    expect(bits(have as torch.Tensor), path).toEqual(bits(expected));
  } else if (expected instanceof NumpyArray) {
    expect(have, path).toBeInstanceOf(NumpyArray);
    expectSame((have as NumpyArray).tensor, expected.tensor, `${path}.tensor`);
  } else if (expected instanceof Map || expected instanceof Set || expected instanceof Uint8Array) {
    expect(have, path).toEqual(expected);
  } else if (expected instanceof Scalar) {
    if (expected.kind === "float") expect(have, path).toBe(expected.value);
    else expect({ ...(have as Scalar) }, path).toEqual({ ...expected });
  } else if (typeof expected === "object" && expected !== null) {
    expect(Object.getPrototypeOf(have), path).toBe(Object.getPrototypeOf(expected));
    expect(Object.keys(have as object), path).toEqual(Object.keys(expected));
    for (const key of Object.keys(expected) as never[])
      expectSame((have as object)[key], expected[key], `${path}.${key}`);
  } else {
    expect(have, path).toBe(expected);
  }
}

function expectEveryValue(loaded: ReturnType<typeof everyValue>): void {
  expectSame(loaded, everyValue());
  expect(loaded.view.dataPtr()).toBe(loaded.base.dataPtr() + 8n);
  loaded.base.setAt(3, 100);
  expect(loaded.view.at(1, 0).item()).toBe(100);
  expect(loaded.same[0]).toBe(loaded.same[1]);
}

test.each([false, true])("every kind of value comes back as it was, mapped: %s", async (mmap) => {
  const path = inFolder("values.pt");
  await torch.save(everyValue(), path);
  const before = await readFile(path);
  expectEveryValue(await torch.load(path, { mmap }));
  expect((await readFile(path)).equals(before)).toBe(true);
});

test("what is shared, or in a cycle, stays so", async () => {
  const weight = torch.ones(2);
  const cycle: Record<string, unknown> = { tied: [weight, weight] };
  cycle.self = cycle;
  await torch.save(cycle, inFolder("cycle.pt"));
  const loaded = await torch.load<{ self: unknown; tied: torch.Tensor[] }>(inFolder("cycle.pt"));
  expect(loaded.self).toBe(loaded);
  expect(loaded.tied[0]).toBe(loaded.tied[1]);
});

test("a key may be called anything", async () => {
  const odd = Object.defineProperty({}, "__proto__", { value: 1, enumerable: true });
  await torch.save(odd, inFolder("odd.pt"));
  expect(Object.entries(await torch.load<object>(inFolder("odd.pt")))).toEqual([["__proto__", 1]]);
});

test("the devices of tensors can be mapped", async () => {
  const path = inFolder("devices.pt");
  await torch.save({ x: torch.ones(2) }, path);
  for (const mapLocation of ["meta", { cpu: "meta" }, (location: string) => (location === "cpu" ? "meta" : null)]) {
    const { x } = await torch.load<{ x: torch.Tensor }>(path, { mapLocation });
    expect([String(x.device), x.shape]).toEqual(["meta", [2]]);
  }
  await expect(torch.load(path, { mapLocation: 3 as never })).rejects.toThrow(/expected mapLocation to be a device/);
  await expect(torch.load(path, { mapLocation: "cuda:99" })).rejects.toThrow(/Pass \{ mapLocation: "cpu" \}/);
});

test("what Python could not read is refused, with its place", async () => {
  const save = (value: unknown) => torch.save(value, inFolder("never.pt"));
  await expect(save({ a: [{ b: () => 1 }] })).rejects.toThrow("cannot save a function at a[0].b: expected tensors");
  await expect(save({ model: new nn.Linear(1, 1) })).rejects.toThrow(/at model.*save a module's .* stateDict\(\)/);
  await expect(save(new Date())).rejects.toThrow("cannot save an instance of Date");
  await expect(save("\ud800")).rejects.toThrow("a lone surrogate");
  await expect(save(2n ** 2100n)).rejects.toThrow("an integer of 263 bytes");
  const x = torch.ones(2);
  await expect(save([x, x.view("int32")])).rejects.toThrow("view the same data as different types");
  const endless: unknown[] = [];
  endless.push(Tuple.of(endless));
  let deep: unknown = 1;
  for (let i = 0; i < 5000; i++) deep = [deep];
  await expect(save(deep)).rejects.toThrow("nested deeper than 1000");
  await expect(readFile(inFolder("never.pt"))).rejects.toMatchObject({ code: "ENOENT" });
  await expect(torch.load(inFolder("never.pt"), { weightsOnly: false as never })).rejects.toThrow("weights only");
});

describe.skipIf(noPython)("beside Python", () => {
  const paths = Object.fromEntries(
    ["values", "theirs", "untouched", "model", "optimizer", "rng", "model2", "optimizer2", "rng2"].map((name) => [
      name,
      inFolder(`python-${name}.pt`),
    ]),
  ) as Record<string, string>;
  let result: {
    values: string | null;
    mapped: string | null;
    shares: boolean;
    drawn: Bits;
    drawn2: Bits;
    steps: Bits[];
    weights: Record<string, Bits>;
    weights2: Record<string, Bits>;
    records: string[];
    ourRecords: string[];
  };

  const model = () => {
    torch.manualSeed(0);
    return new TinyLM(12);
  };
  /** A step with dropout, which draws from the default generator. */
  const train = (net: TinyLM, optimizer: optim.Adam) => {
    optimizer.zeroGrad();
    net(torch.arange(12).view(2, 6)).square().mean().backward();
    optimizer.step();
  };

  beforeAll(async () => {
    await torch.save(everyValue(), paths.values!);
    const net = model();
    const optimizer = new optim.Adam(net.parameters(), { lr: 0.01, amsgrad: true });
    train(net, optimizer);
    train(net, optimizer);
    await torch.save(net.stateDict(), paths.model!);
    await torch.save(optimizer.stateDict(), paths.optimizer!);
    torch.manualSeed(5);
    torch.rand(3);
    await torch.save({ cpu: torch.getRngState() }, paths.rng!);
    result = await python(
      `${PYTHON_VALUE}
import zipfile
sys.path.insert(0, args["reference"])
from tinylm import TinyLM
theirs = every_value()
with torch.serialization.safe_globals(allowed):
    ours = torch.load(args["values"], weights_only=True)
    values = same(ours, theirs)
    mapped = same(torch.load(args["values"], weights_only=True, mmap=True), theirs)
shares = ours["view"].untyped_storage().data_ptr() == ours["base"].untyped_storage().data_ptr()
torch.save(theirs, args["theirs"])
torch.serialization.set_crc32_options(False)
torch.save({"x": torch.ones(3)}, args["untouched"])
torch.serialization.set_crc32_options(True)

net = TinyLM(12, 32, 2, 2, 64, 0.1, False, 'relu')
optimizer = torch.optim.Adam(net.parameters(), lr=1)
net.load_state_dict(torch.load(args["model"], weights_only=True))
optimizer.load_state_dict(torch.load(args["optimizer"], weights_only=True))
def train():
    optimizer.zero_grad()
    net(torch.arange(12).view(2, 6)).square().mean().backward()
    optimizer.step()
torch.set_rng_state(torch.load(args["rng"], weights_only=True)["cpu"])
train()
weights = {k: bits(v) for k, v in net.state_dict().items()}
drawn = bits(torch.randn(20))

torch.save(net.state_dict(), args["model2"])
torch.save(optimizer.state_dict(), args["optimizer2"])
torch.save({"cpu": torch.get_rng_state()}, args["rng2"])
train()
weights2 = {k: bits(v) for k, v in net.state_dict().items()}
drawn2 = bits(torch.randn(20))
names = lambda path: [(n.split("/", 1)[1]) for n in zipfile.ZipFile(path).namelist()]
assert zipfile.ZipFile(args["values"]).testzip() is None
result = {"values": values, "mapped": mapped, "shares": shares, "drawn": drawn, "drawn2": drawn2, "weights": weights,
    "weights2": weights2, "records": names(args["model2"]), "ourRecords": names(args["model"])}
`,
      { ...paths, dtypes: DTYPES, reference },
    );
  });

  test("Python reads every kind of value as its own", () => {
    expect(result.values).toBeNull();
    expect(result.mapped).toBeNull();
    expect(result.shares).toBe(true);
  });

  test.each([false, true])("we read every kind of Python's values as our own, mapped: %s", async (mmap) => {
    expectEveryValue(await torch.load(paths.theirs!, { mmap }));
  });

  test("the archive has Python's records in Python's order", () => {
    expect(result.ourRecords).toEqual(result.records);
  });

  test("a file without sums is read", async () => {
    expect((await torch.load<{ x: torch.Tensor }>(paths.untouched!)).x.tolist()).toEqual([1, 1, 1]);
  });

  test("model, optimizer and generator go on in Python where we stopped, and here where Python stopped", async () => {
    const goOn = async (names: string[], weights: Record<string, Bits>, drawn: Bits) => {
      const [modelPath, optimizerPath, rngPath] = names.map((name) => paths[name]!) as [string, string, string];
      const net = model();
      const optimizer = new optim.Adam(net.parameters());
      net.loadStateDict(await torch.load(modelPath));
      optimizer.loadStateDict(await torch.load(optimizerPath));
      torch.setRngState((await torch.load<{ cpu: torch.Tensor }>(rngPath)).cpu);
      train(net, optimizer);
      for (const [name, weight] of Object.entries(net.stateDict())) expectSameBits(weight, weights[name]!, name);
      expectSameBits(torch.randn(20), drawn, "random numbers");
    };
    await goOn(["model", "optimizer", "rng"], result.weights, result.drawn);
    await goOn(["model2", "optimizer2", "rng2"], result.weights2, result.drawn2);
  });
});
