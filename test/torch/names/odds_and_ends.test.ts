/** Names of many namespaces that are not operators, layers or optimizers, against Python. */

import torch, { backends, nn, type Tensor } from "libtorch-node";
import { expect, test, vi } from "vitest";
import { noPython } from "../../python.js";
import { expectSame, type Row } from "./table.js";

const as = (value: unknown) => value as never;
const x = torch.tensor([
  [1, 2],
  [3, Number.NaN],
]);
const whole = torch.tensor([1, 2], { dtype: "int64" });
const setup = `
x = torch.tensor([[1.0, 2.0], [3.0, float("nan")]])
whole = torch.tensor([1, 2])
cuda, cpu, backends = torch.cuda, torch.cpu, torch.backends
def flags(): return [backends.cuda.flash_sdp_enabled(), backends.cuda.math_sdp_enabled(), backends.cuda.mem_efficient_sdp_enabled(), backends.cuda.cudnn_sdp_enabled()]
def within(mode, read):
    with mode: inside = read()
    return [inside, read()]
checks = torch.sparse.check_sparse_tensor_invariants
def coo(): return torch.sparse_coo_tensor(torch.tensor([[5]]), torch.tensor([1.0]), (3,))
def close(*a, **k): torch.testing.assert_allclose(*a, **k)
`;
const flags = () => [
  ...[backends.cuda.flashSdpEnabled(), backends.cuda.mathSdpEnabled()],
  ...[backends.cuda.memEfficientSdpEnabled(), backends.cuda.cudnnSdpEnabled()],
];
const checks = torch.sparse.checkSparseTensorInvariants;
const coo = () => torch.sparseCooTensor(torch.tensor([[5]], { dtype: "int64" }), torch.tensor([1]), [3]);
const close = torch.testing.assertAllclose;

const includes: Row[] = [
  ["[1 in x, 5 in x, 2.0 in x, True in x]", () => [x.includes(1), x.includes(5), x.includes(2), x.includes(true)]],
  ["float('nan') in x", () => x.includes(Number.NaN)],
  ["[2 in whole, 2.5 in whole]", () => [whole.includes(2), whole.includes(2.5)]],
  [
    "1j in torch.tensor([1j])",
    () => torch.tensor([{ re: 0, im: 1 }]).includes(new torch.Scalar({ re: 0, im: 1 }, "complex")),
  ],
  ["torch.tensor([7.0, 2.0]) in x", () => x.includes(torch.tensor([7, 2]))],
  ["torch.tensor(9.0) in x", () => x.includes(torch.tensor(9))],
  ["torch.ones(3) in x", () => x.includes(torch.ones(3))],
  ["'a' in x", () => x.includes(as("a")), /only supports a Tensor or a number, but you passed in 'a'/],
  ["None in x", () => x.includes(as(null)), /only supports a Tensor or a number, but you passed in null/],
  ["1 in torch.empty(0)", () => torch.empty(0).includes(1)],
];

const modes: Row[] = [
  ["flags()", flags],
  [
    "within(backends.cuda.sdp_kernel(enable_flash=False), flags)",
    () => [backends.cuda.sdpKernel({ enableFlash: false }, flags), flags()],
  ],
  [
    "within(backends.cuda.sdp_kernel(True, False, False, True), flags)",
    () => {
      const guard = backends.cuda.sdpKernel(true, false, false, true);
      const inside = flags();
      guard[Symbol.dispose]();
      return [inside, flags()];
    },
  ],
  ["within(backends.cuda.sdp_kernel(), flags)", () => [backends.cuda.sdpKernel({}, flags), flags()]],
  ["checks.is_enabled()", () => checks.isEnabled()],
  ["within(checks(), checks.is_enabled)", () => [checks(checks.isEnabled), checks.isEnabled()]],
  [
    "checks.enable();; within(checks(False), checks.is_enabled)",
    () => {
      checks.enable();
      return [checks(false, checks.isEnabled), checks.isEnabled()];
    },
  ],
  [
    "checks.enable();; coo()",
    () => {
      checks.enable();
      return coo();
    },
  ],
  [
    "checks.disable();; within(checks(), coo)",
    () => {
      checks.disable();
      return checks(coo);
    },
  ],
  ["backends.mkl.verbose(0).__enter__()", () => backends.mkl.verbose(0, () => null)],
  ["[backends.mkl.VERBOSE_OFF, backends.mkl.VERBOSE_ON]", () => [backends.mkl.VERBOSE_OFF, backends.mkl.VERBOSE_ON]],
  [
    "[backends.mkldnn.VERBOSE_OFF, backends.mkldnn.VERBOSE_ON, backends.mkldnn.VERBOSE_ON_CREATION]",
    () => [backends.mkldnn.VERBOSE_OFF, backends.mkldnn.VERBOSE_ON, backends.mkldnn.VERBOSE_ON_CREATION],
  ],
];

const one = torch.ones(2);
const allclose: Row[] = [
  ["close(x, x)", () => close(x, x) ?? null],
  ["close(torch.ones(2), torch.ones(2) * 2)", () => close(one, one.mul(2))],
  ["close(torch.ones(2), torch.ones(2) * 2, msg='my text')", () => close(one, one.mul(2), { msg: "my text" })],
  ["close(torch.ones(2), torch.ones(2, dtype=torch.float64))", () => close(one, one.double()) ?? null],
  ["close(torch.ones(2), torch.ones(2) + 5e-5)", () => close(one, one.add(5e-5)) ?? null],
  ["close(torch.ones(2), torch.ones(2) + 5e-4)", () => close(one, one.add(5e-4))],
  ["close(torch.ones(2), torch.ones(2) + 5e-5, rtol=0.0, atol=0.0)", () => close(one, one.add(5e-5), 0, 0)],
  [
    "close(torch.ones(2), torch.ones(2), rtol=0.1)",
    () => close(one, one, { rtol: 0.1 }),
    /Both 'rtol' and 'atol' must be either specified/,
  ],
  ["close([1.0, 2.0], [1.0, 3.0])", () => close([1, 2], [1, 3]), /Mismatched elements: 1 \/ 2 \(50.0%\)/],
  ["close(x, x, equal_nan=False)", () => close(x, x, { equalNan: false })],
  ["close(torch.ones(2), torch.ones(3))", () => close(one, torch.ones(3))],
];

const modules: Row[] = [
  ["torch.get_device_module() is cpu", () => torch.getDeviceModule() === torch.cpu],
  ["torch.get_device_module('cuda:1') is cuda", () => torch.getDeviceModule("cuda:1") === torch.cuda],
  [
    "torch.get_device_module(torch.device('cpu')) is cpu",
    () => torch.getDeviceModule(torch.device("cpu")) === torch.cpu,
  ],
  ["torch.get_device_module('nonsense')", () => torch.getDeviceModule("nonsense")],
  ["torch.get_device_module(3)", () => torch.getDeviceModule(as(3))],
  ["torch.get_device_module('vulkan')", () => torch.getDeviceModule("vulkan")],
  [
    "[cpu.is_available(), cpu.is_initialized(), cpu.device_count(), cpu.current_device()]",
    () => {
      const { isAvailable, isInitialized, deviceCount, currentDevice } = torch.cpu;
      return [isAvailable(), isInitialized(), deviceCount(), currentDevice()];
    },
  ],
  [
    "[cpu.synchronize(), cpu.synchronize('cpu'), cpu.set_device('cpu')]",
    () => [
      ...[torch.cpu.synchronize() ?? null, torch.cpu.synchronize("cpu") ?? null, torch.cpu.setDevice("cpu") ?? null],
    ],
  ],
  [
    "s = cpu.Stream();; [v is s for v in within(cpu.stream(s), cpu.current_stream)]",
    () => {
      const s = new torch.cpu.Stream();
      return [torch.cpu.stream(s, torch.cpu.currentStream) === s, torch.cpu.currentStream() === s];
    },
  ],
  [
    "s = cpu.Stream();; [v is s for v in within(cpu.StreamContext(s), cpu.current_stream)]",
    () => {
      const s = new torch.cpu.Stream();
      const guard = new torch.cpu.StreamContext(s);
      const inside = torch.cpu.currentStream() === s;
      guard[Symbol.dispose]();
      return [inside, torch.cpu.currentStream() === s];
    },
  ],
  [
    "e = cpu.Event();; [e.query(), e.record(), e.synchronize(), e.wait(), cpu.Stream().wait_stream(None)]",
    () => {
      const e = new torch.cpu.Event();
      return [
        e.query(),
        e.record() ?? null,
        e.synchronize() ?? null,
        e.wait() ?? null,
        new torch.cpu.Stream().waitStream(null) ?? null,
      ];
    },
  ],
  ["torch.random.thread_safe_generator()", () => torch.random.threadSafeGenerator()],
  ["torch.GradScaler is torch.amp.GradScaler", () => torch.GradScaler === torch.amp.GradScaler],
];

const layers: Row[] = [
  [
    "str(nn.Container(a=nn.Linear(1, 2), b=nn.ReLU()))",
    () => String(new nn.Container({ a: new nn.Linear(1, 2), b: new nn.ReLU() })),
  ],
  [
    "list(nn.Container(a=nn.Linear(1, 2)).state_dict())",
    () => Object.keys(new nn.Container({ a: new nn.Linear(1, 2) }).stateDict()),
  ],
  ["nn.Container(a=3)", () => new nn.Container({ a: as(3) }), /is not a Module subclass/],
  ["str(nn.DataParallel(nn.Linear(2, 3)))", () => String(new nn.DataParallel(new nn.Linear(2, 3)))],
  [
    "list(nn.DataParallel(nn.Linear(2, 3)).state_dict())",
    () => Object.keys(new nn.DataParallel(new nn.Linear(2, 3)).stateDict()),
  ],
  [
    "torch.manual_seed(0);; net = nn.DataParallel(nn.Linear(2, 3));; y = net(torch.ones(4, 2));; y.sum().backward();; [y, net.module.weight.grad]",
    () => {
      torch.manualSeed(0);
      const net = new nn.DataParallel<nn.Linear>(new nn.Linear(2, 3));
      const y = net(torch.ones(4, 2)) as Tensor;
      y.sum().backward();
      return [y, net.module.weight.grad];
    },
  ],
];

test.skipIf(noPython)("all of it gives what Python gives", async () => {
  try {
    // In one process of Python, whose start is what takes time.
    await expectSame([...includes, ...modes, ...allclose, ...modules, ...layers], setup);
  } finally {
    checks.disable();
  }
});

test("libraries can be asked to print their calls", () => {
  // That they do is seen on standard output alone, which a test's thread has not.
  expect(backends.mkldnn.verbose(backends.mkldnn.VERBOSE_OFF, () => 3)).toBe(3);
  expect(() => backends.mkl.verbose("loud" as never)).toThrow("verbose: expected level to be an integer, got 'loud'");
});

test("what is deprecated says so once", () => {
  const emitted = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  for (let i = 0; i < 2; i++) torch.cuda.memoryCached();
  torch.cuda.memoryCached();
  expect(emitted.mock.calls.length).toBeLessThanOrEqual(1);
  emitted.mockRestore();
});

test("hub's older name for weights from the network", () => {
  expect(torch.utils.modelZoo.loadUrl).toBe(torch.hub.loadStateDictFromUrl);
});
