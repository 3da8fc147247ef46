#include "cuda_addon/library.h"

#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAFunctions.h>
#include <c10/cuda/CUDAGraphsC10Utils.h>

#include "cuda_addon/nccl.h"

// ATen/cuda/CUDAContext.h declares these, and asks for the headers of cuBLAS and cuSPARSE, which a toolkit may be
// without.
namespace at::cuda {
TORCH_CUDA_CPP_API cudaDeviceProp* getDeviceProperties(c10::DeviceIndex device);
TORCH_CUDA_CPP_API bool canDeviceAccessPeer(c10::DeviceIndex device, c10::DeviceIndex peer_device);
}  // namespace at::cuda

namespace ltn {

namespace {

namespace allocator = c10::cuda::CUDACachingAllocator;

cudaStreamCaptureMode capture_mode(const std::string& name) {
  if (name == "thread_local") return cudaStreamCaptureModeThreadLocal;
  if (name == "relaxed") return cudaStreamCaptureModeRelaxed;
  return cudaStreamCaptureModeGlobal;
}

// From libtorch 2.14 on a generator joins the capture by itself when it is first drawn from.
template <class G>
void join(G& graph, const at::Generator& generator) {
  if constexpr (requires { graph.register_generator_state(generator); }) graph.register_generator_state(generator);
}

class Graph final : public CudaGraph {
 public:
  explicit Graph(bool keep_graph) : graph_(keep_graph) {}

  void capture_begin(Pool pool, const std::string& mode) override { graph_.capture_begin(pool, capture_mode(mode)); }
  void capture_end() override { graph_.capture_end(); }
  void instantiate() override { graph_.instantiate(); }
  void replay() override { graph_.replay(); }
  void reset() override { graph_.reset(); }
  Pool pool() override { return graph_.pool(); }
  void register_generator(const at::Generator& generator) override { join(graph_, generator); }

 private:
  at::cuda::CUDAGraph graph_;
};

std::string uuid_of(const cudaDeviceProp& properties) {
  std::string text;
  for (int i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    constexpr const char* digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(properties.uuid.bytes[i]);
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

class Library final : public CudaLibrary {
 public:
  Properties properties(int device) override {
    const cudaDeviceProp& p = *at::cuda::getDeviceProperties(static_cast<c10::DeviceIndex>(device));
    return {.name = p.name,
            .uuid = uuid_of(p),
            .numbers = {{"major", p.major},
                        {"minor", p.minor},
                        {"totalMemory", static_cast<int64_t>(p.totalGlobalMem)},
                        {"multiProcessorCount", p.multiProcessorCount},
                        {"maxThreadsPerMultiProcessor", p.maxThreadsPerMultiProcessor},
                        {"warpSize", p.warpSize},
                        {"regsPerMultiprocessor", p.regsPerMultiprocessor},
                        {"sharedMemoryPerBlock", static_cast<int64_t>(p.sharedMemPerBlock)},
                        {"sharedMemoryPerMultiprocessor", static_cast<int64_t>(p.sharedMemPerMultiprocessor)},
                        {"L2CacheSize", p.l2CacheSize},
                        {"pciBusId", p.pciBusID},
                        {"pciDeviceId", p.pciDeviceID},
                        {"pciDomainId", p.pciDomainID}}};
  }

  bool can_access_peer(int device, int peer) override {
    return at::cuda::canDeviceAccessPeer(static_cast<c10::DeviceIndex>(device), static_cast<c10::DeviceIndex>(peer));
  }

  bool is_current_stream_capturing() override {
    return c10::cuda::currentStreamCaptureStatusMayInitCtx() != c10::cuda::CaptureStatus::None;
  }

  CudaGraph::Pool graph_pool_handle() override { return at::cuda::graph_pool_handle(); }

  std::unique_ptr<CudaGraph> new_graph(bool keep_graph) override { return std::make_unique<Graph>(keep_graph); }

  std::string allocator_backend() override { return allocator::name(); }

  double memory_fraction(int device) override {
    return allocator::getMemoryFraction(static_cast<c10::DeviceIndex>(device));
  }

  void set_memory_fraction(int device, double fraction) override {
    allocator::setMemoryFraction(fraction, static_cast<c10::DeviceIndex>(device));
  }

  bool is_caching() override { return allocator::isEnabled(); }
  void set_caching(bool caches) override { allocator::enable(caches); }

  std::vector<Segment> snapshot(CudaGraph::Pool pool, bool include_traces) override {
    std::vector<Segment> result;
    for (const auto& segment : allocator::snapshot(pool, include_traces).segments) result.push_back(described(segment));
    return result;
  }

  int sync_debug_mode() override { return static_cast<int>(c10::cuda::warning_state().get_sync_debug_mode()); }

  void set_sync_debug_mode(int mode) override {
    c10::cuda::warning_state().set_sync_debug_mode(static_cast<c10::cuda::SyncDebugMode>(mode));
  }

  std::string error_text(int code) override { return cudaGetErrorString(static_cast<cudaError_t>(code)); }

  bool has_nccl() override { return nccl_is_built(); }

  c10::intrusive_ptr<c10d::Backend> new_nccl(const BackendSettings& settings) override {
    return ltn::new_nccl(settings);
  }

 private:
  static Segment described(const allocator::SegmentInfo& segment) {
    const auto number = [](size_t value) { return static_cast<int64_t>(value); };
    std::vector<Block> blocks;
    for (const auto& block : segment.blocks) {
      const char* unused = block.active ? "active_pending_free" : "inactive";
      blocks.push_back({.size = block.size,
                        .requested_size = block.requested_size,
                        .state = block.allocated ? "active_allocated" : unused});
    }
    return {.pool = segment.owner_private_pool_id,
            .numbers = {{"device", segment.device},
                        {"address", number(segment.address)},
                        {"total_size", number(segment.total_size)},
                        {"allocated_size", number(segment.allocated_size)},
                        {"active_size", number(segment.active_size)},
                        {"requested_size", number(segment.requested_size)},
                        {"stream", reinterpret_cast<int64_t>(segment.stream)}},
            .address = number(segment.address),
            .is_large = segment.is_large,
            .is_expandable = segment.is_expandable,
            .blocks = std::move(blocks)};
  }
};

}  // namespace

CudaLibrary& library() {
  static auto* instance = new Library();
  return *instance;
}

}  // namespace ltn
