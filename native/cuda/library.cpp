#include "cuda/library.h"

#include <atomic>

#include "cuda/device.h"
#include "cuda/init.h"

namespace ltn {

namespace {

std::atomic<CudaLibrary*> cuda_library{nullptr};

// What it does without a device.
CudaLibrary& library_without_device() {
  if (!cuda_is_built()) throw Error("AssertionError", "Torch not compiled with CUDA enabled");
  if (CudaLibrary* found = cuda_library.load()) return *found;
  throw Error("RuntimeError",
              "the part of this package that needs CUDA's own library (libtorch_node_cuda.node) is not loaded");
}

CudaLibrary& library() {
  lazy_init_cuda();
  return library_without_device();
}

using GraphHandle = ValueHandle<Kind::Graph, std::unique_ptr<CudaGraph>>;
CudaGraph& graph(const Call& call) { return *call.handle<GraphHandle>(0, Kind::Graph, "graph").value; }

napi_value js_pool(const Call& call, CudaGraph::Pool pool) {
  return js_array(call.env, {Napi::BigInt::New(call.env, static_cast<int64_t>(pool.first)),
                             Napi::BigInt::New(call.env, static_cast<int64_t>(pool.second))});
}

// setCudaLibrary(object): the object that libtorch_node_cuda.node exports.
napi_value set_cuda_library(const Call& call) {
  bool genuine = false;
  void* data = nullptr;
  if (napi_check_object_type_tag(call.env, call[0], &kCudaLibraryTag, &genuine) != napi_ok || !genuine ||
      napi_unwrap(call.env, call[0], &data) != napi_ok)
    type_error("expected the library of this version's libtorch_node_cuda.node, got ",
               describe(call.environment, call[0]));
  cuda_library.store(static_cast<CudaLibrary*>(data));
  return call.env.Undefined();
}

napi_value has_cuda_library(const Call& call) { return Napi::Boolean::New(call.env, cuda_library.load() != nullptr); }

// cudaDeviceProperties(device | null) -> { name, uuid, major, minor, totalMemory, ... }
napi_value cuda_device_properties(const Call& call) {
  const auto device = cuda_device_argument(call, 0);
  const auto properties = library().properties(device.index());
  std::vector<std::pair<const char*, napi_value>> result = {{"name", Napi::String::New(call.env, properties.name)},
                                                            {"uuid", Napi::String::New(call.env, properties.uuid)}};
  for (const auto& [name, value] : properties.numbers) result.emplace_back(name, js_integer(call.env, value));
  return js_object(call.env, result);
}

napi_value cuda_can_access_peer(const Call& call) {
  const auto device = cuda_device_argument(call, 0), peer = cuda_device_argument(call, 1);
  return Napi::Boolean::New(call.env, library().can_access_peer(device.index(), peer.index()));
}

napi_value cuda_is_capturing(const Call& call) {
  return Napi::Boolean::New(call.env, library().is_current_stream_capturing());
}

napi_value graph_pool_handle(const Call& call) { return js_pool(call, library().graph_pool_handle()); }

napi_value graph_new(const Call& call) {
  return call.environment.adopt(std::make_unique<GraphHandle>(library().new_graph(call.boolean(0, "keepGraph"))));
}

uint64_t pool_part(const Call& call, size_t position, uint32_t i) {
  napi_value part;
  uint64_t value;
  bool lossless = false;
  if (napi_get_element(call.env, call[position], i, &part) != napi_ok ||
      napi_get_value_bigint_uint64(call.env, part, &value, &lossless) != napi_ok || !lossless)
    type_error("argument 'pool' must be a pool from graphPoolHandle() or CUDAGraph.pool(), not ",
               describe(call.environment, call[position]));
  return value;
}

// Null stands for {0, 0}: a pool of its own to a graph, all pools to a snapshot.
CudaGraph::Pool pool_argument(const Call& call, size_t position) {
  if (call.is_nullish(position)) return {0, 0};
  return {pool_part(call, position, 0), pool_part(call, position, 1)};
}

// graphCaptureBegin(graph, pool | null, captureErrorMode)
napi_value graph_capture_begin(const Call& call) {
  const auto pool = pool_argument(call, 1);
  const auto mode = call.string(2, "captureErrorMode");
  if (mode != "global" && mode != "thread_local" && mode != "relaxed")
    throw Error("RuntimeError",
                "Unknown capture error mode. Expected `global`, `thread_local`, or `relaxed`, got " + mode);
  graph(call).capture_begin(pool, mode);
  return call.env.Undefined();
}

template <void (CudaGraph::*member)()>
napi_value graph_do(const Call& call) {
  (graph(call).*member)();
  return call.env.Undefined();
}

napi_value graph_pool(const Call& call) { return js_pool(call, graph(call).pool()); }

napi_value graph_register_generator(const Call& call) {
  graph(call).register_generator(call.handle<GeneratorHandle>(1, Kind::Generator, "generator").value);
  return call.env.Undefined();
}

napi_value cuda_allocator_backend(const Call& call) {
  return Napi::String::New(call.env, library_without_device().allocator_backend());
}

napi_value cuda_memory_fraction(const Call& call) {
  const auto device = cuda_device_argument(call, 0);
  return Napi::Number::New(call.env, library().memory_fraction(device.index()));
}

// cudaSetMemoryFraction(device | null, fraction)
napi_value cuda_set_memory_fraction(const Call& call) {
  const auto device = cuda_device_argument(call, 0);
  library().set_memory_fraction(device.index(), call.number(1, "fraction"));
  return call.env.Undefined();
}

napi_value cuda_is_caching(const Call& call) {
  return Napi::Boolean::New(call.env, library_without_device().is_caching());
}

napi_value cuda_set_caching(const Call& call) {
  library_without_device().set_caching(call.boolean(0, "value"));
  return call.env.Undefined();
}

napi_value js_segment(const Call& call, const CudaLibrary::Segment& segment) {
  const auto number = [&](int64_t value) { return js_integer(call.env, value); };
  const auto frames = [&] { return js_array(call.env, {}); };
  std::vector<napi_value> blocks;
  int64_t address = segment.address;
  for (const auto& block : segment.blocks) {
    blocks.push_back(js_object(call.env, {{"address", number(address)},
                                          {"size", number(static_cast<int64_t>(block.size))},
                                          {"requested_size", number(static_cast<int64_t>(block.requested_size))},
                                          {"state", Napi::String::New(call.env, block.state)},
                                          {"frames", frames()}}));
    address += static_cast<int64_t>(block.size);
  }
  std::vector<std::pair<const char*, napi_value>> result;
  for (const auto& [name, value] : segment.numbers) result.emplace_back(name, number(value));
  result.emplace_back("segment_type", Napi::String::New(call.env, segment.is_large ? "large" : "small"));
  result.emplace_back("segment_pool_id", js_pool(call, segment.pool));
  result.emplace_back("is_expandable", Napi::Boolean::New(call.env, segment.is_expandable));
  result.emplace_back("frames", frames());
  result.emplace_back("blocks", js_array(call.env, blocks));
  return js_object(call.env, result);
}

// cudaMemorySnapshot(pool | null, includeTraces)
napi_value cuda_memory_snapshot(const Call& call) {
  const auto pool = pool_argument(call, 0);
  std::vector<napi_value> segments;
  for (const auto& segment : library_without_device().snapshot(pool, call.boolean(1, "includeTraces")))
    segments.push_back(js_segment(call, segment));
  return js_array(call.env, segments);
}

napi_value cuda_sync_debug_mode(const Call& call) { return Napi::Number::New(call.env, library().sync_debug_mode()); }

napi_value cuda_set_sync_debug_mode(const Call& call) {
  const int64_t mode = call.integer(0, "debug_mode");
  TORCH_CHECK(mode >= 0 && mode <= 2, "invalid value of debug_mode, expected one of 0,1,2");
  library().set_sync_debug_mode(static_cast<int>(mode));
  return call.env.Undefined();
}

napi_value cuda_error_text(const Call& call) {
  const int64_t code = call.integer(0, "code");
  if (code < 0 || code > INT32_MAX) value_error("expected the number of an error of CUDA's runtime, got ", code);
  return Napi::String::New(call.env, library_without_device().error_text(static_cast<int>(code)));
}

// hasNccl(): whether CUDA's own library is in use, and was compiled with NCCL's header
napi_value has_nccl(const Call& call) {
  CudaLibrary* found = cuda_library.load();
  return Napi::Boolean::New(call.env, found && found->has_nccl());
}

}  // namespace

bool is_capturing_cuda() {
  CudaLibrary* found = cuda_library.load();
  return found && found->is_current_stream_capturing();
}

c10::intrusive_ptr<c10d::Backend> connect_nccl(const BackendSettings& settings) {
  return library_without_device().new_nccl(settings);
}

void init_cuda_library(Napi::Object exports) {
  define(exports, {{"setCudaLibrary", set_cuda_library},
                   {"hasCudaLibrary", has_cuda_library},
                   {"cudaDeviceProperties", cuda_device_properties},
                   {"cudaCanAccessPeer", cuda_can_access_peer},
                   {"cudaIsCapturing", cuda_is_capturing},
                   {"graphPoolHandle", graph_pool_handle},
                   {"graphNew", graph_new},
                   {"graphCaptureBegin", graph_capture_begin},
                   {"graphCaptureEnd", graph_do<&CudaGraph::capture_end>},
                   {"graphInstantiate", graph_do<&CudaGraph::instantiate>},
                   {"graphReplay", graph_do<&CudaGraph::replay>},
                   {"graphReset", graph_do<&CudaGraph::reset>},
                   {"graphPool", graph_pool},
                   {"graphRegisterGenerator", graph_register_generator},
                   {"cudaAllocatorBackend", cuda_allocator_backend},
                   {"cudaMemoryFraction", cuda_memory_fraction},
                   {"cudaSetMemoryFraction", cuda_set_memory_fraction},
                   {"cudaIsCaching", cuda_is_caching},
                   {"cudaSetCaching", cuda_set_caching},
                   {"cudaMemorySnapshot", cuda_memory_snapshot},
                   {"cudaSyncDebugMode", cuda_sync_debug_mode},
                   {"cudaSetSyncDebugMode", cuda_set_sync_debug_mode},
                   {"cudaErrorText", cuda_error_text},
                   {"hasNccl", has_nccl}});
}

}  // namespace ltn
