import torch, { Device, nn } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { bits, noPython, python } from "../../python.js";

const { cuda, amp, backends } = torch;
const x = torch.ones(1);
const state = torch.zeros(16, { dtype: "uint8" });

// The same call in both languages.
const CALLS: [string, () => unknown][] = [
  ["cuda.is_available()", () => cuda.isAvailable()],
  ["cuda.device_count()", () => cuda.deviceCount()],
  ["cuda.is_initialized()", () => cuda.isInitialized()],
  ["cuda.init()", () => cuda.init()],
  ["cuda.current_device()", () => cuda.currentDevice()],
  ["cuda.set_device(-1)", () => cuda.setDevice(-1)],
  ['cuda.set_device("cpu")', () => cuda.setDevice("cpu")],
  ['cuda.set_device("cuda")', () => cuda.setDevice("cuda")],
  ["cuda.device(0).__enter__()", () => cuda.device(0, () => {})],
  ["cuda.device(-1).__enter__()", () => cuda.device(-1, () => null)],
  ["cuda.get_device_name()", () => cuda.getDeviceName()],
  ["cuda.get_device_name(0)", () => cuda.getDeviceName(0)],
  ["cuda.get_device_properties(7)", () => cuda.getDeviceProperties(7)],
  ["cuda.get_device_capability()", () => cuda.getDeviceCapability()],
  ["cuda.can_device_access_peer(0, 1)", () => cuda.canDeviceAccessPeer(0, 1)],
  ["cuda.is_bf16_supported()", () => cuda.isBf16Supported()],
  ["cuda.synchronize()", () => cuda.synchronize()],
  ["cuda.synchronize(0)", () => cuda.synchronize(0)],
  ["cuda.memory_allocated()", () => cuda.memoryAllocated()],
  ["cuda.max_memory_allocated(0)", () => cuda.maxMemoryAllocated(0)],
  ["cuda.memory_reserved()", () => cuda.memoryReserved()],
  ["cuda.max_memory_reserved()", () => cuda.maxMemoryReserved()],
  ["dict(cuda.memory_stats())", () => cuda.memoryStats()],
  ["cuda.empty_cache()", () => cuda.emptyCache()],
  ["cuda.mem_get_info()", () => cuda.memGetInfo()],
  ["cuda.Stream()", () => new cuda.Stream()],
  ["cuda.Stream(0)", () => new cuda.Stream({ device: 0 })],
  ["cuda.Event(enable_timing=True)", () => new cuda.Event({ enableTiming: true })],
  ["cuda.stream(None).__enter__()", () => cuda.stream(null, () => null)],
  ["cuda.set_stream(None)", () => cuda.setStream(null)],
  ["cuda.current_stream()", () => cuda.currentStream()],
  ["cuda.default_stream(0)", () => cuda.defaultStream(0)],
  ["cuda.manual_seed(0)", () => cuda.manualSeed(0)],
  ["cuda.manual_seed_all(0)", () => cuda.manualSeedAll(0)],
  ["cuda.seed()", () => cuda.seed()],
  ["cuda.seed_all()", () => cuda.seedAll()],
  ["cuda.initial_seed()", () => cuda.initialSeed()],
  ["cuda.get_rng_state()", () => cuda.getRngState()],
  ["cuda.get_rng_state_all()", () => cuda.getRngStateAll()],
  ["cuda.set_rng_state(torch.zeros(16, dtype=torch.uint8))", () => cuda.setRngState(state)],
  ["cuda.CUDAGraph()", () => new cuda.CUDAGraph()],
  ["cuda.graph(None)", () => cuda.graph(null as never, () => {})],
  ["cuda.graph_pool_handle()", () => cuda.graphPoolHandle()],
  ["cuda.is_current_stream_capturing()", () => cuda.isCurrentStreamCapturing()],
  ['torch.zeros(1, device="cuda")', () => torch.zeros(1, { device: "cuda" })],
  ['torch.zeros(1, device="cuda:1")', () => torch.zeros(1, { device: new Device("cuda", 1) })],
  ['torch.randn(1, device="cuda")', () => torch.randn(1, { device: "cuda" })],
  ['torch.arange(3, device="cuda")', () => torch.arange(3, { device: "cuda" })],
  ['torch.tensor([1.0], device="cuda")', () => torch.tensor([1], { device: "cuda" })],
  ['torch.zeros_like(x, device="cuda")', () => torch.zerosLike(x, { device: "cuda" })],
  ['x.new_zeros(1, device="cuda")', () => x.newZeros(1, { device: "cuda" })],
  ['x.to("cuda")', () => x.to("cuda")],
  ['x.to("cuda:0", torch.float64)', () => x.to("cuda:0", { dtype: "float64" })],
  ['x.to("cuda", non_blocking=True)', () => x.to("cuda", { nonBlocking: true })],
  ["x.cuda()", () => x.cuda()],
  ["x.cuda(0)", () => x.cuda(0)],
  ["x.is_cuda", () => x.device.type === "cuda"],
  ['nn.Linear(1, 1).to("cuda")', () => new nn.Linear(1, 1).to("cuda")],
  ['nn.Linear(1, 1, device="cuda")', () => new nn.Linear(1, 1, { device: "cuda" })],
  ['torch.Generator("cuda")', () => new torch.Generator("cuda")],
  ["x.pin_memory()", () => x.pinMemory()],
  ["x.is_pinned()", () => x.isPinned()],
  ["torch.empty(1, pin_memory=True)", () => torch.empty(1, { pinMemory: true })],
  ["torch.zeros(1, pin_memory=True)", () => torch.zeros(1, { pinMemory: true })],
  ["torch.amp.GradScaler().is_enabled()", () => new amp.GradScaler().isEnabled()],
  ['torch.autocast("cuda").__enter__()._enabled', () => torch.autocast("cuda", () => torch.isAutocastEnabled("cuda"))],
  ['torch.autocast("nonsense")', () => torch.autocast("nonsense")],
  ['torch.get_autocast_dtype("cuda")', () => torch.getAutocastDtype("cuda")],
  ['torch.amp.is_autocast_available("meta")', () => torch.isAutocastAvailable("meta")],
  ["torch.backends.cuda.is_built()", () => backends.cuda.isBuilt()],
  ["torch.backends.cudnn.is_available()", () => backends.cudnn.isAvailable()],
  ["torch.backends.cudnn.version()", () => backends.cudnn.version()],
  ["torch.backends.cudnn.benchmark_limit", () => backends.cudnn.benchmarkLimit],
];

interface Outcome {
  value?: unknown;
  error?: [className: string, message: string];
}

const script = `
cuda, x, result = torch.cuda, torch.ones(1), []
def plain(value):
    if value is None or isinstance(value, (bool, int, float, str, list, dict)): return value
    if isinstance(value, torch.dtype): return str(value)
    return None
for code in args:
    try: result.append({"value": plain(eval(code))})
    except Exception as error: result.append({"error": [type(error).__name__, str(error)]})
`;

function outcome(call: () => unknown): Outcome {
  try {
    const value = call() ?? null;
    return { value: value instanceof torch.DType ? String(value) : value };
  } catch (error) {
    return { error: [(error as Error).name, (error as Error).message] };
  }
}

describe.skipIf(noPython)(`on a CPU build of libtorch${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test("every CUDA call gives what Python gives", async () => {
    const theirs = await python<Outcome[]>(
      script,
      CALLS.map(([code]) => code),
    );
    const differences = CALLS.flatMap(([code, call], i) => {
      const ours = outcome(call);
      return JSON.stringify(ours) === JSON.stringify(theirs[i]) ? [] : [{ code, ours, python: theirs[i] }];
    });
    expect(differences).toEqual([]);
  });
});

// Here Python falls over a binding that its CPU build does not have ("module 'torch._C' has no attribute ...", a KeyError);
// the sentence of all the others is the better one.
test.each<[string, () => unknown]>([
  ["setDevice", () => cuda.setDevice(0)],
  ["resetPeakMemoryStats", () => cuda.resetPeakMemoryStats()],
  ["resetAccumulatedMemoryStats", () => cuda.resetAccumulatedMemoryStats(0)],
  ["memorySummary", () => cuda.memorySummary()],
])("%s says that there is no CUDA", (_, call) => {
  expect(call).toThrow(torch.AssertionError);
  expect(call).toThrow(/^Torch not compiled with CUDA enabled$/);
});

test("autocast names a type of device that has none", () => {
  // Python fails one line earlier, with "unsupported scalarType".
  expect(() => torch.autocast("meta")).toThrow("User specified an unsupported autocast device_type 'meta'");
});

test("seeding CUDA's generators leaves the CPU's stream alone, torch.manualSeed sets it", () => {
  torch.manualSeed(3);
  const expected = bits(torch.rand(4));
  torch.manualSeed(3);
  cuda.manualSeedAll(17);
  cuda.seed();
  expect(bits(torch.rand(4))).toEqual(expected);
});
