/** What Python's weights-only loading reads, in all formats: written there and read here, written here and read there. */

import { afterEach, beforeAll, describe, expect, test } from "vitest";
import torch, { NumpyArray, type serialization, Tensor, type UntypedStorage } from "../../../src/index.js";
import { bits, noPython, python } from "../../python.js";
import { temporaryFolder } from "./folder.js";

const inFolder = temporaryFolder();

/** Facts of values, the same here and in the script. */
type Facts = string | number | boolean | null | readonly Facts[] | { [key: string]: Facts };

const PYTHON = `
import collections, io, numpy as np, pickle, random, struct, tarfile, warnings, zipfile
warnings.simplefilter("ignore")
folder = args["folder"] + "/"

def facts(x):
    if isinstance(x, torch.Tensor):
        head = [type(x).__name__, str(x.dtype)[6:], list(x.shape) if not x.is_nested else x.size(0), x.requires_grad]
        if x.is_quantized:
            q = x.qscheme()
            scheme = [x.q_scale(), x.q_zero_point()] if q == torch.per_tensor_affine else [facts(x.q_per_channel_scales()), facts(x.q_per_channel_zero_points()), x.q_per_channel_axis()]
            return head + [str(q)[6:], scheme, list(x.stride()), x.storage_offset(), bits(torch.empty(0, dtype=torch.uint8).set_(x.untyped_storage()))]
        if x.is_nested: return head + [[facts(part) for part in x.unbind()]]
        if x.layout == torch.sparse_coo: return head + ["sparse_coo", x.is_coalesced(), facts(x._indices()), facts(x._values())]
        if x.layout != torch.strided:
            row = x.layout in (torch.sparse_csr, torch.sparse_bsr)
            return head + [str(x.layout)[6:], facts(x.crow_indices() if row else x.ccol_indices()), facts(x.col_indices() if row else x.row_indices()), facts(x.values())]
        return head + [list(x.stride()), x.storage_offset(), x.untyped_storage().nbytes(), x.is_conj(), bits(x.resolve_conj())]
    if isinstance(x, (torch.storage.TypedStorage, torch.UntypedStorage)):
        return ["storage", str(getattr(x, "dtype", "torch.uint8"))[6:], [float(v) for v in x]]
    if isinstance(x, (torch.dtype, torch.layout, torch.qscheme, torch.device)): return str(x)
    if isinstance(x, np.dtype): return "torch." + str(x)
    if isinstance(x, np.ndarray): return ["numpy", str(x.dtype.newbyteorder("=")), list(x.shape), bits(torch.from_numpy(np.ascontiguousarray(x.astype(x.dtype.newbyteorder("=")))))]
    if isinstance(x, np.generic): return facts(x.item())
    if isinstance(x, dict): return [[facts(k), facts(v)] for k, v in x.items()]
    if isinstance(x, (list, tuple)): return [facts(v) for v in x]
    if isinstance(x, set): return sorted(facts(v) for v in x)
    if isinstance(x, float): return float(x) if x != int(x) else int(x)
    if isinstance(x, complex): return [x.real, x.imag]
    return x

def quantizers():
    x = torch.randn(4, 6)
    per_channel = torch.quantize_per_channel(x, torch.rand(6).double() + 0.1, torch.arange(6), 1, torch.qint8)
    per_tensor = torch.quantize_per_tensor(x, 0.1, 3, torch.quint8)
    half = torch.quantize_per_channel(x, torch.rand(4) + 0.1, torch.rand(4), 0, torch.quint8)
    four = torch.quantize_per_channel(torch.randn(3, 5), torch.rand(3) + 0.1, torch.rand(3), 0, torch.quint4x2)
    return {"tensor": per_tensor, "view": per_tensor[1:3].t(), "channel": per_channel, "float": half, "four": four,
        "wide": torch.quantize_per_tensor(x, 0.5, -7, torch.qint32), "parameter": nn.Parameter(per_tensor, requires_grad=False)}

def sparse():
    x = torch.relu(torch.randn(4, 6))
    twice = torch.sparse_coo_tensor(torch.tensor([[0, 0, 1], [2, 2, 0]]), torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64), (2, 3))
    return {"coo": x.to_sparse(), "twice": twice, "hybrid": x.view(2, 2, 6).to_sparse(2), "csr": x.to_sparse_csr(), "csc": x.half().to_sparse_csc(),
        "bsr": x.to_sparse_bsr((2, 3)), "bsc": x.to_sparse_bsc((2, 2)), "empty": torch.zeros(3, 3).to_sparse(), "parameter": nn.Parameter(x.to_sparse()),
        "batched": torch.stack([x, x]).to_sparse_csr(), "int32": torch.sparse_csr_tensor(torch.tensor([0, 1, 2], dtype=torch.int32), torch.tensor([0, 1], dtype=torch.int32), torch.ones(2), (2, 2))}

def kinds():
    torch.manual_seed(0)
    base = torch.randn(20)
    net = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.Flatten(), nn.LazyLinear(2))
    net(torch.randn(2, 1, 5, 5)).sum().backward()
    adam = torch.optim.Adam(net.parameters()); adam.step()
    raw = torch.randint(0, 256, (32,), dtype=torch.uint8)
    names = "float64 float32 float16 bfloat16 int64 int32 int16 int8 uint8 complex64 complex128".split()
    attributed = nn.Parameter(torch.ones(2)); attributed.tag = "kept"
    return {"dtypes": {n: raw.clone().view(getattr(torch, n)) for n in names}, "bool": raw > 100,
        "shared": [base, base[3:9].view(2, 3).t(), base[5], base], "empty": [torch.zeros(0), torch.zeros(0, 3), torch.tensor(1.5)],
        "parameters": [nn.Parameter(base[:4]), nn.Parameter(base[:4], requires_grad=False), attributed, torch.ones(2, requires_grad=True)],
        "conjugate": torch.tensor([1 + 2j]).conj(), "module": net.state_dict(), "optimizer": adam.state_dict(),
        "ordered": collections.OrderedDict([("b", 1), ("a", torch.ones(1))]), "counter": collections.Counter("aab"),
        "plain": [1, -2, 2**70, 0.5, 1 - 2j, "ü", b"\\x00\\xff", True, None, (1, (2,)), {"x": [], "y": ()}, {1, 2}, torch.Size([2, 3])],
        "types": [torch.float16, torch.sparse_csr, torch.device("cpu"), torch.per_channel_affine, torch.qint8],
        "quantized": quantizers(), "sparse": sparse(), "meta": torch.ones(2, 3, device="meta").shape,
        "nested": [torch.nested.nested_tensor([torch.randn(2, 3), torch.randn(4, 3)]), torch.nested.nested_tensor([torch.randn(2), torch.randn(0)])],
        "storages": [base.untyped_storage(), base[:3].clone()._typed_storage()]}

NUMPY = [np.float64(0.5), np.float32(0.1), np.int64(2**60), np.bool_(True), np.complex64(1 - 2j), np.dtype("float32"), np.arange(6, dtype=np.int16).reshape(2, 3),
    np.asfortranarray(np.arange(6.0).reshape(2, 3)), np.arange(3, dtype=">i4"), np.arange(2, dtype=">c8"), np.zeros(0)]
`;

const WRITE = `
def legacy(value, path, views={}):
    """The stream with parts of storages, as PyTorch 0.3 wrote it."""
    storages = {}
    class P(pickle.Pickler):
        def persistent_id(self, x):
            if not isinstance(x, torch.storage.TypedStorage): return None
            key = str(x._untyped_storage._cdata)
            if key in views:
                root, offset = views[key]
                rkey = str(root._untyped_storage._cdata); storages[rkey] = root
                return ("storage", getattr(torch, root._pickle_storage_type()), rkey, "cpu", root._size(), (key, offset, x._size()))
            storages[key] = x
            return ("storage", getattr(torch, x._pickle_storage_type()), key, "cpu", x._size(), None)
    with open(path, "wb") as f:
        for head in (0x1950a86a20f9469cfc6c, 1001, {"protocol_version": 1001, "little_endian": True, "type_sizes": {"short": 2, "int": 4, "long": 4}}): pickle.dump(head, f, protocol=2)
        P(f, protocol=2).dump(value)
        keys = sorted(storages); pickle.dump(keys, f, protocol=2); f.flush()
        for key in keys: storages[key]._untyped_storage._write_file(f, True, True, torch._utils._element_size(storages[key].dtype))

def tar(value, path, views={}):
    """The archive of the first releases: storages, their parts, tensors, and a pickle that counts them."""
    tensors, storages, kept = {}, {}, []
    class P(pickle.Pickler):
        def persistent_id(self, x):
            if isinstance(x, torch.Tensor): tensors[id(x)] = x; kept.append(x); return id(x)
    data = io.BytesIO(); P(data, protocol=2).dump(value)
    for t in tensors.values(): storages[t.untyped_storage()._cdata] = t._typed_storage()
    parts = [(k, views[str(k)]) for k in storages if str(k) in views]
    roots = {k: s for k, s in storages.items() if str(k) not in views}
    for _, (root, _) in parts: roots[root._untyped_storage._cdata] = root
    def raw(s): return struct.pack("<q", s._size()) + bytes(s.untyped().tolist())
    first = pickle.dumps(len(roots), 2) + b"".join(pickle.dumps((k, "cpu", getattr(torch, s._pickle_storage_type())), 2) + raw(s) for k, s in roots.items())
    first += pickle.dumps([(k, root._untyped_storage._cdata, offset, storages[k]._size()) for k, (root, offset) in parts], 2)
    second = pickle.dumps(len(tensors), 2)
    for k, t in tensors.items():
        second += pickle.dumps((k, t.untyped_storage()._cdata, torch.FloatTensor), 2) + struct.pack("<ii", t.dim(), 0)
        second += struct.pack(f"<{2 * t.dim() + 1}q", *t.shape, *t.stride(), t.storage_offset())
    with tarfile.open(path, "w:", format=tarfile.PAX_FORMAT) as f:
        for name, content in (("sys_info", b"x"), ("pickle", data.getvalue()), ("tensors", second), ("storages", first)):
            info = tarfile.TarInfo(name); info.size = len(content); f.addfile(info, io.BytesIO(content))

value = kinds()
allowed = [np._core.multiarray._reconstruct, np._core.multiarray.scalar, np.ndarray, np.dtype, *{type(x.dtype) for x in NUMPY if hasattr(x, "dtype")}, type(np.dtype("float32"))]
result = {"kinds": {}}
for key, x in value.items():
    torch.save(x, folder + key + ".zip.pt"); torch.save(x, folder + key + ".old.pt", _use_new_zipfile_serialization=False)
    result["kinds"][key] = facts(torch.load(folder + key + ".zip.pt", weights_only=True))
    # Python itself fails on a stream with an untyped storage, and on one with a nested tensor, whose sizes it reads too early.
    if key not in ("storages", "nested"): assert facts(torch.load(folder + key + ".old.pt", weights_only=True)) == result["kinds"][key], key
torch.save(NUMPY, folder + "numpy.pt"); result["numpy"] = facts(NUMPY)

# Storages that are parts of others.
root = torch.arange(12, dtype=torch.float32)
part = torch.empty(0).set_(root.untyped_storage()[8:32])
views = {str(part.untyped_storage()._cdata): (root._typed_storage(), 2)}
old = [root, part, part.view(2, 3).t(), {"i": torch.arange(3)}]
legacy(old, folder + "parts.pt", views)
result["parts"] = facts(torch.load(folder + "parts.pt", weights_only=True))
tar(old, folder + "tar.pt", views)
result["tar"] = facts(torch.load(folder + "tar.pt", weights_only=False))

# Numbers that begin with their highest byte.
def turned(path, to):
    x = {n: v.clone() for n, v in value["dtypes"].items()}; x["bool"] = value["bool"]
    torch.save(x, path)
    order = [v for v in x.values()]
    with zipfile.ZipFile(path) as f: records = {n: f.read(n) for n in f.namelist()}
    with zipfile.ZipFile(to, "w") as f:
        for n, content in records.items():
            if n.endswith("byteorder"): content = b"big"
            if "/data/" in n:
                t = order[int(n.rsplit("/", 1)[1])]; width = t.element_size() // (2 if t.is_complex() else 1)
                content = np.frombuffer(content, np.uint8).reshape(-1, width)[:, ::-1].tobytes()
            f.writestr(n, content)
    return facts(torch.load(to, weights_only=True))
result["big"] = turned(folder + "little.pt", folder + "big.pt")

# Parameters and tensors that get their storage after they were made, as the first releases wrote them.
class New:
    def __init__(self, kind, state): self.kind, self.state = kind, state
def new(path):
    class P(pickle._Pickler):
        def save(self, x, **more):
            if not isinstance(x, New): return super().save(x, **more)
            self.write(b"ctorch.nn.parameter\\nParameter\\n" if x.kind is nn.Parameter else b"ctorch\\nFloatTensor\\n")
            self.save(()); self.write(b"\\x81"); self.save(x.state); self.write(b"b")
        def persistent_id(self, x):
            if not isinstance(x, torch.storage.TypedStorage): return None
            storages[str(x._untyped_storage._cdata)] = x
            return ("storage", torch.FloatStorage, str(x._untyped_storage._cdata), "cpu", x._size(), None)
    storages, s = {}, torch.arange(6.0)._typed_storage()
    tensor = New(torch.FloatTensor, (s, 1, (2, 2), (2, 1)))
    value = [New(nn.Parameter, (tensor, None, collections.OrderedDict(), False, None)), New(nn.Parameter, (True, None, collections.OrderedDict())), tensor]
    with open(path, "wb") as f:
        for head in (0x1950a86a20f9469cfc6c, 1001, {}): pickle.dump(head, f, protocol=2)
        P(f, protocol=2).dump(value); pickle.dump(sorted(storages), f, protocol=2); f.flush()
        for key in sorted(storages): storages[key]._untyped_storage._write_file(f, True, True, 4)
new(folder + "new.pt")
result["new"] = facts(torch.load(folder + "new.pt", weights_only=True))

import argparse, enum
torch.save({"config": argparse.Namespace(lr=0.1, nested={"t": torch.ones(2)}), "range": range(3), "frozen": frozenset([1])}, folder + "objects.pt")
torch.save(nn.Linear(1, 1), folder + "linear.pt")
messages = {}
for name in ("objects", "linear"):
    try: torch.load(folder + name + ".pt", weights_only=True)
    except Exception as error: messages[name] = str(error)
result["messages"] = messages
result["unsafe"] = sorted(torch.serialization.get_unsafe_globals_in_checkpoint(folder + "objects.pt"))
`;

const JSONABLE = `
def jsonable(x):
    if isinstance(x, bytes): return list(x)
    if isinstance(x, (list, tuple)): return [jsonable(v) for v in x]
    if isinstance(x, dict): return {k: jsonable(v) for k, v in x.items()}
    return x
result = jsonable(result)
`;

function facts(x: unknown): Facts {
  if (x instanceof Tensor) return tensorFacts(x);
  if (torch.isStorage(x)) {
    const dtype = x instanceof torch.TypedStorage ? x.dtype.name : "uint8";
    return ["storage", dtype, x.tolist().map(Number)];
  }
  if (x instanceof NumpyArray) {
    return ["numpy", x.tensor.dtype.name, x.tensor.shape, bits(x.tensor) as unknown as Facts];
  }
  if (x instanceof torch.Scalar) {
    const { value } = x;
    return typeof value === "object" ? [value.re, value.im] : Number(value);
  }
  if (x instanceof Uint8Array) return [...x];
  if (x instanceof Set) return [...x].map(facts).sort();
  if (Array.isArray(x)) return x.map(facts);
  if (x instanceof Map) return [...x].map(([key, value]) => [facts(key), facts(value)]);
  if (typeof x === "bigint") return Number(x);
  if (typeof x !== "object" || x === null) return x as Facts;
  if ("name" in x || x instanceof torch.Device) return String(x);
  const isInts = x instanceof torch.IntDict;
  return Object.entries(x).map(([key, value]) => [isInts ? Number(key) : key, facts(value)]);
}

function tensorFacts(x: Tensor): Facts {
  const aten = torch as unknown as Record<string, (...args: unknown[]) => unknown>;
  const of = (name: string) => facts(aten[name]?.(x));
  const head = [x.constructor.name, x.dtype.name, x.isNested ? x.unbind().length : x.shape, x.requiresGrad];
  if (x.isQuantized) {
    const scheme = Number(x.qscheme());
    const parts =
      scheme === 0
        ? [of("qScale"), of("qZeroPoint")]
        : [of("qPerChannelScales"), of("qPerChannelZeroPoints"), of("qPerChannelAxis")];
    const name = ["per_tensor_affine", "per_channel_affine", "", "", "per_channel_affine_float_qparams"][scheme] ?? "";
    const bytes = bits(torch.empty([0], { dtype: "uint8" }).set_(x.untypedStorage().elements));
    return [...head, name, parts, x.stride(), x.storageOffset(), bytes as unknown as Facts];
  }
  if (x.isNested) return [...head, x.unbind().map(facts)];
  const layout = x.layout.name;
  if (layout === "sparse_coo") return [...head, layout, x.isCoalesced(), of("_indices"), of("_values")];
  if (layout !== "strided") {
    const [compressed, plain] = /r$/.test(layout) ? ["crowIndices", "colIndices"] : ["ccolIndices", "rowIndices"];
    return [...head, layout, of(compressed as string), of(plain as string), of("values")];
  }
  const bytes = bits(x.resolveConj()) as unknown as Facts;
  return [...head, x.stride(), x.storageOffset(), x.untypedStorage().nbytes(), x.isConj(), bytes];
}

/** JSON of both sides has bytes as base64 or as numbers, and large integers as doubles. */
const plain = (value: Facts): unknown => JSON.parse(JSON.stringify(value));

const KINDS = [
  ..."dtypes bool shared empty parameters conjugate module optimizer ordered counter plain types".split(" "),
  ..."quantized sparse meta nested storages".split(" "),
];

/** Both formats of each kind. */
const FILES = KINDS.flatMap((kind) => ["zip", "old"].map((format) => [kind, format] as const));

/** What a class of the program gets in place of Python's. */
class Namespace {
  lr?: number;
  nested?: Record<string, Tensor>;
}

describe.skipIf(noPython)("beside Python", () => {
  let theirs: Record<"numpy" | "parts" | "tar" | "big" | "new", Facts> & {
    kinds: Record<string, Facts>;
    messages: Record<string, string>;
    unsafe: string[];
  };
  beforeAll(async () => {
    theirs = await python(`${PYTHON}\n${WRITE}\n${JSONABLE}`, { folder: inFolder("") });
  }, 120_000);
  afterEach(() => torch.serialization.clearSafeGlobals());

  test.each(FILES)("%s is read from the %s format", async (kind, format) => {
    const loaded = await torch.load(inFolder(`${kind}.${format}.pt`));
    expect(plain(facts(loaded))).toEqual(plain(theirs.kinds[kind] as Facts));
    if (format === "old") return;
    const mapped = await torch.load(inFolder(`${kind}.${format}.pt`), { mmap: true });
    expect(plain(facts(mapped))).toEqual(plain(theirs.kinds[kind] as Facts));
  });

  test("what is written here in both formats is read by Python", async () => {
    for (const [kind, format] of FILES) {
      const value = await torch.load(inFolder(`${kind}.zip.pt`));
      await torch.save(value, inFolder(`${kind}.${format}.ours.pt`), { _useNewZipfileSerialization: format === "zip" });
    }
    const read = await python<Record<string, Facts>>(
      `${PYTHON}
result = {}
for kind, format in args["files"]:
    # Python itself fails on a stream with a nested tensor, whose sizes it reads too early.
    if (kind, format) != ("nested", "old"): result[kind + format] = facts(torch.load(f"{folder}{kind}.{format}.ours.pt", weights_only=True))
${JSONABLE}`,
      { folder: inFolder(""), files: FILES },
    );
    for (const [kind, format] of FILES) {
      const expected = kind + format === "nestedold" ? undefined : plain(theirs.kinds[kind] as Facts);
      expect(read[kind + format] && plain(read[kind + format] as Facts), `${kind} ${format}`).toEqual(expected);
    }
    const again = await torch.load(inFolder("nested.old.ours.pt"));
    expect(plain(facts(again))).toEqual(plain(theirs.kinds.nested as Facts));
  }, 60_000);

  test("numpy's arrays, numbers and dtypes are read", async () => {
    expect(plain(facts(await torch.load(inFolder("numpy.pt"))))).toEqual(plain(theirs.numpy));
  });

  test.each(["parts", "tar", "big", "new"] as const)("%s: what older or other machines wrote is read", async (name) => {
    expect(plain(facts(await torch.load(inFolder(`${name}.pt`))))).toEqual(plain(theirs[name]));
  });

  test("parts of a storage share its memory", async () => {
    for (const name of ["parts", "tar"]) {
      const [root, part, view] = await torch.load<Tensor[]>(inFolder(`${name}.pt`));
      root?.setAt(2, 100);
      expect([part?.at(0).item(), view?.at(0, 0).item()]).toEqual([100, 100]);
    }
  });

  test("a file from before PyTorch 1.6 cannot be mapped", async () => {
    const message = /mmap can only be used with files saved with `torch\.save\(.*_useNewZipfileSerialization: true/;
    for (const name of ["module.old", "tar"])
      await expect(torch.load(inFolder(`${name}.pt`), { mmap: true })).rejects.toThrow(message);
  });

  test("a stream is put on the device that is asked for", async () => {
    const path = inFolder("shared.old.pt");
    const [base] = await torch.load<[Tensor]>(path, "meta");
    expect([String(base.device), base.shape]).toEqual(["meta", [20]]);
    const seen: unknown[] = [];
    const [kept] = await torch.load<[Tensor]>(path, {
      mapLocation: (storage: UntypedStorage, location: string) => {
        seen.push(storage.nbytes(), location);
        return storage;
      },
    });
    expect(seen).toEqual([80, "cpu"]);
    expect(kept.device.type).toBe("cpu");
  });

  test("classes of Python's are refused by name, as Python does", async () => {
    const named = (text: string) => /GLOBAL (\S+) was not an allowed global/.exec(text)?.[1];
    for (const [name, message] of Object.entries(theirs.messages)) {
      const ours = await torch.load(inFolder(`${name}.pt`)).catch(String);
      expect(named(String(ours)), name).toBe(named(message));
    }
    const unsafe = await torch.serialization.getUnsafeGlobalsInCheckpoint(inFolder("objects.pt"));
    expect(unsafe.sort()).toEqual(theirs.unsafe);
  });

  test("classes that were allowed are made of what the file says", async () => {
    const path = inFolder("objects.pt");
    const allowed: serialization.SafeGlobal[] = [
      [Namespace, "argparse.Namespace"],
      [(start: number, stop: number) => Array.from({ length: stop - start }, (_, i) => start + i), "builtins.range"],
      [(items: unknown[]) => new Set(items), "builtins.frozenset"],
    ];
    const loaded = await torch.serialization.safeGlobals(allowed, () => torch.load<Record<string, Namespace>>(path));
    expect(loaded.config).toBeInstanceOf(Namespace);
    expect(loaded.config?.lr).toBe(0.1);
    expect(loaded.config?.nested?.t?.tolist()).toEqual([1, 1]);
    expect([loaded.range, loaded.frozen]).toEqual([[0, 1, 2], new Set([1])]);
    expect(torch.serialization.getSafeGlobals()).toEqual([]);
    await expect(torch.load(path)).rejects.toThrow(/argparse\.Namespace was not an allowed global/);
    torch.serialization.addSafeGlobals(allowed.slice(0, 2));
    expect(await torch.serialization.getUnsafeGlobalsInCheckpoint(path)).toEqual(["builtins.frozenset"]);
  });
});

test("what is to be allowed is checked", () => {
  const add = torch.serialization.addSafeGlobals as (...given: unknown[]) => void;
  expect(() => add([Namespace])).toThrow(/expected pairs of a function or class and the full name it has in Python/);
  expect(() => add([[Namespace]])).toThrow(
    "Expected tuple of length 2 (global, str of callable full path), but got tuple",
  );
  expect(() => add([[Namespace, 3]])).toThrow(
    "Expected second item in tuple to be str of callable full path, but got: 3",
  );
  expect(() => add([["argparse.Namespace", Namespace]])).toThrow(/expected a function or class first/);
});
