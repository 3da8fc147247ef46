#include "cuda_addon/nccl.h"

#ifdef LIBTORCH_NODE_NCCL
// Says that libtorch was built with it.
#define USE_C10D_NCCL
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>
#endif

// Follows _new_process_group_helper of torch/distributed/distributed_c10d.py.
namespace ltn {

#ifdef LIBTORCH_NODE_NCCL

bool nccl_is_built() { return true; }

c10::intrusive_ptr<c10d::Backend> new_nccl(const BackendSettings& settings) {
  auto options = c10d::ProcessGroupNCCL::Options::create();
  options->timeout = settings.timeout;
  options->group_name = settings.group_name;
  options->global_ranks_in_group = settings.global_ranks;
  auto backend =
      c10::make_intrusive<c10d::ProcessGroupNCCL>(settings.store, settings.rank, settings.size, std::move(options));
  backend->setSequenceNumberForGroup();
  return backend;
}

#else

bool nccl_is_built() { return false; }

c10::intrusive_ptr<c10d::Backend> new_nccl(const BackendSettings& settings) {
  TORCH_CHECK(false, "Distributed package doesn't have NCCL built in");
}

#endif

}  // namespace ltn
