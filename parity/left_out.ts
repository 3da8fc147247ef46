/**
 * Public names of PyTorch that are not here on purpose, each with the reason; `*` stands for all names of a namespace. FEATURES.md
 * is made from it, and a test sees that none of them is here.
 */

const DLPACK = "DLPack passes memory between libraries of one process; no other library of Node speaks it";
const TORCHSCRIPT = "TorchScript's compiler reads Python; torch.jit.load runs what it made";
const SYMBOLIC = "a symbolic size, which only Python's compilers and exporters make";
const NVML = "asks NVIDIA's management library, which no package of Node's serves well; `nvidia-smi` answers";
const ADDRESS = "takes an address that nothing here could check, and a wrong one ends the process";
const HANDLE = "an address for libraries that Node has no way to call";
const ALLOCATORS =
  "an allocator of one's own is compiled code, and pools besides those of graphs could be shown on a GPU alone";
const FLASH = "picks CUDA kernels of attention that come in packages for Python";
const SEMI_STRUCTURED = "a tensor class of Python's for kernels that only a GPU has";
const JAGGED = "nested tensors of layout jagged are a class of Python's; those of layout strided are here";
const PARALLEL = "divides a batch among several GPUs in one process, which could not be shown without them";
const NEW_BACKEND = "names a backend that is compiled apart from PyTorch";
const TOOLS = "marks ranges for tools that only profile CUDA or Intel's processors; torch.profiler is here";
const DYNAMO = "steers Python's compiler (Dynamo), which reads Python's bytecode; `compile` gives back what it got";

/** Names as Python has them, and why they are not here. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  "torch.from_dlpack": DLPACK,
  "torch.to_dlpack": DLPACK,
  "torch.utils.dlpack.*": DLPACK,
  "torch.import_ir_module": TORCHSCRIPT,
  "torch.import_ir_module_from_buffer": TORCHSCRIPT,
  "torch.merge_type_from_type_comment": TORCHSCRIPT,
  "torch.parse_ir": TORCHSCRIPT,
  "torch.parse_schema": TORCHSCRIPT,
  "torch.parse_type_comment": TORCHSCRIPT,
  "torch.unify_type_list": TORCHSCRIPT,
  "torch.init_num_threads": "what libtorch does by itself in a thread that begins to compute",
  "torch.sym_fresh_size": SYMBOLIC,
  "torch.SymBool": SYMBOLIC,
  "torch.SymFloat": SYMBOLIC,
  "torch.SymInt": SYMBOLIC,

  "torch.nn.parallel.data_parallel": PARALLEL,
  "torch.nn.parallel.gather": PARALLEL,
  "torch.nn.parallel.parallel_apply": PARALLEL,
  "torch.nn.parallel.replicate": PARALLEL,
  "torch.nn.parallel.scatter": PARALLEL,
  "torch.nn.attention.WARN_FOR_UNFUSED_KERNELS": "a switch of the classes for attention biases, which are Python's",
  "torch.nn.attention.activate_flash_attention_impl": FLASH,
  "torch.nn.attention.current_flash_attention_impl": FLASH,
  "torch.nn.attention.list_flash_attention_impls": FLASH,
  "torch.nn.attention.register_flash_attention_impl": FLASH,
  "torch.nn.attention.restore_flash_attention_impl": FLASH,
  "torch.nn.attention.flex_attention.*": "compiles a kernel from a Python function",

  "torch.cuda.amp.*": "deprecated in PyTorch: torch.amp has the same, with the type of device as an argument",

  "torch.fft.Tensor": "torch.Tensor, which Python's module happens to import",
  "torch.sparse.SparseSemiStructuredTensor": SEMI_STRUCTURED,
  "torch.sparse.SparseSemiStructuredTensorCUSPARSELT": SEMI_STRUCTURED,
  "torch.sparse.SparseSemiStructuredTensorCUTLASS": SEMI_STRUCTURED,
  "torch.sparse.to_sparse_semi_structured": SEMI_STRUCTURED,
  "torch.sparse.as_sparse_gradcheck": "turns gradcheck into one for PyTorch's own tests of sparse operators",
  "torch.nested.masked_select": JAGGED,
  "torch.nested.nested_tensor_from_jagged": JAGGED,

  "torch.cuda.utilization": NVML,
  "torch.cuda.memory_usage": NVML,
  "torch.cuda.device_memory_used": NVML,
  "torch.cuda.temperature": NVML,
  "torch.cuda.power_draw": NVML,
  "torch.cuda.clock_rate": NVML,
  "torch.cuda.list_gpu_processes": NVML,
  "torch.cuda.ExternalStream": ADDRESS,
  "torch.cuda.get_stream_from_external": ADDRESS,
  "torch.cuda.caching_allocator_alloc": "gives a bare address; tensors are how memory is had here",
  "torch.cuda.caching_allocator_delete": ADDRESS,
  "torch.cuda.current_blas_handle": HANDLE,
  "torch.cuda.current_solver_handle": HANDLE,
  "torch.cuda.cudart": "the functions of CUDA's runtime themselves, most of which take addresses",
  "torch.cuda.CUDAPluggableAllocator": ALLOCATORS,
  "torch.cuda.change_current_allocator": ALLOCATORS,
  "torch.cuda.MemPool": ALLOCATORS,
  "torch.cuda.use_mem_pool": ALLOCATORS,
  "torch.cuda.GreenContext": "divides a GPU's processors, which only some GPUs can show",

  "torch.hub.list": "imports Python files of a repository; weights are loaded with torch.hub.loadStateDictFromUrl",
  "torch.hub.help": "imports Python files of a repository; weights are loaded with torch.hub.loadStateDictFromUrl",
  "torch.hub.load": "imports Python files of a repository; weights are loaded with torch.hub.loadStateDictFromUrl",
  "torch.testing.FileCheck": "looks for lines in what Python's compilers print",
  "torch.utils.cpp_extension.load": "compiles a Python module",
  "torch.utils.mobile_optimizer.*": TORCHSCRIPT,
  "torch.utils.bottleneck": "ran a Python script under profilers; PyTorch 2.13 has it no more either",
  "torch.utils.swap_tensors": "exchanges what two Python objects are, attributes and class included",
  "torch.utils.set_module": "sets an attribute that only Python's classes have",
  "torch.utils.rename_privateuse1_backend": NEW_BACKEND,
  "torch.utils.generate_methods_for_privateuse1_backend": NEW_BACKEND,

  "torch.autograd.profiler.emit_itt": TOOLS,
  "torch.autograd.profiler.emit_nvtx": TOOLS,
  "torch.autograd.profiler.load_nvprof": TOOLS,
  "torch.autograd.profiler.parse_nvprof_trace": TOOLS,

  ...Object.fromEntries(
    [
      ...["Attribute", "enable_onednn_fusion", "interface", "onednn_fusion_enabled", "script", "strict_fusion"],
      ...["trace", "trace_module"],
    ].map((name) => [`torch.jit.${name}`, TORCHSCRIPT]),
  ),
  ...Object.fromEntries(
    [
      ...["keep_portable_guards_unsafe", "keep_tensor_guards_unsafe", "load_cache_artifacts", "load_compiled_function"],
      ...["nested_compile_region", "save_cache_artifacts", "set_enable_guard_collectives", "skip_all_guards_unsafe"],
      ...["skip_guard_on_all_nn_modules_unsafe", "skip_guard_on_globals_unsafe"],
      ...["skip_guard_on_inbuilt_nn_modules_unsafe", "substitute_in_graph"],
    ].map((name) => [`torch.compiler.${name}`, DYNAMO]),
  ),
  ...Object.fromEntries(
    [
      ...["AdditionalInputs", "Constraint", "CustomDecompTable", "Dim", "ExportBackwardSignature", "FlatArgsAdapter"],
      ...["ModuleCallEntry", "ModuleCallSignature", "ShapesCollection", "UnflattenedModule", "default_decompositions"],
      ...["dims", "draft_export", "export", "register_dataclass", "save", "unflatten"],
    ].map((name) => [`torch.export.${name}`, "traces Python's code; what it made is loaded by `torch.export.load`"]),
  ),
  "torch.onnx.*": "writes what torch.export traced",
  "torch.library.*":
    "registers operators and their rules with Python's dispatcher and compilers; autograd.Function is here",
  ...Object.fromEntries(
    [
      "AllToAll",
      "AllreduceCoalesced",
      "Allreduce",
      "Barrier",
      "Broadcast",
      "Gather",
      "Reduce",
      "ReduceScatter",
      "Scatter",
    ].map((name) => [
      `torch.distributed.${name}Options`,
      "what the methods of C++'s group take; calls take options here",
    ]),
  ),
  "torch.distributed.BackendConfig": "the inside of getBackendConfig, which is here",
  "torch.distributed.ProcessGroupGloo": "C++'s class of the backend; a ProcessGroup has it inside",
  ...Object.fromEntries(
    ["Logger", "Reducer"].map((name) => [`torch.distributed.${name}`, "the inside of DistributedDataParallel"]),
  ),
  "torch.distributed.breakpoint": "opens Python's debugger",
  "torch.distributed.record_comm": "names calls for Python's profiler of several processes",
  "torch.distributed.shrink_group": "what NCCL has alone",
  "torch.distributed.split_group": "what NCCL has alone",
  "torch.masked.*": "masked tensors wait: a prototype, and a tensor class of Python's",
  "torch.ao.quantization.*": "quantization waits; PyTorch moves it to a package of its own (torchao)",
  "torch.quantization.*": "the older place of torch.ao.quantization",
  "torch.multiprocessing.*": "Python's processes; Node has worker_threads, and DataLoader runs workers of its own",
  "torch.futures.*": "JavaScript has Promise, and torch.jit.fork gives one that torch.jit.wait waits for",
};
