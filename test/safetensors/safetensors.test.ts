import { readFile, truncate, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import torch, { IndexError, KeyError, ValueError } from "../../src/index.js";
import { SAFETENSORS_DTYPES } from "../../src/safetensors/format.js";
import * as safetensors from "../../src/safetensors/index.js";
import { type Bits, bits, expectSameBits, noPython, python } from "../python.js";
import { temporaryFolder } from "../torch/serialization/folder.js";

const inFolder = temporaryFolder();

/** A tensor of each dtype that the format has, with every byte there is among its elements. */
function everyDtype(): Record<string, torch.Tensor> {
  const bytes = torch.tensor(Uint8Array.from({ length: 256 }, (_, i) => (i * 37) % 256));
  const tensors = Object.values(SAFETENSORS_DTYPES).map(({ name }) => {
    const source = name === "bool" ? bytes.remainder(2) : bytes;
    return [name, source.view(name).view(2, -1).clone()] as const;
  });
  return {
    ...Object.fromEntries(tensors),
    scalar: torch.tensor(3, { dtype: "float64" }),
    empty: torch.zeros(0, 3),
    strided: torch.arange(6).view(2, 3).t(),
    'a name with spaces, ü and "quotes"\n': torch.zeros(1),
  };
}

describe.skipIf(noPython)("beside Python's safetensors", () => {
  const names = { ours: "ours.safetensors", theirs: "theirs.safetensors" };
  let result: {
    read: Record<string, Bits>;
    metadata: Record<string, string>;
    written: Record<string, Bits>;
    slices: Bits[];
  };
  beforeAll(async () => {
    await safetensors.saveFile(everyDtype(), inFolder(names.ours), { format: "pt" });
    result = await python(
      `
from safetensors import safe_open
from safetensors.torch import load_file, save_file
ours = load_file(args["ours"])
with safe_open(args["ours"], framework="pt") as f:
    metadata = f.metadata()
save_file(ours, args["theirs"], metadata={"format": "pt"})
generator = torch.Generator().manual_seed(0)
mixed = {"odd": torch.ones(3, dtype=torch.bool), "x": torch.randn(7, 3, 2, generator=generator), "half": torch.randn(5, generator=generator).half()}
save_file(mixed, args["mixed"])
with safe_open(args["mixed"], framework="pt") as f:
    x = f.get_slice("x")
    slices = [x[0], x[2:5], x[-1, :, 1], x[1:6:2, 1:], x[:, 0:2], x[..., 1]]
result = {"read": {k: bits(v) for k, v in ours.items()}, "metadata": metadata,
    "written": {k: bits(v) for k, v in mixed.items()}, "slices": [bits(s) for s in slices]}
`,
      { ours: inFolder(names.ours), theirs: inFolder(names.theirs), mixed: inFolder("mixed.safetensors") },
    );
  });

  test("Python reads every dtype with our bits", () => {
    const tensors = everyDtype();
    expect(Object.keys(result.read).sort()).toEqual(Object.keys(tensors).sort());
    for (const [name, tensor] of Object.entries(tensors)) expect(bits(tensor), name).toEqual(result.read[name]);
    expect(result.metadata).toEqual({ format: "pt" });
  });

  test("the file has the very bytes that Python writes", async () => {
    expect((await readFile(inFolder(names.ours))).equals(await readFile(inFolder(names.theirs)))).toBe(true);
  });

  test.each([false, true])("we read every dtype with Python's bits, mapped: %s", async (mmap) => {
    const loaded = await safetensors.loadFile(inFolder(names.theirs), { mmap });
    for (const [name, tensor] of Object.entries(everyDtype())) expect(bits(loaded[name]!), name).toEqual(bits(tensor));
    const mixed = await safetensors.loadFile(inFolder("mixed.safetensors"), { mmap });
    for (const [name, theirs] of Object.entries(result.written)) expectSameBits(mixed[name]!, theirs, name);
  });

  test.each([false, true])("parts of a tensor are Python's slices, mapped: %s", async (mmap) => {
    const file = await safetensors.safeOpen(inFolder("mixed.safetensors"), { mmap });
    const x = file.getSlice("x");
    expect([x.shape, x.dtype]).toEqual([[7, 3, 2], torch.float32]);
    const slices = [
      await x.at(0),
      await x.at("2:5"),
      await x.at(-1, ":", 1),
      await x.at("1:6:2", "1:"),
      await x.at(":", "0:2"),
      await x.at("...", 1),
    ];
    for (const [i, slice] of slices.entries()) expectSameBits(slice, result.slices[i]!, `slice ${i}`);
    expect((await x.at("5:2")).shape).toEqual([0, 3, 2]);
    await expect(x.at(7)).rejects.toThrow(IndexError);
    await file.close();
  });
});

test("a file that is opened gives names, metadata and one tensor at a time", async () => {
  const path = inFolder("open.safetensors");
  await safetensors.saveFile(
    { b: torch.ones(2), a: torch.zeros(1, { dtype: "int64" }), __proto__x: torch.ones(1) },
    path,
    {
      __proto__y: "1",
    },
  );
  const file = await safetensors.safeOpen(path);
  expect(file.keys()).toEqual(["a", "__proto__x", "b"]);
  expect(file.metadata()).toEqual({ __proto__y: "1" });
  expect((await file.getTensor("b")).tolist()).toEqual([1, 1]);
  await expect(file.getTensor("c")).rejects.toThrow(KeyError);
  expect(() => file.getSlice("c")).toThrow('contains no tensor called "c"');
  await file.close();
});

test("a write to a mapped tensor does not change the file, nor the tensor that is read next", async () => {
  const path = inFolder("private.safetensors");
  await safetensors.saveFile({ x: torch.ones(1000) }, path);
  const before = await readFile(path);
  const file = await safetensors.safeOpen(path, { mmap: true });
  const x = await file.getTensor("x");
  x.fill_(7);
  await file.close();
  expect((await readFile(path)).equals(before)).toBe(true);
  expect(x.sum().item()).toBe(7000);
  expect((await safetensors.loadFile(path, { mmap: true })).x!.sum().item()).toBe(1000);
});

test("a mapped tensor lies in the file's pages, also when the file is replaced as a whole", async () => {
  const path = inFolder("mapped.safetensors");
  await safetensors.saveFile({ x: torch.ones(1 << 20) }, path);
  const { x } = await safetensors.loadFile(path, { mmap: true });
  if (process.platform === "linux") expect(await isMapped(x!, path)).toBe(true);
  await safetensors.saveFile({ x: torch.zeros(3) }, path);
  expect(x!.sum().item()).toBe(1 << 20);
});

/** Whether the tensor's memory is the system's map of that file. */
async function isMapped(tensor: torch.Tensor, path: string): Promise<boolean> {
  const maps = (await readFile("/proc/self/maps", "utf8")).split("\n").filter((line) => line.endsWith(path));
  return maps.some((line) => {
    const [from, to] = line
      .split(" ")[0]!
      .split("-")
      .map((address) => BigInt(`0x${address}`));
    return tensor.dataPtr() >= from! && tensor.dataPtr() < to!;
  });
}

test("a tensor that lies where no element of its dtype may is read", async () => {
  const header = JSON.stringify({
    flag: { dtype: "BOOL", shape: [1], data_offsets: [0, 1] },
    x: { dtype: "F64", shape: [2], data_offsets: [1, 17] },
  });
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  const data = Buffer.concat([Buffer.of(1), Buffer.from(Float64Array.of(0.5, -3).buffer)]);
  const path = inFolder("unaligned.safetensors");
  await writeFile(path, Buffer.concat([length, Buffer.from(header), data]));
  for (const mmap of [false, true]) {
    const { x, flag } = await safetensors.loadFile(path, { mmap });
    expect([x!.tolist(), flag!.tolist()]).toEqual([[0.5, -3], [true]]);
  }
});

test("a file that is cut short, empty, or a folder is an error that names it", async () => {
  const path = inFolder("short.safetensors");
  await safetensors.saveFile({ x: torch.ones(100) }, path);
  await truncate(path, 300);
  await expect(safetensors.loadFile(path)).rejects.toThrow(
    /"x" has the offsets \[0,400\] in \d+ bytes .*short\.safetensors/,
  );
  await truncate(path, 0);
  for (const mmap of [false, true]) {
    await expect(safetensors.loadFile(path, { mmap })).rejects.toThrow(/only 0 bytes \(.*short\.safetensors\)/);
  }
  await expect(safetensors.loadFile(inFolder("."))).rejects.toThrow(/expected a file, but it is a folder/);
});

test("a file that is cut short while it is open is an error at the next read", async () => {
  const path = inFolder("later.safetensors");
  await safetensors.saveFile({ x: torch.ones(100) }, path);
  const file = await safetensors.safeOpen(path);
  await truncate(path, 300);
  await expect(file.getTensor("x")).rejects.toThrow(/later\.safetensors became shorter while it was read/);
  await file.close();
});

test("what is no tensor, or has a dtype that the format lacks, is refused, and no file appears", async () => {
  const path = inFolder("never.safetensors");
  const save = (tensors: object, metadata?: object) => safetensors.saveFile(tensors as never, path, metadata as never);
  await expect(save({ x: 1 })).rejects.toThrow(
    new ValueError("Key `x` is invalid, expected torch.Tensor but received 1"),
  );
  await expect(save([torch.ones(1)])).rejects.toThrow("Expected an object of names and Tensors");
  await expect(save({ x: torch.eye(2).toSparse() })).rejects.toThrow("save a sparse tensors: `['x']`");
  await expect(save({ x: torch.ones(1) }, { a: 1 })).rejects.toThrow('expected the metadata "a" to be a string');
  await expect(save({ x: torch.zeros(1, { dtype: "complex128" }) })).rejects.toThrow(
    'safetensors files hold no torch.complex128, which "x" is',
  );
  await expect(readFile(path)).rejects.toMatchObject({ code: "ENOENT" });
});
