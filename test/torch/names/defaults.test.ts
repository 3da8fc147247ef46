/** What tensors are made as where nothing is said, against Python. */

import torch, { aten, nn } from "libtorch-node";
import { afterEach, describe, expect, test } from "vitest";
import { noPython, python } from "../../python.js";

afterEach(() => {
  torch.setDefaultDtype(torch.float32);
  torch.setDefaultDevice(null);
});

const dtypes = ["float32", "float64", "float16", "bfloat16"] as const;

describe.skipIf(noPython)("the default dtype", () => {
  test("decides what creation, promotion and layers make, as in Python", async () => {
    const expected = await python<Record<string, string[]>>(
      `
result = {}
for name in args:
    torch.set_default_dtype(getattr(torch, name))
    i = torch.arange(3)
    made = [torch.tensor([1.5]), torch.tensor(1.5), torch.zeros(2), torch.ones(2), torch.empty(2), torch.rand(2), torch.randn(2),
        torch.eye(2), torch.linspace(0, 1, 3), torch.full((2,), 0.5), torch.hann_window(3), torch.scalar_tensor(1), torch.arange(0, 1, 0.5),
        torch.normal(0.0, 1.0, (2,)), i / 2, i * 0.5, i.mean(dtype=torch.get_default_dtype()), i.sin(), torch.tensor([]), torch.as_tensor([0.5]),
        torch.Tensor(2), torch.Tensor([1]), torch.asarray([0.5]), torch.tensor([True]), torch.tensor(3)]
    if name in ("float32", "float64"):
        made += [torch.tensor([1j]), nn.Linear(2, 2).weight, nn.BatchNorm1d(2).running_mean, nn.BatchNorm1d(2).num_batches_tracked, nn.Embedding(2, 2).weight,
            nn.TransformerEncoderLayer(4, 2).linear1.weight, nn.Conv2d(1, 1, 1).bias, nn.LayerNorm(2).weight, nn.PReLU().weight]
    result[name] = [str(t.dtype) for t in made] + [torch.finfo().dtype, repr(torch.tensor([0.5])), repr(torch.tensor([0.5], dtype=torch.float32))]
torch.set_default_dtype(torch.float32)
`,
      dtypes,
    );
    for (const name of dtypes) {
      torch.setDefaultDtype(torch[name]);
      expect(torch.getDefaultDtype()).toBe(torch[name]);
      const i = aten.arange(3);
      const made = [
        ...[
          torch.tensor([1.5]),
          torch.tensor(1.5),
          aten.zeros(2),
          aten.ones(2),
          aten.empty(2),
          aten.rand(2),
          aten.randn(2),
        ],
        ...[aten.eye(2), aten.linspace(0, 1, 3), torch.full([2], 0.5), aten.hannWindow(3), aten.scalarTensor(1)],
        ...[
          aten.arange(0, 1, 0.5),
          aten.normal(0, 1, [2]),
          i.div(2),
          i.mul(0.5),
          i.mean({ dtype: torch.getDefaultDtype() }),
        ],
        ...[i.sin(), torch.tensor([]), torch.asTensor([0.5]), new torch.Tensor(2), new torch.Tensor([1])],
        ...[torch.asarray([0.5]), torch.tensor([true]), torch.tensor(3n)],
      ];
      if (name === "float32" || name === "float64") {
        made.push(torch.tensor([{ re: 0, im: 1 }]), new nn.Linear(2, 2).weight, new nn.BatchNorm1d(2).runningMean);
        made.push(new nn.BatchNorm1d(2).numBatchesTracked!, new nn.Embedding(2, 2).weight);
        made.push(new nn.TransformerEncoderLayer(4, 2).linear1.weight, new nn.Conv2d(1, 1, 1).bias);
        made.push(new nn.LayerNorm(2).weight!, new nn.PReLU().weight);
      }
      const said = [...made.map(({ dtype }) => String(dtype)), torch.finfo().dtype];
      said.push(String(torch.tensor([0.5])), String(torch.tensor([0.5], { dtype: "float32" })));
      expect(said, name).toEqual(expected[name]);
    }
  });

  test("draws the numbers of that dtype", async () => {
    const expected = await python<number[]>(`
torch.set_default_dtype(torch.float64)
torch.manual_seed(3)
result = torch.rand(3).tolist() + nn.Linear(2, 1).weight.flatten().tolist()
`);
    torch.setDefaultDtype(torch.float64);
    torch.manualSeed(3);
    const drawn = aten.rand(3).tolist() as number[];
    expect([...drawn, ...(new nn.Linear(2, 1).weight.flatten().tolist() as number[])]).toEqual(expected);
  });
});

test("a default dtype is floating-point", () => {
  expect(() => torch.setDefaultDtype(torch.int64)).toThrow(
    "only floating-point types are supported as the default type",
  );
  expect(() => torch.setDefaultDtype(null as never)).toThrow("invalid dtype object");
  expect(() => torch.setDefaultDtype("float31")).toThrow("expected a dtype");
  expect(() => Reflect.apply(torch.setDefaultDtype, undefined, [torch.float64, 5])).toThrow("takes at most 1 argument");
  expect(torch.getDefaultDtype()).toBe(torch.float32);
});

describe.skipIf(noPython)("the default device", () => {
  test("is where what is given none is made, as in Python", async () => {
    const expected = await python<string[]>(`
import numpy
torch.set_default_device("meta")
made = [torch.tensor([1.0]), torch.as_tensor([1.0]), torch.asarray([1.0]), torch.zeros(2), torch.rand(2), torch.full((2,), 1.0), torch.arange(3),
    torch.scalar_tensor(1), torch.eye(2), torch.fft.fftfreq(3), nn.Linear(2, 2).weight, nn.BatchNorm1d(2).running_var,
    torch.tensor(torch.ones(2, device="cpu")), torch.from_numpy(numpy.ones(2)), torch.normal(0.0, 1.0, (2,)), torch.frombuffer(bytearray(4), dtype=torch.float32),
    torch.zeros(2, device="cpu"), torch.zeros_like(torch.ones(1, device="cpu")), torch.Tensor([1.0]), torch.FloatTensor([1.0]),
    torch.ones(1, device="cpu").new_zeros(2), torch.tensor([1.0], device="cpu"), nn.Linear(2, 2, device="cpu").weight]
result = [str(t.device) for t in made] + [str(torch.get_default_device())]
`);
    torch.setDefaultDevice("meta");
    const cpu = { device: "cpu" };
    const made = [
      ...[torch.tensor([1]), torch.asTensor([1]), torch.asarray([1]), aten.zeros(2), aten.rand(2), torch.full([2], 1)],
      ...[aten.arange(3), aten.scalarTensor(1), aten.eye(2), aten.fftFftfreq(3)],
      ...[new nn.Linear(2, 2).weight, new nn.BatchNorm1d(2).runningVar, torch.tensor(aten.ones(2, cpu))],
      ...[torch.fromNumpy(new Float64Array(2)), aten.normal(0, 1, [2])],
      ...[
        torch.frombuffer(new Uint8Array(4), { dtype: "float32" }),
        aten.zeros(2, cpu),
        aten.zerosLike(aten.ones(1, cpu)),
      ],
      ...[new torch.Tensor([1]), torch.FloatTensor([1]), aten.ones(1, cpu).newZeros([2]), torch.tensor([1], cpu)],
      new nn.Linear(2, 2, cpu).weight,
    ];
    expect([...made.map(({ device }) => String(device)), String(torch.getDefaultDevice())]).toEqual(expected);
    torch.setDefaultDevice(null);
    expect(String(torch.getDefaultDevice())).toBe("cpu");
    expect(String(aten.zeros(2).device)).toBe("cpu");
  });
});

test("torch.device runs a function with a device as the default", () => {
  const layer = torch.device("meta", () => {
    expect(String(torch.device("cpu", () => aten.zeros(1)).device)).toBe("cpu");
    return new nn.Linear(3, 4);
  });
  expect([String(layer.weight.device), layer.weight.shape]).toEqual(["meta", [4, 3]]);
  expect(() =>
    torch.device("meta", () => {
      throw new Error("mine");
    }),
  ).toThrow("mine");
  expect(String(aten.zeros(1).device)).toBe("cpu");
  expect(() => torch.device("meta", async () => {})).toThrow("needs a synchronous function");
  expect(() => torch.setDefaultDevice("foo")).toThrow("device type at start of device string: foo");
  expect(String(torch.device("cuda", 1))).toBe("cuda:1");
  expect(String(torch.device(1))).toBe("cuda:1");
});
