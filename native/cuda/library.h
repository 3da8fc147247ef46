#pragma once
#include <ATen/core/Generator.h>
#include <napi.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "distributed/backend_settings.h"

// What only CUDA's own library can do. native/cuda_addon/ implements it in a second addon, libtorch_node_cuda.node,
// which is loaded beside a CUDA build of libtorch and handed to the core (setCudaLibrary). The core has everything that
// JavaScript sees of it, so that it compiles, and checks its arguments, without CUDA.
namespace ltn {

class CudaGraph {
 public:
  using Pool = std::pair<unsigned long long, unsigned long long>;
  CudaGraph() = default;
  CudaGraph(const CudaGraph&) = delete;
  CudaGraph& operator=(const CudaGraph&) = delete;
  virtual ~CudaGraph() = default;

  // `mode` is "global", "thread_local" or "relaxed"; {0, 0} is a pool of its own.
  virtual void capture_begin(Pool pool, const std::string& mode) = 0;
  virtual void capture_end() = 0;
  virtual void instantiate() = 0;
  virtual void replay() = 0;
  virtual void reset() = 0;
  virtual Pool pool() = 0;
  virtual void register_generator(const at::Generator& generator) = 0;
};

class CudaLibrary {
 public:
  CudaLibrary() = default;
  CudaLibrary(const CudaLibrary&) = delete;
  CudaLibrary& operator=(const CudaLibrary&) = delete;
  virtual ~CudaLibrary() = default;

  struct Properties {
    std::string name;
    std::string uuid;
    std::vector<std::pair<const char*, int64_t>> numbers;  // under the names JavaScript shows
  };
  virtual Properties properties(int device) = 0;
  virtual bool can_access_peer(int device, int peer) = 0;
  virtual bool is_current_stream_capturing() = 0;
  virtual CudaGraph::Pool graph_pool_handle() = 0;
  virtual std::unique_ptr<CudaGraph> new_graph(bool keep_graph) = 0;

  // The allocator, which needs no device for it unless one is named.
  virtual std::string allocator_backend() = 0;
  virtual double memory_fraction(int device) = 0;
  virtual void set_memory_fraction(int device, double fraction) = 0;
  virtual bool is_caching() = 0;
  virtual void set_caching(bool caches) = 0;

  struct Block {
    size_t size;
    size_t requested_size;
    const char* state;
  };
  // A piece of memory that the allocator has from the device, with the blocks that it is divided into.
  struct Segment {
    CudaGraph::Pool pool;
    std::vector<std::pair<const char*, int64_t>> numbers;  // under the names that Python has
    int64_t address;
    bool is_large;
    bool is_expandable;
    std::vector<Block> blocks;
  };
  virtual std::vector<Segment> snapshot(CudaGraph::Pool pool, bool include_traces) = 0;

  // 0: waiting for the device is fine; 1: it is warned of; 2: it is an error.
  virtual int sync_debug_mode() = 0;
  virtual void set_sync_debug_mode(int mode) = 0;

  // What the runtime says for the number of an error.
  virtual std::string error_text(int code) = 0;

  // Whether it was compiled with NCCL's header.
  virtual bool has_nccl() = 0;
  // libtorch's own ProcessGroupNCCL. It connects to its peers at its first call.
  virtual c10::intrusive_ptr<c10d::Backend> new_nccl(const BackendSettings& settings) = 0;
};

// Whether the current stream is being captured; not, where CUDA's own library is not in use.
bool is_capturing_cuda();

// A backend over NCCL: see CudaLibrary.
c10::intrusive_ptr<c10d::Backend> connect_nccl(const BackendSettings& settings);

// How the core knows the other addon's object from anybody else's. The last number is the version of this header.
inline constexpr napi_type_tag kCudaLibraryTag = {0x6c746e2d63756461, 0x0003};

}  // namespace ltn
