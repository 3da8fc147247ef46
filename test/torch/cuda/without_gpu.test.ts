import torch, { Device, nn } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { architecturesIn } from "../../../src/torch/cuda/device.js";
import { bits, noPython, python } from "../../python.js";

const { cuda, amp, backends } = torch;
const x = torch.ones(1);
const TYPES = [...(["Bool", "Byte", "Char", "Short", "Int", "Long", "Half", "BFloat16", "Float", "Double"] as const)];
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
  ["cuda.memory_cached()", () => cuda.memoryCached()],
  ["cuda.max_memory_cached(0)", () => cuda.maxMemoryCached(0)],
  ["cuda.memory_stats_as_nested_dict()", () => cuda.memoryStatsAsNestedDict()],
  ["dict(cuda.host_memory_stats())", () => cuda.hostMemoryStats()],
  ["cuda.host_memory_stats_as_nested_dict()", () => cuda.hostMemoryStatsAsNestedDict()],
  ["cuda.set_per_process_memory_fraction(0.5)", () => cuda.setPerProcessMemoryFraction(0.5)],
  ["cuda.set_per_process_memory_fraction(5.0, 0)", () => cuda.setPerProcessMemoryFraction(5, { device: 0 })],
  ["cuda.get_per_process_memory_fraction()", () => cuda.getPerProcessMemoryFraction()],
  ["cuda.caching_allocator_enable()", () => cuda.cachingAllocatorEnable()],
  ["cuda.caching_allocator_enable(False)", () => cuda.cachingAllocatorEnable(false)],
  ["cuda.set_sync_debug_mode('warn')", () => cuda.setSyncDebugMode("warn")],
  ["cuda.set_sync_debug_mode('nonsense')", () => cuda.setSyncDebugMode("nonsense" as never)],
  ["cuda.get_sync_debug_mode()", () => cuda.getSyncDebugMode()],
  ["cuda.ipc_collect()", () => cuda.ipcCollect()],
  ["list(cuda.default_generators)", () => [...cuda.defaultGenerators]],
  ["cuda.get_arch_list()", () => cuda.getArchList()],
  ["cuda.get_gencode_flags()", () => cuda.getGencodeFlags()],
  ["cuda.has_half", () => cuda.hasHalf],
  ["cuda.has_magma", () => cuda.hasMagma],
  ["cuda.is_tf32_supported()", () => cuda.isTf32Supported()],
  ["[cuda.cudaStatus.SUCCESS, cuda.cudaStatus.ERROR_NOT_READY]", () => Object.values(cuda.cudaStatus)],
  ["issubclass(cuda.CudaError, RuntimeError)", () => cuda.CudaError.prototype instanceof torch.RuntimeError],
  [
    "issubclass(cuda.DeferredCudaCallError, RuntimeError)",
    () => new cuda.DeferredCudaCallError() instanceof RangeError,
  ],
  [
    "issubclass(torch.AcceleratorError, RuntimeError) and cuda.AcceleratorError is torch.AcceleratorError",
    () =>
      new torch.AcceleratorError() instanceof torch.RuntimeError && cuda.AcceleratorError === torch.AcceleratorError,
  ],
  ["cuda.StreamContext(None).__enter__()", () => new cuda.StreamContext(null)[Symbol.dispose]() ?? null],
  ["cuda.device_of(x).__enter__()", () => cuda.deviceOf(x, () => null)],
  ["cuda.device_of(x.untyped_storage()).__enter__()", () => cuda.deviceOf(x.untypedStorage(), () => null)],
  ...TYPES.flatMap((name): [string, () => unknown][] => [
    [`cuda.${name}Tensor(2)`, () => cuda[`${name}Tensor`](2)],
    [`cuda.${name}Tensor([1])`, () => new cuda[`${name}Tensor`]([1])],
    [`cuda.${name}Tensor.dtype`, () => String(cuda[`${name}Tensor`].dtype)],
    [`isinstance(x, cuda.${name}Tensor)`, () => x instanceof cuda[`${name}Tensor`]],
  ]),
  ...[...TYPES, "ComplexFloat" as const, "ComplexDouble" as const].flatMap((name): [string, () => unknown][] => [
    [`cuda.${name}Storage(2)`, () => cuda[`${name}Storage`](2)],
    [
      `isinstance(torch.${name}Storage(2), cuda.${name}Storage)`,
      () => new torch[`${name}Storage`](2) instanceof cuda[`${name}Storage`],
    ],
    [
      `isinstance(torch.${name}Storage(2), torch.${name}Storage)`,
      () => new torch[`${name}Storage`](2) instanceof torch[`${name}Storage`],
    ],
  ]),
  ["torch.accelerator.Graph()", () => new torch.accelerator.Graph()],
  ["torch.accelerator.empty_host_cache()", () => torch.accelerator.emptyHostCache()],
  ["torch.nn.DataParallel(torch.nn.Linear(1, 1)).device_ids", () => new nn.DataParallel(new nn.Linear(1, 1)).deviceIds],
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
  ["resetMaxMemoryAllocated", () => cuda.resetMaxMemoryAllocated()],
  ["resetMaxMemoryCached", () => cuda.resetMaxMemoryCached(0)],
  ["resetPeakHostMemoryStats", () => cuda.resetPeakHostMemoryStats()],
  ["resetAccumulatedHostMemoryStats", () => cuda.resetAccumulatedHostMemoryStats()],
  ["cachingAllocatorDisabled", () => cuda.cachingAllocatorDisabled(() => {})],
  ["getAllocatorBackend", () => cuda.getAllocatorBackend()],
  ["memorySnapshot", () => cuda.memorySnapshot()],
  ["CudaError", () => new cuda.CudaError(1)],
  ["checkError", () => cuda.checkError(0)],
])("%s says that there is no CUDA", (_, call) => {
  expect(call).toThrow(torch.AssertionError);
  expect(call).toThrow(/^Torch not compiled with CUDA enabled$/);
});

test("architectures are read from what a build says of itself", () => {
  // As torch 2.11.0+cu130 has it; Python's list there is the same.
  const said = `  - CUDA Runtime 13.0
  - NVCC architecture flags: -gencode;arch=compute_75,code=sm_75;-gencode;arch=compute_90a,code=sm_90a;-gencode;arch=compute_120,code=compute_120
  - CuDNN 91.9`;
  expect(architecturesIn(said)).toEqual(["sm_75", "sm_90a", "compute_120"]);
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
