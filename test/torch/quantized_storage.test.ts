import torch from "libtorch-node";
import { expect, test } from "vitest";
import { noPython, python } from "../python.js";

type Storage = InstanceType<typeof torch.TypedStorage>;

const NAMES = ["QInt8Storage", "QUInt8Storage", "QInt32Storage", "QUInt4x2Storage", "QUInt2x4Storage"] as const;

test.skipIf(noPython)("storages of quantized elements hold their integers, as Python's", async () => {
  const expected = await python(
    `
def told(name):
    made = getattr(torch, name)
    s = made([1, 2, 3])
    before = [s.size(), s.element_size(), s.nbytes(), str(s.dtype), s.tolist(), s.type(), s.clone().type(), str(s)]
    s[1] = 7
    return before + [s.tolist(), s.fill_(5).tolist(), made(4).nbytes(), made().size(), isinstance(s, made), isinstance(s, torch.FloatStorage)]
def of(scale, dtype):
    s = torch.quantize_per_tensor(torch.arange(3.0), scale, 10, dtype).storage()
    return [str(s), s.type(), isinstance(s, torch.QInt8Storage)]
result = [[told(name) for name in args], [of(0.5, t) for t in (torch.qint8, torch.quint8, torch.qint32)]]
`,
    NAMES,
  );
  const told = (name: (typeof NAMES)[number]) => {
    const made = torch[name];
    const s = made([1, 2, 3]);
    const before = [s.size(), s.elementSize(), s.nbytes(), String(s.dtype), s.tolist(), s.type(), s.clone().type()];
    before.push(String(s));
    s.setAt(1, 7);
    const after = [s.tolist(), s.fill_(5).tolist(), made(4).nbytes(), made().size()];
    return [...before, ...after, s instanceof made, s instanceof torch.FloatStorage];
  };
  const of = (scale: number, dtype: torch.DType) => {
    const s = torch.quantizePerTensor(torch.arange(3).float(), scale, 10, dtype).storage() as Storage;
    return [String(s), s.type(), s instanceof torch.QInt8Storage];
  };
  const quantized = [torch.qint8, torch.quint8, torch.qint32].map((dtype) => of(0.5, dtype));
  expect([NAMES.map(told), quantized]).toEqual(expected);
});

test("EnforceUnique sees each key once", () => {
  const unique = new torch.autograd.profiler.EnforceUnique();
  unique.see(1, "a");
  unique.see(1);
  unique.see(1, "b");
  expect(() => unique.see(1, "a")).toThrow("duplicate key: (1, 'a')");
  expect(() => unique.see(1)).toThrow("duplicate key: (1,)");
});
