#pragma once
#include <ATen/core/Generator.h>
#include <napi.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

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
};

// Whether the current stream is being captured; not, where CUDA's own library is not in use.
bool is_capturing_cuda();

// How the core knows the other addon's object from anybody else's. The last number is the version of this header.
inline constexpr napi_type_tag kCudaLibraryTag = {0x6c746e2d63756461, 0x0001};

}  // namespace ltn
